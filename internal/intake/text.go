package intake

import (
	"html"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleanLine makes one line of plain text: no tags, control or invisible characters, single blanks, at most limit
// characters.
func cleanLine(s string, limit int, field string, p *problems) string {
	if plainLine(s) && len(s) <= limit {
		return s
	}
	text := cleanText(s, limit*4, "", nil)
	text = strings.Join(strings.Fields(text), " ")
	return cut(text, limit, field, p)
}

// plainLine is the quick way out for the many short fields that are clean already.
func plainLine(s string) bool {
	space := true
	for _, r := range s {
		if r == '<' || r == '&' || r == utf8.RuneError || invisible(r) || r != ' ' && unicode.IsSpace(r) || r == ' ' && space {
			return false
		}
		space = r == ' '
	}
	return s == "" || !space
}

// cleanText makes plain text with paragraphs: tags of HTML become line breaks or nothing, entities their characters;
// control, invisible and private-use characters go; blanks at the ends of lines and more than one empty line go.
func cleanText(s string, limit int, field string, p *problems) string {
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = dropTags(s)
	}
	s = strings.TrimSpace(s)
	var out strings.Builder
	out.Grow(len(s))
	gap, newlines, run := false, 0, -1 // run: where the visible characters not yet copied begin
	for i, r := range s {
		if visible(r) {
			if gap {
				writeGap(&out, newlines)
				gap, newlines = false, 0
			}
			if run < 0 {
				run = i
			}
			continue
		}
		if run >= 0 {
			out.WriteString(s[run:i])
			run = -1
		}
		switch r {
		case '\n', '\v', '\f', '\u2028', '\u2029':
			newlines++
		case '\r':
			if !strings.HasPrefix(s[i:], "\r\n") {
				newlines++
			}
		}
		gap = gap || unicode.IsSpace(r)
	}
	if run >= 0 {
		out.WriteString(s[run:])
	}
	return cut(out.String(), limit, field, p)
}

// writeGap puts a blank, a line break or an empty line between two pieces of text.
func writeGap(out *strings.Builder, newlines int) {
	switch {
	case out.Len() == 0:
	case newlines == 0:
		out.WriteByte(' ')
	default:
		out.WriteString("\n\n"[:min(newlines, 2)])
	}
}

// visible reports whether a character is kept as it is; the first cases are a short way for nearly all of them.
func visible(r rune) bool {
	switch {
	case r > ' ' && r < 0x7f, r >= 0x4e00 && r <= 0x9fff, r >= 0x3001 && r <= 0x303f, r >= 0xff01 && r <= 0xff5e:
		return true
	}
	return r != utf8.RuneError && !invisible(r) && !unicode.IsSpace(r)
}

// invisible reports whether a character shows nothing or changes how others show: controls, zero width, direction
// marks, soft hyphen, and the private use areas that sites fill with fonts of their own. Blanks are not meant.
func invisible(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\n' && r != '\t' && r != '\r' && r != '\v' && r != '\f'
	case r < 0x7f:
		return false
	case r < 0xa0:
		return r != 0x85
	case r == 0xad, r >= 0x200b && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x206f:
		return true
	case r >= 0xe000 && r <= 0xf8ff, r == 0xfeff, r >= 0xfff0 && r <= 0xfffb, r >= 0xf0000:
		return true
	case r >= 0xe0000 && r <= 0xe0fff, r == 0x180e, r == 0x115f, r == 0x1160, r == 0x3164:
		return true
	}
	return false
}

func cut(s string, limit int, field string, p *problems) string {
	if len(s) <= limit || utf8.RuneCountInString(s) <= limit {
		return s
	}
	n := 0
	for i := range s {
		if n == limit-1 {
			s = strings.TrimSpace(s[:i]) + "…"
			break
		}
		n++
	}
	if p != nil {
		p.note(field, NoteTextCut)
	}
	return s
}

// htmlTags are the elements that are dropped; true for those that end a line. Only these count as tags, so that
// List<String> and a<b stay.
var htmlTags = map[string]bool{
	"p": true, "br": true, "div": true, "li": true, "ul": true, "ol": true, "tr": true, "table": true, "tbody": true,
	"h1": true, "h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "section": true, "hr": true, "dl": true,
	"dt": true, "dd": true, "pre": true, "blockquote": true, "article": true,
	"span": false, "b": false, "i": false, "u": false, "em": false, "strong": false, "a": false, "font": false,
	"img": false, "td": false, "th": false, "sup": false, "sub": false, "small": false, "label": false, "o:p": false,
	"script": false, "style": false, "html": true, "body": true, "head": true, "thead": true, "svg": false, "iframe": false,
}

func dropTags(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for {
		open := strings.IndexByte(s, '<')
		if open < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:open])
		s = s[open:]
		name, size := tagAt(s)
		breaks, known := htmlTags[name]
		switch {
		case strings.HasPrefix(s, "<!--"):
			_, rest, closed := strings.Cut(s, "-->")
			if !closed {
				return b.String()
			}
			s = rest
			continue
		case !known:
			b.WriteByte('<')
			s = s[1:]
			continue
		case (name == "script" || name == "style") && s[1] != '/':
			end := closingTag(s, name)
			if end < 0 {
				return b.String()
			}
			s = s[end:]
			continue
		case breaks:
			b.WriteByte('\n')
		}
		s = s[size:]
	}
}

// closingTag finds </name in s, in any case, or gives -1.
func closingTag(s, name string) int {
	for at := 0; ; {
		next := strings.Index(s[at:], "</")
		if next < 0 {
			return -1
		}
		at += next
		if rest := s[at+2:]; len(rest) >= len(name) && strings.EqualFold(rest[:len(name)], name) {
			return at
		}
		at += 2
	}
}

// longestTag bounds the search for the end of a tag, so that a text full of < takes no more than linear time.
const longestTag = 2000

// tagAt reads the tag that s starts with: its name in lower case and its length up to >. No tag has the name "".
func tagAt(s string) (name string, size int) {
	end := strings.IndexByte(s[:min(len(s), longestTag)], '>')
	if end < 0 {
		return "", 0
	}
	inner := strings.TrimPrefix(s[1:end], "/")
	stop := strings.IndexAny(inner, " \t\r\n/")
	if stop < 0 {
		stop = len(inner)
	}
	if stop == 0 || stop > 10 {
		return "", 0
	}
	return strings.ToLower(inner[:stop]), end + 1
}

// cleanTags drops empty and repeated tags and keeps the order of the rest.
func cleanTags(tags []string, p *problems) []string {
	var out []string
	for _, t := range tags {
		t = cleanLine(t, maxTag, "tags", p)
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
		if len(out) == maxTags {
			break
		}
	}
	return out
}
