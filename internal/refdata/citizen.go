package refdata

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"time"

	"liuyong/internal/fault"
)

// CitizenID is a citizen identity number (公民身份号码, GB 11643-1999) that ParseCitizenID has accepted. However it is
// printed, logged or marshalled, only a mask comes out; Reveal gives the number to the code that seals it.
type CitizenID struct{ digits string }

// What is wrong with a number that is refused. The texts never repeat it.
var (
	ErrCitizenIDForm = fault.Define(fault.Invalid, "citizen_id_form",
		"身份证号码应为18位，末位可以是X。", "An identity number has 18 digits; the last may be X.")
	ErrCitizenIDDate = fault.Define(fault.Invalid, "citizen_id_date",
		"身份证号码中的出生日期不存在，请核对。", "The date of birth in the identity number does not exist.")
	ErrCitizenIDCheck = fault.Define(fault.Invalid, "citizen_id_check",
		"身份证号码校验位不符，请核对是否输错。", "The check digit does not fit. Please look for a typing error.")
)

const citizenMask = "******************"

var citizenWeights = [17]int{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}

// ParseCitizenID reads a number: blanks around it are dropped, x becomes X. It fails with ErrCitizenIDForm,
// ErrCitizenIDCheck or ErrCitizenIDDate. The area is not looked up, since a number keeps the area of its first day,
// and whether the day lies in the future is for the caller, who knows today.
func ParseCitizenID(s string) (CitizenID, error) {
	s = strings.ToUpper(strings.TrimSpace(s))
	if len(s) != 18 {
		return CitizenID{}, ErrCitizenIDForm.New()
	}
	for i := range 18 {
		if (s[i] < '0' || s[i] > '9') && (i < 17 || s[i] != 'X') {
			return CitizenID{}, ErrCitizenIDForm.New()
		}
	}
	if s[17] != citizenCheck(s[:17]) {
		return CitizenID{}, ErrCitizenIDCheck.New()
	}
	if _, err := time.Parse("20060102", s[6:14]); err != nil || s[6:10] < "1800" {
		return CitizenID{}, ErrCitizenIDDate.New()
	}
	return CitizenID{s}, nil
}

func citizenCheck(body string) byte {
	sum := 0
	for i, w := range citizenWeights {
		sum += w * int(body[i]-'0')
	}
	return "10X98765432"[sum%11]
}

// MakeCitizenID builds a valid number for demonstration data from a six-digit area, a date of birth (YYYY-MM-DD) and
// a sequence number of 0 to 999.
func MakeCitizenID(area, birth string, seq int) (CitizenID, error) {
	day, err := time.Parse(time.DateOnly, birth)
	if err != nil || len(area) != 6 || strings.Trim(area, "0123456789") != "" || seq < 0 || seq > 999 {
		return CitizenID{}, fmt.Errorf("refdata: no identity number has area %q, birth %q and sequence %d", area, birth, seq)
	}
	s := area + day.Format("20060102") + fmt.Sprintf("%03d", seq)
	return ParseCitizenID(s + string(citizenCheck(s)))
}

// Reveal is the number itself: only for sealing it, for its HMAC and for an unmasking that is recorded.
func (c CitizenID) Reveal() string { return c.digits }

// IsZero reports whether c holds no number.
func (c CitizenID) IsZero() bool { return c.digits == "" }

// LastFour are the last four characters, which may be stored and shown. Empty for the zero value.
func (c CitizenID) LastFour() string {
	if c.IsZero() {
		return ""
	}
	return c.digits[14:]
}

// BirthDate is the date of birth as YYYY-MM-DD; empty for the zero value.
func (c CitizenID) BirthDate() string {
	if c.IsZero() {
		return ""
	}
	return c.digits[6:10] + "-" + c.digits[10:12] + "-" + c.digits[12:14]
}

// AreaCode is the area of first registration, perhaps one since abolished; empty for the zero value.
func (c CitizenID) AreaCode() string {
	if c.IsZero() {
		return ""
	}
	return c.digits[:6]
}

// String masks the number.
func (c CitizenID) String() string { return citizenMask }

// Format masks the number for every verb of fmt, %#v and %+v included.
func (c CitizenID) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, citizenMask) }

// LogValue masks the number in structured logs.
func (c CitizenID) LogValue() slog.Value { return slog.StringValue(citizenMask) }

// MarshalJSON masks the number.
func (c CitizenID) MarshalJSON() ([]byte, error) { return json.Marshal(citizenMask) }

// MarshalText masks the number.
func (c CitizenID) MarshalText() ([]byte, error) { return []byte(citizenMask), nil }
