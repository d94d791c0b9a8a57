package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is the length in bytes from which a line, a record of CSV or a row of a workbook is refused.
const MaxLine = 1 << 20

// UTF8Mark is the byte order mark that some programs put before UTF-8.
var UTF8Mark = []byte("\ufeff")

// Lines splits a stream at line breaks and holds no more than one line of MaxLine bytes.
type Lines struct {
	in     *bufio.Reader
	number int
	buf    []byte
}

// NewLines reads from in.
func NewLines(in *bufio.Reader) *Lines { return &Lines{in: in} }

// Number is that of the line given last, counted from 1.
func (l *Lines) Number() int { return l.number }

// Next gives a line without its break, valid until the next call; long tells that it had more than MaxLine bytes, of
// which only the first are given. It ends with io.EOF.
func (l *Lines) Next() (text []byte, long bool, err error) {
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
