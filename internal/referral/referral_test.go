package referral_test

import (
	"strings"
	"sync"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/referral"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

const asked = "面试时收取五百元押金，三名应聘者反映一致，请依法查处。"

// scene is a reported post of an employer, with its case.
type scene struct {
	*testkit.Market
	t        *testing.T
	employer actor.Actor
	one, two actor.Actor
	post     posting.Post
	matter   complaint.Case
	receipt  string
}

func newScene(t *testing.T) *scene {
	t.Helper()
	m := testkit.NewMarket(t)
	s := &scene{Market: m, t: t, employer: m.VerifiedEmployer("maker", 1), one: m.User("desk", actor.Reviewer), two: m.User("desk2", actor.Reviewer)}
	s.post = m.Published(s.employer, testkit.Content("会计"))
	var err error
	s.receipt, err = m.Complaints.File(t.Context(), m.User("witness", actor.Graduate), complaint.Report{Post: s.post.ID, Category: "fee", Words: "面试时要求先交五百元押金。"})
	s.must(err)
	s.matter, err = m.DB.OpenComplaintCase(t.Context(), s.post.ID)
	s.must(err)
	return s
}

func (s *scene) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *scene) send(to referral.Authority) referral.Referral {
	s.t.Helper()
	r, err := s.Referrals.Send(s.t.Context(), s.one, referral.Draft{OrgID: s.employer.OrgID, ComplaintID: s.matter.ID, Authority: to, Words: asked})
	s.must(err)
	return r
}

func (s *scene) act(who actor.Actor, r referral.Referral, do referral.Event, step referral.Step) referral.Referral {
	s.t.Helper()
	r, err := s.Referrals.Act(s.t.Context(), who, r.ID, r.Version, do, step)
	s.must(err)
	return r
}

// From the file to what came of it, all in one timeline, whoever of the desk writes it.
func TestAMatterIsFollowedToItsEnd(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	r := s.send(referral.LabourInspection)
	if r.DueOn <= testkit.Today || r.Status != referral.Sent {
		t.Errorf("due %s, %s", r.DueOn, r.Status)
	}
	r = s.act(s.one, r, referral.Remind, referral.Step{Words: "电话催办。", DueOn: r.DueOn.AddDays(7)})
	r = s.act(s.two, r, referral.Reply, referral.Step{Words: "已立案。", Reference: " 永人社监〔2026〕12号 "})
	r = s.act(s.two, r, referral.Note, referral.Step{Words: "押金已退还三人。"})
	if _, err := s.Referrals.Act(ctx, s.two, r.ID, r.Version, referral.Remind, referral.Step{Words: "催办"}); !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("an answer was asked for that is there: %v", err)
	}
	r = s.act(s.one, r, referral.Close, referral.Step{Words: "罚款两千元，已结案。"})
	o, err := s.Referrals.Find(ctx, s.two, r.ID)
	s.must(err)
	var told []string
	for _, one := range o.Timeline {
		told = append(told, one.Event)
	}
	if got := strings.Join(told, " "); got != "send remind reply note close" {
		t.Errorf("happened: %s", got)
	}
	if o.Reference != "永人社监〔2026〕12号" || o.ClosedAt == nil || o.Status != referral.Closed {
		t.Errorf("reference %q, closed at %v, %s", o.Reference, o.ClosedAt, o.Status)
	}
	if got := s.Referrals.Actions(s.one, o.Referral); len(got) != 0 {
		t.Errorf("a closed matter can be acted on: %v", got)
	}
	s.send(referral.LabourInspection) // and once closed it can be sent again
}

// What was handed over stays as it was, and names neither reporter nor contact.
func TestTheFileStaysAsItWas(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	r := s.send(referral.Police)
	_, err := s.Complaints.Act(ctx, s.one, s.matter.ID, s.matter.Version, complaint.Uphold, "收取押金属实。")
	s.must(err)
	o, err := s.Referrals.Find(ctx, s.two, r.ID)
	s.must(err)
	d := o.Dossier
	if d.Post == nil || d.Post.Status != posting.Published || d.Post.Content.Title != s.post.Title {
		t.Fatalf("the post in the file: %+v", d.Post)
	}
	if len(d.Reports) != 1 || d.Reports[0].Words != "面试时要求先交五百元押金。" || d.Employer.Name == "" || d.Employer.Code == "" || d.Complaints != 1 || d.Upheld != 0 {
		t.Errorf("%d reports, %d of %d upheld, employer %q", len(d.Reports), d.Upheld, d.Complaints, d.Employer.Name)
	}
	told, err := s.Complaints.State(ctx, s.receipt)
	s.must(err)
	if len(told.Referred) != 1 || told.Referred[0] != string(referral.Police) {
		t.Errorf("the reporter learns of %v", told.Referred)
	}
}

