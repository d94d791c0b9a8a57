package config

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func embedded(t *testing.T) Config {
	t.Helper()
	return Config{DataDir: t.TempDir()}
}

func keysOf(t *testing.T, c Config) Keys {
	t.Helper()
	k, err := c.Keys(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func TestARotatedKeyIsFirstAndTheOldOneStays(t *testing.T) {
	t.Parallel()
	c := embedded(t)
	before := keysOf(t, c)
	var wg sync.WaitGroup
	for range 4 { // at once, as by mistake: none is lost
		wg.Go(func() {
			if _, _, err := c.Rotate(context.Background(), Data); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	after := keysOf(t, c)
	if len(after[Data]) != 5 || !bytes.Equal(after[Data][4].Raw, before[Data][0].Raw) || after[Data][0].MadeAt.IsZero() {
		t.Fatalf("%d keys", len(after[Data]))
	}
	if !bytes.Equal(after[Token][0].Raw, before[Token][0].Raw) {
		t.Error("another purpose changed")
	}
	if _, err := c.Retire(t.Context(), Data, after[Data][0].ID()); err == nil {
		t.Error("the key in use must stay")
	}
	if _, err := c.Retire(t.Context(), Data, "00000000"); err == nil {
		t.Error("there is no such key")
	}
	if _, err := c.Retire(t.Context(), Data, before[Data][0].ID()); err != nil {
		t.Fatal(err)
	}
	if left := keysOf(t, c)[Data]; len(left) != 4 || bytes.Equal(left[3].Raw, before[Data][0].Raw) {
		t.Errorf("%d keys are left", len(left))
	}
	info, err := os.Stat(c.KeyFilePath())
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file after an edit: %v %v", info.Mode(), err)
	}
}

func TestTheEarlierFormOfTheFileIsRead(t *testing.T) {
	t.Parallel()
	c := embedded(t)
	old := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte{5}, keyBytes))
	raw, err := json.Marshal(map[string]string{"token": old, "identity": old, "match": old})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(c.KeyFilePath(), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	k := keysOf(t, c)
	for _, p := range []Purpose{Token, Data, Match} {
		if len(k[p]) != 1 || k[p][0].Raw[0] != 5 {
			t.Errorf("%s: %d keys", p, len(k[p]))
		}
	}
	if len(k[Audit]) != 1 {
		t.Error("a purpose that the file lacks gets a key")
	}
}

func TestAKeyFileMustBeOnesOwn(t *testing.T) {
	t.Parallel()
	c := embedded(t)
	keysOf(t, c)
	if err := os.Chmod(c.KeyFilePath(), 0o640); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Keys(t.Context()); err == nil || !strings.Contains(err.Error(), "open to others") {
		t.Errorf("got %v", err)
	}
	c = Config{DatabaseURL: "postgres://x", KeyFile: filepath.Join(t.TempDir(), "keys.json")}
	if _, err := c.Keys(t.Context()); err == nil {
		t.Error("a file that is not there must be said")
	}
	for _, p := range Purposes {
		if _, _, err := c.Rotate(t.Context(), p); err != nil {
			t.Fatal(err)
		}
	}
	keysOf(t, c)
}

func TestKeysOfTheEnvironmentAreForItsOwnerToChange(t *testing.T) {
	t.Parallel()
	a := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte{1}, keyBytes))
	b := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte{2}, keyBytes))
	c := embedded(t)
	c.IdentityKey = Secret(a + ", " + b)
	k := keysOf(t, c)
	if len(k[Data]) != 2 || k[Data][0].Raw[0] != 1 || k[Data][1].Raw[0] != 2 {
		t.Fatal("the environment comes before the file, the newest first")
	}
	_, setting, err := c.Rotate(t.Context(), Data)
	if !errors.Is(err, ErrInEnvironment) || !strings.HasPrefix(setting, "LIUYONG_IDENTITY_KEY=") || !strings.HasSuffix(setting, ","+a+","+b) {
		t.Errorf("got %q, %v", setting, err)
	}
	if setting, err := c.Retire(t.Context(), Data, k[Data][1].ID()); !errors.Is(err, ErrInEnvironment) || setting != "LIUYONG_IDENTITY_KEY="+a {
		t.Errorf("got %q, %v", setting, err)
	}
}

// With a key management service the file holds wrapped keys only.
func TestKeysMayBeWrapped(t *testing.T) {
	t.Parallel()
	c := embedded(t)
	service, err := filepath.Abs("../kms/testdata/service")
	if err != nil {
		t.Fatal(err)
	}
	c.KMS = "exec:" + service
	k := keysOf(t, c)
	raw, err := os.ReadFile(c.KeyFilePath())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Purposes {
		if len(k[p]) != 1 || bytes.Contains(raw, []byte(base64.StdEncoding.EncodeToString(k[p][0].Raw))) {
			t.Errorf("the %s key stands in the file", p)
		}
	}
	if !strings.Contains(string(raw), `"kms:`) {
		t.Errorf("the file holds %d bytes without a wrapped key", len(raw))
	}
	c.KMS = ""
	if _, err := c.Keys(t.Context()); err == nil || !strings.Contains(err.Error(), "LIUYONG_KMS") {
		t.Errorf("without the service: %v", err)
	}
}
