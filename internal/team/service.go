package team

import (
	"context"
	"slices"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Store keeps teams.
type Store interface {
	workflow.Journal
	audit.Log
	notice.Sender
	memberStore
	invitationStore
	authorisationStore
	// OrgByID finds an organisation; lock holds its row. ErrNotFound.
	OrgByID(ctx context.Context, org id.Org, lock bool) (org.Org, error)
	// AccountByID and AccountByLogin find an account. ErrNotFound.
	AccountByID(ctx context.Context, user id.User) (account.Account, error)
	AccountByLogin(ctx context.Context, login string) (account.Account, error)
}

type memberStore interface {
	// MemberOf finds a member of an organisation as it stands on a day. ErrNotFound.
	MemberOf(ctx context.Context, org id.Org, user id.User, day civil.Date) (Member, error)
	// ListMembers pages through the members of an organisation by account.
	ListMembers(ctx context.Context, org id.Org, day civil.Date, after id.User, limit int) ([]Member, error)
	// OwnMemberships lists every membership of a user, acting or not, oldest first.
	OwnMemberships(ctx context.Context, user id.User, day civil.Date) ([]Member, error)
	// Owners counts the owners of an organisation but one: all of them, and those who act on a day.
	Owners(ctx context.Context, org id.Org, but id.User, day civil.Date) (all, acting int, err error)
	// NotifyOwners writes a notice to every owner of an organisation.
	NotifyOwners(ctx context.Context, org id.Org, n notice.Notice) error
	AddMember(ctx context.Context, m Member) error
	// SaveMember writes level and need if the row still has m.Version. ErrStale.
	SaveMember(ctx context.Context, m Member) error
	// DeleteMember ends a membership that still has m.Version. ErrStale.
	DeleteMember(ctx context.Context, m Member) error
	// LockUser holds an account's row, so that its memberships change one after another.
	LockUser(ctx context.Context, user id.User) error
	// OtherEmployers counts the employers that a user belongs to, acting or not, but one.
	OtherEmployers(ctx context.Context, user id.User, but id.Org) (int, error)
	// RaiseEpoch ends all sessions of an account.
	RaiseEpoch(ctx context.Context, user id.User) error
}

// Accounts opens an account for somebody invited.
type Accounts interface {
	Add(ctx context.Context, r account.Registration, roles []actor.Role) (account.Account, error)
}

// Orgs registers an employer with its first owner.
type Orgs interface {
	Register(ctx context.Context, owner id.User, uscc string, p org.Profile) (org.Org, error)
}

// Files says whose a file is, and how it stands.
type Files interface {
	FileByID(ctx context.Context, f id.File) (file.File, error)
	// CheckScanned refuses files that are not known to be clean. Errors: file_scan_pending, file_infected_among.
	CheckScanned(ctx context.Context, files ...id.File) error
}

// Service holds the use cases of teams.
type Service struct {
	store     Store
	accounts  Accounts
	orgs      Orgs
	files     Files
	mail      mail.Queue
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, a Accounts, o Orgs, f Files, m mail.Queue, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, accounts: a, orgs: o, files: f, mail: m, programme: p, now: now}
}

// owns reports whether the member runs the organisation, once it acts.
func (m Member) owns() bool { return m.Level == actor.Owner }

// enter holds the organisation's row, so that the changes of one team follow one another, and reads afresh how the
// actor stands in it: what the request knew may have changed while it waited.
func (s *Service) enter(ctx context.Context, a actor.Actor, which id.Org) (org.Org, error) {
	o, err := s.store.OrgByID(ctx, which, true)
	if err != nil {
		return org.Org{}, err
	}
	me, err := s.store.MemberOf(ctx, which, a.UserID, s.now.Today())
	if err != nil {
		return org.Org{}, err
	}
	if !me.owns() || !me.ActsOn(s.now.Today()) {
		return org.Org{}, fault.ErrForbidden.New()
	}
	return o, nil
}

// Members pages through an organisation's members, for all of them. Addresses are for owners.
// Errors: not_found, org_required, unauthenticated.
func (s *Service) Members(ctx context.Context, a actor.Actor, org id.Org, after id.User, limit int) ([]Member, error) {
	if err := a.CheckIn(actor.TeamRead, org); err != nil {
		return nil, err
	}
	out, err := s.store.ListMembers(ctx, org, s.now.Today(), after, limit)
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i] = s.present(a, out[i])
	}
	return out, audit.Showing(ctx, s.store, audit.ReadPage("member", string(org), len(out), memberFields(a, org)...))
}

