package indicator

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/person"
	"liuyong/internal/programme"
)

// Store reads the figures' sources and keeps snapshots.
type Store interface {
	audit.Log
	// CountedPeople counts distinct surviving people by their first verified counted start in each window.
	CountedPeople(ctx context.Context, windows []Window) ([]Cell, error)
	// FairDays counts, in each window, the campuses and days on which an on-site general or specialised fair was
	// held inside the area.
	FairDays(ctx context.Context, areaPrefix string, windows []Window) ([]int, error)
	// SlotHeadcounts adds up, in each window, the trainee headcount first approved in it.
	SlotHeadcounts(ctx context.Context, windows []Window) ([]int, error)
	// PersonRows, FairRows and SlotRows are the rows behind those, by ID after the given one.
	PersonRows(ctx context.Context, w Window, origins []person.Class, after string, limit int) ([]Row, error)
	FairRows(ctx context.Context, areaPrefix string, w Window, after string, limit int) ([]Row, error)
	SlotRows(ctx context.Context, w Window, after string, limit int) ([]Row, error)
	// KeepSnapshot adds a snapshot unless the day has one, and returns the one that stands.
	KeepSnapshot(ctx context.Context, s Snapshot) (Snapshot, error)
	// Snapshots lists snapshots before a day (empty: all), newest first.
	Snapshots(ctx context.Context, before civil.Date, limit int) ([]Snapshot, error)
}

// Service holds the use cases of figures.
type Service struct {
	store     Store
	programme *programme.Programme
	now       civil.Now
}

// NewService ties the use cases to what they need.
func NewService(s Store, p *programme.Programme, now civil.Now) *Service {
	return &Service{store: s, programme: p, now: now}
}

// point is what figures are asked for: a calendar year as it stands on a day.
type point struct {
	year int
	asOf civil.Date
}

// at fills in what the caller left open: today, and the year of the day; a past year is taken at its end.
// Errors: invalid.
func (s *Service) at(year int, asOf civil.Date) (point, error) {
	var f fault.Fields
	f.Add(year != 0 && (year < 2000 || year > 2100), "query.year", fault.ErrOutOfRange)
	f.Add(asOf != "" && !asOf.Valid(), "query.as_of", fault.ErrBadDate)
	if err := f.Err(fault.ErrInvalid); err != nil {
		return point{}, err
	}
	switch {
	case asOf == "" && year == 0:
		asOf = s.now.Today()
	case asOf == "":
		asOf = min(s.now.Today(), lastDay(year))
	}
	if year == 0 {
		year = asOf.Year()
	}
	return point{year, asOf}, nil
}

func firstDay(year int) civil.Date { return civil.Date(strconv.Itoa(year) + "-01-01") }
func lastDay(year int) civil.Date  { return civil.Date(strconv.Itoa(year) + "-12-31") }

// period is the whole stretch that an indicator is about, in a year.
func (s *Service) period(i programme.Indicator, year int) Window {
	if i.Period == programme.Cumulative {
		return Window{s.programme.Period.From, s.programme.Period.To}
	}
	return Window{firstDay(year), lastDay(year)}
}

// until is the part of a period gone by on a day.
func (w Window) until(d civil.Date) Window { return Window{w.From, min(w.To, d)} }

// Compute gives every row of the programme in its order. The bureau's staff see all; others see what is public, and
// no number of people under five, nor two whose difference is one (see public).
// Errors: invalid.
func (s *Service) Compute(ctx context.Context, a actor.Actor, year int, asOf civil.Date) (Figures, error) {
	p, err := s.at(year, asOf)
	if err != nil {
		return Figures{}, err
	}
	if !a.May(actor.FigureRead) {
		f, _, err := s.public(ctx, p)
		return f, err
	}
	all, err := s.figures(ctx, []point{p})
	if err != nil {
		return Figures{}, err
	}
	return all[0], nil
}

// figures computes any number of points with one query a source.
func (s *Service) figures(ctx context.Context, points []point) ([]Figures, error) {
	cumulative, yearly := make([]Window, len(points)), make([]Window, len(points))
	for i, p := range points {
		cumulative[i] = Window{s.programme.Period.From, s.programme.Period.To}.until(p.asOf)
		yearly[i] = Window{firstDay(p.year), lastDay(p.year)}.until(p.asOf)
	}
	cells, err := s.store.CountedPeople(ctx, cumulative)
	if err != nil {
		return nil, err
	}
	fairs, err := s.store.FairDays(ctx, areaPrefix(s.programme.District.Area), yearly)
	if err != nil {
		return nil, err
	}
	slots, err := s.store.SlotHeadcounts(ctx, yearly)
	if err != nil {
		return nil, err
	}
	out := make([]Figures, len(points))
	for n, p := range points {
		mine := slices.DeleteFunc(slices.Clone(cells), func(c Cell) bool { return c.Window != n })
		out[n] = Figures{Year: p.year, AsOf: p.asOf, ProgrammeVersion: s.programme.Version}
		for _, row := range s.programme.Indicators {
			item := Item{Indicator: row, Source: SourceOf(row.ID), Span: s.period(row, p.year)}
			switch item.Source {
			case Ledger:
				item.fill(mine, p.year)
			case Fairs:
				item.Value = number(fairs[n])
			case Slots:
				item.Value = number(slots[n])
			case None:
			}
			item.Met = met(row, item.Value)
			item.ExpectedByNow = expected(row, item.Span, p.asOf)
			out[n].Items = append(out[n].Items, item)
		}
	}
	return out, nil
}

