// Package job is the work behind the scenes: the timetable, the job queue's workers, and the loop that keeps the
// search engine's copies in step with the database.
package job

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// SearchQueue is the database as the sync loop sees it.
type SearchQueue interface {
	// TryLeadSearch takes the sole right to sync; nil without an error when another process has it.
	TryLeadSearch(ctx context.Context) (posting.Lead, error)
	// ClaimDirty lists marks after a sequence number in order: those the engine has yet to be told of or, when
	// uncopied is set, those without a right fallback copy.
	ClaimDirty(ctx context.Context, after int64, limit int, uncopied bool) ([]posting.Mark, error)
	// ClearDirty removes claimed marks: all copies are right. A mark renewed since it was claimed stays, here as in
	// the methods below.
	ClearDirty(ctx context.Context, claimed []posting.Mark) error
	// MarkIndexed notes that the engine's copies of claimed posts are right.
	MarkIndexed(ctx context.Context, claimed []posting.Mark) error
	// FailDirty notes why marks could not be dealt with and puts them off.
	FailDirty(ctx context.Context, claimed []posting.Mark, cause string) error
	// MarkCopied notes that the fallback copies of claimed posts are right.
	MarkCopied(ctx context.Context, claimed []posting.Mark) error
	// MarkSearch marks posts as behind.
	MarkSearch(ctx context.Context, keys ...string) error
	// MarkAllSearch marks all posts that are or may be in the index.
	MarkAllSearch(ctx context.Context) error
	// LoadDocuments reads the published posts among ids.
	LoadDocuments(ctx context.Context, ids []id.Post) ([]posting.Document, error)
	// SaveCopies and DropCopies keep what the search without the engine looks at.
	SaveCopies(ctx context.Context, docs []posting.Document) error
	DropCopies(ctx context.Context, ids []id.Post) error
}

// SearchSync moves changed posts into the search engine. Any number of processes may run it; one at a time works.
type SearchSync struct {
	queue SearchQueue
	index posting.Index
	log   *slog.Logger
}

// NewSearchSync ties the loop to the database and the engine.
func NewSearchSync(queue SearchQueue, index posting.Index, log *slog.Logger) *SearchSync {
	return &SearchSync{queue: queue, index: index, log: log}
}

const (
	claimSize = 10000 // posts in one task of the engine
	loadSize  = 1000  // posts held in memory at once; more than these at once are a backlog
	// gatherFor is how long a backlog that is not full yet may grow: the engine likes few large tasks.
	gatherFor    = 500 * time.Millisecond
	maxInFlight  = 4 // tasks in the engine's queue; it joins those that wait
	maxBatches   = 8 // in a round, after which a rebuild that waits gets its turn
	pollEvery    = time.Second
	longestPause = 5 * time.Second
	// checkEvery is how often an idle loop makes sure that the index is still there.
	checkEvery = 15 * time.Second
	// maxSplits bounds the tasks spent on finding the posts for which the engine refuses a batch.
	maxSplits = 64
)

// Run syncs until the context ends, and returns then. Whatever goes wrong is logged and tried again.
func (s *SearchSync) Run(ctx context.Context) {
	for ctx.Err() == nil {
		if err := s.lead(ctx); err != nil && ctx.Err() == nil {
			s.log.WarnContext(ctx, "search sync starts over", "error", err)
		}
		sleep(ctx, pollEvery)
	}
}

