package retention_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/hiring"
	"liuyong/internal/indicator"
	"liuyong/internal/mask"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/postgres"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
	"liuyong/internal/retention"
	"liuyong/internal/roster"
	"liuyong/internal/testkit"
)

// over lets the posts of a life come to their end, and with them what was applied for and never answered.
func over(t *testing.T, m *testkit.Market) {
	t.Helper()
	moveTo(m, testkit.Today.AddDays(100))
	if _, err := m.Posts.ExpireDue(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// moveTo moves the clock to ten o'clock of a day.
func moveTo(m *testkit.Market, day civil.Date) {
	m.Clock.Advance(day.Start().Add(10 * time.Hour).Sub(m.Clock.Now()))
}

func purge(t *testing.T, m *testkit.Market) int {
	t.Helper()
	n, err := m.Retention.Purge(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func text(t *testing.T, m *testkit.Market, query string, args ...any) string {
	t.Helper()
	var out sql.NullString
	if err := m.DB.SQL().QueryRowContext(t.Context(), query, args...).Scan(&out); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return out.String
}

// figures are everything that is counted: the board with the parts of its figures, the rows that make K1, how many people are
// in rosters by what became of them, and how many applied for each post with which end.
func figures(t *testing.T, m *testkit.Market) string {
	t.Helper()
	ctx, plan := t.Context(), m.Programme.Period
	windows := []indicator.Window{{From: plan.From, To: plan.To}, {From: "2026-01-01", To: "2026-12-31"}, {From: "2027-01-01", To: "2027-12-31"}}
	cells, err := m.DB.CountedPeople(ctx, windows)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for _, c := range cells {
		seen[fmt.Sprintf("%d %s %s %s", c.Window, c.Origin, c.Group, c.Month)] = c.People
	}
	rows, err := m.DB.PersonRows(ctx, windows[0], []person.Class{person.InDistrict, person.InCity, person.Outside, person.LocalYouth}, "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	for i := range rows {
		rows[i].Label, rows[i].IdentityLast4 = "", ""
		if rows[i].Kind == string(placement.Founder) || rows[i].Kind == string(placement.Flexible) {
			rows[i].Employer = ""
		}
	}
	out, err := json.Marshal(map[string]any{"cells": seen, "rows": rows,
		"rosters": text(t, m, `SELECT jsonb_agg(x ORDER BY x)::text FROM (SELECT to_jsonb(g) AS x FROM (SELECT r.name, w.education, w.major,
			w.destination_code, count(*) FROM roster_rows w JOIN rosters r ON r.id = w.roster_id GROUP BY 1, 2, 3, 4) g) y`),
		"applications": text(t, m, `SELECT jsonb_agg(x ORDER BY x)::text FROM (SELECT to_jsonb(g) AS x FROM (SELECT post_id, org_id, status, reject_code,
			start_on, months, created_at, updated_at, count(*) FROM applications GROUP BY 1, 2, 3, 4, 5, 6, 7, 8) g) y`)})
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func sameFigures(t *testing.T, m *testkit.Market, before string) {
	t.Helper()
	if diff := cmp.Diff(before, figures(t, m)); diff != "" {
		t.Errorf("what is counted has changed (-before +after):\n%s", diff)
	}
}

// left counts, by kind of thing, what still says whom it is about.
func left(t *testing.T, m *testkit.Market) map[string]string {
	t.Helper()
	return map[string]string{
		"applications": text(t, m, "SELECT count(*) FROM applications WHERE user_id IS NOT NULL AND status <> 'agreed'"),
		"agreements":   text(t, m, "SELECT count(*) FROM applications WHERE user_id IS NOT NULL AND status = 'agreed'"),
		"consents":     text(t, m, "SELECT count(*) FROM consents"),
		"interviews":   text(t, m, "SELECT count(*) FROM interviews"),
		"rows":         text(t, m, "SELECT count(*) FROM roster_rows WHERE person_id IS NOT NULL"),
		"placements":   text(t, m, "SELECT count(*) FROM placements WHERE released_at IS NULL"),
		"papers":       text(t, m, "SELECT count(*) FROM placement_entries WHERE file_id IS NOT NULL"),
	}
}

func sealed(m *testkit.Market) (n int) {
	_ = m.DB.SQL().QueryRowContext(context.Background(), "SELECT count(*) FROM audit_entries WHERE action = 'retention.purged' AND actor_roles = 'system' AND operation = 'retention'").Scan(&n)
	return n
}

// Of a life that left an application of each sort, a placement, an agreement and a row in a roster, everything goes the day
// after its period and nothing the day before; what is counted stays as it was.
func TestEachKindOfThingGoesAfterItsPeriodAndNotBefore(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.AgeLedgers()
	ctx := t.Context()
	l := m.Life()
	live, err := m.Hiring.Find(ctx, l.Employer, l.Live)
	if err == nil {
		_, err = m.Hiring.Reject(ctx, l.Employer, l.Live, live.Version, hiring.Rejection{Code: "other", Words: "与" + l.Name + "谈过，未能达成一致"})
	}
	if err != nil {
		t.Fatal(err)
	}
	foreign := strangers(t, m)
	before := figures(t, m)
	whole := map[string]string{"applications": "3", "agreements": "1", "consents": "4", "interviews": "1", "rows": "1", "placements": "1", "papers": "2"}
	with := func(changes ...string) map[string]string {
		whole = maps.Clone(whole)
		for i := 0; i < len(changes); i += 2 {
			whole[changes[i]] = changes[i+1]
		}
		return whole
	}
	for _, step := range []struct {
		day  civil.Date
		want map[string]string
	}{
		{testkit.Today.AddMonths(36), with()}, // 2029-11-23, three years to the day
		{testkit.Today.AddMonths(36).AddDays(1), with("applications", "0", "consents", "1", "interviews", "0")},
		{"2030-12-31", with()}, // three years after the plan
		{"2031-01-01", with("rows", "0")},
		{"2032-12-31", with()}, // five
		{"2033-01-01", with("agreements", "0", "consents", "0", "placements", "0", "papers", "0")},
	} {
		moveTo(m, step.day)
		purge(t, m)
		if diff := cmp.Diff(step.want, left(t, m)); diff != "" {
			t.Fatalf("on %s (-want +got):\n%s", step.day, diff)
		}
		sameFigures(t, m, before)
		if n := purge(t, m); n != 0 {
			t.Errorf("on %s a second time: %d", step.day, n)
		}
	}
	if n := sealed(m); n < 6 {
		t.Errorf("recorded %d times", n)
	}
	for name, c := range map[string]struct{ query, want string }{
		"words and actor of steps":    {"SELECT string_agg(reason || (actor_id IS NULL)::text || data::text, ',') FROM transitions WHERE subject_kind = 'application' AND (reason <> '' OR data <> '{}' OR actor_role = 'graduate' AND actor_id IS NOT NULL)", ""},
		"steps":                       {"SELECT (count(*) > 10)::text FROM transitions WHERE subject_kind = 'application' AND to_status <> ''", "true"},
		"words of the ledger":         {"SELECT count(*) FROM placement_entries WHERE reason <> '' OR actor_role = 'graduate' AND actor_id IS NOT NULL", "0"},
		"the ledger points at":        {"SELECT (SELECT data #>> '{opening,person_id}' FROM placement_entries WHERE seq = 1) = person_id::text FROM placements", "true"},
		"the account's person":        {"SELECT name FROM persons WHERE id = (SELECT person_id FROM users WHERE id = '" + string(l.Actor.UserID) + "')", l.Name},
		"the stand-in":                {"SELECT n.name || n.identity_last4 || coalesce(n.identity_sealed::text, '-') || n.institution FROM placements p JOIN persons n ON n.id = p.person_id", mask.Nobody + "-"},
		"the application's placement": {"SELECT application_id::text FROM placements", ""},
	} {
		if got := text(t, m, c.query); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	released(t, m, l)
	foreign()
}

// released shows how what was let go of looks to those who had to do with it.
func released(t *testing.T, m *testkit.Market, l *testkit.Life) {
	t.Helper()
	ctx := t.Context()
	// Files go with the hourly sweep of what nothing refers to.
	if _, err := m.Files.RemoveUnused(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Files.Content(l.Evidence.ID); !errors.Is(err, os.ErrNotExist) && !fault.Is(err, fault.ErrNotFound) {
		t.Errorf("evidence: %v", err)
	}
	for name, who := range map[string]actor.Actor{"the graduate": l.Actor, "the employer": l.Employer} {
		if _, err := m.Hiring.Find(ctx, who, l.Hired); !fault.Is(err, fault.ErrNotFound) {
			t.Errorf("%s finds the application: %v", name, err)
		}
		if all, err := m.Hiring.List(ctx, who, hiring.Filter{Limit: 10}); err != nil || len(all) != 0 {
			t.Errorf("%s is shown %d applications, %v", name, len(all), err)
		}
	}
	if _, err := m.Placements.Find(ctx, l.Actor, l.Placement); !fault.Is(err, fault.ErrNotFound) {
		t.Errorf("the graduate finds the placement: %v", err)
	}
	v, err := m.Placements.Find(ctx, l.Officer, l.Placement)
	if err != nil || v.PersonName != mask.Nobody || v.IdentityLast4 != "" || len(v.Actions) != 0 || len(v.Entries) != 4 {
		t.Fatalf("the officer sees %+v, %v", v, err)
	}
	if _, err := placement.Derive(v.Entries); err != nil {
		t.Errorf("the ledger: %v", err)
	}
	if _, err := m.Placements.MakeVoid(ctx, l.Officer, l.Placement, v.Version, "查无此事"); !fault.Is(err, placement.ErrReleased) {
		t.Errorf("struck: %v", err)
	}
	all, err := m.Rosters.List(ctx, l.School, roster.Filter{Limit: 10})
	if err != nil || len(all) != 1 || all[0].Rows != 1 || all[0].ReleasedAt == nil {
		t.Fatalf("the roster: %+v, %v", all, err)
	}
	rows, err := m.Rosters.Rows(ctx, l.School, roster.RowFilter{RosterID: all[0].ID, Limit: 10})
	if err != nil || len(rows) != 1 || rows[0].Name != mask.Nobody || rows[0].StudentNo != "" || rows[0].Education != "bachelor" || rows[0].IdentityLast4 != "" {
		t.Errorf("its rows: %+v, %v", rows, err)
	}
	if _, err := m.Rosters.Import(ctx, l.School, all[0].ID, roster.Given(nil), 1); !fault.Is(err, roster.ErrReleased) {
		t.Errorf("imported: %v", err)
	}
}

// strangers adds what is young whenever it is asked, so never to be touched, and gives a check of it.
func strangers(t *testing.T, m *testkit.Market) func() {
	t.Helper()
	other := m.User("stranger", actor.Graduate)
	read := func() string {
		return text(t, m, "SELECT u::text || n::text FROM users u JOIN persons n ON n.id = u.person_id WHERE u.id = $1", other.UserID)
	}
	was := read()
	return func() {
		t.Helper()
		if got := read(); got != was {
			t.Errorf("somebody else was touched: %s, was %s", got, was)
		}
	}
}

// placed enters verified placements of people of their own, with papers, as officers do. Every third person has two.
func placed(t *testing.T, m *testkit.Market, n int) {
	t.Helper()
	enters, verifies := m.User("enters", actor.Officer), m.User("verifies", actor.Officer)
	for i := range n {
		number, err := refdata.MakeCitizenID("500118", "2003-01-09", i)
		if err != nil {
			t.Fatal(err)
		}
		for j := range 1 + (2-i%3)/2 {
			kind, evidence, uscc := placement.CivilServant, placement.Appointment, testkit.USCC(3)
			if i%3 == 1 {
				kind, evidence, uscc = placement.Flexible, placement.FlexibleRecord, ""
			}
			p, err := m.Placements.Enter(t.Context(), enters, placement.Entered{IdentityNumber: number.Reveal(), Name: fmt.Sprintf("测试第%d", i),
				Origin: person.Origin{Institution: "重庆文理学院", CampusArea: "500118", Education: "bachelor", CohortYear: 2026, GraduatedOn: "2026-06-30"},
				Kind:   kind, EmployerName: fmt.Sprintf("永川区示例局%d", j), EmployerUSCC: uscc, WorkArea: "500118", StartOn: testkit.Today.AddMonths(-j),
				Evidence: []placement.Paper{{Kind: evidence, FileID: m.Upload(enters, "录用文件.pdf").ID, Note: "第" + fmt.Sprint(i)}}})
			if err == nil {
				_, err = m.Placements.Verify(t.Context(), verifies, p.ID, p.Version, false)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
}

// dies stops the process, as far as the job can see, after so many portions of placements.
type dies struct {
	*postgres.DB
	after int
	kill  context.CancelFunc
}

func (d *dies) ReleasePlacements(ctx context.Context, before, now time.Time, limit int) (int, error) {
	if d.after == 0 {
		d.kill() // in the middle of a transaction
	}
	d.after--
	return d.DB.ReleasePlacements(ctx, before, now, limit)
}

// Whatever the moment, what was done stands with its record, the rest is done by the next run, and nothing changes that is
// counted, in between or after. The record stays whole.
func TestARunThatIsKilledIsCompletedByTheNext(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.AgeLedgers()
	placed(t, m, 7)
	before := figures(t, m)
	if n := text(t, m, "SELECT count(*) FROM placements"); n != "10" {
		t.Fatalf("%s placements", n)
	}
	moveTo(m, "2033-01-01")
	for done := range 3 {
		ctx, kill := context.WithCancel(t.Context())
		job := retention.NewService(&dies{m.DB, 1, kill}, m.Programme, m.Clock.Now).InPortionsOf(2)
		if _, err := job.Purge(ctx); !errors.Is(err, context.Canceled) {
			t.Fatalf("run %d: %v", done, err)
		}
		if got := text(t, m, "SELECT count(DISTINCT person_id) FROM placements WHERE released_at IS NOT NULL"); got != fmt.Sprint(2*(done+1)) {
			t.Errorf("after run %d %s people were let go of", done, got)
		}
		if got := text(t, m, "SELECT sum((data->>'count')::int) FROM audit_entries WHERE action = 'retention.purged' AND subject_kind = 'placements'"); got != fmt.Sprint(2*(done+1)) {
			t.Errorf("after run %d %s are on record", done, got)
		}
		sameFigures(t, m, before)
	}
	job := retention.NewService(m.DB, m.Programme, m.Clock.Now).InPortionsOf(2)
	if _, err := job.Purge(t.Context()); err != nil {
		t.Fatal(err)
	}
	sameFigures(t, m, before)
	for query, want := range map[string]string{
		"SELECT count(*) FROM placements WHERE released_at IS NULL":                                "0",
		"SELECT count(DISTINCT person_id) FROM placements":                                         "7",
		"SELECT count(*) FROM persons WHERE identity_sealed IS NOT NULL":                           "0",
		"SELECT count(*) FROM persons WHERE name <> '" + mask.Nobody + "' AND name NOT LIKE '测试%'": "0",
		"SELECT count(*) FROM placement_entries WHERE reason <> '' OR file_id IS NOT NULL":         "0",
		"SELECT count(*) FROM placements WHERE kind = 'flexible' AND employer_name <> ''":          "0",
	} {
		if got := text(t, m, query); got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
	if n, err := job.Purge(t.Context()); n != 0 || err != nil {
		t.Errorf("a further run: %d, %v", n, err)
	}
}

// Two processes at once do what one does.
func TestTwoRunsAtOnceDoNoHarm(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.AgeLedgers()
	m.Life()
	placed(t, m, 9)
	over(t, m)
	before := figures(t, m)
	moveTo(m, "2033-01-01")
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			if _, err := retention.NewService(m.DB, m.Programme, m.Clock.Now).InPortionsOf(2).Purge(t.Context()); err != nil {
				t.Error(err)
			}
		}()
	}
	wg.Wait()
	purge(t, m) // a run that finds its portion busy leaves it to the other, and the rest to the next
	sameFigures(t, m, before)
	for kind, n := range left(t, m) {
		if n != "0" {
			t.Errorf("%s: %s left", kind, n)
		}
	}
	if got := text(t, m, "SELECT sum((data->>'count')::int) FROM audit_entries WHERE action = 'retention.purged' AND subject_kind = 'placements'"); got != "10" {
		t.Errorf("on record: %s people", got)
	}
}

// What is in dispute, or waits to be verified, is nobody's to let go of, and neither is anything else of the same person.
func TestADisputeAndAnOpenCheckHoldTheEvidence(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.AgeLedgers()
	ctx := t.Context()
	l := m.Life()
	v, err := m.Placements.Find(ctx, l.Officer, l.Placement)
	if err == nil {
		_, err = m.Placements.Dispute(ctx, l.Actor, l.Placement, v.Version, "入职日期不对")
	}
	if err != nil {
		t.Fatal(err)
	}
	kept := func(what string) {
		t.Helper()
		purge(t, m)
		if _, err := m.Files.RemoveUnused(ctx); err != nil {
			t.Fatal(err)
		}
		got := left(t, m)
		if got["placements"] != "1" || got["papers"] != "2" || text(t, m, "SELECT count(*) FROM persons WHERE identity_sealed IS NOT NULL") != "1" {
			t.Fatalf("%s: %v", what, got)
		}
		if r, err := m.Files.Content(l.Evidence.ID); err != nil {
			t.Fatalf("%s: %v", what, err)
		} else {
			r.Close()
		}
	}
	over(t, m)
	moveTo(m, "2034-01-01")
	kept("in dispute")
	if got := text(t, m, "SELECT status FROM applications WHERE user_id IS NOT NULL AND status <> 'agreed'"); got != "hired" {
		t.Errorf("the application in dispute: %q", got)
	}
	p, err := m.Placements.Settle(ctx, l.Officer, l.Placement, 5, "记录无误")
	if err != nil {
		t.Fatal(err)
	}
	moveTo(m, "2040-01-01")
	kept("waiting to be verified")
	if _, err := m.Placements.Verify(ctx, l.Officer, l.Placement, p.Version, false); err != nil {
		t.Fatal(err)
	}
	moveTo(m, "2045-01-01") // five years after the last entry
	kept("verified five years ago")
	before := figures(t, m)
	moveTo(m, "2045-01-02")
	purge(t, m)
	if got := left(t, m); got["placements"] != "0" || got["papers"] != "0" {
		t.Errorf("in the end: %v", got)
	}
	sameFigures(t, m, before)
}

// A check from outside stops all of it, and nothing else.
func TestAHoldStopsTheLettingGo(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.AgeLedgers()
	m.Life()
	over(t, m)
	was := left(t, m)
	moveTo(m, "2040-01-01")
	held := *programme.Default()
	held.Privacy.Keep.Hold = true
	if n, err := retention.NewService(m.DB, &held, m.Clock.Now).Purge(t.Context()); err != nil || n == 0 {
		t.Fatal(n, err) // notices, sessions, copies of résumés
	}
	if diff := cmp.Diff(was, left(t, m)); diff != "" {
		t.Errorf("while it is held:\n%s", diff)
	}
	if text(t, m, "SELECT count(*) FROM notices") != "0" {
		t.Error("notices are held, too")
	}
}

// The database itself keeps ledgers from being emptied before the law allows it, whatever the program's clock says.
func TestTheDatabaseHoldsToTheLawsLeast(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.Life()
	over(t, m)
	was := left(t, m)
	steps := text(t, m, "SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM transitions t")
	moveTo(m, "2040-01-01")
	if _, err := m.Retention.Purge(t.Context()); err == nil || !strings.Contains(err.Error(), "retention: applications") || !strings.Contains(err.Error(), "retention: placements") {
		t.Errorf("a program whose clock is wrong: %v", err)
	}
	was["rows"] = "0" // no ledger, and what fails in one kind keeps no other
	if diff := cmp.Diff(was, left(t, m)); diff != "" {
		t.Errorf("let go of too early:\n%s", diff)
	}
	if got := text(t, m, "SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM transitions t"); got != steps {
		t.Error("steps were changed")
	}
	if got := text(t, m, "SELECT extract(year FROM age(now(), law_floor()))"); got != "3" {
		t.Errorf("the database holds to %s years", got)
	}
	m.AgeLedgers()
	// Even then only what is released, and only words, papers and people.
	for _, q := range []string{"SELECT release_entries(ARRAY(SELECT id FROM placements))", "SELECT release_steps(ARRAY(SELECT id FROM applications))"} {
		if _, err := m.DB.SQL().ExecContext(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(was, left(t, m)); diff != "" || text(t, m, "SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM transitions t") != steps {
		t.Errorf("without having been released: %s", diff)
	}
}

// A year ends on its day, and where there is none a day later rather than one too early.
func TestYearsEndOnTheSameDay(t *testing.T) {
	t.Parallel()
	for today, want := range map[civil.Date]civil.Date{"2029-11-23": "2026-11-23", "2028-02-29": "2025-02-28", "2031-03-01": "2028-03-01", "2031-02-28": "2028-02-28"} {
		if got := retention.YearsBefore(today, 3); got != want {
			t.Errorf("%s: before %s, want %s", today, got, want)
		}
	}
}
