package main

import (
	"bufio"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuyong/internal/localstack"
)

// TestImportPosts imports as a person would: beside parts that another process keeps, then alone.
func TestImportPosts(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"LIUYONG_DATABASE_URL", "LIUYONG_DATABASE_OWNER_URL", "LIUYONG_MEILI_URL", "LIUYONG_DEMO"} {
		t.Setenv(name, "")
	}
	t.Setenv("LIUYONG_DATA_DIR", dir)
	sample := filepath.Join("..", "..", "deploy", "sample", "posts.jsonl")

	stack, err := localstack.Start(t.Context(), localstack.Options{DataDir: dir, Tuning: localstack.Test})
	if err != nil {
		t.Fatal(err)
	}
	code, out, errs := call(t, "import", "posts", sample)
	if code != exitDone || !strings.HasSuffix(out, "\naccepted 24, changed 0, skipped 1, refused 6\n") {
		t.Fatalf("code %d, %q, %q", code, out, errs)
	}
	if code, out, errs := call(t, "verify-index"); code != exitDone || !strings.Contains(out, "posts 24, indexed 24, waiting 0") {
		t.Errorf("verify-index: code %d, %q, %q", code, out, errs)
	}
	if err := stack.Stop(t.Context()); err != nil {
		t.Fatal(err)
	}
	if d := refusedLines(t, filepath.Join(dir, "imports", "posts.jsonl.report.csv")); d != "24 25 26 27 28 30" {
		t.Errorf("lines reported as refused: %s", d)
	}

	changed := filepath.Join(dir, "changed.jsonl")
	raw, err := os.ReadFile(sample)
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(string(raw), "工艺技术员", "资深工艺技术员", 1)
	if err := os.WriteFile(changed, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	report := filepath.Join(dir, "mine.csv")
	code, out, errs = call(t, "import", "posts", changed, "--report", report)
	if code != exitDone || !strings.HasSuffix(out, "\naccepted 0, changed 1, skipped 24, refused 6\n") || !strings.Contains(out, report) {
		t.Errorf("code %d, %q, %q", code, out, errs)
	}
	if refusedLines(t, report) != "24 25 26 27 28 30" {
		t.Error("the report went elsewhere")
	}
	if code, out, errs := call(t, "verify-index"); code != exitDone || !strings.Contains(out, "posts 24, indexed 24, waiting 0") {
		t.Errorf("verify-index: code %d, %q, %q", code, out, errs)
	}
	broken := filepath.Join(dir, "broken.jsonl.gz")
	if err := os.WriteFile(broken, []byte("\x1f\x8b no gzip"), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, out, errs := call(t, "import", "posts", broken, sample); code != exitFailed || !strings.Contains(errs, "broken.jsonl.gz") ||
		!strings.Contains(out, "posts.jsonl: accepted 0") {
		t.Errorf("a broken file must not keep the next one out: code %d, %q, %q", code, out, errs)
	}
}

func TestImportReportGoesWithOneFile(t *testing.T) {
	t.Parallel()
	if code, _, errs := call(t, "import", "posts", "a.csv", "--report", "r.csv", "b.csv"); code != exitUsage || !strings.Contains(errs, "--report") {
		t.Errorf("code %d, %q", code, errs)
	}
	if code, _, errs := call(t, "import", "posts", "--nonsense", "a.csv"); code != exitUsage || !strings.Contains(errs, "nonsense") {
		t.Errorf("code %d, %q", code, errs)
	}
	if code, _, errs := call(t, "import", "posts", t.TempDir()); code != exitUsage || !strings.Contains(errs, "folder") {
		t.Errorf("code %d, %q", code, errs)
	}
}

// refusedLines are the line numbers that a report gives as refused.
func refusedLines(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	in := bufio.NewReader(f)
	if mark, err := in.Peek(3); err != nil || string(mark) != "\ufeff" {
		t.Errorf("a spreadsheet would not read this as UTF-8: %q %v", mark, err)
	} else if _, err := in.Discard(3); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(in).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, r := range rows {
		if r[1] == "未接收" {
			lines = append(lines, r[0])
		}
	}
	return strings.Join(lines, " ")
}
