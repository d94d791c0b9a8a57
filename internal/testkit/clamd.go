package testkit

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"sync"
	"testing"
)

// EICAR is the text that every virus scanner takes for a virus, so that they can be tested (eicar.org). It is put
// together here, or the scanner of whoever works on this would take the source away.
const EICAR = `X5O!P%@AP[4\PZX54(P^)7CC)7}` + `$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`

// Clamd speaks the INSTREAM command of ClamAV's daemon over a real socket, and knows one virus.
type Clamd struct {
	listener net.Listener
	mu       sync.Mutex
	last     []byte
	answer   *string
}

// NewClamd listens until the test ends.
func NewClamd(t testing.TB, network, address string) *Clamd {
	t.Helper()
	l, err := new(net.ListenConfig).Listen(t.Context(), network, address)
	if err != nil {
		t.Fatal(err)
	}
	d := &Clamd{listener: l}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			go d.serve(conn)
		}
	}()
	return d
}

// Address is where it listens.
func (d *Clamd) Address() string { return d.listener.Addr().String() }

// Last is the content scanned last.
func (d *Clamd) Last() []byte {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.last
}

// Say has it answer always the same; with nothing to say it hangs up.
func (d *Clamd) Say(answer string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.answer = &answer
}

// Think ends Say.
func (d *Clamd) Think() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.answer = nil
}

func (d *Clamd) serve(conn net.Conn) {
	defer func() { _ = conn.Close() }()
	in := bufio.NewReader(conn)
	if command, err := in.ReadString(0); err != nil || command != "zINSTREAM\x00" {
		_, _ = io.WriteString(conn, "UNKNOWN COMMAND\x00")
		return
	}
	var content []byte
	for {
		var size uint32
		if binary.Read(in, binary.BigEndian, &size) != nil {
			return
		}
		if size == 0 {
			break
		}
		part := make([]byte, size)
		if _, err := io.ReadFull(in, part); err != nil {
			return
		}
		content = append(content, part...)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.last = content
	switch {
	case d.answer != nil && *d.answer == "":
	case d.answer != nil:
		_, _ = io.WriteString(conn, *d.answer+"\x00")
	case bytes.Contains(content, []byte(EICAR)):
		_, _ = io.WriteString(conn, "stream: Eicar-Test-Signature FOUND\x00")
	default:
		_, _ = io.WriteString(conn, "stream: OK\x00")
	}
}
