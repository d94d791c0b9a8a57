package audit

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"time"
)

// exportForm names the form of an export and its version.
const exportForm = "liuyong audit export 1"

// line is one line of an export: the head first, then each seal followed by its entries, then what is not sealed yet,
// then the end, without which the file broke off.
type line struct {
	Head  *head  `json:"head,omitempty"`
	Seal  *Seal  `json:"seal,omitempty"`
	Entry *Entry `json:"entry,omitempty"`
	End   *end   `json:"end,omitempty"`
}

type head struct {
	Form   string            `json:"form"`
	MadeAt time.Time         `json:"made_at"`
	Whole  bool              `json:"whole"` // from the first seal on
	ToEnd  bool              `json:"to_end"`
	Keys   map[string]string `json:"keys"` // public keys in base64: to compare with those kept elsewhere
}

type end struct {
	Seals   int64 `json:"seals"`
	Entries int64 `json:"entries"`
}

// Exporter writes the record as JSON lines that can be checked without the database.
type Exporter struct {
	out *bufio.Writer
	enc *json.Encoder
	n   end
}

// NewExporter writes the head.
func NewExporter(w io.Writer, p Period, keys PublicKeys, madeAt time.Time) (*Exporter, error) {
	x := &Exporter{out: bufio.NewWriterSize(w, 1<<16)}
	x.enc = json.NewEncoder(x.out)
	x.enc.SetEscapeHTML(false)
	names := map[string]string{}
	for id, k := range keys {
		names[id] = base64.StdEncoding.EncodeToString(k)
	}
	return x, x.enc.Encode(line{Head: &head{Form: exportForm, MadeAt: madeAt.UTC(), Whole: p.From.IsZero(), ToEnd: p.Until.IsZero(), Keys: names}})
}

// Seal writes a seal.
func (x *Exporter) Seal(s Seal) error {
	x.n.Seals++
	return x.enc.Encode(line{Seal: &s})
}

// Entry writes an entry.
func (x *Exporter) Entry(e Entry) error {
	x.n.Entries++
	return x.enc.Encode(line{Entry: &e})
}

// Close writes the end.
func (x *Exporter) Close() error {
	return errors.Join(x.enc.Encode(line{End: &x.n}), x.out.Flush())
}

// VerifyExport checks an export against keys that come from elsewhere. Only a file that cannot be read is an error;
// one that is damaged is a finding.
func VerifyExport(r io.Reader, keys PublicKeys, checkpoints []Checkpoint, progress func(int64)) (Report, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	v := NewVerifier(keys, checkpoints)
	var top *head
	var n end
	for {
		raw, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return Report{}, err
		}
		var l line
		dec := json.NewDecoder(bytes.NewReader(raw))
		dec.DisallowUnknownFields()
		unread := dec.Decode(&l) // a file that breaks off ends here, too
		switch {
		case unread != nil, top == nil && (l.Head == nil || l.Head.Form != exportForm):
			v.Broken()
			return v.Done(false), nil //nolint:nilerr // what cannot be read is a finding
		case l.Head != nil:
			top = l.Head
		case l.Seal != nil:
			n.Seals++
			v.Seal(*l.Seal, top.Whole)
		case l.Entry != nil:
			n.Entries++
			v.Entry(*l.Entry)
			if progress != nil {
				progress(n.Entries)
			}
		case l.End != nil:
			if *l.End != n {
				v.Broken()
			}
			return v.Done(top.ToEnd), nil
		}
	}
}
