package hiring

import (
	"context"
	"encoding/json"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Store keeps applications.
type Store interface {
	workflow.Journal
	notice.Sender
	audit.Log
	// VacancyByID rereads a post with its employer and keeps the post from changing until the transaction ends.
	// ErrNotFound.
	VacancyByID(ctx context.Context, post id.Post) (Vacancy, error)
	// InsertApplication adds an application. ErrAlreadyApplied.
	InsertApplication(ctx context.Context, a Application) error
	// ApplicationByID finds an application and holds its row. ErrNotFound.
	ApplicationByID(ctx context.Context, a id.Application) (Application, error)
	// LiveApplications finds the applications of a post of which something can still come, and holds their rows.
	LiveApplications(ctx context.Context, post id.Post) ([]Application, error)
	// EndedWithPost finds the applications that ended because their post was taken down, by a measure or none, and holds
	// their rows.
	EndedWithPost(ctx context.Context, post id.Post, by id.Measure) ([]Application, error)
	// SaveApplication writes status, offer and outcome if it still has a.Version. ErrStale.
	SaveApplication(ctx context.Context, a Application) error
	// MarkSeen notes the employer's first opening; later ones change nothing.
	MarkSeen(ctx context.Context, a id.Application, at civil.Instant) error
	InsertInterview(ctx context.Context, i Interview) error
	// CountInterviews counts the appointments of an application.
	CountInterviews(ctx context.Context, a id.Application) (int, error)
	// ApplicationView is an application with its names, interviews and the placement opened by it. ErrNotFound.
	ApplicationView(ctx context.Context, a id.Application) (View, error)
	// ListApplications pages through applications, newest first, without résumés.
	ListApplications(ctx context.Context, f Filter) ([]Listed, error)
	// History is the transition log of one thing, oldest first.
	History(ctx context.Context, subjectKind, subjectID string) ([]workflow.Record, error)
	InsertConsent(ctx context.Context, c Consent) error
	// ConsentByID finds a consent and holds its row. ErrNotFound.
	ConsentByID(ctx context.Context, c id.Consent) (Consent, error)
	// SaveConsent writes when a consent was withdrawn if it still has c.Version. ErrStale.
	SaveConsent(ctx context.Context, c Consent) error
	// ListConsents pages through a user's consents, newest first.
	ListConsents(ctx context.Context, user id.User, after id.Consent, limit int) ([]Given, error)
	// StandingConsents are a user's consents that are not withdrawn, held.
	StandingConsents(ctx context.Context, user id.User) ([]Consent, error)
	// TraineePlaces is the trainee headcount approved for an organisation in a year, held, and how many agreements were
	// signed on it: those that begin in the year, or were recorded in it and begin later.
	TraineePlaces(ctx context.Context, org id.Org, year int) (approved, taken int, err error)
	// WasTrainee reports whether the person signed a traineeship agreement with the organisation before.
	WasTrainee(ctx context.Context, p id.Person, org id.Org) (bool, error)
}

// Resumes gives the résumé to be frozen.
type Resumes interface {
	// ResumeSnapshot is the person's résumé as JSON, nil when there is none.
	ResumeSnapshot(ctx context.Context, p id.Person) (json.RawMessage, error)
}

// Ledger opens placements.
type Ledger interface {
	// OpenByHire opens a placement inside the transaction of the context.
	OpenByHire(ctx context.Context, a actor.Actor, h Opening) (id.Placement, error)
}

// Opening is what the ledger must know of a hire.
type Opening struct {
	PersonID        id.Person
	UserID          id.User
	OrgID           id.Org
	EmployerName    string
	EmployerUSCC    string
	PostID          id.Post
	PostKind        posting.Kind
	ApplicationID   id.Application
	StartOn         civil.Date
	WorkArea        string
	TraineeRetained bool // the person was a trainee of the same base before
}

// Service holds the use cases of applications.
type Service struct {
	store     Store
	resumes   Resumes
	ledger    Ledger
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, r Resumes, l Ledger, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, resumes: r, ledger: l, programme: p, now: now}
}

// Apply sends the graduate's résumé to the employer of a live post of this site. agreedTo is the version of the
// consent's words that the graduate agreed to.
// Errors: post_closed, no_apply_here, consent_needed, consent_outdated, resume_missing, already_applied, not_found,
// invalid, forbidden.
func (s *Service) Apply(ctx context.Context, a actor.Actor, post id.Post, message, agreedTo string) (Application, error) {
	over, err := a.Over(actor.ApplicationMake, actor.Whose{User: a.UserID})
	if err != nil {
		return Application{}, err
	}
	message = strings.TrimSpace(message)
	if tooLong(message, maxMessage) {
		return Application{}, fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.message"))
	}
	now := s.now()
	app := Application{ID: id.New[id.Application](), PostID: post, PersonID: a.PersonID, UserID: a.UserID,
		Status: Flow.Init(), Message: message, Version: 1, CreatedAt: now, UpdatedAt: now}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		v, err := s.openVacancy(ctx, post)
		if err != nil {
			return err
		}
		app.OrgID, app.Channel = v.Post.OrgID, v.Post.Channel
		if app.Resume, err = s.resumes.ResumeSnapshot(ctx, a.PersonID); err != nil {
			return err
		}
		if app.Resume == nil {
			return ErrResumeMissing.New()
		}
		consent, err := agree(app, agreedTo)
		if err != nil {
			return err
		}
		if err := s.store.InsertApplication(ctx, app); err != nil {
			return err
		}
		if err := s.store.InsertConsent(ctx, consent); err != nil {
			return err
		}
		rec := workflow.Record{SubjectKind: Flow.Name(), SubjectID: string(app.ID), At: now, ActorID: a.UserID,
			ActorRole: over.Roles[0], Event: string(Apply), To: string(app.Status)}
		if err := s.store.Log(ctx, rec); err != nil {
			return err
		}
		return s.store.NotifyOrg(ctx, app.OrgID, s.notice(app, notice.ApplicationReceived, v.Post.Title))
	})
	return app, err
}

