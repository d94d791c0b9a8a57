package wiring_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/notice"
)

// desk is the auditor's desk on the record, with its file of checkpoints.
func (r *record) desk() *audit.Desk {
	return audit.NewDesk(r.DB, audit.Settings{Signer: r.Signer, Checkpoints: r.file, Mails: r.Mails, Notices: r.DB, Now: r.Clock.Now, ExtractRows: 100})
}

func TestAFindingIsToldToAuditorsAndSecurity(t *testing.T) {
	t.Parallel()
	r := filled(t)
	auditor, security := r.User("auditor@example.com", actor.Auditor), r.User("security@example.com", actor.Security)
	closed, clerk := r.User("closed@example.com", actor.Auditor), r.User("clerk@example.com", actor.Reviewer)
	for _, q := range []string{"UPDATE users SET email = login, email_verified_at = now()", "UPDATE users SET status = 'disabled' WHERE login LIKE 'closed%'"} {
		if _, err := r.owner.Exec(t.Context(), q); err != nil {
			t.Fatal(err)
		}
	}
	r.seal()
	r.Clock.Advance(2 * time.Minute)
	r.seal()
	desk := r.desk()
	if got := desk.Health(t.Context()); got != "ok" {
		t.Errorf("untouched: %s", got)
	}
	r.tamper("UPDATE audit_entries SET reason = 'x' WHERE id = 5")
	if n, err := desk.CheckDue(t.Context()); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	if did, err := desk.CarryOut(t.Context()); !did || err != nil {
		t.Fatal(did, err)
	}
	checks, err := desk.Checks(t.Context(), auditor, "", 10)
	if err != nil || len(checks) != 1 || checks[0].Status != audit.CheckDone || checks[0].RequestedBy != "" || len(checks[0].Report.Findings) != 1 ||
		checks[0].Report.Findings[0] != (audit.Finding{Kind: audit.EntryEdited, Entry: 5}) {
		t.Fatalf("%+v, %v", checks, err)
	}
	for _, c := range []struct {
		who  actor.Actor
		want int
	}{{auditor, 1}, {security, 1}, {closed, 0}, {clerk, 0}} {
		got, err := r.Notices.List(t.Context(), c.who, "", 10)
		if err != nil || len(got) != c.want {
			t.Errorf("%s has %d messages: %v", c.who.Name, len(got), err)
		}
		if len(got) == 1 && (got[0].Kind != notice.AuditFindings || !strings.Contains(got[0].Text("zh"), "1 处")) {
			t.Errorf("%+v", got[0])
		}
	}
	if got := r.number("SELECT count(*) FROM mails WHERE kind = 'audit_findings'"); got != 2 {
		t.Errorf("%d mails", got)
	}
	if got := desk.Health(t.Context()); got != "degraded" {
		t.Errorf("with a finding: %s", got)
	}
	if got := r.number("SELECT count(*) FROM audit_entries WHERE action = 'audit.checked' AND data->>'findings' = '1'"); got != 1 {
		t.Errorf("the result is recorded %d times", got)
	}
}

func TestOneVerificationANightAndOneAtATime(t *testing.T) {
	t.Parallel()
	r := filled(t)
	desk := r.desk()
	due := func(want int) {
		t.Helper()
		if n, err := desk.CheckDue(t.Context()); n != want || err != nil {
			t.Errorf("%d asked for, %v", n, err)
		}
	}
	due(1)
	due(0)
	// Another process has the lead: nothing is done twice.
	lead, err := r.DB.TryLeadChecks(t.Context())
	if err != nil || lead == nil {
		t.Fatal(err)
	}
	if did, err := desk.CarryOut(t.Context()); did || err != nil {
		t.Error(did, err)
	}
	lead.Release()
	// A process that died under way left one running: it begins again.
	if _, err := r.owner.Exec(t.Context(), "UPDATE audit_checks SET status = 'running', started_at = now()"); err != nil {
		t.Fatal(err)
	}
	auditor := r.User("auditor", actor.Auditor)
	if _, err := desk.AskForCheck(t.Context(), auditor); !fault.Is(err, audit.ErrCheckOpen) {
		t.Errorf("beside one that runs: %v", err)
	}
	for deadline := time.Now().Add(10 * time.Second); ; {
		did, err := desk.CarryOut(t.Context()) // the lead is free once its connection has ended
		if err != nil {
			t.Fatal(err)
		}
		if did {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("it is never carried out")
		}
	}
	if did, err := desk.CarryOut(t.Context()); did || err != nil {
		t.Errorf("nothing is left to do: %v %v", did, err)
	}
	due(0)
	r.Clock.Advance(24 * time.Hour)
	due(1)
}

