// Package seal encrypts personal data and other secrets that are kept: identity numbers, telephone numbers, the
// seeds of second factors. A Ring holds several keys, so that a key can be replaced while what it sealed stays
// readable. Each sealed value is bound to its owner: moved to another row it does not open.
package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
)

// KeyBytes is the length of every key.
const KeyBytes = 32

// ErrUnopened is a value that no key of the ring opens for this owner.
var ErrUnopened = errors.New("seal: the value does not open under any key for this owner")

// A sealed value is a byte for the cipher, four for the key, the nonce, and what the cipher made.
const (
	keyIDBytes = 4
	headBytes  = 1 + keyIDBytes
	nonceBytes = 12
)

// Cipher is what a ring seals with; it opens what either made.
type Cipher byte

// The ciphers, by the first byte of what they sealed.
const (
	AES Cipher = 1 // AES-256-GCM
	SM4 Cipher = 2 // SM4-GCM, the national cipher (GB/T 32907-2016) that an assessment under GB/T 39786-2021 may ask for
)

// CipherOf reads the name of a cipher as it stands in the settings.
func CipherOf(name string) (Cipher, error) {
	switch name {
	case "aes", "":
		return AES, nil
	case "sm4":
		return SM4, nil
	}
	return 0, fmt.Errorf("there is no cipher %q, only aes and sm4", name)
}

// Ring seals with its first key and opens with any.
type Ring struct {
	cipher Cipher
	keys   []sealer
}

type sealer struct {
	id       [keyIDBytes]byte
	aes, sm4 cipher.AEAD
}

// KeyID names a key without telling anything of it.
func KeyID(key []byte) string {
	sum := sha256.Sum256(append([]byte("liuyong key id\x00"), key...))
	return hex.EncodeToString(sum[:keyIDBytes])
}

// NewRing takes keys of 32 bytes, the one to seal with first, and seals with AES.
func NewRing(keys ...[]byte) (*Ring, error) { return NewRingWith(AES, keys...) }

// NewRingWith is NewRing with another cipher to seal with.
func NewRingWith(c Cipher, keys ...[]byte) (*Ring, error) {
	if len(keys) == 0 {
		return nil, errors.New("seal: a ring needs a key")
	}
	r := &Ring{cipher: c}
	for i, k := range keys {
		if len(k) != KeyBytes {
			return nil, fmt.Errorf("seal: key %d must be %d bytes", i+1, KeyBytes)
		}
		s, err := newSealer(k)
		if err != nil {
			return nil, err
		}
		r.keys = append(r.keys, s)
	}
	return r, nil
}

func newSealer(key []byte) (sealer, error) {
	var s sealer
	name, err := hex.DecodeString(KeyID(key))
	if err != nil {
		return s, err
	}
	copy(s.id[:], name)
	block, err := aes.NewCipher(key)
	if err != nil {
		return s, err
	}
	if s.aes, err = cipher.NewGCM(block); err != nil {
		return s, err
	}
	s.sm4, err = newSM4(key)
	return s, err
}

func (s sealer) aead(c Cipher) cipher.AEAD {
	switch c {
	case AES:
		return s.aes
	case SM4:
		return s.sm4
	}
	return nil
}

// Current names what the ring seals with now; a value whose head is another is due to be sealed anew.
func (r *Ring) Current() []byte { return append([]byte{byte(r.cipher)}, r.keys[0].id[:]...) }

// Close seals a value for its owner: what kind of thing it is and whose, such as "person.identity/0190f3c1-…".
func (r *Ring) Close(plain []byte, owner string) []byte {
	aead := r.keys[0].aead(r.cipher)
	out := make([]byte, 0, headBytes+nonceBytes+len(plain)+aead.Overhead())
	out = append(out, r.Current()...)
	nonce := make([]byte, nonceBytes)
	_, _ = rand.Read(nonce)
	out = append(out, nonce...)
	return aead.Seal(out, nonce, plain, []byte(owner))
}

// Open opens a value for its owner. Errors: ErrUnopened.
func (r *Ring) Open(sealed []byte, owner string) ([]byte, error) {
	if len(sealed) < headBytes+nonceBytes {
		return nil, ErrUnopened
	}
	for _, k := range r.keys {
		aead := k.aead(Cipher(sealed[0]))
		if aead == nil || [keyIDBytes]byte(sealed[1:headBytes]) != k.id {
			continue
		}
		nonce, rest := sealed[headBytes:headBytes+nonceBytes], sealed[headBytes+nonceBytes:]
		if plain, err := aead.Open(nil, nonce, rest, []byte(owner)); err == nil {
			return plain, nil
		}
	}
	return nil, ErrUnopened
}

// OpenBare opens what was sealed before values named their key: nonce and AES ciphertext alone.
// Errors: ErrUnopened.
func (r *Ring) OpenBare(sealed []byte, owner string) ([]byte, error) {
	if len(sealed) < nonceBytes {
		return nil, ErrUnopened
	}
	for _, k := range r.keys {
		if plain, err := k.aes.Open(nil, sealed[:nonceBytes], sealed[nonceBytes:], []byte(owner)); err == nil {
			return plain, nil
		}
	}
	return nil, ErrUnopened
}
