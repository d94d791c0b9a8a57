package audit

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"maps"
	"time"

	"liuyong/internal/civil"
)

// Lead is the sole right to seal, held until it is released or its connection is lost.
type Lead interface {
	// Held fails when the lead is lost.
	Held(ctx context.Context) error
	Release()
}

// Point is a moment up to which the record can be sealed once every transaction of that moment has ended.
type Point struct {
	UptoID int64  // the last id drawn
	Xid    uint64 // a transaction begun after that; whoever drew an id up to UptoID has a lower number
}

// SealStore is the database as the sealer sees it.
type SealStore interface {
	// TryLeadAudit takes the sole right to seal; nil without an error when another process has it.
	TryLeadAudit(ctx context.Context) (Lead, error)
	// SealPoint notes the last id drawn and then a transaction number.
	SealPoint(ctx context.Context) (Point, error)
	// PointSettled reports whether every transaction before that of the point has ended.
	PointSettled(ctx context.Context, p Point) (bool, error)
	// LastSeal is the newest seal, or Start.
	LastSeal(ctx context.Context) (Seal, error)
	// SealOf is the seal of a number. ErrNotFound.
	SealOf(ctx context.Context, no int64) (Seal, error)
	// EachEntry gives the entries after an id up to another in order, most of them at most.
	EachEntry(ctx context.Context, after, upto int64, most int, yield func(Entry) error) error
	// InsertSeal adds a seal. It fails when its number is taken.
	InsertSeal(ctx context.Context, s Seal) error
}

// Sealer seals what has been recorded, batch by batch. Writers never wait for it and take no lock for it.
type Sealer struct {
	store       SealStore
	signer      *Signer
	checkpoints Checkpoints
	now         civil.Now
	log         *slog.Logger
	point       *Point
	kept        Checkpoint // the last one written
	keptAt      time.Time
}

// NewSealer ties the sealer to what it needs.
func NewSealer(store SealStore, signer *Signer, checkpoints Checkpoints, now civil.Now, log *slog.Logger) *Sealer {
	return &Sealer{store: store, signer: signer, checkpoints: checkpoints, now: now, log: log}
}

// Trust lets the sealer go on from seals of further keys: those that were used before.
func (s *Sealer) Trust(keys PublicKeys) { maps.Copy(s.signer.Public, keys) }

const (
	sealBatch = 4096
	// SealEvery is how long an entry waits for its seal when nothing holds it up.
	SealEvery       = 2 * time.Second
	checkpointEvery = time.Minute
	restartAfter    = 5 * time.Second
)

// Run seals until the context ends. Whatever goes wrong is logged and tried again.
func (s *Sealer) Run(ctx context.Context) {
	for ctx.Err() == nil {
		if err := s.lead(ctx); err != nil && ctx.Err() == nil {
			s.log.ErrorContext(ctx, "sealing the audit log starts over", "error", err)
		}
		pause(ctx, restartAfter)
	}
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

func (s *Sealer) lead(ctx context.Context) error {
	lead, err := s.store.TryLeadAudit(ctx)
	if err != nil || lead == nil {
		return err
	}
	defer lead.Release()
	s.point = nil
	if err := s.CheckTail(ctx); err != nil {
		// Sealing goes on: what comes must not stay unprotected because of what is lost.
		s.log.ErrorContext(ctx, "the audit log does not agree with the checkpoints outside the database", "error", err)
	}
	for ctx.Err() == nil {
		if err := lead.Held(ctx); err != nil {
			return err
		}
		if _, err := s.Seal(ctx); err != nil {
			return err
		}
		pause(ctx, SealEvery)
	}
	return nil
}

// What the sealer finds wrong by itself.
var (
	// ErrLastSeal stops sealing: a chain that goes on from a forged seal would lend it its strength.
	ErrLastSeal = errors.New("audit: the last seal is not genuine; `liuyong audit verify` says more")
	// ErrTail is a record that ends before its last checkpoint.
	ErrTail = errors.New("audit: the last checkpoint is not among the seals; `liuyong audit verify` says more")
)

// CheckTail holds the last checkpoint against the seals.
func (s *Sealer) CheckTail(ctx context.Context) error {
	all, err := s.checkpoints.Read()
	if err != nil || len(all) == 0 {
		return err
	}
	last := all[len(all)-1]
	seal, err := s.store.SealOf(ctx, last.No)
	if err != nil || !bytes.Equal(seal.Hash, last.Hash) {
		return errors.Join(ErrTail, err)
	}
	return nil
}

// Seal seals everything that is certain to be complete and returns how many entries that were. It may be repeated and
// run beside another: two seals of one number cannot both be added.
func (s *Sealer) Seal(ctx context.Context) (int, error) {
	if s.point == nil {
		p, err := s.store.SealPoint(ctx)
		if err != nil {
			return 0, err
		}
		s.point = &p
	}
	settled, err := s.store.PointSettled(ctx, *s.point)
	if err != nil || !settled {
		return 0, err
	}
	upto := s.point.UptoID
	s.point = nil
	last, err := s.store.LastSeal(ctx)
	if err != nil {
		return 0, err
	}
	if last.No > 0 && s.signer.Public.genuine(last) != "" {
		return 0, ErrLastSeal
	}
	total, fresh := 0, false
	for last.UptoID < upto {
		seal, err := s.batch(ctx, last, upto)
		if err != nil {
			return total, err
		}
		if seal.Count == 0 {
			break
		}
		if err := s.store.InsertSeal(ctx, seal); err != nil {
			return total, err
		}
		total, last, fresh = total+seal.Count, seal, true
	}
	if last.No > s.kept.No && (fresh || s.kept.No > 0) {
		return total, s.keep(ctx, last)
	}
	return total, nil
}

// batch makes the seal that follows on last.
func (s *Sealer) batch(ctx context.Context, last Seal, upto int64) (Seal, error) {
	seal := Seal{No: last.No + 1, AfterID: last.UptoID, UptoID: upto, Previous: last.Hash, SealedAt: s.now().UTC().Truncate(time.Microsecond)}
	newest := int64(0)
	err := s.store.EachEntry(ctx, last.UptoID, upto, sealBatch, func(e Entry) error {
		seal.add(e)
		newest = e.ID
		return nil
	})
	if seal.Count == sealBatch {
		seal.UptoID = newest
	}
	s.signer.sign(&seal)
	return seal, err
}

// keep writes a checkpoint outside the database, to the file and to the log, at most once a minute.
func (s *Sealer) keep(ctx context.Context, last Seal) error {
	now := s.now()
	if now.Sub(s.keptAt) < checkpointEvery {
		return nil
	}
	s.keptAt = now
	p := checkpointOf(last)
	if err := s.checkpoints.Add(p); err != nil {
		return err
	}
	s.kept = p
	s.log.InfoContext(ctx, "audit checkpoint", "seal", p.No, "upto", p.UptoID, "hash", p.Hash.String(), "key", p.KeyID)
	return nil
}