// openVacancy is the post as it stands now, if one may apply for it here.
func (s *Service) openVacancy(ctx context.Context, post id.Post) (Vacancy, error) {
	v, err := s.store.VacancyByID(ctx, post)
	switch {
	case err != nil:
		return v, err
	case v.Post.PublishedAt == nil:
		return v, fault.ErrNotFound.New() // never public, so nobody may learn that it exists
	case !v.Post.LiveOn(s.now.Today(), v.Employer):
		return v, posting.ErrClosed.New()
	case !v.Post.AcceptsApplications():
		return v, ErrNoApplyHere.New()
	}
	return v, nil
}

func (s *Service) notice(app Application, k notice.Kind, title string) notice.Notice {
	return notice.Notice{Kind: k, SubjectKind: Flow.Name(), SubjectID: string(app.ID), Params: map[string]string{
		"title": title, "status": app.Status.Text("zh"), "status_en": app.Status.Text("en")}}
}

// step is one move of an application: what the event carries, checked and written by with, between the guard and
// the log row.
type step struct {
	do     Event
	reason string
	data   map[string]any
	with   func(ctx context.Context, app *Application, v Vacancy) error
}

// take makes a move inside one transaction: ownership, version, channel, table, row, log, notice to the other side.
func (s *Service) take(ctx context.Context, a actor.Actor, which id.Application, version int, st step) (Application, error) {
	var out Application
	if err := Flow.Check(a, st.do); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		app, err := s.store.ApplicationByID(ctx, which)
		if err != nil {
			return err
		}
		over, err := a.Over(actor.ApplicationHandle, app.whose())
		if err != nil {
			return err
		}
		if app.Version != version {
			return fault.ErrStale.New()
		}
		out, err = s.move(ctx, over, app, st)
		return err
	})
	return out, err
}

// move is take for an application already held, by the actor in the roles that it has over it.
func (s *Service) move(ctx context.Context, a actor.Actor, app Application, st step) (Application, error) {
	if err := channelRefuses(app.Channel, st.do); err != nil {
		return app, err
	}
	to, rec, err := Flow.Move(a, string(app.ID), app.Status, st.do, st.reason, s.now())
	if err != nil {
		return app, err
	}
	v, err := s.store.VacancyByID(ctx, app.PostID)
	if err != nil {
		return app, err
	}
	past := s.past(Listed{Application: app, PostOverAt: v.overAt()})
	if past {
		if err := pastRefuses(st.do); err != nil {
			return app, err
		}
	}
	app.Status, rec.Data = to, st.data
	if !past { // a step that comes late must not open the résumé again, which goes by this
		app.UpdatedAt = s.now()
	}
	if st.with != nil {
		if err := st.with(ctx, &app, v); err != nil {
			return app, err
		}
	}
	if err := s.store.SaveApplication(ctx, app); err != nil {
		return app, err
	}
	app.Version++
	if err := s.store.Log(ctx, rec); err != nil {
		return app, err
	}
	if app.UserID == a.UserID {
		return app, s.store.NotifyOrg(ctx, app.OrgID, s.notice(app, notice.ApplicationAnswered, v.Post.Title))
	}
	n := s.notice(app, notice.ApplicationMoved, v.Post.Title)
	n.UserID = app.UserID
	return app, s.store.Notify(ctx, n)
}

// Shortlist keeps an applicant in view.
// Errors: application_access_over, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Shortlist(ctx context.Context, a actor.Actor, app id.Application, version int) (Application, error) {
	return s.take(ctx, a, app, version, step{do: Shortlist})
}

// Interview appoints one; further ones may follow.
// Errors: invalid, interview_limit, application_access_over, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Interview(ctx context.Context, a actor.Actor, app id.Application, version int, i Interview) (Application, error) {
	return s.take(ctx, a, app, version, step{do: Interviews, with: func(ctx context.Context, app *Application, _ Vacancy) error {
		if err := checkInterview(i, s.now()); err != nil {
			return err
		}
		n, err := s.store.CountInterviews(ctx, app.ID)
		if err != nil {
			return err
		}
		if n >= MaxInterviews {
			return ErrManyInterviews.New()
		}
		i.ID, i.ApplicationID, i.CreatedAt = id.New[id.Interview](), app.ID, s.now()
		return s.store.InsertInterview(ctx, i)
	}})
}

