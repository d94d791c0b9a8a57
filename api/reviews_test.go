package api_test

import (
	"net/http"
	"testing"

	"liuyong/internal/actor"
)

func TestReviewersSeeHowMuchWaitsAndAnEmployersRecord(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker := s.VerifiedEmployer("maker", 1)
	s.VerifiedEmployer("other", 2)
	s.User("reviewer", actor.Reviewer)
	s.User("second", actor.Reviewer)
	employer, reviewer := s.signIn("maker"), s.signIn("reviewer")
	for _, title := range []string{"总账会计", "出纳", "成本会计"} {
		p := employer.send("POST", "/posts", jobBody(title), nil).want(t, http.StatusCreated)
		employer.act("POST", "/posts/"+p.str("id")+"/submit", p.version(), nil).want(t, http.StatusOK)
	}
	decide := func(outcome string) string {
		c := reviewer.send("POST", "/reviews/next", nil, nil).want(t, http.StatusOK)
		reviewer.act("POST", "/reviews/"+c.str("id")+"/decide", c.version(), map[string]any{"decision": outcome, "reason": "请写明班次。"}).want(t, http.StatusOK)
		return c.str("id")
	}
	first, second := decide("return"), decide("return")

	want := func(r reply, open, approved, returned int) {
		t.Helper()
		if r.num("open") != open || r.num("open_posts") != open || r.num("approved") != approved || r.num("returned") != returned {
			t.Fatalf("want %d open, %d approved, %d returned: %s", open, approved, returned, r.raw)
		}
	}
	want(reviewer.get("/reviews/counts").want(t, http.StatusOK), 1, 0, 2)
	want(s.signIn("second").get("/reviews/counts").want(t, http.StatusOK), 1, 0, 0)
	record := reviewer.get("/reviews/counts?employer="+string(maker.OrgID)).want(t, http.StatusOK)
	want(record, 1, record.num("approved"), 2)
	employer.get("/reviews/counts").wantCode(t, http.StatusForbidden, "forbidden")

	page := reviewer.get("/reviews?status=returned&limit=1").want(t, http.StatusOK)
	rest := reviewer.get("/reviews?status=returned&limit=1&after="+page.str("next")).want(t, http.StatusOK)
	if page.items()[0]["id"] != second || rest.items()[0]["id"] != first || rest.str("next") != "" {
		t.Fatalf("decided cases come newest first: %s then %s", page.raw, rest.raw)
	}
}
