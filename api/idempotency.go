package api

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"

	"github.com/gin-gonic/gin"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/idempotency"
)

var (
	errKeyReused   = fault.Define(fault.Invalid, "idempotency_key_reused", "Idempotency-Key 已用于另一个请求，请更换。", "This Idempotency-Key was used for another request. Please use a new one.")
	errKeyInFlight = fault.Define(fault.Conflict, "idempotency_in_flight", "同一请求正在处理，请稍候。", "The same request is being worked on. Please wait.")
)

// maxKey bounds an Idempotency-Key, in bytes.
const maxKey = 100

// keySays is what the contract says of the Idempotency-Key.
var keySays = fmt.Sprintf("Makes a repeat harmless: the same request with the same key of the same account gets the first answer, refusals included, for %d hours, "+
	"marked by the header Idempotent-Replayed. At most %d bytes of UTF-8, longer ones are refused (too_long); empty is as if missing. Refused with a key that is kept: another address, "+
	"body, organisation acted for or role (idempotency_key_reused, 422), and a repeat while the first is worked on (idempotency_in_flight, 409). "+
	"Not kept, so that the same key may be sent again: failures of the site (5xx), too_many and proof_needed. "+
	"Where the answer shows a masked value, and for everything under /applications/, the key means nothing: a repeat is a request of its own.",
	int(idempotency.KeepFor.Hours()), maxKey)

// recorder keeps a copy of what is answered.
type recorder struct {
	gin.ResponseWriter
	body bytes.Buffer
}

func (r *recorder) Write(b []byte) (int, error) {
	r.body.Write(b)
	return r.ResponseWriter.Write(b)
}

// idempotent gives a repeated create its first answer. It works on POST requests of signed-in users that carry
// an Idempotency-Key; refusals are kept too, faults of ours are not. What shows a masked value or a résumé is never kept.
func (s *Server) idempotent(c *gin.Context) {
	key, a := c.GetHeader("Idempotency-Key"), actor.From(c.Request.Context())
	if key == "" || c.Request.Method != http.MethodPost || !a.SignedIn() || s.unkept[s.operation(c)] {
		c.Next()
		return
	}
	if len(key) > maxKey {
		refuse(c, fault.ErrInvalid.WithFields(fault.ErrTooLong.At("header.Idempotency-Key")))
		return
	}
	body, err := io.ReadAll(c.Request.Body)
	if err != nil {
		refuse(c, fault.ErrTooLarge.Because(err))
		return
	}
	c.Request.Body = io.NopCloser(bytes.NewReader(body))
	h := sha256.New()
	// As whom: the same words for another organisation are another request, and whoever has left one or is less there
	// gets back nothing of what was answered before.
	_, _ = fmt.Fprintln(h, a.OrgID, a.Level(), a.Roles)
	_, _ = io.WriteString(h, c.Request.URL.RequestURI()+"\n")
	h.Write(body)
	ctx := c.Request.Context()
	r, err := s.Idempotency.BeginOnce(ctx, a.UserID, key, h.Sum(nil), s.Now())
	switch {
	case err != nil:
		refuse(c, err)
	case r.Fresh:
		s.first(c, a.UserID, key)
	case !r.SameRequest:
		refuse(c, errKeyReused.New())
	case r.Kept == nil:
		refuse(c, errKeyInFlight.New())
	default:
		replay(c, *r.Kept)
	}
}

func replay(c *gin.Context, a idempotency.Answer) {
	for k, v := range a.Header {
		c.Header(k, v)
	}
	c.Header("Idempotent-Replayed", "true")
	c.Status(a.Status)
	_, _ = c.Writer.Write(a.Body)
	c.Abort()
}

func (s *Server) first(c *gin.Context, user id.User, key string) {
	rec := &recorder{ResponseWriter: c.Writer}
	c.Writer = rec
	done := false
	// The caller may have gone; the key must be settled all the same.
	ctx := context.WithoutCancel(c.Request.Context())
	defer func() {
		again := rec.Status() >= http.StatusInternalServerError || rec.Status() == http.StatusTooManyRequests ||
			c.GetString(codeKey) == actor.ErrProofNeeded.Key // the same request goes on after the proof
		if !done || again {
			if err := s.Idempotency.ForgetOnce(ctx, user, key); err != nil {
				s.Log.Error("freeing an idempotency key", "cause", err)
			}
			return
		}
		header := map[string]string{}
		for _, k := range []string{"Content-Type", "ETag", "Location"} {
			if v := rec.Header().Get(k); v != "" {
				header[k] = v
			}
		}
		if err := s.Idempotency.EndOnce(ctx, user, key, idempotency.Answer{Status: rec.Status(), Header: header, Body: rec.body.Bytes()}); err != nil {
			s.Log.Error("keeping an idempotent answer", "cause", err)
		}
	}()
	c.Next()
	done = true
}
