package rulebook_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/posting"
	"liuyong/internal/rulebook"
	"liuyong/internal/screening"
	"liuyong/internal/testkit"
)

func TestSwitch(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	admin, reviewer := m.User("admin", actor.Admin), m.User("reviewer", actor.Reviewer)
	for name, c := range map[string]struct {
		by           actor.Actor
		rule, reason string
		to           screening.Severity
		want         *fault.Code
	}{
		"by a reviewer":        {reviewer, "hours-warn", "x", screening.Review, fault.ErrForbidden},
		"no such rule":         {admin, "no-such", "x", screening.Review, fault.ErrNotFound},
		"without a reason":     {admin, "hours-warn", " ", screening.Review, fault.ErrInvalid},
		"too many words":       {admin, "hours-warn", strings.Repeat("字", 501), screening.Review, fault.ErrInvalid},
		"no such severity":     {admin, "hours-warn", "x", "loud", fault.ErrInvalid},
		"the same as it is":    {admin, "hours-warn", "x", screening.Warn, rulebook.ErrSameSeverity},
		"by nobody signed in":  {actor.Actor{}, "hours-warn", "x", screening.Review, fault.ErrUnauthenticated},
		"the same again later": {admin, "hours-over", "x", screening.Block, rulebook.ErrSameSeverity},
	} {
		if err := m.Rules.Switch(t.Context(), c.by, c.rule, c.to, c.reason); !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	before, version, err := m.Rules.List(t.Context(), reviewer)
	if err != nil || len(before) != 54 || version != screening.Shipped().Version {
		t.Fatalf("%d rules, version %s, %v", len(before), version, err)
	}
	if err := m.Rules.Switch(t.Context(), admin, "hours-warn", screening.None, "试行期内不提示"); err != nil {
		t.Fatal(err)
	}
	after, changed, err := m.Rules.List(t.Context(), reviewer)
	if err != nil || changed == version {
		t.Fatalf("version %s after a switch, %v", changed, err)
	}
	i := slices.IndexFunc(after, func(s rulebook.Standing) bool { return s.ID == "hours-warn" })
	if s := after[i]; s.Now != screening.None || s.Severity != screening.Warn || s.Switch == nil || s.Switch.Reason != "试行期内不提示" || s.Switch.SwitchedBy != admin.UserID {
		t.Errorf("%+v", s)
	}
	found, err := m.Rules.Screen(t.Context(), posting.Content{WorkingHours: "单休"}, posting.Employer{})
	if err != nil || len(found.Hits) != 0 || found.Version != changed {
		t.Errorf("a rule that is off: %+v, %v", found, err)
	}
}

// Another process may have switched a rule: what is kept in memory is asked for again soon.
func TestASwitchElsewhereIsSeen(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	admin := m.User("admin", actor.Admin)
	here, there := rulebook.NewService(m.DB, m.Programme, m.Clock.Now), m.Rules
	content := posting.Content{WorkingHours: "单休"}
	if found, err := here.Screen(t.Context(), content, posting.Employer{}); err != nil || len(found.Hits) != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
	if err := there.Switch(t.Context(), admin, "hours-warn", screening.None, "不提示"); err != nil {
		t.Fatal(err)
	}
	m.Clock.Advance(3 * time.Second)
	if found, err := here.Screen(t.Context(), content, posting.Employer{}); err != nil || len(found.Hits) != 0 {
		t.Errorf("%+v, %v", found, err)
	}
}

// Pay is held against the floor of the city; of other cities the programme knows none.
func TestPayIsJudgedWhereItsFloorIsKnown(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	for area, want := range map[string]int{"500118001": 1, "": 1, "510100": 0} {
		found, err := m.Rules.Screen(t.Context(), posting.Content{WorkArea: area, Benefits: "月薪1800元"}, posting.Employer{})
		if err != nil || len(found.Hits) != want {
			t.Errorf("in %q: %+v, %v", area, found.Hits, err)
		}
	}
}
