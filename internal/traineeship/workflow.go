package traineeship

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a filing stands.
type Status string

// The states.
const (
	Draft     Status = "draft"
	Submitted Status = "submitted"
	Returned  Status = "returned"
	Approved  Status = "approved"
	Withdrawn Status = "withdrawn"
)

// Event is what can be done to a filing.
type Event string

// The events.
const (
	Submit   Event = "submit"
	Approve  Event = "approve"
	Return   Event = "return"
	Adjust   Event = "adjust"
	Withdraw Event = "withdraw"
)

// Flow is the transition table of filings. Withdrawn is for violations: it takes the headcount out of W4, and the
// organisation has no slot that year. Closing the posts because all places are filled changes nothing here.
var Flow = workflow.New("trainee_slot", Draft,
	workflow.Step[Status, Event]{From: []Status{Draft, Returned}, Do: Submit, To: Submitted, By: []actor.Role{actor.Employer}},
	workflow.Step[Status, Event]{From: []Status{Submitted}, Do: Approve, To: Approved, By: []actor.Role{actor.Officer}},
	workflow.Step[Status, Event]{From: []Status{Submitted}, Do: Return, To: Returned, By: []actor.Role{actor.Officer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Approved}, Do: Adjust, To: Approved, By: []actor.Role{actor.Officer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Approved}, Do: Withdraw, To: Withdrawn, By: []actor.Role{actor.Officer}, Needs: workflow.Reason},
)
