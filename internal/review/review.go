// Package review is the reviewer's desk: one queue of qualification and post cases, the one due first served
// first, each held by one reviewer at a time under a lease, and decided once.
package review

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Subject is what a case is about.
type Subject string

// The subjects.
const (
	PostSubject          Subject = "post"
	QualificationSubject Subject = "qualification"
)

// Case is one round of review.
type Case struct {
	ID           id.Review
	SubjectKind  Subject
	SubjectID    string
	OrgID        id.Org
	Round        int
	Status       Status
	DueAt        time.Time // end of the working-day promise
	EnteredBy    id.User
	ClaimedBy    *id.User
	LeaseUntil   *time.Time
	DecidedBy    *id.User
	DecidedAt    *time.Time
	Reason       string
	FieldReasons map[string]string `gorm:"serializer:json"` // field of the form → what to change
	Checks       map[string]bool   `gorm:"serializer:json"` // U1–U11 as ticked (domain.md §3.4)
	Snapshot     json.RawMessage   `gorm:"type:jsonb"`
	// Of a qualification: what the program makes of the checks, and the SHA-256 of the files that it was decided on.
	Findings []Finding          `gorm:"serializer:json"`
	Evidence map[id.File]string `gorm:"serializer:json"`
	// Of a post: what the rules said of it, what its employer objects, and what the reviewer made of each find.
	Screening  posting.Screening   `gorm:"serializer:json"`
	Objections []posting.Objection `gorm:"serializer:json"`
	Verdicts   []Verdict           `gorm:"serializer:json"`
	Copies     []posting.Copy      `gorm:"serializer:json"` // what says nearly the same, at the submission
	// Of a post: slips that the reviewer put right, which go into it on approval.
	Corrections []posting.Correction `gorm:"serializer:json"`
	// Of a post: reasons to look twice, the heaviest first, and their points added up.
	Risk    int
	Signals []Signal `gorm:"serializer:json"`
	// Proposal waits for a second reviewer, who is not ProposedBy.
	Proposal   *Decision `gorm:"serializer:json"`
	ProposedBy *id.User
	ReadTwice  bool // drawn for a second reading, which the second reviewer makes without seeing the first
	Version    int
	CreatedAt  time.Time
}

// HeldBy reports whether the user has the case under an unexpired lease.
func (c Case) HeldBy(u id.User, now time.Time) bool {
	return c.ClaimedBy != nil && *c.ClaimedBy == u && c.LeaseUntil != nil && c.LeaseUntil.After(now)
}

// Pending reports whether the case is not decided.
func (c Case) Pending() bool { return c.Status == Open || c.Status == Proposed }

// Decision is what the reviewer says.
type Decision struct {
	Outcome      Event             `json:"outcome"`
	Reason       string            `json:"reason"`
	FieldReasons map[string]string `json:"field_reasons,omitempty"`
	Checks       map[string]bool   `json:"checks,omitempty"`
	Verdicts     []Verdict         `json:"verdicts,omitempty"`
}

// What can be refused.
var (
	ErrNotHeld      = fault.Define(fault.Conflict, "review_not_held", "您没有领取这个案件，或领取已超时，请重新领取。", "You do not hold this case, or your hold has run out. Please take it again.")
	ErrOwnEntry     = fault.Define(fault.Forbidden, "own_entry", "不能审核自己录入或所属单位的事项。", "You cannot decide what you entered yourself or what belongs to your organisation.")
	ErrQueueEmpty   = fault.Define(fault.NotFound, "queue_empty", "没有待审案件。", "There are no cases waiting.")
	ErrUnknownField = fault.Define(fault.Invalid, "unknown_field", "审核意见中有不存在的字段。", "A reason names a field that does not exist.")
)

