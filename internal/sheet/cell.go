package sheet

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxCell is the longest text of a cell that Excel keeps, in characters.
const maxCell = 32000

// Cell is a text as it may stand in a table that somebody opens with a spreadsheet program. Such a program takes what
// begins with one of a few characters for a formula, in a file of whatever form, and a formula may send the table
// elsewhere: a quote before it makes it a text. Control characters and line breaks become spaces, so that no program
// that parts cells in another way finds a beginning in the middle; what is no text becomes the sign for that.
func Cell(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), r == '\u2028', r == '\u2029':
			return ' '
		case r == '\ufffe', r == '\uffff': // cannot stand in a workbook
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(s, string(utf8.RuneError)))
	if startsFormula(s) {
		s = "'" + s
	}
	if utf8.RuneCountInString(s) > maxCell {
		s = string([]rune(s)[:maxCell-1]) + "…"
	}
	return s
}

// startsFormula reports whether a text, less what cannot be seen before it, begins like a formula. The wide forms are
// those that Chinese input methods write and that some programs take for the narrow ones.
func startsFormula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) })
	first, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@＝＋－＠", first)
}
