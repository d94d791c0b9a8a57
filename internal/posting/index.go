package posting

import (
	"context"
	"errors"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
)

// Mark says that the search engine's copy of a post is behind. A mark with a higher Seq is a later change.
type Mark struct {
	Post id.Post
	Seq  int64
}

// How an Index fails when the engine took a batch and did not carry it out, as opposed to not answering at all.
var (
	ErrIndexRefused = errors.New("the search engine refused what was in the batch")
	ErrIndexFailed  = errors.New("the search engine could not carry out the batch")
)

// Index is the search engine as the sync loop writes to it.
type Index interface {
	// Ensure creates the index and applies its settings where they differ. It reports whether the index was not
	// there before, and so lacks every post.
	Ensure(ctx context.Context) (created bool, err error)
	// Ping reports whether the engine answers.
	Ping(ctx context.Context) error
	// NewBatch starts an empty batch.
	NewBatch() Batch
}

// Batch is a set of changes that goes to the search engine at once. Later batches overrule earlier ones.
type Batch interface {
	// Put adds or replaces the copies of posts.
	Put(docs ...Document) error
	// Remove takes the copies of posts away, if there are any.
	Remove(posts ...id.Post)
	// Send hands the batch over and returns a function that waits until it has been carried out. That function
	// fails with ErrIndexRefused or ErrIndexFailed when the engine did not carry out the batch.
	Send(ctx context.Context) (wait func(context.Context) error, err error)
}

// Lead is the sole right to bring the search engine's copies up to date. It is lost with its connection.
type Lead interface {
	// Wait returns when posts were marked, or after at most max. It fails when the lead is lost.
	Wait(ctx context.Context, most time.Duration) error
	// Begin keeps a rebuild from swapping indexes until End. It fails when the lead is lost.
	Begin(ctx context.Context) error
	// End allows it again.
	End(ctx context.Context) error
	// Release gives the lead back.
	Release()
}

// Indexed reports whether the search engine holds a copy of the post. It depends on stored facts alone and never on
// the day, so that index and database can be compared at any time: what has expired stays in the index until its
// status changes, and is kept out of every answer by its last day.
func (d Document) Indexed() bool { return d.Post.LiveUntil(d.Employer) != "" }

// Absent lists those of ids of which there is no document.
func Absent(ids []id.Post, docs []Document) []id.Post {
	there := make(map[id.Post]bool, len(docs))
	for _, d := range docs {
		there[d.Post.ID] = true
	}
	var out []id.Post
	for _, i := range ids {
		if !there[i] {
			out = append(out, i)
		}
	}
	return out
}

// FirstSeen is when the post first appeared: at its source for collected posts, the zero time when the source does
// not say; otherwise when it was published here.
func (p Post) FirstSeen() time.Time {
	switch {
	case p.PostedOn != "":
		return p.PostedOn.Start()
	case p.Channel == Collected || p.PublishedAt == nil:
		return time.Time{}
	}
	return *p.PublishedAt
}

// Hit is the document as a result list shows it on a day.
func (d Document) Hit(today civil.Date) Hit {
	p, e := d.Post, d.Employer
	h := Hit{
		ID: p.ID, Kind: p.Kind, Title: p.Title, OrgID: p.OrgID, EmployerName: e.Name, EmployerKind: e.Kind,
		Verified: e.VerifiedOn(today), VerifiedUntil: e.QualifiedUntil, Source: p.Source, Area: p.WorkArea,
		PayMinYuan: p.PayMinYuan, PayMaxYuan: p.PayMaxYuan, PayUnit: p.PayUnit, PayMonths: p.PayMonths,
		Education: p.Education, Headcount: p.Headcount, TraineeMonths: p.TraineeMonths, ClosesOn: p.ClosesOn,
	}
	if t := p.FirstSeen(); !t.IsZero() {
		h.PublishedOn = civil.DateOf(t)
	}
	return h
}
