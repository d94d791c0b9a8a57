package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/measure"
)

func init() {
	onConstraint("measures_one_proposed_key", measure.ErrWaiting)
	onConstraint("measures_one_in_force_key", fault.ErrConflict)
}

// InsertMeasure adds a proposal.
func (d *DB) InsertMeasure(ctx context.Context, m measure.Measure) error {
	return d.insert(ctx, "measures", &m)
}

// MeasureByID finds a measure; lock holds its row.
func (d *DB) MeasureByID(ctx context.Context, which id.Measure, lock bool) (measure.Measure, error) {
	var m measure.Measure
	q := d.conn(ctx).Table("measures").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return m, first(q, &m)
}

// MeasureInForce finds what is in force against an employer and holds its row.
func (d *DB) MeasureInForce(ctx context.Context, org id.Org) (measure.Measure, error) {
	var m measure.Measure
	return m, first(d.conn(ctx).Table("measures").Where("org_id = ? AND status = ?", org, measure.InForce).
		Clauses(clause.Locking{Strength: "UPDATE"}), &m)
}

// SaveMeasure writes a measure that has not changed since it was read.
func (d *DB) SaveMeasure(ctx context.Context, m measure.Measure) error {
	return d.update(ctx, "measures", string(m.ID), m.Version, map[string]any{"status": m.Status, "decided_by": m.DecidedBy,
		"decided_at": m.DecidedAt, "answer": m.Answer})
}

// ListMeasures pages through measures, newest first.
func (d *DB) ListMeasures(ctx context.Context, f measure.Filter) ([]measure.Listed, error) {
	q := d.conn(ctx).Table("measures m").Joins("JOIN orgs o ON o.id = m.org_id").Select("m.*, o.name AS org_name").
		Order("m.created_at DESC, m.id DESC").Limit(f.Limit)
	if f.OrgID != "" {
		q = q.Where("m.org_id = ?", f.OrgID)
	}
	if f.Waiting {
		q = q.Where("m.status = ?", measure.Proposed)
	}
	if f.After != "" {
		q = q.Where("(m.created_at, m.id) < (SELECT created_at, id FROM measures WHERE id = ?)", f.After)
	}
	var out []measure.Listed
	return out, translate(q.Find(&out).Error)
}
