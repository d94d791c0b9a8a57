package team

import (
	"context"
	"slices"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/refdata"
	"liuyong/internal/workflow"
)

type authorisationStore interface {
	InsertAuthorisation(ctx context.Context, a Authorisation) error
	// AuthorisationByID finds an authorisation and holds its row. ErrNotFound.
	AuthorisationByID(ctx context.Context, a id.Authorisation) (Authorisation, error)
	// AuthorisationsOf finds what is filed, returned or approved of an organisation for a user, and holds the rows.
	AuthorisationsOf(ctx context.Context, org id.Org, user id.User) ([]Authorisation, error)
	// SaveAuthorisation writes the row if it still has a.Version. ErrStale.
	SaveAuthorisation(ctx context.Context, a Authorisation) error
	// ListAuthorisations pages through authorisations; ListedAuthorisation finds one. ErrNotFound.
	ListAuthorisations(ctx context.Context, f AuthorisationFilter) ([]ListedAuthorisation, error)
	ListedAuthorisation(ctx context.Context, a id.Authorisation) (ListedAuthorisation, error)
	// DueAuthorisations finds authorisations that are not ended and whose last day is before a day, and holds their
	// rows; EndingAuthorisations finds approved ones that end by a day and of which nobody was told.
	DueAuthorisations(ctx context.Context, day civil.Date, limit int) ([]Authorisation, error)
	EndingAuthorisations(ctx context.Context, by civil.Date, limit int) ([]Authorisation, error)
	// AgencyByUSCC finds a verified HR agency or dispatch company by its credit code. ErrNotFound.
	AgencyByUSCC(ctx context.Context, code string, day civil.Date) (org.Org, error)
	// Belongs reports whether a user is a member of an organisation, acting or not.
	Belongs(ctx context.Context, user id.User, org id.Org) (bool, error)
	// History is the transition log of one thing, oldest first.
	History(ctx context.Context, subjectKind, subjectID string) ([]workflow.Record, error)
}

// AuthorisationFilter narrows a list. Empty fields ask for nothing.
type AuthorisationFilter struct {
	Org         id.Org  // on either side of it
	User        id.User // its agent, or who filed it
	Statuses    []Status
	OldestFirst bool
	After       id.Authorisation
	Limit       int
}

// Agent names whom an authorisation is for: a member of the organisation, or an agency by its credit code.
type Agent struct {
	User id.User
	USCC string
}

// File hands an organisation's authorisation to the reviewers: for a member of another employer, or for an agency. By
// an owner; or by whoever registered the organisation and waits to act for it.
// Errors: authorisation_term, authorisation_not_needed, not_an_agency, authorisation_waiting, invalid, forbidden,
// not_found, org_required.
func (s *Service) File(ctx context.Context, a actor.Actor, which id.Org, to Agent, l Letter) (ListedAuthorisation, error) {
	var out ListedAuthorisation
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		o, err := s.mayFile(ctx, a, which, to.User)
		if err != nil {
			return err
		}
		x, err := s.agent(ctx, o, to)
		if err != nil {
			return err
		}
		x, err = s.file(ctx, a, x, l, "body.")
		if err != nil {
			return err
		}
		out, err = s.show(ctx, a, x.ID)
		return err
	})
	return out, err
}

// mayFile holds the organisation for an owner of it, or for the owner who waits and files for itself.
func (s *Service) mayFile(ctx context.Context, a actor.Actor, which id.Org, agent id.User) (org.Org, error) {
	own := a.CheckIn(actor.AuthorisationFile, which)
	if own == nil {
		return s.enter(ctx, a, which)
	}
	if a.Check(actor.OrgRegister) != nil {
		return org.Org{}, own
	}
	me, err := s.store.MemberOf(ctx, which, a.UserID, s.now.Today())
	if fault.Is(err, fault.ErrNotFound) || err == nil && (agent != a.UserID || !me.owns() || !me.NeedsAuthorisation) {
		return org.Org{}, own
	}
	if err != nil {
		return org.Org{}, err
	}
	return s.store.OrgByID(ctx, which, true)
}

