package gram_test

import (
	"slices"
	"testing"

	"liuyong/internal/gram"
)

func contains(text, query []int32) bool {
	for _, k := range query {
		if !slices.Contains(text, k) {
			return false
		}
	}
	return len(query) > 0
}

func TestFinding(t *testing.T) {
	t.Parallel()
	const text = "招聘Java开发工程师（永川），熟悉C++与.NET，月薪８０００元，Ｂ２Ｂ业务"
	cases := []struct {
		query string
		found bool
	}{
		{"开发", true},
		{"工程师", true},
		{"java 工程师", true},
		{"JAVA开发", true},
		{"c++", true},
		{"8000", true},
		{"b2b", true},
		{"net", true},
		{"程工", false},
		{"jav", false},
		{"javascript", false},
		{"会计", false},
		{"c", false},
		{"，。", false},
		{"", false},
	}
	keys := gram.Of(text)
	for _, c := range cases {
		if got := contains(keys, gram.Of(c.query)); got != c.found {
			t.Errorf("query %q: found %v, want %v", c.query, got, c.found)
		}
	}
}

func TestOneCharacterFindsShortTexts(t *testing.T) {
	t.Parallel()
	query := gram.Of("师")
	if contains(gram.Of("教师"), query) {
		t.Error("long texts must not carry single characters")
	}
	if !contains(gram.Singles("教师"), query) {
		t.Error("a title must be found by one of its characters")
	}
	if !contains(gram.Of("师 傅"), query) {
		t.Error("a character that stands alone is a word")
	}
}

func TestKeysAreDistinctAndAscending(t *testing.T) {
	t.Parallel()
	keys := gram.Of("工程师 工程师 java Java", "工程师")
	if !slices.IsSorted(keys) || len(keys) != 3 {
		t.Errorf("got %v, want the two pairs and the word, ascending", keys)
	}
}

func FuzzOf(f *testing.F) {
	f.Add("永川区中小学教师 C++")
	f.Add("\xff\xfe𠮷野家")
	f.Fuzz(func(t *testing.T, s string) {
		if keys := gram.Singles(s, s); !contains(keys, gram.Of(s)) && len(gram.Of(s)) > 0 {
			t.Errorf("%q does not find itself", s)
		}
	})
}
