package postgres

import (
	"bytes"
	"context"
	"encoding/json"
	"time"

	"liuyong/internal/id"
	"liuyong/internal/idempotency"
)

// abandoned is after how long a key without an answer belongs to a request that died.
const abandoned = 2 * time.Minute

// BeginOnce reserves a key for a request.
func (d *DB) BeginOnce(ctx context.Context, user id.User, key string, request []byte, at time.Time) (idempotency.Reservation, error) {
	var row struct {
		Fresh       bool
		RequestHash []byte
		Status      int
		Header      string
		Body        []byte
	}
	// The update takes over a key that has outlived its day or whose request died before it answered.
	err := d.conn(ctx).Raw(`WITH mine AS (
		INSERT INTO idempotency_keys (user_id, key, request_hash, created_at) VALUES (@user, @key, @hash, @at)
		ON CONFLICT (user_id, key) DO UPDATE SET request_hash = @hash, created_at = @at, status = 0, body = NULL
			WHERE idempotency_keys.created_at < @old OR idempotency_keys.status = 0 AND idempotency_keys.created_at < @dead
		RETURNING true AS fresh, request_hash, status, header, body)
		SELECT fresh, request_hash, status, header::text AS header, body FROM mine
		UNION ALL SELECT false, request_hash, status, header::text, body FROM idempotency_keys
			WHERE user_id = @user AND key = @key AND NOT EXISTS (SELECT 1 FROM mine)`,
		map[string]any{"user": user, "key": key, "hash": request, "at": at,
			"old": at.Add(-idempotency.KeepFor), "dead": at.Add(-abandoned)}).Scan(&row).Error
	if err != nil {
		return idempotency.Reservation{}, translate(err)
	}
	out := idempotency.Reservation{Fresh: row.Fresh, SameRequest: bytes.Equal(row.RequestHash, request)}
	if !row.Fresh && row.Status != 0 {
		plain, err := d.ring.Open(row.Body, keptAnswer.owner(string(user)+"/"+key))
		if err != nil {
			return out, err
		}
		out.Kept = &idempotency.Answer{Status: row.Status, Body: plain}
		if err := json.Unmarshal([]byte(row.Header), &out.Kept.Header); err != nil {
			return out, err
		}
	}
	return out, nil
}

// EndOnce keeps the answer of a reserved key, sealed: it may hold what is sealed elsewhere.
func (d *DB) EndOnce(ctx context.Context, user id.User, key string, a idempotency.Answer) error {
	header, err := json.Marshal(a.Header)
	if err != nil {
		return err
	}
	return translate(d.conn(ctx).Exec("UPDATE idempotency_keys SET status = ?, header = ?, body = ? WHERE user_id = ? AND key = ?",
		a.Status, string(header), d.ring.Close(a.Body, keptAnswer.owner(string(user)+"/"+key)), user, key).Error)
}

// ForgetOnce frees a key.
func (d *DB) ForgetOnce(ctx context.Context, user id.User, key string) error {
	return translate(d.conn(ctx).Exec("DELETE FROM idempotency_keys WHERE user_id = ? AND key = ?", user, key).Error)
}

// PurgeOnce drops old keys.
func (d *DB) PurgeOnce(ctx context.Context, before time.Time) (int, error) {
	res := d.conn(ctx).Exec("DELETE FROM idempotency_keys WHERE created_at < ?", before)
	return int(res.RowsAffected), translate(res.Error)
}
