package api_test

import (
	"fmt"
	"net/http"
	"slices"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/hiring"
	"liuyong/internal/placement"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/testkit"
)

func resumeBody(name string) map[string]any {
	return map[string]any{"name": name, "phone": "13800000000", "email": "w@example.com", "cohort_year": 2026,
		"hukou_area": "500118001", "skills": []string{"总账", "总账", " "}, "intro": "做事细致。",
		"education": []map[string]any{
			{"school": "永川示例中学", "campus_area": "500118", "education": "high_school", "from_on": "2019-09-01", "to_on": "2022-06-30"},
			{"school": "重庆文理学院", "major": "会计学", "education": "bachelor", "from_on": "2022-09-01", "to_on": "2026-06-30"}},
		"wishes": map[string]any{"kinds": []string{"job"}, "areas": []string{"500118"}, "pay_month_min_yuan": 5000}}
}

// citizen is a valid identity number of someone born on the day.
func citizen(t *testing.T, birth string, seq int) string {
	t.Helper()
	n, err := refdata.MakeCitizenID("500118", birth, seq)
	if err != nil {
		t.Fatal(err)
	}
	return n.Reveal()
}

// graduate signs up someone with a résumé.
func (s *site) graduate(login string) client {
	s.t.Helper()
	s.User(login, actor.Graduate)
	c := s.signIn(login)
	c.act("PUT", "/me/resume", 0, resumeBody("王"+login)).want(s.t, http.StatusOK)
	return c
}

// apply sends an application and gives it.
func (c client) apply(post string) reply {
	c.t.Helper()
	return c.send("POST", "/posts/"+post+"/applications", map[string]any{"message": "希望从事财务工作。", "consent": consentWords}, nil).want(c.t, http.StatusCreated)
}

// step takes a step of an application or placement as it stands now.
func (c client) step(path, verb string, body any) reply {
	c.t.Helper()
	now := c.get(path).want(c.t, http.StatusOK)
	return c.act("POST", path+"/"+verb, now.version(), body)
}

func offerBody() map[string]any {
	return map[string]any{"pay_yuan": 6500, "start_on": string(testkit.Today.AddDays(8)), "answer_by": string(testkit.Today.AddDays(5)), "note": "五险一金。"}
}

func (r reply) actions() []string {
	list, _ := r.body["actions"].([]any)
	out := []string{}
	for _, x := range list {
		s, _ := x.(string)
		out = append(out, s)
	}
	return out
}

func TestApplicationGoesToAHireAndIntoTheLedger(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	post := s.Published(employer, testkit.Content("总账会计"))
	other := s.Published(employer, testkit.Content("出纳"))
	third := s.Published(employer, testkit.Content("审计助理"))
	s.User("officer", actor.Officer)
	g, boss, officer := s.graduate("xiaoyong"), s.signIn("maker"), s.signIn("officer")

	g.apply(string(other.ID))
	g.apply(string(third.ID))
	app := g.apply(string(post.ID))
	path := "/applications/" + app.str("id")
	if got := app.actions(); !slices.Equal(got, []string{"withdraw"}) {
		t.Fatalf("the graduate may %v", got)
	}
	if app.body["seen_at"] != nil {
		t.Fatal("nobody has opened it yet")
	}
	seen := boss.get(path).want(t, http.StatusOK)
	if resume, _ := seen.body["resume"].(map[string]any); resume["phone"] != "13800000000" || resume["hukou_area"] != nil {
		t.Fatalf("the employer sees the frozen résumé without the household registration: %v", resume)
	}
	boss.step(path, "shortlist", nil).want(t, http.StatusOK)
	boss.step(path, "interview", map[string]any{"at": "2026-11-25T02:00:00Z", "mode": "on_site", "place": "示例大道1号"}).want(t, http.StatusOK)
	for _, c := range []client{g, boss} {
		rows := c.get("/applications?status=interviewing").want(t, http.StatusOK).items()
		if met, _ := rows[0]["interviews"].([]any); len(rows) != 1 || len(met) != 1 || met[0].(map[string]any)["at"] != "2026-11-25T02:00:00Z" {
			t.Fatalf("the list says when one meets: %v", rows)
		}
	}
	boss.step(path, "offer", offerBody()).want(t, http.StatusOK)
	g.step(path, "accept", nil).want(t, http.StatusOK)

	others := g.get(path+"/others").want(t, http.StatusOK).items()
	if len(others) != 2 || others[0]["suggested"] != true {
		t.Fatalf("both other applications live and are proposed: %v", others)
	}
	g.step(path, "give-up", map[string]any{"ids": []any{others[0]["id"]}}).want(t, http.StatusOK)
	if left := g.get(path + "/others").items(); len(left) != 1 || left[0]["id"] != others[1]["id"] {
		t.Fatalf("only the chosen one is given up: %v", left)
	}

	hired := boss.step(path, "hire", map[string]any{"start_on": "2026-11-20"}).want(t, http.StatusOK)
	if hired.str("status") != "hired" || hired.str("placement_id") == "" || hired.str("work_area") != post.WorkArea {
		t.Fatalf("got %s", hired.raw)
	}
	events := []string{}
	timeline, _ := g.get(path).body["timeline"].([]any)
	for _, x := range timeline {
		m, _ := x.(map[string]any)
		e, _ := m["event"].(string)
		events = append(events, e)
	}
	slices.Sort(events) // the clock of the test stands still
	if want := []string{"accept", "apply", "hire", "interview", "offer", "seen", "shortlist"}; !slices.Equal(events, want) {
		t.Fatalf("the timeline holds %v, want %v", events, want)
	}
	s.verifyHire(t, g, boss, officer, "/placements/"+hired.str("placement_id"))
}

