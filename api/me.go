package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/notice"
)

type meDTO struct {
	UserDTO
	ActingFor string `json:"acting_for,omitempty" doc:"The organisation acted for in this request" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Unread    int    `json:"unread" doc:"Notices not read yet" example:"2"`
}

type noticeDTO struct {
	ID          string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Kind        string `json:"kind" example:"post_published"`
	Text        string `json:"text" example:"岗位“总账会计”已通过审核并发布。" doc:"In the language of Accept-Language"`
	SubjectKind string `json:"subject_kind" example:"post"`
	SubjectID   string `json:"subject_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	CreatedAt   string `json:"created_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	Read        bool   `json:"read" example:"false"`
}

func (s *Server) meRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/me", "findMe", "me", "Who am I"), s.findMe)
	huma.Register(api, op(http.MethodGet, "/me/notices", "listNotices", "me", "What the site told me, newest first"), s.listNotices)
	huma.Register(api, op(http.MethodPost, "/me/notices/read", "readNotices", "me", "Mark notices as read, up to one"), s.readNotices)
	documentFiles(api)
}

func (s *Server) findMe(ctx context.Context, _ *struct{}) (*plain[meDTO], error) {
	a := actor.From(ctx)
	unread, err := s.Notices.Unread(ctx, a)
	if err != nil {
		return nil, err
	}
	u := UserDTO{ID: string(a.UserID), Name: a.Name, Roles: []string{}, Memberships: []membershipDTO{}}
	for _, r := range a.Roles {
		u.Roles = append(u.Roles, string(r))
	}
	for _, m := range a.Memberships {
		u.Memberships = append(u.Memberships, membershipDTO{OrgID: string(m.OrgID), OrgName: m.OrgName, Role: string(m.Level)})
	}
	return &plain[meDTO]{meDTO{UserDTO: u, ActingFor: string(a.OrgID), Unread: unread}}, nil
}

func (s *Server) listNotices(ctx context.Context, in *struct {
	Paged
	Lang string `header:"Accept-Language" example:"zh-CN"`
}) (*plain[page[noticeDTO]], error) {
	rows, err := s.Notices.List(ctx, actor.From(ctx), id.Notice(in.After), in.Limit+1)
	if err != nil {
		return nil, err
	}
	lang := language(in.Lang)
	return &plain[page[noticeDTO]]{paginate(rows, in.Limit, func(n notice.Notice) string { return string(n.ID) }, func(n notice.Notice) noticeDTO {
		return noticeDTO{ID: string(n.ID), Kind: string(n.Kind), Text: n.Text(lang), SubjectKind: n.SubjectKind, SubjectID: n.SubjectID,
			CreatedAt: n.CreatedAt.UTC().Format(time.RFC3339), Read: n.ReadAt != nil}
	})}, nil
}

func (s *Server) readNotices(ctx context.Context, in *struct {
	Body struct {
		UpTo string `json:"up_to" format:"uuid" doc:"The newest notice that was seen" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	}
}) (*struct{}, error) {
	return nil, s.Notices.Read(ctx, actor.From(ctx), id.Notice(in.Body.UpTo))
}
