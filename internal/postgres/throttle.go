package postgres

import (
	"context"
	"time"

	"liuyong/internal/throttle"
)

// SpendShared implements throttle.Shared by the generic cell rate algorithm: a bucket is one instant, at which it will
// be full again. One statement decides and writes; processes that ask at once wait for one another at the row.
func (d *DB) SpendShared(ctx context.Context, key []byte, r throttle.Rate, now time.Time) (time.Duration, error) {
	var spent bool
	var fullAt *time.Time
	// It stands outside the request's transaction: a use case that fails has spent its token all the same.
	err := d.pool.QueryRowContext(ctx, `WITH spent AS (
		INSERT INTO rate_buckets AS b (key, full_at) VALUES ($1, $2::timestamptz + $3 * interval '1 microsecond')
		ON CONFLICT (key) DO UPDATE SET full_at = greatest(b.full_at, $2) + $3 * interval '1 microsecond'
			WHERE greatest(b.full_at, $2) + $3 * interval '1 microsecond' <= $2 + $4 * interval '1 microsecond'
		RETURNING 1)
		SELECT EXISTS (SELECT 1 FROM spent), (SELECT full_at FROM rate_buckets WHERE key = $1)`,
		key, now, r.Every.Microseconds(), r.Every.Microseconds()*int64(r.Burst)).Scan(&spent, &fullAt)
	switch {
	case err != nil:
		return 0, translate(err)
	case spent:
		return 0, nil
	case fullAt == nil: // the row was made while this statement ran
		return r.Every, nil
	}
	return max(fullAt.Add(r.Every).Sub(now)-r.Every*time.Duration(r.Burst), time.Millisecond), nil
}

// PurgeBuckets drops buckets that are full again.
func (d *DB) PurgeBuckets(ctx context.Context, now time.Time) (int, error) {
	res := d.conn(ctx).Exec("DELETE FROM rate_buckets WHERE full_at < ?", now)
	return int(res.RowsAffected), translate(res.Error)
}
