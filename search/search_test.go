package search_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/search"
)

// market fills an index with posts that differ in every filter.
func market(b *bench) (shop, school id.Org) {
	b.t.Helper()
	shop = b.employer("永川云谷科技有限公司", "enterprise", today.AddMonths(6))
	school = b.employer("永川区第九十九小学", "public_institution", today.AddMonths(6))
	b.add(shop, "Java开发工程师", func(p *posting.Post) {
		p.Education, p.Industry, p.WorkArea = "bachelor", "65", "500118001"
		p.PayMonthMinYuan, p.PayMonthMaxYuan, p.Majors = 9000, 12000, []string{"软件工程"}
	})
	b.add(shop, "行政前台", func(p *posting.Post) {
		p.Education, p.Industry, p.WorkArea = "none", "I", "500118"
		p.PayMonthMinYuan, p.PayMonthMaxYuan = 3500, 4500
	})
	b.add(school, "小学语文教师", func(p *posting.Post) {
		p.Kind, p.Channel, p.Education, p.Industry, p.WorkArea = posting.PublicInstitution, posting.OfficialSite, "bachelor", "83", "500118002"
		at := today.AddDays(-10).Start()
		p.PublishedAt = &at
	})
	b.add(shop, "成都销售代表", func(p *posting.Post) { p.Education, p.Industry, p.WorkArea = "associate", "I", "510107" })
	b.add(shop, "渝北会计", func(p *posting.Post) { p.Education, p.Industry, p.WorkArea = "associate", "I", "500112" })
	return shop, school
}

// both runs a check on the engine and on the database, which must agree on all but relevance.
func both(t *testing.T, b *bench, check func(t *testing.T, s posting.Searcher)) {
	t.Helper()
	t.Run("engine", func(t *testing.T) { check(t, b.engine) })
	t.Run("database", func(t *testing.T) { check(t, b.db.Fallback(home)) })
}

