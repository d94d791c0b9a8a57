package screening

import "regexp"

// figureKind is a sort of figure that posts tell: a wage, a term, hours.
type figureKind int

const (
	basePay figureKind = iota
	wage
	hourly
	monthly
	daily
	trial
	contract
	trialShare
	trialPay
	payTrial
	workHours
	weekHours
	clock
	dayToNight
	trainee
)

// Parts of the expressions for figures.
const (
	upTo   = `(?:(?:-|到|至)` + num + `)?`
	aMonth = `(?:/|每|一个)?(?:月|个月|mon)`
	// span is a length of time: from, its unit of number, up to, its unit of number, the unit of time, and a half.
	span = num + `(?:(?:-|到|至)` + num + `)?(?:个)?(年|月|天|日|周|星期|工作日)(半)?`
)

// figureSources are the expressions that find figures. They run like those of the rules: only where the words that
// they need stand, sentence by sentence.
var figureSources = [...]string{
	// A part of the wage under its name: the name, the low end, the high end.
	basePay: `(无责任?底薪|底薪|基本工资|基本薪资|基本薪水|基薪|基础工资|固定底薪)[:为是约有的才只仅¥]{0,3}(?:每月|税前|月)?` + num + upTo,
	// The wage under its name: the name, low, high, 元, 每, the unit of time.
	wage: `(保底工资|保底薪资|月薪保底|工资保底|月保底|保底|月薪|月工资|月收入|工资|薪资|薪酬|薪水|待遇|到手|报酬|工薪|见习(?:期间?)?(?:基本)?(?:生活)?(?:补贴|补助|费|津贴)|生活补贴|生活补助)` +
		`(?:范围|标准|水平|待遇|为每月|每月|/月|区间|发放|合计|总计|总共|一共|大概|大约|只有)*[:为是约在按有共仅才¥]{0,3}(?:人民币|税前|税后|每月|月)?(?:人民币)?¥?` + num + upTo + `(元|块|圆|rmb)?(?:人民币)?(/|每|一)?(小时|钟头|时|h|天|日|月|个月|年|次|单|件|平|节|课时)?`,
	hourly:     `(?:时薪|每小时|小时工资|一小时|按小时)[:为是约计薪,]{0,3}` + num + upTo + `(?:元|块)|` + num + upTo + `(?:元|块)(?:人民币)?(?:/|每|一)?(?:个)?(?:小时|钟头|时|h)`,
	monthly:    `(?:^|[,;。:!?(])` + num + upTo + `(?:元|块)` + aMonth + `|每(?:个)?月(?:发|给|拿|工资|薪资)?` + num + upTo + `(?:元|块)`,
	daily:      `(?:日薪|日工资|每天工资|一天工资)[:为是约]{0,2}` + num + upTo + `(?:元|块)`,
	trial:      `(?:试用期?|考察期)(?:限|时间|时长)?(?:一般|通常|原则上|统一)?[:为是约定写签设有长达需共满,(]{0,3}` + span + `|试用[^,;。!?0-9期]{0,5}\(?` + span + `|` + span + `(?:的|为|是|内为|都是|均为)?(?:试用|考察期)`,
	contract:   `(?:合同|协议)(?:期限?|年限|为期)?(?:一签|签订?|签署|订立)?[:为是约定共]{0,3}` + span + `|(?:签订?|签署|订立|一签)[^,;。!?]{0,4}` + span + `|` + span + `(?:期)?(?:的)?(?:固定期限)?(?:劳动|书面|正式|聘用|用工)*合同`,
	trialShare: `(?:试用期?)(?:间|内|员工)?[^。;!?%]{0,14}?(?:([0-9]{1,3}(?:\.[0-9]+)?)(?:-[0-9]{1,3})?%|百分之([一二三四五六七八九十]+)|([一二三四五六七八九]|[1-9](?:\.[0-9])?)([一二三四五六七八九])?(?:折|成))`,
	trialPay:   `试用期?(?:间|内)?[^。;!?0-9]{0,8}?(?:薪|工资|待遇|底薪|报酬)?[:为是]{0,2}` + num + upTo + `(?:元|块)?[^。;!?]{0,14}?(?:转正|正式|试用期(?:满|过|后|结束)|过后)[^。;!?0-9]{0,10}?` + num + upTo + `(?:元|块)?`,
	payTrial:   `(?:转正后?|正式)(?:薪|工资|待遇|底薪|员工)?[^。;!?0-9]{0,6}?` + num + upTo + `(?:元|块)?[^。;!?]{0,8}?试用[^。;!?0-9]{0,8}?` + num + upTo + `(?:元|块)?`,
	workHours: `(每天|每日|一天|每班|日均|日工作|工作时长|工作时间|上班时间|上班|工作|工时|长白班|白班|夜班|晚班|站立|当班|单班)(?:要|需|需要|需工作|工作|上班|上|站着干|干满|干|站|做|时间|时长|大概|约|约为|不少于|至少|平均|总计|连续|实际|大约)*[:为是]{0,2}` + num + upTo + `(?:个)?(半)?(?:小时|钟头|个钟|钟(?:[,;。!?]|$)|h)|` +
		num + upTo + `(?:个)?(?:小时|h)(?:制|工作制|每天|一天|/天|天|/日|两班|二班|倒班|轮班|一班|坐班|工作|长白班|白班)`,
	weekHours:  `(?:每周|一周|周)(?:工作|上班|工时|平均|不超过|约|需)*[:为是]{0,2}` + num + upTo + `(?:个)?(?:小时|h)`,
	clock:      `(?:^|[^0-9.:])(?:早上?|上午)?([0-9]{1,2})(?:[:点时]([0-9]{2})?(?:分)?(半)?)(?:-|到|至)+(晚上?|下午|次日|凌晨|中午|夜里)?([0-9]{1,2})(?:[:点时]([0-9]{2})?(?:分)?(半)?)`,
	dayToNight: `(?:早上?|上午|朝)([0-9]{1,2}|[五六七八九十]|十一)(?:点|时)?(?:-|到|至)?(?:晚上?|晚间|夜里)([0-9]{1,2}|[五六七八九十]|十[一二])`,
	trainee:    `见习(?:期限?|时间|周期|岗位?|时长)?(?:,?(?:为期|期限为?|时间为?|一般|原则上|共|持续))?[:为是约共(]{0,2}` + span + `|` + span + `(?:的)?(?:就业)?见习`,
}

