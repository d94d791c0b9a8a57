package review_test

import (
	"fmt"
	"sync"
	"sync/atomic"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/review"
	"liuyong/internal/screening"
	"liuyong/internal/testkit"
)

// objected hands in a post that a rule stops, with an objection.
func objected(t *testing.T, m *testkit.Market, employer actor.Actor) posting.Post {
	t.Helper()
	c := testkit.Content("井下掘进工")
	c.Conditions = "只招男性，服从排班。"
	p, err := m.Posts.Create(t.Context(), employer, c)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Posts.Submit(t.Context(), employer, p.ID, p.Version); !fault.Is(err, posting.ErrUnlawful) {
		t.Fatalf("a post that a rule stops, without an objection: %v", err)
	}
	p, err = m.Posts.Submit(t.Context(), employer, p.ID, p.Version, posting.Objection{Rule: "disc-gender", Basis: "女职工劳动保护特别规定附录一"})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// dismiss settles every hit of a case as harmless.
func dismiss(c review.Case) review.Decision {
	d := review.Decision{Outcome: review.Approve}
	for i := range c.Screening.Hits {
		d.Verdicts = append(d.Verdicts, review.Verdict{Hit: i, Reason: "依法属于禁忌劳动范围。"})
	}
	return d
}

func TestAnObjectionTakesTwoReviewers(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	p := objected(t, m, m.VerifiedEmployer("mine", 1))
	one, two := m.User("reviewer1", actor.Reviewer), m.User("reviewer2", actor.Reviewer)
	c, err := m.Reviews.Next(t.Context(), one, "")
	if err != nil || len(c.Screening.Hits) == 0 || len(c.Objections) != 1 {
		t.Fatalf("%+v, %v", c.Screening, err)
	}
	for name, d := range map[string]struct {
		decision review.Decision
		want     *fault.Code
	}{
		"hits open":             {review.Decision{Outcome: review.Approve}, review.ErrHitsOpen},
		"a hit upheld":          {review.Decision{Outcome: review.Approve, Verdicts: []review.Verdict{{Hit: 0, Upheld: true}}}, review.ErrHitUpheld},
		"dismissed for nothing": {review.Decision{Outcome: review.Approve, Verdicts: []review.Verdict{{Hit: 0, Reason: " "}}}, fault.ErrInvalid},
		"no such hit":           {review.Decision{Outcome: review.Approve, Verdicts: []review.Verdict{{Hit: 9, Upheld: true}}}, fault.ErrInvalid},
		"nothing proposed":      {review.Decision{Outcome: review.Contest, Reason: "不同意"}, review.ErrNotProposed},
	} {
		if _, err := m.Reviews.Decide(t.Context(), one, c.ID, c.Version, d.decision); !fault.Is(err, d.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	c, err = m.Reviews.Decide(t.Context(), one, c.ID, c.Version, dismiss(c))
	if err != nil || c.Status != review.Proposed {
		t.Fatalf("%s, %v", c.Status, err)
	}
	if v, err := m.Posts.Find(t.Context(), two, p.ID); err != nil || v.Post.Status != posting.InReview || v.Live {
		t.Errorf("one reviewer was enough: %s, %v", v.Post.Status, err)
	}
	if _, err := m.Reviews.Claim(t.Context(), one, c.ID, c.Version); !fault.Is(err, review.ErrOwnProposal) {
		t.Errorf("taking one's own proposal: %v", err)
	}
	if _, err := m.Reviews.Next(t.Context(), one, ""); !fault.Is(err, review.ErrQueueEmpty) {
		t.Errorf("one's own proposal came up: %v", err)
	}

	c = next(t, m, two)
	if _, err := m.Reviews.Decide(t.Context(), two, c.ID, c.Version, review.Decision{Outcome: review.Return, Reason: "改"}); !fault.Is(err, review.ErrProposed) {
		t.Errorf("another decision than the proposed one: %v", err)
	}
	c, err = m.Reviews.Decide(t.Context(), two, c.ID, c.Version, review.Decision{Outcome: review.Contest, Reason: "依据不足，请再核。"})
	if err != nil || c.Status != review.Open || c.Proposal != nil {
		t.Fatalf("contesting: %s, %v", c.Status, err)
	}
	c = next(t, m, two)
	if _, err = m.Reviews.Decide(t.Context(), two, c.ID, c.Version, dismiss(c)); err != nil {
		t.Fatal(err)
	}
	c = next(t, m, one)
	c, err = m.Reviews.Decide(t.Context(), one, c.ID, c.Version, review.Decision{Outcome: review.Approve})
	if err != nil || c.Status != review.Approved || len(c.Verdicts) == 0 || *c.DecidedBy != one.UserID || *c.ProposedBy != two.UserID {
		t.Fatalf("%+v, %v", c, err)
	}
	if v, err := m.Posts.Find(t.Context(), one, p.ID); err != nil || !v.Live {
		t.Errorf("two agreed and the post is not live: %v", err)
	}
}

func next(t *testing.T, m *testkit.Market, a actor.Actor) review.Case {
	t.Helper()
	c, err := m.Reviews.Next(t.Context(), a, "")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestObjectionsAreChecked(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	c := testkit.Content("操作工")
	c.Duties = "操作设备。只招男性。\n入职押金500元。"
	p, err := m.Posts.Create(t.Context(), employer, c)
	if err != nil {
		t.Fatal(err)
	}
	gender := posting.Objection{Rule: "disc-gender", Basis: "附录一"}
	for name, c := range map[string]struct {
		objections []posting.Objection
		want       *fault.Code
	}{
		"none":                      {nil, posting.ErrUnlawful},
		"one of two":                {[]posting.Objection{gender}, posting.ErrUnlawful},
		"without a basis":           {[]posting.Objection{gender, {Rule: "fee-charge", Basis: " "}}, fault.ErrInvalid},
		"to a rule that is not met": {[]posting.Objection{gender, {Rule: "fee-charge", Basis: "x"}, {Rule: "scam-mlm", Basis: "x"}}, fault.ErrInvalid},
	} {
		if _, err := m.Posts.Submit(t.Context(), employer, p.ID, p.Version, c.objections...); !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if v, err := m.Posts.Find(t.Context(), employer, p.ID); err != nil || v.Post.Status != posting.Draft || v.Post.Round != 0 {
		t.Errorf("a refused submission left something: %+v, %v", v.Post.Status, err)
	}
}

// The rules that were in force when a reviewer takes a case are those it is decided under.
func TestACaseTakesTheRulesOfTheDay(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	admin, reviewer := m.User("admin", actor.Admin), m.User("reviewer", actor.Reviewer)
	employer := m.VerifiedEmployer("maker", 1)
	c := testkit.Content("门店店员")
	c.WorkingHours = "单休"
	p, err := m.Posts.Create(t.Context(), employer, c)
	if err == nil {
		_, err = m.Posts.Submit(t.Context(), employer, p.ID, p.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Rules.Switch(t.Context(), admin, "hours-warn", screening.Review, "本月专项检查"); err != nil {
		t.Fatal(err)
	}
	got := next(t, m, reviewer)
	if h := got.Screening.Hits; len(h) != 1 || h[0].Severity != screening.Review || got.Screening.Version == screening.Shipped().Version {
		t.Fatalf("%+v", got.Screening)
	}
	if _, err := m.Reviews.Decide(t.Context(), reviewer, got.ID, got.Version, review.Decision{Outcome: review.Approve}); !fault.Is(err, review.ErrHitsOpen) {
		t.Errorf("a hit that needs a verdict now: %v", err)
	}
	if _, err := m.Reviews.Decide(t.Context(), reviewer, got.ID, got.Version, dismiss(got)); err != nil {
		t.Errorf("a review hit needs one reviewer: %v", err)
	}
}

func TestRejectingTakesTwo(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.NewEmployer("maker", 1)
	var papers []org.Document
	for _, kind := range []string{"business_license", "agent_id", "authorization"} {
		papers = append(papers, org.Document{Type: kind, FileID: m.Upload(employer, kind+".pdf").ID, Number: testkit.USCC(1), ExpiresOn: testkit.Today.AddMonths(24)})
	}
	o, err := m.Orgs.Edit(t.Context(), employer, employer.OrgID, 1, func(p org.Profile, _ []org.Document) (org.Profile, []org.Document, error) { return p, papers, nil })
	if err == nil {
		_, err = m.Orgs.SubmitQualification(t.Context(), employer, employer.OrgID, o.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	one, two := m.User("reviewer1", actor.Reviewer), m.User("reviewer2", actor.Reviewer)
	c := next(t, m, one)
	if _, err := m.Reviews.Decide(t.Context(), one, c.ID, c.Version, review.Decision{Outcome: review.Reject}); err == nil {
		t.Error("rejected without a reason")
	}
	c, err = m.Reviews.Decide(t.Context(), one, c.ID, c.Version, review.Decision{Outcome: review.Reject, Reason: "营业执照系伪造。"})
	if err != nil || c.Status != review.Proposed {
		t.Fatalf("%s, %v", c.Status, err)
	}
	c = next(t, m, two)
	c, err = m.Reviews.Decide(t.Context(), two, c.ID, c.Version, review.Decision{Outcome: review.Reject})
	if err != nil || c.Status != review.Rejected || c.Reason != "营业执照系伪造。" {
		t.Errorf("%+v, %v", c, err)
	}
}

func TestHandOver(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	submitted(t, m, employer, "会计")
	one, two := m.User("reviewer1", actor.Reviewer), m.User("reviewer2", actor.Reviewer)
	insider, officer := m.User("reviewer3", actor.Reviewer), m.User("officer", actor.Officer)
	if err := m.DB.InsertMember(t.Context(), employer.OrgID, insider.UserID, actor.Viewer); err != nil {
		t.Fatal(err)
	}
	c := next(t, m, one)
	for name, to := range map[string]id.User{"oneself": one.UserID, "a member of the employer": insider.UserID, "no reviewer": officer.UserID, "nobody": id.New[id.User]()} {
		if _, err := m.Reviews.HandOver(t.Context(), one, c.ID, c.Version, to, "请接手"); !fault.Is(err, review.ErrNotColleague) {
			t.Errorf("to %s: %v", name, err)
		}
	}
	if _, err := m.Reviews.HandOver(t.Context(), one, c.ID, c.Version, two.UserID, " "); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("without a note: %v", err)
	}
	if _, err := m.Reviews.HandOver(t.Context(), two, c.ID, c.Version, two.UserID, "给我"); !fault.Is(err, review.ErrNotHeld) {
		t.Errorf("somebody else's case: %v", err)
	}
	c, err := m.Reviews.HandOver(t.Context(), one, c.ID, c.Version, two.UserID, "我下午请假")
	if err != nil || !c.HeldBy(two.UserID, m.Clock.Now()) {
		t.Fatalf("%v", err)
	}
	if n, err := m.Notices.Unread(t.Context(), two); err != nil || n != 1 {
		t.Errorf("%d notices, %v", n, err)
	}
	if _, err := m.Reviews.Decide(t.Context(), one, c.ID, c.Version, review.Decision{Outcome: review.Approve}); !fault.Is(err, review.ErrNotHeld) {
		t.Errorf("deciding after handing over: %v", err)
	}
	if _, err := m.Reviews.Decide(t.Context(), two, c.ID, c.Version, review.Decision{Outcome: review.Approve}); err != nil {
		t.Error(err)
	}
}

// Fifty reviewers at once work off a thousand cases: each is decided once, by whoever was given it, and none is lost.
func TestFiftyClaimersAndAThousandCases(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	const cases, reviewers = 1000, 50
	if _, err := m.DB.SQL().ExecContext(t.Context(), `INSERT INTO reviews (id, subject_kind, subject_id, org_id, round, status, due_at, entered_by, created_at)
		SELECT gen_random_uuid(), 'post', gen_random_uuid(), $1, 1, 'open', now() + n * interval '1 second', $2, now() FROM generate_series(1, $3) n`,
		employer.OrgID, employer.UserID, cases); err != nil {
		t.Fatal(err)
	}
	desk := review.NewService(m.DB, m.Programme, m.Clock.Now)
	var carried sync.Map
	var twice, failed atomic.Int32
	desk.Decides(carrier(func(p id.Post) {
		if _, again := carried.LoadOrStore(p, true); again {
			twice.Add(1)
		}
	}), nil)
	var wg sync.WaitGroup
	for i := range reviewers {
		a := actor.Actor{UserID: m.User(fmt.Sprintf("reviewer%d", i), actor.Reviewer).UserID, Roles: []actor.Role{actor.Reviewer}}
		wg.Go(func() {
			for {
				c, err := desk.Next(t.Context(), a, "")
				if fault.Is(err, review.ErrQueueEmpty) {
					return
				}
				if err == nil {
					_, err = desk.Decide(t.Context(), a, c.ID, c.Version, review.Decision{Outcome: review.Approve})
				}
				if err != nil {
					failed.Add(1)
					t.Errorf("reviewer %s: %v", a.UserID, err)
					return
				}
			}
		})
	}
	wg.Wait()
	decided := 0
	carried.Range(func(any, any) bool { decided++; return true })
	var left int
	if err := m.DB.SQL().QueryRowContext(t.Context(), `SELECT count(*) FROM reviews WHERE status = 'open'`).Scan(&left); err != nil {
		t.Fatal(err)
	}
	if decided != cases || twice.Load() != 0 || failed.Load() != 0 {
		t.Errorf("%d of %d decided, %d twice, %d failed, %d left", decided, cases, twice.Load(), failed.Load(), left)
	}
}
