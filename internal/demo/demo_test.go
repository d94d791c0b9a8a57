package demo

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/complaint"
	"liuyong/internal/fair"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/placement"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/review"
	"liuyong/internal/testkit"
	"liuyong/internal/traineeship"
	"liuyong/internal/wiring"
)

// site is a market with the demonstration on it.
type site struct {
	*testkit.Market
	t *testing.T
}

func newSite(t *testing.T, day civil.Date) site {
	t.Helper()
	m := testkit.NewMarketOn(t, day)
	m.Demo = true
	var err error
	if m.Market, err = wiring.Build(m.Options); err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	did, err := EnsureLoaded(t.Context(), m.Options)
	if err != nil || !did {
		t.Fatalf("loading into a fresh database: loaded %v, %v", did, err)
	}
	t.Logf("loaded in %s", time.Since(begin).Round(time.Millisecond))
	return site{m, t}
}

// counts runs a query of names and numbers.
func (s site) counts(query string) map[string]int {
	s.t.Helper()
	rows, err := s.DB.SQL().QueryContext(s.t.Context(), query)
	if err != nil {
		s.t.Fatal(err)
	}
	defer rows.Close()
	out := map[string]int{}
	for rows.Next() {
		var name string
		var n int
		if err := rows.Scan(&name, &n); err != nil {
			s.t.Fatal(err)
		}
		out[name] = n
	}
	if err := rows.Err(); err != nil {
		s.t.Fatal(err)
	}
	return out
}

// as signs in with the demonstration's password.
func (s site) as(login string) actor.Actor {
	s.t.Helper()
	o, err := s.Accounts.SignIn(s.t.Context(), login, Password, account.Device{})
	if err != nil || o.Grant == nil {
		s.t.Fatalf("signing in as %s: %+v %v", login, o, err)
	}
	return s.Actor(o.Grant.Account.ID)
}

func TestTheDemonstrationOnAnOrdinaryDay(t *testing.T) {
	t.Parallel()
	s := newSite(t, testkit.Today)
	for _, c := range []struct { //nolint:paralleltest // one after another: the last looks for any change
		name string
		test func(site)
	}{
		{"every kind and status is there", everythingIsThere},
		{"published posts are complete", postsAreComplete},
		{"figures and their rows agree", figuresAgree},
		{"every sign-in works", signInsWork},
		{"the bureau has work", bureauHasWork},
		{"the employer and the graduate have work", othersHaveWork},
		{"nothing lies in the future", nothingAhead},
		{"loading again changes nothing", loadingAgain},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(site{s.Market, t}) })
	}
}

func everythingIsThere(s site) {
	kinds := []string{}
	for _, r := range posting.Kinds {
		kinds = append(kinds, string(r.Kind))
	}
	employers := []string{}
	for _, k := range refdata.EmployerKinds() {
		employers = append(employers, string(k.Kind))
	}
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"SELECT kind, count(*) FROM posts GROUP BY 1", kinds},
		{"SELECT status, count(*) FROM posts GROUP BY 1", posting.Flow.StateNames()},
		{"SELECT status, count(*) FROM applications GROUP BY 1", hiring.Flow.StateNames()},
		{"SELECT status, count(*) FROM placements GROUP BY 1", placement.Flow.StateNames()},
		{"SELECT kind, count(*) FROM placements GROUP BY 1", []string{"contract", "civil_servant", "public_institution",
			"public_welfare", "grassroots", "founder", "flexible", "trainee_retained"}},
		{"SELECT origin, count(*) FROM placements WHERE counts GROUP BY 1", []string{"in_district", "in_city", "outside", "local_youth"}},
		{"SELECT status, count(*) FROM reviews GROUP BY 1", []string{"open", "approved", "returned", "rejected"}},
		{"SELECT qualification, count(*) FROM orgs WHERE kind = 'employer' GROUP BY 1", []string{"none", "in_review", "returned", "approved", "rejected", "expired"}},
		{"SELECT employer_kind, count(*) FROM orgs WHERE kind = 'employer' GROUP BY 1", employers},
		{"SELECT status, count(*) FROM fairs GROUP BY 1", fair.Flow.StateNames()},
		{"SELECT kind, count(*) FROM fairs GROUP BY 1", []string{"general", "specialised", "online", "talk"}},
		{"SELECT status, count(*) FROM fair_booths GROUP BY 1", fair.BoothFlow.StateNames()},
		{"SELECT status, count(*) FROM complaint_cases GROUP BY 1", complaint.Flow.StateNames()},
		{"SELECT status, count(*) FROM trainee_slots GROUP BY 1", traineeship.Flow.StateNames()},
	} {
		have := s.counts(c.query)
		for _, w := range c.want {
			if have[w] == 0 {
				s.t.Errorf("%s: there is no %q, only %v", c.query, w, have)
			}
		}
	}
	posts := 0
	for _, n := range s.counts("SELECT status, count(*) FROM posts GROUP BY 1") {
		posts += n
	}
	if posts != 300 {
		s.t.Errorf("there are %d posts, want 300", posts)
	}
	for name, n := range s.counts("SELECT r.name || o.name, count(*) FROM rosters r JOIN orgs o ON o.id = r.org_id JOIN roster_rows w ON w.roster_id = r.id GROUP BY 1") {
		if n != 40 {
			s.t.Errorf("%s has %d people, want 40", name, n)
		}
	}
}

