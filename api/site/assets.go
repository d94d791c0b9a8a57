package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
)

// assets are the built files by the address under which they are served.
type assets struct {
	byName map[string]string // name in dist/assets → address with the hash of its content
	files  map[string]*asset
}

type asset struct {
	body      []byte
	mediaType string
	forever   bool // its address changes with its content
	pack      sync.Once
	packed    []byte
}

var mediaTypes = map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml",
	".html": "text/html; charset=utf-8", ".woff2": "font/woff2", ".json": "application/json", ".png": "image/png"}

// loadAssets reads what the front-end build made. The site's files get the hash of their content into their address;
// the app's have one in their names already.
func loadAssets(dist fs.FS) (*assets, error) {
	a := &assets{byName: map[string]string{}, files: map[string]*asset{}}
	err := fs.WalkDir(dist, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path.Base(name), ".") {
			return err
		}
		body, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		a.add(name, body)
		return nil
	})
	return a, err
}

func (a *assets) add(name string, body []byte) {
	ext := path.Ext(name)
	f := &asset{body: body, mediaType: mediaTypes[ext]}
	if f.mediaType == "" {
		f.mediaType = mime.TypeByExtension(ext)
	}
	if rest, ok := strings.CutPrefix(name, "assets/"); ok {
		sum := sha256.Sum256(body)
		address := "/assets/" + strings.TrimSuffix(rest, ext) + "." + hex.EncodeToString(sum[:5]) + ext
		f.forever = true
		a.byName[rest], a.files[address] = address, f
		if rest == "favicon.svg" {
			a.files["/favicon.svg"] = &asset{body: body, mediaType: f.mediaType}
		}
		return
	}
	f.forever = strings.HasPrefix(name, "app/assets/")
	a.files["/"+name] = f
}

// address is where a file of dist/assets is served. Before the web is built there is none, and pages stay plain.
func (a *assets) address(name string) string { return a.byName[name] }

// serve answers with a file and reports whether there is one.
func (a *assets) serve(c *gin.Context, address string) bool {
	f, ok := a.files[address]
	if !ok {
		return false
	}
	h := c.Writer.Header()
	h.Set("Content-Type", f.mediaType)
	h.Set("Vary", "Accept-Encoding")
	h.Set("Cache-Control", map[bool]string{true: "public, max-age=31536000, immutable", false: "no-cache"}[f.forever])
	body := f.body
	if packed := f.packedBody(); packed != nil && acceptsGzip(c) {
		h.Set("Content-Encoding", "gzip")
		body = packed
	}
	c.Status(http.StatusOK)
	_, _ = c.Writer.Write(body)
	return true
}

// packedBody is the file in gzip, made once and only if that makes it smaller.
func (f *asset) packedBody() []byte {
	f.pack.Do(func() {
		var buf bytes.Buffer
		z, err := gzip.NewWriterLevel(&buf, gzip.BestCompression)
		if err != nil {
			return
		}
		_, _ = z.Write(f.body) // into memory
		_ = z.Close()
		if buf.Len() < len(f.body)*9/10 {
			f.packed = buf.Bytes()
		}
	})
	return f.packed
}
