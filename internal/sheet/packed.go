package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

const (
	// maxSheetFile bounds the compressed workbook, which has to lie in memory as a whole.
	maxSheetFile = 64 << 20
	// maxSheetUnzipped bounds what it unpacks to; excelize moves parts beyond sheetInMemory to temporary files. Parsed,
	// a part can take fifty times its size.
	maxSheetUnzipped = 1 << 30
	sheetInMemory    = 4 << 20
	// maxHeld bounds the parts that stay in memory.
	maxHeld = 64 << 20
	// maxElement bounds a row, or one of the texts that cells share: MaxLine and what stands around it. Parts that are
	// no larger need no look at their elements.
	maxElement = 4 * MaxLine
	// maxRows is how many rows a sheet of Excel can have; maxTexts is beyond what the cells of any table share.
	maxRows  = 1 << 20
	maxTexts = 4 << 20
)

// checkPacked refuses a workbook that is small only as long as it is packed: excelize holds in memory every part but
// large sheets and their texts, and of these whole rows and texts. A part that is larger than it says is noticed when it
// is unpacked.
// Errors: import_too_large, import_unreadable.
func checkPacked(packed []byte) error {
	if len(packed) > maxSheetFile {
		return ErrTooLarge.New()
	}
	parts, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return ErrUnreadable.Because(err)
	}
	var held, all uint64
	var large []*zip.File
	for _, p := range parts.File {
		size := p.UncompressedSize64
		if size > maxSheetUnzipped {
			return ErrTooLarge.New()
		}
		ofRows := holdsRows(p.Name)
		if all += size; !ofRows || size <= sheetInMemory {
			held += size
		}
		if ofRows && size > maxElement {
			large = append(large, p)
		}
	}
	if held > maxHeld || all > maxSheetUnzipped {
		return ErrTooLarge.New()
	}
	for _, p := range large {
		if err := checkRows(p); err != nil {
			return err
		}
	}
	return nil
}

// holdsRows reports whether excelize reads a part piece by piece.
func holdsRows(part string) bool {
	part = strings.ToLower(strings.ReplaceAll(part, `\`, "/"))
	return strings.HasPrefix(part, "xl/worksheets/sheet") || part == "xl/sharedstrings.xml"
}

// checkRows looks through a part for a row or a text that is too long. Cells outside of rows, and rows within rows, are
// written by no program that makes tables; excelize would add them up.
func checkRows(p *zip.File) error {
	in, err := p.Open()
	if err != nil {
		return ErrUnreadable.Because(err)
	}
	defer func() { _ = in.Close() }()
	d := xml.NewDecoder(&denseReader{in: in})
	var depth, inside int // inside: the depth of the row or text that is open; 0: none is
	left := map[string]int{"row": maxRows, "si": maxTexts}
	var begun int64
	for {
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return tooLargeOr(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			depth++
			_, whole := left[e.Name.Local]
			switch {
			case whole && inside > 0, e.Name.Local == "c" && inside == 0:
				return ErrUnreadable.New()
			case whole:
				inside, begun = depth, d.InputOffset()
				if left[e.Name.Local]--; left[e.Name.Local] < 0 {
					return ErrTooLarge.New()
				}
			}
		case xml.EndElement:
			if depth == inside {
				inside = 0
			}
			depth--
		}
		if inside > 0 && d.InputOffset()-begun > maxElement {
			return ErrTooLarge.New()
		}
	}
}

func tooLargeOr(err error) error {
	if errors.Is(err, errSparse) {
		return ErrTooLarge.Because(err)
	}
	return ErrUnreadable.Because(err)
}

var errSparse = errors.New("sheet: a text or a tag is too long")

// denseReader fails where more than maxElement bytes pass without a tag, before anybody collects them.
type denseReader struct {
	in    io.Reader
	since int
}

// Read implements io.Reader.
func (r *denseReader) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	if i := bytes.LastIndexByte(p[:n], '<'); i >= 0 {
		r.since = n - i
	} else if r.since += n; r.since > maxElement {
		return 0, errSparse
	}
	return n, err
}
