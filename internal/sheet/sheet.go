// Package sheet reads tables row by row, in memory that does not grow with the file: CSV in whatever encoding
// Chinese office programs write, and the first sheet of an Excel workbook.
package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"path"
	"strings"

	"liuyong/internal/fault"
)

// Row is one row with its number: the line it begins on (CSV) or the row of the workbook, both counted from 1.
// Without Bad it has as many cells as the header. Bad names what is wrong when the row could not be read; the rest
// of the file goes on.
type Row struct {
	Number int
	Cells  []string
	Bad    *fault.Code
}

// Reader gives the rows of a table one after the other.
type Reader struct{ source source }

type source interface {
	// header is the first row that is not empty.
	header() []string
	// next gives the following row, or io.EOF, or the fault that ends the file.
	next() (Row, error)
	close() error
}

// Why a row is refused.
var (
	ReasonLineTooLong = fault.Define(fault.Invalid, "import_line_too_long",
		"该行超过1 MiB。", "The line is longer than 1 MiB.")
	ReasonLineMalformed = fault.Define(fault.Invalid, "import_line_malformed",
		"该行格式有误，无法读取。", "The line is malformed.")
	ReasonLineFields = fault.Define(fault.Invalid, "import_line_fields",
		"该行的列数与表头不一致。", "The line does not have as many fields as the header.")
	ReasonLineEncoding = fault.Define(fault.Invalid, "import_line_encoding",
		"该行的文字编码有误（应为UTF-8或GB18030）。", "The line is not in the file's encoding (UTF-8 or GB18030).")
)

// Why a whole file is refused.
var (
	ErrFormat = fault.Define(fault.Unsupported, "sheet_format",
		"只能读取 .xlsx 和 .csv 文件。", "Only .xlsx and .csv files can be read.")
	ErrUnreadable = fault.Define(fault.Invalid, "import_unreadable",
		"文件损坏，无法读取。", "The file is damaged and cannot be read.")
	ErrTooLarge = fault.Define(fault.TooLarge, "import_too_large",
		"Excel文件过大，请改用CSV。", "The Excel file is too large. Please use CSV.")
	ErrHeaderMissing = fault.Define(fault.Invalid, "import_header_missing",
		"表头缺少必需的列。", "The header lacks required columns.")
	ErrHeaderDuplicate = fault.Define(fault.Invalid, "import_header_duplicate",
		"表头有重复的列。", "The header names a column twice.")
)

var zipMark = []byte("PK\x03\x04")

// Open looks at the first bytes, and at the name where they do not tell: CSV (UTF-8 with or without a mark, UTF-16,
// GB18030) or .xlsx. It fails with ErrFormat, ErrUnreadable, ErrTooLarge or ErrHeaderMissing (an empty file).
func Open(name string, r io.Reader) (*Reader, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	head, err := in.Peek(len(zipMark))
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, ErrUnreadable.Because(err)
	}
	name = strings.ToLower(path.Base(name))
	switch {
	case bytes.HasPrefix(head, zipMark):
		s, err := openWorkbook(in)
		if err != nil {
			return nil, err
		}
		return &Reader{s}, nil
	case strings.HasSuffix(name, ".csv"), !strings.Contains(name, "."):
		s, err := openCSV(in)
		if err != nil {
			return nil, err
		}
		return &Reader{s}, nil
	}
	return nil, ErrFormat.New()
}

// Header is the first row that is not empty.
func (r *Reader) Header() []string { return r.source.header() }

// Next gives the next row, or io.EOF at the end. Any other error ends the file: ErrUnreadable when it breaks off.
func (r *Reader) Next() (Row, error) { return r.source.next() }

// Close frees what the reader holds, temporary files included. It leaves the file that was given open.
func (r *Reader) Close() error { return r.source.close() }
