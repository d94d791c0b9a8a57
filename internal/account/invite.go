package account

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/workflow"
)

// Invitation opens an account for somebody of the bureau.
type Invitation struct {
	Email  string // also the login
	Name   string
	Roles  []actor.Role
	Reason string
	Lang   string // of the mail: "en", or anything else for Chinese
}

// maySetPassword reports whether the owner may set a password with a link of a mail: also where it is the first one.
func (a Account) maySetPassword() bool { return a.comes() || a.Status == Invited }

// Invite opens an account without a password and tells its owner, who sets one as one sets a forgotten one: the mail
// holds no secret, and nobody else ever knows the password.
// Errors: forbidden, invalid (email, name, roles, reason), login_taken.
func (s *Administration) Invite(ctx context.Context, a actor.Actor, i Invitation) (o Overview, err error) {
	if err := a.Check(actor.AccountHandle); err != nil {
		return Overview{}, err
	}
	if err := a.Fresh(s.now()); err != nil {
		return Overview{}, err
	}
	acc, err := s.newcomer(i)
	if err != nil {
		return Overview{}, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		security, err := s.store.SecurityAccounts(ctx)
		if err != nil {
			return err
		}
		if a.SignedIn() && !slices.Contains(security, a.UserID) {
			return fault.ErrForbidden.New()
		}
		err = s.store.InsertAccount(ctx, acc)
		if fault.Is(err, ErrLoginTaken) {
			return ErrLoginTaken.WithFields(ErrAddressTaken.At("body.email"))
		}
		if err != nil {
			return err
		}
		if err := s.tell(ctx, acc, i.Lang); err != nil {
			return err
		}
		err = s.store.RecordEvent(ctx, audit.Event{Action: "account.invited", SubjectKind: "users", SubjectID: string(acc.ID),
			Reason: strings.TrimSpace(i.Reason), Data: audit.Details{"roles": RoleNames(acc.Roles)}})
		if err != nil {
			return err
		}
		o, err = s.overview(ctx, a, acc.ID)
		return err
	})
	return o, err
}

// newcomer checks an invitation and makes the account of it.
func (s *Administration) newcomer(i Invitation) (Account, error) {
	var f fault.Fields
	address, err := mail.NormalAddress(i.Email)
	f.Add(err != nil, "body.email", mail.ErrBadEmail)
	f.Add(err == nil && !loginForm.MatchString(address), "body.email", ErrBadLogin)
	name := strings.TrimSpace(i.Name)
	f.Add(name == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(name) > maxName, "body.name", fault.ErrTooLong)
	f.Add(strings.TrimSpace(i.Reason) == "", "body.reason", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(i.Reason) > maxReason, "body.reason", fault.ErrTooLong)
	roles, err := checkRoles(i.Roles, actor.Bureau)
	if err != nil {
		f = append(f, fault.Of(err).Fields...)
	}
	return Account{ID: id.New[id.User](), Login: address, Email: address, Name: name, Roles: roles, Status: Invited, Version: 1,
		CreatedAt: s.now()}, f.Err(fault.ErrInvalid)
}

func (s *Administration) tell(ctx context.Context, acc Account, lang string) error {
	return s.mails.QueueMail(ctx, mail.Message{To: acc.Email, Lang: lang, Kind: mail.StaffInvited, Params: map[string]string{"path": forgotPath}})
}

// InviteAgain writes the invitation once more. Errors: as Disable; transition_not_allowed when it was accepted.
func (s *Administration) InviteAgain(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (Overview, error) {
	return s.change(ctx, a, target{user, version, reason, "account.invited_again", true}, func(ctx context.Context, acc *Account) (audit.Details, error) {
		if acc.Status != Invited {
			return nil, workflow.ErrTransition.Detailf("%s: %s", Flow.Name(), acc.Status)
		}
		return nil, s.tell(ctx, *acc, "")
	})
}

// ResetSecondFactor takes a lost second factor away; whoever must have one sets it up anew at the next sign-in. The
// owner is told. Errors: as Disable, no_second_factor.
func (s *Administration) ResetSecondFactor(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (Overview, error) {
	return s.change(ctx, a, target{user, version, reason, "account.second_factor_reset", false}, func(ctx context.Context, acc *Account) (audit.Details, error) {
		_, err := s.store.Factor(ctx, acc.ID)
		if fault.Is(err, fault.ErrNotFound) {
			return nil, ErrNoFactor.New()
		}
		if err == nil {
			err = s.store.DeleteFactor(ctx, acc.ID)
		}
		if err != nil || acc.Email == "" {
			return nil, err
		}
		return nil, s.mails.QueueMail(ctx, mail.Message{To: acc.Email, Kind: mail.SecondFactorRemoved, Params: map[string]string{"path": forgotPath}})
	})
}

// acceptInvitation makes an invited account an active one, with the first password that its owner sets.
func (s *Service) acceptInvitation(ctx context.Context, a Account, change map[string]any) error {
	to, record, err := Flow.Move(actor.SystemActor, string(a.ID), a.Status, Accept, "", s.now())
	if err != nil {
		return err
	}
	change["status"] = to
	return s.store.Log(ctx, record)
}
