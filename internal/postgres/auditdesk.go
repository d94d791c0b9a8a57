package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
)

// The newest entries are looked through one by one, along the primary key: of what an auditor asks for there are most
// often enough among them. What lies before is found by the summary (audit_entries_find_idx), in spans that grow, so
// that a value which was frequent long ago does not bring all its rows at once.
const (
	nearSpan   = 50_000
	spanGrowth = 8
)

// EachEntryBy implements audit.DeskStore.
func (d *DB) EachEntryBy(ctx context.Context, f audit.Filter, most int, yield func(audit.Listed) error) error {
	upto := f.Before
	if upto == 0 {
		if err := d.raw(ctx).QueryRowContext(ctx, "SELECT coalesce(max(id), 0) + 1 FROM audit_entries").Scan(&upto); err != nil {
			return translate(err)
		}
	}
	where, args := filterEntries(f)
	found := 0
	for span, column := int64(nearSpan), "e.id"; found < most; span, column = span*spanGrowth, "e.id + 0" {
		if span == nearSpan*spanGrowth {
			if _, err := d.raw(ctx).ExecContext(ctx, "SET LOCAL enable_seqscan = off"); err != nil {
				return translate(err)
			}
		}
		from := upto - span
		bounds := fmt.Sprintf("%s < %d", column, upto)
		if from > 0 { // at the end also what was put before the beginning
			bounds += fmt.Sprintf(" AND %s >= %d", column, from)
		}
		n, err := d.entriesIn(ctx, strings.Join(append([]string{bounds}, where...), " AND "), args, most-found, yield)
		if err != nil {
			return err
		}
		if found += n; from <= 0 {
			break
		}
		upto = from
	}
	return nil
}

// entriesIn reads the newest entries that fit. "OFFSET 0" keeps the planner from going along the primary key in the hope
// of finding enough soon.
func (d *DB) entriesIn(ctx context.Context, where string, args []any, most int, yield func(audit.Listed) error) (n int, err error) {
	query := "SELECT " + listedEntry + " FROM (SELECT * FROM audit_entries e WHERE " + where
	if strings.HasPrefix(where, "e.id + 0") {
		query += " OFFSET 0"
	}
	query += fmt.Sprintf(") e ORDER BY id DESC LIMIT %d", most)
	rows, err := d.raw(ctx).QueryContext(ctx, query, args...)
	if err != nil {
		return 0, translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		e, err := scanListedEntry(rows.Scan)
		if err != nil {
			return n, translate(err)
		}
		n++
		if err := yield(e); err != nil {
			return n, err
		}
	}
	return n, translate(rows.Err())
}

const listedEntry = entryColumns + ", coalesce((SELECT name FROM users WHERE users.id = actor_id AND roles && $1::text[]), '')"

func scanListedEntry(scan func(...any) error) (audit.Listed, error) {
	var name string
	e, err := scanEntry(func(into ...any) error { return scan(append(into, &name)...) })
	return audit.Listed{Entry: e, ActorName: name}, err
}

// filterEntries makes conditions of a filter. The first argument is always the roles whose names may be shown.
func filterEntries(f audit.Filter) (where []string, args []any) {
	args = []any{textArray(actor.Bureau)}
	add := func(set bool, condition string, arg any) {
		if set {
			args = append(args, arg)
			where = append(where, fmt.Sprintf(condition, len(args)))
		}
	}
	add(f.Actor != "", "e.actor_id = $%d::uuid", string(f.Actor))
	add(f.Org != "", "e.org_id = $%d::uuid", string(f.Org))
	for _, c := range []struct{ column, value string }{{"action", f.Action}, {"subject_kind", f.SubjectKind}, {"subject_id", f.SubjectID},
		{"operation", f.Operation}, {"address", f.Address}, {"request_id", f.RequestID}} {
		add(c.value != "", "e."+c.column+" = $%d", c.value)
	}
	add(!f.From.IsZero(), "e.at >= $%d", f.From)
	add(!f.Until.IsZero(), "e.at < $%d", f.Until)
	return where, args
}

