package team_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
)

// Every change of a team leaves its entry in the record.
func TestChangesOfATeamAreRecorded(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	a := f.join("member@example.com", actor.Viewer)
	ctx := actor.In(t.Context(), f.owner)
	if _, err := f.Teams.ChangeLevel(ctx, f.owner, f.org, a.UserID, 1, actor.Recruiter); err != nil {
		t.Fatal(err)
	}
	if err := f.Teams.Remove(ctx, f.owner, f.org, a.UserID, 2); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"invitations", "memberships"} {
		var n int
		if err := f.DB.SQL().QueryRowContext(ctx, "SELECT count(*) FROM audit_entries WHERE subject_kind = $1", table).Scan(&n); err != nil {
			t.Fatal(err)
		}
		if want := map[string]int{"invitations": 2, "memberships": 4}[table]; n != want { // the owner's own joining too
			t.Errorf("%s: %d entries, want %d", table, n, want)
		}
	}
	var by string
	if err := f.DB.SQL().QueryRowContext(ctx, "SELECT actor_id FROM audit_entries WHERE subject_kind = 'memberships' ORDER BY id DESC LIMIT 1").Scan(&by); err != nil || by != string(f.owner.UserID) {
		t.Errorf("the removal is recorded as done by %q: %v", by, err)
	}
}
