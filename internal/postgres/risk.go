package postgres

import (
	"context"
	"time"

	"liuyong/internal/id"
	"liuyong/internal/review"
)

// RiskFacts are what the signals about a post are made of. The usual pay is told from twenty live posts on.
func (d *DB) RiskFacts(ctx context.Context, org id.Org, post id.Post, now time.Time) (review.RiskFacts, error) {
	var f review.RiskFacts
	err := d.conn(ctx).Raw(`SELECT
		(SELECT count(*) FROM reviews WHERE org_id = @org AND subject_kind = 'post' AND status = 'approved') AS approved,
		(SELECT count(*) FROM reviews WHERE org_id = @org AND subject_kind = 'post' AND status = 'returned' AND decided_at > @since) AS returned,
		(SELECT count(*) FROM complaint_cases WHERE org_id = @org AND status = 'upheld') AS upheld,
		(SELECT count(*) FROM complaint_cases WHERE org_id = @org AND status IN ('received', 'checking')) AS reported,
		(SELECT count(*) FROM orgs o JOIN orgs mine ON mine.id = @org WHERE o.id <> mine.id AND o.origin = 'registered' AND o.area = mine.area
			AND o.address = mine.address AND mine.address <> '') AS same_address,
		p.pay_month_max_yuan AS pay_month,
		coalesce((SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY l.pay_month_max_yuan) FROM posts l
			WHERE l.status = 'published' AND l.kind = p.kind AND l.industry = p.industry AND l.pay_month_max_yuan > 0 HAVING count(*) >= 20), 0)::int AS usual_pay
		FROM posts p WHERE p.id = @post`, map[string]any{"org": org, "post": post, "since": now.AddDate(0, 0, -90)}).Scan(&f).Error
	return f, translate(err)
}
