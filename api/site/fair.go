package site

import (
	"regexp"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fair"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

func orgPlace(o org.Org) string { return refdata.AreaFullName(o.Area) + o.Address }

type fairsPage struct {
	Months []fairMonth
	Month  string // the one that was asked for
	Next   string
	Later  bool
	Before string // the months around the one asked for
	After  string
}

// fairMonth is the fairs of one month, in the order of the list.
type fairMonth struct {
	Title string
	Fairs []fairLine
}

type fairLine struct {
	fair.Listed
	Day, Month string
	State      state
}

// state is a status as words, with the class that gives it shape and colour.
type state struct{ Text, Class string }

func (w words) fairState(f fair.Fair) state {
	today := w.now.Today()
	switch {
	case f.Status == fair.Cancelled:
		return state{w.T("已取消"), "ly-status--bad"}
	case f.Status == fair.Held || f.HeldOn < today:
		return state{w.T("已结束"), "ly-status--closed"}
	case f.HeldOn == today:
		return state{w.T("今天举办"), "ly-status--good"}
	}
	return state{w.T("%s举办", w.due(f.HeldOn)), "ly-status--wait"}
}

var monthForm = regexp.MustCompile(`^20[0-9]{2}-(0[1-9]|1[0-2])$`)

func (s *site) fairs(c *gin.Context, w words) (*view, error) {
	f := fair.Filter{Limit: pageSize + 1}
	d := fairsPage{}
	if m := c.Query("month"); monthForm.MatchString(m) {
		first := civil.Date(m + "-01")
		f.Month, d.Month = m, w.month(first)
		d.Before, d.After = "/fairs?month="+string(first.AddMonths(-1)[:7]), "/fairs?month="+string(first.AddMonths(1)[:7])
	}
	if after := c.Query("after"); id.Valid(after) {
		f.After, d.Later = id.Fair(after), true
	}
	rows, err := s.Fairs.List(c.Request.Context(), actor.Actor{}, f)
	if err != nil {
		return nil, err
	}
	if len(rows) > pageSize {
		rows = rows[:pageSize]
		d.Next = "/fairs?after=" + string(rows[pageSize-1].ID)
		if f.Month != "" {
			d.Next += "&month=" + f.Month
		}
	}
	for _, r := range rows {
		title := w.month(r.HeldOn)
		if n := len(d.Months); n == 0 || d.Months[n-1].Title != title {
			d.Months = append(d.Months, fairMonth{Title: title})
		}
		m := &d.Months[len(d.Months)-1]
		m.Fairs = append(m.Fairs, fairLine{Listed: r, Day: r.HeldOn.Start().Format("2"), Month: r.HeldOn.Start().Format(w.either("1月", "Jan")), State: w.fairState(r.Fair)})
	}
	return &view{Page: "fairs", Title: w.T("校园招聘会"), Canonical: "/fairs", Section: "fairs", Data: d, NoIndex: d.Later || d.Month != "",
		Description: w.T("永川各高校校园招聘会的时间、地点、参会单位和岗位。")}, nil
}

func (w words) month(d civil.Date) string {
	return d.Start().Format(w.either("2006年1月", "January 2006"))
}

type fairPage struct {
	Fair   fairLine
	Facts  []fact
	Booths []boothPosts
	Posts  int
	Books  bool
	Search string
}

// boothPosts is one admitted employer with what it brings.
type boothPosts struct {
	fair.ListedBooth
	Posts []card
}

func (s *site) fair(c *gin.Context, w words) (*view, error) {
	which := c.Param("id")
	if !id.Valid(which) {
		return nil, fault.ErrNotFound.New()
	}
	v, err := s.Fairs.Find(c.Request.Context(), actor.Actor{}, id.Fair(which))
	if err != nil {
		return nil, err
	}
	d := fairPage{Fair: fairLine{Listed: v.Listed, State: w.fairState(v.Fair)}, Posts: len(v.Posts), Books: v.Books(s.Now.Today()),
		Search: address(posting.Query{FairID: v.ID}, 1)}
	byOrg := map[id.Org][]card{}
	for _, p := range v.Posts {
		byOrg[p.OrgID] = append(byOrg[p.OrgID], w.listedCard(p))
	}
	for _, b := range v.Booths {
		d.Booths = append(d.Booths, boothPosts{b, byOrg[b.OrgID]})
	}
	when := w.date(v.HeldOn)
	if v.OpensAt != "" {
		when += " " + v.OpensAt
	}
	d.Facts = []fact{{Label: w.T("时间"), Value: when}, {Label: w.T("校区"), Value: v.CampusName}, {Label: w.T("地点"), Value: v.Place},
		{Label: w.T("类型"), Value: w.fairKind(v.Kind)}}
	if v.HostName != "" {
		d.Facts = append(d.Facts, fact{Label: w.T("主办"), Value: v.HostName})
	}
	if d.Books {
		d.Facts = append(d.Facts, fact{Label: w.T("单位报名截止"), Value: w.date(v.BookingClosesOn)})
	}
	return &view{Page: "fair", Title: v.Name, Section: "fairs", Data: d, Structured: s.event(v.Listed),
		Description: w.T("%s，%s，%d家单位参会。", when, v.CampusName, len(v.Booths))}, nil
}

// event is a fair as search engines read it (schema.org/Event).
func (s *site) event(f fair.Listed) map[string]any {
	start := string(f.HeldOn)
	if f.OpensAt != "" {
		start += "T" + f.OpensAt + ":00+08:00"
	}
	status := map[bool]string{true: "https://schema.org/EventCancelled", false: "https://schema.org/EventScheduled"}[f.Status == fair.Cancelled]
	return map[string]any{"@context": "https://schema.org", "@type": "Event", "name": f.Name, "startDate": start, "eventStatus": status,
		"url":      s.PublicURL + "/fairs/" + string(f.ID),
		"location": map[string]any{"@type": "Place", "name": f.CampusName, "address": refdata.AreaFullName(f.CampusArea) + f.Place}}
}
