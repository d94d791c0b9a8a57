//go:build bench

package wiring_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/graduate"
	"liuyong/internal/id"
	"liuyong/internal/intake"
	"liuyong/internal/localstack"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

// TestBenchAudit measures what the audit log costs writers: the same use cases on two databases of a durable PostgreSQL
// of its own, one with the triggers and one without, in turns, so that both meet the same load of the machine. Turning
// the triggers of one database on and off would have every block begin by planning anew, which nobody's writers do.
//
//	go test -tags bench -run TestBenchAudit -v -timeout 30m ./internal/wiring
func TestBenchAudit(t *testing.T) { //nolint:paralleltest // it measures
	stack, db := durable(t)
	with, without := newAuditBench(t, db), newAuditBench(t, unaudited(t, stack))
	for _, c := range []struct {
		what   string
		rounds int
		round  func(*auditBench) (int, time.Duration)
	}{
		{"apply", 12, (*auditBench).applyRound},
		{"edit a draft", 24, (*auditBench).editRound},
		{"submit and withdraw a post", 24, (*auditBench).submitRound},
		{"enter a placement", 24, (*auditBench).enterRound},
		{"import 1000 posts", 12, (*auditBench).importRound},
		{"edit drafts over HTTP, eight people at once", 24, (*auditBench).overHTTPRound},
	} {
		compare(c.what, c.rounds, with, without, c.round)
	}
}

func newAuditBench(t *testing.T, db *postgres.DB) *auditBench {
	t.Helper()
	b := &auditBench{Market: testkit.MarketOver(t, db, testkit.Today), t: t}
	b.ctx = audit.In(t.Context(), audit.Origin{Operation: "bench", Address: "127.0.0.1", RequestID: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"})
	b.employer = b.VerifiedEmployer("bench", 1)
	for i := range 60 {
		b.posts = append(b.posts, b.Published(b.employer, testkit.Content(fmt.Sprintf("会计%d", i))).ID)
	}
	b.site()
	return b
}

// durable is a PostgreSQL of its own that writes to the disk as in production, with the program's tables.
func durable(t *testing.T) (*localstack.Stack, *postgres.DB) {
	t.Helper()
	stack, err := localstack.Start(t.Context(), localstack.Options{DataDir: t.TempDir(), Only: localstack.Postgres})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stack.Remove(context.Background()); err != nil {
			t.Error(err)
		}
	})
	return stack, migrated(t, stack.OwnerURL, stack.AppURL)
}

