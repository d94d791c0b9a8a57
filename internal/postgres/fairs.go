package postgres

import (
	"context"
	"encoding/json"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"liuyong/internal/civil"
	"liuyong/internal/fair"
	"liuyong/internal/id"
)

func init() {
	onConstraint("fair_booths_org_key", fair.ErrBoothRequested)
	onConstraint("fair_booths_no_key", fair.ErrBoothNoTaken)
}

// InsertFair adds a fair.
func (d *DB) InsertFair(ctx context.Context, f fair.Fair) error {
	return d.insert(ctx, "fairs", &f)
}

// FairByID finds a fair; lock holds its row.
func (d *DB) FairByID(ctx context.Context, which id.Fair, lock bool) (fair.Fair, error) {
	var f fair.Fair
	q := d.conn(ctx).Table("fairs").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return f, first(q, &f)
}

// SaveFair writes a fair that has not changed since it was read.
func (d *DB) SaveFair(ctx context.Context, f fair.Fair) error {
	return d.update(ctx, "fairs", string(f.ID), f.Version, map[string]any{
		"status": f.Status, "name": f.Name, "kind": f.Kind, "campus_name": f.CampusName, "campus_area": f.CampusArea,
		"place": f.Place, "held_on": f.HeldOn, "opens_at": f.OpensAt, "booth_count": f.BoothCount,
		"booking_closes_on": f.BookingClosesOn, "intro": f.Intro, "opened_at": f.OpenedAt,
		"attendee_count": f.AttendeeCount, "evidence_note": f.EvidenceNote, "evidence_file_id": f.EvidenceFileID,
		"reason": f.Reason,
	})
}

// listedFairs is fairs with the names and counts of a list.
func (d *DB) listedFairs(ctx context.Context) *gorm.DB {
	return d.conn(ctx).Table("fairs f").Joins("LEFT JOIN orgs o ON o.id = f.host_org_id").
		Joins(`LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE status = 'admitted') AS employers,
			count(*) FILTER (WHERE status = 'requested') AS waiting,
			coalesce(sum(jsonb_array_length(post_ids)) FILTER (WHERE status = 'admitted'), 0) AS posts
			FROM fair_booths WHERE fair_id = f.id) b ON true`).
		Select("f.*, coalesce(o.name, '') AS host_name, b.employers, b.waiting, b.posts")
}

// fairOrder puts what comes next first and lets the past follow, latest first; it takes the day twice.
const fairOrder = "(held_on < ?), abs(held_on - ?::date), id"

// ListFairs pages through fairs.
func (d *DB) ListFairs(ctx context.Context, f fair.Filter) ([]fair.Listed, error) {
	q := d.listedFairs(ctx).Limit(f.Limit)
	// A page begins after a fair that the reader may see: the identifier of any other leads nowhere, as one that
	// does not exist.
	from := " FROM fairs WHERE id = ?"
	if f.PublicOnly {
		q = q.Where("f.opened_at IS NOT NULL")
		from += " AND opened_at IS NOT NULL"
	}
	if f.HostOrgID != "" {
		q = q.Where("f.host_org_id = ?", f.HostOrgID)
	}
	if len(f.Statuses) > 0 {
		q = q.Where("f.status = ANY(?::text[])", textArray(f.Statuses))
	}
	if f.Month != "" {
		first := civil.Date(f.Month + "-01")
		q = q.Where("f.held_on >= ? AND f.held_on < ?", first, first.AddMonths(1)).Order("f.held_on, f.id")
		if f.After != "" {
			q = q.Where("(f.held_on, f.id) > (SELECT held_on, id"+from+")", f.After)
		}
	} else {
		q = q.Clauses(clause.OrderBy{Expression: clause.Expr{SQL: "(f.held_on < ?), abs(f.held_on - ?::date), f.id", Vars: []any{f.Today, f.Today}}})
		if f.After != "" {
			q = q.Where("((f.held_on < ?), abs(f.held_on - ?::date), f.id) > (SELECT "+fairOrder+from+")",
				f.Today, f.Today, f.Today, f.Today, f.After)
		}
	}
	var out []fair.Listed
	return out, translate(q.Find(&out).Error)
}

// ListedFair is one fair as lists show it.
func (d *DB) ListedFair(ctx context.Context, which id.Fair) (fair.Listed, error) {
	var f fair.Listed
	return f, first(d.listedFairs(ctx).Where("f.id = ?", which), &f)
}

