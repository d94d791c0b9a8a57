package fair

import (
	"context"
	"slices"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/posting"
)

// RequestAction is what an employer without a booth may do with a fair that books.
const RequestAction = "request_booth"

const maxBoothNo = 20

// RequestBooth asks for a booth, naming the posts that the employer will bring.
// Errors: booking_closed, booth_requested, employer_unverified, not_own_post, not_found, forbidden.
func (s *Service) RequestBooth(ctx context.Context, a actor.Actor, fair id.Fair, posts []id.Post) (Booth, error) {
	var out Booth
	if err := a.Check(actor.BoothRequest); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		f, err := s.store.FairByID(ctx, fair, true)
		if err != nil {
			return err
		}
		if !f.Public() {
			return fault.ErrNotFound.New()
		}
		if !f.Books(s.now.Today()) {
			return ErrBookingClosed.New()
		}
		if err := s.verified(ctx, a.OrgID); err != nil {
			return err
		}
		if posts, err = s.ownPosts(ctx, a.OrgID, posts); err != nil {
			return err
		}
		out = Booth{ID: id.New[id.Booth](), FairID: fair, OrgID: a.OrgID, Status: BoothFlow.Init(), PostIDs: posts,
			RequestedBy: a.UserID, Version: 1, CreatedAt: s.now()}
		return s.store.InsertBooth(ctx, out)
	})
	return out, err
}

func (s *Service) verified(ctx context.Context, org id.Org) error {
	e, err := s.orgs.PostingEmployer(ctx, org)
	if err != nil {
		return err
	}
	if !e.VerifiedOn(s.now.Today()) {
		return posting.ErrEmployerUnverified.New()
	}
	return nil
}

// ownPosts drops repeats and refuses posts that are not the employer's own, or that can no longer become live.
func (s *Service) ownPosts(ctx context.Context, org id.Org, posts []id.Post) ([]id.Post, error) {
	out := []id.Post{}
	for _, p := range posts {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return out, nil
	}
	if len(out) > MaxBoothPosts {
		return nil, fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.post_ids"))
	}
	found, err := s.store.ListPosts(ctx, posting.Filter{OrgID: org, IDs: out, Limit: len(out),
		Statuses: []posting.Status{posting.Draft, posting.InReview, posting.Returned, posting.Published}})
	if err != nil {
		return nil, err
	}
	if len(found) != len(out) {
		return nil, fault.ErrInvalid.WithFields(ErrNotOwnPost.At("body.post_ids"))
	}
	return out, nil
}

// forBooth loads a booth for a change with its fair. The fair's row is always taken first, so that nobody can
// admit beyond its booths or change a booth while the fair is being closed.
func (s *Service) forBooth(ctx context.Context, a actor.Actor, booth id.Booth, version int) (Fair, Booth, error) {
	b, err := s.store.BoothByID(ctx, booth, false)
	if err != nil {
		return Fair{}, Booth{}, err
	}
	f, err := s.store.FairByID(ctx, b.FairID, true)
	if err != nil {
		return Fair{}, Booth{}, err
	}
	if !seesBooth(a, f.HostOrgID, b.OrgID) {
		return Fair{}, Booth{}, fault.ErrNotFound.New()
	}
	if b, err = s.store.BoothByID(ctx, booth, true); err != nil {
		return Fair{}, Booth{}, err
	}
	switch {
	case b.Version != version:
		return Fair{}, Booth{}, fault.ErrStale.New()
	case f.Status != Open:
		return Fair{}, Booth{}, ErrFairOver.New()
	}
	return f, b, nil
}

