package site

import (
	"fmt"
	"html"
	"html/template"
	"math"
	"strconv"
	"strings"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/fair"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// words speaks one language: texts, numbers, dates, pay. Chinese texts stand in the templates themselves and are the
// keys of their English ones.
type words struct {
	Lang string // "zh" or "en", as fault texts take it
	now  civil.Now
}

// En reports whether the page is in English.
func (w words) En() bool { return w.Lang == "en" }

// T is a text in the language of the page, with %s and %d filled in.
func (w words) T(zh string, args ...any) string {
	text := zh
	if w.En() {
		text = english[zh]
	}
	if len(args) == 0 {
		return text
	}
	if one, many, ok := strings.Cut(text, "¦"); ok {
		text = many
		if fmt.Sprint(args[0]) == "1" {
			text = one
		}
	}
	return fmt.Sprintf(text, args...)
}

// either picks one of a name's two languages.
func (w words) either(zh, en string) string {
	if w.En() {
		return en
	}
	return zh
}

// funcs are what templates call.
func (w words) funcs(a *assets) template.FuncMap {
	return template.FuncMap{
		"t": w.T, "en": w.En, "num": w.num, "moment": w.moment, "figure": w.figure, "date": w.date, "ago": w.ago, "due": w.due,
		"area": refdata.AreaShortName, "areaFull": refdata.AreaFullName, "asset": a.address,
		"icon": func(name string) icon { return icon{a.address("icons.svg") + "#" + name} },
		"kind": w.kind, "employerKind": w.employerKind, "fairKind": w.fairKind,
		"in": func(list []string, s string) bool {
			for _, x := range list {
				if x == s {
					return true
				}
			}
			return false
		},
		"dict": dict,
	}
}

type icon struct{ Href string }

// dict makes named arguments for a part of a template.
func dict(pairs ...any) (map[string]any, error) {
	out := map[string]any{}
	for i := 0; i+1 < len(pairs); i += 2 {
		key, ok := pairs[i].(string)
		if !ok {
			return nil, fmt.Errorf("dict: %v is no name", pairs[i])
		}
		out[key] = pairs[i+1]
	}
	return out, nil
}

// num writes 23418 as 23,418.
func (w words) num(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// figure writes a value of an indicator: whole, or with one decimal.
func (w words) figure(v float64) string {
	if v == math.Trunc(v) {
		return w.num(int(v))
	}
	whole, part := math.Modf(math.Round(v*10) / 10)
	return w.num(int(whole)) + "." + strconv.Itoa(int(math.Round(math.Abs(part)*10)))
}

// date writes 2026年11月22日.
func (w words) date(d civil.Date) string {
	t := d.Start()
	if d == "" || t.IsZero() {
		return ""
	}
	return t.Format(w.either("2006年1月2日", "2 Jan 2006"))
}

// moment writes an instant to the minute, as the clocks in Yongchuan show it.
func (w words) moment(at time.Time) string {
	return at.In(civil.Zone).Format(w.either("2006年1月2日 15:04", "2 Jan 2006, 15:04"))
}

// ago is relative for the last week: 今天, 昨天, 6天前; the date otherwise.
func (w words) ago(d civil.Date) string {
	switch n := d.DaysUntil(w.now.Today()); {
	case d == "":
		return ""
	case n < 0 || n > 7:
		return w.date(d)
	case n == 0:
		return w.T("今天")
	case n == 1:
		return w.T("昨天")
	default:
		return w.T("%d天前", n)
	}
}

// soonDays is how near a closing day is said in days.
const soonDays = 7

// due is when something ends: 今天, 明天, 3天后, the date otherwise.
func (w words) due(d civil.Date) string {
	switch n := w.now.Today().DaysUntil(d); {
	case n == 0:
		return w.T("今天")
	case n == 1:
		return w.T("明天")
	case n > 1 && n <= soonDays:
		return w.T("%d天后", n)
	}
	return w.date(d)
}

// pay is a wage as cards show it.
type pay struct {
	Range string // 6,000–8,000
	Unit  string // 元/月 · 13薪; empty where the pay is not stated
}

func (w words) pay(low, high int, unit posting.PayUnit, months int, collected bool) pay {
	if low == 0 {
		low = high
	}
	if low == 0 {
		return pay{Range: map[bool]string{true: w.T("来源未注明"), false: w.T("面议")}[collected]}
	}
	p := pay{Range: w.num(low), Unit: map[posting.PayUnit]string{posting.PerDay: w.T("元/天"), posting.PerHour: w.T("元/小时")}[unit]}
	if high > low {
		p.Range += "–" + w.num(high)
	}
	if p.Unit == "" {
		p.Unit = w.T("元/月")
		if months > 12 {
			p.Unit += " · " + w.T("%d薪", months)
		}
	}
	return p
}

func (w words) kind(k posting.Kind) string {
	r, _ := posting.Rule(k)
	return w.either(r.Zh, r.En)
}

func (w words) education(e string) string {
	if e == "" {
		return ""
	}
	if refdata.Education(e) == refdata.EducationNone {
		return w.T("学历不限")
	}
	return w.either(refdata.Education(e).Zh(), refdata.Education(e).En())
}

func (w words) employerKind(k string) string {
	info, _ := refdata.EmployerKindOf(refdata.EmployerKind(k))
	return w.either(info.Zh, info.En)
}

func (w words) industry(code string) string {
	i, _ := refdata.IndustryOf(code)
	return w.either(i.Zh, i.En)
}

func (w words) fairKind(k fair.Kind) string {
	return map[fair.Kind]string{fair.General: w.T("综合招聘会"), fair.Specialised: w.T("专场招聘会"), fair.Online: w.T("线上招聘会"), fair.Talk: w.T("宣讲会")}[k]
}

var employmentForms = map[string]string{"full_time": "全日制", "part_time": "非全日制", "dispatch": "劳务派遣", "outsourced": "外包",
	"flexible": "灵活用工", "trainee": "就业见习", "student": "学生实习"}

func (w words) employmentForm(f string) string {
	if f == "" {
		return ""
	}
	return w.T(employmentForms[f])
}

// highlighted is a text of the search with its marks; whatever else it holds is escaped, whoever made it.
func highlighted(s string) template.HTML {
	var b strings.Builder
	for i, part := range strings.Split(s, "<mark>") {
		inside, rest, closed := strings.Cut(part, "</mark>")
		if i == 0 || !closed {
			b.WriteString(template.HTMLEscapeString(html.UnescapeString(part)))
			continue
		}
		b.WriteString("<mark>" + template.HTMLEscapeString(html.UnescapeString(inside)) + "</mark>" + template.HTMLEscapeString(html.UnescapeString(rest)))
	}
	return template.HTML(b.String()) //nolint:gosec // every part is escaped above
}
