package search

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"golang.org/x/sync/singleflight"
	"golang.org/x/text/unicode/norm"

	"liuyong/internal/civil"
	"liuyong/internal/hanzi"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/search/lexicon"
)

// Live tells which posts may be shown.
type Live interface {
	// LiveAmong lists those of the posts that may be shown on a day.
	LiveAmong(ctx context.Context, ids []id.Post, today civil.Date) ([]id.Post, error)
}

// Follow calls changed at the start and after every change of the index, until it loses sight of the changes or
// the context ends.
type Follow func(ctx context.Context, changed func()) error

// Service is the public search: the engine's answer, or the database's where the engine is away or slow, and of
// either only what may be shown now. It is safe for use by many goroutines.
type Service struct {
	engine   posting.Searcher
	fallback posting.Searcher
	live     Live
	log      *slog.Logger
	timeout  time.Duration
	breaker  breaker
	cache    *cache
	flights  singleflight.Group
	words    atomic.Pointer[lexicon.Lexicon]
}

// NewService ties the engine, what answers without it, and the database's word on what is live.
func NewService(engine, fallback posting.Searcher, live Live, log *slog.Logger) *Service {
	return &Service{
		engine: engine, fallback: fallback, live: live, log: log,
		timeout: 1500 * time.Millisecond,
		breaker: breaker{failuresToOpen: 3, firstPause: 500 * time.Millisecond, longestPause: 5 * time.Second},
		cache:   newCache(1000, time.Minute, time.Second),
	}
}

// Degraded reports whether the database answers instead of the engine at present.
func (s *Service) Degraded() bool { return s.breaker.open() }

// Run keeps the cache in step with the index until the context ends. Without it every search asks the engine.
func (s *Service) Run(ctx context.Context, follow Follow) {
	for ctx.Err() == nil {
		err := follow(ctx, func() { s.cache.empty(true) })
		s.cache.empty(false)
		if ctx.Err() != nil {
			return
		}
		s.log.WarnContext(ctx, "lost sight of changes to the search index", "error", err)
		select {
		case <-ctx.Done():
		case <-time.After(time.Second):
		}
	}
}

// Titles gives the titles of live posts with how many posts carry each, and the names of their employers.
type Titles func(ctx context.Context) (titles map[string]int, employers []string, err error)

const (
	relearn = 5 * time.Minute
	again   = 15 * time.Second // while there is nothing to learn from, or it failed
)

// Learn reads the words of live titles now and from time to time until the context ends. Without it a search means what
// it says.
func (s *Service) Learn(ctx context.Context, titles Titles) {
	for wait := time.Duration(0); ; {
		select {
		case <-ctx.Done():
			return
		case <-time.After(wait):
		}
		held, employers, err := titles(ctx)
		if err != nil {
			s.log.WarnContext(ctx, "the words of titles could not be read", "error", err)
		}
		if wait = relearn; err != nil || len(held) == 0 {
			wait = again
			continue
		}
		s.words.Store(lexicon.Build(maps.All(held), slices.Values(append(employers, refdata.AreaNames()...))))
	}
}

// meant is a query in the words that it most likely stands for.
func (s *Service) meant(q posting.Query) (posting.Query, bool) {
	l := s.words.Load()
	if l == nil || q.Exact || q.Q == "" {
		return q, false
	}
	read, ok := l.Read(q.Q)
	if ok {
		q.Q = read
	}
	return q, ok
}

// fallbackLimit is how long the database may take for a search.
const fallbackLimit = 10 * time.Second

const (
	defaultPageSize = 20
	maxPageSize     = 100
	maxQueryRunes   = 100
)

// Search implements posting.Searcher. Values outside their range are brought into it. Errors: unavailable when the
// database does not answer; the context's.
func (s *Service) Search(ctx context.Context, q posting.Query, today civil.Date) (posting.Result, error) {
	start := time.Now()
	q = tidy(q)
	if read, other := s.meant(q); other {
		result, err := s.find(ctx, read, today, start)
		if err != nil || result.Total > 0 {
			result.Corrected = read.Q
			return result, err
		}
	}
	return s.find(ctx, q, today, start)
}

