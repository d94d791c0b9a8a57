package api_test

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"liuyong/api"
	"liuyong/internal/demo"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/refdata"
	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// What must be in no answer to anybody but its owner, who does not take part.
const (
	canaryPhone = "13900427751"
	canaryMail  = "canary-7751@example.com"
	canaryText  = "金丝雀七七五一"
)

const (
	barrageShort = 5000 // requests in an ordinary test run
	slowest      = 10 * time.Second
)

// leaks are words of the machinery that no answer may hold.
var leaks = regexp.MustCompile(`(?i)goroutine |runtime error|SQLSTATE|pgconn|pgx|gorm|\.go:[0-9]|syntax error at|unmarshal|strconv\.|json: |nil pointer|\$argon2|duplicate key value|violates |pq: `)

var citizenID = regexp.MustCompile(`[0-9]{17}[0-9Xx]`)

// gunner sends the requests of one seed and keeps what it learns: identifiers by noun, the versions that were seen.
type gunner struct {
	*site
	rng      *rand.Rand
	doc      document
	who      map[string]client
	roles    []string
	ids      map[string][]string
	versions map[string]int
	statuses map[int]int
	perOp    map[string]map[int]int
	welcome  map[string][]string // by operation, the roles that were not turned away
	faults   map[string]bool
}

// Requests made from the contract itself, right ones and every kind of wrong ones, by every role and with
// identifiers of its own and of others: nothing fails inside, nothing leaks, every refusal is a problem that says
// nothing of what was sent. LIUYONG_BARRAGE sets how many, LIUYONG_BARRAGE_SEED which ones; `make attack` sends a
// hundred thousand.
func TestGeneratedRequests(t *testing.T) {
	t.Parallel()
	count, seed := setting(t, "LIUYONG_BARRAGE", barrageShort), setting(t, "LIUYONG_BARRAGE_SEED", 1)
	g := newGunner(t, uint64(seed))
	begin := time.Now()
	for n := range count {
		o := g.pick()
		role := g.roles[g.rng.IntN(len(g.roles))]
		if open := g.welcome[o.id]; len(open) > 0 && g.rng.IntN(3) > 0 {
			role = open[g.rng.IntN(len(open))]
		}
		s := g.aim(o)
		s.number, s.role = n, role
		g.fire(s)
	}
	t.Logf("%d requests of seed %d in %s, by status %v", count, seed, time.Since(begin).Round(time.Second), g.statuses)
	g.judge(count)
}

