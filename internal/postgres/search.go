package postgres

import (
	"context"
	"fmt"
	"strings"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/gram"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// Fallback answers searches without the search engine. home is the county in which facets count by town.
func (d *DB) Fallback(home string) posting.Searcher { return fallback{d, home} }

type fallback struct {
	db   *DB
	home string
}

// Search implements posting.Searcher without the search engine: all words of the query must occur, as pairs of
// characters; there are no synonyms and no highlights. It looks at the copies that the sync loop keeps, in one
// query for hits, total and facets, and three more for what the hits show.
func (f fallback) Search(ctx context.Context, q posting.Query, today civil.Date) (posting.Result, error) {
	start := time.Now()
	sql, args := searchSQL(q, today)
	rows, err := f.db.raw(ctx).QueryContext(ctx, sql, args...)
	if err != nil {
		return posting.Result{}, translate(err)
	}
	defer rows.Close()
	out := posting.Result{TotalExact: true, Degraded: true, Hits: []posting.Hit{}}
	counts := map[string]map[string]int{}
	var ids []id.Post
	for rows.Next() {
		var what, key string
		var n int
		if err := rows.Scan(&what, &key, &n); err != nil {
			return posting.Result{}, err
		}
		switch what {
		case "hit":
			ids = append(ids, id.Post(key))
		case "total":
			out.Total = n
		default:
			if counts[what] == nil {
				counts[what] = map[string]int{}
			}
			counts[what][key] = n
		}
	}
	if err := rows.Err(); err != nil {
		return posting.Result{}, translate(err)
	}
	out.Facets = facetsOf(counts, q.Areas, f.home)
	if out.Hits, err = f.db.hits(ctx, ids, today); err != nil {
		return posting.Result{}, err
	}
	out.TookMillis = int(time.Since(start).Milliseconds())
	return out, nil
}

// hits loads what a result list shows, in the order of ids.
func (d *DB) hits(ctx context.Context, ids []id.Post, today civil.Date) ([]posting.Hit, error) {
	docs, err := d.LoadDocuments(ctx, ids)
	if err != nil {
		return nil, err
	}
	byID := make(map[id.Post]posting.Document, len(docs))
	for _, doc := range docs {
		byID[doc.Post.ID] = doc
	}
	out := make([]posting.Hit, 0, len(ids))
	for _, i := range ids {
		if doc, ok := byID[i]; ok {
			out = append(out, doc.Hit(today))
		}
	}
	return out, nil
}

const (
	facetAreaWithin = "area_within"
)

func facetsOf(counts map[string]map[string]int, chosen []string, home string) map[string]map[string]int {
	areas := map[string]int{}
	for code, n := range counts[posting.FacetArea] {
		areas[posting.FacetPlace(code, home)] += n
	}
	areas = posting.RollUpAreas(areas)
	within := posting.AreasBelow(posting.RollUpAreas(counts[facetAreaWithin]), chosen)
	for code, n := range within {
		areas[code] = n
	}
	industries := map[string]int{}
	for code, n := range counts[posting.FacetIndustry] {
		industries[code] += n
		if s := industrySection(code); s != code {
			industries[s] += n
		}
	}
	out := map[string]map[string]int{
		posting.FacetKind: counts[posting.FacetKind], posting.FacetEmployerKind: counts[posting.FacetEmployerKind],
		posting.FacetEducation: {}, posting.FacetArea: areas, posting.FacetIndustry: industries,
	}
	levels := map[string]int{}
	for i, e := range refdata.Educations() {
		levels[string(e)] = counts[posting.FacetEducation][fmt.Sprint(i)]
	}
	out[posting.FacetEducation] = posting.CumulateEducation(levels)
	for _, m := range out {
		delete(m, "")
	}
	return out
}

// statement collects SQL text and its parameters.
type statement struct {
	text strings.Builder
	args []any
}

func (s *statement) arg(v any) string {
	s.args = append(s.args, v)
	return fmt.Sprintf("$%d", len(s.args))
}

// facetColumns are the columns that are counted, by facet.
var facetColumns = []string{posting.FacetKind, posting.FacetArea, posting.FacetEducation, posting.FacetEmployerKind, posting.FacetIndustry}

// searchSQL builds one query. Filters that have a facet are functions of the counted columns alone, so the matching
// rows are first summed up by those columns (81,661 posts make 9,488 sums), and each facet is counted over the sums
// that pass all filters but its own.
func searchSQL(q posting.Query, today civil.Date) (string, []any) {
	s := &statement{}
	// Without words nearly every row matches, and reading the table twice is cheaper than writing a copy of it.
	rank, once := "0", "NOT MATERIALIZED"
	where := "live_until >= " + s.arg(string(today)) + "::date"
	if q.Q != "" {
		keys := s.arg(intArray(gram.Of(q.Q))) + "::int[]"
		where += " AND grams @> " + keys + " AND cardinality(" + keys + ") > 0"
		rank = "CASE WHEN title_grams @> " + keys + " THEN 2 WHEN title_grams && " + keys + " THEN 1 ELSE 0 END"
		once = "MATERIALIZED"
	}
	where += plainFilters(s, q, today)
	filters := facetFilters(s, q)
	but := func(facet string) string {
		w := "true"
		for _, f := range facetColumns {
			if f != facet && filters[f] != "" {
				w += " AND " + filters[f]
			}
		}
		return w
	}
	fmt.Fprintf(&s.text, `WITH base AS %s (SELECT post_id, kind, area, education, employer_kind, industry, section,
			pay_month_min_yuan, pay_month_max_yuan, first_seen, %s AS rank FROM search_copies WHERE %s),
		sums AS MATERIALIZED (SELECT kind, area, education, employer_kind, industry, section, count(*) AS n FROM base GROUP BY 1, 2, 3, 4, 5, 6)
		SELECT * FROM (SELECT 'hit', post_id::text, 0 FROM base WHERE %s ORDER BY %s LIMIT %s OFFSET %s) hits
		UNION ALL SELECT 'total', '', coalesce(sum(n), 0)::int FROM sums WHERE %s`,
		once, rank, where, but(""), searchOrder(q), s.arg(q.PageSize), s.arg((q.Page-1)*q.PageSize), but(""))
	for _, f := range facetColumns {
		fmt.Fprintf(&s.text, " UNION ALL SELECT '%s', %s::text, sum(n)::int FROM sums WHERE %s GROUP BY %s", f, f, but(f), f)
	}
	if len(q.Areas) > 0 {
		fmt.Fprintf(&s.text, " UNION ALL SELECT '%s', area, sum(n)::int FROM sums WHERE %s GROUP BY area", facetAreaWithin, but(""))
	}
	return s.text.String(), s.args
}

func searchOrder(q posting.Query) string {
	switch {
	case q.Sort == posting.ByPay:
		return "pay_month_min_yuan DESC, pay_month_max_yuan DESC, first_seen DESC NULLS LAST, post_id DESC"
	case q.Sort == posting.ByNewest || q.Q == "":
		return "first_seen DESC NULLS LAST, post_id DESC"
	}
	return "rank DESC, first_seen DESC NULLS LAST, post_id DESC"
}

// plainFilters are the filters without a facet.
func plainFilters(s *statement, q posting.Query, today civil.Date) string {
	w := ""
	if len(q.Majors) > 0 {
		w += " AND majors && " + s.arg(textArray(q.Majors)) + "::text[]"
	}
	if q.PayMinYuan > 0 {
		w += " AND pay_month_min_yuan >= " + s.arg(q.PayMinYuan)
	}
	if q.PostedWithinDays > 0 {
		w += " AND first_seen >= " + s.arg(today.AddDays(-q.PostedWithinDays).Start())
	}
	if q.OrgID != "" {
		w += " AND org_id = " + s.arg(string(q.OrgID)) + "::uuid"
	}
	if q.FairID != "" {
		w += " AND fair_ids @> ARRAY[" + s.arg(string(q.FairID)) + "::uuid]"
	}
	return w
}

// facetFilters are the conditions by facet; a facet without a choice has none.
func facetFilters(s *statement, q posting.Query) map[string]string {
	f := map[string]string{}
	if len(q.Kinds) > 0 {
		f[posting.FacetKind] = "kind = ANY(" + s.arg(textArray(q.Kinds)) + "::text[])"
	}
	if len(q.EmployerKinds) > 0 {
		f[posting.FacetEmployerKind] = "employer_kind = ANY(" + s.arg(textArray(q.EmployerKinds)) + "::text[])"
	}
	if len(q.Industries) > 0 {
		codes := s.arg(textArray(q.Industries))
		f[posting.FacetIndustry] = "(industry = ANY(" + codes + "::text[]) OR section = ANY(" + codes + "::text[]))"
	}
	if q.Education != "" {
		f[posting.FacetEducation] = "education <= " + s.arg(refdata.Education(q.Education).Rank())
	}
	if len(q.Areas) > 0 {
		prefixes := make([]string, 0, len(q.Areas))
		for _, a := range q.Areas {
			if p, ok := areaPrefix(a); ok {
				prefixes = append(prefixes, p+"%")
			}
		}
		f[posting.FacetArea] = "area LIKE ANY(" + s.arg(textArray(prefixes)) + "::text[])"
	}
	return f
}

// areaPrefix is what the codes of an area and of everything below it begin with.
func areaPrefix(code string) (string, bool) {
	a, ok := refdata.AreaOf(code)
	if !ok {
		return "", false
	}
	switch a.Level {
	case refdata.Province:
		return code[:2], true
	case refdata.City:
		return code[:4], true
	}
	return code, true
}
