package review_test

import (
	"context"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// carrier stands for the posts where only the queue is looked at: it notes what is carried out.
type carrier func(post id.Post)

func (c carrier) Decide(_ context.Context, _ actor.Actor, post id.Post, _ bool, _ string) error {
	c(post)
	return nil
}

func (carrier) Screen(context.Context, id.Post) (posting.Screening, error) {
	return posting.Screening{}, nil
}
