package indicator

import (
	"context"
	"slices"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mask"
)

// Part is one side of a rate.
type Part string

// The parts.
const (
	Numerator   Part = "numerator"
	Denominator Part = "denominator"
)

// ErrNoPart is a denominator asked of a figure that is no rate.
var ErrNoPart = fault.Define(fault.Invalid, "indicator_not_a_rate", "这项指标不是比率，没有分母。", "This indicator is not a rate and has no denominator.")

// Rows pages through the very rows that make a figure; their counts add up to it. Analysts and officers see people
// with masked names and the last four characters of the identity number. All others see people only as numbers: K1
// by month, its parts as one number, and never fewer than five together.
// Errors: not_found (also for indicators that are not public), indicator_not_a_rate, invalid.
func (s *Service) Rows(ctx context.Context, a actor.Actor, indicator string, year int, asOf civil.Date, part Part, after string, limit int) ([]Row, error) {
	i, ok := s.programme.Indicator(indicator)
	if !ok || !i.Public && !a.May(actor.FigureRead) {
		return nil, fault.ErrNotFound.New()
	}
	if part == Denominator && i.Unit != "%" {
		return nil, ErrNoPart.WithFields(ErrNoPart.At("query.part"))
	}
	p, err := s.at(year, asOf)
	if err != nil {
		return nil, err
	}
	w := s.period(i, p.year).until(p.asOf)
	if SourceOf(indicator) == Ledger && !a.May(actor.FigurePeople) {
		rows, err := s.publicRows(ctx, p, indicator)
		return cut(rows, after, limit), err
	}
	if after != "" && !id.Valid(after) {
		return nil, fault.ErrInvalid.WithFields(fault.ErrBadID.At("query.after"))
	}
	switch SourceOf(indicator) {
	case Ledger:
		return s.people(ctx, w, indicator, after, limit)
	case Fairs:
		return s.store.FairRows(ctx, areaPrefix(s.programme.District.Area), w, after, limit)
	case Slots:
		return s.store.SlotRows(ctx, w, after, limit)
	case None:
	}
	return []Row{}, nil
}

// people are the masked people behind a figure.
func (s *Service) people(ctx context.Context, w Window, indicator, after string, limit int) ([]Row, error) {
	rows, err := s.store.PersonRows(ctx, w, ledgerRows[indicator], after, limit)
	if err != nil {
		return nil, err
	}
	for n := range rows {
		rows[n].Label = mask.Name(rows[n].Label)
	}
	return rows, audit.Showing(ctx, s.store, audit.ReadPage("figure", indicator, len(rows), "name", "identity_last4", "employer"))
}

// cut is a page of rows that are known whole and stand in the order of their IDs.
func cut(rows []Row, after string, limit int) []Row {
	rows = slices.DeleteFunc(rows, func(r Row) bool { return r.ID <= after })
	return rows[:min(limit, len(rows))]
}

// public are the figures for whoever is not the bureau's staff, with K1 in pieces of at least five people. Visitors
// choose the day, and two days side by side would tell of the few people between them: numbers of people on a day that
// is over are those of the whole pieces that had ended by then, and the parts of K1 have none. Nothing is told of days
// to come.
func (s *Service) public(ctx context.Context, p point) (Figures, []Row, error) {
	today := s.now.Today()
	p.asOf = min(p.asOf, today)
	all, err := s.figures(ctx, []point{p, {today.Year(), today}})
	if err != nil {
		return Figures{}, nil, err
	}
	f, pieces := all[0], []Row{}
	for n := range f.Items {
		i := &f.Items[n]
		switch {
		case i.Source != Ledger:
		case i.PartOf == "":
			pieces = pooled(all[1].Items[n].ByMonth)
			if p.asOf < today {
				pieces = i.told(pieces, *all[1].Items[n].Value, p.asOf)
			}
		case p.asOf < today:
			i.withhold()
		}
	}
	f.Items = publicItems(f.Items)
	return f, pieces, nil
}

// told leaves of a figure on a day that is over what its pieces tell, and gives those. total is what it is today.
func (i *Item) told(pieces []Row, total float64, asOf civil.Date) []Row {
	ended := slices.DeleteFunc(slices.Clone(pieces), func(r Row) bool { return r.UntilDay > asOf })
	people := 0
	for _, r := range ended {
		people += r.Count
	}
	i.Value = number(people)
	i.Met = met(i.Indicator, i.Value)
	if people == 0 && total > 0 && (len(pieces) == 0 || asOf >= pieces[0].OnDay) {
		i.withhold()
	}
	return ended
}

// withhold takes the number out.
func (i *Item) withhold() { i.Value, i.Met, i.Withheld = nil, nil, true }

// publicRows are the figure in pieces of at least five people. Only the whole is split by month: months of its parts
// could be subtracted from those of the whole until single people stand out.
func (s *Service) publicRows(ctx context.Context, p point, indicator string) ([]Row, error) {
	f, pieces, err := s.public(ctx, p)
	if err != nil {
		return nil, err
	}
	n := slices.IndexFunc(f.Items, func(i Item) bool { return i.ID == indicator })
	if f.Items[n].Withheld || *f.Items[n].Value == 0 {
		return []Row{}, nil
	}
	whole := s.period(f.Items[n].Indicator, p.year).until(f.AsOf)
	if f.Items[n].PartOf != "" {
		return []Row{{ID: string(whole.From), Count: int(*f.Items[n].Value), OnDay: whole.From, UntilDay: whole.To}}, nil
	}
	return pieces, nil
}

// pooled joins neighbouring months until each piece has enough people; what is left at the end joins the last piece.
func pooled(months []MonthCount) []Row {
	out := []Row{}
	var open Row
	for _, m := range months {
		first := civil.Date(m.Month + "-01")
		if open.Count == 0 {
			open = Row{ID: string(first), OnDay: first}
		}
		open.Count += m.Count
		open.UntilDay = first.AddMonths(1).AddDays(-1)
		if open.Count >= smallCell {
			out = append(out, open)
			open = Row{}
		}
	}
	if open.Count > 0 && len(out) > 0 {
		last := &out[len(out)-1]
		last.Count += open.Count
		last.UntilDay = open.UntilDay
	}
	return out
}

// publicItems are the public rows without what only staff see. Fewer than five people are withheld, and where one
// part of a whole is withheld so is the next smallest, since the two could otherwise be told by subtraction.
func publicItems(items []Item) []Item {
	out := []Item{}
	for _, i := range items {
		if i.Public {
			i.NewInYear, i.LocalYouth, i.ByGroup, i.ByMonth = nil, nil, nil, nil
			out = append(out, i)
		}
	}
	small := func(i Item) bool { return i.Source == Ledger && i.Value != nil && *i.Value > 0 && *i.Value < smallCell }
	hidden, next := 0, -1
	for n, i := range out {
		switch {
		case small(i) && i.PartOf != "":
			hidden++
		case i.PartOf != "" && i.Source == Ledger && i.Value != nil && *i.Value > 0 && (next < 0 || *i.Value < *out[next].Value):
			next = n
		}
	}
	for n := range out {
		if small(out[n]) || hidden == 1 && n == next {
			out[n].withhold()
		}
	}
	return out
}
