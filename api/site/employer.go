package site

import (
	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/posting"
)

type employerPage struct {
	Org       org.Org
	Verified  bool
	Collected bool
	Facts     []fact
	Posts     []card
	Next      string
	Later     bool // not the first page of its posts
}

func (s *site) employer(c *gin.Context, w words) (*view, error) {
	which := c.Param("id")
	if !id.Valid(which) {
		return nil, fault.ErrNotFound.New()
	}
	ctx := c.Request.Context()
	v, err := s.Orgs.Find(ctx, actor.Actor{}, id.Org(which))
	if err != nil {
		return nil, err
	}
	o := v.Org
	f := posting.Filter{OrgID: o.ID, Limit: pageSize + 1}
	if after := c.Query("after"); id.Valid(after) {
		f.After = id.Post(after)
	}
	posts, err := s.Posts.List(ctx, actor.Actor{}, f)
	if err != nil {
		return nil, err
	}
	d := employerPage{Org: o, Verified: o.VerifiedOn(s.Now.Today()), Collected: o.Origin == org.Collected, Later: f.After != ""}
	if len(posts) > pageSize {
		posts = posts[:pageSize]
		d.Next = "/employers/" + string(o.ID) + "?after=" + string(posts[pageSize-1].ID)
	}
	d.Posts = w.listedCards(posts)
	for _, x := range []fact{
		{Label: w.T("单位类型"), Value: w.employerKind(o.EmployerKind)}, {Label: w.T("行业"), Value: w.industry(o.Industry)},
		{Label: w.T("人数规模"), Value: either(o.Size != "", w.T("%s人", o.Size))}, {Label: w.T("地址"), Value: orgPlace(o)},
	} {
		if x.Value != "" {
			d.Facts = append(d.Facts, x)
		}
	}
	canonical := "/employers/" + string(o.ID)
	return &view{Page: "employer", Title: o.Name, Description: w.T("%s正在招聘的岗位和单位资质。", o.Name), Section: "search", Data: d,
		Canonical: canonical, NoIndex: d.Later || len(posts) == 0}, nil
}
