package api_test

import (
	"fmt"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fair"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/postgres"
	"liuyong/internal/testkit"
)

const school = "重庆测试学院"

func fairBody(name string, heldOn civil.Date) map[string]any {
	return map[string]any{"name": name, "kind": "general", "campus_name": school + "红河校区", "campus_area": "500118", "place": "体育馆",
		"held_on": string(heldOn), "opens_at": "09:30", "booth_count": 10, "booking_closes_on": string(testkit.Today.AddDays(3))}
}

// figure is the value of an indicator as the caller sees it.
func figure(t *testing.T, c client, which string) float64 {
	t.Helper()
	for _, i := range c.get("/indicators").want(t, http.StatusOK).items() {
		if i["id"] == which {
			v, _ := i["value"].(float64)
			return v
		}
	}
	t.Fatalf("there is no %s", which)
	return 0
}

// openFair plans a fair as the officer and opens it.
func (c client) openFair(body map[string]any) reply {
	c.t.Helper()
	f := c.send("POST", "/fairs", body, nil).want(c.t, http.StatusCreated)
	return c.act("POST", "/fairs/"+f.str("id")+"/open", f.version(), nil).want(c.t, http.StatusOK)
}

func (c client) requestBooth(fairID string, posts ...string) reply {
	c.t.Helper()
	if posts == nil {
		posts = []string{}
	}
	return c.send("POST", "/fairs/"+fairID+"/booths", map[string]any{"post_ids": posts}, nil)
}

func (r reply) list(key string) []map[string]any {
	items, _ := r.body[key].([]any)
	out := []map[string]any{}
	for _, x := range items {
		m, _ := x.(map[string]any)
		out = append(out, m)
	}
	return out
}

func TestFairGoesFromPlanToTheFigures(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.Institution("school", school)
	maker := s.VerifiedEmployer("maker", 1)
	s.NewEmployer("stranger", 2)
	s.User("officer", actor.Officer)
	host, employer, stranger, officer := s.signIn("school"), s.signIn("maker"), s.signIn("stranger"), s.signIn("officer")
	day := testkit.Today.AddDays(7)

	elsewhere := fairBody("招聘会", day)
	elsewhere["campus_name"] = "重庆别家学院"
	r := host.send("POST", "/fairs", elsewhere, nil)
	r.wantCode(t, http.StatusUnprocessableEntity, "fair_incomplete")
	if r.locations()["body.campus_name"] != "not_own_campus" {
		t.Fatalf("got %s", r.raw)
	}
	employer.send("POST", "/fairs", fairBody("招聘会", day), nil).wantCode(t, http.StatusForbidden, "forbidden")

	f := host.send("POST", "/fairs", fairBody("招聘会", day), nil).want(t, http.StatusCreated)
	path := "/fairs/" + f.str("id")
	if !slices.Equal(f.actions(), []string{"cancel"}) {
		t.Fatalf("the host may cancel its plan and no more: %v", f.actions())
	}
	s.visitor().get(path).wantCode(t, http.StatusNotFound, "not_found")
	employer.requestBooth(f.str("id")).wantCode(t, http.StatusNotFound, "not_found")
	host.act("POST", path+"/open", f.version(), nil).wantCode(t, http.StatusForbidden, "forbidden")
	host.act("PATCH", path, 9, map[string]any{"place": "图书馆"}).wantCode(t, http.StatusPreconditionFailed, "stale")
	f = host.act("PATCH", path, f.version(), map[string]any{"place": "图书馆", "opens_at": nil}).want(t, http.StatusOK)
	if f.str("place") != "图书馆" || f.str("opens_at") != "" || f.str("name") != "招聘会" {
		t.Fatalf("got %s", f.raw)
	}
	f = officer.act("POST", path+"/open", f.version(), nil).want(t, http.StatusOK)
	host.act("PATCH", path, f.version(), map[string]any{"place": "体育馆"}).wantCode(t, http.StatusConflict, "fair_not_planned")

	live := s.Published(maker, testkit.Content("总账会计"))
	draft := employer.send("POST", "/posts", jobBody("以后发布的岗位"), nil).want(t, http.StatusCreated)
	if got := employer.get(path).want(t, http.StatusOK).actions(); !slices.Equal(got, []string{"request_booth"}) {
		t.Fatalf("got %v", got)
	}
	stranger.requestBooth(f.str("id")).wantCode(t, http.StatusConflict, "employer_unverified")
	b := employer.requestBooth(f.str("id"), string(live.ID), draft.str("id")).want(t, http.StatusCreated)
	employer.requestBooth(f.str("id")).wantCode(t, http.StatusConflict, "booth_requested")
	if v := s.visitor().get(path).want(t, http.StatusOK); len(v.list("employers")) != 0 || v.body["waiting_count"] != nil {
		t.Fatalf("an unapproved employer must not be shown: %s", v.raw)
	}
	host.act("POST", "/booths/"+b.str("id")+"/admit", b.version(), map[string]any{"booth_no": "A1"}).want(t, http.StatusOK)

	v := s.visitor().get(path).want(t, http.StatusOK)
	posts, employers := v.list("posts"), v.list("employers")
	if len(posts) != 1 || posts[0]["id"] != string(live.ID) || len(employers) != 1 || employers[0]["booth_no"] != "A1" {
		t.Fatalf("got %s", v.raw)
	}
	if diff := cmp.Diff([]any{string(live.ID)}, employers[0]["post_ids"]); diff != "" {
		t.Fatalf("a draft must not be named to the public: %s", diff)
	}

	outcome := map[string]any{"attendee_count": 800, "evidence_note": "公告、名单与照片存档。"}
	officer.act("POST", path+"/hold", f.version(), outcome).wantCode(t, http.StatusConflict, "fair_not_yet_held")
	before := figure(t, officer, "W1")
	s.Clock.Advance(8 * 24 * time.Hour)
	officer = s.signIn("officer")
	officer.act("POST", path+"/hold", f.version(), map[string]any{"attendee_count": 0, "evidence_note": " "}).wantCode(t, http.StatusUnprocessableEntity, "fair_evidence_missing")
	foreign := map[string]any{"attendee_count": 800, "evidence_note": "存档。", "evidence_file_id": s.signIn("maker").upload("照片.pdf")}
	officer.act("POST", path+"/hold", f.version(), foreign).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	outcome["evidence_file_id"] = officer.upload("照片.pdf")
	f = officer.act("POST", path+"/hold", f.version(), outcome).want(t, http.StatusOK)
	if got := figure(t, officer, "W1"); f.str("evidence_file_id") == "" || got != before+1 {
		t.Fatalf("W1 went from %v to %v: %s", before, got, f.raw)
	}
	if v := s.visitor().get(path).want(t, http.StatusOK); v.str("evidence_note") != "" || v.num("attendee_count") != 800 {
		t.Fatalf("evidence is for the bureau and the host: %s", v.raw)
	}
}

