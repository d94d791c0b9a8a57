package account

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base32"
	"encoding/hex"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/hotp"
	"golang.org/x/crypto/argon2"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
)

// Factor is a second factor: codes that change with time (RFC 6238, in the one form that every app knows: SHA-1, six
// digits, thirty seconds).
type Factor struct {
	UserID       id.User
	Seed         []byte // sealed
	LastStep     int64  // of the last code that was taken; earlier ones are spent
	RecoverySalt []byte
	CreatedAt    time.Time
}

const (
	stepSeconds   = 30
	seedBytes     = 20 // RFC 4226 §4, R6
	driftSteps    = 1  // a clock may be half a minute off
	recoveryCodes = 10
	recoveryChars = 10
	issuer        = "留永"
)

// What is refused about second factors.
var (
	ErrCodeNeeded   = fault.Define(fault.Invalid, "code_needed", "请输入两步验证的验证码。", "Please enter the code of your second factor.")
	ErrFactorNeeded = fault.Define(fault.Conflict, "second_factor_needed", "您的角色必须使用两步验证，可以更换但不能关闭。", "Your role must use two-step sign-in. It can be replaced but not switched off.")
	ErrSetupOver    = fault.Define(fault.Gone, "setup_over", "设置已超时或错误次数过多，请重新开始。", "This setup has timed out or failed too often. Please begin again.")
	ErrNoFactor     = fault.Define(fault.Conflict, "no_second_factor", "还没有开启两步验证。", "Two-step sign-in is not on.")
)

func newSeed() []byte {
	seed := make([]byte, seedBytes)
	_, _ = rand.Read(seed)
	return seed
}

var seedText = base32.StdEncoding.WithPadding(base32.NoPadding)

func factorOwner(user id.User) string { return "second_factor.seed/" + string(user) }

func challengeOwner(hash []byte) string { return "challenge.seed/" + hex.EncodeToString(hash) }

// mustHaveFactor reports whether an account may not sign in with its password alone. Demonstration accounts may, where
// the program runs as a demonstration.
func (s *Service) mustHaveFactor(a Account) bool {
	return needsSecondFactor(a.Roles) && (!s.demo || !strings.HasSuffix(a.Login, "@demo"))
}

// Setup is what an app needs to make codes.
type Setup struct {
	Secret string // to type
	URI    string // to scan
}

func setupOf(seed []byte, login string) Setup {
	secret := seedText.EncodeToString(seed)
	label := issuer + ":" + login
	q := url.Values{"secret": {secret}, "issuer": {issuer}, "algorithm": {"SHA1"}, "digits": {"6"}, "period": {strconv.Itoa(stepSeconds)}}
	// Some apps show a plus sign where a query has one for a blank.
	return Setup{Secret: secret, URI: "otpauth://totp/" + url.PathEscape(label) + "?" + strings.ReplaceAll(q.Encode(), "+", "%20")}
}

// CodeAt is the code of a seed at a step.
func CodeAt(seed []byte, step int64) (string, error) {
	return hotp.GenerateCodeCustom(seedText.EncodeToString(seed), uint64(step), hotp.ValidateOpts{Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1}) //nolint:gosec // a step is never negative
}

// StepOf is the step of an instant.
func StepOf(t time.Time) int64 { return t.Unix() / stepSeconds }

// match is the step whose code this is, later than the last one taken.
func match(seed []byte, code string, now time.Time, last int64) (step int64, ok bool, err error) {
	for at := StepOf(now) - driftSteps; at <= StepOf(now)+driftSteps; at++ {
		want, err := CodeAt(seed, at)
		if err != nil {
			return 0, false, err
		}
		if subtle.ConstantTimeCompare([]byte(want), []byte(code)) == 1 && at > last {
			step, ok = at, true
		}
	}
	return step, ok, nil
}

var sixDigits = regexp.MustCompile(`^[0-9]{6}$`)

// use spends a code inside a transaction and reports whether it was a good one, and whether a recovery code.
type use func(ctx context.Context) (ok, recovery bool, err error)

// reader reads a code for a factor. What takes time is done now, before there is a transaction.
func (s *Service) reader(ctx context.Context, f Factor, code string) (use, error) {
	code = normalCode(code)
	if sixDigits.MatchString(code) {
		seed, err := s.ring.Open(f.Seed, factorOwner(f.UserID))
		if err != nil {
			return nil, err
		}
		step, ok, err := match(seed, code, s.now(), f.LastStep)
		if err != nil {
			return nil, err
		}
		return func(ctx context.Context) (bool, bool, error) {
			if !ok {
				return false, false, nil
			}
			spent, err := s.store.TakeStep(ctx, f.UserID, step)
			return spent, false, err
		}, nil
	}
	hash, err := s.hashRecovery(ctx, code, f.RecoverySalt)
	if err != nil {
		return nil, err
	}
	return func(ctx context.Context) (bool, bool, error) {
		spent, err := s.store.TakeRecovery(ctx, f.UserID, hash, s.now())
		return spent, spent, err
	}, nil
}

