package review_test

import (
	"fmt"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/testkit"
)

// The record of an employer says how many applications it answered within a week; what came this week is not counted
// yet, and what the graduate took back first waits for nothing.
func TestAnswersOfAnEmployer(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer, other := m.VerifiedEmployer("maker", 1), m.VerifiedEmployer("other", 2)
	post := m.Published(employer, testkit.Content("会计"))
	made := 0
	now := m.Clock.Now()
	day := func(n int) time.Time { return now.AddDate(0, 0, -n) }
	apply := func(ago int, role actor.Role, event string, after int) {
		t.Helper()
		made++
		graduate := m.User(fmt.Sprintf("graduate%d", made), actor.Graduate)
		person, app := id.New[id.Person](), id.New[id.Application]()
		if _, err := m.DB.SQL().ExecContext(t.Context(), `WITH p AS (INSERT INTO persons (id, name, created_at) VALUES ($1, '测试', $6))
			INSERT INTO applications (id, post_id, org_id, person_id, user_id, channel, status, resume, created_at, updated_at)
			VALUES ($2, $3, $4, $1, $5, 'in_site', 'submitted', '{}', $6, $6)`, person, app, post.ID, employer.OrgID, graduate.UserID, day(ago)); err != nil {
			t.Fatal(err)
		}
		log := func(role actor.Role, event string, at time.Time, from, to string) {
			if _, err := m.DB.SQL().ExecContext(t.Context(), `INSERT INTO transitions (subject_kind, subject_id, at, actor_role, event, from_status, to_status)
				VALUES ('application', $1, $2, $3, $4, $5, $6)`, app, at, string(role), event, from, to); err != nil {
				t.Fatal(err)
			}
		}
		log(actor.Graduate, "apply", day(ago), "", "submitted")
		if event != "" {
			log(role, event, day(ago).AddDate(0, 0, after), "submitted", "over")
		}
	}
	apply(30, actor.Employer, "shortlist", 3) // in time
	apply(30, actor.Employer, "reject", 9)    // too late
	apply(40, "", "", 0)                      // never
	apply(50, actor.Graduate, "withdraw", 1)  // taken back: not counted
	apply(3, actor.Employer, "shortlist", 1)  // too young
	apply(200, actor.Employer, "shortlist", 1)
	reviewer := m.User("reviewer", actor.Reviewer)
	c, err := m.Reviews.Count(t.Context(), reviewer, employer.OrgID)
	if err != nil || c.Applied != 3 || c.Answered != 1 {
		t.Errorf("%d of %d, %v", c.Answered, c.Applied, err)
	}
	if c, err := m.Reviews.Count(t.Context(), reviewer, other.OrgID); err != nil || c.Applied != 0 {
		t.Errorf("another employer: %+v, %v", c, err)
	}
}
