// Package localstack starts and supervises the PostgreSQL 17 and the Meilisearch that
// deploy/local installs: for `make run`, for every command without a database of its own, and
// for tests.
//
// # One owner for a data directory
//
// Everything lives in <data directory>/local: the databases, their logs, the passwords (0600)
// and a state file (0600) with ports and process ids. The process that holds the lock file
// there owns the parts: it starts them, restarts them when they die and stops them when it
// ends. Every other process with the same data directory attaches to what the state file says.
// When the owner ends or is killed, an attached process becomes the owner and starts the parts
// again on the same ports with the same passwords, so that a short command that came first
// never pulls the database away from under a server that came second.
//
// A lock held by the kernel needs no guess about whether a recorded process is still alive: it
// is gone the moment its holder is. On Linux the parts also get a signal when their owner dies
// (a clean one: PostgreSQL writes its checkpoint). What is still running from a killed owner is
// ended by the next one before it starts, stale pid files included.
//
// # Root
//
// PostgreSQL refuses to run as root. The parts then run as the owner of the existing data, or
// else as "postgres" or "nobody". Where that user cannot reach the data directory or the
// programs, they live under /var/lib/liuyong/<hash of the data directory>, and the log says so.
//
// # Tests
//
// `go test ./...` runs one process a package, in parallel, and all of them shall share one
// PostgreSQL and one Meilisearch without anybody starting those first. [ForTests] therefore
// starts a keeper: the test binary once more, in a session of its own, which owns the parts
// like any other owner. Every test process holds a shared lock on a lease file; when nobody has
// held it for a minute, the keeper stops the parts, deletes their data and ends. That needs no
// separate command, no flock(1) and no shell, and it heals and cleans up with the code that
// servers use. A running program does not need its file, so it does not matter that go test
// deletes the binary.
package localstack

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"time"
)

// Part names one of the two programs.
type Part string

// The parts of a stack.
const (
	Postgres    Part = "postgres"
	Meilisearch Part = "meilisearch"
)

// Tuning says what a stack is for.
type Tuning int

const (
	// Production keeps everything that was committed, whatever happens.
	Production Tuning = iota
	// Test gives up durability (fsync, synchronous_commit and full_page_writes are off) for speed.
	Test
)

// ErrAttached is returned when a process wants to stop or start a part that another one owns.
var ErrAttached = errors.New("the local parts belong to another process")

// ErrNotInstalled is returned when deploy/local has not been installed.
var ErrNotInstalled = errors.New("the local PostgreSQL and Meilisearch are not installed: run `node deploy/local/install.mjs`")

// Options say where a stack lives and what it is for.
type Options struct {
	// DataDir holds everything that must survive; it is created. Two directories never meet.
	DataDir string
	// BinDir is the folder deploy/local. Empty: $LIUYONG_LOCAL_DIR, else looked for upwards from
	// the working directory and from the executable.
	BinDir string
	// Log gets what a person running the program should know. Nil: nothing is logged.
	Log *slog.Logger
	// Tuning is Production unless told otherwise.
	Tuning Tuning
	// Only starts one part instead of both.
	Only Part
	// Notify, when set, is called from a goroutine of the stack at every Event.
	Notify func(Event)

	// fresh removes old data first; only the keeper of test data wants that.
	fresh bool
}

// Change is what happened to a part.
type Change string

// What can happen to a part while the stack runs.
const (
	Died   Change = "died"   // it ended without being asked to
	Healed Change = "healed" // it answers again
	Failed Change = "failed" // one attempt to restart it did not succeed; another follows
)

// Event reports that a part died or came back.
type Event struct {
	Part   Part
	Change Change
	Err    error // what it died of, or why a restart failed
}

// Stack is a running PostgreSQL and Meilisearch. Its addresses and passwords stay the same for
// as long as the process lives, whatever happens to the parts.
type Stack struct {
	// OwnerURL connects to the database liuyong as liuyong_owner, who owns it and may create
	// databases and roles, but is no superuser.
	OwnerURL string
	// AppURL connects as liuyong_app, who may do only what migrations grant.
	AppURL string
	// MeiliURL and MeiliKey (the master key) reach Meilisearch.
	MeiliURL string
	MeiliKey string

	options Options
	log     *slog.Logger
	dir     string // <data directory>/local: lock and state
	parts   []Part

	secrets secrets
	ports   map[Part]int

	life  context.Context // ends when Stop is called
	end   context.CancelFunc
	waits sync.WaitGroup // the goroutine that waits to become owner

	stopOnce sync.Once
	stopErr  error

	mu    sync.Mutex // guards what follows
	lock  *os.File   // nil while attached
	ready bool       // what the state file tells others
	owned map[Part]*process
	place place
}

