package api

import (
	"context"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
)

type requestKey struct{}

const codeKey = "fault_code"

func requestID(ctx context.Context) string {
	s, _ := ctx.Value(requestKey{}).(string)
	return s
}

func ginOf(ctx huma.Context) (c *gin.Context, ok bool) {
	defer func() { ok = recover() == nil && c != nil }()
	return humagin.Unwrap(ctx), true
}

// trace gives each request an id and writes one log line at its end: route, not address, so that nothing
// personal from a path or query is kept.
func (s *Server) trace(c *gin.Context) {
	rid := uuid.Must(uuid.NewV7()).String()
	ctx := context.WithValue(c.Request.Context(), requestKey{}, rid)
	c.Request = c.Request.WithContext(audit.In(ctx, audit.Origin{Operation: s.operation(c), Address: c.ClientIP(), RequestID: rid}))
	c.Header("X-Request-Id", rid)
	begin := time.Now()
	c.Next()
	route := c.FullPath()
	if route == "" {
		route = "(none)"
	}
	took := time.Since(begin)
	metered(c, route, took)
	s.Log.Info("request", "request_id", rid, "method", c.Request.Method, "route", route, "status", loggedStatus(c),
		"code", c.GetString(codeKey), "user", string(actor.From(c.Request.Context()).UserID), "ms", took.Milliseconds())
}

// operation is the name by which records know what was asked for: the operationId, or method and route of a page.
func (s *Server) operation(c *gin.Context) string {
	route := c.Request.Method + " " + c.FullPath()
	if name, ok := s.operations[route]; ok {
		return name
	}
	return route
}

// operationNames maps method and route, as Gin writes it, to operationId.
func operationNames(doc *huma.OpenAPI) map[string]string {
	names := map[string]string{}
	for path, item := range doc.Paths {
		route := "/api/v1" + strings.NewReplacer("{", ":", "}", "").Replace(path)
		for _, op := range operationsOf(item) {
			names[op.Method+" "+route] = op.OperationID
		}
	}
	return names
}

// unkeptOperations are those that show a masked value, or an application: its résumé may be read no longer when the
// request is repeated. Steps of applications come with the version that was seen, so a repeat does nothing.
func unkeptOperations(doc *huma.OpenAPI) map[string]bool {
	names := map[string]bool{}
	for path, item := range doc.Paths {
		for _, op := range operationsOf(item) {
			if slices.Contains(op.Tags, unmasking) || strings.HasPrefix(path, "/applications/") {
				names[op.OperationID] = true
			}
		}
	}
	return names
}

// operationsOf lists what an address of the contract offers.
func operationsOf(item *huma.PathItem) []*huma.Operation {
	all := []*huma.Operation{item.Get, item.Post, item.Put, item.Patch, item.Delete}
	return slices.DeleteFunc(all, func(op *huma.Operation) bool { return op == nil })
}

// limitBody refuses bodies above the bound before anything reads them; uploads have a bound of their own.
func (s *Server) limitBody(c *gin.Context) {
	bound := int64(maxBody)
	if c.FullPath() == "/api/v1/files" || c.FullPath() == "/api/v1/rosters/:id/rows" {
		bound = file.MaxBytes + maxBody
	}
	if c.Request.ContentLength > bound {
		refuse(c, fault.ErrTooLarge.New())
		return
	}
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, bound)
	c.Next()
}

// authenticate reads the bearer token and puts the actor into the context. Without a token the request is a
// visitor's; with a bad one it is refused, so that a client learns at once that it must refresh.
func (s *Server) authenticate(c *gin.Context) {
	org := takeOrg(c.Request)
	raw, ok := bearerToken(c)
	if !ok {
		c.Next()
		return
	}
	access, err := s.Tokens.read(raw)
	if err != nil {
		refuse(c, err)
		return
	}
	if err := s.spend(c, access.UserID); err != nil {
		refuse(c, err)
		return
	}
	if org != "" && !id.Valid(org) {
		refuse(c, fault.ErrInvalid.WithFields(fault.ErrBadID.At("query.org_id")))
		return
	}
	a, err := s.Accounts.Acting(c.Request.Context(), access, id.Org(org))
	if err != nil {
		refuse(c, err)
		return
	}
	c.Request = c.Request.WithContext(actor.In(c.Request.Context(), a))
	c.Next()
}

// takeOrg takes the organisation acted for out of the query: it belongs to every route, so no route declares it, and
// what a route does not declare is refused as unknown.
func takeOrg(r *http.Request) string {
	q := r.URL.Query()
	org := q.Get("org_id")
	if q.Has("org_id") {
		q.Del("org_id")
		r.URL.RawQuery = q.Encode()
	}
	return org
}
