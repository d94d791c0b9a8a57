package api_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
)

func (c client) invite(org, address, level string) reply {
	c.t.Helper()
	return c.send("POST", "/orgs/"+org+"/invitations", map[string]any{"address": address, "level": level}, nil)
}

// joined opens the account of an invited address and signs in with it.
func (s *site) joined(address string) client {
	s.t.Helper()
	const password = "a-long-pass-phrase"
	s.visitor().send("POST", "/invitations/join", map[string]any{"token": s.InvitationToken(address), "name": "新成员", "password": password}, nil).want(s.t, http.StatusCreated)
	r := s.visitor().send("POST", "/auth/login", map[string]any{"login": address, "password": password}, nil).want(s.t, http.StatusOK)
	return client{site: s, token: r.str("access_token")}
}

func TestTeamOverHTTP(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker := s.VerifiedEmployer("maker", 1)
	org := string(maker.OrgID)
	owner := s.signIn("maker")
	i := owner.invite(org, "Zhang@example.com", "recruiter").want(t, http.StatusCreated)
	if i.str("address") != "zhang@example.com" || i.str("status") != "open" || strings.Contains(string(i.raw), "token") {
		t.Fatalf("got %s", i.raw)
	}
	owner.invite(org, "zhang@example.com", "viewer").wantCode(t, http.StatusConflict, "already_invited")
	owner.invite(org, "no address", "viewer").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	owner.invite(org, "x@example.com", "king").want(t, http.StatusUnprocessableEntity)

	token := s.InvitationToken("zhang@example.com")
	look := s.visitor().send("POST", "/invitations/look", map[string]any{"token": token}, nil).want(t, http.StatusOK)
	if look.str("address") != "z***@example.com" || look.body["has_account"] != false {
		t.Fatalf("got %s", look.raw)
	}
	s.visitor().send("POST", "/invitations/look", map[string]any{"token": "forged"}, nil).wantCode(t, http.StatusGone, "invitation_gone")
	s.visitor().send("POST", "/invitations/accept", map[string]any{"token": token}, nil).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	owner.send("POST", "/invitations/accept", map[string]any{"token": token}, nil).wantCode(t, http.StatusForbidden, "invitation_other_account")
	s.visitor().send("POST", "/invitations/join", map[string]any{"token": token, "name": "张", "password": "a-long-pass-phrase", "level": "owner"}, nil).want(t, http.StatusUnprocessableEntity)
	r := s.visitor().send("POST", "/invitations/join", map[string]any{"token": token, "name": "张", "password": "a-long-pass-phrase"}, nil).want(t, http.StatusCreated)
	s.visitor().send("POST", "/invitations/look", map[string]any{"token": token}, nil).wantCode(t, http.StatusGone, "invitation_gone")
	in := s.visitor().send("POST", "/auth/login", map[string]any{"login": r.str("login"), "password": "a-long-pass-phrase"}, nil).want(t, http.StatusOK)
	recruiter := client{site: s, token: in.str("access_token")}
	recruiter.send("POST", "/posts", jobBody("会计"), nil).want(t, http.StatusCreated)
	recruiter.get("/orgs/"+org+"/invitations").wantCode(t, http.StatusForbidden, "forbidden")
	recruiter.invite(org, "y@example.com", "viewer").wantCode(t, http.StatusForbidden, "forbidden")

	members := owner.get("/orgs/"+org+"/members").want(t, http.StatusOK).items()
	if len(members) != 2 || members[1]["login"] != "zhang@example.com" || members[1]["state"] != "acting" {
		t.Fatalf("got %v", members)
	}
	user, _ := members[1]["user_id"].(string)
	path := "/orgs/" + org + "/members/" + user
	owner.send("PATCH", path, map[string]any{"level": "viewer"}, nil).wantCode(t, http.StatusPreconditionRequired, "if_match_required")
	owner.act("PATCH", path, 7, map[string]any{"level": "viewer"}).wantCode(t, http.StatusPreconditionFailed, "stale")
	recruiter.act("PATCH", path, 1, map[string]any{"level": "owner"}).wantCode(t, http.StatusForbidden, "forbidden")
	m := owner.act("PATCH", path, 1, map[string]any{"level": "viewer"}).want(t, http.StatusOK)
	recruiter.send("POST", "/posts", jobBody("会计"), nil).wantCode(t, http.StatusForbidden, "forbidden")
	owner.act("POST", path+"/remove", m.version(), nil).want(t, http.StatusNoContent)
	// The token of before is of no use any more, for anything.
	for _, at := range []string{"/me", "/orgs/" + org + "/members", "/posts?mine=true", "/applications"} {
		recruiter.get(at).want(t, http.StatusUnauthorized)
	}
	owner.act("POST", "/orgs/"+org+"/leave", 1, nil).wantCode(t, http.StatusConflict, "last_owner")
}

