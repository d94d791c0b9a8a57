package account

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
)

// Session is one sign-in on one device. Its refresh tokens follow one another in a chain.
type Session struct {
	ID        id.Session
	UserID    id.User
	AuthEpoch int
	Method    Method
	Chain     []byte // makes a token's one successor
	Agent     string // browser and system, for the owner to know the device by
	Address   string
	CreatedAt time.Time
	ProvedAt  time.Time // when the owner last proved who they are
	UsedAt    time.Time // of the last refresh
	ExpiresAt time.Time
	EndedAt   *time.Time
	EndedFor  string
}

// Token is one refresh token of a session.
type Token struct {
	Hash      []byte
	SessionID id.Session
	CreatedAt time.Time
	UsedAt    *time.Time
}

// Method is how somebody proved who they are.
type Method string

// The methods.
const (
	ByPassword Method = "password"
	ByCode     Method = "password+code"
	ByRecovery Method = "password+recovery_code"
	ByProvider Method = "identity_provider"
)

// Sessions end when they are not used for a while, and at some time in any case (ASVS 5.0 §7.1.1, §7.3; GB/T
// 22239-2019, 8.1.4.1 b). The bureau's people sit at shared desks; a graduate's phone is their own. A session is used
// when it is refreshed, which the app does at most every ten minutes.
const (
	staffIdle     = 30 * time.Minute
	staffAbsolute = 12 * time.Hour
	idle          = 7 * 24 * time.Hour
	absolute      = 30 * 24 * time.Hour
	refreshGrace  = 10 * time.Second
	tokenBytes    = 32
)

// Lifetime is how long a session may lie unused, and how long it may last, for an account with these roles.
func Lifetime(roles []actor.Role) (unused, whole time.Duration) {
	if needsSecondFactor(roles) {
		return staffIdle, staffAbsolute
	}
	return idle, absolute
}

// Grant is a session begun or gone on with: the tokens to give away and who they belong to.
type Grant struct {
	Account      Account
	Memberships  []actor.Membership
	SessionID    id.Session
	RefreshToken string
	ExpiresAt    time.Time
	DeviceToken  string   // by which this device will be known; empty: as before
	Recovery     []string // recovery codes, shown this once after a second factor was set up
}

func newToken() string {
	raw := make([]byte, tokenBytes)
	_, _ = rand.Read(raw)
	return base64.RawURLEncoding.EncodeToString(raw)
}

func hashToken(token string) []byte {
	h := sha256.Sum256([]byte(token))
	return h[:]
}

// successor is the token that follows another: the same each time, so that two tabs which refresh at once go on with
// one and the same, and a chain never forks. It takes the token itself and the session's chain key: from the database
// alone, which holds hashes, nobody makes one.
func successor(chain []byte, token string) string {
	h := hmac.New(sha256.New, chain)
	h.Write([]byte(token))
	return base64.RawURLEncoding.EncodeToString(h.Sum(nil))
}

// begin writes a session and gives its first token. It belongs into the transaction of what led to it.
func (s *Service) begin(ctx context.Context, a Account, d Device, how Method) (Grant, error) {
	now, token := s.now(), newToken()
	_, whole := Lifetime(a.Roles)
	chain := make([]byte, tokenBytes)
	_, _ = rand.Read(chain)
	next := Session{ID: id.New[id.Session](), UserID: a.ID, AuthEpoch: a.AuthEpoch, Method: how, Chain: chain, Agent: describe(d.Agent),
		Address: audit.From(ctx).Address, CreatedAt: now, ProvedAt: now, UsedAt: now, ExpiresAt: now.Add(whole)}
	g := Grant{Account: a, SessionID: next.ID, RefreshToken: token, ExpiresAt: next.ExpiresAt}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.InsertSession(ctx, next, Token{Hash: hashToken(token), SessionID: next.ID, CreatedAt: now}); err != nil {
			return err
		}
		var err error
		if g.DeviceToken, err = s.welcome(ctx, a, d, next.Agent); err != nil {
			return err
		}
		return s.note(ctx, a.ID, "sign_in.succeeded", audit.Details{"method": string(how), "session": string(next.ID)})
	})
	if err != nil {
		return Grant{}, err
	}
	g.Memberships, err = s.store.Memberships(ctx, a.ID)
	return g, err
}

