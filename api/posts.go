package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/review"
)

// PostFields is what an employer writes. Everything but kind and title may be missing in a draft.
type PostFields struct {
	Kind               string     `json:"kind" enum:"job,traineeship,public_welfare,civil_servant,public_institution,sanzhi_yifu,xibu_plan,state_owned,flexible,student_internship" example:"job"`
	Title              string     `json:"title" maxLength:"60" example:"总账会计"`
	Headcount          int        `json:"headcount,omitempty" minimum:"0" maximum:"9999" example:"2"`
	Duties             string     `json:"duties,omitempty" maxLength:"5000" example:"编制凭证与报表，月度结账，配合年度审计。"`
	Conditions         string     `json:"conditions,omitempty" maxLength:"5000" example:"会计学、财务管理等相关专业，熟悉办公软件。"`
	Education          string     `json:"education,omitempty" enum:"none,junior_middle,secondary_vocational,high_school,associate,bachelor,master,doctor" doc:"The least that is asked" example:"bachelor"`
	Majors             []string   `json:"majors,omitempty" maxItems:"20" example:"[\"会计学\"]"`
	ExperienceMinYears int        `json:"experience_min_years,omitempty" minimum:"0" maximum:"40" example:"0"`
	WorkArea           string     `json:"work_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})$" doc:"GB/T 2260 or statistical code" example:"500118001"`
	WorkAddress        string     `json:"work_address,omitempty" maxLength:"200" example:"示例大道1号"`
	Industry           string     `json:"industry,omitempty" maxLength:"3" doc:"GB/T 4754 section or division" example:"34"`
	PayMinYuan         int        `json:"pay_min_yuan,omitempty" minimum:"0" maximum:"1000000" example:"6000"`
	PayMaxYuan         int        `json:"pay_max_yuan,omitempty" minimum:"0" maximum:"1000000" example:"8000"`
	PayUnit            string     `json:"pay_unit,omitempty" enum:"month,day,hour" example:"month"`
	PayMonths          int        `json:"pay_months,omitempty" minimum:"12" maximum:"18" doc:"Wages a year" example:"13"`
	EmploymentForm     string     `json:"employment_form,omitempty" enum:"full_time,part_time,dispatch,outsourced,flexible,trainee,student" example:"full_time"`
	WorkingHours       string     `json:"working_hours,omitempty" maxLength:"200" example:"每天8小时，双休"`
	ContractMonths     int        `json:"contract_months,omitempty" minimum:"0" maximum:"600" doc:"0: open-ended" example:"36"`
	ProbationMonths    int        `json:"probation_months,omitempty" minimum:"0" maximum:"6" example:"2"`
	Benefits           string     `json:"benefits,omitempty" maxLength:"5000" example:"五险一金，工作餐"`
	TraineeMonths      int        `json:"trainee_months,omitempty" minimum:"0" maximum:"12" example:"6"`
	UserUnit           string     `json:"user_unit,omitempty" maxLength:"100" doc:"用工单位, dispatch only" example:"永川示例电子有限公司"`
	AnnouncementNo     string     `json:"announcement_no,omitempty" maxLength:"100" example:"永人社公告〔2026〕1号"`
	ApprovalNo         string     `json:"approval_no,omitempty" maxLength:"100" example:"永人社公益〔2026〕3号"`
	OfficialURL        string     `json:"official_url,omitempty" maxLength:"300" example:"https://example.gov.cn/notice/1"`
	ClosesOn           civil.Date `json:"closes_on,omitempty" format:"date" doc:"The last day to apply" example:"2026-12-20"`
	Tags               []string   `json:"tags,omitempty" maxItems:"20" example:"[\"双休\"]"`
}

// postPatch is PostFields with nothing required; null clears a field.
type postPatch struct {
	PostFields
	Kind  *string `json:"kind,omitempty" enum:"job,traineeship,public_welfare,civil_servant,public_institution,sanzhi_yifu,xibu_plan,state_owned,flexible,student_internship" example:"job"`
	Title *string `json:"title,omitempty" maxLength:"60" example:"总账会计"`
}

