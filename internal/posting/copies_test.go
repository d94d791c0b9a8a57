package posting_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
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

// Collected posts are sketched after their import: what employers hand in is compared with them, and one that says what
// was taken down here comes before the desk, once.
func TestCollectedPostsAreSketched(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, reviewer := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer)
	content := testkit.Content("上门推广员")
	content.Duties = "每天到社区向居民介绍净水器，现场演示滤芯更换，登记意向并约定安装时间；完成当日回访，整理客户资料交给主管，配合周末的集市展示。"
	content.Conditions = "能说会道，吃苦耐劳，熟悉永川各个社区。"
	down := m.Published(employer, content)
	if _, err := m.Posts.TakeDown(ctx, reviewer, down.ID, down.Version, "内容不实"); err != nil {
		t.Fatal(err)
	}
	row := func(id, title, text string) string {
		return fmt.Sprintf(`{"id":%q,"source":"other","source_id":%q,"title":%q,"company":"重庆某某科技有限公司","city":"重庆","district":"永川区","salary_text":"4000-6000元/月","education":"大专","experience":"不限","description":%q}`+"\n", id, id, title, text)
	}
	file := row("a", "社区推广专员", content.Duties+content.Conditions) + row("b", "门店收银", "接待到店顾客，介绍商品，完成收银与陈列，定期盘点库存并反馈市场信息，协助策划促销活动。")
	collect(t, m, "a.jsonl", []byte(file))
	for i, want := range []int{2, 0} {
		if n, err := m.Posts.SketchCollected(ctx, m.Complaints.FlagCopy); err != nil || n != want {
			t.Errorf("run %d sketched %d, %v", i, n, err)
		}
	}
	list, err := m.Complaints.List(ctx, reviewer, complaint.Filter{Open: true, Limit: 10})
	if err != nil || len(list) != 1 || list[0].Title != "社区推广专员" {
		t.Fatalf("%d reported, %v", len(list), err)
	}
	o, err := m.Complaints.Find(ctx, reviewer, list[0].ID)
	if err != nil || len(o.Reports) != 1 || o.Reports[0].Category != complaint.ByCopy || !strings.Contains(o.Reports[0].Words, "上门推广员") {
		t.Errorf("%d reports, %v", len(o.Reports), err)
	}
	again := testkit.Content("门店收银员")
	again.Duties, again.Conditions = "接待到店顾客，介绍商品，完成收银与陈列，定期盘点库存并反馈市场信息，协助策划促销活动。", ""
	again.Conditions = "不限"
	p, err := m.Posts.Create(ctx, employer, again)
	if err == nil {
		p, err = m.Posts.Submit(ctx, employer, p.ID, p.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	cases, err := m.DB.CasesOf(ctx, "post", string(p.ID))
	if err != nil || len(cases) != 1 || len(cases[0].Copies) != 1 || cases[0].Copies[0].Title != "门店收银" {
		t.Errorf("what was collected is not shown beside what is handed in: %v", err)
	}
}
