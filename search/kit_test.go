package search_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/job"
	"liuyong/internal/localstack"
	"liuyong/internal/org"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
	"liuyong/search"
)

const (
	today = testkit.Today
	home  = "500118"
)

// bench is a database, an index of its own, and the loop between them.
type bench struct {
	t      *testing.T
	db     *postgres.DB
	engine *search.Engine
	other  *search.Engine // the same index, for looking at it
	sync   *job.SearchSync
	log    *slog.Logger
}

func setup(t *testing.T) *bench {
	t.Helper()
	t.Parallel()
	return setupOn(t, testkit.Stack(t))
}

func setupOn(t *testing.T, stack *localstack.Stack) *bench {
	t.Helper()
	db := testkit.DB(t)
	options := search.Options{URL: stack.MeiliURL, Key: stack.MeiliKey, Home: home,
		Prefix: "test_" + strings.ReplaceAll(string(id.New[id.Post]()), "-", "") + "_"}
	b := &bench{t: t, db: db, engine: search.New(options), other: search.New(options)}
	b.log = slog.New(slog.NewTextHandler(t.Output(), nil))
	b.sync = job.NewSearchSync(db, b.engine, b.log)
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		if err := b.engine.Drop(ctx); err != nil && stack.Ready(ctx, localstack.Meilisearch) == nil {
			t.Error(err)
		}
		b.engine.Close()
		b.other.Close()
	})
	return b
}

// employer adds an organisation that is verified until a day.
func (b *bench) employer(name, kind string, until civil.Date) id.Org {
	b.t.Helper()
	o := org.Org{ID: id.New[id.Org](), Kind: org.Employer, Origin: org.Registered, Qualification: org.Approved,
		QualifiedUntil: until, Documents: []org.Document{}, Version: 1, CreatedAt: time.Now().UTC(), UpdatedAt: time.Now().UTC(),
		Profile: org.Profile{Name: name, EmployerKind: kind}}
	if err := b.db.InsertOrg(b.t.Context(), o); err != nil {
		b.t.Fatal(err)
	}
	return o.ID
}

// add inserts a published post made from a complete one, and marks it.
func (b *bench) add(employer id.Org, title string, change func(*posting.Post)) (post id.Post) {
	b.t.Helper()
	err := b.db.InTx(b.t.Context(), func(ctx context.Context) error {
		post = b.insert(ctx, employer, title, change)
		return nil
	})
	if err != nil {
		b.t.Fatal(err)
	}
	return post
}

// insert is add inside a transaction.
func (b *bench) insert(ctx context.Context, employer id.Org, title string, change func(*posting.Post)) id.Post {
	b.t.Helper()
	at := today.Start().UTC()
	p := posting.Post{ID: id.New[id.Post](), OrgID: employer, Channel: posting.InSite, Status: posting.Published,
		Content: testkit.Content(title), PublishedAt: &at, Version: 1, CreatedAt: at, UpdatedAt: at}
	p.PayMonthMinYuan, p.PayMonthMaxYuan = p.PayMinYuan, p.PayMaxYuan
	if change != nil {
		change(&p)
	}
	if err := b.db.InsertPost(ctx, p); err != nil {
		b.t.Fatal(err)
	}
	if err := b.db.MarkSearch(ctx, string(p.ID)); err != nil {
		b.t.Fatal(err)
	}
	return p.ID
}

// change saves a post with changes and marks it.
func (b *bench) change(post id.Post, change func(*posting.Post)) {
	b.t.Helper()
	err := b.db.InTx(b.t.Context(), func(ctx context.Context) error {
		p, err := b.db.PostByID(ctx, post, true)
		if err != nil {
			return err
		}
		change(&p)
		if err := b.db.SavePost(ctx, p); err != nil {
			return err
		}
		return b.db.MarkSearch(ctx, string(post))
	})
	if err != nil {
		b.t.Fatal(err)
	}
}

// run keeps a loop going until the returned function is called, which waits for its end.
func run(t *testing.T, loop *job.SearchSync) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	wg.Go(func() { loop.Run(ctx) })
	stop = sync.OnceFunc(func() { cancel(); wg.Wait() })
	t.Cleanup(stop)
	return stop
}

// drain runs the loop until no post is marked.
func (b *bench) drain() {
	b.t.Helper()
	stop := run(b.t, b.sync)
	b.settled()
	stop()
}

// settled waits until no post is marked.
func (b *bench) settled() {
	b.t.Helper()
	eventually(b.t, "the queue is empty", func() error {
		n, err := b.db.DirtyCount(b.t.Context())
		if err == nil && n > 0 {
			err = fmt.Errorf("%d posts are still marked", n)
		}
		return err
	})
}

func eventually(t *testing.T, what string, check func() error) {
	t.Helper()
	limit := time.Now().Add(30 * time.Second)
	for {
		err := check()
		if err == nil {
			return
		}
		if time.Now().After(limit) {
			t.Fatalf("%s: %v", what, err)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (b *bench) find(s posting.Searcher, q posting.Query) posting.Result {
	b.t.Helper()
	if q.Page == 0 {
		q.Page = 1
	}
	if q.PageSize == 0 {
		q.PageSize = 100
	}
	r, err := s.Search(b.t.Context(), q, today)
	if err != nil {
		b.t.Fatal(err)
	}
	return r
}

func titles(r posting.Result) []string {
	out := make([]string, len(r.Hits))
	for i, h := range r.Hits {
		out[i] = h.Title
	}
	return out
}
