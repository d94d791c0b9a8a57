package fair

import (
	"context"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

// Store keeps fairs and booths.
type Store interface {
	workflow.Journal
	notice.Sender
	InsertFair(ctx context.Context, f Fair) error
	// FairByID finds a fair; lock holds its row. ErrNotFound.
	FairByID(ctx context.Context, fair id.Fair, lock bool) (Fair, error)
	// SaveFair writes the fair if it still has f.Version. ErrStale.
	SaveFair(ctx context.Context, f Fair) error
	// ListFairs pages through fairs in one query.
	ListFairs(ctx context.Context, f Filter) ([]Listed, error)
	// ListedFair is one fair as lists show it. ErrNotFound.
	ListedFair(ctx context.Context, fair id.Fair) (Listed, error)
	// InsertBooth adds a request. ErrBoothRequested when the employer has one at the fair.
	InsertBooth(ctx context.Context, b Booth) error
	// BoothByID finds a booth; lock holds its row. ErrNotFound.
	BoothByID(ctx context.Context, booth id.Booth, lock bool) (Booth, error)
	// SaveBooth writes the booth if it still has b.Version. ErrStale, ErrBoothNoTaken.
	SaveBooth(ctx context.Context, b Booth) error
	// ListBooths pages through booths, newest first, in one query.
	ListBooths(ctx context.Context, f BoothFilter) ([]ListedBooth, error)
	// AdmittedBooths are the booths of admitted employers by number. A day leaves out employers whose
	// qualification had run out by then or by the day of the fair, whichever came first.
	AdmittedBooths(ctx context.Context, fair id.Fair, day civil.Date) ([]ListedBooth, error)
	// BoothsOf finds the booths of an employer at fairs that are not over yet, in some states, and holds their rows.
	BoothsOf(ctx context.Context, org id.Org, in ...BoothStatus) ([]Booth, error)
	// DeclinedBy finds those whose last step was a measure's, and holds their rows.
	DeclinedBy(ctx context.Context, org id.Org, by id.Measure) ([]Booth, error)
	// ListPosts finds posts by their ids.
	ListPosts(ctx context.Context, f posting.Filter) ([]posting.Listed, error)
	// MarkSearch notes that the search engine's copies of posts are behind.
	MarkSearch(ctx context.Context, keys ...string) error
	// FileOf reports whether the file was uploaded by the user or for the organisation and may be used.
	FileOf(ctx context.Context, f id.File, user id.User, org id.Org) (bool, error)
}

// Orgs tells a fair about organisations.
type Orgs interface {
	// PostingEmployer is the organisation as posts see it. ErrNotFound.
	PostingEmployer(ctx context.Context, org id.Org) (posting.Employer, error)
}

// Service holds the use cases of fairs.
type Service struct {
	store Store
	orgs  Orgs
	now   civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, o Orgs, now civil.Now) *Service {
	return &Service{store: s, orgs: o, now: now}
}

// hostedBy says to whom a fair belongs: the institution that planned it, or the bureau alone.
func hostedBy(host *id.Org) actor.Whose {
	if host == nil {
		return actor.Whose{}
	}
	return actor.Whose{Org: *host}
}

// Create plans a fair: an officer anywhere, an institution on its own campus.
// Errors: fair_incomplete, forbidden, unauthenticated.
func (s *Service) Create(ctx context.Context, a actor.Actor, p Plan) (Fair, error) {
	if err := a.Check(actor.FairPlan); err != nil {
		return Fair{}, err
	}
	p.trim()
	f := Fair{ID: id.New[id.Fair](), Status: Flow.Init(), Plan: p, CreatedBy: a.UserID, Version: 1, CreatedAt: s.now()}
	if a.Scope(actor.FairPlan) == actor.OfOrg {
		org := a.OrgID
		f.HostOrgID = &org
	}
	if err := s.check(ctx, f); err != nil {
		return Fair{}, err
	}
	return f, s.store.InsertFair(ctx, f)
}

func (s *Service) check(ctx context.Context, f Fair) error {
	host := ""
	if f.HostOrgID != nil {
		o, err := s.orgs.PostingEmployer(ctx, *f.HostOrgID)
		if err != nil {
			return err
		}
		host = o.Name
	}
	return checkPlan(f.Plan, host, s.now.Today())
}

// forChange loads a fair for whoever runs it and holds its row, with the actor in the roles that it has over it.
func (s *Service) forChange(ctx context.Context, a actor.Actor, r actor.Right, fair id.Fair, version int) (Fair, actor.Actor, error) {
	f, err := s.store.FairByID(ctx, fair, true)
	if err != nil {
		return Fair{}, a, err
	}
	over, err := a.Over(r, hostedBy(f.HostOrgID))
	switch {
	case err != nil && f.Public():
		return Fair{}, a, fault.ErrForbidden.New() // that it exists is no secret
	case err != nil:
		return Fair{}, a, err
	case f.Version != version:
		return Fair{}, a, fault.ErrStale.New()
	}
	return f, over, nil
}

// Edit changes a planned fair: apply is given the present plan and gives the new one.
// Errors: fair_incomplete, fair_not_planned, forbidden, not_found, stale.
func (s *Service) Edit(ctx context.Context, a actor.Actor, fair id.Fair, version int, apply func(Plan) (Plan, error)) (Fair, error) {
	var out Fair
	if err := a.Check(actor.FairPlan); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		f, _, err := s.forChange(ctx, a, actor.FairPlan, fair, version)
		if err != nil {
			return err
		}
		if f.Status != Planned {
			return ErrNotPlanned.New()
		}
		if f.Plan, err = apply(f.Plan); err != nil {
			return err
		}
		f.trim()
		if err := s.check(ctx, f); err != nil {
			return err
		}
		out = f
		out.Version++
		return s.store.SaveFair(ctx, f)
	})
	return out, err
}

