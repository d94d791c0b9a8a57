//go:build noui

package frontend

import (
	"io/fs"
	"testing"
)

func TestNothingEmbedded(t *testing.T) {
	t.Parallel()
	for name, files := range map[string]fs.FS{"dist": Dist(), "site": Site()} {
		entries, err := fs.ReadDir(files, ".")
		if err != nil || len(entries) != 0 {
			t.Errorf("%s: %d entries, error %v; want none", name, len(entries), err)
		}
	}
}
