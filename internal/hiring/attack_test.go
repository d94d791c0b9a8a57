package hiring_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/graduate"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
	"liuyong/internal/traineeship"
)

// pair is an employer with a live post and a graduate who has applied for it.
type pair struct {
	*testkit.Market
	t                  *testing.T
	employer, graduate actor.Actor
	post               posting.Post
	app                hiring.Application
}

func newPair(t *testing.T) *pair {
	t.Helper()
	m := testkit.NewMarket(t)
	p := &pair{Market: m, t: t, employer: m.VerifiedEmployer("maker", 1), graduate: m.User("xiaoyong", actor.Graduate)}
	p.post = m.Published(p.employer, testkit.Content("总账会计"))
	if _, err := m.Graduates.WriteResume(t.Context(), p.graduate, 0, graduate.Content{Name: "王小永", Phone: "13800000000",
		Education: []graduate.Schooling{{School: "重庆文理学院", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}}); err != nil {
		t.Fatal(err)
	}
	offer, err := m.Hiring.ConsentFor(t.Context(), p.graduate, p.post.ID)
	if err == nil {
		p.app, err = m.Hiring.Apply(t.Context(), p.graduate, p.post.ID, "您好。", offer.TextVersion)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// seen is the application as the employer sees it.
func (p *pair) seen() hiring.View {
	p.t.Helper()
	v, err := p.Hiring.Find(p.t.Context(), p.employer, p.app.ID)
	if err != nil {
		p.t.Fatal(err)
	}
	return v
}

// Whatever anybody does with an application that is past its time, the employer does not read the résumé again.
func TestNothingOpensAResumeAgain(t *testing.T) {
	t.Parallel()
	for name, do := range map[string]func(p *pair) error{
		"shortlist": func(p *pair) error {
			_, err := p.Hiring.Shortlist(p.t.Context(), p.employer, p.app.ID, p.app.Version)
			return err
		},
		"interview": func(p *pair) error {
			_, err := p.Hiring.Interview(p.t.Context(), p.employer, p.app.ID, p.app.Version, hiring.Interview{At: p.Clock.Now().Add(time.Hour), Mode: hiring.Phone, Place: "电话"})
			return err
		},
		"reject": func(p *pair) error {
			_, err := p.Hiring.Reject(p.t.Context(), p.employer, p.app.ID, p.app.Version, hiring.Rejection{Code: "position_filled"})
			return err
		},
		"withdraw": func(p *pair) error {
			_, err := p.Hiring.Withdraw(p.t.Context(), p.graduate, p.app.ID, p.app.Version, "")
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := newPair(t)
			if _, err := p.Posts.Close(t.Context(), p.employer, p.post.ID, p.post.Version); err != nil {
				t.Fatal(err)
			}
			p.Clock.Advance(91 * 24 * time.Hour)
			v := p.seen()
			if v.Access != hiring.AccessEnded || v.Resume != nil {
				t.Fatalf("access %s after its time", v.Access)
			}
			for _, action := range v.Actions {
				if action != string(hiring.Reject) {
					t.Errorf("%s is offered for what the employer may no longer read", action)
				}
			}
			switch err := do(p); {
			case name == "reject" || name == "withdraw":
				if err != nil {
					t.Fatal(err)
				}
			case !fault.Is(err, hiring.ErrAccessOver):
				t.Errorf("got %v", err)
			}
			if v := p.seen(); v.Access == hiring.AccessOpen || v.Resume != nil {
				t.Errorf("access %s afterwards", v.Access)
			}
		})
	}
}

// An appointment that no calendar holds must not break the lists of those it is for.
func TestInterviewsAreWithinAYear(t *testing.T) {
	t.Parallel()
	p := newPair(t)
	for _, at := range []string{"9999-12-31T23:59:59-12:00", "2028-01-01T00:00:00Z", "2026-11-22T00:00:00Z"} {
		when, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		_, err = p.Hiring.Interview(t.Context(), p.employer, p.app.ID, p.app.Version, hiring.Interview{At: when.UTC(), Mode: hiring.Phone, Place: "电话"})
		if !fault.Is(err, fault.ErrInvalid) {
			t.Errorf("%s: got %v", at, err)
		}
	}
	if _, err := p.Hiring.List(t.Context(), p.graduate, hiring.Filter{Limit: 10}); err != nil {
		t.Errorf("the graduate's list: %v", err)
	}
}

// Lists carry the interviews of each application, so there is an end to them.
func TestInterviewsOfOneApplicationAreBounded(t *testing.T) {
	t.Parallel()
	p := newPair(t)
	for n := range hiring.MaxInterviews + 1 {
		app, err := p.Hiring.Interview(t.Context(), p.employer, p.app.ID, p.app.Version, hiring.Interview{At: p.Clock.Now().Add(time.Hour), Mode: hiring.Phone, Place: "电话"})
		if n == hiring.MaxInterviews {
			if !fault.Is(err, hiring.ErrManyInterviews) {
				t.Errorf("interview %d: %v", n+1, err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		p.app = app
	}
}

// Two who do the same at once: one does it, and there is one consent, one hire, one placement.
func TestApplyingAndHiringTwiceAtOnce(t *testing.T) {
	t.Parallel()
	p := newPair(t)
	ctx := t.Context()
	second := p.Published(p.employer, testkit.Content("出纳"))
	offer, err := p.Hiring.ConsentFor(ctx, p.graduate, second.ID)
	if err != nil {
		t.Fatal(err)
	}
	atOnce(t, hiring.ErrAlreadyApplied, func(ctx context.Context) error {
		_, err := p.Hiring.Apply(ctx, p.graduate, second.ID, "", offer.TextVersion)
		return err
	})
	app, err := p.Hiring.Offer(ctx, p.employer, p.app.ID, p.app.Version, hiring.Offer{PayYuan: 5000, StartOn: testkit.Today, AnswerBy: testkit.Today})
	if err == nil {
		app, err = p.Hiring.Accept(ctx, p.graduate, app.ID, app.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	atOnce(t, fault.ErrStale, func(ctx context.Context) error {
		_, _, err := p.Hiring.Hire(ctx, p.employer, app.ID, app.Version, hiring.Hire{StartOn: testkit.Today})
		return err
	})
	var consents, placements int
	if err := p.DB.SQL().QueryRowContext(ctx, "SELECT (SELECT count(*) FROM consents), (SELECT count(*) FROM placements)").Scan(&consents, &placements); err != nil || consents != 2 || placements != 1 {
		t.Errorf("%d consents and %d placements, %v", consents, placements, err)
	}
}

// atOnce does something four times at once: once it succeeds, otherwise it is refused.
func atOnce(t *testing.T, refused *fault.Code, do func(context.Context) error) {
	t.Helper()
	const times = 4
	got := make(chan error, times)
	for range times {
		go func() { got <- do(t.Context()) }()
	}
	done := 0
	for range times {
		switch err := <-got; {
		case err == nil:
			done++
		case !fault.Is(err, refused):
			t.Errorf("got %v, want %s", err, refused.Key)
		}
	}
	if done != 1 {
		t.Errorf("done %d times", done)
	}
}

// Whoever is out of the picture learns as much of an application as of one that there is not.
func TestApplicationsOfOthersAreNotThere(t *testing.T) {
	t.Parallel()
	p := newPair(t)
	other, stranger := p.VerifiedEmployer("other", 2), p.User("dage", actor.Graduate)
	for _, which := range []id.Application{p.app.ID, id.New[id.Application]()} {
		for _, a := range []actor.Actor{other, stranger} {
			if _, err := p.Hiring.Find(t.Context(), a, which); !fault.Is(err, fault.ErrNotFound) {
				t.Errorf("find: %v", err)
			}
		}
		if _, err := p.Hiring.Shortlist(t.Context(), other, which, 99); !fault.Is(err, fault.ErrNotFound) {
			t.Errorf("shortlist: %v", err)
		}
		if _, err := p.Hiring.Withdraw(t.Context(), stranger, which, 99, ""); !fault.Is(err, fault.ErrNotFound) {
			t.Errorf("withdraw: %v", err)
		}
	}
	if rows, err := p.Hiring.List(t.Context(), other, hiring.Filter{PostID: p.post.ID, Limit: 10}); err != nil || len(rows) > 0 {
		t.Errorf("another employer lists %d, %v", len(rows), err)
	}
}

// A base takes on no more trainees than were approved for it, whichever posts they came by and however many agreements
// are recorded at once; none when its headcount was taken back.
func TestAgreementsEndWithTheApprovedHeadcount(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	base, officer := m.VerifiedEmployer("base", 1), m.User("officer", actor.Officer)
	slot, err := m.Traineeships.Create(ctx, base, traineeship.Filing{Year: testkit.Today.Year(), RequestedHeadcount: 3, PostSummary: "检验", MentorPlan: "一对一", InsurancePlan: "意外险"})
	if err == nil {
		slot, err = m.Traineeships.Submit(ctx, base, slot.ID, slot.Version)
	}
	if err == nil {
		slot, err = m.Traineeships.Approve(ctx, officer, slot.ID, slot.Version, 2)
	}
	if err != nil {
		t.Fatal(err)
	}
	var apps []hiring.Application
	for _, login := range []string{"trainee-a", "trainee-b", "trainee-c", "trainee-d"} {
		c := testkit.Content("见习" + login)
		c.Kind, c.EmploymentForm, c.TraineeMonths, c.ContractMonths, c.ProbationMonths = posting.Traineeship, "trainee", 6, 6, 0
		apps = append(apps, accepted(t, m, base, m.Published(base, c), login))
	}
	agree := func(app hiring.Application) error {
		_, err := m.Hiring.Agree(ctx, base, app.ID, app.Version, hiring.Agreement{StartOn: testkit.Today, Months: 6})
		return err
	}
	got := make(chan error, len(apps))
	for _, app := range apps[:3] {
		go func() { got <- agree(app) }()
	}
	refused := 0
	for range apps[:3] {
		if err := <-got; fault.Is(err, hiring.ErrNoPlace) {
			refused++
		} else if err != nil {
			t.Error(err)
		}
	}
	if refused != 1 {
		t.Errorf("%d of 3 agreements for 2 places are refused", refused)
	}
	if slot, err = m.Traineeships.Adjust(ctx, officer, slot.ID, slot.Version, 3, "带教增加"); err == nil {
		_, err = m.Traineeships.Withdraw(ctx, officer, slot.ID, slot.Version, "违规")
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := agree(apps[3]); !fault.Is(err, hiring.ErrNoPlace) {
		t.Errorf("after the headcount was taken back: %v", err)
	}
}

// accepted is an application of a new graduate whose offer was accepted.
func accepted(t *testing.T, m *testkit.Market, employer actor.Actor, post posting.Post, login string) hiring.Application {
	t.Helper()
	ctx, g := t.Context(), m.User(login, actor.Graduate)
	_, err := m.Graduates.WriteResume(ctx, g, 0, graduate.Content{Name: "王小永", Phone: "13800000000",
		Education: []graduate.Schooling{{School: "重庆文理学院", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}})
	if err != nil {
		t.Fatal(err)
	}
	offer, err := m.Hiring.ConsentFor(ctx, g, post.ID)
	if err != nil {
		t.Fatal(err)
	}
	app, err := m.Hiring.Apply(ctx, g, post.ID, "", offer.TextVersion)
	if err == nil {
		app, err = m.Hiring.Offer(ctx, employer, app.ID, app.Version, hiring.Offer{PayYuan: 3000, StartOn: testkit.Today, AnswerBy: testkit.Today})
	}
	if err == nil {
		app, err = m.Hiring.Accept(ctx, g, app.ID, app.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	return app
}

// What the graduate wrote goes with the résumé: once access is over the employer reads none of it.
func TestTheGraduatesWordsGoWithTheResume(t *testing.T) {
	t.Parallel()
	p := newPair(t)
	if _, err := p.Hiring.Withdraw(t.Context(), p.graduate, p.app.ID, p.app.Version, "家人生病，电话 13800000000"); err != nil {
		t.Fatal(err)
	}
	why := func(a actor.Actor) string {
		v, err := p.Hiring.Find(t.Context(), a, p.app.ID)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(v.Timeline, func(h hiring.Happening) bool { return h.Event == string(hiring.Withdraw) })
		return v.Timeline[i].Reason
	}
	if why(p.employer) == "" {
		t.Error("the employer is told why")
	}
	p.Clock.Advance(91 * 24 * time.Hour)
	if got := why(p.employer); got != "" {
		t.Errorf("after its time the employer still reads %q", got)
	}
	if why(p.graduate) == "" {
		t.Error("the graduate's own words")
	}
}
