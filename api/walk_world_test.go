package api_test

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/appeal"
	"liuyong/internal/complaint"
	"liuyong/internal/id"
	"liuyong/internal/measure"
	"liuyong/internal/posting"
	"liuyong/internal/referral"
	"liuyong/internal/testkit"
)

// columns are the people of the walk, in the order of testdata/walk.tsv. Things are made by or for "graduate", the
// employer of "owner", "recruiter" and "viewer", and the school of "school" and "school_viewer": these are at home,
// the "other_…" have nothing to do with them.
var columns = []string{"visitor", "graduate", "other_graduate", "owner", "recruiter", "viewer", "other_employer",
	"school", "school_viewer", "other_school", "reviewer", "officer", "analyst", "admin", "security", "auditor"}

// strangers must not learn from an answer whether there is a thing of this identifier.
var strangers = []string{"visitor", "graduate", "other_graduate", "owner", "recruiter", "viewer", "other_employer", "school", "school_viewer", "other_school"}

// logins are the accounts that are named by a mail address, so that they can be invited; the others are named as
// their column.
var logins = map[string]string{"other_employer": "other@example.com"}

const otherSchool = "重庆另一学院"

// people are everybody of the walk: one of each column, signed in on a template that every world copies.
type people struct {
	template *testkit.Template
	actors   map[string]actor.Actor
	tokens   map[string]string
}

func newPeople(t *testing.T) *people {
	t.Helper()
	p := &people{actors: map[string]actor.Actor{}, tokens: map[string]string{"visitor": ""}}
	p.template = testkit.NewTemplate(t, func(m *testkit.Market) {
		p.actors["owner"] = m.VerifiedEmployer("owner", 1)
		p.actors["other_employer"] = m.VerifiedEmployer(logins["other_employer"], 2)
		p.actors["school"] = m.Institution("school", school)
		p.actors["other_school"] = m.Institution("other_school", otherSchool)
		p.join(t, m, "recruiter", p.actors["owner"].OrgID, actor.Employer, actor.Recruiter)
		p.join(t, m, "viewer", p.actors["owner"].OrgID, actor.Employer, actor.Viewer)
		p.join(t, m, "school_viewer", p.actors["school"].OrgID, actor.Institution, actor.Viewer)
		for _, login := range []string{"graduate", "other_graduate"} {
			p.actors[login] = m.User(login, actor.Graduate)
		}
		for _, r := range []actor.Role{actor.Reviewer, actor.Officer, actor.Analyst, actor.Admin, actor.Security, actor.Auditor} {
			p.actors[string(r)] = m.User(string(r), r)
		}
		s := siteOn(t, m)
		for _, column := range columns[1:] {
			p.tokens[column] = s.signIn(cmp.Or(logins[column], column)).token
		}
		for seq, login := range []string{"graduate", "other_graduate"} {
			c := client{site: s, token: p.tokens[login]}
			c.act("PUT", "/me/resume", 0, resumeBody("王"+login)).want(t, http.StatusOK)
			c.send("PUT", "/me/identity", map[string]any{"identity_number": citizen(t, "2003-05-06", 900+seq)}, nil).want(t, http.StatusOK)
		}
		s.srv.Close()
	})
	return p
}

// join adds a member of an organisation with an account of their own.
func (p *people) join(t *testing.T, m *testkit.Market, login string, org id.Org, role actor.Role, level actor.Level) {
	t.Helper()
	a := m.User(login, role)
	if err := m.DB.InsertMember(t.Context(), org, a.UserID, level); err != nil {
		t.Fatal(err)
	}
	p.actors[login] = m.Actor(a.UserID)
}

// world is a site on a copy of the template, with things that are made as they are asked for.
type world struct {
	*site
	*people
	as     string // whose request is being made
	campus string // where the school of "school" is
	made   int
}

func (p *people) world(t *testing.T) *world {
	t.Helper()
	return &world{site: siteOn(t, p.template.Market(t)), people: p, campus: school}
}

