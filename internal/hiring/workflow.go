package hiring

import (
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

// Status is where an application stands.
type Status string

// The states.
const (
	Submitted    Status = "submitted"
	Shortlisted  Status = "shortlisted"
	Interviewing Status = "interviewing"
	Offered      Status = "offered"
	Accepted     Status = "accepted"
	Hired        Status = "hired"
	Agreed       Status = "agreed"
	Declined     Status = "declined"
	Rejected     Status = "rejected"
	Withdrawn    Status = "withdrawn"
)

// statusText are the words of each state in messages, Chinese and English.
var statusText = map[Status][2]string{
	Submitted:    {"已投递", "submitted"},
	Shortlisted:  {"已入选", "shortlisted"},
	Interviewing: {"面试中", "interview"},
	Offered:      {"已发录用意向", "offer made"},
	Accepted:     {"已接受录用", "offer accepted"},
	Hired:        {"已录用", "hired"},
	Agreed:       {"已签协议", "agreement signed"},
	Declined:     {"已谢绝录用", "offer declined"},
	Rejected:     {"未通过", "not taken further"},
	Withdrawn:    {"已撤回", "withdrawn"},
}

// Text is the state in a language, "en" or anything else for Chinese.
func (s Status) Text(lang string) string {
	if lang == "en" {
		return statusText[s][1]
	}
	return statusText[s][0]
}

// Live reports whether something can still come of the application, as things are: one that ended with its post opens
// again only if the post comes back.
func (s Status) Live() bool { return s != Rejected && !Flow.Final(s) }

// Event is what can be done to an application.
type Event string

// The events. Apply is how one begins and stands in the log only.
const (
	Apply      Event = "apply"
	Shortlist  Event = "shortlist"
	Interviews Event = "interview"
	MakeOffer  Event = "offer"
	Reject     Event = "reject"
	RecordHire Event = "hire"
	Agree      Event = "agree"
	Withdraw   Event = "withdraw"
	Accept     Event = "accept"
	Decline    Event = "decline"
	// EndWithPost ends an application whose post was taken down.
	EndWithPost Event = "end_with_post"
	// Reopen undoes that, when the post comes back.
	Reopen Event = "reopen"
)

var (
	byEmployer = []actor.Role{actor.Employer}
	byGraduate = []actor.Role{actor.Graduate}
)

// Flow is the transition table of applications. An offer may be renewed until it is answered; an accepted one ends
// in a hire or an agreement, or in a refusal when the person did not report.
var Flow = workflow.New("application", Submitted,
	workflow.Step[Status, Event]{From: []Status{Submitted}, Do: Shortlist, To: Shortlisted, By: byEmployer},
	workflow.Step[Status, Event]{From: []Status{Submitted, Shortlisted, Interviewing}, Do: Interviews, To: Interviewing, By: byEmployer},
	workflow.Step[Status, Event]{From: []Status{Submitted, Shortlisted, Interviewing, Offered}, Do: MakeOffer, To: Offered, By: byEmployer},
	workflow.Step[Status, Event]{From: []Status{Offered}, Do: Accept, To: Accepted, By: byGraduate},
	workflow.Step[Status, Event]{From: []Status{Offered}, Do: Decline, To: Declined, By: byGraduate},
	workflow.Step[Status, Event]{From: []Status{Accepted}, Do: RecordHire, To: Hired, By: byEmployer},
	workflow.Step[Status, Event]{From: []Status{Accepted}, Do: Agree, To: Agreed, By: byEmployer},
	workflow.Step[Status, Event]{From: []Status{Submitted, Shortlisted, Interviewing, Offered, Accepted}, Do: Reject, To: Rejected, By: byEmployer},
	workflow.Step[Status, Event]{From: []Status{Submitted, Shortlisted, Interviewing, Offered, Accepted}, Do: EndWithPost, To: Rejected, By: []actor.Role{actor.System}, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Rejected}, Do: Reopen, To: Submitted, By: []actor.Role{actor.System}},
	workflow.Step[Status, Event]{From: []Status{Submitted, Shortlisted, Interviewing, Offered, Accepted}, Do: Withdraw, To: Withdrawn, By: byGraduate},
)

// channelRefuses is why a step is not for this channel, nil when it is.
func channelRefuses(c posting.Channel, do Event) error {
	switch {
	case do == RecordHire && c == posting.TraineeSlot:
		return ErrTraineeNoHire.New()
	case do == Agree && c != posting.TraineeSlot:
		return ErrOnlyTrainee.New()
	}
	return nil
}

// actionsIn are the verbs that these roles may do with an application now.
func actionsIn(app Application, roles []actor.Role) []string {
	return slices.DeleteFunc(Flow.Actions(app.Status, roles), func(e string) bool {
		return channelRefuses(app.Channel, Event(e)) != nil
	})
}
