package org

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Qualification is where an employer's audit stands.
type Qualification string

// The states.
const (
	None     Qualification = "none"
	InReview Qualification = "in_review"
	Returned Qualification = "returned"
	Approved Qualification = "approved"
	Rejected Qualification = "rejected"
	Expired  Qualification = "expired"
	// Taken away by a measure (internal/measure): for a while, or for good.
	Suspended Qualification = "suspended"
	Revoked   Qualification = "revoked"
)

// Event is what can be done to a qualification.
type Event string

// The events.
const (
	Submit  Event = "submit"
	Approve Event = "approve"
	Return  Event = "return"
	Reject  Event = "reject"
	Expire  Event = "expire"
	Amend   Event = "amend" // what was examined is changed
	Suspend Event = "suspend"
	Revoke  Event = "revoke"
	// Reinstate ends a measure; Grant is an approval on appeal.
	Reinstate Event = "reinstate"
	Grant     Event = "grant"
)

// Flow is the transition table of qualifications. An approved employer submits again to renew; until the new
// round is decided the old approval stays in force through orgs.qualified_until. An approval ends at once when what it
// examined changes: name, kind, ownership or legal representative.
var Flow = workflow.New("qualification", None,
	workflow.Step[Qualification, Event]{From: []Qualification{None, Returned, Rejected, Approved, Expired}, Do: Submit, To: InReview, By: []actor.Role{actor.Employer}},
	workflow.Step[Qualification, Event]{From: []Qualification{InReview}, Do: Approve, To: Approved, By: []actor.Role{actor.Reviewer}},
	workflow.Step[Qualification, Event]{From: []Qualification{InReview}, Do: Return, To: Returned, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Qualification, Event]{From: []Qualification{InReview}, Do: Reject, To: Rejected, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Qualification, Event]{From: []Qualification{Approved, Returned, Expired}, Do: Amend, To: None, By: []actor.Role{actor.Employer}},
	workflow.Step[Qualification, Event]{From: []Qualification{Approved, InReview, Returned}, Do: Suspend, To: Suspended, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Qualification, Event]{From: []Qualification{Approved, InReview, Returned, Expired, Suspended}, Do: Revoke, To: Revoked, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Qualification, Event]{From: []Qualification{Suspended, Revoked}, Do: Reinstate, To: Approved, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Qualification, Event]{From: []Qualification{Returned, Rejected}, Do: Grant, To: Approved, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Qualification, Event]{From: []Qualification{Approved}, Do: Expire, To: Expired, By: []actor.Role{actor.System}},
)
