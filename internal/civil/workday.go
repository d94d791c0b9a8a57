package civil

import "time"

// AddWorkdays is the end of the n-th working day after t: the instant at which a promise of "n working days"
// is broken. holidays are days off besides weekends, workdays are weekends on which people work instead
// (调休); both come from the programme file.
func AddWorkdays(t time.Time, n int, holidays, workdays map[Date]bool) time.Time {
	day := DateOf(t)
	for n > 0 {
		day = day.AddDays(1)
		if IsWorkday(day, holidays, workdays) {
			n--
		}
	}
	return day.AddDays(1).Start().UTC()
}

// IsWorkday reports whether the bureau works on d.
func IsWorkday(d Date, holidays, workdays map[Date]bool) bool {
	switch {
	case workdays[d]:
		return true
	case holidays[d]:
		return false
	}
	wd := d.Start().Weekday()
	return wd != time.Saturday && wd != time.Sunday
}
