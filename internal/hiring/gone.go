package hiring

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// PostFrozen tells everybody with a live application that the post is being looked into.
func (s *Service) PostFrozen(ctx context.Context, post id.Post, title string) error {
	apps, err := s.store.LiveApplications(ctx, post)
	for _, app := range apps {
		if err == nil {
			n := s.notice(app, notice.PostChecked, title)
			n.UserID = app.UserID
			err = s.store.Notify(ctx, n)
		}
	}
	return err
}

// PostGone ends every live application of a post that was taken down, with the reason told to whoever applied; the log
// names the measure that did it, if one did.
func (s *Service) PostGone(ctx context.Context, post id.Post, title, reason string, by id.Measure) error {
	apps, err := s.store.LiveApplications(ctx, post)
	if err != nil {
		return err
	}
	return s.moveAll(ctx, apps, EndWithPost, reason, notice.PostGone, title, by)
}

// PostBack opens again the applications that ended with a post for the same cause, from the beginning, and tells whoever applied.
func (s *Service) PostBack(ctx context.Context, post id.Post, title string, by id.Measure) error {
	apps, err := s.store.EndedWithPost(ctx, post, by)
	if err != nil {
		return err
	}
	return s.moveAll(ctx, apps, Reopen, "", notice.ApplicationBack, title, by)
}

func (s *Service) moveAll(ctx context.Context, apps []Application, do Event, reason string, kind notice.Kind, title string, by id.Measure) error {
	for _, app := range apps {
		to, rec, err := Flow.Move(actor.SystemActor, string(app.ID), app.Status, do, reason, s.now())
		if err != nil {
			return err
		}
		if by != "" {
			rec.Data = map[string]any{"measure": string(by)}
		}
		app.Status, app.UpdatedAt = to, s.now()
		if err := s.store.SaveApplication(ctx, app); err != nil {
			return err
		}
		if err := s.store.Log(ctx, rec); err != nil {
			return err
		}
		n := s.notice(app, kind, title)
		n.UserID = app.UserID
		if err := s.store.Notify(ctx, n); err != nil {
			return err
		}
	}
	return nil
}
