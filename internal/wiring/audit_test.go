package wiring_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/postgres"
	"liuyong/internal/testkit"
)

// record is a market's record with a sealer of its own and the owner's connection, which may do what it likes.
type record struct {
	*testkit.Market
	t      *testing.T
	owner  *pgx.Conn
	sealer *audit.Sealer
	file   audit.Checkpoints
}

func newRecord(t *testing.T) *record {
	t.Helper()
	owner, app := testkit.URLs(t)
	db, err := postgres.Open(t.Context(), app, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	conn, err := pgx.Connect(t.Context(), owner)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.Close(context.Background()) })
	r := &record{Market: testkit.MarketOver(t, db, testkit.Today), t: t, owner: conn, file: audit.Checkpoints{Path: filepath.Join(t.TempDir(), "audit", "c.jsonl")}}
	r.sealer = r.newSealer(r.Signer)
	return r
}

func (r *record) newSealer(s *audit.Signer) *audit.Sealer {
	return audit.NewSealer(r.DB, s, r.file, r.Clock.Now, slog.New(slog.DiscardHandler))
}

// seal seals everything there is. Transactions of other databases of the cluster may hold it up for a moment.
func (r *record) seal() {
	r.t.Helper()
	for deadline := time.Now().Add(time.Minute); ; {
		if _, err := r.sealer.Seal(r.t.Context()); err != nil {
			r.t.Fatal(err)
		}
		if r.number("SELECT count(*) FROM audit_entries WHERE id > coalesce((SELECT max(upto_id) FROM audit_seals), 0)") == 0 {
			return
		}
		if time.Now().After(deadline) {
			r.t.Fatal("the record is never sealed")
		}
	}
}

func (r *record) number(query string) (n int64) {
	r.t.Helper()
	if err := r.owner.QueryRow(r.t.Context(), query).Scan(&n); err != nil {
		r.t.Fatal(err)
	}
	return n
}

// tamper is what the owner of the database does behind the program's back.
func (r *record) tamper(query string, args ...any) {
	r.t.Helper()
	for _, q := range []string{"ALTER TABLE audit_entries DISABLE TRIGGER ALL", "ALTER TABLE audit_seals DISABLE TRIGGER ALL"} {
		if _, err := r.owner.Exec(r.t.Context(), q); err != nil && !strings.Contains(err.Error(), "system trigger") {
			r.t.Fatal(err)
		}
	}
	if _, err := r.owner.Exec(r.t.Context(), query, args...); err != nil {
		r.t.Fatal(err)
	}
}

