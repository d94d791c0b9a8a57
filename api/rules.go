package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/posting"
	"liuyong/internal/rulebook"
	"liuyong/internal/screening"
)

type ruleHitDTO struct {
	Rule     string `json:"rule" example:"disc-gender"`
	Name     string `json:"name" example:"性别限制"`
	NameEn   string `json:"name_en" example:"Limits to one sex"`
	Severity string `json:"severity" enum:"warn,review,block" example:"block"`
	Field    string `json:"field" doc:"Of the form" example:"conditions"`
	Start    int    `json:"start" doc:"In Unicode code points of the field" example:"0"`
	End      int    `json:"end" doc:"After the last one" example:"4"`
	Text     string `json:"text" doc:"The place itself" example:"限招男性"`
	Legal    string `json:"legal" doc:"What the rule stands on" example:"妇女权益保障法§43(1)"`
	Advice   string `json:"advice" doc:"What to write instead" example:"请删除性别条件。"`
}

type screeningDTO struct {
	Version  string       `json:"version" doc:"Of the rules" example:"2026-11-27"`
	Severity string       `json:"severity" enum:"none,warn,review,block" doc:"Of the gravest hit" example:"block"`
	Hits     []ruleHitDTO `json:"hits"`
}

type ruleDTO struct {
	ID         string `json:"id" example:"hours-warn"`
	Name       string `json:"name" example:"单休/大小周"`
	NameEn     string `json:"name_en" example:"One day off a week"`
	Severity   string `json:"severity" enum:"none,warn,review,block" doc:"In force" example:"warn"`
	Shipped    string `json:"shipped" enum:"warn,review,block" doc:"As it came with the program" example:"warn"`
	Legal      string `json:"legal" example:"劳动法§38"`
	Advice     string `json:"advice" example:"请写明休息安排。"`
	Reason     string `json:"reason,omitempty" doc:"Why it was switched last" example:"试行期内只提示。"`
	SwitchedAt string `json:"switched_at,omitempty" format:"date-time" example:"2026-11-20T02:00:00Z"`
}

type rulesDTO struct {
	Version string    `json:"version" example:"2026-11-27.3"`
	Items   []ruleDTO `json:"items"`
}

// RulePath names a rule.
type RulePath struct {
	ID string `path:"id" maxLength:"60" doc:"The rule" example:"hours-warn"`
}

func (s *Server) ruleRoutes(api huma.API) {
	huma.Register(api, op(http.MethodPost, "/screening/preview", "previewScreening", "screening", "What the rules say of a post while it is written"), s.previewScreening)
	huma.Register(api, op(http.MethodGet, "/rules", "listRules", "screening", "The rules that posts are held against, as they stand"), s.listRules)
	huma.Register(api, op(http.MethodPost, "/rules/{id}/switch", "switchRule", "screening", "Set the severity of a rule, with a reason"), s.switchRule)
}

func (s *Server) previewScreening(ctx context.Context, in *struct{ Body PostFields }) (*plain[screeningDTO], error) {
	found, err := s.Posts.Preview(ctx, actor.From(ctx), in.Body.content())
	if err != nil {
		return nil, err
	}
	return &plain[screeningDTO]{presentScreening(found)}, nil
}

func presentScreening(f posting.Screening) screeningDTO {
	out := screeningDTO{Version: f.Version, Severity: string(screening.Verdict(f.Hits)), Hits: []ruleHitDTO{}}
	for _, h := range f.Hits {
		d := ruleHitDTO{Rule: h.Rule, Severity: string(h.Severity), Field: h.Field, Start: h.Start, End: h.End, Text: h.Text}
		if r, ok := screening.Shipped().Find(h.Rule); ok {
			d.Name, d.NameEn, d.Legal, d.Advice = r.Name, r.NameEn, r.Legal, r.Advice
		}
		out.Hits = append(out.Hits, d)
	}
	return out
}

func (s *Server) listRules(ctx context.Context, _ *struct{}) (*plain[rulesDTO], error) {
	rules, version, err := s.Rules.List(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	out := rulesDTO{Version: version, Items: []ruleDTO{}}
	for _, r := range rules {
		out.Items = append(out.Items, presentRule(r))
	}
	return &plain[rulesDTO]{out}, nil
}

func presentRule(r rulebook.Standing) ruleDTO {
	d := ruleDTO{ID: r.ID, Name: r.Name, NameEn: r.NameEn, Severity: string(r.Now), Shipped: string(r.Severity), Legal: r.Legal, Advice: r.Advice}
	if r.Switch != nil {
		d.Reason, d.SwitchedAt = r.Switch.Reason, instant(r.Switch.SwitchedAt)
	}
	return d
}

func (s *Server) switchRule(ctx context.Context, in *struct {
	RulePath
	Body struct {
		Severity string `json:"severity" enum:"none,warn,review,block" example:"warn"`
		Reason   string `json:"reason" maxLength:"500" example:"试行期内只提示。"`
	}
}) (*plain[rulesDTO], error) {
	if err := s.Rules.Switch(ctx, actor.From(ctx), in.ID, screening.Severity(in.Body.Severity), in.Body.Reason); err != nil {
		return nil, err
	}
	return s.listRules(ctx, nil)
}