// Open shows a planned fair to everyone and lets employers ask for booths.
// Errors: fair_incomplete (its days have passed meanwhile), transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Open(ctx context.Context, a actor.Actor, fair id.Fair, version int) (Fair, error) {
	return s.move(ctx, a, fair, version, OpenBooking, "", func(ctx context.Context, f *Fair) error {
		now := s.now()
		f.OpenedAt = &now
		return s.check(ctx, *f)
	})
}

// Hold records that a fair took place. From then on it counts in W1.
// Errors: fair_not_yet_held, fair_evidence_missing, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Hold(ctx context.Context, a actor.Actor, fair id.Fair, version int, o Outcome) (Fair, error) {
	return s.move(ctx, a, fair, version, Hold, "", func(ctx context.Context, f *Fair) error {
		if s.now.Today() < f.HeldOn {
			return ErrNotYetHeld.New()
		}
		booths, err := s.store.AdmittedBooths(ctx, f.ID, "")
		if err != nil {
			return err
		}
		if err := checkOutcome(o, len(booths)); err != nil {
			return err
		}
		if o.EvidenceFileID != "" {
			mine, err := s.store.FileOf(ctx, o.EvidenceFileID, a.UserID, "")
			if err != nil {
				return err
			}
			if !mine {
				return fault.ErrInvalid.WithFields(fault.ErrNotFound.At("body.evidence_file_id"))
			}
			f.EvidenceFileID = &o.EvidenceFileID
		}
		f.AttendeeCount, f.EvidenceNote = o.AttendeeCount, strings.TrimSpace(o.EvidenceNote)
		return nil
	})
}

// Cancel ends a fair that will not take place, and tells the employers who asked for a booth.
// Errors: reason_required, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Cancel(ctx context.Context, a actor.Actor, fair id.Fair, version int, reason string) (Fair, error) {
	return s.move(ctx, a, fair, version, Cancel, reason, func(ctx context.Context, f *Fair) error {
		f.Reason = strings.TrimSpace(reason)
		booths, err := s.store.ListBooths(ctx, BoothFilter{FairID: f.ID, Statuses: []BoothStatus{Requested, Admitted}})
		if err != nil {
			return err
		}
		for _, b := range booths {
			err := s.store.NotifyOrg(ctx, b.OrgID, notice.Notice{Kind: notice.FairCancelled, SubjectKind: Flow.Name(),
				SubjectID: string(f.ID), Params: map[string]string{"fair": f.Name, "reason": f.Reason}})
			if err != nil {
				return err
			}
			if err := s.markPosts(ctx, b.Booth); err != nil {
				return err
			}
		}
		return nil
	})
}

