package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"liuyong/internal/fault"
)

// part is a part of a workbook: some text, then a piece repeated many times, then some more.
type part struct {
	name, before, piece, after string
	times                      int
	claimed                    uint64 // the size that the directory claims; 0: the true one
}

// bomb packs parts. A piece is packed once, with its end on a whole byte, and repeated as it is, so that packing a
// gigabyte takes no time.
func bomb(t *testing.T, parts ...part) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		var packed bytes.Buffer
		sum, size := crc32.NewIEEE(), uint64(0)
		add := func(text string, times int) {
			var one bytes.Buffer
			w, err := flate.NewWriter(&one, flate.BestCompression)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := io.WriteString(w, text); err != nil {
				t.Fatal(err)
			}
			if err := w.Flush(); err != nil {
				t.Fatal(err)
			}
			packed.Write(bytes.Repeat(one.Bytes(), times))
			for range times {
				_, _ = io.WriteString(sum, text) // a hash takes everything
			}
			size += uint64(len(text)) * uint64(times)
		}
		add(p.before, 1)
		add(p.piece, p.times)
		add(p.after, 1)
		packed.Write([]byte{3, 0}) // the last block, empty
		if p.claimed > 0 {
			size = p.claimed
		}
		w, err := z.CreateRaw(&zip.FileHeader{Name: p.name, Method: zip.Deflate, CRC32: sum.Sum32(), CompressedSize64: uint64(packed.Len()), UncompressedSize64: size})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(packed.Bytes()); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const (
	sheetName = "xl/worksheets/sheet1.xml"
	sheetXML  = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c t="inlineStr"><is><t>姓名</t></is></c></row>`
	sheetEnd  = `</sheetData></worksheet>`
)

// packedBook is an ordinary workbook with these parts in the place of its own.
func packedBook(t *testing.T, parts ...part) []byte {
	t.Helper()
	var plain bytes.Buffer
	book := excelize.NewFile()
	if err := errors.Join(book.Write(&plain), book.Close()); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(plain.Bytes()), int64(plain.Len()))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		if slices.ContainsFunc(parts, func(p part) bool { return p.name == f.Name }) {
			continue
		}
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{name: f.Name, before: string(text)})
	}
	return bomb(t, parts...)
}

const (
	mebi = 1 << 20
	// spent bounds all memory that reading a bomb may ask for, one after the other: what lies in memory at once is less.
	spent = 600 * mebi
)

// TestBombsDoNotGoOff reads small files that unpack to a gigabyte, each in a way of its own.
func TestBombsDoNotGoOff(t *testing.T) { //nolint:paralleltest // it counts the memory of the whole process
	zeros := strings.Repeat("\x00", mebi)
	letters := strings.Repeat("永", mebi/len("永"))
	sheet := part{name: sheetName, before: sheetXML, after: sheetEnd}
	of := func(before, piece string, times int, after string) part {
		return part{name: sheet.name, before: sheetXML + before, piece: piece, times: times, after: after + sheetEnd}
	}
	lying := of(`<row><c t="inlineStr"><is><t>`, letters, 900, `</t></is></c></row>`)
	lying.claimed = 1000
	if _, rows := read(t, "名册.xlsx", packedBook(t, of(`<row><c t="inlineStr"><is><t>`, "永", 900, `</t></is></c></row>`))); len(rows) != 1 || len(rows[0].Cells[0]) != len("永")*900 {
		t.Fatalf("what is no bomb is read as %v", rows)
	}
	for name, data := range map[string][]byte{
		"more than any table":   packedBook(t, sheet, part{name: "xl/media/a", piece: zeros, times: 3000}),
		"a part of no table":    packedBook(t, sheet, part{name: "xl/theme/theme1.xml", piece: zeros, times: 1000}),
		"a false size":          packedBook(t, lying),
		"one endless cell":      packedBook(t, of(`<row><c t="inlineStr"><is><t>`, letters, 900, `</t></is></c></row>`)),
		"one endless row":       packedBook(t, of(`<row>`, strings.Repeat(`<c><v>1</v></c>`, mebi/16), 900, `</row>`)),
		"one endless tag":       packedBook(t, of(`<row a="`, letters, 900, `"></row>`)),
		"one endless text":      packedBook(t, sheet, part{name: "xl/sharedStrings.xml", before: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>`, piece: letters, times: 900, after: `</t></si></sst>`}),
		"cells outside of rows": packedBook(t, of(``, strings.Repeat(`<c><v>1</v></c>`, mebi/16), 900, ``)),
		"rows in a row":         packedBook(t, of(`<row>`, strings.Repeat(`<row><c><v>1</v></c></row>`, mebi/32), 900, `</row>`)),
		"many empty texts":      packedBook(t, sheet, part{name: "xl/sharedStrings.xml", before: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`, piece: strings.Repeat(`<si/>`, mebi/5), times: 3, after: `</sst>`}),
		"more empty texts":      packedBook(t, sheet, part{name: "xl/sharedStrings.xml", before: `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`, piece: strings.Repeat(`<si/>`, mebi/5), times: 100, after: `</sst>`}),
		"many empty rows":       packedBook(t, of(``, strings.Repeat(`<row/>`, mebi/6), 100, ``)),
		"a bomb in a bomb":      packedBook(t, sheet, part{name: "xl/worksheets/sheet2.xml", piece: string(packedBook(t, sheet)), times: 1 << 14}),
		"a hundred small ones":  packedBook(t, append(slices.Repeat([]part{{name: "xl/a", piece: zeros, times: 10}}, 100), sheet)...),
		"a book of many parts":  packedBook(t, append(manyParts(20000), sheet)...),
	} {
		t.Run(name, func(t *testing.T) {
			t.Setenv("TMPDIR", t.TempDir())
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			err := readThrough(data)
			runtime.ReadMemStats(&after)
			if took := after.TotalAlloc - before.TotalAlloc; took > spent {
				t.Errorf("%d KiB packed took %d MiB: %v", len(data)>>10, took/mebi, err)
			}
			if code := fault.Of(err).Code; err != nil && code != ErrTooLarge && code != ErrUnreadable {
				t.Errorf("told as %v", err)
			}
			t.Logf("%d KiB packed took %d MiB: %v", len(data)>>10, (after.TotalAlloc-before.TotalAlloc)/mebi, err)
		})
	}
}

func manyParts(n int) []part {
	out := make([]part, n)
	for i := range out {
		out[i] = part{name: "xl/" + "p" + strconv.Itoa(i), before: "x"}
	}
	return out
}

func readThrough(data []byte) error {
	r, err := Open("名册.xlsx", bytes.NewReader(data))
	if err != nil {
		return err
	}
	defer func() { _ = r.Close() }()
	for {
		if _, err := r.Next(); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
}
