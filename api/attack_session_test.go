package api_test

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/wiring"
)

// cookie is the one of a name that an answer sets, as "name=value"; empty when it sets none.
func (r reply) cookie(name string) string {
	for _, c := range (&http.Response{Header: r.header}).Cookies() {
		if c.Name == name {
			return c.Name + "=" + c.Value
		}
	}
	return ""
}

// login signs in with a password and what the browser kept.
func (s *site) login(login, password, cookie string) reply {
	s.t.Helper()
	return s.visitor().send("POST", "/auth/login", map[string]any{"login": login, "password": password}, map[string]string{"Cookie": cookie})
}

func (s *site) refresh(cookie string) reply {
	s.t.Helper()
	return s.visitor().send("POST", "/auth/refresh", nil, map[string]string{"Cookie": cookie})
}

// atOnce sends requests at the same time and gives their answers in their order.
func (s *site) atOnce(path string, cookies []string, bodies ...map[string]any) []reply {
	s.t.Helper()
	out, errs := make([]reply, len(bodies)), make([]error, len(bodies))
	begin := make(chan struct{})
	var all sync.WaitGroup
	for i, body := range bodies {
		raw, err := json.Marshal(body)
		if err != nil {
			s.t.Fatal(err)
		}
		req, err := http.NewRequestWithContext(s.t.Context(), http.MethodPost, s.srv.URL+"/api/v1"+path, strings.NewReader(string(raw)))
		if err != nil {
			s.t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		if cookies != nil {
			req.Header.Set("Cookie", cookies[i])
		}
		all.Add(1)
		go func() {
			defer all.Done()
			<-begin
			res, err := s.srv.Client().Do(req)
			if err != nil {
				errs[i] = err
				return
			}
			defer res.Body.Close()
			out[i] = reply{status: res.StatusCode, header: res.Header}
			out[i].raw, errs[i] = io.ReadAll(res.Body)
			_ = json.Unmarshal(out[i].raw, &out[i].body)
		}()
	}
	close(begin)
	all.Wait()
	for _, err := range errs {
		if err != nil {
			s.t.Fatal(err)
		}
	}
	return out
}

func (s *site) count(query string, args ...any) (n int) {
	s.t.Helper()
	if err := s.DB.SQL().QueryRowContext(s.t.Context(), query, args...).Scan(&n); err != nil {
		s.t.Fatal(err)
	}
	return n
}

// A copied refresh token that is used after its owner went on ends the whole chain, for both (RFC 9700 §4.14.2).
func TestAttackRefreshTokenReuse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("victim", actor.Graduate)
	first := s.login("victim", "victim-password", "").want(t, http.StatusOK)
	stolen := first.cookie("liuyong_refresh")
	elsewhere := s.login("victim", "victim-password", "").cookie("liuyong_refresh")
	next := s.refresh(stolen).want(t, http.StatusOK)
	s.Clock.Advance(11 * time.Second)
	owner := s.refresh(next.cookie("liuyong_refresh")).want(t, http.StatusOK)
	r := s.refresh(stolen)
	r.wantCode(t, http.StatusUnauthorized, "session_ended")
	if r.cookie("liuyong_refresh") != "" {
		t.Error("the thief got a token")
	}
	for name, cookie := range map[string]string{"its successor": next.cookie("liuyong_refresh"), "the newest": owner.cookie("liuyong_refresh"), "the stolen one again": stolen} {
		if r := s.refresh(cookie); r.status != http.StatusUnauthorized || r.str("code") != "session_ended" {
			t.Errorf("%s: %d %s", name, r.status, r.raw)
		}
	}
	for _, token := range []string{first.str("access_token"), next.str("access_token"), owner.str("access_token")} {
		client{site: s, token: token}.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
	}
	s.refresh(elsewhere).want(t, http.StatusOK) // another device of the owner goes on
	if n := s.count("SELECT count(*) FROM audit_entries WHERE action = 'session.token_reused'"); n != 1 {
		t.Errorf("the reuse is recorded %d times", n)
	}
}

// Owner and thief at the same instant: whoever is first, there is never more than one chain, and the session does not
// outlive the reuse.
func TestAttackRefreshTokenReuseAtOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("victim", actor.Graduate)
	token := s.login("victim", "victim-password", "").cookie("liuyong_refresh")
	// Within the grace all get one and the same successor: copying it then gives a thief no chain of their own.
	seen := map[string]bool{}
	for _, r := range s.atOnce("/auth/refresh", []string{token, token, token, token, token, token, token, token}, make([]map[string]any, 8)...) {
		r.want(t, http.StatusOK)
		seen[r.cookie("liuyong_refresh")] = true
	}
	if len(seen) != 1 {
		t.Fatalf("one token has %d successors", len(seen))
	}
	var newest string
	for newest = range seen {
		if newest == token {
			t.Fatal("a token is its own successor")
		}
	}
	s.Clock.Advance(11 * time.Second)
	// After it: the thief with the old one and the owner with the newest.
	old, own := 0, 0
	for i, r := range s.atOnce("/auth/refresh", []string{token, newest, token, newest, token, newest}, make([]map[string]any, 6)...) {
		switch {
		case i%2 == 0 && r.status == http.StatusOK:
			old++
		case i%2 == 1 && r.status == http.StatusOK:
			own++
			newest = r.cookie("liuyong_refresh")
		case r.status != http.StatusUnauthorized:
			t.Errorf("%d %s", r.status, r.raw)
		}
	}
	if old != 0 {
		t.Errorf("the old token was taken %d times (the newest %d times)", old, own)
	}
	s.refresh(newest).wantCode(t, http.StatusUnauthorized, "session_ended")
	if n := s.count("SELECT count(*) FROM sessions WHERE ended_at IS NULL"); n != 0 {
		t.Errorf("%d sessions go on", n)
	}
	if n := s.count("SELECT count(*) FROM audit_entries WHERE action = 'session.token_reused'"); n != 1 {
		t.Errorf("the reuse is recorded %d times", n)
	}
}