// agent begins an authorisation of o for whoever is named.
func (s *Service) agent(ctx context.Context, o org.Org, to Agent) (Authorisation, error) {
	x := Authorisation{ID: id.New[id.Authorisation](), OrgID: o.ID, Status: Flow.Init(), Version: 1, CreatedAt: s.now()}
	if to.User != "" {
		m, err := s.store.MemberOf(ctx, o.ID, to.User, s.now.Today())
		switch {
		case fault.Is(err, fault.ErrNotFound):
			return x, fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At("body.user_id"))
		case err == nil && !m.NeedsAuthorisation:
			return x, fault.ErrInvalid.WithFields(ErrNoNeed.At("body.user_id"))
		}
		x.AgentID = &to.User
		return x, err
	}
	code, _, err := refdata.ParseUSCC(to.USCC)
	if err != nil {
		return x, fault.ErrInvalid.WithFields(org.ErrBadUSCC.At("body.agent_uscc"))
	}
	agency, err := s.store.AgencyByUSCC(ctx, string(code), s.now.Today())
	if fault.Is(err, fault.ErrNotFound) || err == nil && (agency.ID == o.ID || o.Kind != org.Employer) {
		return x, fault.ErrInvalid.WithFields(ErrNotAgency.At("body.agent_uscc"))
	}
	x.AgentOrgID = &agency.ID
	return x, err
}

// file checks the letter, writes the authorisation and tells its agent.
func (s *Service) file(ctx context.Context, a actor.Actor, x Authorisation, l Letter, at string) (Authorisation, error) {
	if err := s.letter(ctx, a, x.OrgID, l, at); err != nil {
		return x, err
	}
	x.Letter, x.FiledBy = tidy(l), a.UserID
	if err := s.store.InsertAuthorisation(ctx, x); err != nil {
		return x, err
	}
	return x, s.tellAgent(ctx, x, notice.AuthorisationFiled, a.UserID)
}

func tidy(l Letter) Letter {
	l.Scope = strings.TrimSpace(l.Scope)
	return l
}

// letter checks what the letter says and that the filer or the organisation uploaded its file.
func (s *Service) letter(ctx context.Context, a actor.Actor, which id.Org, l Letter, at string) error {
	if err := checkLetter(l, at, s.now.Today(), s.programme.Team.AuthorisationMonths); err != nil {
		return err
	}
	f, err := s.files.FileByID(ctx, l.FileID)
	if fault.Is(err, fault.ErrNotFound) || err == nil && f.Scan == file.Infected || err == nil && f.OwnerID != a.UserID && (f.OrgID == nil || *f.OrgID != which) {
		return fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At(at + "file_id"))
	}
	return err
}

// RegisterOrg registers a further employer with the actor as its owner. A member of another employer files the
// authorisation with it and waits until it is approved.
// Errors: authorisation_required, those of org.Register and File, forbidden, unauthenticated.
func (s *Service) RegisterOrg(ctx context.Context, a actor.Actor, uscc string, p org.Profile, l *Letter) (org.Org, error) {
	var out org.Org
	if err := a.Check(actor.OrgRegister); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		needs, err := s.needs(ctx, a.UserID, org.Org{Kind: org.Employer})
		if err != nil {
			return err
		}
		if needs && l == nil {
			return ErrLetterNeeded.WithFields(fault.ErrRequired.At("body.authorisation"))
		}
		if out, err = s.orgs.Register(ctx, a.UserID, uscc, p); err != nil || !needs {
			return err
		}
		m, err := s.store.MemberOf(ctx, out.ID, a.UserID, s.now.Today())
		if err != nil {
			return err
		}
		m.NeedsAuthorisation = true
		if err := s.store.SaveMember(ctx, m); err != nil {
			return err
		}
		x, err := s.agent(ctx, out, Agent{User: a.UserID})
		if err != nil {
			return err
		}
		_, err = s.file(ctx, a, x, *l, "body.authorisation.")
		return err
	})
	return out, err
}