// Offer makes an offer, or renews one that is not answered yet.
// Errors: invalid, application_access_over, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Offer(ctx context.Context, a actor.Actor, app id.Application, version int, o Offer) (Application, error) {
	data := map[string]any{"pay_yuan": o.PayYuan, "start_on": o.StartOn, "answer_by": o.AnswerBy}
	return s.take(ctx, a, app, version, step{do: MakeOffer, data: data, with: func(_ context.Context, app *Application, _ Vacancy) error {
		app.Offer = o
		return checkOffer(o, s.now.Today())
	}})
}

// Reject refuses an applicant with a reason of the closed list.
// Errors: invalid, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Reject(ctx context.Context, a actor.Actor, app id.Application, version int, r Rejection) (Application, error) {
	st := step{do: Reject, reason: strings.TrimSpace(r.Words), data: map[string]any{"code": r.Code}}
	st.with = func(_ context.Context, app *Application, _ Vacancy) error {
		app.RejectCode = r.Code
		return checkRejection(r)
	}
	return s.take(ctx, a, app, version, st)
}

// Hire records that the person was taken on, and opens the placement.
// Errors: trainee_no_hire, invalid, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Hire(ctx context.Context, a actor.Actor, app id.Application, version int, h Hire) (Application, id.Placement, error) {
	var opened id.Placement
	out, err := s.take(ctx, a, app, version, step{do: RecordHire, with: func(ctx context.Context, app *Application, v Vacancy) error {
		if h.WorkArea == "" {
			h.WorkArea = v.Post.WorkArea
		}
		if err := checkHire(h, s.now.Today()); err != nil {
			return err
		}
		app.StartOn, app.WorkArea = h.StartOn, h.WorkArea
		trainee, err := s.store.WasTrainee(ctx, app.PersonID, app.OrgID)
		if err != nil {
			return err
		}
		opened, err = s.ledger.OpenByHire(ctx, a, Opening{PersonID: app.PersonID, UserID: app.UserID, OrgID: app.OrgID,
			EmployerName: v.Employer.Name, EmployerUSCC: v.EmployerUSCC, PostID: app.PostID, PostKind: v.Post.Kind,
			ApplicationID: app.ID, StartOn: h.StartOn, WorkArea: h.WorkArea, TraineeRetained: trainee})
		return err
	}})
	return out, opened, err
}

// Agree records a signed traineeship or internship agreement. It opens no placement and leaves the graduate's
// other applications alone. Traineeships end with the headcount that is approved for the year.
// Errors: agreement_only_for_trainee, trainee_places_taken, invalid, transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Agree(ctx context.Context, a actor.Actor, app id.Application, version int, g Agreement) (Application, error) {
	return s.take(ctx, a, app, version, step{do: Agree, with: func(ctx context.Context, app *Application, v Vacancy) error {
		app.StartOn, app.Months = g.StartOn, g.Months
		if err := checkAgreement(g, v.Post.Kind, s.programme, s.now.Today()); err != nil || v.Post.Kind != posting.Traineeship {
			return err
		}
		// What begins after New Year is signed on the headcount of the year before: the next is approved in its own year.
		approved, taken, err := s.store.TraineePlaces(ctx, app.OrgID, min(g.StartOn.Year(), s.now.Today().Year()))
		if err == nil && taken >= approved {
			err = ErrNoPlace.New()
		}
		return err
	}})
}

// Accept takes the offer. The graduate's other applications stay as they are; see Others and GiveUp.
// Errors: offer_expired, transition_not_allowed, not_found, stale.
func (s *Service) Accept(ctx context.Context, a actor.Actor, app id.Application, version int) (Application, error) {
	return s.take(ctx, a, app, version, step{do: Accept, with: func(_ context.Context, app *Application, _ Vacancy) error {
		if app.AnswerBy < s.now.Today() {
			return ErrOfferExpired.New()
		}
		return nil
	}})
}

// Decline refuses the offer. Words are welcome and not asked for.
// Errors: invalid, transition_not_allowed, not_found, stale.
func (s *Service) Decline(ctx context.Context, a actor.Actor, app id.Application, version int, words string) (Application, error) {
	return s.take(ctx, a, app, version, step{do: Decline, reason: words, with: wordsFit(words)})
}

// Withdraw takes an application back.
// Errors: invalid, transition_not_allowed, not_found, stale.
func (s *Service) Withdraw(ctx context.Context, a actor.Actor, app id.Application, version int, words string) (Application, error) {
	return s.take(ctx, a, app, version, step{do: Withdraw, reason: words, with: wordsFit(words)})
}

func wordsFit(words string) func(context.Context, *Application, Vacancy) error {
	return func(context.Context, *Application, Vacancy) error {
		if tooLong(words, maxNote) {
			return fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.reason"))
		}
		return nil
	}
}
