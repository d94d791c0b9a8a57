package posting

import (
	"context"
	"slices"
	"strconv"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/likeness"
	"liuyong/internal/notice"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Store keeps posts.
type Store interface {
	workflow.Journal
	notice.Sender
	// InsertPost adds a new post.
	InsertPost(ctx context.Context, p Post) error
	// PostByID finds a post; lock holds its row until the transaction ends. ErrNotFound.
	PostByID(ctx context.Context, post id.Post, lock bool) (Post, error)
	// SavePost writes the whole post if it still has p.Version, and raises it by one. ErrStale.
	SavePost(ctx context.Context, p Post) error
	// InsertRound freezes what was submitted.
	InsertRound(ctx context.Context, r Round) error
	// ListPosts pages through posts, newest first.
	ListPosts(ctx context.Context, f Filter) ([]Listed, error)
	// LivePosts lists the posts live on a day by id after the given one.
	LivePosts(ctx context.Context, today civil.Date, after id.Post, limit int) ([]LivePost, error)
	// ExpirePosts moves published posts past their closing day to expired, logs each, and returns how many.
	ExpirePosts(ctx context.Context, today civil.Date, r workflow.Record) (int, error)
	// UnscreenedPosts finds published posts that were not screened under a version of the rules, by id after the given one.
	UnscreenedPosts(ctx context.Context, version string, after id.Post, limit int) ([]Unscreened, error)
	// MarkScreened notes under which version posts were screened.
	MarkScreened(ctx context.Context, posts []id.Post, version string) error
	// SaveSketch keeps the sketch of a post.
	SaveSketch(ctx context.Context, post id.Post, s likeness.Sketch) error
	// SaveSketches keeps many, as of a moment; empty ones too, so that they are not drawn again.
	SaveSketches(ctx context.Context, posts []id.Post, sketches []likeness.Sketch, at time.Time) error
	// UnsketchedPosts finds published collected posts that were not sketched since they changed.
	UnsketchedPosts(ctx context.Context, limit int) ([]Post, error)
	// TakenDownNear finds posts taken down that share a band with a sketch and were changed since a moment.
	TakenDownNear(ctx context.Context, s likeness.Sketch, since time.Time) ([]Sketched, error)
	// PostsNear finds posts, but for drafts, that share a band with a sketch and were changed since a moment.
	PostsNear(ctx context.Context, post id.Post, s likeness.Sketch, since time.Time) ([]Sketched, error)
	// OrgPosts finds the posts of an organisation in some states, by id, and holds their rows.
	OrgPosts(ctx context.Context, org id.Org, in ...Status) ([]Post, error)
	// TakenDownBy finds the posts of an organisation whose last step was a measure's, and holds their rows.
	TakenDownBy(ctx context.Context, org id.Org, by id.Measure) ([]Post, error)
	// MarkSearch notes that the search engine's copies are behind.
	MarkSearch(ctx context.Context, keys ...string) error
}

// Employers tells a post about its organisation.
type Employers interface {
	// PostingEmployer is the organisation as posts see it. ErrNotFound.
	PostingEmployer(ctx context.Context, org id.Org) (Employer, error)
	// TraineeHeadcount is the approved trainee headcount of an organisation in a year, 0 when none is.
	TraineeHeadcount(ctx context.Context, org id.Org, year int) (int, error)
}

// Desk is the reviewer's queue as posts see it.
type Desk interface {
	// OpenCase puts a submitted round in the queue.
	OpenCase(ctx context.Context, c Case) error
	// CancelCase takes an undecided round out of the queue again.
	CancelCase(ctx context.Context, post id.Post) error
}

// Case is what the desk must know of a submitted post.
type Case struct {
	Post      id.Post
	Org       id.Org
	Round     int
	EnteredBy id.User
	Snapshot  Content
	Screening
	Objections []Objection
	Copies     []Copy
}

// Round is one submission.
type Round struct {
	PostID      id.Post
	Round       int
	Snapshot    Content
	SubmittedBy id.User
	SubmittedAt civil.Instant
}

// Service holds the use cases of posts.
type Service struct {
	applicants Applicants
	store      Store
	employers  Employers
	desk       Desk
	law        Law
	programme  *programme.Programme
	now        civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, e Employers, d Desk, l Law, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, employers: e, desk: d, law: l, programme: p, now: now}
}

