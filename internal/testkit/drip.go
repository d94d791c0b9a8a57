package testkit

import (
	"fmt"
	"io"
	"net"
	"strings"
	"testing"
	"time"
)

// Drip sends the head and then a byte now and then until the server hangs up, and gives what it said before.
func Drip(t *testing.T, address, head string) string {
	t.Helper()
	var d net.Dialer
	conn, err := d.DialContext(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	if _, err := fmt.Fprintf(conn, "%sHost: %s\r\n\r\n", head, address); err != nil {
		t.Fatal(err)
	}
	chunk := " "
	if strings.Contains(head, "chunked") {
		chunk = "1\r\n \r\n"
	}
	done := make(chan struct{})
	defer close(done)
	go func() {
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				if _, err := io.WriteString(conn, chunk); err != nil {
					return
				}
			}
		}
	}()
	// Far more than the server allows, so that a loaded machine does not matter.
	if err := conn.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		t.Fatal(err)
	}
	answered, err := io.ReadAll(conn)
	if timeout, ok := err.(net.Error); ok && timeout.Timeout() { //nolint:errorlint // as the network gives it
		t.Fatalf("the connection is still held; answered %q", answered)
	}
	return string(answered)
}
