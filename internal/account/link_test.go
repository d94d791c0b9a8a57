package account_test

import (
	"net/url"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/testkit"
)

// tokenIn is the token of the one link that was sent.
func tokenIn(t *testing.T, m *testkit.Market) string {
	t.Helper()
	letters := m.Deliver()
	if len(letters) == 0 {
		t.Fatal("no letter")
	}
	u, err := url.Parse(testkit.LinkIn(letters[len(letters)-1]))
	if err != nil || u.Query().Get("token") == "" {
		t.Fatalf("%v %v", letters, err)
	}
	return u.Query().Get("token")
}

func newcomer(t *testing.T, m *testkit.Market) account.Account {
	t.Helper()
	a, err := m.Accounts.Register(t.Context(), account.Registration{Login: "someone@example.com", Password: testkit.Phrase, Name: "某人", Role: actor.Graduate})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAResetWorksOnceAndEndsEverySession(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	newcomer(t, m)
	m.Deliver()
	g, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Accounts.RequestReset(t.Context(), "Someone@Example.com"); err != nil {
		t.Fatal(err)
	}
	token := tokenIn(t, m)
	if needs, err := m.Accounts.ReadReset(t.Context(), token); err != nil || needs {
		t.Fatalf("reading changes nothing: %v %v", needs, err)
	}
	if _, err := m.Accounts.ResetPassword(t.Context(), token, "someone2026", "", account.Device{}); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("a weak one: %v", err)
	}
	const fresh = "another teapot entirely"
	device, err := m.Accounts.ResetPassword(t.Context(), token, fresh, "", account.Device{})
	if err != nil || device == "" {
		t.Fatal(err)
	}
	if _, err := m.Accounts.ResetPassword(t.Context(), token, fresh, "", account.Device{}); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("twice: %v", err)
	}
	if _, err := m.Accounts.Refresh(t.Context(), g.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("a session of before: %v", err)
	}
	if _, err := m.TrySignIn("someone@example.com", fresh, account.Device{Token: device}); err != nil {
		t.Errorf("the new password: %v", err)
	}
	if v, err := m.DB.AccountByLogin(t.Context(), "someone@example.com"); err != nil || v.EmailVerifiedAt == nil {
		t.Errorf("who reads its mail owns the address: %v", err)
	}
	// A link of before a change, and one that is too old.
	_ = m.Accounts.RequestReset(t.Context(), "someone@example.com")
	token = tokenIn(t, m)
	m.Clock.Advance(31 * time.Minute)
	if _, err := m.Accounts.ReadReset(t.Context(), token); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("too old: %v", err)
	}
	if err := m.Accounts.ConfirmEmail(t.Context(), token); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("for another purpose: %v", err)
	}
}

func TestAResetIsNoWayRoundTheSecondFactor(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	a := m.User("clerk", actor.Officer)
	if _, err := m.DB.SQL().ExecContext(t.Context(), "UPDATE users SET email = 'clerk@example.com' WHERE id = $1", a.UserID); err != nil {
		t.Fatal(err)
	}
	if err := m.Accounts.RequestReset(t.Context(), "clerk"); err != nil {
		t.Fatal(err)
	}
	token := tokenIn(t, m)
	const fresh = "another teapot entirely"
	if _, err := m.Accounts.ResetPassword(t.Context(), token, fresh, "", account.Device{}); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("without a code: %v", err)
	}
	if _, err := m.Accounts.ResetPassword(t.Context(), token, fresh, "000000", account.Device{}); !fault.Is(err, account.ErrBadCode) {
		t.Errorf("with a wrong one: %v", err)
	}
	if _, err := m.Accounts.ResetPassword(t.Context(), token, fresh, m.Code("clerk"), account.Device{}); err != nil {
		t.Errorf("with a right one: %v", err)
	}
}

