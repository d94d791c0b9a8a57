package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fair"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// FairFields is what is written of a fair before it opens.
type FairFields struct {
	Name            string     `json:"name" maxLength:"60" example:"2026届毕业生春季招聘会"`
	Kind            string     `json:"kind" enum:"general,specialised,online,talk" doc:"Only general and specialised fairs count in W1" example:"general"`
	CampusName      string     `json:"campus_name" maxLength:"60" doc:"Begins with the institution's name" example:"重庆文理学院红河校区"`
	CampusArea      string     `json:"campus_area" pattern:"^([0-9]{6}|[0-9]{9})$" doc:"GB/T 2260 or statistical code" example:"500118"`
	Place           string     `json:"place" maxLength:"200" example:"体育馆一楼"`
	HeldOn          civil.Date `json:"held_on" format:"date" example:"2026-12-18"`
	OpensAt         string     `json:"opens_at,omitempty" pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$" doc:"Asia/Shanghai" example:"09:30"`
	BoothCount      int        `json:"booth_count" minimum:"1" maximum:"1000" example:"80"`
	BookingClosesOn civil.Date `json:"booking_closes_on" format:"date" doc:"The last day to ask for a booth" example:"2026-12-11"`
	Intro           string     `json:"intro,omitempty" maxLength:"5000" example:"面向2026届毕业生的综合招聘会。"`
}

// fairPatch is FairFields with nothing required; null clears a field.
type fairPatch struct {
	Name            *string     `json:"name,omitempty" maxLength:"60" example:"2026届毕业生春季招聘会"`
	Kind            *string     `json:"kind,omitempty" enum:"general,specialised,online,talk" example:"general"`
	CampusName      *string     `json:"campus_name,omitempty" maxLength:"60" example:"重庆文理学院红河校区"`
	CampusArea      *string     `json:"campus_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})$" example:"500118"`
	Place           *string     `json:"place,omitempty" maxLength:"200" example:"体育馆一楼"`
	HeldOn          *civil.Date `json:"held_on,omitempty" format:"date" example:"2026-12-18"`
	OpensAt         *string     `json:"opens_at,omitempty" pattern:"^([01][0-9]|2[0-3]):[0-5][0-9]$" example:"09:30"`
	BoothCount      *int        `json:"booth_count,omitempty" minimum:"1" maximum:"1000" example:"80"`
	BookingClosesOn *civil.Date `json:"booking_closes_on,omitempty" format:"date" example:"2026-12-11"`
	Intro           *string     `json:"intro,omitempty" maxLength:"5000" example:"面向2026届毕业生的综合招聘会。"`
}

func (f FairFields) plan() fair.Plan {
	return fair.Plan{Name: f.Name, Kind: fair.Kind(f.Kind), CampusName: f.CampusName, CampusArea: f.CampusArea, Place: f.Place,
		HeldOn: f.HeldOn, OpensAt: f.OpensAt, BoothCount: f.BoothCount, BookingClosesOn: f.BookingClosesOn, Intro: f.Intro}
}

func presentPlan(p fair.Plan) FairFields {
	return FairFields{Name: p.Name, Kind: string(p.Kind), CampusName: p.CampusName, CampusArea: p.CampusArea, Place: p.Place,
		HeldOn: p.HeldOn, OpensAt: p.OpensAt, BoothCount: p.BoothCount, BookingClosesOn: p.BookingClosesOn, Intro: p.Intro}
}

type fairDTO struct {
	ID     string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status string `json:"status" enum:"planned,open,held,cancelled" example:"open"`
	FairFields
	AreaName       string            `json:"area_name,omitempty" example:"永川"`
	HostID         string            `json:"host_id,omitempty" doc:"The institution that planned it on its own campus" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	HostName       string            `json:"host_name,omitempty" example:"重庆文理学院"`
	Books          bool              `json:"books" doc:"Employers may ask for a booth today" example:"true"`
	EmployerCount  int               `json:"employer_count" doc:"Admitted" example:"42"`
	PostCount      int               `json:"post_count" doc:"Posts that admitted employers bring; in one fair's own answer the live ones" example:"130"`
	AttendeeCount  int               `json:"attendee_count,omitempty" doc:"Once held: job seekers who came" example:"1500"`
	Reason         string            `json:"reason,omitempty" doc:"Why it was cancelled" example:"场地检修。"`
	WaitingCount   *int              `json:"waiting_count,omitempty" doc:"For the bureau and the host: requests not decided yet" example:"3"`
	EvidenceNote   string            `json:"evidence_note,omitempty" doc:"For the bureau and the host" example:"公告、参会单位名单与现场照片存档。"`
	EvidenceFileID string            `json:"evidence_file_id,omitempty" doc:"For the bureau and the host" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Employers      []fairEmployerDTO `json:"employers,omitempty" doc:"In one fair's own answer: admitted employers by booth number"`
	Posts          []fairPostDTO     `json:"posts,omitempty" doc:"In one fair's own answer: their live posts"`
	OwnBooth       *boothDTO         `json:"own_booth,omitempty" doc:"For employers: their own request"`
	Version        int               `json:"version" example:"2"`
	Actions        []string          `json:"actions" example:"[\"request_booth\"]"`
}

