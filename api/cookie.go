package api

import "net/http"

// hostPrefix binds a cookie to this very host: a browser takes and sends it only over TLS, for every path, and never
// for a sibling under the same domain (RFC 6265bis §4.1.3.2). So nobody who holds another host of the city's domain
// can plant a session, a device or a step of a sign-in in somebody's browser.
const hostPrefix = "__Host-"

// cookieName is the name under which a cookie travels: with the prefix where the site is on TLS, which the prefix
// demands; plain on the loopback, where there is no sibling either.
func (s *Server) cookieName(name string) string {
	if s.Secure {
		return hostPrefix + name
	}
	return name
}

// cookie writes a cookie of signing in, never for scripts. path narrows it where the prefix does not forbid that; an
// empty value takes it away.
func (s *Server) cookie(c http.Cookie, path string) string {
	c.Name, c.Path, c.HttpOnly, c.Secure = s.cookieName(c.Name), path, true, s.Secure
	if s.Secure {
		c.Path = "/"
	}
	if c.Value == "" {
		c.MaxAge = -1
	}
	return c.String()
}

// chosen is the one of two cookies that counts: on TLS the one with the prefix alone, as the plain one may be
// anybody's.
func (s *Server) chosen(plain, host string) string {
	if s.Secure {
		return host
	}
	return plain
}

// The cookies that pages read. Operations of the contract name theirs in their inputs.

// DeviceOf reads the device of a request to a page.
func (s *Server) DeviceOf(r *http.Request) string { return s.value(r, DeviceCookie) }

// StepOf reads the token between the two steps of a sign-in.
func (s *Server) StepOf(r *http.Request) string { return s.value(r, stepCookie) }

// PassOf reads what the browser kept while somebody was at the identity provider.
func (s *Server) PassOf(r *http.Request) string { return s.value(r, passCookie) }

func (s *Server) value(r *http.Request, name string) string {
	c, err := r.Cookie(s.cookieName(name))
	if err != nil {
		return ""
	}
	return c.Value
}

// stepCookie carries the token between the two steps of a sign-in on the pages, so that it stands in no address and
// in no page.
const (
	stepCookie = "liuyong_step"
	stepLife   = 10 * 60 // seconds
)

// StepCookie keeps the token of a step. Lax, since the first step may come back from the identity provider.
func (s *Server) StepCookie(token string) string {
	return s.cookie(http.Cookie{Name: stepCookie, Value: token, MaxAge: stepLife, SameSite: http.SameSiteLaxMode}, "/sign-in")
}
