package api_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/notice"
	"liuyong/internal/postgres"
	"liuyong/internal/team"
	"liuyong/internal/testkit"
)

// Lists cost the same number of statements whether they show two rows or twenty.
func TestListsCostAFixedNumberOfQueries(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	var last atomic.Pointer[atomic.Int64]
	inner := s.Server().Handler()
	counting := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, n := postgres.CountQueries(r.Context())
		last.Store(n)
		inner.ServeHTTP(w, r.WithContext(ctx))
	}))
	t.Cleanup(counting.Close)
	s.srv = counting

	maker := s.VerifiedEmployer("maker", 1)
	s.User("reviewer", actor.Reviewer)
	s.User("security", actor.Security)
	security := s.signIn("security")
	s.User("auditor", actor.Auditor)
	auditor := s.signIn("auditor")
	employer, reviewer := s.signIn("maker"), s.signIn("reviewer")
	fill := func(from, to int) {
		for i := from; i < to; i++ {
			s.NewEmployer(fmt.Sprintf("other%d", i), 10+i)
			s.Published(maker, testkit.Content(fmt.Sprintf("岗位%d", i)))
			p, err := s.Posts.Create(t.Context(), maker, testkit.Content(fmt.Sprintf("待审%d", i)))
			if err == nil {
				_, err = s.Posts.Submit(t.Context(), maker, p.ID, p.Version)
			}
			if err == nil {
				err = s.DB.Notify(t.Context(), notice.Notice{UserID: maker.UserID, Kind: notice.PostPublished, SubjectKind: "post", SubjectID: string(p.ID)})
			}
			address := fmt.Sprintf("guest%d@example.com", i)
			if err == nil {
				_, err = s.Teams.Invite(t.Context(), maker, maker.OrgID, address, actor.Recruiter, "zh")
			}
			if err != nil {
				t.Fatal(err)
			}
			guest := s.User(address, actor.Employer)
			if err := s.DB.AddMember(t.Context(), team.Member{OrgID: maker.OrgID, UserID: guest.UserID, Level: actor.Viewer, NeedsAuthorisation: true, Version: 1, CreatedAt: s.Clock.Now()}); err != nil {
				t.Fatal(err)
			}
			file := employer.upload("委托书.pdf")
			employer.send("POST", "/orgs/"+string(maker.OrgID)+"/authorisations", map[string]any{"user_id": string(guest.UserID), "file_id": file,
				"valid_until": string(testkit.Today.AddMonths(1)), "scope": "代办"}, nil).want(t, http.StatusCreated)
		}
	}
	own := "/orgs/" + string(maker.OrgID)
	// Two statements of every signed-in request read the account and its memberships.
	const signedIn = 2
	// Where people are named a further one records the reading.
	lists := []struct {
		who  client
		path string
		want int64
	}{
		{s.visitor(), "/posts", 1},
		{employer, "/posts?mine=true", signedIn + 1},
		{reviewer, "/reviews", signedIn + 1},
		{reviewer, "/orgs", signedIn + 1},
		{employer, "/me/notices", signedIn + 1},
		{employer, own + "/members", signedIn + 2},
		{employer, own + "/invitations", signedIn + 2},
		{employer, own + "/authorisations", signedIn + 2},
		{employer, "/me/authorisations", signedIn + 2},
		{reviewer, "/authorisations", signedIn + 2},
		{security, "/accounts", signedIn + 2},
		{auditor, "/audit/entries", signedIn + 5}, // in a transaction, and the newest number
	}
	for _, rows := range []int{2, 20} {
		fill(rows/10, rows)
		for _, l := range lists {
			r := l.who.get(l.path).want(t, http.StatusOK)
			if n := len(r.items()); n < 2 {
				t.Fatalf("%s shows %d rows", l.path, n)
			}
			if got := last.Load().Load(); got != l.want {
				t.Errorf("%s with %d rows: %d queries, want %d", l.path, rows, got, l.want)
			}
		}
	}
}

// Paging by cursor shows every row once, whatever is added meanwhile.
func TestPagesShowEveryRowOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker := s.VerifiedEmployer("maker", 1)
	want := map[string]bool{}
	for i := range 7 {
		want[string(s.Published(maker, testkit.Content(fmt.Sprintf("岗位%d", i))).ID)] = true
	}
	seen := map[string]bool{}
	after := ""
	for range 5 {
		r := s.visitor().get("/posts?limit=3"+after).want(t, http.StatusOK)
		for _, item := range r.items() {
			id, _ := item["id"].(string)
			if seen[id] {
				t.Errorf("%s was shown twice", id)
			}
			seen[id] = true
		}
		if len(seen) == 3 {
			s.Published(maker, testkit.Content("后来的岗位"))
		}
		if r.str("next") == "" {
			break
		}
		after = "&after=" + r.str("next")
	}
	for id := range want {
		if !seen[id] {
			t.Errorf("%s was not shown", id)
		}
	}
	s.visitor().get("/posts?limit=101").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	s.visitor().get("/posts?offset=3").wantCode(t, http.StatusUnprocessableEntity, "invalid")
}
