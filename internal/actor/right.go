package actor

import (
	"maps"
	"slices"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Right is something that may be read or edited. Moving a thing from state to state is no right: who may do that
// stands in the transition tables. What stands here is on whose things a role may take steps at all: the rights
// named "….handle".
type Right string

// Scope is how far a right reaches.
type Scope string

// The scopes, from least to most.
const (
	// None is no right at all.
	None Scope = ""
	// Own is what belongs to the actor's own account or person.
	Own Scope = "own"
	// OfOrg is what belongs to the organisation acted for.
	OfOrg Scope = "organisation"
	// All is everything.
	All Scope = "all"
)

// Whose says to whom a thing belongs, as far as the scopes ask: to an account, a person, an organisation. What is
// empty belongs to none.
type Whose struct {
	User   id.User
	Person id.Person
	Org    id.Org
}

// Grant gives a right to a role: how far it reaches, and within organisations for members of which levels; no
// levels means every member.
type Grant struct {
	Role   Role
	Scope  Scope
	Levels []Level
}

// Row is one row of the table: what a right means to people, and who has it.
type Row struct {
	What   string
	Grants []Grant
}

// covers reports whether the grant reaches the thing.
func (g Grant) covers(a Actor, of Whose) bool {
	switch g.Scope {
	case All:
		return true
	case OfOrg:
		return of.Org != "" && of.Org == a.OrgID && g.fits(a.Level())
	case Own:
		return of.User != "" && of.User == a.UserID || of.Person != "" && of.Person == a.PersonID
	case None:
	}
	return false
}

// fits reports whether a member of this level has the right; whoever is no member has no level.
func (g Grant) fits(l Level) bool {
	return l != "" && (len(g.Levels) == 0 || slices.Contains(g.Levels, l))
}

// has reports whether the role is the actor's and the grant can reach anything at all.
func (g Grant) has(a Actor) bool {
	if !slices.Contains(a.Roles, g.Role) {
		return false
	}
	return g.Scope != OfOrg || g.fits(a.Level())
}

// Rights lists every right of the table by name.
func Rights() []Right { return slices.Sorted(maps.Keys(table)) }

// RowOf is the row of a right, for documents.
func RowOf(r Right) Row { return table[r] }

// Holders are the roles that have a right to everything.
func Holders(r Right) []Role {
	var out []Role
	for _, g := range grants(r) {
		if g.Scope == All {
			out = append(out, g.Role)
		}
	}
	return out
}

// grants finds the row of a right. A right without one is a mistake of the programmer, found by the first test.
func grants(r Right) []Grant {
	row, known := table[r]
	if !known {
		panic("actor: no such right: " + string(r))
	}
	return row.Grants
}

// Scope is how far the actor's right reaches, the widest of its roles; lists are cut to it.
func (a Actor) Scope(r Right) Scope {
	widest := None
	for _, g := range grants(r) {
		if g.has(a) && rank(g.Scope) > rank(widest) {
			widest = g.Scope
		}
	}
	return widest
}

func rank(s Scope) int { return slices.Index([]Scope{None, Own, OfOrg, All}, s) }

// May reports whether the actor has a right to anything at all.
func (a Actor) May(r Right) bool { return a.Scope(r) != None }

// Check is unauthenticated for visitors and forbidden for whoever has the right to nothing. It is asked before a
// thing is looked for, so that whoever may not know of it gets one answer whether there is such a thing or not.
func (a Actor) Check(r Right) error {
	if a.May(r) {
		return nil
	}
	return a.refusal(r)
}

// ErrOrgRequired is a request of someone who acts for several organisations and does not say for which.
var ErrOrgRequired = fault.Define(fault.Invalid, "org_required", "您可代表多家单位办事，请先选择这次代表哪一家（org_id）。", "You act for several organisations. Please name the one you act for now (org_id).")

// refusal is why somebody without a right is refused. Whoever may have it in one of several organisations and has
// named none is asked to.
func (a Actor) refusal(r Right) error {
	switch {
	case !a.SignedIn():
		return fault.ErrUnauthenticated.New()
	case a.OrgID == "" && len(a.Memberships) > 1 && slices.ContainsFunc(grants(r), func(g Grant) bool { return g.Scope == OfOrg && slices.Contains(a.Roles, g.Role) }):
		return orgRequired()
	}
	return fault.ErrForbidden.New()
}

func orgRequired() error { return ErrOrgRequired.WithFields(fault.ErrRequired.At("query.org_id")) }

// MayOver reports whether the actor has the right over a thing.
func (a Actor) MayOver(r Right, of Whose) bool {
	return slices.ContainsFunc(grants(r), func(g Grant) bool { return slices.Contains(a.Roles, g.Role) && g.covers(a, of) })
}

// CheckOver is Check for one thing. Things out of reach are "not found", so that nobody learns which identifiers
// exist; a thing of one's own organisation is forbidden to members whose level is too low.
func (a Actor) CheckOver(r Right, of Whose) error {
	_, err := a.Over(r, of)
	return err
}

// CheckIn is CheckOver for a thing of an organisation.
func (a Actor) CheckIn(r Right, org id.Org) error { return a.CheckOver(r, Whose{Org: org}) }

// Over is the actor with no roles but those in which it has the right over the thing: what the transition tables
// are asked with. Errors are those of CheckOver; the actor then has no role.
func (a Actor) Over(r Right, of Whose) (Actor, error) {
	over := a
	over.Roles = nil
	low, unnamed := false, false
	for _, g := range grants(r) {
		switch {
		case !slices.Contains(a.Roles, g.Role) || slices.Contains(over.Roles, g.Role):
		case g.covers(a, of):
			over.Roles = append(over.Roles, g.Role)
		case g.Scope == OfOrg && of.Org != "" && of.Org == a.OrgID && a.Level() != "":
			low = true
		case g.Scope == OfOrg && a.OrgID == "" && a.Belongs(of.Org):
			unnamed = true
		}
	}
	switch {
	case len(over.Roles) > 0:
		return over, nil
	case unnamed:
		return over, orgRequired()
	case low || !a.May(r):
		return over, a.refusal(r)
	}
	return over, fault.ErrNotFound.New()
}
