package account

import (
	"context"
	"time"

	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
)

// Outcome of a first step: a grant, or what is still asked for.
type Outcome struct {
	Grant     *Grant
	Challenge *Challenge
}

// Challenge is what stands between a right password and a session.
type Challenge struct {
	Token     string
	Purpose   Purpose
	ExpiresAt time.Time
	DeletesAt *time.Time // of the account, where it is to be deleted
}

// Purpose says what a challenge asks for.
type Purpose string

// The purposes.
const (
	AskCode   Purpose = "code"      // a code of the second factor, or a recovery code
	AskEnroll Purpose = "enrolment" // a second factor is to be set up
	AskStay   Purpose = "deletion"  // the account is to be deleted: is it to stay?
)

// PendingChallenge is a challenge as it is kept.
type PendingChallenge struct {
	Hash      []byte
	UserID    id.User
	Purpose   Purpose
	Method    Method // of the step that led here
	AuthEpoch int
	Seed      []byte // sealed: the one shown for setting up
	Tries     int
	CreatedAt time.Time
	ExpiresAt time.Time
}

const (
	challengeLife  = 10 * time.Minute
	challengeTries = 5
)

// What is refused on the second step.
var (
	ErrChallengeOver = fault.Define(fault.Unauthenticated, "mfa_token_over", "验证已超时或错误次数过多，请重新登录。", "This step has timed out or failed too often. Please sign in again.")
	ErrBadCode       = fault.Define(fault.Unauthenticated, "bad_code", "验证码不正确或已使用过，请等待下一个验证码。", "The code is wrong or has been used. Please wait for the next one.")
)

// SignIn checks a password. Unknown logins and wrong passwords are told apart by nothing, time included.
// Errors: bad_credentials, sign_in_locked, unavailable.
func (s *Service) SignIn(ctx context.Context, login, password string, d Device) (Outcome, error) {
	login = NormalLogin(login)
	a, err := s.store.AccountByLogin(ctx, login)
	if err != nil && !fault.Is(err, fault.ErrNotFound) {
		return Outcome{}, err
	}
	known, _, _, err := s.store.Devices(ctx, a.ID, hashToken(d.Token))
	if err != nil {
		return Outcome{}, err
	}
	var device []byte
	if known {
		device = hashToken(d.Token)
	}
	counters := attemptCounters(login, audit.From(ctx).Address, a.ID, device)
	wait, err := s.charge(ctx, counters...)
	if err != nil {
		return Outcome{}, err
	}
	if wait > 0 {
		return Outcome{}, s.slowed(ctx, "sign_in.slowed", a.ID, wait)
	}
	ok, err := s.compare(ctx, password, a.PasswordHash)
	if err != nil {
		return Outcome{}, err
	}
	if !ok || !a.comes() {
		err := s.store.InTx(ctx, func(ctx context.Context) error { return s.note(ctx, a.ID, "sign_in.failed", nil) })
		if err != nil {
			return Outcome{}, err
		}
		return Outcome{}, ErrBadCredentials.New()
	}
	if err := s.refund(ctx, counters...); err != nil {
		return Outcome{}, err
	}
	return s.Proceed(ctx, a.ID, d, ByPassword)
}

// Proceed goes on for somebody who has proved who they are by a first factor, here or at an identity provider: to the
// second one where there is or must be one, else to a session.
// Errors: bad_credentials (no such account, or a closed one).
func (s *Service) Proceed(ctx context.Context, user id.User, d Device, how Method) (o Outcome, err error) {
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		a, err := s.store.AccountByID(ctx, user)
		if err != nil && !fault.Is(err, fault.ErrNotFound) {
			return err
		}
		if err != nil || !a.comes() {
			return ErrBadCredentials.New()
		}
		_, err = s.store.Factor(ctx, user)
		switch has := err == nil; {
		case err != nil && !fault.Is(err, fault.ErrNotFound):
			return err
		case has:
			o.Challenge, err = s.ask(ctx, a, AskCode, how)
			return err
		case s.mustHaveFactor(a):
			o.Challenge, err = s.ask(ctx, a, AskEnroll, how)
			return err
		}
		o, err = s.enter(ctx, a, d, how)
		return err
	})
	return o, err
}

// enter gives a session to somebody who has proved who they are. Where the account is to be deleted they are asked
// first whether it is to stay: nobody acts with such an account.
func (s *Service) enter(ctx context.Context, a Account, d Device, how Method) (o Outcome, err error) {
	if a.Status == Deleting {
		o.Challenge, err = s.ask(ctx, a, AskStay, how)
		return o, err
	}
	g, err := s.begin(ctx, a, d, how)
	return Outcome{Grant: &g}, err
}

// Begin is Proceed for somebody who has proved who they are by two factors elsewhere.
// Errors: bad_credentials (no such account, or a closed one).
func (s *Service) Begin(ctx context.Context, user id.User, d Device, how Method) (o Outcome, err error) {
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		a, err := s.store.AccountByID(ctx, user)
		if err != nil && !fault.Is(err, fault.ErrNotFound) {
			return err
		}
		if err != nil || !a.comes() {
			return ErrBadCredentials.New()
		}
		o, err = s.enter(ctx, a, d, how)
		return err
	})
	return o, err
}

