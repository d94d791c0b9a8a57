package api_test

import (
	"bytes"
	"net/http"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
)

func jobBody(title string) map[string]any {
	return map[string]any{"kind": "job", "title": title, "headcount": 2, "duties": "编制凭证与报表，月度结账，配合年度审计。",
		"conditions": "会计相关专业，熟悉办公软件。", "education": "associate", "majors": []string{"会计学"}, "work_area": "500118001",
		"work_address": "示例大道1号", "pay_min_yuan": 5000, "pay_max_yuan": 7000, "employment_form": "full_time",
		"working_hours": "每天8小时，双休", "contract_months": 36, "probation_months": 2, "closes_on": string(testkit.Today.AddDays(30))}
}

func TestPostGoesFromDraftToPublishedAndClosed(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	s.User("reviewer", actor.Reviewer)
	employer, reviewer := s.signIn("maker"), s.signIn("reviewer")

	p := employer.send("POST", "/posts", jobBody("总账会计"), nil).want(t, http.StatusCreated)
	id := p.str("id")
	s.visitor().get("/posts/"+id).wantCode(t, http.StatusNotFound, "not_found")

	employer.send("POST", "/posts/"+id+"/submit", nil, nil).wantCode(t, http.StatusPreconditionRequired, "if_match_required")
	employer.act("POST", "/posts/"+id+"/submit", 9, nil).wantCode(t, http.StatusPreconditionFailed, "stale")
	employer.act("POST", "/posts/"+id+"/submit", p.version(), nil).want(t, http.StatusOK)

	c := reviewer.send("POST", "/reviews/next", nil, nil).want(t, http.StatusOK)
	if c.str("subject_id") != id || !c.body["held_by_me"].(bool) {
		t.Fatalf("got case %s", c.raw)
	}
	reviewer.act("POST", "/reviews/"+c.str("id")+"/decide", c.version(), map[string]any{"decision": "return"}).wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	reviewer.act("POST", "/reviews/"+c.str("id")+"/decide", c.version(), map[string]any{"decision": "return",
		"field_reasons": map[string]string{"salary": "没有这个字段"}}).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	reviewer.act("POST", "/reviews/"+c.str("id")+"/decide", c.version(), map[string]any{"decision": "return",
		"field_reasons": map[string]string{"duties": "请写得更具体。"}}).want(t, http.StatusOK)

	p = employer.get("/posts/"+id).want(t, http.StatusOK)
	rounds, _ := p.body["rounds"].([]any)
	first, _ := rounds[0].(map[string]any)
	reasons, _ := first["field_reasons"].(map[string]any)
	if p.str("status") != "returned" || reasons["duties"] != "请写得更具体。" {
		t.Fatalf("the employer must see the reason at its field: %s", p.raw)
	}

	p = employer.act("PATCH", "/posts/"+id, p.version(), map[string]any{"duties": "负责总账、报表与纳税申报，月末结账，配合年度审计。", "benefits": nil}).want(t, http.StatusOK)
	employer.act("POST", "/posts/"+id+"/submit", p.version(), nil).want(t, http.StatusOK)
	c = reviewer.send("POST", "/reviews/next", nil, nil).want(t, http.StatusOK)
	if rounds, _ := c.body["rounds"].([]any); len(rounds) != 2 {
		t.Fatalf("the reviewer must see both rounds: %s", c.raw)
	}
	reviewer.act("POST", "/reviews/"+c.str("id")+"/decide", c.version(), map[string]any{"decision": "approve"}).want(t, http.StatusOK)

	p = s.visitor().get("/posts/"+id).want(t, http.StatusOK)
	if p.body["live"] != true || p.str("status") != "published" {
		t.Fatalf("got %s", p.raw)
	}
	employer.act("PATCH", "/posts/"+id, p.version(), map[string]any{"title": "别的"}).wantCode(t, http.StatusConflict, "post_not_editable")
	employer.act("POST", "/posts/"+id+"/close", p.version(), nil).want(t, http.StatusOK)
	s.visitor().get("/posts/"+id).wantCode(t, http.StatusGone, "post_closed")
}

