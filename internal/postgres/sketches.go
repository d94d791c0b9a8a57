package postgres

import (
	"context"
	"encoding/hex"
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
		ON CONFLICT (post_id) DO UPDATE SET bands = excluded.bands, sketch = excluded.sketch, sketched_at = now()`, post, bigints(s.Bands()), s.Bytes())
}

// mostNear bounds what is compared: a text that hundreds share is a form, and five of them are enough to show.
const mostNear = 300

// PostsNear finds posts, but for drafts, that share a band with a sketch and were written or changed since a moment.
func (d *DB) PostsNear(ctx context.Context, post id.Post, s likeness.Sketch, since time.Time) ([]posting.Sketched, error) {
	var rows []sketchRow
	err := d.conn(ctx).Raw(nearColumns+` WHERE k.bands && ?::bigint[] AND p.id <> ? AND p.status <> 'draft' AND p.updated_at >= ?
		ORDER BY p.updated_at DESC LIMIT ?`, bigints(s.Bands()), post, since, mostNear).Scan(&rows).Error
	if err != nil {
		return nil, translate(err)
	}
	return sketched(rows)
}

const nearColumns = `SELECT p.id AS post, p.org_id AS org, o.name, p.title, p.status, k.sketch
	FROM post_sketches k JOIN posts p ON p.id = k.post_id JOIN orgs o ON o.id = p.org_id`

// TakenDownNear finds posts taken down that share a band with a sketch and were changed since a moment.
func (d *DB) TakenDownNear(ctx context.Context, s likeness.Sketch, since time.Time) ([]posting.Sketched, error) {
	var rows []sketchRow
	err := d.conn(ctx).Raw(nearColumns+` WHERE p.status = 'taken_down' AND k.bands && ?::bigint[] AND p.updated_at >= ?
		ORDER BY p.updated_at DESC LIMIT ?`, bigints(s.Bands()), since, mostNear).Scan(&rows).Error
	if err != nil {
		return nil, translate(err)
	}
	return sketched(rows)
}

// UnsketchedPosts finds published collected posts that were not sketched since they changed, and holds their rows.
func (d *DB) UnsketchedPosts(ctx context.Context, limit int) ([]posting.Post, error) {
	var out []posting.Post
	return out, translate(d.conn(ctx).Raw(`SELECT p.* FROM posts p LEFT JOIN post_sketches k ON k.post_id = p.id
		WHERE p.channel = 'collected' AND p.status = 'published' AND (k.post_id IS NULL OR k.sketched_at < p.updated_at)
		ORDER BY p.id LIMIT ? FOR UPDATE OF p SKIP LOCKED`, limit).Scan(&out).Error)
}

// SaveSketches keeps the sketches of many posts, as of a moment.
func (d *DB) SaveSketches(ctx context.Context, posts []id.Post, sketches []likeness.Sketch, at time.Time) error {
	bands, bytes := make([]string, len(posts)), make([]string, len(posts))
	for i, s := range sketches {
		bands[i], bytes[i] = "{}", hex.EncodeToString(s.Bytes())
		if !s.Empty() { // else all that say nothing would be copies of one another
			bands[i] = bigints(s.Bands())
		}
	}
	return d.exec(ctx, `INSERT INTO post_sketches (post_id, bands, sketch, sketched_at)
		SELECT p, b::bigint[], decode(s, 'hex'), ? FROM unnest(?::uuid[], ?::text[], ?::text[]) AS x (p, b, s)
		ON CONFLICT (post_id) DO UPDATE SET bands = excluded.bands, sketch = excluded.sketch, sketched_at = excluded.sketched_at`,
		at, textArray(posts), textArray(bands), textArray(bytes))
}

// sketchRow is a post that shares a band, with its sketch as it is kept.
type sketchRow struct {
	posting.Copy
	Sketch []byte
}

func sketched(rows []sketchRow) ([]posting.Sketched, error) {
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
