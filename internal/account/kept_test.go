package account_test

import (
	"regexp"
	"strings"
	"testing"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/testkit"
)

// What is kept of a password and of recovery codes lets nobody in: argon2id with the parameters that are written down,
// and never the code itself.
func TestWhatIsKeptLetsNobodyIn(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	long := strings.Repeat("一句很长的话 and more ", 8)
	a, err := m.Accounts.Add(ctx, account.Registration{Login: "kept", Password: long, Name: "新同事"}, []actor.Role{actor.Reviewer})
	if err != nil {
		t.Fatalf("a password of %d characters: %v", len([]rune(long)), err)
	}
	if !regexp.MustCompile(`^\$argon2id\$v=19\$m=19456,t=2,p=1\$`).MatchString(a.PasswordHash) {
		t.Errorf("kept as %.40s", a.PasswordHash)
	}
	o, err := m.Accounts.SignIn(ctx, "kept", long, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.SignIn(ctx, "kept", strings.TrimSpace(long)[:len(long)-20], account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
		t.Errorf("a part of it: %v", err)
	}
	code, _ := codeOf(t, m, o.Challenge.Token)
	g, err := m.Accounts.ConfirmEnrolment(ctx, o.Challenge.Token, code, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, code := range g.Recovery {
		if !regexp.MustCompile(`^[a-z0-9]{5}-[a-z0-9]{5}$`).MatchString(code) || seen[code] {
			t.Errorf("%q is no code of fifty bits, or one of two alike", code)
		}
		seen[code] = true
		var found int
		err := m.DB.SQL().QueryRowContext(ctx, `SELECT count(*) FROM recovery_codes WHERE position($1::bytea IN hash) > 0 OR position($2::bytea IN hash) > 0`,
			[]byte(code), []byte(strings.ReplaceAll(code, "-", ""))).Scan(&found)
		if err != nil || found > 0 {
			t.Errorf("%s is kept as it is: %d %v", code, found, err)
		}
	}
}

// Each way of signing in, and each failure, is on record: who, how, from where.
func TestSignInsAreRecorded(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	who := m.User("reviewer1", actor.Reviewer)
	if _, err := m.TrySignIn("reviewer1", "wrong-wrong-wrong", account.Device{}); err == nil {
		t.Fatal("a wrong password signs in")
	}
	o, err := m.Accounts.SignIn(ctx, "reviewer1", "reviewer1-password", account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.AnswerChallenge(ctx, o.Challenge.Token, "000000", account.Device{}); err == nil {
		t.Fatal("a wrong code signs in")
	}
	if _, err := m.Accounts.AnswerChallenge(ctx, o.Challenge.Token, m.Code("reviewer1"), account.Device{}); err != nil {
		t.Fatal(err)
	}
	for action, want := range map[string]int{"sign_in.failed": 1, "second_factor.refused": 1, "sign_in.succeeded": 1} {
		n, by, _, data := recorded(t, m, action, who.UserID)
		if n != want || by != string(who.UserID) || action == "sign_in.succeeded" && !strings.Contains(data, `"password+code"`) {
			t.Errorf("%s: %d times by %s, %s", action, n, by, data)
		}
	}
}
