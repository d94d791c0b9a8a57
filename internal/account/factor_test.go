package account_test

import (
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/testkit"
)

// RFC 6238, appendix B, the last six of eight digits.
func TestCodesAreTheStandards(t *testing.T) {
	t.Parallel()
	seed := []byte("12345678901234567890")
	for at, want := range map[int64]string{59: "287082", 1111111109: "081804", 1234567890: "005924", 20000000000: "353130"} {
		if got, err := account.CodeAt(seed, account.StepOf(time.Unix(at, 0))); err != nil || got != want {
			t.Errorf("at %d: %s %v", at, got, err)
		}
	}
}

func ask(t *testing.T, m *testkit.Market, login string) string {
	t.Helper()
	o, err := m.Accounts.SignIn(t.Context(), login, login+"-password", account.Device{})
	if err != nil || o.Challenge == nil || o.Grant != nil || o.Challenge.Purpose != account.AskCode {
		t.Fatalf("%+v %v", o, err)
	}
	return o.Challenge.Token
}

func TestACodeIsGoodOnce(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("clerk", actor.Officer)
	code, err := account.CodeAt(testkit.Seed("clerk"), account.StepOf(m.Clock.Now()))
	if err != nil {
		t.Fatal(err)
	}
	first := ask(t, m, "clerk")
	if _, err := m.Accounts.AnswerChallenge(t.Context(), first, code, account.Device{}); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.AnswerChallenge(t.Context(), first, code, account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
		t.Errorf("the same step again: %v", err)
	}
	if _, err := m.Accounts.AnswerChallenge(t.Context(), ask(t, m, "clerk"), code, account.Device{}); !fault.Is(err, account.ErrBadCode) {
		t.Errorf("the same code again: %v", err)
	}
	old, _ := account.CodeAt(testkit.Seed("clerk"), account.StepOf(m.Clock.Now())-1)
	if _, err := m.Accounts.AnswerChallenge(t.Context(), ask(t, m, "clerk"), old, account.Device{}); !fault.Is(err, account.ErrBadCode) {
		t.Errorf("an earlier code: %v", err)
	}
}

func TestGuessingCodesIsBounded(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("clerk", actor.Officer)
	token := ask(t, m, "clerk")
	for range 5 {
		if _, err := m.Accounts.AnswerChallenge(t.Context(), token, "000000", account.Device{}); !fault.Is(err, account.ErrBadCode) {
			t.Fatal(err)
		}
	}
	if _, err := m.Accounts.AnswerChallenge(t.Context(), token, m.Code("clerk"), account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
		t.Errorf("the sixth try of one sign-in: %v", err)
	}
	if _, err := m.Accounts.AnswerChallenge(t.Context(), ask(t, m, "clerk"), m.Code("clerk"), account.Device{}); !fault.Is(err, account.ErrLocked) {
		t.Errorf("another sign-in of the same account: %v", err)
	}
	m.Clock.Advance(time.Minute)
	if _, err := m.Accounts.AnswerChallenge(t.Context(), ask(t, m, "clerk"), m.Code("clerk"), account.Device{}); err != nil {
		t.Errorf("after the wait: %v", err)
	}
	stale := ask(t, m, "clerk")
	m.Clock.Advance(11 * time.Minute)
	if _, err := m.Accounts.AnswerChallenge(t.Context(), stale, m.Code("clerk"), account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
		t.Errorf("a step that was left lying: %v", err)
	}
}

func TestStaffSetASecondFactorUpFirst(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	for _, role := range []actor.Role{actor.Reviewer, actor.Officer, actor.Analyst, actor.Admin, actor.Security, actor.Auditor} {
		login := "new-" + string(role)
		if _, err := m.Accounts.Add(t.Context(), account.Registration{Login: login, Password: testkit.Phrase, Name: "新同事"}, []actor.Role{role}); err != nil {
			t.Fatal(err)
		}
		o, err := m.Accounts.SignIn(t.Context(), login, testkit.Phrase, account.Device{})
		if err != nil || o.Grant != nil || o.Challenge.Purpose != account.AskEnroll {
			t.Fatalf("%s: %+v %v", role, o, err)
		}
		if role != actor.Officer {
			continue
		}
		if _, err := m.Accounts.AnswerChallenge(t.Context(), o.Challenge.Token, "000000", account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
			t.Errorf("the way round: %v", err)
		}
		code, setup := codeOf(t, m, o.Challenge.Token)
		if again, err := m.Accounts.Enrolment(t.Context(), o.Challenge.Token); err != nil || again != setup {
			t.Errorf("shown again it is the same: %v", err)
		}
		g, err := m.Accounts.ConfirmEnrolment(t.Context(), o.Challenge.Token, code, account.Device{})
		if err != nil || len(g.Recovery) != 10 {
			t.Fatalf("%d recovery codes, %v", len(g.Recovery), err)
		}
		m.Acting(g)
		// A recovery code in place of a code, once, however it is typed.
		typed := " " + g.Recovery[3][:5] + " " + g.Recovery[3][6:]
		for i, want := range []*fault.Code{nil, account.ErrBadCode} {
			o, err = m.Accounts.SignIn(t.Context(), login, testkit.Phrase, account.Device{})
			if err != nil {
				t.Fatal(err)
			}
			_, err = m.Accounts.AnswerChallenge(t.Context(), o.Challenge.Token, typed, account.Device{})
			if want == nil && err != nil || want != nil && !fault.Is(err, want) {
				t.Errorf("use %d of a recovery code: %v", i+1, err)
			}
		}
	}
}