// Two organisations side by side: neither sees or touches anything of the other's team.
func TestTeamsAreApart(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ours, theirs := string(s.VerifiedEmployer("ours", 1).OrgID), string(s.VerifiedEmployer("theirs", 2).OrgID)
	a, b := s.signIn("ours"), s.signIn("theirs")
	i := b.invite(theirs, "guest@example.com", "viewer").want(t, http.StatusCreated)
	a.invite(ours, "guest@example.com", "viewer").want(t, http.StatusCreated)
	s.joined("guest@example.com") // into ours: its mail was the later one
	member, _ := b.get("/orgs/" + theirs + "/members").items()[0]["user_id"].(string)
	for _, r := range []reply{
		a.get("/orgs/" + theirs + "/members"), a.get("/orgs/" + theirs + "/invitations"), a.get("/orgs/" + theirs + "/authorisations"),
		a.invite(theirs, "x@example.com", "owner"),
		a.act("PATCH", "/orgs/"+theirs+"/members/"+member, 1, map[string]any{"level": "viewer"}),
		a.act("POST", "/orgs/"+theirs+"/members/"+member+"/remove", 1, nil),
		a.act("POST", "/orgs/"+theirs+"/members/"+member+"/hand-over", 1, nil),
		a.act("POST", "/orgs/"+theirs+"/leave", 1, nil),
		a.act("POST", "/orgs/"+theirs+"/invitations/"+i.str("id")+"/revoke", 1, nil),
		a.act("POST", "/orgs/"+ours+"/invitations/"+i.str("id")+"/revoke", 1, nil),
		a.act("PATCH", "/orgs/"+ours+"/members/"+member, 1, map[string]any{"level": "viewer"}),
		a.get("/orgs/0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11/members"),
	} {
		r.wantCode(t, http.StatusNotFound, "not_found")
	}
	for c, want := range map[client]int{a: 2, b: 1} {
		org := ours
		if c == b {
			org = theirs
		}
		if n := len(c.get("/orgs/"+org+"/members").want(t, http.StatusOK).items()); n != want {
			t.Errorf("%d members, want %d", n, want)
		}
		if n := len(c.get("/orgs/"+org+"/invitations").want(t, http.StatusOK).items()); n != 1 {
			t.Errorf("%d invitations, want 1", n)
		}
	}
	if r := s.User("reviewer", actor.Reviewer); r.UserID != "" {
		s.signIn("reviewer").get("/orgs/"+ours+"/members").wantCode(t, http.StatusForbidden, "forbidden")
	}
}

