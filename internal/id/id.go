// Package id declares the identifiers of everything that is stored. Each noun has a type of its own, so that a
// person can never be passed where a post is meant; all are UUIDv7 in text form, so that they sort by creation.
package id

import "github.com/google/uuid"

// Identifiers by noun. The empty string means "none" and is NULL in the database where the column allows it.
type (
	User        string
	Person      string
	Org         string
	File        string
	Post        string
	Review      string
	Application string
	Interview   string
	Placement   string
	Entry       string // one row of the placement ledger
	Slot        string // a trainee base's headcount of one year
	Fair        string
	Booth       string
	Roster      string
	RosterRow   string
	Notice      string
	Session     string
	Import      string
)

// New makes a fresh UUIDv7.
func New[T ~string]() T { return T(uuid.Must(uuid.NewV7()).String()) }

// Valid reports whether s is a UUID in its canonical text form.
func Valid(s string) bool {
	u, err := uuid.Parse(s)
	return err == nil && u.String() == s
}
