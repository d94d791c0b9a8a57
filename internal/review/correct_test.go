package review_test

import (
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/posting"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

// A slip is put right without sending the post round again: the rules are asked about the text as corrected, the post is
// published with it, and its employer learns what was before and after.
func TestASlipIsCorrected(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one := m.VerifiedEmployer("mine", 1), m.User("reviewer1", actor.Reviewer)
	content := testkit.Content("总帐会计")
	content.Conditions = "细心负责，35岁以下，会计类专业，熟悉常用的办公软件和报税流程，能按时完成月度结账。"
	p := handIn(t, m, employer, content)
	c, err := m.Reviews.Next(ctx, one, "")
	if err != nil || len(c.Screening.Hits) != 1 {
		t.Fatalf("%d finds, %v", len(c.Screening.Hits), err)
	}
	correct := func(field, text string) {
		t.Helper()
		if c, err = m.Reviews.Correct(ctx, one, c.ID, c.Version, field, text); err != nil {
			t.Fatal(err)
		}
	}
	correct("title", "总账会计")
	correct("conditions", strings.Replace(content.Conditions, "，35岁以下", "", 1))
	if len(c.Corrections) != 2 || len(c.Screening.Hits) != 0 {
		t.Errorf("%d corrections, %d finds left", len(c.Corrections), len(c.Screening.Hits))
	}
	correct("benefits", content.Benefits+"，工作餐")
	correct("benefits", content.Benefits) // back to what was submitted
	if len(c.Corrections) != 2 {
		t.Errorf("a correction that was taken back stays: %d", len(c.Corrections))
	}
	if v, err := m.Posts.Find(ctx, employer, p.ID); err != nil || v.Post.Title != "总帐会计" {
		t.Errorf("the post is changed before it is approved: %s, %v", v.Post.Title, err)
	}
	before, _ := m.Notices.Unread(ctx, employer)
	if _, err = m.Reviews.Decide(ctx, one, c.ID, c.Version, review.Decision{Outcome: review.Approve}); err != nil {
		t.Fatal(err)
	}
	v, err := m.Posts.Find(ctx, employer, p.ID)
	if err != nil || !v.Live || v.Post.Title != "总账会计" || strings.Contains(v.Post.Conditions, "35") {
		t.Errorf("live %v, %s: %s, %v", v.Live, v.Post.Title, v.Post.Conditions, err)
	}
	if after, err := m.Notices.Unread(ctx, employer); err != nil || after != before+1 {
		t.Errorf("%d messages, %v", after-before, err)
	}
	rounds, err := m.Reviews.RoundsOf(ctx, employer, review.PostSubject, string(p.ID), employer.OrgID)
	if err != nil || len(rounds) != 1 || len(rounds[0].Corrections) != 2 || rounds[0].Corrections[0] != (posting.Correction{Field: "title", Before: "总帐会计", After: "总账会计"}) {
		t.Errorf("what was before is not kept: %v", err)
	}
}

func TestWhatAReviewerMayNotCorrect(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two := m.VerifiedEmployer("mine", 1), m.User("reviewer1", actor.Reviewer), m.User("reviewer2", actor.Reviewer)
	handIn(t, m, employer, testkit.Content("会计"))
	c, err := m.Reviews.Next(ctx, one, "")
	if err != nil {
		t.Fatal(err)
	}
	for name, tc := range map[string]struct {
		who         actor.Actor
		field, text string
		want        *fault.Code
	}{
		"pay":                  {one, "pay_min_yuan", "9000", posting.ErrNotCorrectable},
		"another text":         {one, "duties", "在工地搬运砖块与水泥，听从班组长的安排，每天清理场地。", posting.ErrNotSmall},
		"nothing left":         {one, "duties", " ", fault.ErrInvalid},
		"a title too long":     {one, "title", strings.Repeat("会", 61), fault.ErrInvalid},
		"who does not hold it": {two, "title", "会计师", review.ErrNotHeld},
		"the employer":         {employer, "title", "会计师", fault.ErrForbidden},
	} {
		if _, err := m.Reviews.Correct(ctx, tc.who, c.ID, c.Version, tc.field, tc.text); !fault.Is(err, tc.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// An administrator puts back what somebody holds who is away; they are told, and what they typed meets a refusal.
func TestUnassigning(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two, admin := m.VerifiedEmployer("mine", 1), m.User("reviewer1", actor.Reviewer), m.User("reviewer2", actor.Reviewer), m.User("admin", actor.Admin)
	handIn(t, m, employer, testkit.Content("会计"))
	c, err := m.Reviews.Next(ctx, one, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Reviews.Unassign(ctx, two, c.ID, c.Version, "请假"); !fault.Is(err, fault.ErrForbidden) {
		t.Errorf("a colleague: %v", err)
	}
	if err := m.Reviews.Unassign(ctx, admin, c.ID, c.Version, " "); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("without a reason: %v", err)
	}
	if err := m.Reviews.Unassign(ctx, admin, c.ID, c.Version, "请假，改由同事处理。"); err != nil {
		t.Fatal(err)
	}
	if err := m.Reviews.Unassign(ctx, admin, c.ID, c.Version+1, "请假"); !fault.Is(err, review.ErrFree) {
		t.Errorf("a free case: %v", err)
	}
	if n, err := m.Notices.Unread(ctx, one); err != nil || n != 1 {
		t.Errorf("%d messages, %v", n, err)
	}
	if _, err := m.Reviews.Decide(ctx, one, c.ID, c.Version+1, review.Decision{Outcome: review.Approve}); !fault.Is(err, review.ErrNotHeld) {
		t.Errorf("deciding what one no longer holds: %v", err)
	}
	next, err := m.Reviews.Next(ctx, two, "")
	if err != nil || next.ID != c.ID {
		t.Errorf("%s, %v", next.ID, err)
	}
	if _, err := m.Reviews.Decide(ctx, two, next.ID, next.Version, review.Decision{Outcome: review.Return, Reason: "请补充"}); err != nil {
		t.Error(err)
	}
	if err := m.Reviews.Unassign(ctx, admin, c.ID, next.Version+1, "请假"); !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("a decided case: %v", err)
	}
}
