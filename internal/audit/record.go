package audit

import (
	"context"
	"time"
)

// Period chooses seals by when they were made. A zero bound is open; without From the chain is checked from its very
// beginning, without Until to its end.
type Period struct{ From, Until time.Time }

// Record is the database as a verification sees it.
type Record interface {
	// EachSeal gives the seals of a period in order.
	EachSeal(ctx context.Context, p Period, yield func(Seal) error) error
	// EachEntry gives the entries after an id up to another in order; most bounds their number where it is not 0.
	EachEntry(ctx context.Context, after, upto int64, most int, yield func(Entry) error) error
}

// beforeAll and afterAll are beyond every id.
const (
	beforeAll = -1 << 63
	afterAll  = 1<<63 - 1
)

// walk gives the seals of a period, each with its entries behind it, and at the end what is not sealed.
func walk(ctx context.Context, r Record, p Period, seal func(Seal) error, entry func(Entry) error) error {
	last := int64(beforeAll)
	err := r.EachSeal(ctx, p, func(s Seal) error {
		if err := seal(s); err != nil {
			return err
		}
		after := s.AfterID
		if s.No == 1 {
			after = beforeAll // what was put before the beginning
		}
		last = s.UptoID
		return r.EachEntry(ctx, after, s.UptoID, 0, entry)
	})
	if err != nil || !p.Until.IsZero() {
		return err
	}
	return r.EachEntry(ctx, last, afterAll, 0, entry)
}

// Verify checks the record in the database.
func Verify(ctx context.Context, r Record, p Period, keys PublicKeys, checkpoints []Checkpoint, progress func(int64)) (Report, error) {
	v, n := NewVerifier(keys, checkpoints), int64(0)
	err := walk(ctx, r, p, func(s Seal) error {
		v.Seal(s, p.From.IsZero())
		return nil
	}, func(e Entry) error {
		v.Entry(e)
		if n++; progress != nil {
			progress(n)
		}
		return nil
	})
	return v.Done(p.Until.IsZero()), err
}

// Export writes the record of a period.
func Export(ctx context.Context, r Record, p Period, x *Exporter, progress func(int64)) error {
	err := walk(ctx, r, p, x.Seal, func(e Entry) error {
		if progress != nil {
			progress(x.n.Entries)
		}
		return x.Entry(e)
	})
	if err != nil {
		return err
	}
	return x.Close()
}
