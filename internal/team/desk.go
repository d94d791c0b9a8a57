package team

import (
	"context"
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// FindAuthorisation shows an authorisation with its history to both sides and to reviewers.
// Errors: not_found, unauthenticated.
func (s *Service) FindAuthorisation(ctx context.Context, a actor.Actor, which id.Authorisation) (AuthorisationView, error) {
	var v AuthorisationView
	if err := a.Check(actor.AuthorisationRead); err != nil {
		return v, err
	}
	l, err := s.listedAs(ctx, a, which)
	if err != nil {
		return v, err
	}
	if !sees(a, l.Authorisation) {
		return v, fault.ErrNotFound.New()
	}
	history, err := s.store.History(ctx, Flow.Name(), string(which))
	if err != nil {
		return v, err
	}
	return AuthorisationView{ListedAuthorisation: l, History: history}, s.showing(ctx, a, l)
}

// show is an authorisation as a change of it is answered.
func (s *Service) show(ctx context.Context, a actor.Actor, which id.Authorisation) (ListedAuthorisation, error) {
	l, err := s.listedAs(ctx, a, which)
	if err != nil {
		return l, err
	}
	return l, s.showing(ctx, a, l)
}

// showing records that an authorisation is shown, where it tells of others.
func (s *Service) showing(ctx context.Context, a actor.Actor, l ListedAuthorisation) error {
	if !l.ofOthers(a) {
		return nil
	}
	return s.store.RecordEvent(ctx, audit.Read(Flow.Name(), string(l.ID), authorisationFields...))
}

// authorisationFields are what an authorisation tells of people.
var authorisationFields = []audit.Field{"agent_name", "filed_by"}

func (s *Service) listedAs(ctx context.Context, a actor.Actor, which id.Authorisation) (ListedAuthorisation, error) {
	l, err := s.store.ListedAuthorisation(ctx, which)
	if err != nil {
		return l, err
	}
	own := false
	if a.May(actor.AuthorisationReview) {
		own, err = s.concerns(ctx, a, l.Authorisation)
	}
	l.Actions = actions(a, l.Authorisation, own)
	l.hide(a)
	return l, err
}

// Authorisations pages through those that an organisation gave and holds, newest first, for its members.
// Errors: not_found, org_required, unauthenticated.
func (s *Service) Authorisations(ctx context.Context, a actor.Actor, f AuthorisationFilter) ([]ListedAuthorisation, error) {
	if err := a.CheckIn(actor.TeamRead, f.Org); err != nil {
		return nil, err
	}
	f.User = ""
	return s.list(ctx, a, f)
}

// OwnAuthorisations pages through those that authorise the actor or that the actor filed, newest first.
// Errors: unauthenticated.
func (s *Service) OwnAuthorisations(ctx context.Context, a actor.Actor, f AuthorisationFilter) ([]ListedAuthorisation, error) {
	if err := a.Check(actor.AuthorisationRead); err != nil {
		return nil, err
	}
	f.Org, f.User = "", a.UserID
	return s.list(ctx, a, f)
}

// Queue pages through all authorisations for reviewers, oldest first; without a status, those that wait.
// Errors: forbidden, unauthenticated.
func (s *Service) Queue(ctx context.Context, a actor.Actor, f AuthorisationFilter) ([]ListedAuthorisation, error) {
	if err := a.Check(actor.AuthorisationReview); err != nil {
		return nil, err
	}
	f.Org, f.User, f.OldestFirst = "", "", true
	if len(f.Statuses) == 0 {
		f.Statuses = []Status{Filed}
	}
	return s.list(ctx, a, f)
}

func (s *Service) list(ctx context.Context, a actor.Actor, f AuthorisationFilter) ([]ListedAuthorisation, error) {
	out, err := s.store.ListAuthorisations(ctx, f)
	if err != nil {
		return nil, err
	}
	others := 0
	for i := range out {
		x := out[i].Authorisation
		// A list asks no further question a row: what is filed by a reviewer or authorises one is known from the row,
		// and membership from the request.
		own := x.FiledBy == a.UserID || slices.ContainsFunc(a.Memberships, func(m actor.Membership) bool {
			return m.OrgID == x.OrgID || x.AgentOrgID != nil && m.OrgID == *x.AgentOrgID
		})
		out[i].Actions = actions(a, x, own)
		out[i].hide(a)
		if out[i].ofOthers(a) {
			others++
		}
	}
	return out, audit.Showing(ctx, s.store, audit.ReadPage(Flow.Name(), string(f.Org), others, authorisationFields...))
}

// LapseDue moves invitations past their term to expired and returns how many. What ended long ago is forgotten: it
// holds addresses of people who may never have answered.
func (s *Service) LapseDue(ctx context.Context) (int, error) {
	n, err := s.store.ForgetInvitations(ctx, s.now().AddDate(0, 0, -s.programme.Team.ForgetDays))
	if err != nil {
		return n, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		due, err := s.store.LapsedInvitations(ctx, s.now(), choreBatch)
		n += len(due)
		for _, i := range due {
			if err == nil {
				_, err = s.moveInvitation(ctx, actor.SystemActor, i, Lapse)
			}
		}
		return err
	})
	return n, err
}

