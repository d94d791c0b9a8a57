package posting_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/posting"
)

func TestFacetPlaceIsFinerNearHome(t *testing.T) {
	t.Parallel()
	for area, want := range map[string]string{
		"500118001": "500118001", "500118": "500118", "500112": "500112", "500112002": "500112", "500000": "500000",
		"510107": "510000", "110000": "110000", "999999": "",
	} {
		if got := posting.FacetPlace(area, "500118"); got != want {
			t.Errorf("FacetPlace(%s) = %q, want %q", area, got, want)
		}
	}
}

func TestAreaCounts(t *testing.T) {
	t.Parallel()
	rolled := posting.RollUpAreas(map[string]int{"500118001": 2, "500118": 1, "510107": 4})
	want := map[string]int{"500000": 3, "500118": 3, "500118001": 2, "510000": 4, "510100": 4, "510107": 4}
	if diff := cmp.Diff(want, rolled); diff != "" {
		t.Error(diff)
	}
	below := posting.AreasBelow(rolled, []string{"510000"})
	if diff := cmp.Diff(map[string]int{"510000": 4, "510100": 4}, below); diff != "" {
		t.Error(diff)
	}
}

func TestCumulateEducation(t *testing.T) {
	t.Parallel()
	got := posting.CumulateEducation(map[string]int{"none": 2, "associate": 3, "master": 1})
	want := map[string]int{"none": 2, "junior_middle": 2, "secondary_vocational": 2, "high_school": 2,
		"associate": 5, "bachelor": 5, "master": 6, "doctor": 6}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
