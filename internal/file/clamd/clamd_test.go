package clamd_test

import (
	"bytes"
	"context"
	"net"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuyong/internal/file/clamd"
	"liuyong/internal/testkit"
)

func TestAContentIsSentWholeAndTheAnswerRead(t *testing.T) {
	t.Parallel()
	socket := filepath.Join(t.TempDir(), "clamd.sock")
	for _, network := range []string{"tcp", "unix"} {
		d := testkit.NewClamd(t, network, map[string]string{"tcp": "127.0.0.1:0", "unix": socket}[network])
		s := clamd.New(network, d.Address())
		for content, want := range map[string]string{"": "", "a paper": "", strings.Repeat("x", 300_000): "", strings.Repeat("x", 100_000) + testkit.EICAR: "Eicar-Test-Signature"} {
			found, err := s.Scan(t.Context(), strings.NewReader(content))
			if err != nil || found != want {
				t.Errorf("%s, %d bytes: %q, %v", network, len(content), found, err)
			}
			if got := d.Last(); string(got) != content {
				t.Errorf("%s: %d bytes arrive of %d", network, len(got), len(content))
			}
		}
	}
}

// What is not a clear answer is none: nothing passes for clean because the daemon is away, full, or does not answer.
func TestNoAnswerIsNoVerdict(t *testing.T) {
	t.Parallel()
	d := testkit.NewClamd(t, "tcp", "127.0.0.1:0")
	s := clamd.New("tcp", d.Address())
	for _, answer := range []string{"INSTREAM size limit exceeded. ERROR", "stream: FOUND", "stream: OK but", "", "UNKNOWN COMMAND"} {
		d.Say(answer)
		if found, err := s.Scan(t.Context(), bytes.NewReader(make([]byte, 1<<20))); err == nil {
			t.Errorf("%q is %q", answer, found)
		}
	}
	l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = l.Close() }() // connections wait in its queue and are never answered
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := clamd.New("tcp", l.Addr().String()).Scan(ctx, strings.NewReader("x")); err == nil {
		t.Error("silence is a verdict")
	}
	if _, err := clamd.New("unix", filepath.Join(t.TempDir(), "none")).Scan(t.Context(), strings.NewReader("x")); err == nil {
		t.Error("nobody is a verdict")
	}
}
