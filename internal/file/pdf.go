package file

import (
	"bytes"
	"compress/zlib"
	"io"
	"strconv"
)

// What PDF readers carry out, open or send, by the names that they go by (ISO 32000-2: 7.11.4, 12.6.4, 12.7.6, 13.7).
var activeNames = map[string]bool{
	"JavaScript": true, "JS": true, "Launch": true, "EmbeddedFile": true, "EmbeddedFiles": true, "EF": true, "FileAttachment": true,
	"RichMedia": true, "XFA": true, "ImportData": true, "SubmitForm": true, "GoToE": true,
}

const (
	// maxUnpacked bounds what the object streams of one file unpack to, all together.
	maxUnpacked = 64 << 20
	// maxNesting bounds how deep what is read may lie; nothing is ever read recursively.
	maxNesting = 500
)

// checkPDF refuses files that carry scripts, further files or actions, those that are locked, and those that cannot be
// read. It looks at every object that any reader could come to, whether the table of contents names it or not: readers
// differ in what they make of a broken table. It does not change the file.
// Errors: file_damaged, file_mixed, file_active, file_locked, file_unreadable.
func checkPDF(b []byte) error {
	end := bytes.LastIndex(b, []byte("%%EOF"))
	switch {
	case end < 0:
		return ErrDamaged.New()
	case endsAsZip(b), len(bytes.TrimRight(b[end+len("%%EOF"):], "\x00 \t\r\n\f\x1a")) > 0:
		return ErrMixed.New()
	}
	p := &pdf{work: 4*len(b) + 1<<20, room: maxUnpacked}
	for _, mark := range []string{"obj", "trailer"} {
		for at := 0; ; {
			next := bytes.Index(b[at:], []byte(mark))
			if next < 0 {
				break
			}
			begin := at + next
			at = begin + len(mark)
			// Text may speak of objects; a mark of the file stands alone, and "endobj" is another.
			if begin > 0 && regular(b[begin-1]) && (b[begin-1] < '0' || b[begin-1] > '9') || at < len(b) && regular(b[at]) {
				continue
			}
			if err := p.object(b, at); err != nil {
				return err
			}
		}
	}
	if !p.catalogue {
		return ErrUnreadable.New()
	}
	return nil
}

// pdf is a reading of one file.
type pdf struct {
	work      int  // bytes that may still be looked at: a file can make overlapping objects of any number
	room      int  // bytes that may still be unpacked
	catalogue bool // the root was seen
}

// dict is what is needed of the outermost dictionary of an object: the first word of each value, of a list all names.
type dict map[string][]string

// packing reports whether readers may take the object, if it has a stream, for one that packs other objects. Some go by
// the type, some by what such a stream must say, and the type may stand elsewhere.
func (d dict) packing() bool {
	return d["ObjStm"] != nil || d["First"] != nil && d["N"] != nil
}

// object looks at the object that begins at a place, up to its end or its stream; the objects packed in a stream are
// looked at too.
func (p *pdf) object(b []byte, at int) error {
	d, rest, err := p.walk(b, at)
	if err != nil {
		return err
	}
	p.catalogue = p.catalogue || d.is("Type", "Catalog")
	if rest < 0 || !d.packing() {
		return nil
	}
	packed := bytes.TrimPrefix(bytes.TrimPrefix(b[rest:], []byte("\r")), []byte("\n"))
	if d["twice"] != nil || d["DecodeParms"] != nil && !d.is("DecodeParms", "null") {
		return ErrUnreadable.New() // what it says, readers do not agree on
	}
	var text []byte
	switch {
	case d.is("Filter", "FlateDecode"):
		if text, err = p.unpack(packed); err != nil {
			return err
		}
	case d["Filter"] == nil:
		end := bytes.Index(packed, []byte("endstream"))
		if end < 0 {
			return ErrDamaged.New()
		}
		text = packed[:end]
	default:
		return ErrUnreadable.New()
	}
	return p.packed(d, text)
}

func (d dict) is(key, value string) bool { return len(d[key]) == 1 && d[key][0] == value }

func (d dict) number(key string) (int, bool) {
	if len(d[key]) != 1 {
		return 0, false
	}
	n, err := strconv.Atoi(d[key][0])
	return n, err == nil && n >= 0
}

func (p *pdf) unpack(packed []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	text, err := io.ReadAll(io.LimitReader(z, int64(p.room)+1))
	if err != nil {
		return nil, ErrUnreadable.Because(err)
	}
	if p.room -= len(text); p.room < 0 {
		return nil, ErrUnreadable.New()
	}
	p.work += len(text)
	return text, nil
}

// packed looks at the objects of an object stream (ISO 32000-2, 7.5.7): pairs of number and offset, then the objects.
func (p *pdf) packed(d dict, text []byte) error {
	n, counted := d.number("N")
	first, placed := d.number("First")
	if !counted || !placed || first > len(text) {
		return ErrUnreadable.New()
	}
	pairs := bytes.Fields(text[:first])
	if len(pairs) < 2*n {
		return ErrUnreadable.New()
	}
	for i := range n {
		offset, err := strconv.Atoi(string(pairs[2*i+1]))
		if err != nil || offset < 0 || offset > len(text)-first {
			return ErrUnreadable.New()
		}
		inner, _, err := p.walk(text, first+offset)
		if err != nil {
			return err
		}
		p.catalogue = p.catalogue || inner.is("Type", "Catalog")
	}
	return nil
}

// walk reads the words of one object, and says where its stream begins, -1 where it has none. Strings are passed over,
// so that a text about JavaScript is only a text.
func (p *pdf) walk(b []byte, at int) (d dict, stream int, err error) {
	d = dict{}
	w := words{b: b, at: at}
	defer func() { p.work -= w.at - at }()
	depth, key := 0, ""
	for w.next() {
		if w.at-at > p.work || depth > maxNesting {
			return d, -1, ErrUnreadable.New()
		}
		if w.kind == keyword {
			switch string(w.word) {
			case "stream":
				return d, w.at, nil
			case "endobj", "obj", "startxref", "trailer", "xref":
				return d, -1, nil
			}
		}
		if w.kind == name {
			if err := judge(w.word); err != nil {
				return d, -1, err
			}
			if string(w.word) == "ObjStm" {
				d["ObjStm"] = []string{}
			}
		}
		switch {
		case w.kind == closing:
			if depth = max(0, depth-1); depth <= 1 {
				key = ""
			}
		case depth == 1 && key == "":
			if w.kind == name {
				key = string(w.word)
				if d[key] != nil {
					d["twice"] = []string{}
				}
			}
		case depth == 1 && w.kind == opening && w.word[0] == '[':
			d[key] = []string{}
		case depth == 1:
			d[key] = []string{string(w.word)}
			if w.kind != opening {
				key = "" // of "7 0 R" the rest is no name and so no key
			}
		case depth == 2 && key != "" && w.kind == name && d[key] != nil:
			d[key] = append(d[key], string(w.word))
		}
		if w.kind == opening {
			depth++
		}
	}
	return d, -1, nil
}

func judge(word []byte) error {
	switch {
	case string(word) == "Encrypt":
		return ErrLocked.New()
	case activeNames[string(word)]:
		return ErrActive.New()
	}
	return nil
}