// otherSide is the same world in which the strangers are at home: what it makes belongs to them.
func (w *world) otherSide() *world {
	p := &people{template: w.template, actors: maps.Clone(w.actors), tokens: maps.Clone(w.tokens)}
	for here, there := range map[string]string{"graduate": "other_graduate", "owner": "other_employer", "school": "other_school"} {
		p.actors[here], p.actors[there] = p.actors[there], p.actors[here]
		p.tokens[here], p.tokens[there] = p.tokens[there], p.tokens[here]
	}
	return &world{site: w.site, people: p, campus: otherSchool, made: 100}
}

// client is somebody of the walk, signed in.
func (w *world) client(column string) client { return client{site: w.site, token: w.tokens[column]} }

// title is a name that nothing else in this world has.
func (w *world) title(s string) string {
	w.made++
	return fmt.Sprintf("%s%d", s, w.made)
}

// thing is something made, with the version that a request on it must name.
type thing struct {
	id      string
	version int
}

func thingOf(r reply) thing { return thing{r.str("id"), r.version()} }

// now is a thing as it stands, seen by somebody who may.
func (w *world) now(column, path string) thing {
	return thingOf(w.client(column).get(path).want(w.t, http.StatusOK))
}

// do takes a step of a thing and gives it as it then stands.
func (w *world) do(column, path, verb string, body any) thing {
	w.t.Helper()
	return thingOf(w.client(column).step(path, verb, body).want(w.t, http.StatusOK))
}

func (w *world) draft() thing {
	return thingOf(w.client("owner").send("POST", "/posts", jobBody(w.title("总账会计")), nil).want(w.t, http.StatusCreated))
}

func (w *world) submitted() thing { return w.do("owner", "/posts/"+w.draft().id, "submit", nil) }

func (w *world) live() thing {
	p := w.Published(w.actors["owner"], testkit.Content(w.title("总账会计")))
	return thing{string(p.ID), p.Version}
}

// post is a post in a state.
func (w *world) post(status string) thing {
	w.t.Helper()
	switch status {
	case "draft":
		return w.draft()
	case "in_review":
		return w.submitted()
	case "published":
		return w.live()
	}
	w.t.Fatalf("no post is made %s here", status)
	return thing{}
}

// application is one by "graduate" to the employer of "owner", in a state.
func (w *world) application(status string) thing {
	w.t.Helper()
	return w.applicationFor(w.live().id, status)
}

func (w *world) applicationFor(post, status string) thing {
	w.t.Helper()
	path := "/applications/" + w.client("graduate").apply(post).str("id")
	for _, s := range []struct {
		reached, by, verb string
		body              any
	}{
		{"submitted", "", "", nil},
		{"offered", "owner", "offer", offerBody()},
		{"accepted", "graduate", "accept", nil},
		{"hired", "owner", "hire", map[string]any{"start_on": "2026-11-20"}},
	} {
		if s.verb != "" {
			w.client(s.by).step(path, s.verb, s.body).want(w.t, http.StatusOK)
		}
		if s.reached == status {
			return w.now("graduate", path)
		}
	}
	w.t.Fatalf("no application is made %s here", status)
	return thing{}
}

// internship is an application as application makes it, for a post that ends in an agreement.
func (w *world) internship(status string) thing {
	w.t.Helper()
	c := testkit.Content(w.title("学生实习岗位"))
	c.Kind = posting.StudentInternship
	return w.applicationFor(string(w.Published(w.actors["owner"], c).ID), status)
}

// placement is one of "graduate" with the employer of "owner", in a state; "confirmed" and "evidenced" are
// provisional.
func (w *world) placement(status string) thing {
	w.t.Helper()
	w.application("hired")
	rows := w.client("graduate").get("/placements").want(w.t, http.StatusOK).items()
	path, _ := rows[0]["id"].(string)
	path = "/placements/" + path
	for _, s := range []struct {
		reached, by, verb string
		body              func() any
	}{
		{"provisional", "", "", nil},
		{"evidenced", "owner", "evidence", func() any {
			return map[string]any{"kind": "E2", "file_id": w.client("owner").upload("合同.pdf"), "happened_on": "2026-11-20"}
		}},
		{"verified", "officer", "verify", func() any { return map[string]any{"worked_here_before": false} }},
		{"disputed", "graduate", "dispute", func() any { return map[string]any{"reason": "入职日期有误。"} }},
	} {
		if s.verb != "" {
			w.do(s.by, path, s.verb, s.body())
		}
		if s.reached == status {
			return w.now("graduate", path)
		}
	}
	w.t.Fatalf("no placement is made %s here", status)
	return thing{}
}

