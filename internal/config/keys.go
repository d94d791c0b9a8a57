package config

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"liuyong/internal/kms"
	"liuyong/internal/seal"
)

// Purpose is what a key is for. Each purpose has keys of its own, so that one that leaks opens one thing.
type Purpose string

// The purposes.
const (
	Token Purpose = "token" // signs access tokens
	Data  Purpose = "data"  // seals personal data and other secrets that are kept
	Match Purpose = "match" // finds the same identity number again
	Audit Purpose = "audit" // signs the record of who did what
)

// Purposes lists them in the order they are shown.
var Purposes = []Purpose{Token, Data, Match, Audit}

// Key is one key of a purpose.
type Key struct {
	Raw    []byte
	MadeAt time.Time // zero when nobody noted it, as for keys from the environment
}

// ID names the key without telling anything of it.
func (k Key) ID() string { return seal.KeyID(k.Raw) }

// Keys are the keys of an installation: of each purpose one or more, the newest first.
type Keys map[Purpose][]Key

// Raw are the keys of a purpose as bytes, the newest first.
func (k Keys) Raw(p Purpose) [][]byte {
	out := make([][]byte, 0, len(k[p]))
	for _, key := range k[p] {
		out = append(out, key.Raw)
	}
	return out
}

const keyBytes = seal.KeyBytes

// wrappedLead begins a key that the key management service has to unwrap.
const wrappedLead = "kms:"

var errKeyForm = errors.New("must be 32 bytes in base64, or kms: and what the key management service wrapped, several parted by commas, the newest first")

// variable is the name of the setting that holds the keys of a purpose.
func (p Purpose) variable() string {
	if p == Data {
		return "LIUYONG_IDENTITY_KEY"
	}
	return "LIUYONG_" + strings.ToUpper(string(p)) + "_KEY"
}

// fromEnvironment are the keys as they stand in the settings.
func (c Config) fromEnvironment() map[Purpose][]entry {
	out := map[Purpose][]entry{}
	for p, s := range map[Purpose]Secret{Token: c.TokenKey, Data: c.IdentityKey, Match: c.MatchKey, Audit: c.AuditKey} {
		for _, text := range strings.Split(string(s), ",") {
			if text = strings.TrimSpace(text); text != "" {
				out[p] = append(out[p], entry{Key: text})
			}
		}
	}
	return out
}

// KeyFilePath is where the keys are kept in a file, or "" when they stand in the environment.
func (c Config) KeyFilePath() string {
	if c.KeyFile == "" && c.Embedded() {
		return filepath.Join(c.DataDir, "keys.json")
	}
	return c.KeyFile
}

// Keys takes the keys of each purpose from the environment, or else from the key file. With embedded parts the
// file is made on first use, readable by its owner only.
func (c Config) Keys(ctx context.Context) (Keys, error) {
	entries := map[Purpose][]entry{}
	if path := c.KeyFilePath(); path != "" {
		if c.Embedded() {
			if err := c.completeFile(ctx, path); err != nil {
				return nil, err
			}
		}
		file, err := readKeyFile(path)
		if err != nil {
			return nil, err
		}
		entries = file
	}
	for p, given := range c.fromEnvironment() {
		entries[p] = given
	}
	out, errs := Keys{}, []error{}
	for _, p := range Purposes {
		if len(entries[p]) == 0 {
			errs = append(errs, fmt.Errorf("there is no %s key: `liuyong keys rotate %s` makes one", p, p))
		}
		for _, e := range entries[p] {
			raw, err := c.unwrap(ctx, e.Key)
			if err != nil {
				errs = append(errs, fmt.Errorf("the %s key %w", p, err))
				continue
			}
			out[p] = append(out[p], Key{Raw: raw, MadeAt: e.MadeAt})
		}
	}
	return out, errors.Join(errs...)
}

// unwrap reads one key as it is written down.
func (c Config) unwrap(ctx context.Context, text string) ([]byte, error) {
	wrapped, isWrapped := strings.CutPrefix(text, wrappedLead)
	raw, err := base64.StdEncoding.DecodeString(wrapped)
	if err != nil {
		return nil, errKeyForm
	}
	if isWrapped {
		port, err := kms.Open(c.KMS)
		if err != nil {
			return nil, fmt.Errorf("is wrapped, and LIUYONG_KMS does not say by what: %w", err)
		}
		if raw, err = port.Unwrap(ctx, raw); err != nil {
			return nil, fmt.Errorf("could not be unwrapped: %w", err)
		}
	}
	if len(raw) != keyBytes {
		return nil, errKeyForm
	}
	return raw, nil
}

