//go:build bench

package search_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"liuyong/internal/id"
	"liuyong/internal/intake"
	"liuyong/internal/job"
	"liuyong/internal/localstack"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/search"
)

// TestBench loads the posts of the files in LIUYONG_BENCH_DATA into a PostgreSQL and a Meilisearch of its own and
// measures: the sync of all of them beside the engine alone indexing the same documents, the memory of this process
// meanwhile, rebuild and comparison, and searches by 1, 16 and 64 clients through the Service beside the engine and
// the database asked directly.
//
//	LIUYONG_BENCH_DATA=<dir> go test -tags bench -run TestBench -v -timeout 60m ./search
func TestBench(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(os.Getenv("LIUYONG_BENCH_DATA"), "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		t.Skip("LIUYONG_BENCH_DATA names no folder with .jsonl.gz files")
	}
	b := openBench(t)
	n := b.load(t, files)
	peak := watchMemory(t)
	b.measure(t, fmt.Sprintf("sync of %d posts", n), func() error { return b.drain(t, b.db.DirtyCount) })
	b.measure(t, "their fallback copies", func() error {
		return b.drain(t, func(ctx context.Context) (int, error) {
			marks, err := b.db.ClaimDirty(ctx, 0, 1, true)
			return len(marks), err
		})
	})
	t.Logf("peak memory of this process: %d MiB", peak()>>20)
	b.measure(t, "verify", func() error {
		r, err := b.engine.Verify(t.Context(), b.db, nil)
		if err == nil && (!r.Agree() || r.Posts == 0) {
			err = fmt.Errorf("missing %d, stale %d, extra %d", len(r.Missing), len(r.Stale), len(r.Extra))
		}
		return err
	})
	b.measure(t, "rebuild", func() error { _, err := b.engine.Rebuild(t.Context(), b.db, nil); return err })
	b.measure(t, "the engine alone", func() error { return b.alone(t) })
	b.latencies(t)
}

type loadBench struct {
	stack  *localstack.Stack
	db     *postgres.DB
	engine *search.Engine
	log    *slog.Logger
}

func openBench(t *testing.T) *loadBench {
	stack, err := localstack.Start(t.Context(), localstack.Options{DataDir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stack.Remove(context.Background()); err != nil {
			t.Error(err)
		}
	})
	if err := postgres.Migrate(t.Context(), stack.OwnerURL, stack.AppURL); err != nil {
		t.Fatal(err)
	}
	db, err := postgres.Open(t.Context(), stack.AppURL, 20)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return &loadBench{stack: stack, db: db, log: slog.New(slog.NewTextHandler(t.Output(), nil)),
		engine: search.New(search.Options{URL: stack.MeiliURL, Key: stack.MeiliKey, Home: home})}
}

func (b *loadBench) measure(t *testing.T, what string, do func() error) {
	t.Helper()
	start := time.Now()
	if err := do(); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	t.Logf("%s: %.1f s", what, time.Since(start).Seconds())
}

// watchMemory returns a function that gives the most memory this process has had from the system since.
func watchMemory(t *testing.T) func() uint64 {
	var most atomic.Uint64
	ctx, cancel := context.WithCancel(t.Context())
	t.Cleanup(cancel)
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
		for ctx.Err() == nil {
			metrics.Read(sample)
			most.Store(max(most.Load(), sample[0].Value.Uint64()-sample[1].Value.Uint64()))
			time.Sleep(50 * time.Millisecond)
		}
	}()
	return most.Load
}

