package throttle

import (
	"container/list"
	"hash/maphash"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// key names a bucket.
type key struct {
	class Class
	who   string
}

// shards spread the buckets over locks.
const shards = 16

// buckets is a table of a fixed size. When it is full, the bucket that was asked for least recently gives way: an
// attacker with more addresses than there is room forgives debts by it, one each, but shuts nobody out and takes no
// more memory.
type buckets struct {
	seed  maphash.Seed
	shard [shards]shard
}

type shard struct {
	mu     sync.Mutex
	size   int
	byKey  map[key]*list.Element
	recent *list.List // of *bucket, the latest in front
}

type bucket struct {
	key    key
	tokens *rate.Limiter
}

func newBuckets(size int) *buckets {
	b := &buckets{seed: maphash.MakeSeed()}
	for i := range b.shard {
		b.shard[i] = shard{size: max(1, size/shards), byKey: map[key]*list.Element{}, recent: list.New()}
	}
	return b
}

// spend takes one token, or gives how long to wait for it.
func (b *buckets) spend(k key, r Rate, now time.Time) time.Duration {
	s := &b.shard[maphash.Comparable(b.seed, k)%shards]
	s.mu.Lock()
	tokens := s.find(k, r)
	s.mu.Unlock()
	reservation := tokens.ReserveN(now, 1)
	wait := reservation.DelayFrom(now)
	if wait > 0 {
		reservation.CancelAt(now)
	}
	return wait
}

func (s *shard) find(k key, r Rate) *rate.Limiter {
	if e, ok := s.byKey[k]; ok {
		s.recent.MoveToFront(e)
		b, _ := e.Value.(*bucket)
		return b.tokens
	}
	if s.recent.Len() >= s.size {
		last := s.recent.Back()
		b, _ := s.recent.Remove(last).(*bucket)
		delete(s.byKey, b.key)
	}
	b := &bucket{key: k, tokens: rate.NewLimiter(rate.Every(r.Every), r.Burst)}
	s.byKey[k] = s.recent.PushFront(b)
	return b.tokens
}
