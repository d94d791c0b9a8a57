package team

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"slices"
	"strconv"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/mask"
	"liuyong/internal/notice"
	"liuyong/internal/org"
)

type invitationStore interface {
	InsertInvitation(ctx context.Context, i Invitation) error
	// InvitationByID finds an invitation of an organisation and holds its row. ErrNotFound.
	InvitationByID(ctx context.Context, org id.Org, i id.Invitation) (Invitation, error)
	// InvitationByToken finds an invitation by the hash of its link; lock holds its row. ErrNotFound.
	InvitationByToken(ctx context.Context, hash []byte, lock bool) (Invitation, error)
	// SaveInvitation writes the row if it still has i.Version. ErrStale.
	SaveInvitation(ctx context.Context, i Invitation) error
	// ListInvitations pages through an organisation's invitations, newest first.
	ListInvitations(ctx context.Context, org id.Org, after id.Invitation, limit int) ([]ListedInvitation, error)
	// CountInvitations counts what bounds the next mail.
	CountInvitations(ctx context.Context, org id.Org, address string, now, since time.Time) (InvitationCounts, error)
	// OpenInvitationsBy finds the open invitations of an organisation that a user sent, and holds their rows.
	OpenInvitationsBy(ctx context.Context, org id.Org, user id.User) ([]Invitation, error)
	// LapsedInvitations finds open invitations past their term and holds their rows.
	LapsedInvitations(ctx context.Context, now time.Time, limit int) ([]Invitation, error)
	// ForgetInvitations deletes invitations that came to their end and were last sent before an instant.
	ForgetInvitations(ctx context.Context, before time.Time) (int, error)
}

// InvitationCounts are what has been sent.
type InvitationCounts struct {
	Open      int // of the organisation, still good
	Day       int // mails of the organisation since a moment
	ToAddress int // mails to the address since a moment, from all organisations
}

const tokenBytes = 32

func newToken() (token string, hash []byte) {
	raw := make([]byte, tokenBytes)
	_, _ = rand.Read(raw)
	token = base64.RawURLEncoding.EncodeToString(raw)
	return token, hashToken(token)
}

// LinkPath is the page on which an invitation is answered. It stands in the mail and nowhere else.
func LinkPath(token string) string { return "/invitations/" + token }

func hashToken(token string) []byte {
	h := sha256.Sum256([]byte(token))
	return h[:]
}

// Invite writes to an address with a link that lets its owner join. The answer is the same whether or not the address
// has an account.
// Errors: bad_email, unknown_value, already_member, already_invited, invitation_limit, forbidden, not_found,
// org_required.
func (s *Service) Invite(ctx context.Context, a actor.Actor, which id.Org, address string, level actor.Level, lang string) (ListedInvitation, error) {
	var out ListedInvitation
	if err := a.CheckIn(actor.TeamEdit, which); err != nil {
		return out, err
	}
	if !slices.Contains(actor.Levels, level) {
		return out, fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At("body.level"))
	}
	address, err := normalAddress(address)
	if err != nil {
		return out, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		o, err := s.enter(ctx, a, which)
		if err != nil {
			return err
		}
		if err := s.notMember(ctx, which, address); err != nil {
			return err
		}
		if err := s.bound(ctx, o, address, true); err != nil {
			return err
		}
		token, hash := newToken()
		now := s.now()
		i := Invitation{ID: id.New[id.Invitation](), OrgID: which, Address: address, Level: level, Lang: lang, Status: InvitationFlow.Init(),
			TokenHash: hash, SentAt: now, SentCount: 1, ExpiresAt: s.expiry(now), InvitedBy: a.UserID, Version: 1, CreatedAt: now}
		if err := s.store.InsertInvitation(ctx, i); err != nil {
			return err
		}
		out = s.listed(a, i)
		return s.send(ctx, a, o, i, token)
	})
	return out, err
}

func (s *Service) expiry(now time.Time) time.Time {
	return now.AddDate(0, 0, s.programme.Team.InvitationDays)
}