// normalCode takes out what people put between characters, and reads full-width digits.
func normalCode(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '-' || r == '\t' || r == '\u00a0' {
			return -1
		}
		return r
	}, strings.ToLower(normalPassword(strings.TrimSpace(s))))
}

// recoveryAlphabet has no character that looks like another: 32 of them, five bits each.
const recoveryAlphabet = "23456789abcdefghjkmnpqrstuvwxyz0"

// hashRecovery hashes a recovery code as a password is hashed (ASVS 5.0 §6.5.2): fifty bits alone could be guessed
// from a plain digest. The salt is the set's, so that one hashing finds a code among ten.
func (s *Service) hashRecovery(ctx context.Context, code string, salt []byte) (hash []byte, err error) {
	if len(code) > maxPassword {
		code = "" // no code of ours is long
	}
	err = s.bounded(ctx, func() error {
		hash = argon2.IDKey([]byte(code), salt, argonTime, argonMemory, argonParallel, 32)
		return nil
	})
	return hash, err
}

// newRecovery makes a set of recovery codes, and the hashes to keep.
func (s *Service) newRecovery(ctx context.Context) (codes []string, salt []byte, hashes [][]byte, err error) {
	salt = make([]byte, 16)
	_, _ = rand.Read(salt)
	for range recoveryCodes {
		raw := make([]byte, recoveryChars)
		_, _ = rand.Read(raw)
		for i, b := range raw {
			raw[i] = recoveryAlphabet[b%32]
		}
		h, err := s.hashRecovery(ctx, string(raw), salt)
		if err != nil {
			return nil, nil, nil, err
		}
		codes, hashes = append(codes, string(raw[:5])+"-"+string(raw[5:])), append(hashes, h)
	}
	return codes, salt, hashes, nil
}

// recovered tells the owner that a recovery code was used and how many are left.
func (s *Service) recovered(ctx context.Context, a Account) error {
	left, err := s.store.RecoveryLeft(ctx, a.ID)
	if err != nil {
		return err
	}
	if err := s.note(ctx, a.ID, "second_factor.recovery_used", audit.Details{"left": strconv.Itoa(left)}); err != nil {
		return err
	}
	return s.write(ctx, a, mail.RecoveryCodeUsed, map[string]string{"left": strconv.Itoa(left), "path": forgotPath})
}

// Enrolment shows the seed of a challenge that asks for a second factor, each time the same. It changes nothing.
// Errors: mfa_token_over.
func (s *Service) Enrolment(ctx context.Context, token string) (Setup, error) {
	c, a, err := s.pending(ctx, token)
	if err == nil && c.Purpose != AskEnroll {
		err = ErrChallengeOver.New()
	}
	if err != nil {
		return Setup{}, err
	}
	seed, err := s.ring.Open(c.Seed, challengeOwner(c.Hash))
	return setupOf(seed, a.Login), err
}

// ConfirmEnrolment checks the first code of a second factor that must be set up, and goes on to a session, with the
// recovery codes. Errors: bad_code, mfa_token_over.
func (s *Service) ConfirmEnrolment(ctx context.Context, token, code string, d Device) (g Grant, err error) {
	c, a, err := s.try(ctx, token, AskEnroll)
	if err != nil {
		return g, err
	}
	if c.Method == "" { // begun within a session: it ends there
		return g, ErrChallengeOver.New()
	}
	codes, err := s.enrol(ctx, c, a, code, "", func(ctx context.Context, a Account) error {
		how := ByCode
		if c.Method == ByProvider {
			how = c.Method
		}
		g, err = s.begin(ctx, a, d, how)
		return err
	})
	g.Recovery = codes
	return g, err
}

