// Package seal encrypts personal data and other secrets that are kept: identity numbers, telephone numbers, the
// seeds of second factors. A Ring holds several keys, so that a key can be replaced while what it sealed stays
// readable. Each sealed value is bound to its owner: moved to another row it does not open.
package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
)

// KeyBytes is the length of every key.
const KeyBytes = 32

// ErrUnopened is a value that no key of the ring opens for this owner.
var ErrUnopened = errors.New("seal: the value does not open under any key for this owner")

// keyIDBytes name the key in a sealed value.
const keyIDBytes = 4

// version is the first byte of every sealed value: AES-256-GCM (GB/T 39786-2021 leaves SM4 as the other choice).
const version = 1

// Ring seals with its first key and opens with any.
type Ring struct{ keys []sealer }

type sealer struct {
	id   [keyIDBytes]byte
	aead cipher.AEAD
}

// NewRing takes keys of 32 bytes, the one to seal with first.
func NewRing(keys ...[]byte) (*Ring, error) {
	if len(keys) == 0 {
		return nil, errors.New("seal: a ring needs a key")
	}
	r := &Ring{}
	for i, k := range keys {
		if len(k) != KeyBytes {
			return nil, fmt.Errorf("seal: key %d must be %d bytes", i+1, KeyBytes)
		}
		block, err := aes.NewCipher(k)
		if err != nil {
			return nil, err
		}
		aead, err := cipher.NewGCM(block)
		if err != nil {
			return nil, err
		}
		s := sealer{aead: aead}
		sum := sha256.Sum256(append([]byte("liuyong key id\x00"), k...))
		copy(s.id[:], sum[:])
		r.keys = append(r.keys, s)
	}
	return r, nil
}

// Close seals a value for its owner: what kind of thing it is and whose, such as "person.identity/0190f3c1-…".
func (r *Ring) Close(plain []byte, owner string) []byte {
	k := r.keys[0]
	out := make([]byte, 0, 1+keyIDBytes+k.aead.NonceSize()+len(plain)+k.aead.Overhead())
	out = append(append(out, version), k.id[:]...)
	nonce := make([]byte, k.aead.NonceSize())
	_, _ = rand.Read(nonce)
	out = append(out, nonce...)
	return k.aead.Seal(out, nonce, plain, []byte(owner))
}

// Open opens a value for its owner. Errors: ErrUnopened.
func (r *Ring) Open(sealed []byte, owner string) ([]byte, error) {
	const head = 1 + keyIDBytes
	if len(sealed) < head || sealed[0] != version {
		return nil, ErrUnopened
	}
	for _, k := range r.keys {
		n := k.aead.NonceSize()
		if [keyIDBytes]byte(sealed[1:head]) != k.id || len(sealed) < head+n {
			continue
		}
		if plain, err := k.aead.Open(nil, sealed[head:head+n], sealed[head+n:], []byte(owner)); err == nil {
			return plain, nil
		}
	}
	return nil, ErrUnopened
}