func sleep(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// lead works for as long as this process has the lead. It returns nil when another has it.
func (s *SearchSync) lead(ctx context.Context) error {
	lead, err := s.queue.TryLeadSearch(ctx)
	if err != nil || lead == nil {
		return err
	}
	defer lead.Release()
	r := &round{SearchSync: s, lead: lead}
	pause := pollEvery
	for ctx.Err() == nil {
		more, err := r.run(ctx)
		var db databaseError
		switch {
		case errors.As(err, &db):
			return db.error
		case err != nil:
			if !r.away && ctx.Err() == nil {
				s.log.WarnContext(ctx, "the search engine is away; changes wait for it", "error", err)
			}
			r.away = true
			pause = min(2*pause, longestPause)
		default:
			pause = pollEvery
		}
		if more {
			continue
		}
		if err := lead.Wait(ctx, pause); err != nil {
			return err
		}
	}
	return nil
}

// databaseError tells the database's failures, after which the lead is given up, from those of the engine.
type databaseError struct{ error }

func (d databaseError) Unwrap() error { return d.error }

func database(err error) error {
	if err == nil {
		return nil
	}
	return databaseError{err}
}

// round is the state of the loop while it has the lead.
type round struct {
	*SearchSync
	lead    posting.Lead
	checked time.Time // when the index was last seen to be there
	away    bool      // the engine did not answer; only the fallback copies are kept right
}

// flight is a batch that has been handed to the engine.
type flight struct {
	marks  []posting.Mark
	copied bool // the fallback copies are right already
	wait   func(context.Context) error
}

// run deals with the marks there are. more says that there are probably others.
func (r *round) run(ctx context.Context) (more bool, err error) {
	first, err := r.queue.ClaimDirty(ctx, 0, claimSize, false)
	if err != nil {
		return false, database(err)
	}
	if len(first) == 0 && !r.away && time.Since(r.checked) < checkEvery {
		copied, err := r.copySome(ctx)
		return copied > 0, err
	}
	created, err := r.look(ctx)
	if err != nil {
		return false, errors.Join(err, r.copyOnly(ctx))
	}
	if len(first) == 0 {
		copied, err := r.copySome(ctx)
		return created || copied > 0, err
	}
	if first, err = r.gather(ctx, first); err != nil {
		return false, err
	}
	if err := r.lead.Begin(ctx); err != nil {
		return false, database(err)
	}
	more, sent, err := r.drain(ctx, first)
	limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if endErr := r.lead.End(limited); endErr != nil {
		// The lead was lost, so another process may have written newer copies before ours arrived.
		return false, errors.Join(err, database(endErr), r.remark(limited, sent))
	}
	return more || created, err
}

// look finds out whether the engine and the index are there. Where the index was lost or never was, it is created
// and everything is marked: documents must never go into an index that the engine makes by itself, without our
// settings.
func (r *round) look(ctx context.Context) (created bool, err error) {
	if err := r.index.Ping(ctx); err != nil {
		return false, err
	}
	if created, err = r.index.Ensure(ctx); err != nil {
		return false, err
	}
	if created {
		if err := r.queue.MarkAllSearch(ctx); err != nil {
			return false, database(err)
		}
	}
	if r.away {
		r.log.InfoContext(ctx, "the search engine is back")
	}
	r.checked, r.away = time.Now(), false
	return created, nil
}

// gather waits for as long as a backlog grows towards a full batch, an import's for example.
func (r *round) gather(ctx context.Context, marks []posting.Mark) ([]posting.Mark, error) {
	for len(marks) > loadSize && len(marks) < claimSize && ctx.Err() == nil {
		sleep(ctx, gatherFor)
		grown, err := r.queue.ClaimDirty(ctx, 0, claimSize, false)
		if err != nil {
			return nil, database(err)
		}
		if len(grown) <= len(marks) {
			return grown, nil
		}
		marks = grown
	}
	return marks, nil
}

// copySome makes fallback copies that are behind, as many as are held in memory at once, and returns how many.
func (r *round) copySome(ctx context.Context) (int, error) {
	marks, err := r.queue.ClaimDirty(ctx, 0, loadSize, true)
	if err != nil || len(marks) == 0 {
		return 0, database(err)
	}
	if _, err := r.load(ctx, marks, true); err != nil {
		return 0, err
	}
	return len(marks), database(r.queue.MarkCopied(ctx, marks))
}

// copyOnly keeps the fallback copies right while the engine is away. The marks stay.
func (r *round) copyOnly(ctx context.Context) error {
	for {
		if n, err := r.copySome(ctx); err != nil || n == 0 {
			return err
		}
	}
}

// load reads the present state of marked posts and returns those that belong in the index. With copies it brings the
// fallback copies up to date, too.
func (r *round) load(ctx context.Context, marks []posting.Mark, withCopies bool) ([]posting.Document, error) {
	ids := posts(marks)
	docs, err := r.queue.LoadDocuments(ctx, ids)
	if err != nil {
		return nil, database(err)
	}
	docs = slices.DeleteFunc(docs, func(d posting.Document) bool { return !d.Indexed() })
	if !withCopies {
		return docs, nil
	}
	if err := r.queue.SaveCopies(ctx, docs); err != nil {
		return nil, database(err)
	}
	return docs, database(r.queue.DropCopies(ctx, posting.Absent(ids, docs)))
}

func posts(marks []posting.Mark) []id.Post {
	ids := make([]id.Post, len(marks))
	for i, m := range marks {
		ids[i] = m.Post
	}
	return ids
}

// drain sends batch after batch, reading the next while the engine works on those before. It returns with nothing
// in flight, along with all it sent.
func (r *round) drain(ctx context.Context, marks []posting.Mark) (more bool, sent []posting.Mark, err error) {
	var queue []flight
	for n := 0; len(marks) > 0 && err == nil; n++ {
		if n == maxBatches {
			more = true
			break
		}
		sent = append(sent, marks...)
		var f flight
		if f, err = r.send(ctx, marks); err != nil {
			break
		}
		queue = append(queue, f)
		if len(queue) == maxInFlight {
			err = r.land(ctx, queue[0])
			queue = queue[1:]
		}
		if len(marks) < claimSize {
			break
		}
		if err == nil {
			var claimErr error
			marks, claimErr = r.queue.ClaimDirty(ctx, marks[len(marks)-1].Seq, claimSize, false)
			err = database(claimErr)
		}
	}
	for _, f := range queue {
		err = errors.Join(err, r.land(ctx, f))
	}
	return more, sent, err
}

// send hands the present state of marked posts to the engine. Fallback copies cost as much again; those of a backlog
// are made when the engine has all of it.
func (r *round) send(ctx context.Context, marks []posting.Mark) (flight, error) {
	f := flight{marks: marks, copied: len(marks) <= loadSize}
	batch := r.index.NewBatch()
	for part := range slices.Chunk(marks, loadSize) {
		docs, err := r.load(ctx, part, f.copied)
		if err != nil {
			return f, err
		}
		if err := batch.Put(docs...); err != nil {
			return f, err
		}
		batch.Remove(posting.Absent(posts(part), docs)...)
	}
	var err error
	if f.wait, err = batch.Send(ctx); err != nil && f.copied {
		err = errors.Join(err, database(r.queue.MarkCopied(ctx, marks)))
	}
	return f, err
}

// settled notes that the engine has carried out a batch.
func (r *round) settled(ctx context.Context, f flight) error {
	if f.copied {
		return database(r.queue.ClearDirty(ctx, f.marks))
	}
	return database(r.queue.MarkIndexed(ctx, f.marks))
}

// land waits until a batch has been carried out and clears its marks. Of a batch that the engine refused, the
// posts that are the cause are searched for and put off.
func (r *round) land(ctx context.Context, f flight) error {
	err := f.wait(ctx)
	switch {
	case err == nil:
		return r.settled(ctx, f)
	case errors.Is(err, posting.ErrIndexRefused):
		splits := maxSplits
		return r.split(ctx, f.marks, err, &splits)
	case errors.Is(err, posting.ErrIndexFailed):
		return r.putOff(ctx, f.marks, err)
	}
	return err
}

// putOff leaves marks for later and notes why, for admins to see.
func (r *round) putOff(ctx context.Context, marks []posting.Mark, cause error) error {
	r.log.ErrorContext(ctx, "the search engine did not take posts", "posts", len(marks), "first", marks[0].Post, "error", cause)
	return database(r.queue.FailDirty(ctx, marks, cause.Error()))
}

// split sends the halves of a refused batch by themselves, so that one bad post does not keep back all others.
func (r *round) split(ctx context.Context, marks []posting.Mark, cause error, splits *int) error {
	if len(marks) == 1 || *splits <= 0 {
		return r.putOff(ctx, marks, cause)
	}
	for _, half := range [][]posting.Mark{marks[:len(marks)/2], marks[len(marks)/2:]} {
		*splits--
		f, err := r.send(ctx, half)
		if err != nil {
			return err
		}
		err = f.wait(ctx)
		switch {
		case err == nil:
			err = r.settled(ctx, f)
		case errors.Is(err, posting.ErrIndexRefused):
			err = r.split(ctx, half, err, splits)
		case errors.Is(err, posting.ErrIndexFailed):
			err = r.putOff(ctx, half, err)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// remark marks posts again whose copies may have been overwritten with older ones.
func (r *round) remark(ctx context.Context, marks []posting.Mark) error {
	keys := make([]string, len(marks))
	for i, m := range marks {
		keys[i] = string(m.Post)
	}
	return r.queue.MarkSearch(ctx, keys...)
}