func postsAreComplete(s site) {
	ctx := s.t.Context()
	live := 0
	for name := range s.counts("SELECT id::text, 1 FROM posts WHERE published_at IS NOT NULL") {
		p, err := s.DB.PostByID(ctx, id.Post(name), false)
		if err != nil {
			s.t.Fatal(err)
		}
		e, err := s.DB.PostingEmployer(ctx, p.OrgID)
		if err != nil {
			s.t.Fatal(err)
		}
		day := civil.DateOf(*p.PublishedAt)
		slots, err := s.DB.TraineeHeadcount(ctx, p.OrgID, day.Year())
		if err != nil {
			s.t.Fatal(err)
		}
		if err := posting.CheckComplete(p.Content, e, s.Programme, day, slots); err != nil {
			s.t.Errorf("%s of %s: %v", p.Title, e.Name, err)
		}
		if p.LiveOn(civil.DateOf(s.Clock.Now()), e) {
			live++
		}
	}
	if live < 200 {
		s.t.Errorf("only %d posts are live", live)
	}
}

func figuresAgree(s site) {
	ctx, analyst := s.t.Context(), s.as("analyst@demo")
	f, err := s.Indicators.Compute(ctx, analyst, 0, "")
	if err != nil {
		s.t.Fatal(err)
	}
	value := map[string]int{}
	for _, i := range f.Items {
		if i.Value == nil {
			continue
		}
		value[i.ID] = int(*i.Value)
		rows, err := s.Indicators.Rows(ctx, analyst, i.ID, 0, "", "", "", 1000)
		if err != nil {
			s.t.Fatal(err)
		}
		sum := 0
		for _, r := range rows {
			sum += r.Count
		}
		if sum != value[i.ID] {
			s.t.Errorf("the rows of %s add up to %d, not to %d", i.ID, sum, value[i.ID])
		}
	}
	want := map[string]int{"K1": 49, "K1a": 25, "K1b": 14, "K1c": 10, "W1": 7, "W4": 365}
	if diff := cmp.Diff(want, value); diff != "" {
		s.t.Errorf("figures (-want +have):\n%s", diff)
	}
	kept, err := s.Indicators.Published(ctx, analyst, "", 20)
	if err != nil || len(kept) < 9 {
		s.t.Errorf("%d month-ends are kept, %v", len(kept), err)
	}
}

func signInsWork(s site) {
	for _, in := range SignIns() {
		a := s.as(in.Login)
		if want := actor.Role(in.Login[:len(in.Login)-len("@demo")]); !a.Is(want) || len(a.Roles) != 1 {
			s.t.Errorf("%s has the roles %v", in.Login, a.Roles)
		}
	}
}

func bureauHasWork(s site) {
	ctx, reviewer, officer := s.t.Context(), s.as("reviewer@demo"), s.as("officer@demo")
	for kind, want := range map[review.Subject]int{review.PostSubject: 6, review.QualificationSubject: 3} {
		cases, err := s.Reviews.List(ctx, reviewer, review.Filter{Kind: kind, Status: review.Open, Limit: 100})
		if err != nil || len(cases) != want {
			s.t.Errorf("%d %s cases wait, want %d; %v", len(cases), kind, want, err)
		}
		for _, c := range cases {
			if kind == review.QualificationSubject {
				s.papersOpen(reviewer, c)
			}
		}
	}
	waiting, err := s.Placements.List(ctx, officer, placement.Filter{Status: placement.Provisional, Limit: 100})
	if err != nil {
		s.t.Fatal(err)
	}
	can := 0
	for _, p := range waiting {
		if slices.Contains(p.Actions, string(placement.Verify)) {
			can++
		}
	}
	if can < 5 {
		s.t.Errorf("only %d of %d placements wait with their evidence", can, len(waiting))
	}
	slots, err := s.Traineeships.List(ctx, officer, traineeship.Filter{Statuses: []traineeship.Status{traineeship.Submitted}, Limit: 10})
	if err != nil || len(slots) != 1 {
		s.t.Errorf("%d slots wait, %v", len(slots), err)
	}
}

