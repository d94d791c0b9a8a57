package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/seal"
)

// Identities holds the use cases of signing in through an identity provider.
type Identities struct {
	accounts *Service
	store    IdentityStore
	provider Provider // nil: none
	ring     *seal.Ring
	now      civil.Now
}

// NewIdentities ties the use cases to what they need. provider is nil where none is set.
func NewIdentities(a *Service, s IdentityStore, p Provider, ring *seal.Ring, now civil.Now) *Identities {
	return &Identities{accounts: a, store: s, provider: p, ring: ring, now: now}
}

// tripLife is how long somebody may take at the provider, and then to choose what to do at the first sign-in.
const tripLife = 10 * time.Minute

// Departure sends a browser to the provider. Pass is kept by the browser and brought back.
type Departure struct {
	URL, Pass string
	EndsAt    time.Time
}

// pass is what the browser keeps meanwhile, sealed: it can neither read nor change it.
type pass struct {
	Trip
	Next   string
	User   id.User // who links an identity; empty: somebody signs in
	Epoch  int
	EndsAt time.Time
}

// What is sealed is bound to what it is for: a pass is no newcomer.
const (
	passOwner     = "sign_in.pass"
	newcomerOwner = "sign_in.newcomer"
)

// Title names the provider and reports whether there is one.
func (s *Identities) Title() (string, bool) {
	if s.provider == nil {
		return "", false
	}
	return s.provider.Title(), true
}

// Up reports whether the provider may be asked now.
func (s *Identities) Up() bool { return s.provider != nil && s.provider.Up() }

// Start sends somebody to the provider to sign in and come back to next. It changes nothing here.
// Errors: no_identity_provider, provider_away.
func (s *Identities) Start(ctx context.Context, next string) (Departure, error) {
	return s.depart(ctx, pass{Next: next}, false)
}

// StartLink sends somebody who is signed in to the provider, to link the account there; with the password, so that a
// device left open is not enough.
// Errors: unauthenticated, no_identity_provider, wrong_password, sign_in_locked, identity_known, provider_away.
func (s *Identities) StartLink(ctx context.Context, a actor.Actor, password, next string) (Departure, error) {
	acc, err := s.confirm(ctx, a, password)
	if err != nil {
		return Departure{}, err
	}
	_, err = s.store.OwnIdentity(ctx, acc.ID, s.provider.Source())
	if err == nil {
		return Departure{}, ErrIdentityKnown.New()
	}
	if !fault.Is(err, fault.ErrNotFound) {
		return Departure{}, err
	}
	return s.depart(ctx, pass{Next: next, User: acc.ID, Epoch: acc.AuthEpoch}, true)
}

func (s *Identities) depart(ctx context.Context, p pass, afresh bool) (Departure, error) {
	if s.provider == nil {
		return Departure{}, ErrNoProvider.New()
	}
	p.Trip, p.EndsAt = Trip{State: secret(), Nonce: secret(), Verifier: secret()}, s.now().Add(tripLife)
	address, err := s.provider.Address(ctx, p.Trip, afresh)
	if err != nil {
		return Departure{}, err
	}
	sealed, err := s.close(p, passOwner)
	return Departure{URL: address, Pass: sealed, EndsAt: p.EndsAt}, err
}

