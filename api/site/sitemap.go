package site

import (
	"bytes"
	"encoding/xml"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// sitemapSize bounds the posts of one file; the protocol allows 50,000 addresses.
const sitemapSize = 40000

type urlset struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

type sitemapIndex struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Maps    []sitemapURL `xml:"sitemap"`
}

// fixedURLs are the pages that are always there.
func (s *site) fixedURLs() []sitemapURL {
	out := []sitemapURL{}
	for _, p := range []string{"/", "/search", "/fairs", "/figures", "/help"} {
		out = append(out, sitemapURL{Loc: s.PublicURL + p})
	}
	for _, t := range helpTopics {
		out = append(out, sitemapURL{Loc: s.PublicURL + "/help/" + t.ID})
	}
	return out
}

// sitemap lists every live post, in one file or, where they are too many, as an index of files.
func (s *site) sitemap(c *gin.Context) {
	first, err := s.Posts.Live(c.Request.Context(), "", s.mapSize+1)
	if err != nil {
		s.plainFault(c, err)
		return
	}
	if len(first) <= s.mapSize {
		s.xml(c, urlset{URLs: append(s.fixedURLs(), s.postURLs(first)...)})
		return
	}
	out := sitemapIndex{}
	after := id.Post("")
	for posts := first; len(posts) > 0; {
		loc := s.PublicURL + "/sitemaps/posts.xml"
		if after != "" {
			loc += "?after=" + string(after)
		}
		out.Maps = append(out.Maps, sitemapURL{Loc: loc})
		if len(posts) <= s.mapSize {
			break
		}
		after = posts[s.mapSize-1].ID
		if posts, err = s.Posts.Live(c.Request.Context(), after, s.mapSize+1); err != nil {
			s.plainFault(c, err)
			return
		}
	}
	s.xml(c, out)
}

func (s *site) postURLs(posts []posting.LivePost) []sitemapURL {
	out := make([]sitemapURL, len(posts))
	for i, p := range posts {
		out[i] = sitemapURL{Loc: s.PublicURL + "/posts/" + string(p.ID), LastMod: p.UpdatedAt.UTC().Format(time.RFC3339)}
	}
	return out
}

// sitemapPosts is one file of the index; the first also names the fixed pages.
func (s *site) sitemapPosts(c *gin.Context) {
	after := c.Query("after")
	if after != "" && !id.Valid(after) {
		c.Status(http.StatusNotFound)
		return
	}
	posts, err := s.Posts.Live(c.Request.Context(), id.Post(after), s.mapSize)
	if err != nil {
		s.plainFault(c, err)
		return
	}
	urls := s.postURLs(posts)
	if after == "" {
		urls = append(s.fixedURLs(), urls...)
	}
	s.xml(c, urlset{URLs: urls})
}

func (s *site) xml(c *gin.Context, v any) {
	var buf bytes.Buffer
	buf.WriteString(xml.Header)
	if err := xml.NewEncoder(&buf).Encode(v); err != nil {
		s.plainFault(c, err)
		return
	}
	c.Header("Content-Type", "application/xml; charset=utf-8")
	c.Header("Cache-Control", "no-cache")
	c.Header("Vary", "Accept-Encoding")
	send(c, http.StatusOK, buf.Bytes())
}

func (s *site) plainFault(c *gin.Context, err error) {
	_, status := s.Fail(c, err)
	c.Status(status)
}

func (s *site) robots(c *gin.Context) {
	c.Header("Cache-Control", "public, max-age=3600")
	c.String(http.StatusOK, "User-agent: *\nDisallow: /app/\nDisallow: /api/v1/\nDisallow: /sign-in\nDisallow: /register\n\nSitemap: "+s.PublicURL+"/sitemap.xml\n")
}

type atomFeed struct {
	XMLName xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Title   string      `xml:"title"`
	ID      string      `xml:"id"`
	Updated string      `xml:"updated"`
	Links   []atomLink  `xml:"link"`
	Author  atomAuthor  `xml:"author"`
	Entries []atomEntry `xml:"entry"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomEntry struct {
	Title   string     `xml:"title"`
	ID      string     `xml:"id"`
	Updated string     `xml:"updated"`
	Links   []atomLink `xml:"link"`
	Summary string     `xml:"summary"`
}

// feed is a search as an Atom feed, newest first.
func (s *site) feed(c *gin.Context) {
	q := readQuery(c.Request.URL.Query())
	q.Sort, q.Page = posting.ByNewest, 1
	ctx, w := c.Request.Context(), s.pages.words(c.Query("lang") == "en")
	found, err := s.Search.Search(ctx, q, s.Now.Today())
	if err != nil {
		s.plainFault(c, err)
		return
	}
	self := s.PublicURL + addressAt("/feeds/posts.xml", q, 1)
	out := atomFeed{Title: w.searchTitle(q) + " · 留永", ID: self, Updated: s.Now().UTC().Format(time.RFC3339), Author: atomAuthor{"留永"},
		Links: []atomLink{{"self", self}, {"alternate", s.PublicURL + address(q, 1)}}, Entries: []atomEntry{}}
	for _, h := range found.Hits {
		h.Highlight = nil
		k, link := w.hitCard(h), s.PublicURL+"/posts/"+string(h.ID)
		day := h.PublishedOn
		if day == "" {
			day = s.Now.Today()
		}
		out.Entries = append(out.Entries, atomEntry{Title: h.Title, ID: link, Updated: day.Start().UTC().Format(time.RFC3339),
			Links: []atomLink{{"alternate", link}}, Summary: h.EmployerName + w.either("，", ", ") + k.Pay.Range + k.Pay.Unit + w.either("，", ", ") + k.Area})
	}
	s.xml(c, out)
}