// papersOpen reads the papers of a case as the reviewer would.
func (s site) papersOpen(reviewer actor.Actor, c review.Listed) {
	s.t.Helper()
	o, err := s.DB.OrgByID(s.t.Context(), c.OrgID, false)
	if err != nil || len(o.Documents) == 0 {
		s.t.Fatalf("%s has %d papers, %v", o.Name, len(o.Documents), err)
	}
	for _, d := range o.Documents {
		f, r, err := s.Files.Open(s.t.Context(), reviewer, d.FileID)
		if err != nil {
			s.t.Fatal(err)
		}
		r.Close()
		if f.Type != "application/pdf" {
			s.t.Errorf("%s is %s", f.Name, f.Type)
		}
	}
}

func othersHaveWork(s site) {
	ctx, employer, graduate := s.t.Context(), s.as("employer@demo"), s.as("graduate@demo")
	states := func(a actor.Actor) map[hiring.Status]int {
		list, err := s.Hiring.List(ctx, a, hiring.Filter{Limit: 100})
		if err != nil {
			s.t.Fatal(err)
		}
		out := map[hiring.Status]int{}
		for _, l := range list {
			out[l.Status]++
		}
		return out
	}
	if have := states(employer); have[hiring.Submitted] < 3 || have[hiring.Accepted] == 0 || have[hiring.Interviewing] == 0 || have[hiring.Shortlisted] == 0 {
		s.t.Errorf("applicants of the employer: %v", have)
	}
	if have := states(graduate); len(have) < 8 || have[hiring.Offered] != 1 {
		s.t.Errorf("applications of the graduate: %v", have)
	}
	mine, err := s.Placements.List(ctx, graduate, placement.Filter{Limit: 10})
	if err != nil || len(mine) != 1 || !slices.Contains(mine[0].Actions, string(placement.Confirm)) {
		s.t.Errorf("placements of the graduate: %+v, %v", mine, err)
	}
	posts, err := s.Posts.List(ctx, employer, posting.Filter{OrgID: employer.OrgID, Limit: 100})
	if err != nil {
		s.t.Fatal(err)
	}
	have := map[posting.Status]int{}
	for _, p := range posts {
		have[p.Status]++
		if p.Status != posting.Returned {
			continue
		}
		rounds, err := s.Reviews.RoundsOf(ctx, employer, review.PostSubject, string(p.ID), p.OrgID)
		if err != nil || len(rounds) != 1 || len(rounds[0].FieldReasons) == 0 {
			s.t.Errorf("the returned post has the rounds %+v, %v", rounds, err)
		}
	}
	if len(have) < 6 {
		s.t.Errorf("posts of the employer: %v", have)
	}
}

func nothingAhead(s site) {
	for _, c := range []string{"transitions.at", "notices.created_at", "placement_entries.recorded_at", "posts.updated_at", "orgs.created_at", "memberships.created_at"} {
		table, column, _ := strings.Cut(c, ".")
		n := s.counts(fmt.Sprintf("SELECT 'late', count(*) FROM %s WHERE %s > '%s'", table, column, s.Clock.Now().Format(time.RFC3339)))
		if n["late"] != 0 {
			s.t.Errorf("%d rows of %s lie after now", n["late"], c)
		}
	}
}

func loadingAgain(s site) {
	before := s.everyTable()
	did, err := EnsureLoaded(s.t.Context(), s.Options)
	if err != nil || did {
		s.t.Fatalf("loaded again: %v, %v", did, err)
	}
	if diff := cmp.Diff(before, s.everyTable()); diff != "" {
		s.t.Errorf("loading again changed (-before +after):\n%s", diff)
	}
}

// everyTable counts the rows of every table.
func (s site) everyTable() map[string]int {
	s.t.Helper()
	out := map[string]int{}
	for table := range s.counts("SELECT table_name::text, 1 FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'") {
		maps.Copy(out, s.counts(fmt.Sprintf("SELECT '%s', count(*) FROM %s", table, table)))
	}
	return out
}

func TestALoadThatIsBrokenOffLeavesNothing(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarketOn(t, testkit.Today)
	s := site{m, t}
	empty := s.everyTable()
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	if did, err := EnsureLoaded(ctx, m.Options); err == nil || did {
		t.Fatalf("a load that had no time is done: %v, %v", did, err)
	}
	if diff := cmp.Diff(empty, s.everyTable()); diff != "" {
		t.Errorf("left behind (-before +after):\n%s", diff)
	}
}

// On the first day of a year no slot of the year is older than a few hours, and the story lies in the last one.
func TestTheDemonstrationOnNewYearsDay(t *testing.T) {
	t.Parallel()
	s := newSite(t, "2027-01-01")
	everythingIsThere(s)
	postsAreComplete(s)
}
