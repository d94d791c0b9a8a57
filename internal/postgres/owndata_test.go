package postgres_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"liuyong/internal/postgres"
	"liuyong/internal/testkit"
)

// aboutPeople says of every column that names an account or a person what an export does about it: the file that holds
// it, or, behind a dash, why it is in none.
var aboutPeople = map[string]string{
	"applications.person_id":     "applications",
	"applications.user_id":       "applications",
	"audit_checks.requested_by":  "- work of the bureau, with nothing about the person in it",
	"audit_entries.actor_id":     "log",
	"authorisations.agent_id":    "authorisations",
	"authorisations.decided_by":  "- work of the bureau; who decided is in the log",
	"authorisations.filed_by":    "- a paper of the organisation; who filed it is in the log",
	"challenges.user_id":         "- minutes between a password and a code; holds a secret",
	"appeals.decided_by":         "- work of the bureau; it is in the log",
	"appeals.entered_by":         "- a matter of the organisation; who filed it is in the log",
	"referrals.sent_by":          "- work of the bureau; it is in the log",
	"measures.decided_by":        "- work of the bureau; it is in the log",
	"measures.proposed_by":       "- work of the bureau; it is in the log",
	"complaint_cases.claimed_by": "- work of the bureau; it is in the log",
	"complaint_cases.decided_by": "- work of the bureau; it is in the log",
	"complaints.reporter_id":     "complaints",
	"consents.person_id":         "consents",
	"consents.user_id":           "consents",
	"fair_booths.requested_by":   "- a matter of the organisation; who asked is in the log",
	"fairs.created_by":           "- a matter of the organisation; who planned is in the log",
	"files.owner_id":             "files",
	"idempotency_keys.user_id":   "- answers that were given already, kept for a day",
	"identities.user_id":         "identity-provider",
	"invitations.accepted_by":    "invitations",
	"invitations.invited_by":     "- names somebody else's address; who invited is in the log",
	"known_devices.user_id":      "devices",
	"mail_links.user_id":         "- digests of one-time links",
	"memberships.user_id":        "memberships",
	"notices.user_id":            "notices",
	"orgs.created_by":            "- a matter of the organisation; who registered it is in the log",
	"persons.merged_into":        "person",
	"placement_entries.actor_id": "- the entries about oneself stand by role under placements; what one entered about others is in the log",
	"placements.entered_by":      "- work of the bureau and of employers; it is in the log",
	"placements.person_id":       "placements",
	"placements.evidenced_by":    "- work of the bureau and of employers; it is in the log",
	"placements.verified_by":     "- work of the bureau; it is in the log",
	"post_rounds.submitted_by":   "- a matter of the organisation; it is in the log",
	"posts.created_by":           "- a matter of the organisation; it is in the log",
	"recovery_codes.user_id":     "- digests of secrets; their number is under account",
	"resumes.person_id":          "resume",
	"reviews.claimed_by":         "- work of the bureau; it is in the log",
	"reviews.decided_by":         "- work of the bureau; it is in the log",
	"reviews.proposed_by":        "- work of the bureau; it is in the log",
	"rule_switches.switched_by":  "- work of the bureau; it is in the log",
	"reviews.entered_by":         "- a matter of the organisation; it is in the log",
	"roster_rows.person_id":      "rosters",
	"rosters.created_by":         "- a matter of the school; it is in the log",
	"second_factors.user_id":     "account",
	"sessions.user_id":           "sessions",
	"trainee_slots.approved_by":  "- work of the bureau; it is in the log",
	"trainee_slots.entered_by":   "- a matter of the organisation; it is in the log",
	"transitions.actor_id":       "- steps about oneself stand by role under applications; one's own are in the log",
	"users.person_id":            "account",
}

// A new column that names an account or a person must be decided about: in the export, or not and why.
func TestEveryColumnThatNamesAPersonIsExportedOrExempt(t *testing.T) {
	t.Parallel()
	rows, err := testkit.DB(t).SQL().QueryContext(t.Context(), `SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c
		JOIN information_schema.tables t USING (table_schema, table_name)
		WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'uuid' AND (
			c.column_name IN ('user_id', 'person_id', 'owner_id', 'actor_id', 'agent_id', 'account_id', 'reader_id', 'merged_into') OR c.column_name LIKE '%\_by'
			OR EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey)
				WHERE k.contype = 'f' AND k.conrelid::regclass::text = c.table_name::text AND a.attname = c.column_name
				AND k.confrelid IN ('users'::regclass, 'persons'::regclass)))`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	found := map[string]bool{}
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		if found[name] = true; aboutPeople[name] == "" {
			t.Errorf("%s names an account or a person: say what an export and a deletion do about it (internal/postgres/owndata.go, erasure.go)", name)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	files := postgres.OwnSectionNames()
	for _, name := range slices.Sorted(maps.Keys(aboutPeople)) {
		where := aboutPeople[name]
		if !found[name] {
			t.Errorf("there is no column %s any more", name)
		}
		if !strings.HasPrefix(where, "- ") && !slices.Contains(files, where) {
			t.Errorf("%s: an export has no %s.json", name, where)
		}
	}
}

// Every table that refers to files must be known to file_in_use, or a file is taken away from under it.
func TestEveryReferenceToAFileIsAUse(t *testing.T) {
	t.Parallel()
	rows, err := testkit.DB(t).SQL().QueryContext(t.Context(), `SELECT k.conrelid::regclass::text, EXISTS (SELECT FROM pg_proc f
		WHERE f.proname IN ('file_in_use', 'file_in_audit', 'file_in_evidence') AND position('FROM ' || k.conrelid::regclass::text IN f.prosrc) > 0)
		FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = 'files'::regclass`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var table string
		var known bool
		if err := rows.Scan(&table, &known); err != nil {
			t.Fatal(err)
		}
		if n++; !known {
			t.Errorf("%s refers to files and file_in_use does not know it", table)
		}
	}
	if err := rows.Err(); err != nil || n < 3 {
		t.Errorf("%d references, %v", n, err)
	}
}
