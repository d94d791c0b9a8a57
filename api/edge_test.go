package api_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

// siteWith is a site whose options a test changes.
func siteWith(t *testing.T, change func(o *wiring.Options)) *site {
	t.Helper()
	m := testkit.NewMarket(t)
	o := m.Options
	change(&o)
	var err error
	if m.Market, err = wiring.Build(o); err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(m.Server().Handler())
	t.Cleanup(srv.Close)
	return &site{Market: m, t: t, srv: srv}
}

func TestWhoAsksTooOftenIsToldWhenToComeBack(t *testing.T) {
	t.Parallel()
	s := siteWith(t, func(o *wiring.Options) {
		o.Throttle = throttle.Default().Scaled(1000)
		read := o.Throttle[throttle.Read]
		read.Address, read.Account = throttle.Rate{Every: time.Minute, Burst: 2}, throttle.Rate{Every: time.Minute, Burst: 3}
		o.Throttle[throttle.Read] = read
	})
	v := s.visitor()
	for range 2 {
		v.get("/posts").want(t, http.StatusOK)
	}
	r := v.get("/posts")
	r.wantCode(t, http.StatusTooManyRequests, "too_many")
	if wait, err := strconv.Atoi(r.header.Get("Retry-After")); err != nil || wait < 1 || wait > 60 {
		t.Errorf("Retry-After is %q", r.header.Get("Retry-After"))
	}
	// Whoever is signed in is bounded by account, not by an address that others share.
	s.User("someone", actor.Graduate)
	c := s.signIn("someone")
	for range 3 {
		c.get("/me").want(t, http.StatusOK)
	}
	c.get("/me").wantCode(t, http.StatusTooManyRequests, "too_many")
	s.User("another", actor.Graduate)
	s.signIn("another").get("/me").want(t, http.StatusOK)
}

func TestOnlyTheOwnHostAnswers(t *testing.T) {
	t.Parallel()
	s := siteWith(t, func(o *wiring.Options) { o.Edge.PublicURL = "https://jobs.example" })
	ask := func(host, path string) (int, http.Header) {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.srv.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = host
		req.Header.Set("X-Forwarded-Host", "jobs.example")
		res, err := s.srv.Client().Do(req)
		if err != nil {
			t.Fatal(err)
		}
		defer res.Body.Close()
		return res.StatusCode, res.Header
	}
	if status, header := ask("jobs.example", "/api/v1/posts"); status != http.StatusOK || header.Get("Strict-Transport-Security") == "" {
		t.Errorf("the own host: %d, %v", status, header)
	}
	for _, host := range []string{"evil.example", "jobs.example.evil.example", "jobs.example:8443", "evil.example#jobs.example"} {
		if status, _ := ask(host, "/api/v1/posts"); status < 400 || status >= 500 {
			t.Errorf("%s: %d", host, status)
		}
	}
	if status, _ := ask("10.0.0.3:8080", "/healthz"); status != http.StatusOK {
		t.Errorf("a probe by address: %d", status)
	}
}

// A change that another site's page asks for is refused before anything is read; the same from a program, or from our
// own page, goes on.
func TestNoOtherSiteChangesAnything(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("someone", actor.Graduate)
	login := map[string]any{"login": "someone", "password": "someone-password"}
	for name, header := range map[string]map[string]string{
		"fetch metadata":   {"Sec-Fetch-Site": "cross-site"},
		"a sibling's page": {"Sec-Fetch-Site": "same-site"},
		"another origin":   {"Origin": "https://evil.example"},
		"an opaque origin": {"Origin": "null"},
	} {
		for _, path := range []string{"/auth/login", "/auth/refresh", "/auth/logout", "/auth/register"} {
			if r := s.visitor().send("POST", path, login, header); r.status != http.StatusForbidden || r.str("code") != "cross_site" || r.header.Get("Set-Cookie") != "" {
				t.Errorf("%s, %s: %d %s", name, path, r.status, r.raw)
			}
		}
	}
	s.visitor().send("POST", "/auth/login", login, nil).want(t, http.StatusOK)
	s.visitor().send("POST", "/auth/login", login, map[string]string{"Sec-Fetch-Site": "same-origin", "Origin": s.srv.URL}).want(t, http.StatusOK)
	// What a form of another site can send without asking first is no JSON.
	for _, kind := range []string{"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"} {
		if r := s.visitor().send("POST", "/auth/login", login, map[string]string{"Content-Type": kind}); r.status < 400 || r.status >= 500 {
			t.Errorf("%s: %d", kind, r.status)
		}
	}
}

func TestPackedAndHugeRequestsAreRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.visitor().send("POST", "/auth/login", map[string]any{}, map[string]string{"Content-Encoding": "gzip"}).wantCode(t, http.StatusUnsupportedMediaType, "packed_body")
	// A body whose length is not told is cut off at the same bound.
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.srv.URL+"/api/v1/auth/login",
		io.MultiReader(strings.NewReader(`{"login":"`), strings.NewReader(strings.Repeat("a", 2<<20)), strings.NewReader(`"}`)))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	if r := s.visitor().do(req); r.status != http.StatusRequestEntityTooLarge {
		t.Errorf("a long body without a length: %d %.200s", r.status, r.raw)
	}
}

// The address that records and limits see is the client's where a proxy is trusted, and the proxy's own word nowhere else.
func TestRecordsKeepTheClientsAddress(t *testing.T) {
	t.Parallel()
	for want, proxies := range map[string][]netip.Prefix{"198.51.100.1": {netip.MustParsePrefix("127.0.0.0/8")}, "127.0.0.1": nil} {
		s := siteWith(t, func(o *wiring.Options) { o.Edge.Proxies = proxies })
		s.User("someone", actor.Graduate)
		s.visitor().send("POST", "/auth/login", map[string]any{"login": "someone", "password": "wrong-wrong-wrong"},
			map[string]string{"X-Forwarded-For": "203.0.113.5, 198.51.100.1"}).want(t, http.StatusUnauthorized)
		var got string
		err := s.DB.SQL().QueryRowContext(t.Context(), "SELECT address FROM audit_entries WHERE operation = 'login' ORDER BY id DESC LIMIT 1").Scan(&got)
		if err != nil || got != want {
			t.Errorf("recorded %q, want %q: %v", got, want, err)
		}
	}
}
