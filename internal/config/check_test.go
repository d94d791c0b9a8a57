package config

import (
	"bytes"
	"encoding/base64"
	"strings"
	"testing"
)

func TestDemonstrationStaysOnThisMachine(t *testing.T) {
	t.Parallel()
	for _, addr := range []string{"127.0.0.1:8080", "127.8.8.8:1", "localhost:8080", "[::1]:8080"} {
		c := good()
		c.Addr, c.Demo = addr, true
		if err := c.check(); err != nil {
			t.Errorf("%s: %v", addr, err)
		}
	}
	for _, addr := range []string{":8080", "0.0.0.0:8080", "[::]:8080", "192.168.1.5:8080", "jobs.example.gov.cn:80", "localhost.evil.example:80",
		"unix:/run/liuyong.sock", "[::ffff:10.0.0.1]:80", "127.0.0.1.evil.example:80", "0:8080", "2130706433:80"} {
		c := good()
		c.Addr, c.Demo = addr, true
		if err := c.check(); err == nil || !strings.Contains(err.Error(), "LIUYONG_DEMO is refused") {
			t.Errorf("the demonstration on %s: %v", addr, err)
		}
	}
	c := outside()
	c.Addr, c.PublicURL, c.Demo = "127.0.0.1:8080", "", true
	if err := c.check(); err == nil || !strings.Contains(err.Error(), "a database of their own") {
		t.Errorf("the demonstration in a database of people: %v", err)
	}
	for _, public := range []string{"https://jobs.example.gov.cn", "http://10.0.0.1", "https://127.0.0.1.evil.example"} {
		c := good()
		c.Demo, c.PublicURL = true, public
		if err := c.check(); err == nil || !strings.Contains(err.Error(), "not of this machine") {
			t.Errorf("the demonstration as %s: %v", public, err)
		}
	}
}

