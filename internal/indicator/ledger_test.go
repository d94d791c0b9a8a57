package indicator_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	diff "github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/indicator"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/testkit"
)

var analyst = actor.Actor{UserID: id.New[id.User](), Roles: []actor.Role{actor.Analyst}}

// ledger is a market with placements put straight into the database, and the same kept in memory.
type ledger struct {
	*testkit.Market
	t          *testing.T
	survivors  map[id.Person]id.Person
	placements []placement.Placement
}

func newLedger(t *testing.T) *ledger {
	t.Helper()
	return &ledger{Market: testkit.NewMarket(t), t: t, survivors: map[id.Person]id.Person{}}
}

func (l *ledger) person() id.Person {
	l.t.Helper()
	p := person.Person{ID: id.New[id.Person](), Name: "测试人", IdentityLast4: "0014", Version: 1, CreatedAt: l.Clock.Now()}
	if err := l.DB.InsertPerson(l.t.Context(), p); err != nil {
		l.t.Fatal(err)
	}
	l.survivors[p.ID] = p.ID
	return p.ID
}

func (l *ledger) merge(from, into id.Person) {
	l.t.Helper()
	if err := l.DB.Merge(l.t.Context(), from, into); err != nil {
		l.t.Fatal(err)
	}
	for name, s := range l.survivors {
		if s == from {
			l.survivors[name] = into
		}
	}
}

func (l *ledger) add(p placement.Placement) {
	l.t.Helper()
	p.ID, p.EnteredBy, p.Version, p.CreatedAt = id.New[id.Placement](), id.New[id.User](), 1, l.Clock.Now()
	p.Kind, p.EmployerName, p.WorkArea = placement.Contract, fmt.Sprintf("单位%d", len(l.placements)), "500118001"
	if err := l.DB.InsertPlacement(l.t.Context(), p); err != nil {
		l.t.Fatal(err)
	}
	l.placements = append(l.placements, p)
}

func verified(who id.Person, start civil.Date, origin person.Class) placement.Placement {
	return placement.Placement{PersonID: who, Status: placement.Verified, StartOn: start, Origin: origin, YouthGroup: person.GraduateGroup, Counts: true}
}

// count tallies the ledger in memory, the plain way: each surviving person by the first verified counted start.
func (l *ledger) count(asOf civil.Date) map[person.Class]int {
	first := map[id.Person]placement.Placement{}
	sorted := slices.Clone(l.placements)
	slices.SortFunc(sorted, func(a, b placement.Placement) int {
		return cmp.Or(cmp.Compare(a.StartOn, b.StartOn), cmp.Compare(a.ID, b.ID))
	})
	for _, p := range sorted {
		who := l.survivors[p.PersonID]
		if _, counted := first[who]; counted || p.Status != placement.Verified || !p.Counts || p.StartOn > asOf ||
			p.StartOn < "2025-01-01" || p.StartOn > "2027-12-31" {
			continue
		}
		first[who] = p
	}
	out := map[person.Class]int{}
	for _, p := range first {
		out[p.Origin]++
	}
	return out
}

func (l *ledger) compute(asOf civil.Date) map[string]indicator.Item {
	l.t.Helper()
	f, err := l.Indicators.Compute(l.t.Context(), analyst, 0, asOf)
	if err != nil {
		l.t.Fatal(err)
	}
	out := map[string]indicator.Item{}
	for _, i := range f.Items {
		out[i.ID] = i
	}
	return out
}

// rowSum pages through all rows of an indicator and adds up their counts.
func (l *ledger) rowSum(a actor.Actor, which string, asOf civil.Date) (sum, rows int) {
	l.t.Helper()
	after, limit := "", 3
	seen := map[string]bool{}
	for {
		page, err := l.Indicators.Rows(l.t.Context(), a, which, 0, asOf, indicator.Numerator, after, limit)
		if err != nil {
			l.t.Fatal(err)
		}
		for _, r := range page {
			if seen[r.ID] {
				l.t.Fatalf("%s: row %s comes twice", which, r.ID)
			}
			seen[r.ID] = true
			sum += r.Count
			rows++
			after = r.ID
		}
		if len(page) < limit {
			return sum, rows
		}
	}
}

