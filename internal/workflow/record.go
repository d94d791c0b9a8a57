package workflow

import (
	"context"
	"slices"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
)

// Record is one row of the transition log: who moved what, from where to where, when and why.
type Record struct {
	SubjectKind string
	SubjectID   string
	At          time.Time
	ActorID     id.User
	ActorRole   actor.Role
	Event       string
	From        string
	To          string
	Reason      string
	Data        map[string]any
}

// Journal is what every use case needs of the database: one transaction around it, and the log row of the
// transition written inside. Store interfaces embed it.
type Journal interface {
	// InTx runs fn in one transaction; nested calls join the outer one. Deadlocks and serialization failures
	// are retried at most three times, so fn must not have effects outside the database.
	InTx(ctx context.Context, fn func(ctx context.Context) error) error
	// Log appends to the transition log.
	Log(ctx context.Context, r Record) error
}

// Move is Next together with the log row of the step: the row names the first of the actor's roles that the
// table allows. Errors are those of Next.
func (f *Flow[S, E]) Move(a actor.Actor, subjectID string, from S, do E, reason string, at time.Time) (S, Record, error) {
	to, err := f.Next(from, do, a.Roles, reason)
	if err != nil {
		return "", Record{}, err
	}
	r := Record{SubjectKind: f.name, SubjectID: subjectID, At: at, ActorID: a.UserID, Event: string(do),
		From: string(from), To: string(to), Reason: reason}
	for _, s := range f.steps {
		if s.Do == do && slices.Contains(s.From, from) {
			for _, role := range a.Roles {
				if slices.Contains(s.By, role) {
					r.ActorRole = role
					return to, r, nil
				}
			}
		}
	}
	return to, r, nil
}