// What an attacker put into a browser before does not become the session of whoever signs in there: every sign-in makes
// new tokens, and the attacker's stay the attacker's.
func TestAttackSessionFixation(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	victim := s.User("victim", actor.Graduate)
	s.User("mallory", actor.Graduate)
	mallory := s.login("mallory", "mallory-password", "").want(t, http.StatusOK)
	for name, planted := range map[string]string{"an invented token": "liuyong_refresh=planted-planted-planted-planted-planted-pl", "the attacker's own": mallory.cookie("liuyong_refresh")} {
		r := s.login("victim", "victim-password", planted).want(t, http.StatusOK)
		given := r.cookie("liuyong_refresh")
		if given == "" || given == planted {
			t.Errorf("%s: the sign-in gives %q", name, given)
		}
		if me := (client{site: s, token: r.str("access_token")}).get("/me"); me.str("id") != string(victim.UserID) {
			t.Errorf("%s: signed in as %s", name, me.raw)
		}
		if r := s.refresh(planted); r.status == http.StatusOK && strings.Contains(string(r.raw), string(victim.UserID)) {
			t.Errorf("%s: the planted token is the victim's session: %s", name, r.raw)
		}
	}
	// A device token that this site never gave is not taken up, so nobody knows the one of the victim's browser.
	if r := s.login("victim", "victim-password", "liuyong_device=planted"); r.cookie("liuyong_device") == "liuyong_device=planted" {
		t.Error("an invented device is known")
	}
	// The tokens of one sign-in differ from those of any other.
	a, b := s.login("victim", "victim-password", ""), s.login("victim", "victim-password", "")
	if a.cookie("liuyong_refresh") == b.cookie("liuyong_refresh") || a.str("access_token") == b.str("access_token") {
		t.Error("two sign-ins share a token")
	}
}

// Where the site is on TLS its cookies carry the __Host- prefix, and one without it counts for nothing: a sibling under
// the same domain, which can set that, plants nothing.
func TestAttackCookiesPlantedBySiblings(t *testing.T) {
	t.Parallel()
	s := siteWith(t, func(o *wiring.Options) { o.Secure = true })
	s.User("mallory", actor.Graduate)
	r := s.login("mallory", "mallory-password", "").want(t, http.StatusOK)
	own := r.cookie("__Host-liuyong_refresh")
	if own == "" || r.cookie("liuyong_refresh") != "" {
		t.Fatalf("%v", r.header.Values("Set-Cookie"))
	}
	_, value, _ := strings.Cut(own, "=")
	s.refresh("liuyong_refresh="+value).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.refresh("liuyong_refresh=planted; "+own).want(t, http.StatusOK)
	_, device, _ := strings.Cut(r.cookie("__Host-liuyong_device"), "=")
	if again := s.login("mallory", "mallory-password", "liuyong_device="+device); strings.HasSuffix(again.cookie("__Host-liuyong_device"), device) {
		t.Error("a device is known by a cookie that anybody could have set")
	}
	if again := s.login("mallory", "mallory-password", "__Host-liuyong_device="+device); !strings.HasSuffix(again.cookie("__Host-liuyong_device"), device) {
		t.Error("a known device is not known")
	}
}

// A code is spent once, however many send it at the same instant, and a step takes five tries, however many come at
// once.
func TestAttackOneCodeAtOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("clerk", actor.Officer)
	code := s.Code("clerk")
	var bodies []map[string]any
	for range 6 {
		o, err := s.Accounts.SignIn(t.Context(), "clerk", "clerk-password", account.Device{})
		if err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, map[string]any{"mfa_token": o.Challenge.Token, "code": code})
	}
	in := 0
	for _, r := range s.atOnce("/auth/mfa", nil, bodies...) {
		if r.status == http.StatusOK {
			in++
		}
	}
	if in != 1 {
		t.Errorf("one code let %d in", in)
	}
	// Guesses at one step, all at once.
	s.User("other", actor.Officer)
	o, err := s.Accounts.SignIn(t.Context(), "other", "other-password", account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	bodies = nil
	for range 20 {
		bodies = append(bodies, map[string]any{"mfa_token": o.Challenge.Token, "code": "000000"})
	}
	looked := 0
	for _, r := range s.atOnce("/auth/mfa", nil, bodies...) {
		if r.str("code") == "bad_code" {
			looked++
		}
	}
	if looked == 0 || looked > 5 {
		t.Errorf("%d of 20 guesses at once were looked at", looked)
	}
}
