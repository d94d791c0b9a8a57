// Package audit is the record of who did and read what, when and from where. Changes of rows record themselves in
// the database; what changes no row (signing in, reading personal data, an export) is an Event that the use case
// records in its transaction. Entries are only ever added (GB/T 22239-2019, 8.1.4.3; 个人信息保护法 §51, §54).
package audit

import (
	"context"

	"liuyong/internal/id"
)

// Origin is where a request came from and which operation of the program it asks for.
type Origin struct {
	Operation string // operationId of the contract, or the command or chore that runs
	Address   string // network address of whoever asks; empty for the program itself
	RequestID string
}

type key struct{}

// In puts the origin into the context.
func In(ctx context.Context, o Origin) context.Context { return context.WithValue(ctx, key{}, o) }

// From takes the origin from the context; a context without one belongs to the program itself.
func From(ctx context.Context) Origin {
	o, _ := ctx.Value(key{}).(Origin)
	return o
}

// Action is what an event is called, noun and past tense: "personal.unmasked", "sign_in.failed". It is a type of its own
// so that a test finds every one in the code: the auditor's pages have words for each.
type Action string

// Detail is what one of an event's details is called: "fields", "count". A type of its own for the same reason.
type Detail string

// Details are the details of an event.
type Details map[Detail]string

// Field is a kind of data about somebody, as readings name it: "name", "school". The auditor's pages have words for each.
type Field string

// Event is something done or read that changes no audited row by itself.
type Event struct {
	Action      Action
	By          id.User // who did it; empty: the actor of the context
	SubjectKind string  // table or noun of what it was about
	SubjectID   string
	Reason      string  // why, in the words of whoever did it
	Data        Details // which fields were read, which rule fired; never a personal value
}

// Log adds entries.
type Log interface {
	// RecordEvent adds an entry in the transaction of the context: it stands if and only if the transaction does.
	RecordEvent(ctx context.Context, e Event) error
}
