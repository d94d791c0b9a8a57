package api_test

import (
	"bytes"
	"encoding/json"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"

	"liuyong/internal/testkit"
)

// site is a running server on a market of its own.
type site struct {
	*testkit.Market
	t   *testing.T
	srv *httptest.Server
}

func newSite(t *testing.T) *site {
	t.Helper()
	return siteOn(t, testkit.NewMarket(t))
}

func siteOn(t *testing.T, m *testkit.Market) *site {
	t.Helper()
	srv := httptest.NewServer(m.Server().Handler())
	t.Cleanup(srv.Close)
	return &site{Market: m, t: t, srv: srv}
}

// client is someone signed in, or a visitor with an empty token.
type client struct {
	*site
	token string
}

func (s *site) visitor() client { return client{site: s} }

// signIn uses the password that testkit gives to every account, and a code where one is asked for.
func (s *site) signIn(login string) client {
	s.t.Helper()
	r := s.visitor().send("POST", "/auth/login", map[string]any{"login": login, "password": login + "-password"}, nil)
	r.want(s.t, http.StatusOK)
	if r.body["mfa_required"] == true {
		r = s.visitor().send("POST", "/auth/mfa", map[string]any{"mfa_token": r.str("mfa_token"), "code": s.Code(login)}, nil)
		r.want(s.t, http.StatusOK)
	}
	return client{site: s, token: r.str("access_token")}
}

// reply is an answer with its body read.
type reply struct {
	status int
	header http.Header
	raw    []byte
	body   map[string]any
}

func (c client) send(method, path string, body any, header map[string]string) reply {
	c.t.Helper()
	var r io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		r = bytes.NewBufferString(b)
	default:
		raw, err := json.Marshal(b)
		if err != nil {
			c.t.Fatal(err)
		}
		r = bytes.NewReader(raw)
	}
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.srv.URL+"/api/v1"+path, r)
	if err != nil {
		c.t.Fatal(err)
	}
	if r != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	if c.token != "" {
		req.Header.Set("Authorization", "Bearer "+c.token)
	}
	for k, v := range header {
		req.Header.Set(k, v)
	}
	return c.do(req)
}

func (c client) do(req *http.Request) reply {
	c.t.Helper()
	res, err := c.srv.Client().Do(req)
	if err != nil {
		c.t.Fatal(err)
	}
	defer res.Body.Close()
	out := reply{status: res.StatusCode, header: res.Header}
	if out.raw, err = io.ReadAll(res.Body); err != nil {
		c.t.Fatal(err)
	}
	_ = json.Unmarshal(out.raw, &out.body)
	return out
}

func (c client) get(path string) reply { c.t.Helper(); return c.send("GET", path, nil, nil) }

// act sends a change with the version that was seen.
func (c client) act(method, path string, version int, body any) reply {
	c.t.Helper()
	return c.send(method, path, body, map[string]string{"If-Match": strconv.Quote(strconv.Itoa(version))})
}

// upload stores a small PDF and gives its id.
func (c client) upload(name string) string {
	c.t.Helper()
	var buf bytes.Buffer
	w := multipart.NewWriter(&buf)
	part, err := w.CreateFormFile("file", name)
	if err != nil {
		c.t.Fatal(err)
	}
	_, _ = io.WriteString(part, testkit.Paper)
	if err := w.Close(); err != nil {
		c.t.Fatal(err)
	}
	req, err := http.NewRequestWithContext(c.t.Context(), http.MethodPost, c.srv.URL+"/api/v1/files", &buf)
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	req.Header.Set("Authorization", "Bearer "+c.token)
	r := c.do(req)
	r.want(c.t, http.StatusCreated)
	return r.str("id")
}

func (r reply) want(t *testing.T, status int) reply {
	t.Helper()
	if r.status != status {
		t.Fatalf("status %d, want %d: %s", r.status, status, r.raw)
	}
	return r
}

// wantCode checks status and problem code.
func (r reply) wantCode(t *testing.T, status int, code string) {
	t.Helper()
	if r.status != status || r.str("code") != code {
		t.Fatalf("got %d %s, want %d %s: %s", r.status, r.str("code"), status, code, r.raw)
	}
	if ct := r.header.Get("Content-Type"); ct != "application/problem+json" {
		t.Fatalf("content type %q", ct)
	}
}

func (r reply) str(key string) string { s, _ := r.body[key].(string); return s }

func (r reply) num(key string) int { n, _ := r.body[key].(float64); return int(n) }

func (r reply) version() int { return r.num("version") }

// items are the rows of a page.
func (r reply) items() []map[string]any {
	list, _ := r.body["items"].([]any)
	out := make([]map[string]any, 0, len(list))
	for _, x := range list {
		m, _ := x.(map[string]any)
		out = append(out, m)
	}
	return out
}

// locations are the places that a problem names.
func (r reply) locations() map[string]string {
	out := map[string]string{}
	list, _ := r.body["errors"].([]any)
	for _, x := range list {
		m, _ := x.(map[string]any)
		loc, _ := m["location"].(string)
		code, _ := m["code"].(string)
		out[loc] = code
	}
	return out
}
