package api_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// Every answer, refusals and files too, tells browsers not to guess, not to frame, not to tell other sites.
func TestHeadersOfEveryAnswer(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	c := s.signIn("maker")
	for _, path := range []string{"/posts", "/posts/0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "/me", "/files/" + c.upload("a.pdf"), "/search/posts?page=0"} {
		h := c.get(path).header
		for name, part := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Content-Security-Policy": "default-src 'none'"} {
			if !strings.Contains(h.Get(name), part) {
				t.Errorf("%s: %s is %q", path, name, h.Get(name))
			}
		}
		if !strings.Contains(h.Get("Content-Security-Policy"), "frame-ancestors 'none'") && !strings.HasPrefix(h.Get("Content-Security-Policy"), "sandbox") {
			t.Errorf("%s may be framed: %q", path, h.Get("Content-Security-Policy"))
		}
	}
}

// No other origin may read an answer: there is no header that allows one, whatever the Origin.
func TestNoOtherOriginReads(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, origin := range []string{"https://evil.example", "null", s.srv.URL} {
		for _, method := range []string{"GET", "OPTIONS"} {
			r := s.visitor().send(method, "/posts", nil, map[string]string{"Origin": origin, "Access-Control-Request-Method": "GET"})
			for name := range r.header {
				if strings.HasPrefix(name, "Access-Control-") {
					t.Errorf("%s with Origin %s is answered with %s", method, origin, name)
				}
			}
		}
	}
}

// An upload comes back as a file to keep, in a sandbox, under its own type, and to whom it belongs only.
func TestDownloadsAreSandboxed(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	s.VerifiedEmployer("other", 2)
	s.User("someone", actor.Graduate)
	path := "/files/" + s.signIn("maker").upload("../\u202e证.pdf")
	h := s.signIn("maker").get(path).want(t, http.StatusOK).header
	if h.Get("Content-Type") != "application/pdf" || !strings.HasPrefix(h.Get("Content-Disposition"), "attachment;") ||
		!strings.HasPrefix(h.Get("Content-Security-Policy"), "sandbox") || !strings.Contains(h.Get("Cache-Control"), "no-store") ||
		strings.ContainsAny(h.Get("Content-Disposition"), "/\\") {
		t.Errorf("%v", h)
	}
	s.signIn("other").get(path).wantCode(t, http.StatusNotFound, "not_found")
	s.signIn("someone").get(path).wantCode(t, http.StatusNotFound, "not_found")
}

// A body above the bound is refused before it is read to its end.
func TestLargeBodiesAreRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	c := s.signIn("maker")
	body := testkit.Content("岗位").Title + strings.Repeat("x", 2<<20)
	c.send("POST", "/posts", map[string]any{"kind": "job", "title": body}, nil).wantCode(t, http.StatusRequestEntityTooLarge, "too_large")
}

// U+0000 is text in JSON and in addresses, but not in PostgreSQL: told as a fault of the input, wherever it stands.
func TestTextThatCannotBeKeptIsRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.Institution("school", "永川示例学院")
	s.VerifiedEmployer("maker", 1)
	s.signIn("school").send("POST", "/rosters", map[string]any{"name": "名册\x00", "cohort_year": 2026, "campus_area": "500118"}, nil).
		wantCode(t, http.StatusUnprocessableEntity, "bad_text")
	s.visitor().get("/search/posts?major=a%00").wantCode(t, http.StatusUnprocessableEntity, "bad_text")
	if r := s.visitor().get("/search/posts?q=a%00"); r.status >= http.StatusInternalServerError {
		t.Errorf("%d %s", r.status, r.raw)
	}
}

// A visitor is turned away before anything is read or hashed for it.
func TestAVisitorChangesNoPassword(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.visitor().act("POST", "/me/password", 1, map[string]any{"password": "another-long-phrase", "proof": map[string]any{"password": "x"}}).
		wantCode(t, http.StatusUnauthorized, "unauthenticated")
}

// A browser that came by TLS once comes by TLS for a year, to hosts below ours too. On plain loopback nothing is promised.
func TestBrowsersComeByTLSOnly(t *testing.T) {
	t.Parallel()
	s := siteWith(t, func(o *wiring.Options) { o.Edge.PublicURL = "https://127.0.0.1" })
	for _, path := range []string{"/api/v1/posts", "/api/v1/nowhere", "/healthz"} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.srv.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Host = "127.0.0.1"
		if got := s.visitor().do(req).header.Get("Strict-Transport-Security"); got != "max-age=31536000; includeSubDomains" {
			t.Errorf("%s: %q", path, got)
		}
	}
	if got := newSite(t).visitor().get("/posts").header.Get("Strict-Transport-Security"); got != "" {
		t.Errorf("on plain loopback: %q", got)
	}
}

