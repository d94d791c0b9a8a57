package account

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where an account stands. Only an active one can sign in.
type Status string

// The states.
const (
	Active Status = "active"
	// Invited is an account that the bureau opened and whose owner has not set a password yet.
	Invited  Status = "invited"
	Disabled Status = "disabled"
	// Deleting is an account whose owner asked for its deletion and may still come back; nobody acts with it.
	Deleting Status = "deleting"
	// Deleted is a shell to which ledgers and logs point; nothing of its owner is left in it.
	Deleted Status = "deleted"
)

// Event is what can be done to an account's standing.
type Event string

// The events.
const (
	Accept  Event = "accept"
	Disable Event = "disable"
	Enable  Event = "enable"
	Leave   Event = "leave"
	Return  Event = "return"
	Erase   Event = "erase"
)

// Flow is the transition table of accounts. Whoever accepts an invitation is nobody yet, so the program does it, on
// the word of the one-time link. An account that is disabled and enabled again keeps what it had; one that never had a
// password gets it through the way for forgotten ones. Whoever works for the bureau does not leave by themselves: what
// they did must stay known, so the security administrator disables them. Coming back and being erased are done by the
// program, on the word of a password and of the day that was named.
var Flow = workflow.New("account", Active,
	workflow.Step[Status, Event]{From: []Status{Invited}, Do: Accept, To: Active, By: []actor.Role{actor.System}},
	workflow.Step[Status, Event]{From: []Status{Active, Invited}, Do: Disable, To: Disabled, By: []actor.Role{actor.Security, actor.System}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Disabled}, Do: Enable, To: Active, By: []actor.Role{actor.Security, actor.System}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Active}, Do: Leave, To: Deleting, By: leavers},
	workflow.Step[Status, Event]{From: []Status{Deleting}, Do: Return, To: Active, By: []actor.Role{actor.System}},
	workflow.Step[Status, Event]{From: []Status{Deleting}, Do: Erase, To: Deleted, By: []actor.Role{actor.System}},
)

// leavers are whose accounts may be deleted by themselves.
var leavers = []actor.Role{actor.Graduate, actor.Employer, actor.Institution}
