package indicator_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/indicator"
	"liuyong/internal/person"
	"liuyong/internal/testkit"
)

// Figures of two days side by side must not tell visitors of fewer than five people, whichever days they choose.
func TestVisitorsCannotSubtractOneDayFromAnother(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	start := civil.Date("2026-01-05")
	for n := range 40 {
		l.add(verified(l.person(), start.AddDays(7*n), []person.Class{person.InDistrict, person.InCity, person.Outside}[n%3]))
	}
	ctx, last := t.Context(), map[string]float64{}
	for day := civil.Date("2025-12-31"); day < "2026-11-30"; day = day.AddDays(1) {
		f, err := l.Indicators.Compute(ctx, actor.Actor{}, 0, day)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range f.Items {
			if i.Source != indicator.Ledger || i.Value == nil {
				continue
			}
			if before, ok := last[i.ID]; ok && *i.Value != before && *i.Value-before < 5 {
				t.Fatalf("%s: on %s %v people, the day before %v", i.ID, day, *i.Value, before)
			}
			last[i.ID] = *i.Value
		}
		for _, which := range []string{"K1", "K1a"} {
			rows, err := l.Indicators.Rows(ctx, actor.Actor{}, which, 0, day, indicator.Numerator, "", 100)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range rows {
				if day < testkit.Today && (which != "K1" || r.Count < 5 || r.UntilDay > day) {
					t.Fatalf("%s on %s opens onto %+v", which, day, r)
				}
			}
		}
	}
}
