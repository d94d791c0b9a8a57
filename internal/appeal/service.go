package appeal

import (
	"context"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Store keeps appeals.
type Store interface {
	workflow.Journal
	notice.Sender
	// InsertAppeal adds an appeal. appealed_already when one about the subject waits.
	InsertAppeal(ctx context.Context, x Appeal) error
	// AppealByID finds an appeal; lock holds its row. ErrNotFound.
	AppealByID(ctx context.Context, which id.Appeal, lock bool) (Appeal, error)
	// SaveAppeal writes the appeal if it still has x.Version. ErrStale.
	SaveAppeal(ctx context.Context, x Appeal) error
	// ListAppeals pages through appeals: waiting ones by due time, decided ones newest first.
	ListAppeals(ctx context.Context, f Filter) ([]Listed, error)
	// Answered reports whether an appeal about this version of a subject was decided.
	Answered(ctx context.Context, kind Subject, subject string, version int) (bool, error)
	// LastReason is what was said when a subject came into its present state.
	LastReason(ctx context.Context, kind, subject string) (string, error)
	// HadAHand reports whether a reviewer took part in what was decided against a subject since it was last handed in.
	HadAHand(ctx context.Context, user id.User, kind Subject, subject string) (bool, error)
	// PostByID and OrgByID find what was decided about; lock holds the row. ErrNotFound.
	PostByID(ctx context.Context, post id.Post, lock bool) (posting.Post, error)
	OrgByID(ctx context.Context, org id.Org, lock bool) (org.Org, error)
}

// The parts that a granted appeal puts right, inside the transaction of the context.
type (
	// Posts publishes a post that was returned or taken down.
	Posts interface {
		Grant(ctx context.Context, a actor.Actor, post id.Post, reason string) error
	}
	// Orgs approves a qualification that was returned or refused.
	Orgs interface {
		Grant(ctx context.Context, a actor.Actor, org id.Org, reason string) error
	}
	// Measures lifts what is in force against an employer.
	Measures interface {
		Overturn(ctx context.Context, a actor.Actor, org id.Org, reason string) error
	}
)

// Filter narrows the list of appeals.
type Filter struct {
	OrgID   id.Org
	Subject string
	Waiting bool
	Decided bool
	After   id.Appeal
	Limit   int
}

// Listed is an appeal with what a list needs.
type Listed struct {
	Appeal
	OrgName string
	Title   string // of the post, or of the employer
}

// Service holds the use cases.
type Service struct {
	store     Store
	posts     Posts
	orgs      Orgs
	measures  Measures
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, p Posts, o Orgs, m Measures, pr *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, posts: p, orgs: o, measures: m, programme: pr, now: now}
}

// subject is what an appeal is about, as it stands.
type subject struct {
	org     id.Org
	status  string
	version int
}

func (s *Service) subject(ctx context.Context, kind Subject, which string) (subject, error) {
	if kind == Post {
		p, err := s.store.PostByID(ctx, id.Post(which), true)
		return subject{p.OrgID, string(p.Status), p.Version}, err
	}
	o, err := s.store.OrgByID(ctx, id.Org(which), true)
	return subject{o.ID, string(o.Qualification), o.Version}, err
}

// File appeals against what was decided about a post or the qualification of the employer acted for.
// Errors: invalid, nothing_to_appeal, appealed_already, appeal_answered, not_found, forbidden.
func (s *Service) File(ctx context.Context, a actor.Actor, kind Subject, which, words string) (Appeal, error) {
	var x Appeal
	if err := a.Check(actor.AppealFile); err != nil {
		return x, err
	}
	if err := checkWords(words); err != nil {
		return x, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		at, err := s.subject(ctx, kind, which)
		if err != nil {
			return err
		}
		if _, err := a.Over(actor.AppealFile, actor.Whose{Org: at.org}); err != nil {
			return err
		}
		if !appealable[kind][at.status] {
			return ErrNothing.New()
		}
		if done, err := s.store.Answered(ctx, kind, which, at.version); err != nil {
			return err
		} else if done {
			return ErrAnswered.New()
		}
		because, err := s.store.LastReason(ctx, string(kind), which)
		if err != nil {
			return err
		}
		now := s.now()
		x = Appeal{ID: id.New[id.Appeal](), OrgID: at.org, SubjectKind: kind, SubjectID: which, SubjectVersion: at.version, Against: at.status,
			Because: because, Words: strings.TrimSpace(words), Status: Flow.Init(), EnteredBy: a.UserID,
			DueAt: s.programme.DueAfterWorkdays(now, s.programme.Review.QualificationSLAWorkdays), Version: 1, CreatedAt: now}
		if err := s.store.InsertAppeal(ctx, x); err != nil {
			return err
		}
		return s.store.Log(ctx, filed(x))
	})
	return x, err
}

// Withdraw takes an appeal back. Errors: transition_not_allowed, stale, not_found, forbidden.
func (s *Service) Withdraw(ctx context.Context, a actor.Actor, which id.Appeal, version int) (Appeal, error) {
	if err := a.Check(actor.AppealFile); err != nil {
		return Appeal{}, err
	}
	return s.step(ctx, which, version, func(ctx context.Context, x Appeal) (Appeal, error) {
		over, err := a.Over(actor.AppealFile, actor.Whose{Org: x.OrgID})
		if err != nil {
			return x, err
		}
		return s.move(ctx, over, x, Withdraw, "")
	})
}

