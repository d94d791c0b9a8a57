package api

import (
	"strings"

	"github.com/gin-gonic/gin"
)

// policy lets a page load what this site serves and nothing else; no script or style stands in a page itself.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
	"connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// refusedFeatures are what no page of ours uses, so that nothing that gets into one can.
const refusedFeatures = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), " +
	"geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-create=(), " +
	"publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()"

// strictTransport tells browsers for a year to come by TLS only, to this host and any below it; its neighbours are not
// ours to speak for, and this does not.
const strictTransport = "max-age=31536000; includeSubDomains"

// headers are set before anything else, so that every answer has them: refusals, errors and files too.
func (s *Server) headers(c *gin.Context) {
	h := c.Writer.Header()
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Embedder-Policy", "require-corp")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", refusedFeatures)
	h.Set("Content-Security-Policy", policy)
	if s.edge.strict {
		h.Set("Strict-Transport-Security", strictTransport)
	}
	if strings.HasPrefix(c.Request.URL.Path, "/api/v1/") {
		// What a token or a cookie opens is nobody else's, and is not for the disk either.
		h.Set("Cache-Control", "no-cache")
		h.Set("Vary", "Authorization, Accept-Language")
		if c.GetHeader("Authorization") != "" || strings.HasPrefix(c.Request.URL.Path, "/api/v1/auth/") {
			h.Set("Cache-Control", "private, no-store")
		}
	}
	c.Next()
}
