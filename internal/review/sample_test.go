package review_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/posting"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
)

// sampling is a market whose programme reads few of the clean posts, or many decisions twice.
func sampling(t *testing.T, cleanRead, readTwice int) *testkit.Market {
	t.Helper()
	m := testkit.NewMarket(t)
	m.Programme.Review.CleanReadPercent, m.Programme.Review.ReadTwicePercent = cleanRead, readTwice
	return m
}

func handIn(t *testing.T, m *testkit.Market, employer actor.Actor, c posting.Content) posting.Post {
	t.Helper()
	p, err := m.Posts.Create(t.Context(), employer, c)
	if err != nil {
		t.Fatal(err)
	}
	p, err = m.Posts.Submit(t.Context(), employer, p.ID, p.Version)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// Every flagged post is read and a share of the clean ones; what is not read is published and counted as that.
func TestAShareOfCleanPostsIsRead(t *testing.T) {
	t.Parallel()
	m := sampling(t, 1, 0)
	ctx := t.Context()
	known, one := m.VerifiedEmployer("known", 1), m.User("desk", actor.Reviewer)
	first := handIn(t, m, known, testkit.Content("会计"))
	if first.Status != posting.InReview {
		t.Fatalf("the first post of an employer was not read: %s", first.Status)
	}
	c, err := m.Reviews.Next(ctx, one, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Reviews.Decide(ctx, one, c.ID, c.Version, review.Decision{Outcome: review.Approve}); err != nil {
		t.Fatal(err)
	}
	published := 0
	for _, title := range []string{"出纳员", "保管员", "司机", "电工", "焊工", "质检员"} {
		content := testkit.Content(title)
		content.Duties = title + "：按岗位说明书完成当日工作，做好记录和交接。"
		if p := handIn(t, m, known, content); p.Status == posting.Published && p.PublishedAt != nil {
			published++
		}
	}
	if published < 4 { // each is read with one chance in a hundred
		t.Errorf("%d of six clean posts were published unread", published)
	}
	fresh := m.VerifiedEmployer("fresh", 2)
	flagged := testkit.Content("仓管员")
	flagged.Conditions = "35岁以下，做事细心。"
	for name, p := range map[string]posting.Post{"a find": handIn(t, m, known, flagged), "a new employer": handIn(t, m, fresh, testkit.Content("文员"))} {
		if p.Status != posting.InReview {
			t.Errorf("%s was not read: %s", name, p.Status)
		}
	}
	r, err := m.Reviews.Report(ctx, one, testkit.Today, testkit.Today)
	if err != nil || r.Unread != published || r.All.Decided != 1 {
		t.Errorf("%d unread, %d decided, %v", r.Unread, r.All.Decided, err)
	}
}

// By default every post is read.
func TestEveryPostIsReadByDefault(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("known", 1)
	m.Published(employer, testkit.Content("会计"))
	if p := handIn(t, m, employer, testkit.Content("出纳")); p.Status != posting.InReview {
		t.Errorf("published unread: %s", p.Status)
	}
}

// Two reviewers decide without seeing each other: the same end is carried out, another sends the case back, and both are counted.
func TestDecisionsAreMadeTwice(t *testing.T) {
	t.Parallel()
	m := sampling(t, 100, 100)
	ctx := t.Context()
	employer, one, two, three := m.VerifiedEmployer("known", 1), m.User("desk1", actor.Reviewer), m.User("desk2", actor.Reviewer), m.User("desk3", actor.Reviewer)
	decide := func(who actor.Actor, d review.Decision) review.Case {
		t.Helper()
		c, err := m.Reviews.Next(ctx, who, "")
		if err == nil {
			c, err = m.Reviews.Decide(ctx, who, c.ID, c.Version, d)
		}
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	approve, giveBack := review.Decision{Outcome: review.Approve}, review.Decision{Outcome: review.Return, Reason: "请写明班次。"}
	alike := handIn(t, m, employer, testkit.Content("会计"))
	if c := decide(one, approve); c.Status != review.Proposed || c.Blind(one.UserID) || !c.Blind(two.UserID) {
		t.Fatalf("%s, blind to its author %v, to another %v", c.Status, c.Blind(one.UserID), c.Blind(two.UserID))
	}
	if _, err := m.Reviews.Next(ctx, one, ""); !fault.Is(err, review.ErrQueueEmpty) {
		t.Errorf("the first reviewer is given it again: %v", err)
	}
	if c := decide(two, approve); c.Status != review.Approved {
		t.Errorf("agreed, and %s", c.Status)
	}
	if v, err := m.Posts.Find(ctx, employer, alike.ID); err != nil || !v.Live {
		t.Errorf("live %v, %v", v.Live, err)
	}
	unlike := handIn(t, m, employer, testkit.Content("出纳"))
	decide(one, giveBack)
	if c := decide(two, approve); c.Status != review.Open || c.Proposal != nil || c.ClaimedBy != nil {
		t.Errorf("two ends, and %s", c.Status)
	}
	if c := decide(three, giveBack); c.Status != review.Returned || c.Reason != giveBack.Reason {
		t.Errorf("drawn again: %s, %q", c.Status, c.Reason)
	}
	if v, err := m.Posts.Find(ctx, employer, unlike.ID); err != nil || v.Post.Status != posting.Returned {
		t.Errorf("%s, %v", v.Post.Status, err)
	}
	r, err := m.Reviews.Report(ctx, one, testkit.Today, testkit.Today)
	if err != nil || r.Alike != 1 || r.Unlike != 1 || r.Agreed+r.Contested != 0 {
		t.Errorf("%d alike, %d unlike, %d and %d second looks, %v", r.Alike, r.Unlike, r.Agreed, r.Contested, err)
	}
}
