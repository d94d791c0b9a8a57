package demo

import (
	"context"
	"fmt"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/graduate"
	"liuyong/internal/id"
)

// graduateStory is one graduate with an account.
type graduateStory struct {
	graduateData
	login  string
	number string
	class  int
	actor  actor.Actor
}

func (l *loader) planGraduates() {
	for i, d := range l.data.graduates.People {
		g := &graduateStory{graduateData: d, login: fmt.Sprintf("graduate%02d@demo", i+1)}
		if i == 0 {
			g.login = "graduate@demo"
		}
		l.graduates = append(l.graduates, g)
		came, start := 0, 0
		for _, a := range d.Applies {
			came, start = max(came, a.Ago), max(start, a.Start)
		}
		g.class = classOf(l.clock.today.AddDays(-start))
		g.number = l.enlist(d.schooling, g.class, d.Born)
		l.clock.at(came+4, 20, "registering "+d.Name, func(ctx context.Context) error { return l.join(ctx, g, i == 0) })
		for _, a := range d.Applies {
			l.planApplication(g, a)
		}
	}
}

// enlist gives someone an identity number and notes them for their school's roster. born is MM-DD.
func (l *loader) enlist(s schooling, class int, born string) string {
	number, err := l.identity(civil.Date(fmt.Sprintf("%d-%s", class-ageAtEnd[s.Edu], born)))
	if err != nil {
		panic("demo: the birthday of " + s.Name + " is wrong: " + err.Error()) // a test loads everyone
	}
	l.listed[s.School] = append(l.listed[s.School], rosterPerson{name: s.Name, number: number, major: s.Major, class: class})
	return number
}

// join opens the account and writes the résumé. The graduate of the demonstration has given the identity number, so
// that the placement can be confirmed with one press.
func (l *loader) join(ctx context.Context, g *graduateStory, identify bool) error {
	var err error
	if g.actor, err = l.account(ctx, g.login, g.Name, actor.Graduate); err != nil {
		return err
	}
	if _, err = l.m.Graduates.WriteResume(ctx, g.actor, 0, l.resume(g)); err != nil || !identify {
		return err
	}
	if _, err = l.m.Graduates.Identify(ctx, g.actor, g.number); err != nil {
		return err
	}
	g.actor, err = l.actor(ctx, g.actor.UserID)
	return err
}

var years = map[string]int{"high_school": 3, "secondary_vocational": 3, "associate": 3, "bachelor": 4, "master": 3}

func (l *loader) resume(g *graduateStory) graduate.Content {
	end := graduation(g.class)
	school, campus := g.School, l.data.graduates.Schools[g.School]
	if school == "" {
		school, campus = "永川区示例高级中学", "500118"
	}
	c := graduate.Content{Name: g.Name, Phone: "1990000" + g.number[13:17], Email: "demo@example.org",
		CohortYear: g.class, HukouArea: g.Hukou, Skills: g.Skills, Intro: g.Intro,
		Education: []graduate.Schooling{{School: school, CampusArea: campus, Major: g.Major, Education: g.Edu,
			FromOn: civil.Date(fmt.Sprintf("%d-09-01", end.Year()-years[g.Edu])), ToOn: end}},
		Wishes: graduate.Wishes{Kinds: g.Wish.Kinds, Areas: []string{"500118"}, PayMonthMinYuan: g.Wish.Pay}}
	if c.Intro == "" {
		c.Intro = "学习认真，做事踏实，希望在永川找到能长期发展的岗位。"
	}
	if len(c.Skills) == 0 {
		c.Skills = []string{"办公软件", "团队协作"}
	}
	until := end.AddMonths(-2)
	for _, p := range g.Practice {
		c.Experience = append(c.Experience, graduate.Experience{Title: p.Title, Place: p.Place, FromOn: until.AddMonths(-p.Months), ToOn: until, Text: p.Text})
		until = until.AddMonths(-p.Months - 1)
	}
	return c
}

// placed is the placement that a hire opened.
type placed struct {
	*graduateStory
	employer *employer
	which    id.Placement
}
