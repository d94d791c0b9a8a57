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
var labelledFiles = []string{"testdata/cases.jsonl"}

var testLimits = Limits{MonthYuan: 2330, HourYuan: 23}

// TestLabelledCases holds the rules against the sentences that came with the project: none may be read wrongly in
// more than one of fifty, in either direction.
func TestLabelledCases(t *testing.T) {
	t.Parallel()
	all, _ := measure(readLabelled(t, "testdata/cases.jsonl"), func(l labelled, wrong, missed []string, s Severity) {
		t.Logf("%s: wrong %v, missed %v, severity %s for %s", l.Text, wrong, missed, s, l.Severity)
	})
	if all.precision() < 0.98 || all.recall() < 0.98 {
		t.Errorf("precision %.3f, recall %.3f of %+v", all.precision(), all.recall(), all)
	}
}
