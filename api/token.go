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
)

const (
	accessLife = 10 * time.Minute
	audience   = "liuyong"
)

// Tokens makes and reads access tokens: JWTs signed with Ed25519, good for ten minutes. A token says only whose
// it is; roles and memberships are read afresh for each request.
type Tokens struct {
	private ed25519.PrivateKey
	keyID   string
	now     civil.Now
}

// NewTokens takes the 32-byte seed of the signing key.
func NewTokens(seed []byte, now civil.Now) (*Tokens, error) {
	if len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("api: the token key must be %d bytes", ed25519.SeedSize)
	}
	private := ed25519.NewKeyFromSeed(seed)
	public, _ := private.Public().(ed25519.PublicKey)
	return &Tokens{private: private, keyID: fmt.Sprintf("%x", public[:6]), now: now}, nil
}

type claims struct {
	Epoch int `json:"epoch"`
	jwt.RegisteredClaims
}

func (t *Tokens) issue(a account.Account) (string, error) {
	now := t.now()
	tok := jwt.NewWithClaims(jwt.SigningMethodEdDSA, claims{Epoch: a.AuthEpoch, RegisteredClaims: jwt.RegisteredClaims{
		Subject: string(a.ID), Audience: jwt.ClaimStrings{audience}, Issuer: audience,
		IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(now.Add(accessLife)),
	}})
	tok.Header["kid"] = t.keyID
	return tok.SignedString(t.private)
}

// read checks a token. Errors: session_ended.
func (t *Tokens) read(raw string) (id.User, int, error) {
	var c claims
	_, err := jwt.ParseWithClaims(raw, &c, func(tok *jwt.Token) (any, error) {
		if tok.Header["kid"] != t.keyID {
			return nil, errors.New("unknown key")
		}
		return t.private.Public(), nil
	}, jwt.WithValidMethods([]string{jwt.SigningMethodEdDSA.Alg()}), jwt.WithAudience(audience), jwt.WithIssuer(audience),
		jwt.WithExpirationRequired(), jwt.WithTimeFunc(t.now))
	if err != nil || !id.Valid(c.Subject) {
		return "", 0, account.ErrSessionEnded.Because(err)
	}
	return id.User(c.Subject), c.Epoch, nil
}
