package appeal_test

import (
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/appeal"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

const words = "岗位内容属实，退回的理由不成立。"

// returned is a post that a reviewer returned.
func returned(t *testing.T, m *testkit.Market, employer, reviewer actor.Actor, title string) id.Post {
	t.Helper()
	ctx := t.Context()
	p, err := m.Posts.Create(ctx, employer, testkit.Content(title))
	if err == nil {
		_, err = m.Posts.Submit(ctx, employer, p.ID, p.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	c, err := m.DB.OpenCaseOf(ctx, review.PostSubject, string(p.ID))
	if err == nil {
		c, err = m.Reviews.Claim(ctx, reviewer, c.ID, c.Version)
	}
	if err == nil {
		_, err = m.Reviews.Decide(ctx, reviewer, c.ID, c.Version, review.Decision{Outcome: review.Return, Reason: "内容不实。"})
	}
	if err != nil {
		t.Fatal(err)
	}
	return p.ID
}

func TestAReturnedPostIsPublishedOnAppeal(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("desk2", actor.Reviewer)
	post := returned(t, m, employer, one, "会计")
	x, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words)
	if err != nil {
		t.Fatal(err)
	}
	if x.Against != string(posting.Returned) || x.Because != "内容不实。" {
		t.Errorf("against %s, because %q", x.Against, x.Because)
	}
	if _, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words); !fault.Is(err, appeal.ErrAppealed) {
		t.Errorf("again: %v", err)
	}
	if o, err := m.Appeals.Find(ctx, one, x.ID); err != nil || !o.HadHand || len(m.Appeals.Actions(one, o.Appeal, o.HadHand)) != 0 {
		t.Errorf("%+v, %v", o, err)
	}
	if _, err := m.Appeals.Decide(ctx, one, x.ID, x.Version, appeal.Grant, "改正"); !fault.Is(err, appeal.ErrOwnDecision) {
		t.Errorf("by whoever returned it: %v", err)
	}
	if _, err := m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Grant, ""); !fault.Is(err, workflow.ErrReasonRequired) {
		t.Errorf("without a reason: %v", err)
	}
	if _, err := m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Grant, "内容属实。"); err != nil {
		t.Fatal(err)
	}
	if v, err := m.Posts.Find(ctx, actor.Actor{}, post); err != nil || !v.Live {
		t.Errorf("not live: %v", err)
	}
	if _, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words); !fault.Is(err, appeal.ErrNothing) {
		t.Errorf("appealing against a publication: %v", err)
	}
	if list, err := m.Appeals.List(ctx, employer, appeal.Filter{Limit: 10}); err != nil || len(list) != 1 || list[0].Status != appeal.Granted || list[0].Title != "会计" {
		t.Errorf("%+v, %v", list, err)
	}
}

// What the employer changes after it appealed is another matter: the appeal cannot publish it unread.
func TestAChangedPostIsNotPublishedOnAppeal(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("desk2", actor.Reviewer)
	post := returned(t, m, employer, one, "会计")
	x, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words)
	if err != nil {
		t.Fatal(err)
	}
	p, err := m.DB.PostByID(ctx, post, false)
	if err == nil {
		content := p.Content
		content.Duties = "上门推销，先交押金。"
		_, err = m.Posts.Edit(ctx, employer, post, p.Version, func(posting.Content) (posting.Content, error) { return content, nil })
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Grant, "改正"); !fault.Is(err, appeal.ErrMoot) {
		t.Errorf("granted: %v", err)
	}
	if _, err := m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Refuse, "已修改，请重新提交。"); err != nil {
		t.Fatal(err)
	}
}

func TestAppealsAreTheEmployersOwn(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, other, one := m.VerifiedEmployer("maker", 1), m.VerifiedEmployer("other", 2), m.User("desk", actor.Reviewer)
	post := returned(t, m, employer, one, "会计")
	file := func(who actor.Actor, text string) error {
		_, err := m.Appeals.File(ctx, who, appeal.Post, string(post), text)
		return err
	}
	for name, c := range map[string]struct {
		err  error
		want *fault.Code
	}{
		"another employer": {file(other, words), fault.ErrNotFound},
		"a reviewer":       {file(one, words), fault.ErrForbidden},
		"nobody":           {file(actor.Actor{}, words), fault.ErrUnauthenticated},
		"no words":         {file(employer, " "), fault.ErrInvalid},
		"few words":        {file(employer, "不服"), fault.ErrInvalid},
		"too many":         {file(employer, strings.Repeat("字", 2001)), fault.ErrInvalid},
	} {
		if !fault.Is(c.err, c.want) {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	x, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Appeals.Find(ctx, other, x.ID); !fault.Is(err, fault.ErrNotFound) {
		t.Errorf("another employer reads it: %v", err)
	}
	if list, err := m.Appeals.List(ctx, other, appeal.Filter{Limit: 10}); err != nil || len(list) != 0 {
		t.Errorf("another employer lists %v, %v", list, err)
	}
	if _, err := m.Appeals.Withdraw(ctx, other, x.ID, x.Version); err == nil {
		t.Error("another employer takes it back")
	}
	if x, err = m.Appeals.Withdraw(ctx, employer, x.ID, x.Version); err != nil || x.Status != appeal.Withdrawn {
		t.Errorf("%s, %v", x.Status, err)
	}
}

// A post that was taken down on a complaint comes back with those who had applied.
func TestATakenDownPostComesBack(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("desk2", actor.Reviewer)
	post := m.Published(employer, testkit.Content("会计"))
	if _, err := m.Posts.TakeDown(ctx, one, post.ID, post.Version, "收取押金属实"); err != nil {
		t.Fatal(err)
	}
	x, err := m.Appeals.File(ctx, employer, appeal.Post, string(post.ID), words)
	if err != nil {
		t.Fatal(err)
	}
	if x.Because != "收取押金属实" {
		t.Errorf("because %q", x.Because)
	}
	if _, err := m.Appeals.Decide(ctx, one, x.ID, x.Version, appeal.Refuse, "维持"); !fault.Is(err, appeal.ErrOwnDecision) {
		t.Errorf("by whoever took it down: %v", err)
	}
	if _, err := m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Grant, "押金已退还。"); err != nil {
		t.Fatal(err)
	}
	if v, err := m.Posts.Find(ctx, actor.Actor{}, post.ID); err != nil || !v.Live {
		t.Errorf("not live: %v", err)
	}
}

func TestARefusedAppealIsNotAskedAgain(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	employer, one, two := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("desk2", actor.Reviewer)
	post := returned(t, m, employer, one, "会计")
	x, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Appeals.Decide(ctx, two, x.ID, x.Version, appeal.Refuse, "退回理由成立。"); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Appeals.File(ctx, employer, appeal.Post, string(post), words); !fault.Is(err, appeal.ErrAnswered) {
		t.Errorf("asked again: %v", err)
	}
}
