package review

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/workflow"
)

// Correct notes a small correction of a post's text, which goes into the post when the case is approved; the employer is
// told what was before and after. The rules are asked again about the text as corrected.
// Errors: review_not_held, own_entry, not_correctable, correction_too_large, transition_not_allowed, stale, invalid.
func (s *Service) Correct(ctx context.Context, a actor.Actor, review id.Review, version int, field, text string) (Case, error) {
	return s.change(ctx, a, review, version, func(ctx context.Context, c Case) (Case, error) {
		if !c.HeldBy(a.UserID, s.now()) {
			return c, ErrNotHeld.New()
		}
		if c.SubjectKind != PostSubject || c.Status != Open && !c.ReadTwice {
			return c, workflow.ErrTransition.Detailf("review: %s", c.Status)
		}
		var err error
		if c.Corrections, c.Screening, err = s.posts.Correct(ctx, id.Post(c.SubjectID), c.Corrections, field, text); err != nil {
			return c, err
		}
		if err := s.store.SaveCase(ctx, c); err != nil {
			return c, err
		}
		c.Version++
		return c, nil
	})
}
