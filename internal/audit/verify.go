package audit

import (
	"bytes"
	"cmp"
	"slices"
	"time"
)

// Kind is what a verification may find.
type Kind string

// The kinds of findings.
const (
	EntryEdited    Kind = "entry_edited"     // its contents are not those that were sealed
	EntryRemoved   Kind = "entry_removed"    // it was sealed and is gone
	EntryInserted  Kind = "entry_inserted"   // it came into a range that had been sealed without it
	EntryReordered Kind = "entry_reordered"  // it has the contents that were sealed under another id, or stands out of order
	SealEdited     Kind = "seal_edited"      // its hash is not that of its contents
	SealNotSigned  Kind = "seal_not_signed"  // its signature is not of its key
	SealKeyUnknown Kind = "seal_key_unknown" // it is signed by a key that is not trusted
	SealMissing    Kind = "seal_missing"     // a number is left out
	SealUnlinked   Kind = "seal_unlinked"    // it does not follow from the one before it
	SealReplaced   Kind = "seal_replaced"    // a checkpoint outside the database knows another seal of that number
	TailMissing    Kind = "tail_missing"     // a checkpoint knows seals after the last one
	FileBroken     Kind = "file_broken"      // an export breaks off, or has a line that cannot be read
)

// Finding is one thing that is not as it was sealed.
type Finding struct {
	Kind  Kind  `json:"kind"`
	Entry int64 `json:"entry,omitempty"`
	Other int64 `json:"other,omitempty"` // of a reordered entry: the id its contents were sealed under
	Seal  int64 `json:"seal,omitempty"`
	// From and Upto are the ids that a seal which cannot be trusted leaves unproven.
	From int64 `json:"from,omitempty"`
	Upto int64 `json:"upto,omitempty"`
}

// Report is the result of a verification.
type Report struct {
	Entries  int64     `json:"entries"`  // proven by a seal
	Seals    int64     `json:"seals"`    // looked at
	Unsealed int64     `json:"unsealed"` // come after the last seal
	LastSeal int64     `json:"last_seal"`
	LastAt   time.Time `json:"last_at,omitzero"`
	Findings []Finding `json:"findings"`
	// Beyond counts findings that are not listed.
	Beyond int `json:"beyond,omitempty"`
}

// Intact reports whether everything is as it was sealed.
func (r Report) Intact() bool { return len(r.Findings) == 0 }

// maxFindings bounds the memory of a verification of a record that is damaged all over.
const maxFindings = 1000

// Verifier is given seals in order, each followed by the entries of its range in the order of their ids, and in the
// end the entries that are not sealed yet. Its memory does not grow with them.
type Verifier struct {
	keys        PublicKeys
	checkpoints map[int64]Hash
	report      Report
	last        *Seal // the seal whose entries come now; nil before the first
	trusted     bool
	next        func() (int64, []byte, bool)
	leaf        int64 // the leaf that comes next, 0 when there is none
	digest      []byte
	after       []Entry // of entries beyond the last seal, a bounded number: none may come before a further seal
	strays      map[int64]stray
}

// stray is an entry that is not what was sealed under its id.
type stray struct{ sealed, found []byte }

// NewVerifier checks signatures against keys and the chain against checkpoints, which may be none.
func NewVerifier(keys PublicKeys, checkpoints []Checkpoint) *Verifier {
	v := &Verifier{keys: keys, checkpoints: map[int64]Hash{}, strays: map[int64]stray{}}
	for _, c := range checkpoints {
		if _, promised := v.checkpoints[c.No]; !promised { // whoever replaces a seal may add its checkpoint, too
			v.checkpoints[c.No] = c.Hash
		}
	}
	return v
}

func (v *Verifier) find(f Finding) {
	if len(v.report.Findings) >= maxFindings {
		v.report.Beyond++
		return
	}
	v.report.Findings = append(v.report.Findings, f)
}

// Seal goes on to the next seal. whole says that the first one must be number 1.
func (v *Verifier) Seal(s Seal, whole bool) {
	v.finishSeal()
	for _, e := range v.after {
		digest := e.Digest()
		v.stray(e.ID, nil, digest[:])
	}
	v.after = nil
	before := v.last
	if before == nil && whole {
		before = &Start
	}
	wrong := v.keys.genuine(s)
	if wrong != "" {
		v.find(Finding{Kind: wrong, Seal: s.No, From: s.AfterID + 1, Upto: s.UptoID})
	}
	if before != nil {
		v.follows(*before, s, wrong == "")
	}
	if known, ok := v.checkpoints[s.No]; ok {
		delete(v.checkpoints, s.No)
		if !bytes.Equal(known, s.Hash) {
			v.find(Finding{Kind: SealReplaced, Seal: s.No})
		}
	}
	v.report.Seals++
	v.report.LastSeal, v.report.LastAt = s.No, s.SealedAt
	v.last, v.trusted = &s, wrong == ""
	v.report.Unsealed = 0
	if v.trusted {
		v.next = pull(s)
		v.advance()
	}
}