// secret is 256 random bits; as text it is a code verifier too (RFC 7636 §4.1).
func secret() string {
	b := make([]byte, tokenBytes)
	_, _ = rand.Read(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

func (s *Identities) close(v any, owner string) (string, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(s.ring.Close(plain, owner)), nil
}

// open reads what the browser kept. Errors: provider_return.
func (s *Identities) open(sealed, owner string, into any) error {
	raw, err := base64.RawURLEncoding.DecodeString(sealed)
	if err == nil {
		raw, err = s.ring.Open(raw, owner)
	}
	if err == nil {
		err = json.Unmarshal(raw, into)
	}
	if err != nil {
		return ErrProviderReturn.Because(err)
	}
	return nil
}

// Arrival is what came of a return: a session, a newcomer who chooses what to do, or a new link.
type Arrival struct {
	Outcome         // a session, or the second step
	Newcomer string // sealed, for the browser to keep
	EndsAt   time.Time
	Linking  bool // somebody signed in went there to link the account, whether it came to that or not
	Next     string
}

// Return takes what the browser brings back from the provider, once. With an error it still says where to go on, as far
// as the browser kept that.
// Errors: no_identity_provider, provider_return, provider_declined, provider_refused, provider_away, identity_taken,
// identity_known, bad_credentials (the account is closed).
func (s *Identities) Return(ctx context.Context, sealed string, answer url.Values, d Device) (Arrival, error) {
	if s.provider == nil {
		return Arrival{}, ErrNoProvider.New()
	}
	var p pass
	if err := s.open(sealed, passOwner, &p); err != nil {
		return Arrival{}, err
	}
	back := Arrival{Linking: p.User != "", Next: p.Next}
	if !p.EndsAt.After(s.now()) || subtle.ConstantTimeCompare([]byte(p.State), []byte(answer.Get("state"))) != 1 {
		return back, ErrProviderReturn.New()
	}
	hash := sha256.Sum256([]byte(p.State))
	first, err := s.store.TakeReturn(ctx, hash[:], p.EndsAt)
	if err != nil {
		return back, err
	}
	if !first {
		return back, ErrProviderReturn.New()
	}
	who, err := s.provider.Somebody(ctx, p.Trip, answer)
	if err != nil {
		return back, err
	}
	if back.Linking {
		return back, s.link(ctx, p, who)
	}
	return s.arrive(ctx, p, who, d)
}

// arrive signs in the account that is linked, or lets a newcomer choose.
func (s *Identities) arrive(ctx context.Context, p pass, who Somebody, d Device) (Arrival, error) {
	i, err := s.store.IdentityOf(ctx, who.Issuer, who.Subject)
	if fault.Is(err, fault.ErrNotFound) {
		ends := s.now().Add(tripLife)
		sealed, err := s.close(newcomer{who, p.Next, ends}, newcomerOwner)
		return Arrival{Newcomer: sealed, EndsAt: ends, Next: p.Next}, err
	}
	out := Arrival{Next: p.Next}
	if err != nil {
		return out, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		if out.Outcome, err = s.enter(ctx, i.UserID, who, d); err != nil {
			return err
		}
		if err := s.store.UseIdentity(ctx, i.ID, s.now()); err != nil {
			return err
		}
		return s.store.RecordEvent(ctx, audit.Event{Action: "sign_in.by_provider", By: i.UserID, SubjectKind: "users", SubjectID: string(i.UserID)})
	})
	return out, err
}

// enter goes on to a session. A second factor that was proved at the provider is not asked for again here.
// Errors: bad_credentials.
func (s *Identities) enter(ctx context.Context, user id.User, who Somebody, d Device) (Outcome, error) {
	if !who.SecondFactor {
		return s.accounts.Proceed(ctx, user, d, ByProvider)
	}
	return s.accounts.Begin(ctx, user, d, ByProvider)
}

// link ties an identity to the account whose owner went to the provider for it.
func (s *Identities) link(ctx context.Context, p pass, who Somebody) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		a, err := s.accounts.store.AccountByID(ctx, p.User)
		if err != nil {
			return err
		}
		if a.Status != Active || a.AuthEpoch != p.Epoch {
			return ErrSessionEnded.New()
		}
		return s.add(ctx, a.ID, who)
	})
}

func (s *Identities) add(ctx context.Context, user id.User, who Somebody) error {
	now := s.now()
	i := Identity{ID: id.New[id.Identity](), UserID: user, Issuer: who.Issuer, Subject: who.Subject, CreatedAt: now, LastUsedAt: now}
	if err := s.store.InsertIdentity(ctx, i); err != nil {
		return err
	}
	return s.store.RecordEvent(ctx, audit.Event{Action: "identity.linked", By: user, SubjectKind: "users", SubjectID: string(user)})
}

// PurgeReturns forgets returns that could not come again.
func (s *Identities) PurgeReturns(ctx context.Context) (int, error) {
	return s.store.PurgeReturns(ctx, s.now())
}
