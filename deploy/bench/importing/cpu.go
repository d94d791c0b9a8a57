package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ticksASecond is what /proc counts processor time in; Linux has told every program 100 since 2.6.
const ticksASecond = 100

// spent is the processor time that programs started by this one, and those they started, have used so far. On a
// machine that others use as well it says more than the time on the clock. It is zero outside Linux.
type spent struct{ postgres, engine time.Duration }

func spentSoFar() spent {
	type process struct {
		parent int
		name   string
		ticks  int64
	}
	all := map[int]process{}
	stats, err := filepath.Glob("/proc/[0-9]*/stat")
	if err != nil {
		return spent{}
	}
	for _, path := range stats {
		raw, err := os.ReadFile(path)
		if err != nil {
			continue // it has ended meanwhile
		}
		// pid (name) state ppid …: the name may hold anything, so the last parenthesis ends it.
		head, tail, _ := strings.Cut(string(raw), " (")
		end := strings.LastIndexByte(tail, ')')
		fields := strings.Fields(tail[max(end, 0):])
		pid, _ := strconv.Atoi(head)
		if end < 0 || len(fields) < 16 {
			continue
		}
		p := process{name: tail[:end]}
		p.parent, _ = strconv.Atoi(fields[2])
		for _, f := range fields[12:16] { // its own user and system time, and those of its children that have ended
			n, _ := strconv.ParseInt(f, 10, 64)
			p.ticks += n
		}
		all[pid] = p
	}
	var s spent
	for pid, p := range all {
		top := pid
		for top != os.Getpid() && top > 1 {
			top = all[top].parent
		}
		took := time.Duration(p.ticks) * time.Second / ticksASecond
		switch {
		case top != os.Getpid() || pid == top:
		case strings.HasPrefix(p.name, "meilisearch"):
			s.engine += took
		case strings.HasPrefix(p.name, "postgres"):
			s.postgres += took
		}
	}
	return s
}

func (s spent) since(before spent) spent {
	return spent{s.postgres - before.postgres, s.engine - before.engine}
}

func (s spent) String() string {
	return fmt.Sprintf("PostgreSQL %.1f s, Meilisearch %.1f s", s.postgres.Seconds(), s.engine.Seconds())
}
