package complaint

import (
	"context"
	"crypto/rand"
	"strings"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Store keeps cases and complaints.
type Store interface {
	workflow.Journal
	notice.Sender
	// OpenComplaintCase finds the undecided case of a post and holds its row. ErrNotFound.
	OpenComplaintCase(ctx context.Context, post id.Post) (Case, error)
	InsertComplaintCase(ctx context.Context, c Case) error
	// InsertComplaint adds a report. already_reported when this account has one in the case.
	InsertComplaint(ctx context.Context, c Complaint) error
	// UseProof notes that a proof is used up; bad_proof when it was before.
	UseProof(ctx context.Context, mark []byte, at time.Time) error
	// ComplaintByReceipt finds a report's case. ErrNotFound.
	ComplaintByReceipt(ctx context.Context, receipt string) (Told, error)
	// ComplaintCaseByID finds a case; lock holds its row. ErrNotFound.
	ComplaintCaseByID(ctx context.Context, which id.ComplaintCase, lock bool) (Case, error)
	// NextComplaintCase finds and holds the case to work on: the user's own, else the one due first that nobody holds
	// and that is about none of the organisations. ErrNotFound.
	NextComplaintCase(ctx context.Context, user id.User, orgs []id.Org, now time.Time) (Case, error)
	// SaveComplaintCase writes the case if it still has c.Version. ErrStale.
	SaveComplaintCase(ctx context.Context, c Case) error
	// ListComplaintCases pages through cases: open ones by due time, decided ones newest first.
	ListComplaintCases(ctx context.Context, f Filter) ([]Listed, error)
	// ComplaintsOf are the reports of a case, oldest first.
	ComplaintsOf(ctx context.Context, which id.ComplaintCase) ([]Complaint, error)
}

// Posts carries measures out on posts, inside the transaction of the context.
type Posts interface {
	Find(ctx context.Context, a actor.Actor, post id.Post) (posting.View, error)
	// Measure freezes, restores or takes down a post, and tells its employer and those who applied.
	Measure(ctx context.Context, a actor.Actor, post id.Post, do posting.Event, reason string) error
}

// Filter narrows the list of cases.
type Filter struct {
	Open  bool
	After id.ComplaintCase
	Limit int
}

// Listed is a case with what a list needs.
type Listed struct {
	Case
	Title   string
	OrgName string
	Reports int
}

// Opened is a case with all its reports and the post as it stands.
type Opened struct {
	Case
	Title   string
	OrgName string
	Post    posting.Post
	Reports []Complaint
}

// Told is what a reporter learns by the receipt.
type Told struct {
	Title     string
	Status    Status
	Reason    string
	CreatedAt time.Time
	// Referred are the other authorities that have the matter (internal/referral).
	Referred []string `gorm:"serializer:json"`
}

// Service holds the use cases.
type Service struct {
	store     Store
	posts     Posts
	prover    Prover
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, p Posts, prover Prover, pr *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, posts: p, prover: prover, programme: pr, now: now}
}

// Challenge is what a report of a post must answer when nobody is signed in.
func (s *Service) Challenge(post id.Post) string { return s.prover.Challenge(post, s.now()) }

// Report is one report of a post: words, and of a visitor the answer to a challenge.
type Report struct {
	Post              id.Post
	Category          Category
	Words             string
	Challenge, Answer string
}

// File takes a report and gives its receipt. Anybody may report; whoever is signed in reports a post once.
// Errors: invalid, bad_proof, too_quick, not_found, not_reportable, already_reported.
func (s *Service) File(ctx context.Context, a actor.Actor, r Report) (string, error) {
	if err := checkWords(r.Category, r.Words); err != nil {
		return "", err
	}
	receipt := newReceipt()
	err := s.file(ctx, a, r, receipt)
	for range 3 { // somebody else's report of the same post came first: it has a case now
		if !fault.Is(err, fault.ErrConflict) {
			break
		}
		err = s.file(ctx, a, r, receipt)
	}
	return receipt, err
}

