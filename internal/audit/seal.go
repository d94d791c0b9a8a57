package audit

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"iter"
	"strings"
	"time"
)

// Seal binds a batch of entries to all before it. It speaks for every id after AfterID up to UptoID: an id of that
// range that is not among its leaves was given up by a transaction that failed.
type Seal struct {
	No        int64     `json:"no"`
	AfterID   int64     `json:"after_id"`
	UptoID    int64     `json:"upto_id"`
	Count     int       `json:"count"`
	Leaves    []byte    `json:"leaves,omitempty"` // per entry its id in eight bytes, big-endian, and its digest
	Previous  Hash      `json:"previous"`
	Hash      Hash      `json:"hash"`
	SealedAt  time.Time `json:"sealed_at"`
	KeyID     string    `json:"key_id"`
	Signature []byte    `json:"signature"`
}

const leafBytes = 8 + sha256.Size

// sealForm names the canonical form of a seal and its version.
const sealForm = "liuyong audit seal 1"

// Start is what stands before the first seal.
var Start = Seal{Hash: make(Hash, sha256.Size)}

// sum is the hash of a seal: of the name of the form, the numbers in eight bytes each, big-endian, and the digest of
// the leaves, the previous hash and the name of the key, each after its length.
func (s Seal) sum() Hash {
	b := append(make([]byte, 0, 256), sealForm...)
	for _, n := range []int64{s.No, s.AfterID, s.UptoID, int64(s.Count), s.SealedAt.UnixMicro()} {
		b = binary.BigEndian.AppendUint64(b, uint64(n))
	}
	leaves := sha256.Sum256(s.Leaves)
	b = field(field(field(b, leaves[:]), s.Previous), []byte(s.KeyID))
	h := sha256.Sum256(b)
	return h[:]
}

func (s *Seal) add(e Entry) {
	digest := e.Digest()
	s.Leaves = binary.BigEndian.AppendUint64(s.Leaves, uint64(e.ID))
	s.Leaves = append(s.Leaves, digest[:]...)
	s.Count++
}

func (s Seal) leaves() iter.Seq2[int64, []byte] {
	return func(yield func(int64, []byte) bool) {
		for b := s.Leaves; len(b) >= leafBytes; b = b[leafBytes:] {
			if !yield(int64(binary.BigEndian.Uint64(b)), b[8:leafBytes]) {
				return
			}
		}
	}
}

// PublicKeys check signatures, by the name of the key.
type PublicKeys map[string]ed25519.PublicKey

// Signer signs seals with the newest key and checks those of all.
type Signer struct {
	key    ed25519.PrivateKey
	id     string
	Public PublicKeys
}

// NewSigner takes the seeds of the keys, 32 bytes each, the newest first.
func NewSigner(seeds ...[]byte) (*Signer, error) {
	if len(seeds) == 0 {
		return nil, errors.New("audit: no key to sign with")
	}
	s := &Signer{Public: PublicKeys{}}
	for i, seed := range seeds {
		if len(seed) != ed25519.SeedSize {
			return nil, fmt.Errorf("audit: a key has %d bytes rather than %d", len(seed), ed25519.SeedSize)
		}
		key := ed25519.NewKeyFromSeed(seed)
		public, _ := key.Public().(ed25519.PublicKey)
		s.Public[KeyID(public)] = public
		if i == 0 {
			s.key, s.id = key, KeyID(public)
		}
	}
	return s, nil
}

// PublicKey is the key that checks what is signed now.
func (s *Signer) PublicKey() ed25519.PublicKey { return s.Public[s.id] }

// KeyID is the name of a key.
func KeyID(public ed25519.PublicKey) string {
	h := sha256.Sum256(public)
	return hex.EncodeToString(h[:8])
}

// ParsePublicKeys reads keys in base64, several parted by commas.
func ParsePublicKeys(text string) (PublicKeys, error) {
	keys := PublicKeys{}
	for part := range strings.SplitSeq(text, ",") {
		raw, err := base64.StdEncoding.DecodeString(strings.TrimSpace(part))
		if err != nil || len(raw) != ed25519.PublicKeySize {
			return nil, errors.New("a public key is 32 bytes in base64")
		}
		keys[KeyID(raw)] = raw
	}
	return keys, nil
}

func (s *Signer) sign(seal *Seal) {
	seal.KeyID = s.id
	seal.Hash = seal.sum()
	seal.Signature = ed25519.Sign(s.key, seal.Hash)
}

// genuine says what is wrong with a seal by itself, "" when nothing is.
func (k PublicKeys) genuine(s Seal) Kind {
	public, known := k[s.KeyID]
	switch {
	case !bytes.Equal(s.Hash, s.sum()) || len(s.Leaves) != s.Count*leafBytes:
		return SealEdited
	case !known:
		return SealKeyUnknown
	case !ed25519.Verify(public, s.Hash, s.Signature):
		return SealNotSigned
	}
	return ""
}
