package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/traineeship"
	"liuyong/internal/workflow"
)

// SlotFields is what an employer files for one year.
type SlotFields struct {
	Year               int    `json:"year" minimum:"2025" maximum:"2100" doc:"This year or the next" example:"2026"`
	RequestedHeadcount int    `json:"requested_headcount" minimum:"1" maximum:"3000" example:"20"`
	PostSummary        string `json:"post_summary,omitempty" maxLength:"2000" doc:"Which posts, in which business of its own" example:"机械设计、质量检验，均为本单位技术岗位。"`
	MentorPlan         string `json:"mentor_plan,omitempty" maxLength:"2000" example:"每名见习人员配一名工程师，一带二以内。"`
	InsurancePlan      string `json:"insurance_plan,omitempty" maxLength:"2000" example:"上岗前为每人投保人身意外伤害保险。"`
}

// slotPatch is SlotFields with nothing required; null clears a field.
type slotPatch struct {
	Year               *int    `json:"year,omitempty" minimum:"2025" maximum:"2100" example:"2026"`
	RequestedHeadcount *int    `json:"requested_headcount,omitempty" minimum:"1" maximum:"3000" example:"20"`
	PostSummary        *string `json:"post_summary,omitempty" maxLength:"2000" example:"机械设计、质量检验，均为本单位技术岗位。"`
	MentorPlan         *string `json:"mentor_plan,omitempty" maxLength:"2000" example:"每名见习人员配一名工程师，一带二以内。"`
	InsurancePlan      *string `json:"insurance_plan,omitempty" maxLength:"2000" example:"上岗前为每人投保人身意外伤害保险。"`
}

func (f SlotFields) filing() traineeship.Filing {
	return traineeship.Filing{Year: f.Year, RequestedHeadcount: f.RequestedHeadcount, PostSummary: f.PostSummary,
		MentorPlan: f.MentorPlan, InsurancePlan: f.InsurancePlan}
}

func presentFiling(f traineeship.Filing) SlotFields {
	return SlotFields{Year: f.Year, RequestedHeadcount: f.RequestedHeadcount, PostSummary: f.PostSummary,
		MentorPlan: f.MentorPlan, InsurancePlan: f.InsurancePlan}
}