func (s *Service) file(ctx context.Context, a actor.Actor, r Report, receipt string) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		now := s.now()
		c := Complaint{ID: id.New[id.Complaint](), Category: r.Category, Words: strings.TrimSpace(r.Words), Receipt: receipt, CreatedAt: now}
		if a.SignedIn() {
			user := a.UserID
			c.ReporterID = &user
		} else {
			mark, err := s.prover.check(r.Post, r.Challenge, r.Answer, now)
			if err != nil {
				return err
			}
			if err := s.store.UseProof(ctx, mark, now); err != nil {
				return err
			}
		}
		at, err := s.caseOf(ctx, r.Post, now)
		if err != nil {
			return err
		}
		c.CaseID = at.ID
		return s.store.InsertComplaint(ctx, c)
	})
}

// caseOf is the open case of a post, or a new one when it is live.
func (s *Service) caseOf(ctx context.Context, post id.Post, now time.Time) (Case, error) {
	have, err := s.store.OpenComplaintCase(ctx, post)
	if err == nil || !fault.Is(err, fault.ErrNotFound) {
		return have, err
	}
	v, err := s.posts.Find(ctx, actor.Actor{}, post)
	if fault.Is(err, posting.ErrClosed) {
		return have, ErrNotReportable.New()
	}
	if err != nil {
		return have, err
	}
	c := Case{ID: id.New[id.ComplaintCase](), PostID: post, OrgID: v.Post.OrgID, Status: Flow.Init(),
		DueAt: s.programme.DueAfterWorkdays(now, s.programme.Review.PostSLAWorkdays), Version: 1, CreatedAt: now}
	return c, s.store.InsertComplaintCase(ctx, c)
}

// newReceipt is short enough to be read out and long enough not to be guessed: twelve letters and digits that are not
// mistaken for one another, 60 bits.
func newReceipt() string {
	const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
	var raw [12]byte
	_, _ = rand.Read(raw[:]) // never fails
	out := make([]byte, 0, 14)
	for i, b := range raw {
		if i > 0 && i%4 == 0 {
			out = append(out, '-')
		}
		out = append(out, letters[b%32])
	}
	return string(out)
}

// State is what became of a report, to whoever has its receipt. Errors: no_such_receipt.
func (s *Service) State(ctx context.Context, receipt string) (Told, error) {
	t, err := s.store.ComplaintByReceipt(ctx, strings.ToUpper(strings.TrimSpace(receipt)))
	if fault.Is(err, fault.ErrNotFound) {
		return t, ErrNoReceipt.New()
	}
	return t, err
}

// List pages through cases. Errors: forbidden.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if err := a.Check(actor.ComplaintHandle); err != nil {
		return nil, err
	}
	return s.store.ListComplaintCases(ctx, f)
}

// Find shows a case with its reports. Errors: not_found, forbidden.
func (s *Service) Find(ctx context.Context, a actor.Actor, which id.ComplaintCase) (Opened, error) {
	if err := a.Check(actor.ComplaintHandle); err != nil {
		return Opened{}, err
	}
	c, err := s.store.ComplaintCaseByID(ctx, which, false)
	if err != nil {
		return Opened{}, err
	}
	v, err := s.posts.Find(ctx, a, c.PostID)
	if err != nil {
		return Opened{}, err
	}
	reports, err := s.store.ComplaintsOf(ctx, which)
	return Opened{Case: c, Title: v.Post.Title, OrgName: v.Employer.Name, Post: v.Post, Reports: reports}, err
}

// Next gives the reviewer a case to work on: their own, else the one due first. Errors: no_complaints, forbidden.
func (s *Service) Next(ctx context.Context, a actor.Actor) (Case, error) {
	var out Case
	if err := a.Check(actor.ComplaintHandle); err != nil {
		return out, err
	}
	orgs := make([]id.Org, 0, len(a.Memberships))
	for _, m := range a.Memberships {
		orgs = append(orgs, m.OrgID)
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		c, err := s.store.NextComplaintCase(ctx, a.UserID, orgs, s.now())
		if fault.Is(err, fault.ErrNotFound) {
			return ErrNoComplaints.New()
		}
		if err != nil {
			return err
		}
		s.hold(&c, a)
		out = c
		return s.store.SaveComplaintCase(ctx, c)
	})
	out.Version++
	return out, err
}

