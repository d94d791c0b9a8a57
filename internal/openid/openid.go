// Package openid speaks OpenID Connect with the city's identity provider: the authorization code flow with PKCE
// (RFC 7636), a nonce, and the check of who answered (RFC 9207). It knows nothing of accounts.
package openid

import (
	"bytes"
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"liuyong/internal/account"
	"liuyong/internal/civil"
)

// Settings are how this site is known to the provider.
type Settings struct {
	Issuer       string
	ClientID     string
	ClientSecret string
	// Name is what people call the provider, for buttons.
	Name string
	// ReturnURL is where the provider sends people back to.
	ReturnURL string
	// Proof lists the values by which the provider says that a sign-in there had a second factor, each "acr=value" or
	// "amr=value". Empty: no sign-in there proves one.
	Proof []string
}

// Algorithms are those that an ID token may be signed with: asymmetric ones only, so that neither "none" nor a
// signature made with a public key as secret can pass.
var algorithms = []string{oidc.RS256, oidc.RS384, oidc.RS512, oidc.PS256, oidc.PS384, oidc.PS512, oidc.ES256, oidc.ES384, oidc.ES512, oidc.EdDSA}

const (
	callTimeout = 8 * time.Second
	maxAnswer   = 1 << 20
	// knockAfter is how long nobody is sent to the provider without it being asked again whether it is there.
	knockAfter = 10 * time.Second
	// rereadAfter is how old its keys may get; they are read anew whenever one is unknown, too.
	rereadAfter = time.Hour
	firstPause  = 2 * time.Second
	longPause   = 2 * time.Minute
)

// Provider is the identity provider. What it says of itself is read when it is first needed, so that the site starts
// without it; after a failure it is left alone for a while that grows.
type Provider struct {
	Settings
	now    civil.Now
	client *http.Client

	asking sync.Mutex // held by whoever asks the provider; never waited for where nobody goes there

	mu      sync.Mutex // guards what follows
	found   *description
	pause   time.Duration
	resting time.Time // until when it is left alone
}

// description is what the provider says of itself.
type description struct {
	config   oauth2.Config
	verifier *oidc.IDTokenVerifier
	namesIss bool // RFC 9207: it says who it is when it sends somebody back
	said     json.RawMessage
	readAt   time.Time // when the keys began to be kept
	heardAt  time.Time
}

// New makes a provider; it is not called yet.
func New(s Settings, now civil.Now) *Provider {
	return &Provider{Settings: s, now: now, client: &http.Client{Timeout: callTimeout, Transport: bounded{http.DefaultTransport},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}}
}

// bounded cuts answers, so that no provider can fill the memory.
type bounded struct{ http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (b bounded) RoundTrip(r *http.Request) (*http.Response, error) {
	res, err := b.RoundTripper.RoundTrip(r)
	if err == nil {
		res.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(res.Body, maxAnswer), res.Body}
	}
	return res, err
}

// Title implements account.Provider.
func (p *Provider) Title() string { return p.Name }

// Source implements account.Provider.
func (p *Provider) Source() string { return p.Issuer }

// Up implements account.Provider: whether it may be asked now. It is not called to find out.
func (p *Provider) Up() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return !p.now().Before(p.resting)
}

// known is what the provider last said of itself, nil when it never did, and whether it is left alone now.
func (p *Provider) known() (found *description, resting bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.found, p.now().Before(p.resting)
}

// rest leaves the provider alone for a while.
func (p *Provider) rest() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.pause = min(max(2*p.pause, firstPause), longPause)
	p.resting = p.now().Add(p.pause)
}

func (p *Provider) heard(d *description) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.found, p.pause, p.resting = d, 0, time.Time{}
}

// describe gives what the provider says of itself, as it was heard a moment ago: nobody is sent to a provider that is
// not there. One request at a time asks. Errors: provider_away.
func (p *Provider) describe(ctx context.Context) (*description, error) {
	p.asking.Lock()
	defer p.asking.Unlock()
	d, resting := p.known()
	now := p.now()
	if resting {
		return nil, account.ErrProviderAway.New()
	}
	if d != nil && now.Sub(d.heardAt) < knockAfter {
		return d, nil
	}
	fresh, err := p.read(ctx)
	if err != nil {
		p.rest()
		return nil, account.ErrProviderAway.Because(err)
	}
	if d != nil && bytes.Equal(d.said, fresh.said) && now.Sub(d.readAt) < rereadAfter {
		again := *d // with the keys it has
		again.heardAt = now
		fresh = &again
	}
	p.heard(fresh)
	return fresh, nil
}

func (p *Provider) read(ctx context.Context) (*description, error) {
	// The keys are read later through the same context, so it must not end with the request.
	ctx = oidc.ClientContext(context.WithoutCancel(ctx), p.client)
	provider, err := oidc.NewProvider(ctx, p.Issuer)
	if err != nil {
		return nil, err
	}
	var more struct {
		Methods  []string `json:"token_endpoint_auth_methods_supported"`
		NamesIss bool     `json:"authorization_response_iss_parameter_supported"`
	}
	if err := provider.Claims(&more); err != nil {
		return nil, err
	}
	var said json.RawMessage
	if err := provider.Claims(&said); err != nil {
		return nil, err
	}
	endpoint := provider.Endpoint()
	// Said, not found out: a try that fails would use up the code.
	endpoint.AuthStyle = oauth2.AuthStyleInHeader
	if len(more.Methods) > 0 && !slices.Contains(more.Methods, "client_secret_basic") {
		endpoint.AuthStyle = oauth2.AuthStyleInParams
	}
	return &description{namesIss: more.NamesIss, said: said, readAt: p.now(), heardAt: p.now(),
		config: oauth2.Config{ClientID: p.ClientID, ClientSecret: p.ClientSecret, Endpoint: endpoint, RedirectURL: p.ReturnURL,
			Scopes: []string{oidc.ScopeOpenID, "profile"}},
		verifier: provider.Verifier(&oidc.Config{ClientID: p.ClientID, SupportedSigningAlgs: algorithms, Now: p.now})}, nil
}