func (s *Service) listed(a actor.Actor, i Invitation) ListedInvitation {
	return ListedInvitation{Invitation: i, InviterName: a.Name, Actions: ownerActions(InvitationFlow.Actions(i.Status, invitationRoles(a)))}
}

// invitationRoles are those under which owners handle invitations: accepting is not theirs to do from the list.
func invitationRoles(a actor.Actor) []actor.Role {
	return slices.DeleteFunc(slices.Clone(a.Roles), func(r actor.Role) bool { return !slices.Contains(members, r) })
}

func (s *Service) notMember(ctx context.Context, which id.Org, address string) error {
	there, err := s.store.AccountByLogin(ctx, address)
	if err == nil {
		_, err = s.store.MemberOf(ctx, which, there.ID, s.now.Today())
	}
	switch {
	case err == nil:
		return ErrAlreadyMember.New()
	case fault.Is(err, fault.ErrNotFound):
		return nil
	}
	return err
}

// bound keeps the site from being used to flood mail boxes: few open invitations, fewer while nobody has examined the
// organisation, few mails a day, few to one address whoever asks.
func (s *Service) bound(ctx context.Context, o org.Org, address string, isNew bool) error {
	now, t := s.now(), s.programme.Team
	n, err := s.store.CountInvitations(ctx, o.ID, address, now, now.Add(-24*time.Hour))
	if err != nil {
		return err
	}
	most := t.MaxOpen
	if o.Kind == org.Employer && !o.VerifiedOn(s.now.Today()) {
		most = t.MaxOpenUnverified
	}
	if isNew && n.Open >= most || n.Day >= t.MaxPerDay || n.ToAddress >= t.MaxPerAddress {
		return ErrInvitationCap.New()
	}
	return nil
}

func (s *Service) send(ctx context.Context, a actor.Actor, o org.Org, i Invitation, token string) error {
	level := levelWords[i.Level][0]
	if i.Lang == "en" {
		level = levelWords[i.Level][1]
	}
	return s.mail.QueueMail(ctx, mail.Message{To: i.Address, Lang: i.Lang, Kind: mail.TeamInvitation, Params: map[string]string{
		"org": unlinked(o.Name), "inviter": unlinked(a.Name), "level": level, "days": strconv.Itoa(s.programme.Team.InvitationDays), "path": LinkPath(token)}})
}

// Invitations pages through an organisation's invitations, for owners: they hold addresses.
// Errors: forbidden, not_found, org_required, unauthenticated.
func (s *Service) Invitations(ctx context.Context, a actor.Actor, which id.Org, after id.Invitation, limit int) ([]ListedInvitation, error) {
	if err := a.CheckIn(actor.TeamEdit, which); err != nil {
		return nil, err
	}
	out, err := s.store.ListInvitations(ctx, which, after, limit)
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].Actions = ownerActions(InvitationFlow.Actions(out[i].Status, invitationRoles(a)))
	}
	return out, audit.Showing(ctx, s.store, audit.ReadPage("invitation", string(which), len(out), "address"))
}

// Resend writes again with another link; the one before no longer works.
// Errors: invitation_sent_just_now, invitation_limit, already_invited, transition_not_allowed, forbidden, not_found,
// stale, org_required.
func (s *Service) Resend(ctx context.Context, a actor.Actor, which id.Org, inv id.Invitation, version int) (ListedInvitation, error) {
	return s.changeInvitation(ctx, a, which, inv, version, Resend, func(ctx context.Context, o org.Org, i *Invitation) error {
		now := s.now()
		if now.Sub(i.SentAt) < minutes(s.programme.Team.ResendMinutes) {
			return ErrResentJustNow.New()
		}
		if err := s.bound(ctx, o, i.Address, i.Status != Open); err != nil {
			return err
		}
		var token string
		token, i.TokenHash = newToken()
		i.SentAt, i.ExpiresAt = now, s.expiry(now)
		i.SentCount++
		return s.send(ctx, a, o, *i, token)
	})
}

