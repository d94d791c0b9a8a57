package audit

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"syscall"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
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
	// NoteSealing keeps what the sealer says of itself, for whoever asks how it stands.
	NoteSealing(ctx context.Context, n Note) error
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
	cutOff      bool // the record ends before its last checkpoint
	note        *Note
	told        time.Time // when the trouble was last logged
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
			s.tell(ctx, err)
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
	s.point, s.note = nil, nil
	if err := s.CheckTail(ctx); err != nil {
		// Sealing goes on: what comes must not stay unprotected because of what is lost.
		s.tell(ctx, err)
	}
	for ctx.Err() == nil {
		if err := lead.Held(ctx); err != nil {
			return err
		}
		if err := s.Turn(ctx); err != nil {
			return err
		}
		pause(ctx, SealEvery)
	}
	return nil
}

// Turn seals once and notes how that went. A checkpoint that cannot be written is no reason to stop: the seals go on,
// and it is tried again.
func (s *Sealer) Turn(ctx context.Context) error {
	_, err := s.Seal(ctx)
	if err != nil && !errors.Is(err, ErrCheckpoints) {
		return err
	}
	s.tell(ctx, err)
	return nil
}

const tellEvery = time.Minute

// tell logs what is wrong, now and then, and keeps it where the auditor sees it.
func (s *Sealer) tell(ctx context.Context, err error) {
	n := Note{Trouble: troubleOf(err), Checkpoint: s.kept.No}
	if n.Trouble == "" && s.cutOff {
		n.Trouble = TroubleTail
	}
	now := s.now().UTC()
	if !s.keptAt.IsZero() {
		n.At = &s.keptAt
	}
	if n.Trouble != "" {
		n.Since = &now
	}
	fresh := s.note == nil || s.note.Trouble != n.Trouble
	if err != nil && (fresh || time.Since(s.told) >= tellEvery) {
		s.told = time.Now()
		s.log.ErrorContext(ctx, "sealing the audit log is in trouble; it is tried again", "trouble", string(n.Trouble), "error", err)
	}
	if !fresh && s.note.Checkpoint == n.Checkpoint {
		return
	}
	if !fresh {
		n.Since = s.note.Since
	}
	if s.store.NoteSealing(ctx, n) == nil { // where the database is the trouble, there is nowhere to keep it
		s.note = &n
	}
}

func troubleOf(err error) Trouble {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, ErrLastSeal):
		return TroubleForged
	case errors.Is(err, ErrTail):
		return TroubleTail
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return TroubleFull
	case errors.Is(err, ErrCheckpoints):
		return TroubleCheckpoints
	}
	return TroubleStore
}

// What the sealer finds wrong by itself.
var (
	// ErrLastSeal stops sealing: a chain that goes on from a forged seal would lend it its strength.
	ErrLastSeal = errors.New("audit: the last seal is not genuine; `liuyong audit verify` says more")
	// ErrCheckpoints is a checkpoint that could not be read or written.
	ErrCheckpoints = errors.New("audit: the file of checkpoints cannot be used")
	// ErrTail is a record that ends before its last checkpoint.
	ErrTail = errors.New("audit: the last checkpoint is not among the seals; `liuyong audit verify` says more")
)

// CheckTail holds the last checkpoint against the seals, and goes on from it.
func (s *Sealer) CheckTail(ctx context.Context) error {
	all, err := s.checkpoints.Read()
	if err != nil {
		return fmt.Errorf("%w: %w", ErrCheckpoints, err)
	}
	if len(all) == 0 {
		return nil
	}
	last := all[len(all)-1]
	s.kept, s.keptAt = last, last.SealedAt
	seal, err := s.store.SealOf(ctx, last.No)
	if err != nil && !fault.Is(err, fault.ErrNotFound) {
		return err
	}
	s.cutOff = err != nil || !bytes.Equal(seal.Hash, last.Hash)
	if s.cutOff {
		return ErrTail
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
	total := 0
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
		total, last = total+seal.Count, seal
	}
	if last.No > s.kept.No {
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
	p := checkpointOf(last)
	if err := s.checkpoints.Add(p); err != nil {
		return fmt.Errorf("%w: %w", ErrCheckpoints, err)
	}
	s.kept, s.keptAt = p, now
	s.log.InfoContext(ctx, "audit checkpoint", "seal", p.No, "upto", p.UptoID, "hash", p.Hash.String(), "key", p.KeyID)
	return nil
}
