package api_test

import (
	"net/http"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/team"
	"liuyong/internal/testkit"
)

// A repeat is answered from what was kept. It must not give back what the one who asks may no longer read.
func TestARepeatDoesNotOpenAResumeAgain(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	g, boss := s.graduate("xiaoyong"), s.signIn("maker")
	path := "/applications/" + g.apply(string(s.Published(employer, testkit.Content("总账会计")).ID)).str("id")
	once := map[string]string{"Idempotency-Key": "once", "If-Match": `"1"`}
	first := boss.send("POST", path+"/shortlist", nil, once).want(t, http.StatusOK)
	if first.body["resume"] == nil {
		t.Fatal("the employer reads the résumé")
	}
	given := g.get("/me/consents").want(t, http.StatusOK).items()
	g.act("POST", "/me/consents/"+given[0]["id"].(string)+"/withdraw", 1, nil).want(t, http.StatusOK)
	again := boss.send("POST", path+"/shortlist", nil, once)
	if again.body["resume"] != nil || strings.Contains(string(again.raw), "王xiaoyong") {
		t.Errorf("the repeat gives back %s", again.raw)
	}
}

// The same request for another organisation is another request, and after the membership has ended there is none.
func TestARepeatIsForTheOrganisationActedFor(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ctx := t.Context()
	agent, other := s.VerifiedEmployer("maker", 1), s.VerifiedEmployer("other", 2)
	err := s.DB.AddMember(ctx, team.Member{OrgID: other.OrgID, UserID: agent.UserID, Level: actor.Owner, Version: 1, CreatedAt: s.Clock.Now()})
	if err != nil {
		t.Fatal(err)
	}
	c, once := s.signIn("maker"), map[string]string{"Idempotency-Key": "once"}
	draft := map[string]any{"kind": "job", "title": "总账会计"}
	post := func(org string) reply { return c.send("POST", "/posts?org_id="+org, draft, once) }
	mine := post(string(agent.OrgID)).want(t, http.StatusCreated)
	if again := post(string(agent.OrgID)).want(t, http.StatusCreated); again.str("id") != mine.str("id") || again.header.Get("Idempotent-Replayed") != "true" {
		t.Errorf("a repeat makes another: %s", again.raw)
	}
	post(string(other.OrgID)).wantCode(t, http.StatusUnprocessableEntity, "idempotency_key_reused")
	m, err := s.DB.MemberOf(ctx, agent.OrgID, agent.UserID, s.Now.Today())
	if err == nil {
		err = s.DB.DeleteMember(ctx, m)
	}
	if err != nil {
		t.Fatal(err)
	}
	if r := c.send("POST", "/posts", draft, once); r.str("id") == mine.str("id") {
		t.Errorf("a former member gets %s", r.raw)
	}
}
