package wiring_test

import (
	"testing"
	"time"
)

// What is let go of leaves the record as it was sealed: it is whole before and after, and says what was done by whom.
func TestLettingGoLeavesTheRecordWhole(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	r.AgeLedgers()
	r.Life()
	r.seal()
	before := r.verify()
	r.Clock.Advance(10 * 366 * 24 * time.Hour)
	n, err := r.Retention.Purge(t.Context())
	if err != nil || n == 0 {
		t.Fatal(n, err)
	}
	r.seal()
	if after := r.verify(); !before.Intact() || !after.Intact() || after.Entries <= before.Entries {
		t.Errorf("before %+v, after %+v", before, after)
	}
	if bad := r.number("SELECT count(*) FROM audit_entries WHERE operation = 'retention' AND (actor_roles <> 'system' OR actor_id IS NOT NULL OR address <> '')"); bad != 0 {
		t.Errorf("%d entries by somebody else", bad)
	}
	for _, changed := range []string{"placement_entries.update", "placements.update", "roster_rows.update", "consents.delete"} {
		if r.number("SELECT count(*) FROM audit_entries WHERE operation = 'retention' AND action = '"+changed+"'") == 0 {
			t.Errorf("%s is not on record", changed)
		}
	}
	if words := r.number("SELECT count(*) FROM audit_entries WHERE action = 'retention.purged' AND (reason <> '' OR subject_id <> '' OR data::text !~ '^{\"count\": \"[0-9]+\"}$')"); words != 0 {
		t.Errorf("%d entries say more than a kind and a count", words)
	}
}
