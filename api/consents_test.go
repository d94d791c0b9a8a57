package api_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/postgres"
	"liuyong/internal/testkit"
)

// consentWords is the version of the words that applicants of the tests agree to.
const consentWords = "2026-11-25"

func access(r reply) string {
	a, _ := r.body["access"].(map[string]any)
	s, _ := a["state"].(string)
	return s
}

func TestNothingIsSentWithoutASeparateConsent(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	post := "/posts/" + string(s.Published(s.VerifiedEmployer("maker", 1), testkit.Content("总账会计")).ID)
	g := s.graduate("xiaoyong")
	offer := g.get(post+"/consent").want(t, http.StatusOK)
	if offer.str("text_version") != consentWords || !strings.Contains(offer.str("text"), offer.str("recipient")) || !strings.Contains(offer.str("text"), "总账会计") ||
		offer.num("access_days") != 90 || len(offer.body["items"].([]any)) != 5 {
		t.Fatalf("the consent names who gets what, and for what: %s", offer.raw)
	}
	if en := g.send("GET", post+"/consent", nil, map[string]string{"Accept-Language": "en"}); !strings.Contains(en.str("text"), "I agree") {
		t.Errorf("in English: %s", en.raw)
	}
	g.send("POST", post+"/applications", map[string]any{"message": "你好"}, nil).wantCode(t, http.StatusUnprocessableEntity, "consent_needed")
	g.send("POST", post+"/applications", map[string]any{"consent": "2020-01-01"}, nil).wantCode(t, http.StatusConflict, "consent_outdated")
	if n := len(g.get("/applications").items()) + len(g.get("/me/consents").items()) + len(s.signIn("maker").get("/applications").items()); n != 0 {
		t.Fatalf("what was refused left %d rows", n)
	}
	s.visitor().get(post+"/consent").wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.signIn("maker").get(post+"/consent").wantCode(t, http.StatusForbidden, "forbidden")
}

func TestWithdrawingAConsentEndsTheAccessAtOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	post := s.Published(employer, testkit.Content("总账会计"))
	s.User("officer", actor.Officer)
	g, boss, stranger := s.graduate("xiaoyong"), s.signIn("maker"), s.graduate("stranger")
	app := "/applications/" + g.apply(string(post.ID)).str("id")
	seen := boss.get(app).want(t, http.StatusOK)
	if resume, _ := seen.body["resume"].(map[string]any); access(seen) != "open" || resume["phone"] != "13800000000" {
		t.Fatalf("with the consent the employer reads it: %s", seen.raw)
	}
	given := g.get("/me/consents").want(t, http.StatusOK).items()
	if len(given) != 1 || given[0]["live"] != true || given[0]["post_title"] != "总账会计" || given[0]["access"] != "open" {
		t.Fatalf("got %v", given)
	}
	path := "/me/consents/" + given[0]["id"].(string)
	stranger.act("POST", path+"/withdraw", 1, nil).wantCode(t, http.StatusNotFound, "not_found")
	boss.act("POST", path+"/withdraw", 1, nil).wantCode(t, http.StatusForbidden, "forbidden")
	g.send("POST", path+"/withdraw", nil, nil).wantCode(t, http.StatusPreconditionRequired, "if_match_required")
	g.act("POST", path+"/withdraw", 9, nil).wantCode(t, http.StatusPreconditionFailed, "stale")
	g.act("POST", path+"/withdraw", 1, nil).want(t, http.StatusOK)
	g.act("POST", path+"/withdraw", 2, nil).wantCode(t, http.StatusConflict, "consent_withdrawn")

	if given := g.get("/me/consents").items(); len(given) != 1 || given[0]["access"] != "withdrawn" || given[0]["withdrawn_at"] == nil || given[0]["live"] != false {
		t.Errorf("the list says so: %v", given)
	}
	after := boss.get(app).want(t, http.StatusOK)
	if access(after) != "withdrawn" || after.str("status") != "withdrawn" || after.body["resume"] != nil || after.body["message"] != nil {
		t.Fatalf("the employer still reads %s", after.raw)
	}
	row := boss.get("/applications").want(t, http.StatusOK)
	if strings.Contains(string(row.raw), "王xiaoyong") || !strings.Contains(string(row.raw), "王**") || strings.Contains(string(row.raw), "重庆文理学院") {
		t.Errorf("in a list: %s", row.raw)
	}
	if mine := g.get(app).want(t, http.StatusOK); mine.body["resume"] == nil {
		t.Error("the graduate still reads what was sent")
	}
	if notes := boss.get("/me/notices").items(); len(notes) == 0 || notes[0]["kind"] != "application_answered" {
		t.Errorf("the employer is told: %v", notes)
	}
}