// verifyHire takes a fresh placement through evidence, confirmation and verification into K1.
func (s *site) verifyHire(t *testing.T, g, boss, officer client, placed string) {
	t.Helper()
	officer.step(placed, "verify", map[string]any{"worked_here_before": false}).wantCode(t, http.StatusConflict, "evidence_missing")
	contract := boss.upload("合同.pdf")
	boss.step(placed, "evidence", map[string]any{"kind": "E7", "file_id": contract}).want(t, http.StatusOK)
	officer.step(placed, "verify", map[string]any{"worked_here_before": false}).wantCode(t, http.StatusConflict, "evidence_missing")
	boss.step(placed, "evidence", map[string]any{"kind": "E4", "file_id": contract}).wantCode(t, http.StatusUnprocessableEntity, "evidence_unfit")
	boss.step(placed, "evidence", map[string]any{"kind": "traineeship_agreement", "file_id": contract}).wantCode(t, http.StatusUnprocessableEntity, "trainee_paper_no_evidence")
	officer.step(placed, "evidence", map[string]any{"kind": "E2", "file_id": contract}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	boss.step(placed, "evidence", map[string]any{"kind": "E2", "file_id": contract, "happened_on": "2026-11-20"}).want(t, http.StatusOK)
	officer.step(placed, "verify", map[string]any{"worked_here_before": false}).wantCode(t, http.StatusConflict, "identity_unknown")

	g.step(placed, "confirm", nil).wantCode(t, http.StatusUnprocessableEntity, "identity_needed")
	number := citizen(t, "2003-05-01", 7)
	confirmed := g.step(placed, "confirm", map[string]any{"identity_number": number}).want(t, http.StatusOK)
	person, _ := confirmed.body["person"].(map[string]any)
	if person["masked_identity"] != "**************"+number[14:] {
		t.Fatalf("got %v", person)
	}
	g.step(placed, "confirm", nil).wantCode(t, http.StatusConflict, "already_confirmed")

	before := k1(t, officer)
	queue := officer.get("/placements?status=provisional").want(t, http.StatusOK).items()
	if len(queue) != 1 || queue[0]["evidenced"] != true {
		t.Fatalf("the officers' queue holds %v", queue)
	}
	v := officer.step(placed, "verify", map[string]any{"worked_here_before": false}).want(t, http.StatusOK)
	verdict, _ := v.body["verdict"].(map[string]any)
	if verdict["origin"] != "in_district" || verdict["youth_group"] != "graduate" || verdict["counts"] != true {
		t.Fatalf("got %v", verdict)
	}
	if after := k1(t, officer); after != before+1 {
		t.Fatalf("K1 went from %v to %v", before, after)
	}
	rows := officer.get("/indicators/K1a/rows").want(t, http.StatusOK).items()
	if len(rows) != 1 || rows[0]["label"] != "王**" {
		t.Fatalf("K1a opens onto %v", rows)
	}
	g.step(placed, "dispute", map[string]any{"reason": "入职日期有误。"}).want(t, http.StatusOK)
	if got := k1(t, officer); got != before {
		t.Fatalf("a dispute takes it out of K1, got %v", got)
	}
}

func k1(t *testing.T, c client) float64 {
	t.Helper()
	for _, i := range c.get("/indicators").want(t, http.StatusOK).items() {
		if i["id"] == "K1" {
			v, _ := i["value"].(float64)
			return v
		}
	}
	t.Fatal("there is no K1")
	return 0
}

func TestApplyRefusesWhatCannotBeAppliedFor(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	post := s.Published(employer, testkit.Content("总账会计"))
	closed := s.Published(employer, testkit.Content("已停止的岗位"))
	if _, err := s.Posts.Close(t.Context(), employer, closed.ID, closed.Version); err != nil {
		t.Fatal(err)
	}
	draft, err := s.Posts.Create(t.Context(), employer, testkit.Content("草稿"))
	if err != nil {
		t.Fatal(err)
	}
	s.User("noresume", actor.Graduate)
	g, bare := s.graduate("xiaoyong"), s.signIn("noresume")
	body := map[string]any{"consent": consentWords}

	s.visitor().send("POST", "/posts/"+string(post.ID)+"/applications", body, nil).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.signIn("maker").send("POST", "/posts/"+string(post.ID)+"/applications", body, nil).wantCode(t, http.StatusForbidden, "forbidden")
	bare.send("POST", "/posts/"+string(post.ID)+"/applications", body, nil).wantCode(t, http.StatusConflict, "resume_missing")
	g.send("POST", "/posts/"+string(closed.ID)+"/applications", body, nil).wantCode(t, http.StatusGone, "post_closed")
	g.send("POST", "/posts/"+string(draft.ID)+"/applications", body, nil).wantCode(t, http.StatusNotFound, "not_found")
	app := g.apply(string(post.ID))
	g.send("POST", "/posts/"+string(post.ID)+"/applications", body, nil).wantCode(t, http.StatusConflict, "already_applied")

	// After withdrawing, too: one application for a post is one for good.
	path := "/applications/" + app.str("id")
	g.step(path, "withdraw", map[string]any{"reason": "已有安排。"}).want(t, http.StatusOK)
	g.send("POST", "/posts/"+string(post.ID)+"/applications", body, nil).wantCode(t, http.StatusConflict, "already_applied")

	// A post past its last day is closed to applications even before the timetable has marked it.
	late := s.Published(employer, testkit.Content("将过期的岗位"))
	s.Clock.Advance(31 * 24 * time.Hour)
	s.signIn("xiaoyong").send("POST", "/posts/"+string(late.ID)+"/applications", body, nil).wantCode(t, http.StatusGone, "post_closed")
}

func TestApplicationsAreSeenByTheirTwoSidesOnly(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	post := s.Published(s.VerifiedEmployer("maker", 1), testkit.Content("总账会计"))
	s.VerifiedEmployer("rival", 2)
	s.User("officer", actor.Officer)
	app := s.graduate("xiaoyong").apply(string(post.ID))
	path := "/applications/" + app.str("id")
	stranger := s.graduate("stranger")

	for name, c := range map[string]client{"another graduate": stranger, "another employer": s.signIn("rival")} {
		c.get(path).wantCode(t, http.StatusNotFound, "not_found")
		if r := c.get("/applications"); r.status == http.StatusOK && len(r.items()) != 0 {
			t.Errorf("%s lists %s", name, r.raw)
		}
	}
	s.signIn("officer").get(path).wantCode(t, http.StatusForbidden, "forbidden")
	s.visitor().get(path).wantCode(t, http.StatusUnauthorized, "unauthenticated")
}

func TestApplicationMovesAreGuarded(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	post := s.Published(s.VerifiedEmployer("maker", 1), testkit.Content("总账会计"))
	g, boss := s.graduate("xiaoyong"), s.signIn("maker")
	path := "/applications/" + g.apply(string(post.ID)).str("id")

	boss.send("POST", path+"/shortlist", nil, nil).wantCode(t, http.StatusPreconditionRequired, "if_match_required")
	boss.act("POST", path+"/shortlist", 7, nil).wantCode(t, http.StatusPreconditionFailed, "stale")
	g.act("POST", path+"/shortlist", 1, nil).wantCode(t, http.StatusForbidden, "forbidden")
	boss.act("POST", path+"/accept", 1, nil).wantCode(t, http.StatusForbidden, "forbidden")
	g.act("POST", path+"/accept", 1, nil).wantCode(t, http.StatusConflict, "transition_not_allowed")
	boss.act("POST", path+"/hire", 1, map[string]any{"start_on": "2026-12-01"}).wantCode(t, http.StatusConflict, "transition_not_allowed")
	boss.act("POST", path+"/agree", 1, map[string]any{"start_on": "2026-12-01", "months": 6}).wantCode(t, http.StatusConflict, "agreement_only_for_trainee")
	g.step(path, "give-up", map[string]any{"ids": []string{}}).wantCode(t, http.StatusConflict, "application_not_accepted")

	boss.step(path, "reject", map[string]any{"code": "too_old"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	boss.step(path, "reject", map[string]any{"code": "other"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	boss.step(path, "interview", map[string]any{"at": "2020-01-01T00:00:00Z", "mode": "phone", "place": "电话"}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	late := offerBody()
	late["answer_by"] = "2026-01-01"
	boss.step(path, "offer", late).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if got := boss.get(path); got.str("status") != "submitted" || got.version() != 1 {
		t.Fatalf("what is refused must leave nothing behind: %s", got.raw)
	}

	boss.step(path, "offer", offerBody()).want(t, http.StatusOK)
	s.Clock.Advance(6 * 24 * time.Hour)
	g, boss = s.signIn("xiaoyong"), s.signIn("maker")
	g.step(path, "accept", nil).wantCode(t, http.StatusConflict, "offer_expired")
	r := boss.step(path, "reject", map[string]any{"code": "position_filled", "words": "感谢您的应聘。"}).want(t, http.StatusOK)
	if rejection, _ := r.body["rejection"].(map[string]any); rejection["label"] != "岗位已招满" {
		t.Fatalf("got %s", r.raw)
	}
	g.step(path, "withdraw", nil).wantCode(t, http.StatusConflict, "transition_not_allowed")
}

func TestTraineeshipEndsInAnAgreementAndNoPlacement(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("base", 1)
	c := testkit.Content("学生实习岗位")
	c.Kind = posting.StudentInternship
	post := s.Published(employer, c)
	job := s.Published(employer, testkit.Content("总账会计"))
	g, boss := s.graduate("xiaoyong"), s.signIn("base")
	path := "/applications/" + g.apply(string(post.ID)).str("id")
	g.apply(string(job.ID))
	boss.step(path, "offer", offerBody()).want(t, http.StatusOK)
	accepted := g.step(path, "accept", nil).want(t, http.StatusOK)
	if slices.Contains(boss.get(path).actions(), "hire") {
		t.Fatal("a hire must not be offered for a traineeship")
	}
	boss.act("POST", path+"/hire", accepted.version(), map[string]any{"start_on": "2026-12-01"}).wantCode(t, http.StatusConflict, "trainee_no_hire")
	agreed := boss.step(path, "agree", map[string]any{"start_on": "2026-12-01", "months": 6}).want(t, http.StatusOK)
	if agreed.str("status") != "agreed" || agreed.num("months") != 6 || agreed.str("placement_id") != "" {
		t.Fatalf("got %s", agreed.raw)
	}
	if placed := g.get("/placements").want(t, http.StatusOK).items(); len(placed) != 0 {
		t.Fatalf("a traineeship is no placement: %v", placed)
	}
	others := g.get(path+"/others").want(t, http.StatusOK).items()
	if len(others) != 1 || others[0]["suggested"] == true {
		t.Fatalf("a traineeship leaves applications for jobs alone: %v", others)
	}
}

func TestListsOfTheChainTakeAFixedNumberOfQueries(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	var applicants []client
	for i := range 4 {
		applicants = append(applicants, s.graduate(fmt.Sprintf("graduate%d", i)))
	}
	count := func(n int) (applications, placements, figures int64) {
		for i := range n {
			post := s.Published(employer, testkit.Content("岗位"))
			applicants[i].apply(string(post.ID))
		}
		a := s.Actor(employer.UserID)
		ctx, q := postgres.CountQueries(t.Context())
		if _, err := s.Hiring.List(ctx, a, hiring.Filter{Limit: 20}); err != nil {
			t.Fatal(err)
		}
		applications = q.Load()
		ctx, q = postgres.CountQueries(t.Context())
		if _, err := s.Placements.List(ctx, a, placement.Filter{Limit: 20}); err != nil {
			t.Fatal(err)
		}
		placements = q.Load()
		ctx, q = postgres.CountQueries(t.Context())
		if _, err := s.Indicators.Compute(ctx, a, 0, ""); err != nil {
			t.Fatal(err)
		}
		return applications, placements, q.Load()
	}
	a1, p1, f1 := count(1)
	a2, p2, f2 := count(3)
	if a1 != 2 || a2 != a1 || p1 != 1 || p2 != p1 || f1 != 3 || f2 != f1 {
		t.Fatalf("queries: applications %d, %d; placements %d, %d; figures %d, %d", a1, a2, p1, p2, f1, f2)
	}
}
