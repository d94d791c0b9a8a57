package screening

import "strconv"

// num matches a number as people write it: 1800, 1.5万, 2k, 八千, 两万, 一千八, 十二.
const num = `([0-9]+(?:\.[0-9]+)?|[零〇一二两三四五六七八九十百千万半]+)(万|千|百|k|w)?`

var digits = map[rune]float64{'一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
var units = map[rune]float64{'十': 10, '百': 100, '千': 1000, '万': 10000}

// number reads the two groups of num; ok is false for what is no number.
func number(s, unit string) (float64, bool) {
	if s == "" {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	if err != nil {
		var ok bool
		if n, ok = chinese(s); !ok {
			return 0, false
		}
	}
	switch unit {
	case "万", "w":
		n *= 10000
	case "千", "k":
		n *= 1000
	case "百":
		n *= 100
	}
	return n, true
}

// chinese reads 一千八 (1,800), 两万五 (25,000), 十二, 二十, 半 and the like.
func chinese(s string) (float64, bool) {
	if s == "半" {
		return 0.5, true
	}
	total, section, digit, last := 0.0, 0.0, -1.0, 1.0
	for _, r := range s {
		if r == '零' || r == '〇' {
			digit, last = -1, 10 // what follows is of the unit that is written
			continue
		}
		if d, ok := digits[r]; ok {
			digit = d
			continue
		}
		u, ok := units[r]
		switch {
		case !ok:
			return 0, false
		case u == 10000:
			total += max(section+max(digit, 0), 1) * u
			section = 0
		case digit < 0:
			section += u // 十二: the one is not written
		default:
			section += digit * u
		}
		digit, last = -1, u
	}
	if digit > 0 {
		section += digit * max(last/10, 1) // 一千八: the last digit is of the next lower unit
	}
	n := total + section
	return n, n > 0
}
