package hiring

import (
	"context"
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// maxOthers bounds the list shown after accepting; nobody follows more applications at once.
const maxOthers = 100

// gaveUp is the reason written when an application is given up for another.
const gaveUp = "已接受其他岗位"

// Find shows an application to its graduate and to the members of the employer. The employer's first opening is
// kept and shown to the graduate as seen.
// Errors: not_found, unauthenticated.
func (s *Service) Find(ctx context.Context, a actor.Actor, which id.Application) (View, error) {
	if err := a.Check(actor.ApplicationRead); err != nil {
		return View{}, err
	}
	v, err := s.store.ApplicationView(ctx, which)
	if err != nil {
		return View{}, err
	}
	if err := a.CheckOver(actor.ApplicationRead, v.whose()); err != nil {
		return View{}, err
	}
	own := v.UserID == a.UserID
	s.see(&v.Listed, own)
	if !own && v.Access == AccessOpen {
		if err := s.opened(ctx, a, &v); err != nil {
			return View{}, err
		}
	}
	v.Actions = s.actions(a, v.Listed)
	log, err := s.store.History(ctx, Flow.Name(), string(which))
	if err != nil {
		return View{}, err
	}
	for _, r := range log {
		h := Happening{At: r.At, Event: r.Event, To: Status(r.To), Role: string(r.ActorRole), Reason: r.Reason}
		if !own && v.Access != AccessOpen && r.ActorRole == actor.Graduate && r.Reason != withdrewConsent {
			h.Reason = "" // the graduate's words go with the résumé
		}
		v.Timeline = append(v.Timeline, h)
	}
	if v.SeenAt != nil {
		v.Timeline = append(v.Timeline, Happening{At: *v.SeenAt, Event: "seen", Role: string(actor.Employer)})
	}
	slices.SortStableFunc(v.Timeline, func(x, y Happening) int { return x.At.Compare(y.At) })
	return v, nil
}

// opened notes that the employer read the résumé: the first time for the graduate to see, each time for the record.
// How to reach the graduate is shown only to those who deal with the application.
func (s *Service) opened(ctx context.Context, a actor.Actor, v *View) error {
	fields := audit.Named("resume", "phone", "email")
	if !a.MayOver(actor.ApplicationContact, v.whose()) {
		var err error
		if v.Resume, err = withoutContact(v.Resume); err != nil {
			return err
		}
		fields = audit.Named("resume")
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		if v.SeenAt == nil {
			now := s.now()
			if err := s.store.MarkSeen(ctx, v.ID, now); err != nil {
				return err
			}
			v.SeenAt = &now
		}
		return s.store.RecordEvent(ctx, audit.Event{Action: "resume.read", SubjectKind: Flow.Name(), SubjectID: string(v.ID),
			Data: audit.Details{"fields": fields}})
	})
}

// whose says to whom an application belongs: the graduate who made it, and the employer applied to.
func (a Application) whose() actor.Whose { return actor.Whose{User: a.UserID, Org: a.OrgID} }

func (s *Service) actions(a actor.Actor, l Listed) []string {
	over, err := a.Over(actor.ApplicationHandle, l.whose())
	if err != nil {
		return []string{}
	}
	out := actionsIn(l.Application, over.Roles)
	if s.past(l) {
		out = slices.DeleteFunc(out, func(e string) bool { return pastRefuses(Event(e)) != nil })
	}
	return out
}

// List pages through applications: a graduate's own, or those to the organisation the actor acts for.
// Errors: unauthenticated, forbidden.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	f.UserID, f.OrgID = "", ""
	switch a.Scope(actor.ApplicationRead) {
	case actor.OfOrg:
		f.OrgID = a.OrgID
	case actor.Own:
		f.UserID = a.UserID
	default:
		return nil, a.Check(actor.ApplicationRead)
	}
	own := f.UserID != ""
	out, err := s.store.ListApplications(ctx, f)
	if err != nil {
		return nil, err
	}
	for i := range out {
		s.see(&out[i], own)
		out[i].Actions = s.actions(a, out[i])
	}
	if own {
		return out, nil
	}
	return out, audit.Showing(ctx, s.store, audit.ReadPage(Flow.Name(), string(f.OrgID), len(out), "name", "school", "message"))
}

// Others are the graduate's further live applications, asked after accepting one.
// Errors: not_found, unauthenticated.
func (s *Service) Others(ctx context.Context, a actor.Actor, which id.Application) ([]Other, error) {
	if err := a.Check(actor.ApplicationGiveUp); err != nil {
		return nil, err
	}
	v, err := s.store.ApplicationView(ctx, which)
	if err != nil {
		return nil, err
	}
	if err := a.CheckOver(actor.ApplicationGiveUp, v.whose()); err != nil {
		return nil, err
	}
	all, err := s.store.ListApplications(ctx, Filter{UserID: a.UserID, Statuses: LiveStatuses(), Limit: maxOthers})
	if err != nil {
		return nil, err
	}
	out := []Other{}
	for _, l := range all {
		if l.ID == which {
			continue
		}
		s.see(&l, true)
		l.Actions = s.actions(a, l)
		out = append(out, Other{Listed: l, Suggested: l.Channel == v.Channel})
	}
	return out, nil
}

// LiveStatuses are the states in which something can still come of an application.
func LiveStatuses() []Status {
	return slices.DeleteFunc(Flow.States(), func(st Status) bool { return !st.Live() })
}

// GiveUp withdraws the chosen other applications at once, all or none.
// Errors: application_not_accepted, transition_not_allowed (one of them is over), not_found, stale.
func (s *Service) GiveUp(ctx context.Context, a actor.Actor, from id.Application, version int, others []id.Application) error {
	if len(others) > maxOthers {
		return fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.ids"))
	}
	if err := a.Check(actor.ApplicationGiveUp); err != nil {
		return err
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		app, over, err := s.mineByID(ctx, a, from)
		if err != nil {
			return err
		}
		if app.Version != version {
			return fault.ErrStale.New()
		}
		if !slices.Contains([]Status{Accepted, Hired, Agreed}, app.Status) {
			return ErrNotAccepted.New()
		}
		// In the order of their identifiers, so that two such requests seldom wait for each other.
		others = slices.Clone(others)
		slices.Sort(others)
		for _, o := range slices.Compact(others) {
			if o == from {
				return fault.ErrInvalid.WithFields(fault.ErrUnknownValue.At("body.ids"))
			}
			other, _, err := s.mineByID(ctx, a, o)
			if err != nil {
				return err
			}
			if _, err := s.move(ctx, over, other, step{do: Withdraw, reason: gaveUp}); err != nil {
				return err
			}
		}
		return nil
	})
}

// mineByID finds and holds an application of the graduate, who acts in no other role over it.
func (s *Service) mineByID(ctx context.Context, a actor.Actor, which id.Application) (Application, actor.Actor, error) {
	app, err := s.store.ApplicationByID(ctx, which)
	if err != nil {
		return app, a, err
	}
	over, err := a.Over(actor.ApplicationGiveUp, app.whose())
	return app, over, err
}
