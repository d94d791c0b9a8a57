package review_test

import (
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/appeal"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
)

// The report counts what each reviewer decided, how long it took, and what did not hold.
func TestReport(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("desk2", actor.Reviewer)
	decide := func(who actor.Actor, title string, after time.Duration, d review.Decision) string {
		t.Helper()
		p, err := m.Posts.Create(ctx, employer, testkit.Content(title))
		if err == nil {
			_, err = m.Posts.Submit(ctx, employer, p.ID, p.Version)
		}
		if err != nil {
			t.Fatal(err)
		}
		m.Clock.Advance(after)
		c, err := m.DB.OpenCaseOf(ctx, review.PostSubject, string(p.ID))
		if err == nil {
			c, err = m.Reviews.Claim(ctx, who, c.ID, c.Version)
		}
		if err == nil {
			_, err = m.Reviews.Decide(ctx, who, c.ID, c.Version, d)
		}
		if err != nil {
			t.Fatal(err)
		}
		return string(p.ID)
	}
	sent := review.Decision{Outcome: review.Return, Reason: "见各字段", FieldReasons: map[string]string{"working_hours": "请写明每天几小时。"}}
	decide(one, "会计", 2*time.Hour, review.Decision{Outcome: review.Approve})
	decide(one, "出纳", 4*time.Hour, sent)
	wrong := decide(one, "文员", 8*time.Hour, sent)
	decide(two, "库管", 200*time.Hour, review.Decision{Outcome: review.Approve})
	x, err := m.Appeals.File(ctx, employer, appeal.Post, wrong, "工作时间已写明，退回的理由不成立。")
	if err == nil {
		_, err = m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Grant, "内容完整。")
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := m.Reviews.Report(ctx, one, testkit.Today, testkit.Today.AddDays(20))
	if err != nil {
		t.Fatal(err)
	}
	if r.All.Decided != 4 || r.All.Approved != 2 || r.All.Returned != 2 || r.All.Late != 1 || r.All.Overturned != 1 || r.All.Hours != 6 {
		t.Errorf("all: %+v", r.All)
	}
	if len(r.Reviewers) != 2 || r.Reviewers[0].Reviewer != one.UserID || r.Reviewers[0].Decided != 3 || r.Reviewers[0].Hours != 4 || r.Reviewers[0].Overturned != 1 || r.Reviewers[1].Late != 1 {
		t.Errorf("reviewers: %+v", r.Reviewers)
	}
	if len(r.Fields) != 1 || r.Fields[0] != (review.Returns{Kind: review.PostSubject, Field: "working_hours", Count: 2}) {
		t.Errorf("fields: %+v", r.Fields)
	}
	if r.Granted != 1 || r.Refused != 0 || r.Open != 0 {
		t.Errorf("%+v", r)
	}
	empty, err := m.Reviews.Report(ctx, one, testkit.Today.AddDays(-300), testkit.Today.AddDays(-200))
	if err != nil || empty.All.Decided != 0 || len(empty.Reviewers) != 0 {
		t.Errorf("%+v, %v", empty, err)
	}
	for name, span := range map[string][2]civil.Date{"backwards": {testkit.Today, testkit.Today.AddDays(-1)}, "too long": {testkit.Today.AddDays(-400), testkit.Today}} {
		if _, err := m.Reviews.Report(ctx, one, span[0], span[1]); !fault.Is(err, review.ErrBadSpan) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := m.Reviews.Report(ctx, employer, testkit.Today, testkit.Today); !fault.Is(err, fault.ErrForbidden) {
		t.Errorf("an employer reads it: %v", err)
	}
}
