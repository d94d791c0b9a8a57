package api_test

import (
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

// TestNobodyHoldsAConnectionWithABodyThatNeverEnds sends a byte now and then of a body that was announced as long, to
// each way in which bodies are read: the contract, an upload, and an address that reads none.
func TestNobodyHoldsAConnectionWithABodyThatNeverEnds(t *testing.T) {
	t.Parallel()
	s := siteWith(t, func(o *wiring.Options) {
		o.Throttle = throttle.Default().Scaled(1000)
		for class, row := range o.Throttle {
			row.Time = 300 * time.Millisecond
			o.Throttle[class] = row
		}
	})
	s.User("someone", actor.Graduate)
	bearer := "Authorization: Bearer " + s.signIn("someone").token + "\r\n"
	for name, head := range map[string]string{
		"contract":            "POST /api/v1/auth/login HTTP/1.1\r\nContent-Type: application/json\r\n",
		"contract, signed in": "POST /api/v1/me/proof HTTP/1.1\r\nContent-Type: application/json\r\n" + bearer,
		"upload":              "POST /api/v1/files HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n" + bearer,
		"no such address":     "POST /nowhere HTTP/1.1\r\nContent-Type: application/json\r\n",
	} {
		for _, length := range []string{"Content-Length: 100000\r\n", "Transfer-Encoding: chunked\r\n"} {
			t.Run(name+" "+length[:strings.IndexByte(length, ':')], func(t *testing.T) {
				t.Parallel()
				want := "HTTP/1.1 408 "
				if name == "no such address" {
					want = "HTTP/1.1 404 "
				}
				if answered := testkit.Drip(t, s.srv.Listener.Addr().String(), head+length); !strings.HasPrefix(answered, want) {
					t.Errorf("answered %q", answered)
				}
			})
		}
	}
}
