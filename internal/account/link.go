package account

import (
	"context"
	"net/url"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
)

// Link is a one-time link sent by mail, as it is kept.
type Link struct {
	Hash      []byte
	UserID    *id.User // nil: nobody's, for a login that there is not
	Purpose   LinkPurpose
	Email     string // the address it was sent to
	AuthEpoch int
	CreatedAt time.Time
	ExpiresAt time.Time
	UsedAt    *time.Time
}

// LinkPurpose says what a link is for.
type LinkPurpose string

// The purposes.
const (
	ForPassword LinkPurpose = "password"
	ForEmail    LinkPurpose = "email"
)

const (
	passwordLinkLife = 30 * time.Minute
	emailLinkLife    = 72 * time.Hour

	forgotPath  = "/forgotten-password"
	resetPath   = "/reset-password"
	confirmPath = "/confirm-email"
)

// ErrLinkOver is a link that does nothing any more.
var ErrLinkOver = fault.Define(fault.Gone, "link_over", "链接已失效或已使用过，请重新申请。", "This link has expired or has been used. Please ask for a new one.")

// RequestReset writes a link to set a new password to the account's mail address. What a caller sees, and how long it
// takes, is the same whether there is such an account or not: for none, a message to nobody is written.
// Errors: too_many (for the address that asks, not for the login).
func (s *Service) RequestReset(ctx context.Context, login string) error {
	login = NormalLogin(login)
	wait, err := s.charge(ctx, counter(byLink, audit.From(ctx).Address, ""))
	if err != nil {
		return err
	}
	if wait > 0 {
		return tooMany(wait)
	}
	wait, err = s.charge(ctx, counter(byReset, login, ""))
	if err != nil {
		return err
	}
	a, err := s.store.AccountByLogin(ctx, login)
	if err != nil && !fault.Is(err, fault.ErrNotFound) {
		return err
	}
	now, token := s.now(), newToken()
	l := Link{Hash: hashToken(token), Purpose: ForPassword, AuthEpoch: a.AuthEpoch, CreatedAt: now, ExpiresAt: now.Add(passwordLinkLife)}
	if a.maySetPassword() && a.Email != "" && wait == 0 {
		l.UserID, l.Email = &a.ID, a.Email
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.InsertLink(ctx, l); err != nil {
			return err
		}
		if err := s.note(ctx, a.ID, "password_reset.asked", nil); err != nil {
			return err
		}
		return s.mails.QueueMail(ctx, mail.Message{To: l.Email, Kind: mail.PasswordReset, Params: map[string]string{"path": withToken(resetPath, token)}})
	})
}

func withToken(path, token string) string { return path + "?token=" + url.QueryEscape(token) }

// link finds a link that still works, and whose it is.
func (s *Service) link(ctx context.Context, token string, what LinkPurpose) (Link, Account, error) {
	l, err := s.store.HoldLink(ctx, hashToken(token))
	if fault.Is(err, fault.ErrNotFound) || err == nil && (l.UserID == nil || l.Purpose != what) {
		return l, Account{}, ErrLinkOver.New()
	}
	if err != nil {
		return l, Account{}, err
	}
	a, err := s.store.AccountByID(ctx, *l.UserID)
	if err != nil {
		return l, a, err
	}
	// A new password ends what somebody else may have asked for before, a link to another address too; the link that
	// confirms the present address opens nothing and stays. An address that is no longer the account's resets nothing.
	moved, changed := l.Email != a.Email, l.AuthEpoch != a.AuthEpoch
	stale := what == ForPassword && (moved || changed) || moved && changed
	open := a.active() || what == ForPassword && a.maySetPassword()
	if l.UsedAt != nil || !l.ExpiresAt.After(s.now()) || !open || stale {
		return l, a, ErrLinkOver.New()
	}
	return l, a, nil
}

