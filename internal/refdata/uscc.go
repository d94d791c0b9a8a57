package refdata

import (
	"fmt"
	"strings"

	"liuyong/internal/fault"
)

// USCC is a unified social credit code (统一社会信用代码, GB 32100-2015) that ParseUSCC has accepted: 18 upper-case
// characters, namely 1 registering department, 1 category, 6 area, 9 organisation code (GB 11714-1997), 1 check.
type USCC string

// What is wrong with a code that is refused.
var (
	ErrUSCCLength = fault.Define(fault.Invalid, "uscc_length",
		"统一社会信用代码应为18位。", "A unified social credit code has 18 characters.")
	ErrUSCCLetter = fault.Define(fault.Invalid, "uscc_letter",
		"统一社会信用代码含有不允许的字符（不使用 I、O、S、V、Z，第3至8位为数字）。",
		"The code holds a character that is not allowed (no I, O, S, V, Z; digits in places 3 to 8).")
	ErrUSCCCheck = fault.Define(fault.Invalid, "uscc_check",
		"统一社会信用代码校验位不符，请核对是否输错。", "The check character does not fit. Please look for a typing error.")
)

// Warning is something odd about a code that is valid all the same: a reviewer looks at it.
type Warning struct {
	Code string
	Zh   string
	En   string
}

// The warnings about credit codes.
var (
	WarnOrgCode = Warning{"uscc_org_code", "其中的组织机构代码校验位不符（早期代码可能如此），请核对证照。",
		"The check character of the organisation code inside does not fit (old codes may do so). Please compare with the licence."}
	WarnUSCCPrefix = Warning{"uscc_prefix", "代码前两位不是常见的登记管理部门和机构类别，请核对证照。",
		"The first two characters are no usual registering department and category. Please compare with the licence."}
	WarnUSCCKind = Warning{"uscc_kind", "代码前两位与所选单位类型不一致，请核对。",
		"The first two characters do not fit the kind of employer chosen."}
)

const (
	usccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
	orgAlphabet  = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

var (
	usccWeights = [17]int{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28}
	orgWeights  = [8]int{3, 7, 9, 10, 5, 8, 4, 2}
	// usccPrefixes are the departments and categories of GB 32100-2015, table 1, and later additions.
	usccPrefixes = "11 12 13 19 21 29 31 32 33 34 35 39 41 49 51 52 53 54 59 61 62 69 71 72 79 81 89 91 92 93 A1 A9 N1 N2 N3 N9 Y1"
)

// ParseUSCC reads a code: blanks around it are dropped and letters become capitals. Structure and check character
// are enforced (ErrUSCCLength, ErrUSCCLetter, ErrUSCCCheck); what is only unusual comes back as warnings.
func ParseUSCC(s string) (USCC, []Warning, error) {
	s = strings.ToUpper(strings.TrimSpace(s))
	if len([]rune(s)) != 18 {
		return "", nil, ErrUSCCLength.New()
	}
	for i, r := range s {
		if !strings.ContainsRune(usccAlphabet, r) || i >= 2 && i < 8 && (r < '0' || r > '9') {
			return "", nil, ErrUSCCLetter.New()
		}
	}
	if s[17] != usccCheck(s[:17]) {
		return "", nil, ErrUSCCCheck.New()
	}
	var warnings []Warning
	if s[16] != orgCheck(s[8:16]) {
		warnings = append(warnings, WarnOrgCode)
	}
	if !strings.Contains(usccPrefixes, s[:2]) {
		warnings = append(warnings, WarnUSCCPrefix)
	}
	return USCC(s), warnings, nil
}

// AreaCode is the six-digit code of the registering area. Old codes name areas since abolished.
func (c USCC) AreaCode() string {
	if len(c) != 18 {
		return ""
	}
	return string(c[2:8])
}

func usccCheck(body string) byte {
	sum := 0
	for i := range usccWeights {
		sum += usccWeights[i] * strings.IndexByte(usccAlphabet, body[i])
	}
	return usccAlphabet[(31-sum%31)%31]
}

func orgCheck(body string) byte {
	sum := 0
	for i := range orgWeights {
		sum += orgWeights[i] * strings.IndexByte(orgAlphabet, body[i])
	}
	switch c := 11 - sum%11; c {
	case 10:
		return 'X'
	case 11:
		return '0'
	default:
		return byte('0' + c)
	}
}

// MakeUSCC builds a valid code for demonstration data from the department and category (one character each), a
// six-digit area and the eight characters of an organisation code. It fails where a character is not allowed.
func MakeUSCC(department, category byte, area, body string) (USCC, error) {
	if len(area) != 6 || len(body) != 8 {
		return "", fmt.Errorf("refdata: a credit code needs 6 characters of area and 8 of body, not %d and %d", len(area), len(body))
	}
	s := string([]byte{department, category}) + area + body
	for i := range len(s) {
		if !strings.Contains(usccAlphabet, s[i:i+1]) {
			return "", fmt.Errorf("refdata: %q cannot stand in a credit code", s[i])
		}
	}
	s += string(orgCheck(body))
	code, _, err := ParseUSCC(s + string(usccCheck(s)))
	return code, err
}
