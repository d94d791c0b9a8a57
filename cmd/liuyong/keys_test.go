package main

import (
	"bytes"
	"crypto/aes"
	"crypto/cipher"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/config"
	"liuyong/internal/graduate"
	"liuyong/internal/person"
	"liuyong/internal/postgres"
	"liuyong/internal/refdata"
	"liuyong/internal/seal"
	"liuyong/internal/testkit"
	"liuyong/internal/wiring"
)

// keyed is a market whose keys stand in a file, as those of an installation do.
type keyed struct {
	*parts
	t    *testing.T
	base wiring.Options
	url  string
}

func newKeyed(t *testing.T) *keyed {
	t.Helper()
	m := testkit.NewMarket(t)
	k := &keyed{t: t, base: m.Options, url: m.DB.URL(), parts: &parts{config: config.Config{
		DatabaseURL: "postgres://elsewhere", KeyFile: filepath.Join(t.TempDir(), "keys.json")}}}
	for _, p := range config.Purposes {
		k.rotate(p)
	}
	k.restart()
	return k
}

func (k *keyed) rotate(p config.Purpose) {
	k.t.Helper()
	if _, _, err := k.config.Rotate(k.t.Context(), p); err != nil {
		k.t.Fatal(err)
	}
}

// restart builds the market anew with the keys of the file, and connects under their names.
func (k *keyed) restart() {
	k.t.Helper()
	keys, err := k.keys(k.t.Context())
	if err != nil {
		k.t.Fatal(err)
	}
	db, err := postgres.Open(k.t.Context(), postgres.Named(k.url, processName(keys)), 2)
	if err != nil {
		k.t.Fatal(err)
	}
	k.t.Cleanup(func() { _ = db.Close() })
	o := k.base
	o.Keys, o.DB = keys, db
	if k.Market, err = wiring.Build(o); err != nil {
		k.t.Fatal(err)
	}
}

func (k *keyed) list() string {
	k.t.Helper()
	var out bytes.Buffer
	if err := listKeys(k.t.Context(), console{out: &out}, k.parts); err != nil {
		k.t.Fatal(err)
	}
	return out.String()
}

func (k *keyed) current(p config.Purpose) string {
	k.t.Helper()
	all, err := k.config.Keys(k.t.Context())
	if err != nil {
		k.t.Fatal(err)
	}
	return all[p][0].ID()
}