// figure is one figure in the text of a field, with its groups as offsets into that text.
type figure struct {
	kind  figureKind
	field int
	at    []int
}

// measure collects the figures of a sentence.
func (d *doc) measure(field, offset int, s string, sc *scratch) {
	for kind, p := range d.rules.figures {
		from, to, ok := p.window(s, sc.at)
		if !ok {
			continue
		}
		for _, m := range p.re.FindAllStringSubmatchIndex(s[from:to], -1) {
			for i := range m {
				if m[i] >= 0 {
					m[i] += offset + from
				}
			}
			d.figures = append(d.figures, figure{figureKind(kind), field, m})
		}
	}
}

// each calls do for the figures of a kind, with the text of their field.
func (d *doc) each(kind figureKind, do func(field int, text string, m []int)) {
	for _, f := range d.figures {
		if f.kind == kind {
			do(f.field, d.texts[f.field].text, f.at)
		}
	}
}

// group is the text of a group, empty when it took no part.
func group(text string, m []int, g int) string {
	if 2*g+1 >= len(m) || m[2*g] < 0 {
		return ""
	}
	return text[m[2*g]:m[2*g+1]]
}

// amount reads the number of groups g and g+1, in the unit of the upper end when it has none itself (2-3千).
func amount(text string, m []int, g, upper int) (float64, bool) {
	unit := group(text, m, g+1)
	if unit == "" {
		unit = group(text, m, upper+1)
	}
	return number(group(text, m, g), unit)
}

var oddMonths = regexp.MustCompile(`^(?:零|又)([0-9]{1,2}|[一二两三四五六七八九十]{1,2})个?月`)

// months reads a span of time in months; of a range the upper end.
func months(text string, m []int, g int) (float64, bool) {
	n, ok := number(group(text, m, g), group(text, m, g+1))
	if hi, okHi := number(group(text, m, g+2), group(text, m, g+3)); okHi {
		n, ok = hi, true
	}
	if !ok {
		return 0, false
	}
	n *= map[string]float64{"年": 12, "月": 1, "天": 1. / 30, "日": 1. / 30, "周": 7. / 30, "星期": 7. / 30, "工作日": 1 / 21.75}[group(text, m, g+4)]
	if group(text, m, g+5) != "" {
		n += map[string]float64{"年": 6, "月": 0.5}[group(text, m, g+4)]
	}
	if more := oddMonths.FindStringSubmatchIndex(text[m[1]:]); more != nil && group(text, m, g+4) == "年" { // 一年零两个月
		odd, _ := number(group(text[m[1]:], more, 1), "")
		n += odd
	}
	return n, true
}

// spanAt is where the span's groups begin in a match of alternatives.
func spanAt(m []int, alternatives ...int) int {
	for _, g := range alternatives {
		if 2*g < len(m) && m[2*g] >= 0 {
			return g
		}
	}
	return alternatives[0]
}
