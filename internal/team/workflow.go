package team

import (
	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// InvitationStatus is where an invitation stands.
type InvitationStatus string

// The states of an invitation.
const (
	Open      InvitationStatus = "open"
	Accepted  InvitationStatus = "accepted"
	Withdrawn InvitationStatus = "revoked"
	Lapsed    InvitationStatus = "expired"
)

// InvitationEvent is what can be done to an invitation.
type InvitationEvent string

// The events of an invitation.
const (
	Accept   InvitationEvent = "accept"
	Resend   InvitationEvent = "resend"
	Withdraw InvitationEvent = "revoke"
	Lapse    InvitationEvent = "expire"
)

var members = []actor.Role{actor.Employer, actor.Institution}

// InvitationFlow is the transition table of invitations. A lapsed one can be sent again, with another link.
var InvitationFlow = workflow.New("invitation", Open,
	workflow.Step[InvitationStatus, InvitationEvent]{From: []InvitationStatus{Open}, Do: Accept, To: Accepted, By: members},
	workflow.Step[InvitationStatus, InvitationEvent]{From: []InvitationStatus{Open, Lapsed}, Do: Resend, To: Open, By: members},
	workflow.Step[InvitationStatus, InvitationEvent]{From: []InvitationStatus{Open}, Do: Withdraw, To: Withdrawn, By: members},
	workflow.Step[InvitationStatus, InvitationEvent]{From: []InvitationStatus{Open}, Do: Lapse, To: Lapsed, By: []actor.Role{actor.System}},
)

// Status is where an authorisation stands.
type Status string

// The states of an authorisation.
const (
	Filed    Status = "filed"
	Returned Status = "returned"
	Approved Status = "approved"
	Revoked  Status = "revoked"
	Expired  Status = "expired"
)

// Event is what can be done to an authorisation.
type Event string

// The events of an authorisation.
const (
	Approve  Event = "approve"
	Return   Event = "return"
	Resubmit Event = "resubmit"
	Revoke   Event = "revoke"
	Expire   Event = "expire"
)

// Flow is the transition table of authorisations. Whoever gave it, whoever holds it and the reviewers can end it at
// any time; the day it names ends it by itself.
var Flow = workflow.New("authorisation", Filed,
	workflow.Step[Status, Event]{From: []Status{Filed}, Do: Approve, To: Approved, By: []actor.Role{actor.Reviewer}},
	workflow.Step[Status, Event]{From: []Status{Filed}, Do: Return, To: Returned, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Returned}, Do: Resubmit, To: Filed, By: []actor.Role{actor.Employer}},
	workflow.Step[Status, Event]{From: []Status{Filed, Returned, Approved}, Do: Revoke, To: Revoked, By: []actor.Role{actor.Employer}},
	workflow.Step[Status, Event]{From: []Status{Approved}, Do: Revoke, To: Revoked, By: []actor.Role{actor.Reviewer}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Filed, Returned, Approved}, Do: Expire, To: Expired, By: []actor.Role{actor.System}},
)
