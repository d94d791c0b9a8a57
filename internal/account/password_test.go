package account

import (
	"testing"

	"liuyong/internal/fault"
)

func TestPasswords(t *testing.T) {
	t.Parallel()
	for password, want := range map[string]*fault.Code{
		"short":                       ErrShortPassword,
		"正确的马电池订书":                    ErrShortPassword, // eight characters
		"Password123":                 ErrWeakPassword,
		"PASSWORD123!!":               ErrWeakPassword,
		"qwertyuiop":                  ErrWeakPassword,
		"ｑｗｅｒｔｙｕｉｏｐ":                  ErrWeakPassword, // full width
		"1q2w3e4r5t":                  ErrWeakPassword,
		"woaini1314":                  ErrWeakPassword,
		"aaaaaaaaaaaaaa":              ErrWeakPassword,
		"abcabcabcabc":                ErrWeakPassword,
		"qwer12345678":                ErrWeakPassword,
		"xiaoyong-2026":               ErrOwnNamePassword,
		"LiuYong-2026!":               ErrOwnNamePassword,
		"王小永王小永王小永1":                  ErrOwnNamePassword,
		"correct horse":               nil,
		"a-long-pass-phrase":          nil,
		"春眠不觉晓处处闻啼鸟":                  nil,
		"liuyong and a marble teapot": nil,
	} {
		if got := refusePassword(password, "xiaoyong@example.com", "王小永"); got != want {
			t.Errorf("%q: got %v, want %v", password, got, want)
		}
	}
}

func TestAFullWidthKeyboardTypesTheSamePassword(t *testing.T) {
	t.Parallel()
	if normalPassword("ｍａｒｂｌｅ　ｔｅａｐｏｔ１") != normalPassword("marble teapot1") {
		t.Error("they differ")
	}
	if normalPassword("e\u0301tude-etude") != normalPassword("\u00e9tude-etude") {
		t.Error("composed and decomposed letters differ")
	}
}
