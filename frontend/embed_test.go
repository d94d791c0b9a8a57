//go:build !noui

package frontend

import (
	"io/fs"
	"testing"
)

func TestEmbeddedRoots(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]fs.FS{"dist": Dist(), "site": Site()} {
		entries, err := fs.ReadDir(files, ".")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if len(entries) == 0 {
			t.Errorf("%s: nothing embedded", name)
		}
		for _, entry := range entries {
			if entry.Name() == name {
				t.Errorf("%s: the root is one folder too high", name)
			}
		}
	}
}
