package postgres

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"liuyong/internal/id"
	"liuyong/internal/traineeship"
)

func init() { onConstraint("trainee_slots_org_year_key", traineeship.ErrYearTaken) }

// InsertSlot adds a trainee headcount.
func (d *DB) InsertSlot(ctx context.Context, s traineeship.Slot) error {
	return d.insert(ctx, "trainee_slots", &s)
}

// SlotByID finds a trainee headcount; lock holds its row.
func (d *DB) SlotByID(ctx context.Context, which id.Slot, lock bool) (traineeship.Slot, error) {
	var s traineeship.Slot
	q := d.conn(ctx).Table("trainee_slots").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return s, first(q, &s)
}

// SaveSlot writes a trainee headcount that has not changed since it was read.
func (d *DB) SaveSlot(ctx context.Context, s traineeship.Slot) error {
	return d.update(ctx, "trainee_slots", string(s.ID), s.Version, map[string]any{
		"status": s.Status, "year": s.Year, "requested_headcount": s.RequestedHeadcount, "post_summary": s.PostSummary,
		"mentor_plan": s.MentorPlan, "insurance_plan": s.InsurancePlan, "approved_headcount": s.ApprovedHeadcount,
		"first_approved_on": s.FirstApprovedOn, "reason": s.Reason, "entered_by": s.EnteredBy, "approved_by": s.ApprovedBy,
	})
}

func (d *DB) listedSlots(ctx context.Context) *gorm.DB {
	return d.conn(ctx).Table("trainee_slots s").Joins("JOIN orgs o ON o.id = s.org_id").Select(
		"s.*, o.name AS employer_name, o.employer_kind AS employer_kind, o.size AS employer_size, o.qualified_until AS employer_until")
}

// ListSlots pages through trainee headcounts.
func (d *DB) ListSlots(ctx context.Context, f traineeship.Filter) ([]traineeship.Listed, error) {
	order, beyond := "s.id DESC", "s.id < ?"
	if f.OldestFirst {
		order, beyond = "s.id", "s.id > ?"
	}
	q := d.listedSlots(ctx).Order(order).Limit(f.Limit)
	if f.OrgID != "" {
		q = q.Where("s.org_id = ?", f.OrgID)
	}
	if len(f.Statuses) > 0 {
		q = q.Where("s.status = ANY(?::text[])", textArray(f.Statuses))
	}
	if f.Year != 0 {
		q = q.Where("s.year = ?", f.Year)
	}
	if f.After != "" {
		q = q.Where(beyond, f.After)
	}
	var out []traineeship.Listed
	return out, translate(q.Find(&out).Error)
}

// ListedSlot is one trainee headcount as lists show it.
func (d *DB) ListedSlot(ctx context.Context, which id.Slot) (traineeship.Listed, error) {
	var s traineeship.Listed
	return s, first(d.listedSlots(ctx).Where("s.id = ?", which), &s)
}
