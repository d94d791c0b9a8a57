//go:build bench

package screening

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"
)

// TestBenchScreen reads the posts of the files in LIUYONG_BENCH_DATA on one core and tells how many a second, and
// how long the slowest take.
func TestBenchScreen(t *testing.T) { //nolint:paralleltest // it measures
	dir := os.Getenv("LIUYONG_BENCH_DATA")
	if dir == "" {
		t.Skip("LIUYONG_BENCH_DATA names no folder")
	}
	posts := realPosts(t, dir)
	Shipped()
	before := runtime.GOMAXPROCS(1)
	defer runtime.GOMAXPROCS(before)
	var best float64
	var took []time.Duration
	for range 3 {
		took = took[:0]
		begin := time.Now()
		for _, p := range posts {
			from := time.Now()
			Shipped().Screen(p, Context{Limits: testLimits})
			took = append(took, time.Since(from))
		}
		best = max(best, float64(len(posts))/time.Since(begin).Seconds())
	}
	slices.Sort(took)
	t.Logf("%d posts: %.0f a second on one core (asked: 5000), p50 %v, p99 %v, slowest %v", len(posts), best,
		took[len(took)/2], took[len(took)*99/100], took[len(took)-1])
}

func realPosts(t *testing.T, dir string) [][]Field {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no .jsonl.gz in %s: %v", dir, err)
	}
	var out [][]Field
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		s := bufio.NewScanner(z)
		s.Buffer(nil, 1<<24)
		for s.Scan() {
			var p struct{ Title, Description string }
			if err := json.Unmarshal(s.Bytes(), &p); err != nil {
				t.Fatal(err)
			}
			out = append(out, []Field{{"title", p.Title}, {"duties", p.Description}})
		}
		_ = f.Close()
	}
	return out
}
