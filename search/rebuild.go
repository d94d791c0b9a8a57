package search

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/meilisearch/meilisearch-go"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// Source is the database as rebuilding and verifying read it.
type Source interface {
	// LoadDocuments reads the published posts among ids; others are left out.
	LoadDocuments(ctx context.Context, ids []id.Post) ([]posting.Document, error)
	// EachPublished calls fn with the ids of all published posts, in ascending order, at most size at a time.
	EachPublished(ctx context.Context, size int, fn func([]id.Post) error) error
	// DuringRebuild calls fill while the sync loop goes on, and then swap, while it stands still, with the posts
	// that have changed since fill began.
	DuringRebuild(ctx context.Context, name string, fill func(context.Context) error, swap func(ctx context.Context, behind []id.Post) error) error
	// DirtyCount is the number of posts whose copies are known to be behind.
	DirtyCount(ctx context.Context) (int, error)
}

const (
	loadSize   = 1000  // posts read at once
	sendSize   = 10000 // posts in one task
	maxWaiting = 4     // tasks in the engine's queue at once; it joins those that wait
)

// Progress is told how many posts have been dealt with so far.
type Progress func(done int)

// Rebuild fills a new index beside the live one and swaps the two when it holds everything that changed meanwhile,
// so that searches never meet an empty or half-filled index. It works where there is no index yet, and removes
// what an interrupted rebuild left behind. It returns the number of posts written before the last changes.
func (e *Engine) Rebuild(ctx context.Context, from Source, report Progress) (int, error) {
	fresh := e.uid() + rebuildMark + strconv.FormatInt(time.Now().UnixNano(), 36)
	count := 0
	fill := func(ctx context.Context) error {
		if err := e.dropLeftovers(ctx); err != nil {
			return err
		}
		if _, err := e.ensure(ctx, fresh); err != nil {
			return err
		}
		n, err := e.fill(ctx, fresh, from, report)
		count = n
		return err
	}
	swap := func(ctx context.Context, behind []id.Post) error {
		w := e.newWriter(fresh, from)
		for ids := range slices.Chunk(behind, loadSize) {
			if err := w.write(ctx, ids, true); err != nil {
				return err
			}
		}
		if err := w.finish(ctx); err != nil {
			return err
		}
		return e.swap(ctx, fresh)
	}
	if err := from.DuringRebuild(ctx, fresh, fill, swap); err != nil {
		return 0, fmt.Errorf("rebuilding the search index: %w", err)
	}
	return count, e.dropLeftovers(ctx)
}

const rebuildMark = "_rebuild_"

// dropLeftovers removes the indexes of earlier rebuilds.
func (e *Engine) dropLeftovers(ctx context.Context) error {
	for {
		list, err := e.meili.ListIndexesWithContext(ctx, &meilisearch.IndexesQuery{Limit: 1000})
		if err != nil {
			return fmt.Errorf("listing indexes: %w", err)
		}
		var tasks []int64
		for _, index := range list.Results {
			if !strings.HasPrefix(index.UID, e.uid()+rebuildMark) {
				continue
			}
			info, err := e.meili.DeleteIndexWithContext(ctx, index.UID)
			if err != nil {
				return fmt.Errorf("removing index %s: %w", index.UID, err)
			}
			tasks = append(tasks, info.TaskUID)
		}
		if len(tasks) == 0 {
			return nil
		}
		if err := e.await(ctx, tasks...); err != nil {
			return err
		}
	}
}

func (e *Engine) fill(ctx context.Context, uid string, from Source, report Progress) (int, error) {
	w := e.newWriter(uid, from)
	err := from.EachPublished(ctx, loadSize, func(ids []id.Post) error {
		if err := w.write(ctx, ids, false); err != nil {
			return err
		}
		if report != nil {
			report(w.count)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	return w.count, w.finish(ctx)
}

// swap makes the index live, in place of the present one where there is one. It is one task, so searches see
// either the old index or the new.
func (e *Engine) swap(ctx context.Context, fresh string) error {
	_, err := e.meili.GetIndexWithContext(ctx, e.uid())
	if err != nil && !missing(err) {
		return fmt.Errorf("looking for index %s: %w", e.uid(), err)
	}
	params := &meilisearch.SwapIndexesParams{Indexes: []string{fresh, e.uid()}, Rename: missing(err)}
	info, err := e.meili.SwapIndexesWithContext(ctx, []*meilisearch.SwapIndexesParams{params})
	if err != nil {
		return fmt.Errorf("swapping indexes: %w", err)
	}
	return e.await(ctx, info.TaskUID)
}

// writer sends posts to one index in large tasks, reading the next while the engine works.
type writer struct {
	engine  *Engine
	from    Source
	batch   *batch
	pending int // posts in the batch
	count   int // posts put so far
	waiting []func(context.Context) error
}

func (e *Engine) newWriter(uid string, from Source) *writer {
	return &writer{engine: e, from: from, batch: e.newBatch(uid)}
}

// write puts the posts that belong in the index; remove also takes out the others.
func (w *writer) write(ctx context.Context, ids []id.Post, remove bool) error {
	docs, err := w.from.LoadDocuments(ctx, ids)
	if err != nil {
		return err
	}
	docs = slices.DeleteFunc(docs, func(d posting.Document) bool { return !d.Indexed() })
	if err := w.batch.Put(docs...); err != nil {
		return err
	}
	if remove {
		w.batch.Remove(posting.Absent(ids, docs)...)
	}
	w.count += len(docs)
	if w.pending += len(ids); w.pending < sendSize {
		return nil
	}
	return w.send(ctx)
}

func (w *writer) send(ctx context.Context) error {
	if len(w.waiting) == maxWaiting {
		if err := w.waiting[0](ctx); err != nil {
			return err
		}
		w.waiting = w.waiting[1:]
	}
	wait, err := w.batch.Send(ctx)
	if err != nil {
		return err
	}
	w.waiting, w.pending = append(w.waiting, wait), 0
	return nil
}

// finish sends the rest and waits for all of it.
func (w *writer) finish(ctx context.Context) error {
	if err := w.send(ctx); err != nil {
		return err
	}
	for _, wait := range w.waiting {
		if err := wait(ctx); err != nil {
			return err
		}
	}
	w.waiting = nil
	return nil
}

// Drop removes the index and all that rebuilds left behind. Searches fail until Ensure.
func (e *Engine) Drop(ctx context.Context) error {
	info, err := e.meili.DeleteIndexWithContext(ctx, e.uid())
	if err != nil {
		return fmt.Errorf("removing index %s: %w", e.uid(), err)
	}
	if err := e.await(ctx, info.TaskUID); err != nil && !missing(err) {
		return err
	}
	return e.dropLeftovers(ctx)
}
