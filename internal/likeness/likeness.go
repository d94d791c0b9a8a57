// Package likeness tells how alike two texts are without holding them side by side: a sketch of each is enough, and
// sketches of near copies share a band, by which a database finds them. It is MinHash over the 3-grams of the characters
// that carry meaning (Broder 1997), so that spaces, punctuation, traditional characters and the order of the lines do
// not hide a copy.
package likeness

import (
	"encoding/binary"
	"fmt"
	"unicode"

	"liuyong/internal/hanzi"
)

const (
	rows  = 3  // hashes of a band: all must agree
	bands = 42 // of two texts that share half of their grams, one band in eight agrees, so 99.6 % are found
	size  = rows * bands
	grams = 3
	// least is how many grams a text must have for a sketch to say anything.
	least = 20
)

// Near is the likeness from which a text is called a near copy of another; docs/screening.md has what it finds and how
// often it is wrong.
const Near = 0.53

// Sketch stands for a text. The zero Sketch stands for one that is too short to be compared.
type Sketch struct{ least []uint32 }

// Of sketches a text given in parts.
func Of(parts ...string) Sketch {
	var low [size]uint32
	for i := range low {
		low[i] = ^uint32(0)
	}
	n := 0
	for _, part := range parts {
		var window [grams]rune
		seen := 0
		for _, r := range part {
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				continue
			}
			window[0], window[1], window[2] = window[1], window[2], unicode.ToLower(hanzi.Simplified(r))
			if seen++; seen < grams {
				continue
			}
			n++
			h := mix(uint64(window[0])<<42 ^ uint64(window[1])<<21 ^ uint64(window[2])) //nolint:gosec // runes are positive
			for i := range low {
				low[i] = min(low[i], uint32(multipliers[i]*h>>32)) //nolint:gosec // the upper half, which fits
			}
		}
	}
	if n < least {
		return Sketch{}
	}
	return Sketch{low[:]}
}

// multipliers make many hashes of one: odd numbers from a fixed sequence.
var multipliers = func() (out [size]uint64) {
	x := uint64(0x9E3779B97F4A7C15)
	for i := range out {
		x = mix(x + 0x9E3779B97F4A7C15)
		out[i] = x | 1
	}
	return out
}()

// mix spreads the bits of a number over all of it (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}

// Empty reports whether the text was too short to be compared.
func (s Sketch) Empty() bool { return len(s.least) == 0 }

// Like estimates the share of grams that two texts have in common, 0 to 1; it is off by 0.04 in the middle.
func (s Sketch) Like(t Sketch) float64 {
	if s.Empty() || t.Empty() {
		return 0
	}
	same := 0
	for i := range s.least {
		if s.least[i] == t.least[i] {
			same++
		}
	}
	return float64(same) / size
}

// Bands are the keys under which a sketch is found: near copies share one at least.
func (s Sketch) Bands() []int64 {
	if s.Empty() {
		return nil
	}
	out := make([]int64, bands)
	for b := range out {
		h := uint64(b) + 1 //nolint:gosec // a small number
		for _, v := range s.least[b*rows : (b+1)*rows] {
			h = mix(h ^ uint64(v))
		}
		out[b] = int64(h) //nolint:gosec // any 64 bits are a key
	}
	return out
}

// Bytes is the sketch as it is kept.
func (s Sketch) Bytes() []byte {
	out := make([]byte, 0, 4*len(s.least))
	for _, v := range s.least {
		out = binary.LittleEndian.AppendUint32(out, v)
	}
	return out
}

// Read is a sketch that was kept.
func Read(b []byte) (Sketch, error) {
	if len(b) == 0 {
		return Sketch{}, nil
	}
	if len(b) != 4*size {
		return Sketch{}, fmt.Errorf("likeness: a sketch of %d bytes", len(b))
	}
	s := Sketch{make([]uint32, size)}
	for i := range s.least {
		s.least[i] = binary.LittleEndian.Uint32(b[4*i:])
	}
	return s, nil
}
