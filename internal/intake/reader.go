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
)

// MaxLine is the length in bytes from which a line, a record of CSV or a row of a sheet is refused.
const MaxLine = 1 << 20

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
	sheet io.Closer // nil but for a workbook
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
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		sheet, err := openSheet(in)
		if err != nil {
			return err
		}
		r.rows = sheet
		r.sheet = sheet
		return nil
	case jsonLines(name, in):
		r.rows = &jsonSource{lines: newLines(in)}
		return nil
	case strings.HasSuffix(name, ".csv"), !strings.Contains(name, "."):
		r.rows, err = openCSV(in)
		return err
	}
	return ErrFormat.New()
}

// jsonLines goes by the first character, and by the name for a file without any.
func jsonLines(name string, in *bufio.Reader) bool {
	head, _ := in.Peek(4096)
	head = bytes.TrimLeft(bytes.TrimPrefix(head, utf8Mark), " \t\r\n")
	if len(head) > 0 {
		return head[0] == '{'
	}
	return strings.HasSuffix(name, ".jsonl")
}

// Next gives the next line, or io.EOF at the end. Any other error ends the file: ErrUnreadable when it breaks off.
func (r *Reader) Next() (Line, error) { return r.rows.next() }

// Close frees what the reader holds, temporary files included. It leaves the file that was given open.
func (r *Reader) Close() error {
	if r.sheet == nil {
		return nil
	}
	return r.sheet.Close()
}

// lines splits a stream at line breaks and holds no more than one line of MaxLine bytes.
type lines struct {
	in     *bufio.Reader
	number int
	buf    []byte
}

func newLines(in *bufio.Reader) *lines { return &lines{in: in} }

// next gives a line without its break, valid until the next call; long tells that it had more than MaxLine bytes, of
// which only the first are given. It ends with io.EOF.
func (l *lines) next() (text []byte, long bool, err error) {
	l.buf = l.buf[:0]
	l.number++
	for {
		part, err := l.in.ReadSlice('\n')
		if room := MaxLine + 2 - len(l.buf); len(part) > room {
			long = true
			l.buf = append(l.buf, part[:room]...)
		} else {
			l.buf = append(l.buf, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && len(l.buf) == 0:
			return nil, false, io.EOF
		case err != nil && !errors.Is(err, io.EOF):
			return nil, false, ErrUnreadable.Because(err)
		}
		text = bytes.TrimSuffix(bytes.TrimSuffix(l.buf, []byte("\n")), []byte("\r"))
		return text, long || len(text) > MaxLine, nil
	}
}
