package api_test

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/placement"
	"liuyong/internal/testkit"
)

func enterBody(number string) map[string]any {
	return map[string]any{"identity_number": number, "name": "李示例", "kind": "civil_servant", "employer_name": "永川区示例局",
		"employer_uscc": "1250011845040001XF", "work_area": "500118", "start_on": "2026-09-01",
		"origin": map[string]any{"institution": "示例大学", "campus_area": "510104", "education": "bachelor", "cohort_year": 2026, "graduated_on": "2026-06-30"}}
}

// wantRowOfLedger checks that the present state of a placement is what its entries make of it.
func (s *site) wantRowOfLedger(t *testing.T, which string) {
	t.Helper()
	entries, err := s.DB.Entries(t.Context(), id.Placement(which))
	if err != nil {
		t.Fatal(err)
	}
	want, err := placement.Derive(entries)
	if err != nil {
		t.Fatal(err)
	}
	var got placement.Placement
	err = s.DB.InTx(t.Context(), func(ctx context.Context) error {
		got, err = s.DB.PlacementByID(ctx, id.Placement(which))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Fatalf("the row is not what its entries make: %s", d)
	}
}

func TestOfficersEntryIsVerifiedByAnother(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("enterer", actor.Officer)
	s.User("verifier", actor.Officer)
	s.User("analyst", actor.Analyst)
	enterer, verifier := s.signIn("enterer"), s.signIn("verifier")
	number := citizen(t, "2003-05-01", 11)

	body := enterBody(number)
	body["evidence"] = []map[string]any{{"kind": "E3", "file_id": enterer.upload("录用文件.pdf"), "happened_on": "2026-08-20"}}
	p := enterer.send("POST", "/placements", body, nil).want(t, http.StatusCreated)
	path := "/placements/" + p.str("id")
	s.wantRowOfLedger(t, p.str("id"))
	if o, _ := verifier.get(path).want(t, http.StatusOK).body["outlook"].(map[string]any); o["origin"] != "outside" || o["youth_group"] != "graduate" || o["counts"] != true {
		t.Fatalf("the officer sees beforehand what it would count as: %v", o)
	}
	if seen := s.signIn("analyst").get(path).want(t, http.StatusOK); seen.body["outlook"] != nil {
		t.Fatalf("only officers do: %s", seen.raw)
	}
	if slices.Contains(p.actions(), "verify") {
		t.Fatal("whoever entered it is not offered to verify it")
	}
	enterer.send("POST", "/placements", enterBody(number), nil).wantCode(t, http.StatusConflict, "placement_exists")
	enterer.step(path, "verify", map[string]any{"worked_here_before": false}).wantCode(t, http.StatusForbidden, "own_placement")
	verifier.act("POST", path+"/verify", 1, map[string]any{"worked_here_before": false}).wantCode(t, http.StatusPreconditionFailed, "stale")
	verifier.step(path, "verify", map[string]any{}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	v := verifier.step(path, "verify", map[string]any{"worked_here_before": false}).want(t, http.StatusOK)
	if verdict, _ := v.body["verdict"].(map[string]any); verdict["origin"] != "outside" || verdict["counts"] != true || v.body["outlook"] != nil {
		t.Fatalf("got %s", v.raw)
	}
	s.wantRowOfLedger(t, p.str("id"))
	if k1(t, verifier) != 1 {
		t.Fatal("it counts")
	}
	seen := s.signIn("analyst").get(path).want(t, http.StatusOK)
	if who, _ := seen.body["person"].(map[string]any); who["name"] != "李**" || who["masked_identity"] != nil || len(seen.actions()) != 0 {
		t.Fatalf("an analyst sees a masked person and changes nothing: %s", seen.raw)
	}

	verifier.step(path, "void", map[string]any{"reason": " "}).wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	verifier.step(path, "void", map[string]any{"reason": "未报到。"}).want(t, http.StatusOK)
	s.wantRowOfLedger(t, p.str("id"))
	if k1(t, verifier) != 0 {
		t.Fatal("what was voided does not count")
	}
	verifier.step(path, "verify", map[string]any{"worked_here_before": false}).wantCode(t, http.StatusConflict, "transition_not_allowed")
	enterer.send("POST", "/placements", enterBody(number), nil).want(t, http.StatusCreated)
}

// Four eyes see the papers too: whoever filed all that a placement rests on verifies it no more than whoever entered it.
func TestWhoeverFiledEveryPaperDoesNotVerify(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, name := range []string{"enterer", "filer", "verifier"} {
		s.User(name, actor.Officer)
	}
	enterer, filer, verifier := s.signIn("enterer"), s.signIn("filer"), s.signIn("verifier")
	path := "/placements/" + enterer.send("POST", "/placements", enterBody(citizen(t, "2003-05-01", 12)), nil).want(t, http.StatusCreated).str("id")
	verify := map[string]any{"worked_here_before": false}
	offered := func(c client, want bool) {
		t.Helper()
		if got := slices.Contains(c.get(path).want(t, http.StatusOK).actions(), "verify"); got != want {
			t.Errorf("verifying is offered: %v, want %v", got, want)
		}
	}

	filer.step(path, "evidence", map[string]any{"kind": "E3", "file_id": filer.upload("录用文件.pdf")}).want(t, http.StatusOK)
	s.wantRowOfLedger(t, path[len("/placements/"):])
	offered(filer, false)
	filer.step(path, "verify", verify).wantCode(t, http.StatusForbidden, "own_evidence")
	offered(verifier, true)

	// A provisional paper of somebody else changes nothing; one that suffices does.
	verifier.step(path, "evidence", map[string]any{"kind": "E7", "file_id": verifier.upload("三方协议.pdf")}).want(t, http.StatusOK)
	filer.step(path, "verify", verify).wantCode(t, http.StatusForbidden, "own_evidence")
	enterer.step(path, "evidence", map[string]any{"kind": "E1", "file_id": enterer.upload("社保.pdf")}).want(t, http.StatusOK)
	s.wantRowOfLedger(t, path[len("/placements/"):])
	offered(filer, true)
	filer.step(path, "evidence", map[string]any{"kind": "E3", "file_id": filer.upload("录用文件2.pdf")}).want(t, http.StatusOK)
	filer.step(path, "verify", verify).want(t, http.StatusOK)
	s.wantRowOfLedger(t, path[len("/placements/"):])
}

func TestGraduateAndOfficersEntryBecomeOnePerson(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	s.User("officer", actor.Officer)
	s.User("second", actor.Officer)
	g, boss, officer, second := s.graduate("xiaoyong"), s.signIn("maker"), s.signIn("officer"), s.signIn("second")
	number := citizen(t, "2003-05-01", 21)

	body := enterBody(number)
	body["name"] = "王 xiaoyong"
	body["evidence"] = []map[string]any{{"kind": "E3", "file_id": officer.upload("录用.pdf")}}
	entered := officer.send("POST", "/placements", body, nil).want(t, http.StatusCreated)
	second.step("/placements/"+entered.str("id"), "verify", map[string]any{"worked_here_before": false}).want(t, http.StatusOK)

	first, later := s.Published(employer, testkit.Content("总账会计")), s.Published(employer, testkit.Content("出纳"))
	path := "/applications/" + g.apply(string(first.ID)).str("id")
	boss.step(path, "offer", offerBody()).want(t, http.StatusOK)
	g.step(path, "accept", nil).want(t, http.StatusOK)
	placed := "/placements/" + boss.step(path, "hire", map[string]any{"start_on": "2026-11-20"}).want(t, http.StatusOK).str("placement_id")
	g.step(placed, "confirm", map[string]any{"identity_number": number[:17] + "?"}).wantCode(t, http.StatusUnprocessableEntity, "bad_identity_number")
	g.step(placed, "confirm", map[string]any{"identity_number": number}).want(t, http.StatusOK)

	if mine := g.get("/placements").want(t, http.StatusOK).items(); len(mine) != 2 {
		t.Fatalf("both placements are the graduate's now: %v", mine)
	}
	boss.step(placed, "evidence", map[string]any{"kind": "E1", "file_id": boss.upload("社保.pdf")}).want(t, http.StatusOK)
	officer.step(placed, "verify", map[string]any{"worked_here_before": false}).want(t, http.StatusOK)
	s.wantRowOfLedger(t, placed[len("/placements/"):])
	if got := k1(t, officer); got != 1 {
		t.Fatalf("two placements of one person are one in K1, got %v", got)
	}

	// The merged graduate keeps the résumé and cannot apply twice under either name.
	r := g.get("/me/resume").want(t, http.StatusOK)
	if r.version() != 1 {
		t.Fatalf("the résumé moved along: %s", r.raw)
	}
	g.send("POST", "/posts/"+string(first.ID)+"/applications", map[string]any{"consent": consentWords}, nil).wantCode(t, http.StatusConflict, "already_applied")
	g.apply(string(later.ID))

	// Schooling that an officer entered and that a verified placement rests on is no longer the graduate's to change.
	changed := resumeBody("王小永")
	g.act("PUT", "/me/resume", 1, changed).want(t, http.StatusOK)
	row := officer.get("/placements/"+entered.str("id")).want(t, http.StatusOK)
	if who, _ := row.body["person"].(map[string]any); who["institution"] != "示例大学" {
		t.Fatalf("got %s", row.raw)
	}
}

func TestDisputeIsSettledAndVerifiedAgain(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	s.VerifiedEmployer("rival", 2)
	s.User("officer", actor.Officer)
	g, boss, officer := s.graduate("xiaoyong"), s.signIn("maker"), s.signIn("officer")
	path := "/applications/" + g.apply(string(s.Published(employer, testkit.Content("总账会计")).ID)).str("id")
	boss.step(path, "offer", offerBody()).want(t, http.StatusOK)
	g.step(path, "accept", nil).want(t, http.StatusOK)
	placed := "/placements/" + boss.step(path, "hire", map[string]any{"start_on": "2026-11-20"}).want(t, http.StatusOK).str("placement_id")

	rival, stranger := s.signIn("rival"), s.graduate("stranger")
	for _, c := range []client{rival, stranger} {
		c.get(placed).wantCode(t, http.StatusNotFound, "not_found")
		if r := c.act("POST", placed+"/dispute", 1, map[string]any{"reason": "不实"}); r.status != http.StatusNotFound && r.status != http.StatusForbidden {
			t.Fatalf("others dispute nothing: %s", r.raw)
		}
		if list := c.get("/placements").want(t, http.StatusOK).items(); len(list) != 0 {
			t.Fatalf("others see nothing: %v", list)
		}
	}
	s.visitor().get(placed).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	boss.act("POST", placed+"/verify", 1, map[string]any{"worked_here_before": false}).wantCode(t, http.StatusForbidden, "forbidden")
	rival.send("POST", "/placements", enterBody(citizen(t, "2003-05-01", 31)), nil).wantCode(t, http.StatusForbidden, "forbidden")

	g.act("PUT", "/me/identity", 0, map[string]any{"identity_number": citizen(t, "2003-05-01", 41)}).want(t, http.StatusOK)
	g.step(placed, "confirm", nil).want(t, http.StatusOK)
	boss.step(placed, "evidence", map[string]any{"kind": "E2", "file_id": boss.upload("合同.pdf")}).want(t, http.StatusOK)
	officer.step(placed, "verify", map[string]any{"worked_here_before": false}).want(t, http.StatusOK)
	g.step(placed, "dispute", map[string]any{"reason": ""}).wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	g.step(placed, "dispute", map[string]any{"reason": "入职日期有误。"}).want(t, http.StatusOK)
	officer.step(placed, "verify", map[string]any{"worked_here_before": false}).wantCode(t, http.StatusConflict, "transition_not_allowed")
	settled := officer.step(placed, "settle", map[string]any{"reason": "经核对合同，日期无误。"}).want(t, http.StatusOK)
	if settled.str("status") != "provisional" || settled.body["verdict"] != nil || k1(t, officer) != 0 {
		t.Fatalf("a settled dispute is verified again: %s", settled.raw)
	}
	s.wantRowOfLedger(t, settled.str("id"))
	again := officer.step(placed, "verify", map[string]any{"worked_here_before": true}).want(t, http.StatusOK)
	if k1(t, officer) != 0 {
		t.Fatal("whoever worked here before does not count")
	}
	kinds := []string{}
	entries, _ := again.body["entries"].([]any)
	for _, x := range entries {
		m, _ := x.(map[string]any)
		k, _ := m["kind"].(string)
		kinds = append(kinds, k)
	}
	if d := cmp.Diff([]string{"opened", "confirmed", "evidence", "verified", "disputed", "settled", "verified"}, kinds); d != "" {
		t.Fatal(d)
	}
	if _, err := s.DB.SQL().ExecContext(t.Context(), "DELETE FROM placement_entries"); err == nil {
		t.Fatal("the database must refuse to take from the ledger")
	}
}

func TestResumeAndIdentityAreGuarded(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("xiaoyong", actor.Graduate)
	s.User("twin", actor.Graduate)
	s.VerifiedEmployer("maker", 1)
	g := s.signIn("xiaoyong")
	if r := g.get("/me/resume").want(t, http.StatusOK); r.version() != 0 || r.header.Get("ETag") != `"0"` {
		t.Fatalf("before the first writing: %s", r.raw)
	}
	s.visitor().get("/me/resume").wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.signIn("maker").get("/me/resume").wantCode(t, http.StatusForbidden, "forbidden")
	g.send("PUT", "/me/resume", resumeBody("王小永"), nil).wantCode(t, http.StatusPreconditionRequired, "if_match_required")
	g.act("PUT", "/me/resume", 1, resumeBody("王小永")).wantCode(t, http.StatusPreconditionFailed, "stale")
	first := g.act("PUT", "/me/resume", 0, resumeBody("王小永")).want(t, http.StatusOK)
	g.act("PUT", "/me/resume", 0, resumeBody("王小永")).wantCode(t, http.StatusPreconditionFailed, "stale")
	second := g.act("PUT", "/me/resume", first.version(), resumeBody("王小永")).want(t, http.StatusOK)
	if second.version() != 2 || g.get("/me/resume").version() != 2 {
		t.Fatalf("got %s", second.raw)
	}
	broken := resumeBody("王小永")
	broken["phone"] = "123"
	r := g.act("PUT", "/me/resume", 2, broken)
	if r.wantCode(t, http.StatusUnprocessableEntity, "invalid"); r.locations()["body.phone"] != "bad_mobile" {
		t.Fatalf("got %s", r.raw)
	}

	number := citizen(t, "2003-05-01", 51)
	identity := func(c client, n string) reply {
		return c.send("PUT", "/me/identity", map[string]any{"identity_number": n}, nil)
	}
	bad := identity(g, "500118200302300011")
	if bad.wantCode(t, http.StatusUnprocessableEntity, "bad_identity_number"); bad.locations()["body.identity_number"] != "citizen_id_date" {
		t.Fatalf("30 February is no birthday: %s", bad.raw)
	}
	if known := g.get("/me/identity").want(t, http.StatusOK); known.body["known"] != false {
		t.Fatalf("nothing is known before it is given: %s", known.raw)
	}
	ok := identity(g, number).want(t, http.StatusOK)
	if ok.str("masked") != "**************"+number[14:] {
		t.Fatalf("got %s", ok.raw)
	}
	identity(g, number).want(t, http.StatusOK)
	if known := g.get("/me/identity").want(t, http.StatusOK); known.body["known"] != true || known.str("masked") != ok.str("masked") {
		t.Fatalf("got %s", known.raw)
	}
	s.signIn("maker").get("/me/identity").wantCode(t, http.StatusForbidden, "forbidden")
	identity(g, citizen(t, "2003-05-01", 52)).wantCode(t, http.StatusConflict, "identity_fixed")
	identity(s.signIn("twin"), number).wantCode(t, http.StatusConflict, "identity_taken")
}

func TestFiguresForVisitorsAndStaff(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("analyst", actor.Analyst)
	staff := s.signIn("analyst").get("/indicators?year=2026&as_of=2026-08-31").want(t, http.StatusOK)
	public := s.visitor().get("/indicators").want(t, http.StatusOK)
	if len(staff.items()) != 21 || len(public.items()) != 19 || staff.str("as_of") != "2026-08-31" {
		t.Fatalf("staff see %d rows, visitors %d", len(staff.items()), len(public.items()))
	}
	for _, i := range staff.items() {
		value, present := i["value"]
		if !present || (i["source"] == "none") != (value == nil) || i["has_source"] != (i["source"] != "none") {
			t.Errorf("%v: source %v, value %v", i["id"], i["source"], value)
		}
		span := fmt.Sprint(i["period_from"], " ", i["period_to"])
		if want := map[any]string{"cumulative": "2025-01-01 2027-12-31"}[i["period"]]; want != "" && span != want || want == "" && span != "2026-01-01 2026-12-31" {
			t.Errorf("%v is about %s", i["id"], span)
		}
		if units, _ := i["responsible"].([]any); len(units) == 0 {
			t.Errorf("%v names no responsible unit", i["id"])
		}
	}
	for _, i := range public.items() {
		if i["id"] == "K2" || i["id"] == "K3" || i["by_month"] != nil || i["local_youth"] != nil {
			t.Errorf("not for visitors: %v", i)
		}
	}
	s.visitor().get("/indicators/K2/rows").wantCode(t, http.StatusNotFound, "not_found")
	s.visitor().get("/indicators/snapshots").wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.visitor().get("/indicators?as_of=2026-02-30").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if _, err := s.Indicators.TakeDueSnapshot(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list := s.signIn("analyst").get("/indicators/snapshots").want(t, http.StatusOK).items(); len(list) != 1 || list[0]["as_of"] != "2026-10-31" {
		t.Fatalf("got %v", list)
	}
	s.signIn("analyst").get("/indicators/K1/rows?after=here").wantCode(t, http.StatusUnprocessableEntity, "invalid")
}