// InsertBooth adds a request for a booth.
func (d *DB) InsertBooth(ctx context.Context, b fair.Booth) error {
	return d.insert(ctx, "fair_booths", &b)
}

// BoothByID finds a booth; lock holds its row.
func (d *DB) BoothByID(ctx context.Context, which id.Booth, lock bool) (fair.Booth, error) {
	var b fair.Booth
	q := d.conn(ctx).Table("fair_booths").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return b, first(q, &b)
}

// comingBooths are the booths of an employer at fairs that are not over yet.
func (d *DB) comingBooths(ctx context.Context, org id.Org) *gorm.DB {
	return d.conn(ctx).Table("fair_booths").Where("org_id = ? AND fair_id IN (SELECT id FROM fairs WHERE status IN ('planned', 'open'))", org).
		Order("id").Clauses(clause.Locking{Strength: "UPDATE", Table: clause.Table{Name: "fair_booths"}})
}

// BoothsOf finds the booths of an employer at fairs that are not over yet, in some states, and holds their rows.
func (d *DB) BoothsOf(ctx context.Context, org id.Org, in ...fair.BoothStatus) ([]fair.Booth, error) {
	var out []fair.Booth
	return out, translate(d.comingBooths(ctx, org).Where("status IN ?", in).Find(&out).Error)
}

// DeclinedBy finds those whose last step was a measure's, and holds their rows.
func (d *DB) DeclinedBy(ctx context.Context, org id.Org, by id.Measure) ([]fair.Booth, error) {
	var out []fair.Booth
	return out, translate(d.comingBooths(ctx, org).Where("status = ?", fair.Declined).
		Where(`(SELECT t.data->>'measure' FROM transitions t WHERE t.subject_kind = 'booth' AND t.subject_id = fair_booths.id ORDER BY t.id DESC LIMIT 1) = ?`, by).
		Find(&out).Error)
}

// SaveBooth writes a booth that has not changed since it was read.
func (d *DB) SaveBooth(ctx context.Context, b fair.Booth) error {
	posts, err := json.Marshal(b.PostIDs)
	if err != nil {
		return err
	}
	return d.update(ctx, "fair_booths", string(b.ID), b.Version, map[string]any{
		"status": b.Status, "booth_no": b.BoothNo, "reason": b.Reason, "post_ids": string(posts),
	})
}

func (d *DB) listedBooths(ctx context.Context) *gorm.DB {
	return d.conn(ctx).Table("fair_booths b").Joins("JOIN fairs f ON f.id = b.fair_id").Joins("JOIN orgs o ON o.id = b.org_id").
		Select(`b.*, f.name AS fair_name, f.status AS fair_status, f.held_on AS fair_held_on, f.host_org_id AS host_org_id,
			o.name AS employer_name, o.employer_kind AS employer_kind, o.qualified_until AS employer_until`)
}

// ListBooths pages through booths, newest first; a limit of 0 lists all.
func (d *DB) ListBooths(ctx context.Context, f fair.BoothFilter) ([]fair.ListedBooth, error) {
	q := d.listedBooths(ctx).Order("b.id DESC")
	if f.Limit > 0 {
		q = q.Limit(f.Limit)
	}
	if f.BoothID != "" {
		q = q.Where("b.id = ?", f.BoothID)
	}
	if f.FairID != "" {
		q = q.Where("b.fair_id = ?", f.FairID)
	}
	if f.OrgID != "" {
		q = q.Where("b.org_id = ?", f.OrgID)
	}
	if len(f.Statuses) > 0 {
		q = q.Where("b.status = ANY(?::text[])", textArray(f.Statuses))
	}
	if f.After != "" {
		q = q.Where("b.id < ?", f.After)
	}
	var out []fair.ListedBooth
	return out, translate(q.Find(&out).Error)
}

// AdmittedBooths are the admitted employers of a fair by booth number; a day leaves out those no longer verified.
func (d *DB) AdmittedBooths(ctx context.Context, which id.Fair, day civil.Date) ([]fair.ListedBooth, error) {
	q := d.listedBooths(ctx).Where("b.fair_id = ? AND b.status = 'admitted'", which).
		Order("length(b.booth_no), b.booth_no, b.id")
	if day != "" {
		q = q.Where("o.qualified_until >= least(?::date, f.held_on)", day)
	}
	var out []fair.ListedBooth
	return out, translate(q.Find(&out).Error)
}
