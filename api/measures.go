package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/measure"
)

type measureDTO struct {
	ID         string   `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID      string   `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName    string   `json:"org_name,omitempty" example:"永川示例机械有限公司"`
	Kind       string   `json:"kind" enum:"suspend,revoke" example:"suspend"`
	Status     string   `json:"status" enum:"proposed,refused,in_force,lifted" example:"proposed"`
	Reason     string   `json:"reason" example:"两次举报属实：以押金为录用条件。"`
	Mine       bool     `json:"mine" doc:"Proposed by the caller, who may not confirm it" example:"false"`
	Answer     string   `json:"answer,omitempty" doc:"Why it was refused or lifted" example:"已退还押金并整改。"`
	ProposedAt string   `json:"proposed_at" format:"date-time" example:"2026-11-27T02:00:00Z"`
	DecidedAt  string   `json:"decided_at,omitempty" format:"date-time" example:"2026-11-27T03:00:00Z"`
	Version    int      `json:"version" example:"1"`
	Actions    []string `json:"actions" example:"[\"confirm\",\"refuse\"]"`
}

// MeasurePath names a measure.
type MeasurePath struct {
	ID string `path:"id" format:"uuid" doc:"The measure" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

func (s *Server) measureRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/measures", "listMeasures", "measures", "Measures against employers, newest first"), s.listMeasures)
	huma.Register(api, op(http.MethodPost, "/measures", "proposeMeasure", "measures", "Propose to suspend an employer or to revoke its qualification", creates,
		describe("A second reviewer confirms it. Suspending hides the posts of the employer; revoking takes them down, ends their applications and gives up booths at fairs to come. Everybody concerned is told.")), s.proposeMeasure)
	huma.Register(api, op(http.MethodPost, "/measures/{id}/confirm", "confirmMeasure", "measures", "Put a colleague's proposal in force", changes), s.confirmMeasure)
	huma.Register(api, op(http.MethodPost, "/measures/{id}/refuse", "refuseMeasure", "measures", "Refuse a colleague's proposal", changes), s.answerMeasure(s.Measures.Refuse))
	huma.Register(api, op(http.MethodPost, "/measures/{id}/lift", "liftMeasure", "measures", "End a suspension; a revocation is undone on appeal only", changes), s.answerMeasure(s.Measures.Lift))
}

func (s *Server) listMeasures(ctx context.Context, in *struct {
	Paged
	Employer string `query:"employer" format:"uuid" doc:"Of one employer" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Waiting  bool   `query:"waiting" doc:"Only what waits for a second reviewer" example:"true"`
}) (*plain[page[measureDTO]], error) {
	a := actor.From(ctx)
	rows, err := s.Measures.List(ctx, a, measure.Filter{OrgID: id.Org(in.Employer), Waiting: in.Waiting, After: id.Measure(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[measureDTO]]{paginate(rows, in.Limit, func(l measure.Listed) string { return string(l.ID) }, func(l measure.Listed) measureDTO {
		d := s.presentMeasure(a, l.Measure)
		d.OrgName = l.OrgName
		return d
	})}, nil
}

func (s *Server) proposeMeasure(ctx context.Context, in *struct {
	Body struct {
		OrgID  string `json:"org_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
		Kind   string `json:"kind" enum:"suspend,revoke" example:"suspend"`
		Reason string `json:"reason" maxLength:"500" example:"两次举报属实：以押金为录用条件。"`
	}
}) (*answer[measureDTO], error) {
	a := actor.From(ctx)
	m, err := s.Measures.Propose(ctx, a, id.Org(in.Body.OrgID), measure.Kind(in.Body.Kind), in.Body.Reason)
	if err != nil {
		return nil, err
	}
	return tagged(s.presentMeasure(a, m), m.Version), nil
}

func (s *Server) confirmMeasure(ctx context.Context, in *struct {
	MeasurePath
	Versioned
}) (*answer[measureDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	a := actor.From(ctx)
	m, err := s.Measures.Confirm(ctx, a, id.Measure(in.ID), version)
	if err != nil {
		return nil, err
	}
	return tagged(s.presentMeasure(a, m), m.Version), nil
}

func (s *Server) answerMeasure(do func(context.Context, actor.Actor, id.Measure, int, string) (measure.Measure, error)) handlerOf[struct {
	MeasurePath
	Versioned
	Body reasonBody
}, answer[measureDTO]] {
	return func(ctx context.Context, in *struct {
		MeasurePath
		Versioned
		Body reasonBody
	}) (*answer[measureDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		a := actor.From(ctx)
		m, err := do(ctx, a, id.Measure(in.ID), version, in.Body.Reason)
		if err != nil {
			return nil, err
		}
		return tagged(s.presentMeasure(a, m), m.Version), nil
	}
}

func (s *Server) presentMeasure(a actor.Actor, m measure.Measure) measureDTO {
	d := measureDTO{ID: string(m.ID), OrgID: string(m.OrgID), Kind: string(m.Kind), Status: string(m.Status), Reason: m.Reason, Mine: m.ProposedBy == a.UserID,
		Answer: m.Answer, ProposedAt: instant(m.CreatedAt), Version: m.Version, Actions: s.Measures.Actions(a, m)}
	if m.DecidedAt != nil {
		d.DecidedAt = instant(*m.DecidedAt)
	}
	return d
}
