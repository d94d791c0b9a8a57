package search_test

import (
	"context"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// verify compares and fails the test unless index and database differ exactly as told.
func (b *bench) verify(missing, stale, extra []id.Post) {
	b.t.Helper()
	r, err := b.engine.Verify(b.t.Context(), b.db, nil)
	if err != nil {
		b.t.Fatal(err)
	}
	for name, lists := range map[string][2][]id.Post{"missing": {missing, r.Missing}, "stale": {stale, r.Stale}, "extra": {extra, r.Extra}} {
		slices.Sort(lists[0])
		if !slices.Equal(lists[0], lists[1]) {
			b.t.Errorf("%s: %v, want %v", name, lists[1], lists[0])
		}
	}
	if r.Agree() != (len(missing)+len(stale)+len(extra) == 0) {
		b.t.Errorf("Agree() is %v", r.Agree())
	}
}

func TestVerifyFindsWhatDiffers(t *testing.T) {
	b := setup(t)
	b.verify(nil, nil, nil)
	shop := b.employer("永川核对有限公司", "enterprise", today.AddMonths(6))
	lapsed := b.employer("永川失效有限公司", "enterprise", "")
	var ids []id.Post
	for i := range 6 {
		ids = append(ids, b.add(shop, fmt.Sprintf("核对岗位%d", i), nil))
	}
	b.add(lapsed, "未核验单位的岗位", nil)
	b.drain()
	b.verify(nil, nil, nil)

	planted, err := b.db.LoadDocuments(t.Context(), ids[:3])
	if err != nil {
		t.Fatal(err)
	}
	changes := b.other.NewBatch()
	changes.Remove(ids[4], ids[5])
	stray := planted[0]
	stray.Post.ID = id.New[id.Post]()
	older := planted[1]
	older.Post.Duties += "（旧）"
	renamed := planted[2]
	renamed.Employer.Name = "旧名称"
	if err := changes.Put(stray, older, renamed); err != nil {
		t.Fatal(err)
	}
	wait, err := changes.Send(t.Context())
	if err == nil {
		err = wait(t.Context())
	}
	if err != nil {
		t.Fatal(err)
	}
	b.verify([]id.Post{ids[4], ids[5]}, []id.Post{older.Post.ID, renamed.Post.ID}, []id.Post{stray.Post.ID})

	if n, err := b.engine.Rebuild(t.Context(), b.db, nil); err != nil || n != 6 {
		t.Fatalf("rebuilt %d: %v", n, err)
	}
	b.verify(nil, nil, nil)
}

func TestRebuildWithoutAnIndex(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川首次有限公司", "enterprise", today.AddMonths(6))
	b.add(shop, "首批岗位", nil)
	if n, err := b.engine.Rebuild(t.Context(), b.db, nil); err != nil || n != 1 {
		t.Fatalf("rebuilt %d: %v", n, err)
	}
	b.verify(nil, nil, nil)
	if created, err := b.engine.Ensure(t.Context()); err != nil || created {
		t.Errorf("the rebuilt index is not the live one: created %v, %v", created, err)
	}
	if got := titles(b.find(b.engine, posting.Query{Q: "首批"})); !slices.Equal(got, []string{"首批岗位"}) {
		t.Errorf("found %v", got)
	}
}

// busy changes the market while a rebuild reads it.
type busy struct {
	*bench
	during func()
}

func (s busy) LoadDocuments(ctx context.Context, ids []id.Post) ([]posting.Document, error) {
	docs, err := s.db.LoadDocuments(ctx, ids)
	s.during()
	return docs, err
}

func (s busy) EachPublished(ctx context.Context, size int, fn func([]id.Post) error) error {
	return s.db.EachPublished(ctx, size, fn)
}

func (s busy) DuringRebuild(ctx context.Context, name string, fill func(context.Context) error, swap func(context.Context, []id.Post) error) error {
	return s.db.DuringRebuild(ctx, name, fill, swap)
}

func (s busy) DirtyCount(ctx context.Context) (int, error) { return s.db.DirtyCount(ctx) }

func TestRebuildWhileWriting(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川重建有限公司", "enterprise", today.AddMonths(6))
	edited, closed := b.add(shop, "改前", nil), b.add(shop, "将停", nil)
	b.add(shop, "不变", nil)
	b.drain()
	run(t, b.sync)

	// Searches go on all the time and must never meet an empty index.
	searching, cancel := context.WithCancel(t.Context())
	var asked, empty atomic.Int64
	done := make(chan struct{})
	go func() {
		defer close(done)
		for searching.Err() == nil {
			r, err := b.other.Search(t.Context(), posting.Query{Page: 1, PageSize: 1, Q: "不变"}, today)
			asked.Add(1)
			if err != nil || r.Total != 1 {
				empty.Add(1)
			}
		}
	}()

	first := true
	n, err := b.engine.Rebuild(t.Context(), busy{b, func() {
		if !first {
			return
		}
		first = false
		b.change(edited, func(p *posting.Post) { p.Title = "改后" })
		b.change(closed, func(p *posting.Post) { p.Status = posting.Closed })
		b.add(shop, "新来", nil)
		b.settled() // the loop has brought the old index up to date and cleared the marks
	}}, nil)
	cancel()
	<-done
	if err != nil || n != 4 { // the three of the beginning, and the new one, whose number comes after theirs
		t.Fatalf("rebuilt %d: %v", n, err)
	}
	if asked.Load() == 0 || empty.Load() > 0 {
		t.Errorf("%d of %d searches during the rebuild found nothing", empty.Load(), asked.Load())
	}
	b.verify(nil, nil, nil)
	got := titles(b.find(b.engine, posting.Query{}))
	slices.Sort(got)
	if diff := cmp.Diff([]string{"不变", "改后", "新来"}, got); diff != "" {
		t.Error(diff)
	}
	b.add(shop, "其后", nil)
	b.settled()
	b.verify(nil, nil, nil)
}
