package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/refdata"
)

type applicationDTO struct {
	ID          string          `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status      string          `json:"status" enum:"submitted,shortlisted,interviewing,offered,accepted,hired,agreed,declined,rejected,withdrawn" example:"offered"`
	Channel     string          `json:"channel" enum:"in_site,trainee_slot,approval" example:"in_site"`
	Post        applicationPost `json:"post"`
	Applicant   applicantDTO    `json:"applicant"`
	Message     string          `json:"message,omitempty" example:"希望从事财务工作。"`
	SeenAt      string          `json:"seen_at,omitempty" format:"date-time" doc:"When the employer first opened it" example:"2026-11-23T03:00:00Z"`
	Offer       *offerDTO       `json:"offer,omitempty"`
	Rejection   *rejectionDTO   `json:"rejection,omitempty"`
	StartOn     civil.Date      `json:"start_on,omitempty" format:"date" doc:"Of the hire or the agreement" example:"2026-12-01"`
	Months      int             `json:"months,omitempty" doc:"Of the agreement" example:"6"`
	WorkArea    string          `json:"work_area,omitempty" doc:"Of the hire" example:"500118001"`
	PlacementID string          `json:"placement_id,omitempty" doc:"Opened by the hire" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Resume      *ResumeFields   `json:"resume,omitempty" doc:"In one application's own answer: as it was on the day of applying"`
	Access      accessDTO       `json:"access" doc:"Whether the employer may still read what the graduate sent"`
	Interviews  []interviewDTO  `json:"interviews,omitempty" doc:"By the time they are appointed for"`
	Timeline    []happeningDTO  `json:"timeline,omitempty" doc:"What happened, oldest first; the event seen is the employer's first opening"`
	Suggested   bool            `json:"suggested,omitempty" doc:"Among others: proposed to be given up" example:"true"`
	AppliedAt   string          `json:"applied_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	UpdatedAt   string          `json:"updated_at" format:"date-time" example:"2026-11-24T02:00:00Z"`
	Version     int             `json:"version" example:"3"`
	Actions     []string        `json:"actions" example:"[\"accept\",\"decline\",\"withdraw\"]"`
}

type accessDTO struct {
	State   string `json:"state" enum:"open,withdrawn,ended,missing" doc:"Closed for the employer unless open: names are masked then and the résumé is gone" example:"open"`
	Until   string `json:"until,omitempty" format:"date-time" doc:"When it ends or ended, once that is known" example:"2027-02-21T02:00:00Z"`
	Consent string `json:"consent_id,omitempty" doc:"The consent it rests on" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Version int    `json:"consent_version,omitempty" doc:"Of the consent, to withdraw it" example:"1"`
	Given   string `json:"consented_at,omitempty" format:"date-time" example:"2026-11-23T02:00:00Z"`
}

type applicationPost struct {
	ID           string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Kind         string `json:"kind" example:"job"`
	Title        string `json:"title" example:"总账会计"`
	Status       string `json:"status" example:"published"`
	PayUnit      string `json:"pay_unit" enum:"month,day,hour" example:"month"`
	EmployerID   string `json:"employer_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	EmployerName string `json:"employer_name" example:"永川示例机械有限公司"`
}

type applicantDTO struct {
	Name      string `json:"name" example:"王小永"`
	Education string `json:"education,omitempty" example:"bachelor"`
	School    string `json:"school,omitempty" example:"重庆文理学院"`
}

// OfferFields is what an employer offers.
type OfferFields struct {
	PayYuan  int        `json:"pay_yuan" minimum:"1" maximum:"1000000" doc:"In the pay unit of the post" example:"6500"`
	StartOn  civil.Date `json:"start_on" format:"date" example:"2026-12-01"`
	AnswerBy civil.Date `json:"answer_by" format:"date" doc:"The last day to accept" example:"2026-11-28"`
	Note     string     `json:"note,omitempty" maxLength:"500" example:"试用期两个月，五险一金。"`
}

type offerDTO struct{ OfferFields }

type rejectionDTO struct {
	Code  string `json:"code" example:"position_filled"`
	Label string `json:"label" doc:"In Chinese" example:"岗位已招满"`
	En    string `json:"label_en" example:"The post has been filled"`
}

// InterviewFields is an appointment.
type InterviewFields struct {
	At    time.Time `json:"at" example:"2026-11-25T02:00:00Z"`
	Mode  string    `json:"mode" enum:"on_site,video,phone" example:"on_site"`
	Place string    `json:"place" maxLength:"200" doc:"Address, link or number" example:"示例大道1号二楼会议室"`
	Note  string    `json:"note,omitempty" maxLength:"500" example:"请带学位证。"`
}

type interviewDTO struct {
	ID string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	InterviewFields
}

type happeningDTO struct {
	At     string `json:"at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	Event  string `json:"event" enum:"apply,seen,shortlist,interview,offer,reject,hire,agree,withdraw,accept,decline" example:"shortlist"`
	Status string `json:"status,omitempty" doc:"The state it led to" example:"shortlisted"`
	Role   string `json:"role" enum:"graduate,employer" example:"employer"`
	Reason string `json:"reason,omitempty" example:"已接受其他岗位"`
}

