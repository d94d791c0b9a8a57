// Package hanzi knows Chinese characters: which simplified one stands for a traditional one, and which runes are
// Han characters at all. It reads text for recognition, not for display.
package hanzi

import (
	_ "embed"
	"strings"
	"unicode/utf8"
)

//go:embed simplified.txt
var pairs string

const last = 0xFFFF // the table ends with the Basic Multilingual Plane

// simplified is indexed by the rune; 0 means that the rune stays as it is. 128 KB that are read for every rune of
// every post, where a map costs ten times as much.
var simplified = func() *[last + 1]uint16 {
	var table [last + 1]uint16
	for line := range strings.Lines(pairs) {
		from, n := utf8.DecodeRuneInString(line)
		to, _ := utf8.DecodeRuneInString(line[n:])
		table[from] = uint16(to) //nolint:gosec // the file holds no rune beyond the plane; TestTable
	}
	return &table
}()

// Simplified is the simplified form of a traditional character, and any other rune as it is.
func Simplified(r rune) rune {
	if r < 0 || r > last || simplified[r] == 0 {
		return r
	}
	return rune(simplified[r])
}

// IsHan reports whether the rune is a Han character of the common blocks.
func IsHan(r rune) bool {
	return r >= 0x4E00 && r <= 0x9FFF || r >= 0x3400 && r <= 0x4DBF || r == '〇'
}
