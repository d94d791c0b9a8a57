package site

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"net/http"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
)

// hidden makes one post of the employer in every state that nobody outside may see, and gives their titles by id.
func (w *world) hidden(employer actor.Actor) (never, gone map[id.Post]string) {
	w.t.Helper()
	ctx := w.t.Context()
	reviewer := w.User("reviewer", actor.Reviewer)
	must := func(p posting.Post, err error) posting.Post {
		if err != nil {
			w.t.Fatal(err)
		}
		return p
	}
	draft := must(w.Posts.Create(ctx, employer, testkit.Content("隐藏草稿会计")))
	waiting := must(w.Posts.Create(ctx, employer, testkit.Content("隐藏待审会计")))
	must(w.Posts.Submit(ctx, employer, waiting.ID, waiting.Version))
	returned := must(w.Posts.Create(ctx, employer, testkit.Content("隐藏退回会计")))
	must(w.Posts.Submit(ctx, employer, returned.ID, returned.Version))
	err := w.DB.InTx(ctx, func(ctx context.Context) error { return w.Posts.Return(ctx, reviewer, returned.ID, "请补充") })
	if err != nil {
		w.t.Fatal(err)
	}
	closed := w.Published(employer, testkit.Content("隐藏停招会计"))
	must(w.Posts.Close(ctx, employer, closed.ID, closed.Version))
	down := w.Published(employer, testkit.Content("隐藏下架会计"))
	must(w.Posts.TakeDown(ctx, reviewer, down.ID, down.Version, "收费"))
	short := testkit.Content("隐藏到期会计")
	short.ClosesOn = testkit.Today.AddDays(1)
	expired := w.Published(employer, short)
	return map[id.Post]string{draft.ID: draft.Title, waiting.ID: waiting.Title, returned.ID: returned.Title},
		map[id.Post]string{closed.ID: closed.Title, down.ID: down.Title, expired.ID: expired.Title}
}

func TestWhatIsNotLiveIsNowhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	never, gone := w.hidden(s.employer)
	// Their copies are as they were before the change reached the search.
	w.sync()
	w.Clock.Advance(48 * time.Hour)
	for _, path := range []string{"/", "/search", "/search?q=会计", "/search?q=隐藏", "/search?kind=job&sort=newest", "/search?employer=" + string(s.employer.OrgID),
		"/posts/" + string(s.post.ID), "/employers/" + string(s.employer.OrgID), "/fairs", "/fairs/" + string(s.fair.ID), "/sitemap.xml", "/sitemaps/posts.xml",
		"/feeds/posts.xml", "/feeds/posts.xml?q=会计"} {
		a := w.get(path).want(t, http.StatusOK)
		for _, posts := range []map[id.Post]string{never, gone} {
			for post, title := range posts {
				a.lacks(t, string(post), title)
			}
		}
	}
	for post := range never {
		a := w.get("/posts/"+string(post)).want(t, http.StatusNotFound)
		a.lacks(t, "隐藏")
	}
	for post, title := range gone {
		a := w.get("/posts/"+string(post)).want(t, http.StatusGone)
		a.has(t, title, "已经停止招聘", "总账会计", "/search?kind=job", `content="noindex"`)
		a.lacks(t, "编制凭证与报表", "/app/apply/", "application/ld+json")
		for _, fault := range faults(a.body) {
			t.Error(fault)
		}
	}
}

func TestUnverifiedEmployerIsNowhere(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	stranger := w.NewEmployer("stranger", 9)
	w.get("/employers/"+string(stranger.OrgID)).want(t, http.StatusNotFound)
	// A qualification that has run out takes the posts with it, and the page says so.
	w.Verify(s.employer, testkit.Today.AddDays(-1))
	w.sync()
	w.get("/employers/"+string(s.employer.OrgID)).want(t, http.StatusOK).has(t, "资质审核已过期", "没有招聘中的岗位")
	w.get("/posts/"+string(s.post.ID)).want(t, http.StatusGone)
	w.get("/search?q=会计").lacks(t, string(s.post.ID))
	w.get("/fairs/"+string(s.fair.ID)).lacks(t, string(s.post.ID))
}

func TestContactsAreNotPublic(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	for path := range s.pages() {
		if path != "/api/docs" { // its examples look like contacts
			w.get(path).lacks(t, "023-00000000", "张测试")
		}
	}
}

