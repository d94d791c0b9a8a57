// Package idempotency describes kept answers: a create that is repeated with the same key gets its first answer.
package idempotency

import (
	"context"
	"time"

	"liuyong/internal/id"
)

// Answer is the first answer to a create.
type Answer struct {
	Status int
	Header map[string]string
	Body   []byte
}

// Reservation is what a key was found to be.
type Reservation struct {
	Fresh       bool    // the key is ours now
	SameRequest bool    // the key was used for this very request before
	Kept        *Answer // its answer, nil while that request is under way
}

// KeepFor is how long answers are kept.
const KeepFor = 24 * time.Hour

// Store keeps answers, bound to the user.
type Store interface {
	// BeginOnce reserves a key for a request, given by its digest.
	BeginOnce(ctx context.Context, user id.User, key string, request []byte, at time.Time) (Reservation, error)
	// EndOnce keeps the answer of a reserved key.
	EndOnce(ctx context.Context, user id.User, key string, a Answer) error
	// ForgetOnce frees a key after a failure of ours.
	ForgetOnce(ctx context.Context, user id.User, key string) error
	// PurgeOnce drops keys older than KeepFor.
	PurgeOnce(ctx context.Context, before time.Time) (int, error)
}
