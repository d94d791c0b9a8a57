package testkit

import (
	"fmt"
	"maps"
	"slices"
)

// notState are the tables that a reading may write to, each with the reason.
var notState = map[string]string{
	"audit_entries": "that something personal was read is recorded",
	"audit_seals":   "the proof of those records",
	"rate_buckets":  "counts how often somebody asks",
}

// notStateColumns are the columns that a reading may write, by table, each with the reason.
var notStateColumns = map[string]map[string]string{
	"applications": {"seen_at": "opening an applicant's résumé is a reading, recorded and shown to the graduate as seen (docs/adr/0016)"},
}

// fewestTables guards State against looking at nothing.
const fewestTables = 40

// State is a digest of every table, by name, but of what a reading may write: two of them are equal when nothing
// happened in between.
func (m *Market) State() map[string]string {
	m.t.Helper()
	rows, err := m.DB.SQL().QueryContext(m.t.Context(), "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'")
	if err != nil {
		m.t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]string{}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			m.t.Fatal(err)
		}
		if _, free := notState[name]; !free {
			out[name] = ""
		}
	}
	if err := rows.Err(); err != nil || len(out) < fewestTables {
		m.t.Fatalf("%d tables: %v", len(out), err)
	}
	for name := range out {
		row := "to_jsonb(r)"
		for _, column := range slices.Sorted(maps.Keys(notStateColumns[name])) {
			row += " - '" + column + "'"
		}
		q := fmt.Sprintf(`SELECT coalesce(encode(sha256(convert_to(string_agg(x, E'\n' ORDER BY x), 'UTF8')), 'hex'), '') FROM (SELECT (%s)::text AS x FROM %q r) t`, row, name)
		var digest string
		if err := m.DB.SQL().QueryRowContext(m.t.Context(), q).Scan(&digest); err != nil {
			m.t.Fatalf("%s: %v", name, err)
		}
		out[name] = digest
	}
	return out
}
