package placement

import (
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/person"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

var allowed = map[actor.Role]map[Status]map[Event]Status{
	actor.Graduate: {
		Provisional: {Confirm: Provisional, Dispute: Disputed},
		Verified:    {Confirm: Verified, Dispute: Disputed},
	},
	actor.Employer: {
		Provisional: {FileEvidence: Provisional}, Verified: {FileEvidence: Verified}, Disputed: {FileEvidence: Disputed},
	},
	actor.Officer: {
		Provisional: {FileEvidence: Provisional, Verify: Verified, MakeVoid: Void},
		Verified:    {FileEvidence: Verified, MakeVoid: Void},
		Disputed:    {FileEvidence: Disputed, Settle: Provisional, MakeVoid: Void},
	},
}

func TestEveryStepOutsideTheTableIsRefused(t *testing.T) {
	t.Parallel()
	for _, role := range append(slices.Clone(actor.Roles), actor.System) {
		for _, from := range Flow.States() {
			for _, do := range Flow.Events() {
				want, ok := allowed[role][from][do]
				got, err := Flow.Next(from, do, []actor.Role{role}, "有理由")
				switch {
				case ok && (err != nil || got != want):
					t.Errorf("%s %s by %s = %q, %v; want %q", from, do, role, got, err, want)
				case !ok && !fault.Is(err, fault.ErrForbidden) && !fault.Is(err, workflow.ErrTransition):
					t.Errorf("%s %s by %s must be refused, got %q, %v", from, do, role, got, err)
				}
			}
		}
	}
	for _, do := range []Event{Dispute, Settle, MakeVoid} {
		from := map[Event]Status{Dispute: Verified, Settle: Disputed, MakeVoid: Provisional}[do]
		if _, err := Flow.Next(from, do, every, " "); !fault.Is(err, workflow.ErrReasonRequired) {
			t.Errorf("%s must ask for a reason, got %v", do, err)
		}
	}
}

// randomLedger takes random steps that the table allows.
func randomLedger(r *rand.Rand) []Entry {
	at := time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)
	p := id.New[id.Placement]()
	kind := Kinds[r.IntN(len(Kinds))].Kind
	entries := []Entry{{ID: id.New[id.Entry](), PlacementID: p, Seq: 1, Kind: Opened, RecordedAt: at, ActorID: id.New[id.User](),
		Data: Data{Opening: &Facts{PersonID: id.New[id.Person](), Kind: kind, EmployerName: "单位", WorkArea: "500118", StartOn: "2026-11-01"}}}}
	status := Provisional
	for n := r.IntN(12); n > 0; n-- {
		events := Flow.Actions(status, every)
		if len(events) == 0 {
			break
		}
		do := Event(events[r.IntN(len(events))])
		e := Entry{ID: id.New[id.Entry](), PlacementID: p, Seq: len(entries) + 1, Kind: entryOf[do],
			RecordedAt: at.Add(time.Duration(len(entries)) * time.Hour), ActorID: id.New[id.User]()}
		switch do {
		case FileEvidence:
			e.EvidenceKind = EvidenceKinds[r.IntN(len(EvidenceKinds))].Kind
		case Verify:
			e.Data.Verdict = &Verdict{Origin: person.InCity, YouthGroup: person.GraduateGroup, Counts: r.IntN(2) == 0}
		}
		status, _ = Flow.Next(status, do, every, "有理由")
		entries = append(entries, e)
	}
	return entries
}

func TestDeriveAgreesWithItselfAtEveryLength(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		entries := randomLedger(r)
		var before Placement
		for n := 1; n <= len(entries); n++ {
			p, err := Derive(entries[:n])
			if err != nil {
				t.Fatal(err)
			}
			step := before
			if err := step.apply(entries[n-1]); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(p, step); d != "" {
				t.Fatalf("adding one entry and replaying all differ: %s", d)
			}
			if p.Version != n || p.Counts && p.Status == Provisional || p.Status == Verified && p.VerifiedAt == nil || p.Status == Provisional && p.VerifiedAt != nil {
				t.Fatalf("after %d entries: %+v", n, p)
			}
			before = p
		}
	}
}

func TestDeriveRefusesALedgerOutOfOrder(t *testing.T) {
	t.Parallel()
	open := Entry{PlacementID: "p", Seq: 1, Kind: Opened, Data: Data{Opening: &Facts{Kind: Contract}}}
	verified := Entry{PlacementID: "p", Seq: 2, Kind: VerifiedEntry, Data: Data{Verdict: &Verdict{}}}
	void := Entry{PlacementID: "p", Seq: 2, Kind: VoidedEntry}
	for name, entries := range map[string][]Entry{
		"empty":                  {},
		"without an opening":     {verified},
		"with a gap":             {open, {PlacementID: "p", Seq: 3, Kind: Confirmed}},
		"of two placements":      {open, {PlacementID: "q", Seq: 2, Kind: Confirmed}},
		"settled undisputed":     {open, {PlacementID: "p", Seq: 2, Kind: SettledEntry}},
		"going on after the end": {open, void, {PlacementID: "p", Seq: 3, Kind: Confirmed}},
		"verified without facts": {open, {PlacementID: "p", Seq: 2, Kind: VerifiedEntry}},
		"opened without facts":   {{PlacementID: "p", Seq: 1, Kind: Opened}},
		"opened twice":           {open, {PlacementID: "p", Seq: 2, Kind: Opened, Data: Data{Opening: &Facts{}}}},
	} {
		if _, err := Derive(entries); err == nil {
			t.Errorf("a ledger %s must be refused", name)
		}
	}
}

