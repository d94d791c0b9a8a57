package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/id"
)

type challengeDTO struct {
	Challenge string `json:"challenge" example:"AAABk…"`
	Bits      int    `json:"bits" doc:"So many leading zero bits must SHA-256(challenge + ':' + answer) have" example:"16"`
	Patience  int    `json:"patience" doc:"Seconds after which no answer is needed" example:"20"`
}

type receiptDTO struct {
	Receipt string `json:"receipt" doc:"With it one learns what came of the report" example:"7KQ2-M9XC-4HTD"`
}

type toldDTO struct {
	Title    string   `json:"title" example:"数控车床操作工"`
	Status   string   `json:"status" enum:"received,checking,upheld,dismissed" example:"checking"`
	Reason   string   `json:"reason,omitempty" doc:"Once decided" example:"收取押金属实，岗位已下架。"`
	FiledAt  string   `json:"filed_at" format:"date-time" example:"2026-11-27T02:00:00Z"`
	Referred []string `json:"referred" enum:"labour_inspection,market_regulation,police" doc:"Other authorities that were given the matter" example:"[\"police\"]"`
}

type complaintDTO struct {
	ID         string      `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	PostID     string      `json:"post_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID      string      `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Title      string      `json:"title,omitempty" example:"数控车床操作工"`
	OrgName    string      `json:"org_name,omitempty" example:"永川示例机械有限公司"`
	Status     string      `json:"status" enum:"received,checking,upheld,dismissed" example:"received"`
	DueAt      string      `json:"due_at" format:"date-time" example:"2026-11-29T16:00:00Z"`
	Overdue    bool        `json:"overdue" example:"false"`
	HeldByMe   bool        `json:"held_by_me" example:"true"`
	LeaseUntil string      `json:"lease_until,omitempty" format:"date-time" example:"2026-11-27T02:15:00Z"`
	DecidedAt  string      `json:"decided_at,omitempty" format:"date-time" example:"2026-11-27T03:00:00Z"`
	Reason     string      `json:"reason,omitempty" example:"收取押金属实。"`
	Count      int         `json:"count,omitempty" doc:"Reports, in lists" example:"3"`
	Reports    []reportDTO `json:"reports,omitempty" doc:"What was reported; who did is not told"`
	Post       *PostFields `json:"post,omitempty" doc:"As it stands"`
	PostStatus string      `json:"post_status,omitempty" example:"frozen"`
	Version    int         `json:"version" example:"2"`
	Actions    []string    `json:"actions" example:"[\"freeze\",\"uphold\",\"dismiss\"]"`
}

type reportDTO struct {
	Category string `json:"category" enum:"fee,fraud,false,discrimination,other,rule,copy" doc:"rule, copy: nobody reported; rules that changed after the publication found something, or a collected post says what was taken down here" example:"fee"`
	Words    string `json:"words" example:"面试时要求先交五百元押金。"`
	FiledAt  string `json:"filed_at" format:"date-time" example:"2026-11-27T02:00:00Z"`
}

// ComplaintPath names a case.
type ComplaintPath struct {
	ID string `path:"id" format:"uuid" doc:"The case" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

func (s *Server) complaintRoutes(api huma.API) {
	huma.Register(api, op(http.MethodPost, "/complaints/challenge", "challengeComplaint", "complaints", "A challenge for reporting a post without an account", public), s.challengeComplaint)
	huma.Register(api, op(http.MethodPost, "/complaints", "fileComplaint", "complaints", "Report a post; anybody may", public, creates,
		describe("Without an account the answer to a challenge is needed, or so much patience that none is. The receipt tells later what came of it.")), s.fileComplaint)
	huma.Register(api, op(http.MethodGet, "/receipts/{receipt}", "findReceipt", "complaints", "What came of a report, by its receipt", public), s.findReceipt)
	huma.Register(api, op(http.MethodGet, "/complaints", "listComplaints", "complaints", "Reported posts: waiting ones with the one due first on top, or decided ones newest first"), s.listComplaints)
	huma.Register(api, op(http.MethodPost, "/complaints/next", "nextComplaint", "complaints", "Take the case to work on", func(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusNotFound) }), s.nextComplaint)
	huma.Register(api, op(http.MethodGet, "/complaints/{id}", "findComplaint", "complaints", "One case with its reports and the post"), s.findComplaint)
	for _, v := range []struct {
		do      complaint.Event
		summary string
	}{
		{complaint.Freeze, "Take the post out of view while it is looked into; applicants are told"},
		{complaint.Restore, "Show the post again and go on looking into it"},
		{complaint.Uphold, "Take the post down and end its applications; everybody concerned is told"},
		{complaint.Dismiss, "Find nothing wrong; the post is shown again"},
	} {
		huma.Register(api, op(http.MethodPost, "/complaints/{id}/"+string(v.do), string(v.do)+"Complaint", "complaints", v.summary, changes), s.actOnComplaint(v.do))
	}
}

func (s *Server) challengeComplaint(_ context.Context, in *struct {
	Body struct {
		PostID string `json:"post_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	}
}) (*plain[challengeDTO], error) {
	return &plain[challengeDTO]{challengeDTO{s.Complaints.Challenge(id.Post(in.Body.PostID)), complaint.Bits, int(complaint.Patience.Seconds())}}, nil
}

