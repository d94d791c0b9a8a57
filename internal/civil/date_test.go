package civil

import (
	"testing"
	"time"
)

func TestDateArithmetic(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name      string
		got, want Date
	}{
		{"end of month", Date("2026-08-31").AddMonths(6), "2027-02-28"},
		{"leap day", Date("2027-08-29").AddMonths(6), "2028-02-29"},
		{"back over the year", Date("2026-01-15").AddMonths(-1), "2025-12-15"},
		{"days", Date("2026-12-31").AddDays(1), "2027-01-01"},
		{"empty stays empty", Date("").AddMonths(6), ""},
		{"earliest skips empty", Earliest("", "2026-05-01", "2026-04-01"), "2026-04-01"},
		{"a late UTC instant is the next day in Shanghai", DateOf(time.Date(2026, 8, 31, 16, 0, 0, 0, time.UTC)), "2026-09-01"},
		{"and one second before is not", DateOf(time.Date(2026, 8, 31, 15, 59, 59, 0, time.UTC)), "2026-08-31"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
	if n := Date("2026-02-28").DaysUntil("2026-03-01"); n != 1 {
		t.Errorf("DaysUntil = %d", n)
	}
}

func TestParseDateRefusesImpossibleDays(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"", "2026-02-30", "2026-2-3", "20260203", "2026-02-03T00:00:00Z", "二〇二六"} {
		if d, err := ParseDate(s); err == nil {
			t.Errorf("ParseDate(%q) = %s, want an error", s, d)
		}
	}
}

func TestAddWorkdaysSkipsWeekendsAndHolidays(t *testing.T) {
	t.Parallel()
	holidays := map[Date]bool{"2026-10-01": true, "2026-10-02": true}
	worked := map[Date]bool{"2026-10-10": true}
	wed := time.Date(2026, 9, 30, 2, 0, 0, 0, time.UTC)
	// 1 and 2 October are holidays, 3 and 4 a weekend: the third working day is Wednesday the 7th.
	if got, want := AddWorkdays(wed, 3, holidays, worked), Date("2026-10-08").Start().UTC(); !got.Equal(want) {
		t.Errorf("got %s, want %s", got, want)
	}
	if !IsWorkday("2026-10-10", holidays, worked) || IsWorkday("2026-10-11", holidays, worked) {
		t.Error("a worked Saturday counts, a plain Sunday does not")
	}
}

// What is taken for a date is an existing day in one spelling, and moving it there and back changes nothing.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-02-28", "2024-02-29", "2026-02-30", "0000-01-01", "9999-12-31", "2026-1-1", "10000-01-01", " 2026-01-01"} {
		f.Add(s, 31)
	}
	f.Fuzz(func(t *testing.T, s string, n int) {
		d, err := ParseDate(s)
		if valid := Date(s).Valid(); valid != (err == nil) {
			t.Fatalf("%q: valid %v, parsed %v", s, valid, err)
		}
		if err != nil {
			return
		}
		if string(d) != s || DateOf(d.Start()) != d || d.Year() < 1 {
			t.Fatalf("%q is read as %q, day %q of year %d", s, d, DateOf(d.Start()), d.Year())
		}
		n %= 3000
		moved := d.AddDays(n)
		if !moved.Valid() {
			return // beyond the calendar's four digits
		}
		if back := moved.AddDays(-n); back != d || d.DaysUntil(moved) != n {
			t.Errorf("%s and %d days: %s, back %s, between %d", d, n, moved, back, d.DaysUntil(moved))
		}
		if later := d.AddMonths(n % 60); later.Valid() && later.AddMonths(0) != later {
			t.Errorf("%s is no stable day", later)
		}
	})
}
