package sheet

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/xuri/excelize/v2"

	"liuyong/internal/civil"
)

// Format is the form of a table that is written.
type Format string

// The formats.
const (
	CSV  Format = "csv" // UTF-8 with a mark, for Excel
	XLSX Format = "xlsx"
)

// MediaType is the format's media type.
func (f Format) MediaType() string {
	if f == XLSX {
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return "text/csv; charset=utf-8"
}

// Mark says where a table comes from. It stands above the table, in its name, on each printed page and in the last
// cell of each row, so that a part that has got about still says who took it.
type Mark struct {
	No     string // under which the taking is recorded
	By     string // the name of whoever takes it
	Reason string
	At     time.Time
}

func (m Mark) time() string { return m.At.In(civil.Zone).Format("2006-01-02 15:04") }

// trace is the mark in one cell.
func (m Mark) trace() string { return Cell("留永 " + m.By + " " + m.time() + " 编号" + m.No) }

// traceColumn heads the last cell of each row of a marked table.
const traceColumn = "导出标记"

// head are the lines above a marked table.
func (m Mark) head(title string) []string {
	return []string{title, "导出人：" + m.By + "　导出时间：" + m.time() + "（北京时间）　编号：" + m.No, "导出事由：" + m.Reason,
		"本表仅供上述事由使用，导出已记入审计日志；请勿转发，用毕删除。"}
}

// FileName is what a marked table is saved as.
func FileName(title string, m Mark, f Format) string {
	return strings.Join([]string{plainName(title, 20), plainName(m.By, 12), m.At.In(civil.Zone).Format("20060102-1504"), plainName(m.Reason, 16),
		plainName(m.No, 40)}, "_") + "." + string(f)
}

// plainName keeps letters and digits of any script, at most some.
func plainName(s string, most int) string {
	out := make([]rune, 0, most)
	for _, r := range s {
		switch {
		case len(out) == most:
			return string(out)
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-':
			out = append(out, r)
		}
	}
	return string(out)
}

// Writer writes a table row by row, in memory that does not grow with it. Every text passes through Cell.
type Writer struct {
	to    sink
	trace string
	rows  int
}

type sink interface {
	row(cells []any, head bool) error
	// finish writes what was held back; discard lets go of everything.
	finish() error
	discard()
}

// NewWriter begins a table. Without a mark it has none: that is for tables that hold nothing of anybody but what whoever
// gets them has sent.
func NewWriter(out io.Writer, f Format, title string, columns []string, m *Mark) (*Writer, error) {
	w := &Writer{}
	var err error
	if f == XLSX {
		w.to, err = newBookSink(out, title, len(columns), m)
	} else {
		w.to, err = newCSVSink(out)
	}
	if err == nil {
		err = w.begin(title, columns, m)
	}
	if err != nil {
		w.Discard()
		return nil, err
	}
	return w, nil
}

func (w *Writer) begin(title string, columns []string, m *Mark) error {
	if m != nil {
		for _, line := range m.head(title) {
			if err := w.to.row([]any{Cell(line)}, false); err != nil {
				return err
			}
		}
		w.trace = m.trace()
	}
	head := make([]any, 0, len(columns)+1)
	for _, c := range columns {
		head = append(head, Cell(c))
	}
	if m != nil {
		head = append(head, traceColumn)
	}
	return w.to.row(head, true)
}

// Write adds a row. A cell is a text or a whole number.
func (w *Writer) Write(cells ...any) error {
	row := make([]any, 0, len(cells)+1)
	for _, c := range cells {
		switch c := c.(type) {
		case int, int64:
			row = append(row, c)
		case string:
			row = append(row, Cell(c))
		default:
			return fmt.Errorf("sheet: no cell can hold a %T", c)
		}
	}
	if w.trace != "" {
		row = append(row, w.trace)
	}
	w.rows++
	return w.to.row(row, false)
}

// Rows is the number of rows written, heads left out.
func (w *Writer) Rows() int { return w.rows }

// Close writes what was held back. A workbook is written only now.
func (w *Writer) Close() error { return w.to.finish() }

// Discard lets go of temporary files; after Close it does nothing.
func (w *Writer) Discard() {
	if w.to != nil {
		w.to.discard()
	}
}

// csvSink puts every cell in quotes: programs that part cells at semicolons or tabs find none outside.
type csvSink struct{ out *bufio.Writer }

func newCSVSink(out io.Writer) (csvSink, error) {
	_, err := out.Write(UTF8Mark)
	return csvSink{bufio.NewWriterSize(out, 1<<16)}, err
}

func (s csvSink) row(cells []any, _ bool) error {
	for i, c := range cells {
		if i > 0 {
			_ = s.out.WriteByte(',')
		}
		text, ok := c.(string)
		if !ok {
			text = fmt.Sprint(c)
		}
		_, _ = s.out.WriteString(`"` + strings.ReplaceAll(text, `"`, `""`) + `"`)
	}
	_, err := s.out.WriteString("\r\n") // says what went wrong before, too
	return err
}

func (s csvSink) finish() error { return s.out.Flush() }

func (csvSink) discard() {}

// bookSink writes one sheet; excelize moves what is large to a temporary file.
type bookSink struct {
	out    io.Writer
	book   *excelize.File
	stream *excelize.StreamWriter
	bold   int
	n      int
}

const columnWidth = 22

func newBookSink(out io.Writer, title string, columns int, m *Mark) (*bookSink, error) {
	s := &bookSink{out: out, book: excelize.NewFile()}
	name := s.book.GetSheetName(0)
	var errs []error
	if m != nil {
		// What is printed says so on each page; "&" begins a code there.
		text := strings.ReplaceAll(m.trace(), "&", "&&")
		errs = append(errs, s.book.SetHeaderFooter(name, &excelize.HeaderFooterOptions{OddHeader: "&L" + text, OddFooter: "&L" + text + "&R&P/&N"}),
			s.book.SetDocProps(&excelize.DocProperties{Title: title, Creator: Cell(m.By), Description: m.trace()}))
	}
	var err error
	s.bold, err = s.book.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	errs = append(errs, err)
	if s.stream, err = s.book.NewStreamWriter(name); err == nil {
		err = s.stream.SetColWidth(1, columns+1, columnWidth)
	}
	return s, errors.Join(append(errs, err)...)
}

func (s *bookSink) row(cells []any, head bool) error {
	s.n++
	if head {
		for i, c := range cells {
			cells[i] = excelize.Cell{StyleID: s.bold, Value: c}
		}
	}
	return s.stream.SetRow("A"+strconv.Itoa(s.n), cells)
}

func (s *bookSink) finish() error {
	err := s.stream.Flush()
	if err == nil {
		_, err = s.book.WriteTo(s.out)
	}
	return err
}

func (s *bookSink) discard() { _ = s.book.Close() }
