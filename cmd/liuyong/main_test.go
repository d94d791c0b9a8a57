package main

import (
	"bytes"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"liuyong/internal/wiring"
)

func call(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(t.Context(), console{out: &o, err: &e}, args)
	return code, o.String(), e.String()
}

func TestEveryCommandHasHelp(t *testing.T) {
	t.Parallel()
	for _, cmd := range commands() {
		code, out, _ := call(t, cmd.name, "--help")
		if code != exitDone || !strings.Contains(out, "Usage: liuyong "+cmd.name) || len(out) < 80 {
			t.Errorf("%s --help: code %d, %q", cmd.name, code, out)
		}
	}
	if code, out, _ := call(t, "--help"); code != exitDone || !strings.Contains(out, "verify-index") {
		t.Errorf("--help: code %d, %q", code, out)
	}
}

func TestBadUseIsTwo(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{}, {"nonsense"}, {"serve", "now"}, {"import"}, {"import", "cats"}, {"import", "posts"}, {"import", "roster", "x.csv"}, {"admin"}, {"admin", "add-user", "--roles", "graduate"}, {"openapi", "x"}} {
		if code, _, errs := call(t, args...); code != exitUsage || len(args) > 0 && errs == "" {
			t.Errorf("%v: code %d, %q", args, code, errs)
		}
	}
	if code, _, errs := call(t, "import", "posts", "no-such-file.jsonl"); code != exitFailed || !strings.Contains(errs, "no-such-file") {
		t.Errorf("a missing file: code %d, %q", code, errs)
	}
}

func TestDocumentNeedsNoDatabase(t *testing.T) {
	t.Parallel()
	code, out, errs := call(t, "openapi")
	if code != exitDone || !strings.Contains(out, `"openapi": "3.1.0"`) {
		t.Errorf("code %d, %.200q %q", code, out, errs)
	}
	if code, out, _ := call(t, "charts"); code != exitDone || strings.Count(out, "stateDiagram-v2") != len(wiring.Flows()) {
		t.Errorf("charts: code %d", code)
	}
	if code, out, _ := call(t, "rights"); code != exitDone || !strings.Contains(out, "| `post.write` |") || !strings.Contains(out, "| take_down* | published, frozen | taken_down |") {
		t.Errorf("rights: code %d", code)
	}
}

// A request that is under way when the program is told to end gets its answer; none is taken after that.
func TestRequestsUnderWayFinish(t *testing.T) {
	t.Parallel()
	entered, release := make(chan struct{}), make(chan struct{})
	h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		<-release
		_, _ = io.WriteString(w, "whole")
	})
	l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &parts{log: slog.New(slog.DiscardHandler)}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- p.listen(ctx, l, h, "test") }()

	answer := make(chan string, 1)
	go func() {
		res, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answer <- err.Error()
			return
		}
		defer res.Body.Close()
		b, _ := io.ReadAll(res.Body)
		answer <- string(b)
	}()
	<-entered
	stop()
	for { // the door closes while the request inside goes on
		c, err := new(net.Dialer).DialContext(t.Context(), "tcp", l.Addr().String())
		if err != nil {
			break
		}
		_ = c.Close()
	}
	close(release)
	if got := <-answer; got != "whole" {
		t.Errorf("the request under way got %q", got)
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(20 * time.Second):
		t.Error("the server did not end")
	}
}