func TestEvidenceSufficesByKind(t *testing.T) {
	t.Parallel()
	for _, k := range Kinds {
		if k.Kind.Sufficient(Tripartite) {
			t.Errorf("%s: a tripartite agreement alone stays provisional", k.Kind)
		}
		if len(k.Suffices) == 0 {
			t.Errorf("%s can never be verified", k.Kind)
		}
		for _, e := range noEvidence {
			if k.Kind.Files(e) {
				t.Errorf("%s takes %s", k.Kind, e)
			}
			if err := checkPaper(Paper{Kind: e, FileID: "f"}, k.Kind, "2026-11-23", "body."); !fault.Is(err, ErrTraineePaper) {
				t.Errorf("%s: %s must be refused by name, got %v", k.Kind, e, err)
			}
		}
	}
	if !Founder.Sufficient(BusinessLicence) || Contract.Files(BusinessLicence) || !Contract.Files(Tripartite) || Founder.Files(Tripartite) {
		t.Error("a licence is for founders, a tripartite agreement for the employed")
	}
}

// TestJudge holds the edge cases of domain.md §2.3 and the rules of §2.2 that a single placement decides.
func TestJudge(t *testing.T) {
	t.Parallel()
	b := BoundsOf(programme.Default())
	here := Facts{WorkArea: "500118001", StartOn: "2026-07-10"}
	local := person.Origin{Institution: "重庆文理学院", CampusArea: "500118", Education: "bachelor", CohortYear: 2026, GraduatedOn: "2026-06-30"}
	with := func(f func(*person.Origin)) person.Origin { o := local; f(&o); return o }
	born := civil.Date("2003-05-01")
	for name, c := range map[string]struct {
		facts  Facts
		origin person.Origin
		born   civil.Date
		before bool
		want   Verdict
		ok     bool
	}{
		"graduate of an institution here": {here, local, born, false, Verdict{person.InDistrict, person.GraduateGroup, false, true}, true},
		"in-district graduate employed outside": {Facts{WorkArea: "500103", StartOn: "2026-07-10"}, local, born, false,
			Verdict{person.InDistrict, person.GraduateGroup, false, false}, true},
		"outside school, same city": {here, with(func(o *person.Origin) { o.CampusArea = "500106" }), born, false,
			Verdict{person.InCity, person.GraduateGroup, false, true}, true},
		"a Yongchuan native who studied elsewhere": {here, with(func(o *person.Origin) { o.CampusArea, o.HukouArea = "510104", "500118001" }), born, false,
			Verdict{person.Outside, person.GraduateGroup, false, true}, true},
		"already working here before": {here, local, born, true, Verdict{person.InDistrict, person.GraduateGroup, true, false}, true},
		"student working before graduating": {Facts{WorkArea: "500118", StartOn: "2026-03-01"}, local, born, false,
			Verdict{person.InDistrict, person.NoGroup, false, false}, true},
		"student of a later class": {here, with(func(o *person.Origin) { o.GraduatedOn, o.CohortYear = "", 2028 }), born, false,
			Verdict{person.InDistrict, person.NoGroup, false, false}, true},
		"before the plan": {Facts{WorkArea: "500118", StartOn: "2024-12-31"}, with(func(o *person.Origin) { o.GraduatedOn = "2024-06-30" }), born, false,
			Verdict{person.InDistrict, person.GraduateGroup, false, false}, true},
		"after the plan": {Facts{WorkArea: "500118", StartOn: "2028-01-01"}, local, born, false, Verdict{person.InDistrict, person.GraduateGroup, false, false}, true},
		"vocational graduate": {here, with(func(o *person.Origin) { o.Education = "secondary_vocational" }), born, false,
			Verdict{person.InDistrict, person.VocationalGroup, false, true}, true},
		"other youth from another province": {here, person.Origin{HukouArea: "510104", Education: "high_school"}, born, false,
			Verdict{person.Outside, person.OtherYouth, false, true}, true},
		"local youth without an institution": {here, person.Origin{HukouArea: "500118001", Education: "high_school"}, born, false,
			Verdict{person.LocalYouth, person.OtherYouth, false, true}, true},
		"too old for other youth": {here, person.Origin{HukouArea: "510104"}, "1990-07-10", false,
			Verdict{person.Outside, person.NoGroup, false, false}, true},
		"thirty-five on the last day": {here, person.Origin{HukouArea: "510104"}, "1990-07-11", false,
			Verdict{person.Outside, person.OtherYouth, false, true}, true},
		"origin unknown": {here, person.Origin{Education: "high_school"}, born, false, Verdict{"", person.OtherYouth, false, true}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, ok := Judge(c.facts, c.origin, c.born, c.before, b)
			if ok != c.ok {
				t.Fatalf("origin known: %v, want %v", ok, c.ok)
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
