package account_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/testkit"
)

// from is a request that comes from an address.
func from(t *testing.T, address string) context.Context {
	t.Helper()
	return audit.In(t.Context(), audit.Origin{Address: address})
}

func events(t *testing.T, m *testkit.Market, action string) (n int) {
	t.Helper()
	if err := m.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM audit_entries WHERE action = $1", action).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestTwoTabsGoOnWithOneSuccessor(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	first := m.SignIn("someone")
	second, err := m.Accounts.Refresh(t.Context(), first.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	third, err := m.Accounts.Refresh(t.Context(), second.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	m.Clock.Advance(9 * time.Second)
	tab, err := m.Accounts.Refresh(t.Context(), first.RefreshToken)
	if err != nil || tab.RefreshToken != third.RefreshToken || tab.SessionID != first.SessionID {
		t.Fatalf("within the grace a late tab must get the end of the chain: %v", err)
	}
	if second.RefreshToken == first.RefreshToken || second.RefreshToken == third.RefreshToken {
		t.Error("a token was given twice")
	}
}

func TestAUsedTokenSeenAgainEndsItsSession(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	if _, err := m.Accounts.Register(t.Context(), account.Registration{Login: "someone@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate}); err != nil {
		t.Fatal(err)
	}
	m.Deliver()
	first, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	other, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	m.Deliver()
	second, err := m.Accounts.Refresh(t.Context(), first.RefreshToken)
	if err != nil {
		t.Fatal(err)
	}
	m.Clock.Advance(11 * time.Second)
	for name, token := range map[string]string{"used": first.RefreshToken} {
		if _, err := m.Accounts.Refresh(t.Context(), token); !fault.Is(err, account.ErrSessionEnded) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := m.Accounts.Refresh(t.Context(), second.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("the successor must end with its session: %v", err)
	}
	if _, err := m.Accounts.Acting(t.Context(), account.Access{UserID: first.Account.ID, Session: first.SessionID}, ""); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("an access token of the session: %v", err)
	}
	if _, err := m.Accounts.Refresh(t.Context(), other.RefreshToken); err != nil {
		t.Errorf("another session of the account goes on: %v", err)
	}
	if n := events(t, m, "session.token_reused"); n != 1 {
		t.Errorf("recorded %d times", n)
	}
	if l := m.Deliver(); len(l) != 1 || l[0].To != "someone@example.com" {
		t.Errorf("the owner hears of it: %v", l)
	}
}

func TestSessionsEndUnusedAndInAnyCase(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	m.User("clerk", actor.Officer)
	for login, c := range map[string]struct{ unused, whole time.Duration }{"someone": {7 * 24 * time.Hour, 30 * 24 * time.Hour}, "clerk": {30 * time.Minute, 12 * time.Hour}} {
		g := m.SignIn(login)
		m.Clock.Advance(c.unused + time.Second)
		if _, err := m.Accounts.Refresh(t.Context(), g.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
			t.Errorf("%s, unused: %v", login, err)
		}
		g = m.SignIn(login)
		begin := m.Clock.Now()
		var err error
		for m.Clock.Now().Sub(begin)+c.unused-time.Second < c.whole {
			m.Clock.Advance(c.unused - time.Second)
			if g, err = m.Accounts.Refresh(t.Context(), g.RefreshToken); err != nil {
				t.Fatalf("%s, in use: %v", login, err)
			}
		}
		m.Clock.Advance(c.unused - time.Second)
		if _, err := m.Accounts.Refresh(t.Context(), g.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
			t.Errorf("%s, in any case: %v", login, err)
		}
	}
}

func TestSessionsAreListedAndEndAtOnce(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	m.User("other", actor.Graduate)
	phone := "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604"
	one, err := m.TrySignIn("someone", "someone-password", account.Device{Agent: phone})
	if err != nil {
		t.Fatal(err)
	}
	two := m.SignIn("someone")
	stranger := m.Acting(m.SignIn("other"))
	me := m.Acting(two)
	list, err := m.Accounts.Sessions(t.Context(), me)
	if err != nil || len(list) != 2 || list[1].Agent != "Safari · iPhone" {
		t.Fatalf("%+v %v", list, err)
	}
	if err := m.Accounts.EndSession(t.Context(), stranger, one.SessionID); !fault.Is(err, fault.ErrNotFound) {
		t.Errorf("a stranger's: %v", err)
	}
	access := account.Access{UserID: one.Account.ID, Session: one.SessionID}
	if _, err := m.Accounts.Acting(t.Context(), access, ""); err != nil {
		t.Fatal(err)
	}
	if err := m.Accounts.EndSession(t.Context(), me, one.SessionID); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.Acting(t.Context(), access, ""); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("its access token goes on: %v", err)
	}
	if _, err := m.Accounts.Acting(t.Context(), account.Access{UserID: stranger.UserID, Session: two.SessionID}, ""); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("a session of another account: %v", err)
	}
	three := m.SignIn("someone")
	if err := m.Accounts.EndOtherSessions(t.Context(), m.Acting(three)); err != nil {
		t.Fatal(err)
	}
	if list, err = m.Accounts.Sessions(t.Context(), m.Acting(three)); err != nil || len(list) != 1 {
		t.Errorf("%v %v", list, err)
	}
}

func TestSigningOutEndsTheSession(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	g := m.SignIn("someone")
	if err := m.Accounts.SignOut(t.Context(), g.RefreshToken); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.Refresh(t.Context(), g.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("got %v", err)
	}
}

func TestStrangersCannotLockTheOwnerOut(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	home := from(t, "198.51.100.1")
	o, err := m.Accounts.SignIn(home, "someone", "someone-password", account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	device := account.Device{Token: o.Grant.DeviceToken}
	evil := from(t, "203.0.113.9")
	for range 5 {
		if _, err := m.Accounts.SignIn(evil, "someone", "wrong", account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
			t.Fatal(err)
		}
	}
	_, err = m.Accounts.SignIn(evil, "someone", "someone-password", account.Device{})
	if !fault.Is(err, account.ErrLocked) || fault.Of(err).Wait != 15*time.Second {
		t.Fatalf("after five failures even the right password waits: %v", err)
	}
	if _, err := m.Accounts.SignIn(home, "someone", "someone-password", account.Device{}); err != nil {
		t.Errorf("the owner elsewhere: %v", err)
	}
	// Guessing from everywhere: new devices wait, the owner's own does not.
	for i := range 40 {
		_, _ = m.Accounts.SignIn(from(t, "203.0.113."+string(rune('A'+i))), "someone", "wrong", account.Device{})
	}
	if _, err := m.Accounts.SignIn(home, "someone", "someone-password", account.Device{}); !fault.Is(err, account.ErrLocked) {
		t.Errorf("a new device during an attack: %v", err)
	}
	if _, err := m.Accounts.SignIn(home, "someone", "someone-password", account.Device{Token: "made up"}); !fault.Is(err, account.ErrLocked) {
		t.Errorf("an invented device: %v", err)
	}
	if _, err := m.Accounts.SignIn(evil, "someone", "someone-password", device); err != nil {
		t.Errorf("the owner's device, from the attacker's own address: %v", err)
	}
	m.Clock.Advance(16 * time.Minute)
	if _, err := m.Accounts.SignIn(evil, "someone", "someone-password", account.Device{}); err != nil {
		t.Errorf("after the longest wait: %v", err)
	}
}

func TestALeakedListFromOneAddressIsSlowedDown(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("mallory", actor.Graduate)
	evil := from(t, "203.0.113.9")
	slowed := 0
	for i := range 60 {
		_, err := m.Accounts.SignIn(evil, "victim"+string(rune('a'+i)), "leaked", account.Device{})
		if fault.Is(err, account.ErrLocked) {
			slowed++
		}
		if i%10 == 0 { // a sign-in of one's own clears no way
			_, _ = m.Accounts.SignIn(evil, "mallory", "mallory-password", account.Device{})
		}
	}
	if slowed < 8 {
		t.Errorf("%d of 60 were slowed", slowed)
	}
	if _, err := m.Accounts.SignIn(from(t, "198.51.100.1"), "mallory", "mallory-password", account.Device{}); err != nil {
		t.Errorf("another address: %v", err)
	}
}

func TestNobodyLearnsWhichLoginsThereAre(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	m.User("closed", actor.Graduate)
	if _, err := m.DB.SQL().ExecContext(t.Context(), "UPDATE users SET status = 'disabled' WHERE login = 'closed'"); err != nil {
		t.Fatal(err)
	}
	for _, login := range []string{"someone", "nobody", "closed"} {
		before := m.Accounts.Hashings()
		for i := range 6 {
			_, err := m.Accounts.SignIn(t.Context(), login, "wrong", account.Device{})
			if want := map[bool]*fault.Code{true: account.ErrBadCredentials, false: account.ErrLocked}[i < 5]; !fault.Is(err, want) {
				t.Errorf("%s, attempt %d: %v", login, i+1, err)
			}
		}
		if n := m.Accounts.Hashings() - before; n != 5 {
			t.Errorf("%s: %d hashings", login, n)
		}
		if err := m.Accounts.RequestReset(from(t, "198.51.100.2"), login); err != nil {
			t.Errorf("%s: %v", login, err)
		}
	}
	var rows int
	if err := m.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM mails").Scan(&rows); err != nil || rows != 3 {
		t.Errorf("%d messages were written, one each: %v", rows, err)
	}
	if l := m.Deliver(); len(l) != 0 {
		t.Errorf("accounts without an address got %v", l)
	}
}

func TestANewDeviceIsToldOf(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	a, err := m.Accounts.Register(t.Context(), account.Registration{Login: "someone@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate})
	if err != nil {
		t.Fatal(err)
	}
	if l := m.Deliver(); len(l) != 1 || a.Email != "someone@example.com" {
		t.Errorf("the address is to be confirmed: %v", l)
	}
	first, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{Token: first.DeviceToken}); err != nil {
		t.Fatal(err)
	}
	if l := m.Deliver(); len(l) != 0 {
		t.Errorf("the first device and a known one: %v", l)
	}
	if _, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{Agent: "Mozilla/5.0 (Windows NT 10.0) Chrome/140 Safari"}); err != nil {
		t.Fatal(err)
	}
	if l := m.Deliver(); len(l) != 1 || !strings.Contains(l[0].Text, "在一台新设备上登录：Chrome · Windows。") {
		t.Errorf("a new one: %v", l)
	}
	for agent, says := range map[string]string{"curl/8.5.0": "在一台新设备上登录，它的浏览器和系统未能识别。", "something (Windows NT 10.0)": "在一台新设备上登录：Windows。"} {
		if _, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{Agent: agent}); err != nil {
			t.Fatal(err)
		}
		if l := m.Deliver(); len(l) != 1 || !strings.Contains(l[0].Text, says) || strings.Contains(l[0].Text, "：—") {
			t.Errorf("%s: %v", agent, l)
		}
	}
}
