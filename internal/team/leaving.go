package team

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/notice"
)

// SoleOwnerOf names the organisations that would be left without an owner if an account went. It holds the rows of those
// that the account owns, so that of two owners who go at once one sees the other gone.
func (s *Service) SoleOwnerOf(ctx context.Context, a actor.Actor) ([]string, error) {
	members, err := s.store.OwnMemberships(ctx, a.UserID, s.now.Today())
	if err != nil {
		return nil, err
	}
	var out []string
	for _, m := range members {
		if !m.owns() {
			continue
		}
		if _, err := s.store.OrgByID(ctx, m.OrgID, true); err != nil {
			return nil, err
		}
		err := s.mayGo(ctx, m)
		switch {
		case fault.Is(err, ErrLastOwner):
			out = append(out, m.OrgName)
		case err != nil:
			return nil, err
		}
	}
	return out, nil
}

// LeaveAll ends every membership of an account that is deleted. It asks nobody: the last owner was asked to hand over
// when the deletion was asked for, and whoever let the other owners go since is answerable for that.
func (s *Service) LeaveAll(ctx context.Context, a actor.Actor) error {
	return s.store.InTx(ctx, func(ctx context.Context) error {
		members, err := s.store.OwnMemberships(ctx, a.UserID, s.now.Today())
		if err != nil {
			return err
		}
		for _, m := range members {
			if _, err := s.store.OrgByID(ctx, m.OrgID, true); err != nil {
				return err
			}
			if err := s.part(ctx, a, m); err != nil {
				return err
			}
			err := s.store.NotifyOwners(ctx, m.OrgID, notice.Notice{Kind: notice.MemberDeleted, SubjectKind: subject, SubjectID: string(m.OrgID)})
			if err != nil {
				return err
			}
		}
		return nil
	})
}
