package posting

import (
	"cmp"
	"context"
	"slices"
	"time"

	"liuyong/internal/id"
	"liuyong/internal/likeness"
)

// Copy is a post that says nearly the same as another, by the same employer or by one who may have taken it over.
type Copy struct {
	Post   id.Post `json:"post"`
	Org    id.Org  `json:"org"`
	Name   string  `json:"name"` // of the organisation
	Title  string  `json:"title"`
	Status Status  `json:"status"`
	Like   float64 `json:"like"` // share of what they have in common, 0 to 1
}

// Sketched is a post that shares a band with another, as the store finds it.
type Sketched struct {
	Copy
	Sketch likeness.Sketch
}

const (
	// copiesSince is how far back copies are looked for: a post that ended long ago may well come again.
	copiesSince = 180 * 24 * time.Hour
	// copiesShown is how many a reviewer is shown, the likest first.
	copiesShown = 5
)

// copies sketches a post that is handed in, and finds what says nearly the same.
func (s *Service) copies(ctx context.Context, p Post) ([]Copy, error) {
	sketch := likeness.Of(p.Title, p.Duties, p.Conditions)
	if err := s.store.SaveSketch(ctx, p.ID, sketch); err != nil || sketch.Empty() {
		return []Copy{}, err
	}
	near, err := s.store.PostsNear(ctx, p.ID, sketch, s.now().Add(-copiesSince))
	if err != nil {
		return nil, err
	}
	return likest(sketch, near), nil
}

// likest are the near copies among what shares a band, the likest first, as many as are shown.
func likest(sketch likeness.Sketch, near []Sketched) []Copy {
	out := []Copy{}
	for _, n := range near {
		if n.Like = sketch.Like(n.Sketch); n.Like >= likeness.Near {
			out = append(out, n.Copy)
		}
	}
	slices.SortFunc(out, func(a, b Copy) int { return cmp.Or(cmp.Compare(b.Like, a.Like), cmp.Compare(a.Post, b.Post)) })
	return out[:min(len(out), copiesShown)]
}

// sketchBatch bounds what is sketched in one transaction.
const sketchBatch = 500

// SketchCollected sketches collected posts after their import, which it would slow: what employers hand in is compared
// with them from then on, and those that say what was taken down here are given to flag. It returns how many it read.
func (s *Service) SketchCollected(ctx context.Context, flag func(context.Context, Post, Copy) error) (int, error) {
	n := 0
	for {
		read := 0
		err := s.store.InTx(ctx, func(ctx context.Context) error {
			posts, err := s.store.UnsketchedPosts(ctx, sketchBatch)
			if err != nil || len(posts) == 0 {
				return err
			}
			read = len(posts)
			ids, sketches := make([]id.Post, len(posts)), make([]likeness.Sketch, len(posts))
			for i, p := range posts {
				ids[i], sketches[i] = p.ID, likeness.Of(p.Title, p.Duties, p.Conditions)
				if err := s.flagCopy(ctx, p, sketches[i], flag); err != nil {
					return err
				}
			}
			return s.store.SaveSketches(ctx, ids, sketches, s.now())
		})
		if err != nil || read == 0 {
			return n, err
		}
		n += read
	}
}

func (s *Service) flagCopy(ctx context.Context, p Post, sketch likeness.Sketch, flag func(context.Context, Post, Copy) error) error {
	if sketch.Empty() {
		return nil
	}
	near, err := s.store.TakenDownNear(ctx, sketch, s.now().Add(-copiesSince))
	if err != nil {
		return err
	}
	if like := likest(sketch, near); len(like) > 0 {
		return flag(ctx, p, like[0])
	}
	return nil
}
