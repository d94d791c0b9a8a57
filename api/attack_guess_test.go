package api_test

import (
	"fmt"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// proxied is a site whose proxy says where a request comes from, so that a test can be many addresses.
func proxied(t *testing.T) *site {
	t.Helper()
	return siteWith(t, func(o *wiring.Options) { o.Edge.Proxies = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")} })
}

// loginFrom is login from an address of the test's choice.
func (s *site) loginFrom(address, login, password, cookie string) reply {
	s.t.Helper()
	return s.visitor().send("POST", "/auth/login", map[string]any{"login": login, "password": password}, map[string]string{"X-Forwarded-For": address, "Cookie": cookie})
}

// A list of leaked passwords, one for each account, tried from one address: after some it is held up, whatever the
// account, right passwords too, so that it learns nothing more. Others sign in meanwhile.
func TestAttackCredentialStuffingFromOneAddress(t *testing.T) {
	t.Parallel()
	s := proxied(t)
	s.User("reused", actor.Graduate)
	const evil = "203.0.113.9"
	refused, slowed := 0, 0
	before := s.Accounts.Hashings()
	for i := range 70 {
		switch r := s.loginFrom(evil, fmt.Sprintf("account%d", i), "leaked-password", ""); r.status {
		case http.StatusUnauthorized:
			refused++
		case http.StatusTooManyRequests:
			slowed++
			if r.str("code") != "sign_in_locked" || r.header.Get("Retry-After") == "" {
				t.Fatalf("%s", r.raw)
			}
		default:
			t.Fatalf("%d %s", r.status, r.raw)
		}
	}
	if refused != 50 || slowed != 20 || s.Accounts.Hashings()-before != 50 {
		t.Errorf("%d looked at, %d held up, %d hashed", refused, slowed, s.Accounts.Hashings()-before)
	}
	s.loginFrom(evil, "reused", "reused-password", "").wantCode(t, http.StatusTooManyRequests, "sign_in_locked")
	s.loginFrom("198.51.100.7", "reused", "reused-password", "").want(t, http.StatusOK)
}

// One account guessed from everywhere: new devices wait, and never for good; the owner gets in on a device used
// before, and by resetting the password.
func TestAttackCredentialStuffingFromManyAddresses(t *testing.T) {
	t.Parallel()
	s := proxied(t)
	_, err := s.Accounts.Register(t.Context(), account.Registration{Login: "victim@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate})
	if err != nil {
		t.Fatal(err)
	}
	s.Deliver()
	device := s.loginFrom("198.51.100.7", "victim@example.com", testkit.Phrase, "").want(t, http.StatusOK).cookie("liuyong_device")
	slowed := 0
	for i := range 60 {
		if s.loginFrom(fmt.Sprintf("203.0.113.%d", i), "victim@example.com", "wrong", "").status == http.StatusTooManyRequests {
			slowed++
		}
	}
	if slowed != 30 {
		t.Errorf("%d of 60 guesses were held up", slowed)
	}
	s.loginFrom("192.0.2.1", "victim@example.com", testkit.Phrase, "").wantCode(t, http.StatusTooManyRequests, "sign_in_locked")
	s.loginFrom("192.0.2.1", "victim@example.com", testkit.Phrase, "liuyong_device=stolen-guess").wantCode(t, http.StatusTooManyRequests, "sign_in_locked")
	s.loginFrom("203.0.113.9", "victim@example.com", testkit.Phrase, device).want(t, http.StatusOK)
	s.visitor().send("POST", "/auth/password-reset", map[string]any{"login": "victim@example.com"}, nil).want(t, http.StatusAccepted)
	r := s.visitor().send("POST", "/auth/password-reset/confirm", map[string]any{"token": s.mailed(), "password": "another teapot entirely"}, nil)
	r.want(t, http.StatusOK)
	s.loginFrom("192.0.2.1", "victim@example.com", "another teapot entirely", r.cookie("liuyong_device")).want(t, http.StatusOK)
}

// mailed is the token of the last link that was sent.
func (s *site) mailed() string {
	s.t.Helper()
	letters := s.Deliver()
	if len(letters) == 0 {
		s.t.Fatal("no letter")
	}
	u, err := url.Parse(testkit.LinkIn(letters[len(letters)-1]))
	if err != nil {
		s.t.Fatal(err)
	}
	return u.Query().Get("token")
}

// Guesses that are all sent at once are counted before any is looked at.
func TestAttackManyGuessesAtOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("victim", actor.Graduate)
	before := s.Accounts.Hashings()
	bodies := make([]map[string]any, 30)
	for i := range bodies {
		bodies[i] = map[string]any{"login": "victim", "password": fmt.Sprintf("guess number %d", i)}
	}
	for _, r := range s.atOnce("/auth/login", nil, bodies...) {
		if r.status != http.StatusUnauthorized && r.status != http.StatusTooManyRequests {
			t.Errorf("%d %s", r.status, r.raw)
		}
	}
	if n := s.Accounts.Hashings() - before; n != 5 {
		t.Errorf("%d of 30 guesses at once were looked at", n)
	}
}

// alike is what a stranger can tell an answer by: all of it but its date and number.
func alike(r reply) map[string]any {
	out := r.withoutRequest()
	for name, values := range r.header {
		if name != "Date" && name != "X-Request-Id" {
			out[name] = values
		}
	}
	return out
}

// Existing, closed, invited and unknown accounts, with and without a second factor, answer a wrong password, a right
// one of a closed account, and a request for a reset alike: status, body, headers, and the work done for it.
func TestAttackAccountEnumeration(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("someone", actor.Graduate)
	s.User("clerk", actor.Officer)
	s.User("closed", actor.Graduate)
	guard := s.User("guard", actor.Security)
	if _, err := s.DB.SQL().ExecContext(t.Context(), "UPDATE users SET status = 'disabled' WHERE login = 'closed'"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.DB.SQL().ExecContext(t.Context(), "UPDATE users SET email = 'someone@example.com' WHERE login = 'someone'"); err != nil {
		t.Fatal(err)
	}
	_, err := s.Administration.Invite(t.Context(), guard, account.Invitation{Email: "invited@example.com", Name: "新同事", Roles: []actor.Role{actor.Officer}, Reason: "新到岗"})
	if err != nil {
		t.Fatal(err)
	}
	logins := []string{"nobody", "someone", "clerk", "closed", "invited@example.com", "no such@login", "SOMEONE"}
	compare := func(path string, body func(login string) map[string]any, status, hashings int) {
		t.Helper()
		var first map[string]any
		for _, login := range logins {
			before := s.Accounts.Hashings()
			rows := s.count("SELECT count(*) FROM mails") + s.count("SELECT count(*) FROM mail_links")
			r := s.visitor().send("POST", path, body(login), nil).want(t, status)
			if n := s.Accounts.Hashings() - before; int(n) != hashings {
				t.Errorf("%s of %s: %d hashings, want %d", path, login, n, hashings)
			}
			if n := s.count("SELECT count(*) FROM mails") + s.count("SELECT count(*) FROM mail_links") - rows; path != "/auth/login" && n != 2 {
				t.Errorf("%s of %s wrote %d rows, want a link and a message", path, login, n)
			}
			if first == nil {
				first = alike(r)
			} else if diff := cmp.Diff(first, alike(r)); diff != "" {
				t.Errorf("%s tells %s apart:\n%s", path, login, diff)
			}
		}
	}
	compare("/auth/login", func(login string) map[string]any {
		return map[string]any{"login": login, "password": "wrong-wrong-wrong"}
	}, http.StatusUnauthorized, 1)
	compare("/auth/password-reset", func(login string) map[string]any { return map[string]any{"login": login} }, http.StatusAccepted, 0)
	r := s.login("closed", "closed-password", "")
	if diff := cmp.Diff(alike(s.login("nobody", "closed-password", "")), alike(r)); diff != "" {
		t.Errorf("a right password tells a closed account:\n%s", diff)
	}
}

// The link of a mail is made from the public address alone: nothing that a request says about hosts gets into it, and a
// request for another host is not even answered where the public address is set.
func TestAttackResetPoisoning(t *testing.T) {
	t.Parallel()
	for _, public := range []string{"", testkit.SiteURL} {
		s := siteWith(t, func(o *wiring.Options) { o.Edge.PublicURL = public })
		_, err := s.Accounts.Register(t.Context(), account.Registration{Login: "victim@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate})
		if err != nil {
			t.Fatal(err)
		}
		s.Deliver()
		own, _ := strings.CutPrefix(testkit.SiteURL, "https://")
		ask := func(host string, header http.Header) int {
			t.Helper()
			req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.srv.URL+"/api/v1/auth/password-reset", strings.NewReader(`{"login":"victim@example.com"}`))
			if err != nil {
				t.Fatal(err)
			}
			req.Header = header.Clone()
			req.Header.Set("Content-Type", "application/json")
			req.Host = host
			return s.visitor().do(req).status
		}
		status := ask("evil.example", http.Header{})
		if public != "" && (status < 400 || status >= 500) {
			t.Errorf("a request for another host: %d", status)
		}
		for _, header := range []string{"X-Forwarded-Host", "X-Host", "X-Forwarded-Server", "X-HTTP-Host-Override", "X-Original-Host", "X-Original-Url", "X-Rewrite-Url", "Forwarded", "X-Forwarded-Proto", "X-Forwarded-Prefix"} {
			value := "evil.example"
			if header == "Forwarded" {
				value = "for=198.51.100.1;host=evil.example;proto=http"
			}
			if status := ask(own, http.Header{header: {value}}); status != http.StatusAccepted {
				t.Errorf("%s: %d", header, status)
			}
			letters := s.Deliver() // with that of the request for another host, where it was answered
			if len(letters) == 0 {
				t.Fatalf("%s: no letter", header)
			}
			for _, l := range letters {
				if strings.Contains(l.Text, "evil") || !strings.HasPrefix(testkit.LinkIn(l), "/reset-password?token=") || strings.Count(l.Text, "://") != strings.Count(l.Text, testkit.SiteURL) {
					t.Errorf("%s leads elsewhere:\n%s", header, l.Text)
				}
			}
			s.Clock.Advance(2 * time.Hour) // a login is written to three times in a row only
		}
	}
}

// A link of a mail is used once, also by two at the same instant, for what it was sent for only, and a newer standing
// of the account ends it.
func TestAttackMailLinksAreUsedOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	_, err := s.Accounts.Register(t.Context(), account.Registration{Login: "victim@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate})
	if err != nil {
		t.Fatal(err)
	}
	confirm := s.mailed()
	one := func(path string, bodies []map[string]any) (which int) {
		t.Helper()
		which = -1
		for i, r := range s.atOnce(path, nil, bodies...) {
			switch {
			case r.status < 300 && which >= 0:
				t.Errorf("%s was taken twice", path)
			case r.status < 300:
				which = i
			case r.status != http.StatusGone || r.str("code") != "link_over":
				t.Errorf("%s: %d %s", path, r.status, r.raw)
			}
		}
		return which
	}
	if one("/auth/email-confirmation", slices.Repeat([]map[string]any{{"token": confirm}}, 6)) < 0 {
		t.Error("nobody confirmed the address")
	}
	ask := func() string {
		s.visitor().send("POST", "/auth/password-reset", map[string]any{"login": "victim@example.com"}, nil).want(t, http.StatusAccepted)
		return s.mailed()
	}
	older, token := ask(), ask()
	s.visitor().send("POST", "/auth/email-confirmation", map[string]any{"token": token}, nil).wantCode(t, http.StatusGone, "link_over")
	var bodies []map[string]any
	for i := range 6 {
		bodies = append(bodies, map[string]any{"token": token, "password": fmt.Sprintf("another teapot entirely %d", i)})
	}
	won := one("/auth/password-reset/confirm", bodies)
	for i := range bodies {
		password, _ := bodies[i]["password"].(string)
		_, err := s.TrySignIn("victim@example.com", password, account.Device{Token: "x"})
		if (err == nil) != (i == won) {
			t.Errorf("password %d of %d, %d won: %v", i, len(bodies), won, err)
		}
		s.Clock.Advance(20 * time.Minute)
	}
	s.visitor().send("POST", "/auth/password-reset/confirm", map[string]any{"token": older, "password": "yet another teapot"}, nil).wantCode(t, http.StatusGone, "link_over")
}