// Store keeps cases.
type Store interface {
	workflow.Journal
	audit.Log
	notice.Sender
	// ReviewersFor are the reviewers in service, but for one, who may decide a case.
	ReviewersFor(ctx context.Context, c Case, but id.User) ([]Colleague, error)
	// OrgByID finds the organisation of a case. ErrNotFound.
	OrgByID(ctx context.Context, org id.Org, lock bool) (org.Org, error)
	InsertCase(ctx context.Context, c Case) error
	// CaseByID finds a case; lock holds its row. ErrNotFound.
	CaseByID(ctx context.Context, c id.Review, lock bool) (Case, error)
	// OpenCaseOf finds the undecided case of a subject and holds its row. ErrNotFound.
	OpenCaseOf(ctx context.Context, kind Subject, subject string) (Case, error)
	// NextCase finds and holds the case to work on: the user's own unexpired one, else the one due first that
	// nobody holds, that the user did not enter and that belongs to none of the organisations. Rows that others
	// hold are skipped. ErrNotFound.
	NextCase(ctx context.Context, user id.User, orgs []id.Org, kind Subject, now time.Time) (Case, error)
	// SaveCase writes the case if it still has c.Version. ErrStale.
	SaveCase(ctx context.Context, c Case) error
	// ListCases pages through cases by due time.
	ListCases(ctx context.Context, f Filter) ([]Listed, error)
	// RiskFacts are what the signals about a post are made of.
	RiskFacts(ctx context.Context, org id.Org, post id.Post, now time.Time) (RiskFacts, error)
	// NextRound is the number of the next round of a subject.
	NextRound(ctx context.Context, kind Subject, subject string) (int, error)
	// AuditFacts are what the site knows about an organisation besides its papers.
	AuditFacts(ctx context.Context, org id.Org) (AuditFacts, error)
	// FileHashes are the SHA-256 of files, in hexadecimal.
	FileHashes(ctx context.Context, files []id.File) (map[id.File]string, error)
	// CountCases counts the cases of one organisation; without one, the open cases and those that the user has
	// decided since a moment.
	CountCases(ctx context.Context, org id.Org, user id.User, now, since time.Time) (Counts, error)
	// CountAnswers counts the applications to an employer of a span of time, and those of them that it answered in time.
	CountAnswers(ctx context.Context, org id.Org, from, until time.Time, in time.Duration) (applied, answered int, err error)
	// CountComplaints counts the cases of reported posts of an employer, and those of them that were upheld.
	CountComplaints(ctx context.Context, org id.Org) (all, upheld int, err error)
	// ReviewReport counts how the desk worked from one moment up to another.
	ReviewReport(ctx context.Context, from, to, now time.Time) (Report, error)
	// CasesOf are the rounds of a subject, oldest first.
	CasesOf(ctx context.Context, kind Subject, subject string) ([]Case, error)
}

// Posts carries out decisions on posts.
type Posts interface {
	// Screen holds a post with corrections against the rules as they stand now.
	Screen(ctx context.Context, post id.Post, made []posting.Correction) (posting.Screening, error)
	// Correct adds a correction to those made, and says what the rules find then.
	Correct(ctx context.Context, post id.Post, made []posting.Correction, field, after string) ([]posting.Correction, posting.Screening, error)
	// Approve publishes a post with corrections, of which its employer is told.
	Approve(ctx context.Context, a actor.Actor, post id.Post, made []posting.Correction) error
	Return(ctx context.Context, a actor.Actor, post id.Post, reason string) error
}

// Orgs carries out decisions on qualifications.
type Orgs interface {
	Decide(ctx context.Context, a actor.Actor, org id.Org, outcome org.Outcome, reason string) error
}

// Service holds the use cases of the desk. Posts and Orgs are set once at wiring, since they in turn open cases.
type Service struct {
	store     Store
	posts     Posts
	orgs      Orgs
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need; Decides completes it.
func NewService(s Store, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, programme: p, now: now}
}

// Decides names who carries decisions out.
func (s *Service) Decides(p Posts, o Orgs) { s.posts, s.orgs = p, o }

// PostDesk is the desk as posts see it.
type PostDesk struct{ *Service }

// OrgDesk is the desk as organisations see it.
type OrgDesk struct{ *Service }

// OpenCase implements posting.Desk.
func (d PostDesk) OpenCase(ctx context.Context, c posting.Case) error {
	return d.open(ctx, Case{SubjectKind: PostSubject, SubjectID: string(c.Post), OrgID: c.Org, EnteredBy: c.EnteredBy, Screening: c.Screening,
		Objections: c.Objections, Copies: c.Copies}, c.Snapshot, d.programme.Review.PostSLAWorkdays)
}

