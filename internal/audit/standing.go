package audit

import (
	"context"
	"maps"
	"slices"
	"time"

	"liuyong/internal/actor"
)

// Trouble says why sealing does not go on as it should.
type Trouble string

// The troubles.
const (
	TroubleStore       Trouble = "database"             // the database refuses or does not answer
	TroubleForged      Trouble = "last_seal_forged"     // the last seal is not genuine, so nothing is built on it
	TroubleTail        Trouble = "tail_missing"         // the last checkpoint is not among the seals
	TroubleFull        Trouble = "disk_full"            // no room for a checkpoint: seals go on, their proof outside does not
	TroubleCheckpoints Trouble = "checkpoints_unusable" // the file of checkpoints cannot be read or written
)

// Note is what the sealer says of itself.
type Note struct {
	Trouble    Trouble // "": none
	Since      *time.Time
	Checkpoint int64 // number of the last one written, 0 for none
	At         *time.Time
}

// Sealing is how far the record is sealed.
type Sealing struct {
	Note
	LastID   int64 // the newest entry, 0 for none
	SealNo   int64 // the newest seal, 0 for none
	SealedID int64 // up to which everything is sealed
	SealedAt *time.Time
	// WaitingSince is the time of the oldest entry without a seal; nil when all have one.
	WaitingSince *time.Time
}

// Key is a key that signs or has signed.
type Key struct {
	ID      string
	Current bool
}

// Standing is how the proof as a whole stands.
type Standing struct {
	Sealing
	Lag time.Duration // how long the oldest entry without a seal has waited
	// Late says that entries have waited longer than sealing takes when nothing is wrong.
	Late bool
	// LastCheck is the last verification that ended, nil for none.
	LastCheck *Check
	Keys      []Key
	// Writable says that the program's own role could change the record: owner and program are then as good as one.
	Writable bool
}

// Well reports whether nothing needs anybody's attention.
func (s Standing) Well() bool {
	return s.Trouble == "" && !s.Late && !s.Writable && (s.LastCheck == nil || s.LastCheck.Status == CheckDone && s.LastCheck.Report.Intact())
}

// lateAfter is when an entry without a seal is out of the ordinary. Long imports hold sealing up for minutes.
const lateAfter = 30 * time.Minute

// Standing tells how the proof stands. Errors: unauthenticated, forbidden.
func (d *Desk) Standing(ctx context.Context, a actor.Actor) (Standing, error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return Standing{}, err
	}
	return d.standing(ctx)
}

func (d *Desk) standing(ctx context.Context) (s Standing, err error) {
	if s.Sealing, err = d.store.Sealing(ctx); err != nil {
		return s, err
	}
	if s.WaitingSince != nil {
		s.Lag = max(0, d.now().Sub(*s.WaitingSince))
		s.Late = s.Lag > lateAfter
	}
	if s.LastCheck, err = d.store.LastCheck(ctx); err != nil {
		return s, err
	}
	if s.Writable, err = d.store.WritableLog(ctx); err != nil {
		return s, err
	}
	for _, k := range slices.Sorted(maps.Keys(d.signer.Public)) {
		s.Keys = append(s.Keys, Key{ID: k, Current: k == d.signer.id})
	}
	return s, nil
}

// Health is the standing in the words of /readyz: "ok" or "degraded". A record that was tampered with is no reason to
// turn people away, so it is never "down".
func (d *Desk) Health(ctx context.Context) string {
	if s, err := d.standing(ctx); err != nil || !s.Well() {
		return "degraded"
	}
	return "ok"
}
