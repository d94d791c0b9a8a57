package account

import (
	"context"
	"slices"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
)

// Proof is what somebody gives once more before something about the account itself is changed (ASVS 5.0 §7.5.1): the
// password, and a code where there is a second factor.
type Proof struct {
	Password string
	Code     string
}

// What is refused about one's own account.
var (
	ErrWrongPassword = fault.Define(fault.Forbidden, "wrong_password", "当前密码不正确。", "The present password is wrong.")
	ErrNoPassword    = fault.Define(fault.Conflict, "no_password", "这个账号还没有密码，请先用“忘记密码”设置。", "This account has no password yet. Set one with “Forgotten password” first.")
	ErrWrongCode     = fault.Define(fault.Forbidden, "wrong_code", "验证码不正确或已使用过，请等待下一个验证码。", "The code is wrong or has been used. Please wait for the next one.")
)

// prove checks a proof and does what it is given for, in the transaction that uses the code up.
// Errors: unauthenticated, stale, wrong_password, code_needed, wrong_code, no_password, sign_in_locked.
func (s *Service) prove(ctx context.Context, who actor.Actor, version int, p Proof, then func(ctx context.Context, a Account) error) error {
	if !who.SignedIn() {
		return fault.ErrUnauthenticated.New()
	}
	a, err := s.store.AccountByID(ctx, who.UserID)
	if err != nil {
		return err
	}
	if a.Version != version {
		return fault.ErrStale.New()
	}
	_, err = s.store.Factor(ctx, a.ID)
	if err != nil && !fault.Is(err, fault.ErrNotFound) {
		return err
	}
	factor := err == nil
	switch {
	case a.PasswordHash == "" && !factor:
		return ErrNoPassword.New()
	case factor && p.Code == "":
		return fault.ErrInvalid.WithFields(ErrCodeNeeded.At("body.proof.code"))
	}
	if a.PasswordHash != "" {
		if err := s.provePassword(ctx, a, p.Password); err != nil {
			return err
		}
	}
	if !factor {
		return s.store.InTx(ctx, func(ctx context.Context) error { return then(ctx, a) })
	}
	err = s.checkCode(ctx, a, p.Code, func(ctx context.Context, _ bool) error { return then(ctx, a) })
	if fault.Is(err, ErrBadCode) {
		return ErrWrongCode.New()
	}
	return err
}

// ProveMyself takes a proof for this session, so that what asks for a fresh one goes on for a while.
// Errors: those of a proof.
func (s *Service) ProveMyself(ctx context.Context, who actor.Actor, p Proof) error {
	if !who.SignedIn() {
		return fault.ErrUnauthenticated.New()
	}
	a, err := s.store.AccountByID(ctx, who.UserID)
	if err != nil {
		return err
	}
	return s.prove(ctx, who, a.Version, p, func(ctx context.Context, a Account) error {
		if err := s.store.ProveSession(ctx, who.SessionID, s.now()); err != nil {
			return err
		}
		return s.note(ctx, a.ID, "proof.given", audit.Details{"session": string(who.SessionID)})
	})
}

func (s *Service) provePassword(ctx context.Context, a Account, password string) error {
	count := counter(byProof, string(a.ID), "")
	wait, err := s.charge(ctx, count)
	if err != nil {
		return err
	}
	if wait > 0 {
		return s.slowed(ctx, "proof.slowed", a.ID, wait)
	}
	ok, err := s.compare(ctx, password, a.PasswordHash)
	if err != nil {
		return err
	}
	if !ok {
		if err := s.store.InTx(ctx, func(ctx context.Context) error { return s.note(ctx, a.ID, "proof.failed", nil) }); err != nil {
			return err
		}
		return ErrWrongPassword.New()
	}
	return s.refund(ctx, count)
}

// renew raises the epoch of an account, so that what was given out before ends: every session but the one to keep, and
// every access token, that one's too (it is refreshed at once). change sets what else changes about the account.
func (s *Service) renew(ctx context.Context, user id.User, keep id.Session, why string, change map[string]any) (Account, error) {
	a, err := s.store.AccountByID(ctx, user)
	if err != nil {
		return a, err
	}
	if change == nil {
		change = map[string]any{}
	}
	change["auth_epoch"] = a.AuthEpoch + 1
	if err := s.store.SaveAccount(ctx, a, change); err != nil {
		return a, err
	}
	a.AuthEpoch++
	a.Version++
	return a, s.store.RenewSessions(ctx, user, keep, a.AuthEpoch, why, s.now())
}

