package api

import (
	"context"
	"mime"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/file"
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

type fileDTO struct {
	ID     string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name   string `json:"name" example:"营业执照.pdf"`
	Type   string `json:"type" example:"application/pdf"`
	Size   int64  `json:"size" doc:"Bytes" example:"182733"`
	SHA256 string `json:"sha256" example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	Scan   string `json:"scan" enum:"unscanned,clean,infected" example:"unscanned"`
}

func (s *Server) meRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/me", "findMe", "me", "Who am I"), s.findMe)
	huma.Register(api, op(http.MethodGet, "/me/notices", "listNotices", "me", "What the site told me, newest first"), s.listNotices)
	huma.Register(api, op(http.MethodPost, "/me/notices/read", "readNotices", "me", "Mark notices as read, up to one"), s.readNotices)
	documentFiles(api)
}

// rawRoutes are plain Gin routes: bodies that are not JSON.
func (s *Server) rawRoutes(g *gin.RouterGroup) {
	g.POST("/files", s.upload)
	g.GET("/files/:id", s.download)
	s.documentRoutes(g)
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

func (s *Server) upload(c *gin.Context) {
	part, err := c.FormFile("file")
	if err != nil {
		refuse(c, fault.ErrInvalid.WithFields(fault.ErrRequired.At("body.file")))
		return
	}
	if part.Size > file.MaxBytes {
		refuse(c, file.ErrLarge.New())
		return
	}
	src, err := part.Open()
	if err != nil {
		refuse(c, err)
		return
	}
	defer src.Close()
	f, err := s.Files.Add(c.Request.Context(), actor.From(c.Request.Context()), part.Filename, src)
	if err != nil {
		refuse(c, err)
		return
	}
	c.JSON(http.StatusCreated, presentFile(f))
}

func presentFile(f file.File) fileDTO {
	return fileDTO{ID: string(f.ID), Name: f.Name, Type: f.Type, Size: f.Size, SHA256: f.SHA256, Scan: string(f.Scan)}
}

func (s *Server) download(c *gin.Context) {
	which := c.Param("id")
	if !id.Valid(which) {
		refuse(c, fault.ErrNotFound.New())
		return
	}
	f, r, err := s.Files.Open(c.Request.Context(), actor.From(c.Request.Context()), id.File(which))
	if err != nil {
		refuse(c, err)
		return
	}
	defer r.Close()
	// Never shown inside our pages: an upload is somebody else's content.
	// Set here, as Gin keeps a header that stands already over one that it is given.
	c.Header("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": f.Name}))
	c.Header("Content-Security-Policy", "sandbox; default-src 'none'")
	c.Header("Cache-Control", "private, no-store")
	c.DataFromReader(http.StatusOK, f.Size, f.Type, r, nil)
}

// documentFiles writes the upload and download routes into the document, which Huma does not serve.
func documentFiles(api huma.API) {
	doc := api.OpenAPI()
	schema := doc.Components.Schemas.Schema(typeOf[fileDTO](), true, "File")
	problem := doc.Components.Schemas.Schema(typeOf[Problem](), true, "Problem")
	problems := func(o *huma.Operation, codes ...string) {
		for _, code := range codes {
			o.Responses[code] = &huma.Response{Description: "A problem", Content: map[string]*huma.MediaType{"application/problem+json": {Schema: problem}}}
		}
	}
	up := op(http.MethodPost, "/files", "uploadFile", "me", "Upload a PDF, JPEG or PNG of at most 10 MB")
	up.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"multipart/form-data": {Schema: &huma.Schema{
		Type: huma.TypeObject, Required: []string{"file"}, Properties: map[string]*huma.Schema{"file": {Type: huma.TypeString, Format: "binary", Description: "The content"}}}}}}
	up.Responses = map[string]*huma.Response{"201": {Description: "Stored", Content: map[string]*huma.MediaType{"application/json": {Schema: schema}}}}
	problems(&up, "401", "413", "415", "422")
	doc.AddOperation(&up)
	down := op(http.MethodGet, "/files/{id}", "downloadFile", "me", "Read a file back")
	down.Parameters = []*huma.Param{{Name: "id", In: "path", Required: true, Description: "The file", Schema: &huma.Schema{Type: huma.TypeString, Format: "uuid"}, Example: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"}}
	down.Responses = map[string]*huma.Response{"200": {Description: "The content", Content: map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}}
	problems(&down, "401", "404")
	doc.AddOperation(&down)
}