// Access ends by itself, at the moment of reading: no job has to run first.
func TestAccessEndsNinetyDaysAfterTheApplication(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	g := s.graduate("xiaoyong")
	apps := map[string]string{}
	for _, title := range []string{"被拒", "撤回", "仍在招", "已停招"} {
		c := testkit.Content(title)
		post := s.Published(employer, c)
		apps[title] = "/applications/" + g.apply(string(post.ID)).str("id")
		if title == "已停招" {
			if _, err := s.Posts.Close(t.Context(), employer, post.ID, post.Version); err != nil {
				t.Fatal(err)
			}
		}
	}
	boss := s.signIn("maker")
	boss.step(apps["被拒"], "reject", map[string]any{"code": "position_filled"}).want(t, http.StatusOK)
	g.step(apps["撤回"], "withdraw", nil).want(t, http.StatusOK)
	s.Clock.Advance(90*24*time.Hour - time.Minute)
	boss = s.signIn("maker")
	for title, path := range apps {
		if r := boss.get(path).want(t, http.StatusOK); access(r) != "open" || r.body["resume"] == nil {
			t.Errorf("%s on the last day: %s", title, r.raw)
		}
	}
	s.Clock.Advance(2 * time.Minute)
	for title, path := range apps {
		r := boss.get(path).want(t, http.StatusOK)
		if title == "仍在招" {
			continue
		}
		if applicant, _ := r.body["applicant"].(map[string]any); access(r) != "ended" || r.body["resume"] != nil || applicant["name"] != "王**" {
			t.Errorf("%s after it: %s", title, r.raw)
		}
	}
	if r := boss.get(apps["仍在招"]); access(r) != "open" {
		t.Errorf("an application that goes on: %s", r.raw)
	}
	g = s.signIn("xiaoyong")
	// The list of one's consents says the same.
	for _, given := range g.get("/me/consents").want(t, http.StatusOK).items() {
		want := "ended"
		if given["post_title"] == "仍在招" {
			want = "open"
		}
		if _, until := given["access_until"]; given["access"] != want || until != (want == "ended") {
			t.Errorf("%s: %v", given["post_title"], given)
		}
	}
	var openings int
	if err := s.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM audit_entries WHERE action = 'resume.read' AND actor_id = $1", employer.UserID).Scan(&openings); err != nil || openings == 0 {
		t.Errorf("each opening is recorded: %d, %v", openings, err)
	}
}

func TestTheListOfConsentsCostsOneQuery(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	employer := s.VerifiedEmployer("maker", 1)
	g := s.graduate("xiaoyong")
	me := s.Actor(userOf(t, g))
	for n := range 3 {
		g.apply(string(s.Published(employer, testkit.Content("岗位")).ID))
		ctx, count := postgres.CountQueries(t.Context())
		rows, err := s.Hiring.Consents(ctx, me, "", 20)
		if err != nil || len(rows) != n+1 || count.Load() != 1 {
			t.Errorf("%d rows with %d queries, %v", len(rows), count.Load(), err)
		}
	}
}

func userOf(t *testing.T, c client) id.User {
	t.Helper()
	return id.User(c.get("/me").want(t, http.StatusOK).str("id"))
}
