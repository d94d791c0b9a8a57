package api_test

import (
	"encoding/json"
	"testing"

	"liuyong/api"
)

// Embedded structs count in the document only when they are exported: what they carry must not be forgotten.
func TestTheDocumentNamesEmbeddedFields(t *testing.T) {
	t.Parallel()
	raw, err := api.New(api.Services{}, api.Options{}).Document()
	if err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Components struct {
			Schemas map[string]struct {
				Properties map[string]any `json:"properties"`
			} `json:"schemas"`
		} `json:"components"`
	}
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	for shape, field := range map[string]string{"Fair": "held_on", "Slot": "requested_headcount", "Roster": "cohort_year", "Kind": "code",
		"Post": "headcount", "ReviewRound": "round", "Application": "status", "Me": "roles"} {
		if doc.Components.Schemas[shape].Properties[field] == nil {
			t.Errorf("%s is described without %s", shape, field)
		}
	}
}