func (f PostFields) content() posting.Content {
	c := posting.Content{Kind: posting.Kind(f.Kind), Title: f.Title, Headcount: f.Headcount, Duties: f.Duties, Conditions: f.Conditions,
		Education: f.Education, Majors: f.Majors, ExperienceMinYears: f.ExperienceMinYears, WorkArea: f.WorkArea, WorkAddress: f.WorkAddress,
		Industry: f.Industry, PayMinYuan: f.PayMinYuan, PayMaxYuan: f.PayMaxYuan, PayUnit: posting.PayUnit(f.PayUnit), PayMonths: f.PayMonths,
		EmploymentForm: f.EmploymentForm, WorkingHours: f.WorkingHours, ContractMonths: f.ContractMonths, ProbationMonths: f.ProbationMonths,
		Benefits: f.Benefits, TraineeMonths: f.TraineeMonths, UserUnit: f.UserUnit, AnnouncementNo: f.AnnouncementNo, ApprovalNo: f.ApprovalNo,
		OfficialURL: f.OfficialURL, ClosesOn: f.ClosesOn, Tags: f.Tags}
	if c.Education == "" {
		c.Education = string(refdata.EducationNone)
	}
	if c.PayUnit == "" {
		c.PayUnit = posting.PerMonth
	}
	if c.PayMonths == 0 {
		c.PayMonths = 12
	}
	if c.PayMaxYuan == 0 {
		c.PayMaxYuan = c.PayMinYuan
	}
	return c
}

func presentFields(c posting.Content) PostFields {
	return PostFields{Kind: string(c.Kind), Title: c.Title, Headcount: c.Headcount, Duties: c.Duties, Conditions: c.Conditions,
		Education: c.Education, Majors: c.Majors, ExperienceMinYears: c.ExperienceMinYears, WorkArea: c.WorkArea, WorkAddress: c.WorkAddress,
		Industry: c.Industry, PayMinYuan: c.PayMinYuan, PayMaxYuan: c.PayMaxYuan, PayUnit: string(c.PayUnit), PayMonths: c.PayMonths,
		EmploymentForm: c.EmploymentForm, WorkingHours: c.WorkingHours, ContractMonths: c.ContractMonths, ProbationMonths: c.ProbationMonths,
		Benefits: c.Benefits, TraineeMonths: c.TraineeMonths, UserUnit: c.UserUnit, AnnouncementNo: c.AnnouncementNo, ApprovalNo: c.ApprovalNo,
		OfficialURL: c.OfficialURL, ClosesOn: c.ClosesOn, Tags: c.Tags}
}

type employerDTO struct {
	ID            string     `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name          string     `json:"name" example:"永川示例机械有限公司"`
	Kind          string     `json:"kind,omitempty" example:"enterprise"`
	Verified      bool       `json:"verified" example:"true"`
	VerifiedUntil civil.Date `json:"verified_until,omitempty" example:"2027-03-01"`
}

type postDTO struct {
	ID       string      `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status   string      `json:"status" enum:"draft,in_review,returned,published,frozen,closed,expired,taken_down" example:"published"`
	Channel  string      `json:"channel" enum:"in_site,trainee_slot,approval,official_site,collected" example:"in_site"`
	Live     bool        `json:"live" doc:"Shown to everyone today" example:"true"`
	Employer employerDTO `json:"employer"`
	PostFields
	AreaName     string     `json:"area_name,omitempty" example:"永川·中山路街道"`
	PublishedAt  string     `json:"published_at,omitempty" format:"date-time" example:"2026-11-20T02:00:00Z"`
	Source       string     `json:"source,omitempty" doc:"Collected posts: where it was taken from" example:"示例招聘网"`
	SourceHost   string     `json:"source_host,omitempty" example:"example.com"`
	PostedOn     civil.Date `json:"posted_on,omitempty" example:"2026-11-01"`
	Round        int        `json:"round" doc:"Rounds of review so far" example:"1"`
	Rounds       []RoundDTO `json:"rounds,omitempty" doc:"For its own organisation and the bureau: earlier decisions, oldest first"`
	Applications int        `json:"applications,omitempty" doc:"In its own organisation's lists" example:"7"`
	Version      int        `json:"version" example:"3"`
	Actions      []string   `json:"actions" example:"[\"close\"]"`
}

