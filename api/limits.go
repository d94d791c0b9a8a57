package api

import (
	"net/http"
	"net/netip"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/throttle"
)

// classes are the operations whose price is not that of their method, by operationId, or by method and route where
// there is none. Whatever signs in, opens an account or sends mail must stand here: TestWhatIsDangerousHasAClass looks for it.
var classes = map[string]throttle.Class{
	"searchPosts": throttle.Search, "GET /search": throttle.Search, "HEAD /search": throttle.Search,
	"GET /feeds/posts.xml": throttle.Search, "HEAD /feeds/posts.xml": throttle.Search,
	"uploadFile": throttle.Upload, "importRosterRows": throttle.Upload,
	"downloadFile": throttle.Download, "exportAuditEntries": throttle.Download,
	// What checks a password, a code or somebody else's word for a person.
	"login": throttle.SignIn, "POST /sign-in": throttle.SignIn,
	"answerMfa": throttle.SignIn, "showMfaEnrolment": throttle.SignIn, "confirmMfaEnrolment": throttle.SignIn,
	"POST /sign-in/code": throttle.SignIn, "POST /sign-in/enrolment": throttle.SignIn,
	"GET /sign-in/provider": throttle.SignIn, "GET /sign-in/provider/return": throttle.SignIn,
	"POST /sign-in/provider/first": throttle.SignIn, "linkProvider": throttle.SignIn,
	"resetPassword": throttle.SignIn, "POST /reset-password": throttle.SignIn,
	"changePassword": throttle.SignIn, "startSecondFactor": throttle.SignIn, "confirmSecondFactor": throttle.SignIn,
	"exportOwnData": throttle.Export, "requestDeletion": throttle.SignIn, "cancelDeletion": throttle.SignIn,
	"POST /sign-in/deletion": throttle.SignIn,
	"removeSecondFactor":     throttle.SignIn, "proveMyself": throttle.SignIn, "renewRecoveryCodes": throttle.SignIn,
	"refresh": throttle.Session, "logout": throttle.Session,
	// What opens an account.
	"register": throttle.Register, "POST /register": throttle.Register,
	"joinByInvitation": throttle.Register, "POST /invitations/:token/join": throttle.Register,
	"fileComplaint": throttle.Report, "POST /posts/:id/report": throttle.Report,
	// What sends a mail to somebody.
	"askPasswordReset": throttle.Reset, "POST /forgotten-password": throttle.Reset, "changeEmail": throttle.Reset,
	"inviteMember": throttle.Reset, "resendInvitation": throttle.Reset, "inviteAccount": throttle.Reset, "inviteAgain": throttle.Reset,
}

// free are the addresses of files that lie in memory, which cost no more than refusing them.
var free = []string{"/assets/", "/app/", "/favicon.", "/healthz"}

// class is that of a request.
func (s *Server) class(c *gin.Context) throttle.Class {
	if class, ok := classes[s.operation(c)]; ok {
		return class
	}
	for _, prefix := range free {
		if strings.HasPrefix(c.Request.URL.Path, prefix) {
			return throttle.Flood
		}
	}
	if c.Request.Method == http.MethodGet || c.Request.Method == http.MethodHead {
		return throttle.Read
	}
	return throttle.Write
}

// admit bounds requests by the address they come from, before any work is done for them. Who shows a token is bounded
// by account as soon as the token has been read (authenticate).
func (s *Server) admit(c *gin.Context) {
	ctx, from, class := c.Request.Context(), clientOf(c), s.class(c)
	err := s.Limits.Address(ctx, throttle.Flood, from)
	if err == nil && class != throttle.Flood && !bearing(c) {
		err = s.Limits.Address(ctx, class, from)
	}
	if err != nil {
		s.turnAway(c, err)
		return
	}
	c.Next()
}

// bearing reports whether a token will be read from the request.
func bearing(c *gin.Context) bool {
	_, ok := bearerToken(c)
	return ok
}

// bearerToken is the access token of a request, where the route reads one: not among the sign-in routes, and no page.
func bearerToken(c *gin.Context) (string, bool) {
	route := c.FullPath()
	if !strings.HasPrefix(route, "/api/v1/") || strings.HasPrefix(route, "/api/v1/auth/") {
		return "", false
	}
	return strings.CutPrefix(c.GetHeader("Authorization"), "Bearer ")
}

// spend takes one from the account's own bucket.
// Errors: too_many.
func (s *Server) spend(c *gin.Context, user id.User) error {
	return s.Limits.Account(c.Request.Context(), s.class(c), user)
}

const clientKey = "client"

// clientOf is the network address of whoever asks (see address).
func clientOf(c *gin.Context) netip.Addr {
	a, _ := c.Get(clientKey)
	addr, _ := a.(netip.Addr)
	return addr
}

// Teller answers a request that is turned away before any page or operation sees it.
type Teller func(c *gin.Context, err error)

// TellWith gives the pages' way of saying what is wrong; without it everybody gets a problem document.
func (s *Server) TellWith(t Teller) { s.tell = t }

// turnAway ends a request: the contract's way under /api, a page elsewhere.
func (s *Server) turnAway(c *gin.Context, err error) {
	if s.tell == nil || strings.HasPrefix(c.Request.URL.Path, "/api/v1/") {
		refuse(c, err)
		return
	}
	s.tell(c, fault.Of(err))
	c.Abort()
}