// fair is one that "school" hosts today, in a state.
func (w *world) fair(status string) thing {
	w.t.Helper()
	body := fairBody(w.title("招聘会"), testkit.Today)
	body["campus_name"] = w.campus + "红河校区"
	body["booking_closes_on"] = string(testkit.Today)
	f := thingOf(w.client("school").send("POST", "/fairs", body, nil).want(w.t, http.StatusCreated))
	if status == "planned" {
		return f
	}
	f = w.do("officer", "/fairs/"+f.id, "open", nil)
	if status == "attended" {
		b := thingOf(w.client("owner").requestBooth(f.id).want(w.t, http.StatusCreated))
		w.do("school", "/booths/"+b.id, "admit", map[string]any{"booth_no": "A1"})
		return w.now("officer", "/fairs/"+f.id)
	}
	return f
}

// booth is one of the employer of "owner" at a fair of "school".
func (w *world) booth(status string) thing {
	w.t.Helper()
	b := thingOf(w.client("owner").requestBooth(w.fair("open").id).want(w.t, http.StatusCreated))
	if status == "requested" {
		return b
	}
	return w.do("school", "/booths/"+b.id, "admit", map[string]any{"booth_no": "A1"})
}

// slot is a filing of the employer of "owner", in a state.
func (w *world) slot(status string) thing {
	w.t.Helper()
	s := thingOf(w.client("owner").send("POST", "/traineeships", slotBody(20), nil).want(w.t, http.StatusCreated))
	if status == "draft" {
		return s
	}
	s = w.do("owner", "/traineeships/"+s.id, "submit", nil)
	if status == "submitted" {
		return s
	}
	return w.do("officer", "/traineeships/"+s.id, "approve", map[string]any{"headcount": 18})
}

// roster is one of "school" with a row.
func (w *world) roster() thing {
	w.t.Helper()
	r := thingOf(w.client("school").send("POST", "/rosters", rosterBody(w.title("会计")), nil).want(w.t, http.StatusCreated))
	w.client("school").send("POST", "/rosters/"+r.id+"/rows", map[string]any{"rows": []any{rosterRow(w.t, 1)}}, nil).want(w.t, http.StatusOK)
	return r
}

// review is the case of a submitted post, held by somebody or, without a name, by nobody.
func (w *world) review(heldBy string) thing {
	w.t.Helper()
	post := w.submitted()
	var which thing
	for _, c := range w.client("officer").get("/reviews").want(w.t, http.StatusOK).items() {
		if c["subject_id"] == post.id {
			which = w.now("officer", fmt.Sprintf("/reviews/%v", c["id"]))
		}
	}
	if heldBy == "" {
		return which
	}
	return w.do(heldBy, "/reviews/"+which.id, "claim", nil)
}

// challenge is one for a post that has been waited for, so that it needs no answer.
func (w *world) challenge(post string) string {
	w.t.Helper()
	c := fmt.Sprint(w.visitor().send("POST", "/complaints/challenge", map[string]any{"post_id": post}, nil).want(w.t, http.StatusOK).body["challenge"])
	w.Clock.Advance(complaint.Patience)
	return c
}

// receipt is that of a report of a post.
func (w *world) receipt(post string) string {
	w.t.Helper()
	body := map[string]any{"post_id": post, "category": "fee", "words": "面试时要求先交五百元押金。", "challenge": w.challenge(post)}
	return fmt.Sprint(w.visitor().send("POST", "/complaints", body, nil).want(w.t, http.StatusCreated).body["receipt"])
}