// ApplicationPath names an application.
type ApplicationPath struct {
	ID string `path:"id" format:"uuid" doc:"The application" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// ApplicationMove names an application to be changed.
type ApplicationMove struct {
	ApplicationPath
	Versioned
}

// applicationVerb is a move with a body of its own.
type applicationVerb[B any] struct {
	ApplicationMove
	Body B
}

type wordsBody struct {
	Reason string `json:"reason,omitempty" maxLength:"500" doc:"Told to the employer, if you like" example:"已有其他安排。"`
}

func (s *Server) applicationRoutes(api huma.API) {
	const tag = "applications"
	huma.Register(api, op(http.MethodPost, "/posts/{id}/applications", "apply", tag, "Apply for a live post with the résumé as it is now", creates, gone), s.apply)
	huma.Register(api, op(http.MethodGet, "/applications", "listApplications", tag, "A graduate's own applications, or those to the organisation acted for; newest first"), s.listApplications)
	huma.Register(api, op(http.MethodGet, "/applications/{id}", "findApplication", tag, "One application with its timeline; the employer's first opening is kept"), s.findApplication)
	huma.Register(api, op(http.MethodGet, "/applications/{id}/others", "listOtherApplications", tag, "The graduate's other live applications, with what is proposed to be given up"), s.otherApplications)
	huma.Register(api, op(http.MethodPost, "/applications/{id}/give-up", "giveUpApplications", tag, "After accepting: withdraw chosen other applications at once, all or none", changes), s.giveUp)
	for _, v := range []struct {
		verb, summary string
		do            func(context.Context, actor.Actor, id.Application, int) (hiring.Application, error)
	}{
		{"shortlist", "Keep the applicant in view", s.Hiring.Shortlist},
		{"accept", "Accept the offer; other applications stay as they are", s.Hiring.Accept},
	} {
		huma.Register(api, op(http.MethodPost, "/applications/{id}/"+v.verb, v.verb+"Application", tag, v.summary, changes), s.moveApplication(v.do))
	}
	for _, v := range []struct {
		verb, summary string
		do            func(context.Context, actor.Actor, id.Application, int, string) (hiring.Application, error)
	}{
		{"withdraw", "Take the application back", s.Hiring.Withdraw},
		{"decline", "Decline the offer", s.Hiring.Decline},
	} {
		huma.Register(api, op(http.MethodPost, "/applications/{id}/"+v.verb, v.verb+"Application", tag, v.summary, changes), s.moveWithWords(v.do))
	}
	huma.Register(api, op(http.MethodPost, "/applications/{id}/interview", "interviewApplicant", tag, "Appoint an interview; further ones may follow", changes), s.interview)
	huma.Register(api, op(http.MethodPost, "/applications/{id}/offer", "offerApplicant", tag, "Make an offer, or renew one that is not answered", changes), s.offer)
	huma.Register(api, op(http.MethodPost, "/applications/{id}/reject", "rejectApplicant", tag, "Refuse with a reason of the closed list", changes), s.reject)
	huma.Register(api, op(http.MethodPost, "/applications/{id}/hire", "hireApplicant", tag, "Record the hire, which opens a placement; not for traineeships", changes), s.hire)
	huma.Register(api, op(http.MethodPost, "/applications/{id}/agree", "agreeWithTrainee", tag, "Record a signed traineeship or internship agreement; opens no placement", changes), s.agree)
}

func gone(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusGone) }

func (s *Server) apply(ctx context.Context, in *struct {
	PostPath
	Body struct {
		Message string `json:"message,omitempty" maxLength:"1000" doc:"A few words to the employer" example:"希望从事财务工作。"`
		Consent string `json:"consent,omitempty" maxLength:"40" doc:"The text_version of GET /posts/{id}/consent that was read and agreed to; without it nothing is sent" example:"2026-11-25"`
	}
}) (*answer[applicationDTO], error) {
	app, err := s.Hiring.Apply(ctx, actor.From(ctx), id.Post(in.ID), in.Body.Message, in.Body.Consent)
	if err != nil {
		return nil, err
	}
	return s.findApplication(ctx, &ApplicationPath{ID: string(app.ID)})
}

func (s *Server) listApplications(ctx context.Context, in *struct {
	Paged
	Post   string   `query:"post" format:"uuid" doc:"Only for this post" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status []string `query:"status" enum:"submitted,shortlisted,interviewing,offered,accepted,hired,agreed,declined,rejected,withdrawn" example:"[\"submitted\"]"`
}) (*plain[page[applicationDTO]], error) {
	f := hiring.Filter{PostID: id.Post(in.Post), After: id.Application(in.After), Limit: in.Limit + 1}
	for _, st := range in.Status {
		f.Statuses = append(f.Statuses, hiring.Status(st))
	}
	rows, err := s.Hiring.List(ctx, actor.From(ctx), f)
	if err != nil {
		return nil, err
	}
	return &plain[page[applicationDTO]]{paginate(rows, in.Limit, func(l hiring.Listed) string { return string(l.ID) }, presentApplication)}, nil
}