// Create saves a new draft of the actor's organisation.
// Errors: invalid, forbidden, unauthenticated.
func (s *Service) Create(ctx context.Context, a actor.Actor, c Content) (Post, error) {
	if err := a.Check(actor.PostWrite); err != nil {
		return Post{}, err
	}
	if err := checkDraft(c); err != nil {
		return Post{}, err
	}
	user, now := a.UserID, s.now()
	p := Post{ID: id.New[id.Post](), OrgID: a.OrgID, Status: Flow.Init(), Content: c, CreatedBy: &user,
		Version: 1, CreatedAt: now, UpdatedAt: now}
	p.setDerived()
	return p, s.store.InsertPost(ctx, p)
}

// Edit changes a draft or a returned post: apply is given the present content and gives the new one.
// Errors: invalid, not_found, stale, post_not_editable.
func (s *Service) Edit(ctx context.Context, a actor.Actor, post id.Post, version int, apply func(Content) (Content, error)) (Post, error) {
	var out Post
	if err := a.Check(actor.PostWrite); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		p, _, err := s.hold(ctx, a, actor.PostWrite, post, version)
		if err != nil {
			return err
		}
		if p.Status != Draft && p.Status != Returned {
			return ErrNotEditable.Detailf("%s", p.Status)
		}
		if p.Content, err = apply(p.Content); err != nil {
			return err
		}
		if err := checkDraft(p.Content); err != nil {
			return err
		}
		p.setDerived()
		p.UpdatedAt = s.now()
		out = p
		return s.store.SavePost(ctx, p)
	})
	out.Version++
	return out, err
}

// ErrNotEditable is an edit of a post that is not a draft or returned.
var ErrNotEditable = fault.Define(fault.Conflict, "post_not_editable",
	"只有草稿或被退回的岗位可以修改。已发布的岗位请先停止招聘，再复制为新岗位。", "Only drafts and returned posts can be edited. Close a published post and copy it instead.")

// hold loads a post for change and holds its row, with the actor in the roles in which it has the right over it.
func (s *Service) hold(ctx context.Context, a actor.Actor, r actor.Right, post id.Post, version int) (Post, actor.Actor, error) {
	p, err := s.store.PostByID(ctx, post, true)
	if err != nil {
		return Post{}, a, err
	}
	over, err := a.Over(r, actor.Whose{Org: p.OrgID})
	if err != nil {
		return Post{}, a, err
	}
	if p.Version != version {
		return Post{}, a, fault.ErrStale.New()
	}
	return p, over, nil
}

// move takes a step of the table and writes the post and its log row.
func (s *Service) move(ctx context.Context, a actor.Actor, p *Post, do Event, reason string) error {
	return s.moveFor(ctx, a, p, do, reason, nil)
}

// moveFor is move with a note for the log.
func (s *Service) moveFor(ctx context.Context, a actor.Actor, p *Post, do Event, reason string, data map[string]any) error {
	to, rec, err := Flow.Move(a, string(p.ID), p.Status, do, reason, s.now())
	if err != nil {
		return err
	}
	rec.Data = data
	p.Status, p.UpdatedAt = to, s.now()
	if err := s.store.SavePost(ctx, *p); err != nil {
		return err
	}
	p.Version++
	if err := s.store.Log(ctx, rec); err != nil {
		return err
	}
	return s.store.MarkSearch(ctx, string(p.ID))
}