// choreBatch bounds what a chore does in one transaction.
const choreBatch = 500

// ExpireDue ends authorisations whose last day has passed and returns how many. They no longer let anybody act since
// that day ended; this says so.
func (s *Service) ExpireDue(ctx context.Context) (int, error) {
	n := 0
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		due, err := s.store.DueAuthorisations(ctx, s.now.Today(), choreBatch)
		if err != nil {
			return err
		}
		n = len(due)
		for _, x := range due {
			if x, err = s.move(ctx, actor.SystemActor, x, Expire, ""); err != nil {
				return err
			}
			if err := s.tellBoth(ctx, x, notice.AuthorisationExpired); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// RemindEnding tells both sides of authorisations that end soon, once, and returns of how many.
func (s *Service) RemindEnding(ctx context.Context) (int, error) {
	n := 0
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		ending, err := s.store.EndingAuthorisations(ctx, s.now.Today().AddDays(s.programme.Team.RemindDays), choreBatch)
		if err != nil {
			return err
		}
		n = len(ending)
		for _, x := range ending {
			x.Reminded = true
			if err := s.store.SaveAuthorisation(ctx, x); err != nil {
				return err
			}
			if err := s.tellBoth(ctx, x, notice.AuthorisationEnding); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// tellBoth tells whoever gave an authorisation and whoever holds it.
func (s *Service) tellBoth(ctx context.Context, x Authorisation, kind notice.Kind) error {
	n, err := s.news(ctx, x, kind)
	if err != nil {
		return err
	}
	if err := s.store.NotifyOwners(ctx, x.OrgID, n); err != nil {
		return err
	}
	return s.tellAgent(ctx, x, kind, "")
}

// tellAgent tells the agent, unless it is the one who did it. An owner who waits for it to act was told as owner.
func (s *Service) tellAgent(ctx context.Context, x Authorisation, kind notice.Kind, did id.User) error {
	n, err := s.news(ctx, x, kind)
	if err != nil {
		return err
	}
	if x.AgentOrgID != nil {
		return s.store.NotifyOwners(ctx, *x.AgentOrgID, n)
	}
	if n.UserID = *x.AgentID; n.UserID == did {
		return nil
	}
	m, err := s.store.MemberOf(ctx, x.OrgID, n.UserID, s.now.Today())
	switch {
	case err == nil && m.owns() && did == "":
		return nil
	case err != nil && !fault.Is(err, fault.ErrNotFound):
		return err
	}
	return s.store.Notify(ctx, n)
}

func (s *Service) news(ctx context.Context, x Authorisation, kind notice.Kind) (notice.Notice, error) {
	o, err := s.store.OrgByID(ctx, x.OrgID, false)
	return notice.Notice{Kind: kind, SubjectKind: Flow.Name(), SubjectID: string(x.ID),
		Params: map[string]string{"org": o.Name, "until": string(x.ValidUntil), "reason": x.Reason}}, err
}
