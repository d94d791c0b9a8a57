//go:build noui

// Package frontend is empty in a program built without the web.
package frontend

import (
	"embed"
	"io/fs"
)

var nothing embed.FS

// Dist is empty.
func Dist() fs.FS { return nothing }

// Site is empty.
func Site() fs.FS { return nothing }
