package screening

import (
	"bufio"
	"encoding/json"
	"os"
	"slices"
	"testing"
)

// labelled is a line of a file of sentences with the rules that a person says they break.
type labelled struct {
	Text     string   `json:"text"`
	Expected []string `json:"expected"`
	Severity Severity `json:"severity"`
	Why      string   `json:"why"`
	Context  Stated   `json:"context"`
}

// tally counts what was found of what was to be found.
type tally struct{ hit, wrong, missed int }

func (t tally) precision() float64 { return float64(t.hit) / float64(max(t.hit+t.wrong, 1)) }
func (t tally) recall() float64    { return float64(t.hit) / float64(max(t.hit+t.missed, 1)) }

func readLabelled(t *testing.T, path string) []labelled {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []labelled
	s := bufio.NewScanner(f)
	for s.Scan() {
		var l labelled
		if err := json.Unmarshal(s.Bytes(), &l); err != nil {
			t.Fatalf("%s: %v in %s", path, err, s.Text())
		}
		out = append(out, l)
	}
	return out
}

// measure holds the rules against a file; tell is given each sentence that was read wrongly.
func measure(ls []labelled, tell func(l labelled, wrong, missed []string, severity Severity)) (all tally, byRule map[string]tally) {
	byRule = map[string]tally{}
	count := func(id string, hit, wrong, missed int) {
		t := byRule[id]
		byRule[id] = tally{t.hit + hit, t.wrong + wrong, t.missed + missed}
		all = tally{all.hit + hit, all.wrong + wrong, all.missed + missed}
	}
	for _, l := range ls {
		hits := Shipped().Screen([]Field{{"text", l.Text}}, l.Context.With(testLimits))
		got := RuleIDs(hits)
		var wrong, missed []string
		for _, id := range got {
			if slices.Contains(l.Expected, id) {
				count(id, 1, 0, 0)
			} else {
				wrong = append(wrong, id)
				count(id, 0, 1, 0)
			}
		}
		for _, id := range l.Expected {
			if !slices.Contains(got, id) {
				missed = append(missed, id)
				count(id, 0, 0, 1)
			}
		}
		v := Verdict(hits)
		if len(wrong)+len(missed) > 0 || l.Severity != "" && v != l.Severity {
			tell(l, wrong, missed, v)
		}
	}
	return all, byRule
}

// labelledFiles are the sentences that ship.
var labelledFiles = []string{"testdata/cases.jsonl", "testdata/practice.jsonl", "testdata/heldout-plain.jsonl", "testdata/heldout-hard.jsonl"}

var testLimits = Limits{MonthYuan: 2330, HourYuan: 23}

// TestLabelledSentences holds the rules against the sentences that ship. cases.jsonl came with the project;
// practice.jsonl was written by people who had not seen the patterns, and the rules were mended on it. The held-out files
// likewise, and nobody who changes the rules reads them: what the rules reach on them is what they reached without them.
// One is plain, as posts are; the words of the other avoid the usual ones on purpose. docs/screening.md has the figures.
func TestLabelledSentences(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file              string
		precision, recall float64
		quiet             bool
	}{
		{"testdata/cases.jsonl", 0.98, 0.98, false},
		{"testdata/practice.jsonl", 0.97, 0.96, false},
		{"testdata/heldout-plain.jsonl", 0.90, 0.85, true},
		{"testdata/heldout-hard.jsonl", 0.80, 0.50, true},
	} {
		all, byRule := measure(readLabelled(t, c.file), func(l labelled, wrong, missed []string, s Severity) {
			if !c.quiet {
				t.Logf("%s: wrong %v, missed %v, severity %s for %s", l.Text, wrong, missed, s, l.Severity)
			}
		})
		t.Logf("%s: precision %.3f, recall %.3f", c.file, all.precision(), all.recall())
		if all.precision() < c.precision || all.recall() < c.recall {
			t.Errorf("%s: precision %.3f, recall %.3f: %+v", c.file, all.precision(), all.recall(), byRule)
		}
	}
}

// TestConfusion prints the table of docs/screening.md: -run TestConfusion -v.
func TestConfusion(t *testing.T) {
	t.Parallel()
	var ls []labelled
	for _, file := range labelledFiles {
		ls = append(ls, readLabelled(t, file)...)
	}
	all, byRule := measure(ls, func(labelled, []string, []string, Severity) {})
	if all.hit == 0 {
		t.Fatal("nothing was found at all")
	}
	for _, r := range Shipped().List {
		n := byRule[r.ID]
		t.Logf("| %s | %s | %d | %d | %d |", r.ID, r.Severity, n.hit, n.wrong, n.missed)
	}
}
