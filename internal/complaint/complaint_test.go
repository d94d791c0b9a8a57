package complaint_test

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/fault"
	"liuyong/internal/graduate"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

const words = "面试时要求先交五百元押金才安排入职。"

func solve(challenge string) string {
	for n := 0; ; n++ {
		sum := sha256.Sum256(fmt.Appendf(nil, "%s:%d", challenge, n))
		if sum[0] == 0 && sum[1] == 0 {
			return fmt.Sprint(n)
		}
	}
}

func anonymous(m *testkit.Market, post id.Post) complaint.Report {
	c := m.Complaints.Challenge(post)
	return complaint.Report{Post: post, Category: "fee", Words: words, Challenge: c, Answer: solve(c)}
}

// From a report to a decision: the post goes out of view, those who applied are told, and everything ends together.
func TestReportFreezeUphold(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer, reviewer := m.VerifiedEmployer("reported", 77), m.User("desk", actor.Reviewer)
	post := m.Published(employer, testkit.Content("会计"))
	person := m.User("applicant", actor.Graduate)
	app := applied(t, m, person, post.ID)

	receipt, err := m.Complaints.File(t.Context(), actor.Actor{}, anonymous(m, post.ID))
	if err != nil || len(receipt) != 14 {
		t.Fatalf("%q, %v", receipt, err)
	}
	if _, err := m.Complaints.File(t.Context(), person, complaint.Report{Post: post.ID, Category: "fraud", Words: words}); err != nil {
		t.Fatalf("a second report of the same post: %v", err)
	}
	if _, err := m.Complaints.File(t.Context(), person, complaint.Report{Post: post.ID, Category: "fraud", Words: words}); !fault.Is(err, complaint.ErrAlreadyReported) {
		t.Errorf("the same person again: %v", err)
	}
	list, err := m.Complaints.List(t.Context(), reviewer, complaint.Filter{Open: true, Limit: 10})
	if err != nil || len(list) != 1 || list[0].Reports != 2 {
		t.Fatalf("%+v, %v", list, err)
	}
	c, err := m.Complaints.Next(t.Context(), reviewer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Freeze, " "); !fault.Is(err, workflow.ErrReasonRequired) {
		t.Errorf("frozen without a reason: %v", err)
	}
	before := unread(t, m, person)
	if c, err = m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Freeze, "核实是否收取押金"); err != nil {
		t.Fatal(err)
	}
	v, err := m.Posts.Find(t.Context(), actor.Actor{}, post.ID)
	if !fault.Is(err, posting.ErrClosed) || v.Post.Status != posting.Frozen {
		t.Errorf("a frozen post is shown: %s, %v", v.Post.Status, err)
	}
	if unread(t, m, person) != before+1 {
		t.Error("who applied was not told")
	}
	if told, err := m.Complaints.State(t.Context(), strings.ToLower(receipt)); err != nil || told.Status != complaint.Checking || told.Reason != "" {
		t.Errorf("%+v, %v", told, err)
	}
	if _, err := m.Complaints.File(t.Context(), actor.Actor{}, anonymous(m, post.ID)); err != nil {
		t.Errorf("reporting what is looked into already: %v", err)
	}
	if _, err = m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Uphold, "收取押金属实"); err != nil {
		t.Fatal(err)
	}
	if n, err := m.Reviews.Count(t.Context(), reviewer, employer.OrgID); err != nil || n.Complaints != 1 || n.Upheld != 1 {
		t.Errorf("the record of the employer: %+v, %v", n, err)
	}
	if v, err := m.Posts.Find(t.Context(), employer, post.ID); err != nil || v.Post.Status != posting.TakenDown {
		t.Errorf("%s, %v", v.Post.Status, err)
	}
	if a, err := m.Hiring.Find(t.Context(), person, app); err != nil || a.Status != hiring.Rejected {
		t.Errorf("the application is %s, %v", a.Status, err)
	}
	if told, err := m.Complaints.State(t.Context(), receipt); err != nil || told.Status != complaint.Upheld || told.Reason != "收取押金属实" {
		t.Errorf("%+v, %v", told, err)
	}
	if _, err := m.Complaints.File(t.Context(), actor.Actor{}, anonymous(m, post.ID)); !fault.Is(err, complaint.ErrNotReportable) {
		t.Errorf("reporting what is gone: %v", err)
	}
}

