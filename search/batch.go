package search

import (
	"bytes"
	"context"
	"fmt"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// batch implements posting.Batch: documents as lines of JSON, so that nothing of the posts themselves is kept.
type batch struct {
	engine *Engine
	uid    string
	lines  bytes.Buffer
	gone   []string
}

// NewBatch implements posting.Index.
func (e *Engine) NewBatch() posting.Batch { return e.newBatch(e.uid()) }

func (e *Engine) newBatch(uid string) *batch { return &batch{engine: e, uid: uid} }

// Put implements posting.Batch.
func (b *batch) Put(docs ...posting.Document) error {
	for _, d := range docs {
		if _, err := b.engine.encode(&b.lines, d); err != nil {
			return fmt.Errorf("encoding post %s: %w", d.Post.ID, err)
		}
	}
	return nil
}

// Remove implements posting.Batch.
func (b *batch) Remove(posts ...id.Post) {
	for _, p := range posts {
		b.gone = append(b.gone, string(p))
	}
}

// Send implements posting.Batch with one task for what is put and one for what is removed.
func (b *batch) Send(ctx context.Context) (func(context.Context) error, error) {
	var tasks []int64
	index := b.engine.meili.Index(b.uid)
	if b.lines.Len() > 0 {
		info, err := index.AddDocumentsNdjsonWithContext(ctx, b.lines.Bytes(), nil)
		if err != nil {
			return nil, fmt.Errorf("sending posts to the search engine: %w", err)
		}
		tasks = append(tasks, info.TaskUID)
	}
	if len(b.gone) > 0 {
		info, err := index.DeleteDocumentsWithContext(ctx, b.gone, nil)
		if err != nil {
			return nil, fmt.Errorf("removing posts from the search engine: %w", err)
		}
		tasks = append(tasks, info.TaskUID)
	}
	engine := b.engine
	b.lines, b.gone = bytes.Buffer{}, nil
	return func(ctx context.Context) error { return engine.await(ctx, tasks...) }, nil
}