func TestSecretsAreRefusedAtTheirDefaults(t *testing.T) {
	t.Parallel()
	if err := outside().check(); err != nil {
		t.Fatal(err)
	}
	key := func(b []byte) Secret { return Secret(base64.StdEncoding.EncodeToString(b)) }
	ascending := make([]byte, keyBytes)
	for i := range ascending {
		ascending[i] = byte(i)
	}
	for name, c := range map[string]struct {
		change func(*Config)
		want   string
	}{
		"the example's password":       {func(c *Config) { c.DatabaseURL = "postgres://liuyong_app:CHANGE_ME@db/x" }, "LIUYONG_DATABASE_URL has a password"},
		"a well-known password":        {func(c *Config) { c.DatabaseOwnerURL = "postgres://owner:postgres@db/x" }, "LIUYONG_DATABASE_OWNER_URL has a password"},
		"an empty password":            {func(c *Config) { c.DatabaseURL = "postgres://liuyong_app:@db/x" }, "LIUYONG_DATABASE_URL has a password"},
		"one role for two":             {func(c *Config) { c.DatabaseOwnerURL = "postgres://liuyong_app:Other9Pass@db/x" }, "same role"},
		"the example's engine key":     {func(c *Config) { c.MeiliKey = "CHANGE_ME_CHANGE_ME" }, "LIUYONG_MEILI_KEY is a placeholder"},
		"a short engine key":           {func(c *Config) { c.MeiliKey = "k3Jx82m" }, "LIUYONG_MEILI_KEY must have"},
		"no engine key":                {func(c *Config) { c.MeiliKey = "" }, "LIUYONG_MEILI_KEY must have"},
		"a well-known engine key":      {func(c *Config) { c.MeiliKey = "masterKey-masterKey1" }, "LIUYONG_MEILI_KEY is a placeholder"},
		"zeros":                        {func(c *Config) { c.TokenKey = key(make([]byte, keyBytes)) }, "LIUYONG_TOKEN_KEY is not random"},
		"one byte again and again":     {func(c *Config) { c.IdentityKey = key(bytes.Repeat([]byte("i"), keyBytes)) }, "LIUYONG_IDENTITY_KEY is not random"},
		"a row of numbers":             {func(c *Config) { c.MatchKey = key(ascending) }, "LIUYONG_MATCH_KEY is not random"},
		"a sentence":                   {func(c *Config) { c.MatchKey = key([]byte("correct horse battery staple 12!")) }, "LIUYONG_MATCH_KEY is not random"},
		"one key for two purposes":     {func(c *Config) { c.MatchKey = c.IdentityKey }, "share a key"},
		"no key":                       {func(c *Config) { c.MatchKey = "" }, "LIUYONG_MATCH_KEY is needed"},
		"a key of the wrong length":    {func(c *Config) { c.TokenKey = "aGVsbG8=" }, "LIUYONG_TOKEN_KEY: must be 32 bytes"},
		"no public address":            {func(c *Config) { c.PublicURL = "" }, "LIUYONG_PUBLIC_URL is needed"},
		"a public address without TLS": {func(c *Config) { c.PublicURL = "http://jobs.example.gov.cn" }, "https://"},
		"a public address with a path": {func(c *Config) { c.PublicURL = "https://example.gov.cn/jobs" }, "without a path"},
		"a public address with a name": {func(c *Config) { c.PublicURL = "https://example.gov.cn@evil.example" }, "without a path"},
		"metrics for everybody":        {func(c *Config) { c.MetricsAddr = ":9090" }, "LIUYONG_METRICS_OPEN"},
		"the world as a proxy":         {func(c *Config) { c.TrustedProxies = []string{"0.0.0.0/0"} }, "the whole world"},
		"a name as a proxy":            {func(c *Config) { c.TrustedProxies = []string{"proxy.local"} }, "neither an address"},
		"no limits at all":             {func(c *Config) { c.RateScale = 0 }, "LIUYONG_RATE_SCALE"},
	} {
		cfg := outside()
		c.change(&cfg)
		err := cfg.check()
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, secret := range []Secret{cfg.DatabaseURL, cfg.DatabaseOwnerURL, cfg.MeiliKey, cfg.TokenKey, cfg.IdentityKey, cfg.MatchKey} {
			if len(secret) > 8 && strings.Contains(err.Error(), string(secret)) {
				t.Errorf("%s: the refusal quotes a secret: %v", name, err)
			}
		}
	}
	open := outside()
	open.MetricsAddr, open.MetricsOpen = ":9090", true
	if err := open.check(); err != nil {
		t.Error(err)
	}
}

func TestGoodSecretsAreTaken(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"Vb7kq2Lw9", "correct-horse-battery", "TestDrive8x!q", "postgresKq7x"} {
		if placeholder(s) {
			t.Errorf("%q was refused", s)
		}
	}
	for range 1000 {
		if err := outside().check(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestCookiesAreForTLSUnlessNobodyElseComes(t *testing.T) {
	t.Parallel()
	if good().SecureCookies() {
		t.Error("a browser would not send them back over plain HTTP")
	}
	for name, c := range map[string]Config{
		"another address": {Addr: "0.0.0.0:8080"}, "TLS in front": {Addr: "127.0.0.1:8080", PublicURL: "https://jobs.example.gov.cn"},
		"its own database": {Addr: "127.0.0.1:8080", DatabaseURL: "postgres://x"},
	} {
		if !c.SecureCookies() {
			t.Errorf("%s: cookies go out without TLS", name)
		}
	}
}

func TestProxiesAreAddressesOrNetworks(t *testing.T) {
	t.Parallel()
	c := Config{TrustedProxies: []string{"127.0.0.1", " 10.1.2.3/8", "fd00::/8", "::1"}}
	got, err := c.Proxies()
	if err != nil || len(got) != 4 || got[1].String() != "10.0.0.0/8" || got[0].Bits() != 32 || got[3].Bits() != 128 {
		t.Errorf("%v %v", got, err)
	}
}
