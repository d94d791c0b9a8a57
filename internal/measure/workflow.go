package measure

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a measure stands.
type Status string

// The states.
const (
	Proposed Status = "proposed" // by one reviewer, waiting for a second
	Refused  Status = "refused"
	InForce  Status = "in_force"
	Lifted   Status = "lifted"
)

// Event is what can be done to a measure.
type Event string

// The events.
const (
	Confirm Event = "confirm"
	Refuse  Event = "refuse"
	Lift    Event = "lift"
)

var byReviewer = []actor.Role{actor.Reviewer}

// Flow is the transition table of measures.
var Flow = workflow.New("measure", Proposed,
	workflow.Step[Status, Event]{From: []Status{Proposed}, Do: Confirm, To: InForce, By: byReviewer},
	workflow.Step[Status, Event]{From: []Status{Proposed}, Do: Refuse, To: Refused, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{InForce}, Do: Lift, To: Lifted, By: byReviewer, Needs: workflow.Reason},
)

// proposed is the log row with which a measure begins.
func proposed(m Measure) workflow.Record {
	return workflow.Record{SubjectKind: Flow.Name(), SubjectID: string(m.ID), At: m.CreatedAt, ActorID: m.ProposedBy, ActorRole: actor.Reviewer,
		Event: "propose", To: string(m.Status), Reason: m.Reason, Data: map[string]any{"kind": string(m.Kind)}}
}
