package owndata

import (
	"context"
	"errors"
	"strconv"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
)

// Consequences are what a deletion would mean, to be read before one asks for it.
type Consequences struct {
	Holdings
	CoolingOffDays int
	EvidenceYears  int      // for which what is kept by duty stays
	SoleOwnerOf    []string // organisations to be handed over first
}

// Consequences says what the deletion of the actor's account would mean.
// Errors: unauthenticated, staff_not_deleted.
func (s *Service) Consequences(ctx context.Context, a actor.Actor) (c Consequences, err error) {
	if err := mayLeave(a); err != nil {
		return c, err
	}
	c.CoolingOffDays, c.EvidenceYears = s.Terms.CoolingOffDays, s.Terms.Keep.EvidenceYears
	if c.Holdings, err = s.Store.Holdings(ctx, a.UserID); err != nil {
		return c, err
	}
	c.SoleOwnerOf, err = s.Teams.SoleOwnerOf(ctx, a)
	return c, err
}

func mayLeave(a actor.Actor) error {
	err := a.Check(actor.AccountDelete)
	if fault.Is(err, fault.ErrForbidden) {
		return ErrStaff.New()
	}
	return err
}

// Request asks for the deletion of the actor's account and says when it will be carried out. At once sessions end,
// consents and living applications are withdrawn, and nobody acts with the account; what is deleted is deleted then.
// Errors: unauthenticated, staff_not_deleted, consequences_not_confirmed, sole_owner, stale, and those of a proof.
func (s *Service) Request(ctx context.Context, a actor.Actor, version int, p account.Proof, understood bool) (at time.Time, err error) {
	if err := mayLeave(a); err != nil {
		return at, err
	}
	if !understood {
		return at, fault.ErrInvalid.WithFields(ErrNotUnderstood.At("body.understood"))
	}
	if err := s.spared(ctx, a); err != nil { // before a password is asked for, and again below
		return at, err
	}
	at = s.Now().AddDate(0, 0, s.Terms.CoolingOffDays)
	err = s.Accounts.RequestDeletion(ctx, a, version, p, at, func(ctx context.Context, _ account.Account) error {
		if err := s.spared(ctx, a); err != nil {
			return err
		}
		return s.withdraw(ctx, a)
	})
	return at, err
}

// spared refuses to let the last owner of an organisation go.
func (s *Service) spared(ctx context.Context, a actor.Actor) error {
	sole, err := s.Teams.SoleOwnerOf(ctx, a)
	if err == nil && len(sole) > 0 {
		return ErrSoleOwner.New()
	}
	return err
}

func (s *Service) withdraw(ctx context.Context, a actor.Actor) error {
	if !a.May(actor.ConsentWithdraw) {
		return nil
	}
	return s.Hiring.WithdrawAll(ctx, a)
}

// batch is how many accounts one run of the job deals with.
const batch = 100

// CarryOut deletes the accounts whose day has come and reports how many. It may be stopped anywhere and repeated: the
// database's part of each is one transaction, and an account counts as due until its uploads are gone too. One that
// fails holds up no other.
func (s *Service) CarryOut(ctx context.Context) (int, error) {
	due, err := s.Store.DueDeletions(ctx, s.Now(), batch)
	if err != nil {
		return 0, err
	}
	done, errs := 0, []error(nil)
	for _, user := range due {
		if err := s.carryOut(ctx, user); err != nil {
			errs = append(errs, err)
			continue
		}
		done++
	}
	return done, errors.Join(errs...)
}

func (s *Service) carryOut(ctx context.Context, user id.User) error {
	gone := false
	err := s.Store.InTx(ctx, func(ctx context.Context) error {
		a, err := s.Store.AccountForChange(ctx, user)
		if err != nil {
			return err
		}
		gone = a.Status == account.Deleted
		if a.Status != account.Deleting || a.DeletesAt.After(s.Now()) {
			return nil // deleted before, or its owner has come back while this waited
		}
		gone = true
		return s.erase(ctx, a)
	})
	if err != nil || !gone {
		return err
	}
	useless, err := s.Store.UselessUploads(ctx, user)
	if err != nil {
		return err
	}
	if err := s.Files.Remove(ctx, useless...); err != nil {
		return err
	}
	return s.Store.FinishErasure(ctx, user, s.Now())
}

// erase is the part that is one transaction.
func (s *Service) erase(ctx context.Context, a account.Account) error {
	owner := actor.Actor{UserID: a.ID, Name: a.Name, Roles: a.Roles}
	if a.PersonID != nil {
		owner.PersonID = *a.PersonID
	}
	if err := s.withdraw(ctx, owner); err != nil {
		return err
	}
	if err := s.Teams.LeaveAll(ctx, owner); err != nil {
		return err
	}
	kept, err := s.Store.Holdings(ctx, a.ID)
	if err != nil {
		return err
	}
	_, record, err := account.Flow.Move(actor.SystemActor, string(a.ID), a.Status, account.Erase, "", s.Now())
	if err != nil {
		return err
	}
	if err := s.Store.EraseAccount(ctx, a, kept.Dutiful(), s.Now()); err != nil {
		return err
	}
	if err := s.Store.Log(ctx, record); err != nil {
		return err
	}
	err = s.Store.RecordEvent(ctx, audit.Event{Action: "account.erased", SubjectKind: "users", SubjectID: string(a.ID),
		Data: audit.Details{"placements": strconv.Itoa(kept.Placements), "agreements": strconv.Itoa(kept.Agreements)}})
	if err != nil || a.Email == "" {
		return err
	}
	m := mail.Message{To: a.Email, Kind: mail.AccountDeleted}
	if kept.Placements+kept.Agreements > 0 {
		m.Kind = mail.AccountDeletedKept
		m.Params = map[string]string{"placements": strconv.Itoa(kept.Placements), "agreements": strconv.Itoa(kept.Agreements),
			"years": strconv.Itoa(s.Terms.Keep.EvidenceYears)}
	}
	return s.Mails.QueueMail(ctx, m)
}