func (s *Server) findApplication(ctx context.Context, in *ApplicationPath) (*answer[applicationDTO], error) {
	v, err := s.Hiring.Find(ctx, actor.From(ctx), id.Application(in.ID))
	if err != nil {
		return nil, err
	}
	d := presentApplication(v.Listed)
	d.PlacementID = string(v.Placement)
	if v.PurgedAt == nil && v.Resume != nil {
		if d.Resume, err = frozenResume(v.Resume); err != nil {
			return nil, err
		}
	}
	for _, h := range v.Timeline {
		d.Timeline = append(d.Timeline, happeningDTO{At: instant(h.At), Event: h.Event, Status: string(h.To), Role: h.Role, Reason: h.Reason})
	}
	return tagged(d, v.Version), nil
}

func (s *Server) otherApplications(ctx context.Context, in *ApplicationPath) (*plain[page[applicationDTO]], error) {
	rows, err := s.Hiring.Others(ctx, actor.From(ctx), id.Application(in.ID))
	if err != nil {
		return nil, err
	}
	return &plain[page[applicationDTO]]{paginate(rows, len(rows), func(hiring.Other) string { return "" }, func(o hiring.Other) applicationDTO {
		d := presentApplication(o.Listed)
		d.Suggested = o.Suggested
		return d
	})}, nil
}

// giveUpBody chooses which other applications to withdraw.
type giveUpBody struct {
	IDs []id.Application `json:"ids" maxItems:"100" doc:"The applications to withdraw" example:"[\"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11\"]"`
}