// CancelCase implements posting.Desk.
func (d PostDesk) CancelCase(ctx context.Context, post id.Post) error {
	return d.cancel(ctx, PostSubject, string(post))
}

// OpenCase implements org.Desk.
func (d OrgDesk) OpenCase(ctx context.Context, c org.Case) error {
	return d.open(ctx, Case{SubjectKind: QualificationSubject, SubjectID: string(c.Org), OrgID: c.Org, EnteredBy: c.EnteredBy}, c.Snapshot,
		d.programme.Review.QualificationSLAWorkdays)
}

// CancelCase implements org.Desk.
func (d OrgDesk) CancelCase(ctx context.Context, o id.Org) error {
	return d.cancel(ctx, QualificationSubject, string(o))
}

// cancel takes the undecided case of a subject out of the queue.
func (s *Service) cancel(ctx context.Context, kind Subject, subject string) error {
	c, err := s.store.OpenCaseOf(ctx, kind, subject)
	if err != nil {
		return err
	}
	to, rec, err := Flow.Move(actor.SystemActor, string(c.ID), c.Status, Cancel, "", s.now())
	if err != nil {
		return err
	}
	c.Status = to
	if err := s.store.SaveCase(ctx, c); err != nil {
		return err
	}
	return s.store.Log(ctx, rec)
}

// open completes a case and puts it in the queue, due after some working days.
func (s *Service) open(ctx context.Context, c Case, snapshot any, workdays int) (err error) {
	if c.Snapshot, err = json.Marshal(snapshot); err != nil {
		return err
	}
	if c.Round, err = s.store.NextRound(ctx, c.SubjectKind, c.SubjectID); err != nil {
		return err
	}
	now := s.now()
	c.ID, c.Status, c.DueAt, c.Version, c.CreatedAt = id.New[id.Review](), Flow.Init(), s.programme.DueAfterWorkdays(now, workdays), 1, now
	c.FieldReasons, c.Checks, c.Verdicts = map[string]string{}, map[string]bool{}, []Verdict{}
	if c.Objections == nil {
		c.Objections = []posting.Objection{}
	}
	if c.Copies == nil {
		c.Copies = []posting.Copy{}
	}
	c.Signals, c.Corrections = []Signal{}, []posting.Correction{}
	c.Findings, c.Evidence = []Finding{}, map[id.File]string{}
	if c.SubjectKind == PostSubject {
		c.Risk, c.Signals, err = s.risk(ctx, c)
	} else {
		c.Findings, err = s.findings(ctx, c)
	}
	if err != nil {
		return err
	}
	if err := s.store.InsertCase(ctx, c); err != nil {
		return err
	}
	if clean(c) && !drawn(s.programme.Review.CleanReadPercent) {
		return s.pass(ctx, c)
	}
	return nil
}

// Next gives the reviewer a case to work on: their own unexpired one, renewed, else the one due first.
// Errors: queue_empty, forbidden.
func (s *Service) Next(ctx context.Context, a actor.Actor, kind Subject) (Case, error) {
	var out Case
	if err := a.Check(actor.ReviewHandle); err != nil {
		return out, err
	}
	orgs := make([]id.Org, 0, len(a.Memberships))
	for _, m := range a.Memberships {
		orgs = append(orgs, m.OrgID)
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		c, err := s.store.NextCase(ctx, a.UserID, orgs, kind, s.now())
		if fault.Is(err, fault.ErrNotFound) {
			return ErrQueueEmpty.New()
		}
		if err != nil {
			return err
		}
		out, err = s.hold(ctx, a, c)
		return err
	})
	return out, err
}

func (s *Service) hold(ctx context.Context, a actor.Actor, c Case) (Case, error) {
	if c.Status == Open { // rules, days and what else is known may have changed since it was handed in
		var err error
		if c.SubjectKind == PostSubject {
			c.Screening, err = s.posts.Screen(ctx, id.Post(c.SubjectID), c.Corrections)
		} else {
			c.Findings, err = s.findings(ctx, c)
		}
		if err != nil {
			return c, err
		}
	}
	until := s.now().Add(s.programme.Lease())
	user := a.UserID
	c.ClaimedBy, c.LeaseUntil = &user, &until
	if err := s.store.SaveCase(ctx, c); err != nil {
		return c, err
	}
	c.Version++
	return c, nil
}

