// Package workflow holds transition tables: a status changes only through a step that stands in a table. From a
// table come the guard, the list of actions a caller may take now, the state chart in docs/, the CHECK on the
// column, and the test that everything outside the table is refused.
package workflow

import (
	"fmt"
	"slices"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
)

// Need is something a step asks for besides the right role.
type Need string

// Reason means that the step must come with words saying why.
const Reason Need = "reason"

// Step is one row of a table: from any of these states, this event by one of these roles leads to that state.
type Step[S, E ~string] struct {
	From  []S
	Do    E
	To    S
	By    []actor.Role
	Needs Need
}

// Flow is a transition table.
type Flow[S, E ~string] struct {
	name  string
	steps []Step[S, E]
	init  S
}

// ErrTransition is a step that the table does not have in the present state.
var ErrTransition = fault.Define(fault.Conflict, "transition_not_allowed",
	"当前状态不能进行这项操作，请刷新后查看最新状态。", "This cannot be done in the present state. Please reload to see where it stands.")

// ErrReasonRequired is a step that must say why.
var ErrReasonRequired = fault.Define(fault.Invalid, "reason_required", "请写明理由。", "Please give a reason.")

// New makes a table named after its noun, starting in init. It panics on a table in which one event from one
// state leads to two places for the same role: that is a mistake of the programmer.
func New[S, E ~string](name string, init S, steps ...Step[S, E]) *Flow[S, E] {
	seen := map[string]bool{}
	for _, s := range steps {
		if len(s.From) == 0 || len(s.By) == 0 {
			panic("workflow: " + name + ": a step lacks From or By")
		}
		for _, f := range s.From {
			for _, r := range s.By {
				k := string(f) + "|" + string(s.Do) + "|" + string(r)
				if seen[k] {
					panic("workflow: " + name + ": two steps for " + k)
				}
				seen[k] = true
			}
		}
	}
	return &Flow[S, E]{name: name, init: init, steps: steps}
}

// Name is the noun the table belongs to.
func (f *Flow[S, E]) Name() string { return f.name }

// Init is the state in which a thing begins.
func (f *Flow[S, E]) Init() S { return f.init }

// Check refuses whoever could not take this step whatever the thing and its state: visitors, and roles to which the
// table never gives it. It is asked before a thing is looked for, so that they learn nothing of what there is.
// Errors: unauthenticated, forbidden.
func (f *Flow[S, E]) Check(a actor.Actor, do E) error {
	switch {
	case f.gives(do, a.Roles):
		return nil
	case !a.SignedIn():
		return fault.ErrUnauthenticated.New()
	}
	return fault.ErrForbidden.New()
}

// gives reports whether one of the roles may take the step in some state.
func (f *Flow[S, E]) gives(do E, roles []actor.Role) bool {
	return slices.ContainsFunc(f.steps, func(s Step[S, E]) bool { return s.Do == do && intersects(s.By, roles) })
}

// Next is the state that the event leads to. It is forbidden when the table gives these roles the event in no state,
// or in this state only to others; a conflict when the present state knows no such event; and invalid when a needed
// reason is missing.
func (f *Flow[S, E]) Next(from S, do E, roles []actor.Role, reason string) (S, error) {
	known := !f.gives(do, roles)
	for _, s := range f.steps {
		if s.Do != do || !slices.Contains(s.From, from) {
			continue
		}
		known = true
		if !intersects(s.By, roles) {
			continue
		}
		if s.Needs == Reason && strings.TrimSpace(reason) == "" {
			return "", ErrReasonRequired.WithFields(fault.ErrRequired.At("body.reason"))
		}
		return s.To, nil
	}
	if known {
		return "", fault.ErrForbidden.New()
	}
	return "", ErrTransition.Detailf("%s: %s", f.name, from)
}

// Actions are the events that these roles may do in this state, in table order.
func (f *Flow[S, E]) Actions(from S, roles []actor.Role) []string {
	out := []string{}
	for _, s := range f.steps {
		if slices.Contains(s.From, from) && intersects(s.By, roles) && !slices.Contains(out, string(s.Do)) {
			out = append(out, string(s.Do))
		}
	}
	return out
}

// States lists every state of the table, the first one first.
func (f *Flow[S, E]) States() []S {
	out := []S{f.init}
	add := func(s S) {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, s := range f.steps {
		for _, from := range s.From {
			add(from)
		}
		add(s.To)
	}
	return out
}

// Events lists every event of the table in table order.
func (f *Flow[S, E]) Events() []E {
	var out []E
	for _, s := range f.steps {
		if !slices.Contains(out, s.Do) {
			out = append(out, s.Do)
		}
	}
	return out
}

// Final reports whether no step leaves the state.
func (f *Flow[S, E]) Final(s S) bool {
	for _, st := range f.steps {
		if slices.Contains(st.From, s) {
			return false
		}
	}
	return true
}

// Mermaid draws the table as a mermaid state diagram.
func (f *Flow[S, E]) Mermaid() string {
	var b strings.Builder
	fmt.Fprintf(&b, "stateDiagram-v2\n    [*] --> %s\n", f.init)
	for _, s := range f.steps {
		for _, from := range s.From {
			roles := make([]string, len(s.By))
			for i, r := range s.By {
				roles[i] = string(r)
			}
			fmt.Fprintf(&b, "    %s --> %s: %s (%s)\n", from, s.To, s.Do, strings.Join(roles, ", "))
		}
	}
	for _, s := range f.States() {
		if f.Final(s) {
			fmt.Fprintf(&b, "    %s --> [*]\n", s)
		}
	}
	return b.String()
}

// Table is a Flow with its types forgotten, for listings and documents.
type Table interface {
	Name() string
	Mermaid() string
	StateNames() []string
	// Steps lists every step with its states and roles as plain text, in table order.
	Steps() []PlainStep
}

// PlainStep is a step with its types forgotten.
type PlainStep struct {
	From  []string
	Do    string
	To    string
	By    []actor.Role
	Needs Need
}

// Steps lists every step of the table.
func (f *Flow[S, E]) Steps() []PlainStep {
	var out []PlainStep
	for _, s := range f.steps {
		p := PlainStep{Do: string(s.Do), To: string(s.To), By: s.By, Needs: s.Needs}
		for _, from := range s.From {
			p.From = append(p.From, string(from))
		}
		out = append(out, p)
	}
	return out
}

// StateNames is States as plain text.
func (f *Flow[S, E]) StateNames() []string {
	var out []string
	for _, s := range f.States() {
		out = append(out, string(s))
	}
	return out
}

func intersects(a, b []actor.Role) bool {
	for _, x := range a {
		if slices.Contains(b, x) {
			return true
		}
	}
	return false
}