// fill writes one of each value that is sealed, and gives the graduate.
func (k *keyed) fill(number string) actor.Actor {
	k.t.Helper()
	ctx := k.t.Context()
	a, err := k.Accounts.Register(ctx, account.Registration{Login: "xiaoyong", Password: "a-long-pass-phrase", Name: "王小永", Role: actor.Graduate})
	if err != nil {
		k.t.Fatal(err)
	}
	g, err := k.Accounts.Actor(ctx, a.ID, 0, "")
	if err == nil {
		_, err = k.Graduates.WriteResume(ctx, g, 0, graduate.Content{Name: "王小永", Phone: "13800000000", Email: "x@example.com",
			Education: []graduate.Schooling{{School: "重庆文理学院", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}})
	}
	if err == nil {
		_, err = k.Graduates.Identify(ctx, g, number)
	}
	if err == nil {
		_, err = k.Accounts.Register(ctx, account.Registration{Login: "boss", Password: "a-long-pass-phrase", Name: "张经办", Role: actor.Employer,
			USCC: testkit.USCC(1), Org: testkit.Profile("永川测试有限公司")})
	}
	if err != nil {
		k.t.Fatal(err)
	}
	return g
}

// gone waits until no process is seen any more that writes with a key.
func (k *keyed) gone(key string) {
	k.t.Helper()
	for until := time.Now().Add(10 * time.Second); ; {
		names, err := k.DB.ProcessNames(k.t.Context())
		if err != nil {
			k.t.Fatal(err)
		}
		if !strings.Contains(strings.Join(names, " "), key) {
			return
		}
		if time.Now().After(until) {
			k.t.Fatalf("still running: %v", names)
		}
	}
}

func TestAKeyIsReplacedWithoutLosingAnything(t *testing.T) {
	t.Parallel()
	n, err := refdata.MakeCitizenID("500118", "2003-05-01", 7)
	if err != nil {
		t.Fatal(err)
	}
	k := newKeyed(t)
	g := k.fill(n.Reveal())
	oldData, oldMatch := k.current(config.Data), k.current(config.Match)
	retire := func(p config.Purpose, name string) error {
		return retireKey(t.Context(), console{out: &bytes.Buffer{}}, k.parts, p, name)
	}

	k.rotate(config.Data)
	k.rotate(config.Match)
	before := k.Market
	k.restart()
	if _, err := k.People.Resolve(t.Context(), n.Reveal(), "王小永", person.Origin{}); err != nil {
		t.Fatal(err)
	}
	if p, err := k.Graduates.Identity(t.Context(), g); err != nil || p.ID != g.PersonID {
		t.Fatalf("while the key changes the number is found under the old one: %v %v", p.ID, err)
	}
	for p, name := range map[config.Purpose]string{config.Data: oldData, config.Match: oldMatch} {
		if err := retire(p, name); err == nil || !strings.Contains(err.Error(), "values still need it") {
			t.Errorf("%s before the move: %v", p, err)
		}
	}
	if list := k.list(); !strings.Contains(list, oldData) || !strings.Contains(list, "old") {
		t.Errorf("the list shows how far it is:\n%s", list)
	}

	moved, err := k.reseal(t.Context())
	if err != nil || moved < 5 {
		t.Fatalf("moved %d, %v", moved, err)
	}
	if again, err := k.reseal(t.Context()); err != nil || again != 0 {
		t.Errorf("a second time there is nothing to do: %d, %v", again, err)
	}
	// The market before the restart still runs and would write with the old key.
	if err := before.DB.Ping(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := retire(config.Data, oldData); err == nil || !strings.Contains(err.Error(), "running process") {
		t.Errorf("while a process writes with it: %v", err)
	}
	if err := before.DB.Close(); err != nil {
		t.Fatal(err)
	}
	k.gone(oldData) // the server ends a session a moment after it was closed
	for p, name := range map[config.Purpose]string{config.Data: oldData, config.Match: oldMatch} {
		if err := retire(p, name); err != nil {
			t.Errorf("%s after the move: %v", p, err)
		}
	}

	k.restart()
	r, err := k.Graduates.Resume(t.Context(), g)
	if err != nil || r.Content.Phone != "13800000000" || r.Content.Email != "x@example.com" {
		t.Fatalf("under the new key alone: %+v, %v", r.Content, err)
	}
	p, err := k.People.Identify(t.Context(), g.PersonID, n.Reveal())
	if err != nil || p.ID != g.PersonID {
		t.Fatalf("the same number is the same person: %v", err)
	}
	if born, err := k.People.BornOn(p); err != nil || born != "2003-05-01" {
		t.Errorf("got %s, %v", born, err)
	}
	if list := k.list(); strings.Contains(list, oldData) || strings.Contains(list, "MISSING") {
		t.Errorf("the list at the end:\n%s", list)
	}
	if err := retire(config.Audit, "00000000"); err == nil {
		t.Error("audit keys stay")
	}
}

// What an earlier version of the program kept is sealed by the background work: numbers whose form names no key,
// telephone numbers that stood open.
func TestWhatWasKeptBeforeIsSealed(t *testing.T) {
	t.Parallel()
	n, err := refdata.MakeCitizenID("500118", "2003-05-01", 7)
	if err != nil {
		t.Fatal(err)
	}
	k := newKeyed(t)
	g := k.fill(n.Reveal())
	keys, err := k.keys(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, q := range []struct {
		text string
		args []any
	}{
		{"UPDATE persons SET identity_sealed = $1, identity_match_key = '' WHERE id = $2", []any{bare(t, keys.Data[0], n.Reveal(), string(g.PersonID)), g.PersonID}},
		{`UPDATE resumes SET content = content || '{"phone": "13800000000"}'`, nil},
		{"UPDATE orgs SET contact_phone = '023-00000000', contact_name = '张测试'", nil},
	} {
		if _, err := k.DB.SQL().ExecContext(t.Context(), q.text, q.args...); err != nil {
			t.Fatal(err)
		}
	}
	check := func(when string) {
		t.Helper()
		r, err := k.Graduates.Resume(t.Context(), g)
		if err != nil || r.Content.Phone != "13800000000" {
			t.Errorf("%s: %q, %v", when, r.Content.Phone, err)
		}
		p, err := k.People.ByID(t.Context(), g.PersonID)
		if err != nil {
			t.Fatal(err)
		}
		if born, err := k.People.BornOn(p); err != nil || born != "2003-05-01" {
			t.Errorf("%s: %s, %v", when, born, err)
		}
	}
	check("as it was kept before")
	if !strings.Contains(k.list(), "to be sealed") {
		t.Errorf("the list:\n%s", k.list())
	}
	if moved, err := k.reseal(t.Context()); err != nil || moved != 4 {
		t.Errorf("moved %d, %v", moved, err)
	}
	check("sealed")
	use, err := k.DB.DataKeyUse(t.Context())
	if err != nil || use[""] != 0 || len(use) != 1 || use[seal.KeyID(keys.Data[0])] == 0 {
		t.Errorf("got %v, %v", use, err)
	}
}

// bare seals as the program did before values named their key.
func bare(t *testing.T, key []byte, plain, owner string) []byte {
	t.Helper()
	block, err := aes.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	aead, err := cipher.NewGCM(block)
	if err != nil {
		t.Fatal(err)
	}
	nonce := []byte("twelve bytes")
	return aead.Seal(nonce, nonce, []byte(plain), []byte(owner))
}
