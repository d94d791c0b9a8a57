package graduate

import (
	"context"
	"encoding/json"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/person"
)

// Store keeps résumés.
type Store interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// ResumeOf finds a person's résumé. ErrNotFound.
	ResumeOf(ctx context.Context, p id.Person) (Resume, error)
	// InsertResume adds the first résumé of a person. ErrStale when one exists.
	InsertResume(ctx context.Context, r Resume) error
	// SaveResume writes the résumé if it still has r.Version. ErrStale.
	SaveResume(ctx context.Context, r Resume) error
	// OriginFixed reports whether the person's origin was given by a roster or an officer, or a placement of
	// theirs is verified; then a graduate no longer changes it.
	OriginFixed(ctx context.Context, p id.Person) (bool, error)
}

// People is the register of persons as graduates need it.
type People interface {
	ByID(ctx context.Context, p id.Person) (person.Person, error)
	Describe(ctx context.Context, who id.Person, name string, o person.Origin) (person.Person, error)
	Identify(ctx context.Context, who id.Person, number string) (person.Person, error)
}

// Service holds the use cases of graduates.
type Service struct {
	store  Store
	people People
	now    civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, p People, now civil.Now) *Service {
	return &Service{store: s, people: p, now: now}
}

// Resume is the actor's own résumé, empty with version 0 before the first writing.
// Errors: unauthenticated, forbidden.
func (s *Service) Resume(ctx context.Context, a actor.Actor) (Resume, error) {
	if err := own(a, actor.ResumeRead); err != nil {
		return Resume{}, err
	}
	r, err := s.store.ResumeOf(ctx, a.PersonID)
	if fault.Is(err, fault.ErrNotFound) {
		return Resume{PersonID: a.PersonID, Content: clean(Content{Name: a.Name})}, nil
	}
	return r, err
}

// WriteResume replaces the résumé that has this version, 0 for the first one, and records the schooling it tells
// of unless an official source already did.
// Errors: invalid, stale, unauthenticated, forbidden.
func (s *Service) WriteResume(ctx context.Context, a actor.Actor, version int, c Content) (Resume, error) {
	if err := own(a, actor.ResumeWrite); err != nil {
		return Resume{}, err
	}
	c = clean(c)
	if err := check(c, s.now.Today()); err != nil {
		return Resume{}, err
	}
	r := Resume{PersonID: a.PersonID, Content: c, Version: version, UpdatedAt: s.now()}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		r.Version = version
		if err := s.write(ctx, &r); err != nil {
			return err
		}
		return s.describe(ctx, a.PersonID, c)
	})
	return r, err
}

func (s *Service) write(ctx context.Context, r *Resume) error {
	if r.Version == 0 {
		r.Version = 1
		return s.store.InsertResume(ctx, *r)
	}
	if err := s.store.SaveResume(ctx, *r); err != nil {
		return err
	}
	r.Version++
	return nil
}

func (s *Service) describe(ctx context.Context, who id.Person, c Content) error {
	fixed, err := s.store.OriginFixed(ctx, who)
	if err != nil || fixed {
		return err
	}
	p, err := s.people.ByID(ctx, who)
	if err != nil {
		return err
	}
	_, err = s.people.Describe(ctx, p.ID, c.Name, OriginOf(c, p.Origin))
	return err
}

// Identity is the actor as a person, to see whether the identity number is known.
// Errors: unauthenticated, forbidden.
func (s *Service) Identity(ctx context.Context, a actor.Actor) (person.Person, error) {
	if err := own(a, actor.IdentityRead); err != nil {
		return person.Person{}, err
	}
	return s.people.ByID(ctx, a.PersonID)
}

// Identify records the actor's identity number and answers with the person, who may turn out to be one already
// known from a roster or an officer's entry.
// Errors: bad_identity_number, identity_fixed, identity_taken, person_name_differs, unauthenticated, forbidden.
func (s *Service) Identify(ctx context.Context, a actor.Actor, number string) (person.Person, error) {
	if err := own(a, actor.IdentityWrite); err != nil {
		return person.Person{}, err
	}
	return s.people.Identify(ctx, a.PersonID, number)
}

// ResumeSnapshot implements hiring.Resumes.
func (s *Service) ResumeSnapshot(ctx context.Context, p id.Person) (json.RawMessage, error) {
	r, err := s.store.ResumeOf(ctx, p)
	if fault.Is(err, fault.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	// Household registration serves the count alone and is no business of an employer.
	r.Content.HukouArea = ""
	return json.Marshal(r.Content)
}

// own asks for a right to what belongs to the actor's own person.
func own(a actor.Actor, r actor.Right) error {
	if err := a.Check(r); err != nil {
		return err
	}
	if a.PersonID == "" {
		return fault.ErrForbidden.New()
	}
	return nil
}