// memberFields names what a list of members tells of them.
func memberFields(a actor.Actor, org id.Org) []audit.Field {
	if a.MayOver(actor.TeamEdit, actor.Whose{Org: org}) {
		return []audit.Field{"name", "login"}
	}
	return []audit.Field{"name"}
}

// Memberships lists the actor's own memberships, also those that wait for an authorisation and so cannot be named as
// acted for. Errors: unauthenticated.
func (s *Service) Memberships(ctx context.Context, a actor.Actor) ([]Member, error) {
	if err := a.Check(actor.MembershipOwn); err != nil {
		return nil, err
	}
	out, err := s.store.OwnMemberships(ctx, a.UserID, s.now.Today())
	for i := range out {
		out[i].Actions = []string{"leave"}
	}
	return out, err
}

// present hides what the reader may not see and says what it may do.
func (s *Service) present(a actor.Actor, m Member) Member {
	owner := a.MayOver(actor.TeamEdit, actor.Whose{Org: m.OrgID})
	if !owner && m.UserID != a.UserID {
		m.Login = ""
	}
	m.Actions = []string{}
	if owner {
		m.Actions = append(m.Actions, "change_level")
	}
	switch {
	case m.UserID == a.UserID:
		m.Actions = append(m.Actions, "leave")
	case owner:
		m.Actions = append(m.Actions, "remove")
		if !m.owns() && m.ActsOn(s.now.Today()) {
			m.Actions = append(m.Actions, "hand_over")
		}
	}
	return m
}

// change runs a change of one member by an owner.
func (s *Service) change(ctx context.Context, a actor.Actor, which id.Org, user id.User, version int, fn func(context.Context, org.Org, Member) (Member, error)) (Member, error) {
	var out Member
	if err := a.CheckIn(actor.TeamEdit, which); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		o, err := s.enter(ctx, a, which)
		if err != nil {
			return err
		}
		m, err := s.store.MemberOf(ctx, which, user, s.now.Today())
		if err != nil {
			return err
		}
		if m.Version != version {
			return fault.ErrStale.New()
		}
		out, err = fn(ctx, o, m)
		if err != nil || out.UserID == "" || out.UserID == a.UserID {
			return err
		}
		return s.store.RecordEvent(ctx, audit.Read("member", string(user), memberFields(a, which)...))
	})
	return s.present(a, out), err
}

// mayGo refuses to take the last owner away. While an owner acts, one who acts must stay; an organisation whose only
// owners wait for an authorisation keeps one of them.
func (s *Service) mayGo(ctx context.Context, m Member) error {
	if !m.owns() {
		return nil
	}
	all, acting, err := s.store.Owners(ctx, m.OrgID, m.UserID, s.now.Today())
	if err != nil {
		return err
	}
	if m.ActsOn(s.now.Today()) && acting == 0 || all == 0 {
		return ErrLastOwner.New()
	}
	return nil
}

// ChangeLevel makes a member an owner, a recruiter or a viewer. An owner who is made less by another takes along the
// invitations that were sent.
// Errors: unknown_value, last_owner, forbidden, not_found, stale, org_required.
func (s *Service) ChangeLevel(ctx context.Context, a actor.Actor, which id.Org, user id.User, version int, level actor.Level) (Member, error) {
	if !slices.Contains(actor.Levels, level) {
		return Member{}, fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At("body.level"))
	}
	return s.change(ctx, a, which, user, version, func(ctx context.Context, o org.Org, m Member) (Member, error) {
		if m.Level == level {
			return m, nil
		}
		if err := s.mayGo(ctx, m); err != nil {
			return m, err
		}
		if m.owns() && user != a.UserID {
			if err := s.withdrawOf(ctx, a, which, user); err != nil {
				return m, err
			}
		}
		return s.setLevel(ctx, a, o, m, level)
	})
}

// setLevel writes a member's level. It counts at once: every request reads memberships afresh.
func (s *Service) setLevel(ctx context.Context, a actor.Actor, o org.Org, m Member, level actor.Level) (Member, error) {
	m.Level = level
	if err := s.store.SaveMember(ctx, m); err != nil {
		return m, err
	}
	m.Version++
	if m.UserID == a.UserID {
		return m, nil
	}
	return m, s.tell(ctx, m.UserID, o, notice.LevelChanged, levelParams(o, level))
}