// decide runs a step of a reviewer who has nothing to do with either side.
func (s *Service) decide(ctx context.Context, a actor.Actor, which id.Authorisation, version int, do Event, reason string, kind notice.Kind) (ListedAuthorisation, error) {
	var out ListedAuthorisation
	if err := a.Check(actor.AuthorisationReview); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		x, err := s.held(ctx, which, version)
		if err != nil {
			return err
		}
		if own, err := s.concerns(ctx, a, x); err != nil || own {
			return errOr(err, ErrOwnFiling.New())
		}
		if _, err := Flow.Next(x.Status, do, a.Roles, reason); err != nil {
			return err
		}
		if do == Approve && x.ValidUntil <= s.now.Today() {
			return fault.ErrInvalid.WithFields(ErrTerm.At("valid_until"))
		}
		if do == Approve {
			if err := s.files.CheckScanned(ctx, x.FileID); err != nil {
				return err
			}
		}
		now, user := s.now(), a.UserID
		x.DecidedBy, x.DecidedAt, x.Reminded = &user, &now, false
		if x, err = s.move(ctx, a, x, do, reason); err != nil {
			return err
		}
		if err := s.tellBoth(ctx, x, kind); err != nil {
			return err
		}
		out, err = s.show(ctx, a, x.ID)
		return err
	})
	return out, err
}

func errOr(err, other error) error {
	if err != nil {
		return err
	}
	return other
}

// concerns reports whether the actor filed it, is authorised by it, or belongs to one of its sides.
func (s *Service) concerns(ctx context.Context, a actor.Actor, x Authorisation) (bool, error) {
	if x.FiledBy == a.UserID || x.AgentID != nil && *x.AgentID == a.UserID {
		return true, nil
	}
	in, err := s.store.Belongs(ctx, a.UserID, x.OrgID)
	if err == nil && !in && x.AgentOrgID != nil {
		in, err = s.store.Belongs(ctx, a.UserID, *x.AgentOrgID)
	}
	return in, err
}

func (s *Service) held(ctx context.Context, which id.Authorisation, version int) (Authorisation, error) {
	x, err := s.store.AuthorisationByID(ctx, which)
	if err == nil && x.Version != version {
		err = fault.ErrStale.New()
	}
	return x, err
}

func (s *Service) move(ctx context.Context, a actor.Actor, x Authorisation, do Event, reason string) (Authorisation, error) {
	to, rec, err := Flow.Move(a, string(x.ID), x.Status, do, reason, s.now())
	if err != nil {
		return x, err
	}
	x.Status, x.Reason = to, strings.TrimSpace(reason)
	if err := s.store.SaveAuthorisation(ctx, x); err != nil {
		return x, err
	}
	x.Version++
	return x, s.store.Log(ctx, rec)
}

// Approve puts an authorisation in force. Errors: authorisation_own, authorisation_term, file_scan_pending,
// file_infected_among, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Approve(ctx context.Context, a actor.Actor, which id.Authorisation, version int) (ListedAuthorisation, error) {
	return s.decide(ctx, a, which, version, Approve, "", notice.AuthorisationApproved)
}

// Return sends an authorisation back for correction. Errors: authorisation_own, reason_required,
// transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Return(ctx context.Context, a actor.Actor, which id.Authorisation, version int, reason string) (ListedAuthorisation, error) {
	return s.decide(ctx, a, which, version, Return, reason, notice.AuthorisationReturned)
}

// Resubmit files a returned authorisation again, by whoever filed it or an owner of the organisation.
// Errors: authorisation_term, invalid, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Resubmit(ctx context.Context, a actor.Actor, which id.Authorisation, version int, l Letter) (ListedAuthorisation, error) {
	return s.step(ctx, a, which, version, Resubmit, func(ctx context.Context, x *Authorisation) error {
		if err := s.letter(ctx, a, x.OrgID, l, "body."); err != nil {
			return err
		}
		x.Letter, x.FiledBy = tidy(l), a.UserID
		return nil
	}, "")
}

