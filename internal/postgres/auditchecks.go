package postgres

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

func init() { onConstraint("audit_checks_one_waiting_key", audit.ErrCheckOpen) }

const selectCheck = `SELECT c.id, c.status, coalesce(c.requested_by::text, ''), c.requested_at, c.started_at, c.finished_at, c.report, c.failure,
	coalesce(s.entries, 0), coalesce(s.total, 0) FROM audit_checks c LEFT JOIN audit_check_steps s ON s.check_id = c.id `

func scanCheck(scan func(...any) error) (audit.Check, error) {
	var c audit.Check
	var report []byte
	err := scan(&c.ID, &c.Status, &c.RequestedBy, &c.RequestedAt, &c.StartedAt, &c.FinishedAt, &report, &c.Failure, &c.Entries, &c.Total)
	if err != nil {
		return c, err
	}
	c.RequestedAt, c.StartedAt, c.FinishedAt = c.RequestedAt.UTC(), utc(c.StartedAt), utc(c.FinishedAt)
	return c, json.Unmarshal(report, &c.Report)
}

// oneCheck finds a verification; nil for none.
func (d *DB) oneCheck(ctx context.Context, rest string, args ...any) (*audit.Check, error) {
	c, err := scanCheck(d.raw(ctx).QueryRowContext(ctx, selectCheck+rest, args...).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil //nolint:nilnil // there may be none
	}
	if err != nil {
		return nil, translate(err)
	}
	return &c, nil
}

// InsertCheck implements audit.CheckStore.
func (d *DB) InsertCheck(ctx context.Context, c audit.Check) error {
	return d.exec(ctx, "INSERT INTO audit_checks (id, status, requested_by, requested_at) VALUES (?, ?, ?, ?)",
		c.ID, c.Status, null(c.RequestedBy), c.RequestedAt)
}

// OpenCheck implements audit.CheckStore. One that was broken off comes before one that waits.
func (d *DB) OpenCheck(ctx context.Context) (*audit.Check, error) {
	return d.oneCheck(ctx, "WHERE c.status IN ('waiting', 'running') ORDER BY c.status, c.id LIMIT 1")
}

// LastCheck implements audit.CheckStore.
func (d *DB) LastCheck(ctx context.Context) (*audit.Check, error) {
	return d.oneCheck(ctx, "WHERE c.status IN ('done', 'failed') ORDER BY c.id DESC LIMIT 1")
}

// CheckByID implements audit.CheckStore.
func (d *DB) CheckByID(ctx context.Context, which id.Check) (audit.Check, error) {
	c, err := d.oneCheck(ctx, "WHERE c.id = $1", string(which))
	if err != nil || c == nil {
		return audit.Check{}, errors.Join(err, fault.ErrNotFound.New())
	}
	return *c, nil
}

// SaveCheck implements audit.CheckStore.
func (d *DB) SaveCheck(ctx context.Context, c audit.Check) (going bool, err error) {
	report, err := json.Marshal(c.Report)
	if err != nil {
		return false, err
	}
	err = d.InTx(ctx, func(ctx context.Context) error {
		res := d.conn(ctx).Exec(`UPDATE audit_checks SET status = ?, started_at = ?, finished_at = ?, report = ?, failure = ?
			WHERE id = ? AND status IN ('waiting', 'running')`, c.Status, c.StartedAt, c.FinishedAt, string(report), c.Failure, c.ID)
		going = res.RowsAffected == 1
		return translate(res.Error)
	})
	return going, err
}

// NoteStep implements audit.CheckStore.
func (d *DB) NoteStep(ctx context.Context, c audit.Check, at time.Time) error {
	return translate(d.conn(ctx).Exec(`INSERT INTO audit_check_steps (check_id, entries, total, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (check_id) DO UPDATE SET entries = excluded.entries, total = excluded.total, at = excluded.at`, c.ID, c.Entries, c.Total, at).Error)
}

// CheckedSince implements audit.CheckStore.
func (d *DB) CheckedSince(ctx context.Context, since time.Time) (asked bool, err error) {
	err = d.raw(ctx).QueryRowContext(ctx, "SELECT EXISTS (SELECT FROM audit_checks WHERE requested_by IS NULL AND requested_at >= $1)", since).Scan(&asked)
	return asked, translate(err)
}

// ListChecks implements audit.CheckStore.
func (d *DB) ListChecks(ctx context.Context, after id.Check, limit int) ([]audit.Check, error) {
	rows, err := d.raw(ctx).QueryContext(ctx, selectCheck+"WHERE $1 = '' OR c.id < nullif($1, '')::uuid ORDER BY c.id DESC LIMIT $2", string(after), limit)
	if err != nil {
		return nil, translate(err)
	}
	out, err := collect(rows, scanCheck)
	return out, translate(err)
}

// Watchers implements audit.CheckStore.
func (d *DB) Watchers(ctx context.Context) ([]audit.Watcher, error) {
	var out []audit.Watcher
	err := d.conn(ctx).Raw(`SELECT id, CASE WHEN email_verified_at IS NOT NULL THEN email ELSE '' END AS email FROM users
		WHERE status = 'active' AND roles && ?::text[] ORDER BY id`, textArray(actor.Holders(actor.AuditAlarm))).Scan(&out).Error
	return out, translate(err)
}

// EstimateEntries implements audit.CheckStore: ids are drawn in order, and few of them are given up.
func (d *DB) EstimateEntries(ctx context.Context) (n int64, err error) {
	err = d.raw(ctx).QueryRowContext(ctx, "SELECT coalesce(max(id), 0) FROM audit_entries").Scan(&n)
	return n, translate(err)
}