// ask writes a challenge.
func (s *Service) ask(ctx context.Context, a Account, what Purpose, how Method) (*Challenge, error) {
	now, token := s.now(), newToken()
	c := PendingChallenge{Hash: hashToken(token), UserID: a.ID, Purpose: what, Method: how, AuthEpoch: a.AuthEpoch, CreatedAt: now, ExpiresAt: now.Add(challengeLife)}
	if what == AskEnroll {
		c.Seed = s.ring.Close(newSeed(), challengeOwner(c.Hash))
	}
	return &Challenge{Token: token, Purpose: what, ExpiresAt: c.ExpiresAt, DeletesAt: a.DeletesAt}, s.store.InsertChallenge(ctx, c)
}

// Pending says what a challenge asks for. It changes nothing.
// Errors: mfa_token_over.
func (s *Service) Pending(ctx context.Context, token string) (Challenge, error) {
	c, a, err := s.pending(ctx, token)
	return Challenge{Token: token, Purpose: c.Purpose, ExpiresAt: c.ExpiresAt, DeletesAt: a.DeletesAt}, err
}

// pending finds a challenge that can still be met, and whose it is.
func (s *Service) pending(ctx context.Context, token string) (PendingChallenge, Account, error) {
	c, err := s.store.HoldChallenge(ctx, hashToken(token))
	if fault.Is(err, fault.ErrNotFound) {
		return c, Account{}, ErrChallengeOver.New()
	}
	if err != nil {
		return c, Account{}, err
	}
	a, err := s.store.AccountByID(ctx, c.UserID)
	if err != nil {
		return c, a, err
	}
	if !c.ExpiresAt.After(s.now()) || c.Tries >= challengeTries || !a.comes() || a.AuthEpoch != c.AuthEpoch {
		return c, a, ErrChallengeOver.New()
	}
	return c, a, nil
}

// AnswerChallenge checks the code that a sign-in was asked for: one of the second factor, or a recovery code.
// Errors: bad_code, mfa_token_over, sign_in_locked.
func (s *Service) AnswerChallenge(ctx context.Context, token, code string, d Device) (o Outcome, err error) {
	c, a, err := s.try(ctx, token, AskCode)
	if err != nil {
		return o, err
	}
	how := ByCode
	err = s.checkCode(ctx, a, code, func(ctx context.Context, recovery bool) error {
		if recovery {
			how = ByRecovery
		}
		if err := s.store.DeleteChallenge(ctx, c.Hash); err != nil {
			return err
		}
		if c.Method == ByProvider {
			how = c.Method
		}
		o, err = s.enter(ctx, a, d, how)
		return err
	})
	return o, err
}

// try takes one try of a challenge before its code is looked at, so that many at once are no way round.
func (s *Service) try(ctx context.Context, token string, what Purpose) (c PendingChallenge, a Account, err error) {
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		if c, a, err = s.pending(ctx, token); err != nil {
			return err
		}
		if c.Purpose != what {
			return ErrChallengeOver.New()
		}
		return s.store.TryChallenge(ctx, c.Hash)
	})
	return c, a, err
}

// checkCode checks a code for an account and does what depends on it in the transaction that uses the code up. Wrong
// codes slow down: whoever fails here knew the password, so after a few of them the owner hears of it.
// Errors: bad_code, sign_in_locked, and those of then.
func (s *Service) checkCode(ctx context.Context, a Account, code string, then func(ctx context.Context, recovery bool) error) error {
	count := counter(byCode, string(a.ID), "")
	wait, err := s.charge(ctx, count)
	if err != nil {
		return err
	}
	if wait > 0 {
		return s.slowed(ctx, "second_factor.slowed", a.ID, wait)
	}
	f, err := s.store.Factor(ctx, a.ID)
	if fault.Is(err, fault.ErrNotFound) {
		return ErrBadCode.New()
	}
	if err != nil {
		return err
	}
	use, err := s.reader(ctx, f, code)
	if err != nil {
		return err
	}
	wrong := false
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		ok, recovery, err := use(ctx)
		if err != nil {
			return err
		}
		if wrong = !ok; wrong {
			return s.refuseCode(ctx, a, count)
		}
		if err := s.refund(ctx, count); err != nil {
			return err
		}
		if recovery {
			if err := s.recovered(ctx, a); err != nil {
				return err
			}
		}
		return then(ctx, recovery)
	})
	if err == nil && wrong {
		return ErrBadCode.New()
	}
	return err
}

// refuseCode notes a wrong code; the last of the free ones is written to the owner.
func (s *Service) refuseCode(ctx context.Context, a Account, c Counter) error {
	if err := s.note(ctx, a.ID, "second_factor.refused", nil); err != nil {
		return err
	}
	n, _, err := s.store.HoldFailures(ctx, c, s.now())
	if err != nil || n != rules[byCode].free {
		return err
	}
	return s.write(ctx, a, mail.CodesRefused, map[string]string{"path": forgotPath})
}
