package retention_test

import (
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/graduate"
	"liuyong/internal/testkit"
)

// A copy of a résumé stays for as long as the employer may read it, and is then gone for good.
func TestWhatIsPastItsTimeIsLetGo(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	g := m.User("xiaoyong", actor.Graduate)
	if _, err := m.Graduates.WriteResume(ctx, g, 0, graduate.Content{Name: "王小永", Phone: "13800000000",
		Education: []graduate.Schooling{{School: "重庆文理学院", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}}); err != nil {
		t.Fatal(err)
	}
	post := m.Published(m.VerifiedEmployer("maker", 1), testkit.Content("总账会计"))
	offer, err := m.Hiring.ConsentFor(ctx, g, post.ID)
	if err != nil {
		t.Fatal(err)
	}
	app, err := m.Hiring.Apply(ctx, g, post.ID, "您好，我的电话写在简历里。", offer.TextVersion)
	if err == nil {
		_, err = m.Hiring.Withdraw(ctx, g, app.ID, app.Version, "")
	}
	if err != nil {
		t.Fatal(err)
	}
	kept := func() (text string) {
		t.Helper()
		if err := m.DB.SQL().QueryRowContext(ctx, "SELECT resume::text || message || (purged_at IS NOT NULL)::text FROM applications").Scan(&text); err != nil {
			t.Fatal(err)
		}
		return text
	}
	purge := func() int {
		t.Helper()
		n, err := m.Retention.Purge(ctx)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	m.Clock.Advance(89 * 24 * time.Hour)
	purge()
	if !strings.Contains(kept(), "王小永") {
		t.Fatalf("before its time: %s", kept())
	}
	m.Clock.Advance(2 * 24 * time.Hour)
	if n := purge(); n < 1 {
		t.Fatalf("let go of %d", n)
	}
	if got := kept(); got != `{"name": "王**"}true` {
		t.Errorf("what is left: %s", got)
	}
	if n := purge(); n != 0 {
		t.Errorf("a second time: %d", n)
	}
	var recorded int
	if err := m.DB.SQL().QueryRowContext(ctx, "SELECT count(*) FROM audit_entries WHERE action = 'retention.purged' AND subject_kind = 'resume_snapshots'").Scan(&recorded); err != nil || recorded != 1 {
		t.Errorf("recorded %d times, %v", recorded, err)
	}
}