// enrol takes the seed of a challenge as the account's second factor once a code of it is right, and ends every
// session but the one to keep.
func (s *Service) enrol(ctx context.Context, c PendingChallenge, a Account, code string, keep id.Session, then func(ctx context.Context, a Account) error) ([]string, error) {
	seed, err := s.ring.Open(c.Seed, challengeOwner(c.Hash))
	if err != nil {
		return nil, err
	}
	step, ok, err := match(seed, normalCode(code), s.now(), 0)
	if err != nil {
		return nil, err
	}
	if !ok {
		return nil, ErrBadCode.New()
	}
	codes, salt, hashes, err := s.newRecovery(ctx)
	if err != nil {
		return nil, err
	}
	f := Factor{UserID: a.ID, Seed: s.ring.Close(seed, factorOwner(a.ID)), LastStep: step, RecoverySalt: salt, CreatedAt: s.now()}
	return codes, s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.DeleteChallenge(ctx, c.Hash); err != nil {
			return err
		}
		if err := s.store.SaveFactor(ctx, f, hashes); err != nil {
			return err
		}
		if a, err = s.renew(ctx, a.ID, keep, "second_factor_changed", nil); err != nil {
			return err
		}
		if err := s.note(ctx, a.ID, "second_factor.added", nil); err != nil {
			return err
		}
		if err := s.write(ctx, a, mail.SecondFactorAdded, nil); err != nil {
			return err
		}
		return then(ctx, a)
	})
}

// StartEnrolment begins to set up a second factor, or another one, within a session.
// Errors: those of a proof.
func (s *Service) StartEnrolment(ctx context.Context, who actor.Actor, version int, p Proof) (c Challenge, st Setup, err error) {
	err = s.prove(ctx, who, version, p, func(ctx context.Context, a Account) error {
		begun, err := s.ask(ctx, a, AskEnroll, "")
		if err != nil {
			return err
		}
		c = *begun
		st, err = s.Enrolment(ctx, c.Token)
		return err
	})
	return c, st, err
}

// FinishEnrolment checks the first code of a second factor that is set up within a session, and gives the recovery
// codes. Other sessions end. Errors: wrong_code, setup_over.
func (s *Service) FinishEnrolment(ctx context.Context, who actor.Actor, token, code string) ([]string, error) {
	if !who.SignedIn() {
		return nil, fault.ErrUnauthenticated.New()
	}
	c, a, err := s.try(ctx, token, AskEnroll)
	if fault.Is(err, ErrChallengeOver) || err == nil && (a.ID != who.UserID || c.Method != "") {
		return nil, ErrSetupOver.New()
	}
	if err != nil {
		return nil, err
	}
	codes, err := s.enrol(ctx, c, a, code, who.SessionID, func(context.Context, Account) error { return nil })
	if fault.Is(err, ErrBadCode) {
		return nil, ErrWrongCode.New()
	}
	return codes, err
}

// RemoveFactor switches the second factor off. Errors: those of a proof, second_factor_needed, no_second_factor.
func (s *Service) RemoveFactor(ctx context.Context, who actor.Actor, version int, p Proof) error {
	if !who.SignedIn() {
		return fault.ErrUnauthenticated.New()
	}
	a, err := s.store.AccountByID(ctx, who.UserID)
	if err != nil {
		return err
	}
	if s.mustHaveFactor(a) {
		return ErrFactorNeeded.New()
	}
	return s.prove(ctx, who, version, p, func(ctx context.Context, a Account) error {
		if _, err := s.store.Factor(ctx, a.ID); err != nil {
			if fault.Is(err, fault.ErrNotFound) {
				return ErrNoFactor.New()
			}
			return err
		}
		if err := s.ResetFactor(ctx, a.ID, who.SessionID); err != nil {
			return err
		}
		return s.note(ctx, a.ID, "second_factor.removed", nil)
	})
}

// ResetFactor takes the second factor of an account away and ends every session but the one to keep; its owner is
// told. Whoever must have one sets it up at the next sign-in. It asks for no right: whoever calls it has.
func (s *Service) ResetFactor(ctx context.Context, user id.User, keep id.Session) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.DeleteFactor(ctx, user); err != nil {
			return err
		}
		a, err := s.renew(ctx, user, keep, "second_factor_changed", nil)
		if err != nil {
			return err
		}
		return s.write(ctx, a, mail.SecondFactorRemoved, map[string]string{"path": forgotPath})
	})
}

// RenewRecovery makes new recovery codes; the old ones end. Errors: those of a proof, no_second_factor.
func (s *Service) RenewRecovery(ctx context.Context, who actor.Actor, version int, p Proof) ([]string, error) {
	if !who.SignedIn() {
		return nil, fault.ErrUnauthenticated.New()
	}
	codes, salt, hashes, err := s.newRecovery(ctx)
	if err != nil {
		return nil, err
	}
	err = s.prove(ctx, who, version, p, func(ctx context.Context, a Account) error {
		f, err := s.store.Factor(ctx, a.ID)
		if fault.Is(err, fault.ErrNotFound) {
			return ErrNoFactor.New()
		}
		if err != nil {
			return err
		}
		f.RecoverySalt = salt
		if err := s.store.SaveFactor(ctx, f, hashes); err != nil {
			return err
		}
		return s.note(ctx, a.ID, "second_factor.recovery_renewed", nil)
	})
	return codes, err
}
