package measure

import (
	"context"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/workflow"
)

// Store keeps measures.
type Store interface {
	workflow.Journal
	// InsertMeasure adds a proposal. measure_waiting when the employer has one.
	InsertMeasure(ctx context.Context, m Measure) error
	// MeasureByID finds a measure; lock holds its row. ErrNotFound.
	MeasureByID(ctx context.Context, which id.Measure, lock bool) (Measure, error)
	// MeasureInForce finds what is in force against an employer and holds its row. ErrNotFound.
	MeasureInForce(ctx context.Context, org id.Org) (Measure, error)
	// SaveMeasure writes the measure if it still has m.Version. ErrStale.
	SaveMeasure(ctx context.Context, m Measure) error
	// ListMeasures pages through measures, newest first.
	ListMeasures(ctx context.Context, f Filter) ([]Listed, error)
	// OrgByID finds an organisation. ErrNotFound.
	OrgByID(ctx context.Context, org id.Org, lock bool) (org.Org, error)
}

// Each of these carries out, inside the transaction of the context, what a measure means for its part. They leave the
// measure's id in the log, by which Back finds what to undo.
type (
	// Orgs takes a qualification away and gives it back.
	Orgs interface {
		Suspend(ctx context.Context, a actor.Actor, org id.Org, reason string) error
		Revoke(ctx context.Context, a actor.Actor, org id.Org, reason string) error
		Reinstate(ctx context.Context, a actor.Actor, org id.Org, reason string) error
	}
	// Posts hides or takes down the posts of an employer, with those who applied told, and shows them again.
	Posts interface {
		OrgSuspended(ctx context.Context, org id.Org) error
		OrgRevoked(ctx context.Context, a actor.Actor, org id.Org, by id.Measure, reason string) error
		OrgBack(ctx context.Context, a actor.Actor, org id.Org, by id.Measure, reason string) error
	}
	// Fairs gives up the booths of an employer at fairs to come, and asks for them again.
	Fairs interface {
		OrgRevoked(ctx context.Context, org id.Org, by id.Measure, reason string) error
		OrgBack(ctx context.Context, org id.Org, by id.Measure) error
	}
)

// Filter narrows the list of measures.
type Filter struct {
	OrgID   id.Org
	Waiting bool // for a second reviewer
	After   id.Measure
	Limit   int
}

// Listed is a measure with the name of the employer.
type Listed struct {
	Measure
	OrgName string
}

// Service holds the use cases.
type Service struct {
	store Store
	orgs  Orgs
	posts Posts
	fairs Fairs
	now   civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, o Orgs, p Posts, f Fairs, now civil.Now) *Service {
	return &Service{store: s, orgs: o, posts: p, fairs: f, now: now}
}

// Propose asks a second reviewer for a measure against an employer.
// Errors: own_measure, measure_waiting, measure_pointless, invalid, not_found, forbidden.
func (s *Service) Propose(ctx context.Context, a actor.Actor, o id.Org, kind Kind, reason string) (Measure, error) {
	if err := a.Check(actor.MeasureHandle); err != nil {
		return Measure{}, err
	}
	if err := checkReason(reason); err != nil {
		return Measure{}, err
	}
	if a.Belongs(o) {
		return Measure{}, ErrOwnOrg.New()
	}
	m := Measure{ID: id.New[id.Measure](), OrgID: o, Kind: kind, Status: Flow.Init(), Reason: strings.TrimSpace(reason), ProposedBy: a.UserID,
		Version: 1, CreatedAt: s.now()}
	return m, s.store.InTx(ctx, func(ctx context.Context) error {
		held, err := s.store.OrgByID(ctx, o, true)
		if err != nil {
			return err
		}
		if !sensible(held, kind) {
			return ErrNoMeasure.New()
		}
		if err := s.store.InsertMeasure(ctx, m); err != nil {
			return err
		}
		return s.store.Log(ctx, proposed(m))
	})
}

// sensible reports whether an employer has what a measure takes away.
func sensible(o org.Org, kind Kind) bool {
	event := map[Kind]org.Event{Suspend: org.Suspend, Revoke: org.Revoke}[kind]
	_, err := org.Flow.Next(o.Qualification, event, byReviewer, "reason")
	return err == nil && (o.QualifiedUntil != "" || o.Qualification == org.Suspended)
}

// Confirm puts a proposed measure in force, with all that follows from it, in one go.
// Errors: own_measure, own_measure_proposal, transition_not_allowed, measure_pointless, stale, not_found, forbidden.
func (s *Service) Confirm(ctx context.Context, a actor.Actor, which id.Measure, version int) (Measure, error) {
	return s.step(ctx, a, which, version, Confirm, "", func(ctx context.Context, m Measure) error {
		o, err := s.store.OrgByID(ctx, m.OrgID, true)
		if err != nil {
			return err
		}
		if !sensible(o, m.Kind) {
			return ErrNoMeasure.New()
		}
		if m.Kind == Suspend {
			if err := s.posts.OrgSuspended(ctx, m.OrgID); err != nil { // while they are still live
				return err
			}
			return s.orgs.Suspend(ctx, a, m.OrgID, m.Reason)
		}
		if err := s.orgs.Revoke(ctx, a, m.OrgID, m.Reason); err != nil {
			return err
		}
		if err := s.posts.OrgRevoked(ctx, a, m.OrgID, m.ID, m.Reason); err != nil {
			return err
		}
		return s.fairs.OrgRevoked(ctx, m.OrgID, m.ID, m.Reason)
	})
}