// EntryByID implements audit.DeskStore.
func (d *DB) EntryByID(ctx context.Context, which int64) (audit.Listed, error) {
	e, err := scanListedEntry(d.raw(ctx).QueryRowContext(ctx, "SELECT "+listedEntry+` FROM audit_entries WHERE id = $2`, textArray(actor.Bureau), which).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return e, fault.ErrNotFound.New()
	}
	return e, translate(err)
}

// SealOver implements audit.DeskStore.
func (d *DB) SealOver(ctx context.Context, which int64) (*audit.Seal, error) {
	s, err := scanSeal(d.raw(ctx).QueryRowContext(ctx, "SELECT "+sealColumns+` FROM audit_seals
		WHERE after_id < $1 ORDER BY after_id DESC LIMIT 1`, which).Scan)
	if errors.Is(err, sql.ErrNoRows) || err == nil && s.UptoID < which {
		return nil, nil //nolint:nilnil // an entry that waits has no seal
	}
	return &s, translate(err)
}

// ListSeals implements audit.DeskStore.
func (d *DB) ListSeals(ctx context.Context, before int64, limit int) ([]audit.Seal, error) {
	rows, err := d.raw(ctx).QueryContext(ctx, `SELECT no, after_id, upto_id, count, ''::bytea, previous, hash, sealed_at, key_id, signature
		FROM audit_seals WHERE $1 = 0 OR no < $1 ORDER BY no DESC LIMIT $2`, before, limit)
	if err != nil {
		return nil, translate(err)
	}
	out, err := collect(rows, scanSeal)
	return out, translate(err)
}

// Sealing implements audit.DeskStore.
func (d *DB) Sealing(ctx context.Context) (audit.Sealing, error) {
	var s audit.Sealing
	err := d.raw(ctx).QueryRowContext(ctx, `SELECT n.failure, n.failing_since, coalesce(n.checkpoint_no, 0), n.checkpoint_at,
			coalesce((SELECT max(id) FROM audit_entries), 0), coalesce(s.no, 0), coalesce(s.upto_id, 0), s.sealed_at,
			(SELECT at FROM audit_entries WHERE id > coalesce(s.upto_id, 0) ORDER BY id LIMIT 1)
		FROM audit_sealers n LEFT JOIN LATERAL (SELECT no, upto_id, sealed_at FROM audit_seals ORDER BY no DESC LIMIT 1) s ON true`).
		Scan(&s.Trouble, &s.Since, &s.Checkpoint, &s.At, &s.LastID, &s.SealNo, &s.SealedID, &s.SealedAt, &s.WaitingSince)
	return s, translate(err)
}

// NoteSealing implements audit.SealStore.
func (d *DB) NoteSealing(ctx context.Context, n audit.Note) error {
	var no *int64
	if n.Checkpoint > 0 {
		no = &n.Checkpoint
	}
	_, err := d.raw(ctx).ExecContext(ctx, "UPDATE audit_sealers SET failure = $1, failing_since = $2, checkpoint_no = $3, checkpoint_at = $4",
		string(n.Trouble), n.Since, no, n.At)
	return translate(err)
}

// WritableLog implements audit.DeskStore.
func (d *DB) WritableLog(ctx context.Context) (bool, error) {
	var writable bool
	err := d.raw(ctx).QueryRowContext(ctx, `SELECT r.rolsuper OR bool_or(pg_has_role(c.relowner, 'MEMBER')
			OR has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER') OR c.relname = 'audit_entries' AND has_table_privilege(c.oid, 'INSERT'))
		FROM pg_roles r, pg_class c WHERE r.rolname = current_user AND c.oid IN ('audit_entries'::regclass, 'audit_seals'::regclass)
		GROUP BY r.rolsuper`).Scan(&writable)
	return writable, translate(err)
}

var _ audit.DeskStore = (*DB)(nil)

// utc is an instant as it is handed out.
func utc(t *time.Time) *time.Time {
	if t == nil {
		return nil
	}
	u := t.UTC()
	return &u
}
