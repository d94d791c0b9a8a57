package actor

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

const (
	here  = id.Org("0190f3c1-7d0a-7c3e-8a55-000000000001")
	there = id.Org("0190f3c1-7d0a-7c3e-8a55-000000000002")
	me    = id.User("0190f3c1-7d0a-7c3e-8a55-000000000003")
	other = id.User("0190f3c1-7d0a-7c3e-8a55-000000000004")
)

func in(level Level, roles ...Role) Actor {
	return Actor{UserID: me, Roles: roles, OrgID: here, Memberships: []Membership{{OrgID: here, Level: level}}}
}

func as(roles ...Role) Actor { return Actor{UserID: me, PersonID: "p", Roles: roles} }

func TestRightsReachAsFarAsTheTableSays(t *testing.T) {
	t.Parallel()
	ours, theirs := Whose{Org: here}, Whose{Org: there}
	for name, c := range map[string]struct {
		a     Actor
		r     Right
		of    Whose
		scope Scope
		want  *fault.Code
	}{
		"a visitor":                        {Actor{}, PostWrite, ours, None, fault.ErrUnauthenticated},
		"another role":                     {as(Graduate), PostWrite, ours, None, fault.ErrForbidden},
		"an owner at home":                 {in(Owner, Employer), PostWrite, ours, OfOrg, nil},
		"a recruiter at home":              {in(Recruiter, Employer), PostWrite, ours, OfOrg, nil},
		"a viewer may not write":           {in(Viewer, Employer), PostWrite, ours, None, fault.ErrForbidden},
		"a viewer may read":                {in(Viewer, Employer), PostRead, ours, OfOrg, nil},
		"an owner elsewhere":               {in(Owner, Employer), PostWrite, theirs, OfOrg, fault.ErrNotFound},
		"a recruiter may not edit the org": {in(Recruiter, Employer), OrgEdit, ours, None, fault.ErrForbidden},
		"an employer of no organisation":   {as(Employer), PostWrite, Whose{}, None, fault.ErrForbidden},
		"staff everywhere":                 {as(Reviewer), PostRead, theirs, All, nil},
		"staff without that right":         {as(Auditor), PostRead, theirs, None, fault.ErrForbidden},
		"one's own":                        {as(Graduate), ApplicationRead, Whose{User: me, Org: there}, Own, nil},
		"another's":                        {as(Graduate), ApplicationRead, Whose{User: other, Org: there}, Own, fault.ErrNotFound},
		"one's own person":                 {as(Graduate), PlacementRead, Whose{Person: "p"}, Own, nil},
		"nobody's":                         {Actor{UserID: me, Roles: []Role{Graduate}}, PlacementRead, Whose{}, Own, fault.ErrNotFound},
		"the widest role counts":           {as(Graduate, Officer), PlacementRead, Whose{Person: "q"}, All, nil},
		"the program":                      {SystemActor, RosterEnsure, Whose{}, All, nil},
		"the program has no other right":   {SystemActor, PostWrite, ours, None, fault.ErrUnauthenticated},
	} {
		if got := c.a.Scope(c.r); got != c.scope {
			t.Errorf("%s: scope %q, want %q", name, got, c.scope)
		}
		if err := c.a.Check(c.r); (err == nil) != (c.scope != None) {
			t.Errorf("%s: Check says %v", name, err)
		}
		err := c.a.CheckOver(c.r, c.of)
		if c.want == nil && err != nil || c.want != nil && !fault.Is(err, c.want) {
			t.Errorf("%s: CheckOver says %v, want %v", name, err, c.want)
		}
		if c.a.MayOver(c.r, c.of) != (c.want == nil) {
			t.Errorf("%s: MayOver and CheckOver differ", name)
		}
	}
}

// Somebody who is a graduate and works for an employer acts on an application in the role that ties them to it.
func TestOverKeepsOnlyTheRolesThatReachTheThing(t *testing.T) {
	t.Parallel()
	both := in(Owner, Graduate, Employer)
	for name, c := range map[string]struct {
		of   Whose
		want []Role
	}{
		"their own, elsewhere": {Whose{User: me, Org: there}, []Role{Graduate}},
		"one to their firm":    {Whose{User: other, Org: here}, []Role{Employer}},
		"neither":              {Whose{User: other, Org: there}, nil},
	} {
		over, err := both.Over(ApplicationHandle, c.of)
		if !slices.Equal(over.Roles, c.want) || (err == nil) != (c.want != nil) {
			t.Errorf("%s: roles %v, %v", name, over.Roles, err)
		}
		if over.UserID != me || over.OrgID != here {
			t.Errorf("%s: it must stay the same actor: %+v", name, over)
		}
	}
}

func TestUnknownRightPanics(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("a right that is not in the table must not pass")
		}
	}()
	_ = as(Reviewer).Check("no.such")
}

// What is never given away, whatever else changes in the table.
func TestTableKeepsApartWhatMustBeApart(t *testing.T) {
	t.Parallel()
	if _, ok := table[ResumeRead]; !ok {
		t.Fatal("the table is empty")
	}
	for r, row := range table {
		noun, verb, ok := strings.Cut(string(r), ".")
		if !ok || noun == "" || verb == "" {
			t.Errorf("%q must be noun.verb", r)
		}
		seen := map[string]bool{}
		if row.What == "" {
			t.Errorf("%s: say what it means", r)
		}
		for _, g := range row.Grants {
			key := string(g.Role) + "/" + string(g.Scope)
			if seen[key] || rank(g.Scope) <= 0 {
				t.Errorf("%s: %s is given twice or gives nothing", r, key)
			}
			seen[key] = true
			if g.Scope == All && slices.Contains([]Role{Graduate, Employer, Institution}, g.Role) {
				t.Errorf("%s: %s must not reach everything", r, g.Role)
			}
			if len(g.Levels) > 0 && g.Scope != OfOrg {
				t.Errorf("%s: levels mean nothing with %s", r, g.Scope)
			}
			if (noun == "resume" || noun == "application") && g.Role != Graduate && g.Role != Employer {
				t.Errorf("%s: résumés are not for %s", r, g.Role)
			}
		}
	}
	for _, r := range slices.Sorted(maps.Keys(table)) {
		for _, role := range []Role{Admin, Security, Auditor} {
			for _, noun := range []string{"resume", "identity", "application", "placement", "roster"} {
				if strings.HasPrefix(string(r), noun+".") && slices.ContainsFunc(table[r].Grants, func(g Grant) bool { return g.Role == role }) {
					t.Errorf("%s: whoever runs, secures or audits the system reads no person", r)
				}
			}
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	a := in(Recruiter, Employer)
	for b.Loop() {
		if a.Check(PostWrite) != nil || !a.MayOver(PostHandle, Whose{Org: here}) {
			b.Fatal("refused")
		}
	}
}
