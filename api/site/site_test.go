package site

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"liuyong/internal/actor"
	"liuyong/internal/fair"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
)

const public = "https://liuyong.example"

// world is a market with the pages on it.
type world struct {
	*testkit.Market
	t    *testing.T
	site *site
}

func newWorld(t *testing.T) *world {
	t.Helper()
	m := testkit.NewMarket(t)
	s, err := newSite(m.Server(), Options{PublicURL: public, Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	s.routes()
	return &world{Market: m, t: t, site: s}
}

// sync brings the copies that the search looks at up to date, as the sync loop does.
func (w *world) sync() {
	w.t.Helper()
	ctx := w.t.Context()
	err := w.DB.EachPublished(ctx, 100, func(ids []id.Post) error {
		docs, err := w.DB.LoadDocuments(ctx, ids)
		if err != nil {
			return err
		}
		return w.DB.SaveCopies(ctx, docs)
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

type answer struct {
	*http.Response
	body string
}

func (w *world) do(req *http.Request) answer {
	w.t.Helper()
	rec := httptest.NewRecorder()
	w.site.Handler().ServeHTTP(rec, req)
	res := rec.Result()
	b, err := io.ReadAll(res.Body)
	if err != nil {
		w.t.Fatal(err)
	}
	return answer{res, string(b)}
}

func (w *world) get(path string, header ...string) answer {
	w.t.Helper()
	req := httptest.NewRequestWithContext(w.t.Context(), http.MethodGet, path, nil)
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	return w.do(req)
}

func (w *world) post(path string, form url.Values, header ...string) answer {
	w.t.Helper()
	req := httptest.NewRequestWithContext(w.t.Context(), http.MethodPost, path, strings.NewReader(form.Encode()))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Sec-Fetch-Site", "same-origin")
	for i := 0; i+1 < len(header); i += 2 {
		req.Header.Set(header[i], header[i+1])
	}
	return w.do(req)
}

func (a answer) want(t *testing.T, status int) answer {
	t.Helper()
	if a.StatusCode != status {
		t.Fatalf("%d, want %d: %s", a.StatusCode, status, a.body)
	}
	return a
}

// has and lacks look for texts in a page.
func (a answer) has(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if !strings.Contains(a.body, s) {
			t.Errorf("page lacks %q", s)
		}
	}
}

func (a answer) lacks(t *testing.T, texts ...string) {
	t.Helper()
	for _, s := range texts {
		if strings.Contains(a.body, s) {
			t.Errorf("page has %q", s)
		}
	}
}

// scene is one of everything the pages show.
type scene struct {
	employer  actor.Actor
	post      posting.Post // in site
	announced posting.Post // on the official site
	collected id.Post
	fair      fair.Fair
}

func (w *world) scene() scene {
	w.t.Helper()
	var s scene
	s.employer = w.VerifiedEmployer("maker", 1)
	s.post = w.Published(s.employer, testkit.Content("总账会计"))
	government := w.NewEmployer("office", 2)
	w.change(government.OrgID, func(o *org.Org) { o.EmployerKind = "government" })
	w.Verify(government, testkit.Today.AddMonths(6))
	c := testkit.Content("综合管理岗")
	c.Kind, c.AnnouncementNo, c.OfficialURL = posting.PublicInstitution, "永人社〔2026〕1号", "https://rlsbj.example.gov.cn/notice/1"
	s.announced = w.Published(government, c)
	s.collected = w.collect("财务助理")
	s.fair = w.openFair(s.employer, s.post.ID)
	w.sync()
	return s
}

func (w *world) change(o id.Org, how func(*org.Org)) {
	w.t.Helper()
	x, err := w.DB.OrgByID(w.t.Context(), o, true)
	if err != nil {
		w.t.Fatal(err)
	}
	how(&x)
	if err := w.DB.SaveOrg(w.t.Context(), x); err != nil {
		w.t.Fatal(err)
	}
}

// collect adds a post as an import does: an employer that nobody has verified, a source, no pay.
func (w *world) collect(title string) id.Post {
	w.t.Helper()
	ctx, now := w.t.Context(), w.Clock.Now()
	o := org.Org{ID: id.New[id.Org](), Kind: org.Employer, Origin: org.Collected, Profile: org.Profile{Name: "采集来的公司·" + title, EmployerKind: "enterprise"},
		Qualification: org.None, Documents: []org.Document{}, Version: 1, CreatedAt: now, UpdatedAt: now}
	if err := w.DB.InsertOrg(ctx, o); err != nil {
		w.t.Fatal(err)
	}
	p := posting.Post{ID: id.New[id.Post](), OrgID: o.ID, Channel: posting.Collected, Status: posting.Published, PublishedAt: &now,
		Content: posting.Content{Kind: posting.Job, Title: title, WorkArea: "500118", PayUnit: posting.PerMonth, PayMonths: 12,
			ClosesOn: testkit.Today.AddDays(90)}, Source: "示例招聘网", SourceID: title, SourceHost: "jobs.example.com",
		SourceHash: []byte(title), Version: 1, CreatedAt: now, UpdatedAt: now}
	if err := w.DB.InsertPost(ctx, p); err != nil {
		w.t.Fatal(err)
	}
	return p.ID
}

// openFair holds a fair open with the employer admitted, bringing posts.
func (w *world) openFair(employer actor.Actor, posts ...id.Post) fair.Fair {
	w.t.Helper()
	ctx, officer := w.t.Context(), w.User("officer", actor.Officer)
	f, err := w.Fairs.Create(ctx, officer, fair.Plan{Name: "秋季招聘会", Kind: fair.General, CampusName: "测试学院红河校区", CampusArea: "500118",
		Place: "体育馆", HeldOn: testkit.Today.AddDays(5), OpensAt: "09:30", BoothCount: 10, BookingClosesOn: testkit.Today.AddDays(3)})
	if err == nil {
		f, err = w.Fairs.Open(ctx, officer, f.ID, f.Version)
	}
	var b fair.Booth
	if err == nil {
		b, err = w.Fairs.RequestBooth(ctx, employer, f.ID, posts)
	}
	if err == nil {
		_, err = w.Fairs.Admit(ctx, officer, b.ID, b.Version, "A-01")
	}
	if err != nil {
		w.t.Fatal(err)
	}
	return f
}

// pages are addresses of every page there is, with a text that each must show.
func (s scene) pages() map[string]string {
	out := map[string]string{
		"/": "总账会计", "/search": "总账会计", "/search?q=会计&kind=job&area=500118&education=bachelor&pay_min_yuan=4000&sort=pay": "总账会计",
		"/search?q=没有这种岗位&kind=job": "去掉", "/posts/" + string(s.post.ID): "编制凭证与报表", "/posts/" + string(s.announced.ID): "rlsbj.example.gov.cn",
		"/posts/" + string(s.collected): "来自jobs.example.com，未经核实", "/employers/" + string(s.employer.OrgID): "资质经人社部门审核", "/fairs": "秋季招聘会",
		"/fairs?month=2026-11": "秋季招聘会", "/fairs/" + string(s.fair.ID): "A-01", "/figures": "尚无数据来源", "/figures/W1": "区内高校招聘活动",
		"/sign-in": "密码", "/register": "姓名", "/register?role=employer": "统一社会信用代码", "/api/docs": "searchPosts",
		"/help": "识别招聘诈骗",
	}
	for _, t := range helpTopics {
		out["/help/"+t.ID] = t.Title
	}
	return out
}

func TestPagesAreWhole(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for path, text := range w.scene().pages() {
		for _, lang := range []string{"zh-CN", "en"} {
			a := w.get(path, "Cookie", "liuyong_lang="+lang).want(t, http.StatusOK)
			if lang == "zh-CN" {
				a.has(t, text)
			}
			a.has(t, `<html lang="`+lang+`">`, `<link rel="canonical" href="`+public)
			for _, fault := range faults(a.body) {
				t.Errorf("%s in %s: %s", path, lang, fault)
			}
		}
	}
}

var eventHandler = regexp.MustCompile(`^on[a-z]+$`)

// faults lists what is wrong with the markup: tags that do not match, scripts and styles that the content security
// policy would refuse, ids used twice, more or less than one main heading, pictures and fields without a name.
func faults(page string) []string {
	var out, open []string
	void := map[string]bool{"meta": true, "link": true, "input": true, "img": true, "br": true, "hr": true}
	ids, headings, labels, fields := map[string]bool{}, 0, map[string]bool{}, []string{}
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				out = append(out, "not closed: "+strings.Join(open, " "))
			}
			for _, f := range fields {
				if !labels[f] {
					out = append(out, "no label for "+f)
				}
			}
			if headings != 1 {
				out = append(out, fmt.Sprintf("%d main headings", headings))
			}
			return out
		case html.StartTagToken:
			tok := z.Token()
			a := map[string]string{}
			for _, x := range tok.Attr {
				a[x.Key] = x.Val
				if x.Key == "style" || eventHandler.MatchString(x.Key) || strings.HasPrefix(strings.TrimSpace(strings.ToLower(x.Val)), "javascript:") {
					out = append(out, "inline: "+tok.String())
				}
			}
			switch {
			case tok.Data == "style", tok.Data == "script" && a["src"] == "" && a["type"] != "application/ld+json":
				out = append(out, "inline: "+tok.String())
			case tok.Data == "h1":
				headings++
			case tok.Data == "label":
				labels[a["for"]] = true
			case (tok.Data == "input" || tok.Data == "select") && a["type"] != "hidden":
				fields = append(fields, a["id"])
			}
			if x, ok := a["id"]; ok {
				if ids[x] {
					out = append(out, "id twice: "+x)
				}
				ids[x] = true
			}
			if !void[tok.Data] {
				open = append(open, tok.Data)
			}
		case html.EndTagToken:
			name := z.Token().Data
			if len(open) == 0 || open[len(open)-1] != name {
				return append(out, "closes "+name+" inside "+strings.Join(open, " "))
			}
			open = open[:len(open)-1]
		}
	}
}

func TestFaultsAreFound(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{`<h1>a</h1><div>`, `<h1 style="x">a</h1>`, `<h1>a</h1><script>x</script>`, `<h1 onclick="x">a</h1>`, `<p id="a"></p><h1 id="a"></h1>`,
		`<h1></h1><input id="x">`, `<p></p>`, `<h1><b></h1></b>`, `<h1><a href="javascript:x">a</a></h1>`} {
		if len(faults(bad)) == 0 {
			t.Errorf("no fault in %s", bad)
		}
	}
	if f := faults(`<h1>a</h1><label for="x">x</label><input id="x"><script type="application/ld+json">{}</script>`); len(f) > 0 {
		t.Errorf("faults in a good page: %v", f)
	}
}

func TestQueriesPerPageAreFixed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	count := func(path string) int64 {
		ctx, n := postgres.CountQueries(t.Context())
		w.do(httptest.NewRequestWithContext(ctx, http.MethodGet, path, nil)).want(t, http.StatusOK)
		return n.Load()
	}
	paths := []string{"/", "/search", "/search?q=会计", "/posts/" + string(s.post.ID), "/employers/" + string(s.employer.OrgID), "/fairs", "/fairs/" + string(s.fair.ID), "/figures", "/figures/W1", "/sitemap.xml", "/feeds/posts.xml"}
	before := map[string]int64{}
	for _, p := range paths {
		before[p] = count(p)
	}
	for i := range 12 {
		w.Published(s.employer, testkit.Content(fmt.Sprintf("成本会计%d", i)))
	}
	w.sync()
	for _, p := range paths {
		if now := count(p); now != before[p] || now > 14 {
			t.Errorf("%s: %d queries with few posts, %d with many", p, before[p], now)
		}
	}
}

