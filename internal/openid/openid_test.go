package openid_test

import (
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
