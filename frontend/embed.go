//go:build !noui

// Package frontend holds the web inside the binary: what the front-end build made, and the templates of the public
// site. Built with the tag noui it holds nothing, and the program serves the API alone.
package frontend

import (
	"embed"
	"io/fs"
)

// all: takes in names that begin with a dot, so that a clean clone compiles: there dist holds only .gitkeep.
//
//go:embed all:dist
var dist embed.FS

//go:embed all:site/templates
var site embed.FS

// Dist is the built web: assets/ for the public site (site.css, site.js, icons.svg, favicon.svg) and app/ for the
// signed-in app (index.html, assets/ with hashed names). It is empty but for .gitkeep until `npm run build` has run.
func Dist() fs.FS { return sub(dist, "dist") }

// Site is the html/template files of the public site.
func Site() fs.FS { return sub(site, "site/templates") }

// sub cannot fail: the folders are named in the embed directives above, which the compiler checks.
func sub(files embed.FS, folder string) fs.FS {
	inner, err := fs.Sub(files, folder)
	if err != nil {
		panic(err)
	}
	return inner
}