// changeBooth takes a step of the booth table inside one transaction.
func (s *Service) changeBooth(ctx context.Context, a actor.Actor, booth id.Booth, version int, do BoothEvent, reason string, then func(context.Context, Fair, *Booth) error) (Booth, error) {
	var out Booth
	if err := BoothFlow.Check(a, do); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		f, b, err := s.forBooth(ctx, a, booth, version)
		if err != nil {
			return err
		}
		over := overBooth(a, f.HostOrgID, b.OrgID)
		to, rec, err := BoothFlow.Move(over, string(b.ID), b.Status, do, reason, s.now())
		if err != nil {
			return err
		}
		shown := b.Status == Admitted || to == Admitted
		b.Status = to
		if err := then(ctx, f, &b); err != nil {
			return err
		}
		if err := s.store.SaveBooth(ctx, b); err != nil {
			return err
		}
		out = b
		out.Version++
		if shown {
			if err := s.markPosts(ctx, b); err != nil {
				return err
			}
		}
		return s.store.Log(ctx, rec)
	})
	return out, err
}

func (s *Service) markPosts(ctx context.Context, b Booth) error {
	keys := make([]string, len(b.PostIDs))
	for i, p := range b.PostIDs {
		keys[i] = string(p)
	}
	return s.store.MarkSearch(ctx, keys...)
}

// Admit gives a waiting employer a booth.
// Errors: fair_full, booth_no_taken, employer_unverified, fair_not_open, transition_not_allowed, forbidden,
// not_found, stale, invalid.
func (s *Service) Admit(ctx context.Context, a actor.Actor, booth id.Booth, version int, boothNo string) (Booth, error) {
	boothNo = strings.TrimSpace(boothNo)
	return s.changeBooth(ctx, a, booth, version, Admit, "", func(ctx context.Context, f Fair, b *Booth) error {
		var bad fault.Fields
		bad.Add(boothNo == "", "body.booth_no", fault.ErrRequired)
		bad.Add(len([]rune(boothNo)) > maxBoothNo, "body.booth_no", fault.ErrTooLong)
		if err := bad.Err(fault.ErrInvalid); err != nil {
			return err
		}
		if err := s.verified(ctx, b.OrgID); err != nil {
			return err
		}
		taken, err := s.store.AdmittedBooths(ctx, f.ID, "")
		if err != nil {
			return err
		}
		if len(taken) >= f.BoothCount {
			return ErrFull.New()
		}
		b.BoothNo = boothNo
		return s.tell(ctx, f, *b, notice.BoothAdmitted, map[string]string{"booth_no": boothNo})
	})
}

// Decline refuses a waiting employer, or takes an admitted one's booth back.
// Errors: reason_required, fair_not_open, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Decline(ctx context.Context, a actor.Actor, booth id.Booth, version int, reason string) (Booth, error) {
	return s.changeBooth(ctx, a, booth, version, Decline, reason, func(ctx context.Context, f Fair, b *Booth) error {
		b.Reason, b.BoothNo = strings.TrimSpace(reason), ""
		return s.tell(ctx, f, *b, notice.BoothDeclined, map[string]string{"reason": b.Reason})
	})
}

// Withdraw gives up the employer's own request or booth.
// Errors: fair_not_open, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) Withdraw(ctx context.Context, a actor.Actor, booth id.Booth, version int) (Booth, error) {
	return s.changeBooth(ctx, a, booth, version, Withdraw, "", func(_ context.Context, _ Fair, b *Booth) error {
		b.BoothNo = ""
		return nil
	})
}

func (s *Service) tell(ctx context.Context, f Fair, b Booth, kind notice.Kind, params map[string]string) error {
	params["fair"] = f.Name
	return s.store.NotifyOrg(ctx, b.OrgID, notice.Notice{Kind: kind, SubjectKind: BoothFlow.Name(), SubjectID: string(b.ID), Params: params})
}

