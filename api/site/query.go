package site

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

const (
	pageSize    = 20
	maxWords    = 200 // characters of a query
	maxChoices  = 40  // of one filter
	maxPayYuan  = 1_000_000
	maxPostDays = 365
)

// readQuery reads a search from an address. The names are those of GET /search/posts. A page never refuses an
// address: what is not known is left out.
func readQuery(v url.Values) posting.Query {
	known := func(name string, ok func(string) bool) []string {
		var out []string
		for _, s := range v[name] {
			if ok(s) && !slices.Contains(out, s) && len(out) < maxChoices {
				out = append(out, s)
			}
		}
		return out
	}
	number := func(name string, most int) int {
		n, err := strconv.Atoi(v.Get(name))
		if err != nil || n < 0 {
			return 0
		}
		return min(n, most)
	}
	q := posting.Query{
		Q:     readWords(v.Get("q")),
		Exact: v.Get("exact") == "true",
		Kinds: known("kind", func(s string) bool { _, ok := posting.Rule(posting.Kind(s)); return ok }),
		Areas: known("area", func(s string) bool { _, ok := refdata.AreaOf(s); return ok }),
		Majors: known("major", func(s string) bool {
			return s != "" && utf8.ValidString(s) && utf8.RuneCountInString(s) <= 50 && !strings.ContainsFunc(s, unicode.IsControl)
		}),
		Industries:       known("industry", func(s string) bool { _, ok := refdata.IndustryOf(s); return ok }),
		EmployerKinds:    known("employer_kind", func(s string) bool { return refdata.EmployerKind(s).Valid() }),
		PayMinYuan:       number("pay_min_yuan", maxPayYuan),
		PostedWithinDays: number("posted_within_days", maxPostDays),
		Sort:             posting.ByRelevance,
		Page:             max(1, number("page", posting.MaxPage)),
		PageSize:         pageSize,
	}
	if e := v.Get("education"); refdata.Education(e).Valid() {
		q.Education = e
	}
	if f := v.Get("fair"); id.Valid(f) {
		q.FairID = id.Fair(f)
	}
	if o := v.Get("employer"); id.Valid(o) {
		q.OrgID = id.Org(o)
	}
	if o := posting.Sort(v.Get("sort")); o == posting.ByNewest || o == posting.ByPay {
		q.Sort = o
	}
	return q
}

// readWords leaves out what nobody types: broken characters and control characters, which the database refuses.
func readWords(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.TrimSpace(cut(strings.Join(strings.Fields(s), " "), maxWords))
}

func cut(s string, runes int) string {
	if r := []rune(s); len(r) > runes {
		return string(r[:runes])
	}
	return s
}

// address is the one address of a search: parameters in a fixed order, none that says nothing.
func address(q posting.Query, page int) string { return addressAt("/search", q, page) }

func addressAt(path string, q posting.Query, page int) string {
	var b strings.Builder
	add := func(name string, values ...string) {
		for _, v := range values {
			if v == "" {
				continue
			}
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(name + "=" + url.QueryEscape(v))
		}
	}
	number := func(name string, n int) {
		if n > 0 {
			add(name, strconv.Itoa(n))
		}
	}
	add("q", q.Q)
	if q.Exact {
		add("exact", "true")
	}
	add("kind", q.Kinds...)
	add("area", q.Areas...)
	add("education", q.Education)
	add("major", q.Majors...)
	add("industry", q.Industries...)
	add("employer_kind", q.EmployerKinds...)
	number("pay_min_yuan", q.PayMinYuan)
	number("posted_within_days", q.PostedWithinDays)
	add("fair", string(q.FairID))
	add("employer", string(q.OrgID))
	if q.Sort != posting.ByRelevance {
		add("sort", string(q.Sort))
	}
	if page > 1 {
		add("page", strconv.Itoa(page))
	}
	if b.Len() == 0 {
		return path
	}
	return path + "?" + b.String()
}

// chip is one filter that is on, with the address that takes it off.
type chip struct {
	Label string
	Href  string
	query posting.Query // without it
}

func (w words) chips(q posting.Query) []chip {
	var out []chip
	add := func(label string, change func(*posting.Query)) {
		without := q
		change(&without)
		out = append(out, chip{Label: label, Href: address(without, 1), query: without})
	}
	each := func(values []string, name func(string) string, field func(*posting.Query) *[]string) {
		for _, v := range values {
			add(name(v), func(p *posting.Query) {
				list := field(p)
				*list = slices.DeleteFunc(slices.Clone(*list), func(s string) bool { return s == v })
			})
		}
	}
	each(q.Kinds, func(k string) string { return w.kind(posting.Kind(k)) }, func(p *posting.Query) *[]string { return &p.Kinds })
	each(q.Areas, refdata.AreaShortName, func(p *posting.Query) *[]string { return &p.Areas })
	if q.Education != "" {
		add(w.T("%s可投", w.openTo(q.Education)), func(p *posting.Query) { p.Education = "" })
	}
	if q.PayMinYuan > 0 {
		add(w.T("%s元以上", w.num(q.PayMinYuan)), func(p *posting.Query) { p.PayMinYuan = 0 })
	}
	if q.PostedWithinDays > 0 {
		add(w.T("近%d天发布", q.PostedWithinDays), func(p *posting.Query) { p.PostedWithinDays = 0 })
	}
	each(q.Industries, w.industry, func(p *posting.Query) *[]string { return &p.Industries })
	each(q.EmployerKinds, w.employerKind, func(p *posting.Query) *[]string { return &p.EmployerKinds })
	each(q.Majors, func(m string) string { return m }, func(p *posting.Query) *[]string { return &p.Majors })
	if q.FairID != "" {
		add(w.T("招聘会岗位"), func(p *posting.Query) { p.FairID = "" })
	}
	if q.OrgID != "" {
		add(w.T("同一单位"), func(p *posting.Query) { p.OrgID = "" })
	}
	return out
}

// openTo is a level of education as the filter names it: the lowest is someone without any.
func (w words) openTo(e string) string {
	return w.either(refdata.Education(e).Zh(), refdata.Education(e).En())
}
