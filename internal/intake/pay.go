package intake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"liuyong/internal/fault"
)

// PayUnit is the period that an amount of pay is for.
type PayUnit string

// The periods.
const (
	PerMonth PayUnit = "month"
	PerDay   PayUnit = "day"
	PerHour  PayUnit = "hour"
)

// Pay is what a post offers, in yuan. The zero value means not stated.
type Pay struct {
	MinYuan    int     // 0: not stated ("3千及以下")
	MaxYuan    int     // 0: open ("30000元/月起")
	Unit       PayUnit // empty when no amount is stated
	Months     int     // months paid a year, 12–18; 0 when no amount is stated
	Negotiable bool    // 面议
}

// Days and hours paid in a month, times 100: 劳社部发〔2008〕3号 sets 21.75 days, and 21.75 × 8 hours = 174.
const (
	paidDaysX100  = 2175
	paidHoursX100 = 17400
)

// MonthlyYuan converts an amount of this unit to yuan a month, rounded to the nearest.
func (u PayUnit) MonthlyYuan(yuan int) int {
	switch u {
	case PerDay:
		return (yuan*paidDaysX100 + 50) / 100
	case PerHour:
		return (yuan*paidHoursX100 + 50) / 100
	}
	return yuan
}

// MinMonthlyYuan is the lower end as yuan a month, for filters and sorting; extra months do not count into it.
func (p Pay) MinMonthlyYuan() int { return p.Unit.MonthlyYuan(p.MinYuan) }

// MaxMonthlyYuan is the upper end as yuan a month; 0 when it is open.
func (p Pay) MaxMonthlyYuan() int { return p.Unit.MonthlyYuan(p.MaxYuan) }

// Stated reports whether the source says anything about pay.
func (p Pay) Stated() bool { return p.Unit != "" || p.Negotiable }

const (
	// scale makes "1.25万" an integer: amounts are read in ten-thousandths of a yuan.
	scale = 10_000
	// implausible is the pay a month from which an amount is taken for an error of the source, in yuan.
	implausible = 1_000_000
	// A range in 万 without a period is yearly from here on: 51job writes "1.2-1.6万" for a month, Liepin "14-30万"
	// for a year. With 万 written twice, as Zhilian does, it is monthly up to a much higher sum.
	yearlyFromYuan       = 40_000
	yearlyFromYuanSpelt2 = 150_000
	// Bare numbers, whose unit the source lost: from here on a month, a day, an hour.
	bareMonth, bareDay, bareHour = 1000, 50, 10
	workDaysAWeek                = 5
	minMonths, maxMonths         = 12, 18
)

// period is what stands behind the amount.
type period string

const (
	noPeriod period = ""
	month    period = "month"
	day      period = "day"
	hour     period = "hour"
	week     period = "week"
	year     period = "year"
)

// payTail are the words that may follow the numbers, once 薪 months and 起 or 以上 are cut off.
var payTail = map[string]period{
	"": noPeriod, "元": noPeriod,
	"/月": month, "元/月": month, "每月": month, "/month": month,
	"/天": day, "/日": day, "每天": day,
	"/小时": hour, "/时": hour, "每小时": hour, "/h": hour,
	"/周": week, "每周": week,
	"/年": year, "每年": year,
}

type amount struct {
	value int64 // in 1/scale of the unit
	unit  int64 // yuan, 0 when none is written
}

func (a amount) yuan() int64 { return a.value * a.unit / scale }

func readPay(text string, p *problems) Pay {
	s := strings.ReplaceAll(fold(text), " ", "")
	if s == "" {
		return Pay{}
	}
	if strings.Contains(s, "面议") || strings.Contains(s, "面谈") {
		return Pay{Negotiable: true}
	}
	pay, notes, ok := parsePay(s)
	if !ok {
		p.note("salary_text", NotePayUnreadable)
		return Pay{}
	}
	for _, code := range notes {
		p.note("salary_text", code)
	}
	return pay
}

// parsePay reads folded text without blanks. The notes tell what was inferred or left out.
func parsePay(s string) (pay Pay, notes []*fault.Code, ok bool) {
	s, months, ok := cutMonths(s)
	if !ok {
		return Pay{}, nil, false
	}
	s, given := cutPayHead(s)
	lo, rest, ok := readAmount(s)
	if !ok {
		return Pay{}, nil, false
	}
	hi, both := lo, false
	if after, isRange := cutSeparator(rest); isRange {
		if hi, rest, ok = readAmount(after); !ok {
			return Pay{}, nil, false
		}
		both = true
	}
	spelt2 := both && lo.unit > 0
	settleUnits(&lo, &hi)
	tail, open, ok := readTail(rest)
	if !ok {
		return Pay{}, nil, false
	}
	if given == noPeriod {
		given = tail
	}
	a, b := lo.yuan(), hi.yuan()
	if a > b {
		a, b = b, a
	}
	if given == noPeriod {
		var assumed bool
		if given, assumed = inferPeriod(b, a, hi.unit, spelt2); assumed {
			notes = append(notes, NotePayAssumed)
		}
	}
	if months < minMonths || months > maxMonths {
		months = minMonths
		notes = append(notes, NotePayMonths)
	}
	pay, ok = makePay(a, b, given, months, open)
	return pay, notes, ok
}

