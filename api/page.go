package api

import (
	"context"

	"github.com/gin-gonic/gin"

	"liuyong/internal/account"
	"liuyong/internal/fault"
)

// What the pages of the public site share with the contract: the mapping of faults, the log, and signing in.

// Fail notes a fault in the request log and gives it with its HTTP status, for a page that tells of it.
func (s *Server) Fail(c *gin.Context, err error) (*fault.Error, int) {
	f := fault.Of(err)
	logFault(c, f)
	retryAfter(c, f)
	return f, statusOf[f.Code.Kind]
}

// NoSuchAddress answers a request for an address of the contract that there is not.
func (s *Server) NoSuchAddress(c *gin.Context) { refuse(c, errNoRoute.New()) }

// RequestID is the id under which a request stands in the log, to quote when asking for help.
func RequestID(ctx context.Context) string { return requestID(ctx) }

// Register opens an account and signs in with it.
// Errors: invalid, login_taken, bad_uscc, uscc_taken; what is wrong with the organisation is placed under body.org.
func (s *Server) Register(ctx context.Context, r account.Registration, d account.Device) (*SignedIn, error) {
	a, err := s.Accounts.Register(ctx, r)
	if err != nil {
		return nil, err
	}
	o, err := s.Accounts.Begin(ctx, a.ID, d, account.ByPassword)
	if err != nil {
		return nil, err
	}
	return s.Grant(*o.Grant)
}
