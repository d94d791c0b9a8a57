package mail_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"liuyong/internal/mail"
	"liuyong/internal/testkit"
)

func queued(t *testing.T, m *testkit.Market, msg mail.Message) mail.Item {
	t.Helper()
	if err := m.Mails.QueueMail(t.Context(), msg); err != nil {
		t.Fatal(err)
	}
	return last(t, m)
}

func last(t *testing.T, m *testkit.Market) mail.Item {
	t.Helper()
	var i mail.Item
	err := m.DB.SQL().QueryRowContext(t.Context(), "SELECT id, kind, status, sealed, failure FROM mails ORDER BY id DESC LIMIT 1").
		Scan(&i.ID, &i.Kind, &i.Status, &i.Sealed, &i.Failure)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

func count(t *testing.T, m *testkit.Market, query string) (n int) {
	t.Helper()
	if err := m.DB.SQL().QueryRowContext(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAMessageIsSealedUntilItIsSentAndThenGone(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	item := queued(t, m, mail.Message{To: "Someone@example.com", Kind: mail.PasswordReset, Params: map[string]string{"path": "/reset-password?token=secret"}})
	if strings.Contains(string(item.Sealed), "secret") || strings.Contains(string(item.Sealed), "example") {
		t.Error("the content shows while it waits")
	}
	if n := count(t, m, "SELECT count(*) FROM river_job WHERE kind = 'send_mail' AND queue = 'mail' AND max_attempts = 10"); n != 1 {
		t.Errorf("%d jobs", n)
	}
	letters := m.Deliver()
	if len(letters) != 1 || letters[0].To != "someone@example.com" || testkit.LinkIn(letters[0]) != "/reset-password?token=secret" {
		t.Fatalf("%+v", letters)
	}
	if i := last(t, m); i.Status != mail.Sent || i.Sealed != nil {
		t.Errorf("after it was sent: %+v", i)
	}
	if err := m.Mails.Send(t.Context(), item.ID, false); err != nil || len(m.Deliver()) != 0 {
		t.Errorf("sent twice: %v", err)
	}
}

func TestAMessageOfATransactionThatFailsIsNeverSent(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	err := m.DB.InTx(t.Context(), func(ctx context.Context) error {
		if err := m.Mails.QueueMail(ctx, mail.Message{To: "a@example.com", Kind: mail.ConfirmEmail}); err != nil {
			return err
		}
		return errors.New("no")
	})
	if err == nil || count(t, m, "SELECT count(*) FROM mails") != 0 || count(t, m, "SELECT count(*) FROM river_job") != 0 {
		t.Errorf("the message stands: %v", err)
	}
}

func TestAMessageThatComesTooLateIsNotSent(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	queued(t, m, mail.Message{To: "a@example.com", Kind: mail.PasswordReset})
	m.Clock.Advance(31 * time.Minute)
	if l := m.Deliver(); len(l) != 0 {
		t.Errorf("sent: %v", l)
	}
	if i := last(t, m); i.Status != mail.Failed || i.Failure != "too_late" || i.Sealed != nil {
		t.Errorf("%+v", i)
	}
}

func TestWritingToNobodyLooksTheSameAndSendsNothing(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	queued(t, m, mail.Message{Kind: mail.PasswordReset})
	if l := m.Deliver(); len(l) != 0 {
		t.Errorf("sent: %v", l)
	}
	if i := last(t, m); i.Status != mail.Dropped || i.Sealed != nil {
		t.Errorf("%+v", i)
	}
}

type broken struct{ err error }

func (b broken) Carry(context.Context, mail.Letter) error { return b.err }

func TestARefusalIsFinalAndAFailureIsTriedAgain(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		err    error
		last   bool
		again  bool
		status mail.Status
		why    string
	}{
		"refused":          {mail.Refusal{Code: "550 5.1.1"}, false, false, mail.Failed, "550 5.1.1"},
		"out of reach":     {errors.New("no route"), false, true, mail.Queued, ""},
		"out of reach yet": {errors.New("no route"), true, false, mail.Failed, "gave_up"},
	} {
		m := testkit.NewMarket(t)
		item := queued(t, m, mail.Message{To: "a@example.com", Kind: mail.ConfirmEmail})
		ring := testkit.Ring()
		s := mail.NewService(m.DB, ring, broken{c.err}, testkit.SiteURL, m.Clock.Now, m.Log)
		if err := s.Send(t.Context(), item.ID, c.last); (err != nil) != c.again {
			t.Errorf("%s: %v", name, err)
		}
		if i := last(t, m); i.Status != c.status || i.Failure != c.why || (i.Sealed != nil) != c.again {
			t.Errorf("%s: %+v", name, i)
		}
	}
}