func (s *Service) hold(c *Case, a actor.Actor) {
	user, until := a.UserID, s.now().Add(s.programme.Lease())
	c.ClaimedBy, c.LeaseUntil = &user, &until
}

// Act takes a step of a case: freeze the post, restore it, uphold (which takes it down and ends its applications) or
// dismiss (which shows it again). Acting takes the case, where nobody else holds it.
// Errors: complaint_held, own_complaint, transition_not_allowed, reason_required, stale, not_found, forbidden.
func (s *Service) Act(ctx context.Context, a actor.Actor, which id.ComplaintCase, version int, do Event, reason string) (Case, error) {
	var out Case
	if err := a.Check(actor.ComplaintHandle); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		c, err := s.store.ComplaintCaseByID(ctx, which, true)
		if err != nil {
			return err
		}
		now := s.now()
		switch {
		case a.Belongs(c.OrgID):
			return ErrOwnOrg.New()
		case c.Version != version:
			return fault.ErrStale.New()
		case c.LeaseUntil != nil && c.LeaseUntil.After(now) && !c.HeldBy(a.UserID, now):
			return ErrHeldByOther.New()
		}
		was := c.Status
		to, rec, err := Flow.Move(a, string(c.ID), c.Status, do, reason, now)
		if err != nil {
			return err
		}
		c.Status = to
		s.hold(&c, a)
		if !c.Open() {
			user := a.UserID
			c.DecidedBy, c.DecidedAt, c.Reason, c.LeaseUntil = &user, &now, reason, nil
		}
		if err := s.store.SaveComplaintCase(ctx, c); err != nil {
			return err
		}
		c.Version++
		out = c
		if err := s.store.Log(ctx, rec); err != nil {
			return err
		}
		return s.carryOut(ctx, a, c, was, do, reason)
	})
	return out, err
}

// carryOut does to the post and its applications what a step means.
func (s *Service) carryOut(ctx context.Context, a actor.Actor, c Case, was Status, do Event, reason string) error {
	switch do {
	case Freeze:
		return s.posts.Measure(ctx, a, c.PostID, posting.Freeze, reason)
	case Restore:
		return s.posts.Measure(ctx, a, c.PostID, posting.Restore, reason)
	case Dismiss:
		if was == Checking {
			// The post may have been taken down meanwhile, by a measure against its employer or from its page: it stays so.
			if err := s.posts.Measure(ctx, a, c.PostID, posting.Restore, reason); err != nil && !fault.Is(err, workflow.ErrTransition) {
				return err
			}
		}
		return s.answer(ctx, c, notice.ComplaintDismissed)
	case Uphold:
		if err := s.posts.Measure(ctx, a, c.PostID, posting.TakeDown, reason); err != nil {
			return err
		}
		return s.answer(ctx, c, notice.ComplaintUpheld)
	}
	return nil
}

// answer tells those who reported with an account what came of it.
func (s *Service) answer(ctx context.Context, c Case, kind notice.Kind) error {
	reports, err := s.store.ComplaintsOf(ctx, c.ID)
	for _, r := range reports {
		if err == nil && r.ReporterID != nil {
			err = s.store.Notify(ctx, notice.Notice{UserID: *r.ReporterID, Kind: kind, SubjectKind: Flow.Name(), SubjectID: string(c.ID),
				Params: map[string]string{"receipt": r.Receipt}})
		}
	}
	return err
}

// Actions are the verbs the caller may do with a case now.
func (s *Service) Actions(a actor.Actor, c Case) []string {
	now := s.now()
	if !a.May(actor.ComplaintHandle) || a.Belongs(c.OrgID) || c.LeaseUntil != nil && c.LeaseUntil.After(now) && !c.HeldBy(a.UserID, now) {
		return []string{}
	}
	return Flow.Actions(c.Status, a.Roles)
}
