package postgres

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"liuyong/internal/audit"
	"liuyong/internal/fault"
)

// Further advisory locks, beside those of the search.
const (
	lockAuditSeal  = 0x6c790011 // who seals the audit log
	lockAuditCheck = 0x6c790012 // who verifies it
)

// TryLeadAudit implements audit.SealStore.
func (d *DB) TryLeadAudit(ctx context.Context) (audit.Lead, error) {
	return d.tryLead(ctx, lockAuditSeal)
}

// TryLeadChecks takes the sole right to carry out verifications; nil without an error when another has it.
func (d *DB) TryLeadChecks(ctx context.Context) (audit.Lead, error) {
	return d.tryLead(ctx, lockAuditCheck)
}

func (d *DB) tryLead(ctx context.Context, lock int64) (audit.Lead, error) {
	conn, err := pgx.Connect(ctx, d.url)
	if err != nil {
		return nil, translate(err)
	}
	var got bool
	if err = conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", lock).Scan(&got); err == nil && got {
		return auditLead{conn}, nil
	}
	closeConn(conn)
	return nil, translate(err)
}

type auditLead struct{ conn *pgx.Conn }

// Held implements audit.Lead.
func (l auditLead) Held(ctx context.Context) error { return translate(l.conn.Ping(ctx)) }

// Release implements audit.Lead.
func (l auditLead) Release() { closeConn(l.conn) }

// SealPoint implements audit.SealStore. The order is what makes it right: an id is drawn only by a transaction that
// has its number already (a trigger fires after the change, record_audit asks for one first), numbers rise, and ours
// is drawn after the last id is read. A snapshot's xmax would not do: it is one more than the newest number that has
// ended, so a transaction under way may have a higher one.
func (d *DB) SealPoint(ctx context.Context) (audit.Point, error) {
	var p audit.Point
	err := d.InTx(ctx, func(ctx context.Context) error {
		err := d.raw(ctx).QueryRowContext(ctx, "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM audit_entries_id_seq").Scan(&p.UptoID)
		if err != nil {
			return err
		}
		var xid string
		if err = d.raw(ctx).QueryRowContext(ctx, "SELECT pg_current_xact_id()::text").Scan(&xid); err != nil {
			return err
		}
		p.Xid, err = strconv.ParseUint(xid, 10, 64)
		return err
	})
	return p, translate(err)
}

// PointSettled implements audit.SealStore.
func (d *DB) PointSettled(ctx context.Context, p audit.Point) (bool, error) {
	var settled bool
	err := d.raw(ctx).QueryRowContext(ctx, "SELECT pg_snapshot_xmin(pg_current_snapshot()) >= $1::text::xid8",
		strconv.FormatUint(p.Xid, 10)).Scan(&settled)
	return settled, translate(err)
}

const sealColumns = "no, after_id, upto_id, count, leaves, previous, hash, sealed_at, key_id, signature"

func scanSeal(scan func(...any) error) (audit.Seal, error) {
	var s audit.Seal
	err := scan(&s.No, &s.AfterID, &s.UptoID, &s.Count, &s.Leaves, (*[]byte)(&s.Previous), (*[]byte)(&s.Hash), &s.SealedAt, &s.KeyID, &s.Signature)
	s.SealedAt = s.SealedAt.UTC()
	return s, err
}

// LastSeal implements audit.SealStore.
func (d *DB) LastSeal(ctx context.Context) (audit.Seal, error) {
	s, err := scanSeal(d.raw(ctx).QueryRowContext(ctx, "SELECT "+sealColumns+" FROM audit_seals ORDER BY no DESC LIMIT 1").Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return audit.Start, nil
	}
	return s, translate(err)
}

// SealOf implements audit.SealStore.
func (d *DB) SealOf(ctx context.Context, no int64) (audit.Seal, error) {
	s, err := scanSeal(d.raw(ctx).QueryRowContext(ctx, "SELECT "+sealColumns+" FROM audit_seals WHERE no = $1", no).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return s, fault.ErrNotFound.New()
	}
	return s, translate(err)
}

// InsertSeal implements audit.SealStore.
func (d *DB) InsertSeal(ctx context.Context, s audit.Seal) error {
	_, err := d.raw(ctx).ExecContext(ctx, "INSERT INTO audit_seals ("+sealColumns+") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
		s.No, s.AfterID, s.UptoID, s.Count, s.Leaves, []byte(s.Previous), []byte(s.Hash), s.SealedAt, s.KeyID, s.Signature)
	return translate(err)
}

// sealPage bounds the seals held at once; each has up to 160 KB of leaves.
const sealPage = 32

// EachSeal implements audit.Record.
func (d *DB) EachSeal(ctx context.Context, p audit.Period, yield func(audit.Seal) error) error {
	where, args := "no > $1", []any{int64(0)}
	for _, bound := range []struct {
		at time.Time
		op string
	}{{p.From, ">="}, {p.Until, "<"}} {
		if !bound.at.IsZero() {
			args = append(args, bound.at)
			where += fmt.Sprintf(" AND sealed_at %s $%d", bound.op, len(args))
		}
	}
	for {
		rows, err := d.raw(ctx).QueryContext(ctx, "SELECT "+sealColumns+" FROM audit_seals WHERE "+where+
			fmt.Sprintf(" ORDER BY no LIMIT %d", sealPage), args...)
		if err != nil {
			return translate(err)
		}
		seals, err := collect(rows, scanSeal)
		if err != nil {
			return translate(err)
		}
		for _, s := range seals {
			if err := yield(s); err != nil {
				return err
			}
		}
		if len(seals) < sealPage {
			return nil
		}
		args[0] = seals[len(seals)-1].No
	}
}

// collect reads all rows and closes them.
func collect[T any](rows *sql.Rows, scan func(func(...any) error) (T, error)) ([]T, error) {
	defer func() { _ = rows.Close() }()
	var out []T
	for rows.Next() {
		t, err := scan(rows.Scan)
		if err != nil {
			return nil, err
		}
		out = append(out, t)
	}
	return out, rows.Err()
}

const entryColumns = `id, at, coalesce(actor_id::text, ''), actor_roles, coalesce(org_id::text, ''), operation, address, request_id,
	action, subject_kind, subject_id, reason, before_digest, after_digest, data::text`

func scanEntry(scan func(...any) error) (audit.Entry, error) {
	var e audit.Entry
	var data []byte
	err := scan(&e.ID, &e.At, &e.ActorID, &e.ActorRoles, &e.OrgID, &e.Operation, &e.Address, &e.RequestID, &e.Action,
		&e.SubjectKind, &e.SubjectID, &e.Reason, (*[]byte)(&e.Before), (*[]byte)(&e.After), &data)
	e.At, e.Data = e.At.UTC(), audit.DataOf(data)
	return e, err
}

// EachEntry implements audit.SealStore and audit.Record: rows are read as they are asked for.
func (d *DB) EachEntry(ctx context.Context, after, upto int64, most int, yield func(audit.Entry) error) error {
	query := "SELECT " + entryColumns + " FROM audit_entries WHERE id > $1 AND id <= $2 ORDER BY id"
	if most > 0 {
		query += fmt.Sprintf(" LIMIT %d", most)
	}
	rows, err := d.raw(ctx).QueryContext(ctx, query, after, upto)
	if err != nil {
		return translate(err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		e, err := scanEntry(rows.Scan)
		if err != nil {
			return translate(err)
		}
		if err := yield(e); err != nil {
			return err
		}
	}
	return translate(rows.Err())
}

var (
	_ audit.SealStore = (*DB)(nil)
	_ audit.Record    = (*DB)(nil)
)