// Revoke ends an authorisation at once: by an owner of the organisation, by its agent, or by a reviewer with a reason.
// Errors: reason_required, authorisation_own, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Revoke(ctx context.Context, a actor.Actor, which id.Authorisation, version int, reason string) (ListedAuthorisation, error) {
	if a.May(actor.AuthorisationReview) {
		return s.decide(ctx, a, which, version, Revoke, reason, notice.AuthorisationRevoked)
	}
	return s.step(ctx, a, which, version, Revoke, func(context.Context, *Authorisation) error { return nil }, reason)
}

// step runs a step of one of the two sides.
func (s *Service) step(ctx context.Context, a actor.Actor, which id.Authorisation, version int, do Event, fn func(context.Context, *Authorisation) error, reason string) (ListedAuthorisation, error) {
	var out ListedAuthorisation
	if err := a.Check(actor.AuthorisationEnd); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		x, err := s.store.AuthorisationByID(ctx, which)
		if err != nil {
			return err
		}
		switch {
		case !sees(a, x):
			return fault.ErrNotFound.New()
		case x.Version != version:
			return fault.ErrStale.New()
		case !slices.Contains(sideActions(a, x), do):
			return fault.ErrForbidden.New()
		}
		if _, err := Flow.Next(x.Status, do, a.Roles, reason); err != nil {
			return err
		}
		if err := fn(ctx, &x); err != nil {
			return err
		}
		if x, err = s.move(ctx, a, x, do, reason); err != nil {
			return err
		}
		if do == Revoke {
			if err := s.tellBoth(ctx, x, notice.AuthorisationRevoked); err != nil {
				return err
			}
		}
		out, err = s.show(ctx, a, x.ID)
		return err
	})
	return out, err
}

// giver and holder are the two sides of an authorisation.
func (x Authorisation) giver() actor.Whose { return actor.Whose{Org: x.OrgID, User: x.FiledBy} }

func (x Authorisation) holder() actor.Whose {
	if x.AgentOrgID != nil {
		return actor.Whose{Org: *x.AgentOrgID}
	}
	return actor.Whose{User: *x.AgentID}
}

// sees reports whether the actor is on one of the sides, or a reviewer.
func sees(a actor.Actor, x Authorisation) bool {
	return a.MayOver(actor.AuthorisationRead, x.giver()) || a.MayOver(actor.AuthorisationRead, x.holder())
}

// hide masks who is authorised and who filed it from whoever belongs to neither side.
func (l *ListedAuthorisation) hide(a actor.Actor) {
	if a.MayOver(actor.AuthorisationName, l.giver()) || a.MayOver(actor.AuthorisationName, l.holder()) {
		return
	}
	l.AgentName, l.FilerName = mask.Name(l.AgentName), mask.Name(l.FilerName)
}

// ofOthers reports whether an authorisation tells of anybody but the reader.
func (l ListedAuthorisation) ofOthers(a actor.Actor) bool {
	return l.FiledBy != a.UserID || l.AgentID != nil && *l.AgentID != a.UserID
}

// sideActions are the steps that belong to the actor's place: whoever gave the authorisation may correct and end it,
// whoever holds it may give it up.
func sideActions(a actor.Actor, x Authorisation) []Event {
	owner := a.MayOver(actor.AuthorisationFile, actor.Whose{Org: x.OrgID})
	holder := a.MayOver(actor.AuthorisationEnd, x.holder())
	switch {
	case owner || x.FiledBy == a.UserID && holder:
		return []Event{Resubmit, Revoke}
	case holder:
		return []Event{Revoke}
	}
	return nil
}

// actions are the verbs that the actor may do with an authorisation now. own says that a reviewer may not decide it.
func actions(a actor.Actor, x Authorisation, own bool) []string {
	if reviewer, err := a.Over(actor.AuthorisationReview, x.giver()); err == nil {
		if own {
			return []string{}
		}
		return Flow.Actions(x.Status, reviewer.Roles)
	}
	side := sideActions(a, x)
	return slices.DeleteFunc(Flow.Actions(x.Status, a.Roles), func(v string) bool { return !slices.Contains(side, Event(v)) })
}
