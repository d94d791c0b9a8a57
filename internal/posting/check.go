package posting

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
)

// What can be wrong with a post.
var (
	ErrIncomplete         = fault.Define(fault.Invalid, "post_incomplete", "岗位信息不完整或不符合要求，请按提示补充后再提交。", "The post is incomplete or breaks a rule. Please correct the marked fields and submit again.")
	ErrEmployerUnverified = fault.Define(fault.Conflict, "employer_unverified", "单位资质尚未通过审核或已过期，暂不能办理这项业务。请先完成资质审核。", "The organisation is not verified now, so this cannot be done. Please complete the qualification first.")
	ErrKindNotAllowed     = fault.Define(fault.Invalid, "kind_not_allowed", "您的单位类型不能发布这类岗位。", "Organisations of your kind may not post this.")
	ErrNoSlot             = fault.Define(fault.Invalid, "no_trainee_slot", "本年度就业见习岗位尚未核定，请先申报见习岗位。", "No traineeship headcount is approved for this year. Please file it first.")
	ErrOverSlot           = fault.Define(fault.Invalid, "over_trainee_slot", "招收人数超过本年度核定的见习岗位数。", "The headcount exceeds the traineeship posts approved for this year.")
	ErrValidity           = fault.Define(fault.Invalid, "bad_validity", "截止日期须在今天之后，且有效期不超过规定天数。", "The closing day must be after today and within the allowed validity.")
	ErrPayOrder           = fault.Define(fault.Invalid, "pay_order", "最高薪酬不能低于最低薪酬。", "The highest pay cannot be below the lowest.")
	ErrBelowMinimumWage   = fault.Define(fault.Invalid, "below_minimum_wage", "薪酬低于本地最低工资标准。", "The pay is below the local minimum wage.")
	ErrProbation          = fault.Define(fault.Invalid, "probation_too_long", "试用期超过劳动合同法规定的上限。", "The probation is longer than the labour contract law allows.")
	ErrBadURL             = fault.Define(fault.Invalid, "bad_url", "网址须以 http:// 或 https:// 开头。", "The address must begin with http:// or https://.")
	ErrClosed             = fault.Define(fault.Gone, "post_closed", "这个岗位已经停止招聘。", "This post is no longer open.")
)

const (
	maxText = 5000
	// Lists of posts carry their majors and tags.
	maxMajor = 60
	maxTag   = 20
)

var employmentForms = []string{"full_time", "part_time", "dispatch", "outsourced", "flexible", "trainee", "student"}

// EmploymentForms lists the forms of employment (用工类型).
func EmploymentForms() []string { return slices.Clone(employmentForms) }

// checkDraft holds what is true of any saved content: lengths, known values. A draft may be incomplete.
func checkDraft(c Content) error {
	var f fault.Fields
	_, known := Rule(c.Kind)
	f.Add(!known, "body.kind", fault.ErrUnknownValue)
	f.Add(strings.TrimSpace(c.Title) == "", "body.title", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(c.Title) > 60, "body.title", fault.ErrTooLong)
	for _, t := range []struct{ loc, text string }{{"body.duties", c.Duties}, {"body.conditions", c.Conditions}, {"body.benefits", c.Benefits}} {
		f.Add(utf8.RuneCountInString(t.text) > maxText, t.loc, fault.ErrTooLong)
	}
	f.Add(c.Headcount < 0 || c.Headcount > 9999, "body.headcount", fault.ErrOutOfRange)
	f.Add(!refdata.Education(c.Education).Valid(), "body.education", fault.ErrUnknownValue)
	f.Add(len(c.Majors) > 20, "body.majors", fault.ErrTooLong)
	f.Add(len(c.Tags) > 20, "body.tags", fault.ErrTooLong)
	checkWords(&f, "body.majors", c.Majors, maxMajor)
	checkWords(&f, "body.tags", c.Tags, maxTag)
	if c.WorkArea != "" {
		_, ok := refdata.AreaOf(c.WorkArea)
		f.Add(!ok, "body.work_area", fault.ErrUnknownArea)
	}
	if c.Industry != "" {
		_, ok := refdata.IndustryOf(c.Industry)
		f.Add(!ok, "body.industry", fault.ErrUnknownValue)
	}
	f.Add(!slices.Contains([]PayUnit{PerMonth, PerDay, PerHour}, c.PayUnit), "body.pay_unit", fault.ErrUnknownValue)
	f.Add(c.PayMinYuan < 0 || c.PayMinYuan > 1_000_000, "body.pay_min_yuan", fault.ErrOutOfRange)
	f.Add(c.PayMaxYuan > 1_000_000, "body.pay_max_yuan", fault.ErrOutOfRange)
	f.Add(c.PayMaxYuan < c.PayMinYuan, "body.pay_max_yuan", ErrPayOrder)
	f.Add(c.PayMonths < 12 || c.PayMonths > 18, "body.pay_months", fault.ErrOutOfRange)
	f.Add(c.EmploymentForm != "" && !slices.Contains(employmentForms, c.EmploymentForm), "body.employment_form", fault.ErrUnknownValue)
	f.Add(c.ExperienceMinYears < 0 || c.ExperienceMinYears > 40, "body.experience_min_years", fault.ErrOutOfRange)
	f.Add(c.ContractMonths < 0 || c.ContractMonths > 600, "body.contract_months", fault.ErrOutOfRange)
	f.Add(c.ProbationMonths < 0 || c.ProbationMonths > 6, "body.probation_months", fault.ErrOutOfRange)
	f.Add(c.ClosesOn != "" && !c.ClosesOn.Valid(), "body.closes_on", fault.ErrBadDate)
	f.Add(c.OfficialURL != "" && !webAddress(c.OfficialURL), "body.official_url", ErrBadURL)
	return f.Err(fault.ErrInvalid)
}