func TestFiguresOfRandomLedgers(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(7, 11))
	l := newLedger(t)
	classes := []person.Class{person.InDistrict, person.InCity, person.Outside, person.LocalYouth}
	statuses := []placement.Status{placement.Verified, placement.Verified, placement.Provisional, placement.Disputed, placement.Void}
	var people []id.Person
	for round := range 6 {
		for range 12 {
			people = append(people, l.person())
		}
		for range 25 {
			p := verified(people[r.IntN(len(people))], civil.Date("2024-10-01").AddDays(r.IntN(1300)), classes[r.IntN(len(classes))])
			p.Status = statuses[r.IntN(len(statuses))]
			p.Counts = p.Status == placement.Verified && r.IntN(4) > 0
			l.add(p)
		}
		if from, into := people[r.IntN(len(people))], people[r.IntN(len(people))]; l.survivors[from] == from && l.survivors[into] == into && from != into {
			l.merge(from, into)
		}
		asOf := civil.Date("2025-06-30").AddDays(r.IntN(1000))
		want, got := l.count(asOf), l.compute(asOf)
		today, classOf := l.count(testkit.Today), map[string]person.Class{"K1a": person.InDistrict, "K1b": person.InCity, "K1c": person.Outside}
		sums := map[string]int{"K1a": want[person.InDistrict], "K1b": want[person.InCity], "K1c": want[person.Outside]}
		sums["K1"] = sums["K1a"] + sums["K1b"] + sums["K1c"]
		for which, n := range sums {
			if v := int(*got[which].Value); v != n {
				t.Errorf("round %d, %s as of %s is %d, want %d", round, which, asOf, v, n)
			}
			if sum, rows := l.rowSum(analyst, which, asOf); sum != n || rows != n {
				t.Errorf("round %d, %s opens onto %d rows adding up to %d, want %d", round, which, rows, sum, n)
			}
			if public, _ := l.rowSum(actor.Actor{}, which, asOf); public > n && asOf < testkit.Today || public > 0 && public < 5 {
				t.Errorf("round %d, the public rows of %s add up to %d of %d", round, which, public, n)
			}
			if public, _ := l.rowSum(actor.Actor{}, which, testkit.Today); public != today[classOf[which]] && public != 0 && which != "K1" {
				t.Errorf("round %d, today's public rows of %s add up to %d of %d", round, which, public, today[classOf[which]])
			}
		}
		if local := *got["K1"].LocalYouth; local != want[person.LocalYouth] {
			t.Errorf("round %d: %d local youth, want %d", round, local, want[person.LocalYouth])
		}
		splitsAddUp(t, got["K1"])
	}
}

func splitsAddUp(t *testing.T, i indicator.Item) {
	t.Helper()
	groups, months := 0, 0
	for _, n := range i.ByGroup {
		groups += n
	}
	for _, m := range i.ByMonth {
		months += m.Count
	}
	if v := int(*i.Value); groups != v || months != v {
		t.Errorf("%s is %d, by group %d, by month %d", i.ID, v, groups, months)
	}
}

