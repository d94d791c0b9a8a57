package audit

import (
	"context"
	"strconv"
	"strings"
)

// Nothing is the event of a reading in which no data of anybody else were read: one's own, or an empty page.
var Nothing = Event{}

// Showing records what was read before it is shown: a reading that could not be recorded fails, and nothing is shown.
// It is one statement, and needs no transaction: what was read stays read, whatever becomes of the request.
func Showing(ctx context.Context, l Log, e Event) error {
	if e.Action == "" {
		return nil
	}
	return l.RecordEvent(ctx, e)
}

// Read is the event of one thing that was read, and which kinds of data of somebody else it shows.
func Read(kind, subjectID string, fields ...Field) Event {
	return Event{Action: Action(kind + ".read"), SubjectKind: kind, SubjectID: subjectID, Data: Details{"fields": Named(fields...)}}
}

// ReadPage is the event of one page of a list: an event for each of its rows would be more than anybody reads. of is what
// the list belongs to, empty for a list of everything.
func ReadPage(kind, of string, rows int, fields ...Field) Event {
	if rows == 0 {
		return Nothing
	}
	return Event{Action: Action(kind + ".listed"), SubjectKind: kind, SubjectID: of, Data: Details{"count": strconv.Itoa(rows), "fields": Named(fields...)}}
}

// Named writes which kinds of data were read, for the detail "fields".
func Named(fields ...Field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f)
	}
	return strings.Join(names, ",")
}
