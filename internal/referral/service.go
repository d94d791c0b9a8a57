package referral

import (
	"context"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/complaint"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/measure"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Store keeps referrals.
type Store interface {
	workflow.Journal
	audit.Log
	notice.Sender
	// InsertReferral adds a referral. already_referred while the authority has the matter.
	InsertReferral(ctx context.Context, r Referral) error
	// ReferralByID finds a referral; lock holds its row. ErrNotFound.
	ReferralByID(ctx context.Context, which id.Referral, lock bool) (Referral, error)
	// SaveReferral writes the referral if it still has r.Version. ErrStale.
	SaveReferral(ctx context.Context, r Referral) error
	// ListReferrals pages through referrals: open ones by the day an answer is due, closed ones newest first.
	ListReferrals(ctx context.Context, f Filter) ([]Listed, error)
	// LateReferrals are those without an answer on a day whose senders were not told, with their rows held.
	LateReferrals(ctx context.Context, today civil.Date, limit int) ([]Referral, error)
	// History is the transition log of one thing, oldest first.
	History(ctx context.Context, subjectKind, subjectID string) ([]workflow.Record, error)
	// OrgByID finds an organisation. ErrNotFound.
	OrgByID(ctx context.Context, org id.Org, lock bool) (org.Org, error)
	// CountComplaints counts the reported posts of an employer, and those where the report was true.
	CountComplaints(ctx context.Context, org id.Org) (all, upheld int, err error)
	ComplaintCaseByID(ctx context.Context, which id.ComplaintCase, lock bool) (complaint.Case, error)
	ComplaintsOf(ctx context.Context, which id.ComplaintCase) ([]complaint.Complaint, error)
	ListMeasures(ctx context.Context, f measure.Filter) ([]measure.Listed, error)
	PostByID(ctx context.Context, post id.Post, lock bool) (posting.Post, error)
}

// Posts holds a post against the rules.
type Posts interface {
	Screen(ctx context.Context, post id.Post, made []posting.Correction) (posting.Screening, error)
}

// Filter narrows the list of referrals.
type Filter struct {
	OrgID       id.Org
	ComplaintID id.ComplaintCase
	State       string // "open", "closed" or, of one matter, both
	After       id.Referral
	Limit       int
}

// Listed is a referral in a list, without its dossier.
type Listed struct {
	Referral
	OrgName string
	Title   string // of the post that it is about, if any
}

// Opened is a referral with all that happened.
type Opened struct {
	Referral
	Timeline []workflow.Record
}

// Service holds the use cases.
type Service struct {
	store     Store
	posts     Posts
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, p Posts, pr *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, posts: p, programme: pr, now: now}
}

// Send notes that a matter was handed over, with the file as it stands, and by when an answer is expected.
// Errors: own_referral, already_referred, complaint_of_other, invalid, not_found, forbidden.
func (s *Service) Send(ctx context.Context, a actor.Actor, d Draft) (Referral, error) {
	if err := a.Check(actor.ReferralHandle); err != nil {
		return Referral{}, err
	}
	if err := d.check(s.now.Today()); err != nil {
		return Referral{}, err
	}
	if a.Belongs(d.OrgID) {
		return Referral{}, ErrOwnOrg.New()
	}
	now := s.now()
	if d.DueOn == "" {
		d.DueOn = civil.DateOf(s.programme.DueAfterWorkdays(now, s.programme.Review.ReferralWorkdays).Add(-1)) // the last day that counts
	}
	r := Referral{ID: id.New[id.Referral](), OrgID: d.OrgID, Authority: d.Authority, Status: Flow.Init(), Words: strings.TrimSpace(d.Words),
		DueOn: d.DueOn, SentBy: a.UserID, Version: 1, CreatedAt: now}
	if d.ComplaintID != "" {
		r.ComplaintID = &d.ComplaintID
	}
	return r, s.store.InTx(ctx, func(ctx context.Context) (err error) {
		if r.Dossier, err = s.compile(ctx, r); err != nil {
			return err
		}
		if err := s.store.InsertReferral(ctx, r); err != nil {
			return err
		}
		return s.store.Log(ctx, sent(r))
	})
}

