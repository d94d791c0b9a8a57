package demo

import (
	"container/heap"
	"context"
	"fmt"
	"time"

	"liuyong/internal/civil"
)

// timeline is a movable clock with the happenings that wait for their hour. Happenings run in order of time, those of
// the same minute in the order in which they were planned, and none after the end.
type timeline struct {
	now, end time.Time
	today    civil.Date
	waiting  happenings
	planned  int
}

func newTimeline(end time.Time) *timeline {
	end = end.UTC()
	return &timeline{end: end, today: civil.DateOf(end), now: civil.DateOf(end).AddDays(-historyDays - 7).Start().UTC()}
}

// Now is the clock of the use cases.
func (t *timeline) Now() time.Time { return t.now }

// day is the working day on or before so many days ago; a negative number lies ahead.
func (t *timeline) day(ago int) civil.Date {
	d := t.today.AddDays(-ago)
	for !civil.IsWorkday(d, nil, nil) {
		d = d.AddDays(-1)
	}
	return d
}

// at plans a happening for an hour of a day; what lies before the present of the clock happens at once.
func (t *timeline) at(ago, hour int, what string, do func(context.Context) error) {
	minute := time.Duration(t.planned*7%50) * time.Minute
	t.when(t.day(ago).Start().Add(time.Duration(hour)*time.Hour+minute), what, do)
}

func (t *timeline) when(at time.Time, what string, do func(context.Context) error) {
	at = at.UTC()
	if at.Before(t.now) {
		at = t.now
	}
	if at.After(t.end) {
		at = t.end
	}
	t.planned++
	heap.Push(&t.waiting, happening{at: at, order: t.planned, what: what, do: do})
}

// run lets everything happen.
func (t *timeline) run(ctx context.Context) error {
	for t.waiting.Len() > 0 {
		h, _ := heap.Pop(&t.waiting).(happening)
		t.now = h.at
		if err := h.do(ctx); err != nil {
			return fmt.Errorf("%s on %s: %w", h.what, civil.DateOf(h.at), err)
		}
	}
	return nil
}

type happening struct {
	at    time.Time
	order int
	what  string
	do    func(context.Context) error
}

type happenings []happening

func (h happenings) Len() int { return len(h) }

func (h happenings) Less(i, j int) bool {
	if !h[i].at.Equal(h[j].at) {
		return h[i].at.Before(h[j].at)
	}
	return h[i].order < h[j].order
}

func (h happenings) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push implements heap.Interface.
func (h *happenings) Push(x any) {
	if one, ok := x.(happening); ok {
		*h = append(*h, one)
	}
}

// Pop implements heap.Interface.
func (h *happenings) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}