func (r *record) verify() audit.Report {
	r.t.Helper()
	points, err := r.file.Read()
	if err != nil {
		r.t.Fatal(err)
	}
	report, err := audit.Verify(r.t.Context(), r.DB, audit.Period{}, r.Signer.Public, points, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	return report
}

// events records n events.
func (r *record) events(n int) {
	r.t.Helper()
	for i := range n {
		e := audit.Event{Action: "test.happened", SubjectID: fmt.Sprint(i), Data: audit.Details{"b": "2", "a": "1"}}
		if err := r.DB.RecordEvent(r.t.Context(), e); err != nil {
			r.t.Fatal(err)
		}
	}
}

// filled is a record of three seals of ten events and a checkpoint of each.
func filled(t *testing.T) *record {
	t.Helper()
	r := newRecord(t)
	for range 3 {
		r.events(10)
		r.seal()
		r.Clock.Advance(2 * time.Minute)
	}
	if got := r.verify(); !got.Intact() || got.Entries != 30 || got.Seals != 3 || got.Unsealed != 0 {
		t.Fatalf("untouched: %+v", got)
	}
	return r
}

func TestTamperingByTheOwnerIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	other, err := audit.NewSigner(bytes.Repeat([]byte{9}, 32))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		do   func(r *record)
		want []audit.Finding
	}{
		"an edited row": {func(r *record) { r.tamper("UPDATE audit_entries SET reason = 'x' WHERE id = 5") },
			[]audit.Finding{{Kind: audit.EntryEdited, Entry: 5}}},
		"an edited time": {func(r *record) { r.tamper("UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE id = 5") },
			[]audit.Finding{{Kind: audit.EntryEdited, Entry: 5}}},
		"edited data": {func(r *record) { r.tamper(`UPDATE audit_entries SET data = '{"a": 1, "b": "2"}' WHERE id = 5`) },
			[]audit.Finding{{Kind: audit.EntryEdited, Entry: 5}}},
		"a row removed from the middle": {func(r *record) { r.tamper("DELETE FROM audit_entries WHERE id = 15") },
			[]audit.Finding{{Kind: audit.EntryRemoved, Entry: 15}}},
		"a row inserted into a sealed range": {func(r *record) {
			r.tamper("DELETE FROM audit_entries WHERE id = 7")
			r.tamper("INSERT INTO audit_entries (id, action) OVERRIDING SYSTEM VALUE VALUES (-3, 'x.y')")
		}, []audit.Finding{{Kind: audit.EntryInserted, Entry: -3}, {Kind: audit.EntryRemoved, Entry: 7}}},
		"two rows with their contents swapped": {func(r *record) {
			r.tamper("UPDATE audit_entries a SET at = b.at, subject_id = b.subject_id FROM audit_entries b WHERE (a.id, b.id) IN ((4, 24), (24, 4))")
		}, []audit.Finding{{Kind: audit.EntryReordered, Entry: 4, Other: 24}, {Kind: audit.EntryReordered, Entry: 24, Other: 4}}},
		"the end cut off with its seals": {func(r *record) {
			r.tamper("DELETE FROM audit_entries WHERE id > 20")
			r.tamper("DELETE FROM audit_seals WHERE no = 3")
		}, []audit.Finding{{Kind: audit.TailMissing, Seal: 3}}},
		"a seal removed from the middle": {func(r *record) { r.tamper("DELETE FROM audit_seals WHERE no = 2") },
			[]audit.Finding{{Kind: audit.SealMissing, Seal: 2, From: 11, Upto: 20}}},
		"an edited seal": {func(r *record) {
			r.tamper("UPDATE audit_seals SET leaves = overlay(leaves placing '\\x00'::bytea from 20) WHERE no = 2")
		}, []audit.Finding{{Kind: audit.SealEdited, Seal: 2, From: 11, Upto: 20}}},
		"a seal signed with another key": {func(r *record) {
			r.tamper("DELETE FROM audit_seals WHERE no = 3")
			r.sealer = r.newSealer(other)
			r.sealer.Trust(r.Signer.Public)
			r.seal()
		}, []audit.Finding{{Kind: audit.SealKeyUnknown, Seal: 3, From: 21, Upto: 30}, {Kind: audit.SealReplaced, Seal: 3}}},
		"a signature of another seal": {func(r *record) {
			r.tamper("UPDATE audit_seals SET signature = (SELECT signature FROM audit_seals WHERE no = 1) WHERE no = 2")
		}, []audit.Finding{{Kind: audit.SealNotSigned, Seal: 2, From: 11, Upto: 20}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := filled(t)
			c.do(r)
			if d := cmp.Diff(c.want, r.verify().Findings); d != "" {
				t.Errorf("findings (-want +got):\n%s", d)
			}
		})
	}
}

func TestAnEditedExportIsFoundWithoutTheDatabase(t *testing.T) {
	t.Parallel()
	r := filled(t)
	r.events(2)
	var file bytes.Buffer
	x, err := audit.NewExporter(&file, audit.Period{}, r.Signer.Public, r.Clock.Now())
	if err == nil {
		err = audit.Export(t.Context(), r.DB, audit.Period{}, x, nil)
	}
	if err != nil {
		t.Fatal(err)
	}
	check := func(text string, keys audit.PublicKeys) audit.Report {
		t.Helper()
		report, err := audit.VerifyExport(strings.NewReader(text), keys, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		return report
	}
	text := file.String()
	if got := check(text, r.Signer.Public); !got.Intact() || got.Entries != 30 || got.Unsealed != 2 {
		t.Fatalf("untouched: %+v", got)
	}
	lines := strings.SplitAfter(text, "\n")
	at := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, `"id":5,`) })
	swapped := slices.Clone(lines)
	swapped[at], swapped[at+1] = swapped[at+1], swapped[at]
	for name, c := range map[string]struct {
		text string
		want audit.Kind
	}{
		"edited":    {strings.Replace(text, lines[at], strings.Replace(lines[at], "test.happened", "test.harmless", 1), 1), audit.EntryEdited},
		"removed":   {strings.Replace(text, lines[at], "", 1), audit.EntryRemoved},
		"inserted":  {strings.Replace(text, lines[at], lines[at]+strings.Replace(lines[at], `"id":5,`, `"id":5000,`, 1), 1), audit.EntryInserted},
		"reordered": {strings.Join(swapped, ""), audit.EntryReordered},
		"cut off":   {strings.Join(lines[:at], ""), audit.FileBroken},
		"garbage":   {strings.Join(lines[:at], "") + "}{\n", audit.FileBroken},
	} {
		got := check(c.text, r.Signer.Public)
		if !slices.ContainsFunc(got.Findings, func(f audit.Finding) bool { return f.Kind == c.want }) {
			t.Errorf("%s: %+v", name, got)
		}
	}
	foreign, err := audit.NewSigner(bytes.Repeat([]byte{9}, 32))
	if err != nil {
		t.Fatal(err)
	}
	if got := check(text, foreign.Public); len(got.Findings) != 3 || got.Entries != 0 {
		t.Errorf("with another key nothing is proven: %+v", got)
	}
}

