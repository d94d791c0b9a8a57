package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"runtime"
	"strings"
	"time"

	"github.com/alexedwards/argon2id"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/org"
	"liuyong/internal/person"
)

// Store keeps accounts and sessions.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// InsertAccount adds an account. ErrLoginTaken.
	InsertAccount(ctx context.Context, a Account) error
	// AccountByLogin and AccountByID find an account. ErrNotFound.
	AccountByLogin(ctx context.Context, login string) (Account, error)
	AccountByID(ctx context.Context, user id.User) (Account, error)
	// Memberships lists the organisations a user acts for.
	Memberships(ctx context.Context, user id.User) ([]actor.Membership, error)
	InsertSession(ctx context.Context, s Session) error
	// SessionByHash finds a session and holds its row. ErrNotFound.
	SessionByHash(ctx context.Context, hash []byte) (Session, error)
	// UseSession marks a session as replaced.
	UseSession(ctx context.Context, s, by id.Session, at time.Time) error
	// RevokeFamily ends every session of a family.
	RevokeFamily(ctx context.Context, family id.Session, at time.Time) error
	// Failures counts wrong passwords for a login since an instant; NoteFailure adds one, ForgetFailures ends the count.
	Failures(ctx context.Context, login string, since time.Time) (int, error)
	NoteFailure(ctx context.Context, login string, at, since time.Time) error
	ForgetFailures(ctx context.Context, login string) error
}

// People adds the person behind a graduate's account.
type People interface {
	Create(ctx context.Context, name string) (person.Person, error)
}

// Orgs registers an employer with its first owner.
type Orgs interface {
	Register(ctx context.Context, owner id.User, uscc string, p org.Profile) (org.Org, error)
}

const (
	sessionLife   = 30 * 24 * time.Hour
	lockAfter     = 10
	lockFor       = 15 * time.Minute
	refreshGrace  = 10 * time.Second
	tokenBytes    = 32
	argonMemory   = 19 * 1024 // KiB; OWASP password storage cheat sheet: m=19 MiB, t=2, p=1
	argonTime     = 2
	argonParallel = 1
)

// Service holds the use cases of signing in.
type Service struct {
	store  Store
	people People
	orgs   Orgs
	now    civil.Now
	hashes chan struct{} // bounds the memory that hashing may take at once
	decoy  string        // compared when the login is unknown, so that both answers take as long
}

var params = &argon2id.Params{Memory: argonMemory, Iterations: argonTime, Parallelism: argonParallel, SaltLength: 16, KeyLength: 32}

// NewService ties the use cases to what they need.
func NewService(s Store, p People, o Orgs, now civil.Now) (*Service, error) {
	decoy, err := argon2id.CreateHash("a password that nobody has", params)
	if err != nil {
		return nil, err
	}
	return &Service{store: s, people: p, orgs: o, now: now, hashes: make(chan struct{}, 2*runtime.NumCPU()), decoy: decoy}, nil
}

// Registration is what a newcomer gives. Employers bring their organisation.
type Registration struct {
	Login    string
	Password string
	Name     string
	Proven   bool // the login is a mail address, and a one-time link sent there was followed
	Role     actor.Role
	USCC     string
	Org      org.Profile
}

// Register adds an account: a graduate with a person, or an employer with an organisation.
// Errors: invalid, login_taken, bad_uscc, uscc_taken.
func (s *Service) Register(ctx context.Context, r Registration) (Account, error) {
	if r.Role != actor.Graduate && r.Role != actor.Employer {
		return Account{}, fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At("body.role"))
	}
	return s.Add(ctx, r, []actor.Role{r.Role})
}

