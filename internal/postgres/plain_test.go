package postgres_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/idempotency"
	"liuyong/internal/mail"
	"liuyong/internal/org"
	"liuyong/internal/postgres"
	"liuyong/internal/testkit"
)

// cell is one value of a text, JSON or bytes column.
type cell struct {
	table, column string
	raw           []byte
}

func (c cell) place() string { return c.table + "." + c.column }

// cells are all of them, of every table there is.
func cells(t *testing.T, db *postgres.DB) []cell {
	t.Helper()
	rows, err := db.SQL().QueryContext(t.Context(), `SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
		JOIN information_schema.tables t USING (table_schema, table_name) WHERE table_schema = 'public' AND t.table_type = 'BASE TABLE'
		AND c.data_type IN ('text', 'character varying', 'character', 'json', 'jsonb', 'bytea', 'ARRAY', 'USER-DEFINED') ORDER BY 1, 2`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	type column struct{ table, name, kind string }
	var columns []column
	for rows.Next() {
		var c column
		if err := rows.Scan(&c.table, &c.name, &c.kind); err != nil {
			t.Fatal(err)
		}
		columns = append(columns, c)
	}
	if err := rows.Err(); err != nil || len(columns) < 100 {
		t.Fatalf("%d columns, %v", len(columns), err)
	}
	var out []cell
	for _, c := range columns {
		value := fmt.Sprintf("convert_to(%q::text, 'UTF8')", c.name)
		if c.kind == "bytea" {
			value = fmt.Sprintf("%q", c.name)
		}
		out = append(out, column1(t, db, c.table, c.name, fmt.Sprintf("SELECT %s FROM %q WHERE %q IS NOT NULL", value, c.table, c.name))...)
	}
	return out
}

func column1(t *testing.T, db *postgres.DB, table, name, query string) []cell {
	t.Helper()
	rows, err := db.SQL().QueryContext(t.Context(), query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var out []cell
	for rows.Next() {
		c := cell{table: table, column: name}
		if err := rows.Scan(&c.raw); err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// forms are how a value may stand somewhere without being sealed: as it is, in hexadecimal, in base64 at any offset, as
// escaped JSON.
func forms(value []byte) [][]byte {
	out := [][]byte{value, []byte(hex.EncodeToString(value)), bytes.ToUpper([]byte(hex.EncodeToString(value)))}
	for _, enc := range []*base64.Encoding{base64.StdEncoding, base64.URLEncoding} {
		for offset := range 3 {
			text := enc.EncodeToString(append(make([]byte, offset), value...))
			// The first group holds the padding in front, the last ones what follows behind.
			out = append(out, []byte(text[4*((offset+2)/3):len(text)-4]))
		}
	}
	var escaped strings.Builder
	for _, r := range string(value) {
		if r < 0x80 {
			escaped.WriteRune(r)
			continue
		}
		fmt.Fprintf(&escaped, `\u%04x`, r)
	}
	return append(out, []byte(escaped.String()))
}

// holds reports whether a value stands in something in the clear.
func holds(raw, value []byte) bool {
	return slices.ContainsFunc(forms(value), func(f []byte) bool { return len(f) > 5 && bytes.Contains(raw, f) })
}

func TestFormsAreFound(t *testing.T) {
	t.Parallel()
	value := []byte("13987654321")
	for name, raw := range map[string]string{
		"raw": "call 13987654321 now", "hex": "\\x" + hex.EncodeToString([]byte("call 13987654321")),
		"base64": base64.StdEncoding.EncodeToString([]byte("13987654321 is it")), "at an offset": base64.RawURLEncoding.EncodeToString([]byte("x13987654321 is it")),
		"at another": base64.RawStdEncoding.EncodeToString([]byte("xy13987654321")),
	} {
		if !holds([]byte(raw), value) {
			t.Errorf("%s is not found", name)
		}
	}
	if holds([]byte("139-8765-4321 and 1398765432"), value) {
		t.Error("found where it is not")
	}
}

// The world in which what must be sealed is looked for: a graduate with everything, an employer under audit, a mail on
// its way, a second factor being set up.
func secretWorld(t *testing.T) (*testkit.Market, *testkit.Life, map[string][]byte) {
	t.Helper()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	l := m.Life()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	owner := m.NewEmployer("audited", 5)
	var papers []org.Document
	for _, kind := range []string{"business_license", "agent_id", "authorization"} {
		papers = append(papers, org.Document{Type: kind, FileID: m.Upload(owner, kind+".pdf").ID, Number: testkit.USCC(5), ExpiresOn: testkit.Today.AddMonths(24)})
	}
	o, err := m.Orgs.Edit(ctx, owner, owner.OrgID, 1, func(p org.Profile, _ []org.Document) (org.Profile, []org.Document, error) {
		p.ContactName, p.ContactPhone = "柳联系", "023-49876543"
		return p, papers, nil
	})
	must(err)
	_, err = m.Orgs.SubmitQualification(ctx, owner, owner.OrgID, o.Version)
	must(err)
	grant := m.SignIn("audited")
	_, setup, err := m.Accounts.StartEnrolment(ctx, m.Acting(grant), accountVersion(t, m, owner), account.Proof{Password: "audited-password"})
	must(err)
	seed := testkit.SeedIn(strings.ReplaceAll(setup.Secret, " ", ""))
	must(m.Mails.QueueMail(ctx, mail.Message{To: "on.its.way@example.net", Kind: mail.PasswordReset, Params: map[string]string{"path": "/reset-password?token=one-time-token-value"}}))
	_, err = m.DB.BeginOnce(ctx, owner.UserID, "key", []byte("digest"), m.Clock.Now())
	must(err)
	must(m.DB.EndOnce(ctx, owner.UserID, "key", idempotency.Answer{Status: 201, Header: map[string]string{}, Body: []byte(`{"x":"an answer that is kept"}`)}))
	return m, l, map[string][]byte{
		"identity number": []byte(l.Identity), "phone": []byte(l.Phone), "résumé's mail address": []byte(l.Mail),
		"contact's name": []byte("柳联系"), "contact's phone": []byte("023-49876543"),
		"seed of a second factor": l.Seed, "the same to type": []byte(testkit.SecretOf(l.Seed)),
		"seed being set up": seed, "the same being typed": []byte(testkit.SecretOf(seed)),
		"address of a mail on its way": []byte("on.its.way@example.net"), "link of a mail on its way": []byte("one-time-token-value"),
		"link of a mail": []byte(l.LinkToken), "password": []byte(testkit.Phrase), "refresh token": []byte(grant.RefreshToken),
		"device": []byte(grant.DeviceToken), "kept answer": []byte("an answer that is kept"),
		"sign-in address": []byte(l.Login), "name": []byte(l.Name),
	}
}

func accountVersion(t *testing.T, m *testkit.Market, a actor.Actor) int {
	t.Helper()
	acc, err := m.DB.AccountByID(t.Context(), a.UserID)
	if err != nil {
		t.Fatal(err)
	}
	return acc.Version
}

// inTheClear are the places where something personal stands as it is, each with the reason.
var inTheClear = map[string]map[string]string{
	"sign-in address": {
		"users.login":      "accounts are found by it, and it is unique",
		"users.email":      "where the site writes to; shown to its owner and to the security administrator",
		"mail_links.email": "the address that a link confirms, until the link is over",
	},
	"name": {
		"users.name": "shown on every page, searched by administrators", "persons.name": "queues and ledgers are read and searched by it",
		"roster_rows.name": "the school's register, searched by it", "resumes.content": "lists of applications show it",
		"applications.resume": "lists of applications show it", "applications.message": "written freely",
		"applications.offer_note": "written freely", "interviews.note": "written freely", "files.name": "as the owner called it",
	},
}

// What must not be readable in a stolen backup is not: no column of any table holds it, in any form that is no seal.
func TestNothingThatMustBeSealedStandsInTheClear(t *testing.T) {
	t.Parallel()
	m, _, values := secretWorld(t)
	seen := map[string]bool{}
	for _, c := range cells(t, m.DB) {
		seen[c.table] = true
		for what, value := range values {
			if len(value) == 0 {
				t.Fatalf("%s is empty", what)
			}
			if holds(c.raw, value) && inTheClear[what][c.place()] == "" {
				t.Errorf("the %s stands in %s in the clear", what, c.place())
			}
		}
	}
	for _, needed := range []string{"users", "persons", "resumes", "applications", "interviews", "consents", "placements", "placement_entries", "roster_rows",
		"orgs", "reviews", "files", "sessions", "refresh_tokens", "second_factors", "recovery_codes", "challenges", "mail_links", "known_devices",
		"mails", "notices", "identities", "idempotency_keys", "transitions", "audit_entries"} {
		if !seen[needed] {
			t.Errorf("the world has no row in %s, so that it was not looked at", needed)
		}
	}
	opened, err := m.DB.Opened(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, what := range []string{"identity number", "phone", "résumé's mail address", "contact's name", "contact's phone", "seed of a second factor",
		"seed being set up", "address of a mail on its way", "link of a mail on its way", "kept answer"} {
		if !slices.ContainsFunc(opened, func(v postgres.OpenedValue) bool { return holds(v.Plain, values[what]) }) {
			t.Errorf("the %s is kept nowhere, so that it could not be looked for", what)
		}
	}
}

// Whatever is sealed lies in a listed place: a key is asked whether it is still needed by the list alone.
func TestEverySealedValueLiesInAListedPlace(t *testing.T) {
	t.Parallel()
	m, l, _ := secretWorld(t)
	if _, err := m.OwnData.Request(t.Context(), m.Acting(m.SignIn(l.Login)), accountVersion(t, m, l.Actor), account.Proof{Password: l.Login + "-password", Code: m.Code(l.Login)}, true); err != nil {
		t.Fatal(err)
	}
	m.Clock.Advance(8 * 24 * time.Hour)
	found := map[string]bool{}
	look := func() {
		for _, c := range cells(t, m.DB) {
			for _, path := range sealedPaths(m, c) {
				found[strings.Join(append([]string{c.table, c.column}, path...), ".")] = true
			}
		}
	}
	look()
	if _, err := m.OwnData.CarryOut(t.Context()); err != nil {
		t.Fatal(err)
	}
	look() // what a deletion seals, too
	listed := map[string]bool{}
	for _, p := range postgres.SealedColumns() {
		name := strings.Join(append([]string{p.Table, p.Column}, p.Path...), ".")
		if listed[name] = true; !found[name] {
			t.Errorf("nothing is sealed in %s, so that its form was not seen", name)
		}
	}
	for name := range found {
		if !listed[name] {
			t.Errorf("%s holds what is sealed and is not listed: its key would be retired too early", name)
		}
	}
}

// sealedPaths are where in a cell something sealed stands: an empty path is the cell itself.
func sealedPaths(m *testkit.Market, c cell) [][]string {
	if bytes.HasPrefix(c.raw, m.Ring.Current()) || bytes.HasPrefix(c.raw, []byte("sealed:")) {
		return [][]string{nil}
	}
	var doc any
	if !bytes.Contains(c.raw, []byte("sealed:")) {
		return nil
	}
	if json.Unmarshal(c.raw, &doc) != nil {
		return [][]string{{"(inside a text)"}}
	}
	return sealedInside(doc, nil)
}

func sealedInside(doc any, at []string) [][]string {
	var out [][]string
	switch v := doc.(type) {
	case string:
		if strings.HasPrefix(v, "sealed:") {
			return [][]string{at}
		}
	case map[string]any:
		for k, x := range v {
			out = append(out, sealedInside(x, append(slices.Clone(at), k))...)
		}
	case []any:
		for _, x := range v {
			out = append(out, sealedInside(x, append(slices.Clone(at), "[]"))...)
		}
	}
	return out
}

// keptByDuty are the places in which something of a graduate stands after the deletion of the account, each with its
// reason. All but the school's own register are sealed.
var keptByDuty = map[string]string{
	"persons.identity_sealed": "the ledger must know whom it is about",
	"persons.name_sealed":     "the same; masked wherever it is shown",
	"roster_rows.name":        "the school's register, which the school reports from",
}

// After the deletion nothing of a graduate is found, but for what the law makes the bureau keep.
func TestNothingPersonalIsLeftOfADeletedAccount(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	l := m.Life()
	mine := map[string][]byte{"name": []byte(l.Name), "phone": []byte(l.Phone), "address": []byte(l.Mail), "login": []byte(l.Login), "identity number": []byte(l.Identity),
		"name at the provider": []byte(l.ProviderSub), "seed": l.Seed, "link": []byte(l.LinkToken)}
	before := heldPlaces(t, m, mine)
	if len(before) < 10 {
		t.Fatalf("before the deletion: only %v", before)
	}
	if _, err := m.OwnData.Request(t.Context(), m.Acting(m.SignIn(l.Login)), accountVersion(t, m, l.Actor), account.Proof{Password: l.Login + "-password", Code: m.Code(l.Login)}, true); err != nil {
		t.Fatal(err)
	}
	m.Clock.Advance(7 * 24 * time.Hour)
	if n, err := m.OwnData.CarryOut(t.Context()); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	m.Deliver() // the last mail is the last that knows the address
	after := heldPlaces(t, m, mine)
	for place, what := range after {
		if keptByDuty[place] == "" {
			t.Errorf("%s still holds the %s", place, what)
		}
	}
	for place := range keptByDuty {
		if after[place] == "" {
			t.Errorf("%s holds nothing, against the duty to keep it", place)
		}
	}
}

// pointersKept are the places in which the identifiers of somebody stand when everything that says who that was is gone.
var pointersKept = map[string]string{
	"audit_entries.subject_id": "the sealed record of changes, which nobody can edit",
	"audit_entries.data":       "the same",
}

// When the account is deleted and every period is over, no table says anything of a graduate any more, nor do ledgers and logs
// of steps point at where something stood.
func TestNothingOfAPersonIsLeftWhenEveryPeriodIsOver(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.AgeLedgers()
	l := m.Life()
	if _, err := m.OwnData.Request(t.Context(), m.Acting(m.SignIn(l.Login)), accountVersion(t, m, l.Actor), account.Proof{Password: l.Login + "-password", Code: m.Code(l.Login)}, true); err != nil {
		t.Fatal(err)
	}
	m.Clock.Advance(7 * 24 * time.Hour)
	if n, err := m.OwnData.CarryOut(t.Context()); n != 1 || err != nil {
		t.Fatal(n, err)
	}
	m.Deliver()
	m.Clock.Advance(10 * 366 * 24 * time.Hour)
	if _, err := m.Retention.Purge(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Files.RemoveUnused(t.Context()); err != nil {
		t.Fatal(err)
	}
	for place, what := range heldPlaces(t, m, map[string][]byte{"name": []byte(l.Name), "masked name": []byte("夏**"), "phone": []byte(l.Phone), "address": []byte(l.Mail), "login": []byte(l.Login),
		"identity number": []byte(l.Identity), "student number": []byte("20220001"), "seed": l.Seed}) {
		t.Errorf("%s still holds the %s", place, what)
	}
	for place := range heldPlaces(t, m, map[string][]byte{"person": []byte(l.Actor.PersonID)}) {
		if pointersKept[place] == "" {
			t.Errorf("%s still points at the person", place)
		}
	}
	for q, want := range map[string]int{
		"SELECT count(*) FROM persons WHERE id = '" + string(l.Actor.PersonID) + "' OR merged_into = '" + string(l.Actor.PersonID) + "'": 0,
		"SELECT count(*) FROM persons WHERE identity_last4 <> '' OR name_sealed IS NOT NULL OR institution <> ''":                        0,
		"SELECT count(*) FROM transitions WHERE actor_id = '" + string(l.Actor.UserID) + "' AND subject_kind <> 'account'":               0,
		"SELECT count(*) FROM placement_entries WHERE actor_id = '" + string(l.Actor.UserID) + "'":                                       0,
		"SELECT count(*) FROM files WHERE owner_id = '" + string(l.Actor.UserID) + "'":                                                   0,
		"SELECT count(*) FROM placements WHERE status = 'verified' AND counts":                                                           1,
	} {
		var n int
		if err := m.DB.SQL().QueryRowContext(t.Context(), q).Scan(&n); err != nil || n != want {
			t.Errorf("%s: %d, %v", q, n, err)
		}
	}
}

// heldPlaces are the places that hold one of some values, sealed or not.
func heldPlaces(t *testing.T, m *testkit.Market, values map[string][]byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	look := func(place string, raw []byte) {
		for what, v := range values {
			if holds(raw, v) {
				out[place] = what
			}
		}
	}
	for _, c := range cells(t, m.DB) {
		look(c.place(), c.raw)
	}
	opened, err := m.DB.Opened(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range opened {
		look(strings.Join(append([]string{v.Table, v.Column}, v.Path...), "."), v.Plain)
	}
	return out
}
