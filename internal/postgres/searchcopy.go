package postgres

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/gram"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// LoadDocuments reads what the search engine keeps of the published posts among ids, in three queries. Posts that
// are not published are left out; the order is that of the database.
func (d *DB) LoadDocuments(ctx context.Context, ids []id.Post) ([]posting.Document, error) {
	var posts []posting.Post
	err := d.conn(ctx).Table("posts").Where("id = ANY(?::uuid[]) AND status = ?", textArray(ids), posting.Published).Find(&posts).Error
	if err != nil || len(posts) == 0 {
		return nil, translate(err)
	}
	orgs := make([]id.Org, 0, len(posts))
	for _, p := range posts {
		orgs = append(orgs, p.OrgID)
	}
	slices.Sort(orgs)
	orgs = slices.Compact(orgs)
	var employers []posting.Employer
	err = d.conn(ctx).Table("orgs").Select(employerColumns).Where("id = ANY(?::uuid[])", textArray(orgs)).Find(&employers).Error
	if err != nil {
		return nil, translate(err)
	}
	byID := make(map[id.Org]posting.Employer, len(employers))
	for _, e := range employers {
		byID[e.ID] = e
	}
	fairs, err := d.fairsOf(ctx, orgs)
	if err != nil {
		return nil, err
	}
	docs := make([]posting.Document, len(posts))
	for i, p := range posts {
		docs[i] = posting.Document{Post: p, Employer: byID[p.OrgID], FairIDs: fairs[p.ID]}
	}
	return docs, nil
}

// fairsOf lists by post the fairs, open or held, at which it hangs under an admitted booth.
func (d *DB) fairsOf(ctx context.Context, orgs []id.Org) (map[id.Post][]id.Fair, error) {
	var rows []struct {
		Post id.Post
		Fair id.Fair
	}
	err := d.conn(ctx).Raw(`SELECT post, b.fair_id AS fair FROM fair_booths b JOIN fairs f ON f.id = b.fair_id,
		jsonb_array_elements_text(b.post_ids) post WHERE b.status = 'admitted' AND f.status IN ('open', 'held')
		AND b.org_id = ANY(?::uuid[]) ORDER BY b.fair_id`, textArray(orgs)).Scan(&rows).Error
	out := make(map[id.Post][]id.Fair, len(rows))
	for _, r := range rows {
		out[r.Post] = append(out[r.Post], r.Fair)
	}
	return out, translate(err)
}

// LiveAmong lists those of the posts that may be shown on a day, in one query and in no order.
func (d *DB) LiveAmong(ctx context.Context, ids []id.Post, today civil.Date) ([]id.Post, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var out []id.Post
	err := d.conn(ctx).Raw("SELECT p.id FROM posts p JOIN orgs o ON o.id = p.org_id WHERE p.id = ANY(?::uuid[]) AND "+liveSQL,
		textArray(ids), today).Scan(&out).Error
	return out, translate(err)
}

// EachPublished calls fn with the ids of all published posts, at most size at a time and in ascending order.
func (d *DB) EachPublished(ctx context.Context, size int, fn func([]id.Post) error) error {
	after := id.Post("00000000-0000-0000-0000-000000000000")
	for {
		var ids []id.Post
		err := d.conn(ctx).Raw("SELECT id FROM posts WHERE status = ? AND id > ? ORDER BY id LIMIT ?",
			posting.Published, after, size).Scan(&ids).Error
		if err != nil || len(ids) == 0 {
			return translate(err)
		}
		if err := fn(ids); err != nil {
			return err
		}
		after = ids[len(ids)-1]
	}
}

// copyBatch bounds the parameters of one statement to a few megabytes.
const copyBatch = 500

// manyCopies is from how many on the index of grams is filled in larger portions, which halves its cost. It is what the
// sync loop holds in memory at once, so that the last, smaller part of a backlog clears the portion away: searches
// have to look through all of it.
const manyCopies = 1000

// SaveCopies writes what the search without the engine looks at.
func (d *DB) SaveCopies(ctx context.Context, docs []posting.Document) error {
	if len(docs) == 0 {
		return nil
	}
	return d.InTx(ctx, func(ctx context.Context) error {
		pending := "4MB"
		if len(docs) >= manyCopies {
			pending = "32MB"
		}
		_, err := d.raw(ctx).ExecContext(ctx,
			"SELECT set_config('work_mem', '64MB', true), set_config('gin_pending_list_limit', $1, true)", pending)
		if err != nil {
			return translate(err)
		}
		for part := range slices.Chunk(docs, copyBatch) {
			if err := d.saveCopies(ctx, part); err != nil {
				return err
			}
		}
		return nil
	})
}

