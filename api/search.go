package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

type hitDTO struct {
	ID            string            `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Kind          string            `json:"kind" example:"job"`
	Title         string            `json:"title" example:"总账会计"`
	Employer      employerDTO       `json:"employer"`
	Area          string            `json:"area" example:"500118001"`
	AreaName      string            `json:"area_name" example:"永川·中山路街道"`
	PayMinYuan    int               `json:"pay_min_yuan" doc:"0: not stated" example:"6000"`
	PayMaxYuan    int               `json:"pay_max_yuan" example:"8000"`
	PayUnit       string            `json:"pay_unit" enum:"month,day,hour" example:"month"`
	PayMonths     int               `json:"pay_months" example:"13"`
	Education     string            `json:"education" example:"bachelor"`
	Headcount     int               `json:"headcount" example:"2"`
	TraineeMonths int               `json:"trainee_months,omitempty" example:"6"`
	ClosesOn      civil.Date        `json:"closes_on" example:"2026-12-20"`
	PublishedOn   civil.Date        `json:"published_on" example:"2026-11-20"`
	Source        string            `json:"source,omitempty" doc:"Collected posts: where it was taken from" example:"示例招聘网"`
	Highlight     map[string]string `json:"highlight,omitempty" doc:"Field, and its text with <mark> around matches; everything else is escaped"`
}

type searchDTO struct {
	Total          int                       `json:"total" example:"128"`
	TotalExact     bool                      `json:"total_exact" doc:"False: total is a lower bound" example:"true"`
	Hits           []hitDTO                  `json:"hits"`
	Facets         map[string]map[string]int `json:"facets" doc:"Filter, value, and how many posts it would leave"`
	TookMillis     int                       `json:"took_ms" example:"4"`
	Degraded       bool                      `json:"degraded" doc:"The database answered instead of the search engine" example:"false"`
	CorrectedQuery string                    `json:"corrected_query,omitempty" doc:"The words that were searched for, where what was typed stands for them" example:"会计"`
}

// searchInput is the search as its address holds it; the search page reads the same names.
type searchInput struct {
	Q            string   `query:"q" maxLength:"200" doc:"Words" example:"会计"`
	Exact        bool     `query:"exact" doc:"The words mean what they say, not pinyin, initials or what sounds like them" example:"false"`
	Kind         []string `query:"kind,explode" enum:"job,traineeship,public_welfare,civil_servant,public_institution,sanzhi_yifu,xibu_plan,state_owned,flexible,student_internship" doc:"Repeat for “or”" example:"[\"job\"]"`
	Area         []string `query:"area,explode" pattern:"^([0-9]{6}|[0-9]{9})$" doc:"An area means it and everything below it" example:"[\"500118\"]"`
	Education    string   `query:"education" enum:"none,junior_middle,secondary_vocational,high_school,associate,bachelor,master,doctor" doc:"Open to someone with this" example:"bachelor"`
	Major        []string `query:"major,explode" maxLength:"50" example:"[\"会计学\"]"`
	Industry     []string `query:"industry,explode" maxLength:"3" doc:"GB/T 4754 section or division" example:"[\"C\"]"`
	EmployerKind []string `query:"employer_kind,explode" enum:"enterprise,individual_business,public_institution,government,social_org,professional_firm,hr_agency,dispatch" example:"[\"enterprise\"]"`
	PayMinYuan   int      `query:"pay_min_yuan" minimum:"0" maximum:"1000000" doc:"At least this a month" example:"5000"`
	PostedWithin int      `query:"posted_within_days" minimum:"0" maximum:"365" example:"7"`
	Fair         string   `query:"fair" format:"uuid" doc:"Posts of a campus fair" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Employer     string   `query:"employer" format:"uuid" doc:"Posts of one employer" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Sort         string   `query:"sort" enum:"relevance,newest,pay" default:"relevance" example:"newest"`
	Page         int      `query:"page" minimum:"1" maximum:"50" default:"1" example:"1"`
	PageSize     int      `query:"page_size" minimum:"1" maximum:"100" default:"20" example:"20"`
}

func (in *searchInput) query() posting.Query {
	return posting.Query{Q: in.Q, Exact: in.Exact, Kinds: in.Kind, Areas: in.Area, Education: in.Education, Majors: in.Major, Industries: in.Industry,
		EmployerKinds: in.EmployerKind, PayMinYuan: in.PayMinYuan, PostedWithinDays: in.PostedWithin, OrgID: id.Org(in.Employer),
		FairID: id.Fair(in.Fair), Sort: posting.Sort(in.Sort), Page: in.Page, PageSize: in.PageSize}
}

func (s *Server) searchRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/search/posts", "searchPosts", "search", "Find live posts by words and filters, with counts per filter", public), s.searchPosts)
}

func (s *Server) searchPosts(ctx context.Context, in *searchInput) (*plain[searchDTO], error) {
	r, err := s.Search.Search(ctx, in.query(), s.Now.Today())
	if err != nil {
		return nil, err
	}
	out := searchDTO{Total: r.Total, TotalExact: r.TotalExact, Hits: make([]hitDTO, 0, len(r.Hits)), Facets: r.Facets,
		TookMillis: r.TookMillis, Degraded: r.Degraded, CorrectedQuery: r.Corrected}
	if out.Facets == nil {
		out.Facets = map[string]map[string]int{}
	}
	for _, h := range r.Hits {
		out.Hits = append(out.Hits, presentHit(h))
	}
	return &plain[searchDTO]{out}, nil
}

func presentHit(h posting.Hit) hitDTO {
	return hitDTO{ID: string(h.ID), Kind: string(h.Kind), Title: h.Title,
		Employer: employerDTO{ID: string(h.OrgID), Name: h.EmployerName, Kind: h.EmployerKind, Verified: h.Verified, VerifiedUntil: h.VerifiedUntil},
		Area:     h.Area, AreaName: refdata.AreaShortName(h.Area), PayMinYuan: h.PayMinYuan, PayMaxYuan: h.PayMaxYuan, PayUnit: string(h.PayUnit),
		PayMonths: h.PayMonths, Education: h.Education, Headcount: h.Headcount, TraineeMonths: h.TraineeMonths, ClosesOn: h.ClosesOn,
		PublishedOn: h.PublishedOn, Source: h.Source, Highlight: h.Highlight}
}
