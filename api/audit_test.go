package api_test

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/sheet"
	"liuyong/internal/testkit"
)

// auditorOf is an auditor of a site on which a reviewer has done something.
func auditorOf(t *testing.T) (s *site, auditor client, post string) {
	t.Helper()
	s = newSite(t)
	boss := s.VerifiedEmployer("boss", 1)
	ctx := audit.In(actor.In(t.Context(), boss), audit.Origin{Operation: "createPost", Address: "192.0.2.1", RequestID: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a99"})
	p, err := s.Posts.Create(ctx, boss, testkit.Content("会计"))
	if err != nil {
		t.Fatal(err)
	}
	s.User("auditor", actor.Auditor)
	return s, s.signIn("auditor"), string(p.ID)
}

func TestTheLogIsReadByEachFilter(t *testing.T) {
	t.Parallel()
	s, auditor, post := auditorOf(t)
	all := auditor.get("/audit/entries?limit=100").want(t, http.StatusOK).items()
	at := -1
	for i, e := range all {
		if e["action"] == "posts.insert" {
			at = i
		}
		if i > 0 && e["id"].(float64) >= all[i-1]["id"].(float64) {
			t.Fatalf("entry %v follows on %v", e["id"], all[i-1]["id"])
		}
	}
	if at < 0 {
		t.Fatal("the post is not in the log")
	}
	e := all[at]
	if e["subject_id"] != post || e["address"] != "192.0.2.1" || len(e["after"].(string)) != 64 || e["before"] != nil || e["actor_name"] != nil {
		t.Errorf("%v", e)
	}
	when, err := time.Parse(time.RFC3339Nano, e["at"].(string))
	if err != nil {
		t.Fatal(err)
	}
	for name, q := range map[string]string{
		"actor": "actor=" + e["actor_id"].(string), "organisation": "organisation=" + e["org_id"].(string), "action": "action=posts.insert",
		"kind": "subject_kind=posts", "subject": "subject_id=" + post, "operation": "operation=createPost", "address": "address=192.0.2.1",
		"request": "request=0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a99", "time": "from=" + url.QueryEscape(when.Format(time.RFC3339Nano)) + "&until=" +
			url.QueryEscape(when.Add(time.Microsecond).Format(time.RFC3339Nano)),
		"all": "subject_kind=posts&action=posts.insert&address=192.0.2.1&until=2100-01-01T00:00:00Z",
	} {
		found := false
		items := auditor.get("/audit/entries?limit=100&"+q).want(t, http.StatusOK).items()
		for _, got := range items {
			found = found || got["id"] == e["id"]
		}
		if !found || len(items) >= len(all) {
			t.Errorf("%s: found %v among %d of %d", name, found, len(items), len(all))
		}
	}
	for _, q := range []string{"actor=0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "action=posts.delete", "subject_kind=nothing", "address=192.0.2.2", "until=2020-01-01T00:00:00Z",
		"from=2100-01-01T00:00:00Z"} {
		if n := len(auditor.get("/audit/entries?"+q).want(t, http.StatusOK).items()); n != 0 {
			t.Errorf("%s finds %d", q, n)
		}
	}
	auditor.get("/audit/entries?actor=x").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	auditor.get("/audit/entries?from=yesterday").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	// A staff member's name is shown, and reading is in the log itself, with what was asked for.
	mine := auditor.get("/audit/entries?action=audit.listed").want(t, http.StatusOK).items()
	if len(mine) < 10 || mine[0]["actor_name"] != "测试auditor" || fmt.Sprint(mine[0]["actor_roles"]) != "[auditor]" {
		t.Errorf("reading is not recorded: %v", mine)
	}
	asked := false
	for _, m := range mine {
		data, _ := m["data"].(map[string]any)
		asked = asked || data["subject_id"] == post
	}
	if !asked {
		t.Error("what was asked for is not recorded")
	}
	_ = s
}

func TestPagesOfTheLogShowEveryEntryOnce(t *testing.T) {
	t.Parallel()
	s, auditor, _ := auditorOf(t)
	for i := range 7 {
		if err := s.DB.RecordEvent(t.Context(), audit.Event{Action: "test.happened", SubjectID: fmt.Sprint(i)}); err != nil {
			t.Fatal(err)
		}
	}
	var seen []string
	after := ""
	for range 5 {
		r := auditor.get("/audit/entries?action=test.happened&limit=3"+after).want(t, http.StatusOK)
		for _, e := range r.items() {
			seen = append(seen, e["subject_id"].(string))
		}
		if r.str("next") == "" {
			break
		}
		after = "&after=" + r.str("next")
	}
	if d := cmp.Diff([]string{"6", "5", "4", "3", "2", "1", "0"}, seen); d != "" {
		t.Error(d)
	}
}

// An entry comes with what proves it: the seal of its range, checked here as anybody could with the public key.
func TestAnEntryIsProvenByItsSeal(t *testing.T) {
	t.Parallel()
	s, auditor, post := auditorOf(t)
	which := auditor.get("/audit/entries?action=posts.insert&subject_id="+post).want(t, http.StatusOK).items()[0]["id"].(float64)
	path := fmt.Sprintf("/audit/entries/%.0f", which)
	proof := func() map[string]any { return auditor.get(path).want(t, http.StatusOK).body["proof"].(map[string]any) }
	if p := proof(); p["state"] != "waiting" || p["seal"] != nil {
		t.Errorf("before it is sealed: %v", p)
	}
	s.sealed()
	p := proof()
	if one := auditor.get(path).want(t, http.StatusOK); one.str("action") != "posts.insert" || one.str("subject_id") != post || len(one.str("after")) != 64 {
		t.Errorf("%s", one.raw)
	}
	if p["state"] != "proven" || p["finding"] != nil {
		t.Fatalf("%v", p)
	}
	no := p["seal"].(map[string]any)["no"].(float64)
	seal := auditor.get(fmt.Sprintf("/audit/seals/%.0f", no)).want(t, http.StatusOK)
	leaves, err := base64.StdEncoding.DecodeString(seal.str("leaves"))
	if err != nil {
		t.Fatal(err)
	}
	leafNo := int(p["leaf_no"].(float64))
	if got := hex.EncodeToString(leaves[40*leafNo : 40*leafNo+40]); got != p["leaf"] || !strings.HasSuffix(got, p["digest"].(string)) {
		t.Errorf("leaf %d is %s, want %v", leafNo, got, p["leaf"])
	}
	sum := sha256.Sum256(leaves)
	hash, err := hex.DecodeString(seal.str("hash"))
	signature, err2 := base64.StdEncoding.DecodeString(seal.str("signature"))
	if err != nil || err2 != nil || !ed25519.Verify(s.Signer.PublicKey(), hash, signature) || bytes.Equal(sum[:], hash) {
		t.Errorf("the seal is not signed: %v %v", err, err2)
	}
	if list := auditor.get("/audit/seals").want(t, http.StatusOK).items(); len(list) != 1 || list[0]["leaves"] != nil {
		t.Errorf("%v", list)
	}
	auditor.get("/audit/entries/999999999").wantCode(t, http.StatusNotFound, "not_found")
	auditor.get("/audit/seals/9").wantCode(t, http.StatusNotFound, "not_found")
	if n := len(auditor.get("/audit/entries?action=audit.read&subject_kind=audit_entries").want(t, http.StatusOK).items()); n < 2 {
		t.Errorf("reading an entry is recorded %d times", n)
	}
}

func TestAVerificationIsAskedForAndCarriedOut(t *testing.T) {
	t.Parallel()
	s, auditor, _ := auditorOf(t)
	s.User("security", actor.Security)
	s.sealed()
	st := auditor.get("/audit/status").want(t, http.StatusOK)
	if st.body["well"] != true || st.num("seal_no") != 1 || st.num("checkpoint_no") != 0 || st.body["last_check"] != nil || len(st.body["keys"].([]any)) != 1 {
		t.Errorf("%s", st.raw)
	}
	r := auditor.send("POST", "/audit/checks", nil, nil).want(t, http.StatusCreated)
	if r.str("status") != "waiting" || r.str("by") != "auditor" {
		t.Errorf("%s", r.raw)
	}
	auditor.send("POST", "/audit/checks", nil, nil).wantCode(t, http.StatusConflict, "audit_check_open")
	did, err := s.Desk.CarryOut(t.Context())
	if err != nil || !did {
		t.Fatal(did, err)
	}
	got := auditor.get("/audit/checks/"+r.str("id")).want(t, http.StatusOK)
	if got.str("status") != "done" || got.num("findings") != 0 || got.num("entries") == 0 || got.num("seals") != 1 || len(got.body["list"].([]any)) != 0 {
		t.Errorf("%s", got.raw)
	}
	if list := auditor.get("/audit/checks").want(t, http.StatusOK).items(); len(list) != 1 || list[0]["id"] != r.str("id") {
		t.Errorf("%v", list)
	}
	if st := auditor.get("/audit/status").want(t, http.StatusOK); st.body["well"] != true || st.body["last_check"].(map[string]any)["id"] != r.str("id") {
		t.Errorf("%s", st.raw)
	}
	auditor.get("/audit/checks/0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11").wantCode(t, http.StatusNotFound, "not_found")
	if n := len(auditor.get("/me/notices").want(t, http.StatusOK).items()); n != 0 {
		t.Errorf("%d messages about a record that is as it was sealed", n)
	}
}

func TestAPartOfTheLogIsTakenAway(t *testing.T) {
	t.Parallel()
	s, auditor, post := auditorOf(t)
	if err := s.DB.RecordEvent(t.Context(), audit.Event{Action: "test.happened", Reason: "=HYPERLINK(\"http://example.com\")", Data: audit.Details{"b": "2", "a": "1"}}); err != nil {
		t.Fatal(err)
	}
	ask := func(more map[string]any) reply {
		body := map[string]any{"format": "csv", "reason": "季度抽查"}
		for k, v := range more {
			body[k] = v
		}
		return auditor.send("POST", "/audit/exports", body, nil)
	}
	r := ask(map[string]any{"action": "test.happened"}).want(t, http.StatusOK)
	kind, params, err := mime.ParseMediaType(r.header.Get("Content-Disposition"))
	if err != nil || kind != "attachment" || !strings.HasPrefix(params["filename"], "审计日志_测试auditor_20261123-") || !strings.Contains(params["filename"], "季度抽查") || !strings.HasSuffix(params["filename"], ".csv") {
		t.Errorf("%q: %v", r.header.Get("Content-Disposition"), err)
	}
	if r.header.Get("Content-Type") != "text/csv; charset=utf-8" || !strings.Contains(r.header.Get("Cache-Control"), "no-store") || r.header.Get("Content-Length") != fmt.Sprint(len(r.raw)) {
		t.Errorf("%v", r.header)
	}
	in := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(r.raw, []byte("\xef\xbb\xbf"))))
	in.FieldsPerRecord = -1
	rows, err := in.ReadAll()
	if err != nil || len(rows) != 6 || !strings.Contains(rows[1][0], "测试auditor") || rows[2][0] != "导出事由：季度抽查" {
		t.Fatalf("%v: %v", rows, err)
	}
	last := rows[5]
	if last[9] != "test.happened" || last[12] != "'=HYPERLINK(\"http://example.com\")" || last[15] != "a: 1; b: 2" || !strings.Contains(last[16], "测试auditor") {
		t.Errorf("%v", last)
	}
	// The taking is recorded, with count and reason, under the number that the table bears.
	made := auditor.get("/audit/entries?action=export.made").want(t, http.StatusOK).items()
	if len(made) != 1 || made[0]["reason"] != "季度抽查" || made[0]["data"].(map[string]any)["rows"] != "1" || !strings.Contains(rows[1][0], made[0]["subject_id"].(string)) ||
		made[0]["data"].(map[string]any)["action"] != "test.happened" {
		t.Errorf("%v", made)
	}
	book, err := excelize.OpenReader(bytes.NewReader(ask(map[string]any{"format": "xlsx", "subject_id": post}).want(t, http.StatusOK).raw))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = book.Close() }()
	if got, err := book.GetCellValue(book.GetSheetName(0), "J6"); err != nil || got != "posts.insert" {
		t.Errorf("%q, %v", got, err)
	}
	refused := ask(map[string]any{"reason": "  看 "})
	refused.wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if refused.locations()["body.reason"] != "too_short" {
		t.Errorf("%s", refused.raw)
	}
	ask(map[string]any{"action": "no.such"}).wantCode(t, http.StatusUnprocessableEntity, "extract_empty")
	ask(map[string]any{"format": "pdf"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if n := len(auditor.get("/audit/entries?action=export.made").want(t, http.StatusOK).items()); n != 2 {
		t.Errorf("%d extracts are recorded, 2 were made", n)
	}
}

func TestATableIsTakenAwayOnlyByWhoProvedLatelyWhoTheyAre(t *testing.T) {
	t.Parallel()
	s, _, _ := auditorOf(t)
	a := actor.Actor{UserID: id.New[id.User](), Roles: []actor.Role{actor.Auditor}, SessionID: id.New[id.Session](), ProvedAt: s.Clock.Now().Add(-actor.ProofHolds - time.Second)}
	if _, err := s.Desk.Extract(t.Context(), a, audit.Filter{}, sheet.CSV, "季度抽查"); !fault.Is(err, actor.ErrProofNeeded) {
		t.Errorf("eleven minutes later: %v", err)
	}
}

func TestAnExtractHasABound(t *testing.T) {
	t.Parallel()
	s, auditor, _ := auditorOf(t)
	small := audit.NewDesk(s.DB, audit.Settings{Signer: s.Signer, Now: s.Clock.Now, ExtractRows: 3})
	s.Desk = small
	s = siteOn(t, s.Market)
	auditor.site = s
	record := func(n int) {
		for range n {
			if err := s.DB.RecordEvent(t.Context(), audit.Event{Action: "test.happened"}); err != nil {
				t.Fatal(err)
			}
		}
	}
	record(3)
	body := map[string]any{"format": "csv", "reason": "季度抽查", "action": "test.happened"}
	auditor.send("POST", "/audit/exports", body, nil).want(t, http.StatusOK)
	record(1)
	r := auditor.send("POST", "/audit/exports", body, nil)
	r.wantCode(t, http.StatusUnprocessableEntity, "extract_too_many_rows")
	if !strings.Contains(r.str("title"), "缩短时间范围") || r.str("detail") != "3" {
		t.Errorf("%s", r.raw)
	}
	if n := len(auditor.get("/audit/entries?action=export.made").want(t, http.StatusOK).items()); n != 1 {
		t.Errorf("%d extracts are recorded, 1 was made", n)
	}
}