func migrated(t *testing.T, owner, app string) *postgres.DB {
	t.Helper()
	if err := postgres.Migrate(t.Context(), owner, app); err != nil {
		t.Fatal(err)
	}
	db, err := postgres.Open(t.Context(), app, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// unaudited is a further database of the cluster, whose owner took the recording of changes away.
func unaudited(t *testing.T, stack *localstack.Stack) *postgres.DB {
	t.Helper()
	const name = "unaudited"
	as := func(address string) string {
		u, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		u.Path = "/" + name
		return u.String()
	}
	execute(t, stack.OwnerURL, "CREATE DATABASE "+name)
	db := migrated(t, as(stack.OwnerURL), as(stack.AppURL))
	execute(t, as(stack.OwnerURL), `DO $$ DECLARE r record; BEGIN
		FOR r IN SELECT tgrelid::regclass AS t, tgname FROM pg_trigger WHERE tgname LIKE 'audit\_%' AND NOT tgisinternal AND tgname NOT LIKE '%append_only' LOOP
			EXECUTE format('DROP TRIGGER %I ON %s', r.tgname, r.t);
		END LOOP; END $$`)
	return db
}

func execute(t *testing.T, address, query string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(t.Context()) }()
	if _, err := conn.Exec(t.Context(), query); err != nil {
		t.Fatal(err)
	}
}

type auditBench struct {
	*testkit.Market
	t        *testing.T
	ctx      context.Context
	employer actor.Actor
	posts    []id.Post
	serial   int
	edits    func() (int, time.Duration)
}

// compare runs blocks of a use case with and without the triggers in turns. A round returns how many it did.
func compare(what string, rounds int, with, without *auditBench, round func(*auditBench) (int, time.Duration)) {
	var each [2][]float64
	var spent [2]time.Duration
	sides := [2]*auditBench{with, without}
	for _, b := range sides {
		round(b) // warm
	}
	for i := range 2 * rounds {
		// with, without, without, with, …: neither side is always the later one.
		side := (i + i/2) % 2
		before := sides[side].processorTime()
		n, took := round(sides[side])
		spent[side] += sides[side].processorTime() - before
		each[side] = append(each[side], float64(took.Microseconds())/float64(n))
	}
	slices.Sort(each[0])
	slices.Sort(each[1])
	a, c := each[0][rounds/2], each[1][rounds/2]
	with.t.Logf("%s: %.0f µs with, %.0f µs without: ratio of the medians %.3f, of the quickest %.3f, of processor time (program and PostgreSQL) %.3f (%v, %v)",
		what, a, c, a/c, each[0][0]/each[1][0], float64(spent[0])/float64(spent[1]), spent[0], spent[1])
}

// processorTime is what this process and PostgreSQL's have used so far: the load of the machine distorts it less.
func (b *auditBench) processorTime() time.Duration {
	var own syscall.Rusage
	b.must(syscall.Getrusage(syscall.RUSAGE_SELF, &own))
	sum := time.Duration(own.Utime.Nano() + own.Stime.Nano())
	var pids []int
	b.must(b.DB.SQL().QueryRowContext(b.t.Context(), "SELECT array_agg(pid) FROM pg_stat_activity").Scan(pgtype.NewMap().SQLScanner(&pids)))
	for _, pid := range pids {
		raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/schedstat", pid))
		if err != nil {
			continue // it has ended since
		}
		ran, _, _ := strings.Cut(string(raw), " ")
		n, err := strconv.ParseInt(ran, 10, 64)
		b.must(err)
		sum += time.Duration(n)
	}
	return sum
}

func (b *auditBench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *auditBench) as(a actor.Actor) context.Context { return actor.In(b.ctx, a) }

// citizen is a new valid identity number.
func (b *auditBench) citizen() string {
	b.serial++
	n, err := refdata.MakeCitizenID("500118", fmt.Sprintf("2003-%02d-%02d", 1+b.serial/25%12, 1+b.serial%25), 1+b.serial/300)
	b.must(err)
	return n.Reveal()
}

func (b *auditBench) applyRound() (int, time.Duration) {
	b.serial++
	g := b.User(fmt.Sprintf("graduate%d", b.serial), actor.Graduate)
	_, err := b.Graduates.WriteResume(b.as(g), g, 0, graduate.Content{Name: "王测试", Phone: "13800000000", CohortYear: 2026,
		Education: []graduate.Schooling{{School: "重庆文理学院", CampusArea: "500118", Major: "会计学", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}})
	b.must(err)
	start := time.Now()
	for _, p := range b.posts {
		offer, err := b.Hiring.ConsentFor(b.as(g), g, p)
		b.must(err)
		_, err = b.Hiring.Apply(b.as(g), g, p, "希望从事财务工作。", offer.TextVersion)
		b.must(err)
	}
	return len(b.posts), time.Since(start)
}

func (b *auditBench) editRound() (int, time.Duration) {
	p, err := b.Posts.Create(b.as(b.employer), b.employer, testkit.Content("草稿"))
	b.must(err)
	start := time.Now()
	for i := range 60 {
		p, err = b.Posts.Edit(b.as(b.employer), b.employer, p.ID, p.Version, func(c posting.Content) (posting.Content, error) {
			c.Headcount = i + 1
			return c, nil
		})
		b.must(err)
	}
	return 60, time.Since(start)
}

func (b *auditBench) overHTTPRound() (int, time.Duration) { return b.edits() }

// site prepares what writers get from the whole program: eight people who are signed in edit drafts of their own over
// the contract, as fast as it answers.
func (b *auditBench) site() {
	const people, each = 8, 40
	o := b.Options
	o.Throttle = throttle.Default().Scaled(1e6)
	market, err := wiring.Build(o)
	b.must(err)
	h := market.Server().Handler()
	send := func(method, path, token, version, kind string, body any) (string, []byte) {
		raw, err := json.Marshal(body)
		b.must(err)
		r := httptest.NewRequestWithContext(b.t.Context(), method, "/api/v1"+path, bytes.NewReader(raw))
		r.Header.Set("Content-Type", kind)
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		if version != "" {
			r.Header.Set("If-Match", version)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code >= http.StatusBadRequest {
			b.t.Errorf("%s %s: %d %s", method, path, w.Code, w.Body)
		}
		return w.Header().Get("ETag"), w.Body.Bytes()
	}
	var token struct {
		AccessToken string `json:"access_token"`
	}
	_, raw := send(http.MethodPost, "/auth/login", "", "", "application/json", map[string]string{"login": "bench", "password": "bench-password"})
	b.must(json.Unmarshal(raw, &token))
	drafts, versions := make([]string, people), make([]string, people)
	for i := range drafts {
		p, err := b.Posts.Create(b.as(b.employer), b.employer, testkit.Content(fmt.Sprintf("草稿%d", i)))
		b.must(err)
		drafts[i], versions[i] = "/posts/"+string(p.ID), fmt.Sprintf("%q", strconv.Itoa(p.Version))
	}
	headcount := 0
	b.edits = func() (int, time.Duration) {
		headcount = headcount%90 + 1
		start := time.Now()
		var all sync.WaitGroup
		for i := range drafts {
			all.Go(func() {
				for n := range each {
					versions[i], _ = send(http.MethodPatch, drafts[i], token.AccessToken, versions[i], "application/merge-patch+json", map[string]int{"headcount": (headcount+n)%90 + 1})
				}
			})
		}
		all.Wait()
		return people * each, time.Since(start)
	}
}

func (b *auditBench) submitRound() (int, time.Duration) {
	p, err := b.Posts.Create(b.as(b.employer), b.employer, testkit.Content("草稿"))
	b.must(err)
	start := time.Now()
	for range 20 {
		p, err = b.Posts.Submit(b.as(b.employer), b.employer, p.ID, p.Version)
		b.must(err)
		p, err = b.Posts.Withdraw(b.as(b.employer), b.employer, p.ID, p.Version)
		b.must(err)
	}
	return 40, time.Since(start)
}

func (b *auditBench) enterRound() (int, time.Duration) {
	b.serial++
	o := b.User(fmt.Sprintf("officer%d", b.serial), actor.Officer)
	start := time.Now()
	for range 40 {
		_, err := b.Placements.Enter(b.as(o), o, placement.Entered{IdentityNumber: b.citizen(), Name: "李测试", Kind: placement.CivilServant,
			EmployerName: "永川区示例局", EmployerUSCC: testkit.USCC(2), WorkArea: "500118001", StartOn: civil.Date("2026-09-01"),
			Origin: person.Origin{Institution: "重庆文理学院", CampusArea: "500118", Education: "bachelor", Major: "会计学", CohortYear: 2026, GraduatedOn: "2026-06-30"}})
		b.must(err)
	}
	return 40, time.Since(start)
}

func (b *auditBench) importRound() (int, time.Duration) {
	var file bytes.Buffer
	enc := json.NewEncoder(&file)
	for range 1000 {
		b.serial++
		b.must(enc.Encode(intake.Raw{Source: "示例网", SourceID: fmt.Sprint(b.serial), Title: "技术员", Company: fmt.Sprintf("示例第%d厂", b.serial%300),
			City: "重庆", District: "永川区", SalaryText: "6000-9000元/月", Education: "大专", Experience: "1-3年",
			Description: "负责设备保养、巡检与记录，配合生产安排，遵守安全规程。", PostedAt: "2026-11-01", URLHost: "jobs.example.com", Tags: []string{"双休"}, Kind: "fulltime"}))
	}
	lines, err := intake.NewReader("bench.jsonl", &file)
	b.must(err)
	start := time.Now()
	b.must(b.Collector.Collect(audit.In(b.t.Context(), audit.Origin{Operation: "import posts"}), lines, func([]intake.Result) error { return nil }))
	return 1, time.Since(start)
}
