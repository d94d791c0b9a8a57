package appeal

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where an appeal stands.
type Status string

// The states.
const (
	Filed     Status = "filed"
	Granted   Status = "granted"
	Refused   Status = "refused"
	Withdrawn Status = "withdrawn"
)

// Event is what can be done to an appeal.
type Event string

// The events.
const (
	Grant    Event = "grant"
	Refuse   Event = "refuse"
	Withdraw Event = "withdraw"
)

// Flow is the transition table of appeals.
var Flow = workflow.New("appeal", Filed,
	workflow.Step[Status, Event]{From: []Status{Filed}, Do: Grant, To: Granted, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Filed}, Do: Refuse, To: Refused, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Filed}, Do: Withdraw, To: Withdrawn, By: []actor.Role{actor.Employer}},
)

// filed is the log row with which an appeal begins.
func filed(x Appeal) workflow.Record {
	return workflow.Record{SubjectKind: Flow.Name(), SubjectID: string(x.ID), At: x.CreatedAt, ActorID: x.EnteredBy, ActorRole: actor.Employer,
		Event: "file", To: string(x.Status)}
}
