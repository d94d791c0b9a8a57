// Package gram breaks text into the small keys by which PostgreSQL finds posts when the search engine is away:
// pairs of neighbouring Chinese characters, and whole Latin words and numbers. A key is a 32-bit number, which a
// GIN index compares and stores far more cheaply than text: a pair is its two code points side by side, a word its
// hash below the range of pairs. Two words may share a hash; at 30 bits that is rare enough for a fallback.
package gram

import (
	"slices"
	"unicode"
)

// Of lists the distinct keys of the texts in ascending order. A text that holds all keys of a query is a match.
func Of(texts ...string) []int32 {
	var keys []int32
	for _, t := range texts {
		keys = appendKeys(keys, t)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Singles adds to Of a key for every Chinese character by itself, so that a query of one character finds the short
// texts (titles, names) that contain it.
func Singles(texts ...string) []int32 {
	keys := Of(texts...)
	for _, t := range texts {
		for _, r := range t {
			if unicode.Is(unicode.Han, r) {
				keys = append(keys, single(r))
			}
		}
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// appendKeys walks over runs of Chinese characters and of Latin letters and digits; all else separates them.
func appendKeys(keys []int32, text string) []int32 {
	var prev rune // the Chinese character before, 0 at the start of a run
	alone := false
	word, inWord := uint32(fnvOffset), false
	endHan := func() {
		if alone {
			keys = append(keys, single(prev))
		}
		prev, alone = 0, false
	}
	endWord := func() {
		if inWord {
			keys = append(keys, int32(word&wordMask))
		}
		word, inWord = fnvOffset, false
	}
	for _, r := range text {
		r = fold(r)
		switch {
		case unicode.Is(unicode.Han, r):
			endWord()
			if prev != 0 {
				keys = append(keys, pair(prev, r))
			}
			alone, prev = prev == 0, r
		case unicode.IsLetter(r) || unicode.IsDigit(r) || inWord && (r == '+' || r == '#'):
			endHan()
			word, inWord = hash(word, r), true
		default:
			endHan()
			endWord()
		}
	}
	endHan()
	endWord()
	return keys
}

// fold makes full-width forms narrow and capitals small.
func fold(r rune) rune {
	if r >= '！' && r <= '～' {
		r -= '！' - '!'
	}
	return unicode.ToLower(r)
}

// Words and single characters stay below 0x4e000000, where the pairs of the common Chinese block begin.
const (
	fnvOffset  = 2166136261
	fnvPrime   = 16777619
	wordMask   = 0x3fffffff
	singleBase = 0x40000000
)

func hash(h uint32, r rune) uint32 {
	for range 4 {
		h = (h ^ uint32(r&0xff)) * fnvPrime
		r >>= 8
	}
	return h
}

func single(r rune) int32 { return int32(singleBase | uint32(r)&0xffffff) }

func pair(a, b rune) int32 {
	if a > 0xffff || b > 0xffff { // rare characters outside the basic plane
		return int32(hash(hash(fnvOffset, a), b) & wordMask)
	}
	return int32(uint32(a)<<16 | uint32(b))
}
