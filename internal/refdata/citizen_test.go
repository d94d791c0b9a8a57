package refdata

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"liuyong/internal/fault"
)

func TestParseCitizenID(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		in, birth, last string
		err             *fault.Code
	}{
		{in: "11010519491231002X", birth: "1949-12-31", last: "002X"},
		{in: "440524188001010014", birth: "1880-01-01", last: "0014"},
		{in: "500118190001010014", birth: "1900-01-01", last: "0014"},
		{in: "500118190001010022", birth: "1900-01-01", last: "0022"},
		{in: " 11010519491231002x ", birth: "1949-12-31", last: "002X"},
		{in: "500118200302300011", err: ErrCitizenIDDate},
		{in: "510100190002290028", err: ErrCitizenIDDate},
		{in: "110105194912310021", err: ErrCitizenIDCheck},
		{in: "X10105194912310029", err: ErrCitizenIDForm},
		{in: "110105491231002", err: ErrCitizenIDForm},
		{in: "１１010519491231002X", err: ErrCitizenIDForm},
		{in: "", err: ErrCitizenIDForm},
	} {
		got, err := ParseCitizenID(c.in)
		if c.err != nil {
			if !fault.Is(err, c.err) || !got.IsZero() {
				t.Errorf("ParseCitizenID(%q): %v, want %s", c.in, err, c.err.Key)
			}
			continue
		}
		if err != nil || got.BirthDate() != c.birth || got.LastFour() != c.last {
			t.Errorf("ParseCitizenID(%q) = %s, %s, %v", c.in, got.BirthDate(), got.LastFour(), err)
		}
	}
}

func TestCitizenIDNeverPrints(t *testing.T) {
	t.Parallel()
	id, err := MakeCitizenID("500118", "2003-05-06", 17)
	if err != nil {
		t.Fatal(err)
	}
	holder := struct {
		ID  CitizenID
		Ptr *CitizenID
	}{id, &id}
	var log bytes.Buffer
	slog.New(slog.NewJSONHandler(&log, nil)).Info("x", "id", id, "holder", holder)
	slog.New(slog.NewTextHandler(&log, nil)).Info("x", "id", id, "ptr", &id)
	body, err := json.Marshal(holder)
	if err != nil {
		t.Fatal(err)
	}
	key, err := json.Marshal(map[CitizenID]int{id: 1})
	if err != nil {
		t.Fatal(err)
	}
	printed := log.String() + string(body) + string(key) + id.String()
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		printed += fmt.Sprintf(verb, id) + fmt.Sprintf(verb, holder) + fmt.Sprintf(verb, &id)
	}
	for _, secret := range []string{id.Reveal(), "20030506", fmt.Sprintf("%x", id.Reveal())} {
		if strings.Contains(printed, secret) {
			t.Errorf("the number came out: %s", printed)
		}
	}
	if _, err := ParseCitizenID(id.Reveal()[:17] + "?"); err == nil || strings.Contains(err.Error(), "20030506") {
		t.Errorf("the refusal repeats the number: %v", err)
	}
}

func TestMadeCitizenIDsParse(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(3, 4))
	day := time.Date(1950, 1, 1, 0, 0, 0, 0, time.UTC)
	for range 2000 {
		birth := day.AddDate(0, 0, rng.IntN(27000)).Format(time.DateOnly)
		id, err := MakeCitizenID("500118", birth, rng.IntN(1000))
		if err != nil {
			t.Fatal(err)
		}
		back, err := ParseCitizenID(strings.ToLower(id.Reveal()))
		if err != nil || back != id || back.BirthDate() != birth || back.AreaCode() != "500118" {
			t.Fatalf("born %s: %v", birth, err)
		}
		digits := []byte(id.Reveal())
		i := rng.IntN(17)
		digits[i] = '0' + (digits[i]-'0'+byte(1+rng.IntN(9)))%10
		if _, err := ParseCitizenID(string(digits)); err == nil {
			t.Fatalf("one wrong digit was accepted")
		}
	}
	for _, c := range []struct {
		area, birth string
		seq         int
	}{{"50011", "2000-01-01", 1}, {"50011X", "2000-01-01", 1}, {"500118", "2001-02-29", 1}, {"500118", "2000-01-01", 1000}, {"500118", "2000-01-01", -1}} {
		if _, err := MakeCitizenID(c.area, c.birth, c.seq); err == nil {
			t.Errorf("%v made a number", c)
		}
	}
}

func FuzzParseCitizenID(f *testing.F) {
	for _, s := range []string{"11010519491231002X", "440524188001010014", "500118200302300011", "", "x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := ParseCitizenID(s)
		if err != nil {
			if !id.IsZero() {
				t.Error("refused, yet not empty")
			}
			return
		}
		again, err := ParseCitizenID(id.Reveal())
		if err != nil || again != id {
			t.Errorf("not stable: %v", err)
		}
		if _, err := time.Parse(time.DateOnly, id.BirthDate()); err != nil {
			t.Errorf("birth date %s", id.BirthDate())
		}
	})
}