// Claim takes a case named by its id, when nobody else holds it; on one's own case it renews the lease.
// Errors: conflict (held by another), own_entry, transition_not_allowed, stale.
func (s *Service) Claim(ctx context.Context, a actor.Actor, review id.Review, version int) (Case, error) {
	return s.change(ctx, a, review, version, func(ctx context.Context, c Case) (Case, error) {
		now := s.now()
		if c.LeaseUntil != nil && c.LeaseUntil.After(now) && !c.HeldBy(a.UserID, now) {
			return c, ErrHeld.New()
		}
		return s.hold(ctx, a, c)
	})
}

// ErrHeld is a case that another reviewer is working on.
var ErrHeld = fault.Define(fault.Conflict, "review_held", "该案件正由其他审核员处理。", "Another reviewer is working on this case.")

// Release puts a held case back into the queue. Errors: review_not_held, stale.
func (s *Service) Release(ctx context.Context, a actor.Actor, review id.Review, version int) (Case, error) {
	return s.change(ctx, a, review, version, func(ctx context.Context, c Case) (Case, error) {
		if !c.HeldBy(a.UserID, s.now()) {
			return c, ErrNotHeld.New()
		}
		c.ClaimedBy, c.LeaseUntil = nil, nil
		err := s.store.SaveCase(ctx, c)
		c.Version++
		return c, err
	})
}

func (s *Service) change(ctx context.Context, a actor.Actor, review id.Review, version int, fn func(context.Context, Case) (Case, error)) (Case, error) {
	var out Case
	if err := a.Check(actor.ReviewHandle); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		c, err := s.store.CaseByID(ctx, review, true)
		if err != nil {
			return err
		}
		if c.Version != version {
			return fault.ErrStale.New()
		}
		if !c.Pending() {
			return workflow.ErrTransition.Detailf("review: %s", c.Status)
		}
		if c.EnteredBy == a.UserID || belongs(a, c.OrgID) {
			return ErrOwnEntry.New()
		}
		if c.ProposedBy != nil && *c.ProposedBy == a.UserID {
			return ErrOwnProposal.New()
		}
		out, err = fn(ctx, c)
		return err
	})
	return out, err
}

func belongs(a actor.Actor, o id.Org) bool {
	for _, m := range a.Memberships {
		if m.OrgID == o {
			return true
		}
	}
	return false
}

