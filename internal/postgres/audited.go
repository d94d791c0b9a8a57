package postgres

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
)

// unaudited are the tables whose changes are not recorded row by row, each with the reason. Every other table is
// audited, so that a new one is without anybody thinking of it.
var unaudited = map[string]string{
	"audit_entries":      "the record itself",
	"audit_seals":        "the record's own proof, signed",
	"audit_sealers":      "what the sealer says of itself; the proof does not rest on it",
	"audit_check_steps":  "how far a verification under way is; what it finds is recorded",
	"transitions":        "append-only; the row that moved is audited in the same transaction",
	"notices":            "messages that follow from audited changes; reading one changes nothing but read_at",
	"sessions":           "signing in, out and the reuse of a token are events of their own; a refresh is none",
	"mails":              "messages that follow from audited changes; what is sent is dropped",
	"identity_returns":   "kept for minutes, against taking a return twice",
	"idempotency_keys":   "answers kept for a day",
	"complaint_proofs":   "kept for a day, against sending a report twice",
	"post_screenings":    "which rules a post was held against; what they found is a complaint, which is audited",
	"post_sketches":      "digests of submitted posts, which are audited",
	"search_dirty":       "queue of the search sync",
	"search_rebuilds":    "state of a rebuild of the index",
	"search_replays":     "state of a rebuild of the index",
	"search_copies":      "a copy of published posts",
	"goose_db_version":   "the schema's version, written by the owner",
	"river_job":          "job queue; what a job changes is audited",
	"river_leader":       "job queue",
	"river_migration":    "job queue",
	"river_notification": "job queue",
	"river_queue":        "job queue",
	"refresh_tokens":     "tokens of a session: the reuse of one is an event of its own",
	"challenges":         "minutes between a password and a code",
	"second_factors":     "setting up, replacing and removing are events of their own; a row changes with each code",
	"recovery_codes":     "making and using them are events of their own",
	"known_devices":      "signing in is an event of its own",
	"mail_links":         "asking for one and using it are events of their own",
	"failures":           "a counter; refused sign-ins are events of their own",
	"rate_buckets":       "counters of the rate limits",
}

// Unaudited are the tables whose changes are not recorded, each with the reason.
func Unaudited() map[string]string { return maps.Clone(unaudited) }

// auditing is put on every audited table: %[1]s is the table quoted, %[2]s its name as a literal, %[3]s the name of the
// function, %[4]s the key of the row "changed" as text, %[5]s and %[6]s those of OLD and NEW.
//
// A function for each table, where one with dynamic access to columns would do: that one costs three times as much
// (docs/adr/0014-proof.md). It runs with the owner's rights, because the program's role has none on the log, and nobody
// else may hang it on a table. Rows are digested in their binary form, which no setting of a session changes but the
// encoding, so that is pinned. A row whose key changed is two entries: one key loses it, the other gains it.
//
// Rows come and go in great numbers, and one statement records all of them; most updates are of one row, for which
// that is dearer than recording the row by itself.
//
// The triggers fire whatever session_replication_role says. A statement outside InTx, or somebody at a terminal, is
// known by the database role.
const auditing = `
CREATE OR REPLACE FUNCTION %[3]s() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET client_encoding = 'UTF8' AS $function$
DECLARE
	o text[] := string_to_array(coalesce(nullif(current_setting('liuyong.origin', true), ''), E'\x1f\x1f\x1fsql ' || session_user), E'\x1f');
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO public.audit_entries (actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind,
			subject_id, after_digest)
		SELECT nullif(o[1], '')::uuid, coalesce(o[2], ''), nullif(o[3], '')::uuid, coalesce(o[4], ''),
			coalesce(o[5], ''), coalesce(o[6], ''), %[2]s || '.insert', %[2]s, %[4]s, sha256(record_send(changed))
		FROM new_rows changed;
	ELSIF TG_OP = 'UPDATE' AND %[5]s = %[6]s THEN
		INSERT INTO public.audit_entries (actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind,
			subject_id, before_digest, after_digest)
		SELECT nullif(o[1], '')::uuid, coalesce(o[2], ''), nullif(o[3], '')::uuid, coalesce(o[4], ''),
			coalesce(o[5], ''), coalesce(o[6], ''), %[2]s || '.update', %[2]s, %[6]s,
			sha256(record_send(OLD)), sha256(record_send(NEW)) WHERE OLD IS DISTINCT FROM NEW;
	ELSIF TG_OP = 'UPDATE' THEN
		INSERT INTO public.audit_entries (actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind,
			subject_id, before_digest, after_digest)
		SELECT nullif(o[1], '')::uuid, coalesce(o[2], ''), nullif(o[3], '')::uuid, coalesce(o[4], ''),
			coalesce(o[5], ''), coalesce(o[6], ''), %[2]s || '.update', %[2]s, half.row_key, half.lost, half.gained
		FROM (VALUES (%[5]s, sha256(record_send(OLD)), NULL), (%[6]s, NULL, sha256(record_send(NEW)))) half (row_key, lost, gained);
	ELSIF TG_OP = 'DELETE' THEN
		INSERT INTO public.audit_entries (actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind,
			subject_id, before_digest)
		SELECT nullif(o[1], '')::uuid, coalesce(o[2], ''), nullif(o[3], '')::uuid, coalesce(o[4], ''),
			coalesce(o[5], ''), coalesce(o[6], ''), %[2]s || '.delete', %[2]s, %[4]s, sha256(record_send(changed))
		FROM old_rows changed;
	ELSE
		PERFORM pg_current_xact_id(); -- see postgres.SealPoint
		INSERT INTO public.audit_entries (actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind)
		VALUES (nullif(o[1], '')::uuid, coalesce(o[2], ''), nullif(o[3], '')::uuid, coalesce(o[4], ''),
			coalesce(o[5], ''), coalesce(o[6], ''), %[2]s || '.truncate', %[2]s);
	END IF;
	RETURN NULL;
END $function$;
REVOKE ALL ON FUNCTION %[3]s() FROM PUBLIC;
CREATE OR REPLACE TRIGGER audit_insert AFTER INSERT ON %[1]s REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION %[3]s();
DROP TRIGGER IF EXISTS audit_update ON %[1]s;
CREATE TRIGGER audit_update AFTER UPDATE ON %[1]s FOR EACH ROW EXECUTE FUNCTION %[3]s();
CREATE OR REPLACE TRIGGER audit_delete AFTER DELETE ON %[1]s REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION %[3]s();
CREATE OR REPLACE TRIGGER audit_truncate AFTER TRUNCATE ON %[1]s FOR EACH STATEMENT EXECUTE FUNCTION %[3]s();
ALTER TABLE %[1]s ENABLE ALWAYS TRIGGER audit_insert, ENABLE ALWAYS TRIGGER audit_update,
	ENABLE ALWAYS TRIGGER audit_delete, ENABLE ALWAYS TRIGGER audit_truncate;`

