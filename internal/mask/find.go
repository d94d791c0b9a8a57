package mask

import (
	"regexp"
	"slices"
	"time"
)

// Kind is a kind of personal value that is known by its form.
type Kind string

// The kinds.
const (
	AMobile   Kind = "mobile number"
	AnID      Kind = "identity number"
	AnAddress Kind = "mail address"
	AToken    Kind = "token"
)

const phoneLength = 11

var (
	mobile = regexp.MustCompile(`^1[3-9][0-9]{9}$`)
	digits = regexp.MustCompile(`[0-9]+[xX]?`)
	// A host has a dot and ends in letters, so that user@127.0.0.1 in the address of a database is none.
	address = regexp.MustCompile(`[\p{L}\p{N}._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)
	token   = regexp.MustCompile(`eyJ[\w-]{8,}\.[\w-]{8,}|Bearer [\w.~+/-]{16,}`)
	// What is made of digits and names nobody: a UUID.
	uuid = regexp.MustCompile(`[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}`)
	// Numbers that a person writes with blanks and lines between.
	spaced = regexp.MustCompile(`([0-9])[ \x{00A0}\x{3000}-]([0-9])`)
)

// Find names the kinds of personal values that stand in a text: mobile and identity numbers, mail addresses, tokens.
// It serves to keep them out of logs and of the words of a reason. It knows forms, not people: a name is not found.
func Find(text string) []Kind {
	text = uuid.ReplaceAllString(text, "")
	out := numbersIn(text)
	if address.MatchString(text) {
		out = append(out, AnAddress)
	}
	if token.MatchString(text) {
		out = append(out, AToken)
	}
	return out
}

// FindTyped is Find for what somebody typed, where a number may be broken by blanks and lines.
func FindTyped(text string) []Kind {
	out := Find(text)
	// Twice, since matches do not overlap: 1 3 8 is joined by two.
	joined := spaced.ReplaceAllString(spaced.ReplaceAllString(text, "$1$2"), "$1$2")
	for _, k := range numbersIn(joined) {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

func numbersIn(text string) []Kind {
	var out []Kind
	for _, n := range digits.FindAllString(text, -1) {
		kind := kindOf(n)
		if kind != "" && !slices.Contains(out, kind) {
			out = append(out, kind)
		}
	}
	return out
}

const identityLength = 18

func kindOf(number string) Kind {
	switch {
	case mobile.MatchString(number), len(number) == phoneLength+2 && number[:2] == "86" && mobile.MatchString(number[2:]):
		return AMobile
	case len(number) == identityLength:
		if _, err := time.Parse("20060102", number[6:14]); err == nil && (number[6:8] == "19" || number[6:8] == "20") {
			return AnID
		}
	}
	return ""
}