// checkWords holds each of a list of short words.
func checkWords(f *fault.Fields, at string, words []string, most int) {
	for i, w := range words {
		f.Add(strings.TrimSpace(w) == "", fmt.Sprintf("%s[%d]", at, i), fault.ErrRequired)
		f.Add(utf8.RuneCountInString(w) > most, fmt.Sprintf("%s[%d]", at, i), fault.ErrTooLong)
	}
}

// CheckComplete holds the mandatory fields of domain.md §4.1 and the numeric rules that need no reading:
// validity, minimum wage, probation against the contract's term. slotHeadcount is the approved trainee
// headcount of the year, used for traineeships only.
func CheckComplete(c Content, e Employer, p *programme.Programme, today civil.Date, slotHeadcount int) error {
	var f fault.Fields
	rule, _ := Rule(c.Kind)
	f.Add(!slices.Contains(rule.Employers, e.Kind) || rule.StateOwnedOnly && !e.StateOwned, "body.kind", ErrKindNotAllowed)
	for _, t := range []struct{ loc, text string }{
		{"body.title", c.Title}, {"body.duties", c.Duties}, {"body.conditions", c.Conditions},
		{"body.work_area", c.WorkArea}, {"body.work_address", c.WorkAddress},
		{"body.employment_form", c.EmploymentForm}, {"body.working_hours", c.WorkingHours},
	} {
		f.Add(strings.TrimSpace(t.text) == "", t.loc, fault.ErrRequired)
	}
	f.Add(c.Duties != "" && utf8.RuneCountInString(strings.TrimSpace(c.Duties)) < 10, "body.duties", fault.ErrTooShort)
	f.Add(c.Headcount < 1, "body.headcount", fault.ErrRequired)
	f.Add(c.PayMinYuan < 1, "body.pay_min_yuan", fault.ErrRequired)
	f.Add(c.ClosesOn == "" || c.ClosesOn <= today || today.DaysUntil(c.ClosesOn) > p.Posts.MaxValidityDays, "body.closes_on", ErrValidity)
	f.Add(c.EmploymentForm == "dispatch" && c.UserUnit == "", "body.user_unit", fault.ErrRequired)
	f.Add(rule.NeedsAnnouncement && c.AnnouncementNo == "", "body.announcement_no", fault.ErrRequired)
	f.Add(rule.NeedsAnnouncement && c.OfficialURL == "", "body.official_url", fault.ErrRequired)
	f.Add(rule.NeedsApproval && c.ApprovalNo == "", "body.approval_no", fault.ErrRequired)
	checkPay(&f, c, p, today)
	f.Add(c.ProbationMonths > maxProbationMonths(c.ContractMonths), "body.probation_months", ErrProbation)
	if c.Kind == Traineeship {
		f.Add(c.TraineeMonths < p.Traineeship.MinMonths || c.TraineeMonths > p.Traineeship.MaxMonths, "body.trainee_months", fault.ErrOutOfRange)
		f.Add(slotHeadcount == 0, "body.headcount", ErrNoSlot)
		f.Add(slotHeadcount > 0 && c.Headcount > slotHeadcount, "body.headcount", ErrOverSlot)
	}
	return f.Err(ErrIncomplete)
}

// checkPay holds pay against the minimum wage in force (最低工资规定; the trainee allowance has the same floor,
// 渝人社发〔2024〕12号). Student internships have their own rule and are left to the reviewer.
func checkPay(f *fault.Fields, c Content, p *programme.Programme, today civil.Date) {
	if c.PayMinYuan < 1 || c.Kind == StudentInternship {
		return
	}
	w := p.MinimumWageOn(today)
	below := c.PayMinYuan < w.MonthYuan
	if c.PayUnit != PerMonth {
		// Part-time work is held against the hourly figure, eight hours a day.
		hours := map[PayUnit]int{PerDay: 8, PerHour: 1}[c.PayUnit]
		below = c.PayMinYuan < w.HourYuan*hours
	}
	f.Add(below, "body.pay_min_yuan", ErrBelowMinimumWage)
}

// maxProbationMonths is 劳动合同法 §19; 0 contract months means an open-ended contract.
func maxProbationMonths(contractMonths int) int {
	switch {
	case contractMonths == 0 || contractMonths >= 36:
		return 6
	case contractMonths >= 12:
		return 2
	case contractMonths >= 3:
		return 1
	}
	return 0
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}
