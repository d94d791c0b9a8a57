package posting

import (
	"context"
	"slices"

	"liuyong/internal/id"
	"liuyong/internal/screening"
)

// Unscreened is a published post that was not held against the rules as they stand now.
type Unscreened struct {
	Post
	Employer Employer
	Judged   []string // rules about which a reviewer decided when the post was approved
}

// rescreenBatch bounds what is screened in one transaction.
const rescreenBatch = 500

// Rescreen holds every published post against the rules as they stand now that was not yet, and gives those about which
// nobody has decided to flag, inside the transaction. It returns how many it read; a rule that is set while it runs is
// followed up the next time.
func (s *Service) Rescreen(ctx context.Context, flag func(context.Context, Post, []screening.Hit) error) (int, error) {
	version, err := s.law.Version(ctx)
	if err != nil {
		return 0, err
	}
	n := 0
	for next := s.readAhead(ctx, version, ""); ; {
		batch, err := next()
		if err != nil || len(batch) == 0 {
			return n, err
		}
		next = s.readAhead(ctx, version, batch[len(batch)-1].ID)
		err = s.store.InTx(ctx, func(ctx context.Context) error {
			posts := make([]id.Post, len(batch))
			for i, u := range batch {
				posts[i] = u.ID
				found, err := s.law.Screen(ctx, u.Content, u.Employer)
				if err != nil {
					return err
				}
				if hits := undecided(found.Hits, u); len(hits) > 0 {
					if err := flag(ctx, u.Post, hits); err != nil {
						return err
					}
				}
			}
			return s.store.MarkScreened(ctx, posts, version)
		})
		if err != nil {
			return n, err
		}
		n += len(batch)
	}
}

// readAhead begins to read the batch after a post while the one before is screened; the function waits for it.
func (s *Service) readAhead(ctx context.Context, version string, after id.Post) func() ([]Unscreened, error) {
	type read struct {
		batch []Unscreened
		err   error
	}
	done := make(chan read, 1)
	go func() {
		batch, err := s.store.UnscreenedPosts(ctx, version, after, rescreenBatch)
		done <- read{batch, err}
	}()
	return func() ([]Unscreened, error) {
		r := <-done
		return r.batch, r.err
	}
}

// undecided are the finds that need a reviewer: those about which none has decided, but for warnings, which are for whoever
// writes. Of collected posts, which nobody reviews, only what the import itself would refuse.
func undecided(hits []screening.Hit, u Unscreened) []screening.Hit {
	return slices.DeleteFunc(slices.Clone(hits), func(h screening.Hit) bool {
		return h.Severity == screening.Warn || h.Severity == screening.Review && u.Channel == Collected || slices.Contains(u.Judged, h.Rule)
	})
}
