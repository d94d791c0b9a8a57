// Package actor says who acts and what a role may do. Transition rights live in the workflow tables, which name
// roles from here; this package holds the one table of the rights to read and to make plain edits (table.go).
package actor

import (
	"context"
	"slices"
	"time"

	"liuyong/internal/id"
)

// Role is what an account may be. An account may have several, but see Compatible.
type Role string

// The roles.
const (
	Graduate    Role = "graduate"
	Employer    Role = "employer"
	Institution Role = "institution"
	Reviewer    Role = "reviewer"
	Officer     Role = "officer"
	Analyst     Role = "analyst"
	Admin       Role = "admin"
	Security    Role = "security"
	Auditor     Role = "auditor"
	// System is the program itself: expiry, imports, the timetable. No account has it.
	System Role = "system"
)

// Bureau are the roles of whoever works for the bureau, a part of Roles.
var Bureau = []Role{Reviewer, Officer, Analyst, Admin, Security, Auditor}

// Roles lists the roles an account can have, in the order they are shown.
var Roles = []Role{Graduate, Employer, Institution, Reviewer, Officer, Analyst, Admin, Security, Auditor}

// Level is a member's standing inside an organisation.
type Level string

// The levels, from most to least.
const (
	Owner     Level = "owner"
	Recruiter Level = "recruiter"
	Viewer    Level = "viewer"
)

// Levels lists the levels from most to least.
var Levels = []Level{Owner, Recruiter, Viewer}

// Membership ties an account to an organisation.
type Membership struct {
	OrgID   id.Org
	OrgName string
	Level   Level
}

// Actor is whoever asks. The zero Actor is a visitor who is not signed in.
type Actor struct {
	UserID      id.User
	PersonID    id.Person // set for graduates
	Name        string
	Roles       []Role
	Memberships []Membership
	// SessionID is the session that the request belongs to; empty for the program itself.
	SessionID id.Session
	// ProvedAt is when whoever it is last gave password and code in this session, at its beginning or since.
	ProvedAt time.Time
	// OrgID is the organisation acted for in this request; empty when none is named and none implied.
	OrgID id.Org
}

// SystemActor is the program acting by itself.
var SystemActor = Actor{Name: "system", Roles: []Role{System}}

// SignedIn reports whether there is an account behind the request.
func (a Actor) SignedIn() bool { return a.UserID != "" }

// Is reports whether the actor has one of the roles.
func (a Actor) Is(roles ...Role) bool {
	for _, r := range roles {
		if slices.Contains(a.Roles, r) {
			return true
		}
	}
	return false
}

// Staff reports whether the actor works for the bureau.
func (a Actor) Staff() bool { return a.Is(Reviewer, Officer, Analyst, Admin, Security, Auditor) }

// Level is the actor's standing in the organisation acted for, empty when not a member.
func (a Actor) Level() Level {
	for _, m := range a.Memberships {
		if m.OrgID == a.OrgID && a.OrgID != "" {
			return m.Level
		}
	}
	return ""
}

// Belongs reports whether the actor may act for org, for whichever organisation it does so now.
func (a Actor) Belongs(org id.Org) bool {
	return org != "" && slices.ContainsFunc(a.Memberships, func(m Membership) bool { return m.OrgID == org })
}

// Member reports whether the actor acts for org, at any level.
func (a Actor) Member(org id.Org) bool { return org != "" && a.OrgID == org && a.Level() != "" }

type key struct{}

// In puts the actor into the context.
func In(ctx context.Context, a Actor) context.Context { return context.WithValue(ctx, key{}, a) }

// From takes the actor from the context; a context without one belongs to a visitor.
func From(ctx context.Context) Actor {
	a, _ := ctx.Value(key{}).(Actor)
	return a
}
