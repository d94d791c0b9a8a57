package localstack

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// helper is a process of its own that owns a stack.
type helper struct {
	cmd   *exec.Cmd
	input io.WriteCloser
}

func startHelper(t *testing.T, program, dir string, as *syscall.Credential) helper {
	t.Helper()
	installed, err := findInstalled("")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Dir = "/"
	cmd.Env = append(os.Environ(), helperVariable+"="+dir, "LIUYONG_LOCAL_DIR="+filepath.Dir(filepath.Dir(installed)))
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	line, err := bufio.NewReader(output).ReadString('\n')
	if err != nil || line != "ready\n" {
		_ = cmd.Process.Kill()
		t.Fatalf("the helper says %q (%v)", line, err)
	}
	return helper{cmd: cmd, input: input}
}

func (h helper) kill(t *testing.T) {
	t.Helper()
	if err := h.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	if err := h.cmd.Wait(); err == nil {
		t.Fatal("the killed helper ended well")
	}
}

func TestAttachedProcessSurvivesTheKilledOwner(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	owner := startHelper(t, os.Args[0], dir, nil)
	s := start(t, Options{DataDir: dir})
	if !s.Attached() {
		t.Fatal("there are two owners")
	}
	if err := execute(t, s.OwnerURL, "CREATE TABLE kept AS SELECT 7 AS n"); err != nil {
		t.Fatal(err)
	}
	owner.kill(t)
	eventually(t, "the attached process becomes the owner", func() bool { return !s.Attached() })
	if got := query[int](t, s.OwnerURL, "SELECT n FROM kept"); got != 7 {
		t.Errorf("n = %d after the owner was killed", got)
	}
	if err := s.Ready(testContext(t), Meilisearch); err != nil {
		t.Error(err)
	}
}

func TestStartAfterTheOwnerWasKilled(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	owner := startHelper(t, os.Args[0], dir, nil)
	before, err := readState(filepath.Join(dir, "local", "state.json"))
	if err != nil {
		t.Fatal(err)
	}
	owner.kill(t)
	s := start(t, Options{DataDir: dir})
	if s.Attached() {
		t.Error("attached to a dead process")
	}
	for _, part := range []Part{Postgres, Meilisearch} {
		if old := before.PIDs[part]; old == 0 || isRunningOn(old, s.place.dataOf(part)) {
			t.Errorf("the old %s, process %d, is still running", part, old)
		}
		if s.ports[part] != before.Ports[part] {
			t.Errorf("%s moved from port %d to %d", part, before.Ports[part], s.ports[part])
		}
	}
}