// Decide grants an appeal, which puts right what was decided, or refuses it; by a reviewer who had no hand in it.
// Errors: own_entry, own_decision, appeal_moot, transition_not_allowed, reason_required, stale, not_found, forbidden, and
// what a publication or an approval itself refuses (employer_unverified, post_incomplete, qualification_incomplete).
func (s *Service) Decide(ctx context.Context, a actor.Actor, which id.Appeal, version int, do Event, reason string) (Appeal, error) {
	if err := Flow.Check(a, do); err != nil {
		return Appeal{}, err
	}
	return s.step(ctx, which, version, func(ctx context.Context, x Appeal) (Appeal, error) {
		if err := s.apart(ctx, a, x); err != nil {
			return x, err
		}
		at, err := s.subject(ctx, x.SubjectKind, x.SubjectID)
		if err != nil {
			return x, err
		}
		if do == Grant && (at.status != x.Against || at.version != x.SubjectVersion) {
			return x, ErrMoot.New()
		}
		if x, err = s.move(ctx, a, x, do, reason); err != nil {
			return x, err
		}
		if do == Grant {
			if err := s.putRight(ctx, a, x, reason); err != nil {
				return x, err
			}
		}
		kind := map[Event]notice.Kind{Grant: notice.AppealGranted, Refuse: notice.AppealRefused}[do]
		return x, s.store.NotifyOrg(ctx, x.OrgID, notice.Notice{Kind: kind, SubjectKind: string(x.SubjectKind), SubjectID: x.SubjectID,
			Params: map[string]string{"reason": x.Answer}})
	})
}

// apart refuses whoever had a hand in what the appeal is about.
func (s *Service) apart(ctx context.Context, a actor.Actor, x Appeal) error {
	if a.Belongs(x.OrgID) || x.EnteredBy == a.UserID {
		return ErrOwnDecision.New()
	}
	had, err := s.store.HadAHand(ctx, a.UserID, x.SubjectKind, x.SubjectID)
	if err != nil {
		return err
	}
	if had {
		return ErrOwnDecision.New()
	}
	return nil
}

func (s *Service) putRight(ctx context.Context, a actor.Actor, x Appeal, reason string) error {
	switch {
	case x.SubjectKind == Post:
		return s.posts.Grant(ctx, a, id.Post(x.SubjectID), reason)
	case x.Against == string(org.Suspended) || x.Against == string(org.Revoked):
		return s.measures.Overturn(ctx, a, x.OrgID, reason)
	}
	return s.orgs.Grant(ctx, a, x.OrgID, reason)
}

func (s *Service) step(ctx context.Context, which id.Appeal, version int, do func(context.Context, Appeal) (Appeal, error)) (Appeal, error) {
	var out Appeal
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		x, err := s.store.AppealByID(ctx, which, true)
		if err != nil {
			return err
		}
		if x.Version != version {
			return fault.ErrStale.New()
		}
		out, err = do(ctx, x)
		return err
	})
	return out, err
}

func (s *Service) move(ctx context.Context, a actor.Actor, x Appeal, do Event, reason string) (Appeal, error) {
	now := s.now()
	to, rec, err := Flow.Move(a, string(x.ID), x.Status, do, reason, now)
	if err != nil {
		return x, err
	}
	user := a.UserID
	x.Status, x.DecidedBy, x.DecidedAt, x.Answer = to, &user, &now, strings.TrimSpace(reason)
	if err := s.store.SaveAppeal(ctx, x); err != nil {
		return x, err
	}
	x.Version++
	return x, s.store.Log(ctx, rec)
}

// List pages through appeals: all of them for reviewers, otherwise those of the employer acted for.
// Errors: forbidden, unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if a.May(actor.AppealHandle) {
		return s.store.ListAppeals(ctx, f)
	}
	if err := a.Check(actor.AppealRead); err != nil {
		return nil, err
	}
	f.OrgID = a.OrgID
	return s.store.ListAppeals(ctx, f)
}

// Opened is an appeal as it lies before whoever reads it.
type Opened struct {
	Listed
	Post    *posting.Post // of an appeal about a post, as it stands
	HadHand bool          // the caller had a hand in what it is about
}

// Find shows an appeal to reviewers and to the members of its employer. Errors: not_found, forbidden.
func (s *Service) Find(ctx context.Context, a actor.Actor, which id.Appeal) (Opened, error) {
	if !a.May(actor.AppealHandle) {
		if err := a.Check(actor.AppealRead); err != nil {
			return Opened{}, err
		}
	}
	x, err := s.store.AppealByID(ctx, which, false)
	if err != nil {
		return Opened{}, err
	}
	if !a.May(actor.AppealHandle) && !a.MayOver(actor.AppealRead, actor.Whose{Org: x.OrgID}) {
		return Opened{}, fault.ErrNotFound.New()
	}
	o, err := s.store.OrgByID(ctx, x.OrgID, false)
	if err != nil {
		return Opened{}, err
	}
	out := Opened{Listed: Listed{Appeal: x, OrgName: o.Name, Title: o.Name}}
	if x.SubjectKind == Post {
		p, err := s.store.PostByID(ctx, id.Post(x.SubjectID), false)
		if err != nil {
			return Opened{}, err
		}
		out.Post, out.Title = &p, p.Title
	}
	if a.May(actor.AppealHandle) {
		out.HadHand, err = s.store.HadAHand(ctx, a.UserID, x.SubjectKind, x.SubjectID)
	}
	return out, err
}

// Actions are the verbs the caller may do with an appeal now.
func (s *Service) Actions(a actor.Actor, x Appeal, hadHand bool) []string {
	whose := actor.Whose{Org: x.OrgID}
	if over, err := a.Over(actor.AppealFile, whose); err == nil {
		return Flow.Actions(x.Status, over.Roles)
	}
	over, err := a.Over(actor.AppealHandle, whose)
	if err != nil || hadHand || a.Belongs(x.OrgID) {
		return []string{}
	}
	return Flow.Actions(x.Status, over.Roles)
}
