package search

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/id"
	"liuyong/internal/localstack"
)

func TestParseSynonyms(t *testing.T) {
	t.Parallel()
	got, err := parseSynonyms([]byte("# 说明\n\n甲, 乙 ,C#\n车 > 货车, 客车\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]string{"甲": {"c#", "乙"}, "乙": {"c#", "甲"}, "c#": {"乙", "甲"}, "车": {"客车", "货车"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for _, bad := range []string{"甲", "甲,", "> 乙", "甲 >"} {
		if _, err := parseSynonyms([]byte("甲,乙\n" + bad)); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: %v, want an error that names the line", bad, err)
		}
	}
}

func TestShippedSettings(t *testing.T) {
	t.Parallel()
	if _, err := wanted(); err != nil {
		t.Fatal(err)
	}
	groups := 0
	for line := range strings.Lines(string(synonymsFile)) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			groups++
		}
	}
	if groups < 80 {
		t.Errorf("%d groups of synonyms, want at least 80", groups)
	}
}

func TestCovers(t *testing.T) {
	t.Parallel()
	list := func(items ...any) []any { return items }
	cases := []struct {
		name       string
		have, want any
		ordered    bool
		same       bool
	}{
		{"defaults of the engine", map[string]any{"a": 1.0, "b": 2.0}, map[string]any{"a": 1.0}, false, true},
		{"another value", map[string]any{"a": 1.0}, map[string]any{"a": 2.0}, false, false},
		{"not set", nil, map[string]any{"a": 2.0}, false, false},
		{"a set", list("a", "b"), list("b", "a"), false, true},
		{"an order", list("a", "b"), list("b", "a"), true, false},
		{"one more", list("a", "b"), list("a"), false, false},
		{"objects in a set", list(map[string]any{"x": list("b", "a"), "y": true}), list(map[string]any{"x": list("a", "b")}), false, true},
	}
	for _, c := range cases {
		if got := covers(c.have, c.want, c.ordered); got != c.same {
			t.Errorf("%s: %v, want %v", c.name, got, c.same)
		}
	}
}

func TestSettingsAreAppliedOnlyWhereTheyDiffer(t *testing.T) {
	t.Parallel()
	stack, err := localstack.ForTests(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	e := New(Options{URL: stack.MeiliURL, Key: stack.MeiliKey, Home: "500118",
		Prefix: "test_" + strings.ReplaceAll(string(id.New[id.Post]()), "-", "") + "_"})
	ctx := t.Context()
	defer e.Close()
	if created, err := e.Ensure(ctx); err != nil || !created {
		t.Fatalf("created %v, %v", created, err)
	}
	defer func() {
		if err := e.Drop(ctx); err != nil {
			t.Error(err)
		}
	}()
	if again, err := e.applySettings(ctx, e.uid()); err != nil || len(again) != 0 {
		t.Errorf("applied %v again: %v", again, err)
	}
	raw, err := e.call(ctx, "PATCH", "/indexes/"+e.uid()+"/settings",
		[]byte(`{"synonyms":{"甲":["乙"]},"pagination":{"maxTotalHits":7},"rankingRules":["words"]}`))
	if err != nil {
		t.Fatal(err)
	}
	var task struct{ TaskUID int64 }
	if err := json.Unmarshal(raw, &task); err != nil {
		t.Fatal(err)
	}
	if err := e.await(ctx, task.TaskUID); err != nil {
		t.Fatal(err)
	}
	applied, err := e.applySettings(ctx, e.uid())
	if diff := cmp.Diff([]string{"pagination", "rankingRules", "synonyms"}, applied); diff != "" || err != nil {
		t.Error(diff, err)
	}
	if again, err := e.applySettings(ctx, e.uid()); err != nil || len(again) != 0 {
		t.Errorf("applied %v again: %v", again, err)
	}
}