// auditingOf is the SQL that audits one table.
func auditingOf(table string, key []string) string {
	literal := "'" + strings.ReplaceAll(table, "'", "''") + "'"
	return fmt.Sprintf(auditing, pgx.Identifier{table}.Sanitize(), literal, auditorOf(table),
		keyText("changed", key), keyText("OLD", key), keyText("NEW", key))
}

// auditorOf names the function that records the changes of a table.
func auditorOf(table string) string { return pgx.Identifier{"audit_change_of_" + table}.Sanitize() }

// keyText is the expression that writes the key of a row as text.
func keyText(row string, key []string) string {
	texts := make([]string, len(key))
	for i, k := range key {
		texts[i] = row + "." + pgx.Identifier{k}.Sanitize() + "::text"
	}
	return "(" + strings.Join(texts, " || ',' || ") + ")"
}

// auditTables hangs the recording of changes on every table that is not exempt, and takes it off those that are.
func auditTables(ctx context.Context, conn *pgx.Conn) error {
	rows, err := conn.Query(ctx, `SELECT c.relname, ARRAY(SELECT a.attname::text FROM unnest(i.indkey::int[]) WITH ORDINALITY AS k (n, at)
			JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.n ORDER BY k.at)
		FROM pg_class c LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
		WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1`)
	if err != nil {
		return fmt.Errorf("listing the tables: %w", err)
	}
	keys := map[string][]string{}
	var table string
	var key []string
	if _, err := pgx.ForEachRow(rows, []any{&table, &key}, func() error { keys[table] = slices.Clone(key); return nil }); err != nil {
		return fmt.Errorf("listing the tables: %w", err)
	}
	for _, table := range slices.Sorted(maps.Keys(keys)) {
		if _, exempt := unaudited[table]; exempt {
			// A version before may have audited it; the triggers go with their function.
			if _, err := conn.Exec(ctx, "DROP FUNCTION IF EXISTS "+auditorOf(table)+"() CASCADE"); err != nil {
				return fmt.Errorf("exempting %s: %w", table, err)
			}
			continue
		}
		if len(keys[table]) == 0 {
			return fmt.Errorf("%s has no primary key by which its record could name a row", table)
		}
		if _, err := conn.Exec(ctx, auditingOf(table, keys[table])); err != nil {
			return fmt.Errorf("auditing %s: %w", table, err)
		}
	}
	return nil
}

// digestRules adds to a digest what Migrate does besides the migrations.
func digestRules(w io.Writer) {
	h := sha256.New()
	for _, t := range slices.Sorted(maps.Keys(unaudited)) {
		fmt.Fprintln(h, t)
	}
	_, _ = io.WriteString(h, auditing+strings.Join(appendOnly, " "))
	_, _ = w.Write(h.Sum(nil))
}