// One authority has a matter once, however many hand it over at a time; another may have it too.
func TestAnAuthorityHasAMatterOnce(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	var wg sync.WaitGroup
	errs := make([]error, 8)
	for i := range errs {
		wg.Go(func() {
			_, errs[i] = s.Referrals.Send(t.Context(), s.one, referral.Draft{OrgID: s.employer.OrgID, ComplaintID: s.matter.ID, Authority: referral.Police, Words: asked})
		})
	}
	wg.Wait()
	sent := 0
	for _, err := range errs {
		if err == nil {
			sent++
		} else if !fault.Is(err, referral.ErrAlreadySent) {
			t.Error(err)
		}
	}
	if sent != 1 {
		t.Errorf("sent %d times", sent)
	}
	s.send(referral.MarketRegulation)
	if _, err := s.Referrals.Send(t.Context(), s.one, referral.Draft{OrgID: s.employer.OrgID, Authority: referral.Police, Words: asked}); err != nil {
		t.Errorf("the employer without the reports: %v", err)
	}
	of, err := s.Referrals.List(t.Context(), s.two, referral.Filter{ComplaintID: s.matter.ID, Limit: 10})
	if err != nil || len(of) != 2 || of[0].Authority != referral.MarketRegulation || of[0].Title != s.post.Title {
		t.Errorf("%d of the matter, %v", len(of), err)
	}
}

func TestWhatAReferralNeeds(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	insider := s.employer
	insider.Roles = append(insider.Roles, actor.Reviewer)
	other := s.VerifiedEmployer("other", 2)
	for name, c := range map[string]struct {
		who  actor.Actor
		edit func(*referral.Draft)
		want *fault.Code
	}{
		"an employer":              {s.employer, func(*referral.Draft) {}, fault.ErrForbidden},
		"a reviewer who belongs":   {insider, func(*referral.Draft) {}, referral.ErrOwnOrg},
		"no words":                 {s.one, func(d *referral.Draft) { d.Words = "  " }, fault.ErrInvalid},
		"an unknown authority":     {s.one, func(d *referral.Draft) { d.Authority = "army" }, fault.ErrInvalid},
		"a day of the past":        {s.one, func(d *referral.Draft) { d.DueOn = testkit.Today }, fault.ErrInvalid},
		"a day too far":            {s.one, func(d *referral.Draft) { d.DueOn = testkit.Today.AddMonths(13) }, fault.ErrInvalid},
		"reports of another":       {s.one, func(d *referral.Draft) { d.OrgID = other.OrgID }, referral.ErrOtherOrg},
		"an employer there is not": {s.one, func(d *referral.Draft) { d.OrgID, d.ComplaintID = id.New[id.Org](), "" }, fault.ErrNotFound},
	} {
		d := referral.Draft{OrgID: s.employer.OrgID, ComplaintID: s.matter.ID, Authority: referral.Police, Words: asked}
		c.edit(&d)
		if _, err := s.Referrals.Send(ctx, c.who, d); !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	r := s.send(referral.Police)
	if _, err := s.Referrals.Act(ctx, s.two, r.ID, r.Version+1, referral.Reply, referral.Step{Words: "收到"}); !fault.Is(err, fault.ErrStale) {
		t.Errorf("an old version: %v", err)
	}
	if _, err := s.Referrals.Act(ctx, s.two, r.ID, r.Version, referral.Reply, referral.Step{}); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("an answer without words: %v", err)
	}
	if _, err := s.Referrals.Act(ctx, insider, r.ID, r.Version, referral.Reply, referral.Step{Words: "收到"}); !fault.Is(err, referral.ErrOwnOrg) {
		t.Errorf("about one's own: %v", err)
	}
}

// Whoever handed a matter over learns once that the answer is late, and again when a new day has passed.
func TestALateAnswerIsCalledToMind(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	ctx := t.Context()
	r := s.send(referral.Police)
	remind := func(when string, want int) {
		t.Helper()
		if n, err := s.Referrals.RemindLate(ctx); err != nil || n != want {
			t.Errorf("%s: %d reminders, %v", when, n, err)
		}
	}
	remind("in time", 0)
	s.Clock.Advance(r.DueOn.AddDays(1).Start().Sub(s.Clock.Now()))
	remind("late", 1)
	remind("once more", 0)
	if n, err := s.Notices.Unread(ctx, s.one); err != nil || n != 1 {
		t.Errorf("%d messages, %v", n, err)
	}
	o, err := s.Referrals.Find(ctx, s.one, r.ID)
	s.must(err)
	if !o.Overdue(r.DueOn.AddDays(1)) {
		t.Error("not overdue")
	}
	r = s.act(s.one, o.Referral, referral.Remind, referral.Step{Words: "再次发函。", DueOn: r.DueOn.AddDays(10)})
	remind("a new day", 0)
	s.Clock.Advance(r.DueOn.AddDays(1).Start().Sub(s.Clock.Now()))
	remind("late again", 1)
	s.act(s.one, s.again(r), referral.Reply, referral.Step{Words: "已立案。"})
	remind("answered", 0)
}

func (s *scene) again(r referral.Referral) referral.Referral {
	s.t.Helper()
	o, err := s.Referrals.Find(s.t.Context(), s.one, r.ID)
	s.must(err)
	return o.Referral
}
