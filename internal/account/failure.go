package account

import (
	"cmp"
	"context"
	"crypto/sha256"
	"slices"
	"strings"
	"time"

	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Failures are counted for what they can be pinned on, and each count makes the next attempt wait longer. Nothing is
// ever locked for good, and what strangers do never counts against a device on which the account has signed in
// before (OWASP authentication cheat sheet, "device cookies"): so nobody can lock somebody else out.

// Counter is one count of failures. Subject and Detail are digests.
type Counter struct {
	Kind            string
	Subject, Detail []byte
}

// Count is how a counter stands.
type Count struct {
	Kind   string
	Count  int
	LastAt time.Time
}

// rule says how a kind of counter slows down: the first ones are free, then the wait doubles from first to most. The
// count is forgotten after a while without another failure.
type rule struct {
	free        int
	first, most time.Duration
	forget      time.Duration
}

// The kinds of counters.
const (
	byLogin   = "login"   // one login from unknown devices, wherever they are: guessing from many addresses
	byPair    = "pair"    // one login from one address
	byAddress = "address" // one address, whatever the login: a leaked list tried out. Free enough for a school behind one address
	byDevice  = "device"  // one account on a device it has been used on
	byCode    = "code"    // codes for one account; whoever fails here knew the password
	byProof   = "proof"   // the password asked for again within a session
	byReset   = "reset"   // resets asked for one login
	byLink    = "link"    // resets asked for from one address
)

var rules = map[string]rule{
	byLogin:   {free: 30, first: 10 * time.Second, most: 5 * time.Minute, forget: 24 * time.Hour},
	byPair:    {free: 5, first: 15 * time.Second, most: 15 * time.Minute, forget: time.Hour},
	byAddress: {free: 50, first: 2 * time.Second, most: time.Minute, forget: 15 * time.Minute},
	byDevice:  {free: 10, first: 30 * time.Second, most: 15 * time.Minute, forget: time.Hour},
	byCode:    {free: 5, first: 30 * time.Second, most: time.Hour, forget: 24 * time.Hour},
	byProof:   {free: 5, first: 30 * time.Second, most: 15 * time.Minute, forget: time.Hour},
	byReset:   {free: 3, first: 10 * time.Minute, most: time.Hour, forget: 2 * time.Hour},
	byLink:    {free: 20, first: 30 * time.Second, most: 15 * time.Minute, forget: time.Hour},
}

// keepFailures is how long the longest memory of a rule reaches.
const keepFailures = 24 * time.Hour

func (r rule) wait(count int, since time.Duration) time.Duration {
	if count < r.free || since > r.forget {
		return 0
	}
	pause := r.most
	if n := count - r.free; n < 20 {
		pause = min(r.most, r.first<<n)
	}
	return max(0, pause-since)
}

func counter(kind, subject, detail string) Counter {
	digest := func(what, s string) []byte {
		h := sha256.Sum256([]byte(what + "\x00" + s))
		return h[:]
	}
	return Counter{Kind: kind, Subject: digest("subject", subject), Detail: digest("detail", detail)}
}

// LoginCounters are the counts of strangers' failures for a login; detail is open for those of one address.
func LoginCounters(login string) []Counter {
	return []Counter{counter(byLogin, login, ""), {Kind: byPair, Subject: counter(byPair, login, "").Subject}}
}

// attemptCounters are what an attempt to sign in is counted for. device is set on one that the account knows.
func attemptCounters(login, address string, user id.User, device []byte) []Counter {
	if device != nil {
		return []Counter{counter(byDevice, string(user), string(device))}
	}
	return []Counter{counter(byAddress, address, ""), counter(byLogin, login, ""), counter(byPair, login, address)}
}

// charge counts an attempt before it is made, so that many at once are no way round, and says how long to wait where
// one of the counters is over its rule; then nothing is counted. What succeeds is given back with refund.
func (s *Service) charge(ctx context.Context, counters ...Counter) (wait time.Duration, err error) {
	// Always in the same order: two attempts at once must not wait for each other.
	slices.SortFunc(counters, func(a, b Counter) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), strings.Compare(string(a.Subject), string(b.Subject)), strings.Compare(string(a.Detail), string(b.Detail)))
	})
	now := s.now()
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		wait = 0
		for _, c := range counters {
			count, last, err := s.store.HoldFailures(ctx, c, now)
			if err != nil {
				return err
			}
			wait = max(wait, rules[c.Kind].wait(count, now.Sub(last)))
		}
		if wait > 0 {
			return nil
		}
		for _, c := range counters {
			if err := s.store.AddFailure(ctx, c, now, now.Add(-rules[c.Kind].forget)); err != nil {
				return err
			}
		}
		return nil
	})
	return wait, err
}

// refund takes back what charge counted for an attempt that succeeded. A count that belongs to the owner alone ends;
// one that strangers share goes down by one, so that a right sign-in of one's own clears no way for guessing.
func (s *Service) refund(ctx context.Context, counters ...Counter) error {
	for _, c := range counters {
		all := c.Kind == byPair || c.Kind == byDevice || c.Kind == byCode || c.Kind == byProof
		if err := s.store.TakeFailure(ctx, c, all); err != nil {
			return err
		}
	}
	return nil
}

// slowed is the answer to whoever must wait, noted in the audit log.
func (s *Service) slowed(ctx context.Context, action audit.Action, user id.User, wait time.Duration) error {
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		return s.store.RecordEvent(ctx, audit.Event{Action: action, By: user, SubjectKind: "user", SubjectID: string(user)})
	})
	if err != nil {
		return err
	}
	return ErrLocked.New().After(wait)
}

// PurgeSignIns forgets counts that no rule remembers, steps and links that are over, and devices that nobody uses any
// more, and reports how many. Sessions go with the rest that is kept for a time (internal/retention).
func (s *Service) PurgeSignIns(ctx context.Context) (int, error) {
	now := s.now()
	return s.store.PurgeSignIns(ctx, now.Add(-keepFailures), now.Add(-keepDevice))
}

// tooMany is the plain refusal with the time to wait.
func tooMany(wait time.Duration) error { return fault.ErrTooMany.New().After(wait) }
