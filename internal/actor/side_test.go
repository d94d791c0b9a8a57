package actor

import "testing"

// Every pair of roles: those of the bureau's business go together, nothing else does.
func TestSidesStayApart(t *testing.T) {
	t.Parallel()
	business := map[Role]bool{Reviewer: true, Officer: true, Analyst: true}
	for _, a := range Roles {
		for _, b := range Roles {
			want := a == b || business[a] && business[b]
			if got := Compatible([]Role{a, b}); got != want {
				t.Errorf("%s with %s: %v, want %v", a, b, got, want)
			}
		}
	}
	if !Compatible([]Role{Reviewer, Officer, Analyst}) {
		t.Error("the bureau's business roles go together")
	}
	if Compatible([]Role{Reviewer, Officer, Auditor}) {
		t.Error("an auditor does no business")
	}
}

func TestEveryRoleHasASide(t *testing.T) {
	t.Parallel()
	n := map[Role]int{}
	for _, side := range sides {
		for _, r := range side {
			n[r]++
		}
	}
	for _, r := range Roles {
		if n[r] != 1 {
			t.Errorf("%s stands on %d sides", r, n[r])
		}
	}
	if len(n) != len(Roles) {
		t.Errorf("%d roles have a side, there are %d", len(n), len(Roles))
	}
}
