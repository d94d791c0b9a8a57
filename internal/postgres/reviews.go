package postgres

import (
	"context"
	"encoding/json"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/review"
)

func init() { onConstraint("reviews_one_open_key", fault.ErrConflict) }

// InsertCase adds a case.
func (d *DB) InsertCase(ctx context.Context, c review.Case) error {
	var err error
	if c.Snapshot, err = d.closeInside(c.Snapshot, string(c.ID), reviewContactName, reviewPhone); err != nil {
		return err
	}
	return d.insert(ctx, "reviews", &c)
}

// openCase opens who is behind the organisation of a case.
func (d *DB) openCase(c *review.Case) (err error) {
	c.Snapshot, err = d.openInside(c.Snapshot, string(c.ID), reviewContactName, reviewPhone)
	return err
}

// oneCase is the case that a query finds, opened.
func (d *DB) oneCase(q *gorm.DB) (review.Case, error) {
	var c review.Case
	if err := first(q, &c); err != nil {
		return c, err
	}
	return c, d.openCase(&c)
}

// CaseByID finds a case; lock holds its row.
func (d *DB) CaseByID(ctx context.Context, which id.Review, lock bool) (review.Case, error) {
	q := d.conn(ctx).Table("reviews").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return d.oneCase(q)
}

// OpenCaseOf finds the undecided case of a subject and holds its row.
func (d *DB) OpenCaseOf(ctx context.Context, kind review.Subject, subject string) (review.Case, error) {
	return d.oneCase(d.conn(ctx).Table("reviews").Where("subject_kind = ? AND subject_id = ? AND status IN ('open', 'proposed')", kind, subject).
		Clauses(clause.Locking{Strength: "UPDATE"}))
}

// NextCase finds and holds the case to work on.
func (d *DB) NextCase(ctx context.Context, user id.User, orgs []id.Org, kind review.Subject, now time.Time) (review.Case, error) {
	q := d.conn(ctx).Table("reviews").Where("status IN ('open', 'proposed') AND entered_by <> ? AND proposed_by IS DISTINCT FROM ?", user, user).
		Where("lease_until IS NULL OR lease_until <= ? OR claimed_by = ?", now, user).
		Where("NOT org_id = ANY(?::uuid[])", textArray(orgs)).
		Clauses(clause.OrderBy{Expression: clause.Expr{
			SQL:  "(claimed_by = ? AND lease_until > ?) IS TRUE DESC, due_at, risk DESC, id",
			Vars: []any{string(user), now},
		}}).
		Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"})
	if kind != "" {
		q = q.Where("subject_kind = ?", kind)
	}
	return d.oneCase(q)
}

// SaveCase writes a case that has not changed since it was read.
func (d *DB) SaveCase(ctx context.Context, c review.Case) error {
	fields, err := json.Marshal(c.FieldReasons)
	if err != nil {
		return err
	}
	checks, err := json.Marshal(c.Checks)
	if err != nil {
		return err
	}
	verdicts, err := json.Marshal(c.Verdicts)
	if err != nil {
		return err
	}
	screened, err := json.Marshal(c.Screening)
	if err != nil {
		return err
	}
	corrections, err := json.Marshal(c.Corrections)
	if err != nil {
		return err
	}
	findings, err := json.Marshal(c.Findings)
	if err != nil {
		return err
	}
	evidence, err := json.Marshal(c.Evidence)
	if err != nil {
		return err
	}
	var proposal any
	if c.Proposal != nil {
		raw, err := json.Marshal(c.Proposal)
		if err != nil {
			return err
		}
		proposal = string(raw)
	}
	return d.update(ctx, "reviews", string(c.ID), c.Version, map[string]any{
		"screening": string(screened), "verdicts": string(verdicts), "corrections": string(corrections), "findings": string(findings),
		"evidence": string(evidence), "proposal": proposal, "proposed_by": c.ProposedBy, "read_twice": c.ReadTwice,
		"status": c.Status, "claimed_by": c.ClaimedBy, "lease_until": c.LeaseUntil, "decided_by": c.DecidedBy,
		"decided_at": c.DecidedAt, "reason": c.Reason, "field_reasons": string(fields), "checks": string(checks),
	})
}

