package localstack

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// endLeftover ends what a killed owner has left running on our data, and removes a pid file that
// names no such process: PostgreSQL would take any process with that id for its predecessor.
// The caller holds the owner's lock, so nobody else may run a part here.
func endLeftover(ctx context.Context, part Part, p place, recorded int) error {
	if err := endProcess(ctx, part, p, recorded); err != nil {
		return err
	}
	if part != Postgres {
		return nil
	}
	pidFile := filepath.Join(p.postgresDir(), "postmaster.pid")
	text, err := os.ReadFile(pidFile)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("look for an old PostgreSQL: %w", err)
	}
	line, _, _ := bytes.Cut(text, []byte("\n"))
	// A pid file cut short by a crash names nobody; it goes like any other stale one.
	pid, _ := strconv.Atoi(string(bytes.TrimSpace(line)))
	if err := endProcess(ctx, part, p, pid); err != nil {
		return err
	}
	if err := os.Remove(pidFile); err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove the pid file of an old PostgreSQL: %w", err)
	}
	return nil
}

func endProcess(ctx context.Context, part Part, p place, pid int) error {
	// Its id may have gone to another process by now: only the data it runs on tell.
	runs := func() bool { return pid > 1 && isRunningOn(pid, p.dataOf(part)) }
	signals := []stopSignal{{syscall.SIGTERM, 15 * time.Second}, {syscall.SIGKILL, 5 * time.Second}}
	if part == Postgres {
		signals = []stopSignal{{syscall.SIGINT, 30 * time.Second}, {syscall.SIGQUIT, 5 * time.Second}, {syscall.SIGKILL, 5 * time.Second}}
	}
	for _, s := range signals {
		if !runs() {
			return nil
		}
		if err := syscall.Kill(pid, s.signal); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("end the %s that a killed process left behind: %w", part, err)
		}
		for end := time.Now().Add(s.timeout); runs() && time.Now().Before(end); {
			if err := pause(ctx, readyPoll); err != nil {
				return err
			}
		}
	}
	if runs() {
		return fmt.Errorf("the %s with process id %d, left behind by a killed process, does not end", part, pid)
	}
	return nil
}

func processExists(pid int) bool {
	err := syscall.Kill(pid, 0)
	return pid > 0 && (err == nil || errors.Is(err, syscall.EPERM))
}
