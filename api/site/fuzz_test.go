package site

import (
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"liuyong/internal/posting"
)

// An address of the search page is read within bounds, whatever it says, and the one address made from it is read as
// the same search.
func FuzzReadQuery(f *testing.F) {
	for _, s := range []string{"q=%E4%BC%9A%E8%AE%A1&kind=job&kind=job&area=500118&education=bachelor", "q=%ff%00&page=99999999999", "pay_min_yuan=-1&posted_within_days=366&sort=pay",
		"major=%E6%8A%A4%E7%90%86&major=&industry=C&employer_kind=enterprise", "employer=0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11&fair=x", "q=a%20%20b%E3%80%80c&&;=%zz"} {
		f.Add(s)
	}
	f.Add("q=0&major=0")
	f.Fuzz(func(t *testing.T, raw string) {
		v, _ := url.ParseQuery(raw)
		q := readQuery(v)
		if utf8.RuneCountInString(q.Q) > maxWords || !utf8.ValidString(q.Q) || strings.ContainsRune(q.Q, 0) || q.Page < 1 || q.Page > posting.MaxPage ||
			q.PayMinYuan < 0 || q.PayMinYuan > maxPayYuan || q.PostedWithinDays < 0 || q.PostedWithinDays > maxPostDays {
			t.Fatalf("%q is read as %+v", raw, q)
		}
		for _, list := range [][]string{q.Kinds, q.Areas, q.Majors, q.Industries, q.EmployerKinds} {
			if len(list) > maxChoices || strings.ContainsRune(strings.Join(list, ""), 0) {
				t.Fatalf("%q is read as %+v", raw, q)
			}
		}
		u, err := url.Parse(address(q, q.Page))
		if err != nil || u.Path != "/search" || u.Host != "" {
			t.Fatalf("%q gets the address %q: %v", raw, u, err)
		}
		if again := readQuery(u.Query()); !reflect.DeepEqual(again, q) {
			t.Fatalf("%q is read as %+v, its address %s as %+v", raw, q, u, again)
		}
	})
}

// After signing in nobody is led off this site, whatever the address says, as a browser would read it.
func FuzzSafeNext(f *testing.F) {
	for _, s := range []string{"/app/", "//evil.example", `/\evil.example`, "/%2f/evil.example", "/\t/evil.example", "https:evil.example", "javascript:alert(1)", "/a?next=//b", "/.//evil.example", "/..//evil.example", "/a/..//evil.example", "", "/@evil.example", "/#x"} {
		f.Add(s)
	}
	home := &url.URL{Scheme: "https", Host: "liuyong.example", Path: "/sign-in"}
	f.Fuzz(func(t *testing.T, s string) {
		next := safeNext(s)
		if safeNext(next) != next {
			t.Fatalf("%q is %q, then %q", s, next, safeNext(next))
		}
		// A browser drops tabs and line breaks, reads \ as /, and takes // for the beginning of a host.
		seen := strings.ReplaceAll(strings.NewReplacer("\t", "", "\r", "", "\n", "").Replace(strings.TrimFunc(next, func(r rune) bool { return r <= ' ' })), `\`, "/")
		to, err := home.Parse(seen)
		if err != nil || to.Host != home.Host || to.Scheme != home.Scheme || to.User != nil || !strings.HasPrefix(next, "/") {
			t.Fatalf("%q leads to %q: %v", s, to, err)
		}
		header := http.Header{}
		header.Set("Location", next)
		if strings.HasPrefix(to.Path, "//") || strings.ContainsAny(header.Get("Location"), "\r\n\x00") {
			t.Fatalf("%q is sent as %q", s, next)
		}
	})
}
