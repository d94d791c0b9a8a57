package intake

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strings"

	"liuyong/internal/fault"
	"liuyong/internal/sheet"
)

// Line is one row of a file with its number: the line it begins on (JSON lines, CSV) or the row of the sheet, both
// counted from 1. Bad names what is wrong when the line could not be read; the rest of the file goes on.
type Line struct {
	Number int
	Raw    Raw
	Bad    *fault.Code
}

// Reader gives the rows of a file one after the other, in memory that does not grow with the file.
type Reader struct {
	rows  rowSource
	table io.Closer // nil for JSON lines
}

type rowSource interface {
	// next gives the following line, or io.EOF, or the fault that ends the file.
	next() (Line, error)
}

// NewReader looks at the first bytes, and at the name where they do not tell, to find the format: JSON lines, CSV
// (UTF-8 with or without a mark, UTF-16, GB18030) or .xlsx (its first sheet), each also compressed by gzip. It
// fails with ErrFormat, ErrUnreadable, ErrTooLarge, ErrHeaderMissing or ErrHeaderDuplicate.
func NewReader(name string, r io.Reader) (*Reader, error) {
	out := &Reader{}
	if err := out.open(strings.ToLower(path.Base(name)), bufio.NewReaderSize(r, 1<<16), 0); err != nil {
		return nil, err
	}
	return out, nil
}

func (r *Reader) open(name string, in *bufio.Reader, depth int) error {
	head, err := in.Peek(4)
	if err != nil && !errors.Is(err, io.EOF) {
		return ErrUnreadable.Because(err)
	}
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b}) && depth == 0:
		zip, err := gzip.NewReader(in)
		if err != nil {
			return ErrUnreadable.Because(err)
		}
		return r.open(strings.TrimSuffix(name, ".gz"), bufio.NewReaderSize(zip, 1<<16), depth+1)
	case jsonLines(name, in):
		r.rows = &jsonSource{lines: sheet.NewLines(in)}
		return nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), strings.HasSuffix(name, ".csv"), !strings.Contains(name, "."):
		return r.openTable(name, in)
	}
	return ErrFormat.New()
}

func (r *Reader) openTable(name string, in io.Reader) error {
	table, err := sheet.Open(name, in)
	if err != nil {
		return err
	}
	h, err := readHeader(table.Header())
	if err != nil {
		return errors.Join(err, table.Close())
	}
	r.rows, r.table = &tableSource{table: table, header: h}, table
	return nil
}

// tableSource turns the rows of a table into lines.
type tableSource struct {
	table  *sheet.Reader
	header *header
}

func (s *tableSource) next() (Line, error) {
	row, err := s.table.Next()
	if err != nil {
		return Line{}, err
	}
	line := Line{Number: row.Number, Bad: row.Bad}
	if row.Bad == nil {
		line.Raw = s.header.row(row.Cells)
	}
	return line, nil
}

// jsonLines goes by the first character, and by the name for a file without any.
func jsonLines(name string, in *bufio.Reader) bool {
	head, _ := in.Peek(4096)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, sheet.UTF8Mark), " \t\r\n")
	if len(head) > 0 {
		return head[0] == '{'
	}
	return strings.HasSuffix(name, ".jsonl")
}

// Next gives the next line, or io.EOF at the end. Any other error ends the file: ErrUnreadable when it breaks off.
func (r *Reader) Next() (Line, error) { return r.rows.next() }

// Close frees what the reader holds, temporary files included. It leaves the file that was given open.
func (r *Reader) Close() error {
	if r.table == nil {
		return nil
	}
	return r.table.Close()
}
