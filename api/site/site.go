// Package site is the public half of the web: pages that the server renders and that are whole without scripts,
// the files they load, and what search engines read. The templates live in frontend/site. A handler reads the
// address, calls use cases and shows what they give; it holds no rule and asks no database.
package site

import (
	"fmt"
	"io/fs"
	"net/http"
	"net/url"
	"runtime/debug"
	"strings"

	"github.com/gin-gonic/gin"

	"liuyong/api"
	"liuyong/frontend"
	"liuyong/internal/fault"
)

// Options are the settings of the pages.
type Options struct {
	// PublicURL is how the world reaches the site, for canonical addresses and the sitemap. No slash at its end.
	PublicURL string
	// Version is that of the program, shown at the foot of each page.
	Version string
}

type site struct {
	*api.Server
	Options
	pages  *renderer
	assets *assets
	docs   *apiDocs
	// mapSize bounds the posts in one file of the sitemap.
	mapSize int
}

// Register adds the pages to the server's router. In a program built without the web it adds nothing but the answer
// to unknown addresses.
// Errors: a template or built file that cannot be read, a public address that is none.
func Register(server *api.Server, o Options) error {
	if entries, err := fs.ReadDir(frontend.Site(), "."); err != nil || len(entries) == 0 {
		server.Engine().NoRoute(server.NoSuchAddress)
		return err
	}
	s, err := newSite(server, o)
	if err == nil {
		s.routes()
	}
	return err
}

func newSite(server *api.Server, o Options) (*site, error) {
	u, err := url.Parse(o.PublicURL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("site: %q is not an address such as https://example.org", o.PublicURL)
	}
	o.PublicURL = u.Scheme + "://" + u.Host
	s := &site{Server: server, Options: o, mapSize: sitemapSize}
	if s.assets, err = loadAssets(frontend.Dist()); err != nil {
		return nil, err
	}
	if s.pages, err = loadTemplates(frontend.Site(), s.assets, server.Now, o); err != nil {
		return nil, err
	}
	s.docs, err = readDocs(server)
	return s, err
}

func (s *site) routes() {
	e := s.Engine()
	s.TellWith(func(c *gin.Context, err error) { s.tell(c, s.language(c), err) })
	page := func(path string, h handler) {
		e.GET(path, s.page(h))
		e.HEAD(path, s.page(h))
	}
	page("/", s.home)
	page("/search", s.search)
	page("/posts/:id", s.post)
	page("/posts/:id/report", s.report)
	page("/reports", s.receipts)
	page("/employers/:id", s.employer)
	page("/fairs", s.fairs)
	page("/fairs/:id", s.fair)
	page("/figures", s.figures)
	page("/figures/:id", s.figure)
	page("/help", s.helpIndex)
	page("/help/:topic", s.help)
	page("/sign-in", s.signIn)
	page("/register", s.register)
	page("/invitations/:token", s.invitation)
	page("/sign-in/provider/first", s.first)
	e.GET("/sign-in/provider", s.page(s.leave))
	e.GET("/sign-in/provider/return", s.page(s.comeBack))
	e.POST("/sign-in/provider/first", s.page(s.doFirst))
	page("/api/docs", s.apiDocs)
	page("/sign-in/code", s.code)
	page("/sign-in/enrolment", s.enrolment)
	page("/sign-in/deletion", s.stay)
	page("/forgotten-password", s.forgotten)
	page("/reset-password", s.reset)
	page("/confirm-email", s.confirmEmail)
	e.POST("/posts/:id/report", s.page(s.doReport))
	e.POST("/reports", s.page(s.doReceipts))
	e.POST("/sign-in", s.page(s.doSignIn))
	e.POST("/register", s.page(s.doRegister))
	e.POST("/invitations/:token/accept", s.page(s.acceptInvitation))
	e.POST("/invitations/:token/join", s.page(s.joinByInvitation))
	e.POST("/sign-in/code", s.page(s.doCode))
	e.POST("/sign-in/enrolment", s.page(s.doEnrolment))
	e.POST("/sign-in/deletion", s.page(s.doStay))
	e.POST("/forgotten-password", s.page(s.doForgotten))
	e.POST("/reset-password", s.page(s.doReset))
	e.POST("/confirm-email", s.page(s.doConfirmEmail))
	plain := func(path string, h gin.HandlerFunc) {
		e.GET(path, h)
		e.HEAD(path, h)
	}
	plain("/sitemap.xml", s.sitemap)
	plain("/sitemaps/posts.xml", s.sitemapPosts)
	plain("/feeds/posts.xml", s.feed)
	plain("/robots.txt", s.robots)
	plain("/favicon.svg", func(c *gin.Context) { s.assets.serve(c, "/favicon.svg") })
	plain("/favicon.ico", func(c *gin.Context) { c.Redirect(http.StatusMovedPermanently, "/favicon.svg") })
	plain("/assets/*path", func(c *gin.Context) { s.serveFile(c, c.Request.URL.Path) })
	plain("/app", func(c *gin.Context) { c.Redirect(http.StatusMovedPermanently, "/app/") })
	plain("/app/*path", s.app)
	e.NoRoute(func(c *gin.Context) {
		if strings.HasPrefix(c.Request.URL.Path, "/api/") {
			s.NoSuchAddress(c)
			return
		}
		s.page(func(*gin.Context, words) (*view, error) { return nil, fault.ErrNotFound.New() })(c)
	})
}