func TestFilters(t *testing.T) {
	b := setup(t)
	shop, school := market(b)
	b.drain()
	cases := map[string]struct {
		q    posting.Query
		want []string
	}{
		"all":               {posting.Query{}, []string{"Java开发工程师", "行政前台", "小学语文教师", "成都销售代表", "渝北会计"}},
		"kind":              {posting.Query{Kinds: []string{"public_institution"}}, []string{"小学语文教师"}},
		"kinds are or":      {posting.Query{Kinds: []string{"public_institution", "job"}, Q: "教师"}, []string{"小学语文教师"}},
		"province":          {posting.Query{Areas: []string{"500000"}}, []string{"Java开发工程师", "行政前台", "小学语文教师", "渝北会计"}},
		"county":            {posting.Query{Areas: []string{"500118"}}, []string{"Java开发工程师", "行政前台", "小学语文教师"}},
		"town":              {posting.Query{Areas: []string{"500118002"}}, []string{"小学语文教师"}},
		"areas are or":      {posting.Query{Areas: []string{"500118002", "510000"}}, []string{"小学语文教师", "成都销售代表"}},
		"unknown area":      {posting.Query{Areas: []string{"999999"}}, nil},
		"education":         {posting.Query{Education: "associate"}, []string{"行政前台", "成都销售代表", "渝北会计"}},
		"no education":      {posting.Query{Education: "none"}, []string{"行政前台"}},
		"doctor":            {posting.Query{Education: "doctor"}, []string{"Java开发工程师", "行政前台", "小学语文教师", "成都销售代表", "渝北会计"}},
		"major":             {posting.Query{Majors: []string{"软件工程"}}, []string{"Java开发工程师"}},
		"section":           {posting.Query{Industries: []string{"I"}}, []string{"Java开发工程师", "行政前台", "成都销售代表", "渝北会计"}},
		"division":          {posting.Query{Industries: []string{"65"}}, []string{"Java开发工程师"}},
		"employer kind":     {posting.Query{EmployerKinds: []string{"public_institution"}}, []string{"小学语文教师"}},
		"pay":               {posting.Query{PayMinYuan: 9000}, []string{"Java开发工程师"}},
		"posted within":     {posting.Query{PostedWithinDays: 7}, []string{"Java开发工程师", "行政前台", "成都销售代表", "渝北会计"}},
		"employer":          {posting.Query{OrgID: school}, []string{"小学语文教师"}},
		"filters are and":   {posting.Query{OrgID: shop, Education: "associate", Areas: []string{"500118"}}, []string{"行政前台"}},
		"quotes in a value": {posting.Query{Majors: []string{`软件工程" OR kind = "job`}}, nil},
		"backslash":         {posting.Query{Majors: []string{`\`}}, nil},
		"employer's name":   {posting.Query{Q: "第九十九小学"}, []string{"小学语文教师"}},
		"place":             {posting.Query{Q: "渝北"}, []string{"渝北会计"}},
	}
	for name, c := range cases {
		slices.Sort(c.want)
		t.Run(name, func(t *testing.T) {
			both(t, b, func(t *testing.T, s posting.Searcher) {
				r := b.find(s, c.q)
				got := titles(r)
				slices.Sort(got)
				if !slices.Equal(got, c.want) {
					t.Errorf("titles %v, want %v", got, c.want)
				}
				if r.Total != len(c.want) || !r.TotalExact {
					t.Errorf("total %d (exact %v), want %d", r.Total, r.TotalExact, len(c.want))
				}
			})
		})
	}
}

func TestFacetsCountEachChoiceWithoutItsOwnGroup(t *testing.T) {
	b := setup(t)
	market(b)
	b.drain()
	t.Run("nothing chosen", func(t *testing.T) {
		both(t, b, func(t *testing.T, s posting.Searcher) {
			want := map[string]map[string]int{
				"kind":          {"job": 4, "public_institution": 1},
				"employer_kind": {"enterprise": 4, "public_institution": 1},
				"area":          {"500000": 4, "500118": 3, "500118001": 1, "500118002": 1, "500112": 1, "510000": 1},
				"education": {"none": 1, "junior_middle": 1, "secondary_vocational": 1, "high_school": 1, "associate": 3,
					"bachelor": 5, "master": 5, "doctor": 5},
				"industry": {"I": 4, "65": 1, "P": 1, "83": 1},
			}
			if diff := cmp.Diff(want, b.find(s, posting.Query{}).Facets); diff != "" {
				t.Error(diff)
			}
		})
	})
	t.Run("chosen", func(t *testing.T) {
		both(t, b, func(t *testing.T, s posting.Searcher) {
			r := b.find(s, posting.Query{Kinds: []string{"job"}, Areas: []string{"510000"}, Education: "associate"})
			want := map[string]map[string]int{
				"kind":          {"job": 1},
				"employer_kind": {"enterprise": 1},
				"area":          {"500000": 2, "500118": 1, "500112": 1, "510000": 1, "510100": 1},
				"education":     {"associate": 1, "bachelor": 1, "master": 1, "doctor": 1},
				"industry":      {"I": 1},
			}
			if diff := cmp.Diff(want, r.Facets); diff != "" {
				t.Error(diff)
			}
			if got := titles(r); !slices.Equal(got, []string{"成都销售代表"}) {
				t.Errorf("hits %v", got)
			}
		})
	})
}

func TestExpiryHoldsInEveryQuery(t *testing.T) {
	b := setup(t)
	until := today.AddDays(5)
	shop := b.employer("永川短期有限公司", "enterprise", until)
	b.add(shop, "仓库管理员", func(p *posting.Post) { p.ClosesOn = today })
	b.add(shop, "叉车司机", func(p *posting.Post) { p.ClosesOn = today.AddDays(40) })
	b.drain()
	both(t, b, func(t *testing.T, s posting.Searcher) {
		for day, want := range map[civil.Date][]string{
			today: {"仓库管理员", "叉车司机"}, today.AddDays(1): {"叉车司机"}, until: {"叉车司机"}, until.AddDays(1): {},
		} {
			r, err := s.Search(t.Context(), posting.Query{Page: 1, PageSize: 20, OrgID: shop}, day)
			if err != nil {
				t.Fatal(err)
			}
			got := titles(r)
			slices.Sort(got)
			if !slices.Equal(got, want) || r.Total != len(want) || r.Facets["kind"]["job"] != len(want) {
				t.Errorf("on %s: %v, total %d, want %v", day, got, r.Total, want)
			}
		}
	})
}

func TestHitShowsThePost(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川<云谷>科技", "enterprise", today.AddDays(1))
	post := b.add(shop, "会计 & <b>审计</b>", nil)
	b.drain()
	docs, err := b.db.LoadDocuments(t.Context(), []id.Post{post})
	if err != nil || len(docs) != 1 {
		t.Fatal(docs, err)
	}
	want := docs[0].Hit(today)
	if !want.Verified || want.EmployerName != "永川<云谷>科技" || want.PublishedOn != today {
		t.Errorf("hit of the document: %+v", want)
	}
	both(t, b, func(t *testing.T, s posting.Searcher) {
		r := b.find(s, posting.Query{Q: "会计"})
		if len(r.Hits) != 1 {
			t.Fatalf("%d hits", len(r.Hits))
		}
		got := r.Hits[0]
		if !r.Degraded {
			highlight := map[string]string{"title": "<mark>会计</mark> &amp; &lt;b&gt;审计&lt;/b&gt;"}
			if diff := cmp.Diff(highlight, got.Highlight); diff != "" {
				t.Error(diff)
			}
		}
		got.Highlight = nil
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
	r, err := b.engine.Search(t.Context(), posting.Query{Page: 1, PageSize: 1}, today.AddDays(1))
	if err != nil || len(r.Hits) != 1 || !r.Hits[0].Verified {
		t.Errorf("on the last day of the qualification: %+v, %v", r.Hits, err)
	}
}

func TestOrderAndPages(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川排序有限公司", "enterprise", today.AddMonths(6))
	for i, title := range []string{"甲岗位", "乙岗位", "丙岗位"} {
		b.add(shop, title, func(p *posting.Post) {
			at := today.AddDays(-i).Start()
			p.PublishedAt, p.PayMonthMinYuan, p.PayMonthMaxYuan = &at, 1000*(i+1), 9000
		})
	}
	b.add(shop, "丁岗位", func(p *posting.Post) {
		p.Channel, p.Source, p.PayMonthMinYuan, p.PayMonthMaxYuan = posting.Collected, "测试来源", 0, 0
	})
	b.drain()
	both(t, b, func(t *testing.T, s posting.Searcher) {
		for order, want := range map[posting.Sort][]string{
			posting.ByNewest: {"甲岗位", "乙岗位", "丙岗位", "丁岗位"}, posting.ByPay: {"丙岗位", "乙岗位", "甲岗位", "丁岗位"},
		} {
			if got := titles(b.find(s, posting.Query{Sort: order, Q: "岗位"})); !slices.Equal(got, want) {
				t.Errorf("by %s: %v, want %v", order, got, want)
			}
			second := b.find(s, posting.Query{Sort: order, Page: 2, PageSize: 3})
			if got := titles(second); !slices.Equal(got, want[3:]) || second.Total != 4 {
				t.Errorf("second page by %s: %v of %d", order, got, second.Total)
			}
			if past := b.find(s, posting.Query{Sort: order, Page: 3, PageSize: 3}); len(past.Hits) != 0 || past.Total != 4 {
				t.Errorf("past the end: %v of %d", titles(past), past.Total)
			}
		}
	})
}

func TestServiceDropsWhatIsNoLongerLive(t *testing.T) {
	b := setup(t)
	shop := b.employer("永川复核有限公司", "enterprise", today.AddMonths(6))
	gone, kept := b.add(shop, "已停止岗位", nil), b.add(shop, "在招岗位", nil)
	b.drain()
	s := search.NewService(b.engine, b.db.Fallback(home), b.db, b.log)
	b.change(gone, func(p *posting.Post) { p.Status = posting.Closed })
	r := b.find(s, posting.Query{})
	if len(r.Hits) != 1 || r.Hits[0].ID != kept || r.Degraded {
		t.Errorf("got %v (degraded %v), want only the live post from the engine", titles(r), r.Degraded)
	}
}

// The key of the engine goes to the engine only, wherever who answers in its place would send it.
func TestTheEngineCannotSendTheKeyOn(t *testing.T) {
	t.Parallel()
	var reached atomic.Bool
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { reached.Store(true) }))
	t.Cleanup(elsewhere.Close)
	impostor := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, elsewhere.URL, http.StatusPermanentRedirect)
	}))
	t.Cleanup(impostor.Close)
	e := search.New(search.Options{URL: impostor.URL, Key: "the-key"})
	if err := e.Ping(t.Context()); err == nil {
		t.Error("it answers")
	}
	if reached.Load() {
		t.Error("the request went on")
	}
}

// What is typed in traditional characters or full width finds what is written in simplified ones and half width, from the
// engine as from the database.
func TestTraditionalAndFullWidth(t *testing.T) {
	b := setup(t)
	market(b)
	b.drain()
	for name, engine := range map[string]posting.Searcher{"engine": b.engine, "database": b.db.Fallback(home)} {
		s := search.NewService(engine, b.db.Fallback(home), b.db, b.log)
		for q, want := range map[string]string{"會計": "渝北会计", "ＪＡＶＡ　開發": "Java开发工程师", "小學語文教師": "小学语文教师", "銷售代表": "成都销售代表"} {
			r, err := s.Search(t.Context(), posting.Query{Q: q}, today)
			if err != nil || len(r.Hits) == 0 || r.Hits[0].Title != want {
				t.Errorf("%s: %q finds %d, %v", name, q, len(r.Hits), err)
			}
		}
	}
}

// Pinyin, initials and words that sound like others are searched for as what they stand for, unless that finds nothing or
// the words are meant as they stand.
func TestWhatIsTypedStandsForWords(t *testing.T) {
	b := setup(t)
	market(b)
	b.drain()
	for name, engine := range map[string]posting.Searcher{"engine": b.engine, "database": b.db.Fallback(home)} {
		s := search.NewService(engine, b.db.Fallback(home), b.db, b.log)
		ctx, stop := context.WithCancel(t.Context())
		go s.Learn(ctx, b.db.LiveTitles)
		find := func(q posting.Query) posting.Result {
			r, err := s.Search(t.Context(), q, today)
			if err != nil {
				t.Fatal(err)
			}
			return r
		}
		eventually(t, "the words are learned", func() error {
			if find(posting.Query{Q: "kuaiji"}).Corrected == "" {
				return errors.New("not yet")
			}
			return nil
		})
		for q, want := range map[string]string{"kuaiji": "渝北会计", "yubeikuaiji": "渝北会计", "渝北会记": "渝北会计", "xzqt": "行政前台", "xiao xue yu wen jiao shi": "小学语文教师"} {
			r := find(posting.Query{Q: q})
			if len(r.Hits) == 0 || r.Hits[0].Title != want || r.Corrected == "" {
				t.Errorf("%s: %q finds %v, searched for %q", name, q, titles(r), r.Corrected)
			}
		}
		if r := find(posting.Query{Q: "kuaiji", Exact: true}); r.Corrected != "" || len(r.Hits) > 0 && r.Hits[0].Title == "渝北会计" && name == "database" {
			t.Errorf("%s: as it stands: %v, %q", name, titles(r), r.Corrected)
		}
		if r := find(posting.Query{Q: "kuaiji", Kinds: []string{"civil_servant"}}); r.Corrected != "" {
			t.Errorf("%s: what finds nothing is not searched for instead: %q", name, r.Corrected)
		}
		if r := find(posting.Query{Q: "会计"}); r.Corrected != "" || len(r.Hits) == 0 {
			t.Errorf("%s: what titles say stays: %q", name, r.Corrected)
		}
		stop()
	}
}