// TRACE would send back headers that scripts cannot read; CONNECT would make a proxy of us.
func TestForeignMethodsAreRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, method := range []string{http.MethodTrace, http.MethodConnect, "TRACK", "PROPFIND"} {
		r := s.visitor().send(method, "/posts", nil, map[string]string{"X-Secret": "comes-not-back"})
		if r.status < 400 || r.status >= 500 || strings.Contains(string(r.raw), "comes-not-back") {
			t.Errorf("%s: %d %s", method, r.status, r.raw)
		}
	}
}

// The log says, in a form that machines read, who was refused what and why, and holds no token, no password
// and no address with its query.
func TestRefusalsAreInTheLog(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	s := siteWith(t, func(o *wiring.Options) { o.Log = slog.New(slog.NewJSONHandler(&out, nil)) })
	employer := s.VerifiedEmployer("maker", 1)
	post := s.Published(employer, testkit.Content("总账会计"))
	who := s.User("someone", actor.Graduate)
	c := s.signIn("someone")
	c.get("/reviews?kind=post").want(t, http.StatusForbidden)
	c.get("/me?word=in-the-query").want(t, http.StatusUnprocessableEntity)
	c.send("POST", "/posts/"+string(post.ID)+"/close", map[string]any{"reason": "不再招聘"}, map[string]string{"If-Match": `"1"`}).want(t, http.StatusForbidden)
	s.visitor().send("POST", "/auth/login", map[string]any{"login": "someone", "password": "wrong-wrong-wrong"}, nil).want(t, http.StatusUnauthorized)
	s.srv.Close() // nothing writes any more
	type line struct{ Msg, Method, Route, Code, User string }
	var got []line
	for raw := range strings.Lines(out.String()) {
		var l line
		if err := json.Unmarshal([]byte(raw), &l); err != nil || !strings.HasPrefix(raw, "{") {
			t.Fatalf("no record: %s", raw)
		}
		got = append(got, l)
	}
	for _, want := range []line{
		{Method: "GET", Route: "/api/v1/reviews", Code: "forbidden", User: string(who.UserID)},
		{Method: "POST", Route: "/api/v1/posts/:id/close", Code: "forbidden", User: string(who.UserID)},
		{Method: "POST", Route: "/api/v1/auth/login", Code: "bad_credentials"},
	} {
		found := false
		for _, l := range got {
			found = found || l.Msg == "request" && l.Method == want.Method && l.Route == want.Route && l.Code == want.Code && l.User == want.User
		}
		if !found {
			t.Errorf("no line of %+v in\n%s", want, out.String())
		}
	}
	for _, secret := range []string{c.token, "in-the-query", "wrong-wrong-wrong", testkit.Phrase, "someone"} {
		if secret == "" || strings.Contains(out.String(), secret) {
			t.Errorf("the log holds %q", secret)
		}
	}
}

// What nobody thought of ends one request with a plain answer and a line in the log, not the process.
func TestAPanicEndsOneRequestOnly(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	m := testkit.NewMarket(t)
	m.Log = slog.New(slog.NewTextHandler(&log, nil))
	srv := m.Server()
	srv.Engine().GET("/api/v1/broken", func(*gin.Context) { panic("secret of the inside") })
	for range 2 {
		w := httptest.NewRecorder()
		srv.Handler().ServeHTTP(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/api/v1/broken", nil))
		if w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), `"code":"internal"`) ||
			strings.Contains(w.Body.String(), "secret") || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%d %s %v", w.Code, w.Body, w.Header())
		}
	}
	if !strings.Contains(log.String(), "secret of the inside") {
		t.Errorf("the log does not say why: %s", log.String())
	}
}

// What belongs to somebody is kept by no cache, on its way or in the browser; the way in neither.
func TestWhatIsSomebodysIsNotKeptOnTheWay(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("someone", actor.Graduate)
	c := s.signIn("someone")
	for name, r := range map[string]reply{
		"one's account":  c.get("/me"),
		"one's résumé":   c.get("/me/resume"),
		"what is public": c.get("/posts"),
		"a refusal":      c.get("/reviews"),
		"signing in":     s.visitor().send("POST", "/auth/login", map[string]any{"login": "someone", "password": "someone-password"}, nil),
	} {
		if got := r.header.Get("Cache-Control"); got != "private, no-store" {
			t.Errorf("%s: %q", name, got)
		}
	}
}
