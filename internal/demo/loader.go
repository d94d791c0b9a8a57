package demo

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/review"
	"liuyong/internal/wiring"
)

// loader plans the story and keeps what is made, to be found by later happenings.
type loader struct {
	m     *wiring.Market
	clock *timeline
	data  dataset
	dice  *rand.Rand // always the same throws
	hash  string     // of Password

	reviewer, second, officer, clerk, analyst, security, auditor actor.Actor

	employers  map[string]*employer
	posts      map[string]*post // by employer/id, those that have one
	schools    map[string]actor.Actor
	graduates  []*graduateStory
	listed     map[string][]rosterPerson // by school: people with a story who stand on its roster
	lists      map[string]id.File        // published lists by kind of outcome and employer
	lastNumber int
	lastCode   int
}

func newLoader(m *wiring.Market, clock *timeline, d dataset) *loader {
	return &loader{m: m, clock: clock, data: d, dice: rand.New(rand.NewPCG(500118, 2026)),
		employers: map[string]*employer{}, posts: map[string]*post{}, schools: map[string]actor.Actor{},
		listed: map[string][]rosterPerson{}, lists: map[string]id.File{}}
}

// account opens an account as account.Service.Add does, with the hash that is made already.
func (l *loader) account(ctx context.Context, login, name string, role actor.Role) (actor.Actor, error) {
	a := account.Account{ID: id.New[id.User](), Login: login, Name: name, PasswordHash: l.hash, Roles: []actor.Role{role},
		Status: "active", Version: 1, CreatedAt: l.clock.Now()}
	if role == actor.Graduate {
		p, err := l.m.People.Create(ctx, name)
		if err != nil {
			return actor.Actor{}, err
		}
		a.PersonID = &p.ID
	}
	if err := l.m.DB.InsertAccount(ctx, a); err != nil {
		return actor.Actor{}, err
	}
	return l.actor(ctx, a.ID)
}

// actor reads an account afresh.
func (l *loader) actor(ctx context.Context, user id.User) (actor.Actor, error) {
	return l.m.Accounts.Actor(ctx, user, 0, "")
}

// decide has the reviewer take the open case of a subject and decide it, and a second one where it takes two.
func (l *loader) decide(ctx context.Context, kind review.Subject, subject string, d review.Decision) error {
	for _, who := range []actor.Actor{l.reviewer, l.second} {
		c, err := l.m.DB.OpenCaseOf(ctx, kind, subject)
		if err != nil {
			return err
		}
		if c, err = l.m.Reviews.Claim(ctx, who, c.ID, c.Version); err != nil {
			return err
		}
		if c, err = l.m.Reviews.Decide(ctx, who, c.ID, c.Version, d); err != nil || c.Status != review.Proposed {
			return err
		}
	}
	return nil
}

func (l *loader) upload(ctx context.Context, a actor.Actor, name, title string) (id.File, error) {
	f, err := l.m.Files.Add(ctx, a, name, strings.NewReader(specimen(title)))
	return f.ID, err
}

// code makes the next credit code of the demonstration; DEM in its body marks it as invented.
func (l *loader) code(prefix string) (string, error) {
	l.lastCode++
	code, err := refdata.MakeUSCC(prefix[0], prefix[1], refdata.Yongchuan, fmt.Sprintf("MADEM%03d", l.lastCode))
	return string(code), err
}

// noArea stands for the area in the identity numbers of invented people: it exists nowhere, so that none of them
// can be the number of somebody.
const noArea = "990118"

// identity makes the next identity number of someone born on a day.
func (l *loader) identity(born civil.Date) (string, error) {
	l.lastNumber++
	n, err := refdata.MakeCitizenID(noArea, string(born), l.lastNumber%1000)
	return n.Reveal(), err
}

// classOf is the last class that had graduated by a day.
func classOf(day civil.Date) int {
	if string(day)[5:] < "06-30" {
		return day.Year() - 1
	}
	return day.Year()
}

func graduation(class int) civil.Date { return civil.Date(fmt.Sprintf("%d-06-30", class)) }

// ageAtEnd is how old people usually are when they finish a level.
var ageAtEnd = map[string]int{"high_school": 18, "secondary_vocational": 18, "associate": 21, "bachelor": 22, "master": 25}

func (l *loader) between(low, high int) int {
	if high <= low {
		return low
	}
	return low + l.dice.IntN(high-low+1)
}

// kindOf is what a vacancy of a role offers.
func kindOf(v vacancy, r role) posting.Kind {
	switch {
	case v.Kind != "":
		return v.Kind
	case r.Kind != "":
		return r.Kind
	}
	return posting.Job
}
