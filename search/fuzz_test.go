package search

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"liuyong/internal/posting"
)

// No value of a filter can end the value it stands in: read back by the rules of the engine's filter language, each
// filter is one field and the very values that were given.
func FuzzFilter(f *testing.F) {
	f.Add("会计学", `a" OR live = true OR major = "b`)
	f.Add(`\`, `\\"`)
	f.Add("\x00", "\xff")
	f.Fuzz(func(t *testing.T, a, b string) {
		got := in("majors", []string{a, b})
		rest, ok := strings.CutPrefix(got, "majors IN [")
		for i, want := range []string{a, b} {
			var value string
			if value, rest, ok = unquote(rest); !ok || value != want {
				t.Fatalf("%q %q: value %d of %s is read as %q", a, b, i+1, got, value)
			}
			if i == 0 {
				rest, ok = strings.CutPrefix(rest, ", ")
			}
		}
		if !ok || rest != "]" {
			t.Fatalf("%q %q: %s ends in %q", a, b, got, rest)
		}
		plan := (&Engine{}).plan(posting.Query{Q: a, Majors: []string{b}, Page: 1, PageSize: 20}, "2026-11-23", "all")
		if _, err := json.Marshal(plan); err != nil {
			t.Fatal(err)
		}
	})
}

// unquote reads one quoted value as the engine does: a backslash takes the next character as it is.
func unquote(s string) (value, rest string, ok bool) {
	if !strings.HasPrefix(s, `"`) {
		return "", s, false
	}
	var out []byte
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '"':
			return string(out), s[i+1:], true
		case '\\':
			if i++; i == len(s) {
				return "", "", false
			}
		}
		out = append(out, s[i])
	}
	return "", "", false
}

// A marked text is safe to show as HTML whatever the post says: <mark> around matches is all there is of markup.
func FuzzHighlights(f *testing.F) {
	f.Add("会计", "<script>alert(1)</script>")
	f.Add(markStart+markStart, "&lt;mark&gt;"+markEnd)
	f.Fuzz(func(t *testing.T, before, match string) {
		var h hit
		h.Formatted.Title = before + markStart + match + markEnd + before
		got := highlights(h)["title"]
		plain := strings.NewReplacer("<mark>", "", "</mark>", "").Replace(got)
		if strings.ContainsAny(plain, `<>"'`) || utf8.ValidString(before) && utf8.ValidString(match) && !utf8.ValidString(got) {
			t.Fatalf("%q and %q are shown as %s", before, match, got)
		}
	})
}
