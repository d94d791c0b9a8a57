package config

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
)

func (c Config) check() error {
	return errors.Join(c.checkDemo(), c.checkAddresses(), c.checkParts(), errors.Join(c.checkKeys()...), errors.Join(c.checkProvider()...), c.checkSecrecy())
}

// checkDemo keeps accounts whose passwords everybody knows away from everybody: on this machine, in a database of its
// own.
func (c Config) checkDemo() error {
	if !c.Demo {
		return nil
	}
	var errs []error
	if !loopbackAddress(c.Addr) {
		errs = append(errs, fmt.Errorf("LIUYONG_DEMO is refused on %s: demonstration accounts have known passwords and are for 127.0.0.1 only", c.Addr))
	}
	if !c.Embedded() {
		errs = append(errs, errors.New("LIUYONG_DEMO is refused with LIUYONG_DATABASE_URL: demonstration accounts belong into a database of their own"))
	}
	if u, err := url.Parse(c.PublicURL); c.PublicURL != "" && (err != nil || !loopback(u.Hostname())) {
		errs = append(errs, errors.New("LIUYONG_DEMO is refused with a LIUYONG_PUBLIC_URL that is not of this machine"))
	}
	return errors.Join(errs...)
}

// maxExtractRows is as many as fit on a sheet of Excel, less its head.
const maxExtractRows = 1_000_000

// MaxRateScale is enough for any load test.
const MaxRateScale = 10000

func (c Config) checkAddresses() error {
	var errs []error
	for name, addr := range map[string]string{"LIUYONG_ADDR": c.Addr, "LIUYONG_METRICS_ADDR": c.MetricsAddr} {
		if _, _, err := net.SplitHostPort(addr); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", name, err))
		}
	}
	if !c.MetricsOpen && !loopbackAddress(c.MetricsAddr) {
		errs = append(errs, errors.New("LIUYONG_METRICS_ADDR is not a loopback address: metrics tell how busy the site is and with what; LIUYONG_METRICS_OPEN=true allows it, where a firewall keeps others away"))
	}
	if err := c.checkPublicURL(); err != nil {
		errs = append(errs, err)
	}
	if _, _, err := c.Clamd(); err != nil {
		errs = append(errs, err)
	}
	if _, err := c.Proxies(); err != nil {
		errs = append(errs, err)
	}
	if c.RateScale <= 0 || c.RateScale > MaxRateScale {
		errs = append(errs, fmt.Errorf("LIUYONG_RATE_SCALE is above 0 and at most %d", MaxRateScale))
	}
	if c.ExtractRows < 0 || c.ExtractRows > maxExtractRows {
		errs = append(errs, fmt.Errorf("LIUYONG_EXTRACT_ROWS is at most %d: a sheet holds no more", maxExtractRows))
	}
	return errors.Join(errs...)
}

// checkPublicURL asks for TLS wherever others than this machine come: without it everybody on the way reads along,
// and browsers would not send back our cookies.
func (c Config) checkPublicURL() error {
	if c.PublicURL == "" {
		if c.Embedded() {
			return nil
		}
		return errors.New("LIUYONG_PUBLIC_URL is needed with a database of its own: links in mails are made from it, and requests for other hosts are refused")
	}
	u, err := url.Parse(c.PublicURL)
	switch {
	case err != nil, u.Host == "", u.Scheme != "http" && u.Scheme != "https", u.User != nil, strings.Trim(u.Path, "/") != "", u.RawQuery != "", u.Fragment != "":
		return errors.New("LIUYONG_PUBLIC_URL must be an address such as https://jobs.example.gov.cn, without a path")
	case u.Scheme == "http" && !loopback(u.Hostname()):
		return errors.New("LIUYONG_PUBLIC_URL must begin with https:// unless it is of this machine")
	}
	return nil
}

// checkParts looks at the addresses and passwords of the database and the search engine.
func (c Config) checkParts() error {
	if (c.MeiliURL == "") != (c.DatabaseURL == "") {
		return errors.New("LIUYONG_DATABASE_URL and LIUYONG_MEILI_URL go together: set both, or neither for the embedded parts")
	}
	if c.Embedded() {
		return nil
	}
	var errs []error
	program, err := databaseUser("LIUYONG_DATABASE_URL", c.DatabaseURL)
	errs = append(errs, err)
	owner, err := databaseUser("LIUYONG_DATABASE_OWNER_URL", c.DatabaseOwnerURL)
	errs = append(errs, err)
	if c.DatabaseOwnerURL != c.DatabaseURL && owner != "" && owner == program {
		errs = append(errs, errors.New("LIUYONG_DATABASE_URL and LIUYONG_DATABASE_OWNER_URL name the same role: the program's own must not be able to change tables, ledgers and logs"))
	}
	if err := weak(string(c.MeiliKey)); err != nil {
		errs = append(errs, fmt.Errorf("LIUYONG_MEILI_KEY %w", err))
	}
	return errors.Join(errs...)
}

