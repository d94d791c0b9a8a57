package site

import (
	"context"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/internal/posting"
)

type searchPage struct {
	Query    posting.Query
	Total    int
	Exact    bool
	Degraded bool
	// Corrected are the words that were searched for instead.
	Corrected string
	Instead   string // the way to a search for the words as they stand
	Cards     []card
	Shown     int // posts up to the end of this page
	Groups    []group
	Chips     []chip
	Clear     string // this search without any filter
	Sorts     []sortChoice
	Pages     []pageLink
	Previous  string
	Next      string
	First     string
	Relax     []relaxation
}

type sortChoice struct {
	Value, Label string
	On           bool
}

// pageLink is one number of the paging; 0 is a gap.
type pageLink struct {
	Number int
	Href   string
	On     bool
}

// relaxation is a search with one filter less, and how many posts it finds.
type relaxation struct {
	Label string
	Href  string
	Total int
	Exact bool
}

// maxRelaxations bounds the searches made to help where nothing was found.
const maxRelaxations = 6

func (s *site) search(c *gin.Context, w words) (*view, error) {
	ctx, q := c.Request.Context(), readQuery(c.Request.URL.Query())
	found, err := s.Search.Search(ctx, q, s.Now.Today())
	if err != nil {
		return nil, err
	}
	d := searchPage{Query: q, Total: found.Total, Exact: found.TotalExact, Degraded: found.Degraded, Corrected: found.Corrected,
		Cards: w.hitCards(found.Hits), Shown: (q.Page-1)*q.PageSize + len(found.Hits), Chips: w.chips(q),
		Groups: w.groups(q, found.Facets, s.Programme.District.Area, s.Programme.District.CityArea),
		Clear:  address(posting.Query{Q: q.Q, Sort: q.Sort}, 1), First: address(q, 1)}
	for _, o := range []posting.Sort{posting.ByRelevance, posting.ByNewest, posting.ByPay} {
		label := map[posting.Sort]string{posting.ByRelevance: w.T("最相关"), posting.ByNewest: w.T("最新发布"), posting.ByPay: w.T("薪酬从高到低")}[o]
		d.Sorts = append(d.Sorts, sortChoice{string(o), label, o == q.Sort})
	}
	if found.Corrected != "" {
		exact := q
		exact.Exact = true
		d.Instead = address(exact, 1)
	}
	d.page(q)
	if found.Total == 0 {
		if d.Relax, err = s.relax(ctx, w, q, d.Chips); err != nil {
			return nil, err
		}
	}
	v := &view{Page: "search", Canonical: address(q, q.Page), Section: "search", Script: true, Data: d, Feed: addressAt("/feeds/posts.xml", q, 1),
		Title: w.searchTitle(q), Description: w.T("共 %s 个岗位，可按地点、学历、薪酬、行业筛选。", w.num(found.Total)),
		// Every combination of filters is a page; only first pages of plain searches that find something are worth a
		// search engine's time, and words that find nothing must not make a page of ours with them in its title.
		NoIndex: len(d.Chips) > 1 || q.Page > 1 || found.Total == 0 || found.Corrected != ""}
	if c.GetHeader("HX-Request") == "true" && c.GetHeader("HX-History-Restore-Request") != "true" {
		switch c.GetHeader("HX-Target") {
		case "posts":
			v.Part = "more"
		case "finder":
			v.Part = "finder"
			c.Header("HX-Push-Url", v.Canonical)
		}
	}
	return v, nil
}

// searchTitle names a search by its words and filters.
func (w words) searchTitle(q posting.Query) string {
	parts := []string{}
	if q.Q != "" {
		parts = append(parts, q.Q)
	}
	for _, c := range w.chips(q) {
		parts = append(parts, c.Label)
	}
	if len(parts) == 0 {
		return w.T("搜索岗位")
	}
	return w.T("%s的岗位", strings.Join(parts, " · "))
}

// page fills in the numbered paging: first, last, and two on either side of the present one.
func (d *searchPage) page(q posting.Query) {
	last := min((d.Total+q.PageSize-1)/q.PageSize, posting.MaxPage)
	if last < 2 {
		return
	}
	gap := false
	for n := 1; n <= last; n++ {
		if n == 1 || n == last || n >= q.Page-2 && n <= q.Page+2 {
			d.Pages = append(d.Pages, pageLink{n, address(q, n), n == q.Page})
			gap = false
		} else if !gap {
			d.Pages = append(d.Pages, pageLink{})
			gap = true
		}
	}
	if q.Page > 1 {
		d.Previous = address(q, min(q.Page-1, last))
	}
	if q.Page < last {
		d.Next = address(q, q.Page+1)
	}
}

// relax says what would be found without each of the filters, and without the words.
func (s *site) relax(ctx context.Context, w words, q posting.Query, chips []chip) ([]relaxation, error) {
	if q.Q != "" && len(chips) > 0 {
		without := q
		without.Q = ""
		chips = append(chips[:len(chips):len(chips)], chip{Label: q.Q, Href: address(without, 1), query: without})
	}
	var out []relaxation
	for _, c := range chips[:min(len(chips), maxRelaxations)] {
		c.query.Page, c.query.PageSize = 1, 1
		found, err := s.Search.Search(ctx, c.query, s.Now.Today())
		if err != nil {
			return nil, err
		}
		if found.Total > 0 {
			out = append(out, relaxation{Label: w.T("去掉“%s”", c.Label), Href: c.Href, Total: found.Total, Exact: found.TotalExact})
		}
	}
	return out, nil
}