// Add makes an account with the given roles; the command line and the demonstration use it for staff.
// Errors: as Register.
func (s *Service) Add(ctx context.Context, r Registration, roles []actor.Role) (Account, error) {
	login := NormalLogin(r.Login)
	if err := checkRegistration(login, r.Password, r.Name); err != nil {
		return Account{}, err
	}
	if !actor.Compatible(roles) {
		return Account{}, fault.ErrInvalid.WithFields(fault.ErrConflict.At("body.roles"))
	}
	hash, err := s.hash(ctx, r.Password)
	if err != nil {
		return Account{}, err
	}
	a := Account{ID: id.New[id.User](), Login: login, Name: strings.TrimSpace(r.Name), PasswordHash: hash, Roles: roles,
		Status: "active", Version: 1, CreatedAt: s.now()}
	if address, err := mail.NormalAddress(login); err == nil {
		a.Email = address
		if r.Proven {
			a.EmailVerifiedAt = &a.CreatedAt
		}
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		for _, role := range roles {
			if role == actor.Graduate {
				p, err := s.people.Create(ctx, r.Name)
				if err != nil {
					return err
				}
				a.PersonID = &p.ID
			}
		}
		if err := s.store.InsertAccount(ctx, a); err != nil {
			return err
		}
		if r.Role == actor.Employer && r.USCC != "" {
			_, err := s.orgs.Register(ctx, a.ID, r.USCC, r.Org)
			return underOrg(err)
		}
		if r.Role == actor.Employer {
			return org.ErrBadUSCC.WithFields(fault.ErrRequired.At("body.uscc"))
		}
		return nil
	})
	return a, err
}

// underOrg moves what is wrong with the organisation's profile to where it was sent: under body.org. The credit
// code is sent beside the account.
func underOrg(err error) error {
	if !fault.Is(err, fault.ErrInvalid) {
		return err
	}
	moved := fault.Of(err).Code.New()
	for _, f := range fault.Of(err).Fields {
		f.Location = "body.org." + strings.TrimPrefix(f.Location, "body.")
		moved.Fields = append(moved.Fields, f)
	}
	return moved
}

func (s *Service) hash(ctx context.Context, password string) (string, error) {
	select {
	case s.hashes <- struct{}{}:
		defer func() { <-s.hashes }()
	case <-ctx.Done():
		return "", fault.ErrUnavailable.Because(ctx.Err())
	}
	return argon2id.CreateHash(password, params)
}

func (s *Service) compare(ctx context.Context, password, hash string) (bool, error) {
	select {
	case s.hashes <- struct{}{}:
		defer func() { <-s.hashes }()
	case <-ctx.Done():
		return false, fault.ErrUnavailable.Because(ctx.Err())
	}
	return argon2id.ComparePasswordAndHash(password, hash)
}

// Grant is a fresh session: the refresh token to give away and who it belongs to.
type Grant struct {
	Account      Account
	Memberships  []actor.Membership
	RefreshToken string
	ExpiresAt    time.Time
}

// SignIn checks a password. Unknown logins and wrong passwords are told apart by nothing, time included.
// Errors: bad_credentials, sign_in_locked.
func (s *Service) SignIn(ctx context.Context, login, password string) (Grant, error) {
	login, now := NormalLogin(login), s.now()
	failures, err := s.store.Failures(ctx, login, now.Add(-lockFor))
	if err != nil {
		return Grant{}, err
	}
	if failures >= lockAfter {
		return Grant{}, ErrLocked.New()
	}
	a, err := s.store.AccountByLogin(ctx, login)
	known := err == nil
	if err != nil && !fault.Is(err, fault.ErrNotFound) {
		return Grant{}, err
	}
	hash := s.decoy
	if known {
		hash = a.PasswordHash
	}
	ok, err := s.compare(ctx, password, hash)
	if err != nil {
		return Grant{}, err
	}
	if !ok || !known || a.Status != "active" {
		if err := s.store.NoteFailure(ctx, login, now, now.Add(-lockFor)); err != nil {
			return Grant{}, err
		}
		return Grant{}, ErrBadCredentials.New()
	}
	if err := s.store.ForgetFailures(ctx, login); err != nil {
		return Grant{}, err
	}
	return s.begin(ctx, a, id.New[id.Session](), nil)
}

