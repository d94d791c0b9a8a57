package testkit

import (
	"testing"

	"liuyong/internal/postgres"
)

// Template is a database that was prepared once, to be copied for every test that begins from the same state.
type Template struct{ name string }

// NewTemplate prepares a market on a fresh database and keeps it until the test that made it ends. Nothing may use
// the market afterwards: a database that is in use cannot be copied.
func NewTemplate(t testing.TB, prepare func(*Market)) *Template {
	t.Helper()
	name, _, app := clone(t, "")
	db, err := postgres.Open(t.Context(), app, 4)
	if err != nil {
		t.Fatal(err)
	}
	prepare(MarketOver(t, db, Today))
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return &Template{name: name}
}

// Market is every use case on a copy of the template, on the same day at the same hour.
func (p *Template) Market(t testing.TB) *Market {
	t.Helper()
	_, _, app := clone(t, p.name)
	return MarketOver(t, open(t, app), Today)
}
