package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

// lockCollect is the advisory lock under which batches of collected posts are written one after the other.
const lockCollect = 0x6c790004

// LockCollecting implements posting.CollectStore.
func (d *DB) LockCollecting(ctx context.Context) error {
	_, err := d.raw(ctx).ExecContext(ctx, "SELECT pg_advisory_xact_lock($1)", lockCollect)
	return translate(err)
}

// CollectedPosts finds collected posts by their place at the source and holds their rows, in one query.
func (d *DB) CollectedPosts(ctx context.Context, keys []posting.SourceKey) (map[posting.SourceKey]posting.Kept, error) {
	sources, ids := make([]string, len(keys)), make([]string, len(keys))
	for i, k := range keys {
		sources[i], ids[i] = k.Source, k.SourceID
	}
	rows, err := d.raw(ctx).QueryContext(ctx, `SELECT source, source_id, id, org_id, status, closes_on, published_at, source_hash
		FROM posts WHERE channel = 'collected' AND (source, source_id) IN (SELECT * FROM unnest($1::text[], $2::text[]))
		ORDER BY id FOR UPDATE`, sources, ids)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	out := make(map[posting.SourceKey]posting.Kept)
	for rows.Next() {
		var key posting.SourceKey
		var k posting.Kept
		if err := rows.Scan(&key.Source, &key.SourceID, &k.ID, &k.OrgID, &k.Status, &k.ClosesOn, &k.PublishedAt, &k.Hash); err != nil {
			return nil, err
		}
		out[key] = k
	}
	return out, translate(rows.Err())
}

// CollectedOrgs finds the organisations known from collected posts by name, in one query.
func (d *DB) CollectedOrgs(ctx context.Context, names []string) (map[string]posting.CollectedOrg, error) {
	rows, err := d.raw(ctx).QueryContext(ctx, `SELECT id, name, employer_kind, industry, size, area FROM orgs
		WHERE origin = 'collected' AND name = ANY($1::text[])`, names)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	out := make(map[string]posting.CollectedOrg)
	for rows.Next() {
		var o posting.CollectedOrg
		if err := rows.Scan(&o.ID, &o.Name, &o.EmployerKind, &o.Industry, &o.Size, &o.Area); err != nil {
			return nil, err
		}
		out[o.Name] = o
	}
	return out, translate(rows.Err())
}

// SaveCollected writes a batch in at most seven statements, whatever its size.
func (d *DB) SaveCollected(ctx context.Context, c posting.Collection) error {
	for _, write := range []func(context.Context, posting.Collection) error{
		d.insertCollectedOrgs, d.fillCollectedOrgs, d.insertCollected, d.updateCollected,
	} {
		if err := write(ctx, c); err != nil {
			return err
		}
	}
	if err := d.logAll(ctx, c.Steps); err != nil {
		return err
	}
	keys := make([]string, 0, len(c.NewPosts)+len(c.ChangedPosts))
	for _, posts := range [][]posting.Post{c.NewPosts, c.ChangedPosts} {
		for _, p := range posts {
			keys = append(keys, string(p.ID))
		}
	}
	return d.MarkSearch(ctx, keys...)
}

func orgColumns(orgs []posting.CollectedOrg) (ids, names, kinds, industries, sizes, areas []string) {
	for _, o := range orgs {
		ids, names, kinds = append(ids, string(o.ID)), append(names, o.Name), append(kinds, o.EmployerKind)
		industries, sizes, areas = append(industries, o.Industry), append(sizes, o.Size), append(areas, o.Area)
	}
	return ids, names, kinds, industries, sizes, areas
}

func (d *DB) insertCollectedOrgs(ctx context.Context, c posting.Collection) error {
	if len(c.NewOrgs) == 0 {
		return nil
	}
	ids, names, kinds, industries, sizes, areas := orgColumns(c.NewOrgs)
	_, err := d.raw(ctx).ExecContext(ctx, `INSERT INTO orgs (id, kind, origin, name, employer_kind, industry, size, area, created_at, updated_at)
		SELECT i, 'employer', 'collected', n, k, ind, s, a, $7, $7
		FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS x (i, n, k, ind, s, a)`,
		ids, names, kinds, industries, sizes, areas, c.At)
	return translate(err)
}