// Withdraw ends an open invitation; its link no longer works.
// Errors: transition_not_allowed, forbidden, not_found, stale, org_required.
func (s *Service) Withdraw(ctx context.Context, a actor.Actor, which id.Org, inv id.Invitation, version int) (ListedInvitation, error) {
	return s.changeInvitation(ctx, a, which, inv, version, Withdraw, func(context.Context, org.Org, *Invitation) error { return nil })
}

// withdrawOf ends the open invitations that somebody sent who is no owner any more: by one of them they could come back.
func (s *Service) withdrawOf(ctx context.Context, a actor.Actor, which id.Org, user id.User) error {
	open, err := s.store.OpenInvitationsBy(ctx, which, user)
	if err != nil {
		return err
	}
	for _, i := range open {
		if _, err := s.moveInvitation(ctx, a, i, Withdraw); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) changeInvitation(ctx context.Context, a actor.Actor, which id.Org, inv id.Invitation, version int, do InvitationEvent, fn func(context.Context, org.Org, *Invitation) error) (ListedInvitation, error) {
	var out ListedInvitation
	if err := a.CheckIn(actor.TeamEdit, which); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		o, err := s.enter(ctx, a, which)
		if err != nil {
			return err
		}
		i, err := s.store.InvitationByID(ctx, which, inv)
		if err != nil {
			return err
		}
		if i.Version != version {
			return fault.ErrStale.New()
		}
		if _, err := InvitationFlow.Next(i.Status, do, a.Roles, ""); err != nil {
			return err
		}
		if err := fn(ctx, o, &i); err != nil {
			return err
		}
		if i, err = s.moveInvitation(ctx, a, i, do); err != nil {
			return err
		}
		out = s.listed(a, i)
		return s.store.RecordEvent(ctx, audit.Read("invitation", string(inv), "address"))
	})
	return out, err
}

// ownerActions leaves accepting to whoever was invited.
func ownerActions(actions []string) []string {
	return slices.DeleteFunc(actions, func(s string) bool { return s == string(Accept) })
}

func (s *Service) moveInvitation(ctx context.Context, a actor.Actor, i Invitation, do InvitationEvent) (Invitation, error) {
	to, rec, err := InvitationFlow.Move(a, string(i.ID), i.Status, do, "", s.now())
	if err != nil {
		return i, err
	}
	i.Status = to
	if err := s.store.SaveInvitation(ctx, i); err != nil {
		return i, err
	}
	i.Version++
	return i, s.store.Log(ctx, rec)
}

// Preview is what a link tells whoever holds it, before anything is done.
type Preview struct {
	OrgName     string
	OrgKind     org.Kind
	Level       actor.Level
	InviterName string
	Address     string // masked
	HasAccount  bool   // the address has an account, which signs in; otherwise one is opened
	ExpiresAt   time.Time
}

// Look shows an invitation to whoever has its link. It changes nothing.
// Errors: invitation_gone.
func (s *Service) Look(ctx context.Context, token string) (Preview, error) {
	i, err := s.good(ctx, token, false)
	if err != nil {
		return Preview{}, err
	}
	o, err := s.store.OrgByID(ctx, i.OrgID, false)
	if err != nil {
		return Preview{}, err
	}
	by, err := s.store.AccountByID(ctx, i.InvitedBy)
	if err != nil {
		return Preview{}, err
	}
	p := Preview{OrgName: o.Name, OrgKind: o.Kind, Level: i.Level, InviterName: by.Name, Address: mask.Mail(i.Address), ExpiresAt: i.ExpiresAt}
	_, err = s.store.AccountByLogin(ctx, i.Address)
	if p.HasAccount = err == nil; fault.Is(err, fault.ErrNotFound) {
		err = nil
	}
	return p, err
}

// good finds an invitation that can be accepted now. Wrong, used, revoked and expired links are told apart by nothing.
func (s *Service) good(ctx context.Context, token string, lock bool) (Invitation, error) {
	i, err := s.store.InvitationByToken(ctx, hashToken(token), lock)
	if fault.Is(err, fault.ErrNotFound) || err == nil && (i.Status != Open || !i.ExpiresAt.After(s.now())) {
		return i, ErrInvitationGone.New()
	}
	return i, err
}

