package site

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/posting"
	"liuyong/internal/testkit"
)

func TestAddressHoldsTheWholeSearch(t *testing.T) {
	t.Parallel()
	const whole = "/search?q=%E4%BC%9A%E8%AE%A1&kind=job&kind=traineeship&area=500118&education=bachelor&major=%E4%BC%9A%E8%AE%A1%E5%AD%A6&industry=C" +
		"&employer_kind=enterprise&pay_min_yuan=5000&posted_within_days=7&sort=pay&page=3"
	for in, want := range map[string]string{
		whole: whole, "/search": "/search", "/search?q=&kind=&education=&pay_min_yuan=0&page=1&sort=relevance": "/search",
		"/search?kind=nonsense&area=1&education=x&industry=99x&employer_kind=x&pay_min_yuan=-5&posted_within_days=x&fair=1&employer=1&sort=x&page=-1": "/search",
		"/search?kind=job&kind=job&page=99999": "/search?kind=job&page=50", "/search?q=%20a%20%20b%20": "/search?q=a+b", "/search?q=%ff%fe": "/search",
	} {
		u, err := url.Parse(in)
		if err != nil {
			t.Fatal(err)
		}
		q := readQuery(u.Query())
		if got := address(q, q.Page); got != want {
			t.Errorf("%s reads as %s, want %s", in, got, want)
		}
	}
	if q := readQuery(url.Values{"q": {strings.Repeat("会", 1000)}}); len([]rune(q.Q)) != maxWords {
		t.Errorf("a query of %d characters", len([]rune(q.Q)))
	}
}

func TestFiltersShowCountsAndCanBeTakenOff(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.scene()
	a := w.get("/search?q=会计&kind=job&area=500118&education=bachelor&pay_min_yuan=4000").want(t, http.StatusOK)
	a.has(t, "共 1 个岗位", `id="f-kind-job" name="kind" value="job" checked`, `id="f-area-500118001"`, "中山路街道", `value="4000" checked`,
		`href="/search?q=%E4%BC%9A%E8%AE%A1&amp;area=500118&amp;education=bachelor&amp;pay_min_yuan=4000"`, // without the kind
		`href="/search?q=%E4%BC%9A%E8%AE%A1">全部清除`, "搜索引擎暂时不可用", `hx-push-url="true"`)
	a = w.get("/search?pay_min_yuan=4321").want(t, http.StatusOK)
	a.has(t, `value="4321" checked`)
}

func TestNothingFoundOffersWhatWould(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.scene()
	a := w.get("/search?q=总账&kind=civil_servant&area=500118").want(t, http.StatusOK)
	a.has(t, "没有找到岗位", "去掉“公务员（含选调生）”", "：1 个岗位", `content="noindex"`)
	a.lacks(t, "去掉“总账”", "去掉“重庆·永川”") // neither would help
	w.get("/search?q=没有这个词").has(t, "换一个更短")
}

func TestPagingByLinkAndInPlace(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.VerifiedEmployer("maker", 1)
	for i := range pageSize + 5 {
		w.Published(e, testkit.Content(fmt.Sprintf("会计%02d", i)))
	}
	w.sync()
	first := w.get("/search?q=会计").want(t, http.StatusOK)
	first.has(t, `<span aria-current="page">1</span>`, `href="/search?q=%E4%BC%9A%E8%AE%A1&amp;page=2"`, `rel="next"`, "已显示 20 / 25 个岗位")
	second := w.get("/search?q=会计&page=2").want(t, http.StatusOK)
	second.has(t, `rel="prev"`, `<span aria-current="page">2</span>`)
	if n := strings.Count(second.body, `class="ly-post"`); n != 5 {
		t.Errorf("%d posts on the second page", n)
	}
	more := w.get("/search?q=会计&page=2", "HX-Request", "true", "HX-Target", "posts").want(t, http.StatusOK)
	more.has(t, `<div id="paging" class="site-paging" hx-swap-oob="true">`)
	more.lacks(t, "<html", "<form")
	if n := strings.Count(more.body, "<li>\n") + strings.Count(more.body, "<li><article"); n != 5 {
		t.Errorf("%d posts were added", n)
	}
	finder := w.get("/search?q=会计&education=&page=1", "HX-Request", "true", "HX-Target", "finder").want(t, http.StatusOK)
	finder.has(t, `<form id="finder"`)
	finder.lacks(t, "<html", "hx-swap-oob")
	if got := finder.Header.Get("HX-Push-Url"); got != "/search?q=%E4%BC%9A%E8%AE%A1" {
		t.Errorf("pushes %q", got)
	}
	w.get("/search?q=会计&page=9").has(t, "这一页没有岗位")
	w.get("/search?q=会计", "HX-Request", "true", "HX-Target", "finder", "HX-History-Restore-Request", "true").has(t, "<html")
}

func TestPagesAreNumberedAroundThePresentOne(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		total, page int
		want        []int
	}{
		{10, 1, nil}, {40, 1, []int{1, 2}}, {200, 1, []int{1, 2, 3, 0, 10}}, {200, 5, []int{1, 0, 3, 4, 5, 6, 7, 0, 10}},
		{200, 10, []int{1, 0, 8, 9, 10}}, {100000, 50, []int{1, 0, 48, 49, 50}},
	} {
		d := searchPage{Total: c.total}
		d.page(posting.Query{Page: c.page, PageSize: pageSize})
		var got []int
		for _, p := range d.Pages {
			got = append(got, p.Number)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%d posts, page %d: %s", c.total, c.page, diff)
		}
	}
}

func TestFeedFollowsTheSearch(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	s := w.scene()
	a := w.get("/feeds/posts.xml?q=总账").want(t, http.StatusOK)
	a.has(t, "<entry>", public+"/posts/"+string(s.post.ID), "5,000–7,000元/月")
	a.lacks(t, string(s.announced.ID))
}