// ChangePosts replaces the posts that the employer brings, while its request waits or is admitted.
// Errors: not_own_post, fair_not_open, transition_not_allowed, forbidden, not_found, stale.
func (s *Service) ChangePosts(ctx context.Context, a actor.Actor, booth id.Booth, version int, posts []id.Post) (Booth, error) {
	var out Booth
	if err := a.Check(actor.BoothHandle); err != nil {
		return out, err
	}
	err := s.store.InTx(ctx, func(ctx context.Context) error {
		_, b, err := s.forBooth(ctx, a, booth, version)
		if err != nil {
			return err
		}
		if err := a.CheckIn(actor.BoothHandle, b.OrgID); err != nil {
			return err
		}
		if b.Status != Requested && b.Status != Admitted {
			return ErrFairOver.Detailf("booth: %s", b.Status)
		}
		before := b
		if b.PostIDs, err = s.ownPosts(ctx, b.OrgID, posts); err != nil {
			return err
		}
		out = b
		out.Version++
		if err := s.store.SaveBooth(ctx, b); err != nil || b.Status != Admitted {
			return err
		}
		if err := s.markPosts(ctx, before); err != nil {
			return err
		}
		return s.markPosts(ctx, b)
	})
	return out, err
}

func boothActions(a actor.Actor, b ListedBooth) []string {
	if b.FairStatus != Open {
		return []string{}
	}
	return BoothFlow.Actions(b.Status, overBooth(a, b.HostOrgID, b.OrgID).Roles)
}

// overBooth is the actor in the roles that it has over a booth: that of its employer, and those of who runs the fair.
func overBooth(a actor.Actor, host *id.Org, employer id.Org) actor.Actor {
	over, _ := a.Over(actor.BoothHandle, actor.Whose{Org: employer})
	runs, _ := a.Over(actor.BoothDecide, hostedBy(host))
	over.Roles = append(over.Roles, runs.Roles...)
	return over
}

// seesBooth reports whether the actor may know of a booth: its employer, and those who see all of the fair.
func seesBooth(a actor.Actor, host *id.Org, employer id.Org) bool {
	return a.MayOver(actor.BoothRead, actor.Whose{Org: employer}) || a.MayOver(actor.BoothDesk, hostedBy(host))
}

// FindBooth shows a booth to its employer, the host and the bureau. Errors: not_found, forbidden, unauthenticated.
func (s *Service) FindBooth(ctx context.Context, a actor.Actor, booth id.Booth) (ListedBooth, error) {
	if !a.May(actor.BoothRead) {
		if err := a.Check(actor.BoothDesk); err != nil {
			return ListedBooth{}, err
		}
	}
	found, err := s.store.ListBooths(ctx, BoothFilter{BoothID: booth, Limit: 1})
	if err != nil {
		return ListedBooth{}, err
	}
	if len(found) == 0 || !seesBooth(a, found[0].HostOrgID, found[0].OrgID) {
		return ListedBooth{}, fault.ErrNotFound.New()
	}
	found[0].Actions = boothActions(a, found[0])
	return found[0], nil
}

// Booths pages through the requests of a fair, for the bureau and the host, newest first.
// Errors: not_found, forbidden, unauthenticated.
func (s *Service) Booths(ctx context.Context, a actor.Actor, f BoothFilter) ([]ListedBooth, error) {
	if err := a.Check(actor.BoothDesk); err != nil {
		return nil, err
	}
	fair, err := s.store.FairByID(ctx, f.FairID, false)
	if err != nil {
		return nil, err
	}
	if err := a.CheckOver(actor.BoothDesk, hostedBy(fair.HostOrgID)); err != nil {
		return nil, err
	}
	return s.listBooths(ctx, a, f)
}

// OwnBooths pages through the booths of the employer acted for, newest first.
// Errors: not_found, forbidden, unauthenticated.
func (s *Service) OwnBooths(ctx context.Context, a actor.Actor, f BoothFilter) ([]ListedBooth, error) {
	if err := a.Check(actor.BoothRead); err != nil {
		return nil, err
	}
	f.OrgID = a.OrgID
	return s.listBooths(ctx, a, f)
}

func (s *Service) listBooths(ctx context.Context, a actor.Actor, f BoothFilter) ([]ListedBooth, error) {
	out, err := s.store.ListBooths(ctx, f)
	for i := range out {
		out[i].Actions = boothActions(a, out[i])
	}
	return out, err
}
