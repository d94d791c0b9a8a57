package api_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/job"
	"liuyong/internal/refdata"
	"liuyong/internal/testkit"
	"liuyong/search"
)

// newSearchingSite is a site whose search is the real engine, kept in step by the real loop.
func newSearchingSite(t *testing.T) *site {
	t.Helper()
	m := testkit.NewMarket(t)
	stack := testkit.Stack(t)
	engine := search.New(search.Options{URL: stack.MeiliURL, Key: stack.MeiliKey, Home: "500118",
		Prefix: "life" + strings.ReplaceAll(string(id.New[id.Post]()), "-", "") + "_"})
	log := slog.New(slog.DiscardHandler)
	m.Services.Search = search.NewService(engine, m.DB.Fallback("500118"), m.DB, log)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); job.NewSearchSync(m.DB, engine, log).Run(ctx) }()
	t.Cleanup(func() { stop(); <-done; engine.Close() })
	srv := httptest.NewServer(m.Server().Handler())
	t.Cleanup(srv.Close)
	return &site{Market: m, t: t, srv: srv}
}

// within repeats a look until it holds; the test fails when it does not hold in good time.
func within(t *testing.T, limit time.Duration, what string, look func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), limit)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !look() {
		select {
		case <-ctx.Done():
			t.Fatalf("%s did not happen within %s", what, limit)
		case <-tick.C:
		}
	}
}

// The whole chain of docs/README.md over HTTP: an employer's post is audited, published, found, applied for, ends
// in a hire, and the hire, once verified, is in the plan's figures.
func TestFromPostToIndicator(t *testing.T) {
	t.Parallel()
	s := newSearchingSite(t)
	s.User("reviewer", actor.Reviewer)
	s.User("officer", actor.Officer)
	s.User("analyst", actor.Analyst)
	reviewer, officer, analyst := s.signIn("reviewer"), s.signIn("officer"), s.signIn("analyst")
	before := indicatorValue(t, analyst, "K1a")

	employer := s.registerEmployer()
	employer.qualify(reviewer)
	post := employer.publish(reviewer, "数控车床操作工")
	graduate := s.registerGraduate()

	// 4–5: the post is found by its words, in its place, within moments of its approval.
	within(t, 20*time.Second, "the post in the search results", func() bool {
		r := s.visitor().get("/search/posts?q="+url.QueryEscape("数控 车床")+"&area=500118").want(t, http.StatusOK)
		return r.num("total") == 1 && !r.body["degraded"].(bool)
	})

	app := graduate.applyFor(post)
	placement := employer.hire(graduate, app)
	graduate.confirm(placement)
	officer.verify(placement, employer)

	// 8: one more person, and the very row behind the figure.
	if after := indicatorValue(t, analyst, "K1a"); after != before+1 {
		t.Errorf("K1a went from %d to %d", before, after)
	}
	rows := analyst.get("/indicators/K1a/rows?year=2026").want(t, http.StatusOK).items()
	if len(rows) != 1 || rows[0]["count"] != float64(1) {
		t.Fatalf("rows behind K1a: %v", rows)
	}
	if k2 := findIndicator(t, analyst, "K2"); k2["value"] != nil {
		t.Errorf("a row without a source must have no value, never 0: %v", k2)
	}

	// A closed post leaves the results and says 410.
	p := employer.get("/posts/"+post).want(t, http.StatusOK)
	employer.act("POST", "/posts/"+post+"/close", p.version(), nil).want(t, http.StatusOK)
	if r := s.visitor().get("/search/posts?q=" + url.QueryEscape("数控车床")); len(r.body["hits"].([]any)) != 0 {
		t.Errorf("a closed post is still shown: %s", r.raw)
	}
	s.visitor().get("/posts/"+post).wantCode(t, http.StatusGone, "post_closed")
}

func (s *site) registerEmployer() client {
	s.t.Helper()
	r := s.visitor().send("POST", "/auth/register", map[string]any{"role": "employer", "login": "factory@example.com",
		"password": "correct horse battery", "name": "张经办", "uscc": "91500118MA5U0A1B74",
		"org": map[string]any{"name": "永川示例机械有限公司", "employer_kind": "enterprise"}}, nil).want(s.t, http.StatusCreated)
	return client{site: s, token: r.str("access_token")}
}

// qualify completes the papers of an enterprise and has them approved.
func (c client) qualify(reviewer client) {
	c.t.Helper()
	org := c.get("/me").want(c.t, http.StatusOK).str("acting_for")
	o := c.get("/orgs/"+org).want(c.t, http.StatusOK)
	c.act("POST", "/orgs/"+org+"/qualification", o.version(), nil).wantCode(c.t, http.StatusUnprocessableEntity, "qualification_incomplete")
	papers := []map[string]any{}
	for _, kind := range []string{"business_license", "agent_id", "authorization"} {
		papers = append(papers, map[string]any{"type": kind, "file_id": c.upload(kind + ".pdf"), "number": "91500118MA5U0A1B74",
			"expires_on": string(testkit.Today.AddMonths(24))})
	}
	o = c.act("PATCH", "/orgs/"+org, o.version(), map[string]any{"legal_representative": "李示例", "industry": "34", "size": "100-499",
		"area": "500118001", "address": "示例大道1号", "contact_name": "张经办", "contact_phone": "023-00000000", "intro": "从事通用设备制造。",
		"documents": papers}).want(c.t, http.StatusOK)
	c.act("POST", "/orgs/"+org+"/qualification", o.version(), nil).want(c.t, http.StatusOK)
	reviewer.decideNext(map[string]any{"decision": "approve", "checks": map[string]bool{"U1": true, "U2": true}})
	o = c.get("/orgs/"+org).want(c.t, http.StatusOK)
	if want := string(testkit.Today.AddMonths(6)); o.str("qualified_until") != want {
		c.t.Fatalf("qualified until %s, want %s", o.str("qualified_until"), want)
	}
}

