package traineeship

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

// Store keeps slots.
type Store interface {
	workflow.Journal
	notice.Sender
	// InsertSlot adds a slot. ErrYearTaken.
	InsertSlot(ctx context.Context, s Slot) error
	// SlotByID finds a slot; lock holds its row. ErrNotFound.
	SlotByID(ctx context.Context, slot id.Slot, lock bool) (Slot, error)
	// SaveSlot writes the slot if it still has s.Version. ErrStale, ErrYearTaken.
	SaveSlot(ctx context.Context, s Slot) error
	// ListSlots pages through slots in one query.
	ListSlots(ctx context.Context, f Filter) ([]Listed, error)
	// ListedSlot is one slot as lists show it. ErrNotFound.
	ListedSlot(ctx context.Context, slot id.Slot) (Listed, error)
	// History is the transition log of one thing, oldest first.
	History(ctx context.Context, subjectKind, subjectID string) ([]workflow.Record, error)
}

// Employers tells a slot about its organisation.
type Employers interface {
	// PostingEmployer is the organisation as posts see it. ErrNotFound.
	PostingEmployer(ctx context.Context, org id.Org) (posting.Employer, error)
}

// Service holds the use cases of trainee headcounts.
type Service struct {
	store     Store
	employers Employers
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, e Employers, now civil.Now) *Service {
	return &Service{store: s, employers: e, now: now}
}

// eligible asks for a verified employer of a kind that can be a trainee base.
func (s *Service) eligible(ctx context.Context, org id.Org) error {
	e, err := s.employers.PostingEmployer(ctx, org)
	switch {
	case err != nil:
		return err
	case !mayBeBase(e.Kind):
		return ErrNotBase.New()
	case !e.VerifiedOn(s.now.Today()):
		return posting.ErrEmployerUnverified.New()
	}
	return nil
}

// Create saves a new draft for the employer acted for.
// Errors: invalid, not_trainee_base, employer_unverified, slot_year_taken, forbidden, unauthenticated.
func (s *Service) Create(ctx context.Context, a actor.Actor, f Filing) (Slot, error) {
	if err := a.Check(actor.SlotWrite); err != nil {
		return Slot{}, err
	}
	if err := s.eligible(ctx, a.OrgID); err != nil {
		return Slot{}, err
	}
	if err := checkFiling(f, s.now.Today()); err != nil {
		return Slot{}, err
	}
	slot := Slot{ID: id.New[id.Slot](), OrgID: a.OrgID, Status: Flow.Init(), Filing: f, EnteredBy: a.UserID, Version: 1, CreatedAt: s.now()}
	return slot, s.store.InsertSlot(ctx, slot)
}

// own loads a slot of the actor's organisation for change and holds its row.
func (s *Service) own(ctx context.Context, a actor.Actor, slot id.Slot, version int) (Slot, error) {
	if err := a.Check(actor.SlotWrite); err != nil {
		return Slot{}, err
	}
	out, err := s.store.SlotByID(ctx, slot, true)
	if err != nil {
		return Slot{}, err
	}
	if err := a.CheckIn(actor.SlotWrite, out.OrgID); err != nil {
		return Slot{}, err
	}
	if out.Version != version {
		return Slot{}, fault.ErrStale.New()
	}
	return out, nil
}

// Edit changes a draft or a returned filing: apply is given the present content and gives the new one. Whoever
// edits last has entered it.
// Errors: invalid, slot_not_editable, slot_year_taken, not_found, stale, forbidden.
func (s *Service) Edit(ctx context.Context, a actor.Actor, slot id.Slot, version int, apply func(Filing) (Filing, error)) (Slot, error) {
	var out Slot
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		have, err := s.own(ctx, a, slot, version)
		if err != nil {
			return err
		}
		if have.Status != Draft && have.Status != Returned {
			return ErrNotEditable.Detailf("%s", have.Status)
		}
		if have.Filing, err = apply(have.Filing); err != nil {
			return err
		}
		if err := checkFiling(have.Filing, s.now.Today()); err != nil {
			return err
		}
		have.EnteredBy = a.UserID
		out = have
		out.Version++
		return s.store.SaveSlot(ctx, have)
	})
	return out, err
}

