package placement

import (
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/workflow"
)

// Status is where a placement stands.
type Status string

// The states.
const (
	Provisional Status = "provisional" // recorded, not verified: in no figure
	Verified    Status = "verified"
	Disputed    Status = "disputed" // out of the figures until settled
	Void        Status = "void"     // never took effect
)

// Event is what can be done to a placement.
type Event string

// The events.
const (
	FileEvidence Event = "evidence"
	Confirm      Event = "confirm"
	Verify       Event = "verify"
	Dispute      Event = "dispute"
	Settle       Event = "settle"
	MakeVoid     Event = "void"
)

var (
	byGraduate = []actor.Role{actor.Graduate}
	byOfficer  = []actor.Role{actor.Officer}
	byFilers   = []actor.Role{actor.Officer, actor.Employer}
)

// Flow is the transition table of placements. A settled dispute leads back to provisional, so that whoever verifies
// again does it on what is known then; a placement that proves untrue is voided.
var Flow = workflow.New("placement", Provisional,
	workflow.Step[Status, Event]{From: []Status{Provisional}, Do: FileEvidence, To: Provisional, By: byFilers},
	workflow.Step[Status, Event]{From: []Status{Disputed}, Do: FileEvidence, To: Disputed, By: byFilers},
	workflow.Step[Status, Event]{From: []Status{Verified}, Do: FileEvidence, To: Verified, By: byFilers},
	workflow.Step[Status, Event]{From: []Status{Provisional}, Do: Confirm, To: Provisional, By: byGraduate},
	workflow.Step[Status, Event]{From: []Status{Verified}, Do: Confirm, To: Verified, By: byGraduate},
	workflow.Step[Status, Event]{From: []Status{Provisional}, Do: Verify, To: Verified, By: byOfficer},
	workflow.Step[Status, Event]{From: []Status{Provisional, Verified}, Do: Dispute, To: Disputed, By: byGraduate, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Disputed}, Do: Settle, To: Provisional, By: byOfficer, Needs: workflow.Reason},
	workflow.Step[Status, Event]{From: []Status{Provisional, Verified, Disputed}, Do: MakeVoid, To: Void, By: byOfficer, Needs: workflow.Reason},
)

// entryOf is the ledger entry that each event writes.
var entryOf = map[Event]EntryKind{
	FileEvidence: EvidenceFiled, Confirm: Confirmed, Verify: VerifiedEntry, Dispute: DisputedEntry,
	Settle: SettledEntry, MakeVoid: VoidedEntry,
}

// every are all roles of the table: replaying a ledger asks whether a step exists, not who may take it.
var every = []actor.Role{actor.Graduate, actor.Employer, actor.Officer}

// after is the state that an entry leads to, by the same table.
func after(from Status, k EntryKind) (Status, bool) {
	for e, kind := range entryOf {
		if kind == k {
			to, err := Flow.Next(from, e, every, "on record")
			return to, err == nil
		}
	}
	return "", false
}

// actionsIn are the verbs that these roles may do with a placement now.
func actionsIn(p Placement, roles []actor.Role) []string {
	if p.ReleasedAt != nil {
		return []string{}
	}
	return slices.DeleteFunc(Flow.Actions(p.Status, roles), func(e string) bool {
		return Event(e) == Confirm && p.ConfirmedAt != nil
	})
}
