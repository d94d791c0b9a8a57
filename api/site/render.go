package site

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"

	"liuyong/internal/civil"
)

// view is one page as a handler gives it.
type view struct {
	Page        string // name of its template
	Part        string // a part of the template to answer alone, for htmx
	Status      int    // 0: 200
	Title       string
	Description string
	Canonical   string // path and query that name this page to the world; empty: as asked without a query
	NoIndex     bool
	Secret      bool   // the address holds a one-time token: kept nowhere and told to nobody
	Private     bool   // holds what somebody typed or is shown once: kept nowhere
	Section     string // the entry of the navigation that is current
	Script      bool   // the page does more with a script; without one it is whole
	Feed        string // address of the feed of what the page lists
	Structured  any    // data for search engines, JSON-LD
	Data        any
}

// frame is what the layout gets.
type frame struct {
	*view
	words
	Site      string // public address
	OtherLang string // this page in the other language
	Version   string
}

type renderer struct {
	options Options
	both    map[bool]words
	sets    map[string]map[string]*template.Template // language → page
}

func loadTemplates(files fs.FS, a *assets, now civil.Now, o Options) (*renderer, error) {
	r := &renderer{options: o, sets: map[string]map[string]*template.Template{},
		both: map[bool]words{false: {Lang: "zh", now: now}, true: {Lang: "en", now: now}}}
	for _, w := range r.both {
		base, err := template.New("layout.html").Funcs(w.funcs(a)).ParseFS(files, "layout.html", "part/*.html")
		if err != nil {
			return nil, err
		}
		set := map[string]*template.Template{}
		add := func(name string, more ...string) error {
			t, err := base.Clone()
			if err == nil {
				set[name], err = t.ParseFS(files, more...)
			}
			return err
		}
		pages, err := fs.Glob(files, "page/*.html")
		if err != nil {
			return nil, err
		}
		for _, p := range pages {
			if err := add(strings.TrimSuffix(path.Base(p), ".html"), p); err != nil {
				return nil, err
			}
		}
		for _, topic := range helpTopics {
			if err := add("help/"+topic.ID, "page/help.html", "help/"+topic.ID+"."+w.Lang+".html"); err != nil {
				return nil, err
			}
		}
		r.sets[w.Lang] = set
	}
	return r, nil
}

func (r *renderer) words(english bool) words { return r.both[english] }

var buffers = sync.Pool{New: func() any { return &bytes.Buffer{} }}

// show renders a view and sends it.
func (s *site) show(c *gin.Context, w words, v *view) {
	t, ok := s.pages.sets[w.Lang][v.Page]
	if !ok {
		panic("site: no template " + v.Page)
	}
	buf, _ := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	var err error
	if v.Part != "" {
		err = t.ExecuteTemplate(buf, v.Part, v.Data)
	} else {
		err = t.ExecuteTemplate(buf, "layout.html", s.frame(c, w, v))
	}
	if err != nil {
		panic(fmt.Sprintf("site: template %s: %v", v.Page, err))
	}
	h := c.Writer.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", map[bool]string{true: "en", false: "zh-CN"}[w.En()])
	h.Set("Cache-Control", map[bool]string{true: "private, no-store", false: "no-cache"}[v.Secret || v.Private || c.Request.Method == http.MethodPost])
	if v.Secret {
		h.Set("Referrer-Policy", "no-referrer")
	}
	h.Set("Vary", "Accept-Encoding, Cookie, HX-Request, HX-Target")
	status := v.Status
	if status == 0 {
		status = http.StatusOK
	}
	send(c, status, buf.Bytes())
}

func (s *site) frame(c *gin.Context, w words, v *view) frame {
	if v.Canonical == "" {
		v.Canonical = c.Request.URL.EscapedPath()
	}
	other := url.URL{Path: c.Request.URL.Path}
	q := c.Request.URL.Query()
	q.Set("lang", map[bool]string{true: "zh-CN", false: "en"}[w.En()])
	other.RawQuery = q.Encode()
	if c.Request.Method == http.MethodPost {
		other.RawQuery = "lang=" + q.Get("lang")
	}
	return frame{view: v, words: w, Site: s.PublicURL, OtherLang: other.String(), Version: s.Version}
}

var packers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// minPacked is the size from which packing a body pays.
const minPacked = 1024

// send writes a body, packed where the reader takes it. No page holds a secret beside what a visitor sent, so packing
// tells nothing (BREACH).
func send(c *gin.Context, status int, body []byte) {
	if len(body) < minPacked || !acceptsGzip(c) {
		c.Status(status)
		_, _ = c.Writer.Write(body)
		return
	}
	buf, _ := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(buf)
	buf.Reset()
	z, _ := packers.Get().(*gzip.Writer)
	defer packers.Put(z)
	z.Reset(buf)
	_, _ = z.Write(body) // into memory
	_ = z.Close()
	c.Header("Content-Encoding", "gzip")
	c.Header("Content-Length", fmt.Sprint(buf.Len()))
	c.Status(status)
	_, _ = c.Writer.Write(buf.Bytes())
}

func acceptsGzip(c *gin.Context) bool {
	for _, part := range strings.Split(c.GetHeader("Accept-Encoding"), ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		if name == "gzip" {
			return strings.TrimSpace(weight) != "q=0"
		}
	}
	return false
}
