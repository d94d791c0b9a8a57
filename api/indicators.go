package api

import (
	"context"
	"net/http"
	"net/url"
	"strconv"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/indicator"
	"liuyong/internal/mask"
)

type figuresDTO struct {
	Year             int            `json:"year" example:"2026"`
	AsOf             civil.Date     `json:"as_of" format:"date" doc:"The day as of which the figures are told" example:"2026-08-31"`
	ProgrammeVersion string         `json:"programme_version" example:"2026-01"`
	Items            []indicatorDTO `json:"items"`
}

type indicatorDTO struct {
	ID            string              `json:"id" example:"K1"`
	Name          string              `json:"name" example:"高校毕业生等青年留永来永就业创业人数"`
	NameEn        string              `json:"name_en" example:"Young people who stayed in or came to Yongchuan to work"`
	PartOf        string              `json:"part_of,omitempty" example:"K1"`
	Value         *float64            `json:"value" doc:"Null without a source, or when fewer people than may be shown" example:"12345"`
	Numerator     *float64            `json:"numerator,omitempty" doc:"Of a rate" example:"150"`
	Denominator   *float64            `json:"denominator,omitempty" doc:"Of a rate" example:"200"`
	Withheld      bool                `json:"withheld,omitempty" doc:"Signed out: fewer people than may be shown" example:"false"`
	Target        *float64            `json:"target" example:"40000"`
	Op            string              `json:"op" enum:"ge,eq,le,approx,info" example:"ge"`
	PrintedOp     string              `json:"printed_op,omitempty" doc:"As the annex prints it, where it differs" example:">"`
	Unit          string              `json:"unit" example:"人"`
	Period        string              `json:"period" enum:"cumulative,yearly,asof,case" example:"cumulative"`
	PeriodFrom    civil.Date          `json:"period_from" format:"date" doc:"First day that the target is about" example:"2025-01-01"`
	PeriodTo      civil.Date          `json:"period_to" format:"date" doc:"Last day that the target is about" example:"2027-12-31"`
	Met           *bool               `json:"met" doc:"Null without a value or target" example:"false"`
	ExpectedByNow *float64            `json:"expected_by_now" doc:"The target's share of the time gone by, at an even pace" example:"22210.4"`
	Responsible   []string            `json:"responsible" doc:"As printed in the plan" example:"[\"区人力社保局\"]"`
	PlanLines     []int               `json:"plan_lines" doc:"Lines of the plan" example:"[20,53]"`
	Public        bool                `json:"public" doc:"Shown to visitors" example:"true"`
	Source        string              `json:"source" enum:"ledger,fairs,slots,none" doc:"none: no data source yet" example:"ledger"`
	HasSource     bool                `json:"has_source" example:"true"`
	NewInYear     *int                `json:"new_in_year,omitempty" doc:"Staff: people first counted in the year" example:"321"`
	LocalYouth    *int                `json:"local_youth,omitempty" doc:"Staff, on K1: shown apart, not counted" example:"12"`
	ByGroup       map[string]int      `json:"by_group,omitempty" doc:"Staff: graduate, vocational, other_youth"`
	ByMonth       []indicatorMonthDTO `json:"by_month,omitempty" doc:"Staff: by month of the first counted start"`
	RowsURL       string              `json:"rows_url" example:"/api/v1/indicators/K1/rows?year=2026&as_of=2026-08-31"`
}

type indicatorMonthDTO struct {
	Month string `json:"month" example:"2026-08"`
	Count int    `json:"count" example:"120"`
}

