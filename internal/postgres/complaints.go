package postgres

import (
	"context"
	"encoding/hex"
	"time"

	"gorm.io/gorm/clause"

	"liuyong/internal/complaint"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

func init() {
	onConstraint("complaint_cases_one_open_key", fault.ErrConflict)
	onConstraint("complaints_once_key", complaint.ErrAlreadyReported)
	onConstraint("complaint_proofs_pkey", complaint.ErrProof)
}

// OpenComplaintCase finds the undecided case of a post and holds its row.
func (d *DB) OpenComplaintCase(ctx context.Context, post id.Post) (complaint.Case, error) {
	var c complaint.Case
	return c, first(d.conn(ctx).Table("complaint_cases").Where("post_id = ? AND status IN ('received', 'checking')", post).
		Clauses(clause.Locking{Strength: "UPDATE"}), &c)
}

// InsertComplaintCase adds a case.
func (d *DB) InsertComplaintCase(ctx context.Context, c complaint.Case) error {
	return d.insert(ctx, "complaint_cases", &c)
}

// InsertComplaint adds a report.
func (d *DB) InsertComplaint(ctx context.Context, c complaint.Complaint) error {
	return d.insert(ctx, "complaints", &c)
}

// UseProof notes that a proof is used up, and forgets those whose challenges have run out.
func (d *DB) UseProof(ctx context.Context, mark []byte, at time.Time) error {
	if err := d.exec(ctx, "DELETE FROM complaint_proofs WHERE used_at < ?", at.Add(-24*time.Hour)); err != nil {
		return err
	}
	return d.exec(ctx, "INSERT INTO complaint_proofs (hash, used_at) VALUES (decode(?, 'hex'), ?)", hex.EncodeToString(mark), at)
}

// ComplaintByReceipt finds what became of a report.
func (d *DB) ComplaintByReceipt(ctx context.Context, receipt string) (complaint.Told, error) {
	var t complaint.Told
	return t, first(d.conn(ctx).Table("complaints c").Joins("JOIN complaint_cases k ON k.id = c.case_id").Joins("JOIN posts p ON p.id = k.post_id").
		Select(`p.title, k.status, k.reason, c.created_at,
			(SELECT coalesce(jsonb_agg(DISTINCT r.authority), '[]') FROM referrals r WHERE r.complaint_id = k.id) AS referred`).Where("c.receipt = ?", receipt), &t)
}

// ComplaintCaseByID finds a case; lock holds its row.
func (d *DB) ComplaintCaseByID(ctx context.Context, which id.ComplaintCase, lock bool) (complaint.Case, error) {
	var c complaint.Case
	q := d.conn(ctx).Table("complaint_cases").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return c, first(q, &c)
}

// NextComplaintCase finds and holds the case to work on.
func (d *DB) NextComplaintCase(ctx context.Context, user id.User, orgs []id.Org, now time.Time) (complaint.Case, error) {
	var c complaint.Case
	return c, first(d.conn(ctx).Table("complaint_cases").Where("status IN ('received', 'checking')").
		Where("lease_until IS NULL OR lease_until <= ? OR claimed_by = ?", now, user).
		Where("NOT org_id = ANY(?::uuid[])", textArray(orgs)).
		Clauses(clause.OrderBy{Expression: clause.Expr{SQL: "(claimed_by = ? AND lease_until > ?) IS TRUE DESC, due_at, id", Vars: []any{string(user), now}}}).
		Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"}), &c)
}

// SaveComplaintCase writes a case that has not changed since it was read.
func (d *DB) SaveComplaintCase(ctx context.Context, c complaint.Case) error {
	return d.update(ctx, "complaint_cases", string(c.ID), c.Version, map[string]any{"status": c.Status, "claimed_by": c.ClaimedBy,
		"lease_until": c.LeaseUntil, "decided_by": c.DecidedBy, "decided_at": c.DecidedAt, "reason": c.Reason})
}

// ListComplaintCases pages through cases: open ones by due time, decided ones newest first.
func (d *DB) ListComplaintCases(ctx context.Context, f complaint.Filter) ([]complaint.Listed, error) {
	q := d.conn(ctx).Table("complaint_cases k").Joins("JOIN posts p ON p.id = k.post_id").Joins("JOIN orgs o ON o.id = k.org_id").
		Select("k.*, p.title, o.name AS org_name, (SELECT count(*) FROM complaints c WHERE c.case_id = k.id) AS reports").Limit(f.Limit)
	if f.Open {
		q = q.Where("k.status IN ('received', 'checking')").Order("k.due_at, k.id")
		if f.After != "" {
			q = q.Where("(k.due_at, k.id) > (SELECT due_at, id FROM complaint_cases WHERE id = ?)", f.After)
		}
	} else {
		q = q.Where("k.status IN ('upheld', 'dismissed')").Order("k.decided_at DESC, k.id DESC")
		if f.After != "" {
			q = q.Where("(k.decided_at, k.id) < (SELECT decided_at, id FROM complaint_cases WHERE id = ?)", f.After)
		}
	}
	var out []complaint.Listed
	return out, translate(q.Find(&out).Error)
}

// CountComplaints counts the cases of reported posts of an employer, and those of them that were upheld.
func (d *DB) CountComplaints(ctx context.Context, org id.Org) (all, upheld int, err error) {
	err = d.conn(ctx).Raw("SELECT count(*), count(*) FILTER (WHERE status = 'upheld') FROM complaint_cases WHERE org_id = ?", org).Row().Scan(&all, &upheld)
	return all, upheld, translate(err)
}

// ComplaintsOf are the reports of a case, oldest first.
func (d *DB) ComplaintsOf(ctx context.Context, which id.ComplaintCase) ([]complaint.Complaint, error) {
	var out []complaint.Complaint
	return out, translate(d.conn(ctx).Table("complaints").Where("case_id = ?", which).Order("created_at, id").Find(&out).Error)
}