// move takes a step of the table; then fills in and checks what belongs to the step.
func (s *Service) move(ctx context.Context, a actor.Actor, fair id.Fair, version int, do Event, reason string, then func(context.Context, *Fair) error) (Fair, error) {
	var out Fair
	if err := Flow.Check(a, do); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		f, over, err := s.forChange(ctx, a, actor.FairHandle, fair, version)
		if err != nil {
			return err
		}
		to, rec, err := Flow.Move(over, string(f.ID), f.Status, do, reason, s.now())
		if err != nil {
			return err
		}
		if err := then(ctx, &f); err != nil {
			return err
		}
		f.Status = to
		if err := s.store.SaveFair(ctx, f); err != nil {
			return err
		}
		out = f
		out.Version++
		return s.store.Log(ctx, rec)
	})
	return out, err
}

// actions are the verbs the caller may do with a fair now.
func actions(a actor.Actor, f Fair) []string {
	over, _ := a.Over(actor.FairHandle, hostedBy(f.HostOrgID)) // whoever has no role over it has no verb
	return Flow.Actions(f.Status, over.Roles)
}

// List pages through fairs: what is public, or everything for the bureau. Mine asks for those of the institution
// acted for. Errors: forbidden, unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if f.Mine {
		if err := a.Check(actor.FairOwn); err != nil {
			return nil, err
		}
		f.HostOrgID = a.OrgID
	}
	f.Today = s.now.Today()
	f.PublicOnly = !a.MayOver(actor.FairRead, actor.Whose{Org: f.HostOrgID})
	out, err := s.store.ListFairs(ctx, f)
	for i := range out {
		out[i].Actions = actions(a, out[i].Fair)
	}
	return out, err
}

// Find shows one fair with the admitted employers and their live posts. A fair that never opened is not_found for
// everyone but the bureau and its host.
func (s *Service) Find(ctx context.Context, a actor.Actor, fair id.Fair) (View, error) {
	l, err := s.store.ListedFair(ctx, fair)
	if err != nil {
		return View{}, err
	}
	v := View{Listed: l, Inside: a.MayOver(actor.FairRead, hostedBy(l.HostOrgID))}
	if !v.Inside && !l.Public() {
		return View{}, fault.ErrNotFound.New()
	}
	today := s.now.Today()
	v.Actions = actions(a, l.Fair)
	if v.Booths, err = s.store.AdmittedBooths(ctx, fair, today); err != nil {
		return View{}, err
	}
	if v.Posts, err = s.livePosts(ctx, v.Booths, today); err != nil {
		return View{}, err
	}
	if a.May(actor.BoothRead) {
		own, err := s.store.ListBooths(ctx, BoothFilter{FairID: fair, OrgID: a.OrgID, Limit: 1})
		if err != nil {
			return View{}, err
		}
		switch {
		case len(own) > 0:
			own[0].Actions = boothActions(a, own[0])
			v.Own = &own[0]
		case l.Books(today) && a.May(actor.BoothRequest):
			v.Actions = append(v.Actions, RequestAction)
		}
	}
	return v, nil
}

func (s *Service) livePosts(ctx context.Context, booths []ListedBooth, today civil.Date) ([]posting.Listed, error) {
	var ids []id.Post
	for _, b := range booths {
		ids = append(ids, b.PostIDs...)
	}
	if len(ids) == 0 {
		return []posting.Listed{}, nil
	}
	return s.store.ListPosts(ctx, posting.Filter{IDs: ids, LiveOnly: true, Today: today, Limit: len(ids)})
}