func number(n int) *float64 {
	v := float64(n)
	return &v
}

// fill adds up the cells of the row's origins.
func (i *Item) fill(cells []Cell, year int) {
	origins := ledgerRows[i.ID]
	total, fresh, local := 0, 0, 0
	i.ByGroup = map[person.Group]int{}
	months := map[string]int{}
	for _, c := range cells {
		if c.Origin == person.LocalYouth {
			local += c.People
		}
		if !slices.Contains(origins, c.Origin) {
			continue
		}
		total += c.People
		i.ByGroup[c.Group] += c.People
		months[c.Month] += c.People
		if c.Month[:4] == strconv.Itoa(year) {
			fresh += c.People
		}
	}
	for m, n := range months {
		i.ByMonth = append(i.ByMonth, MonthCount{m, n})
	}
	slices.SortFunc(i.ByMonth, func(a, b MonthCount) int { return strings.Compare(a.Month, b.Month) })
	i.Value, i.NewInYear = number(total), &fresh
	if i.PartOf == "" {
		i.LocalYouth = &local
	}
}

// TakeSnapshot keeps the figures of a day that ends a month. A day is kept once: asking again returns what stands.
// Errors: not_month_end.
func (s *Service) TakeSnapshot(ctx context.Context, monthEnd civil.Date) (Snapshot, error) {
	if !monthEnd.Valid() || monthEnd.AddDays(1)[8:] != "01" || monthEnd >= s.now.Today() {
		return Snapshot{}, ErrNotMonthEnd.New()
	}
	all, err := s.figures(ctx, []point{{monthEnd.Year(), monthEnd}})
	if err != nil {
		return Snapshot{}, err
	}
	return s.store.KeepSnapshot(ctx, Snapshot{AsOf: monthEnd, ProgrammeVersion: s.programme.Version,
		Items: kept(all[0]), TakenAt: s.now()})
}

// TakeDueSnapshot keeps the figures of the last month that has ended; the timetable calls it daily.
func (s *Service) TakeDueSnapshot(ctx context.Context) (Snapshot, error) {
	today := s.now.Today()
	return s.TakeSnapshot(ctx, (today[:8] + "01").AddDays(-1))
}

// ErrNotMonthEnd is a snapshot of a day that does not end a month, or of a month that is not over.
var ErrNotMonthEnd = fault.Define(fault.Invalid, "not_month_end", "只能对已结束月份的最后一天留存数据。", "Figures are kept for the last day of a month that has ended.")

func kept(f Figures) []Kept {
	out := make([]Kept, len(f.Items))
	for i, item := range f.Items {
		out[i] = Kept{ID: item.ID, Value: item.Value}
	}
	return out
}

// Published lists snapshots, newest first, each figure beside what is known of the same day now. For the bureau's
// staff.
// Errors: unauthenticated, forbidden.
func (s *Service) Published(ctx context.Context, a actor.Actor, before civil.Date, limit int) ([]Published, error) {
	if err := a.Check(actor.FigureRead); err != nil {
		return nil, err
	}
	snaps, err := s.store.Snapshots(ctx, before, limit)
	if err != nil || len(snaps) == 0 {
		return nil, err
	}
	points := make([]point, len(snaps))
	for i, sn := range snaps {
		points[i] = point{sn.AsOf.Year(), sn.AsOf}
	}
	now, err := s.figures(ctx, points)
	if err != nil {
		return nil, err
	}
	out := make([]Published, len(snaps))
	for i, sn := range snaps {
		out[i] = Published{Snapshot: sn, Items: revise(sn.Items, now[i])}
	}
	return out, nil
}

func revise(then []Kept, now Figures) []Revised {
	out := make([]Revised, len(then))
	for i, k := range then {
		out[i] = Revised{Kept: k}
		n := slices.IndexFunc(now.Items, func(item Item) bool { return item.ID == k.ID })
		if n < 0 {
			continue
		}
		out[i].Now = now.Items[n].Value
		if k.Value != nil && out[i].Now != nil {
			d := *out[i].Now - *k.Value
			out[i].Revision = &d
		}
	}
	return out
}
