package screening

import (
	"regexp"
	"strings"
)

var (
	openHours = regexp.MustCompile(`(营业|开放|服务时间|运营|值守|开店|供应|供电|门店|设备|机器|开机|电话|在线|热线|连续运行|响应|处理|反馈|培训|课程|充电|续航|待命)[^,;。!?]{0,8}$`)
	restNoon  = regexp.MustCompile(`(?:中午|午休|中间|中途|午间|用餐|吃饭)[^,;。!?]{0,6}?` + num + `(?:个)?(?:小时|h)`)
	approved  = regexp.MustCompile(`综合计算?工时|不定时工[时作]|综合工时`)
	within    = regexp.MustCompile(`不超过|不得超过|不超|以内|最多|上限|少于8|不足`)
)

const longBefore = 36 // bytes before a figure: twelve characters

// hours holds the working day and week against 劳动法 §36, §38 and §41: over 11 hours a day cannot be lawful, over 8
// must be explained.
func (d *doc) hours() {
	d.each(workHours, func(field int, text string, m []int) {
		if openHours.MatchString(text[max(0, m[0]-longBefore):m[0]]) || within.MatchString(text[m[0]:m[1]]) || otherHours(text[m[1]:]) {
			return
		}
		g := spanAt(m, 2, 7)
		n, ok := amount(text, m, g, g+2)
		if hi, okHi := number(group(text, m, g+2), group(text, m, g+3)); okHi {
			n = hi
		}
		if g == 2 && group(text, m, 6) != "" { // 九个半小时
			n += 0.5
		}
		if ok {
			d.day(field, text, m, n)
		}
	})
	d.each(weekHours, func(field int, text string, m []int) {
		n, ok := number(group(text, m, 1), group(text, m, 2))
		switch {
		case !ok || within.MatchString(text[m[0]:m[1]]):
		case n > 66:
			d.add("hours-over", field, m[:2])
		case n > 44:
			d.add("hours-check", field, m[:2])
		}
	})
	d.each(dayToNight, func(field int, text string, m []int) {
		from, ok1 := number(group(text, m, 1), "")
		to, ok2 := number(group(text, m, 2), "")
		if ok1 && ok2 {
			d.fromTill(field, text, m, from, afternoon(to))
		}
	})
	d.each(clock, func(field int, text string, m []int) {
		from, ok1 := clockTime(text, m, 1)
		to, ok2 := clockTime(text, m, 5)
		if part := group(text, m, 4); strings.HasPrefix(part, "晚") || part == "下午" || part == "夜里" {
			to = afternoon(to)
		}
		if ok1 && ok2 {
			d.fromTill(field, text, m, from, to)
		}
	})
}

// day judges a day of so many hours of work.
func (d *doc) day(field int, text string, m []int, hours float64) {
	switch {
	case hours > 18: // a shop or a duty phone, not a person
	case hours > 11 && !approved.MatchString(text):
		d.add("hours-over", field, m[:2])
	case hours > 8:
		d.add("hours-check", field, m[:2])
	}
}

// fromTill judges a day from one hour to another. What the post tells of its break is taken off; an hour and a half
// without work is taken for granted before a reviewer is asked.
func (d *doc) fromTill(field int, text string, m []int, from, to float64) {
	if openHours.MatchString(text[max(0, m[0]-longBefore):m[0]]) {
		return
	}
	if to <= from {
		to += 12
	}
	rest := 0.0
	if n := restNoon.FindStringSubmatchIndex(text); n != nil {
		rest, _ = number(group(text, n, 1), "")
	}
	switch n := to - from - rest; {
	case n >= 12:
		d.day(field, text, m, n)
	case n > 10.5, rest > 0 && n > 8.5:
		d.day(field, text, m, min(n, 10))
	}
}

// otherHours reports that the hours are of something else: of an answer, of a shop.
func otherHours(rest string) bool {
	for _, s := range []string{"内", "响应", "营业", "热水", "值班室", "服务", "监控", "供应", "休息", "双休", "补休"} {
		if strings.HasPrefix(rest, s) {
			return true
		}
	}
	return false
}

func afternoon(hour float64) float64 {
	if hour <= 12 {
		return hour + 12
	}
	return hour
}

func clockTime(text string, m []int, g int) (float64, bool) {
	h, ok := number(group(text, m, g), "")
	if minutes, okM := number(group(text, m, g+1), ""); okM {
		h += minutes / 60
	}
	if group(text, m, g+2) != "" {
		h += 0.5
	}
	return h, ok && h <= 24
}