// Submit hands a draft to the reviewers: complete, lawful, by a verified employer, frozen as a new round. A rule that
// stops it can be objected to, with the legal basis of the exception.
// Errors: post_incomplete, post_unlawful, employer_unverified, transition_not_allowed, invalid, not_found, stale.
func (s *Service) Submit(ctx context.Context, a actor.Actor, post id.Post, version int, objections ...Objection) (Post, error) {
	var out Post
	if err := Flow.Check(a, Submit); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		p, over, err := s.hold(ctx, a, actor.PostHandle, post, version)
		if err != nil {
			return err
		}
		e, err := s.publishable(ctx, p)
		if err != nil {
			return err
		}
		found, err := s.lawful(ctx, p.Content, e, objections)
		if err != nil {
			return err
		}
		p.Round++
		if err := s.move(ctx, over, &p, Submit, ""); err != nil {
			return err
		}
		r := Round{PostID: p.ID, Round: p.Round, Snapshot: p.Content, SubmittedBy: a.UserID, SubmittedAt: s.now()}
		if err := s.store.InsertRound(ctx, r); err != nil {
			return err
		}
		copies, err := s.copies(ctx, p)
		if err != nil {
			return err
		}
		if err := s.desk.OpenCase(ctx, Case{Post: p.ID, Org: p.OrgID, Round: p.Round, EnteredBy: a.UserID, Snapshot: p.Content,
			Screening: found, Objections: objections, Copies: copies}); err != nil {
			return err
		}
		out, err = s.store.PostByID(ctx, p.ID, false) // the desk may have published it already
		return err
	})
	return out, err
}

// publishable holds what must be true at submission and again at approval.
func (s *Service) publishable(ctx context.Context, p Post) (Employer, error) {
	today := s.now.Today()
	e, err := s.employers.PostingEmployer(ctx, p.OrgID)
	if err != nil {
		return e, err
	}
	if !e.VerifiedOn(today) {
		return e, ErrEmployerUnverified.New()
	}
	slots := 0
	if p.Kind == Traineeship {
		if slots, err = s.employers.TraineeHeadcount(ctx, p.OrgID, today.Year()); err != nil {
			return e, err
		}
	}
	return e, CheckComplete(p.Content, e, s.programme, today, slots)
}

// Withdraw takes a submitted post out of the queue, back to draft.
// Errors: transition_not_allowed, not_found, stale.
func (s *Service) Withdraw(ctx context.Context, a actor.Actor, post id.Post, version int) (Post, error) {
	return s.change(ctx, a, post, version, Withdraw, "", func(ctx context.Context, p *Post) error {
		return s.desk.CancelCase(ctx, p.ID)
	})
}

// Close ends a published post early. Applications under way go on.
// Errors: transition_not_allowed, not_found, stale.
func (s *Service) Close(ctx context.Context, a actor.Actor, post id.Post, version int) (Post, error) {
	return s.change(ctx, a, post, version, Close, "", nil)
}

func (s *Service) change(ctx context.Context, a actor.Actor, post id.Post, version int, do Event, reason string, then func(context.Context, *Post) error) (Post, error) {
	var out Post
	if err := Flow.Check(a, do); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		p, over, err := s.hold(ctx, a, actor.PostHandle, post, version)
		if err != nil {
			return err
		}
		if err := s.move(ctx, over, &p, do, reason); err != nil {
			return err
		}
		out = p
		if then != nil {
			return then(ctx, &p)
		}
		return nil
	})
	return out, err
}

// Approve publishes a post under review inside the desk's transaction, with the slips that the reviewer put right.
// Errors: transition_not_allowed, employer_unverified, post_incomplete (a rule changed or a day passed since
// submission).
func (s *Service) Approve(ctx context.Context, a actor.Actor, post id.Post, made []Correction) error {
	p, err := s.store.PostByID(ctx, post, true)
	if err != nil {
		return err
	}
	p.Content = p.Corrected(made)
	if _, err := s.publishable(ctx, p); err != nil {
		return err
	}
	now := s.now()
	p.PublishedAt = &now
	var data map[string]any
	told := notice.Notice{Kind: notice.PostPublished, SubjectKind: Flow.Name(), SubjectID: string(p.ID), Params: map[string]string{"title": p.Title}}
	if len(made) > 0 {
		data = map[string]any{"corrections": made}
		told.Kind, told.Params["count"] = notice.PostCorrected, strconv.Itoa(len(made))
	}
	if err := s.moveFor(ctx, a, &p, Approve, "", data); err != nil {
		return err
	}
	return s.store.NotifyOrg(ctx, p.OrgID, told)
}

