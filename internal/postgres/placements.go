package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/placement"
)

func init() {
	onConstraint("placements_same_key", placement.ErrAlreadyRecorded)
	onConstraint("placements_application_key", placement.ErrAlreadyRecorded)
	onConstraint("placement_entries_order_key", fault.ErrStale)
}

// InsertPlacement adds the first state of a placement.
func (d *DB) InsertPlacement(ctx context.Context, p placement.Placement) error {
	return d.insert(ctx, "placements", &p)
}

// PlacementByID finds the present state and holds its row.
func (d *DB) PlacementByID(ctx context.Context, which id.Placement) (placement.Placement, error) {
	var p placement.Placement
	return p, first(d.conn(ctx).Table("placements").Where("id = ?", which).Clauses(clause.Locking{Strength: "UPDATE"}), &p)
}

// SavePlacement writes a state derived from the one of version from. What an opening says never changes.
func (d *DB) SavePlacement(ctx context.Context, p placement.Placement, from int) error {
	return d.update(ctx, "placements", string(p.ID), from, map[string]any{
		"status": p.Status, "evidenced": p.Evidenced, "evidenced_by": p.EvidencedBy, "confirmed_at": p.ConfirmedAt, "verified_by": p.VerifiedBy,
		"verified_at": p.VerifiedAt, "origin": p.Origin, "youth_group": p.YouthGroup, "counts": p.Counts,
	})
}

// AppendEntries adds to the ledger.
func (d *DB) AppendEntries(ctx context.Context, entries []placement.Entry) error {
	return d.insert(ctx, "placement_entries", &entries)
}

// Entries is the ledger of a placement in order.
func (d *DB) Entries(ctx context.Context, which id.Placement) ([]placement.Entry, error) {
	var out []placement.Entry
	return out, translate(d.conn(ctx).Table("placement_entries").Where("placement_id = ?", which).Order("seq").Find(&out).Error)
}

const (
	placementJoins = `JOIN persons n ON n.id = p.person_id JOIN persons s ON s.id = coalesce(n.merged_into, n.id)
		LEFT JOIN posts po ON po.id = p.post_id`
	placementColumns = `p.*, s.id AS survivor, s.name AS person_name, s.identity_last4, s.institution, s.education,
		coalesce(po.title, '') AS post_title`
)

// PlacementView is a placement with the names it needs.
func (d *DB) PlacementView(ctx context.Context, which id.Placement) (placement.Listed, error) {
	var l placement.Listed
	return l, first(d.conn(ctx).Table("placements p").Joins(placementJoins).Select(placementColumns).Where("p.id = ?", which), &l)
}

// ListPlacements pages through placements in one query.
func (d *DB) ListPlacements(ctx context.Context, f placement.Filter) ([]placement.Listed, error) {
	q := d.conn(ctx).Table("placements p").Joins(placementJoins).Select(placementColumns).Limit(f.Limit)
	if f.Person != "" {
		q = q.Where("p.person_id IN (SELECT id FROM persons WHERE id = @p OR merged_into = @p)", map[string]any{"p": f.Person})
	}
	if f.OrgID != "" {
		q = q.Where("p.org_id = ?", f.OrgID)
	}
	if f.Status != "" {
		q = q.Where("p.status = ?", f.Status)
	}
	switch {
	case f.Queue:
		q = q.Order("NOT p.evidenced, p.id")
		if f.After != "" {
			q = q.Where("(NOT p.evidenced, p.id) > (SELECT NOT evidenced, id FROM placements WHERE id = ?)", f.After)
		}
	default:
		q = q.Order("p.id DESC")
		if f.After != "" {
			q = q.Where("p.id < ?", f.After)
		}
	}
	var out []placement.Listed
	return out, translate(q.Find(&out).Error)
}

// FileOf reports whether the file was uploaded by the user or for the organisation and may be used.
func (d *DB) FileOf(ctx context.Context, f id.File, user id.User, org id.Org) (bool, error) {
	var yes bool
	err := d.conn(ctx).Raw(`SELECT EXISTS (SELECT 1 FROM files WHERE id = ? AND scan <> 'infected'
		AND (owner_id = ? OR org_id = ?))`, f, user, null(org)).Scan(&yes).Error
	return yes, translate(err)
}

// UserOfPerson is the account of a person, empty when there is none.
func (d *DB) UserOfPerson(ctx context.Context, p id.Person) (id.User, error) {
	var users []id.User
	err := d.conn(ctx).Raw("SELECT id FROM users WHERE person_id = ? ORDER BY id LIMIT 1", p).Scan(&users).Error
	if err != nil || len(users) == 0 {
		return "", translate(err)
	}
	return users[0], nil
}
