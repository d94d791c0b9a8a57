package search_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/job"
	"liuyong/internal/localstack"
	"liuyong/internal/posting"
	"liuyong/search"
)

func TestSyncFollowsThePost(t *testing.T) {
	b := setup(t)
	run(t, b.sync)
	shop := b.employer("永川同步有限公司", "enterprise", today.AddMonths(6))
	post := b.add(shop, "质检员", nil)
	b.settled()
	if got := titles(b.find(b.engine, posting.Query{})); !slices.Equal(got, []string{"质检员"}) {
		t.Fatalf("after publishing: %v", got)
	}
	b.change(post, func(p *posting.Post) { p.Title = "质量检验员" })
	b.settled()
	if got := titles(b.find(b.engine, posting.Query{})); !slices.Equal(got, []string{"质量检验员"}) {
		t.Errorf("after an edit: %v", got)
	}
	b.change(post, func(p *posting.Post) { p.Status = posting.TakenDown })
	b.settled()
	both(t, b, func(t *testing.T, s posting.Searcher) {
		if got := b.find(s, posting.Query{}); got.Total != 0 {
			t.Errorf("after taking down: %v", titles(got))
		}
	})
}

// between lets a test do something while the engine has a batch.
type between struct {
	posting.Index
	sent func()
}

type betweenBatch struct {
	posting.Batch
	sent func()
}

func (b between) NewBatch() posting.Batch { return betweenBatch{b.Index.NewBatch(), b.sent} }

func (b betweenBatch) Send(ctx context.Context) (func(context.Context) error, error) {
	wait, err := b.Batch.Send(ctx)
	b.sent()
	return wait, err
}

func TestChangeDuringAClaimStaysMarked(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川并发有限公司", "enterprise", today.AddMonths(6))
	post := b.add(shop, "第一版", nil)
	claimed, err := b.db.ClaimDirty(t.Context(), 0, 10, false)
	if err != nil || len(claimed) != 1 {
		t.Fatal(claimed, err)
	}
	b.change(post, func(p *posting.Post) { p.Title = "第二版" })
	if err := b.db.ClearDirty(t.Context(), claimed); err != nil {
		t.Fatal(err)
	}
	if n, err := b.db.DirtyCount(t.Context()); err != nil || n != 1 {
		t.Fatalf("%d marks (%v) after clearing an older claim, want 1", n, err)
	}
	var once sync.Once
	hooked := between{b.engine, func() {
		once.Do(func() { b.change(post, func(p *posting.Post) { p.Title = "第三版" }) })
	}}
	run(t, job.NewSearchSync(b.db, hooked, b.log))
	b.settled()
	if got := titles(b.find(b.engine, posting.Query{})); !slices.Equal(got, []string{"第三版"}) {
		t.Errorf("index holds %v, want the last edit", got)
	}
}

// spoiled makes one post's document one that the engine refuses.
type spoiled struct {
	posting.Index
	bad id.Post
}

type spoiledBatch struct {
	posting.Batch
	bad id.Post
}

func (s spoiled) NewBatch() posting.Batch { return spoiledBatch{s.Index.NewBatch(), s.bad} }

func (s spoiledBatch) Put(docs ...posting.Document) error {
	docs = slices.Clone(docs)
	for i := range docs {
		if docs[i].Post.ID == s.bad {
			docs[i].Post.ID = "不是编号"
		}
	}
	return s.Batch.Put(docs...)
}

func TestARefusedPostIsSeenAndHoldsUpNoOther(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川退件有限公司", "enterprise", today.AddMonths(6))
	var ids []id.Post
	for i := range 9 {
		ids = append(ids, b.add(shop, fmt.Sprintf("岗位%d", i), nil))
	}
	bad := ids[5]
	stop := run(t, job.NewSearchSync(b.db, spoiled{b.engine, bad}, b.log))
	eventually(t, "the bad post is put off", func() error {
		pending, failing, err := b.db.SearchBacklog(t.Context(), 10)
		switch {
		case err != nil:
			return err
		case pending != 1 || len(failing) != 1:
			return fmt.Errorf("%d pending, %d failing", pending, len(failing))
		case failing[0].Post != bad || failing[0].Attempts < 1 || failing[0].LastError == "" || !failing[0].RetryAt.After(failing[0].MarkedAt):
			t.Errorf("failing: %+v", failing[0])
		}
		return nil
	})
	stop()
	if r := b.find(b.engine, posting.Query{}); r.Total != 8 {
		t.Errorf("%d posts are in the index, want the 8 good ones", r.Total)
	}
	// An edit is a new reason to try at once.
	b.change(bad, func(p *posting.Post) { p.Title = "岗位改" })
	b.drain()
	if r := b.find(b.engine, posting.Query{}); r.Total != 9 {
		t.Errorf("%d posts after the edit, want 9", r.Total)
	}
}

