package actor

import (
	"slices"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Right is something that may be read or edited. Moving a thing from state to state is no right: who may do that
// stands in the transition tables.
type Right string

// grant says who has a right: accounts with one of the roles, and within organisations only members of one of the
// levels. No levels means that the right is not tied to an organisation.
type grant struct {
	roles  []Role
	levels []Level
}

// rights is the one table of who may read and edit what. Every use case asks it, through Check or CheckIn; a
// handler never does.
var rights = map[Right]grant{}

// May reports whether the actor has a right, in whichever organisation it acts for.
func (a Actor) May(r Right) bool { return a.Check(r) == nil }

// Check is unauthenticated for visitors and forbidden for whoever lacks the right. A right tied to organisations is
// checked for the one that is acted for.
func (a Actor) Check(r Right) error {
	g, known := rights[r]
	if !known {
		panic("actor: no such right: " + string(r)) // a mistake of the programmer, found by the first test
	}
	if err := a.Require(g.roles...); err != nil {
		return err
	}
	if len(g.levels) > 0 && !a.Is(System) && !slices.Contains(g.levels, a.Level()) {
		return fault.ErrForbidden.New()
	}
	return nil
}

// CheckIn is Check for a thing of org. Things of other organisations are "not found", so that nobody learns which
// identifiers exist.
func (a Actor) CheckIn(r Right, org id.Org) error {
	if err := a.Require(rights[r].roles...); err != nil {
		return err
	}
	if !a.Is(System) && (a.OrgID == "" || a.OrgID != org) {
		return fault.ErrNotFound.New()
	}
	return a.Check(r)
}
