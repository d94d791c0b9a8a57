package review_test

import (
	"strconv"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/posting"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
)

// What is odd about a post is named to the reviewer, and of posts that are due together the oddest comes first.
func TestRiskOrdersTheQueue(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	known, fresh, reviewer := m.VerifiedEmployer("known", 1), m.VerifiedEmployer("fresh", 2), m.User("desk", actor.Reviewer)
	submit := func(who actor.Actor, title string, change func(*posting.Content)) review.Case {
		t.Helper()
		content := testkit.Content(title)
		if change != nil {
			change(&content)
		}
		p, err := m.Posts.Create(ctx, who, content)
		if err == nil {
			_, err = m.Posts.Submit(ctx, who, p.ID, p.Version)
		}
		if err != nil {
			t.Fatal(err)
		}
		c, err := m.DB.OpenCaseOf(ctx, review.PostSubject, string(p.ID))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	kinds := func(c review.Case) map[string]int {
		out := map[string]int{}
		for _, s := range c.Signals {
			out[s.Kind] = s.Count
		}
		return out
	}
	approve := func(c review.Case) {
		t.Helper()
		c, err := m.Reviews.Claim(ctx, reviewer, c.ID, c.Version)
		if err == nil {
			_, err = m.Reviews.Decide(ctx, reviewer, c.ID, c.Version, review.Decision{Outcome: review.Approve})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	first := submit(known, "会计", func(c *posting.Content) { c.Duties = "编制凭证，登记账簿，按月结账报税。" })
	if got := kinds(first); len(got) != 2 || first.Risk != 30 { // new, and at the address of the other
		t.Errorf("a first post: %+v, %d", first.Signals, first.Risk)
	}
	approve(first)
	for i := range 21 { // enough to tell what is usual
		p := testkit.Content("出纳" + strconv.Itoa(i))
		m.Published(known, p)
	}
	calm := submit(known, "文员", func(c *posting.Content) { c.Duties = "整理档案，接听来电，安排会议和接待。" })
	odd := submit(fresh, "仓管员", func(c *posting.Content) {
		c.Duties = "清点库存，核对单据，搬运货物，维护台账。"
		c.PayMinYuan, c.PayMaxYuan = 15000, 30000
	})
	if _, ok := kinds(calm)["new_employer"]; ok || calm.Risk >= odd.Risk {
		t.Errorf("calm %+v %d, odd %+v %d", calm.Signals, calm.Risk, odd.Signals, odd.Risk)
	}
	if got := kinds(odd); got["pay_outlier"] != 428 {
		t.Errorf("%+v", odd.Signals)
	}
	if c, err := m.Reviews.Next(ctx, reviewer, ""); err != nil || c.ID != odd.ID {
		t.Errorf("first comes %s, %v", c.SubjectID, err)
	}
	list, err := m.Reviews.List(ctx, reviewer, review.Filter{Status: review.Open, Limit: 1})
	if err != nil || len(list) != 1 || list[0].ID != odd.ID {
		t.Fatalf("%d are listed, %v", len(list), err)
	}
	if list, err = m.Reviews.List(ctx, reviewer, review.Filter{Status: review.Open, After: odd.ID, Limit: 100}); err != nil || len(list) != 22 {
		t.Errorf("%d follow, %v", len(list), err)
	}
	for _, one := range list {
		if one.ID == odd.ID || one.Risk > odd.Risk {
			t.Errorf("%s with %d comes after %d", one.Title, one.Risk, odd.Risk)
		}
	}
	reported, err := m.Complaints.Next(ctx, reviewer)
	if err == nil {
		t.Errorf("nobody reported %s", reported.PostID)
	}
	post := m.Published(known, testkit.Content("采购"))
	who := m.User("graduate", actor.Graduate)
	if _, err := m.Complaints.File(ctx, who, complaint.Report{Post: post.ID, Category: "fee", Words: "面试时要求先交五百元押金。"}); err != nil {
		t.Fatal(err)
	}
	if got := kinds(submit(known, "司机", func(c *posting.Content) { c.Duties = "驾驶车辆，运送货物，维护车况良好。" })); got["reported_now"] != 1 {
		t.Errorf("%+v", got)
	}
}