// note records what an account did to itself, in the transaction of the context.
func (s *Service) note(ctx context.Context, user id.User, action audit.Action, data audit.Details) error {
	return s.store.RecordEvent(ctx, audit.Event{Action: action, By: user, SubjectKind: "user", SubjectID: string(user), Data: data})
}

// Refresh exchanges a token for its successor. Within the grace a used token gives the same successor again; after
// it, a used token seen again ends its session (RFC 9700 §4.14.2), and the owner is told.
// Errors: session_ended.
func (s *Service) Refresh(ctx context.Context, token string) (Grant, error) {
	var g Grant
	var ended error // kept apart, since what ends a session must be written
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		ended = nil
		now := s.now()
		t, sess, err := s.store.HoldToken(ctx, hashToken(token))
		if fault.Is(err, fault.ErrNotFound) {
			return ErrSessionEnded.New()
		}
		if err != nil {
			return err
		}
		if sess.EndedAt != nil {
			return ErrSessionEnded.New()
		}
		a, err := s.store.AccountByID(ctx, sess.UserID)
		if err != nil {
			return err
		}
		if why := s.over(a, sess, t, now); why != "" {
			ended = ErrSessionEnded.New()
			return s.end(ctx, a, sess, why)
		}
		g = Grant{Account: a, SessionID: sess.ID, ExpiresAt: sess.ExpiresAt}
		g.RefreshToken, ended, err = s.follow(ctx, a, sess, t, token)
		return err
	})
	if err == nil {
		err = ended
	}
	if err != nil {
		return Grant{}, err
	}
	g.Memberships, err = s.store.Memberships(ctx, g.Account.ID)
	return g, err
}

// over says why a session has come to its end, or nothing.
func (s *Service) over(a Account, sess Session, t Token, now time.Time) string {
	unused, _ := Lifetime(a.Roles)
	switch {
	case t.UsedAt != nil && now.Sub(*t.UsedAt) > refreshGrace:
		return "token_reused"
	case !a.active() || a.AuthEpoch != sess.AuthEpoch:
		return "account_changed"
	case now.Sub(sess.UsedAt) > unused:
		return "unused"
	case !sess.ExpiresAt.After(now):
		return "expired"
	}
	return ""
}

// follow walks from a token to the end of its chain and puts a new token there, unless the end was put there within
// the grace: then it is what the other tab was given.
func (s *Service) follow(ctx context.Context, a Account, sess Session, t Token, token string) (next string, ended, err error) {
	now := s.now()
	again := false
	for t.UsedAt != nil {
		if now.Sub(*t.UsedAt) > refreshGrace {
			return "", ErrSessionEnded.New(), s.end(ctx, a, sess, "token_reused")
		}
		again, token = true, successor(sess.Chain, token)
		if t, err = s.store.TokenByHash(ctx, hashToken(token)); err != nil {
			return "", nil, err
		}
	}
	if again {
		return token, nil, nil
	}
	next = successor(sess.Chain, token)
	return next, nil, s.store.UseToken(ctx, t.Hash, Token{Hash: hashToken(next), SessionID: sess.ID, CreatedAt: now}, now)
}

// end writes that a session is over. That of a copied token is an event, and its owner hears of it.
func (s *Service) end(ctx context.Context, a Account, sess Session, why string) error {
	if err := s.store.EndSession(ctx, sess.ID, why, s.now()); err != nil || why != "token_reused" {
		return err
	}
	if err := s.note(ctx, a.ID, "session.token_reused", audit.Details{"session": string(sess.ID)}); err != nil {
		return err
	}
	return s.write(ctx, a, mail.TokenReused, map[string]string{"path": forgotPath})
}

// SignOut ends the session of a token; an unknown token is no error.
func (s *Service) SignOut(ctx context.Context, token string) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		_, sess, err := s.store.HoldToken(ctx, hashToken(token))
		if fault.Is(err, fault.ErrNotFound) || err == nil && sess.EndedAt != nil {
			return nil
		}
		if err != nil {
			return err
		}
		if err := s.store.EndSession(ctx, sess.ID, "signed_out", s.now()); err != nil {
			return err
		}
		return s.note(ctx, sess.UserID, "session.ended", audit.Details{"session": string(sess.ID), "why": "signed_out"})
	})
}
