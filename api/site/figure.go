package site

import (
	"math"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/indicator"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
)

// kpi is one public indicator as a page shows it.
type kpi struct {
	ID          string
	Name        string
	Value       string // empty: no source, or too few people to show
	None        string // why there is no value
	Target      string // with its operator and unit; empty for rows without a number
	Unit        string
	Expected    string
	Pace        string
	Late        bool
	Bar         bool
	Width       string // of the bar, in per cent
	Mark        string // where the bar should be by now; empty without a pace
	Reading     string // the bar in words
	Responsible string
	Period      string
	Part        bool
	Href        string
}

func (w words) kpi(i indicator.Item) kpi {
	k := kpi{ID: i.ID, Name: w.either(i.Zh, i.En), Unit: w.unit(i.Unit), Responsible: strings.Join(i.Responsible, " · "), Part: i.PartOf != "",
		Href: "/figures/" + i.ID, Period: w.period(i.Indicator)}
	if i.Target != nil {
		k.Target = map[programme.Op]string{programme.LE: "≤ ", programme.Approx: w.T("约 ")}[i.Op] + w.figure(*i.Target) + " " + k.Unit
	}
	if i.ExpectedByNow != nil {
		k.Expected = w.figure(*i.ExpectedByNow)
	}
	switch {
	case i.Source == indicator.None:
		k.None = w.T("尚无数据来源")
		return k
	case i.Value == nil:
		k.None = w.T("人数过少，不公开")
		return k
	}
	k.Value = w.figure(*i.Value)
	if i.Target == nil || *i.Target <= 0 {
		return k
	}
	share := *i.Value / *i.Target
	k.Bar, k.Width, k.Reading = true, percent(share), w.T("完成 %s", w.share(share))
	if i.ExpectedByNow != nil {
		k.Mark = percent(*i.ExpectedByNow / *i.Target)
		k.Reading = w.T("完成 %s，按进度应为 %s", w.share(share), k.Expected)
	}
	switch gap := expectedGap(i); {
	case i.Met != nil && *i.Met:
		k.Pace = w.T("已达标")
	case i.ExpectedByNow == nil:
	case gap > 0:
		k.Pace, k.Late = w.T("落后进度 %s %s", w.figure(math.Ceil(gap)), k.Unit), true
	case gap < 0:
		k.Pace = w.T("快于进度")
	default:
		k.Pace = w.T("符合进度")
	}
	return k
}

func expectedGap(i indicator.Item) float64 {
	if i.ExpectedByNow == nil {
		return 0
	}
	return *i.ExpectedByNow - *i.Value
}

// percent is a share as a length of a drawing, at most whole.
func percent(share float64) string {
	return strconv.FormatFloat(math.Round(math.Min(1, math.Max(0, share))*1000)/10, 'f', -1, 64) + "%"
}

func (w words) share(share float64) string {
	return strconv.FormatFloat(math.Round(share*1000)/10, 'f', -1, 64) + "%"
}

func (w words) unit(u string) string {
	if w.En() {
		return map[string]string{"人": "people", "个": "", "场次": "events", "元": "yuan", "%": "%"}[u]
	}
	return u
}

func (w words) period(i programme.Indicator) string {
	switch i.Period {
	case programme.Cumulative:
		return w.T("计划期累计")
	case programme.Yearly:
		return w.T("全年")
	case programme.PerCase:
		return w.T("单项")
	case programme.AsOf:
	}
	return w.T("时点")
}

type figuresPage struct {
	Figures indicator.Figures
	With    []kpi // that have a source
	Without []kpi
	All     []kpi
}

// compute reads the public figures of the year and day that the address asks for, today by default.
func (s *site) compute(c *gin.Context) (indicator.Figures, error) {
	year, err := strconv.Atoi(c.DefaultQuery("year", "0"))
	if err != nil {
		return indicator.Figures{}, fault.ErrNotFound.New()
	}
	f, err := s.Indicators.Compute(c.Request.Context(), actor.Actor{}, year, civil.Date(c.Query("as_of")))
	if err != nil && fault.Of(err).Code.Kind == fault.Invalid {
		return f, fault.ErrNotFound.New()
	}
	return f, err
}

func (s *site) figures(c *gin.Context, w words) (*view, error) {
	f, err := s.compute(c)
	if err != nil {
		return nil, err
	}
	d := figuresPage{Figures: f}
	for _, i := range f.Items {
		k := w.kpi(i)
		d.All = append(d.All, k)
		if i.Source == indicator.None {
			d.Without = append(d.Without, k)
		} else {
			d.With = append(d.With, k)
		}
	}
	return &view{Page: "figures", Title: w.T("计划指标"), Canonical: "/figures", Section: "figures", Data: d,
		Description: w.T("高校毕业生等青年留永来永就业创业计划各项公开指标的目标、进度和责任单位。")}, nil
}

type figurePage struct {
	KPI     kpi
	Figures indicator.Figures
	People  bool // rows are numbers of people by span of time
	Slots   bool // rows are headcounts of organisations
	Rows    []figureRow
	Next    string
}

type figureRow struct {
	Label, When, Place, Count string
}

func (s *site) figure(c *gin.Context, w words) (*view, error) {
	f, err := s.compute(c)
	if err != nil {
		return nil, err
	}
	d := figurePage{Figures: f}
	var item *indicator.Item
	for n := range f.Items {
		if f.Items[n].ID == c.Param("id") {
			item = &f.Items[n]
		}
	}
	if item == nil {
		return nil, fault.ErrNotFound.New()
	}
	d.KPI, d.People, d.Slots = w.kpi(*item), item.Source == indicator.Ledger, item.Source == indicator.Slots
	after := c.Query("after")
	rows, err := s.Indicators.Rows(c.Request.Context(), actor.Actor{}, item.ID, f.Year, f.AsOf, indicator.Numerator, after, figureRows+1)
	if err != nil {
		return nil, err
	}
	if len(rows) > figureRows {
		rows = rows[:figureRows]
		d.Next = "/figures/" + item.ID + "?year=" + strconv.Itoa(f.Year) + "&as_of=" + string(f.AsOf) + "&after=" + rows[figureRows-1].ID
	}
	for _, r := range rows {
		when := w.date(r.OnDay)
		if r.UntilDay != "" {
			when += w.T(" 至 ") + w.date(r.UntilDay)
		}
		place := r.Employer
		if place == "" {
			place = refdata.AreaShortName(r.Area)
		}
		d.Rows = append(d.Rows, figureRow{Label: r.Label, When: when, Place: place, Count: w.num(r.Count)})
	}
	return &view{Page: "figure", Title: d.KPI.ID + " " + d.KPI.Name, Section: "figures", Data: d, NoIndex: after != "",
		Description: w.T("%s的目标、进度、责任单位和构成数字的每一行。", d.KPI.Name)}, nil
}

const figureRows = 100