// fillCollectedOrgs writes what was unknown before and marks the posts of those organisations, whose search copies
// show it.
func (d *DB) fillCollectedOrgs(ctx context.Context, c posting.Collection) error {
	if len(c.FilledOrgs) == 0 {
		return nil
	}
	ids, names, kinds, industries, sizes, areas := orgColumns(c.FilledOrgs)
	_, err := d.raw(ctx).ExecContext(ctx, `UPDATE orgs o SET employer_kind = k, industry = ind, size = s, area = a,
			version = version + 1, updated_at = $7
		FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) AS x (i, n, k, ind, s, a)
		WHERE o.id = x.i AND o.name = x.n`, ids, names, kinds, industries, sizes, areas, c.At)
	if err != nil {
		return translate(err)
	}
	var posts []string
	err = d.conn(ctx).Raw("SELECT id FROM posts WHERE org_id = ANY(?::uuid[]) AND status = ? ORDER BY id",
		textArray(ids), posting.Published).Scan(&posts).Error
	if err != nil {
		return translate(err)
	}
	return d.MarkSearch(ctx, posts...)
}

// givenPosts are the posts of a batch as rows; postColumns.args fills its parameters.
const givenPosts = `unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::text[], $9::text[],
	$10::text[], $11::int[], $12::int[], $13::text[], $14::int[], $15::int[], $16::int[], $17::text[], $18::timestamptz[],
	$19::text[], $20::text[], $21::text[], $22::bytea[], $23::text[], $24::text[], $25::text[])
	AS x (id, org_id, kind, title, duties, education, experience_min_years, work_area, work_address,
	industry, pay_min_yuan, pay_max_yuan, pay_unit, pay_months, pay_month_min_yuan, pay_month_max_yuan, closes_on, published_at,
	source, source_id, source_host, source_hash, tags, posted_on, status)`

type postColumns struct {
	ids, orgs, kinds, titles, duties, educations []string
	experience                                   []int32
	areas, addresses, industries                 []string
	payMin, payMax                               []int32
	payUnits                                     []string
	payMonths, monthMin, monthMax                []int32
	closes                                       []string
	published                                    []*time.Time
	sources, sourceIDs, hosts                    []string
	hashes                                       [][]byte
	tags, posted, statuses                       []string
}

func columnsOf(posts []posting.Post) (c postColumns, err error) {
	for _, p := range posts {
		c.ids, c.orgs, c.kinds = append(c.ids, string(p.ID)), append(c.orgs, string(p.OrgID)), append(c.kinds, string(p.Kind))
		c.titles, c.duties, c.educations = append(c.titles, p.Title), append(c.duties, p.Duties), append(c.educations, p.Education)
		c.experience = append(c.experience, int32(p.ExperienceMinYears))
		c.areas, c.addresses, c.industries = append(c.areas, p.WorkArea), append(c.addresses, p.WorkAddress), append(c.industries, p.Industry)
		c.payMin, c.payMax = append(c.payMin, int32(p.PayMinYuan)), append(c.payMax, int32(p.PayMaxYuan))
		c.payUnits = append(c.payUnits, string(p.PayUnit))
		c.payMonths = append(c.payMonths, int32(p.PayMonths))
		c.monthMin, c.monthMax = append(c.monthMin, int32(p.PayMonthMinYuan)), append(c.monthMax, int32(p.PayMonthMaxYuan))
		c.closes, c.published = append(c.closes, string(p.ClosesOn)), append(c.published, p.PublishedAt)
		c.sources, c.sourceIDs, c.hosts = append(c.sources, p.Source), append(c.sourceIDs, p.SourceID), append(c.hosts, p.SourceHost)
		tags, err := json.Marshal(p.Tags)
		if err != nil {
			return c, err
		}
		c.hashes, c.tags = append(c.hashes, p.SourceHash), append(c.tags, string(tags))
		c.posted, c.statuses = append(c.posted, string(p.PostedOn)), append(c.statuses, string(p.Status))
	}
	return c, nil
}

func (c postColumns) args(more ...any) []any {
	return append([]any{c.ids, c.orgs, c.kinds, c.titles, c.duties, c.educations, c.experience, c.areas, c.addresses,
		c.industries, c.payMin, c.payMax, c.payUnits, c.payMonths, c.monthMin, c.monthMax, c.closes, c.published,
		c.sources, c.sourceIDs, c.hosts, c.hashes, c.tags, c.posted, c.statuses}, more...)
}

