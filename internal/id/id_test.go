package id_test

import (
	"strings"
	"testing"

	"github.com/google/uuid"

	"liuyong/internal/id"
)

// An identifier, and so a cursor of a list, has one spelling only: two spellings would be two keys of a cache, and
// two answers to "is this mine".
func FuzzValid(f *testing.F) {
	for _, s := range []string{"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "0190F3C1-7D0A-7C3E-8A55-0C6B2F8F0A11", "{0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11}",
		"urn:uuid:0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", "0190f3c17d0a7c3e8a550c6b2f8f0a11", "", "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11\x00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !id.Valid(s) {
			return
		}
		if len(s) != 36 || s != strings.ToLower(s) || strings.Trim(s, "0123456789abcdef-") != "" {
			t.Errorf("%q is taken for an identifier", s)
		}
		if u, err := uuid.Parse(s); err != nil || u.String() != s {
			t.Errorf("%q is not what it reads as: %v %v", s, u, err)
		}
	})
}

func TestNewIdentifiersAreValidAndAscend(t *testing.T) {
	t.Parallel()
	last := ""
	for range 1000 {
		next := string(id.New[id.Post]())
		if !id.Valid(next) || next <= last {
			t.Fatalf("%s after %s", next, last)
		}
		last = next
	}
}
