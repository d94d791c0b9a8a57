package review

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Worked is what was decided in a span of days, by one reviewer or by all.
type Worked struct {
	Reviewer id.User // empty: all of them
	Name     string
	Decided  int
	Approved int
	Returned int
	Rejected int
	Hours    int // from submission to decision, the median, rounded
	Late     int // decided after the promised time
	// Overturned were put right on appeal since.
	Overturned int
}

// Returns is how often a field of a form was returned.
type Returns struct {
	Kind  Subject
	Field string
	Count int
}

// Report says how the desk worked in a span of days, and how its decisions held.
type Report struct {
	From, To  civil.Date
	All       Worked
	Reviewers []Worked  // the busiest first
	Fields    []Returns // the most often returned first
	// Of decisions that take two: those a second reviewer agreed with, and those sent back.
	Agreed, Contested int
	// Of decisions that were drawn to be made by two: those on which both came to the same end, and the others.
	Alike, Unlike int
	// Clean posts that were published without being read.
	Unread int
	// Of appeals decided in the span.
	Granted, Refused int
	// Of complaints decided in the span: upheld and dismissed, and the median hours from the first report.
	Upheld, Dismissed, ComplaintHours int
	// Waiting now, and those of them past their time.
	Open, Overdue int
}

// reportDays bounds a span.
const reportDays = 366

// ErrBadSpan is a span that ends before it begins or is longer than a year.
var ErrBadSpan = fault.Define(fault.Invalid, "bad_span", "起止日期有误：结束不能早于开始，最长一年。", "The span is wrong: it may not end before it begins, and is a year at most.")

// Report counts how the desk worked from one day to another, both included. Errors: bad_span, forbidden.
func (s *Service) Report(ctx context.Context, a actor.Actor, from, to civil.Date) (Report, error) {
	if err := a.Check(actor.ReviewReport); err != nil {
		return Report{}, err
	}
	if to < from || to.DaysUntil(from) < -reportDays {
		return Report{}, ErrBadSpan.New()
	}
	r, err := s.store.ReviewReport(ctx, from.Start(), to.AddDays(1).Start(), s.now())
	r.From, r.To = from, to
	return r, err
}
