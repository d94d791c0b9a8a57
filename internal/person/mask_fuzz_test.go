package person

import (
	"testing"
	"unicode/utf8"
)

// A masked name shows one character at most, whatever is kept as a name.
func FuzzMaskName(f *testing.F) {
	f.Add("张小永")
	f.Add("")
	f.Add("\xff\u202e")
	f.Fuzz(func(t *testing.T, s string) {
		got := MaskName(s)
		if n := utf8.RuneCountInString(got); s != "" && n != 3 || s == "" && got != "" || !utf8.ValidString(got) {
			t.Errorf("%q is shown as %q", s, got)
		}
	})
}