// Address implements account.Provider. Errors: provider_away.
func (p *Provider) Address(ctx context.Context, t account.Trip, afresh bool) (string, error) {
	d, err := p.describe(ctx)
	if err != nil {
		return "", err
	}
	options := []oauth2.AuthCodeOption{oauth2.S256ChallengeOption(t.Verifier), oidc.Nonce(t.Nonce)}
	if afresh {
		options = append(options, oauth2.SetAuthURLParam("prompt", "login"))
	}
	if levels := p.proofs("acr"); len(levels) > 0 {
		options = append(options, oauth2.SetAuthURLParam("acr_values", strings.Join(levels, " ")))
	}
	return d.config.AuthCodeURL(t.State, options...), nil
}

// proofs are the values of a claim that prove a second factor.
func (p *Provider) proofs(claim string) []string {
	var out []string
	for _, v := range p.Proof {
		if value, ok := strings.CutPrefix(v, claim+"="); ok {
			out = append(out, value)
		}
	}
	return out
}

// Somebody implements account.Provider: it checks who sent the answer, takes the ID token for the code, and checks that.
// Errors: provider_away, provider_return, provider_declined, provider_refused.
func (p *Provider) Somebody(ctx context.Context, t account.Trip, answer url.Values) (account.Somebody, error) {
	d, _ := p.known()
	if d == nil { // this process sent nobody there yet
		var err error
		if d, err = p.describe(ctx); err != nil {
			return account.Somebody{}, err
		}
	}
	// An answer that another provider sent must not be taken to this one (mix-up, RFC 9207).
	if iss := answer.Get("iss"); iss != p.Issuer && (iss != "" || d.namesIss) {
		return account.Somebody{}, account.ErrProviderReturn.Because(errors.New("the answer is another provider's"))
	}
	// The provider's own words are neither shown nor logged: whoever sends somebody here can choose them.
	switch answer.Get("error") {
	case "":
	case "access_denied":
		return account.Somebody{}, account.ErrProviderDeclined.New()
	case "temporarily_unavailable", "server_error":
		return account.Somebody{}, account.ErrProviderAway.New()
	default:
		return account.Somebody{}, account.ErrProviderRefused.New()
	}
	code := answer.Get("code")
	if code == "" {
		return account.Somebody{}, account.ErrProviderReturn.New()
	}
	token, err := d.config.Exchange(oidc.ClientContext(ctx, p.client), code, oauth2.VerifierOption(t.Verifier))
	if err != nil {
		var refused *oauth2.RetrieveError
		if errors.As(err, &refused) && refused.Response.StatusCode < http.StatusInternalServerError {
			return account.Somebody{}, account.ErrProviderRefused.Because(fmt.Errorf("the code was refused with status %d", refused.Response.StatusCode))
		}
		// Nobody answered, and not because the browser hung up: the next one is told at once.
		if refused == nil && ctx.Err() == nil {
			p.rest()
		}
		return account.Somebody{}, account.ErrProviderAway.Because(errors.New("the code could not be exchanged"))
	}
	who, err := p.check(ctx, d, token, t.Nonce)
	if err != nil {
		return account.Somebody{}, account.ErrProviderRefused.Because(err)
	}
	return who, nil
}

// check verifies the ID token (OpenID Connect Core 3.1.3.7): issuer, audience, signature, algorithm and times in
// Verify, the rest here.
func (p *Provider) check(ctx context.Context, d *description, token *oauth2.Token, nonce string) (account.Somebody, error) {
	raw, _ := token.Extra("id_token").(string)
	if raw == "" {
		return account.Somebody{}, errors.New("there is no ID token")
	}
	t, err := d.verifier.Verify(oidc.ClientContext(ctx, p.client), raw)
	if err != nil {
		return account.Somebody{}, err
	}
	var c struct {
		Party   string   `json:"azp"`
		Name    string   `json:"name"`
		Class   string   `json:"acr"`
		Methods []string `json:"amr"`
	}
	if err := t.Claims(&c); err != nil {
		return account.Somebody{}, err
	}
	switch {
	case subtle.ConstantTimeCompare([]byte(t.Nonce), []byte(nonce)) != 1:
		return account.Somebody{}, errors.New("the ID token was made for another sign-in")
	case c.Party != "" && c.Party != p.ClientID, c.Party == "" && len(t.Audience) > 1:
		return account.Somebody{}, errors.New("the ID token was made for another party")
	case t.Subject == "" || len(t.Subject) > 255:
		return account.Somebody{}, errors.New("the ID token names nobody")
	}
	if t.AccessTokenHash != "" {
		if err := t.VerifyAccessToken(token.AccessToken); err != nil {
			return account.Somebody{}, err
		}
	}
	proved := slices.Contains(p.proofs("acr"), c.Class) ||
		slices.ContainsFunc(c.Methods, func(m string) bool { return slices.Contains(p.proofs("amr"), m) })
	return account.Somebody{Issuer: t.Issuer, Subject: t.Subject, Name: c.Name, SecondFactor: proved}, nil
}
