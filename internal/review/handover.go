package review

import (
	"context"
	"strings"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/workflow"
)

// Colleague is a reviewer to whom a case can be handed.
type Colleague struct {
	ID   id.User
	Name string
}

// ErrNotColleague is a hand-over to somebody who may not decide the case.
var ErrNotColleague = fault.Define(fault.Invalid, "not_a_colleague", "不能移交给此人：须是未参与该事项的在岗审核员。", "The case cannot go to them: it must be a reviewer in service who has no part in the matter.")

const maxNote = 500

// Colleagues are the reviewers to whom the caller may hand a case: in service, and neither in the employer's team nor
// whoever entered or proposed anything in it. Errors: not_found, forbidden.
func (s *Service) Colleagues(ctx context.Context, a actor.Actor, review id.Review) ([]Colleague, error) {
	if err := a.Check(actor.ReviewHandle); err != nil {
		return nil, err
	}
	c, err := s.store.CaseByID(ctx, review, false)
	if err != nil {
		return nil, err
	}
	return s.store.ReviewersFor(ctx, c, a.UserID)
}

// ErrFree is a case that nobody holds.
var ErrFree = fault.Define(fault.Conflict, "review_free", "该案件没有人在处理，无需放回。", "Nobody holds this case, so there is nothing to put back.")

// Unassign takes a case from whoever holds it and puts it back into the queue, when they are away; the reason is kept
// and told to them. Errors: review_free, transition_not_allowed, invalid, stale, not_found, forbidden.
func (s *Service) Unassign(ctx context.Context, a actor.Actor, review id.Review, version int, reason string) error {
	if err := a.Check(actor.ReviewUnassign); err != nil {
		return err
	}
	var f fault.Fields
	f.Add(strings.TrimSpace(reason) == "", "body.reason", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(reason) > maxNote, "body.reason", fault.ErrTooLong)
	if err := f.Err(fault.ErrInvalid); err != nil {
		return err
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		c, err := s.store.CaseByID(ctx, review, true)
		if err != nil {
			return err
		}
		switch holder := c.ClaimedBy; {
		case c.Version != version:
			return fault.ErrStale.New()
		case !c.Pending():
			return workflow.ErrTransition.Detailf("review: %s", c.Status)
		case holder == nil || !c.HeldBy(*holder, s.now()):
			return ErrFree.New()
		}
		holder := *c.ClaimedBy
		c.ClaimedBy, c.LeaseUntil = nil, nil
		if err := s.store.SaveCase(ctx, c); err != nil {
			return err
		}
		if err := s.store.RecordEvent(ctx, audit.Event{Action: "review.unassigned", SubjectKind: Flow.Name(), SubjectID: string(c.ID), Reason: reason}); err != nil {
			return err
		}
		return s.store.Notify(ctx, notice.Notice{UserID: holder, Kind: notice.ReviewUnassigned, SubjectKind: Flow.Name(), SubjectID: string(c.ID),
			Params: map[string]string{"reason": reason}})
	})
}

// HandOver gives a held case to another reviewer, who holds it from now on and is told; the note is kept.
// Errors: review_not_held, not_a_colleague, required, stale.
func (s *Service) HandOver(ctx context.Context, a actor.Actor, review id.Review, version int, to id.User, note string) (Case, error) {
	return s.change(ctx, a, review, version, func(ctx context.Context, c Case) (Case, error) {
		now := s.now()
		if !c.HeldBy(a.UserID, now) {
			return c, ErrNotHeld.New()
		}
		var f fault.Fields
		f.Add(strings.TrimSpace(note) == "", "body.note", fault.ErrRequired)
		f.Add(utf8.RuneCountInString(note) > maxNote, "body.note", fault.ErrTooLong)
		if err := f.Err(fault.ErrInvalid); err != nil {
			return c, err
		}
		others, err := s.store.ReviewersFor(ctx, c, a.UserID)
		if err != nil {
			return c, err
		}
		known := false
		for _, o := range others {
			known = known || o.ID == to
		}
		if !known {
			return c, ErrNotColleague.WithFields(ErrNotColleague.At("body.to"))
		}
		until := now.Add(s.programme.Lease())
		c.ClaimedBy, c.LeaseUntil = &to, &until
		if err := s.store.SaveCase(ctx, c); err != nil {
			return c, err
		}
		c.Version++
		if err := s.store.RecordEvent(ctx, audit.Event{Action: "review.handed_over", SubjectKind: Flow.Name(), SubjectID: string(c.ID), Reason: note}); err != nil {
			return c, err
		}
		return c, s.store.Notify(ctx, notice.Notice{UserID: to, Kind: notice.ReviewHandedOver, SubjectKind: Flow.Name(), SubjectID: string(c.ID)})
	})
}
