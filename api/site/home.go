package site

import (
	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/fair"
	"liuyong/internal/indicator"
	"liuyong/internal/posting"
)

type homePage struct {
	Total    int
	Here     string // address of the district's own posts
	Kinds    []kindTile
	Newest   []card
	Local    bool // the newest are the district's own
	Closing  []card
	Fairs    []fair.Listed
	Figures  []kpi
	Degraded bool
}

type kindTile struct {
	Name  string
	Count int
	Href  string
}

const (
	homeNewest  = 6
	homeClosing = 4
	homeFairs   = 3
)

func (s *site) home(c *gin.Context, w words) (*view, error) {
	ctx, today, here := c.Request.Context(), s.Now.Today(), []string{s.Programme.District.Area}
	newest := posting.Query{Sort: posting.ByNewest, Page: 1, PageSize: homeNewest}
	found, err := s.Search.Search(ctx, newest, today)
	if err != nil {
		return nil, err
	}
	newest.Areas = here
	local, err := s.Search.Search(ctx, newest, today)
	if err != nil {
		return nil, err
	}
	closing, err := s.Posts.List(ctx, actor.Actor{}, posting.Filter{ClosingBy: today.AddDays(soonDays), Limit: homeClosing})
	if err != nil {
		return nil, err
	}
	fairs, err := s.Fairs.List(ctx, actor.Actor{}, fair.Filter{Statuses: []fair.Status{fair.Open}, Limit: homeFairs})
	if err != nil {
		return nil, err
	}
	figures, err := s.Indicators.Compute(ctx, actor.Actor{}, 0, "")
	if err != nil {
		return nil, err
	}
	d := homePage{Total: found.Total, Here: address(posting.Query{Areas: here}, 1), Newest: w.hitCards(found.Hits), Closing: w.listedCards(closing), Fairs: fairs, Degraded: found.Degraded}
	if local.Total > 0 {
		d.Newest, d.Local = w.hitCards(local.Hits), true
	}
	for _, k := range posting.Kinds {
		d.Kinds = append(d.Kinds, kindTile{Name: w.kind(k.Kind), Count: found.Facets[posting.FacetKind][string(k.Kind)],
			Href: address(posting.Query{Kinds: []string{string(k.Kind)}}, 1)})
	}
	for _, i := range figures.Items {
		if i.Source != indicator.None && i.PartOf == "" {
			d.Figures = append(d.Figures, w.kpi(i))
		}
	}
	return &view{Page: "home", Title: w.T("永川高校毕业生就业服务"), Canonical: "/", Section: "home", Data: d,
		Description: w.T("永川区高校毕业生等青年的岗位、就业见习和校园招聘会，单位资质是否经人社部门审核一目了然。"),
		Structured: map[string]any{"@context": "https://schema.org", "@type": "WebSite", "name": "留永", "url": s.PublicURL + "/",
			"potentialAction": map[string]any{"@type": "SearchAction", "target": s.PublicURL + "/search?q={q}", "query-input": "required name=q"}}}, nil
}
