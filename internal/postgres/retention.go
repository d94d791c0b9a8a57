package postgres

import (
	"context"
	"time"

	"liuyong/internal/hiring"
)

// PurgeSnapshots replaces the frozen résumés of applications that ended before by a masked name. When an application
// has ended is said by hiring.Listed.EndedAt; the two agree.
func (d *DB) PurgeSnapshots(ctx context.Context, before, now time.Time, limit int) (int, error) {
	res := d.conn(ctx).Exec(`WITH due AS (
		SELECT a.id FROM applications a JOIN posts p ON p.id = a.post_id
		WHERE a.purged_at IS NULL AND a.updated_at <= @before
		AND (NOT a.status = ANY(CAST(@live AS text[])) OR p.status <> 'published' AND p.updated_at <= @before)
		ORDER BY a.updated_at LIMIT @limit FOR UPDATE OF a SKIP LOCKED)
		UPDATE applications a SET purged_at = @now, message = '',
			resume = jsonb_build_object('name', left(a.resume->>'name', 1) || '**')
		FROM due WHERE a.id = due.id`,
		map[string]any{"before": before, "now": now, "limit": limit, "live": textArray(hiring.LiveStatuses())})
	return int(res.RowsAffected), translate(res.Error)
}

// PurgeSessions deletes sessions that ended before.
func (d *DB) PurgeSessions(ctx context.Context, before time.Time, limit int) (int, error) {
	return d.purge(ctx, "sessions", "expires_at < ? OR ended_at < ?", limit, before, before)
}

// PurgeNotices deletes messages that were written before.
func (d *DB) PurgeNotices(ctx context.Context, before time.Time, limit int) (int, error) {
	return d.purge(ctx, "notices", "created_at < ?", limit, before)
}

// PurgeMails deletes what is noted of mails dealt with before.
func (d *DB) PurgeMails(ctx context.Context, before time.Time, limit int) (int, error) {
	return d.purge(ctx, "mails", "done_at < ?", limit, before)
}

func (d *DB) purge(ctx context.Context, table, where string, limit int, args ...any) (int, error) {
	res := d.conn(ctx).Exec("DELETE FROM "+table+" WHERE id IN (SELECT id FROM "+table+" WHERE "+where+" LIMIT ?)", append(args, limit)...)
	return int(res.RowsAffected), translate(res.Error)
}