// ReadReset reports whether a link to set a new password works, and whether a code will be needed. It changes nothing.
// Errors: link_over.
func (s *Service) ReadReset(ctx context.Context, token string) (needsCode bool, err error) {
	_, a, err := s.link(ctx, token, ForPassword)
	if err != nil {
		return false, err
	}
	_, err = s.store.Factor(ctx, a.ID)
	if fault.Is(err, fault.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// ResetPassword sets a new password with a link, once. Every session ends. Where there is a second factor, its code is
// needed too: who reads somebody's mail must not get in by that alone. The device that did it becomes a known one.
// Errors: link_over, invalid, bad_code, sign_in_locked.
func (s *Service) ResetPassword(ctx context.Context, token, password, code string, d Device) (device string, err error) {
	needsCode, err := s.ReadReset(ctx, token)
	if err != nil {
		return "", err
	}
	_, a, err := s.link(ctx, token, ForPassword)
	if err != nil {
		return "", err
	}
	var f fault.Fields
	if why := refusePassword(password, a.Login, a.Name); why != nil {
		f.Add(true, "body.password", why)
	}
	f.Add(needsCode && normalCode(code) == "", "body.code", ErrCodeNeeded)
	if err := f.Err(fault.ErrInvalid); err != nil {
		return "", err
	}
	hash, err := s.hash(ctx, password)
	if err != nil {
		return "", err
	}
	set := func(ctx context.Context, _ bool) error {
		l, a, err := s.link(ctx, token, ForPassword)
		if err != nil {
			return err
		}
		if err := s.store.UseLink(ctx, l.Hash, s.now()); err != nil {
			return err
		}
		change := map[string]any{}
		if l.Email == a.Email && a.EmailVerifiedAt == nil {
			change["email_verified_at"] = s.now()
		}
		if a.Status == Invited {
			if err := s.acceptInvitation(ctx, a, change); err != nil {
				return err
			}
		}
		if err := s.setPassword(ctx, a, hash, "", "password.reset", change); err != nil {
			return err
		}
		device, err = s.welcome(ctx, a, d, describe(d.Agent))
		return err
	}
	if needsCode {
		err = s.checkCode(ctx, a, code, set)
		return device, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error { return set(ctx, false) })
	return device, err
}

// RequestEmail writes a link to a new mail address of the actor's account, or to the present one to confirm it. The
// address changes when the link is used. Errors: those of a proof, bad_mail_address, too_many.
func (s *Service) RequestEmail(ctx context.Context, who actor.Actor, version int, p Proof, address string) error {
	if !who.SignedIn() {
		return fault.ErrUnauthenticated.New()
	}
	address, err := mail.NormalAddress(address)
	if err != nil {
		return fault.ErrInvalid.WithFields(mail.ErrBadEmail.At("body.email"))
	}
	wait, err := s.charge(ctx, counter(byReset, "email/"+string(who.UserID), ""))
	if err != nil {
		return err
	}
	if wait > 0 {
		return tooMany(wait)
	}
	return s.ProveOwner(ctx, who, version, p, func(ctx context.Context, a Account) error {
		if err := s.note(ctx, a.ID, "email.asked", nil); err != nil {
			return err
		}
		return s.askEmail(ctx, a, address)
	})
}

// askEmail writes a link that confirms an address.
func (s *Service) askEmail(ctx context.Context, a Account, address string) error {
	now, token := s.now(), newToken()
	l := Link{Hash: hashToken(token), UserID: &a.ID, Purpose: ForEmail, Email: address, AuthEpoch: a.AuthEpoch, CreatedAt: now, ExpiresAt: now.Add(emailLinkLife)}
	if err := s.store.InsertLink(ctx, l); err != nil {
		return err
	}
	return s.mails.QueueMail(ctx, mail.Message{To: address, Kind: mail.ConfirmEmail, Params: map[string]string{"path": withToken(confirmPath, token)}})
}

// ReadEmail reports whether a link that confirms an address works. It changes nothing. Errors: link_over.
func (s *Service) ReadEmail(ctx context.Context, token string) error {
	_, _, err := s.link(ctx, token, ForEmail)
	return err
}

// ConfirmEmail takes the address that a link was sent to as the account's own, once. The former address is told.
// Errors: link_over.
func (s *Service) ConfirmEmail(ctx context.Context, token string) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		l, a, err := s.link(ctx, token, ForEmail)
		if err != nil {
			return err
		}
		if err := s.store.UseLink(ctx, l.Hash, s.now()); err != nil {
			return err
		}
		if err := s.store.SaveAccount(ctx, a, map[string]any{"email": l.Email, "email_verified_at": s.now()}); err != nil {
			return err
		}
		if err := s.note(ctx, a.ID, "email.confirmed", nil); err != nil || a.Email == l.Email {
			return err
		}
		return s.write(ctx, a, mail.EmailChanged, nil)
	})
}
