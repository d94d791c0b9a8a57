package complaint

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"math/bits"
	"time"

	"liuyong/internal/id"
)

const (
	// Bits is how many leading zero bits the SHA-256 of challenge and answer must have: some 65,000 tries, a moment on a
	// phone and dear for whoever sends thousands.
	Bits = 16
	// challengeFor is how long a challenge can be answered: as long as somebody writes.
	challengeFor = time.Hour
	// Patience is how long one must have waited who sends no answer: browsers without scripts.
	Patience = 20 * time.Second
)

// Prover hands out challenges and checks the answers, without keeping any before it is used.
type Prover struct{ key []byte }

// NewProver makes a prover whose challenges only it can make. Processes that serve one site share the key.
func NewProver(key []byte) Prover {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte("complaint challenge"))
	return Prover{mac.Sum(nil)}
}

const (
	madeBytes   = 8
	chanceBytes = 12
	macBytes    = 16
)

// Challenge is a new one for a post.
func (p Prover) Challenge(post id.Post, now time.Time) string {
	raw := make([]byte, madeBytes+chanceBytes, madeBytes+chanceBytes+macBytes)
	binary.BigEndian.PutUint64(raw, uint64(now.UnixMilli())) //nolint:gosec // after 1970
	_, _ = rand.Read(raw[madeBytes:])                        // never fails
	return base64.RawURLEncoding.EncodeToString(append(raw, p.mac(post, raw)...))
}

func (p Prover) mac(post id.Post, raw []byte) []byte {
	mac := hmac.New(sha256.New, p.key)
	mac.Write([]byte(post))
	mac.Write(raw)
	return mac.Sum(nil)[:macBytes]
}

// check holds an answer against a challenge for a post and gives the mark under which it is used up.
// Errors: bad_proof, too_quick.
func (p Prover) check(post id.Post, challenge, answer string, now time.Time) ([]byte, error) {
	raw, err := base64.RawURLEncoding.DecodeString(challenge)
	if err != nil || len(raw) != madeBytes+chanceBytes+macBytes {
		return nil, ErrProof.New()
	}
	said, mac := raw[:madeBytes+chanceBytes], raw[madeBytes+chanceBytes:]
	if !hmac.Equal(mac, p.mac(post, said)) {
		return nil, ErrProof.New()
	}
	age := now.Sub(time.UnixMilli(int64(binary.BigEndian.Uint64(said)))) //nolint:gosec // made by Challenge
	if age < 0 || age > challengeFor {
		return nil, ErrProof.New()
	}
	used := sha256.Sum256(said)
	if answer == "" {
		if age < Patience {
			return nil, ErrTooQuick.New()
		}
		return used[:], nil
	}
	if sum := sha256.Sum256([]byte(challenge + ":" + answer)); zeros(sum[:]) < Bits {
		return nil, ErrProof.New()
	}
	return used[:], nil
}

// zeros counts the leading zero bits.
func zeros(b []byte) int {
	n := 0
	for _, x := range b {
		n += bits.LeadingZeros8(x)
		if x != 0 {
			break
		}
	}
	return n
}