func TestTheProgramCannotTouchTheRecord(t *testing.T) {
	t.Parallel()
	r := filled(t)
	for _, q := range []string{
		"UPDATE audit_entries SET reason = 'x'", "DELETE FROM audit_entries", "TRUNCATE audit_entries",
		"INSERT INTO audit_entries (action) VALUES ('x.y')", "ALTER TABLE audit_entries DISABLE TRIGGER ALL",
		"ALTER TABLE posts DISABLE TRIGGER audit_update", "DROP TRIGGER audit_update ON posts", "DROP TABLE audit_entries",
		"SET session_replication_role = replica", "UPDATE audit_seals SET count = 0", "DELETE FROM audit_seals", "TRUNCATE audit_seals",
		"SELECT setval('audit_entries_id_seq', 1)", "SELECT nextval('audit_entries_id_seq')", "TRUNCATE posts",
		`SELECT record_audit('{"action": "posts.update"}')`,
		"CREATE TABLE public.mine ()",
		"CREATE TEMP TABLE posts (id uuid); CREATE TRIGGER t AFTER INSERT ON pg_temp.posts REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION audit_change_of_posts()",
	} {
		if _, err := r.DB.SQL().ExecContext(t.Context(), q); err == nil {
			t.Errorf("the program's role may: %s", q)
		}
	}
	if got := r.verify(); !got.Intact() || got.Entries != 30 {
		t.Errorf("%+v", got)
	}
}

