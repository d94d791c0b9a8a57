package sheet

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"liuyong/internal/fault"
)

func read(t *testing.T, name string, data []byte) (header []string, rows []Row) {
	t.Helper()
	r, err := Open(name, bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	for {
		row, err := r.Next()
		if errors.Is(err, io.EOF) {
			return r.Header(), rows
		}
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
}

const table = "姓名,学号\n王小永,20260001\n李\"小永,2,多出\n\n\"张\n永\",3\n"

func TestCSVInBothEncodings(t *testing.T) {
	t.Parallel()
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(table))
	if err != nil {
		t.Fatal(err)
	}
	want := []Row{{Number: 2, Cells: []string{"王小永", "20260001"}}, {Number: 3, Cells: []string{`李"小永`, "2", "多出"}, Bad: ReasonLineFields},
		{Number: 5, Cells: []string{"张\n永", "3"}}}
	for name, data := range map[string][]byte{"utf-8": []byte(table), "marked": append(bytes.Clone(UTF8Mark), table...), "gb18030": gb} {
		header, rows := read(t, "名册.csv", data)
		if diff := cmp.Diff([]string{"姓名", "学号"}, header); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
		if diff := cmp.Diff(want, rows); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestWorkbookRowsAreAsWideAsItsHeader(t *testing.T) {
	t.Parallel()
	f := excelize.NewFile()
	for cell, v := range map[string]string{"A2": "姓名", "B2": "学号", "C2": "专业", "A4": "王小永", "A5": "李小永", "D5": "多出"} {
		if err := f.SetCellStr("Sheet1", cell, v); err != nil {
			t.Fatal(err)
		}
	}
	buf, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	header, rows := read(t, "名册.xlsx", buf.Bytes())
	want := []Row{{Number: 4, Cells: []string{"王小永", "", ""}}, {Number: 5, Cells: []string{"李小永", "", ""}, Bad: ReasonLineFields}}
	if diff := cmp.Diff([]string{"姓名", "学号", "专业"}, header); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
}

func TestFilesThatAreNoTable(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		data string
		code *fault.Code
	}{
		"roster.pdf":  {"%PDF-1.4", ErrFormat},
		"empty.csv":   {"", ErrHeaderMissing},
		"broken.xlsx": {"PK\x03\x04 and no more", ErrUnreadable},
	} {
		if _, err := Open(name, strings.NewReader(c.data)); !fault.Is(err, c.code) {
			t.Errorf("%s: got %v, want %s", name, err, c.code.Key)
		}
	}
}