// complaint is the case of a reported post, after a step of the reviewer or none.
func (w *world) complaint(step string) thing {
	w.t.Helper()
	post := w.live().id
	w.receipt(post)
	for _, c := range w.client("reviewer").get("/complaints?limit=100").want(w.t, http.StatusOK).items() {
		if c["post_id"] == post {
			which := w.now("reviewer", fmt.Sprintf("/complaints/%v", c["id"]))
			if step == "" {
				return which
			}
			return w.do("reviewer", "/complaints/"+which.id, step, reason)
		}
	}
	w.t.Fatal("the report has no case")
	return thing{}
}

// peer is one more reviewer.
func (w *world) peer() actor.Actor {
	w.t.Helper()
	w.made++
	return w.User(fmt.Sprintf("colleague%d", w.made), actor.Reviewer)
}

// measure is one against the employer of "owner", proposed by a colleague of "reviewer", or in force.
func (w *world) measure(status string) thing {
	w.t.Helper()
	m, err := w.Measures.Propose(w.t.Context(), w.peer(), w.actors["owner"].OrgID, measure.Suspend, "两次举报属实。")
	if err == nil && status == "in_force" {
		m, err = w.Measures.Confirm(w.t.Context(), w.peer(), m.ID, m.Version)
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return thing{string(m.ID), m.Version}
}

// referral is a matter about the employer of "owner" that a colleague of "reviewer" handed over.
func (w *world) referral() thing {
	w.t.Helper()
	r, err := w.Referrals.Send(w.t.Context(), w.peer(), referral.Draft{OrgID: w.actors["owner"].OrgID, Authority: referral.Police, Words: "收取押金后失联。"})
	if err != nil {
		w.t.Fatal(err)
	}
	return thing{string(r.ID), r.Version}
}

// down is a post that a colleague of "reviewer" took down.
func (w *world) down() string {
	w.t.Helper()
	post := w.live()
	if _, err := w.Posts.TakeDown(w.t.Context(), w.peer(), id.Post(post.id), post.version, "收取押金属实。"); err != nil {
		w.t.Fatal(err)
	}
	return post.id
}

// appeal is one of "owner" about such a post.
func (w *world) appeal() thing {
	w.t.Helper()
	x, err := w.Appeals.File(w.t.Context(), w.actors["owner"], appeal.Post, w.down(), "所述押金为工装借用押金，已当场退还。")
	if err != nil {
		w.t.Fatal(err)
	}
	return thing{string(x.ID), x.Version}
}

// secondReviewer is one more of them.
func (w *world) secondReviewer() string { return string(w.peer().UserID) }

// rule is the severity in force of a rule.
func (w *world) rule(which string) string {
	w.t.Helper()
	for _, r := range w.client("admin").get("/rules").want(w.t, http.StatusOK).items() {
		if r["id"] == which {
			return fmt.Sprint(r["severity"])
		}
	}
	w.t.Fatalf("there is no rule %s", which)
	return ""
}

// filer is who uploads what a request names: the one who sends it where they may, else whoever is named.
func (w *world) filer(otherwise string, may ...string) client {
	for _, m := range may {
		if m == w.as {
			return w.client(m)
		}
	}
	return w.client(otherwise)
}

// papered is the organisation of "owner" with the papers that an audit asks for, not handed in yet.
func (w *world) papered() thing {
	w.t.Helper()
	org := "/orgs/" + string(w.actors["owner"].OrgID)
	o := w.now("owner", org)
	papers := []any{}
	for _, kind := range []string{"business_license", "agent_id", "authorization"} {
		papers = append(papers, map[string]any{"type": kind, "file_id": w.client("owner").upload(kind + ".pdf"),
			"number": testkit.USCC(1), "expires_on": string(testkit.Today.AddMonths(24))})
	}
	r := w.client("owner").act("PATCH", org, o.version, map[string]any{"documents": papers})
	return thingOf(r.want(w.t, http.StatusOK))
}

// with is a copy of a body with more in it.
func with(body map[string]any, key string, value any) map[string]any {
	out := maps.Clone(body)
	out[key] = value
	return out
}

// another is a path with an identifier that nothing has in the place of the thing's.
func another(path, which string) string {
	none := "K9"
	if id.Valid(which) {
		none = string(id.New[id.Post]())
	}
	return strings.Replace(path, which, none, 1)
}
