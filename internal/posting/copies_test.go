package posting_test

import (
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
)

// Who takes over another's post, or hands in one's own again, is shown to the reviewer; who writes something else is not.
func TestNearCopiesComeWithTheCase(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	maker, other := m.VerifiedEmployer("maker", 1), m.VerifiedEmployer("other", 2)
	content := testkit.Content("数控车床操作工")
	content.Duties = "负责数控车床的日常操作与首件检验，按图纸完成加工并填写记录；配合班组长完成生产任务，做好设备保养和现场整理。"
	content.Conditions = "机械类相关专业，会看图纸，能适应倒班，有责任心。"
	submit := func(a actor.Actor, c posting.Content) posting.Post {
		t.Helper()
		p, err := m.Posts.Create(t.Context(), a, c)
		if err == nil {
			p, err = m.Posts.Submit(t.Context(), a, p.ID, p.Version)
		}
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	copiesOf := func(p posting.Post) []posting.Copy {
		t.Helper()
		cases, err := m.DB.CasesOf(t.Context(), "post", string(p.ID))
		if err != nil || len(cases) == 0 {
			t.Fatalf("%d cases, %v", len(cases), err)
		}
		return cases[len(cases)-1].Copies
	}

	first := submit(maker, content)
	if c := copiesOf(first); len(c) != 0 {
		t.Errorf("the first of its kind: %+v", c)
	}
	if _, err := m.Posts.Create(t.Context(), maker, content); err != nil { // a draft is nobody's business
		t.Fatal(err)
	}
	taken := content
	taken.Title, taken.Duties = "数控车工", strings.Replace(content.Duties, "配合班组长完成生产任务，", "", 1)
	got := copiesOf(submit(other, taken))
	if len(got) != 1 || got[0].Post != first.ID || got[0].Org != maker.OrgID || got[0].Name == "" || got[0].Like < 0.6 || got[0].Like >= 1 {
		t.Fatalf("%+v", got)
	}
	again := copiesOf(submit(maker, content))
	if len(again) != 2 || again[0].Post != first.ID || again[0].Like != 1 {
		t.Errorf("one's own again, and the copy of it: %+v", again)
	}
	elsewhere := testkit.Content("门店销售")
	elsewhere.Duties = "接待到店顾客，介绍商品，完成收银与陈列，定期盘点库存并反馈市场信息，协助策划促销活动。"
	if c := copiesOf(submit(other, elsewhere)); len(c) != 0 {
		t.Errorf("something else: %+v", c)
	}
	m.Clock.Advance(200 * 24 * time.Hour)
	m.Verify(maker, testkit.Today.AddMonths(12))
	content.ClosesOn = testkit.Today.AddDays(220)
	if c := copiesOf(submit(maker, content)); len(c) != 0 {
		t.Errorf("of what was long ago: %+v", c)
	}
}
