package api

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/gin-gonic/gin"

	"liuyong/internal/fault"
	"liuyong/internal/throttle"
)

// Edge is what lies between the server and the world.
type Edge struct {
	// PublicURL is how the world reaches the site. Requests for any other host are refused; empty: none is.
	PublicURL string
	// Proxies are the networks whose word about the client's address is taken. Empty: nobody's.
	Proxies []netip.Prefix
	// MaxUploads bounds the uploads under way at once; 0: the usual number.
	MaxUploads int
}

// What is refused at the edge.
var (
	errUnknownHost = fault.Define(fault.NotFound, "unknown_host", "这里没有这个网站。", "There is no such site here.")
	errCrossSite   = fault.Define(fault.Forbidden, "cross_site", "请求来自其他网站，已拒绝。请在本站页面操作。", "The request came from another site and was refused. Please use this site's own pages.")
	errPacked      = fault.Define(fault.Unsupported, "packed_body", "不接受压缩的请求内容。", "Compressed request bodies are not accepted.")
)

// maxHeader bounds the head of a request: its address and all headers. The largest that the web sends is about 3 KiB.
const maxHeader = 16 << 10

// NewHTTP is the HTTP server that the program and the tests run: whoever is slow with a head is let go soon; how long
// the rest may take is set for each class of request (deadline).
func NewHTTP(h http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{Handler: h, MaxHeaderBytes: maxHeader, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 20 * time.Second,
		WriteTimeout: 40 * time.Second, IdleTimeout: 75 * time.Second, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn)}
}

// edge is prepared once from the settings.
type edge struct {
	proxies []netip.Prefix
	host    string
	strict  bool // the world uses TLS
	origin  *http.CrossOriginProtection
}

func newEdge(o Edge) (edge, error) {
	e := edge{proxies: o.Proxies, origin: http.NewCrossOriginProtection()}
	if o.PublicURL == "" {
		return e, nil
	}
	u, err := url.Parse(o.PublicURL)
	if err != nil || u.Host == "" {
		return e, fmt.Errorf("api: %q is no public address", o.PublicURL)
	}
	e.host, e.strict = strings.ToLower(u.Host), u.Scheme == "https"
	return e, e.origin.AddTrustedOrigin(u.Scheme + "://" + u.Host)
}

// address finds out who asks and writes it where everything else reads it: X-Forwarded-For counts only as far as
// configured proxies wrote it. No other forwarding header is ever read: links are made from the public address, and
// whether cookies are for TLS only is a setting.
func (s *Server) address(c *gin.Context) {
	from := clientAddress(c.Request, s.edge.proxies)
	c.Set(clientKey, from)
	if from.IsValid() {
		c.Request.RemoteAddr = netip.AddrPortFrom(from, 0).String()
	}
	c.Next()
}

// maxHops bounds the proxies that are followed back.
const maxHops = 20

// clientAddress follows X-Forwarded-For from its end, where the proxy next to us writes, as long as those who wrote
// are trusted. A proxy may add a header line of its own instead of a part to the last, so all lines are one list.
func clientAddress(r *http.Request, trusted []netip.Prefix) netip.Addr {
	peer, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	from := peer.Addr().Unmap().WithZone("")
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= max(0, len(hops)-maxHops) && within(trusted, from); i-- {
		hop, ok := parseHop(strings.TrimSpace(hops[i]))
		if !ok {
			break
		}
		from = hop
	}
	return from
}

// parseHop takes an address with or without a port.
func parseHop(s string) (netip.Addr, bool) {
	a, err := netip.ParseAddr(strings.Trim(s, "[]"))
	if err != nil {
		p, portErr := netip.ParseAddrPort(s)
		if portErr != nil {
			return netip.Addr{}, false
		}
		a = p.Addr()
	}
	return a.Unmap().WithZone(""), true
}

func within(nets []netip.Prefix, a netip.Addr) bool {
	for _, n := range nets {
		if n.Contains(a) {
			return true
		}
	}
	return false
}

// guard refuses what no page and no program of ours sends: another host, a change that another site's page asks for,
// a packed body.
func (s *Server) guard(c *gin.Context) {
	path := c.Request.URL.Path
	probe := path == "/healthz" || path == "/readyz"
	switch {
	case s.edge.host != "" && !strings.EqualFold(c.Request.Host, s.edge.host) && !probe:
		c.Header("Cache-Control", "no-store")
		refuse(c, errUnknownHost.New())
	case packed(c.Request):
		s.turnAway(c, errPacked.New())
	default:
		if err := s.edge.origin.Check(c.Request); err != nil {
			s.turnAway(c, errCrossSite.Because(err))
			return
		}
		c.Next()
	}
}

func packed(r *http.Request) bool {
	for _, v := range r.Header.Values("Content-Encoding") {
		if v != "" && !strings.EqualFold(v, "identity") {
			return true
		}
	}
	return false
}

// writing is what an answer may take beyond the time of its class, for getting through.
const writing = 10 * time.Second

// deadline bounds how long a request is worked on: a slow sender, a slow query, a slow reader.
func (s *Server) deadline(c *gin.Context) {
	span := s.Limits.Time(s.class(c))
	if span == 0 {
		span = s.Limits.Time(throttle.Read)
	}
	now := time.Now() // the network knows no other clock
	w := http.NewResponseController(c.Writer)
	err := errors.Join(w.SetReadDeadline(now.Add(span)), w.SetWriteDeadline(now.Add(span+writing)))
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		s.Log.Warn("bounding a request's time", "cause", err)
	}
	c.Request.Body = &punctualBody{ReadCloser: c.Request.Body, w: w, until: now.Add(span)}
	ctx, cancel := context.WithTimeout(c.Request.Context(), span)
	defer cancel()
	c.Request = c.Request.WithContext(ctx)
	c.Next()
}

// punctualBody holds the time for reading against whoever lifts it on the way: huma does so before it reads a body, and
// what is left unread after the answer would be waited for without end.
type punctualBody struct {
	io.ReadCloser
	w     *http.ResponseController
	until time.Time
}

func (b *punctualBody) Read(p []byte) (int, error) {
	if err := b.w.SetReadDeadline(b.until); err != nil && !errors.Is(err, http.ErrNotSupported) {
		return 0, err
	}
	return b.ReadCloser.Read(p)
}
