package throttle_test

import (
	"fmt"
	"net/netip"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
)

const user = id.User("0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11")

func limiter(t *testing.T, l throttle.Limit) (*throttle.Limiter, *testkit.Clock) {
	t.Helper()
	clock := testkit.NewClock(testkit.Today)
	return throttle.New(throttle.Table{throttle.Read: l}, testkit.DB(t), []byte("secret"), clock.Now), clock
}

func TestABucketGivesItsBurstAndThenOneAtATime(t *testing.T) {
	t.Parallel()
	for name, shared := range map[string]bool{"in memory": false, "in the database": true} {
		l, clock := limiter(t, throttle.Limit{Account: throttle.Rate{Every: time.Minute, Burst: 3}, Shared: shared})
		ask := func() error { return l.Account(t.Context(), throttle.Read, user) }
		for i := range 3 {
			if err := ask(); err != nil {
				t.Fatalf("%s: %d of the burst: %v", name, i, err)
			}
		}
		err := ask()
		if !fault.Is(err, fault.ErrTooMany) || fault.Of(err).Wait <= 0 || fault.Of(err).Wait > time.Minute {
			t.Fatalf("%s: after the burst: %v", name, err)
		}
		clock.Advance(fault.Of(err).Wait)
		if err := ask(); err != nil {
			t.Errorf("%s: after the wait that was named: %v", name, err)
		}
		if err := ask(); !fault.Is(err, fault.ErrTooMany) {
			t.Errorf("%s: twice after one wait: %v", name, err)
		}
		if err := l.Account(t.Context(), throttle.Read, "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12"); err != nil {
			t.Errorf("%s: somebody else: %v", name, err)
		}
	}
}

// Two processes on one database give together what one may.
func TestProcessesShareWhatIsDangerous(t *testing.T) {
	t.Parallel()
	clock, db := testkit.NewClock(testkit.Today), testkit.DB(t)
	table := throttle.Table{throttle.Reset: {Account: throttle.Rate{Every: time.Hour, Burst: 5}, Shared: true}}
	var given, failed atomic.Int32
	var all sync.WaitGroup
	for range 4 {
		l := throttle.New(table, db, []byte("secret"), clock.Now)
		for range 5 {
			all.Go(func() {
				switch err := l.Account(t.Context(), throttle.Reset, user); {
				case err == nil:
					given.Add(1)
				case !fault.Is(err, fault.ErrTooMany):
					failed.Add(1)
				}
			})
		}
	}
	all.Wait()
	if given.Load() != 5 || failed.Load() != 0 {
		t.Errorf("%d given of 5, %d failed", given.Load(), failed.Load())
	}
}

// Who has a whole network of IPv6 addresses is bounded as one, and as a few where there are several networks.
func TestANetworkOfAddressesIsOne(t *testing.T) {
	t.Parallel()
	l, _ := limiter(t, throttle.Limit{Address: throttle.Rate{Every: time.Hour, Burst: 2}})
	ask := func(address string) bool {
		return l.Address(t.Context(), throttle.Read, netip.MustParseAddr(address)) == nil
	}
	given := 0
	for i := range 50 {
		if ask(fmt.Sprintf("2001:db8:1:1::%x", i+1)) {
			given++
		}
	}
	if given != 2 {
		t.Errorf("one /64 got %d, not 2", given)
	}
	given = 0
	for i := range 50 {
		if ask(fmt.Sprintf("2001:db8:2:%x::1", i+1)) {
			given++
		}
	}
	if given != 16 {
		t.Errorf("one /48 got %d, not 8 times 2", given)
	}
	if !ask("2001:db8:3::1") || !ask("192.0.2.1") || !ask("::ffff:192.0.2.1") || ask("192.0.2.1") {
		t.Error("another network is not bounded by these; an IPv4 address is one however it is written")
	}
}

// BenchmarkLimiter is what a request pays: a hit in memory, and one in the database.
func BenchmarkLimiter(b *testing.B) {
	for name, shared := range map[string]bool{"memory": false, "database": true} {
		b.Run(name, func(b *testing.B) {
			l := throttle.New(throttle.Table{throttle.Read: {Account: throttle.Rate{Every: 1, Burst: 1 << 30}, Shared: shared}}, testkit.DB(b), []byte("secret"), time.Now)
			for b.Loop() {
				if err := l.Account(b.Context(), throttle.Read, user); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