func (s *Server) giveUp(ctx context.Context, in *applicationVerb[giveUpBody]) (*answer[applicationDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	for _, other := range in.Body.IDs {
		if err := checkID(string(other), "body.ids"); err != nil {
			return nil, err
		}
	}
	if err := s.Hiring.GiveUp(ctx, actor.From(ctx), id.Application(in.ID), version, in.Body.IDs); err != nil {
		return nil, err
	}
	return s.findApplication(ctx, &in.ApplicationPath)
}

func (s *Server) moveApplication(do func(context.Context, actor.Actor, id.Application, int) (hiring.Application, error)) handlerOf[ApplicationMove, answer[applicationDTO]] {
	return func(ctx context.Context, in *ApplicationMove) (*answer[applicationDTO], error) {
		return s.moved(ctx, in, func(version int) error {
			_, err := do(ctx, actor.From(ctx), id.Application(in.ID), version)
			return err
		})
	}
}

func (s *Server) moveWithWords(do func(context.Context, actor.Actor, id.Application, int, string) (hiring.Application, error)) handlerOf[struct {
	ApplicationMove
	Body *wordsBody
}, answer[applicationDTO]] {
	return func(ctx context.Context, in *struct {
		ApplicationMove
		Body *wordsBody
	}) (*answer[applicationDTO], error) {
		return s.moved(ctx, &in.ApplicationMove, func(version int) error {
			words := ""
			if in.Body != nil {
				words = in.Body.Reason
			}
			_, err := do(ctx, actor.From(ctx), id.Application(in.ID), version, words)
			return err
		})
	}
}

// moved runs a move and shows what came of it.
func (s *Server) moved(ctx context.Context, in *ApplicationMove, do func(version int) error) (*answer[applicationDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	if err := do(version); err != nil {
		return nil, err
	}
	return s.findApplication(ctx, &in.ApplicationPath)
}

func (s *Server) interview(ctx context.Context, in *applicationVerb[InterviewFields]) (*answer[applicationDTO], error) {
	return s.moved(ctx, &in.ApplicationMove, func(version int) error {
		_, err := s.Hiring.Interview(ctx, actor.From(ctx), id.Application(in.ID), version, hiring.Interview{At: in.Body.At.UTC(),
			Mode: hiring.Mode(in.Body.Mode), Place: in.Body.Place, Note: in.Body.Note})
		return err
	})
}

func (s *Server) offer(ctx context.Context, in *applicationVerb[OfferFields]) (*answer[applicationDTO], error) {
	return s.moved(ctx, &in.ApplicationMove, func(version int) error {
		_, err := s.Hiring.Offer(ctx, actor.From(ctx), id.Application(in.ID), version, hiring.Offer(in.Body))
		return err
	})
}

// rejectBody says why an applicant is turned down.
type rejectBody struct {
	Code  string `json:"code" doc:"One of the closed list, see GET /reference/forms" example:"position_filled"`
	Words string `json:"words,omitempty" maxLength:"500" doc:"Told to the applicant; needed for other" example:"感谢您的应聘。"`
}

func (s *Server) reject(ctx context.Context, in *applicationVerb[rejectBody]) (*answer[applicationDTO], error) {
	return s.moved(ctx, &in.ApplicationMove, func(version int) error {
		_, err := s.Hiring.Reject(ctx, actor.From(ctx), id.Application(in.ID), version, hiring.Rejection(in.Body))
		return err
	})
}

// hireBody records the hire.
type hireBody struct {
	StartOn  civil.Date `json:"start_on" format:"date" example:"2026-12-01"`
	WorkArea string     `json:"work_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})$" doc:"Where the person actually works; missing: as the post says" example:"500118001"`
}

func (s *Server) hire(ctx context.Context, in *applicationVerb[hireBody]) (*answer[applicationDTO], error) {
	return s.moved(ctx, &in.ApplicationMove, func(version int) error {
		_, _, err := s.Hiring.Hire(ctx, actor.From(ctx), id.Application(in.ID), version, hiring.Hire(in.Body))
		return err
	})
}

// agreeBody records a signed trainee agreement.
type agreeBody struct {
	StartOn civil.Date `json:"start_on" format:"date" example:"2026-12-01"`
	Months  int        `json:"months" minimum:"1" maximum:"12" example:"6"`
}

func (s *Server) agree(ctx context.Context, in *applicationVerb[agreeBody]) (*answer[applicationDTO], error) {
	return s.moved(ctx, &in.ApplicationMove, func(version int) error {
		_, err := s.Hiring.Agree(ctx, actor.From(ctx), id.Application(in.ID), version, hiring.Agreement(in.Body))
		return err
	})
}

func presentApplication(l hiring.Listed) applicationDTO {
	d := applicationDTO{ID: string(l.ID), Status: string(l.Status), Channel: string(l.Channel), Message: l.Message,
		Post: applicationPost{ID: string(l.PostID), Kind: string(l.PostKind), Title: l.PostTitle, Status: string(l.PostStatus),
			PayUnit: string(l.PostPayUnit), EmployerID: string(l.OrgID), EmployerName: l.EmployerName},
		Applicant: applicantDTO{Name: l.ApplicantName, Education: l.ApplicantEducation, School: l.ApplicantSchool},
		StartOn:   l.StartOn, Months: l.Months, WorkArea: l.WorkArea,
		AppliedAt: instant(l.CreatedAt), UpdatedAt: instant(l.UpdatedAt), Version: l.Version, Actions: l.Actions}
	d.Access = accessDTO{State: string(l.Access), Consent: string(l.ConsentID), Version: l.ConsentVersion}
	if l.AccessUntil != nil {
		d.Access.Until = instant(*l.AccessUntil)
	}
	if l.ConsentGivenAt != nil {
		d.Access.Given = instant(*l.ConsentGivenAt)
	}
	if l.SeenAt != nil {
		d.SeenAt = instant(*l.SeenAt)
	}
	if l.PayYuan > 0 {
		d.Offer = &offerDTO{OfferFields(l.Offer)}
	}
	for _, i := range l.Interviews {
		d.Interviews = append(d.Interviews, interviewDTO{ID: string(i.ID),
			InterviewFields: InterviewFields{At: i.At.UTC(), Mode: string(i.Mode), Place: i.Place, Note: i.Note}})
	}
	if r, ok := hiring.RejectReasonOf(l.RejectCode); ok {
		d.Rejection = &rejectionDTO{Code: r.Code, Label: r.Zh, En: r.En}
	}
	return d
}

// areaName is the name of an area for reading.
func areaName(code string) string { return refdata.AreaShortName(code) }