// codeOf is the first code of a second factor that is being set up, read from what is shown.
func codeOf(t *testing.T, m *testkit.Market, token string) (string, account.Setup) {
	t.Helper()
	setup, err := m.Accounts.Enrolment(t.Context(), token)
	if err != nil {
		t.Fatal(err)
	}
	code, err := account.CodeAt(testkit.SeedIn(setup.Secret), account.StepOf(m.Clock.Now()))
	if err != nil {
		t.Fatal(err)
	}
	return code, setup
}

func TestASecondFactorOfOnesOwnChoice(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	other, mine := m.SignIn("someone"), m.SignIn("someone")
	me := m.Acting(mine)
	if _, _, err := m.Accounts.StartEnrolment(t.Context(), me, 1, account.Proof{Password: "wrong"}); !fault.Is(err, account.ErrWrongPassword) {
		t.Errorf("without the password: %v", err)
	}
	proof := account.Proof{Password: "someone-password"}
	c, _, err := m.Accounts.StartEnrolment(t.Context(), me, 1, proof)
	if err != nil {
		t.Fatal(err)
	}
	code, _ := codeOf(t, m, c.Token)
	if _, err := m.Accounts.ConfirmEnrolment(t.Context(), c.Token, code, account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
		t.Errorf("begun within a session it is no way to another: %v", err)
	}
	if _, err := m.Accounts.FinishEnrolment(t.Context(), me, c.Token, code); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.Refresh(t.Context(), other.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("another session: %v", err)
	}
	g, err := m.Accounts.Refresh(t.Context(), mine.RefreshToken)
	if err != nil {
		t.Fatalf("the session that did it goes on: %v", err)
	}
	me = m.Acting(g)
	if err := m.Accounts.RemoveFactor(t.Context(), me, 2, proof); !fault.Is(err, fault.ErrInvalid) {
		t.Errorf("without a code: %v", err)
	}
	m.Clock.Advance(time.Minute)
	c2, _ := account.CodeAt(testkit.SeedIn(mustSecret(t, m, me)), account.StepOf(m.Clock.Now()))
	if err := m.Accounts.RemoveFactor(t.Context(), me, 2, account.Proof{Password: "someone-password", Code: c2}); err != nil {
		t.Fatal(err)
	}
	if o, err := m.Accounts.SignIn(t.Context(), "someone", "someone-password", account.Device{}); err != nil || o.Grant == nil {
		t.Errorf("afterwards the password is enough: %+v %v", o, err)
	}
}

// mustSecret opens the seed that is kept, as the program does.
func mustSecret(t *testing.T, m *testkit.Market, who actor.Actor) string {
	t.Helper()
	f, err := m.DB.Factor(t.Context(), who.UserID)
	if err != nil {
		t.Fatal(err)
	}
	seed, err := m.Ring.Open(f.Seed, "second_factor.seed/"+string(who.UserID))
	if err != nil {
		t.Fatal(err)
	}
	return testkit.SecretOf(seed)
}

func TestStaffCannotSwitchItOff(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("clerk", actor.Officer)
	me := m.Acting(m.SignIn("clerk"))
	if err := m.Accounts.RemoveFactor(t.Context(), me, 1, account.Proof{Password: "clerk-password", Code: m.Code("clerk")}); !fault.Is(err, account.ErrFactorNeeded) {
		t.Errorf("got %v", err)
	}
}

func TestChangingAPasswordEndsOtherSessions(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.User("someone", actor.Graduate)
	other, mine := m.SignIn("someone"), m.SignIn("someone")
	me := m.Acting(mine)
	const fresh = "another teapot entirely"
	for name, c := range map[string]struct {
		version int
		proof   string
		next    string
		want    *fault.Code
	}{
		"wrong present password": {1, "wrong", fresh, account.ErrWrongPassword},
		"weak new password":      {1, "someone-password", "1234567890", fault.ErrInvalid},
		"stale":                  {7, "someone-password", fresh, fault.ErrStale},
	} {
		if err := m.Accounts.ChangePassword(t.Context(), me, c.version, account.Proof{Password: c.proof}, c.next); !fault.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := m.Accounts.ChangePassword(t.Context(), me, 1, account.Proof{Password: "someone-password"}, fresh); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.Refresh(t.Context(), other.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("another session: %v", err)
	}
	if _, err := m.Accounts.Refresh(t.Context(), mine.RefreshToken); err != nil {
		t.Errorf("the session that did it: %v", err)
	}
	if _, err := m.TrySignIn("someone", "someone-password", account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
		t.Errorf("the old password: %v", err)
	}
	if _, err := m.TrySignIn("someone", fresh, account.Device{}); err != nil {
		t.Errorf("the new password: %v", err)
	}
}