// follows holds a seal against the one before it.
func (v *Verifier) follows(before, s Seal, genuine bool) {
	switch {
	case s.No > before.No+1:
		for no := before.No + 1; no < s.No && no < before.No+maxFindings; no++ {
			v.find(Finding{Kind: SealMissing, Seal: no, From: before.UptoID + 1, Upto: s.AfterID})
		}
	case genuine && (s.No != before.No+1 || s.AfterID != before.UptoID || !bytes.Equal(s.Previous, before.Hash)):
		v.find(Finding{Kind: SealUnlinked, Seal: s.No, From: s.AfterID + 1, Upto: s.UptoID})
	}
}

func pull(s Seal) func() (int64, []byte, bool) {
	b := s.Leaves
	return func() (int64, []byte, bool) {
		if len(b) < leafBytes {
			return 0, nil, false
		}
		for id, digest := range (Seal{Leaves: b[:leafBytes]}).leaves() {
			b = b[leafBytes:]
			return id, digest, true
		}
		return 0, nil, false
	}
}

func (v *Verifier) advance() {
	id, digest, ok := v.next()
	if !ok {
		id = 0
	}
	v.leaf, v.digest = id, digest
}

// Entry takes the next entry.
func (v *Verifier) Entry(e Entry) {
	digest := e.Digest()
	switch {
	case v.last == nil, e.ID > v.last.UptoID:
		v.report.Unsealed++
		if len(v.after) < maxFindings {
			v.after = append(v.after, e)
		}
		return
	case !v.trusted && e.ID > v.last.AfterID:
		return // the seal was reported with its range
	}
	for v.leaf != 0 && v.leaf < e.ID {
		v.stray(v.leaf, v.digest, nil)
		v.advance()
	}
	switch {
	case v.leaf != e.ID || e.ID <= v.last.AfterID:
		v.stray(e.ID, nil, digest[:])
	case !bytes.Equal(v.digest, digest[:]):
		v.stray(e.ID, v.digest, digest[:])
		v.advance()
	default:
		v.report.Entries++
		v.advance()
	}
}

func (v *Verifier) stray(id int64, sealed, found []byte) {
	if have, twice := v.strays[id]; twice { // removed from its place, and found elsewhere
		if sealed == nil {
			sealed = have.sealed
		}
		if found == nil {
			found = have.found
		}
	}
	if len(v.strays) >= maxFindings {
		v.report.Beyond++
		return
	}
	v.strays[id] = stray{sealed: bytes.Clone(sealed), found: bytes.Clone(found)}
}

// finishSeal reports the leaves whose entries did not come.
func (v *Verifier) finishSeal() {
	for v.leaf != 0 {
		v.stray(v.leaf, v.digest, nil)
		v.advance()
	}
}

// Broken notes that what was read is damaged.
func (v *Verifier) Broken() { v.find(Finding{Kind: FileBroken}) }

// Done gives the result. A tail can be missing only where the seals were read to their end.
func (v *Verifier) Done(toTheEnd bool) Report {
	v.finishSeal()
	v.name()
	if toTheEnd {
		var missing []int64
		for no := range v.checkpoints {
			if no > v.report.LastSeal {
				missing = append(missing, no)
			}
		}
		if len(missing) > 0 {
			slices.Sort(missing)
			v.find(Finding{Kind: TailMissing, Seal: missing[len(missing)-1]})
		}
	}
	slices.SortStableFunc(v.report.Findings, func(a, b Finding) int { return cmp.Compare(a.Entry, b.Entry) })
	return v.report
}

// name tells edited, removed, inserted and reordered entries apart by where their contents were sealed.
func (v *Verifier) name() {
	sealedAs := map[string]int64{}
	for id, s := range v.strays {
		if s.sealed != nil {
			sealedAs[string(s.sealed)] = id
		}
	}
	for id, s := range v.strays {
		f := Finding{Entry: id}
		other, moved := sealedAs[string(s.found)]
		switch {
		case s.found == nil:
			f.Kind = EntryRemoved
		case moved:
			f.Kind, f.Other = EntryReordered, other
		case s.sealed == nil:
			f.Kind = EntryInserted
		default:
			f.Kind = EntryEdited
		}
		v.find(f)
	}
}
