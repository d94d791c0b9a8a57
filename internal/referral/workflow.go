package referral

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a referral stands.
type Status string

// The states.
const (
	Sent    Status = "sent"
	Replied Status = "replied"
	Closed  Status = "closed"
)

// Event is what can be done to a referral.
type Event string

// The events.
const (
	Send   Event = "send"
	Remind Event = "remind" // the answer is asked for again, by another day
	Reply  Event = "reply"
	Note   Event = "note" // what followed
	Close  Event = "close"
)

var byReviewer = []actor.Role{actor.Reviewer}

// Flow is the transition table of referrals.
var Flow = workflow.New("referral", Sent,
	workflow.Step[Status, Event]{From: []Status{Sent}, Do: Reply, To: Replied, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Sent}, Do: Remind, To: Sent, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Sent}, Do: Note, To: Sent, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Replied}, Do: Note, To: Replied, By: byReviewer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Sent, Replied}, Do: Close, To: Closed, By: byReviewer, Needs: workflow.Reason},
)

// sent is the log row with which a referral begins.
func sent(r Referral) workflow.Record {
	return workflow.Record{SubjectKind: Flow.Name(), SubjectID: string(r.ID), At: r.CreatedAt, ActorID: r.SentBy, ActorRole: actor.Reviewer,
		Event: string(Send), To: string(r.Status), Reason: r.Words, Data: map[string]any{"due_on": r.DueOn}}
}