// Submit hands a filing to the bureau.
// Errors: slot_incomplete, invalid (its year has passed), not_trainee_base, employer_unverified,
// transition_not_allowed, not_found, stale, forbidden.
func (s *Service) Submit(ctx context.Context, a actor.Actor, slot id.Slot, version int) (Slot, error) {
	var out Slot
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		have, err := s.own(ctx, a, slot, version)
		if err != nil {
			return err
		}
		if err := s.eligible(ctx, have.OrgID); err != nil {
			return err
		}
		if err := checkFiling(have.Filing, s.now.Today()); err != nil {
			return err
		}
		if err := checkComplete(have.Filing); err != nil {
			return err
		}
		have.EnteredBy, have.Reason = a.UserID, ""
		out, err = s.move(ctx, a, have, Submit, "")
		return err
	})
	return out, err
}

// headcountIn is what the log says of a step into a state: what is asked for before approval, then what counts.
func (s Slot) headcountIn(to Status) int {
	switch to {
	case Approved:
		return s.ApprovedHeadcount
	case Withdrawn:
		return 0
	case Draft, Submitted, Returned:
	}
	return s.RequestedHeadcount
}

// move takes a step of the table and writes the slot and its log row with the headcount of the step.
func (s *Service) move(ctx context.Context, a actor.Actor, slot Slot, do Event, reason string) (Slot, error) {
	to, rec, err := Flow.Move(a, string(slot.ID), slot.Status, do, reason, s.now())
	if err != nil {
		return Slot{}, err
	}
	rec.Data = map[string]any{"headcount": slot.headcountIn(to)}
	slot.Status = to
	if err := s.store.SaveSlot(ctx, slot); err != nil {
		return Slot{}, err
	}
	slot.Version++
	return slot, s.store.Log(ctx, rec)
}

// decide loads a slot for an officer who neither entered it nor belongs to the organisation, and takes a step.
func (s *Service) decide(ctx context.Context, a actor.Actor, slot id.Slot, version int, do Event, reason string, then func(context.Context, *Slot) (notice.Kind, error)) (Slot, error) {
	var out Slot
	if err := Flow.Check(a, do); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		have, err := s.store.SlotByID(ctx, slot, true)
		if err != nil {
			return err
		}
		switch {
		case have.Status == Draft:
			return fault.ErrNotFound.New()
		case have.Version != version:
			return fault.ErrStale.New()
		case ownEntry(a, have):
			return ErrOwnEntry.New()
		}
		// The table is asked first, so that a step out of turn is not answered with faults of its input.
		over, err := a.Over(actor.SlotHandle, actor.Whose{Org: have.OrgID})
		if err != nil {
			return err
		}
		if _, err := Flow.Next(have.Status, do, over.Roles, reason); err != nil {
			return err
		}
		kind, err := then(ctx, &have)
		if err != nil {
			return err
		}
		have.Reason = strings.TrimSpace(reason)
		if out, err = s.move(ctx, over, have, do, reason); err != nil {
			return err
		}
		return s.store.NotifyOrg(ctx, out.OrgID, notice.Notice{Kind: kind, SubjectKind: Flow.Name(), SubjectID: string(out.ID),
			Params: map[string]string{"year": strconv.Itoa(out.Year), "headcount": strconv.Itoa(out.ApprovedHeadcount), "reason": out.Reason}})
	})
	return out, err
}

func ownEntry(a actor.Actor, s Slot) bool {
	return s.EnteredBy == a.UserID || slices.ContainsFunc(a.Memberships, func(m actor.Membership) bool { return m.OrgID == s.OrgID })
}

// Approve fixes the headcount, at most what was asked for. From then on it counts in W4.
// Errors: over_requested, slot_other_year, slot_own_entry, employer_unverified, not_trainee_base,
// transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Approve(ctx context.Context, a actor.Actor, slot id.Slot, version, headcount int) (Slot, error) {
	return s.decide(ctx, a, slot, version, Approve, "", func(ctx context.Context, have *Slot) (notice.Kind, error) {
		today := s.now.Today()
		if have.Year != today.Year() {
			return "", ErrOtherYear.New()
		}
		if err := s.eligible(ctx, have.OrgID); err != nil {
			return "", err
		}
		if err := have.setHeadcount(headcount); err != nil {
			return "", err
		}
		if have.FirstApprovedOn == "" {
			have.FirstApprovedOn = today
		}
		user := a.UserID
		have.ApprovedBy = &user
		return notice.SlotApproved, nil
	})
}

