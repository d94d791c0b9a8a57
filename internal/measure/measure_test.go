package measure_test

import (
	"strings"
	"sync"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/fair"
	"liuyong/internal/fault"
	"liuyong/internal/graduate"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/measure"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

const why = "两次举报属实：以押金为录用条件。"

// scene is an employer with a live post that somebody applied for, a post in the queue, and a booth at a fair to come.
type scene struct {
	*testkit.Market
	t             *testing.T
	employer      actor.Actor
	one, two      actor.Actor
	person        actor.Actor
	live, waiting posting.Post
	application   id.Application
	booth         id.Booth
}

func newScene(t *testing.T) *scene {
	t.Helper()
	m := testkit.NewMarket(t)
	s := &scene{Market: m, t: t, employer: m.VerifiedEmployer("maker", 1), one: m.User("desk", actor.Reviewer), two: m.User("desk2", actor.Reviewer),
		person: m.User("applicant", actor.Graduate)}
	s.live = m.Published(s.employer, testkit.Content("会计"))
	ctx := t.Context()
	p, err := m.Posts.Create(ctx, s.employer, testkit.Content("出纳"))
	s.must(err)
	s.waiting, err = m.Posts.Submit(ctx, s.employer, p.ID, p.Version)
	s.must(err)
	_, err = m.Graduates.WriteResume(ctx, s.person, 0, graduate.Content{Name: "王应聘", Phone: "13900000000", CohortYear: 2026,
		Education: []graduate.Schooling{{School: "重庆示例大学", Major: "会计学", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30", CampusArea: "500118001"}}})
	s.must(err)
	offer, err := m.Hiring.ConsentFor(ctx, s.person, s.live.ID)
	s.must(err)
	app, err := m.Hiring.Apply(ctx, s.person, s.live.ID, "", offer.TextVersion)
	s.must(err)
	s.application = app.ID
	officer := m.User("officer", actor.Officer)
	f, err := m.Fairs.Create(ctx, officer, fair.Plan{Name: "秋季双选会", Kind: fair.General, CampusName: "重庆示例大学永川校区", CampusArea: "500118001", Place: "体育馆",
		HeldOn: testkit.Today.AddDays(20), BoothCount: 10, BookingClosesOn: testkit.Today.AddDays(15)})
	s.must(err)
	f, err = m.Fairs.Open(ctx, officer, f.ID, f.Version)
	s.must(err)
	b, err := m.Fairs.RequestBooth(ctx, s.employer, f.ID, []id.Post{s.live.ID})
	s.must(err)
	b, err = m.Fairs.Admit(ctx, officer, b.ID, b.Version, "A7")
	s.must(err)
	s.booth = b.ID
	return s
}

func (s *scene) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

// want holds the whole scene against what should be.
func (s *scene) want(when string, q org.Qualification, live bool, post posting.Status, app hiring.Status, booth fair.BoothStatus) {
	s.t.Helper()
	ctx := s.t.Context()
	o, err := s.DB.OrgByID(ctx, s.employer.OrgID, false)
	s.must(err)
	v, err := s.Posts.Find(ctx, s.employer, s.live.ID)
	s.must(err)
	a, err := s.Hiring.Find(ctx, s.person, s.application)
	s.must(err)
	b, err := s.DB.BoothByID(ctx, s.booth, false)
	s.must(err)
	if o.Qualification != q || v.Live != live || v.Post.Status != post || a.Status != app || b.Status != booth {
		s.t.Errorf("%s: %s, live %v, post %s, application %s, booth %s", when, o.Qualification, v.Live, v.Post.Status, a.Status, b.Status)
	}
}

func (s *scene) propose(kind measure.Kind) measure.Measure {
	s.t.Helper()
	m, err := s.Measures.Propose(s.t.Context(), s.one, s.employer.OrgID, kind, why)
	s.must(err)
	return m
}

func TestSuspensionHidesAndGivesBack(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	m := s.propose(measure.Suspend)
	s.want("proposed", org.Approved, true, posting.Published, hiring.Submitted, fair.Admitted)
	if _, err := s.Measures.Propose(t.Context(), s.two, s.employer.OrgID, measure.Revoke, why); !fault.Is(err, measure.ErrWaiting) {
		t.Errorf("a second proposal: %v", err)
	}
	if _, err := s.Measures.Confirm(t.Context(), s.one, m.ID, m.Version); !fault.Is(err, measure.ErrOwnProposal) {
		t.Errorf("confirming one's own: %v", err)
	}
	m, err := s.Measures.Confirm(t.Context(), s.two, m.ID, m.Version)
	s.must(err)
	s.want("suspended", org.Suspended, false, posting.Published, hiring.Submitted, fair.Admitted)
	if _, err := s.Orgs.Edit(t.Context(), s.employer, s.employer.OrgID, s.orgVersion(), func(p org.Profile, d []org.Document) (org.Profile, []org.Document, error) {
		return p, d, nil
	}); !fault.Is(err, org.ErrUnderMeasure) {
		t.Errorf("an edit under a measure: %v", err)
	}
	if _, err := s.Measures.Lift(t.Context(), s.two, m.ID, m.Version, " "); !fault.Is(err, workflow.ErrReasonRequired) {
		t.Errorf("lifted without a reason: %v", err)
	}
	_, err = s.Measures.Lift(t.Context(), s.one, m.ID, m.Version, "已整改。")
	s.must(err)
	s.want("lifted", org.Approved, true, posting.Published, hiring.Submitted, fair.Admitted)
}

func (s *scene) orgVersion() int {
	s.t.Helper()
	o, err := s.DB.OrgByID(s.t.Context(), s.employer.OrgID, false)
	s.must(err)
	return o.Version
}

// A revocation takes everything along in one go; granted on appeal, everything comes back.
func TestRevocationCascadesAndIsUndoneOnAppeal(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	first := s.propose(measure.Suspend)
	_, err := s.Measures.Confirm(ctx, s.two, first.ID, first.Version)
	s.must(err)
	m := s.propose(measure.Revoke)
	m, err = s.Measures.Confirm(ctx, s.two, m.ID, m.Version)
	s.must(err)
	s.want("revoked", org.Revoked, false, posting.TakenDown, hiring.Rejected, fair.Declined)
	if p, err := s.DB.PostByID(ctx, s.waiting.ID, false); err != nil || p.Status != posting.Draft {
		t.Errorf("the post in the queue is %s, %v", p.Status, err)
	}
	if _, err := s.Measures.Lift(ctx, s.one, m.ID, m.Version, "改正"); !fault.Is(err, measure.ErrByAppeal) {
		t.Errorf("lifted without an appeal: %v", err)
	}
	list, err := s.Measures.List(ctx, s.one, measure.Filter{OrgID: s.employer.OrgID, Limit: 10})
	if err != nil || len(list) != 2 || list[0].Status != measure.InForce || list[1].Status != measure.Lifted {
		t.Errorf("%+v, %v", list, err)
	}
	x, err := s.Appeals.File(ctx, s.employer, "qualification", string(s.employer.OrgID), "所述押金为工装借用押金，已当场退还。")
	s.must(err)
	for _, who := range []actor.Actor{s.one, s.two} {
		if _, err := s.Appeals.Decide(ctx, who, x.ID, x.Version, "grant", "改正"); err == nil || !strings.Contains(err.Error(), "own_decision") {
			t.Errorf("decided by somebody who had a hand in it: %v", err)
		}
	}
	third := s.User("desk3", actor.Reviewer)
	_, err = s.Appeals.Decide(ctx, third, x.ID, x.Version, "grant", "押金已退还，处理过重。")
	s.must(err)
	s.want("granted", org.Approved, true, posting.Published, hiring.Submitted, fair.Requested)
}

// Applications for a post that its employer has closed end with a revocation and come back with it, and the employer is not
// told of each post that nobody saw any more.
func TestARevocationReachesClosedPosts(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	p, err := s.DB.PostByID(ctx, s.live.ID, false)
	s.must(err)
	_, err = s.Posts.Close(ctx, s.employer, p.ID, p.Version)
	s.must(err)
	before, err := s.Notices.Unread(ctx, s.employer)
	s.must(err)
	m := s.propose(measure.Revoke)
	_, err = s.Measures.Confirm(ctx, s.two, m.ID, m.Version)
	s.must(err)
	s.want("revoked", org.Revoked, false, posting.Closed, hiring.Rejected, fair.Declined)
	if after, err := s.Notices.Unread(ctx, s.employer); err != nil || after != before+2 { // of the qualification and of the booth
		t.Errorf("%d messages more, %v", after-before, err)
	}
	x, err := s.Appeals.File(ctx, s.employer, "qualification", string(s.employer.OrgID), "所述押金为工装借用押金，已当场退还。")
	s.must(err)
	_, err = s.Appeals.Decide(ctx, s.User("desk3", actor.Reviewer), x.ID, x.Version, "grant", "处理过重。")
	s.must(err)
	s.want("granted", org.Approved, false, posting.Closed, hiring.Submitted, fair.Requested)
}

func TestARefusedProposalChangesNothing(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	m := s.propose(measure.Revoke)
	if _, err := s.Measures.Refuse(t.Context(), s.two, m.ID, m.Version, "证据不足"); err != nil {
		t.Fatal(err)
	}
	s.want("refused", org.Approved, true, posting.Published, hiring.Submitted, fair.Admitted)
	s.propose(measure.Suspend) // and another can be proposed
}

func TestMeasuresNeedAReasonAndAnEmployer(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	insider := s.employer
	insider.Roles = append(insider.Roles, actor.Reviewer)
	fresh := s.NewEmployer("unaudited", 9)
	for name, c := range map[string]struct {
		who  actor.Actor
		org  id.Org
		why  string
		want *fault.Code
	}{
		"no reason":          {s.one, s.employer.OrgID, " ", fault.ErrInvalid},
		"a long reason":      {s.one, s.employer.OrgID, strings.Repeat("字", 501), fault.ErrInvalid},
		"one's own employer": {insider, s.employer.OrgID, why, measure.ErrOwnOrg},
		"nothing to take":    {s.one, fresh.OrgID, why, measure.ErrNoMeasure},
		"no such employer":   {s.one, id.New[id.Org](), why, fault.ErrNotFound},
		"an employer":        {s.employer, s.employer.OrgID, why, fault.ErrForbidden},
	} {
		if _, err := s.Measures.Propose(ctx, c.who, c.org, measure.Revoke, c.why); !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Two reviewers who confirm at once put one measure in force once.
func TestConfirmedOnce(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	m := s.propose(measure.Revoke)
	done := make([]error, 8)
	var wg sync.WaitGroup
	for i := range done {
		wg.Go(func() { _, done[i] = s.Measures.Confirm(t.Context(), s.two, m.ID, m.Version) })
	}
	wg.Wait()
	ok := 0
	for _, err := range done {
		switch {
		case err == nil:
			ok++
		case !fault.Is(err, fault.ErrStale):
			t.Error(err)
		}
	}
	if ok != 1 {
		t.Errorf("put in force %d times", ok)
	}
}
