package localstack

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"time"
)

// keeperVariable tells the test binary to be the keeper; see the package comment.
const keeperVariable = "LIUYONG_LOCALSTACK_KEEPER"

// testIdle is how long the parts outlive the last test process: long enough for go test to build
// the next package or for a person to run one test again.
const testIdle = time.Minute

// keeping is what a keeper is told.
type keeping struct {
	Dir    string        `json:"dir"`
	BinDir string        `json:"bin_dir"`
	Idle   time.Duration `json:"idle"`
}

// The keeper cannot be a test or a command: every test binary that imports this package must be
// able to become one before it does anything else.
func init() {
	if text := os.Getenv(keeperVariable); text != "" {
		os.Exit(runKeeper(text))
	}
}

var testStack struct {
	sync.Mutex
	stack *Stack
	lease *os.File // held until the process ends
}

// ForTests gives the one stack that all test processes of this user and this clone share, and
// starts it when there is none. It lives in $LIUYONG_TEST_DIR, or in a directory of its own under
// the system's temporary directory, and ends by itself a minute after the last test process. Its
// data do not outlive it. A test that stops or kills a part needs a stack of its own: Start with
// t.TempDir() and Tuning Test, and Remove at its end.
//
// It fails with ErrNotInstalled, with what the keeper said when it could not start the parts, or
// with the context's error.
func ForTests(ctx context.Context) (*Stack, error) {
	testStack.Lock()
	defer testStack.Unlock()
	if testStack.stack != nil {
		return testStack.stack, nil
	}
	installed, err := findInstalled("")
	if err != nil {
		return nil, err
	}
	k := keeping{Dir: os.Getenv("LIUYONG_TEST_DIR"), BinDir: filepath.Dir(filepath.Dir(installed)), Idle: testIdle}
	if k.Dir == "" {
		k.Dir = filepath.Join(os.TempDir(), testDirName(os.Geteuid(), k.BinDir))
	}
	stack, lease, err := joinTestStack(ctx, k)
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL and Meilisearch for tests: %w", err)
	}
	testStack.stack, testStack.lease = stack, lease
	return stack, nil
}

func joinTestStack(ctx context.Context, k keeping) (_ *Stack, lease *os.File, err error) {
	s, err := newStack(Options{DataDir: k.Dir, BinDir: k.BinDir, Tuning: Test})
	if err != nil {
		return nil, nil, err
	}
	// The name of a temporary directory can be guessed, and everybody may make one.
	if info, err := os.Stat(s.options.DataDir); err != nil {
		return nil, nil, err
	} else if uid := ownerOf(info); uid != os.Geteuid() {
		return nil, nil, fmt.Errorf("%s belongs to the user with id %d; set LIUYONG_TEST_DIR to a directory of your own", s.options.DataDir, uid)
	}
	defer func() {
		if err != nil && lease != nil {
			err = errors.Join(err, lease.Close())
		}
	}()
	k.Dir = s.options.DataDir
	// One test process at a time looks whether there is a keeper; no keeper ends meanwhile.
	turn, err := waitLock(ctx, turnFile(k.Dir), syscall.LOCK_EX)
	if err != nil {
		return nil, nil, err
	}
	defer func() { err = errors.Join(err, turn.Close()) }()
	if lease, err = waitLock(ctx, leaseFile(k.Dir), syscall.LOCK_SH); err != nil {
		return nil, nil, err
	}
	unowned, err := tryLock(s.lockFile())
	if err != nil {
		return nil, lease, err
	}
	var ended <-chan error // nil, and so never ready, where a keeper was running already
	if unowned != nil {
		if err := unowned.Close(); err != nil {
			return nil, lease, err
		}
		if ended, err = startKeeper(k); err != nil {
			return nil, lease, err
		}
	}
	for {
		attachErr := s.attach(ctx)
		if attachErr == nil {
			return s, lease, nil
		}
		select {
		case keeperErr := <-ended:
			said, _ := os.ReadFile(keeperLog(k.Dir))
			return nil, lease, fmt.Errorf("the keeper ended (%w): %s", keeperErr, said)
		case <-ctx.Done():
			return nil, lease, errors.Join(ctx.Err(), attachErr)
		case <-time.After(readyPoll):
		}
	}
}

