package review

import (
	"context"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
)

// Counts are numbers of cases.
type Counts struct {
	Open, Overdue                int
	OpenPosts, OpenQualification int
	Approved, Returned, Rejected int
	// Of one employer: applications that came 7 to 97 days ago, and those of them answered within seven days.
	Applied, Answered int
	// Of one employer: posts that were reported, and those of them of which it was true.
	Complaints, Upheld int
}

// The span over which an employer's answers are counted: what is younger may still be answered in time.
const (
	AnswerIn    = 7 * 24 * time.Hour
	AnswersOver = 90 * 24 * time.Hour
)

// Filter narrows the list of cases.
type Filter struct {
	Kind   Subject
	Status Status
	After  id.Review
	Limit  int
}

// Decided reports whether only cases that a reviewer has decided are asked for; those come newest first.
func (f Filter) Decided() bool {
	return f.Status == Approved || f.Status == Returned || f.Status == Rejected
}

// Listed is a case with the names a list needs.
type Listed struct {
	Case
	OrgName string
	Title   string
}

// Count counts the cases of an organisation, for its record; without one, the open cases and what the caller
// decided today. Errors: forbidden.
func (s *Service) Count(ctx context.Context, a actor.Actor, org id.Org) (Counts, error) {
	if err := a.Check(actor.ReviewCount); err != nil {
		return Counts{}, err
	}
	now := s.now()
	out, err := s.store.CountCases(ctx, org, a.UserID, now, s.now.Today().Start())
	if err == nil && org != "" {
		out.Applied, out.Answered, err = s.store.CountAnswers(ctx, org, now.Add(-AnswerIn-AnswersOver), now.Add(-AnswerIn), AnswerIn)
	}
	if err == nil && org != "" {
		out.Complaints, out.Upheld, err = s.store.CountComplaints(ctx, org)
	}
	return out, err
}

// List pages through the queue, the case due first on top; decided cases come newest first.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if err := a.Check(actor.ReviewList); err != nil {
		return nil, err
	}
	return s.store.ListCases(ctx, f)
}