// compile puts the file together.
func (s *Service) compile(ctx context.Context, r Referral) (Dossier, error) {
	d := Dossier{Reports: []Report{}, Measures: []Measure{}}
	o, err := s.store.OrgByID(ctx, r.OrgID, false)
	if err != nil {
		return d, err
	}
	d.Employer = Employer{Name: o.Name, Code: o.Code(), Kind: o.EmployerKind, LegalRepresentative: o.LegalRepresentative, Area: o.Area,
		Address: o.Address, Qualification: string(o.Qualification)}
	if d.Complaints, d.Upheld, err = s.store.CountComplaints(ctx, r.OrgID); err != nil {
		return d, err
	}
	done, err := s.store.ListMeasures(ctx, measure.Filter{OrgID: r.OrgID, Limit: 100})
	if err != nil {
		return d, err
	}
	for _, m := range done {
		if m.Status == measure.InForce || m.Status == measure.Lifted {
			d.Measures = append(d.Measures, Measure{string(m.Kind), string(m.Status), m.Reason, m.CreatedAt})
		}
	}
	if r.ComplaintID == nil {
		return d, nil
	}
	c, err := s.store.ComplaintCaseByID(ctx, *r.ComplaintID, false)
	if err != nil {
		return d, err
	}
	if c.OrgID != r.OrgID {
		return d, ErrOtherOrg.New()
	}
	reports, err := s.store.ComplaintsOf(ctx, c.ID)
	if err != nil {
		return d, err
	}
	for _, one := range reports {
		d.Reports = append(d.Reports, Report{string(one.Category), one.Words, one.CreatedAt})
	}
	d.Post, err = s.post(ctx, c.PostID)
	return d, err
}

func (s *Service) post(ctx context.Context, which id.Post) (*Post, error) {
	p, err := s.store.PostByID(ctx, which, false)
	if err != nil {
		return nil, err
	}
	found, err := s.posts.Screen(ctx, which, nil)
	if err != nil {
		return nil, err
	}
	return &Post{ID: p.ID, Status: p.Status, Content: p.Content, Screening: found}, nil
}

// Act takes a step of a referral. Errors: own_referral, transition_not_allowed, invalid, stale, not_found, forbidden.
func (s *Service) Act(ctx context.Context, a actor.Actor, which id.Referral, version int, do Event, step Step) (Referral, error) {
	var out Referral
	if err := a.Check(actor.ReferralHandle); err != nil {
		return out, err
	}
	if err := checkStep(step, s.now.Today()).Err(fault.ErrInvalid); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		r, err := s.store.ReferralByID(ctx, which, true)
		if err != nil {
			return err
		}
		switch {
		case a.Belongs(r.OrgID):
			return ErrOwnOrg.New()
		case r.Version != version:
			return fault.ErrStale.New()
		}
		now := s.now()
		to, rec, err := Flow.Move(a, string(r.ID), r.Status, do, strings.TrimSpace(step.Words), now)
		if err != nil {
			return err
		}
		r.Status = to
		rec.Data = map[string]any{}
		if do == Remind && step.DueOn != "" {
			r.DueOn, r.RemindedOn = step.DueOn, ""
			rec.Data["due_on"] = step.DueOn
		}
		if reference := strings.TrimSpace(step.Reference); do == Reply && reference != "" {
			r.Reference = reference
			rec.Data["reference"] = reference
		}
		if to == Closed {
			r.ClosedAt = &now
		}
		if err := s.store.SaveReferral(ctx, r); err != nil {
			return err
		}
		r.Version++
		out = r
		return s.store.Log(ctx, rec)
	})
	return out, err
}

// Find shows a referral with its file and all that happened. Errors: not_found, forbidden.
func (s *Service) Find(ctx context.Context, a actor.Actor, which id.Referral) (Opened, error) {
	if err := a.Check(actor.ReferralHandle); err != nil {
		return Opened{}, err
	}
	r, err := s.store.ReferralByID(ctx, which, false)
	if err != nil {
		return Opened{}, err
	}
	history, err := s.store.History(ctx, Flow.Name(), string(which))
	if err != nil {
		return Opened{}, err
	}
	return Opened{r, history}, audit.Showing(ctx, s.store, audit.Read(Flow.Name(), string(which), "legal_representative"))
}

// List pages through referrals. Errors: forbidden.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if err := a.Check(actor.ReferralHandle); err != nil {
		return nil, err
	}
	return s.store.ListReferrals(ctx, f)
}

// lateBatch bounds what one run of RemindLate does in one transaction.
const lateBatch = 500

// RemindLate tells whoever handed a matter over that the answer is late, once for each day set, and returns how many.
func (s *Service) RemindLate(ctx context.Context) (int, error) {
	n := 0
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		today := s.now.Today()
		late, err := s.store.LateReferrals(ctx, today, lateBatch)
		n = len(late)
		for _, r := range late {
			if err == nil {
				r.RemindedOn = today
				err = s.store.SaveReferral(ctx, r)
			}
			if err == nil {
				err = s.store.Notify(ctx, notice.Notice{UserID: r.SentBy, Kind: notice.ReferralLate, SubjectKind: Flow.Name(), SubjectID: string(r.ID),
					Params: map[string]string{"employer": r.Dossier.Employer.Name, "due_on": string(r.DueOn)}})
			}
		}
		return err
	})
	return n, err
}

// Actions are the verbs the caller may do with a referral now.
func (s *Service) Actions(a actor.Actor, r Referral) []string {
	if !a.May(actor.ReferralHandle) || a.Belongs(r.OrgID) {
		return []string{}
	}
	return Flow.Actions(r.Status, a.Roles)
}
