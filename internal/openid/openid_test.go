package openid_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/openid"
)

// A provider, or who has taken its place, cannot send this program to an address inside the network.
func TestTheProviderSendsUsNowhere(t *testing.T) {
	t.Parallel()
	var reached atomic.Bool
	inside := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached.Store(true) }))
	t.Cleanup(inside.Close)
	var asked atomic.Bool
	provider := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Store(true)
		http.Redirect(w, r, inside.URL, http.StatusTemporaryRedirect)
	}))
	t.Cleanup(provider.Close)
	p := openid.New(openid.Settings{Issuer: provider.URL, ClientID: "liuyong"}, time.Now)
	if _, err := p.Address(t.Context(), account.Trip{}, false); err == nil {
		t.Error("there is an address to go to")
	}
	if !asked.Load() || reached.Load() {
		t.Errorf("asked: %v, inside reached: %v", asked.Load(), reached.Load())
	}
}

// Nobody is sent to a provider that was there and is not any more, nobody waits for one who does not go there, and the
// keys are kept while it says the same.
func TestAProviderThatGoesAwayIsNotedBeforeSomebodyGoesThere(t *testing.T) {
	t.Parallel()
	var issuer string
	var asked atomic.Int32
	silent, hold := make(chan struct{}), atomic.Bool{}
	provider := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked.Add(1)
		if hold.Load() {
			silent <- struct{}{}
			<-silent
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprintf(w, `{"issuer":%q,"authorization_endpoint":"%s/auth","token_endpoint":"%s/token","jwks_uri":"%s/keys"}`, issuer, issuer, issuer, issuer)
	}))
	t.Cleanup(provider.Close)
	issuer = provider.URL
	var clock atomic.Int64
	p := openid.New(openid.Settings{Issuer: issuer, ClientID: "liuyong"}, func() time.Time { return time.Unix(1_800_000_000+clock.Load(), 0) })
	goes := func(there bool) {
		t.Helper()
		if _, err := p.Address(t.Context(), account.Trip{}, false); (err == nil) != there {
			t.Errorf("after %d s: %v", clock.Load(), err)
		}
	}
	goes(true)
	goes(true)
	clock.Add(11)
	goes(true)
	if n := asked.Load(); n != 2 {
		t.Errorf("asked %d times", n)
	}
	clock.Add(11)
	hold.Store(true)
	done := make(chan struct{})
	go func() {
		defer close(done)
		goes(false)
	}()
	<-silent
	if !p.Up() { // this returns while the provider keeps somebody waiting
		t.Error("it is away before that is known")
	}
	silent <- struct{}{}
	<-done
	hold.Store(false)
	if p.Up() {
		t.Error("a provider that is away may be asked")
	}
	goes(false)
	clock.Add(3)
	goes(true)
	if !p.Up() || asked.Load() != 4 {
		t.Errorf("up: %v, asked %d times", p.Up(), asked.Load())
	}
}

// What a provider sends without end does not fill the memory.
func TestTheProvidersAnswerIsBounded(t *testing.T) {
	t.Parallel()
	provider := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		chunk := []byte(strings.Repeat(" ", 1<<16))
		for r.Context().Err() == nil {
			if _, err := w.Write(chunk); err != nil {
				return
			}
		}
	}))
	t.Cleanup(provider.Close)
	p := openid.New(openid.Settings{Issuer: provider.URL, ClientID: "liuyong"}, time.Now)
	if _, err := p.Address(t.Context(), account.Trip{}, false); err == nil {
		t.Error("an answer without end is one")
	}
}