func setting(t *testing.T, name string, otherwise int) int {
	t.Helper()
	s := os.Getenv(name)
	if s == "" {
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

func newGunner(t *testing.T, seed uint64) *gunner {
	t.Helper()
	s := newSite(t)
	s.Demo = true // its accounts of the bureau need no second factor
	var err error
	if s.Market.Market, err = wiring.Build(s.Options); err != nil {
		t.Fatal(err)
	}
	server := s.Server()
	server.Engine().NoRoute(server.NoSuchAddress)
	s.srv.Config.Handler = server.Handler()
	if _, err := demo.EnsureLoaded(t.Context(), s.Options); err != nil {
		t.Fatal(err)
	}
	g := &gunner{site: s, rng: rand.New(rand.NewPCG(seed, 7)), who: map[string]client{}, ids: map[string][]string{},
		versions: map[string]int{}, statuses: map[int]int{}, perOp: map[string]map[int]int{}, welcome: map[string][]string{}, faults: map[string]bool{}}
	raw, err := api.New(api.Services{}, api.Options{}).Document()
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &g.doc); err != nil {
		t.Fatal(err)
	}
	g.doc.sort()
	for _, in := range demo.SignIns() {
		g.signInAgain(in.Login)
	}
	g.who["visitor"] = s.visitor()
	g.roles = slices.Sorted(maps.Keys(g.who))
	g.hideCanaries()
	for _, o := range g.doc.operations {
		if o.method == http.MethodGet && !strings.Contains(o.path, "{") {
			for _, role := range g.roles {
				g.learn(o.noun(), g.who[role].get(o.path).body)
			}
		}
	}
	return g
}

func (g *gunner) signInAgain(login string) {
	g.t.Helper()
	r := g.visitor().send("POST", "/auth/login", map[string]any{"login": login, "password": demo.Password}, nil)
	if r.status == http.StatusOK {
		g.who[login] = client{site: g.site, token: r.str("access_token")}
	} else if len(g.perOp) == 0 {
		g.t.Fatalf("signing in as %s: %d %s", login, r.status, r.raw)
	}
}

// hideCanaries gives a graduate and an employer things that concern nobody else.
func (g *gunner) hideCanaries() {
	g.t.Helper()
	for _, who := range []struct {
		role string
		more map[string]any
	}{
		{"graduate", map[string]any{}},
		{"employer", map[string]any{"uscc": testkit.USCC(7751), "org": map[string]any{"name": "永川七七五一有限公司", "employer_kind": "enterprise"}}},
	} {
		body := map[string]any{"role": who.role, "login": who.role + "7751@example.com", "password": "canary birds sing", "name": "秦" + who.role}
		maps.Copy(body, who.more)
		r := g.visitor().send("POST", "/auth/register", body, nil).want(g.t, http.StatusCreated)
		c := client{site: g.site, token: r.str("access_token")}
		g.ids["files"] = append(g.ids["files"], c.upload(canaryText+".pdf"))
		if who.role == "graduate" {
			resume := resumeBody("秦鸟")
			resume["phone"], resume["email"], resume["intro"] = canaryPhone, canaryMail, canaryText
			c.act("PUT", "/me/resume", 0, resume).want(g.t, http.StatusOK)
			continue
		}
		p := c.send("POST", "/posts", map[string]any{"kind": "job", "title": canaryText}, nil).want(g.t, http.StatusCreated)
		g.ids["posts"] = append(g.ids["posts"], p.str("id"))
	}
}

// pick chooses an operation. Those that hash a password cost a hundred of the others, and those that end sessions
// end the show.
func (g *gunner) pick() *operation {
	for {
		o := g.doc.operations[g.rng.IntN(len(g.doc.operations))]
		rare := strings.HasPrefix(o.path, "/auth/") || strings.Contains(o.path, "password") || strings.HasPrefix(o.path, "/accounts/{id}/") || o.method == http.MethodDelete
		if !rare || g.rng.IntN(20) == 0 {
			return o
		}
	}
}

func (g *gunner) fire(s shot) {
	g.t.Helper()
	req, err := http.NewRequestWithContext(g.t.Context(), s.method, g.srv.URL+"/api/v1"+s.target, strings.NewReader(string(s.body)))
	if err != nil {
		return // what no client can send
	}
	if s.body == nil {
		req.Body, req.ContentLength = nil, 0
	}
	for k, v := range s.header {
		req.Header.Set(k, v)
	}
	if token := g.who[s.role].token; token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	begin := time.Now()
	res, err := g.srv.Client().Do(req)
	if err != nil {
		if !s.broken { // a server may hang up on what is no HTTP
			g.wrong(s, reply{}, "no answer: "+err.Error())
		}
		return
	}
	defer res.Body.Close()
	r := reply{status: res.StatusCode, header: res.Header}
	r.raw, _ = io.ReadAll(res.Body)
	_ = json.Unmarshal(r.raw, &r.body)
	if took := time.Since(begin); took > slowest {
		g.wrong(s, r, "it took "+took.String())
	}
	g.count(s, r)
	g.check(s, r)
	if r.status < 300 {
		g.learn(s.op.noun(), r.body)
	}
	if r.str("code") == "session_ended" && strings.Contains(s.role, "@") {
		g.signInAgain(s.role)
	}
}

func (g *gunner) count(s shot, r reply) {
	g.statuses[r.status]++
	if g.perOp[s.op.id] == nil {
		g.perOp[s.op.id] = map[int]int{}
	}
	g.perOp[s.op.id][r.status]++
	if r.status < 500 && r.status != http.StatusUnauthorized && r.status != http.StatusForbidden && r.status != http.StatusUnprocessableEntity &&
		r.status != http.StatusNotFound && !slices.Contains(g.welcome[s.op.id], s.role) {
		g.welcome[s.op.id] = append(g.welcome[s.op.id], s.role)
	}
}

// check holds one answer against what every answer must keep to.
func (g *gunner) check(s shot, r reply) {
	g.t.Helper()
	text := string(r.raw)
	switch {
	case r.status >= 500:
		g.wrong(s, r, "it failed inside")
	case leaks.MatchString(text):
		g.wrong(s, r, "the answer speaks of machinery: "+leaks.FindString(text))
	case strings.Contains(text, canaryPhone), strings.Contains(text, canaryMail), strings.Contains(text, canaryText):
		g.wrong(s, r, "the answer shows what belongs to somebody else")
	case strings.HasPrefix(r.header.Get("Content-Type"), "application/json") && len(r.raw) > 0 && (!json.Valid(r.raw) || !utf8.Valid(r.raw)):
		g.wrong(s, r, "the answer is no JSON")
	}
	// An officer shows a number for a reason that is kept; nobody else sees one that they did not send.
	for _, digits := range citizenID.FindAllString(text, -1) {
		if _, err := refdata.ParseCitizenID(digits); err == nil && !strings.Contains(string(s.body), digits) && s.role != "graduate@demo" && s.op.id != "unmaskPlacement" {
			g.wrong(s, r, "the answer shows an identity number")
		}
	}
	if r.status < 400 || s.method == http.MethodHead {
		return
	}
	_, known := fault.Lookup(r.str("code"))
	switch {
	case r.header.Get("Content-Type") != "application/problem+json":
		g.wrong(s, r, "a refusal as "+r.header.Get("Content-Type"))
	case !id.Valid(r.str("request_id")), !known, r.str("title") == "", r.num("status") != r.status:
		g.wrong(s, r, "a refusal that is no whole problem")
	case strings.Contains(text, mark):
		g.wrong(s, r, "a refusal that tells back what was sent")
	}
}

// wrong notes a fault, once for each operation and kind of fault.
func (g *gunner) wrong(s shot, r reply, what string) {
	g.t.Helper()
	key := s.op.id + ": " + what
	if g.faults[key] {
		return
	}
	g.faults[key] = true
	g.t.Errorf("request %d, %s as %s: %s\n  %s %.300s\n  header %.200v\n  body %.600q\n  answer %d %.600s", s.number, s.op.id, s.role, what,
		s.method, s.target, s.header, s.body, r.status, r.raw)
}

// learn takes identifiers and versions out of an answer.
func (g *gunner) learn(noun string, v any) {
	switch v := v.(type) {
	case map[string]any:
		own, _ := v["id"].(string)
		if n, ok := v["version"].(float64); ok && id.Valid(own) {
			g.versions[own] = int(n)
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			if s, ok := v[k].(string); ok && id.Valid(s) {
				g.keep(nounOf(k, noun), s)
				continue
			}
			g.learn(nounOf(k, noun), v[k])
		}
	case []any:
		for _, x := range v {
			g.learn(noun, x)
		}
	}
}

func (g *gunner) keep(noun, s string) {
	const most = 200
	list := g.ids[noun]
	switch {
	case slices.Contains(list, s):
	case len(list) < most:
		g.ids[noun] = append(list, s)
	default:
		list[g.rng.IntN(most)] = s
	}
}

// judge makes sure that the requests got past the doors: most operations were carried out at least once, and the
// limits on how often somebody may ask did not stop them.
func (g *gunner) judge(count int) {
	g.t.Helper()
	var never []string
	reached := 0
	for _, o := range g.doc.operations {
		done := false
		for status := range g.perOp[o.id] {
			done = done || status < 300
		}
		if done {
			reached++
		} else {
			never = append(never, fmt.Sprintf("%s %v", o.id, g.perOp[o.id]))
		}
	}
	g.t.Logf("%d of %d operations were carried out; never: %s", reached, len(g.doc.operations), strings.Join(never, ", "))
	carried := 0
	for status, n := range g.statuses {
		if status < 300 {
			carried += n
		}
	}
	if carried < count/10 || reached < len(g.doc.operations)/3 || g.statuses[http.StatusTooManyRequests] > count/10 {
		g.t.Errorf("the requests hardly got past the doors: %d carried out, %d operations reached, %d held back", carried, reached, g.statuses[http.StatusTooManyRequests])
	}
}
