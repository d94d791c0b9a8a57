package site

import (
	"context"
	"html/template"

	"liuyong/internal/civil"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// card is a post in a list. The app's post card writes the same markup with the same classes.
type card struct {
	Href          string
	Title         template.HTML
	Pay           pay
	Kind          string
	Area          string
	Education     string
	Headcount     int
	Employer      template.HTML
	Source        string // collected posts: where it was taken from
	VerifiedUntil civil.Date
	Closes        string
	Soon          bool
}

func (w words) hitCard(h posting.Hit) card {
	c := w.card(posting.Content{Kind: h.Kind, Title: h.Title, WorkArea: h.Area, Education: h.Education, Headcount: h.Headcount,
		TraineeMonths: h.TraineeMonths, ClosesOn: h.ClosesOn}, h.EmployerName)
	c.Href, c.Source = "/posts/"+string(h.ID), h.Source
	c.Pay = w.pay(h.PayMinYuan, h.PayMaxYuan, h.PayUnit, h.PayMonths, h.Source != "")
	if h.Verified {
		c.VerifiedUntil = h.VerifiedUntil
	}
	if s := h.Highlight["title"]; s != "" {
		c.Title = highlighted(s)
	}
	if s := h.Highlight["employer_name"]; s != "" {
		c.Employer = highlighted(s)
	}
	return c
}

func (w words) listedCard(l posting.Listed) card {
	c := w.card(l.Content, l.EmployerName)
	c.Href, c.Source = "/posts/"+string(l.ID), l.Source
	c.Pay = w.pay(l.PayMinYuan, l.PayMaxYuan, l.PayUnit, l.PayMonths, l.Channel == posting.Collected)
	if l.EmployerUntil >= w.now.Today() {
		c.VerifiedUntil = l.EmployerUntil
	}
	return c
}

func (w words) card(p posting.Content, employer string) card {
	c := card{Title: template.HTML(template.HTMLEscapeString(p.Title)), Employer: template.HTML(template.HTMLEscapeString(employer)), //nolint:gosec // escaped
		Kind: w.kind(p.Kind), Area: refdata.AreaShortName(p.WorkArea), Education: w.education(p.Education), Headcount: p.Headcount}
	if p.TraineeMonths > 0 {
		c.Kind += " " + w.T("%d个月", p.TraineeMonths)
	}
	if p.ClosesOn != "" {
		c.Soon = w.now.Today().DaysUntil(p.ClosesOn) <= soonDays
		c.Closes = w.T("%s截止", w.due(p.ClosesOn))
	}
	return c
}

func (w words) hitCards(hits []posting.Hit) []card {
	out := make([]card, len(hits))
	for i, h := range hits {
		out[i] = w.hitCard(h)
	}
	return out
}

func (w words) listedCards(rows []posting.Listed) []card {
	out := make([]card, len(rows))
	for i, l := range rows {
		out[i] = w.listedCard(l)
	}
	return out
}

// similarPosts is how many posts stand under one that was opened.
const similarPosts = 4

// similar finds live posts like one, by its title, else of its kind in its county. It is an offer, so a search that
// fails shows none.
func (s *site) similar(ctx context.Context, w words, p posting.Post) []card {
	queries := []posting.Query{{Q: p.Title}, {Kinds: []string{string(p.Kind)}, Areas: county(p.WorkArea)}}
	for _, q := range queries {
		q.Page, q.PageSize, q.Sort = 1, similarPosts+1, posting.ByRelevance
		found, err := s.Search.Search(ctx, q, s.Now.Today())
		if err != nil {
			s.Log.WarnContext(ctx, "no similar posts", "error", err)
			return nil
		}
		var out []card
		for _, h := range found.Hits {
			if h.ID != p.ID && len(out) < similarPosts {
				h.Highlight = nil
				out = append(out, w.hitCard(h))
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// county is the county of an area, or the area itself above that; none for an unknown one.
func county(area string) []string {
	a, ok := refdata.AreaOf(area)
	if !ok {
		return nil
	}
	if a.Level == refdata.Town {
		return []string{a.Parent}
	}
	return []string{area}
}
