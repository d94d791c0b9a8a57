package account

import (
	"context"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/org"
	"liuyong/internal/person"
	"liuyong/internal/seal"
	"liuyong/internal/workflow"
)

// Store keeps accounts and what belongs to them.
type Store interface {
	workflow.Journal
	audit.Log
	OwnerStore
	SessionStore
	FactorStore
	AttemptStore
}

// OwnerStore keeps accounts.
type OwnerStore interface {
	// InsertAccount adds an account. ErrLoginTaken.
	InsertAccount(ctx context.Context, a Account) error
	// AccountByLogin and AccountByID find an account. ErrNotFound.
	AccountByLogin(ctx context.Context, login string) (Account, error)
	AccountByID(ctx context.Context, user id.User) (Account, error)
	// AccountInSession finds an account and when the owner of its session last proved who they are, in one question;
	// nil when the session is over. ErrNotFound.
	AccountInSession(ctx context.Context, user id.User, session id.Session, at time.Time) (Account, *time.Time, error)
	// ProveSession notes that they have again.
	ProveSession(ctx context.Context, which id.Session, at time.Time) error
	// SaveAccount writes columns of an account that still has its version. ErrStale.
	SaveAccount(ctx context.Context, a Account, change map[string]any) error
	// Memberships lists the organisations a user acts for.
	Memberships(ctx context.Context, user id.User) ([]actor.Membership, error)
}

// SessionStore keeps sessions and their tokens.
type SessionStore interface {
	InsertSession(ctx context.Context, s Session, first Token) error
	// HoldToken finds a token and its session and holds the session's row. ErrNotFound.
	HoldToken(ctx context.Context, hash []byte) (Token, Session, error)
	TokenByHash(ctx context.Context, hash []byte) (Token, error)
	// UseToken marks a token as used and adds its successor.
	UseToken(ctx context.Context, hash []byte, next Token, at time.Time) error
	// Sessions lists the sessions of a user that go on.
	Sessions(ctx context.Context, user id.User, at time.Time) ([]Session, error)
	EndSession(ctx context.Context, which id.Session, why string, at time.Time) error
	EndOtherSessions(ctx context.Context, user id.User, keep id.Session, why string, at time.Time) error
	// RenewSessions ends all sessions of a user but one, which goes on with the new epoch.
	RenewSessions(ctx context.Context, user id.User, keep id.Session, epoch int, why string, at time.Time) error
}

// FactorStore keeps second factors, recovery codes and challenges.
type FactorStore interface {
	// Factor finds the second factor of a user. ErrNotFound.
	Factor(ctx context.Context, user id.User) (Factor, error)
	// SaveFactor replaces the second factor of a user and all recovery codes.
	SaveFactor(ctx context.Context, f Factor, recovery [][]byte) error
	DeleteFactor(ctx context.Context, user id.User) error
	// TakeStep notes the step of a code and reports false where it or a later one was taken before.
	TakeStep(ctx context.Context, user id.User, step int64) (bool, error)
	// TakeRecovery uses a recovery code up and reports false where there is none such left.
	TakeRecovery(ctx context.Context, user id.User, hash []byte, at time.Time) (bool, error)
	RecoveryLeft(ctx context.Context, user id.User) (int, error)

	InsertChallenge(ctx context.Context, c PendingChallenge) error
	// HoldChallenge finds a challenge and holds its row. ErrNotFound.
	HoldChallenge(ctx context.Context, hash []byte) (PendingChallenge, error)
	TryChallenge(ctx context.Context, hash []byte) error
	DeleteChallenge(ctx context.Context, hash []byte) error
}