// TestK1CountsAPersonOnce goes through the edge cases of domain.md §2.3 that several placements decide.
func TestK1CountsAPersonOnce(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	p := l.person()
	l.add(verified(p, "2025-08-01", person.InCity))
	l.add(verified(p, "2026-03-01", person.Outside)) // changes job, and studied elsewhere meanwhile
	got := l.compute("2026-11-23")
	if *got["K1"].Value != 1 || *got["K1b"].Value != 1 || *got["K1c"].Value != 0 {
		t.Errorf("the first counted start keeps the origin: K1 %v, K1b %v, K1c %v", *got["K1"].Value, *got["K1b"].Value, *got["K1c"].Value)
	}
	if *got["K1"].NewInYear != 0 || *l.compute("2025-12-31")["K1"].NewInYear != 1 {
		t.Error("a person is new only in the year of the first counted start")
	}
	if *l.compute("2025-07-31")["K1"].Value != 0 || *l.compute("2025-08-01")["K1"].Value != 1 {
		t.Error("a placement counts from its start day")
	}

	twin := l.person()
	l.add(verified(twin, "2025-02-01", person.InDistrict))
	if *l.compute("2026-11-23")["K1"].Value != 2 {
		t.Error("two people are two")
	}
	l.merge(p, twin)
	got = l.compute("2026-11-23")
	if *got["K1"].Value != 1 || *got["K1a"].Value != 1 || *got["K1b"].Value != 0 {
		t.Error("merged people are one, by the earliest counted start of both")
	}
	if _, rows := l.rowSum(analyst, "K1", "2026-11-23"); rows != 1 {
		t.Error("and one row")
	}
}

func TestFairsAndSlots(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	employer := l.VerifiedEmployer("base", 1)
	fair := func(kind, status, campus, area, day string) {
		t.Helper()
		_, err := l.DB.SQL().ExecContext(t.Context(), `INSERT INTO fairs (id, name, kind, status, campus_name, campus_area, place, held_on, booth_count,
			booking_closes_on, created_by, created_at) VALUES ($1, '双选会', $2, $3, $4, $5, '体育馆', $6, 10, $6, $7, now())`,
			string(id.New[id.Fair]()), kind, status, campus, area, day, string(employer.UserID))
		if err != nil {
			t.Fatal(err)
		}
	}
	fair("general", "held", "文理学院", "500118", "2026-04-01")
	fair("specialised", "held", "文理学院", "500118", "2026-04-01") // the same campus and day
	fair("general", "held", "文理学院", "500118", "2026-04-02")     // the next day
	fair("general", "held", "工商学校", "500118006", "2026-04-01")  // a town of the district
	fair("online", "held", "文理学院", "500118", "2026-05-01")      // online only
	fair("talk", "held", "文理学院", "500118", "2026-05-02")        // one employer's talk
	fair("general", "open", "文理学院", "500118", "2026-05-03")     // not held
	fair("general", "held", "重庆大学", "500106", "2026-05-04")     // outside
	fair("general", "held", "文理学院", "500118", "2025-04-01")     // another year
	fair("general", "held", "文理学院", "500118", "2026-12-01")     // later than the day asked for
	slot := func(year, headcount int, status string, approved any) {
		t.Helper()
		_, err := l.DB.SQL().ExecContext(t.Context(), `INSERT INTO trainee_slots (id, org_id, year, status, requested_headcount, approved_headcount,
			first_approved_on, entered_by, created_at) VALUES ($1, $2, $3, $4, 99, $5, $6, $7, now())`,
			string(id.New[id.Slot]()), string(employer.OrgID), year, status, headcount, approved, string(employer.UserID))
		if err != nil {
			t.Fatal(err)
		}
	}
	slot(2026, 30, "approved", "2026-02-01")
	slot(2025, 12, "approved", "2025-03-01")
	slot(2027, 7, "submitted", nil)
	slot(2028, 9, "withdrawn", "2026-05-01") // withdrawn for a violation

	got := l.compute("2026-11-23")
	for which, want := range map[string]int{"W1": 3, "W4": 30} {
		if v := int(*got[which].Value); v != want {
			t.Errorf("%s is %d, want %d", which, v, want)
		}
		for who, a := range map[string]actor.Actor{"an analyst": analyst, "a visitor": {}} {
			if sum, _ := l.rowSum(a, which, "2026-11-23"); sum != want {
				t.Errorf("the rows of %s for %s add up to %d, want %d", which, who, sum, want)
			}
		}
	}
	if *l.compute("2025-12-31")["W4"].Value != 12 {
		t.Error("a past year is asked for by its last day")
	}
	for which, i := range got {
		if (i.Source == indicator.None) != (i.Value == nil) {
			t.Errorf("%s from source %s must be absent exactly when it has none: %v", which, i.Source, i.Value)
		}
	}
}