// HandOver makes a member an owner and the actor a recruiter.
// Errors: member_not_acting, last_owner, forbidden, not_found, stale, org_required.
func (s *Service) HandOver(ctx context.Context, a actor.Actor, which id.Org, user id.User, version int) (Member, error) {
	return s.change(ctx, a, which, user, version, func(ctx context.Context, o org.Org, m Member) (Member, error) {
		if user == a.UserID {
			return m, fault.ErrForbidden.New()
		}
		if !m.ActsOn(s.now.Today()) {
			return m, ErrNotActing.New()
		}
		me, err := s.store.MemberOf(ctx, which, a.UserID, s.now.Today())
		if err != nil {
			return m, err
		}
		if m, err = s.setLevel(ctx, a, o, m, actor.Owner); err != nil {
			return m, err
		}
		// Whoever takes over may have an account that is closed or about to be deleted.
		if err := s.mayGo(ctx, me); err != nil {
			return m, err
		}
		_, err = s.setLevel(ctx, a, o, me, actor.Recruiter)
		return m, err
	})
}

// Remove ends somebody else's membership, and their sessions with it.
// Errors: last_owner, forbidden (oneself: leave instead), not_found, stale, org_required.
func (s *Service) Remove(ctx context.Context, a actor.Actor, which id.Org, user id.User, version int) error {
	_, err := s.change(ctx, a, which, user, version, func(ctx context.Context, o org.Org, m Member) (Member, error) {
		if user == a.UserID {
			return m, fault.ErrForbidden.New()
		}
		if err := s.end(ctx, a, m); err != nil {
			return m, err
		}
		if err := s.store.RaiseEpoch(ctx, user); err != nil {
			return m, err
		}
		return m, s.tell(ctx, user, o, notice.MemberRemoved, map[string]string{"org": o.Name})
	})
	return err
}

// Leave ends the actor's own membership, also one that waits for its authorisation.
// Errors: last_owner, not_found, stale, unauthenticated.
func (s *Service) Leave(ctx context.Context, a actor.Actor, which id.Org, version int) error {
	if err := a.Check(actor.MembershipOwn); err != nil {
		return err
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		if _, err := s.store.OrgByID(ctx, which, true); err != nil {
			return err
		}
		m, err := s.store.MemberOf(ctx, which, a.UserID, s.now.Today())
		if err != nil {
			return err
		}
		if m.Version != version {
			return fault.ErrStale.New()
		}
		if err := s.end(ctx, a, m); err != nil {
			return err
		}
		return s.store.NotifyOwners(ctx, which, notice.Notice{Kind: notice.MemberLeft, SubjectKind: subject, SubjectID: string(which),
			Params: map[string]string{"name": m.Name}})
	})
}

// end takes a member out of an organisation that can spare them.
func (s *Service) end(ctx context.Context, a actor.Actor, m Member) error {
	if err := s.mayGo(ctx, m); err != nil {
		return err
	}
	return s.part(ctx, a, m)
}

// part takes a member out of an organisation, and ends the authorisations that only this membership needed and the
// invitations that the member sent.
func (s *Service) part(ctx context.Context, a actor.Actor, m Member) error {
	if err := s.store.DeleteMember(ctx, m); err != nil {
		return err
	}
	if err := s.withdrawOf(ctx, a, m.OrgID, m.UserID); err != nil {
		return err
	}
	open, err := s.store.AuthorisationsOf(ctx, m.OrgID, m.UserID)
	if err != nil {
		return err
	}
	for _, x := range open {
		if _, err := s.move(ctx, a, x, Revoke, "成员已离开团队"); err != nil {
			return err
		}
	}
	return nil
}

// subject is what notices of a team are about.
const subject = "team"

func (s *Service) tell(ctx context.Context, user id.User, o org.Org, kind notice.Kind, params map[string]string) error {
	return s.store.Notify(ctx, notice.Notice{UserID: user, Kind: kind, SubjectKind: subject, SubjectID: string(o.ID), Params: params})
}

// levelWords name the levels where a text of the site says them.
var levelWords = map[actor.Level][2]string{actor.Owner: {"负责人", "owner"}, actor.Recruiter: {"经办人", "recruiter"}, actor.Viewer: {"查看人", "viewer"}}

func levelParams(o org.Org, level actor.Level) map[string]string {
	return map[string]string{"org": o.Name, "level": levelWords[level][0], "level_en": levelWords[level][1]}
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }
