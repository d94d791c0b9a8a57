package postgres

import (
	"context"
	"database/sql/driver"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/id"
)

// HoldFailures reads a counter and holds its row, which it makes where there is none.
func (d *DB) HoldFailures(ctx context.Context, c account.Counter, at time.Time) (count int, last time.Time, err error) {
	var row struct {
		Count  int
		LastAt time.Time
	}
	err = d.conn(ctx).Raw(`INSERT INTO failures (kind, subject, detail, count, last_at) VALUES (?, ?, ?, 0, ?)
		ON CONFLICT (kind, subject, detail) DO UPDATE SET count = failures.count RETURNING count, last_at`,
		c.Kind, c.Subject, c.Detail, at).Scan(&row).Error
	return row.Count, row.LastAt, translate(err)
}

// AddFailure raises a counter.
func (d *DB) AddFailure(ctx context.Context, c account.Counter, at, since time.Time) error {
	return translate(d.conn(ctx).Exec(`UPDATE failures SET last_at = ?, count = CASE WHEN last_at > ? THEN count + 1 ELSE 1 END
		WHERE kind = ? AND subject = ? AND detail = ?`, at, since, c.Kind, c.Subject, c.Detail).Error)
}

// TakeFailure lowers a counter by one, or ends it.
func (d *DB) TakeFailure(ctx context.Context, c account.Counter, all bool) error {
	return translate(d.conn(ctx).Exec(`UPDATE failures SET count = CASE WHEN ? THEN 0 ELSE greatest(count - 1, 0) END
		WHERE kind = ? AND subject = ? AND detail = ?`, all, c.Kind, c.Subject, c.Detail).Error)
}

// Failures reads counters; one without a detail stands for all of its subject.
func (d *DB) Failures(ctx context.Context, of []account.Counter) ([]account.Count, error) {
	var out []account.Count
	for _, c := range of {
		var some []account.Count
		err := d.conn(ctx).Raw("SELECT kind, count, last_at FROM failures WHERE kind = ? AND subject = ? AND (?::bytea IS NULL OR detail = ?)",
			c.Kind, c.Subject, blob(c.Detail), c.Detail).Scan(&some).Error
		if err != nil {
			return nil, translate(err)
		}
		out = append(out, some...)
	}
	return out, nil
}

// ForgetFailures ends counters; one without a detail stands for all of its subject.
func (d *DB) ForgetFailures(ctx context.Context, of []account.Counter) error {
	for _, c := range of {
		err := d.conn(ctx).Exec("DELETE FROM failures WHERE kind = ? AND subject = ? AND (?::bytea IS NULL OR detail = ?)",
			c.Kind, c.Subject, blob(c.Detail), c.Detail).Error
		if err != nil {
			return translate(err)
		}
	}
	return nil
}

// PurgeSignIns removes counters, challenges and links that were over before an instant, and devices unused since another.
func (d *DB) PurgeSignIns(ctx context.Context, over, unused time.Time) (int, error) {
	n := 0
	err := d.InTx(ctx, func(ctx context.Context) error {
		n = 0
		for _, q := range []struct {
			statement string
			before    time.Time
		}{
			{"DELETE FROM failures WHERE last_at < ?", over}, {"DELETE FROM challenges WHERE expires_at < ?", over},
			{"DELETE FROM mail_links WHERE expires_at < ?", over}, {"DELETE FROM known_devices WHERE used_at < ?", unused},
		} {
			res := d.conn(ctx).Exec(q.statement, q.before)
			if res.Error != nil {
				return res.Error
			}
			n += int(res.RowsAffected)
		}
		return nil
	})
	return n, translate(err)
}

// blob is bytes right behind an opening bracket, where GORM takes a slice for a list of values.
type blob []byte

// Value implements driver.Valuer.
func (b blob) Value() (driver.Value, error) {
	if b == nil {
		return nil, nil
	}
	return []byte(b), nil
}

// Devices reports whether a device is known to a user, how many others are, and whether it is known to anybody.
func (d *DB) Devices(ctx context.Context, user id.User, hash []byte) (known bool, others int, given bool, err error) {
	var row struct {
		Known, Given bool
		Others       int
	}
	err = d.conn(ctx).Raw(`SELECT coalesce(bool_or(user_id = @user AND hash = @hash), false) AS known,
		count(*) FILTER (WHERE user_id = @user AND hash <> @hash) AS others, coalesce(bool_or(hash = @hash), false) AS given
		FROM known_devices WHERE user_id = @user OR hash = @hash`, map[string]any{"user": null(user), "hash": hash}).Scan(&row).Error
	return row.Known, row.Others, row.Given, translate(err)
}

// SaveDevice notes a device of a user as used and forgets those beyond the most.
func (d *DB) SaveDevice(ctx context.Context, user id.User, hash []byte, at time.Time, most int) error {
	err := d.conn(ctx).Exec(`INSERT INTO known_devices (hash, user_id, created_at, used_at) VALUES (?, ?, ?, ?)
		ON CONFLICT (user_id, hash) DO UPDATE SET used_at = excluded.used_at`, blob(hash), user, at, at).Error
	if err != nil {
		return translate(err)
	}
	return translate(d.conn(ctx).Exec(`DELETE FROM known_devices WHERE user_id = @user AND hash IN (
		SELECT hash FROM known_devices WHERE user_id = @user ORDER BY used_at DESC, hash OFFSET @most)`, map[string]any{"user": user, "most": most}).Error)
}

// InsertLink adds a link.
func (d *DB) InsertLink(ctx context.Context, l account.Link) error {
	return d.insert(ctx, "mail_links", &l)
}

// HoldLink finds a link and holds its row.
func (d *DB) HoldLink(ctx context.Context, hash []byte) (account.Link, error) {
	var l account.Link
	return l, first(d.conn(ctx).Table("mail_links").Where("hash = ?", hash).Clauses(held), &l)
}

// UseLink marks a link as used.
func (d *DB) UseLink(ctx context.Context, hash []byte, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE mail_links SET used_at = ? WHERE hash = ?", at, hash).Error)
}
