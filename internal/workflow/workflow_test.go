package workflow

import (
	"slices"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
)

type (
	state string
	event string
)

func door() *Flow[state, event] {
	return New[state, event]("door", "open",
		Step[state, event]{From: []state{"open"}, Do: "close", To: "closed", By: []actor.Role{actor.Officer, actor.Employer}},
		Step[state, event]{From: []state{"closed"}, Do: "lock", To: "locked", By: []actor.Role{actor.Officer}, Needs: Reason},
	)
}

func TestNext(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from   state
		do     event
		role   actor.Role
		reason string
		to     state
		code   *fault.Code
	}{
		{"open", "close", actor.Employer, "", "closed", nil},
		{"open", "close", actor.Graduate, "", "", fault.ErrForbidden},
		{"open", "lock", actor.Officer, "x", "", ErrTransition},
		{"closed", "lock", actor.Officer, "night", "locked", nil},
		{"closed", "lock", actor.Officer, "  ", "", ErrReasonRequired},
		{"locked", "close", actor.Officer, "", "", ErrTransition},
	} {
		to, err := door().Next(c.from, c.do, []actor.Role{c.role}, c.reason)
		if c.code == nil && (err != nil || to != c.to) || c.code != nil && !fault.Is(err, c.code) {
			t.Errorf("%s %s by %s: got %q, %v", c.from, c.do, c.role, to, err)
		}
	}
}

func TestActionsStatesAndChart(t *testing.T) {
	t.Parallel()
	f := door()
	if got := f.Actions("closed", []actor.Role{actor.Employer}); len(got) != 0 {
		t.Errorf("an employer cannot lock: %v", got)
	}
	if got := f.States(); !slices.Equal(got, []state{"open", "closed", "locked"}) {
		t.Errorf("states %v", got)
	}
	if m := f.Mermaid(); !strings.Contains(m, "closed --> locked: lock (officer)") || !strings.Contains(m, "locked --> [*]") {
		t.Errorf("chart:\n%s", m)
	}
}

func TestAmbiguousTablePanics(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("two targets for one step must panic")
		}
	}()
	s := Step[state, event]{From: []state{"open"}, Do: "close", By: []actor.Role{actor.Officer}}
	New[state, event]("bad", "open", s, s)
}
