package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/reveal"
	"liuyong/internal/team"
	"liuyong/internal/workflow"
)

// LetterFields is what an authorisation says.
type LetterFields struct {
	FileID     string     `json:"file_id" format:"uuid" doc:"The sealed paper (授权委托书), from POST /files" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	ValidUntil civil.Date `json:"valid_until" format:"date" doc:"Its last day: after today, at most a year away" example:"2027-06-30"`
	Scope      string     `json:"scope" maxLength:"500" doc:"What the agent may do, as the paper says" example:"代为发布招聘岗位、联系应聘毕业生"`
}

func (l LetterFields) letter() team.Letter {
	return team.Letter{FileID: id.File(l.FileID), ValidUntil: l.ValidUntil, Scope: l.Scope}
}

type authorisationDTO struct {
	ID            string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status        string `json:"status" enum:"filed,returned,approved,revoked,expired" example:"filed"`
	OrgID         string `json:"org_id" doc:"Who authorises" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName       string `json:"org_name" example:"永川示例机械有限公司"`
	OrgUSCC       string `json:"org_uscc" example:"91500118MA5U0A1B74"`
	AgentUserID   string `json:"agent_user_id,omitempty" doc:"The person authorised" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12"`
	AgentName     string `json:"agent_name,omitempty" doc:"Masked for reviewers" example:"张示例"`
	AgentOrgID    string `json:"agent_org_id,omitempty" doc:"The agency authorised, with its staff" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a13"`
	AgentOrgNames string `json:"agent_org_names,omitempty" doc:"The agency, or the employers that the person belongs to" example:"永川示例人力资源有限公司"`
	AgentOrgUSCC  string `json:"agent_org_uscc,omitempty" example:"91500118MA5U0A1B74"`
	LetterFields
	Reason     string                 `json:"reason,omitempty" doc:"Why it was returned or ended" example:"委托书未盖章。"`
	FiledBy    string                 `json:"filed_by" doc:"Masked for reviewers" example:"李示例"`
	FiledAt    string                 `json:"filed_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	DecidedAt  string                 `json:"decided_at,omitempty" format:"date-time" example:"2026-11-24T02:00:00Z"`
	Unmaskable []string               `json:"unmaskable,omitempty" doc:"In one authorisation's own answer: what the caller may see in full by POST /authorisations/{id}/unmask" example:"[\"agent_name\",\"filed_by\"]"`
	History    []authorisationStepDTO `json:"history,omitempty" doc:"In one authorisation's own answer: what happened, oldest first"`
	Version    int                    `json:"version" example:"1"`
	Actions    []string               `json:"actions" example:"[\"approve\",\"return\"]"`
}

type authorisationStepDTO struct {
	At     string `json:"at" format:"date-time" example:"2026-11-24T02:00:00Z"`
	Event  string `json:"event" enum:"approve,return,resubmit,revoke,expire" example:"approve"`
	To     string `json:"to" example:"approved"`
	Role   string `json:"role" enum:"employer,reviewer,system" example:"reviewer"`
	Reason string `json:"reason,omitempty" example:"委托书未盖章。"`
}

// AuthorisationPath names an authorisation.
type AuthorisationPath struct {
	ID string `path:"id" format:"uuid" doc:"The authorisation" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// AuthorisationMove names an authorisation to be changed.
type AuthorisationMove struct {
	AuthorisationPath
	Versioned
}

// AuthorisationListed asks for one page of authorisations.
type AuthorisationListed struct {
	Paged
	Status []string `query:"status" enum:"filed,returned,approved,revoked,expired" example:"[\"filed\"]"`
}

func (l AuthorisationListed) filter() team.AuthorisationFilter {
	f := team.AuthorisationFilter{After: id.Authorisation(l.After), Limit: l.Limit + 1}
	for _, st := range l.Status {
		f.Statuses = append(f.Statuses, team.Status(st))
	}
	return f
}

func (s *Server) authorisationRoutes(api huma.API) {
	const tag = "authorisations"
	huma.Register(api, op(http.MethodPost, "/orgs", "registerOrg", "organisations", "Register a further employer with one's own account", creates), s.registerOrg)
	huma.Register(api, op(http.MethodGet, "/orgs/{id}/authorisations", "listOrgAuthorisations", tag, "What one's own organisation gave and holds, newest first"), s.listOrgAuthorisations)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/authorisations", "fileAuthorisation", tag, "File an authorisation for a member of another employer, or for an HR agency or dispatch company; by an owner", creates), s.fileAuthorisation)
	huma.Register(api, op(http.MethodGet, "/me/authorisations", "listOwnAuthorisations", tag, "Those that authorise the caller or that the caller filed, newest first"), s.listOwnAuthorisations)
	huma.Register(api, op(http.MethodGet, "/authorisations", "listAuthorisations", tag, "The reviewers' list, oldest first; without a status, what waits"), s.listAuthorisations)
	huma.Register(api, op(http.MethodGet, "/authorisations/{id}", "findAuthorisation", tag, "One authorisation with what happened to it"), s.findAuthorisation)
	huma.Register(api, op(http.MethodPost, "/authorisations/{id}/resubmit", "resubmitAuthorisation", tag, "File a returned authorisation again", changes), s.resubmitAuthorisation)
	huma.Register(api, op(http.MethodPost, "/authorisations/{id}/approve", "approveAuthorisation", tag, "Put it in force, by a reviewer who has nothing to do with either side", changes), s.approveAuthorisation)
	huma.Register(api, op(http.MethodPost, "/authorisations/{id}/return", "returnAuthorisation", tag, "Send it back for correction, by a reviewer", changes), s.reasonedAuthorisation(s.Teams.Return))
	huma.Register(api, op(http.MethodPost, "/authorisations/{id}/revoke", "revokeAuthorisation", tag, "End it at once: by an owner, by its agent, or by a reviewer with a reason", changes), s.reasonedAuthorisation(s.Teams.Revoke))
}

func (s *Server) listOrgAuthorisations(ctx context.Context, in *struct {
	OrgPath
	AuthorisationListed
}) (*plain[page[authorisationDTO]], error) {
	f := in.filter()
	f.Org = id.Org(in.ID)
	return authorisationPage(in.Limit)(s.Teams.Authorisations(ctx, actor.From(ctx), f))
}

func (s *Server) listOwnAuthorisations(ctx context.Context, in *AuthorisationListed) (*plain[page[authorisationDTO]], error) {
	return authorisationPage(in.Limit)(s.Teams.OwnAuthorisations(ctx, actor.From(ctx), in.filter()))
}

func (s *Server) listAuthorisations(ctx context.Context, in *AuthorisationListed) (*plain[page[authorisationDTO]], error) {
	return authorisationPage(in.Limit)(s.Teams.Queue(ctx, actor.From(ctx), in.filter()))
}

func authorisationPage(limit int) func([]team.ListedAuthorisation, error) (*plain[page[authorisationDTO]], error) {
	return func(rows []team.ListedAuthorisation, err error) (*plain[page[authorisationDTO]], error) {
		if err != nil {
			return nil, err
		}
		return &plain[page[authorisationDTO]]{paginate(rows, limit, func(l team.ListedAuthorisation) string { return string(l.ID) }, presentAuthorisation)}, nil
	}
}

func (s *Server) fileAuthorisation(ctx context.Context, in *struct {
	OrgPath
	Body struct {
		UserID    string `json:"user_id,omitempty" format:"uuid" doc:"A member who waits; or" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12"`
		AgentUSCC string `json:"agent_uscc,omitempty" maxLength:"30" doc:"an HR agency or dispatch company, by its credit code" example:"91500118MA5U0A1B74"`
		LetterFields
	}
}) (*answer[authorisationDTO], error) {
	return changedAuthorisation(ctx)(s.Teams.File(ctx, actor.From(ctx), id.Org(in.ID), team.Agent{User: id.User(in.Body.UserID), USCC: in.Body.AgentUSCC}, in.Body.letter()))
}

// changedAuthorisation answers a change.
func changedAuthorisation(ctx context.Context) func(team.ListedAuthorisation, error) (*answer[authorisationDTO], error) {
	return func(l team.ListedAuthorisation, err error) (*answer[authorisationDTO], error) {
		if err != nil {
			return nil, err
		}
		out := presentAuthorisation(l)
		out.Unmaskable = reveal.Fields(actor.From(ctx), reveal.Authorisation)
		return tagged(out, l.Version), nil
	}
}

func (s *Server) findAuthorisation(ctx context.Context, in *AuthorisationPath) (*answer[authorisationDTO], error) {
	v, err := s.Teams.FindAuthorisation(ctx, actor.From(ctx), id.Authorisation(in.ID))
	if err != nil {
		return nil, err
	}
	out := presentAuthorisation(v.ListedAuthorisation)
	out.Unmaskable = reveal.Fields(actor.From(ctx), reveal.Authorisation)
	for _, r := range v.History {
		out.History = append(out.History, presentAuthorisationStep(r))
	}
	return tagged(out, v.Version), nil
}

func (s *Server) resubmitAuthorisation(ctx context.Context, in *struct {
	AuthorisationMove
	Body LetterFields
}) (*answer[authorisationDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	return changedAuthorisation(ctx)(s.Teams.Resubmit(ctx, actor.From(ctx), id.Authorisation(in.ID), version, in.Body.letter()))
}

func (s *Server) approveAuthorisation(ctx context.Context, in *AuthorisationMove) (*answer[authorisationDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	return changedAuthorisation(ctx)(s.Teams.Approve(ctx, actor.From(ctx), id.Authorisation(in.ID), version))
}

type authorisationReason struct {
	AuthorisationMove
	Body reasonBody
}

func (s *Server) reasonedAuthorisation(do func(context.Context, actor.Actor, id.Authorisation, int, string) (team.ListedAuthorisation, error)) handlerOf[authorisationReason, answer[authorisationDTO]] {
	return func(ctx context.Context, in *authorisationReason) (*answer[authorisationDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		return changedAuthorisation(ctx)(do(ctx, actor.From(ctx), id.Authorisation(in.ID), version, in.Body.Reason))
	}
}

func presentAuthorisation(l team.ListedAuthorisation) authorisationDTO {
	d := authorisationDTO{ID: string(l.ID), Status: string(l.Status), OrgID: string(l.OrgID), OrgName: l.OrgName, OrgUSCC: l.OrgUSCC,
		AgentName: l.AgentName, AgentOrgNames: l.AgentOrgNames, AgentOrgUSCC: l.AgentOrgUSCC,
		LetterFields: LetterFields{FileID: string(l.FileID), ValidUntil: l.ValidUntil, Scope: l.Scope}, Reason: l.Reason, FiledBy: l.FilerName,
		FiledAt: instant(l.CreatedAt), Version: l.Version, Actions: l.Actions}
	if l.AgentID != nil {
		d.AgentUserID = string(*l.AgentID)
	}
	if l.AgentOrgID != nil {
		d.AgentOrgID = string(*l.AgentOrgID)
	}
	if l.DecidedAt != nil {
		d.DecidedAt = instant(*l.DecidedAt)
	}
	return d
}

func presentAuthorisationStep(r workflow.Record) authorisationStepDTO {
	return authorisationStepDTO{At: instant(r.At), Event: r.Event, To: r.To, Role: string(r.ActorRole), Reason: r.Reason}
}