// checkKeys holds the settings' keys to their form without asking the key management service.
func (c Config) checkKeys() []error {
	var errs []error
	given := c.fromEnvironment()
	for _, p := range Purposes {
		if len(given[p]) == 0 && c.KeyFilePath() == "" {
			errs = append(errs, fmt.Errorf("%s is needed with a database of its own and without LIUYONG_KEY_FILE: 32 random bytes in base64", p.variable()))
		}
		for _, e := range given[p] {
			wrapped, isWrapped := strings.CutPrefix(e.Key, wrappedLead)
			if raw, err := base64.StdEncoding.DecodeString(wrapped); err != nil || !isWrapped && len(raw) != keyBytes {
				errs = append(errs, fmt.Errorf("%s: %w", p.variable(), errKeyForm))
			}
		}
	}
	if _, err := seal.CipherOf(c.SealCipher); err != nil {
		errs = append(errs, fmt.Errorf("LIUYONG_SEAL_CIPHER: %w", err))
	}
	if c.KMS != "" {
		if _, err := kms.Open(c.KMS); err != nil {
			errs = append(errs, fmt.Errorf("LIUYONG_KMS: %w", err))
		}
	}
	return errs
}

// freshEntry makes a key and writes it down, wrapped where there is a key management service.
func (c Config) freshEntry(ctx context.Context) (entry, Key, error) {
	k := Key{Raw: make([]byte, keyBytes), MadeAt: time.Now().UTC().Truncate(time.Second)}
	_, _ = rand.Read(k.Raw)
	text := base64.StdEncoding.EncodeToString(k.Raw)
	if c.KMS != "" {
		port, err := kms.Open(c.KMS)
		if err != nil {
			return entry{}, k, err
		}
		wrapped, err := port.Wrap(ctx, k.Raw)
		if err != nil {
			return entry{}, k, err
		}
		text = wrappedLead + base64.StdEncoding.EncodeToString(wrapped)
	}
	return entry{Key: text, MadeAt: k.MadeAt}, k, nil
}

// ErrInEnvironment is a change of keys that stand in the environment, which only whoever sets it can make.
var ErrInEnvironment = errors.New("these keys stand in the environment")

// Rotate makes a new key for a purpose and puts it first. Where the keys stand in the environment nothing is
// changed, and setting is what the variable must be set to.
// Errors: ErrInEnvironment.
func (c Config) Rotate(ctx context.Context, p Purpose) (made Key, setting string, err error) {
	fresh, made, err := c.freshEntry(ctx)
	if err != nil {
		return made, "", err
	}
	if given := c.fromEnvironment()[p]; len(given) > 0 || c.KeyFilePath() == "" {
		return made, p.variable() + "=" + joinEntries(append([]entry{fresh}, given...)), ErrInEnvironment
	}
	return made, "", editKeyFile(c.KeyFilePath(), func(all map[Purpose][]entry) error {
		all[p] = append([]entry{fresh}, all[p]...)
		return nil
	})
}

// Retire takes a key out of its purpose. The newest stays: it is the one in use.
// Errors: ErrInEnvironment.
func (c Config) Retire(ctx context.Context, p Purpose, keyID string) (setting string, err error) {
	drop := func(have []entry) ([]entry, error) {
		for i, e := range have {
			raw, err := c.unwrap(ctx, e.Key)
			if err != nil {
				return nil, err
			}
			if seal.KeyID(raw) != keyID {
				continue
			}
			if i == 0 {
				return nil, fmt.Errorf("%s is the %s key in use: rotate first", keyID, p)
			}
			return append(have[:i:i], have[i+1:]...), nil
		}
		return nil, fmt.Errorf("there is no %s key %s", p, keyID)
	}
	if given := c.fromEnvironment()[p]; len(given) > 0 {
		left, err := drop(given)
		if err != nil {
			return "", err
		}
		return p.variable() + "=" + joinEntries(left), ErrInEnvironment
	}
	return "", editKeyFile(c.KeyFilePath(), func(all map[Purpose][]entry) error {
		left, err := drop(all[p])
		all[p] = left
		return err
	})
}

func joinEntries(all []entry) string {
	texts := make([]string, len(all))
	for i, e := range all {
		texts[i] = e.Key
	}
	return strings.Join(texts, ",")
}
