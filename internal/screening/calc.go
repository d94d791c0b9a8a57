package screening

import (
	"regexp"
	"slices"
	"strings"
)

// calcs are the predicates that a rule can name.
var calcs = []string{"gender_exempt", "age_context", "pay_min", "probation", "probation_pay", "hours", "trainee_term"}

// calculate adds what is a matter of numbers and of the context.
func (d *doc) calculate() {
	d.exempt()
	d.lawfulAge()
	d.pay()
	d.probation()
	d.probationPay()
	d.hours()
	d.traineeTerm()
}

func (d *doc) add(id string, field int, span []int) {
	if i, ok := d.rules.byID[id]; ok {
		start, end := trim(d.texts[field].text, span[0], span[1])
		d.found = append(d.found, found{i, field, start, end})
	}
}

// rename turns the finds of one rule into another's, where the context says so.
func (d *doc) rename(from, to string, where func(found) bool) {
	a, okA := d.rules.byID[from]
	b, okB := d.rules.byID[to]
	if !okA || !okB {
		return
	}
	for i, f := range d.found {
		if f.rule == a && where(f) {
			d.found[i].rule = b
		}
	}
}

// forbiddenToWomen are the works of 女职工劳动保护特别规定 附录一, which 妇女权益保障法 §43 lets be reserved.
var forbiddenToWomen = regexp.MustCompile(`井下|下井|矿井|女职工禁忌|禁忌劳动|第?(?:四|4|iv)级(?:体力)?(?:劳动)?(?:强度)?|矿山作业`)

func (d *doc) exempt() {
	d.rename("disc-gender", "disc-gender-exempt-claim", func(f found) bool {
		return forbiddenToWomen.MatchString(d.texts[f.field].text)
	})
}

// lawfulAge: an age limit that an approved recruitment announcement carries is only noted (domain.md §4.3).
func (d *doc) lawfulAge() {
	if strings.TrimSpace(d.ctx.AnnouncementNo) == "" {
		return
	}
	official := []string{"civil_servant", "public_institution", "sanzhi_yifu", "xibu_plan", "traineeship"}
	public := d.ctx.EmployerKind == "government" || d.ctx.EmployerKind == "public_institution"
	if public || slices.Contains(official, d.ctx.PostKind) {
		d.rename("disc-age", "age-lawful-note", func(found) bool { return true })
	}
}

var (
	// besides ends what stands before a figure that is not the wage itself.
	besides = regexp.MustCompile(`(补|贴|助|奖|基数|提成|绩效|津贴|全勤|工龄|福利|社保|公积金|押金|扣|罚|红包|返|费|报销|话|餐|房|车|油|保险|加班|夜班|租|贷|额|价|业绩|学历|职称|股|差|增|涨|加|超过)$`)
	parts   = regexp.MustCompile(`(实习期?|实习|基本|基础|固定|底薪|岗位|绩效|工龄|加班|计件|技能|学历|全勤|职务|岗级|级别|年功|考勤|浮动|提成|奖金|补助|午餐|交通|其他|每天|一天|每日|每小时|日|时)$`)
	grant   = regexp.MustCompile(`^(的)?[^,;。]{0,6}(补贴|津贴|奖金|补助|奖励)`)
	perTime = regexp.MustCompile(`^(元|块)?(/|每|一)(小时|钟头|时|h|天|日|单|件|次)`)
)

const shortBefore = 18 // bytes before a figure that say what it is of: six characters

// pay holds guaranteed pay against the floors (劳动法 §48; 最低工资规定 §12). Only the low end of a range is guaranteed.
func (d *doc) pay() {
	month, hour := float64(d.ctx.Limits.MonthYuan), float64(d.ctx.Limits.HourYuan)
	if month == 0 {
		return
	}
	d.each(basePay, func(field int, text string, m []int) {
		n, ok := amount(text, m, 2, 4)
		if ok && n >= 300 && n < month && !strings.HasPrefix(text[m[1]:], "%") && !perTime.MatchString(text[m[1]:]) {
			d.add("pay-base-low", field, m[:2])
		}
	})
	d.each(wage, func(field int, text string, m []int) {
		if d.lowWage(text, m, month) {
			d.add("pay-below-min", field, m[:2])
		}
	})
	d.each(monthly, func(field int, text string, m []int) {
		n, ok := amount(text, m, spanAt(m, 1, 5), spanAt(m, 1, 5)+2)
		if ok && n >= 800 && n < month && !besides.MatchString(text[max(0, m[0]-shortBefore):m[0]]) && !grant.MatchString(text[m[1]:]) {
			d.add("pay-below-min", field, m[:2])
		}
	})
	d.payByTime(hourly, hour, 1)
	d.payByTime(daily, month*100/2175, 20)
}

func (d *doc) lowWage(text string, m []int, month float64) bool {
	label, yuan, per := group(text, m, 1), group(text, m, 6), group(text, m, 8)
	floor := strings.Contains(label, "保底")
	n, ok := amount(text, m, 2, 4)
	switch {
	case !ok || n < 800 || n >= month, strings.HasPrefix(text[m[1]:], "%"):
		return false
	case !floor && parts.MatchString(text[max(0, m[0]-shortBefore):m[0]]):
		return false
	case per != "" && per != "月" && per != "个月", per == "" && yuan == "" && !floor && !closed(text[m[1]:]):
		return false
	}
	for _, allowance := range []string{"补助", "补贴", "津贴", "费"} {
		if strings.HasSuffix(label, allowance) {
			return strings.Contains(text, "见习") // else besides the wage
		}
	}
	return true
}