// CountCases counts the cases of an organisation, or the open ones and those decided by a user since a moment.
func (d *DB) CountCases(ctx context.Context, org id.Org, user id.User, now, since time.Time) (review.Counts, error) {
	q := d.conn(ctx).Table("reviews").Select(`
		count(*) FILTER (WHERE status IN ('open', 'proposed')) AS open,
		count(*) FILTER (WHERE status IN ('open', 'proposed') AND due_at < ?) AS overdue,
		count(*) FILTER (WHERE status IN ('open', 'proposed') AND subject_kind = 'post') AS open_posts,
		count(*) FILTER (WHERE status IN ('open', 'proposed') AND subject_kind = 'qualification') AS open_qualification,
		count(*) FILTER (WHERE status = 'approved') AS approved,
		count(*) FILTER (WHERE status = 'returned') AS returned,
		count(*) FILTER (WHERE status = 'rejected') AS rejected`, now)
	if org != "" {
		q = q.Where("org_id = ?", org)
	} else {
		q = q.Where("status IN ('open', 'proposed') OR decided_by = ? AND decided_at >= ?", user, since)
	}
	var out review.Counts
	return out, translate(q.Scan(&out).Error)
}

// CountAnswers counts the applications to an employer of a span of time, and those of them that it answered in time. What
// the graduate took back before that waits for no answer.
func (d *DB) CountAnswers(ctx context.Context, org id.Org, from, until time.Time, in time.Duration) (applied, answered int, err error) {
	err = d.conn(ctx).Raw(`SELECT count(*), count(*) FILTER (WHERE first.actor_role = 'employer' AND first.at <= a.created_at + ?::interval)
		FROM applications a
		LEFT JOIN LATERAL (SELECT t.actor_role, t.at FROM transitions t
			WHERE t.subject_kind = 'application' AND t.subject_id = a.id AND t.from_status <> '' AND t.event <> 'apply' ORDER BY t.id LIMIT 1) first ON true
		WHERE a.org_id = ? AND a.created_at >= ? AND a.created_at < ?
			AND (first.actor_role IS NULL OR first.actor_role = 'employer' OR first.at > a.created_at + ?::interval)`,
		in.String(), org, from, until, in.String()).Row().Scan(&applied, &answered)
	return applied, answered, translate(err)
}

// ListCases pages through cases: open ones by due time, decided ones newest first.
func (d *DB) ListCases(ctx context.Context, f review.Filter) ([]review.Listed, error) {
	q := d.conn(ctx).Table("reviews r").Joins("JOIN orgs o ON o.id = r.org_id").
		Select("r.*, o.name AS org_name, coalesce(r.snapshot->>'title', o.name) AS title").
		Limit(f.Limit)
	switch f.Status {
	case "":
	case review.Open: // whatever waits for a reviewer, the first or the second
		q = q.Where("r.status IN ('open', 'proposed')")
	default:
		q = q.Where("r.status = ?", f.Status)
	}
	if f.Kind != "" {
		q = q.Where("r.subject_kind = ?", f.Kind)
	}
	if f.Decided() {
		q = q.Order("r.decided_at DESC, r.id DESC")
		if f.After != "" {
			q = q.Where("(r.decided_at, r.id) < (SELECT decided_at, id FROM reviews WHERE id = ?)", f.After)
		}
	} else {
		q = q.Order("r.due_at, r.risk DESC, r.id")
		if f.After != "" {
			q = q.Where("(r.due_at, -r.risk, r.id) > (SELECT due_at, -risk, id FROM reviews WHERE id = ?)", f.After)
		}
	}
	var out []review.Listed
	if err := q.Find(&out).Error; err != nil {
		return nil, translate(err)
	}
	for i := range out {
		if err := d.openCase(&out[i].Case); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// ReviewersFor are the reviewers in service, but for one, who may decide a case.
func (d *DB) ReviewersFor(ctx context.Context, c review.Case, but id.User) ([]review.Colleague, error) {
	var out []review.Colleague
	err := d.conn(ctx).Raw(`SELECT u.id, u.name FROM users u
		WHERE u.roles @> '{reviewer}' AND u.status = 'active' AND u.id <> ? AND u.id <> ? AND u.id IS DISTINCT FROM ?
			AND NOT EXISTS (SELECT FROM memberships m WHERE m.user_id = u.id AND m.org_id = ?)
		ORDER BY u.name, u.id`, but, c.EnteredBy, c.ProposedBy, c.OrgID).Scan(&out).Error
	return out, translate(err)
}

// NextRound is the number of the next round of a subject.
func (d *DB) NextRound(ctx context.Context, kind review.Subject, subject string) (int, error) {
	var n int
	err := d.conn(ctx).Raw("SELECT coalesce(max(round), 0) + 1 FROM reviews WHERE subject_kind = ? AND subject_id = ?",
		kind, subject).Scan(&n).Error
	return n, translate(err)
}

// CasesOf are the rounds of a subject, oldest first.
func (d *DB) CasesOf(ctx context.Context, kind review.Subject, subject string) ([]review.Case, error) {
	var out []review.Case
	err := d.conn(ctx).Table("reviews").Where("subject_kind = ? AND subject_id = ?", kind, subject).Order("round").Find(&out).Error
	for i := range out {
		if err == nil {
			err = d.openCase(&out[i])
		}
	}
	return out, translate(err)
}
