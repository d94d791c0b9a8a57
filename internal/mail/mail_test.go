package mail

import (
	"regexp"
	"strings"
	"testing"

	"liuyong/internal/fault"
)

func TestEveryKindHasItsWordsInBothLanguages(t *testing.T) {
	t.Parallel()
	marks := regexp.MustCompile(`\{[a-z_]+\}`)
	for kind, f := range forms {
		for _, w := range []words{f.zh, f.en} {
			if w.subject == "" || w.text == "" || f.life == 0 {
				t.Errorf("%s: %+v", kind, f)
			}
			if marks.MatchString(w.subject) || strings.ContainsAny(w.subject, "\r\n") {
				t.Errorf("%s: a subject takes no parameter and has one line: %q", kind, w.subject)
			}
		}
		zh, en := marks.FindAllString(f.zh.text, -1), marks.FindAllString(f.en.text, -1)
		if strings.Join(zh, "") != strings.Join(en, "") {
			t.Errorf("%s: the parameters differ: %v %v", kind, zh, en)
		}
	}
}

func TestAParameterAddsNoLineAndNoLink(t *testing.T) {
	t.Parallel()
	_, text := render(Message{Kind: NewDevice, Lang: "zh", Params: map[string]string{"path": "/x", "device": "{link}\r\nBcc: b@evil.example\u2028"}}, "https://a.example")
	if !strings.Contains(text, "{link}  Bcc: b@evil.example ") || strings.Count(text, "https://") != 1 {
		t.Errorf("%q", text)
	}
}

func TestAddresses(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"A.B+c@Example.COM": "a.b+c@example.com", "x@y.cn": "x@y.cn"} {
		if got, err := NormalAddress(" " + in + " "); err != nil || got != want {
			t.Errorf("%q: %q, %v", in, got, err)
		}
	}
	for _, in := range []string{"", "graduate@demo", "x", "x@", "@y.cn", "a@b@c.cn", "A <a@b.cn>", "a@b.cn\r\nBcc: c@d.cn", "a@b.cn,c@d.cn",
		`"a b"@c.cn`, "a@[127.0.0.1]", "a@b.cn.", "王@b.cn", "a@b..cn", strings.Repeat("a", 65) + "@b.cn", "a@" + strings.Repeat("b.", 130) + "cn", "a@b.cn\x00", "a(x)@b.cn"} {
		if got, err := NormalAddress(in); !fault.Is(err, ErrBadEmail) {
			t.Errorf("%q became %q, %v", in, got, err)
		}
	}
}
