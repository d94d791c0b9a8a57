package audit

import (
	"bytes"
	"context"
	"encoding/binary"
	"strconv"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/notice"
)

// Filter narrows the list of entries; what is empty asks for nothing.
type Filter struct {
	Actor       id.User
	Org         id.Org
	Action      string
	SubjectKind string
	SubjectID   string
	Operation   string
	Address     string
	RequestID   string
	From, Until time.Time // from From on, before Until
	Before      int64     // only entries with a lower id; 0: from the newest on
	Limit       int
}

// data is what is recorded of a filter.
func (f Filter) data() Details {
	out := Details{}
	for name, v := range (Details{"actor": string(f.Actor), "organisation": string(f.Org), "action": f.Action, "subject_kind": f.SubjectKind,
		"subject_id": f.SubjectID, "operation": f.Operation, "address": f.Address, "request": f.RequestID}) {
		if v != "" {
			out[name] = v
		}
	}
	for name, at := range map[Detail]time.Time{"from": f.From, "until": f.Until} {
		if !at.IsZero() {
			out[name] = at.UTC().Format(time.RFC3339)
		}
	}
	if f.Before > 0 {
		out["before"] = strconv.FormatInt(f.Before, 10)
	}
	return out
}

// Listed is an entry as the auditor sees it.
type Listed struct {
	Entry
	ActorName string // of the bureau's own people; nobody else's name is shown
}

// Proof says whether an entry is as it was sealed.
type Proof struct {
	Digest Hash
	// Seal is the one whose range the id is in; nil while the entry waits for it.
	Seal *Seal
	Leaf int  // place of the entry among the leaves of the seal, counted from 0; -1 when it is none of them
	Kind Kind // what is wrong; empty: proven, or waiting
}

// Prove holds an entry against the seal of its range.
func (k PublicKeys) Prove(e Entry, s *Seal) Proof {
	digest := e.Digest()
	p := Proof{Digest: digest[:], Seal: s, Leaf: -1}
	if s == nil {
		return p
	}
	if p.Kind = k.genuine(*s); p.Kind != "" {
		return p
	}
	n := 0
	for no, leaf := range s.leaves() {
		if no == e.ID {
			p.Leaf = n
			if !bytes.Equal(leaf, digest[:]) {
				p.Kind = EntryEdited
			}
			return p
		}
		n++
	}
	p.Kind = EntryInserted
	return p
}

// LeafOf is the leaf of an entry: its id in eight bytes, big-endian, and its digest.
func (p Proof) LeafOf(e Entry) []byte {
	return append(binary.BigEndian.AppendUint64(nil, uint64(e.ID)), p.Digest...)
}

// DeskStore is the database as the auditor's desk sees it.
type DeskStore interface {
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	Log
	// EachEntryBy gives at most most entries that fit a filter, newest first. Within InTx.
	EachEntryBy(ctx context.Context, f Filter, most int, yield func(Listed) error) error
	// EntryByID finds an entry. ErrNotFound.
	EntryByID(ctx context.Context, which int64) (Listed, error)
	// SealOver finds the seal in whose range an id is; nil while there is none.
	SealOver(ctx context.Context, which int64) (*Seal, error)
	// SealOf is the seal of a number. ErrNotFound.
	SealOf(ctx context.Context, no int64) (Seal, error)
	// ListSeals pages through seals, newest first, without their leaves. before 0 begins with the newest.
	ListSeals(ctx context.Context, before int64, limit int) ([]Seal, error)
	// Sealing is how far the record is sealed.
	Sealing(ctx context.Context) (Sealing, error)
	// WritableLog reports whether the program's own role could change or remove entries or seals.
	WritableLog(ctx context.Context) (bool, error)
	CheckStore
}

// Desk holds the auditor's use cases.
type Desk struct {
	store       DeskStore
	signer      *Signer
	checkpoints Checkpoints
	mails       mail.Queue
	notices     notice.Sender
	now         civil.Now
	mostRows    int
}

// Settings are what the desk needs besides the database.
type Settings struct {
	Signer      *Signer
	Checkpoints Checkpoints
	Mails       mail.Queue
	Notices     notice.Sender
	Now         civil.Now
	ExtractRows int // the most rows of an extract
}

// NewDesk ties the use cases to what they need.
func NewDesk(s DeskStore, o Settings) *Desk {
	return &Desk{store: s, signer: o.Signer, checkpoints: o.Checkpoints, mails: o.Mails, notices: o.Notices, now: o.Now, mostRows: o.ExtractRows}
}

// Entries pages through the record, newest first. That it was read, and by which filter, is recorded in turn.
// Errors: unauthenticated, forbidden.
func (d *Desk) Entries(ctx context.Context, a actor.Actor, f Filter) (out []Listed, err error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return nil, err
	}
	err = d.store.InTx(ctx, func(ctx context.Context) error {
		out = nil
		err := d.store.EachEntryBy(ctx, f, f.Limit, func(e Listed) error {
			out = append(out, e)
			return nil
		})
		if err != nil {
			return err
		}
		return d.store.RecordEvent(ctx, Event{Action: "audit.listed", SubjectKind: "audit_entries", Data: f.data()})
	})
	return out, err
}

// Entry gives one entry with its proof. That it was read is recorded in turn.
// Errors: unauthenticated, forbidden, not_found.
func (d *Desk) Entry(ctx context.Context, a actor.Actor, which int64) (e Listed, p Proof, err error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return e, p, err
	}
	err = d.store.InTx(ctx, func(ctx context.Context) error {
		if e, err = d.store.EntryByID(ctx, which); err != nil {
			return err
		}
		s, err := d.store.SealOver(ctx, which)
		if err != nil {
			return err
		}
		p = d.signer.Public.Prove(e.Entry, s)
		return d.store.RecordEvent(ctx, Event{Action: "audit.read", SubjectKind: "audit_entries", SubjectID: strconv.FormatInt(which, 10)})
	})
	return e, p, err
}

// Seals pages through the seals, newest first, without their leaves.
// Errors: unauthenticated, forbidden.
func (d *Desk) Seals(ctx context.Context, a actor.Actor, before int64, limit int) ([]Seal, error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return nil, err
	}
	return d.store.ListSeals(ctx, before, limit)
}

// Seal gives one seal with its leaves, and what is wrong with it by itself.
// Errors: unauthenticated, forbidden, not_found.
func (d *Desk) Seal(ctx context.Context, a actor.Actor, no int64) (Seal, Kind, error) {
	if err := a.Check(actor.AuditRead); err != nil {
		return Seal{}, "", err
	}
	s, err := d.store.SealOf(ctx, no)
	if err != nil {
		return s, "", err
	}
	return s, d.signer.Public.genuine(s), nil
}
