package hanzi

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSimplified(t *testing.T) {
	t.Parallel()
	for from, want := range map[string]string{
		"僅限男性，熟悉數控車床": "仅限男性，熟悉数控车床",
		"保證金與服務費":     "保证金与服务费",
		"仅限男性 abc 1":  "仅限男性 abc 1",
		"𠮷野家":         "𠮷野家", // beyond the table
	} {
		if got := strings.Map(Simplified, from); got != want {
			t.Errorf("%s: got %s, want %s", from, got, want)
		}
	}
	if Simplified(-1) != -1 || Simplified(utf8.RuneError) != utf8.RuneError {
		t.Error("a rune that is none was changed")
	}
}

func TestTable(t *testing.T) {
	t.Parallel()
	lines := strings.Split(strings.TrimSpace(pairs), "\n")
	if len(lines) < 2500 {
		t.Fatalf("only %d pairs", len(lines))
	}
	for _, l := range lines {
		runes := []rune(l)
		if len(runes) != 2 || runes[0] == runes[1] || runes[0] > last || runes[1] > last {
			t.Errorf("not a pair: %q", l)
		}
	}
}

func TestIsHan(t *testing.T) {
	t.Parallel()
	for r, want := range map[rune]bool{'男': true, '〇': true, '㐂': true, 'a': false, '，': false, '1': false} {
		if IsHan(r) != want {
			t.Errorf("IsHan(%q) = %v", r, !want)
		}
	}
}
