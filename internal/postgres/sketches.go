package postgres

import (
	"context"
	"strconv"
	"strings"
	"time"

	"liuyong/internal/id"
	"liuyong/internal/likeness"
	"liuyong/internal/posting"
)

// SaveSketch keeps the sketch of a post, or forgets it when there is nothing to compare.
func (d *DB) SaveSketch(ctx context.Context, post id.Post, s likeness.Sketch) error {
	if s.Empty() {
		return d.exec(ctx, "DELETE FROM post_sketches WHERE post_id = ?", post)
	}
	return d.exec(ctx, `INSERT INTO post_sketches (post_id, bands, sketch) VALUES (?, ?::bigint[], ?)
		ON CONFLICT (post_id) DO UPDATE SET bands = excluded.bands, sketch = excluded.sketch`, post, bigints(s.Bands()), s.Bytes())
}

// mostNear bounds what is compared: a text that hundreds share is a form, and five of them are enough to show.
const mostNear = 300

// PostsNear finds posts, but for drafts, that share a band with a sketch and were written or changed since a moment.
func (d *DB) PostsNear(ctx context.Context, post id.Post, s likeness.Sketch, since time.Time) ([]posting.Sketched, error) {
	var rows []struct {
		posting.Copy
		Sketch []byte
	}
	err := d.conn(ctx).Raw(`SELECT p.id AS post, p.org_id AS org, o.name, p.title, p.status, k.sketch
		FROM post_sketches k JOIN posts p ON p.id = k.post_id JOIN orgs o ON o.id = p.org_id
		WHERE k.bands && ?::bigint[] AND p.id <> ? AND p.status <> 'draft' AND p.updated_at >= ?
		ORDER BY p.updated_at DESC LIMIT ?`, bigints(s.Bands()), post, since, mostNear).Scan(&rows).Error
	if err != nil {
		return nil, translate(err)
	}
	out := make([]posting.Sketched, 0, len(rows))
	for _, r := range rows {
		kept, err := likeness.Read(r.Sketch)
		if err != nil {
			return nil, err
		}
		out = append(out, posting.Sketched{Copy: r.Copy, Sketch: kept})
	}
	return out, nil
}

// bigints is a list as PostgreSQL writes an array.
func bigints(items []int64) string {
	parts := make([]string, len(items))
	for i, n := range items {
		parts[i] = strconv.FormatInt(n, 10)
	}
	return "{" + strings.Join(parts, ",") + "}"
}
