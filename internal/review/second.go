package review

import (
	"context"
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/screening"
	"liuyong/internal/workflow"
)

// What a second pair of eyes can be refused.
var (
	ErrOwnProposal = fault.Define(fault.Forbidden, "own_proposal", "这是您提出的处理意见，须由另一名审核员复核。", "You proposed this decision; another reviewer must confirm it.")
	ErrProposed    = fault.Define(fault.Conflict, "other_decision_proposed", "该案件正在复核：请同意拟作的决定，或退回重新审核。", "A decision is waiting for a second look: agree to it, or send the case back.")
	ErrNotProposed = fault.Define(fault.Conflict, "nothing_proposed", "该案件没有待复核的决定。", "There is no decision to look at a second time.")
)

// needsSecond reports whether a decision takes two people: to publish against a rule that stops posts, on the
// employer's objection (domain.md §4.2), and to turn an organisation away (§3.4).
func needsSecond(c Case, d Decision) bool {
	switch d.Outcome {
	case Approve:
		return slices.ContainsFunc(c.Screening.Hits, func(h screening.Hit) bool { return h.Severity == screening.Block })
	case Reject:
		return true
	}
	return false
}

// propose keeps a decision for a second reviewer and puts the case back into the queue.
func (s *Service) propose(ctx context.Context, a actor.Actor, c Case, d Decision, reason string) (Case, error) {
	to, rec, err := Flow.Move(a, string(c.ID), c.Status, Propose, reason, s.now())
	if err != nil {
		return c, err
	}
	user := a.UserID
	d.Reason = reason
	c.Status, c.Proposal, c.ProposedBy, c.ClaimedBy, c.LeaseUntil = to, &d, &user, nil, nil
	rec.Data = map[string]any{"proposed": string(d.Outcome), "read_twice": c.ReadTwice}
	return s.keep(ctx, c, rec)
}

// contest sends a case back to the queue: the second reviewer does not agree with what was proposed.
func (s *Service) contest(ctx context.Context, a actor.Actor, c Case, reason string) (Case, error) {
	if c.Status != Proposed {
		return c, ErrNotProposed.New()
	}
	to, rec, err := Flow.Move(a, string(c.ID), c.Status, Contest, reason, s.now())
	if err != nil {
		return c, err
	}
	c.Status, c.Proposal, c.ProposedBy, c.ClaimedBy, c.LeaseUntil = to, nil, nil, nil, nil
	return s.keep(ctx, c, rec)
}

// agreed is the proposed decision, when the second reviewer's is the same.
func agreed(c Case, d Decision) (Decision, error) {
	if c.Proposal == nil || c.Proposal.Outcome != d.Outcome {
		return d, ErrProposed.New()
	}
	return *c.Proposal, nil
}

// keep writes a case and its log row.
func (s *Service) keep(ctx context.Context, c Case, rec workflow.Record) (Case, error) {
	if err := s.store.SaveCase(ctx, c); err != nil {
		return c, err
	}
	c.Version++
	return c, s.store.Log(ctx, rec)
}
