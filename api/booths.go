package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fair"
	"liuyong/internal/id"
)

type boothDTO struct {
	ID          string      `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	FairID      string      `json:"fair_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	FairName    string      `json:"fair_name" example:"2026届毕业生春季招聘会"`
	FairStatus  string      `json:"fair_status" enum:"planned,open,held,cancelled" example:"open"`
	HeldOn      civil.Date  `json:"held_on" format:"date" example:"2026-12-18"`
	Employer    employerDTO `json:"employer"`
	Status      string      `json:"status" enum:"requested,admitted,declined,withdrawn" example:"requested"`
	BoothNo     string      `json:"booth_no,omitempty" example:"A12"`
	Reason      string      `json:"reason,omitempty" doc:"Why it was declined" example:"岗位与专业不符。"`
	PostIDs     []string    `json:"post_ids" example:"[\"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11\"]"`
	RequestedAt string      `json:"requested_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	Version     int         `json:"version" example:"1"`
	Actions     []string    `json:"actions" example:"[\"withdraw\"]"`
}

type boothPosts struct {
	PostIDs []string `json:"post_ids" maxItems:"50" doc:"Posts of one's own that are live or will be" example:"[\"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11\"]"`
}

func (b boothPosts) posts() ([]id.Post, error) {
	out := make([]id.Post, len(b.PostIDs))
	for i, p := range b.PostIDs {
		if err := checkID(p, "body.post_ids"); err != nil {
			return nil, err
		}
		out[i] = id.Post(p)
	}
	return out, nil
}

// BoothPath names a booth.
type BoothPath struct {
	ID string `path:"id" format:"uuid" doc:"The booth" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// BoothMove names a booth to be changed.
type BoothMove struct {
	BoothPath
	Versioned
}

func (s *Server) boothRoutes(api huma.API) {
	const tag = "fairs"
	huma.Register(api, op(http.MethodPost, "/fairs/{id}/booths", "requestBooth", tag, "Ask for a booth, by a verified employer, once per fair", creates), s.requestBooth)
	huma.Register(api, op(http.MethodGet, "/fairs/{id}/booths", "listFairBooths", tag, "The requests of a fair, newest first, for the bureau and the host"), s.listFairBooths)
	huma.Register(api, op(http.MethodGet, "/booths", "listBooths", tag, "The booths of the employer acted for, newest first"), s.listBooths)
	huma.Register(api, op(http.MethodGet, "/booths/{id}", "findBooth", tag, "One booth, for its employer, the host and the bureau"), s.findBooth)
	huma.Register(api, op(http.MethodPatch, "/booths/{id}", "editBooth", tag, "Replace the posts that the employer brings", changes), s.editBooth)
	huma.Register(api, op(http.MethodPost, "/booths/{id}/admit", "admitBooth", tag, "Give a booth number, by an officer or the host", changes), s.admitBooth)
	huma.Register(api, op(http.MethodPost, "/booths/{id}/decline", "declineBooth", tag, "Refuse a request or take a booth back, by an officer or the host", changes), s.declineBooth)
	huma.Register(api, op(http.MethodPost, "/booths/{id}/withdraw", "withdrawBooth", tag, "Give up one's own request or booth", changes), s.withdrawBooth)
}

func (s *Server) requestBooth(ctx context.Context, in *struct {
	FairPath
	Body boothPosts
}) (*answer[boothDTO], error) {
	posts, err := in.Body.posts()
	if err != nil {
		return nil, err
	}
	b, err := s.Fairs.RequestBooth(ctx, actor.From(ctx), id.Fair(in.ID), posts)
	return s.changedBooth(ctx, b, err)
}

// changedBooth answers a change with the booth as it stands now.
func (s *Server) changedBooth(ctx context.Context, b fair.Booth, err error) (*answer[boothDTO], error) {
	if err != nil {
		return nil, err
	}
	return s.findBooth(ctx, &BoothPath{ID: string(b.ID)})
}

func (s *Server) findBooth(ctx context.Context, in *BoothPath) (*answer[boothDTO], error) {
	b, err := s.Fairs.FindBooth(ctx, actor.From(ctx), id.Booth(in.ID))
	if err != nil {
		return nil, err
	}
	return tagged(s.presentBooth(b), b.Version), nil
}

// BoothStatus narrows a list of booths.
type BoothStatus struct {
	Status []string `query:"status" enum:"requested,admitted,declined,withdrawn" example:"[\"requested\"]"`
}

func (b BoothStatus) statuses() []fair.BoothStatus {
	var out []fair.BoothStatus
	for _, st := range b.Status {
		out = append(out, fair.BoothStatus(st))
	}
	return out
}

func (s *Server) listFairBooths(ctx context.Context, in *struct {
	FairPath
	Paged
	BoothStatus
}) (*plain[page[boothDTO]], error) {
	rows, err := s.Fairs.Booths(ctx, actor.From(ctx), fair.BoothFilter{FairID: id.Fair(in.ID), Statuses: in.statuses(),
		After: id.Booth(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[boothDTO]]{paginate(rows, in.Limit, boothKey, s.presentBooth)}, nil
}

func (s *Server) listBooths(ctx context.Context, in *struct {
	Paged
	BoothStatus
	Mine bool `query:"mine" default:"true" doc:"Always one's own" example:"true"`
}) (*plain[page[boothDTO]], error) {
	rows, err := s.Fairs.OwnBooths(ctx, actor.From(ctx), fair.BoothFilter{Statuses: in.statuses(), After: id.Booth(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[boothDTO]]{paginate(rows, in.Limit, boothKey, s.presentBooth)}, nil
}

func boothKey(b fair.ListedBooth) string { return string(b.ID) }

func (s *Server) editBooth(ctx context.Context, in *struct {
	BoothMove
	Body boothPosts
}) (*answer[boothDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	posts, err := in.Body.posts()
	if err != nil {
		return nil, err
	}
	b, err := s.Fairs.ChangePosts(ctx, actor.From(ctx), id.Booth(in.ID), version, posts)
	return s.changedBooth(ctx, b, err)
}

func (s *Server) admitBooth(ctx context.Context, in *struct {
	BoothMove
	Body struct {
		BoothNo string `json:"booth_no" maxLength:"20" doc:"Unique within the fair" example:"A12"`
	}
}) (*answer[boothDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	b, err := s.Fairs.Admit(ctx, actor.From(ctx), id.Booth(in.ID), version, in.Body.BoothNo)
	return s.changedBooth(ctx, b, err)
}

func (s *Server) declineBooth(ctx context.Context, in *struct {
	BoothMove
	Body reasonBody
}) (*answer[boothDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	b, err := s.Fairs.Decline(ctx, actor.From(ctx), id.Booth(in.ID), version, in.Body.Reason)
	return s.changedBooth(ctx, b, err)
}

func (s *Server) withdrawBooth(ctx context.Context, in *BoothMove) (*answer[boothDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	b, err := s.Fairs.Withdraw(ctx, actor.From(ctx), id.Booth(in.ID), version)
	return s.changedBooth(ctx, b, err)
}

func (s *Server) presentBooth(b fair.ListedBooth) boothDTO {
	d := boothDTO{ID: string(b.ID), FairID: string(b.FairID), FairName: b.FairName, FairStatus: string(b.FairStatus), HeldOn: b.FairHeldOn,
		Employer: s.presentBoothEmployer(b), Status: string(b.Status), BoothNo: b.BoothNo, Reason: b.Reason, PostIDs: []string{},
		RequestedAt: instant(b.CreatedAt), Version: b.Version, Actions: b.Actions}
	for _, p := range b.PostIDs {
		d.PostIDs = append(d.PostIDs, string(p))
	}
	return d
}

func (s *Server) presentBoothEmployer(b fair.ListedBooth) employerDTO {
	return employerDTO{ID: string(b.OrgID), Name: b.EmployerName, Kind: b.EmployerKind,
		Verified: b.EmployerUntil >= s.Now.Today(), VerifiedUntil: b.EmployerUntil}
}
