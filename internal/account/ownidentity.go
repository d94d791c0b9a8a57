package account

import (
	"context"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
)

// Own is the provider and the caller's link to it.
type Own struct {
	Title       string // empty: there is no provider
	Up          bool
	Linked      bool
	HasPassword bool
	LinkedAt    time.Time
	LastUsedAt  time.Time
}

// Own says how the caller's account stands with the provider. Errors: unauthenticated.
func (s *Identities) Own(ctx context.Context, a actor.Actor) (Own, error) {
	if err := a.Check(actor.ProviderLink); err != nil {
		return Own{}, err
	}
	if s.provider == nil {
		return Own{}, nil
	}
	acc, err := s.accounts.store.AccountByID(ctx, a.UserID)
	if err != nil {
		return Own{}, err
	}
	out := Own{Title: s.provider.Title(), Up: s.provider.Up(), HasPassword: acc.PasswordHash != ""}
	i, err := s.store.OwnIdentity(ctx, a.UserID, s.provider.Source())
	if fault.Is(err, fault.ErrNotFound) {
		return out, nil
	}
	out.Linked, out.LinkedAt, out.LastUsedAt = err == nil, i.CreatedAt, i.LastUsedAt
	return out, err
}

// Unlink takes the link away, with the password that is then the way in.
// Errors: unauthenticated, no_identity_provider, only_way_in, wrong_password, sign_in_locked, not_found.
func (s *Identities) Unlink(ctx context.Context, a actor.Actor, password string) error {
	acc, err := s.confirm(ctx, a, password)
	if err != nil {
		return err
	}
	return s.store.InTx(ctx, func(ctx context.Context) error {
		i, err := s.store.OwnIdentity(ctx, acc.ID, s.provider.Source())
		if err != nil {
			return err
		}
		if err := s.store.DeleteIdentity(ctx, i.ID); err != nil {
			return err
		}
		return s.store.RecordEvent(ctx, audit.Event{Action: "identity.unlinked", SubjectKind: "users", SubjectID: string(acc.ID)})
	})
}

// confirm asks for the password once more before something about signing in is changed.
// Errors: unauthenticated, no_identity_provider, only_way_in (there is no password), wrong_password, sign_in_locked.
func (s *Identities) confirm(ctx context.Context, a actor.Actor, password string) (Account, error) {
	if err := a.Check(actor.ProviderLink); err != nil {
		return Account{}, err
	}
	if s.provider == nil {
		return Account{}, ErrNoProvider.New()
	}
	acc, err := s.accounts.store.AccountByID(ctx, a.UserID)
	if err != nil {
		return Account{}, err
	}
	if acc.PasswordHash == "" {
		return Account{}, ErrOnlyWayIn.New()
	}
	return acc, s.accounts.provePassword(ctx, acc, password)
}