func TestABacklogGoesToTheEngineFirst(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川积压有限公司", "enterprise", today.AddMonths(6))
	const posts = 1100 // more than are held in memory at once
	var last id.Post
	err := b.db.InTx(t.Context(), func(ctx context.Context) error {
		for i := range posts {
			last = b.insert(ctx, shop, fmt.Sprintf("积压岗位%d", i), nil)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var once sync.Once
	hooked := between{b.engine, func() {
		once.Do(func() {
			if marks, err := b.db.ClaimDirty(t.Context(), 0, posts, true); err != nil || len(marks) != posts {
				t.Errorf("%d of %d fallback copies are still to be made (%v)", len(marks), posts, err)
			}
		})
	}}
	run(t, job.NewSearchSync(b.db, hooked, b.log))
	b.settled()
	if r := b.find(b.engine, posting.Query{PageSize: 1}); r.Total != posts {
		t.Errorf("%d posts in the index, want %d", r.Total, posts)
	}
	fallback := b.db.Fallback(home)
	eventually(t, "the fallback copies follow, and all marks go", func() error {
		marks, err := b.db.ClaimDirty(t.Context(), 0, posts, true)
		if err == nil && len(marks) > 0 {
			err = fmt.Errorf("%d are still to be made", len(marks))
		}
		return err
	})
	if r := b.find(fallback, posting.Query{PageSize: 1}); r.Total != posts {
		t.Errorf("%d posts in the fallback, want %d", r.Total, posts)
	}
	var rows int
	if err := b.db.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM search_dirty").Scan(&rows); err != nil || rows != 0 {
		t.Errorf("%d marks are left (%v)", rows, err)
	}
	b.change(last, func(p *posting.Post) { p.Title = "另有其名" })
	b.settled()
	both(t, b, func(t *testing.T, s posting.Searcher) {
		if r := b.find(s, posting.Query{Q: "另有其名"}); r.Total != 1 {
			t.Errorf("found %v", titles(r))
		}
	})
}

func TestAnotherTakesOver(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川接班有限公司", "enterprise", today.AddMonths(6))
	first, err := b.db.TryLeadSearch(t.Context())
	if err != nil || first == nil {
		t.Fatal(first, err)
	}
	second, err := b.db.TryLeadSearch(t.Context())
	if err != nil || second != nil {
		t.Fatalf("two have the lead: %v, %v", second, err)
	}
	run(t, b.sync)
	b.add(shop, "收银员", nil)
	first.Release()
	b.settled()
	if r := b.find(b.engine, posting.Query{}); r.Total != 1 {
		t.Errorf("%d posts in the index, want 1", r.Total)
	}
}

func TestALostIndexIsFilledAgain(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川恢复有限公司", "enterprise", today.AddMonths(6))
	b.add(shop, "出纳", nil)
	b.add(shop, "厨师", nil)
	b.drain()
	if err := b.other.Drop(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.add(shop, "导游", nil)
	b.drain()
	if r := b.find(b.engine, posting.Query{}); r.Total != 3 {
		t.Errorf("%d posts in the index, want all 3", r.Total)
	}
}

func TestWithoutTheEngine(t *testing.T) {
	t.Parallel()
	stack, err := localstack.Start(t.Context(), localstack.Options{DataDir: t.TempDir(), Tuning: localstack.Test, Only: localstack.Meilisearch})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
		defer cancel()
		if err := stack.Remove(ctx); err != nil {
			t.Error(err)
		}
	})
	b := setupOn(t, stack)
	shop := b.employer("永川断线有限公司", "enterprise", today.AddMonths(6))
	b.add(shop, "断线之前", nil)
	b.drain()
	run(t, b.sync)
	s := search.NewService(b.engine, b.db.Fallback(home), b.db, b.log)
	if r := b.find(s, posting.Query{Q: "断线"}); r.Degraded || r.Total != 1 {
		t.Fatalf("with the engine: degraded %v, total %d", r.Degraded, r.Total)
	}
	if err := stack.StopMeili(t.Context()); err != nil {
		t.Fatal(err)
	}
	post := b.add(shop, "断线之后", nil)
	eventually(t, "the database's copy is right while the engine is away", func() error {
		r := b.find(s, posting.Query{Q: "断线之后"})
		if !r.Degraded || r.Total != 1 || r.Hits[0].ID != post {
			return fmt.Errorf("degraded %v, hits %v", r.Degraded, titles(r))
		}
		return nil
	})
	if n, err := b.db.DirtyCount(t.Context()); err != nil || n != 1 {
		t.Errorf("%d marks (%v): the mark must stay until the engine has the post", n, err)
	}
	for i := range 3 {
		b.find(s, posting.Query{Q: fmt.Sprintf("断线%d", i)})
	}
	if !s.Degraded() {
		t.Error("after several failures searches still wait for the engine")
	}
	if err := stack.StartMeili(t.Context()); err != nil {
		t.Fatal(err)
	}
	b.settled()
	eventually(t, "the engine answers again", func() error {
		if r := b.find(s, posting.Query{Q: "断线"}); r.Degraded || r.Total != 2 {
			return errors.New("still degraded")
		}
		return nil
	})
}

func TestStopsWithItsContext(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川停止有限公司", "enterprise", today.AddMonths(6))
	b.add(shop, "保安", nil)
	started := make(chan struct{})
	var once sync.Once
	stop := run(t, job.NewSearchSync(b.db, between{b.engine, func() { once.Do(func() { close(started) }) }}, b.log))
	<-started
	begin := time.Now()
	stop()
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("took %s to stop", took)
	}
	lead, err := b.db.TryLeadSearch(t.Context())
	if err != nil || lead == nil {
		t.Fatalf("the lead was not given back: %v, %v", lead, err)
	}
	lead.Release()
	b.drain()
	if r := b.find(b.engine, posting.Query{}); r.Total != 1 {
		t.Errorf("%d posts in the index, want 1", r.Total)
	}
}

