package search

import (
	"context"
	"encoding/json"
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"

	"liuyong/internal/civil"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// request is one search as Meilisearch takes it.
type request struct {
	IndexUID              string   `json:"indexUid,omitempty"`
	Q                     string   `json:"q"`
	Filter                []string `json:"filter"`
	Facets                []string `json:"facets"`
	Sort                  []string `json:"sort,omitempty"`
	Page                  int      `json:"page"`
	HitsPerPage           int      `json:"hitsPerPage"`
	AttributesToRetrieve  []string `json:"attributesToRetrieve"`
	AttributesToHighlight []string `json:"attributesToHighlight,omitempty"`
	HighlightPreTag       string   `json:"highlightPreTag,omitempty"`
	HighlightPostTag      string   `json:"highlightPostTag,omitempty"`
	MatchingStrategy      string   `json:"matchingStrategy"`
	Locales               []string `json:"locales"`
}

type response struct {
	Hits              []hit                     `json:"hits"`
	TotalHits         int                       `json:"totalHits"`
	FacetDistribution map[string]map[string]int `json:"facetDistribution"`
	ProcessingTimeMs  int                       `json:"processingTimeMs"`
}

type hit struct {
	posting.Hit
	Formatted struct {
		Title        string `json:"title"`
		EmployerName string `json:"employer_name"`
	} `json:"_formatted"`
}

// Matches come between characters for private use, which no text contains, so that the text can be escaped for
// HTML before the marks are put in.
const (
	markStart = "\ue000"
	markEnd   = "\ue001"
)

var marks = strings.NewReplacer(markStart, "<mark>", markEnd, "</mark>")

// shown are the fields of a hit, under their names in the index.
var shown = []string{"id", "kind", "title", "org_id", "employer_name", "employer_kind", "verified_until", "source", "area",
	"pay_min_yuan", "pay_max_yuan", "pay_unit", "pay_months", "education", "headcount", "trainee_months", "closes_on", "published_on"}

// maxTotal is maxTotalHits of the settings: a total that reaches it is a lower bound.
const maxTotal = 1_000_000

// Search implements posting.Searcher. All words must match; only where that finds nothing, the engine may drop the
// most frequent ones. Errors: whatever keeps the engine from answering; the context's.
func (e *Engine) Search(ctx context.Context, q posting.Query, today civil.Date) (posting.Result, error) {
	out, err := e.ask(ctx, e.plan(q, today, "all"), q, today)
	if err != nil || out.Total > 0 || q.Q == "" {
		return out, err
	}
	return e.ask(ctx, e.plan(q, today, "frequency"), q, today)
}

// facetField names the field of the index that is counted for a facet.
var facetField = map[string]string{
	posting.FacetKind: "kind", posting.FacetArea: "place", posting.FacetEducation: "education_rank",
	posting.FacetEmployerKind: "employer_kind", posting.FacetIndustry: "industries",
}

// plan makes the search itself and, for each facet in which something is chosen, one more that counts it without
// that choice.
func (e *Engine) plan(q posting.Query, today civil.Date, strategy string) []request {
	base := plainFilters(q, today)
	chosen := facetFilters(q)
	main := request{
		Q: q.Q, Filter: slices.Clone(base), Page: q.Page, HitsPerPage: q.PageSize, Sort: sortOf(q.Sort),
		AttributesToRetrieve: shown, MatchingStrategy: strategy, Locales: []string{"cmn"}, Facets: []string{},
	}
	for _, c := range chosen {
		main.Filter = append(main.Filter, c.filter)
	}
	if q.Q != "" {
		// Marking the long texts too would cost the engine as much again as all the rest of the search.
		main.AttributesToHighlight = []string{"title", "employer_name"}
		main.HighlightPreTag, main.HighlightPostTag = markStart, markEnd
	}
	for name, field := range facetField {
		if !slices.ContainsFunc(chosen, func(c choice) bool { return c.facet == name }) {
			main.Facets = append(main.Facets, field)
		}
	}
	if len(q.Areas) > 0 {
		main.Facets = append(main.Facets, "areas")
	}
	slices.Sort(main.Facets)
	plan := []request{main}
	for i, c := range chosen {
		side := request{Q: q.Q, Filter: slices.Clone(base), Page: 1, AttributesToRetrieve: []string{"id"},
			MatchingStrategy: strategy, Locales: main.Locales, Facets: []string{facetField[c.facet]}}
		for j, other := range chosen {
			if i != j {
				side.Filter = append(side.Filter, other.filter)
			}
		}
		plan = append(plan, side)
	}
	return plan
}

func sortOf(s posting.Sort) []string {
	switch s {
	case posting.ByNewest:
		return []string{"first_seen:desc"}
	case posting.ByPay:
		return []string{"pay_month_min:desc", "pay_month_max:desc", "first_seen:desc"}
	case posting.ByRelevance:
	}
	return nil
}

// plainFilters are those without a facet. The last day of a post is among them always.
func plainFilters(q posting.Query, today civil.Date) []string {
	f := []string{"live_until >= " + strconv.Itoa(day(today))}
	if len(q.Majors) > 0 {
		f = append(f, in("majors", q.Majors))
	}
	if q.PayMinYuan > 0 {
		f = append(f, "pay_month_min >= "+strconv.Itoa(q.PayMinYuan))
	}
	if q.PostedWithinDays > 0 {
		f = append(f, "first_seen >= "+strconv.FormatInt(today.AddDays(-q.PostedWithinDays).Start().Unix(), 10))
	}
	if q.OrgID != "" {
		f = append(f, "org_id = "+quote(string(q.OrgID)))
	}
	if q.FairID != "" {
		f = append(f, "fair_ids = "+quote(string(q.FairID)))
	}
	return f
}

// choice is the filter of a facet in which something is chosen.
type choice struct{ facet, filter string }

func facetFilters(q posting.Query) []choice {
	var c []choice
	if len(q.Kinds) > 0 {
		c = append(c, choice{posting.FacetKind, in("kind", q.Kinds)})
	}
	if len(q.Areas) > 0 {
		c = append(c, choice{posting.FacetArea, in("areas", q.Areas)})
	}
	if q.Education != "" {
		c = append(c, choice{posting.FacetEducation, "education_rank <= " + strconv.Itoa(refdata.Education(q.Education).Rank())})
	}
	if len(q.EmployerKinds) > 0 {
		c = append(c, choice{posting.FacetEmployerKind, in("employer_kind", q.EmployerKinds)})
	}
	if len(q.Industries) > 0 {
		c = append(c, choice{posting.FacetIndustry, in("industries", q.Industries)})
	}
	return c
}

func in(field string, values []string) string {
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = quote(v)
	}
	return field + " IN [" + strings.Join(quoted, ", ") + "]"
}

