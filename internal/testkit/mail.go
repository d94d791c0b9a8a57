package testkit

import (
	"context"
	"crypto/tls"
	"io"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"

	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/seal"
)

// SiteURL is the address of the site in the mails of tests.
const SiteURL = "https://jobs.example.gov.cn"

// Ring seals and opens what a market keeps sealed.
func Ring() *seal.Ring {
	r, err := seal.NewRing(key('i'))
	if err != nil {
		panic(err)
	}
	return r
}

// Letters are the mail boxes of a market: a carrier that keeps what it is given.
type Letters struct {
	mu   sync.Mutex
	kept []mail.Letter
}

// Carry implements mail.Carrier.
func (l *Letters) Carry(_ context.Context, letter mail.Letter) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.kept = append(l.kept, letter)
	return nil
}

// Deliver sends what is queued, as the worker does, and gives the letters that came of it, oldest first. What had
// been delivered before is not given again.
func (m *Market) Deliver() []mail.Letter {
	m.t.Helper()
	rows, err := m.DB.SQL().QueryContext(m.t.Context(), "SELECT id FROM mails WHERE status = 'queued' ORDER BY id")
	if err != nil {
		m.t.Fatal(err)
	}
	defer rows.Close()
	var queued []id.Mail
	for rows.Next() {
		var which id.Mail
		if err := rows.Scan(&which); err != nil {
			m.t.Fatal(err)
		}
		queued = append(queued, which)
	}
	if err := rows.Err(); err != nil {
		m.t.Fatal(err)
	}
	for _, which := range queued {
		if err := m.Mails.Send(m.t.Context(), which, true); err != nil {
			m.t.Fatal(err)
		}
	}
	m.Letters.mu.Lock()
	defer m.Letters.mu.Unlock()
	out := m.Letters.kept
	m.Letters.kept = nil
	return out
}

// LinkIn is the first link into the site that a letter holds, as a path.
func LinkIn(l mail.Letter) string {
	_, rest, ok := strings.Cut(l.Text, SiteURL)
	if !ok {
		return ""
	}
	path, _, _ := strings.Cut(rest, "\n")
	return path
}

// InvitationToken delivers what is queued and reads the link of the latest invitation to an address.
func (m *Market) InvitationToken(address string) string {
	m.t.Helper()
	letters := m.Deliver()
	for i := len(letters) - 1; i >= 0; i-- {
		if token, ok := strings.CutPrefix(LinkIn(letters[i]), "/invitations/"); ok && letters[i].To == address {
			return token
		}
	}
	m.t.Fatal("no invitation was mailed")
	return ""
}

// Delivery is one message as a mail server got it.
type Delivery struct {
	From, Data string
	To         []string
}

// MailServer is a real mail server on a free port of this machine.
type MailServer struct {
	Addr string
	mu   sync.Mutex
	got  []Delivery
	// Refuse answers a recipient, when it is set; nil takes it.
	Refuse func(to string) error
}

// NewMailServer starts a mail server that ends with the test. With a certificate it turns to TLS when asked and takes
// a password ("site", "mail-password") after that.
func NewMailServer(t testing.TB, certificate *tls.Config) *MailServer {
	t.Helper()
	m := &MailServer{}
	srv := smtp.NewServer(m)
	srv.Domain, srv.TLSConfig = "localhost", certificate
	l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	m.Addr = l.Addr().String()
	done := make(chan struct{})
	go func() { defer close(done); _ = srv.Serve(l) }()
	t.Cleanup(func() { _ = srv.Close(); <-done })
	return m
}

// Deliveries is what came so far.
func (m *MailServer) Deliveries() []Delivery {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]Delivery(nil), m.got...)
}

// NewSession implements smtp.Backend.
func (m *MailServer) NewSession(*smtp.Conn) (smtp.Session, error) {
	return &mailSession{server: m}, nil
}

type mailSession struct {
	server *MailServer
	now    Delivery
}

func (s *mailSession) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *mailSession) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != "site" || password != "mail-password" {
			return smtp.ErrAuthFailed
		}
		return nil
	}), nil
}

func (s *mailSession) Reset()        { s.now = Delivery{} }
func (s *mailSession) Logout() error { return nil }

func (s *mailSession) Mail(from string, _ *smtp.MailOptions) error {
	s.now = Delivery{From: from}
	return nil
}

func (s *mailSession) Rcpt(to string, _ *smtp.RcptOptions) error {
	if s.server.Refuse != nil {
		if err := s.server.Refuse(to); err != nil {
			return err
		}
	}
	s.now.To = append(s.now.To, to)
	return nil
}

func (s *mailSession) Data(r io.Reader) error {
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	s.now.Data = string(raw)
	s.server.mu.Lock()
	defer s.server.mu.Unlock()
	s.server.got = append(s.server.got, s.now)
	return nil
}