// serveFile answers with a built file or the page that says there is none.
func (s *site) serveFile(c *gin.Context, path string) {
	if !s.assets.serve(c, path) {
		s.page(func(*gin.Context, words) (*view, error) { return nil, fault.ErrNotFound.New() })(c)
	}
}

// app answers with a file of the signed-in app, or with its one page, which reads the address itself.
func (s *site) app(c *gin.Context) {
	path := c.Request.URL.Path
	if !strings.HasPrefix(path, "/app/assets/") {
		path = "/app/index.html"
	}
	s.serveFile(c, path)
}

// handler makes a page out of a request. A nil view means that it has answered by itself.
type handler func(c *gin.Context, w words) (*view, error)

// page turns what a handler gives into an answer: its page, or one that tells what went wrong.
func (s *site) page(h handler) gin.HandlerFunc {
	return func(c *gin.Context) {
		w := s.language(c)
		defer func() {
			if r := recover(); r != nil {
				err := fmt.Errorf("panic: %v\n%s", r, debug.Stack())
				s.Log.Error("panic on a page", "request_id", api.RequestID(c.Request.Context()), "panic", r, "stack", string(debug.Stack()))
				s.tell(c, w, fault.ErrInternal.Because(err))
			}
		}()
		v, err := h(c, w)
		if err != nil {
			s.tell(c, w, err)
			return
		}
		if v != nil {
			s.show(c, w, v)
		}
	}
}

// tell shows the page of a fault.
func (s *site) tell(c *gin.Context, w words, err error) {
	f, status := s.Fail(c, err)
	title := map[fault.Kind]string{fault.NotFound: w.T("找不到这个页面"), fault.Unavailable: w.T("服务暂时不可用"), fault.TooMany: w.T("操作过于频繁")}[f.Code.Kind]
	if title == "" {
		title = w.T("出了点问题")
	}
	s.show(c, w, &view{Page: "error", Status: status, Title: title, NoIndex: true,
		Data: trouble{Text: f.Code.Text(w.Lang), NotFound: f.Code.Kind == fault.NotFound, RequestID: api.RequestID(c.Request.Context())}})
}

// trouble is what the page of a fault says.
type trouble struct {
	Text      string
	NotFound  bool
	RequestID string
}

const (
	langCookie = "liuyong_lang"
	oneYear    = 365 * 24 * 60 * 60
)

// language is that of the address (?lang=en), else of the cookie, else Chinese. A choice in the address is kept.
func (s *site) language(c *gin.Context) words {
	choice := c.Query("lang")
	if choice == "" {
		choice, _ = c.Cookie(langCookie)
	} else if choice == "en" || strings.HasPrefix(choice, "zh") {
		// The app reads the same cookie, so it is not HttpOnly.
		kept := map[bool]string{true: "en", false: "zh-CN"}[choice == "en"]
		http.SetCookie(c.Writer, &http.Cookie{Name: langCookie, Value: kept, Path: "/", MaxAge: oneYear, SameSite: http.SameSiteLaxMode, Secure: s.Secure})
	}
	return s.pages.words(choice == "en")
}