func TestAFairWithoutAdmittedEmployersIsNotHeld(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.VerifiedEmployer("maker", 1)
	s.User("officer", actor.Officer)
	officer := s.signIn("officer")
	f := officer.openFair(fairBody("招聘会", testkit.Today.AddDays(3)))
	s.signIn("maker").requestBooth(f.str("id")).want(t, http.StatusCreated)
	s.Clock.Advance(4 * 24 * time.Hour)
	officer = s.signIn("officer")
	r := officer.act("POST", "/fairs/"+f.str("id")+"/hold", f.version(), map[string]any{"attendee_count": 10, "evidence_note": "存档。"})
	r.wantCode(t, http.StatusUnprocessableEntity, "fair_evidence_missing")
	if got := figure(t, officer, "W1"); got != 0 {
		t.Fatalf("W1 is %v", got)
	}
}

func TestNoFairAdmitsBeyondItsBooths(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	officers := []actor.Actor{s.User("officer1", actor.Officer), s.User("officer2", actor.Officer)}
	body := fairBody("招聘会", testkit.Today.AddDays(7))
	body["booth_count"] = 2
	f := s.signIn("officer1").openFair(body)
	const employers = 6
	booths := make([]fair.Booth, employers)
	for i := range booths {
		a := s.VerifiedEmployer(fmt.Sprintf("maker%d", i), i+1)
		b, err := s.Fairs.RequestBooth(t.Context(), a, id.Fair(f.str("id")), nil)
		if err != nil {
			t.Fatal(err)
		}
		booths[i] = b
	}
	errs := make([]error, employers)
	var all sync.WaitGroup
	for i, b := range booths {
		all.Go(func() { _, errs[i] = s.Fairs.Admit(t.Context(), officers[i%2], b.ID, b.Version, fmt.Sprintf("A%d", i)) })
	}
	all.Wait()
	admitted := 0
	for _, err := range errs {
		switch {
		case err == nil:
			admitted++
		case !fault.Is(err, fair.ErrFull):
			t.Errorf("got %v, want fair_full", err)
		}
	}
	stored, err := s.DB.AdmittedBooths(t.Context(), id.Fair(f.str("id")), "")
	if err != nil {
		t.Fatal(err)
	}
	if admitted != 2 || len(stored) != 2 {
		t.Fatalf("%d were told they are admitted, %d are; there are 2 booths", admitted, len(stored))
	}
}

