package kms_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"liuyong/internal/kms"
)

// service writes a program that wraps by a key of its own, as the command of a real service would.
func service(t *testing.T, body string) kms.Port {
	t.Helper()
	path := filepath.Join(t.TempDir(), "service")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+body), 0o700); err != nil {
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
	port := service(t, `case "$1" in
wrap) openssl enc -aes-256-ctr -a -A -K 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff -iv 00000000000000000000000000000001 ;;
unwrap) openssl enc -d -aes-256-ctr -a -A -K 00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff -iv 00000000000000000000000000000001 ;;
*) exit 2 ;;
esac`)
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
	for name, body := range map[string]string{"fails": "cat >&2; exit 3", "silent": "exit 0", "chatters": "echo no base64 at all"} {
		_, err := service(t, body).Unwrap(t.Context(), []byte("the secret itself"))
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
