package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestScreen(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "texts.jsonl")
	write := func(text string) {
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(`{"text": "只招男性，单休"}` + "\n" + `{"text": "男女不限，双休", "context": {}}` + "\n\n" +
		`{"text": "35周岁以下", "context": {"employer_kind": "public_institution", "announcement_no": "1号", "more": 1}}` + "\n")
	code, out, errs := call(t, "screen", file)
	want := `{"rules":["disc-gender","hours-warn"],"severity":"block"}` + "\n" + `{"rules":[],"severity":"none"}` + "\n" + `{"rules":["age-lawful-note"],"severity":"warn"}` + "\n"
	if code != exitDone || out != want {
		t.Errorf("code %d, %s %s", code, out, errs)
	}
	write(`{"text": "双休"}` + "\n{\n")
	if code, out, errs := call(t, "screen", file); code != exitFailed || strings.Count(out, "\n") != 1 || !strings.Contains(errs, "line 2") {
		t.Errorf("a broken line: code %d, %q, %q", code, out, errs)
	}
	if code, _, _ := call(t, "screen"); code != exitUsage {
		t.Errorf("without a file: code %d", code)
	}
	if code, _, _ := call(t, "screen", file+"x"); code != exitFailed {
		t.Errorf("a file that is not there: code %d", code)
	}
}
