package api

import (
	"crypto/ed25519"
	"errors"
	"fmt"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"liuyong/internal/account"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/seal"
)

const (
	// AccessLife is how long an access token holds; a key that signed one is kept at least as long.
	AccessLife = 10 * time.Minute
	audience   = "liuyong"
	// tokenType tells an access token from whatever else might be signed one day (RFC 9068 §2.1, RFC 8725 §3.11).
	tokenType = "at+jwt"
)

// Tokens makes and reads access tokens: JWTs signed with Ed25519, good for ten minutes. A token says only whose
// it is; roles and memberships are read afresh for each request. It is signed with the newest key and names it, so
// that a key can be replaced while tokens signed with the one before still hold.
type Tokens struct {
	keyID   string
	private map[string]ed25519.PrivateKey // by the key's name
	now     civil.Now
}

// NewTokens takes the 32-byte seeds of the signing keys, the newest first.
func NewTokens(now civil.Now, seeds ...[]byte) (*Tokens, error) {
	if len(seeds) == 0 {
		return nil, errors.New("api: there is no key to sign tokens with")
	}
	t := &Tokens{keyID: seal.KeyID(seeds[0]), private: map[string]ed25519.PrivateKey{}, now: now}
	for _, seed := range seeds {
		if len(seed) != ed25519.SeedSize {
			return nil, fmt.Errorf("api: a token key must be %d bytes", ed25519.SeedSize)
		}
		t.private[seal.KeyID(seed)] = ed25519.NewKeyFromSeed(seed)
	}
	return t, nil
}

type claims struct {
	Epoch   int    `json:"epoch"`
	Session string `json:"sid"`
	jwt.RegisteredClaims
}

func (t *Tokens) issue(g account.Grant) (string, error) {
	now := t.now()
	tok := jwt.NewWithClaims(jwt.SigningMethodEdDSA, claims{Epoch: g.Account.AuthEpoch, Session: string(g.SessionID), RegisteredClaims: jwt.RegisteredClaims{
		Subject: string(g.Account.ID), Audience: jwt.ClaimStrings{audience}, Issuer: audience,
		IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(now.Add(AccessLife)),
	}})
	tok.Header["typ"], tok.Header["kid"] = tokenType, t.keyID
	return tok.SignedString(t.private[t.keyID])
}

// read checks a token. Errors: session_ended.
func (t *Tokens) read(raw string) (account.Access, error) {
	var c claims
	_, err := jwt.ParseWithClaims(raw, &c, func(tok *jwt.Token) (any, error) {
		if tok.Header["typ"] != tokenType {
			return nil, errors.New("no access token")
		}
		kid, _ := tok.Header["kid"].(string)
		private, ok := t.private[kid]
		if !ok {
			return nil, errors.New("unknown key")
		}
		return private.Public(), nil
	}, jwt.WithValidMethods([]string{jwt.SigningMethodEdDSA.Alg()}), jwt.WithAudience(audience), jwt.WithIssuer(audience),
		jwt.WithExpirationRequired(), jwt.WithIssuedAt(), jwt.WithTimeFunc(t.now))
	if err != nil || !id.Valid(c.Subject) || !id.Valid(c.Session) {
		return account.Access{}, account.ErrSessionEnded.Because(err)
	}
	return account.Access{UserID: id.User(c.Subject), Session: id.Session(c.Session), Epoch: c.Epoch}, nil
}
