package review_test

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// carrier stands for the posts where only the queue is looked at: it notes what is carried out.
type carrier func(post id.Post)

func (c carrier) Approve(_ context.Context, _ actor.Actor, post id.Post, _ []posting.Correction) error {
	c(post)
	return nil
}

func (c carrier) Return(_ context.Context, _ actor.Actor, post id.Post, _ string) error {
	c(post)
	return nil
}

func (carrier) Screen(context.Context, id.Post, []posting.Correction) (posting.Screening, error) {
	return posting.Screening{}, nil
}

func (carrier) Correct(context.Context, id.Post, []posting.Correction, string, string) ([]posting.Correction, posting.Screening, error) {
	return nil, posting.Screening{}, nil
}
