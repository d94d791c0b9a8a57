package postgres

import (
	"context"
	"encoding/json"

	"gorm.io/gorm/clause"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

// InsertPost adds a post.
func (d *DB) InsertPost(ctx context.Context, p posting.Post) error {
	fillLists(&p.Content)
	return d.insert(ctx, "posts", &p)
}

// fillLists keeps empty lists as [] in the database, never null.
func fillLists(c *posting.Content) {
	if c.Majors == nil {
		c.Majors = []string{}
	}
	if c.Tags == nil {
		c.Tags = []string{}
	}
}

// PostByID finds a post; lock holds its row.
func (d *DB) PostByID(ctx context.Context, post id.Post, lock bool) (posting.Post, error) {
	var p posting.Post
	q := d.conn(ctx).Table("posts").Where("id = ?", post)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return p, first(q, &p)
}

// OrgPosts finds the posts of an organisation in some states, by id, and holds their rows.
func (d *DB) OrgPosts(ctx context.Context, org id.Org, in ...posting.Status) ([]posting.Post, error) {
	var out []posting.Post
	return out, translate(d.conn(ctx).Table("posts").Where("org_id = ? AND status IN ?", org, in).Order("id").
		Clauses(clause.Locking{Strength: "UPDATE"}).Find(&out).Error)
}

// TakenDownBy finds the posts of an organisation whose last step was a measure's, and holds their rows.
func (d *DB) TakenDownBy(ctx context.Context, org id.Org, by id.Measure) ([]posting.Post, error) {
	var out []posting.Post
	return out, translate(d.conn(ctx).Table("posts").Where("org_id = ? AND status = ?", org, posting.TakenDown).
		Where(`(SELECT t.data->>'measure' FROM transitions t WHERE t.subject_kind = 'post' AND t.subject_id = posts.id ORDER BY t.id DESC LIMIT 1) = ?`, by).
		Order("id").Clauses(clause.Locking{Strength: "UPDATE", Table: clause.Table{Name: "posts"}}).Find(&out).Error)
}

// SavePost writes a post that has not changed since it was read.
func (d *DB) SavePost(ctx context.Context, p posting.Post) error {
	cols, err := contentColumns(p.Content)
	if err != nil {
		return err
	}
	for k, v := range map[string]any{
		"channel": p.Channel, "status": p.Status, "pay_month_min_yuan": p.PayMonthMinYuan,
		"pay_month_max_yuan": p.PayMonthMaxYuan, "published_at": p.PublishedAt, "round": p.Round,
		"updated_at": p.UpdatedAt,
	} {
		cols[k] = v
	}
	return d.update(ctx, "posts", string(p.ID), p.Version, cols)
}

// contentColumns is the content by column name: its JSON names are the column names.
func contentColumns(c posting.Content) (map[string]any, error) {
	fillLists(&c)
	raw, err := json.Marshal(c)
	if err != nil {
		return nil, err
	}
	cols := map[string]any{}
	if err := json.Unmarshal(raw, &cols); err != nil {
		return nil, err
	}
	for _, list := range []string{"majors", "tags"} {
		b, err := json.Marshal(cols[list])
		if err != nil {
			return nil, err
		}
		cols[list] = string(b)
	}
	cols["closes_on"] = c.ClosesOn
	return cols, nil
}

// InsertRound freezes what was submitted.
func (d *DB) InsertRound(ctx context.Context, r posting.Round) error {
	snap, err := json.Marshal(r.Snapshot)
	if err != nil {
		return err
	}
	return d.exec(ctx, `INSERT INTO post_rounds (post_id, round, snapshot, submitted_by, submitted_at)
		VALUES (?, ?, ?, ?, ?)`, r.PostID, r.Round, string(snap), r.SubmittedBy, r.SubmittedAt)
}

// liveSQL is posting.Post.LiveOn in SQL, for posts p and their organisations o; it takes the day once.
const liveSQL = `p.status = 'published' AND least(p.closes_on, CASE WHEN p.channel = 'collected' THEN p.closes_on
	ELSE coalesce(o.qualified_until, '-infinity') END) >= ?`

// ListPosts pages through posts, newest first, in one query.
func (d *DB) ListPosts(ctx context.Context, f posting.Filter) ([]posting.Listed, error) {
	q := d.conn(ctx).Table("posts p").Joins("JOIN orgs o ON o.id = p.org_id").
		Select(`p.*, o.name AS employer_name, o.qualified_until AS employer_until,
			CASE WHEN ? THEN 0 ELSE (SELECT count(*) FROM applications a WHERE a.post_id = p.id) END AS applications`, f.LiveOnly).
		Limit(f.Limit)
	if f.ClosingBy != "" {
		q = q.Where("p.closes_on <= ? AND p.channel <> 'collected'", f.ClosingBy).Order("p.closes_on")
	}
	q = q.Order("p.id DESC")
	if f.LiveOnly {
		q = q.Where(liveSQL, f.Today)
	}
	if f.NoDrafts {
		q = q.Where("p.status <> ?", posting.Draft)
	}
	if f.OrgID != "" {
		q = q.Where("p.org_id = ?", f.OrgID)
	}
	if len(f.Statuses) > 0 {
		q = q.Where("p.status = ANY(?::text[])", textArray(f.Statuses))
	}
	if len(f.IDs) > 0 {
		q = q.Where("p.id = ANY(?::uuid[])", textArray(f.IDs))
	}
	if f.After != "" {
		q = q.Where("p.id < ?", f.After)
	}
	var out []posting.Listed
	return out, translate(q.Find(&out).Error)
}

// LivePosts lists the posts live on a day by id after the given one, in one query.
func (d *DB) LivePosts(ctx context.Context, today civil.Date, after id.Post, limit int) ([]posting.LivePost, error) {
	q := d.conn(ctx).Table("posts p").Joins("JOIN orgs o ON o.id = p.org_id").Select("p.id, p.updated_at").
		Where(liveSQL, today).Order("p.id").Limit(limit)
	if after != "" {
		q = q.Where("p.id > ?", after)
	}
	var out []posting.LivePost
	return out, translate(q.Find(&out).Error)
}

// expireBatch bounds one transaction of ExpirePosts, so that it never holds thousands of rows.
const expireBatch = 1000

// ExpirePosts moves published posts past their closing day to expired.
func (d *DB) ExpirePosts(ctx context.Context, today civil.Date, r workflow.Record) (int, error) {
	total := 0
	for {
		n := 0
		err := d.InTx(ctx, func(ctx context.Context) error {
			var ids []string
			err := d.conn(ctx).Raw(`UPDATE posts SET status = @to, version = version + 1, updated_at = @at WHERE id IN
				(SELECT id FROM posts WHERE status = @from AND closes_on < @today LIMIT @batch FOR UPDATE SKIP LOCKED) RETURNING id`,
				map[string]any{"to": r.To, "from": r.From, "at": r.At, "today": today, "batch": expireBatch}).Scan(&ids).Error
			if err != nil || len(ids) == 0 {
				return err
			}
			n = len(ids)
			err = d.conn(ctx).Exec(`INSERT INTO transitions (subject_kind, subject_id, at, actor_role, event, from_status, to_status)
				SELECT @kind, unnest(CAST(@ids AS uuid[])), @at, @role, @event, @from, @to`, map[string]any{"kind": r.SubjectKind,
				"ids": textArray(ids), "at": r.At, "role": r.ActorRole, "event": r.Event, "from": r.From, "to": r.To}).Error
			if err != nil {
				return err
			}
			return d.MarkSearch(ctx, ids...)
		})
		total += n
		if err != nil || n < expireBatch {
			return total, translate(err)
		}
	}
}
