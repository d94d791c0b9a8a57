package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
)

var (
	testName  = regexp.MustCompile(`\b(?:Test|Fuzz|Benchmark)[A-Z][A-Za-z0-9_]*\b`)
	testFunc  = regexp.MustCompile(`(?m)^func ((?:Test|Fuzz|Benchmark)[A-Za-z0-9_]+)\(`)
	lintedBy  = regexp.MustCompile("`make lint` \\((\\w+)\\)")
	stateCell = regexp.MustCompile(`^(met|partly|not met|not applicable)`)
)

// The security page may only point at tests that exist, and calls nothing met that none shows.
func TestSecurityPageNamesTestsThatExist(t *testing.T) {
	t.Parallel()
	root := os.DirFS("../..")
	have := map[string]bool{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "node_modules" || d.Name() == "var" || d.Name() == "bin") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(name, "_test.go") {
			return nil
		}
		raw, err := fs.ReadFile(root, name)
		for _, m := range testFunc.FindAllStringSubmatch(string(raw), -1) {
			have[m[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	page, err := fs.ReadFile(root, "docs/security.md")
	if err != nil {
		t.Fatal(err)
	}
	linters, err := fs.ReadFile(root, ".golangci.yml")
	if err != nil {
		t.Fatal(err)
	}
	rows, states := 0, map[string]int{}
	for line := range strings.Lines(string(page)) {
		for _, name := range testName.FindAllString(line, -1) {
			if !have[name] {
				t.Errorf("%s does not exist: %s", name, line)
			}
		}
		linter := lintedBy.FindStringSubmatch(line)
		if linter != nil && !strings.Contains(string(linters), "- "+linter[1]+"\n") {
			t.Errorf("%s is not run: %s", linter[1], line)
		}
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) != 8 || !strings.ContainsAny(cells[1], "0123456789") {
			continue
		}
		rows++
		state := stateCell.FindString(strings.TrimSpace(cells[6]))
		states[state]++
		if state == "" || state == "met" && !testName.MatchString(cells[5]) && linter == nil {
			t.Errorf("no state, or met without a test: %s", line)
		}
	}
	sum := fmt.Sprintf("%d lines: %d met, %d partly, %d not met, %d not applicable", rows, states["met"], states["partly"], states["not met"], states["not applicable"])
	if rows < 200 || !strings.Contains(string(page), sum) {
		t.Errorf("the page should say %q", sum)
	}
}

// What is installed is pinned by version and digest, and no lock file names the host it came from.
func TestLockFilesNameNoHost(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"../../frontend/package-lock.json", "../../deploy/local/package-lock.json"} {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var lock struct {
			Packages map[string]struct {
				Version, Integrity, Resolved string
				Link, InBundle               bool
			}
		}
		if err := json.Unmarshal(raw, &lock); err != nil || len(lock.Packages) < 2 {
			t.Fatalf("%s: %d packages, %v", name, len(lock.Packages), err)
		}
		for path, p := range lock.Packages {
			if p.Resolved != "" || path != "" && !p.Link && !p.InBundle && (p.Version == "" || p.Integrity == "") {
				t.Errorf("%s: %s is %+v", name, path, p)
			}
		}
	}
}
