package intake

import (
	"errors"
	"io"

	"github.com/xuri/excelize/v2"
)

const (
	// maxSheetFile bounds the compressed workbook, which has to lie in memory as a whole.
	maxSheetFile = 64 << 20
	// maxSheetUnzipped bounds what it unpacks to; excelize moves parts beyond sheetInMemory to temporary files.
	maxSheetUnzipped = 1 << 30
	sheetInMemory    = 16 << 20
)

// sheetSource reads the first sheet of a workbook row by row.
type sheetSource struct {
	book   *excelize.File
	rows   *excelize.Rows
	header *header
	number int
}

func openSheet(in io.Reader) (*sheetSource, error) {
	limited := &io.LimitedReader{R: in, N: maxSheetFile + 1}
	// Raw values: a date comes as its day number, whatever way the cell shows it.
	book, err := excelize.OpenReader(limited, excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxSheetUnzipped, UnzipXMLSizeLimit: sheetInMemory,
	})
	if limited.N == 0 {
		if book != nil {
			_ = book.Close()
		}
		return nil, ErrTooLarge.New()
	}
	if err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	s := &sheetSource{book: book}
	if err := s.start(); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	return s, nil
}

func (s *sheetSource) start() error {
	var err error
	if s.rows, err = s.book.Rows(s.book.GetSheetName(0)); err != nil {
		return ErrUnreadable.Because(err)
	}
	cells, err := s.cells()
	if errors.Is(err, io.EOF) {
		return ErrHeaderMissing.New()
	}
	if err != nil {
		return err
	}
	s.header, err = readHeader(cells)
	return err
}

// cells gives the next row that is not empty.
func (s *sheetSource) cells() ([]string, error) {
	for s.rows.Next() {
		s.number++
		cells, err := s.rows.Columns()
		if err != nil {
			return nil, ErrUnreadable.Because(err)
		}
		for _, c := range cells {
			if c != "" {
				return cells, nil
			}
		}
	}
	if err := s.rows.Error(); err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	return nil, io.EOF
}

func (s *sheetSource) next() (Line, error) {
	cells, err := s.cells()
	if err != nil {
		return Line{}, err
	}
	line := Line{Number: s.number}
	size := 0
	for _, c := range cells {
		size += len(c)
	}
	if size > MaxLine {
		line.Bad = ReasonLineTooLong
		return line, nil
	}
	line.Raw, line.Bad = s.header.row(cells)
	return line, nil
}

// Close removes the temporary files.
func (s *sheetSource) Close() error {
	var err error
	if s.rows != nil {
		err = s.rows.Close()
	}
	return errors.Join(err, s.book.Close())
}