// AttemptStore keeps failures, known devices and links.
type AttemptStore interface {
	// HoldFailures reads a counter and holds its row until the transaction ends.
	HoldFailures(ctx context.Context, c Counter, at time.Time) (count int, last time.Time, err error)
	// AddFailure raises a counter; a count whose last failure was before since begins anew.
	AddFailure(ctx context.Context, c Counter, at, since time.Time) error
	// TakeFailure lowers a counter by one, or ends it.
	TakeFailure(ctx context.Context, c Counter, all bool) error
	// PurgeSignIns removes counters, challenges and links that were over before an instant, and devices unused since another.
	PurgeSignIns(ctx context.Context, over, unused time.Time) (int, error)

	// Devices reports whether a device is known to a user, how many others are, and whether it is known to anybody.
	Devices(ctx context.Context, user id.User, hash []byte) (known bool, others int, given bool, err error)
	// SaveDevice notes a device of a user as used and forgets those beyond the most.
	SaveDevice(ctx context.Context, user id.User, hash []byte, at time.Time, most int) error

	InsertLink(ctx context.Context, l Link) error
	// HoldLink finds a link and holds its row. ErrNotFound.
	HoldLink(ctx context.Context, hash []byte) (Link, error)
	UseLink(ctx context.Context, hash []byte, at time.Time) error
}

// People adds the person behind a graduate's account.
type People interface {
	Create(ctx context.Context, name string) (person.Person, error)
}

// Orgs registers an employer with its first owner.
type Orgs interface {
	Register(ctx context.Context, owner id.User, uscc string, p org.Profile) (org.Org, error)
}

// Options are the settings of signing in.
type Options struct {
	Ring  *seal.Ring // seals the seeds of second factors
	Mails mail.Queue
	Now   civil.Now
	Demo  bool // demonstration accounts need no second factor
}

// Service holds the use cases of signing in.
type Service struct {
	store  Store
	people People
	orgs   Orgs
	mails  mail.Queue
	ring   *seal.Ring
	now    civil.Now
	demo   bool
	hashes chan struct{} // bounds the memory that hashing may take at once
	hashed atomic.Int64
	decoy  string // compared when the login is unknown, so that both answers take as long
}

// NewService ties the use cases to what they need.
func NewService(s Store, p People, o Orgs, with Options) (*Service, error) {
	decoy, err := HashPassword("a password that nobody has")
	if err != nil {
		return nil, err
	}
	return &Service{store: s, people: p, orgs: o, mails: with.Mails, ring: with.Ring, now: with.Now, demo: with.Demo,
		hashes: make(chan struct{}, 2*runtime.NumCPU()), decoy: decoy}, nil
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
		Status: Active, Version: 1, CreatedAt: s.now()}
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
		if a.Email != "" {
			if err := s.askEmail(ctx, a, a.Email); err != nil {
				return err
			}
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

// Actor is the account as it acts now, read fresh, so that a lost membership counts at once. orgID names the
// organisation acted for; with one membership it is implied. It belongs to no session: the program itself and tests
// act so.
// Errors: session_ended (account gone, disabled, or changed since the token), forbidden (not a member).
func (s *Service) Actor(ctx context.Context, user id.User, epoch int, orgID id.Org) (actor.Actor, error) {
	a, err := s.store.AccountByID(ctx, user)
	return s.acting(ctx, a, err, epoch, orgID)
}

// Access is what an access token says: whose it is, of which session, and how the account stood.
type Access struct {
	UserID  id.User
	Session id.Session
	Epoch   int
}

// Acting is Actor for an access token: it ends with its session, at once.
// Errors: session_ended, forbidden (not a member).
func (s *Service) Acting(ctx context.Context, t Access, orgID id.Org) (actor.Actor, error) {
	a, proved, err := s.store.AccountInSession(ctx, t.UserID, t.Session, s.now())
	if err == nil && proved == nil {
		return actor.Actor{}, ErrSessionEnded.New()
	}
	out, err := s.acting(ctx, a, err, t.Epoch, orgID)
	if err == nil {
		out.SessionID, out.ProvedAt = t.Session, *proved
	}
	return out, err
}

func (s *Service) acting(ctx context.Context, a Account, err error, epoch int, orgID id.Org) (actor.Actor, error) {
	if fault.Is(err, fault.ErrNotFound) {
		return actor.Actor{}, ErrSessionEnded.New()
	}
	if err != nil {
		return actor.Actor{}, err
	}
	if !a.active() || a.AuthEpoch != epoch {
		return actor.Actor{}, ErrSessionEnded.New()
	}
	members, err := s.store.Memberships(ctx, a.ID)
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