func TestSubmitRefusesWhatIsNotReady(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.NewEmployer("unverified", 1)
	s.VerifiedEmployer("verified", 2)
	unverified, verified := s.signIn("unverified"), s.signIn("verified")

	p := unverified.send("POST", "/posts", jobBody("会计"), nil).want(t, http.StatusCreated)
	unverified.act("POST", "/posts/"+p.str("id")+"/submit", p.version(), nil).wantCode(t, http.StatusConflict, "employer_unverified")

	for name, c := range map[string]struct {
		change   map[string]any
		location string
		code     string
	}{
		"no duties":          {map[string]any{"duties": ""}, "body.duties", "required"},
		"no place":           {map[string]any{"work_area": ""}, "body.work_area", "required"},
		"past day":           {map[string]any{"closes_on": string(testkit.Today.AddDays(-1))}, "body.closes_on", "bad_validity"},
		"too long":           {map[string]any{"closes_on": string(testkit.Today.AddDays(91))}, "body.closes_on", "bad_validity"},
		"below minimum wage": {map[string]any{"pay_min_yuan": 2000}, "body.pay_min_yuan", "below_minimum_wage"},
		"long probation":     {map[string]any{"contract_months": 12, "probation_months": 3}, "body.probation_months", "probation_too_long"},
		"not its kind":       {map[string]any{"kind": "civil_servant"}, "body.kind", "kind_not_allowed"},
		"dispatch unit":      {map[string]any{"employment_form": "dispatch"}, "body.user_unit", "required"},
		"no trainee slot":    {map[string]any{"kind": "traineeship", "trainee_months": 6}, "body.headcount", "no_trainee_slot"},
	} {
		body := jobBody("会计")
		for k, v := range c.change {
			if v == "" {
				delete(body, k)
				continue
			}
			body[k] = v
		}
		p := verified.send("POST", "/posts", body, nil).want(t, http.StatusCreated)
		r := verified.act("POST", "/posts/"+p.str("id")+"/submit", p.version(), nil)
		if r.status != http.StatusUnprocessableEntity || r.locations()[c.location] != c.code {
			t.Errorf("%s: got %d %s", name, r.status, r.raw)
		}
	}
	body := jobBody("会计")
	body["work_area"] = "999999"
	if r := verified.send("POST", "/posts", body, nil); r.locations()["body.work_area"] != "unknown_area" {
		t.Errorf("unknown area: %s", r.raw)
	}
}

func TestNobodyTouchesAnotherOrganisationsPost(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("first", 1)
	s.VerifiedEmployer("second", 2)
	s.User("graduate", actor.Graduate)
	one, two, graduate := s.signIn("first"), s.signIn("second"), s.signIn("graduate")
	p := one.send("POST", "/posts", jobBody("会计"), nil).want(t, http.StatusCreated)
	id := p.str("id")
	two.get("/posts/"+id).wantCode(t, http.StatusNotFound, "not_found")
	two.act("PATCH", "/posts/"+id, p.version(), map[string]any{"title": "改名"}).wantCode(t, http.StatusNotFound, "not_found")
	two.act("POST", "/posts/"+id+"/submit", p.version(), nil).wantCode(t, http.StatusNotFound, "not_found")
	graduate.send("POST", "/posts", jobBody("会计"), nil).wantCode(t, http.StatusForbidden, "forbidden")
	s.visitor().send("POST", "/posts", jobBody("会计"), nil).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	if rows := two.get("/posts?mine=true").items(); len(rows) != 0 {
		t.Errorf("the other organisation sees %d posts", len(rows))
	}
	if rows := one.get("/posts?mine=true").items(); len(rows) != 1 {
		t.Errorf("its own sees %d posts", len(rows))
	}
}

