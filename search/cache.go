package search

import (
	"container/list"
	"sync"
	"time"

	"liuyong/internal/posting"
)

// cache keeps the latest answers of the engine. It is emptied whenever the sync loop has changed the index, and
// keeps nothing of the engine's while it is not told of such changes; maxAge bounds what remains, such as the effect
// of new settings. What the database answered in the engine's stead is kept for degradedAge alone, so that a rush of
// the same question does not reach it.
type cache struct {
	size        int
	maxAge      time.Duration
	degradedAge time.Duration

	mu        sync.Mutex
	following bool
	round     int64 // counts the emptyings
	entries   map[string]*list.Element
	order     *list.List // of *entry, latest use first
}

type entry struct {
	key    string
	result posting.Result
	until  time.Time
}

func newCache(size int, maxAge, degradedAge time.Duration) *cache {
	return &cache{size: size, maxAge: maxAge, degradedAge: degradedAge, entries: map[string]*list.Element{}, order: list.New()}
}

// empty forgets all answers. following says whether the cache will be told of the next change.
func (c *cache) empty(following bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.following = following
	c.round++
	clear(c.entries)
	c.order.Init()
}

// find gives a kept answer, or the present round, to be handed to keep with the answer that is made then.
func (c *cache) find(key string, now time.Time) (result posting.Result, ok bool, round int64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	el, ok := c.entries[key]
	if !ok {
		return result, false, c.round
	}
	e, _ := el.Value.(*entry) // the list holds nothing else
	if now.After(e.until) {
		c.order.Remove(el)
		delete(c.entries, key)
		return result, false, c.round
	}
	c.order.MoveToFront(el)
	return e.result, true, c.round
}

// keep stores an answer unless the index has changed since its round began.
func (c *cache) keep(key string, r posting.Result, round int64, now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	age := c.maxAge
	if r.Degraded {
		age = c.degradedAge
	} else if !c.following || round != c.round {
		return
	}
	if el, ok := c.entries[key]; ok {
		c.order.Remove(el)
	}
	c.entries[key] = c.order.PushFront(&entry{key, r, now.Add(age)})
	if c.order.Len() > c.size {
		oldest := c.order.Back()
		c.order.Remove(oldest)
		e, _ := oldest.Value.(*entry)
		delete(c.entries, e.key)
	}
}
