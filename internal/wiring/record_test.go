package wiring_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
)

// The role that the program works under can read the record and add to it by its function, and nothing else: whoever
// takes the program over cannot wipe out how.
func TestTheProgramCannotChangeTheRecord(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	var entries int
	if err := m.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM audit_entries").Scan(&entries); err != nil || entries == 0 {
		t.Fatalf("%d entries, %v", entries, err)
	}
	for _, q := range []string{
		"UPDATE audit_entries SET actor_id = NULL", "DELETE FROM audit_entries", "TRUNCATE audit_entries", "DROP TABLE audit_entries",
		"INSERT INTO audit_entries (action) VALUES ('forged')", "ALTER TABLE users DISABLE TRIGGER ALL", "SET session_replication_role = replica",
		"UPDATE audit_seals SET count = 0", "DELETE FROM audit_seals", "CREATE TABLE mine (a int)", "SET ROLE postgres",
	} {
		if _, err := m.DB.SQL().ExecContext(t.Context(), q); err == nil {
			t.Errorf("the program may: %s", q)
		}
	}
	var after int
	if err := m.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM audit_entries").Scan(&after); err != nil || after < entries {
		t.Errorf("%d entries of %d are left, %v", after, entries, err)
	}
}
