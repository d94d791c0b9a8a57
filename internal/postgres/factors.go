package postgres

import (
	"context"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/id"
)

// Factor finds the second factor of a user.
func (d *DB) Factor(ctx context.Context, user id.User) (account.Factor, error) {
	var f account.Factor
	return f, first(d.conn(ctx).Table("second_factors").Where("user_id = ?", user), &f)
}

// SaveFactor replaces the second factor of a user and all recovery codes.
func (d *DB) SaveFactor(ctx context.Context, f account.Factor, recovery [][]byte) error {
	if err := d.DeleteFactor(ctx, f.UserID); err != nil {
		return err
	}
	if err := d.conn(ctx).Table("second_factors").Create(&f).Error; err != nil {
		return translate(err)
	}
	for _, h := range recovery {
		if err := d.conn(ctx).Exec("INSERT INTO recovery_codes (user_id, hash) VALUES (?, ?)", f.UserID, blob(h)).Error; err != nil {
			return translate(err)
		}
	}
	return nil
}

// DeleteFactor removes the second factor of a user and its recovery codes.
func (d *DB) DeleteFactor(ctx context.Context, user id.User) error {
	return translate(d.conn(ctx).Exec("DELETE FROM second_factors WHERE user_id = ?", user).Error)
}

// TakeStep notes the step of a code, unless it or a later one was taken before.
func (d *DB) TakeStep(ctx context.Context, user id.User, step int64) (bool, error) {
	res := d.conn(ctx).Exec("UPDATE second_factors SET last_step = ? WHERE user_id = ? AND last_step < ?", step, user, step)
	return res.RowsAffected == 1, translate(res.Error)
}

// TakeRecovery uses a recovery code up.
func (d *DB) TakeRecovery(ctx context.Context, user id.User, hash []byte, at time.Time) (bool, error) {
	res := d.conn(ctx).Exec("UPDATE recovery_codes SET used_at = ? WHERE user_id = ? AND hash = ? AND used_at IS NULL", at, user, hash)
	return res.RowsAffected == 1, translate(res.Error)
}

// RecoveryLeft counts the recovery codes that are left.
func (d *DB) RecoveryLeft(ctx context.Context, user id.User) (int, error) {
	var n int
	err := d.conn(ctx).Raw("SELECT count(*) FROM recovery_codes WHERE user_id = ? AND used_at IS NULL", user).Scan(&n).Error
	return n, translate(err)
}

// InsertChallenge adds a challenge.
func (d *DB) InsertChallenge(ctx context.Context, c account.PendingChallenge) error {
	return d.insert(ctx, "challenges", &c)
}

// HoldChallenge finds a challenge and holds its row.
func (d *DB) HoldChallenge(ctx context.Context, hash []byte) (account.PendingChallenge, error) {
	var c account.PendingChallenge
	return c, first(d.conn(ctx).Table("challenges").Where("hash = ?", hash).Clauses(held), &c)
}

// TryChallenge counts a try.
func (d *DB) TryChallenge(ctx context.Context, hash []byte) error {
	return translate(d.conn(ctx).Exec("UPDATE challenges SET tries = tries + 1 WHERE hash = ?", hash).Error)
}

// DeleteChallenge removes a challenge that was met.
func (d *DB) DeleteChallenge(ctx context.Context, hash []byte) error {
	return translate(d.conn(ctx).Exec("DELETE FROM challenges WHERE hash = ?", hash).Error)
}