// A verification that cannot be carried out says so, and is no finding.
func TestAVerificationThatFails(t *testing.T) {
	t.Parallel()
	r := filled(t)
	auditor := r.User("auditor", actor.Auditor)
	r.file.Path = t.TempDir() // no file
	desk := r.desk()
	if _, err := desk.AskForCheck(t.Context(), auditor); err != nil {
		t.Fatal(err)
	}
	if did, err := desk.CarryOut(t.Context()); !did || err != nil {
		t.Fatal(did, err)
	}
	s, err := desk.Standing(t.Context(), auditor)
	if err != nil || s.LastCheck == nil || s.LastCheck.Status != audit.CheckFailed || s.LastCheck.Failure != audit.TroubleCheckpoints || s.Well() {
		t.Errorf("%+v, %v", s.LastCheck, err)
	}
	if got := r.number("SELECT count(*) FROM notices"); got != 0 {
		t.Errorf("%d messages", got)
	}
}

// Entries are found by every filter in every part of a long log: near the end along the key, before it by the summary.
func TestEntriesAreFoundFarBack(t *testing.T) {
	t.Parallel()
	r := newRecord(t)
	r.tamper(`INSERT INTO audit_entries (action, subject_kind, subject_id, operation, address, request_id, actor_id, org_id)
		SELECT CASE WHEN n = 10 THEN 'rare.thing' ELSE 'test.happened' END, CASE WHEN n % 90001 = 7 THEN 'few' ELSE 'many' END, 'subject ' || n, 'op ' || n % 7,
			'192.0.2.' || n % 200, 'request ' || n / 3, '0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11'::uuid, NULL FROM generate_series(1, 120000) n`)
	if _, err := r.owner.Exec(t.Context(), "SELECT brin_summarize_new_values('audit_entries_find_idx')"); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		f    audit.Filter
		most int
		want string
	}{
		"a rare action":  {audit.Filter{Action: "rare.thing"}, 5, "subject 10"},
		"a few":          {audit.Filter{SubjectKind: "few"}, 5, "subject 90008 subject 7"},
		"one subject":    {audit.Filter{SubjectID: "subject 600"}, 5, "subject 600"},
		"one request":    {audit.Filter{RequestID: "request 3"}, 5, "subject 11 subject 10 subject 9"},
		"before":         {audit.Filter{Operation: "op 1", Before: 15}, 2, "subject 8 subject 1"},
		"everything":     {audit.Filter{}, 2, "subject 120000 subject 119999"},
		"all conditions": {audit.Filter{Action: "rare.thing", Operation: "op 3", Address: "192.0.2.10", Actor: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"}, 5, "subject 10"},
		"nothing":        {audit.Filter{Org: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"}, 5, ""},
	} {
		var got []string
		err := r.DB.InTx(t.Context(), func(ctx context.Context) error {
			got = nil
			return r.DB.EachEntryBy(ctx, c.f, c.most, func(e audit.Listed) error {
				got = append(got, e.SubjectID)
				return nil
			})
		})
		if err != nil || strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	n := 0
	err := r.DB.InTx(t.Context(), func(ctx context.Context) error {
		n = 0
		return r.DB.EachEntryBy(ctx, audit.Filter{Address: "192.0.2.9"}, 10_000, func(audit.Listed) error { n++; return nil })
	})
	if err != nil || n != 600 {
		t.Errorf("%d of an address, want 600: %v", n, err)
	}
}

func TestOneRoleForOwnerAndProgramIsSaid(t *testing.T) {
	t.Parallel()
	r := filled(t)
	auditor := r.User("auditor", actor.Auditor)
	writable := func() bool {
		t.Helper()
		s, err := r.desk().Standing(t.Context(), auditor)
		if err != nil || s.Writable == s.Well() {
			t.Fatalf("%+v: %v", s, err)
		}
		return s.Writable
	}
	if writable() {
		t.Error("two roles are taken for one")
	}
	var app string
	if err := r.DB.SQL().QueryRowContext(t.Context(), "SELECT current_user").Scan(&app); err != nil {
		t.Fatal(err)
	}
	for _, grant := range []string{"INSERT ON audit_entries", "UPDATE ON audit_entries", "DELETE ON audit_seals", "TRUNCATE ON audit_entries"} {
		if _, err := r.owner.Exec(t.Context(), "GRANT "+grant+" TO "+app); err != nil {
			t.Fatal(err)
		}
		if !writable() {
			t.Errorf("%s is not noticed", grant)
		}
		if _, err := r.owner.Exec(t.Context(), "REVOKE "+grant+" FROM "+app); err != nil {
			t.Fatal(err)
		}
	}
	if writable() {
		t.Error("it is still said")
	}
}