func (s *Slot) setHeadcount(n int) error {
	if n < 1 || n > s.RequestedHeadcount {
		return fault.ErrInvalid.WithFields(ErrOverRequested.At("body.headcount"))
	}
	s.ApprovedHeadcount = n
	return nil
}

// Return sends a filing back for correction.
// Errors: reason_required, slot_own_entry, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Return(ctx context.Context, a actor.Actor, slot id.Slot, version int, reason string) (Slot, error) {
	return s.decide(ctx, a, slot, version, Return, reason, func(context.Context, *Slot) (notice.Kind, error) {
		return notice.SlotReturned, nil
	})
}

// Adjust lowers or raises an approved headcount, at most to what was asked for. W4 follows.
// Errors: reason_required, over_requested, slot_unchanged, slot_own_entry, transition_not_allowed, forbidden,
// not_found, stale.
func (s *Service) Adjust(ctx context.Context, a actor.Actor, slot id.Slot, version, headcount int, reason string) (Slot, error) {
	return s.decide(ctx, a, slot, version, Adjust, reason, func(_ context.Context, have *Slot) (notice.Kind, error) {
		if headcount == have.ApprovedHeadcount {
			return "", fault.ErrInvalid.WithFields(ErrSame.At("body.headcount"))
		}
		return notice.SlotAdjusted, have.setHeadcount(headcount)
	})
}

// Withdraw takes an approved headcount back for a violation. It leaves W4.
// Errors: reason_required, slot_own_entry, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Withdraw(ctx context.Context, a actor.Actor, slot id.Slot, version int, reason string) (Slot, error) {
	return s.decide(ctx, a, slot, version, Withdraw, reason, func(context.Context, *Slot) (notice.Kind, error) {
		return notice.SlotWithdrawn, nil
	})
}

// actions are the verbs the caller may do with a slot now.
func actions(a actor.Actor, s Slot) []string {
	over, err := a.Over(actor.SlotHandle, actor.Whose{Org: s.OrgID})
	if err != nil {
		return []string{}
	}
	return slices.DeleteFunc(Flow.Actions(s.Status, over.Roles), func(e string) bool {
		return Event(e) != Submit && ownEntry(a, s) // the bureau's steps are another's than who entered it
	})
}

// Find shows a slot with its history to its employer and, once submitted, to the bureau. Errors: not_found,
// forbidden, unauthenticated.
func (s *Service) Find(ctx context.Context, a actor.Actor, slot id.Slot) (View, error) {
	if err := a.Check(actor.SlotRead); err != nil {
		return View{}, err
	}
	l, err := s.store.ListedSlot(ctx, slot)
	if err != nil {
		return View{}, err
	}
	if err := a.CheckIn(actor.SlotRead, l.OrgID); err != nil {
		return View{}, err
	}
	if l.Status == Draft && !a.Member(l.OrgID) {
		return View{}, fault.ErrNotFound.New()
	}
	l.Actions = actions(a, l.Slot)
	history, err := s.store.History(ctx, Flow.Name(), string(slot))
	return View{Listed: l, History: history}, err
}

// List pages through the bureau's queue, oldest first and without drafts; for an employer through all of its own,
// newest first.
// Errors: forbidden, unauthenticated.
func (s *Service) List(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	switch a.Scope(actor.SlotRead) {
	case actor.All:
	case actor.OfOrg:
		f.OrgID = a.OrgID
		return s.list(ctx, a, f)
	default:
		return nil, a.Check(actor.SlotRead)
	}
	f.OldestFirst = true
	f.Statuses = slices.DeleteFunc(slices.Clone(f.Statuses), func(st Status) bool { return st == Draft })
	if len(f.Statuses) == 0 {
		f.Statuses = []Status{Submitted, Returned, Approved, Withdrawn}
	}
	return s.list(ctx, a, f)
}

func (s *Service) list(ctx context.Context, a actor.Actor, f Filter) ([]Listed, error) {
	out, err := s.store.ListSlots(ctx, f)
	for i := range out {
		out[i].Actions = actions(a, out[i].Slot)
	}
	return out, err
}
