package seal_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"liuyong/internal/seal"
)

func key(b byte) []byte { return bytes.Repeat([]byte{b}, seal.KeyBytes) }

func ring(t *testing.T, keys ...[]byte) *seal.Ring {
	t.Helper()
	r, err := seal.NewRing(keys...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestAValueOpensForItsOwnerOnly(t *testing.T) {
	t.Parallel()
	r := ring(t, key(1))
	sealed := r.Close([]byte("13800000000"), "user.phone/1")
	if plain, err := r.Open(sealed, "user.phone/1"); err != nil || string(plain) != "13800000000" {
		t.Fatalf("got %q, %v", plain, err)
	}
	if bytes.Contains(sealed, []byte("138")) {
		t.Error("the value shows in its sealed form")
	}
	if _, err := r.Open(sealed, "user.phone/2"); !errors.Is(err, seal.ErrUnopened) {
		t.Errorf("another owner: %v", err)
	}
	for i := range sealed {
		broken := bytes.Clone(sealed)
		broken[i] ^= 1
		if _, err := r.Open(broken, "user.phone/1"); !errors.Is(err, seal.ErrUnopened) {
			t.Errorf("byte %d changed: %v", i, err)
		}
		if _, err := r.Open(sealed[:i], "user.phone/1"); !errors.Is(err, seal.ErrUnopened) {
			t.Errorf("cut to %d bytes: %v", i, err)
		}
	}
}

func TestANewKeyReadsWhatTheOldOneSealed(t *testing.T) {
	t.Parallel()
	old := ring(t, key(1))
	sealed := old.Close([]byte("secret"), "x/1")
	both := ring(t, key(2), key(1))
	if plain, err := both.Open(sealed, "x/1"); err != nil || string(plain) != "secret" {
		t.Fatalf("got %q, %v", plain, err)
	}
	if _, err := old.Open(both.Close([]byte("secret"), "x/1"), "x/1"); !errors.Is(err, seal.ErrUnopened) {
		t.Errorf("the new ring must seal with its first key: %v", err)
	}
}

func TestTextsSayWhichKeySealedThem(t *testing.T) {
	t.Parallel()
	old := ring(t, key(1))
	kept := old.CloseText("13800000000", "resumes.content.phone/1")
	if !strings.HasPrefix(kept, "sealed:1:"+seal.KeyID(key(1))+":") || strings.Contains(kept, "138") {
		t.Errorf("kept as %q", kept)
	}
	both := ring(t, key(2), key(1))
	if plain, err := both.OpenText(kept, "resumes.content.phone/1"); err != nil || plain != "13800000000" {
		t.Errorf("got %q, %v", plain, err)
	}
	if _, err := both.OpenText(kept, "resumes.content.email/1"); !errors.Is(err, seal.ErrUnopened) {
		t.Errorf("in another place: %v", err)
	}
	if plain, err := both.OpenText("13800000000", "x"); err != nil || plain != "13800000000" {
		t.Errorf("a text from before: %q, %v", plain, err)
	}
	if both.CloseText("", "x") != "" {
		t.Error("nothing is kept as nothing")
	}
	// Whoever writes such a text themselves gets it back as they wrote it.
	if plain, err := both.OpenText(both.CloseText("sealed:1:00000000:x", "x"), "x"); err != nil || plain != "sealed:1:00000000:x" {
		t.Errorf("got %q, %v", plain, err)
	}
}
