package review

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a case stands.
type Status string

// The states.
const (
	Open      Status = "open"
	Proposed  Status = "proposed" // decided by one reviewer, waiting for a second
	Approved  Status = "approved"
	Returned  Status = "returned"
	Rejected  Status = "rejected"
	Cancelled Status = "cancelled"
)

// Event is what can be done to a case.
type Event string

// The events.
const (
	Approve Event = "approve"
	Return  Event = "return"
	Reject  Event = "reject"
	Propose Event = "propose"
	Contest Event = "contest"
	Cancel  Event = "cancel"
)

// Flow is the transition table of cases. Rejecting is for qualifications: a post is always returned with words. What
// takes two people is proposed first (second.go).
var Flow = workflow.New("review", Open,
	workflow.Step[Status, Event]{From: []Status{Open, Proposed}, Do: Approve, To: Approved, By: []actor.Role{actor.Reviewer, actor.System}},
	workflow.Step[Status, Event]{From: []Status{Open, Proposed}, Do: Return, To: Returned, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Proposed}, Do: Reject, To: Rejected, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Open}, Do: Propose, To: Proposed, By: []actor.Role{actor.Reviewer}},
	workflow.Step[Status, Event]{From: []Status{Proposed}, Do: Contest, To: Open, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Open, Proposed}, Do: Cancel, To: Cancelled, By: []actor.Role{actor.System}},
)
