package review_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

func submitted(t *testing.T, m *testkit.Market, employer actor.Actor, title string) posting.Post {
	t.Helper()
	p, err := m.Posts.Create(t.Context(), employer, testkit.Content(title))
	if err == nil {
		p, err = m.Posts.Submit(t.Context(), employer, p.ID, p.Version)
	}
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNextGivesTheCaseDueFirstAndEachToOne(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	const cases, reviewers = 24, 8
	for i := range cases {
		submitted(t, m, employer, fmt.Sprintf("岗位%d", i))
		m.Clock.Advance(time.Minute)
	}
	var mu sync.Mutex
	taken := map[string]id.User{}
	var wg sync.WaitGroup
	for i := range reviewers {
		a := m.User(fmt.Sprintf("reviewer%d", i), actor.Reviewer)
		wg.Go(func() {
			for {
				c, err := m.Reviews.Next(t.Context(), a, "")
				if fault.Is(err, review.ErrQueueEmpty) {
					return
				}
				if err != nil {
					t.Errorf("Next: %v", err)
					return
				}
				mu.Lock()
				if other, ok := taken[string(c.ID)]; ok {
					t.Errorf("case %s went to %s and %s", c.ID, other, a.UserID)
				}
				taken[string(c.ID)] = a.UserID
				mu.Unlock()
				if _, err := m.Reviews.Decide(t.Context(), a, c.ID, c.Version, review.Decision{Outcome: review.Approve}); err != nil {
					t.Errorf("Decide: %v", err)
					return
				}
			}
		})
	}
	wg.Wait()
	if len(taken) != cases {
		t.Errorf("%d of %d cases were decided", len(taken), cases)
	}
}

func TestTwoReviewersCannotBothDecide(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	submitted(t, m, m.VerifiedEmployer("maker", 1), "会计")
	one, two := m.User("reviewer1", actor.Reviewer), m.User("reviewer2", actor.Reviewer)
	c, err := m.Reviews.Next(t.Context(), one, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Reviews.Claim(t.Context(), two, c.ID, c.Version); !fault.Is(err, review.ErrHeld) {
		t.Errorf("a held case: %v", err)
	}
	if _, err := m.Reviews.Decide(t.Context(), two, c.ID, c.Version, review.Decision{Outcome: review.Approve}); !fault.Is(err, review.ErrNotHeld) {
		t.Errorf("deciding without holding: %v", err)
	}
	m.Clock.Advance(16 * time.Minute)
	if _, err := m.Reviews.Decide(t.Context(), one, c.ID, c.Version, review.Decision{Outcome: review.Approve}); !fault.Is(err, review.ErrNotHeld) {
		t.Errorf("deciding after the lease ran out: %v", err)
	}
	again, err := m.Reviews.Next(t.Context(), two, "")
	if err != nil || again.ID != c.ID {
		t.Fatalf("the case must be free again: %v", err)
	}
	done, err := m.Reviews.Decide(t.Context(), two, c.ID, again.Version, review.Decision{Outcome: review.Approve})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Reviews.Decide(t.Context(), two, c.ID, done.Version, review.Decision{Outcome: review.Approve}); !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("deciding twice: %v", err)
	}
}

func TestNobodyReviewsTheirOwn(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	submitted(t, m, employer, "会计")
	self := employer
	self.Roles = append(self.Roles, actor.Reviewer)
	if _, err := m.Reviews.Next(t.Context(), self, ""); !fault.Is(err, review.ErrQueueEmpty) {
		t.Errorf("one's own case must not come up: %v", err)
	}
	list, err := m.Reviews.List(t.Context(), self, review.Filter{Status: review.Open, Limit: 10})
	if err != nil || len(list) != 1 {
		t.Fatalf("%d cases, %v", len(list), err)
	}
	if _, err := m.Reviews.Claim(t.Context(), self, list[0].ID, list[0].Version); !fault.Is(err, review.ErrOwnEntry) {
		t.Errorf("claiming one's own: %v", err)
	}
}

func TestWithdrawingEndsTheCase(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.VerifiedEmployer("maker", 1)
	p := submitted(t, m, employer, "会计")
	if _, err := m.Posts.Withdraw(t.Context(), employer, p.ID, p.Version); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Reviews.Next(t.Context(), m.User("reviewer", actor.Reviewer), ""); !fault.Is(err, review.ErrQueueEmpty) {
		t.Errorf("got %v", err)
	}
}

// Approval asks again what submission asked: a day may have passed, the employer's term may have run out.
func TestApprovalChecksAgain(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	employer := m.NewEmployer("maker", 1)
	m.Verify(employer, testkit.Today.AddDays(1))
	submitted(t, m, employer, "会计")
	m.Clock.Advance(72 * time.Hour)
	a := m.User("reviewer", actor.Reviewer)
	c, err := m.Reviews.Next(t.Context(), a, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Reviews.Decide(t.Context(), a, c.ID, c.Version, review.Decision{Outcome: review.Approve}); !fault.Is(err, posting.ErrEmployerUnverified) {
		t.Fatalf("got %v", err)
	}
	if again, err := m.DB.CaseByID(t.Context(), c.ID, false); err != nil || again.Status != review.Open {
		t.Errorf("a refused decision must leave the case open: %s, %v", again.Status, err)
	}
}
