package demo

import (
	"context"
	"fmt"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/roster"
)

// rosterPerson is someone with a story who also stands on a school's roster.
type rosterPerson struct {
	name, number, major string
	class               int
}

const rosterDays = 270 // days ago on which schools handed in the class that has graduated last

func (l *loader) planInstitutions() {
	for _, d := range l.data.institutions.Institutions {
		l.clock.at(rosterDays+5, 9, "opening "+d.Name, func(ctx context.Context) error { return l.openInstitution(ctx, d) })
		l.clock.at(rosterDays, 15, "roster of "+d.Name, func(ctx context.Context) error { return l.handIn(ctx, d) })
	}
}

// openInstitution gives a school its account. The bureau does that by hand, so there is no use case to call.
func (l *loader) openInstitution(ctx context.Context, d institutionData) error {
	login := d.Login
	if login == "" {
		login = fmt.Sprintf("institution%d@demo", len(l.schools)+1)
	}
	a, err := l.account(ctx, login, d.Person, actor.Institution)
	if err != nil {
		return err
	}
	now := l.clock.Now()
	o := org.Org{ID: id.New[id.Org](), Kind: org.Institution, Origin: org.Registered, Qualification: org.None, Documents: []org.Document{},
		CreatedBy: &a.UserID, Version: 1, CreatedAt: now, UpdatedAt: now,
		Profile: org.Profile{Name: d.Name, Area: d.Area, Address: d.Address, Intro: "演示账号，并非该校官方账号；名册人员均为虚构。"}}
	if err := l.m.DB.InsertOrg(ctx, o); err != nil {
		return err
	}
	if err := l.m.DB.InsertMember(ctx, o.ID, a.UserID, actor.Owner); err != nil {
		return err
	}
	l.schools[d.Name], err = l.actor(ctx, a.UserID)
	return err
}

// handIn fills a roster with the people who have a story and with others up to the usual number.
func (l *loader) handIn(ctx context.Context, d institutionData) error {
	class := classOf(l.clock.today)
	r, err := l.m.Rosters.Create(ctx, l.schools[d.Name], roster.Draft{Name: fmt.Sprintf("%d届毕业生名册", class), CohortYear: class, CampusArea: d.Area})
	if err != nil {
		return err
	}
	var lines []roster.Line
	for _, p := range l.listed[d.Name] {
		if p.class == class {
			lines = append(lines, roster.Line{Name: p.name, IdentityNumber: p.number, Major: p.major})
		}
	}
	surnames, given := strings.Fields(l.data.institutions.Surnames), strings.Fields(l.data.institutions.Given)
	born := civil.Date(fmt.Sprintf("%d-01-01", class-22))
	for len(lines) < l.data.institutions.People {
		number, err := l.identity(born.AddDays(l.dice.IntN(700)))
		if err != nil {
			return err
		}
		lines = append(lines, roster.Line{Name: surnames[l.dice.IntN(len(surnames))] + given[l.dice.IntN(len(given))],
			IdentityNumber: number, Major: d.Majors[l.dice.IntN(len(d.Majors))]})
	}
	for i := range lines {
		lines[i].Education = d.Edu
		lines[i].StudentNo = fmt.Sprintf("YS%d%04d", class, i+1)
	}
	report, err := l.m.Rosters.Import(ctx, l.schools[d.Name], r.ID, roster.Given(lines), 0)
	if err == nil && report.Added != len(lines) {
		return fmt.Errorf("%d of %d rows went in: %+v", report.Added, len(lines), report.Problems)
	}
	return err
}
