package complaint

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a case stands.
type Status string

// The states.
const (
	Received  Status = "received"
	Checking  Status = "checking" // the post is out of view
	Upheld    Status = "upheld"
	Dismissed Status = "dismissed"
)

// Event is what can be done to a case.
type Event string

// The events.
const (
	Freeze  Event = "freeze"
	Restore Event = "restore"
	Uphold  Event = "uphold"
	Dismiss Event = "dismiss"
)

var byReviewer = []actor.Role{actor.Reviewer}

// Flow is the transition table of cases.
var Flow = workflow.New("complaint_case", Received,
	workflow.Step[Status, Event]{From: []Status{Received}, Do: Freeze, To: Checking, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Checking}, Do: Restore, To: Received, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Received, Checking}, Do: Uphold, To: Upheld, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Received, Checking}, Do: Dismiss, To: Dismissed, By: byReviewer, Needs: workflow.Reason},
)
