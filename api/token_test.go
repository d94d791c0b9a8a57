package api_test

import (
	"bytes"
	"net/http"
	"net/http/httptest"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/wiring"
)

// A token signed with the key before still holds; one whose key is gone asks to sign in anew.
func TestTokensOutliveTheChangeOfTheirKey(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("officer", actor.Officer)
	early := s.signIn("officer")
	fresh := bytes.Repeat([]byte{'n'}, 32)
	with := func(keys ...[]byte) *site {
		t.Helper()
		o := s.Options
		o.Keys.Token = keys
		m, err := wiring.Build(o)
		if err != nil {
			t.Fatal(err)
		}
		srv := httptest.NewServer(m.Server().Handler())
		t.Cleanup(srv.Close)
		return &site{Market: s.Market, t: t, srv: srv}
	}
	both := with(fresh, s.Keys.Token[0])
	client{site: both, token: early.token}.get("/me").want(t, http.StatusOK)
	late := both.signIn("officer")
	late.get("/me").want(t, http.StatusOK)
	client{site: s, token: late.token}.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended") // a new token names the new key
	only := with(fresh)
	client{site: only, token: late.token}.get("/me").want(t, http.StatusOK)
	client{site: only, token: early.token}.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
}
