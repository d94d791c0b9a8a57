package kms_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"liuyong/internal/kms"
)

// service is one of the programs in testdata. They are kept as files: a program written by the test itself cannot be
// started while another test's child still holds it open for writing.
func service(t *testing.T, name string) kms.Port {
	t.Helper()
	path, err := filepath.Abs(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	port, err := kms.Open("exec:" + path)
	if err != nil {
		t.Fatal(err)
	}
	return port
}

func TestAProgramWrapsAndUnwraps(t *testing.T) {
	t.Parallel()
	port := service(t, "service")
	key := bytes.Repeat([]byte{9}, 32)
	wrapped, err := port.Wrap(t.Context(), key)
	if err != nil || bytes.Contains(wrapped, key) {
		t.Fatalf("got %x, %v", wrapped, err)
	}
	if got, err := port.Unwrap(t.Context(), wrapped); err != nil || !bytes.Equal(got, key) {
		t.Fatalf("got %x, %v", got, err)
	}
}

func TestAFailingProgramSaysNothingOfTheKey(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"fails", "silent", "chatters"} {
		_, err := service(t, name).Unwrap(t.Context(), []byte("the secret itself"))
		if err == nil || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "dGhlIHNlY3JldC") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, setting := range []string{"", "exec:relative", "https://kms.example"} {
		if _, err := kms.Open(setting); err == nil {
			t.Errorf("%q was taken", setting)
		}
	}
}