func (s *Server) fileComplaint(ctx context.Context, in *struct {
	Body struct {
		PostID    string `json:"post_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
		Category  string `json:"category" enum:"fee,fraud,false,discrimination,other" example:"fee"`
		Words     string `json:"words" maxLength:"1000" example:"面试时要求先交五百元押金。"`
		Challenge string `json:"challenge,omitempty" maxLength:"100" doc:"Without an account" example:"AAABk…"`
		Answer    string `json:"answer,omitempty" maxLength:"40" example:"48213"`
	}
}) (*plain[receiptDTO], error) {
	b := in.Body
	receipt, err := s.Complaints.File(ctx, actor.From(ctx), complaint.Report{Post: id.Post(b.PostID), Category: complaint.Category(b.Category),
		Words: b.Words, Challenge: b.Challenge, Answer: b.Answer})
	if err != nil {
		return nil, err
	}
	return &plain[receiptDTO]{receiptDTO{receipt}}, nil
}

func (s *Server) findReceipt(ctx context.Context, in *struct {
	Receipt string `path:"receipt" maxLength:"20" doc:"As given" example:"7KQ2-M9XC-4HTD"`
}) (*plain[toldDTO], error) {
	t, err := s.Complaints.State(ctx, in.Receipt)
	if err != nil {
		return nil, err
	}
	return &plain[toldDTO]{toldDTO{t.Title, string(t.Status), t.Reason, instant(t.CreatedAt), t.Referred}}, nil
}

func (s *Server) listComplaints(ctx context.Context, in *struct {
	Paged
	Decided bool `query:"decided" doc:"Decided cases instead of waiting ones" example:"false"`
}) (*plain[page[complaintDTO]], error) {
	a := actor.From(ctx)
	rows, err := s.Complaints.List(ctx, a, complaint.Filter{Open: !in.Decided, After: id.ComplaintCase(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[complaintDTO]]{paginate(rows, in.Limit, func(l complaint.Listed) string { return string(l.ID) }, func(l complaint.Listed) complaintDTO {
		d := s.presentComplaint(a, l.Case)
		d.Title, d.OrgName, d.Count = l.Title, l.OrgName, l.Reports
		return d
	})}, nil
}

func (s *Server) nextComplaint(ctx context.Context, _ *struct{}) (*answer[complaintDTO], error) {
	c, err := s.Complaints.Next(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	return s.findComplaint(ctx, &ComplaintPath{ID: string(c.ID)})
}

func (s *Server) findComplaint(ctx context.Context, in *ComplaintPath) (*answer[complaintDTO], error) {
	a := actor.From(ctx)
	o, err := s.Complaints.Find(ctx, a, id.ComplaintCase(in.ID))
	if err != nil {
		return nil, err
	}
	d := s.presentComplaint(a, o.Case)
	post := presentFields(o.Post.Content)
	d.Title, d.OrgName, d.Post, d.PostStatus = o.Title, o.OrgName, &post, string(o.Post.Status)
	for _, r := range o.Reports {
		d.Reports = append(d.Reports, reportDTO{string(r.Category), r.Words, instant(r.CreatedAt)})
	}
	return tagged(d, o.Version), nil
}

func (s *Server) actOnComplaint(do complaint.Event) handlerOf[struct {
	ComplaintPath
	Versioned
	Body reasonBody
}, answer[complaintDTO]] {
	return func(ctx context.Context, in *struct {
		ComplaintPath
		Versioned
		Body reasonBody
	}) (*answer[complaintDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		if _, err := s.Complaints.Act(ctx, actor.From(ctx), id.ComplaintCase(in.ID), version, do, in.Body.Reason); err != nil {
			return nil, err
		}
		return s.findComplaint(ctx, &in.ComplaintPath)
	}
}

func (s *Server) presentComplaint(a actor.Actor, c complaint.Case) complaintDTO {
	now := s.Now()
	d := complaintDTO{ID: string(c.ID), PostID: string(c.PostID), OrgID: string(c.OrgID), Status: string(c.Status), DueAt: instant(c.DueAt),
		Overdue: c.Open() && c.DueAt.Before(now), HeldByMe: c.HeldBy(a.UserID, now), Reason: c.Reason, Version: c.Version, Actions: s.Complaints.Actions(a, c)}
	if c.LeaseUntil != nil {
		d.LeaseUntil = instant(*c.LeaseUntil)
	}
	if c.DecidedAt != nil {
		d.DecidedAt = instant(*c.DecidedAt)
	}
	return d
}
