package config

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// good is a configuration that nothing is wrong with.
func good() Config {
	return Config{Addr: "127.0.0.1:8080", MetricsAddr: "127.0.0.1:0", RateScale: 1}
}

// outside is one with a database of its own.
func outside() Config {
	c := good()
	c.Addr, c.PublicURL = "10.0.0.5:8080", "https://jobs.example.gov.cn"
	c.DatabaseURL = "postgres://liuyong_app:Vb7kq2Lw9@db/liuyong"
	c.DatabaseOwnerURL = "postgres://liuyong_owner:Xz4mh8Rt1@db/liuyong"
	c.MeiliURL, c.MeiliKey = "http://meili:7700", "k3Jx82mQpL0sVb7ZtR5w"
	for _, key := range []*Secret{&c.TokenKey, &c.IdentityKey, &c.MatchKey, &c.AuditKey} {
		b := make([]byte, keyBytes)
		_, _ = rand.Read(b)
		*key = Secret(base64.StdEncoding.EncodeToString(b))
	}
	return c
}

func TestChecksAreReportedTogether(t *testing.T) {
	t.Parallel()
	c := good()
	c.Addr, c.Demo, c.DatabaseURL, c.TokenKey = "0.0.0.0:8080", true, "postgres://x", "short"
	err := c.check()
	if err == nil {
		t.Fatal("nothing was refused")
	}
	for _, want := range []string{"LIUYONG_DEMO is refused", "go together", "LIUYONG_TOKEN_KEY", "LIUYONG_IDENTITY_KEY is needed", "LIUYONG_MATCH_KEY is needed"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q is missing from: %v", want, err)
		}
	}
}

func TestTheProviderIsCheckedWhole(t *testing.T) {
	t.Parallel()
	good := Config{Addr: "127.0.0.1:8080", MetricsAddr: "127.0.0.1:0", RateScale: 1, PublicURL: "https://jobs.example", OIDCIssuer: "https://id.example", OIDCClientID: "a", OIDCClientSecret: "b", OIDCName: "渝快办",
		OIDCSecondFactor: []string{"amr=mfa", "acr=urn:x=2"}}
	if err := good.check(); err != nil || good.ProviderReturn() != "https://jobs.example/sign-in/provider/return" {
		t.Fatalf("%v %s", err, good.ProviderReturn())
	}
	for want, change := range map[string]func(c *Config){
		"must be an https address":             func(c *Config) { c.OIDCIssuer = "http://id.example" },
		"LIUYONG_OIDC_ISSUER is missing":       func(c *Config) { c.OIDCIssuer = "" },
		"LIUYONG_OIDC_CLIENT_SECRET is needed": func(c *Config) { c.OIDCClientSecret = "" },
		"LIUYONG_PUBLIC_URL is needed":         func(c *Config) { c.PublicURL = "" },
		"list of acr=… and amr=…":              func(c *Config) { c.OIDCSecondFactor = []string{"mfa"} },
	} {
		c := good
		change(&c)
		if err := c.check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func TestSecretsNeverPrint(t *testing.T) {
	t.Parallel()
	c := Config{DatabaseURL: "postgres://user:hunter2@host/db", TokenKey: "hunter2"}
	for _, f := range []string{"%v", "%+v", "%#v", "%s"} {
		if out := fmt.Sprintf(f, c); strings.Contains(out, "hunter2") {
			t.Errorf("%s shows a secret: %s", f, out)
		}
	}
}

func TestKeysAreMadeOnceAndKept(t *testing.T) {
	t.Parallel()
	c := Config{DataDir: filepath.Join(t.TempDir(), "data")}
	got := make([]Keys, 8)
	var wg sync.WaitGroup
	for i := range got {
		wg.Go(func() { got[i], _ = c.Keys(t.Context()) })
	}
	wg.Wait()
	for _, k := range got {
		if len(k[Audit]) != 1 || len(k[Audit][0].Raw) != keyBytes || !cmp.Equal(k, got[0]) {
			t.Fatal("processes that start together must end with the same keys")
		}
	}
	info, err := os.Stat(filepath.Join(c.DataDir, "keys.json"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Fatalf("keys.json: %v %v", info.Mode(), err)
	}
}

func TestEnvExampleNamesEverySetting(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../deploy/env.example")
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]bool{}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[Config]()) {
		want[f.Tag.Get("env")] = true
	}
	got := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		if name, _, ok := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "# "), "="); ok && strings.HasPrefix(name, "LIUYONG_") {
			got[name] = true
		}
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("deploy/env.example and Config differ:\n%s", d)
	}
}
