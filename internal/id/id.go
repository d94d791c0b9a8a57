// Package id declares the identifiers of everything that is stored. Each noun has a type of its own, so that a
// person can never be passed where a post is meant; all are UUIDv7 in text form, so that they sort by creation.
package id

import "github.com/google/uuid"

// The empty identifier means "none" and is NULL in the database where the column allows it.
type (
	// User identifies an account.
	User string
	// Person identifies a human being.
	Person string
	// Org identifies an organisation.
	Org string
	// File identifies an upload.
	File string
	// Post identifies a post.
	Post string
	// Review identifies a case of the reviewers.
	Review string
	// Application identifies an application.
	Application string
	// Interview identifies an appointment.
	Interview string
	// Placement identifies a placement.
	Placement string
	// Entry identifies one row of the placement ledger.
	Entry string
	// Slot identifies a trainee base's headcount of one year.
	Slot string
	// Fair identifies a campus fair.
	Fair string
	// Booth identifies a booth at a fair.
	Booth string
	// Roster identifies a roster of an institution.
	Roster string
	// RosterRow identifies one row of a roster.
	RosterRow string
	// ComplaintCase identifies all that is reported about a post until it is decided.
	ComplaintCase string
	// Complaint identifies one report.
	Complaint string
	// Referral identifies a matter handed over to another authority.
	Referral string
	// Measure identifies a measure against an employer.
	Measure string
	// Appeal identifies an appeal of an employer.
	Appeal string
	// Notice identifies a message to an account.
	Notice string
	// Session identifies one sign-in on one device.
	Session string
	// Mail identifies a message to a mail box.
	Mail string
	// Consent identifies a consent.
	Consent string
	// Export identifies a user's right to take their data along.
	Export string
	// Identity identifies an account's link to an identity provider.
	Identity string
	// Invitation identifies an invitation into an organisation.
	Invitation string
	// Check identifies a verification of the audit log.
	Check string
	// Extract identifies a table that was taken away.
	Extract string
	// Authorisation identifies a filed authorisation to act for an organisation.
	Authorisation string
)

// New makes a fresh UUIDv7.
func New[T ~string]() T { return T(uuid.Must(uuid.NewV7()).String()) }

// Valid reports whether s is a UUID in its canonical text form.
func Valid(s string) bool {
	u, err := uuid.Parse(s)
	return err == nil && u.String() == s
}
