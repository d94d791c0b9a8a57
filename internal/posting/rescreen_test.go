package posting_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/screening"
	"liuyong/internal/testkit"
)

// A rule that becomes stricter after a post was published puts it before the desk, once; what a reviewer has decided stays
// decided.
func TestPostsAreHeldAgainstChangedRules(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, reviewer, admin := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("admin", actor.Admin)
	clean := m.Published(employer, testkit.Content("会计"))
	odd := testkit.Content("出纳")
	odd.Conditions = "形象气质佳，熟悉办公软件。"
	post := m.Published(employer, odd)
	again := func() int {
		t.Helper()
		n, err := m.Posts.Rescreen(ctx, m.Complaints.Flag)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	cases := func() []complaint.Listed {
		t.Helper()
		list, err := m.Complaints.List(ctx, reviewer, complaint.Filter{Open: true, Limit: 10})
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	if n := again(); n != 2 || len(cases()) != 0 {
		t.Errorf("at first %d were read, %d reported", n, len(cases()))
	}
	if n := again(); n != 0 {
		t.Errorf("%d were read again under the same rules", n)
	}
	if err := m.Rules.Switch(ctx, admin, "disc-appearance", screening.Block, "按新规定执行"); err != nil {
		t.Fatal(err)
	}
	if n := again(); n != 2 {
		t.Errorf("%d were read under new rules", n)
	}
	list := cases()
	if len(list) != 1 || list[0].PostID != post.ID {
		t.Fatalf("%+v (the clean one is %s)", list, clean.ID)
	}
	if err := m.Rules.Switch(ctx, admin, "disc-appearance", screening.Review, "改回人工审核"); err != nil {
		t.Fatal(err)
	}
	again()
	o, err := m.Complaints.Find(ctx, reviewer, cases()[0].ID)
	if err != nil || len(o.Reports) != 1 || o.Reports[0].Category != complaint.ByRule || o.Reports[0].ReporterID != nil {
		t.Errorf("%+v, %v", o.Reports, err)
	}
}