// closed reports that a number stands alone: nothing follows that could make it something else than yuan.
func closed(rest string) bool {
	return rest == "" || strings.ContainsRune(",;。!?、)+", []rune(rest)[0])
}

// payByTime holds an hourly or daily wage against its floor; below least it is no wage but something else.
func (d *doc) payByTime(kind figureKind, floor, least float64) {
	d.each(kind, func(field int, text string, m []int) {
		g := spanAt(m, 1, 5)
		n, ok := amount(text, m, g, g+2)
		if ok && n >= least && n < floor && !besides.MatchString(text[max(0, m[0]-shortBefore):m[0]]) {
			d.add("pay-below-min", field, m[:2])
		}
	})
}

// limit is the longest probation in months for a contract of so many, -1 for an open-ended one (劳动合同法 §19).
func limit(contract float64) float64 {
	switch {
	case contract < 0 || contract >= 36:
		return 6
	case contract >= 12:
		return 2
	case contract >= 3:
		return 1
	}
	return 0
}

// goods are what customers try, where it is not the employee who is tried.
var goods = regexp.MustCompile(`(产品|软件|设备|会员|系统|课程|账号|样机|平台|客户现场)[^,;。!?]{0,10}$`)

var byTask = regexp.MustCompile(`以完成(一定|某项)?(工作)?任务为期限`)

// term is the longest contract that the post tells of in months, -1 for an open-ended one and 0 for none.
func (d *doc) term() float64 {
	out := 0.0
	d.each(contract, func(_ int, text string, m []int) {
		if n, ok := months(text, m, spanAt(m, 1, 7, 13)); ok && !strings.Contains(text[m[0]:m[1]], "试用") {
			out = max(out, n)
		}
	})
	for _, t := range d.texts {
		if strings.Contains(t.text, "无固定期限") {
			return -1
		}
	}
	if out == 0 {
		return float64(d.ctx.ContractMonths)
	}
	return out
}

func (d *doc) probation() {
	term, known := 0.0, false
	d.each(trial, func(field int, text string, m []int) {
		if !known {
			term, known = d.term(), true
		}
		n, ok := months(text, m, spanAt(m, 1, 7, 13))
		if !ok || n <= 0 || strings.HasPrefix(text[m[1]:], "前") || strings.HasPrefix(text[m[1]:], "内提前") || goods.MatchString(text[max(0, m[0]-longBefore):m[0]]) {
			return
		}
		const slack = 0.05 // 60 days are two months
		switch {
		case byTask.MatchString(text), n > 6+slack, term != 0 && n > limit(term)+slack:
			d.add("probation-over", field, m[:2])
		case term == 0 && n > 2+slack:
			d.add("probation-check", field, m[:2])
		}
	})
}

var (
	otherShare = regexp.MustCompile(`提成|绩效|奖金|考核|通过率|合格|加班|完成|达标|社保|转正率|补贴|业绩|任务|公积金|全额|险|不打折|套餐|客户|会员`)
	taken      = regexp.MustCompile(`扣|下浮|降低|减少`)
)

// probationPay holds probation pay against 80 % of the agreed wage (劳动合同法 §20).
func (d *doc) probationPay() {
	d.each(trialShare, func(field int, text string, m []int) {
		told := text[m[0]:m[1]]
		if otherShare.MatchString(told) {
			return
		}
		var share float64
		switch {
		case m[2] >= 0:
			share, _ = number(group(text, m, 1), "")
		case m[4] >= 0:
			share, _ = number(group(text, m, 2), "")
		default:
			share, _ = number(group(text, m, 3), "")
			share *= 10
			if second, ok := number(group(text, m, 4), ""); ok {
				share += second
			}
		}
		if taken.MatchString(told) {
			share = 100 - share
		}
		if share > 0 && share < 80 {
			d.add("probation-pay", field, m[:2])
		}
	})
	d.each(trialPay, func(field int, text string, m []int) { d.pair(field, text, m, 1, 5) })
	d.each(payTrial, func(field int, text string, m []int) { d.pair(field, text, m, 5, 1) })
}

// pair compares the wage of the probation, whose groups begin at low, with that after it. Of ranges it takes the ends
// that leave the employer in the right.
func (d *doc) pair(field int, text string, m []int, low, full int) {
	on, ok1 := amount(text, m, low, low+2)
	if hi, ok := number(group(text, m, low+2), group(text, m, low+3)); ok {
		on = hi
	}
	after, ok2 := amount(text, m, full, full+2)
	if ok1 && ok2 && on >= 500 && after >= 500 && on < after*0.8 && !otherShare.MatchString(text[m[0]:m[1]]) {
		d.add("probation-pay", field, m[:2])
	}
}

// traineeTerm holds a traineeship against its 3–12 months (domain.md §5).
func (d *doc) traineeTerm() {
	d.each(trainee, func(field int, text string, m []int) {
		g := spanAt(m, 1, 7)
		n, ok := months(text, m, g)
		low, okLow := n, false
		if group(text, m, g+2) != "" {
			low, okLow = number(group(text, m, g), group(text, m, g+1))
			if group(text, m, g+4) == "年" {
				low *= 12
			}
		}
		if ok && (n > 12.05 || n < 2.9 || okLow && low < 2.9) {
			d.add("trainee-term", field, m[:2])
		}
	})
}
