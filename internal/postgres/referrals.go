package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/referral"
)

func init() { onConstraint("referrals_once_key", referral.ErrAlreadySent) }

// InsertReferral adds a referral.
func (d *DB) InsertReferral(ctx context.Context, r referral.Referral) error {
	return d.insert(ctx, "referrals", &r)
}

// ReferralByID finds a referral; lock holds its row.
func (d *DB) ReferralByID(ctx context.Context, which id.Referral, lock bool) (referral.Referral, error) {
	var r referral.Referral
	q := d.conn(ctx).Table("referrals").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return r, first(q, &r)
}

// SaveReferral writes a referral that has not changed since it was read.
func (d *DB) SaveReferral(ctx context.Context, r referral.Referral) error {
	return d.update(ctx, "referrals", string(r.ID), r.Version, map[string]any{"status": r.Status, "due_on": r.DueOn, "reference": r.Reference,
		"reminded_on": r.RemindedOn, "closed_at": r.ClosedAt})
}

// ListReferrals pages through referrals: open ones by the day an answer is due, closed ones newest first, and those of
// one matter newest first.
func (d *DB) ListReferrals(ctx context.Context, f referral.Filter) ([]referral.Listed, error) {
	q := d.conn(ctx).Table("referrals r").Joins("JOIN orgs o ON o.id = r.org_id").
		Select(`r.id, r.org_id, r.complaint_id, r.authority, r.status, r.words, r.due_on, r.reference, r.sent_by, r.closed_at, r.version, r.created_at,
			o.name AS org_name, coalesce(r.dossier #>> '{post,content,title}', '') AS title`).Limit(f.Limit)
	if f.OrgID != "" {
		q = q.Where("r.org_id = ?", f.OrgID)
	}
	if f.ComplaintID != "" {
		q = q.Where("r.complaint_id = ?", f.ComplaintID)
	}
	switch f.State {
	case "open":
		q = q.Where("r.status <> ?", referral.Closed).Order("r.due_on, r.id")
		if f.After != "" {
			q = q.Where("(r.due_on, r.id) > (SELECT due_on, id FROM referrals WHERE id = ?)", f.After)
		}
	case "closed":
		q = q.Where("r.status = ?", referral.Closed).Order("r.closed_at DESC, r.id DESC")
		if f.After != "" {
			q = q.Where("(r.closed_at, r.id) < (SELECT closed_at, id FROM referrals WHERE id = ?)", f.After)
		}
	default:
		q = q.Order("r.created_at DESC, r.id DESC")
		if f.After != "" {
			q = q.Where("(r.created_at, r.id) < (SELECT created_at, id FROM referrals WHERE id = ?)", f.After)
		}
	}
	var out []referral.Listed
	return out, translate(q.Find(&out).Error)
}

// LateReferrals are those without an answer on a day whose senders were not told, with their rows held.
func (d *DB) LateReferrals(ctx context.Context, today civil.Date, limit int) ([]referral.Referral, error) {
	var out []referral.Referral
	return out, translate(d.conn(ctx).Table("referrals").Where("status = ? AND due_on < ? AND reminded_on IS NULL", referral.Sent, today).
		Order("id").Limit(limit).Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"}).Find(&out).Error)
}
