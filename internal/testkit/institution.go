package testkit

import (
	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/org"
)

// Institution adds a school with an account of its own that may change things.
func (m *Market) Institution(login, name string) actor.Actor {
	m.t.Helper()
	ctx := m.t.Context()
	a, err := m.Accounts.Add(ctx, account.Registration{Login: login, Password: Phrase, Name: "就业处" + login}, []actor.Role{actor.Institution})
	if err != nil {
		m.t.Fatal(err)
	}
	m.ready(a)
	now := m.Clock.Now()
	o := org.Org{ID: id.New[id.Org](), Kind: org.Institution, Origin: org.Registered, Profile: org.Profile{Name: name, Area: "500118"},
		Qualification: org.None, Documents: []org.Document{}, CreatedBy: &a.ID, Version: 1, CreatedAt: now, UpdatedAt: now}
	if err := m.DB.InsertOrg(ctx, o); err != nil {
		m.t.Fatal(err)
	}
	if err := m.DB.InsertMember(ctx, o.ID, a.ID, actor.Owner); err != nil {
		m.t.Fatal(err)
	}
	return m.Actor(a.ID)
}
