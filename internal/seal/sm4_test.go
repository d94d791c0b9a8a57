package seal

import (
	"bytes"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/emmansun/gmsm/sm4"
)

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// GB/T 32907-2016, A.1.
func TestSM4IsTheStandardsCipher(t *testing.T) {
	t.Parallel()
	key := unhex(t, "0123456789abcdeffedcba9876543210")
	block, err := sm4.NewCipher(key)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]byte, 16)
	block.Encrypt(out, key)
	if got := hex.EncodeToString(out); got != "681edf34d206965e86b3e94f536e4246" {
		t.Errorf("got %s", got)
	}
}

// RFC 8998, A.1.
func TestSM4GCMIsTheStandardsMode(t *testing.T) {
	t.Parallel()
	aead, err := sm4GCM(unhex(t, "0123456789abcdeffedcba9876543210"))
	if err != nil {
		t.Fatal(err)
	}
	plain := ""
	for _, c := range "abcdefea" {
		plain += strings.Repeat(string(c), 16)
	}
	got := aead.Seal(nil, unhex(t, "00001234567800000000abcd"), unhex(t, plain), unhex(t, "feedfacedeadbeeffeedfacedeadbeefabaddad2"))
	want := unhex(t, "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"+
		"83de3541e4c2b58177e065a9bf7b62ec")
	if !bytes.Equal(got, want) {
		t.Errorf("got %x", got)
	}
}

func TestEitherCipherOpensUnderOneRing(t *testing.T) {
	t.Parallel()
	key := bytes.Repeat([]byte{7}, KeyBytes)
	byAES, err := NewRing(key)
	if err != nil {
		t.Fatal(err)
	}
	bySM4, err := NewRingWith(SM4, key)
	if err != nil {
		t.Fatal(err)
	}
	sealed := bySM4.Close([]byte("13800000000"), "x/1")
	if sealed[0] != 2 {
		t.Errorf("the first byte is %d", sealed[0])
	}
	for from, r := range map[*Ring]*Ring{byAES: bySM4, bySM4: byAES} {
		if plain, err := r.Open(from.Close([]byte("13800000000"), "x/1"), "x/1"); err != nil || string(plain) != "13800000000" {
			t.Errorf("got %q, %v", plain, err)
		}
	}
	sealed[0] = 1 // the other cipher must not take it
	if _, err := bySM4.Open(sealed, "x/1"); !errors.Is(err, ErrUnopened) {
		t.Errorf("got %v", err)
	}
	if bytes.Equal(byAES.Current(), bySM4.Current()) {
		t.Error("another cipher makes values due to be sealed anew")
	}
}