func TestKilledPartsHeal(t *testing.T) {
	t.Parallel()
	events := make(chan Event, 100)
	s := start(t, Options{DataDir: reachableDir(t), Notify: func(e Event) { events <- e }})
	if err := execute(t, s.OwnerURL, "CREATE TABLE kept AS SELECT 7 AS n"); err != nil {
		t.Fatal(err)
	}
	busy := make(chan error, 1)
	go func() { busy <- endlessStatement(s.OwnerURL) }()
	eventually(t, "the endless statement runs", func() bool {
		return query[int](t, s.OwnerURL, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO%' AND state = 'active'") == 1
	})
	for _, part := range []Part{Postgres, Meilisearch} {
		before := s.PID(part)
		if err := syscall.Kill(before, syscall.SIGKILL); err != nil {
			t.Fatal(err)
		}
		await(t, events, part, Died)
		await(t, events, part, Healed)
		if after := s.PID(part); after == before || after == 0 {
			t.Errorf("%s: process id %d, was %d", part, after, before)
		}
		if err := s.Ready(testContext(t), part); err != nil {
			t.Error(err)
		}
	}
	if err := <-busy; err == nil {
		t.Error("the endless statement ended")
	}
	if got := query[int](t, s.OwnerURL, "SELECT n FROM kept"); got != 7 {
		t.Errorf("n = %d after PostgreSQL was killed", got)
	}
}

// endlessStatement never looks whether the main process of PostgreSQL is still there.
func endlessStatement(address string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	_, err = conn.Exec(ctx, "DO $$ BEGIN LOOP END LOOP; END $$")
	return err
}

func await(t *testing.T, events <-chan Event, part Part, change Change) {
	t.Helper()
	for {
		select {
		case e := <-events:
			if e.Part == part && e.Change == change {
				return
			}
		case <-testContext(t).Done():
			t.Fatalf("%s never %s", part, change)
		}
	}
}

// A pid file of a crashed PostgreSQL may name a process that has nothing to do with it.
func TestStalePidFileOfAnotherProcess(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	first := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	stop(t, first)
	bystander := exec.Command("sleep", "60")
	bystander.SysProcAttr = &syscall.SysProcAttr{Credential: first.place.as}
	if err := bystander.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = bystander.Process.Kill(), bystander.Wait() }()
	text := fmt.Sprintf("%d\n%s\n%d\n", bystander.Process.Pid, first.place.postgresDir(), time.Now().Unix())
	if err := os.WriteFile(filepath.Join(first.place.postgresDir(), "postmaster.pid"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	second := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	if second.OwnerURL != first.OwnerURL {
		t.Error("the address changed")
	}
	if !processExists(bystander.Process.Pid) {
		t.Error("a process that has nothing to do with it was ended")
	}
}

func TestInterruptedInitIsMadeAnew(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	s := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	stop(t, s)
	// As if the process had been killed between initdb and the move to the final place.
	if err := os.Rename(s.place.postgresDir(), s.place.postgresDir()+".unfinished"); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.stateFile(), []byte(`{"owner_pid":`), 0o600); err != nil {
		t.Fatal(err)
	}
	again := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	if err := again.Ready(testContext(t), Postgres); err != nil {
		t.Error(err)
	}
	if exists(s.place.postgresDir() + ".unfinished") {
		t.Error("the unfinished database is still there")
	}
}

func uidOf(t *testing.T, pid int) int {
	t.Helper()
	output, err := exec.Command("ps", "-o", "uid=", "-p", fmt.Sprint(pid)).Output()
	if err != nil {
		t.Fatalf("ps of process %d: %v", pid, err)
	}
	var uid int
	if _, err := fmt.Sscan(string(output), &uid); err != nil {
		t.Fatal(err)
	}
	return uid
}

func TestPartsNeverRunAsRoot(t *testing.T) {
	t.Parallel()
	s := start(t, Options{DataDir: reachableDir(t), Tuning: Test})
	for _, part := range []Part{Postgres, Meilisearch} {
		uid := uidOf(t, s.PID(part))
		if uid == 0 || os.Geteuid() != 0 && uid != os.Geteuid() {
			t.Errorf("%s runs as the user with id %d", part, uid)
		}
	}
	if want := filepath.Join(s.options.DataDir, "local"); s.place.root != want {
		t.Errorf("the data live in %s, want %s", s.place.root, want)
	}
}

func TestUnreachableCloneMovesElsewhere(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("only root has parts that run as another user")
	}
	closed := t.TempDir()
	if err := os.Chmod(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	installed, err := findInstalled("")
	if err != nil {
		t.Fatal(err)
	}
	programs := filepath.Join(closed, "local")
	if err := os.Symlink(filepath.Dir(filepath.Dir(installed)), programs); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(closed, "var")
	s := start(t, Options{DataDir: data, BinDir: programs, Tuning: Test})
	if filepath.Dir(s.place.root) != farRoot || !strings.HasPrefix(s.place.postgres, s.place.root) {
		t.Errorf("data in %s, programs in %s", s.place.root, s.place.postgres)
	}
	attached := start(t, Options{DataDir: data, BinDir: programs, Tuning: Test})
	if attached.AppURL != s.AppURL || !attached.Attached() {
		t.Error("the second one does not attach")
	}
	stop(t, attached)
	if err := s.Remove(testContext(t)); err != nil {
		t.Error(err)
	}
	if exists(s.place.root) {
		t.Errorf("%s is still there", s.place.root)
	}
}

// What an ordinary user made, root can use, and the other way about afterwards.
func TestOrdinaryUserAndRootShareData(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 {
		t.Skip("every other test covers the ordinary user; becoming one takes root")
	}
	const nobody = 65534
	dir := reachableDir(t)
	program := filepath.Join(dir, "helper")
	if err := copyFile(os.Args[0], program); err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, "var")
	if err := errors.Join(os.Mkdir(data, 0o755), os.Chown(data, nobody, nobody)); err != nil {
		t.Fatal(err)
	}
	asNobody := &syscall.Credential{Uid: nobody, Gid: nobody}
	for round := range 2 {
		h := startHelper(t, program, data, asNobody)
		st, err := readState(filepath.Join(data, "local", "state.json"))
		if err != nil {
			t.Fatal(err)
		}
		if uid := uidOf(t, st.PIDs[Postgres]); uid != nobody {
			t.Errorf("round %d: PostgreSQL of an ordinary user runs as %d", round, uid)
		}
		if err := errors.Join(h.input.Close(), h.cmd.Wait()); err != nil {
			t.Fatal(err)
		}
		s := start(t, Options{DataDir: data})
		if uid := uidOf(t, s.PID(Postgres)); uid != nobody {
			t.Errorf("round %d: root runs the data of user %d as %d", round, nobody, uid)
		}
		stop(t, s)
	}
}