func TestBoothsAreGuarded(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	one, two := s.VerifiedEmployer("first", 1), s.VerifiedEmployer("second", 2)
	s.User("officer", actor.Officer)
	first, second, officer := s.signIn("first"), s.signIn("second"), s.signIn("officer")
	f := officer.openFair(fairBody("招聘会", testkit.Today.AddDays(7)))
	own, foreign := s.Published(one, testkit.Content("会计")), s.Published(two, testkit.Content("出纳"))

	r := first.requestBooth(f.str("id"), string(foreign.ID))
	r.wantCode(t, http.StatusUnprocessableEntity, "invalid")
	if r.locations()["body.post_ids"] != "not_own_post" {
		t.Fatalf("got %s", r.raw)
	}
	first.requestBooth(f.str("id"), "not-an-id").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	b1 := first.requestBooth(f.str("id"), string(own.ID)).want(t, http.StatusCreated)
	b2 := second.requestBooth(f.str("id")).want(t, http.StatusCreated)
	path1, path2 := "/booths/"+b1.str("id"), "/booths/"+b2.str("id")

	second.get(path1).wantCode(t, http.StatusNotFound, "not_found")
	second.act("POST", path1+"/withdraw", 1, nil).wantCode(t, http.StatusNotFound, "not_found")
	second.act("PATCH", path1, 1, map[string]any{"post_ids": []string{}}).wantCode(t, http.StatusNotFound, "not_found")
	first.act("POST", path1+"/admit", 1, map[string]any{"booth_no": "A1"}).wantCode(t, http.StatusForbidden, "forbidden")
	s.visitor().act("POST", path1+"/withdraw", 1, nil).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	first.get("/fairs/"+f.str("id")+"/booths").wantCode(t, http.StatusForbidden, "forbidden")
	if mine := first.get("/booths?mine=true").want(t, http.StatusOK).items(); len(mine) != 1 || mine[0]["id"] != b1.str("id") {
		t.Fatalf("got %v", mine)
	}

	b1 = officer.act("POST", path1+"/admit", 1, map[string]any{"booth_no": "A1"}).want(t, http.StatusOK)
	officer.act("POST", path2+"/admit", 1, map[string]any{"booth_no": "A1"}).wantCode(t, http.StatusConflict, "booth_no_taken")
	officer.act("POST", path2+"/decline", 1, map[string]any{"reason": " "}).wantCode(t, http.StatusUnprocessableEntity, "reason_required")
	if keys := s.dirty(t); !slices.Contains(keys, string(own.ID)) {
		t.Fatalf("the post of an admitted booth must be marked for the search engine: %v", keys)
	}
	// The employer loses its qualification: nobody admits it, the public sees neither it nor its posts.
	s.Verify(two, testkit.Today.AddDays(-1))
	officer.act("POST", path2+"/admit", 1, map[string]any{"booth_no": "A2"}).wantCode(t, http.StatusConflict, "employer_unverified")
	s.Verify(one, testkit.Today.AddDays(-1))
	if v := s.visitor().get("/fairs/"+f.str("id")).want(t, http.StatusOK); len(v.list("employers")) != 0 || len(v.list("posts")) != 0 {
		t.Fatalf("got %s", v.raw)
	}
	s.Verify(one, testkit.Today.AddMonths(6))

	b1 = first.act("PATCH", path1, b1.version(), map[string]any{"post_ids": []string{}}).want(t, http.StatusOK)
	officer.act("POST", path1+"/decline", b1.version(), map[string]any{"reason": "展位调整。"}).want(t, http.StatusOK)
	notices := first.get("/me/notices").want(t, http.StatusOK).items()
	if len(notices) < 2 || notices[0]["kind"] != "booth_declined" || notices[0]["text"] != "“招聘会”展位申请未通过：展位调整。" || notices[1]["kind"] != "booth_admitted" {
		t.Fatalf("got %v", notices)
	}
	s.Clock.Advance(4 * 24 * time.Hour)
	s.VerifiedEmployer("late", 3)
	s.signIn("late").requestBooth(f.str("id")).wantCode(t, http.StatusConflict, "booking_closed")
	second, officer = s.signIn("second"), s.signIn("officer")
	officer.act("POST", "/fairs/"+f.str("id")+"/cancel", f.version(), map[string]any{"reason": "场地检修。"}).want(t, http.StatusOK)
	second.act("POST", path2+"/withdraw", 1, nil).wantCode(t, http.StatusConflict, "fair_not_open")
	if notices := second.get("/me/notices").want(t, http.StatusOK).items(); len(notices) != 1+1 || notices[0]["kind"] != "fair_cancelled" {
		t.Fatalf("got %v", notices)
	}
}

