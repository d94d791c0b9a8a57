package programme

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"liuyong/internal/civil"
)

func TestDefaultAgreesWithThePlan(t *testing.T) {
	t.Parallel()
	p := Default()
	// 永川府办发〔2025〕21号, annex: the parts of K1 add up to it, B1 and B2 to the annex rows.
	target := func(id string) float64 {
		i, ok := p.Indicator(id)
		if !ok || i.Target == nil {
			t.Fatalf("no target for %s", id)
		}
		return *i.Target
	}
	if target("K1a")+target("K1b")+target("K1c") != target("K1") {
		t.Error("K1a+K1b+K1c must be K1")
	}
	if target("P1")+target("P2") != target("B1") {
		t.Error("P1+P2 must be B1")
	}
	if len(p.Indicators) != 21 {
		t.Errorf("the plan has 21 rows, the file %d", len(p.Indicators))
	}
	for _, id := range []string{"K2", "K3"} {
		if i, _ := p.Indicator(id); i.Public {
			t.Errorf("%s is never public", id)
		}
	}
}

func TestMinimumWageByDay(t *testing.T) {
	t.Parallel()
	p := Default()
	for d, want := range map[civil.Date]int{"2018-01-01": 1800, "2022-03-31": 1800, "2022-04-01": 2100, "2024-12-31": 2100, "2026-11-22": 2330} {
		if got := p.MinimumWageOn(d).MonthYuan; got != want {
			t.Errorf("%s: %d, want %d", d, got, want)
		}
	}
}

// Nothing is kept for less than the law says, or for ever; each period is a setting of the file.
func TestNoPeriodIsShorterThanTheLaw(t *testing.T) {
	t.Parallel()
	whole := string(defaultFile)
	for _, p := range Default().Keepings() {
		path := strings.Split(p.Key, ".")
		setting := path[len(path)-1]
		line := fmt.Sprintf("%s: %d", setting, p.Value)
		if strings.Count(whole, line) != 1 {
			t.Fatalf("the file sets %s to %d %d times", setting, p.Value, strings.Count(whole, line))
		}
		if _, err := Parse([]byte(strings.Replace(whole, line, fmt.Sprintf("%s: %d", setting, p.Least), 1))); err != nil {
			t.Errorf("%s: the least is refused: %v", p.Key, err)
		}
		_, err := Parse([]byte(strings.Replace(whole, line, fmt.Sprintf("%s: %d", setting, p.Least-1), 1)))
		if err == nil || !strings.Contains(err.Error(), p.Key) {
			t.Errorf("%s of %d: %v", p.Key, p.Least-1, err)
		}
		if (p.Law == "") != (p.Least == 1) || p.Unit != Days && p.Unit != Years || p.Zh == "" || p.En == "" || p.FromZh == "" || p.FromEn == "" {
			t.Errorf("%s is not said whole: %+v", p.Key, p)
		}
	}
}

// docs/production.md says how long what is kept, with the numbers that hold.
func TestThePageSaysThePeriods(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../docs/production.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Default().Keepings() {
		line := fmt.Sprintf("| `%s` | %s | %s | %d %s | %d |", p.Key, p.En, p.FromEn, p.Value, p.Unit, p.Least)
		if !strings.Contains(string(raw), line) {
			t.Errorf("docs/production.md does not say: %s", line)
		}
	}
}

func TestParseRefusesMistakes(t *testing.T) {
	t.Parallel()
	whole := string(defaultFile)
	for name, broken := range map[string]string{
		"misspelt key":    strings.Replace(whole, "lease_minutes", "lease_minuts", 1),
		"no target":       strings.Replace(whole, "target: 40000, ", "", 1),
		"row twice":       strings.Replace(whole, "id: K1a", "id: K1", 1),
		"impossible day":  strings.Replace(whole, "2026-01-02", "2026-02-31", 1),
		"inverted period": strings.Replace(whole, "to: 2027-12-31", "to: 2024-12-31", 1),
	} {
		if _, err := Parse([]byte(broken)); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}
