package postgres

import (
	"context"
	"time"

	"liuyong/internal/review"
)

// ReviewReport counts how the desk worked from one moment up to another.
func (d *DB) ReviewReport(ctx context.Context, from, to, now time.Time) (review.Report, error) {
	var r review.Report
	span := map[string]any{"from": from, "to": to, "now": now}
	// The row of all reviewers comes first: it has nobody's id.
	var rows []review.Worked
	err := d.conn(ctx).Raw(`SELECT coalesce(r.decided_by::text, '') AS reviewer, coalesce(max(u.name), '') AS name, count(*) AS decided,
			count(*) FILTER (WHERE r.status = 'approved') AS approved, count(*) FILTER (WHERE r.status = 'returned') AS returned,
			count(*) FILTER (WHERE r.status = 'rejected') AS rejected,
			coalesce(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM r.decided_at - r.created_at)) / 3600), 0)::int AS hours,
			count(*) FILTER (WHERE r.decided_at > r.due_at) AS late,
			count(*) FILTER (WHERE EXISTS (SELECT FROM appeals a WHERE a.status = 'granted' AND a.subject_kind = r.subject_kind AND a.subject_id = r.subject_id
				AND a.against = r.status AND a.created_at >= r.decided_at
				AND NOT EXISTS (SELECT FROM reviews later WHERE later.subject_kind = r.subject_kind AND later.subject_id = r.subject_id
					AND later.round > r.round AND later.created_at <= a.created_at))) AS overturned
		FROM reviews r JOIN users u ON u.id = r.decided_by
		WHERE r.status IN ('approved', 'returned', 'rejected') AND r.decided_at >= @from AND r.decided_at < @to
		GROUP BY GROUPING SETS ((), (r.decided_by))
		ORDER BY GROUPING(r.decided_by) DESC, decided DESC, name`, span).Scan(&rows).Error
	if err != nil {
		return r, translate(err)
	}
	r.All, r.Reviewers = rows[0], rows[1:]
	r.All.Name = ""
	if err := d.conn(ctx).Raw(`SELECT r.subject_kind AS kind, f.field, count(*) AS count FROM reviews r, jsonb_object_keys(r.field_reasons) f (field)
		WHERE r.status = 'returned' AND r.decided_at >= @from AND r.decided_at < @to GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20`, span).Scan(&r.Fields).Error; err != nil {
		return r, translate(err)
	}
	err = d.conn(ctx).Raw(`SELECT
		(SELECT count(*) FROM transitions t JOIN reviews r ON r.id = t.subject_id AND NOT r.read_twice
			WHERE t.subject_kind = 'review' AND event IN ('approve', 'reject') AND from_status = 'proposed' AND at >= @from AND at < @to) AS agreed,
		(SELECT count(*) FROM transitions t JOIN reviews r ON r.id = t.subject_id AND NOT r.read_twice
			WHERE t.subject_kind = 'review' AND event = 'contest' AND at >= @from AND at < @to) AS contested,
		(SELECT count(*) FROM transitions t JOIN reviews r ON r.id = t.subject_id AND r.read_twice
			WHERE t.subject_kind = 'review' AND event IN ('approve', 'return') AND from_status = 'proposed' AND at >= @from AND at < @to) AS alike,
		(SELECT count(*) FROM transitions t JOIN reviews r ON r.id = t.subject_id AND r.read_twice
			WHERE t.subject_kind = 'review' AND event = 'contest' AND at >= @from AND at < @to) AS unlike,
		(SELECT count(*) FROM reviews WHERE status = 'approved' AND decided_by IS NULL AND decided_at >= @from AND decided_at < @to) AS unread,
		(SELECT count(*) FROM appeals WHERE status = 'granted' AND decided_at >= @from AND decided_at < @to) AS granted,
		(SELECT count(*) FROM appeals WHERE status = 'refused' AND decided_at >= @from AND decided_at < @to) AS refused,
		(SELECT count(*) FROM complaint_cases WHERE status = 'upheld' AND decided_at >= @from AND decided_at < @to) AS upheld,
		(SELECT count(*) FROM complaint_cases WHERE status = 'dismissed' AND decided_at >= @from AND decided_at < @to) AS dismissed,
		(SELECT coalesce(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - created_at)) / 3600), 0)::int
			FROM complaint_cases WHERE decided_at >= @from AND decided_at < @to) AS complaint_hours,
		(SELECT count(*) FROM reviews WHERE status IN ('open', 'proposed')) AS open,
		(SELECT count(*) FROM reviews WHERE status IN ('open', 'proposed') AND due_at < @now) AS overdue`, span).
		Row().Scan(&r.Agreed, &r.Contested, &r.Alike, &r.Unlike, &r.Unread, &r.Granted, &r.Refused, &r.Upheld, &r.Dismissed, &r.ComplaintHours, &r.Open, &r.Overdue)
	return r, translate(err)
}
