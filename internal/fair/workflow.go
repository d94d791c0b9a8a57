package fair

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a fair stands.
type Status string

// The states.
const (
	Planned   Status = "planned"
	Open      Status = "open"
	Held      Status = "held"
	Cancelled Status = "cancelled"
)

// Event is what can be done to a fair.
type Event string

// The events.
const (
	OpenBooking Event = "open"
	Hold        Event = "hold"
	Cancel      Event = "cancel"
)

// Flow is the transition table of fairs. What an institution plans is opened by the bureau; the institution may
// drop its own plan, and the bureau ends what the public has been told of.
var Flow = workflow.New("fair", Planned,
	workflow.Step[Status, Event]{From: []Status{Planned}, Do: OpenBooking, To: Open, By: []actor.Role{actor.Officer}},
	workflow.Step[Status, Event]{From: []Status{Open}, Do: Hold, To: Held, By: []actor.Role{actor.Officer}},
	workflow.Step[Status, Event]{From: []Status{Planned}, Do: Cancel, To: Cancelled, By: []actor.Role{actor.Officer, actor.Institution}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Open}, Do: Cancel, To: Cancelled, By: []actor.Role{actor.Officer}, Needs: workflow.Reason},
)

// BoothStatus is where a request for a booth stands.
type BoothStatus string

// The states of booths.
const (
	Requested BoothStatus = "requested"
	Admitted  BoothStatus = "admitted"
	Declined  BoothStatus = "declined"
	Withdrawn BoothStatus = "withdrawn"
)

// BoothEvent is what can be done to a booth.
type BoothEvent string

// The events of booths.
const (
	Admit    BoothEvent = "admit"
	Decline  BoothEvent = "decline"
	Withdraw BoothEvent = "withdraw"
	Reopen   BoothEvent = "reopen" // what a measure took away is asked for again
)

// BoothFlow is the transition table of booths. An admitted employer can still be declined, for instance when its
// qualification was taken away, and then frees the booth.
var BoothFlow = workflow.New("booth", Requested,
	workflow.Step[BoothStatus, BoothEvent]{From: []BoothStatus{Requested}, Do: Admit, To: Admitted, By: []actor.Role{actor.Officer, actor.Institution}},
	workflow.Step[BoothStatus, BoothEvent]{From: []BoothStatus{Requested, Admitted}, Do: Decline, To: Declined, By: []actor.Role{actor.Officer, actor.Institution, actor.System}, Needs: workflow.Reason},
	workflow.Step[BoothStatus, BoothEvent]{From: []BoothStatus{Declined}, Do: Reopen, To: Requested, By: []actor.Role{actor.System}},
	workflow.Step[BoothStatus, BoothEvent]{From: []BoothStatus{Requested, Admitted}, Do: Withdraw, To: Withdrawn, By: []actor.Role{actor.Employer}},
)
