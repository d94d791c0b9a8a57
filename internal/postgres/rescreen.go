package postgres

import (
	"context"
	"strings"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// UnscreenedPosts finds published posts that were not screened under a version of the rules, by id after the given one.
func (d *DB) UnscreenedPosts(ctx context.Context, version string, after id.Post, limit int) ([]posting.Unscreened, error) {
	q := d.conn(ctx).Table("posts p").Joins("JOIN orgs o ON o.id = p.org_id").Joins("LEFT JOIN post_screenings s ON s.post_id = p.id").
		Select(`p.*, o.employer_kind, o.state_owned AS employer_state_owned, (SELECT array_to_string(ARRAY(
			SELECT DISTINCT hit->>'rule' FROM reviews r, jsonb_array_elements(CASE jsonb_typeof(r.screening->'hits') WHEN 'array' THEN r.screening->'hits' ELSE '[]' END) hit
			WHERE r.subject_kind = 'post' AND r.subject_id = p.id AND r.status = 'approved' AND r.round = p.round), ',')) AS judged_rules`).
		Where("p.status = 'published' AND s.version IS DISTINCT FROM ?", version).Order("p.id").Limit(limit)
	if after != "" {
		q = q.Where("p.id > ?", after)
	}
	var rows []struct {
		posting.Post       `gorm:"embedded"`
		EmployerKind       string
		EmployerStateOwned bool
		JudgedRules        string
	}
	if err := q.Find(&rows).Error; err != nil {
		return nil, translate(err)
	}
	out := make([]posting.Unscreened, len(rows))
	for i, r := range rows {
		out[i] = posting.Unscreened{Post: r.Post, Employer: posting.Employer{ID: r.OrgID, Kind: r.EmployerKind, StateOwned: r.EmployerStateOwned}}
		if r.JudgedRules != "" {
			out[i].Judged = strings.Split(r.JudgedRules, ",")
		}
	}
	return out, nil
}

// MarkScreened notes under which version posts were screened.
func (d *DB) MarkScreened(ctx context.Context, posts []id.Post, version string) error {
	return d.exec(ctx, `INSERT INTO post_screenings (post_id, version) SELECT unnest(?::uuid[]), ?
		ON CONFLICT (post_id) DO UPDATE SET version = excluded.version`, textArray(posts), version)
}
