// Package throttle bounds how often somebody may ask. Buckets of tokens are kept in memory, by address and by account,
// in tables of a fixed size; what is rare and dangerous is counted in the database besides, for all processes.
package throttle

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"net/netip"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Shared counts for all processes together.
type Shared interface {
	// SpendShared takes one token from the bucket of a key. It gives how long to wait where the bucket is empty.
	SpendShared(ctx context.Context, key []byte, r Rate, now time.Time) (wait time.Duration, err error)
}

// The tables' sizes. A bucket takes about 250 bytes, so the two together end at some 25 MB, whoever asks how often.
// Accounts have a table of their own: no number of addresses pushes them out.
const (
	maxAddresses = 1 << 16
	maxAccounts  = 1 << 15
)

// An IPv6 customer has at least a /64, so that is one address here. Whoever has more of them, up to a /48, gets no more
// than wideShare times as much.
const (
	narrowBits = 64
	wideBits   = 48
	wideShare  = 8
)

// Limiter decides who may go on.
type Limiter struct {
	table     Table
	shared    Shared
	secret    []byte
	now       civil.Now
	addresses *buckets
	accounts  *buckets
}

// New makes a limiter. The secret keys the digests under which addresses and accounts stand in the database, so that
// nobody reads from there who was here.
func New(t Table, s Shared, secret []byte, now civil.Now) *Limiter {
	return &Limiter{table: t, shared: s, secret: secret, now: now, addresses: newBuckets(maxAddresses), accounts: newBuckets(maxAccounts)}
}

// Time is how long an answer of a class may take.
func (l *Limiter) Time(c Class) time.Duration { return l.table[c].Time }

// Address takes one token of a visitor's address.
// Errors: too_many, with the time to wait.
func (l *Limiter) Address(ctx context.Context, c Class, from netip.Addr) error {
	limit := l.table[c]
	from = from.Unmap().WithZone("")
	if !from.Is6() {
		return l.spend(ctx, l.addresses, limit, limit.Address, key{class: c, who: from.String()})
	}
	wide := limit.Address
	wide.Every, wide.Burst = max(1, wide.Every/wideShare), wide.Burst*wideShare
	if err := l.spend(ctx, l.addresses, limit, wide, key{class: c, who: prefix(from, wideBits)}); err != nil {
		return err
	}
	return l.spend(ctx, l.addresses, limit, limit.Address, key{class: c, who: prefix(from, narrowBits)})
}

func prefix(a netip.Addr, bits int) string {
	p, err := a.Prefix(bits)
	if err != nil {
		return a.String()
	}
	return p.String()
}

// Account takes one token of an account.
// Errors: too_many, with the time to wait.
func (l *Limiter) Account(ctx context.Context, c Class, user id.User) error {
	limit := l.table[c]
	return l.spend(ctx, l.accounts, limit, limit.Account, key{class: c, who: string(user)})
}

// spend looks into memory first: a process that has given all by itself need not ask the database.
func (l *Limiter) spend(ctx context.Context, b *buckets, limit Limit, r Rate, k key) error {
	if r.Burst == 0 {
		return nil
	}
	now := l.now()
	if wait := b.spend(k, r, now); wait > 0 {
		return fault.ErrTooMany.New().After(wait)
	}
	if !limit.Shared {
		return nil
	}
	wait, err := l.shared.SpendShared(ctx, l.digest(k), r, now)
	if err == nil && wait > 0 {
		err = fault.ErrTooMany.New().After(wait)
	}
	return err
}

// digestSize is enough that no two buckets meet.
const digestSize = 16

func (l *Limiter) digest(k key) []byte {
	mac := hmac.New(sha256.New, l.secret)
	_, _ = mac.Write([]byte("throttle\x00" + string(k.class) + "\x00" + k.who)) // a hash takes everything
	return mac.Sum(nil)[:digestSize]
}
