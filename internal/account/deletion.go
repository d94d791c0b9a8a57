package account

import (
	"context"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/mail"
)

const signInPath = "/sign-in"

// ErrSignInAgain is somebody without a password who signed in too long ago to be asked for nothing more.
var ErrSignInAgain = fault.Define(fault.Forbidden, "sign_in_again", "请退出后通过统一身份认证重新登录，十分钟内再进行这项操作。", "Please sign out, sign in again through the identity provider, and do this within ten minutes.")

// ProveOwner checks a proof for what concerns the account as a whole, and does it. An account that has neither
// password nor second factor is proved by a sign-in at the identity provider just before: whoever came without a
// password must be able to leave without one.
// Errors: unauthenticated, stale, wrong_password, code_needed, wrong_code, sign_in_again, sign_in_locked.
func (s *Service) ProveOwner(ctx context.Context, who actor.Actor, version int, p Proof, then func(ctx context.Context, a Account) error) error {
	err := s.prove(ctx, who, version, p, then)
	if !fault.Is(err, ErrNoPassword) {
		return err
	}
	sessions, err := s.store.Sessions(ctx, who.UserID, s.now())
	if err != nil {
		return err
	}
	for _, x := range sessions {
		if x.ID == who.SessionID && x.Method == ByProvider && s.now().Sub(x.CreatedAt) <= actor.ProofHolds {
			return s.store.InTx(ctx, func(ctx context.Context) error {
				a, err := s.store.AccountByID(ctx, who.UserID)
				if err != nil {
					return err
				}
				return then(ctx, a)
			})
		}
	}
	return ErrSignInAgain.New()
}

// RequestDeletion marks the actor's account to be deleted at an instant, does what goes with it, and ends every
// session. From then on nobody acts with the account; its owner may come back until it is carried out.
// Errors: those of ProveOwner, forbidden.
func (s *Service) RequestDeletion(ctx context.Context, who actor.Actor, version int, p Proof, at time.Time, then func(ctx context.Context, a Account) error) error {
	return s.ProveOwner(ctx, who, version, p, func(ctx context.Context, a Account) error {
		to, record, err := Flow.Move(who, string(a.ID), a.Status, Leave, "", s.now())
		if err != nil {
			return err
		}
		if err := then(ctx, a); err != nil {
			return err
		}
		if _, err := s.renew(ctx, a.ID, "", "deletion_requested", map[string]any{"status": to, "deletes_at": at}); err != nil {
			return err
		}
		if err := s.store.Log(ctx, record); err != nil {
			return err
		}
		if err := s.note(ctx, a.ID, "account.deletion_requested", nil); err != nil {
			return err
		}
		return s.write(ctx, a, mail.AccountLeaving, map[string]string{"day": at.In(civil.Zone).Format("2006-01-02 15:04"), "path": signInPath})
	})
}

// CancelDeletion keeps an account that was to be deleted, for whoever has just proved that it is theirs, and gives
// them a session. Errors: mfa_token_over (also when the deletion was carried out meanwhile).
func (s *Service) CancelDeletion(ctx context.Context, token string, d Device) (g Grant, err error) {
	if _, _, err := s.try(ctx, token, AskStay); err != nil {
		return g, err
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		c, a, err := s.pending(ctx, token)
		if err != nil {
			return err
		}
		if a.Status != Deleting {
			return ErrChallengeOver.New()
		}
		to, record, err := Flow.Move(actor.SystemActor, string(a.ID), a.Status, Return, "", s.now())
		if err != nil {
			return err
		}
		if err := s.store.SaveAccount(ctx, a, map[string]any{"status": to, "deletes_at": nil}); err != nil {
			return err
		}
		a.Status, a.DeletesAt, a.Version = to, nil, a.Version+1
		if err := s.store.Log(ctx, record); err != nil {
			return err
		}
		if err := s.store.DeleteChallenge(ctx, c.Hash); err != nil {
			return err
		}
		if err := s.note(ctx, a.ID, "account.deletion_cancelled", nil); err != nil {
			return err
		}
		if err := s.write(ctx, a, mail.AccountStays, map[string]string{"path": forgotPath}); err != nil {
			return err
		}
		g, err = s.begin(ctx, a, d, c.Method)
		return err
	})
	if fault.Is(err, fault.ErrStale) || fault.Is(err, fault.ErrNotFound) {
		return Grant{}, ErrChallengeOver.New()
	}
	return g, err
}
