package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestCell(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"": "", "甲": "甲", "a=b": "a=b", "=1": "'=1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "\u0020=1": "' =1",
		"\t1": " 1", "\t=1": "' =1", "\r=1": "' =1", "\n=1": "' =1", "a\n=1": "a =1", "＝1": "'＝1", "＠x": "'＠x",
		"\u00a0=1": "'\u00a0=1", "\ufeff=1": "'\ufeff=1", "\u200b-1": "'\u200b-1", "\x00=1": "' =1", "a\xff": "a\ufffd", "a\u2028b": "a b",
	} {
		if got := Cell(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
	if got := Cell(strings.Repeat("长", maxCell+5)); utf8.RuneCountInString(got) != maxCell || !strings.HasSuffix(got, "…") {
		t.Errorf("a long text has %d characters", utf8.RuneCountInString(got))
	}
}

var mark = Mark{No: "0190f3c1", By: "=王审&co", Reason: "抽查,\"季度\"\n=1+1", At: time.Date(2026, 11, 23, 17, 30, 0, 0, time.UTC)}

// written is a table of two columns, as it is read back by others.
func written(t testing.TB, f Format, m *Mark, rows ...[]any) [][]string {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, f, "审计日志", []string{"编号", "内容"}, m)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	for _, r := range rows {
		if err := w.Write(r...); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil || w.Rows() != len(rows) {
		t.Fatalf("%d rows: %v", w.Rows(), err)
	}
	if f == CSV {
		in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b.Bytes(), UTF8Mark)))
		in.FieldsPerRecord = -1
		got, err := in.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	name := book.GetSheetName(0)
	got, err := book.GetRows(name)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range got {
		for j := range row {
			at, _ := excelize.CoordinatesToCellName(j+1, i+1)
			if formula, err := book.GetCellFormula(name, at); err != nil || formula != "" {
				t.Fatalf("%s is a formula: %q, %v", at, formula, err)
			}
		}
	}
	if head, err := book.GetHeaderFooter(name); m != nil && (err != nil || !strings.Contains(head.OddHeader, "&&co") || !strings.Contains(head.OddFooter, m.No)) {
		t.Fatalf("printed pages are not marked: %+v, %v", head, err)
	}
	return got
}

func TestAMarkedTableSaysWhereItComesFrom(t *testing.T) {
	t.Parallel()
	trace := "留永 =王审&co 2026-11-24 01:30 编号0190f3c1"
	want := [][]string{
		{"审计日志"},
		{"导出人：=王审&co　导出时间：2026-11-24 01:30（北京时间）　编号：0190f3c1"},
		{`导出事由：抽查,"季度" =1+1`},
		{"本表仅供上述事由使用，导出已记入审计日志；请勿转发，用毕删除。"},
		{"编号", "内容", "导出标记"},
		{"-7", "'=HYPERLINK(\"x\";\"y\")", trace},
		{"8", "", trace},
	}
	for _, f := range []Format{CSV, XLSX} {
		got := written(t, f, &mark, []any{-7, `=HYPERLINK("x";"y")`}, []any{int64(8), ""})
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", f, d)
		}
	}
	if got := FileName("审计日志", mark, XLSX); got != "审计日志_王审co_20261124-0130_抽查季度11_0190f3c1.xlsx" {
		t.Error(got)
	}
}

func TestATableWithoutAMark(t *testing.T) {
	t.Parallel()
	for _, f := range []Format{CSV, XLSX} {
		if d := cmp.Diff([][]string{{"编号", "内容"}, {"1", "a,b;c\"d"}}, written(t, f, nil, []any{1, "a,b;c\"d"})); d != "" {
			t.Errorf("%s: %s", f, d)
		}
	}
	w, err := NewWriter(&bytes.Buffer{}, CSV, "", nil, nil)
	if err == nil {
		err = w.Write(1.5)
	}
	if err == nil {
		t.Error("a fraction needs a way to be written first")
	}
}

type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestAWriterTellsOfAFullDisk(t *testing.T) {
	t.Parallel()
	if _, err := NewWriter(full{}, CSV, "", nil, nil); !errors.Is(err, errFull) {
		t.Error(err)
	}
	w, err := NewWriter(full{}, XLSX, "x", []string{"a"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	if err := w.Close(); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

// A large workbook goes to temporary files, which are gone afterwards, and memory stays bounded.
func TestALargeTableDoesNotLieInMemory(t *testing.T) { //nolint:paralleltest // it measures the heap and sets TMPDIR
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	out, err := os.Create(filepath.Join(t.TempDir(), "large.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = out.Close() }()
	w, err := NewWriter(out, XLSX, "大表", []string{"a", "b", "c", "d"}, &mark)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Discard()
	text := strings.Repeat("内容", 100)
	for i := range 30_000 {
		if err := w.Write(i, text, text, text); err != nil {
			t.Fatal(err)
		}
	}
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	if m.HeapAlloc > 40<<20 {
		t.Errorf("%d MB are held for 55 MB of table", m.HeapAlloc>>20)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	w.Discard()
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("temporary files stay: %v, %v", left, err)
	}
}

// Whatever is put into a cell: nobody who reads the table back finds the beginning of a formula, or another cell.
func FuzzCell(f *testing.F) {
	for _, s := range []string{"=1+1", "\t=1", "\r\n@x", "\ufeff=cmd|' /C calc'!A0", "a;=1", "＝1", "'=1", "\"=1", "\u00ad+1", "\x1b-1", "\uf67f=cmd|'\xed/C'!A0", "\xef\xbb\xbf=1", "_x003D_1", "_x0009_=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 4000 {
			return
		}
		for _, format := range []Format{CSV, XLSX} {
			got := written(t, format, nil, []any{s, "end"})
			if len(got) != 2 || len(got[1]) != 2 || got[1][1] != "end" {
				t.Fatalf("%s: %q makes %q", format, s, got)
			}
			cell := got[1][0]
			visible := strings.TrimLeftFunc(cell, func(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) })
			if visible != "" && strings.ContainsRune("=+-@", []rune(visible)[0]) || strings.ContainsFunc(cell, unicode.IsControl) {
				t.Fatalf("%s: %q comes back as %q", format, s, cell)
			}
			if want := Cell(s); cell != want {
				t.Fatalf("%s: %q comes back as %q, not %q", format, s, cell, want)
			}
		}
	})
}
