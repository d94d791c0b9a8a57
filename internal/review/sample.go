package review

import (
	"context"
	"crypto/rand"
	"math/big"

	"liuyong/internal/actor"
	"liuyong/internal/id"
)

// Unread is what is noted of a post that was published without being read.
const Unread = "抽查未抽中"

// Disagreed is what is noted when two reviewers read a case and came to different ends.
const Disagreed = "双人抽样审核意见不一致"

// drawn reports whether chance, which nobody foresees, falls on one of so many in a hundred.
func drawn(percent int) bool {
	if percent >= 100 {
		return true
	}
	n, err := rand.Int(rand.Reader, big.NewInt(100))
	return err == nil && n.Int64() < int64(percent)
}

// clean reports whether nothing about a post asks for a second look: handed in for the first time, and without a signal,
// which a new employer, a find, a complaint, a copy or far higher pay would be (risk.go).
func clean(c Case) bool {
	return c.SubjectKind == PostSubject && c.Round == 1 && len(c.Signals) == 0 && len(c.Objections) == 0
}

// pass publishes a clean post on which the draw did not fall. With the default programme every post is read and this
// never happens; an office that cannot read them all reads every flagged one and a share of the clean ones.
func (s *Service) pass(ctx context.Context, c Case) error {
	to, rec, err := Flow.Move(actor.SystemActor, string(c.ID), c.Status, Approve, Unread, s.now())
	if err != nil {
		return err
	}
	now := s.now()
	c.Status, c.Reason, c.DecidedAt = to, Unread, &now
	rec.Data = map[string]any{"unread": true}
	if _, err := s.keep(ctx, c, rec); err != nil {
		return err
	}
	return s.posts.Approve(ctx, actor.SystemActor, id.Post(c.SubjectID), nil)
}

// Blind reports whether a reader is to see nothing of what somebody else proposed, for a second reading of their own.
func (c Case) Blind(reader id.User) bool {
	return c.Status == Proposed && c.ReadTwice && (c.ProposedBy == nil || *c.ProposedBy != reader)
}

// readTwice reports whether a decision about a post is put before a second reviewer, who does not see it, to learn how
// often two people come to the same end. After two ends it is not drawn again.
func (s *Service) readTwice(c Case, d Decision) bool {
	return c.SubjectKind == PostSubject && (d.Outcome == Approve || d.Outcome == Return) && !c.ReadTwice && drawn(s.programme.Review.ReadTwicePercent)
}