// PostPath names a post.
type PostPath struct {
	ID string `path:"id" format:"uuid" doc:"The post" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

func (s *Server) postRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/posts", "listPosts", "posts", "Posts, newest first: live ones, or with mine=true all of one's own organisation", public), s.listPosts)
	huma.Register(api, op(http.MethodPost, "/posts", "createPost", "posts", "Save a new draft", creates), s.createPost)
	huma.Register(api, op(http.MethodGet, "/posts/{id}", "findPost", "posts", "One post; 410 once it is no longer live", public, func(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusGone) }), s.findPost)
	huma.Register(api, op(http.MethodPatch, "/posts/{id}", "editPost", "posts", "Change a draft or returned post (merge patch)", changes), s.editPost)
	verbs := []struct {
		verb, summary string
		do            func(context.Context, actor.Actor, id.Post, int) (posting.Post, error)
	}{
		{"withdraw", "Take a submitted post back to draft", s.Posts.Withdraw},
		{"close", "Stop recruiting", s.Posts.Close},
	}
	for _, v := range verbs {
		huma.Register(api, op(http.MethodPost, "/posts/{id}/"+v.verb, v.verb+"Post", "posts", v.summary, changes), s.movePost(v.do))
	}
	huma.Register(api, op(http.MethodPost, "/posts/{id}/submit", "submitPost", "posts", "Hand a draft to the reviewers", changes,
		describe("Refused with post_unlawful while a rule stops it; where the law makes an exception, send an objection with its basis, on which a reviewer and a second one decide.")), s.submitPost)
	huma.Register(api, op(http.MethodPost, "/posts/{id}/take-down", "takeDownPost", "posts", "Remove a published post from view, for reviewers", changes), s.takeDownPost)
}

func (s *Server) listPosts(ctx context.Context, in *struct {
	Paged
	Mine   bool     `query:"mine" doc:"All posts of the organisation acted for" example:"true"`
	Org    string   `query:"employer" format:"uuid" doc:"Only this employer's" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status []string `query:"status" enum:"draft,in_review,returned,published,frozen,closed,expired,taken_down" example:"[\"draft\"]"`
}) (*plain[page[postDTO]], error) {
	a := actor.From(ctx)
	f := posting.Filter{OrgID: id.Org(in.Org), Mine: in.Mine, After: id.Post(in.After), Limit: in.Limit + 1}
	for _, st := range in.Status {
		f.Statuses = append(f.Statuses, posting.Status(st))
	}
	rows, err := s.Posts.List(ctx, a, f)
	if err != nil {
		return nil, err
	}
	today := s.Now.Today()
	return &plain[page[postDTO]]{paginate(rows, in.Limit, func(l posting.Listed) string { return string(l.ID) }, func(l posting.Listed) postDTO {
		e := posting.Employer{ID: l.OrgID, Name: l.EmployerName, QualifiedUntil: l.EmployerUntil}
		d := presentPost(posting.View{Post: l.Post, Employer: e, Live: l.LiveOn(today, e), Actions: l.Actions}, today)
		d.Applications = l.Applications
		return d
	})}, nil
}

func (s *Server) createPost(ctx context.Context, in *struct{ Body PostFields }) (*answer[postDTO], error) {
	p, err := s.Posts.Create(ctx, actor.From(ctx), in.Body.content())
	if err != nil {
		return nil, err
	}
	return s.findPost(ctx, &PostPath{ID: string(p.ID)})
}

func (s *Server) findPost(ctx context.Context, in *PostPath) (*answer[postDTO], error) {
	a := actor.From(ctx)
	v, err := s.Posts.Find(ctx, a, id.Post(in.ID))
	if err != nil {
		return nil, err
	}
	out := presentPost(v, s.Now.Today())
	rounds, err := s.Reviews.RoundsOf(ctx, a, review.PostSubject, in.ID, v.Post.OrgID)
	if err != nil {
		return nil, err
	}
	out.Rounds = presentRounds(rounds)
	return tagged(out, v.Post.Version), nil
}

