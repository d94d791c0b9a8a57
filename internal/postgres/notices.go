package postgres

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"liuyong/internal/id"
	"liuyong/internal/notice"
)

// Notify writes one notice.
func (d *DB) Notify(ctx context.Context, n notice.Notice) error {
	n.ID = id.New[id.Notice]()
	if n.CreatedAt.IsZero() {
		n.CreatedAt = d.now().UTC()
	}
	if n.Params == nil {
		n.Params = map[string]string{}
	}
	return d.insert(ctx, "notices", &n)
}

// NotifyOrg writes the notice to every owner and recruiter who acts for an organisation today.
func (d *DB) NotifyOrg(ctx context.Context, org id.Org, n notice.Notice) error {
	var users []id.User
	err := d.conn(ctx).Raw("SELECT DISTINCT user_id FROM acting_members(?) WHERE org_id = ? AND level IN ('owner', 'recruiter')", d.today(), org).Scan(&users).Error
	if err != nil {
		return translate(err)
	}
	return d.notifyAll(ctx, users, n)
}

// notifyAll writes one notice to each of some accounts.
func (d *DB) notifyAll(ctx context.Context, users []id.User, n notice.Notice) error {
	if len(users) == 0 {
		return nil
	}
	params := n.Params
	if params == nil {
		params = map[string]string{}
	}
	raw, err := json.Marshal(params)
	if err != nil {
		return err
	}
	// gen_random_uuid would not sort by time.
	ids := make([]id.Notice, len(users))
	for i := range ids {
		ids[i] = id.New[id.Notice]()
	}
	return translate(d.conn(ctx).Exec(`INSERT INTO notices (id, user_id, kind, subject_kind, subject_id, params, created_at)
		SELECT n, u, ?, ?, ?, ?, ? FROM unnest(?::uuid[], ?::uuid[]) AS t(n, u)`,
		n.Kind, n.SubjectKind, n.SubjectID, string(raw), d.now().UTC(), textArray(ids), textArray(users)).Error)
}

// Notices pages through a user's notices, newest first.
func (d *DB) Notices(ctx context.Context, user id.User, after id.Notice, limit int) ([]notice.Notice, error) {
	q := d.conn(ctx).Table("notices").Where("user_id = ?", user).Order("id DESC").Limit(limit)
	if after != "" {
		q = q.Where("id < ?", after)
	}
	var out []notice.Notice
	return out, translate(q.Find(&out).Error)
}

// UnreadNotices counts what a user has not read.
func (d *DB) UnreadNotices(ctx context.Context, user id.User) (int, error) {
	var n int
	err := d.conn(ctx).Raw("SELECT count(*) FROM notices WHERE user_id = ? AND read_at IS NULL", user).Scan(&n).Error
	return n, translate(err)
}

// ReadNotices marks all of a user's notices up to and including one as read.
func (d *DB) ReadNotices(ctx context.Context, user id.User, upTo id.Notice, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE notices SET read_at = ? WHERE user_id = ? AND id <= ? AND read_at IS NULL", at, user, upTo).Error)
}

func splitComma(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ",")
}
