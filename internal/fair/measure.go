package fair

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// OrgRevoked gives up the booths of an employer that is shut out, at fairs that are not over yet, inside the transaction of
// the measure.
func (s *Service) OrgRevoked(ctx context.Context, org id.Org, by id.Measure, reason string) error {
	booths, err := s.store.BoothsOf(ctx, org, Requested, Admitted)
	if err != nil {
		return err
	}
	return s.moveBooths(ctx, booths, Decline, by, reason, notice.BoothDeclined)
}

// OrgBack asks again for the booths that a measure took away.
func (s *Service) OrgBack(ctx context.Context, org id.Org, by id.Measure) error {
	booths, err := s.store.DeclinedBy(ctx, org, by)
	if err != nil {
		return err
	}
	return s.moveBooths(ctx, booths, Reopen, by, "", notice.BoothReopened)
}

func (s *Service) moveBooths(ctx context.Context, booths []Booth, do BoothEvent, by id.Measure, reason string, kind notice.Kind) error {
	for _, b := range booths {
		to, rec, err := BoothFlow.Move(actor.SystemActor, string(b.ID), b.Status, do, reason, s.now())
		if err != nil {
			return err
		}
		rec.Data = map[string]any{"measure": string(by)}
		b.Status, b.Reason, b.BoothNo = to, reason, ""
		if err := s.store.SaveBooth(ctx, b); err != nil {
			return err
		}
		if err := s.store.Log(ctx, rec); err != nil {
			return err
		}
		if err := s.markPosts(ctx, b); err != nil {
			return err
		}
		f, err := s.store.FairByID(ctx, b.FairID, false)
		if err != nil {
			return err
		}
		if err := s.tell(ctx, f, b, kind, map[string]string{"reason": reason}); err != nil {
			return err
		}
	}
	return nil
}