func (s *Server) editPost(ctx context.Context, in *struct {
	PostPath
	Versioned
	Body    postPatch
	RawBody []byte
}) (*answer[postDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	p, err := s.Posts.Edit(ctx, actor.From(ctx), id.Post(in.ID), version, func(c posting.Content) (posting.Content, error) {
		f, err := mergePatch(presentFields(c), in.RawBody)
		return f.content(), err
	})
	if err != nil {
		return nil, err
	}
	return s.findPost(ctx, &PostPath{ID: string(p.ID)})
}

// PostMove is an action on the version of a post that was seen.
type PostMove struct {
	PostPath
	Versioned
}

func (s *Server) movePost(do func(context.Context, actor.Actor, id.Post, int) (posting.Post, error)) handlerOf[PostMove, answer[postDTO]] {
	return func(ctx context.Context, in *PostMove) (*answer[postDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		if _, err := do(ctx, actor.From(ctx), id.Post(in.ID), version); err != nil {
			return nil, err
		}
		return s.findPost(ctx, &in.PostPath)
	}
}

// ObjectionDTO is what an employer holds against a rule that stops its post.
type ObjectionDTO struct {
	Rule  string `json:"rule" maxLength:"60" example:"disc-gender"`
	Basis string `json:"basis" maxLength:"1000" doc:"The provision that makes the exception, and why it applies" example:"女职工劳动保护特别规定附录一：矿山井下作业。"`
}

func (s *Server) submitPost(ctx context.Context, in *struct {
	PostMove
	Body *struct {
		Objections []ObjectionDTO `json:"objections,omitempty" maxItems:"60"`
	} `required:"false"`
}) (*answer[postDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	var objections []posting.Objection
	if in.Body != nil {
		for _, o := range in.Body.Objections {
			objections = append(objections, posting.Objection(o))
		}
	}
	if _, err := s.Posts.Submit(ctx, actor.From(ctx), id.Post(in.ID), version, objections...); err != nil {
		return nil, err
	}
	return s.findPost(ctx, &in.PostPath)
}

type reasonBody struct {
	Reason string `json:"reason" maxLength:"1000" example:"内容与实际不符。" doc:"Told to those concerned"`
}

func (s *Server) takeDownPost(ctx context.Context, in *struct {
	PostPath
	Versioned
	Body reasonBody
}) (*answer[postDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	if _, err := s.Posts.TakeDown(ctx, actor.From(ctx), id.Post(in.ID), version, in.Body.Reason); err != nil {
		return nil, err
	}
	return s.findPost(ctx, &in.PostPath)
}

func presentPost(v posting.View, today civil.Date) postDTO {
	p, e := v.Post, v.Employer
	d := postDTO{ID: string(p.ID), Status: string(p.Status), Channel: string(p.Channel), Live: v.Live,
		Employer:   employerDTO{ID: string(e.ID), Name: e.Name, Kind: e.Kind, Verified: e.VerifiedOn(today), VerifiedUntil: e.QualifiedUntil},
		PostFields: presentFields(p.Content), AreaName: refdata.AreaShortName(p.WorkArea), Source: p.Source, SourceHost: p.SourceHost,
		PostedOn: p.PostedOn, Round: p.Round, Version: p.Version, Actions: v.Actions}
	if p.PublishedAt != nil {
		d.PublishedAt = p.PublishedAt.UTC().Format(time.RFC3339)
	}
	return d
}

func presentRounds(cases []review.Case) []RoundDTO {
	out := []RoundDTO{}
	for _, c := range cases {
		status := c.Status
		if status == review.Proposed { // who is concerned learns of a decision when it is made
			status = review.Open
		}
		r := RoundDTO{Round: c.Round, Status: string(status), Reason: c.Reason, FieldReasons: c.FieldReasons,
			SubmittedAt: c.CreatedAt.UTC().Format(time.RFC3339), DueAt: c.DueAt.UTC().Format(time.RFC3339)}
		if status == review.Approved {
			r.Corrections = presentCorrections(c.Corrections)
		}
		if c.DecidedAt != nil {
			r.DecidedAt = c.DecidedAt.UTC().Format(time.RFC3339)
		}
		out = append(out, r)
	}
	return out
}
