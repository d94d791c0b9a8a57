package site

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"liuyong/internal/testkit"
)

func built(t *testing.T) *world {
	t.Helper()
	w := newWorld(t)
	a, err := loadAssets(fstest.MapFS{
		"assets/site.css": {Data: []byte(strings.Repeat("body{margin:0}", 200))}, "assets/favicon.svg": {Data: []byte("<svg/>")},
		"app/index.html": {Data: []byte("<!doctype html><title>app</title>")}, "app/assets/main-Ab12.js": {Data: []byte("1")}, ".gitkeep": {},
	})
	if err != nil {
		t.Fatal(err)
	}
	*w.site.assets = *a
	return w
}

func TestBuiltFilesAreKeptForever(t *testing.T) {
	t.Parallel()
	w := built(t)
	css := w.site.assets.address("site.css")
	a := w.get(css, "Accept-Encoding", "gzip, br").want(t, http.StatusOK)
	if a.Header.Get("Cache-Control") != "public, max-age=31536000, immutable" || a.Header.Get("Content-Encoding") != "gzip" || a.Header.Get("Content-Type") != "text/css; charset=utf-8" {
		t.Errorf("%v", a.Header)
	}
	z, err := gzip.NewReader(strings.NewReader(a.body))
	if err != nil {
		t.Fatal(err)
	}
	if b, err := io.ReadAll(z); err != nil || len(b) != 2800 {
		t.Errorf("%d bytes, %v", len(b), err)
	}
	w.get(css).has(t, "body{margin:0}")
	w.get("/assets/site.css").want(t, http.StatusNotFound)
	w.get("/favicon.svg").want(t, http.StatusOK).has(t, "<svg/>")
}

func TestAppReadsItsOwnAddresses(t *testing.T) {
	t.Parallel()
	w := built(t)
	for _, path := range []string{"/app/", "/app/apply/1", "/app/index.html"} {
		a := w.get(path).want(t, http.StatusOK)
		a.has(t, "<title>app</title>")
		if a.Header.Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: %v", path, a.Header)
		}
	}
	if a := w.get("/app/assets/main-Ab12.js").want(t, http.StatusOK); !strings.Contains(a.Header.Get("Cache-Control"), "immutable") {
		t.Errorf("%v", a.Header)
	}
	w.get("/app/assets/../../secret").want(t, http.StatusNotFound)
}

func TestPagesArePackedAndAreQuick(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	a := w.get("/posts/"+string(s.post.ID), "Accept-Encoding", "gzip").want(t, http.StatusOK)
	if a.Header.Get("Content-Encoding") != "gzip" || len(a.body) > 8<<10 {
		t.Errorf("%d bytes, %v", len(a.body), a.Header)
	}
	w.get("/", "Accept-Encoding", "gzip;q=0").has(t, "</html>")
	for path := range s.pages() {
		begin := time.Now()
		w.get(path)
		if took := time.Since(begin); took > 2*time.Second {
			t.Errorf("%s took %v", path, took)
		}
	}
}

func TestPublicAddressMustBeOne(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	for _, bad := range []string{"", "liuyong.example", "ftp://x", "https://", "javascript:1"} {
		if _, err := newSite(m.Server(), Options{PublicURL: bad}); err == nil {
			t.Errorf("%q was taken", bad)
		}
	}
}

func TestDocumentationTellsEveryRoute(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a := w.get("/api/docs").want(t, http.StatusOK)
	n := 0
	for _, g := range w.site.docs.Groups {
		for _, o := range g.Operations {
			n++
			a.has(t, `id="`+o.ID+`"`)
			if o.Summary == "" || len(o.Answers) == 0 {
				t.Errorf("%s %s is not described", o.Method, o.Path)
			}
		}
	}
	if n < 40 {
		t.Errorf("%d routes", n)
	}
}