func TestUnknownAddresses(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for _, path := range []string{"/nowhere", "/posts/1", "/posts/" + string(id.New[id.Post]()), "/employers/x", "/fairs/x", "/help/x", "/figures/K2", "/figures/K3", "/figures/X", "/figures?year=1", "/assets/none.css", "/app/assets/none.js"} {
		a := w.get(path).want(t, http.StatusNotFound)
		a.has(t, "找不到这个页面", `name="robots" content="noindex"`)
	}
	a := w.get("/api/v1/nowhere").want(t, http.StatusNotFound)
	if ct := a.Header.Get("Content-Type"); ct != "application/problem+json" {
		t.Errorf("an unknown address of the contract is answered with %s", ct)
	}
}

func TestLanguageIsChosenAndKept(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a := w.get("/?lang=en").want(t, http.StatusOK)
	a.has(t, `lang="en"`, "By kind")
	if c := a.Header.Get("Set-Cookie"); !strings.HasPrefix(c, "liuyong_lang=en;") {
		t.Errorf("cookie %q", c)
	}
	w.get("/?lang=zh-CN", "Cookie", "liuyong_lang=en").has(t, `lang="zh-CN"`)
	w.get("/?lang=fr").has(t, `lang="zh-CN"`)
	w.get("/", "Accept-Language", "en").has(t, `lang="zh-CN"`)
	w.get("/search?q=a&area=500118").has(t, `href="/search?area=500118&amp;lang=en&amp;q=a"`)
}
