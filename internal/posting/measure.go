package posting

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// Applicants are those who wait for something to come of a post. Each of these runs inside the transaction of the context.
type Applicants interface {
	// PostFrozen tells everybody with a live application that the post is being looked into.
	PostFrozen(ctx context.Context, post id.Post, title string) error
	// PostGone ends every live application of a post, with the reason told to whoever applied; by names the measure that
	// did it, if one did.
	PostGone(ctx context.Context, post id.Post, title, reason string, by id.Measure) error
	// PostBack opens again what PostGone ended for the same cause.
	PostBack(ctx context.Context, post id.Post, title string, by id.Measure) error
}

// Tells names who waits for something to come of posts; it completes NewService, since applications in turn know posts.
func (s *Service) Tells(a Applicants) { s.applicants = a }

// TakeDown removes a post from view and ends its applications, with the reason told to the employer and to whoever
// applied. Errors: transition_not_allowed, reason_required, forbidden, not_found, stale.
func (s *Service) TakeDown(ctx context.Context, a actor.Actor, post id.Post, version int, reason string) (Post, error) {
	return s.change(ctx, a, post, version, TakeDown, reason, func(ctx context.Context, p *Post) error {
		return s.gone(ctx, *p, reason, "")
	})
}

// Measure carries out what a complaint led to, inside the transaction of the context: the post is frozen, restored or
// taken down, its employer told why, and those who applied told what it means for them.
// Errors: transition_not_allowed, reason_required, not_found.
func (s *Service) Measure(ctx context.Context, a actor.Actor, post id.Post, do Event, reason string) error {
	p, err := s.store.PostByID(ctx, post, true)
	if err != nil {
		return err
	}
	if do == TakeDown {
		return s.takeDown(ctx, a, p, reason)
	}
	if err := s.move(ctx, a, &p, do, reason); err != nil {
		return err
	}
	if do == Restore {
		return s.tellOrg(ctx, p, notice.PostRestored, reason)
	}
	if err := s.applicants.PostFrozen(ctx, p.ID, p.Title); err != nil {
		return err
	}
	return s.tellOrg(ctx, p, notice.PostFrozen, reason)
}

// takeDown takes a post down on a complaint. An employer who closes it first does not escape: what is out of view already
// stays as it is, and its applications end all the same.
func (s *Service) takeDown(ctx context.Context, a actor.Actor, p Post, reason string) error {
	if p.Status == Published || p.Status == Frozen {
		if err := s.move(ctx, a, &p, TakeDown, reason); err != nil {
			return err
		}
	}
	return s.gone(ctx, p, reason, "")
}

func (s *Service) gone(ctx context.Context, p Post, reason string, by id.Measure) error {
	if err := s.applicants.PostGone(ctx, p.ID, p.Title, reason, by); err != nil {
		return err
	}
	return s.tellOrg(ctx, p, notice.PostTakenDown, reason)
}

func (s *Service) tellOrg(ctx context.Context, p Post, kind notice.Kind, reason string) error {
	return s.store.NotifyOrg(ctx, p.OrgID, notice.Notice{Kind: kind, SubjectKind: Flow.Name(), SubjectID: string(p.ID),
		Params: map[string]string{"title": p.Title, "reason": reason}})
}

// Grant publishes on appeal a post that was returned or taken down, inside the transaction of the appeal.
// Errors: transition_not_allowed, employer_unverified, post_incomplete, reason_required, not_found.
func (s *Service) Grant(ctx context.Context, a actor.Actor, post id.Post, reason string) error {
	p, err := s.store.PostByID(ctx, post, true)
	if err != nil {
		return err
	}
	if _, err := s.publishable(ctx, p); err != nil {
		return err
	}
	return s.back(ctx, a, p, reason, "")
}

func (s *Service) back(ctx context.Context, a actor.Actor, p Post, reason string, by id.Measure) error {
	if p.PublishedAt == nil {
		now := s.now()
		p.PublishedAt = &now
	}
	if err := s.move(ctx, a, &p, Grant, reason); err != nil {
		return err
	}
	if err := s.applicants.PostBack(ctx, p.ID, p.Title, by); err != nil {
		return err
	}
	return s.tellOrg(ctx, p, notice.PostBack, reason)
}

// OrgSuspended tells everybody who applied to an employer that it is being looked into. The posts themselves are out of
// view as long as the employer is not verified.
func (s *Service) OrgSuspended(ctx context.Context, org id.Org) error {
	posts, err := s.store.OrgPosts(ctx, org, Published)
	for _, p := range posts {
		if err == nil {
			err = s.applicants.PostFrozen(ctx, p.ID, p.Title)
		}
	}
	return err
}

// OrgRevoked takes down every post of an employer that is shut out, takes those that wait out of the queue, and ends the
// applications for all of them, those for posts that are over too.
func (s *Service) OrgRevoked(ctx context.Context, a actor.Actor, org id.Org, by id.Measure, reason string) error {
	posts, err := s.store.OrgPosts(ctx, org, Published, Frozen, Closed, Expired, InReview)
	if err != nil {
		return err
	}
	for _, p := range posts {
		if err := s.revoked(ctx, a, p, by, reason); err != nil {
			return err
		}
	}
	return nil
}

func (s *Service) revoked(ctx context.Context, a actor.Actor, p Post, by id.Measure, reason string) error {
	data := map[string]any{"measure": string(by)}
	switch p.Status {
	case InReview:
		if err := s.desk.CancelCase(ctx, p.ID); err != nil {
			return err
		}
		return s.moveFor(ctx, actor.SystemActor, &p, Recall, "", data)
	case Closed, Expired: // nobody sees them, so there is nothing to tell the employer of each
		return s.applicants.PostGone(ctx, p.ID, p.Title, reason, by)
	}
	if err := s.moveFor(ctx, a, &p, TakeDown, reason, data); err != nil {
		return err
	}
	return s.gone(ctx, p, reason, by)
}

// OrgBack publishes again what a measure took down, and opens the applications that it ended.
func (s *Service) OrgBack(ctx context.Context, a actor.Actor, org id.Org, by id.Measure, reason string) error {
	posts, err := s.store.TakenDownBy(ctx, org, by)
	for _, p := range posts {
		if err == nil {
			err = s.back(ctx, a, p, reason, by)
		}
	}
	if err != nil {
		return err
	}
	over, err := s.store.OrgPosts(ctx, org, Closed, Expired)
	for _, p := range over {
		if err == nil {
			err = s.applicants.PostBack(ctx, p.ID, p.Title, by)
		}
	}
	return err
}
