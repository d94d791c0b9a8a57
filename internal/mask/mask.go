// Package mask is how personal values are shown to whoever need not know them, and how a text is searched for values
// that must not stand in it. Every answer, page and export masks by these functions, so that a name looks the same
// wherever it is hidden (domain.md §7).
package mask

import (
	"strings"
	"unicode/utf8"
)

// Nobody stands where the name of somebody stood who was let go of (package retention). It hides nobody, so that it is shown
// as it is.
const Nobody = "已匿名"

// Name shows the first character: 张**.
func Name(name string) string {
	if name == Nobody {
		return name
	}
	r, size := utf8.DecodeRuneInString(name)
	if size == 0 {
		return ""
	}
	return string(r) + "**"
}

// What of a number stays visible: enough to tell two apart who are known already, too little to call or find anybody.
const (
	phoneHead, phoneTail = 3, 4
	studentTail          = 2
)

// Phone shows the first three digits and the last four of a mobile number, 138****0000, and of any other number at
// most the last two characters.
func Phone(number string) string {
	if n := strings.TrimPrefix(strings.TrimSpace(number), "+86"); mobile.MatchString(n) && len(n) == phoneLength {
		return n[:phoneHead] + "****" + n[phoneLength-phoneTail:]
	}
	return tail(number, studentTail)
}

// Mail shows the first character and the host: z***@example.com.
func Mail(address string) string {
	name, host, ok := strings.Cut(address, "@")
	r, size := utf8.DecodeRuneInString(name)
	if !ok || size == 0 {
		return "***"
	}
	return string(r) + "***@" + host
}

// Login masks what somebody signs in with: a mail address as one; a chosen name stays, since it names nobody.
func Login(login string) string {
	if strings.Contains(login, "@") {
		return Mail(login)
	}
	return login
}

// Identity is an identity number of which only the last four characters are kept readable; the other fourteen would
// tell where and when somebody was born.
func Identity(lastFour string) string {
	if lastFour == "" {
		return ""
	}
	return "**************" + lastFour
}

// StudentNo shows the last two characters.
func StudentNo(number string) string { return tail(number, studentTail) }

// tail hides all but the last n characters; what is not longer than twice that is hidden whole.
func tail(s string, n int) string {
	if s == "" {
		return ""
	}
	r := []rune(strings.ToValidUTF8(s, "�"))
	if len(r) <= 2*n {
		return "****"
	}
	return "****" + string(r[len(r)-n:])
}
