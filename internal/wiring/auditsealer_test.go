package wiring_test

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
)

// dying is a store whose process dies around the adding of a seal.
type dying struct {
	audit.SealStore
	r       *record
	written bool // after the seal stands, rather than before
}

var errKilled = errors.New("killed")

func (d dying) InsertSeal(ctx context.Context, s audit.Seal) error {
	if d.written {
		if err := d.SealStore.InsertSeal(ctx, s); err != nil {
			return err
		}
		return errKilled
	}
	// The statement was sent, and its connection broke before it could commit.
	return d.r.DB.InTx(ctx, func(ctx context.Context) error {
		return errors.Join(d.SealStore.InsertSeal(ctx, s), errKilled)
	})
}

// dies seals until the store lets the process die.
func (r *record) dies(s *audit.Sealer) {
	r.t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		if err := s.Turn(r.t.Context()); errors.Is(err, errKilled) {
			return
		} else if err != nil {
			r.t.Fatal(err)
		}
	}
	r.t.Fatal("it never came to a seal")
}

// A process that dies while it seals leaves a seal or none; the next one goes on from what stands.
func TestASealerKilledHalfWayLosesNothingAndSealsNothingTwice(t *testing.T) {
	t.Parallel()
	r := filled(t)
	for i, written := range []bool{false, true} {
		r.events(5)
		r.dies(audit.NewSealer(dying{r.DB, r, written}, r.Signer, r.file, r.Clock.Now, slog.New(slog.DiscardHandler)))
		want := int64(3 + i)
		if written {
			want++
		}
		if got := r.number("SELECT count(*) FROM audit_seals"); got != want {
			t.Errorf("written %v: %d seals, want %d", written, got, want)
		}
		r.Clock.Advance(2 * time.Minute)
		r.sealer = r.newSealer(r.Signer)
		if err := r.sealer.CheckTail(t.Context()); err != nil {
			t.Fatal(err)
		}
		r.seal()
		if got := r.verify(); !got.Intact() || got.Entries != int64(35+5*i) || got.Unsealed != 0 {
			t.Errorf("written %v: %+v", written, got)
		}
	}
	// What was sealed before the death has its checkpoint now: its end cannot be cut off.
	// The sealer may have to wait for transactions of other databases of the cluster before it says so.
	for deadline := time.Now().Add(time.Minute); ; {
		points, err := r.file.Read()
		if err != nil {
			t.Fatal(err)
		}
		if points[len(points)-1].No == 5 {
			return
		}
		if time.Now().After(deadline) {
			t.Fatalf("%+v", points)
		}
		if _, err := r.sealer.Seal(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// Seals go on without checkpoints; what is wrong is said, and when it is mended the next turn writes one.
func TestCheckpointsThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	blocked := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		path string
		want audit.Trouble
	}{
		"a full disk":         {"/dev/full", audit.TroubleFull},
		"no folder for it":    {filepath.Join(blocked, "c.jsonl"), audit.TroubleCheckpoints},
		"a folder in its way": {t.TempDir(), audit.TroubleCheckpoints},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := newRecord(t)
			auditor := r.User("auditor", actor.Auditor)
			good := r.file
			r.file = audit.Checkpoints{Path: c.path}
			standing := func() audit.Standing {
				t.Helper()
				s, err := r.desk().Standing(t.Context(), auditor)
				if err != nil {
					t.Fatal(err)
				}
				return s
			}
			turn := func(s *audit.Sealer, until func() bool) {
				t.Helper()
				for deadline := time.Now().Add(time.Minute); !until(); {
					if err := s.Turn(t.Context()); err != nil {
						t.Fatal(err)
					}
					if time.Now().After(deadline) {
						t.Fatalf("%+v", standing())
					}
				}
			}
			s := r.newSealer(r.Signer)
			turn(s, func() bool { return standing().Trouble == c.want })
			if got := standing(); got.Since == nil || got.Checkpoint != 0 || got.SealNo == 0 || got.Well() {
				t.Errorf("%+v", got)
			}
			before := standing().SealNo
			r.events(3)
			turn(s, func() bool { return standing().SealNo > before })
			r.file = good
			// It may have to wait for transactions of others before it can say that all is well.
			turn(r.newSealer(r.Signer), func() bool { got := standing(); return got.Trouble == "" && got.Checkpoint == got.SealNo })
			if got := standing(); got.Checkpoint != got.SealNo || got.At == nil || got.Since != nil || !got.Well() {
				t.Errorf("mended: %+v", got)
			}
		})
	}
}

func TestAHalfWrittenCheckpointIsNotInTheWay(t *testing.T) {
	t.Parallel()
	c := audit.Checkpoints{Path: filepath.Join(t.TempDir(), "c.jsonl")}
	for no := range int64(2) {
		if err := c.Add(audit.Checkpoint{No: no + 1}); err != nil {
			t.Fatal(err)
		}
	}
	f, err := os.OpenFile(c.Path, os.O_APPEND|os.O_WRONLY, 0)
	if err == nil {
		_, err = f.WriteString(`{"no":3,"upto`)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	if got, err := c.Read(); err != nil || len(got) != 2 {
		t.Errorf("%d, %v", len(got), err)
	}
	if err := c.Add(audit.Checkpoint{No: 3}); err != nil {
		t.Fatal(err)
	}
	if got, err := c.Read(); err != nil || len(got) != 3 || got[2].No != 3 {
		t.Errorf("%+v, %v", got, err)
	}
}