// Decide ends a round: approve, or return with a reason per field, or reject (qualifications only). What takes two
// people (second.go) is proposed by the first and carried out when a second decides the same; the second may contest it.
// Errors: review_not_held, own_entry, own_proposal, other_decision_proposed, nothing_proposed, transition_not_allowed,
// reason_required, unknown_field, hits_open, hit_upheld, stale, and what the subject itself refuses
// (employer_unverified, post_incomplete).
func (s *Service) Decide(ctx context.Context, a actor.Actor, review id.Review, version int, d Decision) (Case, error) {
	return s.change(ctx, a, review, version, func(ctx context.Context, c Case) (Case, error) {
		now := s.now()
		if !c.HeldBy(a.UserID, now) {
			return c, ErrNotHeld.New()
		}
		if d.Outcome == Contest {
			return s.contest(ctx, a, c, d.Reason)
		}
		if c.Status == Proposed && c.ReadTwice && c.Proposal.Outcome != d.Outcome && d.Outcome != Reject {
			return s.contest(ctx, a, c, Disagreed)
		}
		if c.Status == Proposed {
			var err error
			if d, err = agreed(c, d); err != nil {
				return c, err
			}
		}
		if err := knownFields(c, d.FieldReasons); err != nil {
			return c, err
		}
		if err := judged(c, d); err != nil {
			return c, err
		}
		reason := d.Reason
		if reason == "" && len(d.FieldReasons) > 0 {
			reason = "见各字段审核意见"
		}
		if c.SubjectKind == PostSubject && d.Outcome == Reject {
			return c, workflow.ErrTransition.Detailf("post: %s", d.Outcome)
		}
		if d.Outcome == Reject && strings.TrimSpace(reason) == "" {
			return c, workflow.ErrReasonRequired.WithFields(fault.ErrRequired.At("body.reason"))
		}
		if c.Status == Open && needsSecond(c, d) {
			c.ReadTwice = false // the second one must see what is proposed
			return s.propose(ctx, a, c, d, reason)
		}
		if c.Status == Open && s.readTwice(c, d) {
			c.ReadTwice = true
			return s.propose(ctx, a, c, d, reason)
		}
		to, rec, err := Flow.Move(a, string(c.ID), c.Status, d.Outcome, reason, now)
		if err != nil {
			return c, err
		}
		user := a.UserID
		c.Status, c.Reason, c.DecidedBy, c.DecidedAt, c.LeaseUntil = to, reason, &user, &now, nil
		c.FieldReasons, c.Checks, c.Verdicts, c.Proposal = orEmpty(d.FieldReasons), orEmpty(d.Checks), d.Verdicts, nil
		if c.SubjectKind == QualificationSubject {
			if c.Evidence, err = s.evidence(ctx, c); err != nil {
				return c, err
			}
			rec.Data = map[string]any{"files": c.Evidence}
		}
		if c, err = s.keep(ctx, c, rec); err != nil {
			return c, err
		}
		return c, s.carryOut(ctx, a, c, d.Outcome, reason)
	})
}

func (s *Service) carryOut(ctx context.Context, a actor.Actor, c Case, do Event, reason string) error {
	if c.SubjectKind == PostSubject {
		if do == Approve {
			return s.posts.Approve(ctx, a, id.Post(c.SubjectID), c.Corrections)
		}
		return s.posts.Return(ctx, a, id.Post(c.SubjectID), reason)
	}
	outcome := map[Event]org.Outcome{Approve: org.OutcomeApproved, Return: org.OutcomeReturned, Reject: org.OutcomeRejected}[do]
	return s.orgs.Decide(ctx, a, id.Org(c.SubjectID), outcome, reason)
}

// knownFields refuses reasons for fields that the snapshot does not have.
func knownFields(c Case, reasons map[string]string) error {
	if len(reasons) == 0 {
		return nil
	}
	var snap map[string]json.RawMessage
	if err := json.Unmarshal(c.Snapshot, &snap); err != nil {
		return err
	}
	if nested, ok := snap["profile"]; ok {
		if err := json.Unmarshal(nested, &snap); err != nil {
			return err
		}
	}
	var f fault.Fields
	for field, text := range reasons {
		_, ok := snap[field]
		f.Add(!ok, "body.field_reasons", ErrUnknownField)
		f.Add(text == "", "body.field_reasons", fault.ErrRequired)
	}
	return f.Err(fault.ErrInvalid)
}

func orEmpty[V any](m map[string]V) map[string]V {
	if m == nil {
		return map[string]V{}
	}
	return m
}

// RoundsOf are the rounds of a subject of an organisation, for its members and the bureau; none for anybody else.
func (s *Service) RoundsOf(ctx context.Context, a actor.Actor, kind Subject, subject string, o id.Org) ([]Case, error) {
	if !a.MayOver(actor.ReviewRounds, actor.Whose{Org: o}) {
		return nil, nil
	}
	return s.store.CasesOf(ctx, kind, subject)
}

// Actions are the verbs the caller may do with a case now.
func (s *Service) Actions(a actor.Actor, c Case) []string {
	now := s.now()
	switch {
	case !c.Pending() || !a.May(actor.ReviewHandle) || c.EnteredBy == a.UserID || belongs(a, c.OrgID) || c.ProposedBy != nil && *c.ProposedBy == a.UserID:
		return []string{}
	case c.HeldBy(a.UserID, now):
		return []string{"decide", "release", "claim", "hand-over"}
	case c.LeaseUntil != nil && c.LeaseUntil.After(now):
		return []string{}
	}
	return []string{"claim"}
}
