package person

import "unicode/utf8"

// MaskName is how a name is shown to those who need not know it: the first character and two stars (张**).
func MaskName(name string) string {
	r, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return ""
	}
	return string(r) + "**"
}