func TestEveryTableIsAuditedOrSaysWhyNot(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	rows, err := r.owner.Query(t.Context(), `SELECT c.relname, count(g.oid) FILTER (WHERE g.tgname LIKE 'audit\_%' AND g.tgname NOT LIKE '%append\_only' AND g.tgenabled = 'A')
		FROM pg_class c LEFT JOIN pg_trigger g ON g.tgrelid = c.oid WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') GROUP BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	exempt := postgres.Unaudited()
	var table string
	var triggers int
	_, err = pgx.ForEachRow(rows, []any{&table, &triggers}, func() error {
		why, free := exempt[table]
		delete(exempt, table)
		if free != (triggers == 0) || !free && triggers != 4 || free && why == "" {
			t.Errorf("%s has %d triggers; exempt: %v, %q", table, triggers, free, why)
		}
		return nil
	})
	if err != nil || len(exempt) > 0 {
		t.Errorf("exempt tables that are not there: %v %v", exempt, err)
	}
}

func TestAnUpgradeTakesTheRecordingOffATableThatIsExemptNow(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	_, err := r.owner.Exec(t.Context(), `CREATE FUNCTION audit_change_of_river_notification() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
		CREATE TRIGGER audit_update AFTER UPDATE ON river_notification FOR EACH ROW EXECUTE FUNCTION audit_change_of_river_notification()`)
	if err != nil {
		t.Fatal(err)
	}
	others := r.number("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal") - 1
	owner := r.owner.Config().ConnString()
	if err := postgres.Migrate(t.Context(), owner, owner); err != nil {
		t.Fatal(err)
	}
	if got := r.number("SELECT count(*) FROM pg_trigger WHERE tgrelid = 'river_notification'::regclass AND NOT tgisinternal"); got != 0 {
		t.Errorf("%d triggers are left", got)
	}
	if got := r.number("SELECT count(*) FROM pg_trigger WHERE NOT tgisinternal"); got != others {
		t.Errorf("%d triggers of other tables, were %d", got, others)
	}
}

func TestAChangeSaysWhoAndFromWhere(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	boss := r.VerifiedEmployer("boss", 1)
	ctx := audit.In(actor.In(t.Context(), boss), audit.Origin{Operation: "test o'clock", Address: "192.0.2.1", RequestID: "r-1"})
	p, err := r.Posts.Create(ctx, boss, testkit.Content("会计"))
	if err != nil {
		t.Fatal(err)
	}
	var e struct{ Actor, Roles, Org, Operation, Address, Request string }
	err = r.owner.QueryRow(t.Context(), `SELECT actor_id, actor_roles, org_id, operation, address, request_id FROM audit_entries
		WHERE action = 'posts.insert' AND subject_id = $1 AND before_digest IS NULL AND length(after_digest) = 32`, string(p.ID)).
		Scan(&e.Actor, &e.Roles, &e.Org, &e.Operation, &e.Address, &e.Request)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]string{string(boss.UserID), "employer", string(boss.OrgID), "test o'clock", "192.0.2.1", "r-1"},
		[]string{e.Actor, e.Roles, e.Org, e.Operation, e.Address, e.Request}); d != "" {
		t.Error(d)
	}
	before := r.number("SELECT count(*) FROM audit_entries")
	if _, err := r.owner.Exec(t.Context(), "UPDATE posts SET title = title; UPDATE posts SET title = 'x'"); err != nil {
		t.Fatal(err)
	}
	if got := r.number("SELECT count(*) FROM audit_entries WHERE action = 'posts.update' AND operation LIKE 'sql %owner'"); got != 1 {
		t.Errorf("the owner's change at a terminal makes %d entries", got)
	}
	if got := r.number("SELECT count(*) FROM audit_entries") - before; got != 1 {
		t.Errorf("a row that stays the same makes no entry: %d", got)
	}
}

// Transactions of any length draw ids while two sealers work: no entry may ever come into a range that is sealed.
func TestNoEntryComesIntoASealedRange(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	ctx, stop := context.WithCancel(t.Context())
	var writers, sealers sync.WaitGroup
	var seals atomic.Int32
	for w := range 4 {
		writers.Go(func() {
			// Until some batches were sealed meanwhile: transactions of other databases of the cluster hold sealing up too.
			for i := 0; i < 40 || seals.Load() < 3 && t.Context().Err() == nil; i++ {
				_ = r.DB.InTx(t.Context(), func(ctx context.Context) error {
					for range 1 + (w+i)%3 {
						if err := r.DB.RecordEvent(ctx, audit.Event{Action: "test.happened"}); err != nil {
							t.Error(err)
						}
						_, _ = r.DB.Tx(ctx).ExecContext(ctx, "SELECT pg_sleep($1)", float64((w*7+i)%5)/1000)
					}
					if i%5 == 0 {
						return context.Canceled // rolled back: its ids are missing
					}
					return nil
				})
			}
		})
	}
	for range 2 {
		s := r.newSealer(r.Signer)
		sealers.Go(func() {
			for ctx.Err() == nil {
				if n, err := s.Seal(t.Context()); err == nil && n > 0 { // of two that seal at once, one fails
					seals.Add(1)
				}
			}
		})
	}
	writers.Wait()
	stop()
	sealers.Wait()
	r.seal()
	want := r.number("SELECT count(*) FROM audit_entries")
	if got := r.verify(); !got.Intact() || got.Entries != want || got.Seals < 3 {
		t.Errorf("%d entries: %+v", want, got)
	}
}

func TestTheSealerDoesNotBuildOnAForgedSeal(t *testing.T) {
	t.Parallel()
	r := filled(t)
	r.tamper("UPDATE audit_seals SET hash = previous WHERE no = 3")
	r.events(1)
	// Whatever transactions are under way elsewhere in the cluster hold it up for a while.
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); {
		if _, err := r.sealer.Seal(t.Context()); err != nil {
			if !errors.Is(err, audit.ErrLastSeal) {
				t.Fatal(err)
			}
			return
		}
	}
	t.Error("it went on")
}
