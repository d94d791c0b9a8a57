// Package clamd asks ClamAV's daemon what it thinks of a content, by its INSTREAM command (clamd(8)).
package clamd

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

const (
	dialTime = 5 * time.Second
	// scanTime bounds one scan: of 10 MB the daemon needs less than a second, and a few when it reloads its signatures.
	scanTime  = time.Minute
	chunkSize = 64 << 10
	// maxAnswer bounds the daemon's answer: the name of a signature and a word.
	maxAnswer = 1 << 10
)

// Scanner is a daemon at an address. Each scan has a connection of its own, as the daemon wants it.
type Scanner struct{ network, address string }

// New names the daemon: network is "tcp" or "unix".
func New(network, address string) *Scanner { return &Scanner{network, address} }

// Scan implements file.Scanner.
func (s *Scanner) Scan(ctx context.Context, content io.Reader) (found string, err error) {
	ctx, cancel := context.WithTimeout(ctx, scanTime)
	defer cancel()
	conn, err := (&net.Dialer{Timeout: dialTime}).DialContext(ctx, s.network, s.address)
	if err != nil {
		return "", fmt.Errorf("clamd: %w", err)
	}
	stop := context.AfterFunc(ctx, func() { _ = conn.SetDeadline(time.Unix(1, 0)) })
	defer func() {
		stop()
		_ = conn.Close() // all that matters has been read
	}()
	// The daemon answers and hangs up in the middle when the content is too long for it: its answer tells more than
	// the broken pipe.
	sent := send(conn, content)
	answer, err := bufio.NewReader(io.LimitReader(conn, maxAnswer)).ReadString(0)
	if err != nil {
		return "", errors.Join(fmt.Errorf("clamd: reading the answer: %w", err), sent, ctx.Err())
	}
	found, err = verdict(strings.TrimRight(answer, "\x00\n"))
	if found == "" && err == nil && sent != nil {
		return "", fmt.Errorf("clamd: sending the content: %w", sent) // it is not all of it that was found clean
	}
	return found, err
}

// send writes the content as parts with their lengths before them, and an empty one at its end.
func send(w io.Writer, content io.Reader) error {
	if _, err := io.WriteString(w, "zINSTREAM\x00"); err != nil {
		return err
	}
	part := make([]byte, 4+chunkSize)
	for {
		n, err := io.ReadFull(content, part[4:])
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
			return err
		}
		if n > 0 {
			binary.BigEndian.PutUint32(part, uint32(n))
			if _, err := w.Write(part[:4+n]); err != nil {
				return err
			}
		}
		if err != nil {
			_, err = w.Write([]byte{0, 0, 0, 0})
			return err
		}
	}
}

// verdict reads "stream: OK", "stream: NAME FOUND" or "… ERROR".
func verdict(answer string) (found string, err error) {
	said := strings.TrimPrefix(answer, "stream: ")
	switch name, is := strings.CutSuffix(said, " FOUND"); {
	case is && name != "":
		return name, nil
	case said == "OK":
		return "", nil
	}
	return "", fmt.Errorf("clamd: it says %q", answer)
}
