package org_test

import (
	"testing"
	"time"

	"liuyong/internal/notice"
	"liuyong/internal/testkit"
)

const day = 24 * time.Hour

// An employer is reminded 30 and 7 days before the end, once each, and told when it has come; live posts are out of view
// then, and come back when the papers are renewed.
func TestEmployersAreRemindedBeforeTheEnd(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer := m.NewEmployer("maker", 1)
	m.Verify(employer, testkit.Today.AddDays(31))
	content := testkit.Content("会计")
	content.ClosesOn = testkit.Today.AddDays(60)
	post := m.Published(employer, content)
	told := func(kind notice.Kind) int {
		t.Helper()
		list, err := m.Notices.List(ctx, employer, "", 50)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, one := range list {
			if one.Kind == kind {
				n++
			}
		}
		return n
	}
	remind := func(after, want int) {
		t.Helper()
		for range 2 {
			if _, err := m.Orgs.RemindEnding(ctx); err != nil {
				t.Fatal(err)
			}
		}
		if got := told(notice.OrgEnding); got != want {
			t.Errorf("day %d: reminded %d times, want %d", after, got, want)
		}
	}
	remind(0, 0)
	m.Clock.Advance(day)
	remind(1, 1)
	m.Clock.Advance(22 * day)
	remind(23, 1)
	m.Clock.Advance(day)
	remind(24, 2)
	m.Clock.Advance(8 * day)
	if n, err := m.Orgs.ExpireDue(ctx); err != nil || n != 1 || told(notice.OrgExpired) != 1 {
		t.Errorf("%d expired, told %d times, %v", n, told(notice.OrgExpired), err)
	}
	if v, err := m.Posts.Find(ctx, employer, post.ID); err != nil || v.Live {
		t.Errorf("live after the end: %v, %v", v.Live, err)
	}
	m.Verify(employer, testkit.Today.AddMonths(6))
	if v, err := m.Posts.Find(ctx, employer, post.ID); err != nil || !v.Live {
		t.Errorf("not live after the renewal: %v", err)
	}
	remind(32, 2)
}
