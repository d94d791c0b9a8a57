package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/appeal"
	"liuyong/internal/id"
)

func init() {
	onConstraint("appeals_one_open_key", appeal.ErrAppealed)
	onConstraint("appeals_once_key", appeal.ErrAnswered)
}

// InsertAppeal adds an appeal.
func (d *DB) InsertAppeal(ctx context.Context, x appeal.Appeal) error {
	return d.insert(ctx, "appeals", &x)
}

// AppealByID finds an appeal; lock holds its row.
func (d *DB) AppealByID(ctx context.Context, which id.Appeal, lock bool) (appeal.Appeal, error) {
	var x appeal.Appeal
	q := d.conn(ctx).Table("appeals").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return x, first(q, &x)
}

// SaveAppeal writes an appeal that has not changed since it was read.
func (d *DB) SaveAppeal(ctx context.Context, x appeal.Appeal) error {
	return d.update(ctx, "appeals", string(x.ID), x.Version, map[string]any{"status": x.Status, "decided_by": x.DecidedBy,
		"decided_at": x.DecidedAt, "answer": x.Answer})
}

// ListAppeals pages through appeals: waiting ones by due time, others newest first.
func (d *DB) ListAppeals(ctx context.Context, f appeal.Filter) ([]appeal.Listed, error) {
	q := d.conn(ctx).Table("appeals a").Joins("JOIN orgs o ON o.id = a.org_id").Joins("LEFT JOIN posts p ON a.subject_kind = 'post' AND p.id = a.subject_id").
		Select("a.*, o.name AS org_name, coalesce(p.title, o.name) AS title").Limit(f.Limit)
	if f.OrgID != "" {
		q = q.Where("a.org_id = ?", f.OrgID)
	}
	if f.Subject != "" {
		q = q.Where("a.subject_id = ?", f.Subject)
	}
	if f.Waiting {
		q = q.Where("a.status = ?", appeal.Filed).Order("a.due_at, a.id")
		if f.After != "" {
			q = q.Where("(a.due_at, a.id) > (SELECT due_at, id FROM appeals WHERE id = ?)", f.After)
		}
	} else {
		q = q.Order("a.created_at DESC, a.id DESC")
		if f.Decided {
			q = q.Where("a.status IN ?", []appeal.Status{appeal.Granted, appeal.Refused})
		}
		if f.After != "" {
			q = q.Where("(a.created_at, a.id) < (SELECT created_at, id FROM appeals WHERE id = ?)", f.After)
		}
	}
	var out []appeal.Listed
	return out, translate(q.Find(&out).Error)
}

// Answered reports whether an appeal about this version of a subject was decided.
func (d *DB) Answered(ctx context.Context, kind appeal.Subject, subject string, version int) (bool, error) {
	var done bool
	err := d.conn(ctx).Raw("SELECT EXISTS (SELECT FROM appeals WHERE subject_kind = ? AND subject_id = ? AND subject_version = ? AND status IN ('granted', 'refused'))",
		kind, subject, version).Scan(&done).Error
	return done, translate(err)
}

// LastReason is what was said when a subject came into its present state.
func (d *DB) LastReason(ctx context.Context, kind, subject string) (string, error) {
	var reason []string
	err := d.conn(ctx).Raw("SELECT reason FROM transitions WHERE subject_kind = ? AND subject_id = ? ORDER BY id DESC LIMIT 1", kind, subject).Scan(&reason).Error
	if err != nil || len(reason) == 0 {
		return "", translate(err)
	}
	return reason[0], nil
}

// HadAHand reports whether a reviewer took part in what was decided against a subject since it was last handed in: in its
// rounds, in complaints about it, and in measures against its employer.
func (d *DB) HadAHand(ctx context.Context, user id.User, kind appeal.Subject, subject string) (bool, error) {
	var had bool
	err := d.conn(ctx).Raw(`SELECT EXISTS (SELECT FROM transitions t
		WHERE t.actor_id = @user AND t.actor_role = 'reviewer'
			AND t.event IN ('return', 'reject', 'take_down', 'propose', 'suspend', 'revoke', 'confirm', 'freeze', 'uphold')
			AND t.at >= coalesce((SELECT max(s.at) FROM transitions s WHERE s.subject_kind = @kind AND s.subject_id = CAST(@subject AS uuid) AND s.event = 'submit'), '-infinity')
			AND (t.subject_kind = @kind AND t.subject_id = CAST(@subject AS uuid)
				OR t.subject_kind = 'review' AND t.subject_id IN (SELECT id FROM reviews WHERE subject_kind = @kind AND subject_id = CAST(@subject AS uuid))
				OR t.subject_kind = 'complaint_case' AND t.subject_id IN (SELECT id FROM complaint_cases WHERE post_id = CAST(@subject AS uuid))
				OR t.subject_kind = 'measure' AND t.subject_id IN (SELECT id FROM measures
					WHERE org_id = coalesce((SELECT org_id FROM posts WHERE id = CAST(@subject AS uuid)), CAST(@subject AS uuid)))))`,
		map[string]any{"user": user, "kind": kind, "subject": subject}).Scan(&had).Error
	return had, translate(err)
}