// Refuse ends a proposal: the second reviewer does not agree.
// Errors: own_measure, own_measure_proposal, transition_not_allowed, reason_required, stale, not_found, forbidden.
func (s *Service) Refuse(ctx context.Context, a actor.Actor, which id.Measure, version int, reason string) (Measure, error) {
	return s.step(ctx, a, which, version, Refuse, reason, nil)
}

// Lift ends a suspension; a revocation is undone on appeal only.
// Errors: own_measure, lift_by_appeal, transition_not_allowed, reason_required, stale, not_found, forbidden.
func (s *Service) Lift(ctx context.Context, a actor.Actor, which id.Measure, version int, reason string) (Measure, error) {
	return s.step(ctx, a, which, version, Lift, reason, func(ctx context.Context, m Measure) error {
		if m.Kind == Revoke {
			return ErrByAppeal.New()
		}
		return s.back(ctx, a, m, reason)
	})
}

// Overturn lifts whatever is in force against an employer, inside the transaction of the appeal that found it wrong.
// Errors: not_found, reason_required.
func (s *Service) Overturn(ctx context.Context, a actor.Actor, o id.Org, reason string) error {
	m, err := s.store.MeasureInForce(ctx, o)
	if err != nil {
		return err
	}
	if m, err = s.move(ctx, a, m, Lift, reason); err != nil {
		return err
	}
	return s.back(ctx, a, m, reason)
}

// back gives back what a measure took.
func (s *Service) back(ctx context.Context, a actor.Actor, m Measure, reason string) error {
	if err := s.orgs.Reinstate(ctx, a, m.OrgID, reason); err != nil {
		return err
	}
	if err := s.posts.OrgBack(ctx, a, m.OrgID, m.ID, reason); err != nil {
		return err
	}
	return s.fairs.OrgBack(ctx, m.OrgID, m.ID)
}

func (s *Service) step(ctx context.Context, a actor.Actor, which id.Measure, version int, do Event, reason string, then func(context.Context, Measure) error) (Measure, error) {
	var out Measure
	if err := a.Check(actor.MeasureHandle); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		m, err := s.store.MeasureByID(ctx, which, true)
		if err != nil {
			return err
		}
		switch {
		case a.Belongs(m.OrgID):
			return ErrOwnOrg.New()
		case m.Version != version:
			return fault.ErrStale.New()
		case m.Status == Proposed && m.ProposedBy == a.UserID:
			return ErrOwnProposal.New()
		}
		if do == Confirm {
			if err := s.supersede(ctx, a, m); err != nil {
				return err
			}
		}
		if m, err = s.move(ctx, a, m, do, reason); err != nil {
			return err
		}
		out = m
		if then == nil {
			return nil
		}
		return then(ctx, m)
	})
	return out, err
}

// supersede ends a suspension that turns into a revocation.
func (s *Service) supersede(ctx context.Context, a actor.Actor, by Measure) error {
	before, err := s.store.MeasureInForce(ctx, by.OrgID)
	if fault.Is(err, fault.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	_, err = s.move(ctx, a, before, Lift, by.Reason)
	return err
}

func (s *Service) move(ctx context.Context, a actor.Actor, m Measure, do Event, reason string) (Measure, error) {
	now := s.now()
	to, rec, err := Flow.Move(a, string(m.ID), m.Status, do, reason, now)
	if err != nil {
		return m, err
	}
	user := a.UserID
	m.Status, m.DecidedBy, m.DecidedAt, m.Answer = to, &user, &now, strings.TrimSpace(reason)
	rec.Data = map[string]any{"kind": string(m.Kind)}
	if err := s.store.SaveMeasure(ctx, m); err != nil {
		return m, err
	}
	m.Version++
	return m, s.store.Log(ctx, rec)
}

// List pages through measures. Errors: forbidden.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	if err := a.Check(actor.MeasureHandle); err != nil {
		return nil, err
	}
	return s.store.ListMeasures(ctx, f)
}

// Actions are the verbs the caller may do with a measure now.
func (s *Service) Actions(a actor.Actor, m Measure) []string {
	if !a.May(actor.MeasureHandle) || a.Belongs(m.OrgID) || m.Status == Proposed && m.ProposedBy == a.UserID ||
		m.Status == InForce && m.Kind == Revoke {
		return []string{}
	}
	return Flow.Actions(m.Status, a.Roles)
}
