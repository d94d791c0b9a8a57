package sheet

import (
	"bytes"
	"errors"
	"io"

	"github.com/xuri/excelize/v2"
)

// workbook reads the first sheet of a workbook row by row.
type workbook struct {
	book   *excelize.File
	rows   *excelize.Rows
	head   []string
	number int
}

func openWorkbook(in io.Reader) (*workbook, error) {
	packed, err := io.ReadAll(io.LimitReader(in, maxSheetFile+1))
	if err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	if err := checkPacked(packed); err != nil {
		return nil, err
	}
	// Raw values: a date comes as its day number, whatever way the cell shows it.
	book, err := excelize.OpenReader(bytes.NewReader(packed), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxSheetUnzipped, UnzipXMLSizeLimit: sheetInMemory,
	})
	if err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	w := &workbook{book: book}
	if err := w.start(); err != nil {
		return nil, errors.Join(err, w.close())
	}
	return w, nil
}

func (w *workbook) start() error {
	var err error
	if w.rows, err = w.book.Rows(w.book.GetSheetName(0)); err != nil {
		return ErrUnreadable.Because(err)
	}
	w.head, err = w.cells()
	if errors.Is(err, io.EOF) {
		return ErrHeaderMissing.New()
	}
	return err
}

func (w *workbook) header() []string { return w.head }

// cells gives the next row that is not empty.
func (w *workbook) cells() ([]string, error) {
	for w.rows.Next() {
		w.number++
		cells, err := w.rows.Columns()
		if err != nil {
			return nil, ErrUnreadable.Because(err)
		}
		for _, c := range cells {
			if c != "" {
				return cells, nil
			}
		}
	}
	if err := w.rows.Error(); err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	return nil, io.EOF
}

// next fills up cells that the workbook leaves out at the end; filled cells beyond the header are a problem.
func (w *workbook) next() (Row, error) {
	cells, err := w.cells()
	if err != nil {
		return Row{}, err
	}
	row := Row{Number: w.number, Cells: make([]string, len(w.head))}
	size := 0
	for i, c := range cells {
		size += len(c)
		if i < len(w.head) {
			row.Cells[i] = c
		} else if c != "" {
			row.Bad = ReasonLineFields
		}
	}
	if size > MaxLine {
		row.Bad = ReasonLineTooLong
	}
	return row, nil
}

// close removes the temporary files.
func (w *workbook) close() error {
	var err error
	if w.rows != nil {
		err = w.rows.Close()
	}
	return errors.Join(err, w.book.Close())
}