var filterEscapes = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// quote writes a value so that nothing in it is read as part of the filter.
func quote(v string) string { return `"` + filterEscapes.Replace(v) + `"` }

// ask carries out a plan in one request and puts the result together.
func (e *Engine) ask(ctx context.Context, plan []request, q posting.Query, today civil.Date) (posting.Result, error) {
	answers, err := e.send(ctx, plan)
	if err != nil {
		return posting.Result{}, err
	}
	first := answers[0]
	out := posting.Result{
		Total: first.TotalHits, TotalExact: first.TotalHits < maxTotal, TookMillis: first.ProcessingTimeMs,
		Hits: make([]posting.Hit, len(first.Hits)),
	}
	for i, h := range first.Hits {
		h.Verified = h.VerifiedUntil != "" && h.VerifiedUntil >= today
		h.Highlight = highlights(h)
		out.Hits[i] = h.Hit
	}
	counts := map[string]map[string]int{}
	for i, a := range answers {
		for field, byValue := range a.FacetDistribution {
			if i == 0 || field != "areas" {
				counts[field] = byValue
			}
		}
	}
	out.Facets = facetsOf(counts, q.Areas)
	return out, nil
}

// send asks one search by itself and several in one request.
func (e *Engine) send(ctx context.Context, plan []request) ([]response, error) {
	var body any = plan[0]
	path := "/indexes/" + e.uid() + "/search"
	if len(plan) > 1 {
		for i := range plan {
			plan[i].IndexUID = e.uid()
		}
		body, path = map[string]any{"queries": plan}, "/multi-search"
	}
	raw, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	answer, err := e.call(ctx, "POST", path, raw)
	if err != nil {
		return nil, err
	}
	var out struct {
		Results []response `json:"results"`
	}
	if len(plan) == 1 {
		out.Results = make([]response, 1)
		err = json.Unmarshal(answer, &out.Results[0])
	} else {
		err = json.Unmarshal(answer, &out)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the search engine's answer: %w", err)
	}
	if len(out.Results) != len(plan) {
		return nil, fmt.Errorf("the search engine answers %d of %d searches", len(out.Results), len(plan))
	}
	return out.Results, nil
}

func highlights(h hit) map[string]string {
	var out map[string]string
	for _, f := range [...]struct{ name, text string }{
		{"title", h.Formatted.Title}, {"employer_name", h.Formatted.EmployerName},
	} {
		if !strings.Contains(f.text, markStart) {
			continue
		}
		if out == nil {
			out = make(map[string]string, 2)
		}
		out[f.name] = marks.Replace(html.EscapeString(f.text))
	}
	return out
}

func facetsOf(counts map[string]map[string]int, chosenAreas []string) map[string]map[string]int {
	areas := posting.RollUpAreas(counts["place"])
	for code, n := range posting.AreasBelow(counts["areas"], chosenAreas) {
		areas[code] = n
	}
	levels := map[string]int{}
	for i, level := range refdata.Educations() {
		levels[string(level)] = counts["education_rank"][strconv.Itoa(i)]
	}
	return map[string]map[string]int{
		posting.FacetKind:         notNil(counts["kind"]),
		posting.FacetArea:         areas,
		posting.FacetEducation:    posting.CumulateEducation(levels),
		posting.FacetEmployerKind: notNil(counts["employer_kind"]),
		posting.FacetIndustry:     notNil(counts["industries"]),
	}
}

func notNil(m map[string]int) map[string]int {
	if m == nil {
		return map[string]int{}
	}
	return m
}