// load writes the posts straight into the tables.
func (b *loadBench) load(t *testing.T, files []string) int {
	conn, err := pgx.Connect(t.Context(), b.stack.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(t.Context()) }()
	now := time.Now().UTC()
	orgs := map[string]id.Org{}
	var orgRows, postRows [][]any
	flush := func() {
		_, err := conn.CopyFrom(t.Context(), pgx.Identifier{"orgs"}, []string{"id", "kind", "origin", "name", "employer_kind", "industry",
			"created_at", "updated_at"}, pgx.CopyFromRows(orgRows))
		if err == nil {
			_, err = conn.CopyFrom(t.Context(), pgx.Identifier{"posts"}, []string{"id", "org_id", "kind", "channel", "status", "title",
				"duties", "education", "work_area", "industry", "pay_min_yuan", "pay_max_yuan", "pay_month_min_yuan", "pay_month_max_yuan",
				"closes_on", "published_at", "source", "source_id", "tags", "posted_on", "created_at", "updated_at"}, pgx.CopyFromRows(postRows))
		}
		if err != nil {
			t.Fatal(err)
		}
		orgRows, postRows = orgRows[:0], postRows[:0]
	}
	count := 0
	for _, file := range files {
		eachLine(t, file, func(n intake.Normalised) {
			o, ok := orgs[n.Company]
			if !ok {
				o = id.New[id.Org]()
				orgs[n.Company] = o
				orgRows = append(orgRows, []any{string(o), "employer", "collected", n.Company, string(n.EmployerKind), n.IndustryCode, now, now})
			}
			tags, _ := json.Marshal(append([]string{}, n.Tags...))
			education := string(n.Education)
			if education == "" {
				education = "none"
			}
			var posted any
			if n.PostedOn != "" {
				posted = n.PostedOn.Start()
			}
			low, high := n.Pay.MinYuan, max(n.Pay.MinYuan, n.Pay.MaxYuan)
			postRows = append(postRows, []any{string(id.New[id.Post]()), string(o), string(n.Kind), "collected", "published", n.Title,
				n.Description, education, n.AreaCode, n.IndustryCode, low, high, n.Pay.Unit.MonthlyYuan(low), n.Pay.Unit.MonthlyYuan(high),
				today.AddDays(90).Start(), now, n.Source, n.SourceID, string(tags), posted, now, now})
			if count++; len(postRows) == 5000 {
				flush()
			}
		})
	}
	flush()
	if err := b.db.MarkAllSearch(t.Context()); err != nil {
		t.Fatal(err)
	}
	return count
}

func eachLine(t *testing.T, file string, fn func(intake.Normalised)) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	r, err := intake.NewReader(file, f)
	if err != nil {
		t.Fatal(err)
	}
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if n, problems := intake.Normalise(line.Raw, today); line.Bad == nil && !intake.Refuses(problems) {
			fn(n)
		}
	}
}

