package api

import (
	"context"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"os"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
)

type fileDTO struct {
	ID     string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name   string `json:"name" example:"营业执照.pdf"`
	Type   string `json:"type" example:"application/pdf"`
	Size   int64  `json:"size" doc:"Bytes" example:"182733"`
	SHA256 string `json:"sha256" example:"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"`
	Scan   string `json:"scan" enum:"unscanned,pending,clean,infected" doc:"What GET /files/{id}/scan says from then on" example:"pending"`
}

type fileScanDTO struct {
	Scan string `json:"scan" enum:"unscanned,pending,clean,infected" doc:"unscanned: there is no scanner; pending: ask again in some seconds; infected: the content has been deleted" example:"clean"`
}

func (s *Server) fileRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/files/{id}/scan", "findFileScan", "me", "How far the virus scan of a file is, for whoever may open it"), s.findFileScan)
}

func (s *Server) findFileScan(ctx context.Context, in *struct {
	ID string `path:"id" format:"uuid" doc:"The file" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}) (*plain[fileScanDTO], error) {
	state, err := s.Files.ScanOf(ctx, actor.From(ctx), id.File(in.ID))
	return &plain[fileScanDTO]{fileScanDTO{string(state)}}, err
}

// rawRoutes are plain Gin routes: bodies that are not JSON.
func (s *Server) rawRoutes(g *gin.RouterGroup) {
	g.POST("/files", s.upload)
	g.GET("/files/:id", s.download)
	s.documentRoutes(g)
}

// usualUploads bounds the uploads under way at once in one process: each holds up to 10 MB, and a picture being read more.
const usualUploads = 16

var errUploadsBusy = fault.Define(fault.Unavailable, "uploads_busy", "正在上传的人较多，请稍后再试。", "Many are uploading just now. Please try again in a moment.")

// upload reads the part "file" as it comes and no further than its bound; it is never on disk before it was looked at.
func (s *Server) upload(c *gin.Context) {
	select {
	case s.uploads <- struct{}{}:
		defer func() { <-s.uploads }()
	default:
		refuse(c, errUploadsBusy.New())
		return
	}
	part, err := filePart(c.Request)
	if err != nil {
		refuse(c, err)
		return
	}
	f, err := s.Files.Add(c.Request.Context(), actor.From(c.Request.Context()), part.FileName(), bounded{part})
	if err != nil {
		refuse(c, err)
		return
	}
	c.JSON(http.StatusCreated, s.presentFile(f))
}

// maxParts bounds what may stand before the file in a form.
const maxParts = 10

// filePart finds the file in the form. Errors: invalid, file_too_large.
func filePart(r *http.Request) (*multipart.Part, error) {
	form, err := r.MultipartReader()
	for n := 0; err == nil && n < maxParts; n++ {
		var part *multipart.Part
		if part, err = form.NextPart(); err == nil && part.FormName() == "file" && part.FileName() != "" {
			return part, nil
		}
	}
	switch {
	case tooLong(err):
		return nil, file.ErrLarge.New()
	case errors.Is(err, os.ErrDeadlineExceeded):
		return nil, fault.ErrTooSlow.Because(err)
	}
	return nil, fault.ErrInvalid.WithFields(fault.ErrRequired.At("body.file"))
}

func tooLong(err error) bool {
	var long *http.MaxBytesError
	return errors.As(err, &long)
}

// bounded tells of a body that is too long or too slow as what it is.
type bounded struct{ io.Reader }

// Read implements io.Reader.
func (b bounded) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	switch {
	case tooLong(err):
		err = file.ErrLarge.Because(err)
	case errors.Is(err, os.ErrDeadlineExceeded):
		err = fault.ErrTooSlow.Because(err)
	}
	return n, err
}

func (s *Server) presentFile(f file.File) fileDTO {
	return fileDTO{ID: string(f.ID), Name: f.Name, Type: f.Type, Size: f.Size, SHA256: f.SHA256, Scan: string(s.Files.State(f))}
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
	c.Header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
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
	up.Description = "The kind is read from the content. Pictures are kept upright and without metadata, so size and digest are of what is kept. " +
		"Refused are damaged, mixed, too large and encrypted files, and PDFs with scripts, attachments or actions. Where a virus scanner is set, " +
		"`scan` says how far it is: until a file is clean only its uploader opens it, and nothing is approved on it."
	up.RequestBody = &huma.RequestBody{Required: true, Content: map[string]*huma.MediaType{"multipart/form-data": {Schema: &huma.Schema{
		Type: huma.TypeObject, Required: []string{"file"}, Properties: map[string]*huma.Schema{"file": {Type: huma.TypeString, Format: "binary", Description: "The content"}}}}}}
	up.Responses = map[string]*huma.Response{"201": {Description: "Stored", Content: map[string]*huma.MediaType{"application/json": {Schema: schema}}}}
	problems(&up, "401", "409", "413", "415", "422", "503")
	doc.AddOperation(&up)
	down := op(http.MethodGet, "/files/{id}", "downloadFile", "me", "Read a file back")
	down.Description = "For its uploader, their organisation, reviewers when it was handed in for an audit, officers when it proves a placement or a fair. " +
		"Whoever else than the uploader opens it is recorded."
	down.Parameters = []*huma.Param{{Name: "id", In: "path", Required: true, Description: "The file", Schema: &huma.Schema{Type: huma.TypeString, Format: "uuid"}, Example: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"}}
	down.Responses = map[string]*huma.Response{"200": {Description: "The content", Content: map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}}}}}
	problems(&down, "401", "404", "409", "410")
	doc.AddOperation(&down)
}
