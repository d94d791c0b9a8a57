package seal

import (
	"bytes"
	"testing"
)

// Only what this ring sealed for this owner opens, and it opens to what was sealed: any other byte, length or owner
// is refused, without a panic.
func FuzzOpen(f *testing.F) {
	key := bytes.Repeat([]byte{'k'}, KeyBytes)
	ring, err := NewRing(key)
	if err != nil {
		f.Fatal(err)
	}
	stranger, err := NewRing(bytes.Repeat([]byte{'s'}, KeyBytes))
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("440524188001010014"), "person.identity/1", uint16(3), byte(1))
	f.Add([]byte{}, "", uint16(0), byte(0))
	f.Add(ring.Close([]byte("x"), "o"), "o", uint16(20), byte(0x80))
	f.Fuzz(func(t *testing.T, plain []byte, owner string, at uint16, flip byte) {
		if got, err := ring.Open(plain, owner); err == nil {
			t.Logf("a value of the corpus opens to %d bytes", len(got)) // a seed that was sealed with this very key
		}
		sealed := ring.Close(plain, owner)
		if got, err := ring.Open(sealed, owner); err != nil || !bytes.Equal(got, plain) {
			t.Fatalf("a sealed value does not open: %v", err)
		}
		if len(plain) > 7 && bytes.Contains(sealed, plain) {
			t.Fatal("the sealed value shows the plain one")
		}
		refused := func(r *Ring, b []byte, owner, what string) {
			if _, err := r.Open(b, owner); err == nil {
				t.Fatalf("%s opens", what)
			}
		}
		refused(ring, sealed, owner+"x", "a value moved to another owner")
		refused(stranger, sealed, owner, "a value under a key that is not of the ring")
		refused(ring, sealed[:int(at)%len(sealed)], owner, "a value cut short")
		refused(ring, append(bytes.Clone(sealed), flip), owner, "a value with more behind it")
		if flip != 0 {
			changed := bytes.Clone(sealed)
			changed[int(at)%len(changed)] ^= flip
			refused(ring, changed, owner, "a changed value")
		}
	})
}