// Accept joins the signed-in account to the organisation, if it is the account of the invited address. A member of
// another employer waits for an authorisation.
// Errors: invitation_gone, invitation_other_account, account_unfit, already_member, unauthenticated.
func (s *Service) Accept(ctx context.Context, a actor.Actor, token string) (Member, error) {
	var out Member
	if err := a.Check(actor.InvitationAnswer); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		i, err := s.good(ctx, token, true)
		if err != nil {
			return err
		}
		out, err = s.admit(ctx, a, i)
		return err
	})
	return out, err
}

// Join opens an account for the invited address and joins it to the organisation.
// Errors: invitation_gone, login_taken, weak_password and others of account.Add.
func (s *Service) Join(ctx context.Context, token, name, password string) (account.Account, error) {
	var out account.Account
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		i, err := s.good(ctx, token, true)
		if err != nil {
			return err
		}
		o, err := s.store.OrgByID(ctx, i.OrgID, false)
		if err != nil {
			return err
		}
		out, err = s.accounts.Add(ctx, account.Registration{Login: i.Address, Password: password, Name: name, Proven: true}, []actor.Role{roleFor(o)})
		if err != nil {
			return err
		}
		a := actor.Actor{UserID: out.ID, Name: out.Name, Roles: out.Roles}
		_, err = s.admit(actor.In(ctx, a), a, i)
		return err
	})
	return out, err
}

// roleFor is the role that members of an organisation have.
func roleFor(o org.Org) actor.Role {
	if o.Kind == org.Institution {
		return actor.Institution
	}
	return actor.Employer
}

func (s *Service) admit(ctx context.Context, a actor.Actor, i Invitation) (Member, error) {
	acc, err := s.store.AccountByID(ctx, a.UserID)
	if err != nil {
		return Member{}, err
	}
	o, err := s.store.OrgByID(ctx, i.OrgID, false)
	if err != nil {
		return Member{}, err
	}
	switch role := roleFor(o); {
	case acc.Login != i.Address && (acc.Email != i.Address || acc.EmailVerifiedAt == nil):
		return Member{}, ErrOtherAccount.Detailf("%s", mask.Mail(i.Address))
	case slices.ContainsFunc(acc.Roles, func(r actor.Role) bool { return r != role }):
		return Member{}, ErrAccountUnfit.New()
	}
	if err := s.notMember(ctx, o.ID, acc.Login); err != nil {
		return Member{}, err
	}
	m := Member{OrgID: o.ID, UserID: acc.ID, Name: acc.Name, Login: acc.Login, Level: i.Level, Version: 1, CreatedAt: s.now()}
	if m.NeedsAuthorisation, err = s.needs(ctx, acc.ID, o); err != nil {
		return Member{}, err
	}
	if err := s.store.AddMember(ctx, m); err != nil {
		return Member{}, err
	}
	i.AcceptedBy = &acc.ID
	if _, err := s.moveInvitation(ctx, a, i, Accept); err != nil {
		return Member{}, err
	}
	kind := notice.MemberJoined
	if m.NeedsAuthorisation {
		kind = notice.MemberWaits
	}
	p := levelParams(o, i.Level)
	p["name"] = acc.Name
	return m, s.store.NotifyOwners(ctx, o.ID, notice.Notice{Kind: kind, SubjectKind: subject, SubjectID: string(o.ID), Params: p})
}

// needs reports whether the user may act for one more employer only when authorised, and holds the account's row until
// the membership is written, so that two can never both be the first.
func (s *Service) needs(ctx context.Context, user id.User, o org.Org) (bool, error) {
	if err := s.store.LockUser(ctx, user); err != nil || o.Kind != org.Employer {
		return false, err
	}
	n, err := s.store.OtherEmployers(ctx, user, o.ID)
	return n > 0, err
}
