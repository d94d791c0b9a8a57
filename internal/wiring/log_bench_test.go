//go:build bench

package wiring_test

import (
	"context"
	"crypto/md5" //nolint:gosec // see md5Sum
	"encoding/hex"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
	"liuyong/internal/testkit"
)

// TestBenchLog measures a log of ten million entries, some years of the district: sealing it, verifying it whole, and
// finding entries by each filter. LIUYONG_BENCH_ENTRIES names another number.
//
//	go test -tags bench -run TestBenchLog -v -timeout 60m ./internal/wiring
func TestBenchLog(t *testing.T) { //nolint:paralleltest // it measures
	total := 10_000_000
	if s := os.Getenv("LIUYONG_BENCH_ENTRIES"); s != "" {
		var err error
		if total, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	stack, db := durable(t)
	m := testkit.MarketOver(t, db, testkit.Today)
	start := time.Now()
	fillLog(t, stack.OwnerURL, total)
	t.Logf("%d entries were made in %v", total, time.Since(start).Round(time.Second))
	m.Clock.Advance(time.Hour) // past the last one

	sealer := audit.NewSealer(db, m.Signer, audit.CheckpointFile(t.TempDir()), m.Clock.Now, slog.New(slog.DiscardHandler))
	start = time.Now()
	sealed := 0
	for deadline := start.Add(30 * time.Minute); sealed < total && time.Now().Before(deadline); {
		n, err := sealer.Seal(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		sealed += n
	}
	took := time.Since(start)
	t.Logf("sealing: %d entries in %v, %.0f a second", sealed, took.Round(time.Millisecond), float64(sealed)/took.Seconds())

	auditor := m.User("auditor", actor.Auditor)
	if _, err := m.Desk.AskForCheck(t.Context(), auditor); err != nil {
		t.Fatal(err)
	}
	start = time.Now()
	if done, err := m.Desk.CarryOut(t.Context()); err != nil || !done {
		t.Fatal(done, err)
	}
	took = time.Since(start)
	checks, err := m.Desk.Checks(t.Context(), auditor, "", 1)
	if err != nil {
		t.Fatal(err)
	}
	r := checks[0].Report
	t.Logf("verification: %d entries, %d findings in %v, %.0f a second", r.Entries, len(r.Findings), took.Round(time.Millisecond), float64(r.Entries)/took.Seconds())

	middle := total / 2
	for _, ask := range []struct {
		name string
		f    audit.Filter
	}{
		{"newest", audit.Filter{}},
		{"a person, frequent", audit.Filter{Actor: id.User(hashed("actor", middle%5000))}},
		{"a person, absent", audit.Filter{Actor: id.User(hashed("nobody", 1))}},
		{"an organisation", audit.Filter{Org: id.Org(hashed("org", middle%800))}},
		{"an action, frequent", audit.Filter{Action: "posts.update"}},
		{"an action, of long ago", audit.Filter{Action: "test.early"}},
		{"an action, absent", audit.Filter{Action: "test.never"}},
		{"a subject in the middle", audit.Filter{SubjectID: hashed("subject", middle/4)}},
		{"a subject at the beginning", audit.Filter{SubjectID: hashed("subject", 3)}},
		{"a request in the middle", audit.Filter{RequestID: hashed("request", middle/3)}},
		{"an address", audit.Filter{Address: fmt.Sprintf("10.0.%d.%d", middle%3000/250, middle%3000%250)}},
		{"a day in the middle", audit.Filter{From: firstAt.Add(time.Duration(middle) * 3 * time.Second), Until: firstAt.Add(time.Duration(middle)*3*time.Second + 24*time.Hour)}},
		{"a person on a day", audit.Filter{Actor: id.User(hashed("actor", 7)), From: firstAt.Add(time.Duration(middle) * 3 * time.Second), Until: firstAt.Add(time.Duration(middle)*3*time.Second + 24*time.Hour)}},
	} {
		ask.f.Limit = 51
		var times []time.Duration
		found := 0
		for range 5 {
			start := time.Now()
			rows, err := m.Desk.Entries(t.Context(), auditor, ask.f)
			if err != nil {
				t.Fatal(err)
			}
			times, found = append(times, time.Since(start)), len(rows)
		}
		slices.Sort(times)
		t.Logf("filter, %s: median %v, worst %v, %d found", ask.name, times[2].Round(100*time.Microsecond), times[4].Round(100*time.Microsecond), found)
	}
}

var firstAt = time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC)

// hashed is an identifier as fillLog makes it.
func hashed(kind string, n int) string {
	h := hex.EncodeToString(md5Sum(kind + strconv.Itoa(n)))
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

func md5Sum(s string) []byte {
	sum := md5.Sum([]byte(s)) //nolint:gosec // PostgreSQL makes made-up identifiers so; nothing rests on them
	return sum[:]
}

// fillLog writes entries as use makes them: three for a request, four for a subject, 5,000 people of 800 organisations
// and 3,000 addresses, one every three seconds.
func fillLog(t *testing.T, ownerURL string, total int) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), ownerURL)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(context.Background()) }()
	const portion = 500_000
	for from := 0; from < total; from += portion {
		_, err := conn.Exec(t.Context(), `INSERT INTO audit_entries (at, actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind,
				subject_id, before_digest, after_digest)
			SELECT $1::timestamptz + g * interval '3 seconds', md5('actor' || g/3 * 7919 % 5000)::uuid, 'employer', md5('org' || g/3 * 7919 % 800)::uuid,
				(ARRAY['updatePost','applyToPost','submitPost','decideReview','hire','readResume','login','importRosterRows'])[1 + g/3 % 8],
				'10.0.' || g/3 % 3000 / 250 || '.' || g/3 % 250, md5('request' || g/3)::uuid::text,
				CASE WHEN g < $4::bigint / 20 AND g % 100 = 0 THEN 'test.early'
					ELSE (ARRAY['posts.update','applications.insert','applications.update','consents.insert','resume.read','sign_in.done'])[1 + g % 6] END,
				(ARRAY['posts','applications','applications','consents','resume','users'])[1 + g % 6], md5('subject' || g/4)::uuid::text,
				sha256(int8send(g)), sha256(int8send(g + 1))
			FROM generate_series($2::bigint, $3::bigint) g`, firstAt, from, min(from+portion, total)-1, total)
		if err != nil {
			t.Fatal(err)
		}
	}
	if _, err := conn.Exec(t.Context(), "VACUUM ANALYZE audit_entries"); err != nil { // as autovacuum does in the course of time
		t.Fatal(err)
	}
}
