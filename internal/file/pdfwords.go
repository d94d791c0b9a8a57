package file

import "bytes"

type wordKind int

const (
	opening wordKind = iota // of a list or dictionary
	closing
	name    // without its slash, escapes undone
	text    // a string, empty here: what it says matters to nobody
	keyword // numbers too
)

// words splits what stands in a PDF outside its streams into words (ISO 32000-2, 7.2 and 7.3).
type words struct {
	b    []byte
	at   int
	kind wordKind
	word []byte
}

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func regular(c byte) bool { return !blank(c) && !delimiter(c) }

// next finds the following word; false at the end.
func (w *words) next() bool {
	for w.at < len(w.b) {
		switch c := w.b[w.at]; {
		case blank(c):
			w.at++
		case c == '%':
			end := bytes.IndexAny(w.b[w.at:], "\r\n")
			if end < 0 {
				w.at = len(w.b)
				return false
			}
			w.at += end
		default:
			w.read(c)
			return true
		}
	}
	return false
}

func (w *words) read(c byte) {
	begin := w.at
	w.at++
	switch {
	case c == '/':
		w.kind = name
		w.word = unescape(w.run(w.at))
	case c == '(':
		w.kind, w.word = text, nil
		w.skipString()
	case c == '<' && w.at < len(w.b) && w.b[w.at] == '<', c == '>' && w.at < len(w.b) && w.b[w.at] == '>':
		w.at++
		w.kind, w.word = opening, w.b[begin:w.at]
		if c == '>' {
			w.kind = closing
		}
	case c == '<':
		w.kind, w.word = text, nil
		if end := bytes.IndexByte(w.b[w.at:], '>'); end >= 0 {
			w.at += end + 1
		} else {
			w.at = len(w.b)
		}
	case c == '[':
		w.kind, w.word = opening, w.b[begin:w.at]
	case c == ']':
		w.kind, w.word = closing, w.b[begin:w.at]
	case delimiter(c):
		w.kind, w.word = text, nil // astray: readers pass over it
	default:
		w.kind = keyword
		w.word = w.run(begin)
	}
}

// run is the regular characters from a place on.
func (w *words) run(from int) []byte {
	end := from
	for end < len(w.b) && regular(w.b[end]) {
		end++
	}
	w.at = end
	return w.b[from:end]
}

// skipString goes behind the bracket that closes a string; brackets inside are balanced or escaped.
func (w *words) skipString() {
	for depth := 1; w.at < len(w.b) && depth > 0; w.at++ {
		switch w.b[w.at] {
		case '\\':
			w.at++
		case '(':
			depth++
		case ')':
			depth--
		}
	}
	w.at = min(w.at, len(w.b))
}

// unescape turns #4A into J. What is no escape stays.
func unescape(word []byte) []byte {
	if bytes.IndexByte(word, '#') < 0 {
		return word
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if word[i] == '#' && i+2 < len(word) {
			high, ok := digit(word[i+1])
			low, ok2 := digit(word[i+2])
			if ok && ok2 {
				out = append(out, high<<4|low)
				i += 2
				continue
			}
		}
		out = append(out, word[i])
	}
	return out
}

func digit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, true
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
