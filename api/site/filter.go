package site

import (
	"slices"
	"strconv"
	"strings"

	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// group is one filter of the search page.
type group struct {
	Name    string // of the parameter
	Label   string
	Single  bool // one choice at most
	Open    bool // shown without being unfolded
	Options []option
	More    []option // behind one more step
	MoreFor string
}

type option struct {
	ID      string
	Value   string
	Label   string
	Count   int
	Counted bool // the search tells how many posts it would leave
	On      bool
}

var (
	paySteps  = []int{3000, 4000, 5000, 6000, 8000, 10000}
	daysSteps = []int{3, 7, 30}
)

// otherPlaces bounds the provinces offered beside the home one.
const otherPlaces = 6

func (w words) groups(q posting.Query, facets map[string]map[string]int, home, city string) []group {
	counted := func(name, value, label string, on bool) option {
		return option{ID: "f-" + name + "-" + value, Value: value, Label: label, Count: facets[name][value], Counted: true, On: on}
	}
	kinds := group{Name: "kind", Label: w.T("岗位类型"), Open: true}
	for _, k := range posting.Kinds {
		kinds.Options = append(kinds.Options, counted("kind", string(k.Kind), w.kind(k.Kind), slices.Contains(q.Kinds, string(k.Kind))))
	}
	education := group{Name: "education", Label: w.T("我的学历"), Single: true, Open: true, Options: []option{w.any("education", q.Education == "")}}
	for _, e := range refdata.Educations() {
		if e != refdata.EducationNone {
			education.Options = append(education.Options, counted("education", string(e), w.openTo(string(e)), q.Education == string(e)))
		}
	}
	industry := group{Name: "industry", Label: w.T("行业"), Open: len(q.Industries) > 0}
	for _, i := range refdata.IndustrySections() {
		industry.Options = append(industry.Options, counted("industry", i.Code, w.either(i.Zh, i.En), slices.Contains(q.Industries, i.Code)))
	}
	for _, code := range q.Industries {
		if len(code) > 1 { // a division, from a link
			industry.Options = append(industry.Options, counted("industry", code, w.industry(code), true))
		}
	}
	employers := group{Name: "employer_kind", Label: w.T("单位类型"), Open: len(q.EmployerKinds) > 0}
	for _, k := range refdata.EmployerKinds() {
		employers.Options = append(employers.Options, counted("employer_kind", string(k.Kind), w.either(k.Zh, k.En), slices.Contains(q.EmployerKinds, string(k.Kind))))
	}
	pays := w.steps("pay_min_yuan", w.T("月薪"), paySteps, q.PayMinYuan, func(n int) string { return w.T("%s元以上", w.num(n)) })
	days := w.steps("posted_within_days", w.T("发布时间"), daysSteps, q.PostedWithinDays, func(n int) string { return w.T("近%d天", n) })
	return []group{kinds, w.areaGroup(q, facets[posting.FacetArea], home, city), education, pays, days, industry, employers}
}

func (w words) any(name string, on bool) option {
	return option{ID: "f-" + name + "-any", Label: w.T("不限"), On: on}
}

// steps is a filter by numbers; a number that is no step is there because an address asked for it.
func (w words) steps(name, label string, steps []int, now int, text func(int) string) group {
	g := group{Name: name, Label: label, Single: true, Open: now > 0, Options: []option{w.any(name, now == 0)}}
	if now > 0 && !slices.Contains(steps, now) {
		steps = append(slices.Clone(steps), now)
		slices.Sort(steps)
	}
	for _, n := range steps {
		g.Options = append(g.Options, option{ID: "f-" + name + "-" + strconv.Itoa(n), Value: strconv.Itoa(n), Label: text(n), On: n == now})
	}
	return g
}

// areaGroup offers the home county with its towns, its city, and the provinces where most other posts are.
func (w words) areaGroup(q posting.Query, counts map[string]int, home, city string) group {
	g := group{Name: "area", Label: w.T("工作地点"), Open: true}
	add := func(list *[]option, code, label string) {
		*list = append(*list, option{ID: "f-area-" + code, Value: code, Label: label, Count: counts[code], Counted: true, On: slices.Contains(q.Areas, code)})
	}
	offered := []string{home, city}
	district, _ := refdata.AreaOf(home)
	whole, _ := refdata.AreaOf(city)
	add(&g.Options, home, district.Name)
	add(&g.Options, city, w.T("%s全市", whole.Name))
	g.MoreFor = w.T("%s各镇街", district.Name)
	for _, town := range refdata.Children(home) {
		add(&g.More, town.Code, town.Name)
		offered = append(offered, town.Code)
	}
	for _, code := range q.Areas {
		if !slices.Contains(offered, code) {
			add(&g.Options, code, refdata.AreaShortName(code))
			offered = append(offered, code)
		}
	}
	var others []refdata.Area
	for _, p := range refdata.Children("") {
		if counts[p.Code] > 0 && !slices.Contains(offered, p.Code) {
			others = append(others, p)
		}
	}
	slices.SortFunc(others, func(a, b refdata.Area) int {
		if d := counts[b.Code] - counts[a.Code]; d != 0 {
			return d
		}
		return strings.Compare(a.Code, b.Code)
	})
	for _, p := range others[:min(len(others), otherPlaces)] {
		add(&g.Options, p.Code, p.Name)
	}
	return g
}