func TestTextsAreEscaped(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`
	a := w.VerifiedEmployer("maker", 1)
	o, err := w.DB.OrgByID(t.Context(), a.OrgID, true)
	if err != nil {
		t.Fatal(err)
	}
	o.Name, o.Intro = "公司"+evil, evil
	if err := w.DB.SaveOrg(t.Context(), o); err != nil {
		t.Fatal(err)
	}
	c := testkit.Content("岗位<b>x</b></script>")
	c.Duties, c.Conditions, c.Benefits, c.WorkAddress, c.WorkingHours = evil+"编制凭证与报表", evil, evil, evil, evil
	p := w.Published(a, c)
	f := w.openFair(a, p.ID)
	w.sync()
	for _, path := range []string{"/", "/search", "/search?q=" + "%3Cscript%3Ealert(1)%3C/script%3E", "/search?major=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
		"/posts/" + string(p.ID), "/employers/" + string(a.OrgID), "/fairs/" + string(f.ID), "/sign-in?next=%22%3E%3Cscript%3E"} {
		page := w.get(path).want(t, http.StatusOK)
		page.lacks(t, "<script>alert", "<img src=x", "<b>x</b>", `"><script>`)
		for _, fault := range faults(page.body) {
			t.Errorf("%s: %s", path, fault)
		}
	}
}

func TestHighlightIsEscapedWhoeverMadeIt(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"总账<mark>会计</mark>":                   "总账<mark>会计</mark>",
		"&lt;b&gt;<mark>会计</mark>":            "&lt;b&gt;<mark>会计</mark>",
		"<script>x</script><mark>a</mark><i>": "&lt;script&gt;x&lt;/script&gt;<mark>a</mark>&lt;i&gt;",
		"<mark>not closed":                    "not closed",
		"a</mark>b":                           "a&lt;/mark&gt;b",
		"<mark>A&amp;B</mark> R&amp;D<mark>":  "<mark>A&amp;B</mark> R&amp;D",
	} {
		if got := string(highlighted(in)); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestPostForSearchEngines(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	a := w.get("/posts/"+string(s.post.ID)).want(t, http.StatusOK)
	_, rest, _ := strings.Cut(a.body, `<script type="application/ld+json">`)
	raw, _, ok := strings.Cut(rest, "</script>")
	if !ok {
		t.Fatal("the page has no JSON-LD")
	}
	var got struct {
		Type         string `json:"@type"`
		Title        string
		ValidThrough string
		DirectApply  bool
		BaseSalary   struct {
			Value struct {
				MinValue, MaxValue int
				UnitText           string
			}
		}
		HiringOrganization struct{ Name string }
	}
	if err := json.Unmarshal([]byte(raw), &got); err != nil {
		t.Fatal(err)
	}
	if got.Type != "JobPosting" || got.Title != "总账会计" || !got.DirectApply || got.BaseSalary.Value.MinValue != 5000 ||
		got.BaseSalary.Value.UnitText != "MONTH" || got.ValidThrough != "2026-12-23T23:59:59+08:00" || got.HiringOrganization.Name == "" {
		t.Errorf("%+v", got)
	}
	a.has(t, `<link rel="canonical" href="`+public+"/posts/"+string(s.post.ID)+`">`, `<meta name="description" content="`)
}

func TestSitemapInOneFileAndInMany(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	want := 3 // the scene's posts
	for _, title := range []string{"出纳", "审计"} {
		w.Published(s.employer, testkit.Content(title))
		want++
	}
	posts := func(path string) map[string]bool {
		var set urlset
		if err := xml.Unmarshal([]byte(w.get(path).want(t, http.StatusOK).body), &set); err != nil {
			t.Fatal(err)
		}
		out := map[string]bool{}
		for _, u := range set.URLs {
			if strings.HasPrefix(u.Loc, public+"/posts/") {
				out[u.Loc] = true
			}
		}
		return out
	}
	if n := len(posts("/sitemap.xml")); n != want {
		t.Errorf("%d posts in one file, want %d", n, want)
	}
	w.site.mapSize = 2
	var index sitemapIndex
	if err := xml.Unmarshal([]byte(w.get("/sitemap.xml").want(t, http.StatusOK).body), &index); err != nil {
		t.Fatal(err)
	}
	all := map[string]bool{}
	for _, m := range index.Maps {
		for p := range posts(strings.TrimPrefix(m.Loc, public)) {
			all[p] = true
		}
	}
	if len(index.Maps) != 3 || len(all) != want {
		t.Errorf("%d posts in %d files, want %d in 3", len(all), len(index.Maps), want)
	}
	w.get("/robots.txt").has(t, "Sitemap: "+public+"/sitemap.xml")
	w.get("/sitemaps/posts.xml?after=x").want(t, http.StatusNotFound)
}
