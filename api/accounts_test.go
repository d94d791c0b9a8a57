package api_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/id"
)

func TestAccountsAreAdministeredOverHTTP(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("security1", actor.Security)
	clerk := s.User("clerk", actor.Reviewer)
	security, path := s.signIn("security1"), "/accounts/"+string(clerk.UserID)
	before := s.signIn("clerk")

	r := security.get(path).want(t, http.StatusOK)
	if r.header.Get("ETag") != `"1"` || r.str("status") != "active" || r.num("sessions") != 1 || r.body["locked"] != false {
		t.Errorf("ETag %s: %s", r.header.Get("ETag"), r.raw)
	}
	if strings.Contains(string(r.raw), "password") || strings.Contains(string(r.raw), "argon2") {
		t.Errorf("shows a password: %s", r.raw)
	}
	change := map[string]any{"roles": []string{"officer"}, "reason": "岗位调整"}
	security.send("POST", path+"/set-roles", change, nil).wantCode(t, http.StatusPreconditionRequired, "if_match_required")
	security.act("POST", path+"/set-roles", 7, change).wantCode(t, http.StatusPreconditionFailed, "stale")
	r = security.act("POST", path+"/set-roles", 1, map[string]any{"roles": []string{"security", "auditor"}, "reason": "x"})
	r.wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if r.locations()["body.roles"] != "roles_apart" {
		t.Errorf("says %v", r.locations())
	}
	r = security.act("POST", path+"/disable", 1, map[string]any{"reason": " "})
	r.wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	security.act("POST", path+"/disable", 1, map[string]any{"reason": "x", "status": "active"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	before.get("/me").want(t, http.StatusOK)

	r = security.act("POST", path+"/set-roles", 1, change).want(t, http.StatusOK)
	if r.version() != 2 || fmt.Sprint(r.body["roles"]) != "[officer]" || r.num("sessions") != 0 {
		t.Errorf("changed to %s", r.raw)
	}
	before.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
	after := s.signIn("clerk")
	r = security.act("POST", path+"/disable", 2, map[string]any{"reason": "离职"}).want(t, http.StatusOK)
	if r.str("status") != "disabled" || fmt.Sprint(r.body["actions"]) != "[reset-second-factor enable]" {
		t.Errorf("disabled: %s", r.raw)
	}
	after.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
	security.get("/accounts/"+string(id.New[id.User]())).wantCode(t, http.StatusNotFound, "not_found")
}

func TestOthersDoNotSeeAccounts(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("security1", actor.Security)
	clerk := s.User("clerk", actor.Reviewer)
	path := "/accounts/" + string(clerk.UserID)
	for _, role := range []actor.Role{actor.Graduate, actor.Institution, actor.Reviewer, actor.Officer, actor.Analyst, actor.Admin, actor.Auditor} {
		s.User("someone-"+string(role), role)
		who := s.signIn("someone-" + string(role))
		for _, r := range []reply{
			who.get("/accounts"), who.get(path), who.send("POST", "/accounts/search", map[string]any{"words": "a"}, nil),
			who.act("POST", path+"/set-roles", 1, map[string]any{"roles": []string{"officer"}, "reason": "x"}),
			who.act("POST", path+"/disable", 1, map[string]any{"reason": "x"}), who.act("POST", path+"/enable", 1, map[string]any{"reason": "x"}),
			who.act("POST", path+"/end-sessions", 1, map[string]any{"reason": "x"}), who.act("POST", path+"/unlock", 1, map[string]any{"reason": "x"}),
			who.get("/accounts/" + string(id.New[id.User]())),
		} {
			r.wantCode(t, http.StatusForbidden, "forbidden")
		}
	}
	s.visitor().get("/accounts").wantCode(t, http.StatusUnauthorized, "unauthenticated")
	// Who gives rights sees no business.
	security := s.signIn("security1")
	for _, business := range []string{"/reviews", "/orgs", "/applications", "/placements", "/rosters"} {
		security.get(business).wantCode(t, http.StatusForbidden, "forbidden")
	}
}

func TestAccountsArePaged(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("security1", actor.Security)
	for i := range 5 {
		s.User(fmt.Sprintf("clerk%d", i), actor.Officer)
	}
	security := s.signIn("security1")
	seen := map[string]bool{}
	after := ""
	for range 4 {
		r := security.get("/accounts?role=officer&limit=2"+after).want(t, http.StatusOK)
		for _, item := range r.items() {
			seen[fmt.Sprint(item["login"])] = true
		}
		if r.str("next") == "" {
			break
		}
		after = "&after=" + r.str("next")
	}
	if len(seen) != 5 {
		t.Errorf("saw %v", seen)
	}
	r := security.send("POST", "/accounts/search?limit=2", map[string]any{"words": "clerk", "role": "officer"}, nil).want(t, http.StatusOK)
	if len(r.items()) != 2 || r.str("next") == "" {
		t.Errorf("found %s", r.raw)
	}
	security.get("/accounts?words=clerk").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	security.get("/accounts?role=system").wantCode(t, http.StatusUnprocessableEntity, "invalid")
}
