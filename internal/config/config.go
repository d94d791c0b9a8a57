// Package config is the program's settings, read from the environment once. All problems are reported together;
// secrets print as stars. deploy/env.example documents the same names, and a test holds the two together.
package config

import (
	"fmt"

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
	Addr             string   `env:"LIUYONG_ADDR" envDefault:"127.0.0.1:8080"`
	MetricsAddr      string   `env:"LIUYONG_METRICS_ADDR" envDefault:"127.0.0.1:0"`
	MetricsOpen      bool     `env:"LIUYONG_METRICS_OPEN"`
	DataDir          string   `env:"LIUYONG_DATA_DIR" envDefault:"var"`
	DatabaseURL      Secret   `env:"LIUYONG_DATABASE_URL"`
	DatabaseOwnerURL Secret   `env:"LIUYONG_DATABASE_OWNER_URL"`
	MeiliURL         string   `env:"LIUYONG_MEILI_URL"`
	MeiliKey         Secret   `env:"LIUYONG_MEILI_KEY"`
	ProgrammeFile    string   `env:"LIUYONG_PROGRAMME_FILE"`
	PublicURL        string   `env:"LIUYONG_PUBLIC_URL"`
	SMTPURL          Secret   `env:"LIUYONG_SMTP_URL"`
	MailFrom         string   `env:"LIUYONG_MAIL_FROM" envDefault:"LiuYong <no-reply@localhost>"`
	OIDCIssuer       string   `env:"LIUYONG_OIDC_ISSUER"`
	OIDCClientID     string   `env:"LIUYONG_OIDC_CLIENT_ID"`
	OIDCClientSecret Secret   `env:"LIUYONG_OIDC_CLIENT_SECRET"`
	OIDCName         string   `env:"LIUYONG_OIDC_NAME" envDefault:"统一身份认证"`
	OIDCSecondFactor []string `env:"LIUYONG_OIDC_SECOND_FACTOR"`
	// ClamdAddr is where ClamAV's daemon listens: host:port, or the path of its socket. Empty: nothing is scanned.
	ClamdAddr string `env:"LIUYONG_CLAMD_ADDR"`
	// TrustedProxies are addresses or networks whose X-Forwarded-For is believed.
	TrustedProxies []string `env:"LIUYONG_TRUSTED_PROXIES"`
	// RateScale multiplies every limit of internal/throttle.
	RateScale float64 `env:"LIUYONG_RATE_SCALE" envDefault:"1"`
	// ExtractRows bounds a table that somebody takes away.
	ExtractRows int    `env:"LIUYONG_EXTRACT_ROWS" envDefault:"50000"`
	Demo        bool   `env:"LIUYONG_DEMO"`
	LogJSON     bool   `env:"LIUYONG_LOG_JSON"`
	TokenKey    Secret `env:"LIUYONG_TOKEN_KEY"`
	IdentityKey Secret `env:"LIUYONG_IDENTITY_KEY"`
	MatchKey    Secret `env:"LIUYONG_MATCH_KEY"`
	AuditKey    Secret `env:"LIUYONG_AUDIT_KEY"`
	KeyFile     string `env:"LIUYONG_KEY_FILE"`
	KMS         string `env:"LIUYONG_KMS"`
	SealCipher  string `env:"LIUYONG_SEAL_CIPHER" envDefault:"aes"`
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