type fairEmployerDTO struct {
	Employer employerDTO `json:"employer"`
	BoothNo  string      `json:"booth_no" example:"A12"`
	PostIDs  []string    `json:"post_ids" doc:"Live posts only" example:"[\"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11\"]"`
}

type fairPostDTO struct {
	ID         string     `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	EmployerID string     `json:"employer_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Kind       string     `json:"kind" example:"job"`
	Title      string     `json:"title" example:"总账会计"`
	Headcount  int        `json:"headcount" example:"2"`
	Education  string     `json:"education" example:"bachelor"`
	WorkArea   string     `json:"work_area" example:"500118001"`
	AreaName   string     `json:"area_name,omitempty" example:"永川·中山路街道"`
	PayMinYuan int        `json:"pay_min_yuan" example:"6000"`
	PayMaxYuan int        `json:"pay_max_yuan" example:"8000"`
	PayUnit    string     `json:"pay_unit" enum:"month,day,hour" example:"month"`
	PayMonths  int        `json:"pay_months" example:"13"`
	ClosesOn   civil.Date `json:"closes_on" format:"date" example:"2026-12-20"`
}

// FairPath names a fair.
type FairPath struct {
	ID string `path:"id" format:"uuid" doc:"The fair" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// FairMove names a fair to be changed.
type FairMove struct {
	FairPath
	Versioned
}

func (s *Server) fairRoutes(api huma.API) {
	const tag = "fairs"
	huma.Register(api, op(http.MethodGet, "/fairs", "listFairs", tag, "Fairs: what comes next first and the past after it, or one month by day", public), s.listFairs)
	huma.Register(api, op(http.MethodPost, "/fairs", "createFair", tag, "Plan a fair, by an officer, or by an institution on its own campus", creates), s.createFair)
	huma.Register(api, op(http.MethodGet, "/fairs/{id}", "findFair", tag, "One fair with the admitted employers and their live posts", public), s.findFair)
	huma.Register(api, op(http.MethodPatch, "/fairs/{id}", "editFair", tag, "Change a planned fair (merge patch)", changes), s.editFair)
	huma.Register(api, op(http.MethodPost, "/fairs/{id}/open", "openFair", tag, "Show a planned fair to everyone and take requests, by an officer", changes), s.openFair)
	huma.Register(api, op(http.MethodPost, "/fairs/{id}/hold", "holdFair", tag, "Record that it took place, by an officer; needs evidence and counts in W1", changes), s.holdFair)
	huma.Register(api, op(http.MethodPost, "/fairs/{id}/cancel", "cancelFair", tag, "End a fair that will not take place; those who asked for a booth are told", changes), s.cancelFair)
	s.boothRoutes(api)
}

func (s *Server) listFairs(ctx context.Context, in *struct {
	Paged
	Month  string   `query:"month" pattern:"^20[0-9]{2}-(0[1-9]|1[0-2])$" doc:"Only this month, by day" example:"2026-12"`
	Mine   bool     `query:"mine" doc:"All fairs of the institution acted for" example:"true"`
	Status []string `query:"status" enum:"planned,open,held,cancelled" example:"[\"open\"]"`
}) (*plain[page[fairDTO]], error) {
	a := actor.From(ctx)
	f := fair.Filter{Month: in.Month, Mine: in.Mine, After: id.Fair(in.After), Limit: in.Limit + 1}
	for _, st := range in.Status {
		f.Statuses = append(f.Statuses, fair.Status(st))
	}
	rows, err := s.Fairs.List(ctx, a, f)
	if err != nil {
		return nil, err
	}
	return &plain[page[fairDTO]]{paginate(rows, in.Limit, func(l fair.Listed) string { return string(l.ID) }, s.presentFair)}, nil
}

func (s *Server) createFair(ctx context.Context, in *struct{ Body FairFields }) (*answer[fairDTO], error) {
	f, err := s.Fairs.Create(ctx, actor.From(ctx), in.Body.plan())
	return s.changedFair(ctx, f, err)
}

// changedFair answers a change with the fair as it stands now.
func (s *Server) changedFair(ctx context.Context, f fair.Fair, err error) (*answer[fairDTO], error) {
	if err != nil {
		return nil, err
	}
	return s.findFair(ctx, &FairPath{ID: string(f.ID)})
}

func (s *Server) findFair(ctx context.Context, in *FairPath) (*answer[fairDTO], error) {
	v, err := s.Fairs.Find(ctx, actor.From(ctx), id.Fair(in.ID))
	if err != nil {
		return nil, err
	}
	out := s.presentFair(v.Listed)
	out.PostCount = len(v.Posts)
	if v.Inside {
		waiting := v.Waiting
		out.WaitingCount, out.EvidenceNote = &waiting, v.EvidenceNote
		if v.EvidenceFileID != nil {
			out.EvidenceFileID = string(*v.EvidenceFileID)
		}
	}
	live := map[id.Post]bool{}
	for _, p := range v.Posts {
		live[p.ID] = true
		out.Posts = append(out.Posts, presentFairPost(p))
	}
	for _, b := range v.Booths {
		e := fairEmployerDTO{Employer: s.presentBoothEmployer(b), BoothNo: b.BoothNo, PostIDs: []string{}}
		for _, p := range b.PostIDs {
			if live[p] {
				e.PostIDs = append(e.PostIDs, string(p))
			}
		}
		out.Employers = append(out.Employers, e)
	}
	if v.Own != nil {
		own := s.presentBooth(*v.Own)
		out.OwnBooth = &own
	}
	return tagged(out, v.Version), nil
}

func (s *Server) editFair(ctx context.Context, in *struct {
	FairMove
	Body    fairPatch
	RawBody []byte
}) (*answer[fairDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	f, err := s.Fairs.Edit(ctx, actor.From(ctx), id.Fair(in.ID), version, func(p fair.Plan) (fair.Plan, error) {
		out, err := mergePatch(presentPlan(p), in.RawBody)
		return out.plan(), err
	})
	return s.changedFair(ctx, f, err)
}

func (s *Server) openFair(ctx context.Context, in *FairMove) (*answer[fairDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	f, err := s.Fairs.Open(ctx, actor.From(ctx), id.Fair(in.ID), version)
	return s.changedFair(ctx, f, err)
}

func (s *Server) holdFair(ctx context.Context, in *struct {
	FairMove
	Body struct {
		AttendeeCount  int    `json:"attendee_count" minimum:"0" maximum:"1000000" doc:"Job seekers who came" example:"1500"`
		EvidenceNote   string `json:"evidence_note" maxLength:"2000" doc:"What evidence there is and where it is kept" example:"公告、参会单位名单与现场照片存档。"`
		EvidenceFileID string `json:"evidence_file_id,omitempty" format:"uuid" doc:"From POST /files" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	}
}) (*answer[fairDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	f, err := s.Fairs.Hold(ctx, actor.From(ctx), id.Fair(in.ID), version, fair.Outcome{AttendeeCount: in.Body.AttendeeCount,
		EvidenceNote: in.Body.EvidenceNote, EvidenceFileID: id.File(in.Body.EvidenceFileID)})
	return s.changedFair(ctx, f, err)
}

func (s *Server) cancelFair(ctx context.Context, in *struct {
	FairMove
	Body reasonBody
}) (*answer[fairDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	f, err := s.Fairs.Cancel(ctx, actor.From(ctx), id.Fair(in.ID), version, in.Body.Reason)
	return s.changedFair(ctx, f, err)
}

func (s *Server) presentFair(l fair.Listed) fairDTO {
	d := fairDTO{ID: string(l.ID), Status: string(l.Status), FairFields: presentPlan(l.Plan), AreaName: refdata.AreaShortName(l.CampusArea),
		HostName: l.HostName, Books: l.Books(s.Now.Today()), EmployerCount: l.Employers, PostCount: l.Posts, AttendeeCount: l.AttendeeCount,
		Reason: l.Reason, Version: l.Version, Actions: l.Actions}
	if l.HostOrgID != nil {
		d.HostID = string(*l.HostOrgID)
	}
	return d
}

func presentFairPost(p posting.Listed) fairPostDTO {
	return fairPostDTO{ID: string(p.ID), EmployerID: string(p.OrgID), Kind: string(p.Kind), Title: p.Title, Headcount: p.Headcount,
		Education: p.Education, WorkArea: p.WorkArea, AreaName: refdata.AreaShortName(p.WorkArea), PayMinYuan: p.PayMinYuan,
		PayMaxYuan: p.PayMaxYuan, PayUnit: string(p.PayUnit), PayMonths: p.PayMonths, ClosesOn: p.ClosesOn}
}
