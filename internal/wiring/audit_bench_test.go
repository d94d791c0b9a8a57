//go:build bench

package wiring_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
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

// TestBenchAudit measures what the audit log costs writers: the same use cases on a durable PostgreSQL of its own,
// block by block with the triggers and without, so that both meet the same load of the machine.
//
//	go test -tags bench -run TestBenchAudit -v -timeout 30m ./internal/wiring
func TestBenchAudit(t *testing.T) { //nolint:paralleltest // it measures
	stack, db := durable(t)
	b := &auditBench{Market: testkit.MarketOver(t, db, testkit.Today), t: t, owner: stack.OwnerURL}
	b.ctx = audit.In(t.Context(), audit.Origin{Operation: "bench", Address: "127.0.0.1", RequestID: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"})
	b.employer = b.VerifiedEmployer("bench", 1)
	for i := range 60 {
		b.posts = append(b.posts, b.Published(b.employer, testkit.Content(fmt.Sprintf("会计%d", i))).ID)
	}
	b.compare("apply", 12, b.applyRound)
	b.compare("edit a draft", 12, b.editRound)
	b.compare("submit and withdraw a post", 12, b.submitRound)
	b.compare("enter a placement", 12, b.enterRound)
	b.compare("import 1000 posts", 8, b.importRound)
	b.compare("edit drafts over HTTP, eight people at once", 12, b.throughput())
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
	if err := postgres.Migrate(t.Context(), stack.OwnerURL, stack.AppURL); err != nil {
		t.Fatal(err)
	}
	db, err := postgres.Open(t.Context(), stack.AppURL, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return stack, db
}

type auditBench struct {
	*testkit.Market
	t        *testing.T
	ctx      context.Context
	owner    string
	employer actor.Actor
	posts    []id.Post
	serial   int
}

// triggers turns the recording of changes on or off, as only the owner can.
func (b *auditBench) triggers(state string) {
	b.t.Helper()
	conn, err := pgx.Connect(b.t.Context(), b.owner)
	if err != nil {
		b.t.Fatal(err)
	}
	defer func() { _ = conn.Close(b.t.Context()) }()
	_, err = conn.Exec(b.t.Context(), `DO $$ DECLARE r record; BEGIN
		FOR r IN SELECT tgrelid::regclass AS t, tgname FROM pg_trigger WHERE tgname LIKE 'audit\_%' AND NOT tgisinternal AND tgname NOT LIKE '%append_only' LOOP
			EXECUTE format('ALTER TABLE %s `+state+` TRIGGER %I', r.t, r.tgname);
		END LOOP; END $$`)
	if err != nil {
		b.t.Fatal(err)
	}
}

// compare runs blocks of a use case with and without the triggers in turns. A round returns how many it did.
func (b *auditBench) compare(what string, rounds int, round func() (int, time.Duration)) {
	b.t.Helper()
	round() // warm
	var with, without []float64
	var cpuWith, cpuWithout time.Duration
	for i := range 2 * rounds {
		// with, without, without, with, …: neither side is always the later one.
		on := i%4 == 0 || i%4 == 3
		if on {
			b.triggers("ENABLE ALWAYS")
		} else {
			b.triggers("DISABLE")
		}
		before := b.processorTime()
		n, took := round()
		spent := b.processorTime() - before
		each := float64(took.Microseconds()) / float64(n)
		if on {
			with, cpuWith = append(with, each), cpuWith+spent
		} else {
			without, cpuWithout = append(without, each), cpuWithout+spent
		}
	}
	b.triggers("ENABLE ALWAYS")
	slices.Sort(with)
	slices.Sort(without)
	a, c := with[len(with)/2], without[len(without)/2]
	b.t.Logf("%s: %.0f µs with, %.0f µs without: ratio of the medians %.3f, of the quickest %.3f, of processor time (program and PostgreSQL) %.3f (%v, %v)",
		what, a, c, a/c, with[0]/without[0], float64(cpuWith)/float64(cpuWithout), cpuWith, cpuWithout)
}

// processorTime is what this process and PostgreSQL's have used so far: the load of the machine distorts it less.
func (b *auditBench) processorTime() time.Duration {
	var own syscall.Rusage
	b.must(syscall.Getrusage(syscall.RUSAGE_SELF, &own))
	sum := time.Duration(own.Utime.Nano() + own.Stime.Nano())
	var pids []int
	b.must(b.DB.SQL().QueryRowContext(b.t.Context(), "SELECT array_agg(pid) FROM pg_stat_activity").Scan(pgtype.NewMap().SQLScanner(&pids)))
	for _, pid := range pids {
		raw, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		if err != nil {
			continue // it has ended since
		}
		fields := strings.Fields(string(raw[bytes.LastIndexByte(raw, ')')+1:]))
		for _, ticks := range fields[11:13] {
			n, err := strconv.Atoi(ticks)
			b.must(err)
			sum += time.Duration(n) * 10 * time.Millisecond
		}
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

// throughput is what writers get from the whole program: eight people who are signed in edit drafts of their own over
// the contract, as fast as it answers.
func (b *auditBench) throughput() func() (int, time.Duration) {
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
	return func() (int, time.Duration) {
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
