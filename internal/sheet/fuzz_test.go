package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// Whatever the file: rows come in order, as wide as the header or marked as bad, in no more text than the file can
// hold, and the file ends.
func FuzzOpen(f *testing.F) {
	f.Add("a.csv", []byte(table))
	f.Add("a.csv", []byte("\xff\xfea\x00,\x00b\x00\n\x00"))
	f.Add("a", []byte("a,b\n\"x\ny\",\"\"\"\"\n\"stray,1\n2,3\n"))
	f.Add("a.xlsx", []byte("PK\x03\x04\x14\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		r, err := Open(name, bytes.NewReader(data))
		if err != nil {
			return
		}
		defer func() { _ = r.Close() }()
		width, last, text := len(r.Header()), 0, 0
		// A workbook may pack much into little; its own bounds are tested with real workbooks.
		packed := bytes.HasPrefix(data, zipMark)
		for n := 0; ; n++ {
			row, err := r.Next()
			if err != nil {
				return
			}
			if row.Number <= last {
				t.Fatalf("row %d after row %d", row.Number, last)
			}
			last = row.Number
			if row.Bad != nil {
				continue
			}
			if len(row.Cells) != width {
				t.Fatalf("row %d has %d cells under a header of %d", row.Number, len(row.Cells), width)
			}
			for _, c := range row.Cells {
				if text += len(c); !packed && !utf8.ValidString(c) {
					t.Fatalf("row %d holds what is no text: %q", row.Number, c)
				}
			}
			// Three bytes of UTF-8 for one of another encoding; a replaced byte takes three as well.
			if !packed && (n > len(data) || text > 4*len(data)) {
				t.Fatalf("%d rows with %d bytes of text out of %d", n, text, len(data))
			}
		}
	})
}

// What a writer of RFC 4180 writes, comes back cell by cell.
func FuzzCSVRoundTrip(f *testing.F) {
	f.Add("王小永", "a,b", "say \"x\"", "two\nlines")
	f.Add("", " ", "=1+1", "x")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		want := [][]string{{a, b}, {c, d}}
		for i := range want {
			for j, s := range want[i] {
				// The writer turns \r\n into \n and a lone \r is no break; a file of only marks is no table.
				if !utf8.ValidString(s) || strings.ContainsAny(s, "\r\ufeff") || len(s) > 1000 || strings.Count(s, "\n") > 100 {
					return
				}
				want[i][j] = s
			}
		}
		if a == "" {
			return // a header begins with its first cell
		}
		var buf bytes.Buffer
		w := csv.NewWriter(&buf)
		_ = w.WriteAll(want)
		// What is no ASCII is told apart from GB18030 by being valid UTF-8, so that it needs no mark.
		r, err := Open("a.csv", &buf)
		if err != nil {
			t.Fatalf("%q: %v", want, err)
		}
		defer func() { _ = r.Close() }()
		got := [][]string{r.Header()}
		for {
			row, err := r.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil || row.Bad != nil {
				t.Fatalf("%q: %v %v", want, err, row.Bad)
			}
			got = append(got, row.Cells)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}
