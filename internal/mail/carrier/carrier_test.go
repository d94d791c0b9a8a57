package carrier

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
	"net/http/httptest"
	netmail "net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"

	"liuyong/internal/mail"
	"liuyong/internal/testkit"
)

const from = "永川留永 <no-reply@jobs.example.gov.cn>"

var letter = mail.Letter{ID: "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", To: "a@example.com", Subject: "重设密码", Text: "请打开\nhttps://x.example/y",
	At: time.Date(2026, 11, 23, 2, 0, 0, 0, time.UTC)}

// certificate is one for 127.0.0.1, and what trusts it.
func certificate(t *testing.T) (server, client *tls.Config) {
	t.Helper()
	h := httptest.NewTLSServer(nil)
	defer h.Close()
	pool := x509.NewCertPool()
	pool.AddCert(h.Certificate())
	return &tls.Config{Certificates: h.TLS.Certificates, MinVersion: tls.VersionTLS12}, &tls.Config{RootCAs: pool, ServerName: "127.0.0.1", MinVersion: tls.VersionTLS12}
}

func TestALetterReachesAMailServer(t *testing.T) {
	t.Parallel()
	server, client := certificate(t)
	srv := testkit.NewMailServer(t, server)
	c, err := newSMTP("smtp://site:mail-password@"+srv.Addr, from, client)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Carry(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	got := srv.Deliveries()
	if len(got) != 1 || got[0].From != "no-reply@jobs.example.gov.cn" || len(got[0].To) != 1 || got[0].To[0] != "a@example.com" {
		t.Fatalf("%+v", got)
	}
	m, err := netmail.ReadMessage(strings.NewReader(got[0].Data))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"Message-Id": "<" + string(letter.ID) + "@jobs.example.gov.cn>", "Auto-Submitted": "auto-generated", "To": "<a@example.com>", "User-Agent": "", "X-Mailer": ""} {
		if m.Header.Get(name) != want {
			t.Errorf("%s: %q", name, m.Header.Get(name))
		}
	}
}

func TestWithoutTLSNothingIsSent(t *testing.T) {
	t.Parallel()
	srv := testkit.NewMailServer(t, nil)
	c, err := NewSMTP("smtp://"+srv.Addr, from)
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Carry(t.Context(), letter); err == nil || len(srv.Deliveries()) != 0 {
		t.Errorf("sent in the clear: %v", err)
	}
	if c, err = NewSMTP("smtp://"+srv.Addr+"?tls=off", from); err != nil {
		t.Fatal(err)
	}
	if err := c.Carry(t.Context(), letter); err != nil || len(srv.Deliveries()) != 1 {
		t.Errorf("to a server on the same machine: %v", err)
	}
	server, _ := certificate(t)
	strange := testkit.NewMailServer(t, server)
	if c, err = NewSMTP("smtp://site:mail-password@"+strange.Addr, from); err != nil {
		t.Fatal(err)
	}
	if err := c.Carry(t.Context(), letter); err == nil || len(strange.Deliveries()) != 0 {
		t.Errorf("to a server that shows a strange certificate: %v", err)
	}
}

func TestARefusedAddressIsFinalAndNotRepeated(t *testing.T) {
	t.Parallel()
	srv := testkit.NewMailServer(t, nil)
	srv.Refuse = func(to string) error {
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: to + " is nobody"}
	}
	c, err := NewSMTP("smtp://"+srv.Addr+"?tls=off", from)
	if err != nil {
		t.Fatal(err)
	}
	var refused mail.Refusal
	if err := c.Carry(t.Context(), letter); !errors.As(err, &refused) || refused.Code != "550 5.1.1" {
		t.Errorf("%v", err)
	}
	srv.Refuse = func(to string) error {
		return &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 7, 1}, Message: to + ", later"}
	}
	if err := c.Carry(t.Context(), letter); err == nil || errors.As(err, &refused) && refused.Code != "550 5.1.1" || strings.Contains(err.Error(), letter.To) {
		t.Errorf("%v", err)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	_ = l.Close()
	if c, err = NewSMTP("smtp://"+l.Addr().String()+"?tls=off", from); err != nil {
		t.Fatal(err)
	}
	if err := c.Carry(t.Context(), letter); err == nil || errors.As(err, &mail.Refusal{}) {
		t.Errorf("a server out of reach: %v", err)
	}
}

func TestHeadersCannotBeInjected(t *testing.T) {
	t.Parallel()
	srv := testkit.NewMailServer(t, nil)
	c, err := NewSMTP("smtp://"+srv.Addr+"?tls=off", from)
	if err != nil {
		t.Fatal(err)
	}
	evil := letter
	evil.Subject = "x\r\nBcc: evil@example.com\r\n\r\nbody"
	_ = c.Carry(t.Context(), evil)
	evil = letter
	evil.To = "a@example.com>\r\nRCPT TO:<evil@example.com"
	_ = c.Carry(t.Context(), evil)
	for _, d := range srv.Deliveries() {
		m, err := netmail.ReadMessage(strings.NewReader(d.Data))
		if err != nil || m.Header.Get("Bcc") != "" || len(d.To) != 1 || d.To[0] != "a@example.com" {
			t.Errorf("%+v", d)
		}
	}
}

func TestBadAddressesOfMailServers(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"", "mail.example.com:25", "http://mail.example.com", "smtp://", "smtp://h/path", "smtp://u:p@h?tls=off", "smtp://h:nan"} {
		if _, err := NewSMTP(address, from); err == nil || strings.Contains(err.Error(), "u:p") {
			t.Errorf("%q: %v", address, err)
		}
	}
	if _, err := NewSMTP("smtps://u:p@h", "nobody"); err == nil {
		t.Error("a sender that is no address")
	}
}

func TestAFolderKeepsLettersPrivate(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "mail")
	f, err := NewFolder(dir, from)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Carry(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(names) != 1 || filepath.Base(names[0]) != string(letter.ID)+".eml" {
		t.Fatalf("%v %v", names, err)
	}
	info, err := os.Stat(names[0])
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
}