// databaseUser gives the role of a connection string in the form of an address; other forms are left to the driver.
func databaseUser(name string, s Secret) (string, error) {
	u, err := url.Parse(string(s))
	if err != nil {
		return "", fmt.Errorf("%s cannot be read", name) // the error would quote the password
	}
	if u.User == nil {
		return "", nil
	}
	if password, set := u.User.Password(); set && placeholder(password) {
		return "", fmt.Errorf("%s has a password that is a placeholder or known to everybody", name)
	}
	return u.User.Username(), nil
}

// minSecret is the length in characters below which a key for a service can be guessed (16 bytes are what
// Meilisearch asks for).
const minSecret = 16

func weak(s string) error {
	switch {
	case len(s) < minSecret:
		return fmt.Errorf("must have at least %d characters", minSecret)
	case placeholder(s):
		return errors.New("is a placeholder or known to everybody")
	}
	return nil
}

// known are words that stand in examples and defaults in place of a secret.
var known = []string{"changeme", "changeit", "example", "placeholder", "password", "secret", "default", "masterkey", "liuyongdemo",
	"postgres", "admin", "12345678", "qwerty", "letmein", "test"}

// placeholder reports a secret that is no more than such words and digits, or one character again and again.
func placeholder(s string) bool {
	plain := strings.NewReplacer("_", "", "-", "", " ", "", "<", "", ">", "", ".", "").Replace(strings.ToLower(s))
	if strings.Contains(plain, "changeme") || len(plain) > 0 && strings.Count(plain, plain[:1]) == len(plain) {
		return true
	}
	for _, word := range known {
		plain = strings.ReplaceAll(plain, word, "")
	}
	return strings.Trim(plain, "0123456789") == ""
}

// checkSecrecy looks at the keys of the environment: made by chance, and of one purpose each. Keys that the program
// makes for itself are random.
func (c Config) checkSecrecy() error {
	var errs []error
	seen := map[string]Purpose{}
	given := c.fromEnvironment()
	for _, p := range Purposes {
		for _, e := range given[p] {
			raw, err := base64.StdEncoding.DecodeString(e.Key)
			if err != nil || len(raw) != keyBytes {
				continue // wrapped, or refused for its form
			}
			if !random(raw) {
				errs = append(errs, fmt.Errorf("%s is not random: make one with openssl rand -base64 32", p.variable()))
			}
			if other, twice := seen[e.Key]; twice {
				errs = append(errs, fmt.Errorf("%s and %s share a key: a key has one purpose, and stands there once", other.variable(), p.variable()))
			}
			seen[e.Key] = p
		}
	}
	return errors.Join(errs...)
}

// random reports whether a key of 32 bytes may have come from a random source: such a key has about 30 different
// bytes, and fewer than 20 once in 10^12. Zeros, repeated words and texts typed by hand have fewer or are plain ASCII.
func random(key []byte) bool {
	different := map[byte]bool{}
	for _, b := range key {
		different[b] = true
	}
	ascending := true
	for i := 1; i < len(key); i++ {
		ascending = ascending && key[i] == key[i-1]+1
	}
	typed := bytes.IndexFunc(key, func(r rune) bool { return r < ' ' || r > '~' }) < 0
	return len(different) >= 20 && !ascending && !typed
}

// Proxies are the networks of LIUYONG_TRUSTED_PROXIES.
func (c Config) Proxies() ([]netip.Prefix, error) {
	out := make([]netip.Prefix, 0, len(c.TrustedProxies))
	for _, s := range c.TrustedProxies {
		s = strings.TrimSpace(s)
		if a, err := netip.ParseAddr(s); err == nil {
			out = append(out, netip.PrefixFrom(a, a.BitLen()))
			continue
		}
		p, err := netip.ParsePrefix(s)
		if err != nil {
			return nil, fmt.Errorf("LIUYONG_TRUSTED_PROXIES: %q is neither an address nor a network such as 10.0.0.0/8", s)
		}
		if p.Bits() == 0 {
			return nil, errors.New("LIUYONG_TRUSTED_PROXIES: the whole world is no proxy; anybody could say to be anybody")
		}
		out = append(out, p.Masked())
	}
	return out, nil
}

// SecureCookies reports whether cookies are for TLS only: always, but on a machine that is its own and only visitor.
func (c Config) SecureCookies() bool {
	return !loopbackAddress(c.Addr) || strings.HasPrefix(c.PublicURL, "https://") || !c.Embedded()
}

func loopbackAddress(addr string) bool {
	host, _, err := net.SplitHostPort(addr)
	return err == nil && loopback(host)
}

func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Clamd is network and address of the virus scanner; empty where none is set.
func (c Config) Clamd() (network, address string, err error) {
	switch {
	case c.ClamdAddr == "":
		return "", "", nil
	case strings.HasPrefix(c.ClamdAddr, "/"):
		return "unix", c.ClamdAddr, nil
	}
	if _, _, err := net.SplitHostPort(c.ClamdAddr); err != nil {
		return "", "", fmt.Errorf("LIUYONG_CLAMD_ADDR is host:port or the absolute path of a socket: %w", err)
	}
	return "tcp", c.ClamdAddr, nil
}
