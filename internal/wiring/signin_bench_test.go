//go:build bench

package wiring_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

// BenchmarkSignIn is a sign-in by a password as it is kept (argon2id), and the share that looking up session and account
// has in the cheapest request of somebody signed in.
func BenchmarkSignIn(b *testing.B) {
	m := testkit.NewMarket(b)
	o := m.Options
	o.Throttle = throttle.Default().Scaled(1e6)
	var err error
	if m.Market, err = wiring.Build(o); err != nil {
		b.Fatal(err)
	}
	m.User("someone", actor.Graduate)
	g := m.SignIn("someone")
	if err := m.Accounts.ChangePassword(b.Context(), m.Acting(g), g.Account.Version, account.Proof{Password: "someone-password"}, testkit.Phrase); err != nil {
		b.Fatal(err)
	}
	signedIn, err := m.Accounts.SignIn(b.Context(), "someone", testkit.Phrase, account.Device{})
	if err != nil {
		b.Fatal(err)
	}
	g = *signedIn.Grant
	h := m.Server().Handler()
	ask := func(method, path, token, body string) string {
		r := httptest.NewRequestWithContext(b.Context(), method, "/api/v1"+path, strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			b.Fatal(w.Code, w.Body)
		}
		return w.Body.String()
	}
	var answer struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal([]byte(ask(http.MethodPost, "/auth/login", "", `{"login":"someone","password":"`+testkit.Phrase+`"}`)), &answer); err != nil {
		b.Fatal(err)
	}
	b.Run("password", func(b *testing.B) {
		b.RunParallel(func(pb *testing.PB) {
			for pb.Next() {
				if _, err := m.Accounts.SignIn(b.Context(), "someone", testkit.Phrase, account.Device{}); err != nil {
					b.Error(err)
					return
				}
			}
		})
		b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "sign-ins/s")
	})
	b.Run("session", func(b *testing.B) {
		for b.Loop() {
			if _, err := m.Accounts.Acting(b.Context(), account.Access{UserID: g.Account.ID, Session: g.SessionID, Epoch: g.Account.AuthEpoch}, ""); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("request", func(b *testing.B) {
		for b.Loop() {
			ask(http.MethodGet, "/me", answer.AccessToken, "")
		}
	})
}