// dirty are the keys that wait for the search engine.
func (s *site) dirty(t *testing.T) []string {
	t.Helper()
	rows, err := s.DB.SQL().QueryContext(t.Context(), "SELECT key FROM search_dirty")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			t.Fatal(err)
		}
		out = append(out, key)
	}
	return out
}

func TestFairsAreListedFromTheNextOneOn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.User("officer", actor.Officer)
	officer := s.signIn("officer")
	for _, days := range []int{3, 4, 40, 5} {
		body := fairBody(fmt.Sprintf("%d天后", days), testkit.Today.AddDays(days))
		officer.openFair(body)
	}
	officer.send("POST", "/fairs", fairBody("未开放", testkit.Today.AddDays(6)), nil).want(t, http.StatusCreated)
	s.Clock.Advance(5 * 24 * time.Hour)
	names := func(query string) []string {
		out := []string{}
		next := ""
		for {
			r := s.visitor().get("/fairs?limit=2"+query+next).want(t, http.StatusOK)
			for _, i := range r.items() {
				name, _ := i["name"].(string)
				out = append(out, name)
			}
			if r.str("next") == "" {
				return out
			}
			next = "&after=" + r.str("next")
		}
	}
	if diff := cmp.Diff([]string{"5天后", "40天后", "4天后", "3天后"}, names("")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"3天后", "4天后", "5天后"}, names("&month=2026-11")); diff != "" {
		t.Error(diff)
	}
	s.visitor().get("/fairs?month=2026-13").wantCode(t, http.StatusUnprocessableEntity, "invalid")
	officer = s.signIn("officer")
	if got := officer.get("/fairs?status=planned").want(t, http.StatusOK).items(); len(got) != 1 || got[0]["name"] != "未开放" {
		t.Errorf("got %v", got)
	}
}

func TestFairPagesTakeAFixedNumberOfQueries(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	officer := s.User("officer", actor.Officer)
	f := s.signIn("officer").openFair(fairBody("招聘会", testkit.Today.AddDays(7)))
	which := id.Fair(f.str("id"))
	next := 1
	count := func(employers int) (list, one, booths int64) {
		for range employers {
			a := s.VerifiedEmployer(fmt.Sprintf("maker%d", next), next)
			post := s.Published(a, testkit.Content("岗位"))
			b, err := s.Fairs.RequestBooth(t.Context(), a, which, []id.Post{post.ID})
			if err == nil {
				_, err = s.Fairs.Admit(t.Context(), officer, b.ID, b.Version, fmt.Sprint(next))
			}
			if err != nil {
				t.Fatal(err)
			}
			next++
		}
		ctx, q := postgres.CountQueries(t.Context())
		if _, err := s.Fairs.List(ctx, actor.Actor{}, fair.Filter{Limit: 20}); err != nil {
			t.Fatal(err)
		}
		list = q.Load()
		ctx, q = postgres.CountQueries(t.Context())
		v, err := s.Fairs.Find(ctx, actor.Actor{}, which)
		if err != nil || len(v.Posts) != next-1 {
			t.Fatalf("%d posts, %v", len(v.Posts), err)
		}
		one = q.Load()
		ctx, q = postgres.CountQueries(t.Context())
		if _, err := s.Fairs.Booths(ctx, officer, fair.BoothFilter{FairID: which, Limit: 20}); err != nil {
			t.Fatal(err)
		}
		return list, one, q.Load()
	}
	l1, o1, b1 := count(1)
	l2, o2, b2 := count(3)
	if l1 != 1 || l2 != 1 || o1 != 3 || o2 != 3 || b1 != 2 || b2 != 2 {
		t.Fatalf("queries: list %d, %d; one fair %d, %d; booths %d, %d", l1, l2, o1, o2, b1, b2)
	}
}