func turnFile(dir string) string  { return filepath.Join(dir, "turn.lock") }
func leaseFile(dir string) string { return filepath.Join(dir, "lease.lock") }
func keeperLog(dir string) string { return filepath.Join(dir, "keeper.log") }

// waitLock waits for a shared or exclusive lock, which lasts until the file is closed.
func waitLock(ctx context.Context, file string, how int) (*os.File, error) {
	f, err := os.OpenFile(file, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	for {
		err := syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
		if err == nil {
			return f, nil
		}
		if errors.Is(err, syscall.EWOULDBLOCK) {
			err = pause(ctx, readyPoll)
		}
		if err != nil {
			return nil, errors.Join(err, f.Close())
		}
	}
}

// startKeeper runs this program again as the keeper, in a session of its own: go test ends with
// its test binaries, the keeper does not. Its output goes to a file, since go test would wait for
// whoever holds the pipe.
func startKeeper(k keeping) (<-chan error, error) {
	program, err := os.Executable()
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(k)
	if err != nil {
		return nil, err
	}
	out, err := os.OpenFile(keeperLog(k.Dir), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer func() { _ = out.Close() }() // the keeper has its own descriptor
	cmd := exec.Command(program)
	cmd.Dir = k.Dir
	cmd.Env = append(os.Environ(), keeperVariable+"="+string(text))
	cmd.Stdout, cmd.Stderr = out, out
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	ended := make(chan error, 1)
	go func() {
		err := cmd.Wait()
		if err == nil {
			err = errors.New("exit status 0")
		}
		ended <- err
	}()
	return ended, nil
}

// runKeeper owns the parts until no test process has held the lease for a while.
func runKeeper(text string) (exitCode int) {
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	var k keeping
	if err := json.Unmarshal([]byte(text), &k); err != nil {
		log.Error("bad "+keeperVariable, "error", err)
		return 2
	}
	ctx, cancel := signal.NotifyContext(context.Background(), syscall.SIGTERM, syscall.SIGINT)
	defer cancel()
	s, err := Start(ctx, Options{DataDir: k.Dir, BinDir: k.BinDir, Tuning: Test, Log: log, fresh: true})
	if err != nil {
		log.Error("cannot start", "error", err)
		return 1
	}
	turn, err := waitUntilIdle(ctx, k)
	if err != nil {
		log.Error("cannot watch the lease", "error", err)
		exitCode = 1
	}
	limited, cancelStop := context.WithTimeout(context.Background(), time.Minute)
	defer cancelStop()
	if err := s.Remove(limited); err != nil {
		log.Error("cannot clean up", "error", err)
		exitCode = 1
	}
	if turn != nil {
		_ = turn.Close() // as does the end of this process, which is next
	}
	return exitCode
}

// waitUntilIdle returns holding the turn lock, so that nobody attaches to what is about to end;
// without it when the context ended first.
func waitUntilIdle(ctx context.Context, k keeping) (*os.File, error) {
	used := time.Now()
	for pause(ctx, min(k.Idle/10, time.Second)) == nil {
		busy, err := isLeased(k.Dir)
		if err != nil {
			return nil, err
		}
		if busy {
			used = time.Now()
		}
		if time.Since(used) < k.Idle {
			continue
		}
		turn, err := tryLock(turnFile(k.Dir))
		if err != nil {
			return nil, err
		}
		if turn == nil {
			continue // somebody is coming
		}
		if busy, err = isLeased(k.Dir); err == nil && !busy {
			return turn, nil
		}
		if err = errors.Join(err, turn.Close()); err != nil {
			return nil, err
		}
	}
	return nil, nil
}

func isLeased(dir string) (bool, error) {
	f, err := tryLock(leaseFile(dir))
	if err != nil {
		return false, err
	}
	if f == nil {
		return true, nil
	}
	return false, f.Close()
}

// testDirName keeps the directories of users and clones apart.
func testDirName(uid int, clone string) string {
	sum := sha256.Sum256([]byte(clone))
	return "liuyong-test-" + strconv.Itoa(uid) + "-" + hex.EncodeToString(sum[:6])
}
