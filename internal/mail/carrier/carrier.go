// Package carrier brings letters to mail boxes: through a mail server (SMTP), or, where there is none, into a folder
// for whoever runs a demonstration or develops.
package carrier

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net/mail"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	gomail "github.com/wneessen/go-mail"

	ours "liuyong/internal/mail"
)

// SMTP hands letters to a mail server.
type SMTP struct {
	from   string
	host   string
	client func() (*gomail.Client, error)
}

const sendTimeout = 30 * time.Second

// NewSMTP reads the address of a mail server: smtps://user:password@host:465 speaks TLS from the first byte,
// smtp://user:password@host:587 turns to TLS before anything is said and refuses to go on without,
// smtp://host:25?tls=off stays in the clear, for a server on the same machine. from is the sender's address.
func NewSMTP(address, from string) (*SMTP, error) {
	return newSMTP(address, from, nil)
}

func newSMTP(address, from string, roots *tls.Config) (*SMTP, error) {
	u, err := url.Parse(address)
	if err != nil || u.Hostname() == "" || u.Scheme != "smtp" && u.Scheme != "smtps" || strings.Trim(u.Path, "/") != "" {
		return nil, errors.New("carrier: the mail server is written smtps://user:password@host:465 or smtp://user:password@host:587")
	}
	sender, err := mail.ParseAddress(from)
	if err != nil {
		return nil, errors.New("carrier: the sender is no mail address")
	}
	options := []gomail.Option{gomail.WithTimeout(sendTimeout), gomail.WithTLSPolicy(gomail.TLSMandatory)}
	port := 587
	switch off := u.Query().Get("tls") == "off"; {
	case u.Scheme == "smtps":
		port = 465
		options = append(options, gomail.WithSSL())
	case off && u.User != nil:
		return nil, errors.New("carrier: a password is never sent in the clear: leave out tls=off or the user")
	case off:
		port = 25
		options = append(options, gomail.WithTLSPolicy(gomail.NoTLS))
	}
	if p := u.Port(); p != "" {
		if port, err = strconv.Atoi(p); err != nil {
			return nil, errors.New("carrier: the mail server's port is no number")
		}
	}
	if roots == nil {
		roots = &tls.Config{ServerName: u.Hostname(), MinVersion: tls.VersionTLS12}
	}
	options = append(options, gomail.WithPort(port), gomail.WithTLSConfig(roots))
	if u.User != nil {
		password, _ := u.User.Password()
		options = append(options, gomail.WithSMTPAuth(gomail.SMTPAuthAutoDiscover), gomail.WithUsername(u.User.Username()), gomail.WithPassword(password))
	}
	client := func() (*gomail.Client, error) { return gomail.NewClient(u.Hostname(), options...) }
	if _, err := client(); err != nil {
		return nil, err
	}
	return &SMTP{from: sender.String(), host: domainOf(sender.Address), client: client}, nil
}

func domainOf(address string) string { return address[strings.LastIndexByte(address, '@')+1:] }

// Carry implements mail.Carrier. What it returns names no address: mail servers like to repeat them.
func (s *SMTP) Carry(ctx context.Context, l ours.Letter) error {
	m, err := message(l, s.from, s.host)
	if err != nil {
		return err
	}
	c, err := s.client() // of its own: a client holds its connection
	if err != nil {
		return err
	}
	err = c.DialAndSendWithContext(ctx, m)
	var sent *gomail.SendError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &sent) && sent.ErrorCode() >= 500:
		return ours.Refusal{Code: strings.TrimSpace(fmt.Sprintf("%d %s", sent.ErrorCode(), sent.EnhancedStatusCode()))}
	case errors.As(err, &sent):
		return fmt.Errorf("carrier: the mail server answered %d", sent.ErrorCode())
	}
	return fmt.Errorf("carrier: reaching the mail server: %w", err)
}

func message(l ours.Letter, from, host string) (*gomail.Msg, error) {
	m := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	if err := m.From(from); err != nil {
		return nil, errors.New("carrier: the sender is no mail address")
	}
	if err := m.To(l.To); err != nil {
		return nil, ours.Refusal{Code: "bad_address"}
	}
	m.Subject(l.Subject)
	m.SetMessageIDWithValue(string(l.ID) + "@" + host)
	m.SetDateWithValue(l.At)
	m.SetGenHeader("Auto-Submitted", "auto-generated") // RFC 3834: no holiday notices in return
	m.SetBodyString(gomail.TypeTextPlain, l.Text)
	return m, nil
}

// Folder writes letters as files that any mail program opens, readable by their owner only.
type Folder struct{ dir, from string }

// NewFolder makes the folder when it is not there.
func NewFolder(dir, from string) (*Folder, error) {
	if _, err := mail.ParseAddress(from); err != nil {
		return nil, errors.New("carrier: the sender is no mail address")
	}
	return &Folder{dir: dir, from: from}, os.MkdirAll(dir, 0o700)
}

// Carry implements mail.Carrier. The file appears whole.
func (f *Folder) Carry(_ context.Context, l ours.Letter) error {
	m, err := message(l, f.from, "localhost")
	if err != nil {
		return err
	}
	draft, err := os.CreateTemp(f.dir, ".draft-") // 0600
	if err != nil {
		return err
	}
	_, writeErr := m.WriteTo(draft)
	if err := errors.Join(writeErr, draft.Close()); err != nil {
		return errors.Join(err, os.Remove(draft.Name()))
	}
	return os.Rename(draft.Name(), filepath.Join(f.dir, string(l.ID)+".eml"))
}
