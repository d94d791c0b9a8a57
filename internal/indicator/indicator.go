// Package indicator turns the ledger, the fairs held and the trainee headcount into the plan's figures (domain.md
// §2). Each figure opens onto the very rows that make it; month-end snapshots stay as they were published, and what
// became known later shows as a revision beside them. A figure whose source is not built is absent, never 0.
package indicator

import (
	"math"
	"strings"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/person"
	"liuyong/internal/programme"
)

// Source is where a figure comes from.
type Source string

// The sources.
const (
	Ledger Source = "ledger" // verified placements, keyed by person
	Fairs  Source = "fairs"  // on-site campus fairs held
	Slots  Source = "slots"  // approved trainee headcount
	None   Source = "none"   // not built yet
)

// ledgerRows says which origins each row of the ledger counts. Local youth (a Yongchuan household without any
// institution) are in none of them until the bureau decides, and are shown apart (domain.md §2.2).
var ledgerRows = map[string][]person.Class{
	"K1":  {person.InDistrict, person.InCity, person.Outside},
	"K1a": {person.InDistrict},
	"K1b": {person.InCity},
	"K1c": {person.Outside},
}

// SourceOf is where the figure of an indicator comes from.
func SourceOf(indicator string) Source {
	switch {
	case ledgerRows[indicator] != nil:
		return Ledger
	case indicator == "W1":
		return Fairs
	case indicator == "W4":
		return Slots
	}
	return None
}

// Window is a span of days, both included; it is empty when To is before From.
type Window struct{ From, To civil.Date }

// Cell counts distinct people by where they came from, group and month of their first counted start, in the window
// with this index.
type Cell struct {
	Window int
	Origin person.Class
	Group  person.Group
	Month  string // YYYY-MM
	People int
}

// MonthCount is how many people first counted in a month.
type MonthCount struct {
	Month string
	Count int
}

// Item is one row of the plan with its figure.
type Item struct {
	programme.Indicator
	Source        Source
	Span          Window   // the whole stretch that the target is about
	Value         *float64 // nil without a source, or when withheld
	Withheld      bool     // signed out: fewer people than may be shown
	Met           *bool
	ExpectedByNow *float64 // the target's share of the time gone by, at an even pace
	// The following are for the bureau's staff, on rows of the ledger.
	NewInYear  *int // people whose first counted start lies in the year; the years add up to the whole
	LocalYouth *int // shown apart, on K1 only
	ByGroup    map[person.Group]int
	ByMonth    []MonthCount
}

// Figures are all rows of the programme on a day.
type Figures struct {
	Year             int
	AsOf             civil.Date
	ProgrammeVersion string
	Items            []Item
}

// Row is one row behind a figure. The counts of all rows add up to the figure.
type Row struct {
	ID            string
	Count         int
	OnDay         civil.Date // start, day of the fair, day of approval; for months the first day
	UntilDay      civil.Date // months only: the last day
	Label         string     // person (masked), fair or organisation
	IdentityLast4 string
	Kind          string
	Employer      string
	Area          string
	Origin        person.Class
	Group         person.Group
}

// Snapshot is what the figures were when a month had ended.
type Snapshot struct {
	AsOf             civil.Date
	ProgrammeVersion string
	Items            []Kept `gorm:"serializer:json"`
	TakenAt          time.Time
}

// Kept is one figure of a snapshot.
type Kept struct {
	ID    string   `json:"id"`
	Value *float64 `json:"value"`
}

// Revised is a kept figure beside what is known of the same day now.
type Revised struct {
	Kept
	Now      *float64
	Revision *float64 // Now - Value, nil when either is unknown
}

// Published is a snapshot with its revisions.
type Published struct {
	Snapshot
	Items []Revised
}

// smallCell is the least number of people shown to whoever is not the bureau's staff (api.md, "Indicators").
const smallCell = 5

// met holds a value against a target. Where the annex prints ">" the body says 不低于, and that is what counts;
// "左右" is read as within a twentieth.
func met(i programme.Indicator, value *float64) *bool {
	if value == nil || i.Target == nil || i.Period == programme.PerCase {
		return nil
	}
	v, t, ok := *value, *i.Target, false
	switch i.Op {
	case programme.GE:
		ok = v >= t
	case programme.EQ:
		ok = v == t
	case programme.LE:
		ok = v <= t
	case programme.Approx:
		ok = math.Abs(v-t) <= t/20
	case programme.Info:
		return nil
	}
	return &ok
}

// expected is the share of the target that an even pace would have reached by the day, to one decimal. States on a
// day of the year, ceilings and rows without a number have none.
func expected(i programme.Indicator, period Window, asOf civil.Date) *float64 {
	if i.Target == nil || i.Period != programme.Cumulative && i.Period != programme.Yearly || i.Op == programme.LE {
		return nil
	}
	whole := period.From.DaysUntil(period.To) + 1
	gone := min(max(period.From.DaysUntil(asOf)+1, 0), whole)
	v := math.Round(*i.Target*float64(gone)/float64(whole)*10) / 10
	return &v
}

// areaPrefix is what the codes of an area and of everything below it begin with.
func areaPrefix(code string) string {
	return strings.TrimSuffix(strings.TrimSuffix(code, "00"), "00")
}