func TestOnlyFairsOnTheSpotCountAndOncePerCampusAndDay(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker := s.VerifiedEmployer("maker", 1)
	officer := s.User("officer", actor.Officer)
	day := testkit.Today.AddDays(3)
	hold := func(change func(*fair.Plan)) {
		t.Helper()
		p := fair.Plan{Name: "招聘会", Kind: fair.General, CampusName: school, CampusArea: "500118", Place: "体育馆", HeldOn: day,
			BoothCount: 10, BookingClosesOn: day}
		change(&p)
		ctx := t.Context()
		f, err := s.Fairs.Create(ctx, officer, p)
		if err == nil {
			f, err = s.Fairs.Open(ctx, officer, f.ID, f.Version)
		}
		var b fair.Booth
		if err == nil {
			b, err = s.Fairs.RequestBooth(ctx, maker, f.ID, nil)
		}
		if err == nil {
			_, err = s.Fairs.Admit(ctx, officer, b.ID, b.Version, "1")
		}
		if err == nil {
			_, err = s.Fairs.Hold(ctx, officer, f.ID, f.Version, fair.Outcome{AttendeeCount: 100, EvidenceNote: "存档。"})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	s.Clock.Advance(3 * 24 * time.Hour)
	for name, c := range map[string]struct {
		change func(*fair.Plan)
	}{
		"general":        {func(*fair.Plan) {}},
		"same day again": {func(p *fair.Plan) { p.Kind = fair.Specialised }},
		"other campus":   {func(p *fair.Plan) { p.CampusName = school + "  星湖校区" }},
		"same by blanks": {func(p *fair.Plan) { p.CampusName = school + " 星湖校区 " }},
		"online":         {func(p *fair.Plan) { p.Kind, p.CampusName = fair.Online, school+"线上" }},
		"talk":           {func(p *fair.Plan) { p.Kind, p.CampusName = fair.Talk, school+"报告厅" }},
		"outside":        {func(p *fair.Plan) { p.CampusArea, p.CampusName = "500106", "重庆别家学院" }},
	} {
		t.Log(name)
		hold(c.change)
	}
	if got := figure(t, s.signIn("officer"), "W1"); got != 2 {
		t.Fatalf("W1 is %v, want one for each of two campuses", got)
	}
}

func TestPostsCarryTheFairsThatTheyHangUnder(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	maker, officer := s.VerifiedEmployer("maker", 1), s.User("officer", actor.Officer)
	post := s.Published(maker, testkit.Content("会计"))
	f := s.signIn("officer").openFair(fairBody("招聘会", testkit.Today.AddDays(7)))
	which := id.Fair(f.str("id"))
	hangsUnder := func() []id.Fair {
		t.Helper()
		docs, err := s.DB.LoadDocuments(t.Context(), []id.Post{post.ID})
		if err != nil || len(docs) != 1 {
			t.Fatalf("%d documents, %v", len(docs), err)
		}
		return docs[0].FairIDs
	}
	b, err := s.Fairs.RequestBooth(t.Context(), maker, which, []id.Post{post.ID})
	if err != nil {
		t.Fatal(err)
	}
	if got := hangsUnder(); len(got) != 0 {
		t.Fatalf("a request is not an admission: %v", got)
	}
	if _, err := s.Fairs.Admit(t.Context(), officer, b.ID, b.Version, "1"); err != nil {
		t.Fatal(err)
	}
	if got := hangsUnder(); !slices.Equal(got, []id.Fair{which}) {
		t.Fatalf("got %v", got)
	}
	if _, err := s.DB.SQL().ExecContext(t.Context(), "DELETE FROM search_dirty"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Fairs.Cancel(t.Context(), officer, which, f.version(), "场地检修。"); err != nil {
		t.Fatal(err)
	}
	if got, marked := hangsUnder(), s.dirty(t); len(got) != 0 || !slices.Equal(marked, []string{string(post.ID)}) {
		t.Fatalf("after the fair was cancelled the post hangs under %v and marked is %v", got, marked)
	}
}
