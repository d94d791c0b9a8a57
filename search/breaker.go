package search

import (
	"sync"
	"time"
)

// breaker keeps searches from waiting for an engine that does not answer. After a few failures in a row it lets
// one search through every now and then; the first that succeeds closes it again.
type breaker struct {
	failuresToOpen int
	firstPause     time.Duration
	longestPause   time.Duration

	mu       sync.Mutex
	failures int
	pause    time.Duration
	until    time.Time // open until then
}

// allow reports whether a search may ask the engine now.
func (b *breaker) allow(now time.Time) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.failures < b.failuresToOpen {
		return true
	}
	if now.Before(b.until) {
		return false
	}
	b.until = now.Add(b.pause) // this one search tries; the others wait for what comes of it
	return true
}

// record notes how a search ended.
func (b *breaker) record(ok bool, now time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if ok {
		b.failures, b.pause = 0, 0
		return
	}
	if b.failures++; b.failures >= b.failuresToOpen {
		b.pause = min(max(2*b.pause, b.firstPause), b.longestPause)
		b.until = now.Add(b.pause)
	}
}

// open reports whether searches pass the engine by.
func (b *breaker) open() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.failures >= b.failuresToOpen
}
