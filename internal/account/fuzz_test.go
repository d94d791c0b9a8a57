package account

import (
	"testing"
	"time"
)

// FuzzMatch gives any text as a code: it is taken for nothing but one of the three codes around now, and never for one
// that was spent.
func FuzzMatch(f *testing.F) {
	seed := []byte("12345678901234567890")
	for _, code := range []string{"287082", "287 082", "２８７０８２", "00287082", "287082\x00", "", "-87082", "94287082"} {
		f.Add(code, int64(59), int64(0))
	}
	f.Add("287082", int64(59), int64(1)) // spent
	f.Fuzz(func(t *testing.T, typed string, at, last int64) {
		at = max(at, -at) & (1<<40 - 1) // some 35,000 years from 1970 on
		now, code := time.Unix(at, 0), normalCode(typed)
		if !sixDigits.MatchString(code) {
			return
		}
		step, ok, err := match(seed, code, now, last)
		if err != nil {
			t.Fatal(err)
		}
		want := false
		for s := StepOf(now) - driftSteps; s <= StepOf(now)+driftSteps; s++ {
			if c, err := CodeAt(seed, s); err == nil && c == code && s > last {
				want = true
			}
		}
		if ok != want || ok && (step <= last || step < StepOf(now)-driftSteps || step > StepOf(now)+driftSteps) {
			t.Errorf("%q at %d after %d: step %d, %v", code, at, last, step, ok)
		}
	})
}
