package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/appeal"
	"liuyong/internal/id"
)

type appealDTO struct {
	ID          string      `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID       string      `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName     string      `json:"org_name,omitempty" example:"永川示例机械有限公司"`
	SubjectKind string      `json:"subject_kind" enum:"post,qualification" example:"post"`
	SubjectID   string      `json:"subject_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Title       string      `json:"title,omitempty" doc:"Of the post, or the name of the employer" example:"数控车床操作工"`
	Against     string      `json:"against" enum:"returned,taken_down,rejected,suspended,revoked" doc:"The state of the subject that the appeal is about" example:"taken_down"`
	Because     string      `json:"because,omitempty" doc:"The reason that was given for it" example:"收取押金属实。"`
	Words       string      `json:"words" example:"所述押金为工装借用押金，已当场退还。"`
	Status      string      `json:"status" enum:"filed,granted,refused,withdrawn" example:"filed"`
	FiledAt     string      `json:"filed_at" format:"date-time" example:"2026-11-27T02:00:00Z"`
	DueAt       string      `json:"due_at" format:"date-time" example:"2026-11-30T16:00:00Z"`
	Overdue     bool        `json:"overdue" example:"false"`
	DecidedAt   string      `json:"decided_at,omitempty" format:"date-time" example:"2026-11-28T03:00:00Z"`
	Answer      string      `json:"answer,omitempty" example:"经复核，押金已退还，岗位恢复。"`
	HadHand     bool        `json:"had_hand,omitempty" doc:"The caller had a hand in what the appeal is about and cannot decide it" example:"false"`
	Post        *PostFields `json:"post,omitempty" doc:"The post as it stands, of one appeal"`
	Version     int         `json:"version" example:"1"`
	Actions     []string    `json:"actions" example:"[\"grant\",\"refuse\"]"`
}

// AppealPath names an appeal.
type AppealPath struct {
	ID string `path:"id" format:"uuid" doc:"The appeal" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

func (s *Server) appealRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/appeals", "listAppeals", "appeals", "Appeals: of all employers for reviewers, otherwise of the employer acted for"), s.listAppeals)
	huma.Register(api, op(http.MethodPost, "/appeals", "fileAppeal", "appeals", "Appeal against what was decided about a post or the qualification", creates), s.fileAppeal)
	huma.Register(api, op(http.MethodGet, "/appeals/{id}", "findAppeal", "appeals", "One appeal with what it is about"), s.findAppeal)
	huma.Register(api, op(http.MethodPost, "/appeals/{id}/grant", "grantAppeal", "appeals", "Put right what was decided: publish the post, approve the qualification, or undo the measure with all that followed", changes), s.decideAppeal(appeal.Grant))
	huma.Register(api, op(http.MethodPost, "/appeals/{id}/refuse", "refuseAppeal", "appeals", "Leave it at what was decided", changes), s.decideAppeal(appeal.Refuse))
	huma.Register(api, op(http.MethodPost, "/appeals/{id}/withdraw", "withdrawAppeal", "appeals", "Take an appeal back", changes), s.withdrawAppeal)
}

func (s *Server) listAppeals(ctx context.Context, in *struct {
	Paged
	SubjectID string `query:"subject_id" format:"uuid" doc:"About one post or employer" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	State     string `query:"state" enum:"waiting,decided" doc:"Waiting ones with the one due first on top, or decided ones" example:"waiting"`
}) (*plain[page[appealDTO]], error) {
	a := actor.From(ctx)
	rows, err := s.Appeals.List(ctx, a, appeal.Filter{Subject: in.SubjectID, Waiting: in.State == "waiting", Decided: in.State == "decided",
		After: id.Appeal(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[appealDTO]]{paginate(rows, in.Limit, func(l appeal.Listed) string { return string(l.ID) }, func(l appeal.Listed) appealDTO {
		return s.presentAppeal(a, appeal.Opened{Listed: l})
	})}, nil
}

func (s *Server) fileAppeal(ctx context.Context, in *struct {
	Body struct {
		SubjectKind string `json:"subject_kind" enum:"post,qualification" example:"post"`
		SubjectID   string `json:"subject_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
		Words       string `json:"words" maxLength:"2000" example:"所述押金为工装借用押金，已当场退还。"`
	}
}) (*answer[appealDTO], error) {
	x, err := s.Appeals.File(ctx, actor.From(ctx), appeal.Subject(in.Body.SubjectKind), in.Body.SubjectID, in.Body.Words)
	if err != nil {
		return nil, err
	}
	return s.findAppeal(ctx, &AppealPath{ID: string(x.ID)})
}

func (s *Server) findAppeal(ctx context.Context, in *AppealPath) (*answer[appealDTO], error) {
	a := actor.From(ctx)
	o, err := s.Appeals.Find(ctx, a, id.Appeal(in.ID))
	if err != nil {
		return nil, err
	}
	d := s.presentAppeal(a, o)
	if o.Post != nil {
		post := presentFields(o.Post.Content)
		d.Post = &post
	}
	return tagged(d, o.Version), nil
}

func (s *Server) decideAppeal(do appeal.Event) handlerOf[struct {
	AppealPath
	Versioned
	Body reasonBody
}, answer[appealDTO]] {
	return func(ctx context.Context, in *struct {
		AppealPath
		Versioned
		Body reasonBody
	}) (*answer[appealDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		if _, err := s.Appeals.Decide(ctx, actor.From(ctx), id.Appeal(in.ID), version, do, in.Body.Reason); err != nil {
			return nil, err
		}
		return s.findAppeal(ctx, &in.AppealPath)
	}
}

func (s *Server) withdrawAppeal(ctx context.Context, in *struct {
	AppealPath
	Versioned
}) (*answer[appealDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	if _, err := s.Appeals.Withdraw(ctx, actor.From(ctx), id.Appeal(in.ID), version); err != nil {
		return nil, err
	}
	return s.findAppeal(ctx, &in.AppealPath)
}

func (s *Server) presentAppeal(a actor.Actor, o appeal.Opened) appealDTO {
	d := appealDTO{ID: string(o.ID), OrgID: string(o.OrgID), OrgName: o.OrgName, SubjectKind: string(o.SubjectKind), SubjectID: o.SubjectID, Title: o.Title,
		Against: o.Against, Because: o.Because, Words: o.Words, Status: string(o.Status), FiledAt: instant(o.CreatedAt), DueAt: instant(o.DueAt),
		Overdue: o.Status == appeal.Filed && o.DueAt.Before(s.Now()), Answer: o.Answer, HadHand: o.HadHand, Version: o.Version,
		Actions: s.Appeals.Actions(a, o.Appeal, o.HadHand)}
	if o.DecidedAt != nil {
		d.DecidedAt = instant(*o.DecidedAt)
	}
	return d
}
