package account_test

import (
	"testing"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/org"
	"liuyong/internal/testkit"
)

func TestRegistrationIsChecked(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	good := account.Registration{Login: "Someone@Example.com ", Password: "correct horse", Name: "某人", Role: actor.Graduate}
	employer := func(r *account.Registration, code string) {
		r.Login, r.Role, r.USCC, r.Org = "employer@example.com", actor.Employer, code, testkit.Profile("永川测试公司")
	}
	for name, c := range map[string]struct {
		change func(*account.Registration)
		code   *fault.Code
	}{
		"short password":       {func(r *account.Registration) { r.Password = "short" }, fault.ErrInvalid},
		"common password":      {func(r *account.Registration) { r.Password = "Password123" }, fault.ErrInvalid},
		"own login":            {func(r *account.Registration) { r.Password = "someone-2026" }, fault.ErrInvalid},
		"no name":              {func(r *account.Registration) { r.Name = " " }, fault.ErrInvalid},
		"login with blanks":    {func(r *account.Registration) { r.Login = "a b c d" }, fault.ErrInvalid},
		"staff role":           {func(r *account.Registration) { r.Role = actor.Officer }, fault.ErrInvalid},
		"employer, no code":    {func(r *account.Registration) { employer(r, "") }, org.ErrBadUSCC},
		"employer, bad check":  {func(r *account.Registration) { employer(r, "91500118MA5U0A1B75") }, org.ErrBadUSCC},
		"employer, bad letter": {func(r *account.Registration) { employer(r, "91500118MASU0A1B74") }, org.ErrBadUSCC},
	} {
		r := good
		c.change(&r)
		if _, err := m.Accounts.Register(t.Context(), r); !fault.Is(err, c.code) {
			t.Errorf("%s: got %v, want %s", name, err, c.code.Key)
		}
	}
	if _, err := m.Accounts.Register(t.Context(), good); err != nil {
		t.Fatal(err)
	}
	good.Login = "SOMEONE@example.com"
	if _, err := m.Accounts.Register(t.Context(), good); !fault.Is(err, account.ErrLoginTaken) {
		t.Errorf("the same login in other letters: %v", err)
	}
}

func TestAFailedRegistrationLeavesNothing(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	m.NewEmployer("first", 1)
	r := account.Registration{Login: "second", Password: "correct horse", Name: "某人", Role: actor.Employer, USCC: testkit.USCC(1), Org: testkit.Profile("永川另一公司")}
	if _, err := m.Accounts.Register(t.Context(), r); !fault.Is(err, org.ErrUSCCTaken) {
		t.Fatalf("a code that is taken: %v", err)
	}
	if _, err := m.DB.AccountByLogin(t.Context(), "second"); !fault.Is(err, fault.ErrNotFound) {
		t.Errorf("the account of a refused registration must not exist: %v", err)
	}
}

func TestWhatIsWrongIsSaidWhereItWasSent(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	r := account.Registration{Login: "someone", Password: "correct horse", Name: " ", Role: actor.Employer, USCC: testkit.USCC(1), Org: testkit.Profile("永川测试公司")}
	place := func(r account.Registration) string {
		_, err := m.Accounts.Register(t.Context(), r)
		f := fault.Of(err)
		if err == nil || len(f.Fields) != 1 {
			t.Fatalf("got %v", err)
		}
		return f.Fields[0].Location
	}
	if got := place(r); got != "body.name" {
		t.Errorf("a person without a name: %s", got)
	}
	r.Name, r.Org.Name = "某人", ""
	if got := place(r); got != "body.org.name" {
		t.Errorf("an organisation without a name: %s", got)
	}
	r.USCC, r.Org.Name = "91500118MA5U0A1B75", "永川测试公司"
	if got := place(r); got != "body.uscc" {
		t.Errorf("a bad credit code: %s", got)
	}
}