func TestSnapshotsStandAndLaterEvidenceIsARevision(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	ctx := t.Context()
	l.add(verified(l.person(), "2026-09-15", person.InDistrict))
	for _, day := range []civil.Date{"2026-10-30", "2026-11-30", "2026-02-31", ""} {
		if _, err := l.Indicators.TakeSnapshot(ctx, day); !fault.Is(err, indicator.ErrNotMonthEnd) {
			t.Errorf("%q is no ended month: %v", day, err)
		}
	}
	first, err := l.Indicators.TakeDueSnapshot(ctx)
	if err != nil || first.AsOf != "2026-10-31" {
		t.Fatalf("got %v, %v", first, err)
	}
	l.Clock.Advance(time.Hour)
	l.add(verified(l.person(), "2026-10-10", person.Outside)) // known only later
	again, err := l.Indicators.TakeDueSnapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if d := diff.Diff(first, again); d != "" {
		t.Errorf("a snapshot must stand: %s", d)
	}
	if _, err := l.DB.SQL().ExecContext(ctx, "UPDATE indicator_snapshots SET items = '[]'"); err == nil {
		t.Error("the database must refuse to change a snapshot")
	}
	list, err := l.Indicators.Published(ctx, analyst, "", 10)
	if err != nil || len(list) != 1 {
		t.Fatalf("got %v, %v", list, err)
	}
	for _, i := range list[0].Items {
		switch i.ID {
		case "K1", "K1c":
			if i.Revision == nil || *i.Revision != 1 {
				t.Errorf("%s must show a revision of 1: %+v", i.ID, i)
			}
		case "K2":
			if i.Value != nil || i.Revision != nil {
				t.Errorf("K2 has no source and so no revision: %+v", i)
			}
		}
	}
	if _, err := l.Indicators.Published(ctx, actor.Actor{}, "", 10); !fault.Is(err, fault.ErrUnauthenticated) {
		t.Errorf("snapshots are for the bureau: %v", err)
	}
}

func TestRowsAreShownByRole(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	for n := range 6 {
		l.add(verified(l.person(), civil.Date("2026-01-15").AddMonths(n), person.InDistrict))
	}
	rows := func(a actor.Actor, which string) []indicator.Row {
		t.Helper()
		out, err := l.Indicators.Rows(t.Context(), a, which, 0, "", indicator.Numerator, "", 50)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	staff := rows(analyst, "K1")
	if len(staff) != 6 || staff[0].Label != "测**" || staff[0].IdentityLast4 != "0014" {
		t.Errorf("analysts see masked people: %+v", staff)
	}
	for name, a := range map[string]actor.Actor{"a visitor": {}, "a graduate": {UserID: "u", Roles: []actor.Role{actor.Graduate}}} {
		got := rows(a, "K1")
		if len(got) != 1 || got[0].Count != 6 || got[0].Label != "" || got[0].OnDay != "2026-01-01" || got[0].UntilDay != "2026-06-30" {
			t.Errorf("%s sees months joined until each holds five: %+v", name, got)
		}
		if part := rows(a, "K1a"); len(part) != 1 || part[0].Count != 6 {
			t.Errorf("%s sees a part as one number: %+v", name, part)
		}
		for _, which := range []string{"K2", "K3", "nothing"} {
			if _, err := l.Indicators.Rows(t.Context(), a, which, 0, "", indicator.Numerator, "", 50); !fault.Is(err, fault.ErrNotFound) {
				t.Errorf("%s of %s: %v", name, which, err)
			}
		}
	}
	if _, err := l.Indicators.Rows(t.Context(), analyst, "K1", 0, "", indicator.Denominator, "", 50); !fault.Is(err, indicator.ErrNoPart) {
		t.Errorf("K1 is no rate: %v", err)
	}
	if k2 := rows(analyst, "K2"); len(k2) != 0 {
		t.Errorf("K2 has no source yet: %v", k2)
	}
}
