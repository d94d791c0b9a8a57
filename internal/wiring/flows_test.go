package wiring_test

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// columns are where each table's states are kept.
var columns = map[string][2]string{
	"account":        {"users", "status"},
	"qualification":  {"orgs", "qualification"},
	"post":           {"posts", "status"},
	"review":         {"reviews", "status"},
	"application":    {"applications", "status"},
	"placement":      {"placements", "status"},
	"trainee_slot":   {"trainee_slots", "status"},
	"fair":           {"fairs", "status"},
	"booth":          {"fair_booths", "status"},
	"invitation":     {"invitations", "status"},
	"authorisation":  {"authorisations", "status"},
	"measure":        {"measures", "status"},
	"referral":       {"referrals", "status"},
	"appeal":         {"appeals", "status"},
	"complaint_case": {"complaint_cases", "status"},
}

// The CHECK of each status column must list the states of its transition table, no more and no fewer.
func TestColumnsAllowTheStatesOfTheTables(t *testing.T) {
	t.Parallel()
	db := testkit.DB(t)
	quoted := regexp.MustCompile(`'([a-z_]+)'::text`)
	for _, flow := range wiring.Flows() {
		at, ok := columns[flow.Name()]
		if !ok {
			t.Errorf("say where the states of %s are kept", flow.Name())
			continue
		}
		var check string
		err := db.SQL().QueryRowContext(t.Context(), `SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c
			JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
			WHERE c.contype = 'c' AND c.conrelid = $1::regclass AND a.attname = $2 AND array_length(c.conkey, 1) = 1`, at[0], at[1]).Scan(&check)
		if err != nil {
			t.Fatalf("%s: %v", flow.Name(), err)
		}
		var states []string
		for _, m := range quoted.FindAllStringSubmatch(check, -1) {
			states = append(states, m[1])
		}
		want := slices.Sorted(slices.Values(flow.StateNames()))
		slices.Sort(states)
		if d := cmp.Diff(want, states); d != "" {
			t.Errorf("%s: table and column differ (-table +column):\n%s", flow.Name(), d)
		}
	}
}
