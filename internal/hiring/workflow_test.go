package hiring

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

// allowed is the table written a second time, as a person would say it: who may do what, and where it leads.
var allowed = map[actor.Role]map[Status]map[Event]Status{
	actor.Employer: {
		Submitted:    {Shortlist: Shortlisted, Interviews: Interviewing, MakeOffer: Offered, Reject: Rejected},
		Shortlisted:  {Interviews: Interviewing, MakeOffer: Offered, Reject: Rejected},
		Interviewing: {Interviews: Interviewing, MakeOffer: Offered, Reject: Rejected},
		Offered:      {MakeOffer: Offered, Reject: Rejected},
		Accepted:     {RecordHire: Hired, Agree: Agreed, Reject: Rejected},
	},
	actor.Graduate: {
		Submitted:    {Withdraw: Withdrawn},
		Shortlisted:  {Withdraw: Withdrawn},
		Interviewing: {Withdraw: Withdrawn},
		Offered:      {Accept: Accepted, Decline: Declined, Withdraw: Withdrawn},
		Accepted:     {Withdraw: Withdrawn},
	},
	actor.System: {
		Submitted:    {EndWithPost: Rejected},
		Shortlisted:  {EndWithPost: Rejected},
		Interviewing: {EndWithPost: Rejected},
		Offered:      {EndWithPost: Rejected},
		Accepted:     {EndWithPost: Rejected},
		Rejected:     {Reopen: Submitted},
	},
}

func TestEveryStepOutsideTheTableIsRefused(t *testing.T) {
	t.Parallel()
	roles := append(slices.Clone(actor.Roles), actor.System)
	for _, role := range roles {
		for _, from := range Flow.States() {
			for _, do := range Flow.Events() {
				want, ok := allowed[role][from][do]
				got, err := Flow.Next(from, do, []actor.Role{role}, "岗位已下架")
				switch {
				case ok && (err != nil || got != want):
					t.Errorf("%s %s by %s = %q, %v; want %q", from, do, role, got, err, want)
				case !ok && !fault.Is(err, fault.ErrForbidden) && !fault.Is(err, workflow.ErrTransition):
					t.Errorf("%s %s by %s must be refused, got %q, %v", from, do, role, got, err)
				}
			}
		}
	}
}

func TestFinalStatesAreThoseThatNothingComesOf(t *testing.T) {
	t.Parallel()
	var live []Status
	for _, s := range Flow.States() {
		if s.Live() {
			live = append(live, s)
		}
	}
	if d := cmp.Diff([]Status{Submitted, Shortlisted, Interviewing, Offered, Accepted}, live); d != "" {
		t.Error(d)
	}
}

func TestActionsFitTheChannel(t *testing.T) {
	t.Parallel()
	for channel, want := range map[posting.Channel][]string{
		posting.InSite: {"hire", "reject"}, posting.Approval: {"hire", "reject"}, posting.TraineeSlot: {"agree", "reject"},
	} {
		got := actionsIn(Application{Status: Accepted, Channel: channel}, []actor.Role{actor.Employer})
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", channel, d)
		}
	}
}

func TestEveryStateAndReasonHasBothTexts(t *testing.T) {
	t.Parallel()
	for _, s := range Flow.States() {
		if s.Text("zh") == "" || s.Text("en") == "" {
			t.Errorf("%s lacks a text", s)
		}
	}
	seen := map[string]bool{}
	for _, r := range RejectReasons {
		if r.Zh == "" || r.En == "" || seen[r.Code] {
			t.Errorf("%q is repeated or lacks a text", r.Code)
		}
		seen[r.Code] = true
	}
}