// EndSessions ends every session of an account, and its access tokens with them. It asks for no right: whoever calls it
// has.
func (s *Service) EndSessions(ctx context.Context, user id.User, why string) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		_, err := s.renew(ctx, user, "", why, nil)
		return err
	})
}

// ChangePassword sets a new password; other sessions end and the owner is told.
// Errors: those of a proof, invalid.
func (s *Service) ChangePassword(ctx context.Context, who actor.Actor, version int, p Proof, password string) error {
	if !who.SignedIn() {
		return fault.ErrUnauthenticated.New()
	}
	a, err := s.store.AccountByID(ctx, who.UserID)
	if err != nil {
		return err
	}
	if why := refusePassword(password, a.Login, a.Name); why != nil {
		return fault.ErrInvalid.WithFields(why.At("body.password"))
	}
	hash, err := s.hash(ctx, password)
	if err != nil {
		return err
	}
	return s.prove(ctx, who, version, p, func(ctx context.Context, a Account) error {
		return s.setPassword(ctx, a, hash, who.SessionID, "password.changed", nil)
	})
}

func (s *Service) setPassword(ctx context.Context, a Account, hash string, keep id.Session, event audit.Action, change map[string]any) error {
	if change == nil {
		change = map[string]any{}
	}
	change["password_hash"], change["password_changed_at"] = hash, s.now()
	a, err := s.renew(ctx, a.ID, keep, "password_changed", change)
	if err != nil {
		return err
	}
	if err := s.note(ctx, a.ID, event, nil); err != nil {
		return err
	}
	return s.write(ctx, a, mail.PasswordChanged, map[string]string{"path": forgotPath})
}

// Security is how an account is kept safe, as its owner sees it.
type Security struct {
	Account        Account
	FactorSince    *time.Time
	FactorRequired bool
	RecoveryLeft   int
	UnusedFor      time.Duration // until a session ends by itself
}

// Security shows the actor's own account. Errors: unauthenticated.
func (s *Service) Security(ctx context.Context, who actor.Actor) (Security, error) {
	if !who.SignedIn() {
		return Security{}, fault.ErrUnauthenticated.New()
	}
	a, err := s.store.AccountByID(ctx, who.UserID)
	if err != nil {
		return Security{}, err
	}
	out := Security{Account: a, FactorRequired: s.mustHaveFactor(a)}
	out.UnusedFor, _ = Lifetime(a.Roles)
	f, err := s.store.Factor(ctx, a.ID)
	if fault.Is(err, fault.ErrNotFound) {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	out.FactorSince = &f.CreatedAt
	out.RecoveryLeft, err = s.store.RecoveryLeft(ctx, a.ID)
	return out, err
}

// Sessions lists the actor's own sessions that go on, the one used last first. Errors: unauthenticated.
func (s *Service) Sessions(ctx context.Context, who actor.Actor) ([]Session, error) {
	if !who.SignedIn() {
		return nil, fault.ErrUnauthenticated.New()
	}
	all, err := s.store.Sessions(ctx, who.UserID, s.now())
	if err != nil {
		return nil, err
	}
	unused, _ := Lifetime(who.Roles)
	return slices.DeleteFunc(all, func(x Session) bool { return s.now().Sub(x.UsedAt) > unused }), nil
}

// EndSession ends one of the actor's own sessions, at once. Errors: unauthenticated, not_found.
func (s *Service) EndSession(ctx context.Context, who actor.Actor, which id.Session) error {
	all, err := s.Sessions(ctx, who)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(all, func(x Session) bool { return x.ID == which }) {
		return fault.ErrNotFound.New()
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.EndSession(ctx, which, "ended_by_owner", s.now()); err != nil {
			return err
		}
		return s.note(ctx, who.UserID, "session.ended", audit.Details{"session": string(which), "why": "ended_by_owner"})
	})
}

// EndOtherSessions ends all of the actor's sessions but the present one, at once. Errors: unauthenticated.
func (s *Service) EndOtherSessions(ctx context.Context, who actor.Actor) error {
	if !who.SignedIn() {
		return fault.ErrUnauthenticated.New()
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.EndOtherSessions(ctx, who.UserID, who.SessionID, "ended_by_owner", s.now()); err != nil {
			return err
		}
		return s.note(ctx, who.UserID, "session.others_ended", nil)
	})
}
