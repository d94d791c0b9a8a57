package site

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestInvitationPageChangesNothingUntilConfirmed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	owner := w.VerifiedEmployer("maker", 1)
	i, err := w.Teams.Invite(t.Context(), owner, owner.OrgID, "guest@example.com", "recruiter", "zh")
	if err != nil {
		t.Fatal(err)
	}
	path := "/invitations/" + w.InvitationToken(i.Address)
	for range 2 { // a mail scanner, then the person
		a := w.get(path).want(t, http.StatusOK)
		a.has(t, "邀请您加入", "g***@example.com", "经办人", "新建账号并加入")
		a.lacks(t, "guest@example.com")
		if a.Header.Get("Cache-Control") != "private, no-store" || a.Header.Get("Referrer-Policy") != "no-referrer" || a.Header.Get("Set-Cookie") != "" {
			t.Fatalf("got %v", a.Header)
		}
		for _, fault := range faults(a.body) {
			t.Error(fault)
		}
	}
	if n, _ := w.Teams.Members(t.Context(), owner, owner.OrgID, "", 10); len(n) != 1 {
		t.Fatal("looking must change nothing")
	}
	w.get(path+"?lang=en").want(t, http.StatusOK).has(t, "You are invited", "Recruiter")
	good := url.Values{"name": {"客人"}, "password": {"a-long-pass-phrase"}}
	w.post(path+"/join", good, "Sec-Fetch-Site", "cross-site").want(t, http.StatusForbidden)
	w.post(path+"/join", url.Values{"name": {"客人"}, "password": {"short"}}).want(t, http.StatusUnprocessableEntity).has(t, "客人", `href="#password"`)
	w.post(path+"/join", good).want(t, http.StatusOK).has(t, "您已加入", "/sign-in")
	gone := w.get(path).want(t, http.StatusGone)
	gone.has(t, "邀请已失效")
	gone.lacks(t, "maker")
	w.post(path+"/join", good).want(t, http.StatusGone)
	w.post(path+"/accept", nil).want(t, http.StatusGone)
	w.get("/invitations/forged").want(t, http.StatusGone)
}

func TestInvitationHandsTheTokenOnInACookie(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	owner := w.VerifiedEmployer("maker", 1)
	w.User("known@example.com", "employer")
	if _, err := w.Teams.Invite(t.Context(), owner, owner.OrgID, "known@example.com", "viewer", "zh"); err != nil {
		t.Fatal(err)
	}
	token := w.InvitationToken("known@example.com")
	a := w.get("/invitations/"+token).want(t, http.StatusOK)
	a.has(t, "这个邮箱已有账号")
	a.lacks(t, "新建账号并加入")
	a = w.post("/invitations/"+token+"/accept", nil).want(t, http.StatusSeeOther)
	cookie := a.Header.Get("Set-Cookie")
	if at := a.Header.Get("Location"); at != "/app/join" || strings.Contains(at, token) {
		t.Fatalf("goes to %s", at)
	}
	for _, part := range []string{"liuyong_invitation=" + token, "Path=/api/v1/invitations", "HttpOnly", "SameSite=Strict"} {
		if !strings.Contains(cookie, part) {
			t.Errorf("cookie %q lacks %s", cookie, part)
		}
	}
}