// applied is an application of somebody for a post.
func applied(t *testing.T, m *testkit.Market, person actor.Actor, post id.Post) id.Application {
	t.Helper()
	if _, err := m.Graduates.WriteResume(t.Context(), person, 0, graduate.Content{Name: "王应聘", Phone: "13900000000", CohortYear: 2026,
		Education: []graduate.Schooling{{School: "重庆示例大学", Major: "会计学", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30", CampusArea: "500118001"}}}); err != nil {
		t.Fatal(err)
	}
	offer, err := m.Hiring.ConsentFor(t.Context(), person, post)
	if err != nil {
		t.Fatal(err)
	}
	app, err := m.Hiring.Apply(t.Context(), person, post, "希望从事财务工作。", offer.TextVersion)
	if err != nil {
		t.Fatal(err)
	}
	return app.ID
}

func unread(t *testing.T, m *testkit.Market, a actor.Actor) int {
	t.Helper()
	n, err := m.Notices.Unread(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestDismissShowsThePostAgain(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer, reviewer, other := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer), m.User("desk2", actor.Reviewer)
	post := m.Published(employer, testkit.Content("会计"))
	if _, err := m.Complaints.File(t.Context(), actor.Actor{}, anonymous(m, post.ID)); err != nil {
		t.Fatal(err)
	}
	c, err := m.Complaints.Next(t.Context(), reviewer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Complaints.Next(t.Context(), other); !fault.Is(err, complaint.ErrNoComplaints) {
		t.Errorf("a held case was given out twice: %v", err)
	}
	if _, err := m.Complaints.Act(t.Context(), other, c.ID, c.Version, complaint.Dismiss, "没有问题"); !fault.Is(err, complaint.ErrHeldByOther) {
		t.Errorf("acting on another's case: %v", err)
	}
	insider := employer
	insider.Roles = append(insider.Roles, actor.Reviewer)
	m.Clock.Advance(16 * time.Minute)
	if _, err := m.Complaints.Act(t.Context(), insider, c.ID, c.Version, complaint.Dismiss, "没有问题"); !fault.Is(err, complaint.ErrOwnOrg) {
		t.Errorf("deciding about one's own employer: %v", err)
	}
	if c, err = m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Freeze, "核查"); err != nil {
		t.Fatal(err)
	}
	if _, err = m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Dismiss, "押金系误会，已澄清"); err != nil {
		t.Fatal(err)
	}
	if v, err := m.Posts.Find(t.Context(), actor.Actor{}, post.ID); err != nil || !v.Live {
		t.Errorf("the post is not shown again: %v", err)
	}
}

// An employer who closes the post before it is looked into escapes nothing.
func TestAClosedPostIsStillDecidedAbout(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer, reviewer := m.VerifiedEmployer("quick", 1), m.User("desk", actor.Reviewer)
	post := m.Published(employer, testkit.Content("会计"))
	receipt, err := m.Complaints.File(t.Context(), actor.Actor{}, anonymous(m, post.ID))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Posts.Close(t.Context(), employer, post.ID, post.Version); err != nil {
		t.Fatal(err)
	}
	c, err := m.Complaints.Next(t.Context(), reviewer)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Uphold, "收取押金属实"); err != nil {
		t.Fatal(err)
	}
	if told, err := m.Complaints.State(t.Context(), receipt); err != nil || told.Status != complaint.Upheld {
		t.Errorf("%+v, %v", told, err)
	}
	if v, err := m.Posts.Find(t.Context(), employer, post.ID); err != nil || v.Post.Status != posting.Closed {
		t.Errorf("%s, %v", v.Post.Status, err)
	}
}

// A post that is taken down from its page while a report of it waits leaves a case that can still be decided either way.
func TestAPostTakenDownElsewhereLeavesNoCaseStuck(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer, reviewer := m.VerifiedEmployer("maker", 1), m.User("desk", actor.Reviewer)
	for title, do := range map[string]complaint.Event{"会计": complaint.Uphold, "出纳": complaint.Dismiss} {
		post := m.Published(employer, testkit.Content(title))
		if _, err := m.Complaints.File(t.Context(), actor.Actor{}, anonymous(m, post.ID)); err != nil {
			t.Fatal(err)
		}
		c, err := m.Complaints.Next(t.Context(), reviewer)
		if err == nil {
			c, err = m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, complaint.Freeze, "核查")
		}
		if err == nil {
			_, err = m.Posts.TakeDown(t.Context(), reviewer, post.ID, post.Version+1, "内容不实")
		}
		if err != nil {
			t.Fatal(err)
		}
		if _, err := m.Complaints.Act(t.Context(), reviewer, c.ID, c.Version, do, "已核查"); err != nil {
			t.Errorf("%s: %v", do, err)
		}
		if v, err := m.Posts.Find(t.Context(), employer, post.ID); err != nil || v.Post.Status != posting.TakenDown {
			t.Errorf("%s: %s, %v", do, v.Post.Status, err)
		}
	}
}

func TestProofs(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	post, another := m.Published(employer, testkit.Content("会计")), m.Published(employer, testkit.Content("出纳"))
	good := anonymous(m, post.ID)
	file := func(r complaint.Report) error {
		_, err := m.Complaints.File(t.Context(), actor.Actor{}, r)
		return err
	}
	changed := func(f func(*complaint.Report)) complaint.Report {
		r := good
		f(&r)
		return r
	}
	for name, c := range map[string]struct {
		r    complaint.Report
		want *fault.Code
	}{
		"for another post":   {changed(func(r *complaint.Report) { r.Post = another.ID }), complaint.ErrProof},
		"a wrong answer":     {changed(func(r *complaint.Report) { r.Answer = "x" }), complaint.ErrProof},
		"a made-up one":      {changed(func(r *complaint.Report) { r.Challenge = "AAAA" }), complaint.ErrProof},
		"an altered one":     {changed(func(r *complaint.Report) { r.Challenge = "B" + r.Challenge[1:] }), complaint.ErrProof},
		"no answer at once":  {changed(func(r *complaint.Report) { r.Answer = "" }), complaint.ErrTooQuick},
		"no words":           {changed(func(r *complaint.Report) { r.Words = " " }), fault.ErrInvalid},
		"few words":          {changed(func(r *complaint.Report) { r.Words = "骗子" }), fault.ErrInvalid},
		"too many words":     {changed(func(r *complaint.Report) { r.Words = strings.Repeat("字", 1001) }), fault.ErrInvalid},
		"an unknown matter":  {changed(func(r *complaint.Report) { r.Category = "weather" }), fault.ErrInvalid},
		"no post whatsoever": {complaint.Report{Post: id.New[id.Post](), Category: "fee", Words: words, Challenge: "", Answer: ""}, complaint.ErrProof},
	} {
		if err := file(c.r); !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := file(good); err != nil {
		t.Fatal(err)
	}
	if err := file(good); !fault.Is(err, complaint.ErrProof) {
		t.Errorf("a proof used twice: %v", err)
	}
	patient := complaint.Report{Post: post.ID, Category: "other", Words: words, Challenge: m.Complaints.Challenge(post.ID)}
	m.Clock.Advance(complaint.Patience)
	if err := file(patient); err != nil {
		t.Errorf("without an answer after a while: %v", err)
	}
	late := anonymous(m, post.ID)
	m.Clock.Advance(time.Hour + time.Second)
	if err := file(late); !fault.Is(err, complaint.ErrProof) {
		t.Errorf("an old challenge: %v", err)
	}
	if _, err := m.Complaints.State(t.Context(), "ABCD-EFGH-JKLM"); !fault.Is(err, complaint.ErrNoReceipt) {
		t.Errorf("a receipt that was never given: %v", err)
	}
}

// Many who report one post at once end up in one case, and one used proof serves one report.
func TestReportsAtOnceAreOneCase(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	post := m.Published(m.VerifiedEmployer("maker", 1), testkit.Content("会计"))
	shared := anonymous(m, post.ID)
	var wg sync.WaitGroup
	var mu sync.Mutex
	taken, refused := 0, 0
	for i := range 12 {
		r := shared
		if i%2 == 0 {
			r = anonymous(m, post.ID)
		}
		wg.Go(func() {
			_, err := m.Complaints.File(t.Context(), actor.Actor{}, r)
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil:
				taken++
			case fault.Is(err, complaint.ErrProof):
				refused++
			default:
				t.Error(err)
			}
		})
	}
	wg.Wait()
	list, err := m.Complaints.List(t.Context(), m.User("desk", actor.Reviewer), complaint.Filter{Open: true, Limit: 10})
	if err != nil || len(list) != 1 || list[0].Reports != taken || taken != 7 || taken+refused != 12 {
		t.Errorf("%d cases, %d taken, %d refused, %v", len(list), taken, refused, err)
	}
}