// cutMonths takes "·13薪" off the end; months is 12 where it is not written. Of "13-15薪" the lower counts.
func cutMonths(s string) (rest string, months int, ok bool) {
	head, isMonths := strings.CutSuffix(s, "薪")
	if !isMonths {
		return s, minMonths, true
	}
	cut := strings.LastIndexAny(head, "·*×•,")
	if cut < 0 {
		return "", 0, false
	}
	_, size := utf8.DecodeRuneInString(head[cut:])
	for _, r := range head[cut+size:] {
		if r < '0' || r > '9' {
			break
		}
		months = months*10 + int(r-'0')
		if months > 99 {
			break
		}
	}
	return head[:cut], months, true
}

func cutPayHead(s string) (string, period) {
	for _, h := range []struct {
		word   string
		period period
	}{{"月薪", month}, {"年薪", year}, {"日薪", day}, {"时薪", hour}} {
		if rest, ok := strings.CutPrefix(s, h.word); ok {
			return strings.TrimLeft(rest, ":¥"), h.period
		}
	}
	return strings.TrimLeft(s, "¥"), noPeriod
}

func cutSeparator(s string) (string, bool) {
	for _, sep := range []string{"-", "~", "–", "—", "至", "到"} {
		if rest, ok := strings.CutPrefix(s, sep); ok {
			return strings.TrimLeft(rest, "-—¥"), true
		}
	}
	return s, false
}

// readAmount reads a decimal number with up to four places and its unit.
func readAmount(s string) (amount, string, bool) {
	var a amount
	i, places := 0, -1
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9' && places < 4 && a.value < 1e11:
			a.value = a.value*10 + int64(c-'0')
			if places >= 0 {
				places++
			}
			continue
		case c == '.' && places < 0 && i > 0:
			places = 0
			continue
		case c == ',' && i > 0 && places < 0: // thousands separator
			continue
		}
		break
	}
	if i == 0 {
		return a, s, false
	}
	for p := max(places, 0); p < 4; p++ {
		a.value *= 10
	}
	s = s[i:]
	for _, u := range []struct {
		word string
		yuan int64
	}{{"万", 10_000}, {"w", 10_000}, {"千", 1000}, {"k", 1000}, {"百", 100}, {"元", 1}} {
		if rest, ok := strings.CutPrefix(s, u.word); ok {
			a.unit = u.yuan
			return a, strings.TrimPrefix(rest, "元"), true
		}
	}
	return a, s, true
}

// settleUnits gives the end without a unit that of the other: in 6-8千 both are thousands. 8000-1.2万 is not 8000万.
func settleUnits(lo, hi *amount) {
	if hi.unit == 0 {
		hi.unit = max(lo.unit, 1)
	}
	if lo.unit == 0 {
		lo.unit = hi.unit
		if lo.value > hi.value {
			lo.unit = 1
		}
	}
}

func readTail(s string) (p period, open int, ok bool) {
	for _, w := range []struct {
		word string
		open int
	}{{"及以上", 1}, {"以上", 1}, {"起", 1}, {"及以下", -1}, {"以下", -1}, {"以内", -1}} {
		if head, cut := strings.CutSuffix(s, w.word); cut {
			s, open = head, w.open
			break
		}
		// "10万以上/年" has its words the other way round.
		if rest, cut := strings.CutPrefix(s, w.word); cut {
			s, open = rest, w.open
			break
		}
	}
	p, ok = payTail[s]
	return p, open, ok
}

// inferPeriod decides from the amount where the source names no period. 千 and K are always monthly.
func inferPeriod(high, low, unit int64, spelt2 bool) (p period, assumed bool) {
	switch {
	case unit == 10_000 && (low >= yearlyFromYuanSpelt2 || !spelt2 && low >= yearlyFromYuan):
		return year, true
	case unit == 10_000:
		return month, !spelt2
	case unit > 1:
		return month, false
	case high >= bareMonth:
		return month, true
	case low >= bareDay:
		return day, true
	case low >= bareHour:
		return hour, true
	}
	return noPeriod, true
}

// makePay converts years to months (÷12, or ÷ the months paid) and weeks to days (÷5).
func makePay(low, high int64, p period, months, open int) (Pay, bool) {
	pay := Pay{Months: months}
	divisor := int64(1)
	switch p {
	case month:
		pay.Unit = PerMonth
	case year:
		pay.Unit, divisor = PerMonth, int64(months)
	case day:
		pay.Unit = PerDay
	case week:
		pay.Unit, divisor = PerDay, workDaysAWeek
	case hour:
		pay.Unit = PerHour
	default:
		return Pay{}, false
	}
	if high <= 0 || high/divisor > implausible {
		return Pay{}, false
	}
	pay.MinYuan = int((low + divisor/2) / divisor)
	pay.MaxYuan = int((high + divisor/2) / divisor)
	if pay.Unit.MonthlyYuan(pay.MaxYuan) > implausible || pay.MaxYuan == 0 {
		return Pay{}, false
	}
	switch open {
	case 1:
		pay.MaxYuan = 0
	case -1:
		pay.MinYuan = 0
	}
	return pay, true
}

// fold makes the everyday variants of a short text equal: full-width forms, capitals, and outer blanks.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		case r == '￥':
			return '¥'
		case unicode.IsSpace(r):
			return ' '
		case invisible(r):
			return -1
		}
		return unicode.ToLower(r)
	}, strings.TrimSpace(s))
}
