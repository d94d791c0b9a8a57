package search

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"liuyong/internal/id"
)

// Report says how index and database differ.
type Report struct {
	Posts   int       // that belong in the index
	Indexed int       // that are in it
	Pending int       // marked as behind when the comparison ended; the sync loop is about to mend them
	Missing []id.Post // belong in the index and are not there
	Stale   []id.Post // are there with other content than the database has
	Extra   []id.Post // are there and should not be
}

// Agree reports whether index and database hold the same.
func (r Report) Agree() bool { return len(r.Missing)+len(r.Stale)+len(r.Extra) == 0 }

// stamp is what Verify keeps of a document in the index.
type stamp struct {
	digest [24]byte
	seen   bool
}

// Verify compares every post with its copy by the digest of all that the copy holds. Where they differ it looks
// once more, so that what changed during the comparison is not reported. It keeps about 60 bytes a post.
func (e *Engine) Verify(ctx context.Context, from Source, report Progress) (Report, error) {
	var r Report
	there, err := e.stamps(ctx, nil)
	if err != nil {
		return r, err
	}
	r.Indexed = len(there)
	var doubtful []id.Post
	err = from.EachPublished(ctx, loadSize, func(ids []id.Post) error {
		want, err := e.digests(ctx, from, ids)
		if err != nil {
			return err
		}
		r.Posts += len(want)
		for post, digest := range want {
			key := uuid.MustParse(string(post))
			have, ok := there[key]
			if !ok || have.digest != digest {
				doubtful = append(doubtful, post)
			}
			have.seen = true
			there[key] = have
		}
		if report != nil {
			report(r.Posts)
		}
		return nil
	})
	if err != nil {
		return r, err
	}
	for key, s := range there {
		if !s.seen {
			doubtful = append(doubtful, id.Post(key.String()))
		}
	}
	slices.Sort(doubtful)
	for ids := range slices.Chunk(doubtful, loadSize) {
		if err := e.settle(ctx, from, ids, &r); err != nil {
			return r, err
		}
	}
	r.Pending, err = from.DirtyCount(ctx)
	return r, err
}

// settle looks at posts in index and database once more and reports those that differ still.
func (e *Engine) settle(ctx context.Context, from Source, ids []id.Post, r *Report) error {
	there, err := e.stamps(ctx, ids)
	if err != nil {
		return err
	}
	want, err := e.digests(ctx, from, ids)
	if err != nil {
		return err
	}
	for _, post := range ids {
		have, indexed := there[uuid.MustParse(string(post))]
		digest, belongs := want[post]
		switch {
		case belongs && !indexed:
			r.Missing = append(r.Missing, post)
		case indexed && !belongs:
			r.Extra = append(r.Extra, post)
		case indexed && have.digest != digest:
			r.Stale = append(r.Stale, post)
		}
	}
	return nil
}

// digests are those of the copies that the posts should have.
func (e *Engine) digests(ctx context.Context, from Source, ids []id.Post) (map[id.Post][24]byte, error) {
	docs, err := from.LoadDocuments(ctx, ids)
	if err != nil {
		return nil, err
	}
	out := make(map[id.Post][24]byte, len(docs))
	var line bytes.Buffer
	for _, d := range docs {
		if !d.Indexed() {
			continue
		}
		line.Reset()
		digest, err := e.encode(&line, d)
		if err != nil {
			return nil, fmt.Errorf("encoding post %s: %w", d.Post.ID, err)
		}
		out[d.Post.ID] = [24]byte([]byte(digest))
	}
	return out, nil
}

// page is how many stamps are read at once.
const page = 10000

// stamps reads the digests in the index, of all documents or of some. An index that is not there holds none.
func (e *Engine) stamps(ctx context.Context, some []id.Post) (map[uuid.UUID]stamp, error) {
	out := map[uuid.UUID]stamp{}
	for offset := 0; ; offset += page {
		body, err := json.Marshal(struct {
			Offset int       `json:"offset"`
			Limit  int       `json:"limit"`
			Fields []string  `json:"fields"`
			IDs    []id.Post `json:"ids,omitempty"`
		}{offset, page, []string{"id", "digest"}, some})
		if err != nil {
			return nil, err
		}
		raw, err := e.call(ctx, "POST", "/indexes/"+e.uid()+"/documents/fetch", body)
		if missing(err) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("reading the search index: %w", err)
		}
		var answer struct {
			Results []struct {
				ID     uuid.UUID `json:"id"`
				Digest string    `json:"digest"`
			} `json:"results"`
		}
		if err := json.Unmarshal(raw, &answer); err != nil {
			return nil, fmt.Errorf("reading the search index: %w", err)
		}
		for _, d := range answer.Results {
			var s stamp
			copy(s.digest[:], d.Digest)
			out[d.ID] = s
		}
		if len(answer.Results) < page {
			return out, nil
		}
	}
}
