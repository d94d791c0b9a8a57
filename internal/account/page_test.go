package account

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// docs/sign-in.md says what holds, with the numbers that hold.
func TestThePageSaysTheRules(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../docs/sign-in.md")
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		fmt.Sprintf("Bureau staff: %s unused, %s in any case. Everybody else: %s and %s.", staffIdle, staffAbsolute, idle, absolute),
		fmt.Sprintf("hold for %s and %d tries; links to set a password %s, links to confirm an address %s.", challengeLife, challengeTries, passwordLinkLife, emailLinkLife),
	}
	for kind, r := range rules {
		want = append(want, fmt.Sprintf("| %s | %d | %s | %s | %s |", kind, r.free, r.first, r.most, r.forget))
	}
	for _, line := range want {
		if !strings.Contains(string(raw), line) {
			t.Errorf("docs/sign-in.md does not say: %s", line)
		}
	}
}
