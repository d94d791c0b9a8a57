package postgres

import (
	"context"
	"time"

	"gorm.io/gorm/clause"

	"liuyong/internal/account"
	"liuyong/internal/id"
)

var held = clause.Locking{Strength: "UPDATE"}

// InsertSession adds a session and its first token.
func (d *DB) InsertSession(ctx context.Context, s account.Session, t account.Token) error {
	if err := d.conn(ctx).Table("sessions").Create(&s).Error; err != nil {
		return translate(err)
	}
	return d.insert(ctx, "refresh_tokens", &t)
}

// HoldToken finds a token and its session and holds the session's row.
func (d *DB) HoldToken(ctx context.Context, hash []byte) (account.Token, account.Session, error) {
	var s account.Session
	t, err := d.TokenByHash(ctx, hash)
	if err != nil {
		return t, s, err
	}
	if err := first(d.conn(ctx).Table("sessions").Where("id = ?", t.SessionID).Clauses(held), &s); err != nil {
		return t, s, err
	}
	// Again: another request may have used it until the row was free.
	t, err = d.TokenByHash(ctx, hash)
	return t, s, err
}

// TokenByHash finds a token.
func (d *DB) TokenByHash(ctx context.Context, hash []byte) (account.Token, error) {
	var t account.Token
	return t, first(d.conn(ctx).Table("refresh_tokens").Where("hash = ?", hash), &t)
}

// UseToken marks a token as used and adds its successor.
func (d *DB) UseToken(ctx context.Context, hash []byte, next account.Token, at time.Time) error {
	return translate(d.conn(ctx).Exec(`WITH used AS (UPDATE refresh_tokens SET used_at = @at WHERE hash = @hash),
		touched AS (UPDATE sessions SET used_at = @at WHERE id = @session)
		INSERT INTO refresh_tokens (hash, session_id, created_at) VALUES (@next, @session, @at)`,
		map[string]any{"at": at, "hash": hash, "session": next.SessionID, "next": blob(next.Hash)}).Error)
}

// Sessions lists the sessions of a user that go on.
func (d *DB) Sessions(ctx context.Context, user id.User, at time.Time) ([]account.Session, error) {
	var out []account.Session
	err := d.conn(ctx).Table("sessions").Where("user_id = ? AND ended_at IS NULL AND expires_at > ?", user, at).
		Order("used_at DESC, id DESC").Find(&out).Error
	return out, translate(err)
}

// ProveSession notes that the owner of a session has proved again who they are.
func (d *DB) ProveSession(ctx context.Context, which id.Session, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE sessions SET proved_at = ? WHERE id = ?", at, which).Error)
}

// EndSession ends one session.
func (d *DB) EndSession(ctx context.Context, which id.Session, why string, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE sessions SET ended_at = ?, ended_for = ? WHERE id = ? AND ended_at IS NULL", at, why, which).Error)
}

// EndOtherSessions ends the sessions of a user but one.
func (d *DB) EndOtherSessions(ctx context.Context, user id.User, keep id.Session, why string, at time.Time) error {
	return translate(d.conn(ctx).Exec(`UPDATE sessions SET ended_at = ?, ended_for = ?
		WHERE user_id = ? AND ended_at IS NULL AND id IS DISTINCT FROM ?::uuid`, at, why, user, null(keep)).Error)
}

// RenewSessions ends all sessions of a user but one, which goes on with the new epoch.
func (d *DB) RenewSessions(ctx context.Context, user id.User, keep id.Session, epoch int, why string, at time.Time) error {
	if err := d.EndOtherSessions(ctx, user, keep, why, at); err != nil || keep == "" {
		return err
	}
	return translate(d.conn(ctx).Exec("UPDATE sessions SET auth_epoch = ? WHERE id = ? AND user_id = ?", epoch, keep, user).Error)
}