// drain runs the loop until nothing is left of what is counted.
func (b *loadBench) drain(t *testing.T, left func(context.Context) (int, error)) error {
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	defer wg.Wait()
	defer cancel()
	wg.Go(func() { job.NewSearchSync(b.db, b.engine, b.log).Run(ctx) })
	for {
		n, err := left(ctx)
		if err != nil || n == 0 {
			return err
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// alone lets the engine index the very documents of the index again, with the same settings, in tasks of 20,000.
func (b *loadBench) alone(t *testing.T) error {
	var parts [][]byte
	for offset := 0; ; offset += 20000 {
		raw := b.http(t, "POST", "/indexes/posts/documents/fetch", fmt.Appendf(nil, `{"offset":%d,"limit":20000}`, offset))
		var page struct{ Results json.RawMessage }
		if err := json.Unmarshal(raw, &page); err != nil {
			return err
		}
		if len(page.Results) < 10 {
			break
		}
		parts = append(parts, page.Results)
	}
	settings := b.http(t, "GET", "/indexes/posts/settings", nil)
	settings = bytes.Replace(settings, []byte(`"searchCutoffMs":null,`), nil, 1)
	start := time.Now()
	b.http(t, "POST", "/indexes", []byte(`{"uid":"alone","primaryKey":"id"}`))
	var task struct {
		TaskUID int64
		Status  string
		Error   json.RawMessage
	}
	last := b.http(t, "PATCH", "/indexes/alone/settings", settings)
	for _, p := range parts {
		last = b.http(t, "POST", "/indexes/alone/documents", p)
	}
	if err := json.Unmarshal(last, &task); err != nil {
		return err
	}
	for task.Status != "succeeded" {
		time.Sleep(50 * time.Millisecond)
		if err := json.Unmarshal(b.http(t, "GET", "/tasks/"+strconv.FormatInt(task.TaskUID, 10), nil), &task); err != nil {
			return err
		}
		if task.Status == "failed" {
			return fmt.Errorf("task failed: %s", task.Error)
		}
	}
	t.Logf("the engine alone, without fetching the documents: %.1f s", time.Since(start).Seconds())
	b.http(t, "DELETE", "/indexes/alone", nil)
	return nil
}

func (b *loadBench) http(t *testing.T, method, path string, body []byte) []byte {
	req, err := http.NewRequestWithContext(t.Context(), method, b.stack.MeiliURL+path, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bearer "+b.stack.MeiliKey)
	req.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = res.Body.Close() }()
	raw, err := io.ReadAll(res.Body)
	if err != nil || res.StatusCode >= 300 {
		t.Fatalf("%s %s: %s %s %v", method, path, res.Status, raw, err)
	}
	return raw
}

// questions are what is asked, in turn.
func questions() []posting.Query {
	texts := strings.Fields("会计 java 销售 前端工程师 产品经理 教师 行政前台 护士 电气工程师 人力资源 数据分析 客服 测试 运营 司机 设计师 python 机械 财务 实习 " +
		"软件 造价 采购 文员 出纳 律师 银行 嵌入式 仓库 物流")
	var qs []posting.Query
	for i, text := range texts {
		q := posting.Query{Q: text, Page: 1, PageSize: 20}
		switch i % 5 {
		case 1:
			q.Areas = []string{"500000"}
		case 2:
			q.Education = "associate"
		case 3:
			q.PayMinYuan, q.Sort = 6000, posting.ByNewest
		case 4:
			q.Kinds, q.Page = []string{"job"}, 2
		}
		qs = append(qs, q)
	}
	return append(qs, posting.Query{Page: 1, PageSize: 20}, posting.Query{Page: 1, PageSize: 20, Sort: posting.ByPay})
}

func (b *loadBench) latencies(t *testing.T) {
	fallback := b.db.Fallback(home)
	plain := search.NewService(b.engine, fallback, b.db, b.log)
	kept := search.NewService(b.engine, fallback, b.db, b.log)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	ready := make(chan struct{}, 1000)
	go kept.Run(ctx, func(ctx context.Context, changed func()) error {
		return b.db.FollowSearch(ctx, func() { changed(); ready <- struct{}{} })
	})
	<-ready
	for _, s := range []struct {
		name string
		posting.Searcher
		n int
	}{{"engine asked directly", b.engine, 2000}, {"service, nothing kept", plain, 2000}, {"service", kept, 5000}, {"database", fallback, 300}} {
		for _, clients := range []int{1, 16, 64} {
			hammer(t, s.name, s.Searcher, clients, s.n)
		}
	}
	for i, q := range questions() {
		start := time.Now()
		r, err := fallback.Search(t.Context(), q, today)
		if err != nil {
			t.Fatal(err)
		}
		took := time.Since(start)
		e, err := b.engine.Search(t.Context(), q, today)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%2d %-12s database %4d ms, %6d hits; engine %3d ms, %6d hits", i, q.Q, took.Milliseconds(), r.Total, e.TookMillis, e.Total)
	}
}

func hammer(t *testing.T, name string, s posting.Searcher, clients, n int) {
	qs := questions()
	var next atomic.Int64
	times := make([][]time.Duration, clients)
	var failed, degraded atomic.Int64
	var wg sync.WaitGroup
	start := time.Now()
	for c := range clients {
		wg.Go(func() {
			for i := next.Add(1); i <= int64(n); i = next.Add(1) {
				begin := time.Now()
				r, err := s.Search(t.Context(), qs[int(i)%len(qs)], today)
				times[c] = append(times[c], time.Since(begin))
				if err != nil {
					failed.Add(1)
				}
				if r.Degraded {
					degraded.Add(1)
				}
			}
		})
	}
	wg.Wait()
	took := time.Since(start)
	all := slices.Concat(times...)
	slices.Sort(all)
	at := func(p float64) float64 { return float64(all[int(p*float64(len(all)-1))].Microseconds()) / 1000 }
	t.Logf("%-22s %2d clients: p50 %7.2f ms  p95 %7.2f ms  p99 %7.2f ms  %6.0f/s  failed %d, degraded %d", name, clients,
		at(0.5), at(0.95), at(0.99), float64(n)/took.Seconds(), failed.Load(), degraded.Load())
}
