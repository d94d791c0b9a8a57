package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"slices"
	"unicode/utf8"

	"liuyong/internal/fault"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	// encodingSample is how much of a file decides about its encoding.
	encodingSample = 1 << 16
	// maxRecordLines bounds a record whose fields hold line breaks.
	maxRecordLines = 1000
	// maxRetries is how often lines swallowed by a stray quote are read again one by one. After that they are lost
	// with it, so that a hostile file cannot make the reader go over the same bytes for ever.
	maxRetries = 50
)

// csvSource reads RFC 4180, with records of more than one line. encoding/csv is not used: it has no bound on a
// record, and after a stray quote it gives up the rest of the file.
type csvSource struct {
	lines   *Lines
	head    []string
	queue   []csvLine // lines read again after a stray quote
	retries int
}

type csvLine struct {
	number int
	text   []byte
	long   bool
}

func openCSV(in *bufio.Reader) (*csvSource, error) {
	s := &csvSource{lines: NewLines(bufio.NewReaderSize(decodeText(in), 1<<16))}
	for {
		_, cells, bad, err := s.record()
		switch {
		case errors.Is(err, io.EOF):
			return nil, ErrHeaderMissing.New()
		case err != nil:
			return nil, err
		case bad != nil:
			return nil, ErrHeaderMissing.Because(bad.New())
		case len(cells) == 1 && cells[0] == "":
			continue
		}
		s.head = cells
		return s, nil
	}
}

func (s *csvSource) header() []string { return s.head }

func (s *csvSource) close() error { return nil }

// decodeText turns the stream into UTF-8 without a mark. Without a mark of UTF-16, what is no UTF-8 is GB18030.
func decodeText(in *bufio.Reader) io.Reader {
	large := bufio.NewReaderSize(in, encodingSample)
	sample, _ := large.Peek(encodingSample)
	switch {
	case bytes.HasPrefix(sample, []byte{0xff, 0xfe}), bytes.HasPrefix(sample, []byte{0xfe, 0xff}):
		return transform.NewReader(large, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder())
	case bytes.HasPrefix(sample, UTF8Mark):
		_, _ = large.Discard(len(UTF8Mark))
		return large
	case validUTF8(sample):
		return large
	}
	return transform.NewReader(large, simplifiedchinese.GB18030.NewDecoder())
}

// validUTF8 allows for a last character that the sample cuts in two.
func validUTF8(sample []byte) bool {
	for i := range min(utf8.UTFMax, len(sample)+1) {
		if utf8.Valid(sample[:len(sample)-i]) {
			return true
		}
	}
	return false
}

func (s *csvSource) next() (Row, error) {
	for {
		number, cells, bad, err := s.record()
		if err != nil {
			return Row{}, err
		}
		if bad == nil && len(cells) == 1 && cells[0] == "" {
			continue
		}
		if bad == nil && len(cells) != len(s.head) {
			bad = ReasonLineFields
		}
		return Row{Number: number, Cells: cells, Bad: bad}, nil
	}
}

func (s *csvSource) line() (csvLine, error) {
	if len(s.queue) > 0 {
		l := s.queue[0]
		s.queue = s.queue[1:]
		return l, nil
	}
	text, long, err := s.lines.Next()
	if err != nil {
		return csvLine{}, err
	}
	return csvLine{number: s.lines.Number(), text: text, long: long}, nil
}

// record reads as many lines as the quotes ask for. A record that never ends, or ends with a wrong number of fields
// only after swallowing further lines, is bad as far as its first line goes, and the others are read again.
func (s *csvSource) record() (number int, cells []string, bad *fault.Code, err error) {
	first, err := s.line()
	if err != nil {
		return 0, nil, nil, err
	}
	number = first.number
	if first.long {
		return number, nil, ReasonLineTooLong, nil
	}
	record := slices.Clone(first.text)
	fields, state := splitRecord(record)
	var further []csvLine
	for {
		if state == recordOpen && len(further) < maxRecordLines {
			l, err := s.line()
			if err != nil && !errors.Is(err, io.EOF) {
				return number, nil, nil, err
			}
			if err == nil {
				l.text = slices.Clone(l.text)
				further = append(further, l)
				if record = append(append(record, '\n'), l.text...); len(record) <= MaxLine && !l.long {
					if bytes.IndexByte(l.text, '"') >= 0 { // only a quote can end the field
						fields, state = splitRecord(record)
					}
					continue
				}
			}
		}
		switch {
		case state == recordOpen && len(further) == 0:
			bad = ReasonLineMalformed
		case state != recordWhole, len(further) > 0 && s.head != nil && len(fields) != len(s.head):
			bad = ReasonLineMalformed
			s.again(further)
		case !utf8.Valid(record):
			bad = ReasonLineEncoding
		}
		return number, fields, bad, nil
	}
}

func (s *csvSource) again(further []csvLine) {
	if s.retries++; s.retries <= maxRetries {
		s.queue = append(further, s.queue...)
	}
}

type recordState int

const (
	recordWhole recordState = iota
	recordOpen              // a quoted field has not ended yet
	recordBad               // something stands behind a closing quote
)

// splitRecord splits at commas outside quotes. A quote inside an unquoted field is a plain character.
func splitRecord(b []byte) ([]string, recordState) {
	var cells []string
	for {
		if len(b) == 0 || b[0] != '"' {
			end := bytes.IndexByte(b, ',')
			if end < 0 {
				return append(cells, string(b)), recordWhole
			}
			cells = append(cells, string(b[:end]))
			b = b[end+1:]
			continue
		}
		cell, rest, closed := quoted(b[1:])
		switch {
		case !closed:
			return cells, recordOpen
		case len(rest) == 0:
			return append(cells, cell), recordWhole
		case rest[0] != ',':
			return cells, recordBad
		}
		cells = append(cells, cell)
		b = rest[1:]
	}
}

// quoted reads a field up to its closing quote; two quotes stand for one.
func quoted(b []byte) (cell string, rest []byte, closed bool) {
	var out []byte
	for {
		end := bytes.IndexByte(b, '"')
		if end < 0 {
			return "", nil, false
		}
		out = append(out, b[:end]...)
		b = b[end+1:]
		if len(b) == 0 || b[0] != '"' {
			return string(out), b, true
		}
		out = append(out, '"')
		b = b[1:]
	}
}
