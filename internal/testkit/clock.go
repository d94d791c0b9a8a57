package testkit

import (
	"sync"
	"time"

	"liuyong/internal/civil"
)

// Clock is a clock that stands still until it is moved.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// NewClock starts at 10:00 on the day in Shanghai.
func NewClock(day civil.Date) *Clock { return &Clock{now: day.Start().Add(10 * time.Hour).UTC()} }

// Now is the present instant.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Advance moves the clock.
func (c *Clock) Advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}
