package posting

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a post stands.
type Status string

// The states.
const (
	Draft     Status = "draft"
	InReview  Status = "in_review"
	Returned  Status = "returned"
	Published Status = "published"
	Frozen    Status = "frozen" // out of view while a complaint is looked into
	Closed    Status = "closed"
	Expired   Status = "expired"
	TakenDown Status = "taken_down"
)

// Event is what can be done to a post.
type Event string

// The events.
const (
	Submit   Event = "submit"
	Withdraw Event = "withdraw"
	Approve  Event = "approve"
	Return   Event = "return"
	Close    Event = "close"
	Expire   Event = "expire"
	TakeDown Event = "take_down"
	Freeze   Event = "freeze"
	Restore  Event = "restore"
	// Grant publishes on appeal, or when a measure against the employer is undone.
	Grant   Event = "grant"
	Collect Event = "collect"
	Recall  Event = "recall" // out of the queue again, as its employer may no longer publish
)

// Flow is the transition table of posts.
var Flow = workflow.New("post", Draft,
	workflow.Step[Status, Event]{From: []Status{Draft, Returned}, Do: Submit, To: InReview, By: []actor.Role{actor.Employer}},
	workflow.Step[Status, Event]{From: []Status{InReview}, Do: Withdraw, To: Draft, By: []actor.Role{actor.Employer}},
	workflow.Step[Status, Event]{From: []Status{InReview}, Do: Approve, To: Published, By: []actor.Role{actor.Reviewer, actor.System}},
	workflow.Step[Status, Event]{From: []Status{InReview}, Do: Return, To: Returned, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Published}, Do: Close, To: Closed, By: []actor.Role{actor.Employer}},
	workflow.Step[Status, Event]{From: []Status{Published}, Do: Expire, To: Expired, By: []actor.Role{actor.System}},
	workflow.Step[Status, Event]{From: []Status{Published, Frozen}, Do: TakeDown, To: TakenDown, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Published}, Do: Freeze, To: Frozen, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Frozen}, Do: Restore, To: Published, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Returned, TakenDown}, Do: Grant, To: Published, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{InReview}, Do: Recall, To: Draft, By: []actor.Role{actor.System}},
	workflow.Step[Status, Event]{From: []Status{Draft, Expired}, Do: Collect, To: Published, By: []actor.Role{actor.System}},
)