func TestCacheForgetsWhatChanged(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川缓存有限公司", "enterprise", today.AddMonths(6))
	b.add(shop, "钳工", nil)
	b.drain() // a new index is filled twice: with what was marked, and with everything
	asked := &counting{Searcher: b.engine}
	s := search.NewService(asked, b.db.Fallback(home), b.db, b.log)
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	following := make(chan struct{}, 100)
	wg.Go(func() {
		s.Run(ctx, func(ctx context.Context, changed func()) error {
			return b.db.FollowSearch(ctx, func() { changed(); following <- struct{}{} })
		})
	})
	t.Cleanup(func() { cancel(); wg.Wait() })
	<-following
	b.add(shop, "电工", nil)
	b.drain()
	<-following
	for range 3 {
		if r := b.find(s, posting.Query{Q: "电工"}); r.Total != 1 {
			t.Fatalf("total %d", r.Total)
		}
	}
	if n := asked.count(); n != 1 {
		t.Errorf("the engine was asked %d times for the same", n)
	}
	b.add(shop, "水电工", nil)
	b.drain()
	<-following
	if r := b.find(s, posting.Query{Q: "电工"}); r.Total != 2 {
		t.Errorf("total %d after a change, want 2", r.Total)
	}
}

type counting struct {
	posting.Searcher
	mu sync.Mutex
	n  int
}

func (c *counting) Search(ctx context.Context, q posting.Query, day civil.Date) (posting.Result, error) {
	c.mu.Lock()
	c.n++
	c.mu.Unlock()
	return c.Searcher.Search(ctx, q, day)
}

func (c *counting) count() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.n
}