type slotDTO struct {
	ID       string      `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status   string      `json:"status" enum:"draft,submitted,returned,approved,withdrawn" example:"approved"`
	Employer employerDTO `json:"employer"`
	Size     string      `json:"employer_size,omitempty" doc:"Size class by staff" example:"100-499"`
	SlotFields
	ApprovedHeadcount int           `json:"approved_headcount" doc:"Counts in W4 while approved" example:"18"`
	FirstApprovedOn   civil.Date    `json:"first_approved_on,omitempty" format:"date" example:"2026-03-02"`
	Reason            string        `json:"reason,omitempty" doc:"Why it was returned, adjusted or withdrawn last" example:"请补充带教安排。"`
	History           []slotStepDTO `json:"history,omitempty" doc:"In one filing's own answer: what happened, oldest first"`
	Version           int           `json:"version" example:"3"`
	Actions           []string      `json:"actions" example:"[\"approve\",\"return\"]"`
}

type slotStepDTO struct {
	At        string `json:"at" format:"date-time" example:"2026-03-02T02:00:00Z"`
	Event     string `json:"event" enum:"submit,approve,return,adjust,withdraw" example:"approve"`
	To        string `json:"to" example:"approved"`
	Role      string `json:"role" enum:"employer,officer" example:"officer"`
	Reason    string `json:"reason,omitempty" example:"带教人数不足。"`
	Headcount int    `json:"headcount" doc:"Asked for, or approved" example:"18"`
}

// SlotPath names a filing.
type SlotPath struct {
	ID string `path:"id" format:"uuid" doc:"The filing" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// SlotMove names a filing to be changed.
type SlotMove struct {
	SlotPath
	Versioned
}

func (s *Server) traineeshipRoutes(api huma.API) {
	const tag = "traineeships"
	huma.Register(api, op(http.MethodGet, "/traineeships", "listTraineeships", tag, "An employer's own filings, newest first; for the bureau the queue, oldest first"), s.listTraineeships)
	huma.Register(api, op(http.MethodPost, "/traineeships", "createTraineeship", tag, "Save a new filing as a draft, by a verified employer", creates), s.createTraineeship)
	huma.Register(api, op(http.MethodGet, "/traineeships/{id}", "findTraineeship", tag, "One filing with what happened to it"), s.findTraineeship)
	huma.Register(api, op(http.MethodPatch, "/traineeships/{id}", "editTraineeship", tag, "Change a draft or returned filing (merge patch)", changes), s.editTraineeship)
	huma.Register(api, op(http.MethodPost, "/traineeships/{id}/submit", "submitTraineeship", tag, "Hand a filing to the bureau", changes), s.submitTraineeship)
	huma.Register(api, op(http.MethodPost, "/traineeships/{id}/approve", "approveTraineeship", tag, "Fix the headcount, by an officer who did not enter it", changes), s.approveTraineeship)
	huma.Register(api, op(http.MethodPost, "/traineeships/{id}/return", "returnTraineeship", tag, "Send a filing back for correction", changes), s.reasonedTraineeship(s.Traineeships.Return))
	huma.Register(api, op(http.MethodPost, "/traineeships/{id}/adjust", "adjustTraineeship", tag, "Lower or raise an approved headcount; W4 follows", changes), s.adjustTraineeship)
	huma.Register(api, op(http.MethodPost, "/traineeships/{id}/withdraw", "withdrawTraineeship", tag, "Take an approved headcount back for a violation; it leaves W4", changes), s.reasonedTraineeship(s.Traineeships.Withdraw))
}

func (s *Server) listTraineeships(ctx context.Context, in *struct {
	Paged
	Year   int      `query:"year" minimum:"2025" maximum:"2100" doc:"Only this year" example:"2026"`
	Status []string `query:"status" enum:"draft,submitted,returned,approved,withdrawn" example:"[\"submitted\"]"`
}) (*plain[page[slotDTO]], error) {
	a := actor.From(ctx)
	f := traineeship.Filter{Year: in.Year, After: id.Slot(in.After), Limit: in.Limit + 1}
	for _, st := range in.Status {
		f.Statuses = append(f.Statuses, traineeship.Status(st))
	}
	rows, err := s.Traineeships.List(ctx, a, f)
	if err != nil {
		return nil, err
	}
	return &plain[page[slotDTO]]{paginate(rows, in.Limit, func(l traineeship.Listed) string { return string(l.ID) }, s.presentSlot)}, nil
}

func (s *Server) createTraineeship(ctx context.Context, in *struct{ Body SlotFields }) (*answer[slotDTO], error) {
	slot, err := s.Traineeships.Create(ctx, actor.From(ctx), in.Body.filing())
	return s.changedSlot(ctx, slot, err)
}

// changedSlot answers a change with the filing as it stands now.
func (s *Server) changedSlot(ctx context.Context, slot traineeship.Slot, err error) (*answer[slotDTO], error) {
	if err != nil {
		return nil, err
	}
	return s.findTraineeship(ctx, &SlotPath{ID: string(slot.ID)})
}

func (s *Server) findTraineeship(ctx context.Context, in *SlotPath) (*answer[slotDTO], error) {
	v, err := s.Traineeships.Find(ctx, actor.From(ctx), id.Slot(in.ID))
	if err != nil {
		return nil, err
	}
	out := s.presentSlot(v.Listed)
	for _, r := range v.History {
		out.History = append(out.History, presentStep(r))
	}
	return tagged(out, v.Version), nil
}

func (s *Server) editTraineeship(ctx context.Context, in *struct {
	SlotMove
	Body    slotPatch
	RawBody []byte
}) (*answer[slotDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	slot, err := s.Traineeships.Edit(ctx, actor.From(ctx), id.Slot(in.ID), version, func(f traineeship.Filing) (traineeship.Filing, error) {
		out, err := mergePatch(presentFiling(f), in.RawBody)
		return out.filing(), err
	})
	return s.changedSlot(ctx, slot, err)
}

func (s *Server) submitTraineeship(ctx context.Context, in *SlotMove) (*answer[slotDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	slot, err := s.Traineeships.Submit(ctx, actor.From(ctx), id.Slot(in.ID), version)
	return s.changedSlot(ctx, slot, err)
}

func (s *Server) approveTraineeship(ctx context.Context, in *struct {
	SlotMove
	Body struct {
		Headcount int `json:"headcount" doc:"At most what was asked for" example:"18"`
	}
}) (*answer[slotDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	slot, err := s.Traineeships.Approve(ctx, actor.From(ctx), id.Slot(in.ID), version, in.Body.Headcount)
	return s.changedSlot(ctx, slot, err)
}

func (s *Server) adjustTraineeship(ctx context.Context, in *struct {
	SlotMove
	Body struct {
		Headcount int    `json:"headcount" doc:"At most what was asked for" example:"12"`
		Reason    string `json:"reason" maxLength:"1000" doc:"Told to the employer" example:"在岗带教人数减少。"`
	}
}) (*answer[slotDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	slot, err := s.Traineeships.Adjust(ctx, actor.From(ctx), id.Slot(in.ID), version, in.Body.Headcount, in.Body.Reason)
	return s.changedSlot(ctx, slot, err)
}

type slotReason struct {
	SlotMove
	Body reasonBody
}

func (s *Server) reasonedTraineeship(do func(context.Context, actor.Actor, id.Slot, int, string) (traineeship.Slot, error)) handlerOf[slotReason, answer[slotDTO]] {
	return func(ctx context.Context, in *slotReason) (*answer[slotDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		slot, err := do(ctx, actor.From(ctx), id.Slot(in.ID), version, in.Body.Reason)
		return s.changedSlot(ctx, slot, err)
	}
}

func (s *Server) presentSlot(l traineeship.Listed) slotDTO {
	return slotDTO{ID: string(l.ID), Status: string(l.Status), Employer: employerDTO{ID: string(l.OrgID), Name: l.EmployerName, Kind: l.EmployerKind,
		Verified: l.EmployerUntil >= s.Now.Today(), VerifiedUntil: l.EmployerUntil}, Size: l.EmployerSize, SlotFields: presentFiling(l.Filing),
		ApprovedHeadcount: l.ApprovedHeadcount, FirstApprovedOn: l.FirstApprovedOn, Reason: l.Reason, Version: l.Version, Actions: l.Actions}
}

func presentStep(r workflow.Record) slotStepDTO {
	headcount, _ := r.Data["headcount"].(float64)
	return slotStepDTO{At: instant(r.At), Event: r.Event, To: r.To, Role: string(r.ActorRole), Reason: r.Reason, Headcount: int(headcount)}
}
