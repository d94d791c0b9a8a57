package refdata

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"liuyong/internal/fault"

	"github.com/google/go-cmp/cmp"
)

func TestParseUSCC(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in       string
		want     USCC
		warnings []Warning
		err      *fault.Code
	}{
		{in: "91500118MA5U0A1B74", want: "91500118MA5U0A1B74"},
		{in: "1250011845040001XF", want: "1250011845040001XF"},
		{in: "52500118MJP1234517", want: "52500118MJP1234517"},
		{in: " 91500118ma5u0a1b74\n", want: "91500118MA5U0A1B74"},
		{in: "91500118MA5U0A1B75", err: ErrUSCCCheck},
		{in: "91500118MA5U0A1B87", want: "91500118MA5U0A1B87", warnings: []Warning{WarnOrgCode}},
		{in: "91500118MASU0A1B74", err: ErrUSCCLetter},
		{in: "915001A8MA5U0A1B74", err: ErrUSCCLetter},
		{in: "九1500118MA5U0A1B74", err: ErrUSCCLetter},
		{in: "91500118MA5U0A1B7", err: ErrUSCCLength},
		{in: "91500118MA5U0A1B744", err: ErrUSCCLength},
		{in: "", err: ErrUSCCLength},
	} {
		got, warnings, err := ParseUSCC(c.in)
		if c.err != nil {
			if !fault.Is(err, c.err) || got != "" {
				t.Errorf("ParseUSCC(%q) = %q, %v, want %s", c.in, got, err, c.err.Key)
			}
			continue
		}
		if err != nil || got != c.want {
			t.Errorf("ParseUSCC(%q) = %q, %v", c.in, got, err)
		}
		if diff := cmp.Diff(c.warnings, warnings); diff != "" {
			t.Errorf("%q: %s", c.in, diff)
		}
	}
}

func TestUnusualPrefixOnlyWarns(t *testing.T) {
	t.Parallel()
	code, err := MakeUSCC('2', '2', "500118", "MA5U0A1B")
	if err != nil {
		t.Fatal(err)
	}
	_, warnings, err := ParseUSCC(string(code))
	if diff := cmp.Diff([]Warning{WarnUSCCPrefix}, warnings); diff != "" || err != nil {
		t.Errorf("%v %s", err, diff)
	}
}

// TestOneWrongCharacterIsFound holds because the weights are coprime to 31: every substitution changes the sum.
func TestOneWrongCharacterIsFound(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		code := randomUSCC(t, rng)
		if got, warnings, err := ParseUSCC(strings.ToLower(string(code))); got != code || len(warnings) > 0 || err != nil {
			t.Fatalf("%s: %s %v %v", code, got, warnings, err)
		}
		for i := range len(code) {
			for _, r := range usccAlphabet {
				if byte(r) == code[i] {
					continue
				}
				wrong := string(code[:i]) + string(r) + string(code[i+1:])
				if _, _, err := ParseUSCC(wrong); err == nil {
					t.Fatalf("%s was accepted in place of %s", wrong, code)
				}
			}
		}
	}
}

func randomUSCC(t *testing.T, rng *rand.Rand) USCC {
	t.Helper()
	body := make([]byte, 8)
	for i := range body {
		body[i] = usccAlphabet[rng.IntN(len(usccAlphabet))]
	}
	prefixes := []string{"91", "92", "12", "52", "31"}
	p := prefixes[rng.IntN(len(prefixes))]
	code, err := MakeUSCC(p[0], p[1], fmt.Sprintf("5001%02d", rng.IntN(100)), string(body))
	if err != nil {
		t.Fatal(err)
	}
	return code
}

func TestMakeUSCCRefusesWhatCannotStandInACode(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		department byte
		area, body string
	}{{'9', "500118", "MASU0A1B"}, {'9', "50011", "MA5U0A1B"}, {'9', "500118", "MA5U0A1"}, {'9', "50011A", "MA5U0A1B"}, {'S', "500118", "MA5U0A1B"}} {
		if code, err := MakeUSCC(c.department, '1', c.area, c.body); err == nil {
			t.Errorf("%v made %s", c, code)
		}
	}
}

func FuzzParseUSCC(f *testing.F) {
	for _, s := range []string{"91500118MA5U0A1B74", "1250011845040001XF", "91500118MASU0A1B74", "", "ſ1500118MA5U0A1B74"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code, warnings, err := ParseUSCC(s)
		if err != nil {
			if code != "" || warnings != nil {
				t.Errorf("refused, yet %q %v", code, warnings)
			}
			return
		}
		again, same, err := ParseUSCC(string(code))
		if again != code || err != nil || !cmp.Equal(warnings, same) || len(code) != 18 || code.AreaCode() != string(code[2:8]) {
			t.Errorf("%q is not stable: %q %v %v", code, again, same, err)
		}
	})
}