func TestAnAddressChangesWhenItIsConfirmed(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	newcomer(t, m)
	first := tokenIn(t, m)
	if err := m.Accounts.ConfirmEmail(t.Context(), first); err != nil {
		t.Fatal(err)
	}
	g, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	me := m.Acting(g)
	if err := m.Accounts.RequestEmail(t.Context(), me, 2, account.Proof{Password: testkit.Phrase}, "new@example.com\r\nBcc: x@y.cn"); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("an address with more behind it: %v", err)
	}
	if err := m.Accounts.RequestEmail(t.Context(), me, 2, account.Proof{Password: testkit.Phrase}, "New@example.com"); err != nil {
		t.Fatal(err)
	}
	if a, err := m.DB.AccountByID(t.Context(), me.UserID); err != nil || a.Email != "someone@example.com" {
		t.Errorf("before it is confirmed: %s %v", a.Email, err)
	}
	token := tokenIn(t, m)
	if err := m.Accounts.ReadEmail(t.Context(), token); err != nil {
		t.Fatal(err)
	}
	if err := m.Accounts.ConfirmEmail(t.Context(), token); err != nil {
		t.Fatal(err)
	}
	if a, err := m.DB.AccountByID(t.Context(), me.UserID); err != nil || a.Email != "new@example.com" {
		t.Errorf("afterwards: %s %v", a.Email, err)
	}
	if l := m.Deliver(); len(l) != 1 || l[0].To != "someone@example.com" {
		t.Errorf("the former address is told: %v", l)
	}
	if err := m.Accounts.ConfirmEmail(t.Context(), token); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("twice: %v", err)
	}
}

// Whoever got hold of a password and asked for another address has nothing of it once the owner sets a new password.
func TestANewPasswordEndsAnAddressAskedForBefore(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	newcomer(t, m)
	confirming := tokenIn(t, m)
	g, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	thief := m.Acting(g)
	if err := m.Accounts.RequestEmail(t.Context(), thief, 1, account.Proof{Password: testkit.Phrase}, "thief@example.com"); err != nil {
		t.Fatal(err)
	}
	theirs := tokenIn(t, m)
	if err := m.Accounts.RequestReset(t.Context(), "someone@example.com"); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.ResetPassword(t.Context(), tokenIn(t, m), "another-phrase-of-mine", "", account.Device{}); err != nil {
		t.Fatal(err)
	}
	if err := m.Accounts.ConfirmEmail(t.Context(), theirs); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("the thief's address: %v", err)
	}
	if err := m.Accounts.ConfirmEmail(t.Context(), confirming); err != nil {
		t.Errorf("the owner's own: %v", err)
	}
	if a, err := m.DB.AccountByID(t.Context(), thief.UserID); err != nil || a.Email != "someone@example.com" {
		t.Errorf("the address is %s, %v", a.Email, err)
	}
}

// A mail box that was given up resets nothing, with a link that it got before either.
func TestAFormerAddressResetsNothing(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	newcomer(t, m)
	tokenIn(t, m)
	g, err := m.TrySignIn("someone@example.com", testkit.Phrase, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Accounts.RequestEmail(t.Context(), m.Acting(g), 1, account.Proof{Password: testkit.Phrase}, "new@example.com"); err != nil {
		t.Fatal(err)
	}
	confirm := tokenIn(t, m)
	if err := m.Accounts.RequestReset(t.Context(), "someone@example.com"); err != nil {
		t.Fatal(err)
	}
	reset := tokenIn(t, m)
	if err := m.Accounts.ConfirmEmail(t.Context(), confirm); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.ResetPassword(t.Context(), reset, "another-phrase-of-mine", "", account.Device{}); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("by the former address: %v", err)
	}
}

// Who came by the provider and has no password gives an address just after signing in there, and so gets to a password.
func TestWhoHasNoPasswordGivesAnAddress(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	g := m.User("xiaoyong", actor.Graduate)
	if _, err := m.DB.SQL().ExecContext(ctx, "UPDATE users SET password_hash = '', email = '' WHERE id = $1", g.UserID); err != nil {
		t.Fatal(err)
	}
	a, err := m.DB.AccountByID(ctx, g.UserID)
	if err != nil {
		t.Fatal(err)
	}
	o, err := m.Accounts.Begin(ctx, g.UserID, account.Device{}, account.ByProvider)
	if err != nil {
		t.Fatal(err)
	}
	mine := m.Acting(*o.Grant)
	if err := m.Accounts.RequestEmail(ctx, g, a.Version, account.Proof{}, "new@example.com"); !fault.Is(err, account.ErrSignInAgain) {
		t.Errorf("in a session of no provider: %v", err)
	}
	if err := m.Accounts.RequestEmail(ctx, mine, a.Version, account.Proof{}, "new@example.com"); err != nil {
		t.Errorf("just after: %v", err)
	}
	m.Clock.Advance(11 * time.Minute)
	if err := m.Accounts.RequestEmail(ctx, mine, a.Version, account.Proof{}, "new@example.com"); !fault.Is(err, account.ErrSignInAgain) {
		t.Errorf("long after: %v", err)
	}
}
