// Package civil holds the calendar dates and the working clock of the bureau.
//
// A calendar date (a start day, a closing day) has no time zone; it is read in Asia/Shanghai, which has had
// no daylight saving time since 1991. Instants elsewhere are time.Time in UTC.
package civil

import (
	"database/sql/driver"
	"fmt"
	"time"
)

// Zone is Asia/Shanghai as a fixed offset, so that the program needs no time zone database.
var Zone = time.FixedZone("Asia/Shanghai", 8*60*60)

const layout = "2006-01-02"

// Date is a calendar date written YYYY-MM-DD. The empty Date means "not given" and is NULL in the database.
// Two dates compare as strings.
type Date string

// ParseDate reads YYYY-MM-DD and refuses days that do not exist, such as 2026-02-30.
func ParseDate(s string) (Date, error) {
	if !Date(s).Valid() {
		return "", fmt.Errorf("civil: %q is not a date of the form YYYY-MM-DD", s)
	}
	return Date(s), nil
}

// DateOf is the day in Asia/Shanghai on which the instant falls.
func DateOf(t time.Time) Date { return Date(t.In(Zone).Format(layout)) }

// Valid reports whether d is an existing day. There is no year 0: 1 BC is followed by AD 1, in PostgreSQL as well.
func (d Date) Valid() bool {
	t, err := time.Parse(layout, string(d))
	return err == nil && t.Year() > 0
}

// Start is the first instant of the day in Asia/Shanghai.
func (d Date) Start() time.Time {
	t, err := time.ParseInLocation(layout, string(d), Zone)
	if err != nil {
		return time.Time{}
	}
	return t
}

// Year is the calendar year, or 0 for the empty date.
func (d Date) Year() int {
	if d == "" {
		return 0
	}
	return d.Start().Year()
}

// AddDays moves d by n days.
func (d Date) AddDays(n int) Date {
	if d == "" {
		return ""
	}
	return DateOf(d.Start().AddDate(0, 0, n))
}

// AddMonths moves d by n months; a day that the target month lacks becomes its last day
// (31 August + 6 months is 28 February), as 民法典 §202 counts terms.
func (d Date) AddMonths(n int) Date {
	if d == "" {
		return ""
	}
	t := d.Start()
	first := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, Zone)
	last := first.AddDate(0, 1, -1).Day()
	return DateOf(time.Date(first.Year(), first.Month(), min(t.Day(), last), 0, 0, 0, 0, Zone))
}

// DaysUntil is the number of days from d to other, negative when other is earlier.
func (d Date) DaysUntil(other Date) int {
	return int(other.Start().Sub(d.Start()).Hours() / 24)
}

// Earliest is the smallest of the given dates; empty ones do not count.
func Earliest(dates ...Date) Date {
	var out Date
	for _, d := range dates {
		if d != "" && (out == "" || d < out) {
			out = d
		}
	}
	return out
}

// Value implements driver.Valuer.
func (d Date) Value() (driver.Value, error) {
	if d == "" {
		return nil, nil
	}
	return string(d), nil
}

// Scan implements sql.Scanner for date columns.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = ""
	case time.Time:
		*d = Date(v.Format(layout))
	case string:
		*d = Date(v)
	case []byte:
		*d = Date(v)
	default:
		return fmt.Errorf("civil: cannot read a date from %T", src)
	}
	return nil
}

// Now is a clock. Production uses time.Now; tests set their own.
type Now func() time.Time

// Today is the present day in Asia/Shanghai.
func (n Now) Today() Date { return DateOf(n()) }

// Instant is a moment in time, kept in UTC.
type Instant = time.Time