// What nobody handed in is the employer's alone: the bureau reads a post from its submission on.
func TestTheBureauReadsNoDrafts(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker := s.VerifiedEmployer("maker", 1)
	people := map[string]actor.Actor{"reviewer": s.User("reviewer", actor.Reviewer), "officer": s.User("officer", actor.Officer)}
	employer := s.signIn("maker")
	p := employer.send("POST", "/posts", jobBody("总账会计"), nil).want(t, http.StatusCreated)
	path := "/posts/" + p.str("id")
	seen := func(handedIn bool) {
		t.Helper()
		status, rows := http.StatusNotFound, 0
		if handedIn {
			status, rows = http.StatusOK, 1
		}
		for login, who := range people {
			s.signIn(login).get(path).want(t, status)
			if got, err := s.Posts.List(t.Context(), who, posting.Filter{OrgID: maker.OrgID, Limit: 10}); err != nil || len(got) != rows {
				t.Errorf("%v: %d rows, %v; want %d", who.Roles, len(got), err, rows)
			}
		}
		if got, err := s.Posts.List(t.Context(), maker, posting.Filter{Mine: true, Limit: 10}); err != nil || len(got) != 1 {
			t.Errorf("its own: %d rows, %v", len(got), err)
		}
	}
	seen(false)
	p = employer.act("POST", path+"/submit", p.version(), nil).want(t, http.StatusOK)
	seen(true)
	employer.act("POST", path+"/withdraw", p.version(), nil).want(t, http.StatusOK)
	seen(false)
}

func TestWhoActsForSeveralOrganisationsNamesOne(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	first, second := s.VerifiedEmployer("first", 1), s.VerifiedEmployer("second", 2)
	if err := s.DB.InsertMember(t.Context(), second.OrgID, first.UserID, actor.Recruiter); err != nil {
		t.Fatal(err)
	}
	c := s.signIn("first")
	for _, o := range []struct{ org, name string }{{string(first.OrgID), "永川测试first有限公司"}, {string(second.OrgID), "永川测试second有限公司"}} {
		made := c.send("POST", "/posts?org_id="+o.org, jobBody("会计"), nil).want(t, http.StatusCreated)
		if employer, _ := made.body["employer"].(map[string]any); employer["name"] != o.name {
			t.Errorf("acting for %s made a post of %v", o.name, employer["name"])
		}
		if rows := c.get("/posts?mine=true&org_id="+o.org).want(t, http.StatusOK).items(); len(rows) != 1 {
			t.Errorf("%s has %d posts", o.name, len(rows))
		}
	}
	c.get("/reference/forms?org_id="+string(first.OrgID)).want(t, http.StatusOK)
	c.get("/posts?mine=true&org_id=x").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	s.signIn("second").get("/posts?mine=true&org_id="+string(first.OrgID)).wantCode(t, http.StatusForbidden, "forbidden")
}

func TestARepeatedCreateGetsItsFirstAnswer(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	employer := s.signIn("maker")
	key := map[string]string{"Idempotency-Key": "once"}
	first := employer.send("POST", "/posts", jobBody("会计"), key).want(t, http.StatusCreated)
	again := employer.send("POST", "/posts", jobBody("会计"), key).want(t, http.StatusCreated)
	if first.str("id") != again.str("id") || again.header.Get("Idempotent-Replayed") != "true" {
		t.Errorf("got %s and %s", first.raw, again.raw)
	}
	employer.send("POST", "/posts", jobBody("出纳"), key).wantCode(t, http.StatusUnprocessableEntity, "idempotency_key_reused")
	long := map[string]string{"Idempotency-Key": strings.Repeat("k", 101)}
	if at := employer.send("POST", "/posts", jobBody("出纳"), long).want(t, http.StatusUnprocessableEntity).locations(); at["header.Idempotency-Key"] != "too_long" {
		t.Errorf("a key of 101 bytes: %v", at)
	}
	if rows := employer.get("/posts?mine=true").items(); len(rows) != 1 {
		t.Errorf("%d posts were made", len(rows))
	}
}

func TestProblemsNeverEchoWhatWasSent(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, body := range []any{
		map[string]any{"login": "someone", "password": 123456789},
		map[string]any{"login": "someone", "secret-field": "hunter2-hunter2"},
		`{"login": "someone", "password": "hunter2-hunter2"`,
	} {
		r := s.visitor().send("POST", "/auth/login", body, map[string]string{"Accept-Language": "en"})
		if r.status != http.StatusUnprocessableEntity || bytes.Contains(r.raw, []byte("hunter2")) || bytes.Contains(r.raw, []byte("123456789")) {
			t.Errorf("got %d %s", r.status, r.raw)
		}
	}
}
