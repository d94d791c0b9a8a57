package api_test

import (
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"maps"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"liuyong/internal/actor"
	"liuyong/internal/seal"
)

// forge makes tokens as the site does, with something about them changed.
type forge struct {
	key    ed25519.PrivateKey
	header map[string]any
	claims jwt.MapClaims
}

// newForge takes a good token apart; what it makes without a change is taken.
func newForge(t *testing.T, s *site, token string) *forge {
	t.Helper()
	f := &forge{key: ed25519.NewKeyFromSeed(s.Keys.Token[0])}
	for i, into := range []any{&f.header, &f.claims} {
		raw, err := base64.RawURLEncoding.DecodeString(strings.Split(token, ".")[i])
		if err == nil {
			err = json.Unmarshal(raw, into)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// change is the claims or the header with something in the place of what was there; nil takes it away.
func change(what map[string]any, name string, value any) map[string]any {
	out := maps.Clone(what)
	out[name] = value
	if value == nil {
		delete(out, name)
	}
	return out
}

// sign makes a token under a method and a key of the attacker's choice.
func (f *forge) sign(t *testing.T, m jwt.SigningMethod, key any, header map[string]any, claims jwt.MapClaims) string {
	t.Helper()
	tok := &jwt.Token{Method: m, Header: header, Claims: claims}
	signed, err := tok.SignedString(key)
	if err != nil {
		t.Fatal(err)
	}
	return signed
}

// with is a token signed by the site's own key, with another header or other claims.
func (f *forge) with(t *testing.T, header map[string]any, claims jwt.MapClaims) string {
	t.Helper()
	return f.sign(t, jwt.SigningMethodEdDSA, f.key, header, claims)
}

// An access token is taken under one algorithm, from a key of ours that it names, for us and for now (RFC 8725). Every
// other one is answered alike, and nobody is let in.
func TestAttackAlgorithmConfusion(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("victim", actor.Officer)
	good := s.signIn("victim").token
	f := newForge(t, s, good)
	client{site: s, token: f.with(t, f.header, f.claims)}.get("/me").want(t, http.StatusOK) // the forge works

	public, ok := f.key.Public().(ed25519.PublicKey)
	if !ok {
		t.Fatal("no public key")
	}
	der, err := x509.MarshalPKIXPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	own, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	curve, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	_, theirs, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	alg := func(name string) map[string]any { return change(f.header, "alg", name) }
	part := strings.Split(good, ".")
	encode := func(v map[string]any) string {
		raw, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return base64.RawURLEncoding.EncodeToString(raw)
	}
	forged := map[string]string{
		"no signature":        f.sign(t, jwt.SigningMethodNone, jwt.UnsafeAllowNoneSignatureType, alg("none"), f.claims),
		"none in other case":  encode(alg("nOnE")) + "." + part[1] + ".",
		"none, our signature": encode(alg("none")) + "." + part[1] + "." + part[2],
		"signature taken off": part[0] + "." + part[1] + ".",
		"no algorithm":        encode(change(f.header, "alg", nil)) + "." + part[1] + "." + part[2],
		"HS256, public key":   f.sign(t, jwt.SigningMethodHS256, []byte(public), alg("HS256"), f.claims),
		"HS256, key as PEM":   f.sign(t, jwt.SigningMethodHS256, pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), alg("HS256"), f.claims),
		"HS256, empty key":    f.sign(t, jwt.SigningMethodHS256, []byte{}, alg("HS256"), f.claims),
		"HS256 said EdDSA":    f.sign(t, jwt.SigningMethodHS256, []byte(public), f.header, f.claims),
		"RS256":               f.sign(t, jwt.SigningMethodRS256, own, alg("RS256"), f.claims),
		"RS256 said EdDSA":    f.sign(t, jwt.SigningMethodRS256, own, f.header, f.claims),
		"ES256":               f.sign(t, jwt.SigningMethodES256, curve, alg("ES256"), f.claims),
		"ES256, all zero":     encode(alg("ES256")) + "." + part[1] + "." + base64.RawURLEncoding.EncodeToString(make([]byte, 64)),
		"EdDSA, all zero":     part[0] + "." + part[1] + "." + base64.RawURLEncoding.EncodeToString(make([]byte, 64)),
		"a key of their own":  f.sign(t, jwt.SigningMethodEdDSA, theirs, f.header, f.claims),
		"their key, sent along": f.sign(t, jwt.SigningMethodEdDSA, theirs, change(f.header, "jwk", map[string]any{"kty": "OKP", "crv": "Ed25519",
			"x": base64.RawURLEncoding.EncodeToString(theirs.Public().(ed25519.PublicKey))}), f.claims), //nolint:forcetypeassert // an Ed25519 key has an Ed25519 public key
		"their key, by address": f.sign(t, jwt.SigningMethodEdDSA, theirs, change(f.header, "jku", "https://evil.example/keys"), f.claims),
		"an encrypted one":      part[0] + "." + part[1] + "." + part[2] + "." + part[1] + "." + part[2],
	}
	for name, value := range map[string]any{"no kid": nil, "an unknown kid": seal.KeyID([]byte("0123456789abcdef0123456789abcdef")), "a kid that is a path": "../../../../dev/null",
		"a kid that is SQL": "' UNION SELECT 'x", "an empty kid": "", "a kid that is no text": 7, "a kid that is a list": []string{"a"}} {
		forged[name] = f.with(t, change(f.header, "kid", value), f.claims)
	}
	for name, value := range map[string]any{"no typ": nil, "typ of another token": "logout+jwt", "typ JWT": "JWT", "typ of a list": []string{"at+jwt"}} {
		forged[name] = f.with(t, change(f.header, "typ", value), f.claims)
	}
	for name, token := range forged {
		client{site: s, token: token}.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
		if t.Failed() {
			t.Fatalf("taken: %s", name)
		}
	}
}

// What a token says about itself is held against who we are and what time it is, even under our own signature.
func TestAttackClaimsOfATokenAreChecked(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("victim", actor.Officer)
	s.User("mallory", actor.Graduate)
	f := newForge(t, s, s.signIn("victim").token)
	other := newForge(t, s, s.signIn("mallory").token)
	now := s.Clock.Now()
	at := func(d time.Duration) int64 { return now.Add(d).Unix() }
	for name, claims := range map[string]jwt.MapClaims{
		"another audience":             change(f.claims, "aud", "another-site"),
		"no audience":                  change(f.claims, "aud", nil),
		"another issuer":               change(f.claims, "iss", "https://evil.example"),
		"no issuer":                    change(f.claims, "iss", nil),
		"expired":                      change(f.claims, "exp", at(-time.Second)),
		"never expires":                change(f.claims, "exp", nil),
		"expiry that is a text":        change(f.claims, "exp", "never"),
		"not yet valid":                change(f.claims, "nbf", at(time.Minute)),
		"issued in the future":         change(f.claims, "iat", at(time.Minute)),
		"no session":                   change(f.claims, "sid", nil),
		"a session that is no id":      change(f.claims, "sid", "' OR true --"),
		"somebody else's session":      change(f.claims, "sid", other.claims["sid"]),
		"somebody else's account":      change(f.claims, "sub", other.claims["sub"]),
		"no account":                   change(f.claims, "sub", nil),
		"an account that there is not": change(f.claims, "sub", "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"),
		"an earlier standing":          change(f.claims, "epoch", -1),
		"roles of their own":           change(change(f.claims, "sid", nil), "roles", []string{"admin"}),
	} {
		client{site: s, token: f.with(t, f.header, claims)}.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
		if t.Failed() {
			t.Fatalf("taken: %s", name)
		}
	}
	// What a token adds about roles counts for nothing: they are read anew.
	r := client{site: s, token: other.with(t, other.header, change(other.claims, "roles", []string{"admin", "security"}))}.get("/me").want(t, http.StatusOK)
	if roles, _ := r.body["roles"].([]any); len(roles) != 1 || roles[0] != "graduate" {
		t.Errorf("roles %v", r.body["roles"])
	}
	s.Clock.Advance(10*time.Minute + time.Second)
	client{site: s, token: f.with(t, f.header, f.claims)}.get("/me").wantCode(t, http.StatusUnauthorized, "session_ended")
}
