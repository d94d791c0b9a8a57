package api_test

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// smuggled are fields that a client has no business to set, whatever the operation.
var smuggled = map[string]any{"id": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "org_id": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11",
	"user_id": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "person_id": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11",
	"owner_id": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "status": "approved", "version": 99, "roles": []string{"admin"}, "level": "owner",
	"created_at": "2020-01-01T00:00:00Z", "created_by": "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "verified": true, "verified_at": "2020-01-01T00:00:00Z",
	"qualification": "approved", "qualified_until": "2030-01-01", "approved_headcount": 999, "auth_epoch": 0, "decided_by": "x", "actions": []string{"approve"}}

// Every operation with a body refuses what it does not know, at the top and inside, and nothing is written; the same
// request without the smuggled field is then answered, so that it was this field and nothing else.
func TestNothingIsAssignedThatIsNotAsked(t *testing.T) {
	t.Parallel()
	everybody, doc := newPeople(t), readContract(t)
	rows := walkRows(t)
	for name, o := range doc.operations(t) {
		build, ok := requests[name]
		if o.RequestBody == nil || !ok {
			continue
		}
		schema, isJSON := o.RequestBody.Content["application/json"]
		if !isJSON {
			schema, isJSON = o.RequestBody.Content["application/merge-patch+json"]
		}
		if !isJSON {
			continue
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := everybody.world(t)
			r := rows[name]
			w.as = cmp.Or(r.first(), "graduate") // where nobody is answered on this site, what is smuggled is refused all the same
			ask := build(w)
			body := ask.fields()
			if body == nil {
				t.Fatal("the operation has a body, the request none")
			}
			before := w.fingerprint(t)
			for place, inner := range objects(body) {
				for field, value := range smuggled {
					if _, asked := inner[field]; asked || place == "" && doc.has(schema.Schema, field) {
						continue
					}
					inner[field] = value
					bad := ask
					bad.body = body
					got := bad.send(w.client(w.as), ask.path)
					delete(inner, field)
					if got.status != http.StatusUnprocessableEntity || !slices.Contains(slices.Collect(maps.Values(got.locations())), "unknown_property") {
						t.Errorf("%s.%s: got %d %s", place, field, got.status, got.raw)
					}
				}
			}
			for table, digest := range w.fingerprint(t) {
				if before[table] != digest {
					t.Errorf("a refused request changed %s", table)
				}
			}
			if r.first() != "" {
				ask.answered(t, w.client(w.as))
			}
		})
	}
}

// objects are a body and the objects right inside it, by their names; the body itself has none.
func objects(body map[string]any) map[string]map[string]any {
	out := map[string]map[string]any{"": body}
	for k, v := range body {
		if inner, ok := v.(map[string]any); ok {
			out[k] = inner
		}
	}
	return out
}

// has reports whether a schema has a property.
func (c contract) has(schema map[string]any, property string) bool {
	if ref, ok := schema["$ref"].(string); ok {
		schema = c.Components.Schemas[strings.TrimPrefix(ref, "#/components/schemas/")]
	}
	properties, _ := schema["properties"].(map[string]any)
	_, ok := properties[property]
	return ok
}

// fingerprint is a digest of each table of the business; what the program notes of requests themselves is left out.
func (w *world) fingerprint(t *testing.T) map[string]string {
	t.Helper()
	rows, err := w.DB.SQL().QueryContext(t.Context(), `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'
		AND table_type = 'BASE TABLE' AND table_name !~ '^(audit_|rate_|river_|goose_|idempotency|search_)'`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var parts []string
	for rows.Next() {
		var table string
		if err := rows.Scan(&table); err != nil {
			t.Fatal(err)
		}
		parts = append(parts, fmt.Sprintf("SELECT '%[1]s', coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM %[1]s t", table))
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	found, err := w.DB.SQL().QueryContext(t.Context(), strings.Join(parts, " UNION ALL "))
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	out := map[string]string{}
	for found.Next() {
		var table, digest string
		if err := found.Scan(&table, &digest); err != nil {
			t.Fatal(err)
		}
		out[table] = digest
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}
