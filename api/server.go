// Package api is the REST contract: routes, the shapes that go in and out, and the mapping of faults to answers.
// A handler binds, calls one use case and presents; it decides nothing (docs/adr/0003).
package api

import (
	"cmp"
	"context"
	"log/slog"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"

	"liuyong/internal/account"
	"liuyong/internal/appeal"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/complaint"
	"liuyong/internal/fair"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/graduate"
	"liuyong/internal/hiring"
	"liuyong/internal/idempotency"
	"liuyong/internal/indicator"
	"liuyong/internal/measure"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/owndata"
	"liuyong/internal/placement"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/referral"
	"liuyong/internal/reveal"
	"liuyong/internal/review"
	"liuyong/internal/roster"
	"liuyong/internal/rulebook"
	"liuyong/internal/team"
	"liuyong/internal/throttle"
	"liuyong/internal/traineeship"
)

// Services are the use cases behind the routes.
type Services struct {
	Accounts       *account.Service
	Identities     *account.Identities
	Administration *account.Administration
	Orgs           *org.Service
	Posts          *posting.Service
	Reviews        *review.Service
	Rules          *rulebook.Service
	Complaints     *complaint.Service
	Measures       *measure.Service
	Referrals      *referral.Service
	Appeals        *appeal.Service
	Graduates      *graduate.Service
	Hiring         *hiring.Service
	Placements     *placement.Service
	Indicators     *indicator.Service
	Fairs          *fair.Service
	Traineeships   *traineeship.Service
	Rosters        *roster.Service
	Teams          *team.Service
	Reveals        *reveal.Service
	Files          *file.Service
	Notices        *notice.Service
	Desk           *audit.Desk
	OwnData        *owndata.Service
	Search         posting.Searcher
	Idempotency    idempotency.Store
	Limits         *throttle.Limiter
	Health         Health
}

// Health says how each part stands: "ok", "degraded" or "down".
type Health interface {
	Check(ctx context.Context) map[string]string
}

// Options are the settings of the HTTP side.
type Options struct {
	Tokens    *Tokens
	Programme *programme.Programme
	Now       civil.Now
	// Secure marks cookies for TLS only; off for plain loopback.
	Secure bool
	Log    *slog.Logger
	Edge
}

// Server holds the routes.
type Server struct {
	Services
	Options
	engine     *gin.Engine
	api        huma.API
	operations map[string]string // method and route → operationId
	unkept     map[string]bool   // operations whose answers are not kept for a repeat
	edge       edge
	tell       Teller
	uploads    chan struct{} // one place for each upload under way
}

// maxBody bounds every body but uploads.
const maxBody = 1 << 20

// New builds the router with every route of the contract. Pages are added to Engine by the site.
func New(s Services, o Options) *Server {
	gin.SetMode(gin.ReleaseMode)
	prepared, err := newEdge(o.Edge)
	if err != nil {
		panic(err) // the settings have been checked when they were read
	}
	srv := &Server{Services: s, Options: o, engine: gin.New(), edge: prepared, uploads: make(chan struct{}, cmp.Or(o.MaxUploads, usualUploads))}
	e := srv.engine
	e.HandleMethodNotAllowed = false
	e.RedirectTrailingSlash = false
	e.ForwardedByClientIP = false // address has read it before
	e.Use(srv.address, srv.trace, srv.recover, srv.headers, srv.guard, srv.admit, srv.deadline)
	e.GET("/healthz", func(c *gin.Context) { c.JSON(http.StatusOK, gin.H{"status": "ok"}) })
	e.GET("/readyz", srv.ready)
	g := e.Group("/api/v1", srv.limitBody, srv.authenticate, srv.idempotent)
	srv.api = humagin.NewWithGroup(e, g, humaConfig())
	srv.routes()
	srv.rawRoutes(g)
	finishDocument(srv.api.OpenAPI())
	srv.operations, srv.unkept = operationNames(srv.api.OpenAPI()), unkeptOperations(srv.api.OpenAPI())
	return srv
}

// Engine is the router, for the pages that the site adds.
func (s *Server) Engine() *gin.Engine { return s.engine }

// Handler is the whole HTTP side.
func (s *Server) Handler() http.Handler { return s.engine }

func (s *Server) routes() {
	s.authRoutes(s.api)
	s.accountRoutes(s.api)
	s.providerRoutes(s.api)
	s.orgRoutes(s.api)
	s.teamRoutes(s.api)
	s.authorisationRoutes(s.api)
	s.postRoutes(s.api)
	s.reviewRoutes(s.api)
	s.ruleRoutes(s.api)
	s.reviewReportRoutes(s.api)
	s.complaintRoutes(s.api)
	s.measureRoutes(s.api)
	s.referralRoutes(s.api)
	s.appealRoutes(s.api)
	s.meRoutes(s.api)
	s.securityRoutes(s.api)
	s.applicationRoutes(s.api)
	s.resumeRoutes(s.api)
	s.consentRoutes(s.api)
	s.fileRoutes(s.api)
	s.ownDataRoutes(s.api)
	s.placementRoutes(s.api)
	s.indicatorRoutes(s.api)
	s.fairRoutes(s.api)
	s.traineeshipRoutes(s.api)
	s.rosterRoutes(s.api)
	s.auditRoutes(s.api)
	s.unmaskRoutes(s.api)
	s.searchRoutes(s.api)
	s.referenceRoutes(s.api)
}

func (s *Server) ready(c *gin.Context) {
	ctx, cancel := context.WithTimeout(c.Request.Context(), 3*time.Second)
	defer cancel()
	parts := s.Health.Check(ctx)
	status := http.StatusOK
	if parts["postgres"] == "down" {
		status = http.StatusServiceUnavailable
	}
	c.JSON(status, parts)
}

// recover turns a panic into an internal fault; the stack goes to the log only.
func (s *Server) recover(c *gin.Context) {
	defer func() {
		if r := recover(); r != nil {
			s.Log.Error("panic", "request_id", requestID(c.Request.Context()), "panic", r, "stack", string(debug.Stack()))
			if !c.Writer.Written() {
				refuse(c, fault.ErrInternal.New())
			}
			c.Abort()
		}
	}()
	c.Next()
}