// find answers a query as it stands, from what is kept or anew.
func (s *Service) find(ctx context.Context, q posting.Query, today civil.Date, start time.Time) (posting.Result, error) {
	key, err := json.Marshal(struct {
		Query posting.Query
		Today civil.Date
	}{q, today})
	if err != nil {
		return posting.Result{}, err
	}
	result, kept, round := s.cache.find(string(key), start)
	if !kept {
		if result, err = s.ask(ctx, string(key), q, today); err != nil {
			return posting.Result{}, err
		}
		s.cache.keep(string(key), result, round, start)
	}
	if result.Hits, err = s.showable(ctx, result.Hits, today); err != nil {
		return posting.Result{}, err
	}
	result.TookMillis = int(time.Since(start).Milliseconds())
	return result, nil
}

func tidy(q posting.Query) posting.Query {
	q.Q = strings.Join(strings.Fields(plain(q.Q)), " ")
	if runes := []rune(q.Q); len(runes) > maxQueryRunes {
		q.Q = string(runes[:maxQueryRunes])
	}
	q.Page = min(max(q.Page, 1), posting.MaxPage)
	if q.PageSize <= 0 {
		q.PageSize = defaultPageSize
	}
	q.PageSize = min(q.PageSize, maxPageSize)
	return q
}

// plain is a text as posts are written: simplified characters for traditional ones, half width for full width. Engine and
// database then look for the same words, and a question asked in two scripts is one question to the cache.
func plain(s string) string { return strings.Map(hanzi.Simplified, norm.NFKC.String(s)) }

// ask gets an answer from the engine or, failing that, from the database. The same question asked by several at
// once is asked once.
func (s *Service) ask(ctx context.Context, key string, q posting.Query, today civil.Date) (posting.Result, error) {
	if s.breaker.allow(time.Now()) {
		// The answer is for all who wait, so it must not end with the first of them.
		answer := s.flights.DoChan(key, func() (any, error) {
			limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.timeout)
			defer cancel()
			return s.askEngine(limited, q, today)
		})
		select {
		case <-ctx.Done():
			return posting.Result{}, ctx.Err()
		case a := <-answer:
			if a.Err == nil {
				r, _ := a.Val.(posting.Result)
				return r, nil
			}
		}
	}
	answer := s.flights.DoChan("fallback "+key, func() (any, error) {
		limited, cancel := context.WithTimeout(context.WithoutCancel(ctx), fallbackLimit)
		defer cancel()
		return s.fallback.Search(limited, q, today)
	})
	select {
	case <-ctx.Done():
		return posting.Result{}, ctx.Err()
	case a := <-answer:
		if a.Err != nil {
			return posting.Result{}, a.Err
		}
		r, _ := a.Val.(posting.Result)
		r.Degraded = true
		return r, nil
	}
}

// askEngine asks the engine and tells the breaker how it went. A question that the engine refuses says nothing
// about its health.
func (s *Service) askEngine(ctx context.Context, q posting.Query, today civil.Date) (posting.Result, error) {
	wasOpen := s.breaker.open()
	r, err := s.engine.Search(ctx, q, today)
	var refused statusError
	if errors.As(err, &refused) && refused.Code != "index_not_found" && refused.Status/100 == 4 {
		s.log.ErrorContext(ctx, "the search engine refused a search", "error", err)
		return r, err
	}
	s.breaker.record(err == nil, time.Now())
	switch {
	case err != nil && !wasOpen:
		s.log.WarnContext(ctx, "the search engine does not answer; the database does", "error", err)
	case err == nil && wasOpen:
		s.log.InfoContext(ctx, "the search engine answers again")
	}
	return r, err
}

// showable drops the hits that may not be shown any more. The list it is given may be shared and stays as it is.
func (s *Service) showable(ctx context.Context, hits []posting.Hit, today civil.Date) ([]posting.Hit, error) {
	ids := make([]id.Post, len(hits))
	for i, h := range hits {
		ids[i] = h.ID
	}
	live, err := s.live.LiveAmong(ctx, ids, today)
	if err != nil {
		return nil, fmt.Errorf("checking search hits: %w", err)
	}
	show := make(map[id.Post]bool, len(live))
	for _, l := range live {
		show[l] = true
	}
	out := make([]posting.Hit, 0, len(live))
	for _, h := range hits {
		if show[h.ID] {
			out = append(out, h)
		}
	}
	return out, nil
}
