package audit

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"time"
)

// Entry is one row of the record.
type Entry struct {
	ID          int64             `json:"id"`
	At          time.Time         `json:"at"`
	ActorID     string            `json:"actor_id,omitempty"` // empty: a visitor, or the program itself
	ActorRoles  string            `json:"actor_roles,omitempty"`
	OrgID       string            `json:"org_id,omitempty"`
	Operation   string            `json:"operation,omitempty"`
	Address     string            `json:"address,omitempty"`
	RequestID   string            `json:"request_id,omitempty"`
	Action      string            `json:"action"`
	SubjectKind string            `json:"subject_kind,omitempty"`
	SubjectID   string            `json:"subject_id,omitempty"`
	Reason      string            `json:"reason,omitempty"`
	Before      Hash              `json:"before,omitempty"` // of the row before the change
	After       Hash              `json:"after,omitempty"`
	Data        map[string]string `json:"data,omitempty"`
}

// Hash is a SHA-256 digest, or nothing. It is written in hexadecimal.
type Hash []byte

// MarshalText implements encoding.TextMarshaler.
func (h Hash) MarshalText() ([]byte, error) { return []byte(hex.EncodeToString(h)), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (h *Hash) UnmarshalText(text []byte) (err error) {
	*h, err = hex.DecodeString(string(text))
	return err
}

// String is the digest in hexadecimal.
func (h Hash) String() string { return hex.EncodeToString(h) }

// entryForm names the canonical form of an entry and its version.
const entryForm = "liuyong audit entry 1"

// Digest is the SHA-256 of the canonical form of an entry: the name of the form and then every field but the id, each
// as its length in four bytes, big-endian, and its bytes. The time is its microseconds since 1970 in eight bytes; data
// are key and value in turns, in the order of the keys. It depends on nothing in the database. The id is left out, and
// bound beside the digest by the seal, so that contents that changed places can be told from contents that changed.
func (e Entry) Digest() [sha256.Size]byte {
	var at [8]byte
	binary.BigEndian.PutUint64(at[:], uint64(e.At.UnixMicro()))
	b := make([]byte, 0, 512)
	b = append(b, entryForm...)
	b = field(b, at[:])
	for _, s := range []string{e.ActorID, e.ActorRoles, e.OrgID, e.Operation, e.Address, e.RequestID, e.Action, e.SubjectKind,
		e.SubjectID, e.Reason} {
		b = field(b, []byte(s))
	}
	b = field(field(b, e.Before), e.After)
	if len(e.Data) > 0 {
		for _, k := range slices.Sorted(maps.Keys(e.Data)) {
			b = field(field(b, []byte(k)), []byte(e.Data[k]))
		}
	}
	return sha256.Sum256(b)
}

func field(b, value []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(value)))
	return append(b, value...)
}

// DataOf reads the data of an entry as it is stored. What is no object of texts was not written by the program; it is
// kept as it is, and has a digest that no seal knows.
func DataOf(raw []byte) map[string]string {
	if len(raw) == 2 { // {}
		return nil
	}
	var data map[string]string
	if json.Unmarshal(raw, &data) != nil {
		return map[string]string{"": string(raw)}
	}
	return data
}