// Start gives a running stack: it starts the parts, or attaches to them where another process
// with the same data directory runs them. It returns when every part answers.
//
// It fails with ErrNotInstalled, when the data directory belongs to another user, when a part
// does not come up (the error then carries the end of its log), or with the context's error.
func Start(ctx context.Context, options Options) (*Stack, error) {
	s, err := newStack(options)
	if err != nil {
		return nil, err
	}
	var last error
	for first := true; ; first = false {
		lock, err := tryLock(s.lockFile())
		if err != nil {
			return nil, err
		}
		if lock != nil {
			if err := s.own(ctx, lock, choosePorts); err != nil {
				return nil, err
			}
			return s, nil
		}
		if last = s.attach(ctx); last == nil {
			s.waits.Go(s.succeed)
			return s, nil
		}
		if first {
			s.log.Info("another process is starting the local parts; waiting for it", "data", s.options.DataDir)
		}
		if err := pause(ctx, 25*time.Millisecond); err != nil {
			return nil, fmt.Errorf("wait for the local parts of another process: %w", errors.Join(err, last))
		}
	}
}

// Attached reports whether another process owns the parts.
func (s *Stack) Attached() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.lock == nil
}

// Ready asks the part and returns nil when it answers to our name and password.
func (s *Stack) Ready(ctx context.Context, part Part) error {
	if part == Postgres {
		return pingPostgres(ctx, s.OwnerURL)
	}
	return pingMeili(ctx, s.MeiliURL, s.MeiliKey)
}

// PID is the process id of a part as its owner last recorded it, 0 when it is not running.
func (s *Stack) PID(part Part) int {
	st, err := readState(s.stateFile())
	if err != nil {
		return 0
	}
	return st.PIDs[part]
}

// Stop ends what this process started and leaves alone what it attached to. Meilisearch goes
// first, because it only holds a copy; PostgreSQL disconnects its clients and writes a
// checkpoint. When the context ends first, the parts are killed. Stopping twice is fine.
func (s *Stack) Stop(ctx context.Context) error {
	s.stopOnce.Do(func() {
		s.end()
		s.waits.Wait()
		s.mu.Lock()
		lock := s.lock
		s.ready = false
		s.mu.Unlock()
		if lock == nil {
			return
		}
		s.stopErr = errors.Join(s.stopParts(ctx), s.record(), lock.Close())
	})
	return s.stopErr
}

// Remove stops the parts and deletes their data, for stacks of tests. It fails with ErrAttached
// when the parts are not ours.
func (s *Stack) Remove(ctx context.Context) error {
	if s.Attached() {
		return ErrAttached
	}
	return errors.Join(s.Stop(ctx), s.place.removeData())
}

func (s *Stack) stopParts(ctx context.Context) error {
	var errs []error
	for _, part := range []Part{Meilisearch, Postgres} {
		s.mu.Lock()
		p := s.owned[part]
		s.mu.Unlock()
		if p != nil {
			errs = append(errs, p.stop(ctx))
		}
	}
	return errors.Join(errs...)
}

// StopPart stops one part until StartPart, for tests of what happens without it. It fails with
// ErrAttached when the parts are not ours.
func (s *Stack) StopPart(ctx context.Context, part Part) error {
	p, err := s.ownedPart(part)
	if err != nil {
		return err
	}
	return p.stop(ctx)
}

// StartPart starts a part again after StopPart, on the same port with the same data.
func (s *Stack) StartPart(ctx context.Context, part Part) error {
	p, err := s.ownedPart(part)
	if err != nil {
		return err
	}
	return p.start(ctx)
}

// StopMeili stops Meilisearch until StartMeili; see StopPart.
func (s *Stack) StopMeili(ctx context.Context) error { return s.StopPart(ctx, Meilisearch) }

// StartMeili starts Meilisearch again on the same port with the same data.
func (s *Stack) StartMeili(ctx context.Context) error { return s.StartPart(ctx, Meilisearch) }

func (s *Stack) ownedPart(part Part) (*process, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.owned[part]
	switch {
	case s.lock == nil:
		return nil, ErrAttached
	case p == nil:
		return nil, fmt.Errorf("this stack runs without %s", part)
	}
	return p, nil
}

func pause(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
