package account

import (
	"bytes"
	"context"
	"crypto/sha256"
	_ "embed"
	"sort"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/alexedwards/argon2id"
	"golang.org/x/text/unicode/norm"

	"liuyong/internal/fault"
)

const (
	minPassword = 10  // ASVS 5.0 §6.2.1 asks for 8; length is what counts, and no rule of composition (§6.2.5)
	maxPassword = 200 // never cut: longer ones are refused (§6.2.8, §6.2.9)
	maxWait     = 5 * time.Second

	argonMemory   = 19 * 1024 // KiB; OWASP password storage cheat sheet: m=19 MiB, t=2, p=1
	argonTime     = 2
	argonParallel = 1
)

// Why a password is refused.
var (
	ErrShortPassword   = fault.Define(fault.Invalid, "short_password", "密码至少 10 个字符，建议用一句话。", "The password needs at least 10 characters; a phrase is best.")
	ErrLongPassword    = fault.Define(fault.Invalid, "long_password", "密码不能超过 200 个字符。", "The password may have at most 200 characters.")
	ErrWeakPassword    = fault.Define(fault.Invalid, "weak_password", "这个密码太常见或曾经泄露，容易被猜到，请换一个。", "This password is common or was leaked before and easy to guess. Please choose another.")
	ErrOwnNamePassword = fault.Define(fault.Invalid, "own_name_password", "密码不能主要由账号、姓名或本站名称组成。", "The password must not consist mainly of your account, your name or the name of this site.")
)

// leaked holds the first four bytes of the SHA-256 of each password of at least ten characters among the million that
// were leaked most often, in order. One password in 38,000 that nobody leaked is refused with them. See leaked.md.
//
//go:embed leaked.bin
var leaked []byte

const leakedBytes = 4

func isLeaked(password string) bool {
	h := sha256.Sum256([]byte(password))
	key := h[:leakedBytes]
	n := len(leaked) / leakedBytes
	i := sort.Search(n, func(i int) bool { return bytes.Compare(leaked[i*leakedBytes:(i+1)*leakedBytes], key) >= 0 })
	return i < n && bytes.Equal(leaked[i*leakedBytes:(i+1)*leakedBytes], key)
}

// normalPassword is the form in which a password is hashed: what a full-width keyboard types is the same password as
// what a half-width one does (NFKC, as NIST SP 800-63B §5.1.1.2 advises). Nothing is trimmed or cut.
func normalPassword(s string) string { return norm.NFKC.String(s) }

// siteNames count for nothing in a password: they are what is guessed first here.
var siteNames = []string{"liuyong", "留永", "yongchuan", "永川", "chongqing"}

// refusePassword says why a password may not be taken, or nil. own are the login and the name of whoever chooses it.
func refusePassword(password string, own ...string) *fault.Code {
	p := normalPassword(password)
	switch n := utf8.RuneCountInString(p); {
	case n < minPassword:
		return ErrShortPassword
	case n > maxPassword || utf8.RuneCountInString(password) > maxPassword:
		return ErrLongPassword
	}
	lower := strings.ToLower(p)
	if utf8.RuneCountInString(without(lower, append(own, siteNames...))) < minPassword {
		return ErrOwnNamePassword
	}
	if isLeaked(lower) || isLeaked(strings.TrimRightFunc(lower, notWord)) || isLeaked(strings.TrimLeftFunc(lower, notWord)) || distinct(lower) < 5 || simple(lower) {
		return ErrWeakPassword
	}
	return nil
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// without takes words out of a text: a login also without what follows its @. Words so short that they stand in many
// others stay.
func without(s string, words []string) string {
	for _, w := range words {
		w = strings.ToLower(normalPassword(strings.TrimSpace(w)))
		local, _, _ := strings.Cut(w, "@")
		for _, part := range []string{w, local} {
			if len(part) >= 4 { // two Chinese characters are six bytes
				s = strings.ReplaceAll(s, part, "")
			}
		}
	}
	return s
}

func distinct(s string) int {
	seen := map[rune]bool{}
	for _, r := range s {
		seen[r] = true
	}
	return len(seen)
}

// rows are what fingers and eyes run along.
var rows = []string{"abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p", "`1234567890-="}

// simple reports a password made of a few runs along a row (qwer1234), of one short piece again and again (abc1abc1),
// or of a first half that is repeated backwards or forwards: after each, little is left to guess.
func simple(s string) bool {
	r := []rune(s)
	if pieces(r) < 5 {
		return true
	}
	for size := 1; size <= len(r)/2; size++ {
		repeated := true
		for i := size; i < len(r) && repeated; i++ {
			repeated = r[i] == r[i-size]
		}
		if repeated && pieces(r[:size]) < 5 {
			return true
		}
	}
	return false
}

// pieces counts runs: neighbours that are equal or stand beside one another in a row belong to one.
func pieces(r []rune) int {
	n := 1
	for i := 1; i < len(r); i++ {
		if r[i] != r[i-1] && !beside(r[i-1], r[i]) {
			n++
		}
	}
	return n
}

func beside(a, b rune) bool {
	for _, row := range rows {
		if strings.Contains(row, string([]rune{a, b})) || strings.Contains(row, string([]rune{b, a})) {
			return true
		}
	}
	return false
}

var params = &argon2id.Params{Memory: argonMemory, Iterations: argonTime, Parallelism: argonParallel, SaltLength: 16, KeyLength: 32}

// HashPassword hashes a password for keeping, without asking whether it is a good one.
func HashPassword(password string) (string, error) {
	return argon2id.CreateHash(normalPassword(password), params)
}

// bounded runs one hashing when there is room for its memory. Who waits too long is sent away rather than piled up.
func (s *Service) bounded(ctx context.Context, work func() error) error {
	wait, cancel := context.WithTimeout(ctx, maxWait)
	defer cancel()
	select {
	case s.hashes <- struct{}{}:
		defer func() { <-s.hashes }()
		s.hashed.Add(1)
		return work()
	case <-wait.Done():
		return fault.ErrUnavailable.Because(wait.Err())
	}
}

func (s *Service) hash(ctx context.Context, password string) (hash string, err error) {
	err = s.bounded(ctx, func() error {
		hash, err = HashPassword(password)
		return err
	})
	return hash, err
}

// compare takes as long for an account without a password, or for none at all, as for any other.
func (s *Service) compare(ctx context.Context, password, hash string) (ok bool, err error) {
	known := hash != ""
	if !known {
		hash = s.decoy
	}
	err = s.bounded(ctx, func() error {
		ok, err = argon2id.ComparePasswordAndHash(normalPassword(password), hash)
		return err
	})
	return ok && known, err
}

// Hashings counts how often a password has been hashed: tests compare what known and unknown logins cost.
func (s *Service) Hashings() int64 { return s.hashed.Load() }