func (c client) decideNext(decision map[string]any) {
	c.t.Helper()
	r := c.send("POST", "/reviews/next", nil, nil).want(c.t, http.StatusOK)
	c.act("POST", "/reviews/"+r.str("id")+"/decide", r.version(), decision).want(c.t, http.StatusOK)
}

func (c client) publish(reviewer client, title string) string {
	c.t.Helper()
	p := c.send("POST", "/posts", jobBody(title), nil).want(c.t, http.StatusCreated)
	c.act("POST", "/posts/"+p.str("id")+"/submit", p.version(), nil).want(c.t, http.StatusOK)
	reviewer.decideNext(map[string]any{"decision": "approve"})
	return p.str("id")
}

func (s *site) registerGraduate() client {
	s.t.Helper()
	r := s.visitor().send("POST", "/auth/register", map[string]any{"role": "graduate", "login": "xiaoyong@example.com",
		"password": "correct horse battery", "name": "王小永"}, nil).want(s.t, http.StatusCreated)
	c := client{site: s, token: r.str("access_token")}
	c.act("PUT", "/me/resume", 0, resumeBody("王小永")).want(s.t, http.StatusOK)
	return c
}

func (c client) applyFor(post string) string {
	c.t.Helper()
	app := c.send("POST", "/posts/"+post+"/applications", map[string]any{"message": "希望从事数控工作。", "consent": consentWords}, nil).want(c.t, http.StatusCreated)
	c.send("POST", "/posts/"+post+"/applications", map[string]any{"consent": consentWords}, nil).wantCode(c.t, http.StatusConflict, "already_applied")
	return app.str("id")
}

// hire takes an application from shortlist to hire, with the graduate's acceptance, and gives the placement.
func (c client) hire(graduate client, app string) string {
	c.t.Helper()
	step := func(who client, verb string, body any) reply {
		a := who.get("/applications/"+app).want(c.t, http.StatusOK)
		return who.act("POST", "/applications/"+app+"/"+verb, a.version(), body).want(c.t, http.StatusOK)
	}
	step(c, "shortlist", nil)
	step(c, "interview", map[string]any{"at": testkit.Today.AddDays(2).Start().Format(time.RFC3339), "mode": "on_site", "place": "示例大道1号"})
	step(c, "offer", map[string]any{"pay_yuan": 6000, "start_on": string(testkit.Today), "answer_by": string(testkit.Today.AddDays(5))})
	step(graduate, "accept", nil)
	r := step(c, "hire", map[string]any{"start_on": string(testkit.Today), "work_area": "500118001"})
	if r.str("status") != "hired" || r.str("placement_id") == "" {
		c.t.Fatalf("the hire must open a placement: %s", r.raw)
	}
	return r.str("placement_id")
}

// confirm gives the identity number where it is needed, and sees only its end afterwards.
func (c client) confirm(placement string) {
	c.t.Helper()
	number, err := refdata.MakeCitizenID("500118", "2003-02-14", 2)
	if err != nil {
		c.t.Fatal(err)
	}
	p := c.get("/placements/"+placement).want(c.t, http.StatusOK)
	r := c.act("POST", "/placements/"+placement+"/confirm", p.version(), map[string]any{"identity_number": number.Reveal()}).want(c.t, http.StatusOK)
	if strings.Contains(string(r.raw), number.Reveal()) {
		c.t.Fatal("an answer shows a whole identity number")
	}
}

// verify files evidence and verifies as the officer; the employer, who entered the hire, may not.
func (c client) verify(placement string, employer client) {
	c.t.Helper()
	p := c.get("/placements/"+placement).want(c.t, http.StatusOK)
	c.act("POST", "/placements/"+placement+"/verify", p.version(), map[string]any{"worked_here_before": false}).wantCode(c.t, http.StatusConflict, "evidence_missing")
	p = employer.act("POST", "/placements/"+placement+"/evidence", p.version(), map[string]any{"kind": "E1", "file_id": employer.upload("insurance.pdf"),
		"happened_on": string(testkit.Today)}).want(c.t, http.StatusOK)
	employer.act("POST", "/placements/"+placement+"/verify", p.version(), map[string]any{"worked_here_before": false}).wantCode(c.t, http.StatusForbidden, "forbidden")
	p = c.act("POST", "/placements/"+placement+"/verify", p.version(), map[string]any{"worked_here_before": false}).want(c.t, http.StatusOK)
	if p.str("status") != "verified" {
		c.t.Fatalf("got %s", p.raw)
	}
}

func findIndicator(t *testing.T, c client, which string) map[string]any {
	t.Helper()
	items := c.get("/indicators?year=2026").want(t, http.StatusOK).items()
	if len(items) != 21 {
		t.Fatalf("the plan has 21 rows, the answer %d", len(items))
	}
	for _, i := range items {
		if i["id"] == which {
			return i
		}
	}
	t.Fatalf("no indicator %s", which)
	return nil
}

func indicatorValue(t *testing.T, c client, which string) int {
	t.Helper()
	v, ok := findIndicator(t, c, which)["value"].(float64)
	if !ok {
		t.Fatalf("%s has no value", which)
	}
	return int(v)
}
