package team_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/team"
	"liuyong/internal/testkit"
)

// Whoever is no longer trusted does not come back by a link sent beforehand.
func TestInvitationsEndWithWhoSentThem(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(f firm, rogue actor.Actor) error{
		"removed": func(f firm, rogue actor.Actor) error {
			return f.Teams.Remove(f.t.Context(), f.owner, f.org, rogue.UserID, f.member(rogue.UserID).Version)
		},
		"demoted": func(f firm, rogue actor.Actor) error {
			_, err := f.Teams.ChangeLevel(f.t.Context(), f.owner, f.org, rogue.UserID, f.member(rogue.UserID).Version, actor.Viewer)
			return err
		},
		"gone": func(f firm, rogue actor.Actor) error {
			return f.Teams.Leave(f.t.Context(), rogue, f.org, f.member(rogue.UserID).Version)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f := newFirm(t, testkit.NewMarket(t), "maker", 1)
			rogue := f.join("rogue@example.com", actor.Owner)
			link := func(by actor.Actor, address string) string {
				must[team.ListedInvitation](t)(f.Teams.Invite(t.Context(), by, f.org, address, actor.Owner, "zh"))
				return f.InvitationToken(address)
			}
			back, colleague := link(rogue, "back@example.com"), link(f.owner, "colleague@example.com")
			if err := end(f, rogue); err != nil {
				t.Fatal(err)
			}
			_, err := f.Teams.Join(t.Context(), back, "回来", "a-long-pass-phrase")
			wantCode(t, err, team.ErrInvitationGone)
			if _, err := f.Teams.Join(t.Context(), colleague, "同事", "a-long-pass-phrase"); err != nil {
				t.Errorf("invitations of others stay: %v", err)
			}
		})
	}
}

// Ownership goes only to somebody who can act on it: an account that is closed or leaves would leave nobody.
func TestOwnershipDoesNotGoToAClosedAccount(t *testing.T) {
	t.Parallel()
	for _, status := range []string{"disabled", "deleting"} {
		t.Run(status, func(t *testing.T) {
			t.Parallel()
			f := newFirm(t, testkit.NewMarket(t), "maker", 1)
			a := f.join("second@example.com", actor.Recruiter)
			if _, err := f.DB.SQL().ExecContext(t.Context(), "UPDATE users SET status = $1, deletes_at = CASE WHEN $1 = 'deleting' THEN now() END WHERE id = $2", status, a.UserID); err != nil {
				t.Fatal(err)
			}
			_, err := f.Teams.HandOver(t.Context(), f.owner, f.org, a.UserID, f.member(a.UserID).Version)
			wantCode(t, err, team.ErrLastOwner)
			if l := f.member(f.owner.UserID).Level; l != actor.Owner {
				t.Errorf("the owner is %s now", l)
			}
		})
	}
}
