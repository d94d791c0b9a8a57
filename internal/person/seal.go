package person

import (
	"crypto/hmac"
	"crypto/sha256"
	"errors"

	"liuyong/internal/id"
	"liuyong/internal/refdata"
	"liuyong/internal/seal"
)

// Seal keeps identity numbers: a ring of keys encrypts, keys of another purpose match.
type Seal struct {
	ring    *seal.Ring
	matches []matchKey
}

type matchKey struct {
	id  string
	key []byte
}

// NewSeal takes the ring and the keys that match, the newest first.
func NewSeal(ring *seal.Ring, matchKeys ...[]byte) (*Seal, error) {
	if len(matchKeys) == 0 {
		return nil, errors.New("person: there is no key to match by")
	}
	s := &Seal{ring: ring}
	for _, k := range matchKeys {
		if len(k) != seal.KeyBytes {
			return nil, errors.New("person: a key to match by must be 32 bytes")
		}
		s.matches = append(s.matches, matchKey{id: seal.KeyID(k), key: k})
	}
	return s, nil
}

// identityOwner binds a sealed number to one person, so that a ciphertext moved to another row does not open.
func identityOwner(p id.Person) string { return "person.identity/" + string(p) }

// bareBytes is the length of an identity number sealed before values named their key: nonce, number, tag.
const bareBytes = 12 + 18 + 16

// Close encrypts a checked number for one person.
func (s *Seal) Close(number refdata.CitizenID, owner id.Person) []byte {
	return s.ring.Close([]byte(number.Reveal()), identityOwner(owner))
}

// Open decrypts, whichever key and form it was sealed in.
func (s *Seal) Open(sealed []byte, owner id.Person) (refdata.CitizenID, error) {
	plain, err := s.ring.Open(sealed, identityOwner(owner))
	if err != nil && len(sealed) == bareBytes {
		plain, err = s.ring.OpenBare(sealed, string(owner))
	}
	if err != nil {
		return refdata.CitizenID{}, errors.New("person: the sealed identity number does not open under any key")
	}
	return refdata.ParseCitizenID(string(plain))
}

// Match is the value by which the same number is found again, and the key it was made with.
func (s *Seal) Match(number refdata.CitizenID) (value []byte, key string) {
	k := s.matches[0]
	return k.of(number), k.id
}

// Matches are the values that the number may be kept under: while the key changes, some still stand under the
// earlier one.
func (s *Seal) Matches(number refdata.CitizenID) [][]byte {
	out := make([][]byte, len(s.matches))
	for i, k := range s.matches {
		out[i] = k.of(number)
	}
	return out
}

func (k matchKey) of(number refdata.CitizenID) []byte {
	m := hmac.New(sha256.New, k.key)
	m.Write([]byte(number.Reveal()))
	return m.Sum(nil)
}
