package indicator

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/civil"
	"liuyong/internal/person"
	"liuyong/internal/programme"
)

func value(v float64) *float64 { return &v }

func TestExpectedIsAnEvenPaceOverThePeriod(t *testing.T) {
	t.Parallel()
	whole, year := Window{"2025-01-01", "2027-12-31"}, Window{"2026-01-01", "2026-12-31"}
	cumulative := programme.Indicator{Target: value(1095), Op: programme.GE, Period: programme.Cumulative}
	yearly := programme.Indicator{Target: value(10), Op: programme.GE, Period: programme.Yearly}
	for name, c := range map[string]struct {
		i    programme.Indicator
		w    Window
		asOf civil.Date
		want *float64
	}{
		"first day":          {cumulative, whole, "2025-01-01", value(1)},
		"last day":           {cumulative, whole, "2027-12-31", value(1095)},
		"before the period":  {cumulative, whole, "2024-06-01", value(0)},
		"after the period":   {cumulative, whole, "2030-01-01", value(1095)},
		"half a year":        {yearly, year, "2026-07-02", value(5)},
		"a state on a day":   {programme.Indicator{Target: value(75), Op: programme.GE, Period: programme.AsOf}, year, "2026-07-02", nil},
		"a ceiling per case": {programme.Indicator{Target: value(2e6), Op: programme.LE, Period: programme.PerCase}, year, "2026-07-02", nil},
		"no number":          {programme.Indicator{Op: programme.Info, Period: programme.Yearly}, year, "2026-07-02", nil},
	} {
		if d := cmp.Diff(c.want, expected(c.i, c.w, c.asOf)); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestMetIsInclusive(t *testing.T) {
	t.Parallel()
	yes, no := true, false
	for name, c := range map[string]struct {
		op    programme.Op
		value *float64
		want  *bool
	}{
		"equal to the target": {programme.GE, value(75), &yes}, "just below": {programme.GE, value(74.99), &no},
		"exactly": {programme.EQ, value(75), &yes}, "one more than exactly": {programme.EQ, value(76), &no},
		"under a ceiling": {programme.LE, value(10), &yes}, "about": {programme.Approx, value(72), &yes}, "not about": {programme.Approx, value(70), &no},
		"no number": {programme.Info, value(1), nil}, "no value": {programme.GE, nil, nil},
	} {
		got := met(programme.Indicator{Target: value(75), Op: c.op, PrintedOp: ">", Period: programme.AsOf}, c.value)
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestPooledMonthsHoldFiveOrMoreAndLoseNobody(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		var months []MonthCount
		total := 0
		for m := range 1 + r.IntN(12) {
			n := 1 + r.IntN(8)
			total += n
			months = append(months, MonthCount{string(civil.Date("2026-01-01").AddMonths(m))[:7], n})
		}
		got, sum := pooled(months), 0
		for i, row := range got {
			sum += row.Count
			if row.Count < smallCell || row.UntilDay <= row.OnDay || i > 0 && row.OnDay <= got[i-1].UntilDay {
				t.Fatalf("%v became %v", months, got)
			}
		}
		if total >= smallCell && sum != total || total < smallCell && len(got) != 0 {
			t.Fatalf("%v (%d people) became %v (%d people)", months, total, got, sum)
		}
	}
}

func TestPublicItemsWithholdSmallNumbersAndWhatWouldTellThem(t *testing.T) {
	t.Parallel()
	item := func(id, part string, v float64) Item {
		return Item{Indicator: programme.Indicator{ID: id, Public: true, PartOf: part}, Source: Ledger, Value: value(v), ByMonth: []MonthCount{{"2026-01", 1}}}
	}
	for name, c := range map[string]struct {
		k1, a, b, c float64
		withheld    map[string]bool
	}{
		"all large":            {30, 10, 10, 10, nil},
		"one small":            {25, 3, 8, 14, map[string]bool{"K1a": true, "K1b": true}},
		"two small":            {17, 3, 4, 10, map[string]bool{"K1a": true, "K1b": true}},
		"nothing is no secret": {20, 0, 10, 10, nil},
		"all of a small whole": {4, 4, 0, 0, map[string]bool{"K1": true, "K1a": true}},
	} {
		items := []Item{item("K1", "", c.k1), item("K1a", "K1", c.a), item("K1b", "K1", c.b), item("K1c", "K1", c.c),
			{Indicator: programme.Indicator{ID: "K2"}, Source: None}}
		got := publicItems(items)
		if len(got) != 4 {
			t.Fatalf("%s: K2 is never public", name)
		}
		for _, i := range got {
			if i.Withheld != c.withheld[i.ID] || i.Withheld != (i.Value == nil) || i.ByMonth != nil {
				t.Errorf("%s: %s is %+v", name, i.ID, i)
			}
		}
	}
}

func TestAreaPrefixKeepsWhatAllBelowShare(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"500118": "500118", "500100": "5001", "500000": "50", "500118001": "500118001"} {
		if got := areaPrefix(in); got != want {
			t.Errorf("areaPrefix(%s) = %s, want %s", in, got, want)
		}
	}
}

func TestOriginsOfTheLedgerRowsDoNotOverlap(t *testing.T) {
	t.Parallel()
	seen := map[person.Class]string{}
	for _, part := range []string{"K1a", "K1b", "K1c"} {
		for _, o := range ledgerRows[part] {
			if seen[o] != "" {
				t.Errorf("%s is in %s and %s", o, seen[o], part)
			}
			seen[o] = part
		}
	}
	for _, o := range ledgerRows["K1"] {
		if seen[o] == "" {
			t.Errorf("%s is in K1 and in none of its parts", o)
		}
		delete(seen, o)
	}
	if len(seen) > 0 {
		t.Errorf("in a part and not in K1: %v", seen)
	}
}
