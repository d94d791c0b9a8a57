package api

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"slices"
	"strings"
	"testing"

	"liuyong/internal/throttle"
)

func TestNobodyWritesTheirOwnAddress(t *testing.T) {
	t.Parallel()
	trusted := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}
	for name, c := range map[string]struct {
		peer, want string
		said       []string
	}{
		"no proxy":                     {"192.0.2.7:999", "192.0.2.7", nil},
		"a stranger says otherwise":    {"192.0.2.7:999", "192.0.2.7", []string{"198.51.100.1"}},
		"a proxy says who":             {"10.0.0.1:999", "198.51.100.1", []string{"198.51.100.1"}},
		"before the proxy, a lie":      {"10.0.0.1:999", "198.51.100.1", []string{"127.0.0.1, 198.51.100.1"}},
		"the lie on a line of its own": {"10.0.0.1:999", "198.51.100.1", []string{"127.0.0.1", "198.51.100.1"}},
		"two proxies":                  {"10.0.0.1:999", "198.51.100.1", []string{"203.0.113.9, 198.51.100.1, 10.0.0.2"}},
		"with a port":                  {"[fd00::1]:999", "2001:db8::5", []string{"[2001:db8::5]:4711"}},
		"nonsense ends it":             {"10.0.0.1:999", "10.0.0.1", []string{"198.51.100.1, not an address"}},
		"an IPv4 address in IPv6":      {"[::ffff:10.0.0.1]:999", "198.51.100.1", []string{"::ffff:198.51.100.1"}},
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = c.peer
		for _, line := range c.said {
			r.Header.Add("X-Forwarded-For", line)
		}
		r.Header.Set("Forwarded", "for=127.0.0.1")
		r.Header.Set("X-Real-IP", "127.0.0.1")
		if got := clientAddress(r, trusted).String(); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// Whatever signs somebody in, opens an account or sends mail is counted as such, under a name that exists.
func TestWhatIsDangerousHasAClass(t *testing.T) {
	t.Parallel()
	srv := New(Services{}, Options{})
	var names []string
	for _, item := range srv.api.OpenAPI().Paths {
		for _, op := range operationsOf(item) {
			names = append(names, op.OperationID)
			if op.Method == http.MethodPost && slices.Contains(op.Tags, "sign-in") && classes[op.OperationID] == "" && op.OperationID != "confirmEmail" {
				t.Errorf("%s: say its class in limits.go", op.OperationID)
			}
		}
	}
	for name := range classes {
		if name[0] >= 'a' && name[0] <= 'z' && !slices.Contains(names, name) {
			t.Errorf("there is no operation %s", name)
		}
	}
	for class := range throttle.Default() {
		used := class == throttle.Flood || class == throttle.Read || class == throttle.Write
		for _, c := range classes {
			used = used || c == class
		}
		if !used {
			t.Errorf("nothing is bounded by %s", class)
		}
	}
}

// docs/sign-in.md says how often anybody may ask.
func TestThePageSaysTheRates(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../docs/sign-in.md")
	if err != nil {
		t.Fatal(err)
	}
	words := func(r throttle.Rate) string {
		if r.Burst == 0 {
			return "—"
		}
		return fmt.Sprintf("%d at once, then one each %s", r.Burst, r.Every)
	}
	for class, l := range throttle.Default() {
		shared := ""
		if l.Shared {
			shared = "yes"
		}
		line := fmt.Sprintf("| %s | %s | %s | %s |", class, words(l.Address), words(l.Account), shared)
		if !strings.Contains(string(raw), line) {
			t.Errorf("docs/sign-in.md does not say: %s", line)
		}
	}
}