func (d *DB) saveCopies(ctx context.Context, docs []posting.Document) error {
	n := len(docs)
	ids, orgs, kinds, employers := make([]string, n), make([]string, n), make([]string, n), make([]string, n)
	education, areas, industries, sections := make([]int32, n), make([]string, n), make([]string, n), make([]string, n)
	majors, fairs, payMin, payMax := make([]string, n), make([]string, n), make([]int32, n), make([]int32, n)
	seen, until := make([]*time.Time, n), make([]string, n)
	titles, grams := make([]string, n), make([]string, n)
	for i, doc := range docs {
		p, e := doc.Post, doc.Employer
		ids[i], orgs[i], kinds[i], employers[i] = string(p.ID), string(p.OrgID), string(p.Kind), e.Kind
		education[i] = int32(max(0, refdata.Education(p.Education).Rank()))
		areas[i], industries[i], sections[i] = p.WorkArea, p.Industry, industrySection(p.Industry)
		majors[i], fairs[i] = textArray(p.Majors), textArray(doc.FairIDs)
		payMin[i], payMax[i] = int32(p.PayMonthMinYuan), int32(p.PayMonthMaxYuan)
		if t := p.FirstSeen(); !t.IsZero() {
			seen[i] = &t
		}
		until[i] = string(p.LiveUntil(e))
		titles[i] = intArray(gram.Singles(p.Title))
		grams[i] = intArray(copyGrams(doc))
	}
	_, err := d.raw(ctx).ExecContext(ctx, `INSERT INTO search_copies (post_id, org_id, kind, employer_kind, education, area,
			industry, section, majors, fair_ids, pay_month_min_yuan, pay_month_max_yuan, first_seen, live_until, title_grams, grams)
		SELECT i, o, k, ek, e, a, ind, s, m::text[], f::uuid[], pmin, pmax, seen, u::date, t::int[], g::int[]
		FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[],
			$10::text[], $11::int[], $12::int[], $13::timestamptz[], $14::text[], $15::text[], $16::text[])
			AS x (i, o, k, ek, e, a, ind, s, m, f, pmin, pmax, seen, u, t, g)
		ON CONFLICT (post_id) DO UPDATE SET org_id = excluded.org_id, kind = excluded.kind,
			employer_kind = excluded.employer_kind, education = excluded.education, area = excluded.area,
			industry = excluded.industry, section = excluded.section, majors = excluded.majors, fair_ids = excluded.fair_ids,
			pay_month_min_yuan = excluded.pay_month_min_yuan, pay_month_max_yuan = excluded.pay_month_max_yuan,
			first_seen = excluded.first_seen, live_until = excluded.live_until, title_grams = excluded.title_grams,
			grams = excluded.grams`,
		ids, orgs, kinds, employers, education, areas, industries, sections, majors, fairs, payMin, payMax, seen, until, titles, grams)
	return translate(err)
}

// copyGrams are the keys of the same texts in which the search engine looks.
func copyGrams(doc posting.Document) []int32 {
	p := doc.Post
	short := gram.Singles(p.Title, doc.Employer.Name, refdata.AreaFullName(p.WorkArea))
	long := gram.Of(slices.Concat([]string{p.UserUnit, p.Conditions, p.Duties}, p.Tags, p.Majors)...)
	keys := slices.Concat(short, long)
	slices.Sort(keys)
	return slices.Compact(keys)
}

func industrySection(code string) string {
	i, ok := refdata.IndustryOf(code)
	if !ok {
		return ""
	}
	return i.Section
}

// intArray writes numbers as a PostgreSQL array literal.
func intArray(items []int32) string {
	var b strings.Builder
	b.Grow(2 + 11*len(items))
	b.WriteByte('{')
	var digits [12]byte
	for i, n := range items {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(strconv.AppendInt(digits[:0], int64(n), 10))
	}
	b.WriteByte('}')
	return b.String()
}

// DropCopies removes posts from the search without the engine.
func (d *DB) DropCopies(ctx context.Context, ids []id.Post) error {
	if len(ids) == 0 {
		return nil
	}
	return translate(d.conn(ctx).Exec("DELETE FROM search_copies WHERE post_id = ANY(?::uuid[])", textArray(ids)).Error)
}
