package testkit

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"strings"
	"time"

	"github.com/alexedwards/argon2id"

	"liuyong/internal/account"
	"liuyong/internal/actor"
)

// Phrase is a password that every rule lets pass.
const Phrase = "marble teapot underwater"

// cheap are parameters for the passwords of tests, which are no secrets.
var cheap = &argon2id.Params{Memory: 64, Iterations: 1, Parallelism: 1, SaltLength: 16, KeyLength: 32}

// ready gives an account the password that tests know, which no rule would let pass, and a second factor whose seed
// they know where its roles must have one.
func (m *Market) ready(a account.Account) {
	m.t.Helper()
	ctx := m.t.Context()
	hash, err := argon2id.CreateHash(a.Login+"-password", cheap)
	if err != nil {
		m.t.Fatal(err)
	}
	// Past the use cases and their versions: the account is as new.
	if _, err := m.DB.SQL().ExecContext(ctx, "UPDATE users SET password_hash = $1 WHERE id = $2", hash, a.ID); err != nil {
		m.t.Fatal(err)
	}
	if unused, _ := account.Lifetime(a.Roles); unused > time.Hour {
		return
	}
	seed := Seed(a.Login)
	f := account.Factor{UserID: a.ID, Seed: m.Ring.Close(seed, "second_factor.seed/"+string(a.ID)), RecoverySalt: make([]byte, 16), CreatedAt: m.Clock.Now()}
	if err := m.DB.InTx(ctx, func(ctx context.Context) error { return m.DB.SaveFactor(ctx, f, nil) }); err != nil {
		m.t.Fatal(err)
	}
}

// Seed is that of the second factor that the market gives to accounts that must have one.
func Seed(login string) []byte {
	h := sha256.Sum256([]byte("seed of " + login))
	return h[:20]
}

// Code is a code of an account's second factor that has not been used yet. Three are good at an instant; the clock
// moves on for more.
func (m *Market) Code(login string) string {
	m.t.Helper()
	m.codes.Lock()
	defer m.codes.Unlock()
	if m.steps == nil {
		m.steps = map[string]int64{}
	}
	now := account.StepOf(m.Clock.Now())
	var taken int64 // by a market that this one is a copy of
	err := m.DB.SQL().QueryRowContext(m.t.Context(), "SELECT f.last_step FROM second_factors f JOIN users u ON u.id = f.user_id WHERE u.login = $1", login).Scan(&taken)
	if err != nil {
		m.t.Fatal(err)
	}
	step := max(m.steps[login]+1, taken+1, now-1)
	if step > now+1 {
		m.Clock.Advance(30 * time.Second)
	}
	m.steps[login] = step
	var code string
	code, err = account.CodeAt(Seed(login), step)
	if err != nil {
		m.t.Fatal(err)
	}
	return code
}

// SignIn signs in with the password that the market gave, and a code where one is asked for.
func (m *Market) SignIn(login string) account.Grant {
	m.t.Helper()
	g, err := m.TrySignIn(login, login+"-password", account.Device{})
	if err != nil {
		m.t.Fatal(err)
	}
	return g
}

// TrySignIn is SignIn with another password and a device.
func (m *Market) TrySignIn(login, password string, d account.Device) (account.Grant, error) {
	m.t.Helper()
	o, err := m.Accounts.SignIn(m.t.Context(), login, password, d)
	if err != nil {
		return account.Grant{}, err
	}
	if o.Grant != nil {
		return *o.Grant, nil
	}
	o, err = m.Accounts.AnswerChallenge(m.t.Context(), o.Challenge.Token, m.Code(strings.ToLower(login)), d)
	if err != nil {
		return account.Grant{}, err
	}
	return *o.Grant, nil
}

// Acting is the actor of a session that was just begun.
func (m *Market) Acting(g account.Grant) actor.Actor {
	m.t.Helper()
	a, err := m.Accounts.Acting(m.t.Context(), account.Access{UserID: g.Account.ID, Session: g.SessionID, Epoch: g.Account.AuthEpoch}, "")
	if err != nil {
		m.t.Fatal(err)
	}
	return a
}

// SecretOf writes a seed as it is shown; SeedIn reads it back.
func SecretOf(seed []byte) string {
	return base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(seed)
}

// SeedIn reads what SecretOf writes.
func SeedIn(secret string) []byte {
	seed, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(secret)
	if err != nil {
		panic(err)
	}
	return seed
}
