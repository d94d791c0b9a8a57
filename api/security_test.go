package api_test

import (
	"net/http"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
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
