package file

import (
	"mime"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// A name that somebody gave an upload is only ever shown: no path, no control or direction character that could
// make evil.exe look like a paper, short, never empty, and cleaning it twice changes nothing.
func FuzzCleanName(f *testing.F) {
	for _, s := range []string{"营业执照.pdf", `C:\fakepath\证.pdf`, "../../etc/passwd", "a\u202efdp.exe", "a\x00\r\nSet-Cookie: x", "", ".", "..", "/", strings.Repeat("长", 200), "\xff\xfe", " x "} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := cleanName(s)
		if got == "" || got == "." || got == ".." || strings.ContainsAny(got, `/\`) || !utf8.ValidString(got) || utf8.RuneCountInString(got) > 100 {
			t.Fatalf("%q becomes %q", s, got)
		}
		for _, r := range got {
			if unicode.Is(unicode.C, r) {
				t.Fatalf("%q keeps %U", s, r)
			}
		}
		if again := cleanName(got); again != got {
			t.Fatalf("%q becomes %q, then %q", s, got, again)
		}
		header := mime.FormatMediaType("attachment", map[string]string{"filename": got})
		kind, params, err := mime.ParseMediaType(header)
		if err != nil || kind != "attachment" || params["filename"] != got || strings.ContainsAny(header, "\r\n") {
			t.Fatalf("%q is sent as %q: %v", got, header, err)
		}
	})
}