// begin writes a session and gives its token. family is the first session's id.
func (s *Service) begin(ctx context.Context, a Account, family id.Session, replaces *Session) (Grant, error) {
	raw := make([]byte, tokenBytes)
	_, _ = rand.Read(raw)
	token, now := base64.RawURLEncoding.EncodeToString(raw), s.now()
	next := Session{ID: id.New[id.Session](), FamilyID: family, UserID: a.ID, TokenHash: hashToken(token), AuthEpoch: a.AuthEpoch,
		CreatedAt: now, ExpiresAt: now.Add(sessionLife)}
	if replaces != nil {
		next.ExpiresAt = replaces.ExpiresAt
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.store.InsertSession(ctx, next); err != nil {
			return err
		}
		if replaces != nil && replaces.UsedAt == nil {
			return s.store.UseSession(ctx, replaces.ID, next.ID, now)
		}
		return nil
	})
	if err != nil {
		return Grant{}, err
	}
	members, err := s.store.Memberships(ctx, a.ID)
	return Grant{Account: a, Memberships: members, RefreshToken: token, ExpiresAt: next.ExpiresAt}, err
}

func hashToken(token string) []byte {
	h := sha256.Sum256([]byte(token))
	return h[:]
}

// Refresh exchanges a token for its successor. A token seen again after the grace ends its whole family
// (RFC 6819 §5.2.2.3); within the grace a second tab gets a successor of its own.
// Errors: session_ended.
func (s *Service) Refresh(ctx context.Context, token string) (Grant, error) {
	var g Grant
	var reused id.Session
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		old, err := s.store.SessionByHash(ctx, hashToken(token))
		if fault.Is(err, fault.ErrNotFound) {
			return ErrSessionEnded.New()
		}
		if err != nil {
			return err
		}
		now := s.now()
		if old.RevokedAt != nil || !old.ExpiresAt.After(now) {
			return ErrSessionEnded.New()
		}
		if old.UsedAt != nil && now.Sub(*old.UsedAt) > refreshGrace {
			reused = old.FamilyID
			return ErrSessionEnded.New()
		}
		a, err := s.store.AccountByID(ctx, old.UserID)
		if err != nil {
			return err
		}
		if a.Status != "active" || a.AuthEpoch != old.AuthEpoch {
			return ErrSessionEnded.New()
		}
		g, err = s.begin(ctx, a, old.FamilyID, &old)
		return err
	})
	if reused != "" {
		if rerr := s.store.RevokeFamily(ctx, reused, s.now()); rerr != nil {
			return Grant{}, rerr
		}
	}
	return g, err
}

// SignOut ends the family of a token; an unknown token is no error.
func (s *Service) SignOut(ctx context.Context, token string) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		old, err := s.store.SessionByHash(ctx, hashToken(token))
		if fault.Is(err, fault.ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		return s.store.RevokeFamily(ctx, old.FamilyID, s.now())
	})
}

// Actor is the account as it acts now, read fresh, so that a lost membership counts at once. orgID names the
// organisation acted for; with one membership it is implied.
// Errors: session_ended (account gone, disabled, or changed since the token), forbidden (not a member).
func (s *Service) Actor(ctx context.Context, user id.User, epoch int, orgID id.Org) (actor.Actor, error) {
	a, err := s.store.AccountByID(ctx, user)
	if fault.Is(err, fault.ErrNotFound) {
		return actor.Actor{}, ErrSessionEnded.New()
	}
	if err != nil {
		return actor.Actor{}, err
	}
	if a.Status != "active" || a.AuthEpoch != epoch {
		return actor.Actor{}, ErrSessionEnded.New()
	}
	members, err := s.store.Memberships(ctx, user)
	if err != nil {
		return actor.Actor{}, err
	}
	out := actor.Actor{UserID: a.ID, Name: a.Name, Roles: a.Roles, Memberships: members, OrgID: orgID}
	if a.PersonID != nil {
		out.PersonID = *a.PersonID
	}
	switch {
	case orgID == "" && len(members) == 1:
		out.OrgID = members[0].OrgID
	case orgID != "" && out.Level() == "":
		return actor.Actor{}, fault.ErrForbidden.New()
	}
	return out, nil
}