func TestKeeperSharesAndEnds(t *testing.T) {
	t.Parallel()
	installed, err := findInstalled("")
	if err != nil {
		t.Fatal(err)
	}
	k := keeping{Dir: reachableDir(t), BinDir: filepath.Dir(filepath.Dir(installed)), Idle: 300 * time.Millisecond}
	first, firstLease, err := joinTestStack(testContext(t), k)
	if err != nil {
		t.Fatal(err)
	}
	second, secondLease, err := joinTestStack(testContext(t), k)
	if err != nil {
		t.Fatal(err)
	}
	if first.OwnerURL != second.OwnerURL || first.MeiliURL != second.MeiliURL {
		t.Error("two stacks instead of one")
	}
	if got := query[string](t, first.OwnerURL, "SHOW fsync"); got != "off" {
		t.Errorf("fsync = %s", got)
	}
	st, err := readState(first.stateFile())
	if err != nil {
		t.Fatal(err)
	}
	if err := firstLease.Close(); err != nil {
		t.Fatal(err)
	}
	// One lease is enough to keep it for longer than the idle time.
	outlast, cancel := context.WithTimeout(testContext(t), 2*k.Idle)
	defer cancel()
	for pause(outlast, 20*time.Millisecond) == nil {
		if err := second.Ready(testContext(t), Postgres); err != nil {
			t.Fatal(err)
		}
	}
	if err := secondLease.Close(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the keeper and its parts end", func() bool {
		return !processExists(st.OwnerPID) && !processExists(st.PIDs[Postgres]) && !processExists(st.PIDs[Meilisearch])
	})
	for _, name := range []string{"postgres", "meilisearch", "secrets.json"} {
		if exists(filepath.Join(k.Dir, "local", name)) {
			t.Errorf("%s is still there", name)
		}
	}
}

func TestForTests(t *testing.T) {
	t.Parallel()
	s, err := ForTests(testContext(t))
	if err != nil {
		t.Fatal(err)
	}
	again, err := ForTests(testContext(t))
	if err != nil {
		t.Fatal(err)
	}
	if s != again || !s.Attached() {
		t.Error("the test process owns the shared parts or has two of them")
	}
	if got := query[int](t, s.AppURL, "SELECT 1"); got != 1 {
		t.Errorf("SELECT 1 = %d", got)
	}
}