// Return gives a post under review back to its employer inside the desk's transaction.
// Errors: transition_not_allowed, reason_required.
func (s *Service) Return(ctx context.Context, a actor.Actor, post id.Post, reason string) error {
	p, err := s.store.PostByID(ctx, post, true)
	if err != nil {
		return err
	}
	if err := s.move(ctx, a, &p, Return, reason); err != nil {
		return err
	}
	return s.store.NotifyOrg(ctx, p.OrgID, notice.Notice{Kind: notice.PostReturned, SubjectKind: Flow.Name(), SubjectID: string(p.ID),
		Params: map[string]string{"title": p.Title}})
}

// ExpireDue moves posts past their closing day to expired and returns how many.
func (s *Service) ExpireDue(ctx context.Context) (int, error) {
	return s.store.ExpirePosts(ctx, s.now.Today(), workflow.Record{SubjectKind: Flow.Name(), At: s.now(),
		ActorRole: actor.System, Event: string(Expire), From: string(Published), To: string(Expired)})
}

// View is a post with its employer, as the caller may see it.
type View struct {
	Post     Post
	Employer Employer
	Live     bool
	Actions  []string
}

// Find shows a post: to everyone while it is live, to its organisation always, to the bureau unless it is a draft. A
// post that was public once and is so no longer is ErrClosed; one that never was is not_found.
func (s *Service) Find(ctx context.Context, a actor.Actor, post id.Post) (View, error) {
	p, err := s.store.PostByID(ctx, post, false)
	if err != nil {
		return View{}, err
	}
	e, err := s.employers.PostingEmployer(ctx, p.OrgID)
	if err != nil {
		return View{}, err
	}
	v := View{Post: p, Employer: e, Live: p.LiveOn(s.now.Today(), e), Actions: s.actions(a, p)}
	right := actor.PostRead
	if p.Status == Draft {
		right = actor.PostDraft
	}
	switch {
	case v.Live || a.MayOver(right, actor.Whose{Org: p.OrgID}):
		return v, nil
	case p.PublishedAt != nil:
		return View{Post: Post{ID: p.ID, Status: p.Status, Content: Content{Title: p.Title, Kind: p.Kind, WorkArea: p.WorkArea}}, Employer: Employer{Name: e.Name}}, ErrClosed.New()
	}
	return View{}, fault.ErrNotFound.New()
}

// actions are the verbs the caller may do now; an employer's only on its own posts.
func (s *Service) actions(a actor.Actor, p Post) []string {
	over, err := a.Over(actor.PostHandle, actor.Whose{Org: p.OrgID})
	if err != nil {
		return []string{}
	}
	// Approving and returning go through a claimed case, freezing and restoring through a complaint, granting through an
	// appeal, never through the post itself.
	return slices.DeleteFunc(Flow.Actions(p.Status, over.Roles), func(e string) bool {
		return slices.Contains([]Event{Approve, Return, Freeze, Restore, Grant}, Event(e))
	})
}

// List pages through posts. Without an organisation it lists what is live; with one, its members see every status, and
// the bureau all but drafts. Mine asks for those of the employer acted for. Errors: forbidden, unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if f.Mine {
		if err := a.Check(actor.PostOwn); err != nil {
			return nil, err
		}
		f.OrgID = a.OrgID
	}
	f.Today = s.now.Today()
	f.LiveOnly = f.OrgID == "" || !a.MayOver(actor.PostRead, actor.Whose{Org: f.OrgID})
	f.NoDrafts = !a.MayOver(actor.PostDraft, actor.Whose{Org: f.OrgID})
	out, err := s.store.ListPosts(ctx, f)
	for i := range out {
		out[i].Actions = s.actions(a, out[i].Post)
	}
	return out, err
}

// Live lists what is live by id after the given one (empty: from the first), for the sitemap.
func (s *Service) Live(ctx context.Context, after id.Post, limit int) ([]LivePost, error) {
	return s.store.LivePosts(ctx, s.now.Today(), after, limit)
}