func (d *DB) insertCollected(ctx context.Context, c posting.Collection) error {
	if len(c.NewPosts) == 0 {
		return nil
	}
	cols, err := columnsOf(c.NewPosts)
	if err != nil {
		return err
	}
	_, err = d.raw(ctx).ExecContext(ctx, `INSERT INTO posts (id, org_id, channel, status, kind, title, duties, education,
			experience_min_years, work_area, work_address, industry, pay_min_yuan, pay_max_yuan, pay_unit, pay_months,
			pay_month_min_yuan, pay_month_max_yuan, closes_on, published_at, source, source_id, source_host, source_hash, tags,
			posted_on, created_at, updated_at)
		SELECT id, org_id, 'collected', status, kind, title, duties, education,
			experience_min_years, work_area, work_address, industry, pay_min_yuan, pay_max_yuan, pay_unit, pay_months,
			pay_month_min_yuan, pay_month_max_yuan, closes_on::date, published_at, source, source_id, source_host, source_hash, tags::jsonb,
			nullif(posted_on, '')::date, $26, $26 FROM `+givenPosts, cols.args(c.At)...)
	return translate(err)
}

func (d *DB) updateCollected(ctx context.Context, c posting.Collection) error {
	if len(c.ChangedPosts) == 0 {
		return nil
	}
	cols, err := columnsOf(c.ChangedPosts)
	if err != nil {
		return err
	}
	res, err := d.raw(ctx).ExecContext(ctx, `UPDATE posts p SET org_id = x.org_id, status = x.status, kind = x.kind, title = x.title,
			duties = x.duties, education = x.education, experience_min_years = x.experience_min_years, work_area = x.work_area,
			work_address = x.work_address, industry = x.industry, pay_min_yuan = x.pay_min_yuan, pay_max_yuan = x.pay_max_yuan,
			pay_unit = x.pay_unit, pay_months = x.pay_months, pay_month_min_yuan = x.pay_month_min_yuan,
			pay_month_max_yuan = x.pay_month_max_yuan, closes_on = x.closes_on::date, published_at = x.published_at,
			source_host = x.source_host, source_hash = x.source_hash, tags = x.tags::jsonb, posted_on = nullif(x.posted_on, '')::date,
			version = version + 1, updated_at = $26
		FROM `+givenPosts+` WHERE p.id = x.id AND p.channel = 'collected' AND p.source = x.source AND p.source_id = x.source_id`,
		cols.args(c.At)...)
	if err != nil {
		return translate(err)
	}
	if n, err := res.RowsAffected(); err != nil || int(n) != len(c.ChangedPosts) {
		return errors.Join(fmt.Errorf("only %d of %d collected posts could be changed", n, len(c.ChangedPosts)), err)
	}
	return nil
}

// logAll appends to the transition log in one statement. The records are those of the program itself, without data.
func (d *DB) logAll(ctx context.Context, records []workflow.Record) error {
	if len(records) == 0 {
		return nil
	}
	n := len(records)
	kinds, subjects, ats, roles := make([]string, n), make([]string, n), make([]time.Time, n), make([]string, n)
	events, from, to := make([]string, n), make([]string, n), make([]string, n)
	for i, r := range records {
		kinds[i], subjects[i], ats[i], roles[i] = r.SubjectKind, r.SubjectID, r.At, string(r.ActorRole)
		events[i], from[i], to[i] = r.Event, r.From, r.To
	}
	_, err := d.raw(ctx).ExecContext(ctx, `INSERT INTO transitions (subject_kind, subject_id, at, actor_role, event, from_status, to_status)
		SELECT * FROM unnest($1::text[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::text[], $7::text[])`,
		kinds, subjects, ats, roles, events, from, to)
	return translate(err)
}

// SearchWaiting counts the marks that the sync loop has yet to come to, and those it has put off because the engine
// refused them.
func (d *DB) SearchWaiting(ctx context.Context) (waiting, failing int, err error) {
	row := d.raw(ctx).QueryRowContext(ctx, `SELECT count(*) FILTER (WHERE attempts = 0), count(*) FILTER (WHERE attempts > 0)
		FROM search_dirty WHERE indexed_seq <> seq`)
	return waiting, failing, translate(row.Scan(&waiting, &failing))
}

var _ posting.CollectStore = (*DB)(nil)
