package fair

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
)

func TestCheckPlan(t *testing.T) {
	t.Parallel()
	const today = civil.Date("2026-11-23")
	good := Plan{Name: "招聘会", Kind: General, CampusName: "重庆测试学院红河校区", CampusArea: "500118", Place: "体育馆", HeldOn: "2026-12-01",
		OpensAt: "09:30", BoothCount: 80, BookingClosesOn: "2026-11-28"}
	if err := checkPlan(good, "重庆测试学院", today); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change func(*Plan)
		want   map[string]*fault.Code
	}{
		"nothing":          {func(p *Plan) { p.Name, p.Place = "", "" }, map[string]*fault.Code{"body.name": fault.ErrRequired, "body.place": fault.ErrRequired}},
		"unknown kind":     {func(p *Plan) { p.Kind = "party" }, map[string]*fault.Code{"body.kind": fault.ErrUnknownValue}},
		"unknown area":     {func(p *Plan) { p.CampusArea = "990000" }, map[string]*fault.Code{"body.campus_area": fault.ErrUnknownArea}},
		"another's campus": {func(p *Plan) { p.CampusName = "重庆别家学院" }, map[string]*fault.Code{"body.campus_name": ErrNotOwnCampus}},
		"yesterday":        {func(p *Plan) { p.HeldOn, p.BookingClosesOn = "2026-11-22", "2026-11-22" }, map[string]*fault.Code{"body.held_on": ErrPastDay, "body.booking_closes_on": ErrPastDay}},
		"no such day":      {func(p *Plan) { p.HeldOn = "2026-11-31" }, map[string]*fault.Code{"body.held_on": fault.ErrBadDate}},
		"books too long":   {func(p *Plan) { p.BookingClosesOn = "2026-12-02" }, map[string]*fault.Code{"body.booking_closes_on": ErrBookingAfter}},
		"no such time":     {func(p *Plan) { p.OpensAt = "24:00" }, map[string]*fault.Code{"body.opens_at": ErrBadTime}},
		"no booths":        {func(p *Plan) { p.BoothCount = 0 }, map[string]*fault.Code{"body.booth_count": fault.ErrOutOfRange}},
	} {
		p := good
		c.change(&p)
		got := map[string]*fault.Code{}
		for _, f := range fault.Of(checkPlan(p, "重庆测试学院", today)).Fields {
			got[f.Location] = f.Code
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
