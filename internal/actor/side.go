package actor

import "slices"

// sides are the interests that one account never joins. Those who ask the bureau for something are apart from those
// who decide on it, and the three administrations are apart from each other and from the business they watch over
// (三员分立, GB/T 22239-2019 8.1.5): who runs the system gives no rights, who gives rights sees no business, who reads
// the records does neither. Somebody who stands on two sides in life has two accounts. The CHECK
// users_roles_apart holds the same in the database.
var sides = [][]Role{{Graduate}, {Employer}, {Institution}, {Reviewer, Officer, Analyst}, {Admin}, {Security}, {Auditor}}

// Compatible reports whether one account may hold all of these roles.
func Compatible(roles []Role) bool {
	n := 0
	for _, side := range sides {
		if slices.ContainsFunc(roles, func(r Role) bool { return slices.Contains(side, r) }) {
			n++
		}
	}
	return n <= 1
}

// Given are the roles that are given by the bureau and not by registering, in the order they are shown. Those of Bureau
// may be exchanged for one another; an institution's account stays one: it belongs to its organisation.
var Given = append([]Role{Institution}, Bureau...)
