package account

import (
	"context"
	"crypto/rand"
	"encoding/base32"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// newcomer is somebody whom the provider knows and this site does not yet, sealed in the same way.
type newcomer struct {
	Somebody
	Next   string
	EndsAt time.Time
}

// Newcomer is who waits to choose, as far as the page needs it. Errors: provider_return.
func (s *Identities) Newcomer(sealed string) (name string, err error) {
	n, err := s.newcomer(sealed)
	return n.Name, err
}

func (s *Identities) newcomer(sealed string) (newcomer, error) {
	var n newcomer
	if err := s.open(sealed, newcomerOwner, &n); err != nil {
		return newcomer{}, err
	}
	if !n.EndsAt.After(s.now()) || s.provider == nil || n.Issuer != s.provider.Source() {
		return newcomer{}, ErrProviderReturn.New()
	}
	return n, nil
}

// Open opens a graduate's account for a newcomer: it has no password, and signs in through the provider.
// Errors: provider_return, invalid (name), identity_taken.
func (s *Identities) Open(ctx context.Context, sealed, name string, d Device) (g Grant, next string, err error) {
	n, err := s.newcomer(sealed)
	if err != nil {
		return Grant{}, "", err
	}
	name = strings.TrimSpace(name)
	if err := checkName(name); err != nil {
		return Grant{}, "", err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		p, err := s.accounts.people.Create(ctx, name)
		if err != nil {
			return err
		}
		a := Account{ID: id.New[id.User](), Login: newLogin(), Name: name, Roles: []actor.Role{actor.Graduate}, PersonID: &p.ID, Status: Active, Version: 1, CreatedAt: s.now()}
		if err := s.accounts.store.InsertAccount(ctx, a); err != nil {
			return err
		}
		if err := s.add(ctx, a.ID, n.Somebody); err != nil {
			return err
		}
		g, err = s.accounts.begin(ctx, a, d, ByProvider)
		return err
	})
	return g, n.Next, err
}

// newLogin is a login that nobody chose, for an account without a password.
func newLogin() string {
	b := make([]byte, 10)
	_, _ = rand.Read(b)
	return "u-" + strings.ToLower(base32.StdEncoding.EncodeToString(b))
}

func checkName(name string) error {
	var f fault.Fields
	f.Add(name == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(name) > maxName, "body.name", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}
