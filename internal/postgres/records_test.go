package postgres_test

import (
	"database/sql"
	"errors"
	"testing"

	"github.com/jackc/pgx/v5/pgconn"

	"liuyong/internal/testkit"
)

// Nobody edits the records through the program: its database role may add to them and read them, and neither change
// nor drop them, nor take away what guards them.
func TestProgramCannotEditTheRecords(t *testing.T) {
	t.Parallel()
	db := testkit.DB(t).SQL()
	for _, table := range []string{"audit_entries", "transitions", "placement_entries", "indicator_snapshots"} {
		var column string
		if err := db.QueryRowContext(t.Context(), `SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 2`, table).Scan(&column); err != nil {
			t.Fatal(err)
		}
		for _, q := range []string{
			"UPDATE " + table + " SET " + column + " = " + column,
			"DELETE FROM " + table,
			"TRUNCATE " + table,
			"TRUNCATE " + table + " CASCADE",
			"DROP TABLE " + table,
			"ALTER TABLE " + table + " ADD COLUMN x int",
			"ALTER TABLE " + table + " DISABLE TRIGGER ALL",
			"ALTER TABLE " + table + " OWNER TO CURRENT_USER",
			"CREATE RULE r AS ON INSERT TO " + table + " DO INSTEAD NOTHING",
			"CREATE TRIGGER t BEFORE INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
		} {
			refusedTo(t, db, q)
		}
		// The database only warns of a grant that grants nothing.
		if _, err := db.ExecContext(t.Context(), "GRANT ALL ON "+table+" TO CURRENT_USER"); err != nil {
			t.Error(err)
		}
		if held(t, db, table) {
			t.Errorf("%s: the program holds a right that it must not have", table)
		}
	}
	for _, q := range []string{
		"SET session_replication_role = replica",
		"CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$",
		"DROP FUNCTION refuse_change() CASCADE",
		"CREATE TABLE mine (x int)",
		"DROP SCHEMA public CASCADE",
		"CREATE ROLE helper SUPERUSER",
	} {
		refusedTo(t, db, q)
	}
}

// refusedTo runs a statement that the database must refuse for want of a right.
func refusedTo(t *testing.T, db *sql.DB, q string) {
	t.Helper()
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	_, err = tx.ExecContext(t.Context(), q)
	var refused *pgconn.PgError
	if !errors.As(err, &refused) || refused.Code != "42501" {
		t.Errorf("%s: got %v, want insufficient privilege", q, err)
	}
}

// held reports whether the program's role holds a right to change a table's rows.
func held(t *testing.T, db *sql.DB, table string) bool {
	t.Helper()
	var yes bool
	err := db.QueryRowContext(t.Context(), `SELECT has_table_privilege($1, 'UPDATE') OR has_table_privilege($1, 'DELETE')
		OR has_table_privilege($1, 'TRUNCATE') OR has_any_column_privilege($1, 'UPDATE')`, table).Scan(&yes)
	if err != nil {
		t.Fatal(err)
	}
	return yes
}
