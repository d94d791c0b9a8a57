// Package config is the program's settings, read from the environment once. All problems are reported together;
// secrets print as stars. deploy/env.example documents the same names, and a test holds the two together.
package config

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"

	"github.com/caarlos0/env/v11"
)

// Secret is a value that never prints.
type Secret string

// String hides the value.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return "******"
}

// GoString hides the value from %#v too.
func (s Secret) GoString() string { return s.String() }

// MarshalText hides the value from logs and JSON.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// Config is everything that can be set.
type Config struct {
	Addr             string `env:"LIUYONG_ADDR" envDefault:"127.0.0.1:8080"`
	MetricsAddr      string `env:"LIUYONG_METRICS_ADDR" envDefault:"127.0.0.1:0"`
	DataDir          string `env:"LIUYONG_DATA_DIR" envDefault:"var"`
	DatabaseURL      Secret `env:"LIUYONG_DATABASE_URL"`
	DatabaseOwnerURL Secret `env:"LIUYONG_DATABASE_OWNER_URL"`
	MeiliURL         string `env:"LIUYONG_MEILI_URL"`
	MeiliKey         Secret `env:"LIUYONG_MEILI_KEY"`
	ProgrammeFile    string `env:"LIUYONG_PROGRAMME_FILE"`
	PublicURL        string `env:"LIUYONG_PUBLIC_URL"`
	SMTPURL          Secret `env:"LIUYONG_SMTP_URL"`
	MailFrom         string `env:"LIUYONG_MAIL_FROM" envDefault:"LiuYong <no-reply@localhost>"`
	Demo             bool   `env:"LIUYONG_DEMO"`
	LogJSON          bool   `env:"LIUYONG_LOG_JSON"`
	TokenKey         Secret `env:"LIUYONG_TOKEN_KEY"`
	IdentityKey      Secret `env:"LIUYONG_IDENTITY_KEY"`
	MatchKey         Secret `env:"LIUYONG_MATCH_KEY"`
}

// Embedded reports whether the program brings its own PostgreSQL.
func (c Config) Embedded() bool { return c.DatabaseURL == "" }

// Read reads the environment and checks it.
func Read() (Config, error) {
	c, err := env.ParseAs[Config]()
	if err != nil {
		return c, fmt.Errorf("reading the environment: %w", err)
	}
	if c.DatabaseOwnerURL == "" {
		c.DatabaseOwnerURL = c.DatabaseURL
	}
	return c, c.check()
}

func (c Config) check() error {
	var errs []error
	host, _, err := net.SplitHostPort(c.Addr)
	if err != nil {
		errs = append(errs, fmt.Errorf("LIUYONG_ADDR: %w", err))
	}
	if c.Demo && err == nil && !loopback(host) {
		errs = append(errs, fmt.Errorf("LIUYONG_DEMO is refused on %s: demonstration accounts have known passwords and are for 127.0.0.1 only", c.Addr))
	}
	if (c.MeiliURL == "") != (c.DatabaseURL == "") {
		errs = append(errs, errors.New("LIUYONG_DATABASE_URL and LIUYONG_MEILI_URL go together: set both, or neither for the embedded parts"))
	}
	for name, key := range map[string]Secret{"LIUYONG_TOKEN_KEY": c.TokenKey, "LIUYONG_IDENTITY_KEY": c.IdentityKey, "LIUYONG_MATCH_KEY": c.MatchKey} {
		if key == "" {
			if !c.Embedded() {
				errs = append(errs, fmt.Errorf("%s is needed with a database of its own: 32 random bytes in base64", name))
			}
			continue
		}
		if _, err := decodeKey(key); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	return errors.Join(errs...)
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

const keyBytes = 32

func decodeKey(s Secret) ([]byte, error) {
	b, err := base64.StdEncoding.DecodeString(string(s))
	if err != nil || len(b) != keyBytes {
		return nil, errors.New("must be 32 bytes in base64")
	}
	return b, nil
}

// Keys are the secrets of an installation.
type Keys struct{ Token, Identity, Match []byte }

// Keys takes the keys from the environment, or, with embedded parts, from a file of the data directory that is
// made on first use and readable by its owner only.
func (c Config) Keys() (Keys, error) {
	stored := map[string]string{"token": string(c.TokenKey), "identity": string(c.IdentityKey), "match": string(c.MatchKey)}
	if c.Embedded() {
		if err := fillKeys(filepath.Join(c.DataDir, "keys.json"), stored); err != nil {
			return Keys{}, err
		}
	}
	var k Keys
	var errs []error
	for name, dst := range map[string]*[]byte{"token": &k.Token, "identity": &k.Identity, "match": &k.Match} {
		b, err := decodeKey(Secret(stored[name]))
		if err != nil {
			errs = append(errs, fmt.Errorf("the %s key %w", name, err))
		}
		*dst = b
	}
	return k, errors.Join(errs...)
}

// fillKeys completes missing keys from the file, and makes the file when there is none. Two processes that start
// together end with the same keys: the file is linked into place once and then read by both.
func fillKeys(path string, keys map[string]string) error {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		fresh := map[string]string{}
		for name := range keys {
			b := make([]byte, keyBytes)
			_, _ = rand.Read(b)
			fresh[name] = base64.StdEncoding.EncodeToString(b)
		}
		raw, err := json.Marshal(fresh)
		if err != nil {
			return err
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := placeOnce(path, raw); err != nil {
			return err
		}
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	kept := map[string]string{}
	if err := json.Unmarshal(raw, &kept); err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	for name := range keys {
		if keys[name] == "" {
			keys[name] = kept[name]
		}
	}
	return nil
}

// placeOnce writes a file whole, unless another process has been first. CreateTemp makes it 0600.
func placeOnce(path string, raw []byte) error {
	draft, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".")
	if err != nil {
		return err
	}
	_, writeErr := draft.Write(raw)
	err = errors.Join(writeErr, draft.Sync(), draft.Close())
	if err == nil {
		if err = os.Link(draft.Name(), path); errors.Is(err, fs.ErrExist) {
			err = nil
		}
	}
	return errors.Join(err, os.Remove(draft.Name()))
}