type indicatorRowDTO struct {
	ID             string     `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Count          int        `json:"count" doc:"1 for a person or fair, the headcount of a slot, the people of a month" example:"1"`
	OnDay          civil.Date `json:"on_day" format:"date" doc:"Start, day of the fair, approval; or the first day of a span" example:"2026-07-01"`
	UntilDay       civil.Date `json:"until_day,omitempty" format:"date" doc:"The last day of a span" example:"2026-07-31"`
	Label          string     `json:"label,omitempty" doc:"Masked name, fair or organisation" example:"王**"`
	MaskedIdentity string     `json:"masked_identity,omitempty" example:"**************0014"`
	Kind           string     `json:"kind,omitempty" example:"contract"`
	Employer       string     `json:"employer,omitempty" doc:"Employer, or campus of a fair" example:"永川示例机械有限公司"`
	Area           string     `json:"area,omitempty" example:"500118001"`
	AreaName       string     `json:"area_name,omitempty" example:"永川·中山路街道"`
	Origin         string     `json:"origin,omitempty" example:"in_district"`
	YouthGroup     string     `json:"youth_group,omitempty" example:"graduate"`
}

type snapshotDTO struct {
	AsOf             civil.Date       `json:"as_of" format:"date" doc:"The last day of the month that is kept" example:"2026-08-31"`
	ProgrammeVersion string           `json:"programme_version" example:"2026-01"`
	TakenAt          string           `json:"taken_at" format:"date-time" example:"2026-09-01T00:10:00Z"`
	Items            []snapshotedItem `json:"items"`
}

type snapshotedItem struct {
	ID       string   `json:"id" example:"K1"`
	Value    *float64 `json:"value" doc:"As it was then" example:"12340"`
	Now      *float64 `json:"now" doc:"As the same day is known today" example:"12345"`
	Revision *float64 `json:"revision" doc:"now − value" example:"5"`
}

// FiguresQuery is the year and day that figures are asked for.
type FiguresQuery struct {
	Year int        `query:"year" doc:"The calendar year, 2000 to 2100; others are refused (out_of_range). Missing: that of as_of" example:"2026"`
	AsOf civil.Date `query:"as_of" format:"date" doc:"The day as of which figures are told: YYYY-MM-DD, a day that exists, of any year from 0001 on; anything else is refused (bad_date). Before the period of a figure nothing is counted, after it the whole. Missing: today, or the last day of a past year. For whoever is not of the bureau a day to come counts as today" example:"2026-08-31"`
}

func (s *Server) indicatorRoutes(api huma.API) {
	const tag = "indicators"
	huma.Register(api, op(http.MethodGet, "/indicators", "listIndicators", tag, "Every row of the plan with its figure", public,
		describe("Every row of the plan in its order. Signed out: only what is public, no splits, and no number of people under five; where one part of K1 is withheld so is the next smallest, since it could be told by subtraction. A row without a source has a null value, never 0.")), s.listIndicators)
	huma.Register(api, op(http.MethodGet, "/indicators/snapshots", "listSnapshots", tag, "Month-end figures as they were known then, each beside what is known now; for the bureau",
		describe("Newest first. The cursor is the day of the last one.")), s.listSnapshots)
	huma.Register(api, op(http.MethodGet, "/indicators/{id}/rows", "listIndicatorRows", tag, "The very rows that make a figure; their counts add up to it", public,
		describe("Analysts and officers see people with masked names and the last four characters of the identity number. All others see people as numbers only: K1 by months joined until each holds at least five, K1a to K1c as one number. K2 and K3 are never public.")), s.indicatorRows)
}

func (s *Server) listIndicators(ctx context.Context, in *FiguresQuery) (*plain[figuresDTO], error) {
	f, err := s.Indicators.Compute(ctx, actor.From(ctx), in.Year, in.AsOf)
	if err != nil {
		return nil, err
	}
	out := figuresDTO{Year: f.Year, AsOf: f.AsOf, ProgrammeVersion: f.ProgrammeVersion, Items: []indicatorDTO{}}
	for _, i := range f.Items {
		out.Items = append(out.Items, presentIndicator(f, i))
	}
	return &plain[figuresDTO]{out}, nil
}

func (s *Server) indicatorRows(ctx context.Context, in *struct {
	FiguresQuery
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"How many, at most 100"`
	After string `query:"after" maxLength:"36" doc:"The next of the page before" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	ID    string `path:"id" maxLength:"10" doc:"The indicator" example:"K1"`
	Part  string `query:"part" enum:"numerator,denominator" default:"numerator" doc:"Of a rate" example:"numerator"`
}) (*plain[page[indicatorRowDTO]], error) {
	rows, err := s.Indicators.Rows(ctx, actor.From(ctx), in.ID, in.Year, in.AsOf, indicator.Part(in.Part), in.After, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return &plain[page[indicatorRowDTO]]{paginate(rows, in.Limit, func(r indicator.Row) string { return r.ID }, func(r indicator.Row) indicatorRowDTO {
		return indicatorRowDTO{ID: r.ID, Count: r.Count, OnDay: r.OnDay, UntilDay: r.UntilDay, Label: r.Label,
			MaskedIdentity: mask.Identity(r.IdentityLast4), Kind: r.Kind, Employer: r.Employer,
			Area: r.Area, AreaName: areaName(r.Area), Origin: string(r.Origin), YouthGroup: string(r.Group)}
	})}, nil
}

func (s *Server) listSnapshots(ctx context.Context, in *struct {
	Limit int        `query:"limit" minimum:"1" maximum:"36" default:"12" doc:"How many, at most 36"`
	After civil.Date `query:"after" format:"date" doc:"The next of the page before: a day that exists, YYYY-MM-DD; anything else is refused (bad_date)" example:"2026-08-31"`
}) (*plain[page[snapshotDTO]], error) {
	if in.After != "" && !in.After.Valid() {
		return nil, fault.ErrInvalid.WithFields(fault.ErrBadDate.At("query.after"))
	}
	rows, err := s.Indicators.Published(ctx, actor.From(ctx), in.After, in.Limit+1)
	if err != nil {
		return nil, err
	}
	return &plain[page[snapshotDTO]]{paginate(rows, in.Limit, func(p indicator.Published) string { return string(p.AsOf) }, func(p indicator.Published) snapshotDTO {
		d := snapshotDTO{AsOf: p.AsOf, ProgrammeVersion: p.ProgrammeVersion, TakenAt: instant(p.TakenAt), Items: []snapshotedItem{}}
		for _, i := range p.Items {
			d.Items = append(d.Items, snapshotedItem{ID: i.ID, Value: i.Value, Now: i.Now, Revision: i.Revision})
		}
		return d
	})}, nil
}

// rowsURL is where the rows behind a figure are.
func rowsURL(f indicator.Figures, which string) string {
	q := url.Values{"year": {strconv.Itoa(f.Year)}, "as_of": {string(f.AsOf)}}
	return "/api/v1/indicators/" + which + "/rows?" + q.Encode()
}

func presentIndicator(f indicator.Figures, i indicator.Item) indicatorDTO {
	d := indicatorDTO{ID: i.ID, Name: i.Zh, NameEn: i.En, PartOf: i.PartOf, PeriodFrom: i.Span.From, PeriodTo: i.Span.To, Value: i.Value, Withheld: i.Withheld, Target: i.Target,
		Op: string(i.Op), PrintedOp: i.PrintedOp, Unit: i.Unit, Period: string(i.Period), Met: i.Met, ExpectedByNow: i.ExpectedByNow,
		Responsible: i.Responsible, PlanLines: i.PlanLines, Public: i.Public, Source: string(i.Source), HasSource: i.Source != indicator.None,
		NewInYear: i.NewInYear, LocalYouth: i.LocalYouth, RowsURL: rowsURL(f, i.ID)}
	for g, n := range i.ByGroup {
		if d.ByGroup == nil {
			d.ByGroup = map[string]int{}
		}
		d.ByGroup[string(g)] = n
	}
	for _, m := range i.ByMonth {
		d.ByMonth = append(d.ByMonth, indicatorMonthDTO(m))
	}
	return d
}