func TestAuthorisationOverHTTP(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	home, other := string(s.VerifiedEmployer("home@example.com", 1).OrgID), string(s.VerifiedEmployer("other", 2).OrgID)
	s.User("reviewer", actor.Reviewer)
	agent, owner, reviewer := s.signIn("home@example.com"), s.signIn("other"), s.signIn("reviewer")
	owner.invite(other, "home@example.com", "recruiter").want(t, http.StatusCreated)
	m := agent.send("POST", "/invitations/accept", map[string]any{"token": s.InvitationToken("home@example.com")}, nil).want(t, http.StatusOK)
	if m.str("state") != "waiting" || m.str("org_id") != other {
		t.Fatalf("got %s", m.raw)
	}
	agent.get("/orgs/"+other+"/members?org_id="+other).wantCode(t, http.StatusForbidden, "forbidden")
	if rows := agent.get("/me/memberships").want(t, http.StatusOK).items(); len(rows) != 2 || rows[1]["state"] != "waiting" {
		t.Fatalf("got %v", rows)
	}
	body := map[string]any{"user_id": m.str("user_id"), "file_id": owner.upload("授权委托书.pdf"), "valid_until": string(testkit.Today.AddMonths(3)), "scope": "代为招聘"}
	agent.send("POST", "/orgs/"+other+"/authorisations", body, nil).wantCode(t, http.StatusNotFound, "not_found")
	bad := map[string]any{"user_id": m.str("user_id"), "file_id": body["file_id"], "valid_until": "2020-01-01", "scope": ""}
	if loc := owner.send("POST", "/orgs/"+other+"/authorisations", bad, nil).want(t, http.StatusUnprocessableEntity).locations(); loc["body.valid_until"] != "authorisation_term" || loc["body.scope"] != "required" {
		t.Fatalf("got %v", loc)
	}
	x := owner.send("POST", "/orgs/"+other+"/authorisations", body, nil).want(t, http.StatusCreated)
	owner.send("POST", "/orgs/"+other+"/authorisations", body, nil).wantCode(t, http.StatusConflict, "authorisation_waiting")
	path := "/authorisations/" + x.str("id")
	if q := reviewer.get("/authorisations").want(t, http.StatusOK).items(); len(q) != 1 || q[0]["agent_org_names"] == "" {
		t.Fatalf("got %v", q)
	}
	owner.get("/authorisations").wantCode(t, http.StatusForbidden, "forbidden")
	s.VerifiedEmployer("stranger", 3)
	stranger := s.signIn("stranger")
	stranger.get(path).wantCode(t, http.StatusNotFound, "not_found")
	stranger.act("POST", path+"/revoke", 1, map[string]any{"reason": ""}).wantCode(t, http.StatusNotFound, "not_found")
	owner.act("POST", path+"/approve", 1, nil).wantCode(t, http.StatusForbidden, "forbidden")
	reviewer.act("POST", path+"/return", 1, map[string]any{"reason": " "}).wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	x = reviewer.act("POST", path+"/approve", 1, nil).want(t, http.StatusOK)
	if x.str("status") != "approved" {
		t.Fatalf("got %s", x.raw)
	}

	// Whoever acts for several says for which.
	for _, r := range []reply{agent.send("POST", "/posts", jobBody("会计"), nil), agent.get("/posts?mine=true"), agent.get("/applications"),
		agent.get("/placements"), agent.get("/traineeships"), agent.get("/orgs/" + other + "/members")} {
		r.wantCode(t, http.StatusUnprocessableEntity, "org_required")
	}
	agent.get("/orgs/"+other+"/members?org_id="+home).wantCode(t, http.StatusNotFound, "not_found")
	agent.send("POST", "/posts?org_id="+other, jobBody("代发的岗位"), nil).want(t, http.StatusCreated)
	for org, want := range map[string]int{home: 0, other: 1} {
		if n := len(agent.get("/posts?mine=true&org_id="+org).want(t, http.StatusOK).items()); n != want {
			t.Errorf("%s shows %d posts, want %d", org, n, want)
		}
	}
	s.Clock.Advance(100 * 24 * time.Hour)
	agent = s.signIn("home@example.com")
	agent.get("/posts?mine=true&org_id="+other).wantCode(t, http.StatusForbidden, "forbidden")
	if r := agent.get(path).want(t, http.StatusOK); !slices.Equal(r.actions(), []string{"revoke"}) {
		t.Fatalf("got %s", r.raw)
	}
}

func TestRegisterAnotherEmployerOverHTTP(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	maker := s.signIn("maker")
	body := map[string]any{"uscc": testkit.USCC(2), "name": "永川第二有限公司", "employer_kind": "enterprise"}
	maker.send("POST", "/orgs", body, nil).wantCode(t, http.StatusUnprocessableEntity, "authorisation_required")
	body["authorisation"] = map[string]any{"file_id": maker.upload("委托书.pdf"), "valid_until": string(testkit.Today.AddMonths(3)), "scope": "代为招聘"}
	r := maker.send("POST", "/orgs", body, nil).want(t, http.StatusCreated)
	if r.body["waiting"] != true {
		t.Fatalf("got %s", r.raw)
	}
	if rows := maker.get("/me/authorisations").want(t, http.StatusOK).items(); len(rows) != 1 || rows[0]["org_id"] != r.str("id") {
		t.Fatalf("got %v", rows)
	}
	maker.get("/orgs/"+r.str("id")+"?org_id="+r.str("id")).wantCode(t, http.StatusForbidden, "forbidden")
	s.visitor().send("POST", "/orgs", body, nil).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.User("grad", actor.Graduate)
	s.signIn("grad").send("POST", "/orgs", body, nil).wantCode(t, http.StatusForbidden, "forbidden")
}
