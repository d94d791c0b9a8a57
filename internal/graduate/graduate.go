// Package graduate keeps what graduates say of themselves: one résumé a person, and with it the facts of schooling
// that decide where they came from. An employer sees a résumé only as the copy frozen in an application.
package graduate

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/person"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// Resume is a person's résumé. Version 0 means that none is written yet.
type Resume struct {
	PersonID  id.Person
	Content   Content `gorm:"serializer:json"`
	Version   int
	UpdatedAt time.Time
}

// Content is what a graduate writes. Its JSON form is stored and is the copy an application freezes.
type Content struct {
	Name       string       `json:"name"`
	Phone      string       `json:"phone"`
	Email      string       `json:"email"`
	CohortYear int          `json:"cohort_year"` // 届; 0: not a graduate
	HukouArea  string       `json:"hukou_area"`  // asked only of people without an institution
	Education  []Schooling  `json:"education"`
	Skills     []string     `json:"skills"`
	Experience []Experience `json:"experience"`
	Intro      string       `json:"intro"`
	Wishes     Wishes       `json:"wishes"`
}

// Schooling is one stage of education.
type Schooling struct {
	School     string     `json:"school"`
	CampusArea string     `json:"campus_area"` // of the campus attended at the end
	Major      string     `json:"major"`
	Education  string     `json:"education"` // refdata.Education
	FromOn     civil.Date `json:"from_on"`
	ToOn       civil.Date `json:"to_on"` // graduation, past or expected
}

// Experience is one stretch of practice: an internship, a job, a project.
type Experience struct {
	Title  string     `json:"title"`
	Place  string     `json:"place"`
	FromOn civil.Date `json:"from_on"`
	ToOn   civil.Date `json:"to_on"` // empty: until now
	Text   string     `json:"text"`
}

// Wishes are what the graduate looks for.
type Wishes struct {
	Kinds           []string `json:"kinds"`
	Areas           []string `json:"areas"`
	PayMonthMinYuan int      `json:"pay_month_min_yuan"`
}

// What can be refused.
var (
	ErrBadPhone  = fault.Define(fault.Invalid, "bad_mobile", "手机号码应为11位数字。", "A mobile number has 11 digits.")
	ErrBadEmail  = fault.Define(fault.Invalid, "bad_email", "电子邮箱格式有误。", "This is not a valid e-mail address.")
	ErrDateOrder = fault.Define(fault.Invalid, "date_order", "结束日期不能早于开始日期。", "The end cannot be before the beginning.")
)

const (
	maxName       = 50
	maxSchooling  = 8
	maxExperience = 15
	maxSkills     = 30
	maxText       = 2000
)

func tooLong(s string, limit int) bool { return utf8.RuneCountInString(s) > limit }

// clean trims, drops empty list entries and fills in the campus of the district's own institutions.
func clean(c Content) Content {
	c.Name, c.Phone, c.Email = strings.TrimSpace(c.Name), strings.TrimSpace(c.Phone), strings.TrimSpace(c.Email)
	c.Education = append([]Schooling{}, c.Education...)
	for i := range c.Education {
		e := &c.Education[i]
		e.School, e.Major = strings.TrimSpace(e.School), strings.TrimSpace(e.Major)
		if e.CampusArea == "" {
			e.CampusArea = campusOf(e.School)
		}
	}
	c.Experience = append([]Experience{}, c.Experience...)
	skills := []string{}
	for _, s := range c.Skills {
		if s = strings.TrimSpace(s); s != "" && !slices.Contains(skills, s) {
			skills = append(skills, s)
		}
	}
	c.Skills = skills
	c.Wishes.Kinds = append([]string{}, c.Wishes.Kinds...)
	c.Wishes.Areas = append([]string{}, c.Wishes.Areas...)
	return c
}

func campusOf(school string) string {
	for _, i := range refdata.Institutions() {
		if i.Name == school {
			return i.CampusAreaCode
		}
	}
	return ""
}

// check holds what a saved résumé must be: a name, a way to reach the person, and schooling that makes sense.
func check(c Content, today civil.Date) error {
	var f fault.Fields
	f.Add(c.Name == "", "body.name", fault.ErrRequired)
	f.Add(tooLong(c.Name, maxName), "body.name", fault.ErrTooLong)
	f.Add(c.Phone == "", "body.phone", fault.ErrRequired)
	f.Add(c.Phone != "" && !mobile(c.Phone), "body.phone", ErrBadPhone)
	f.Add(c.Email != "" && !email(c.Email), "body.email", ErrBadEmail)
	f.Add(c.CohortYear != 0 && (c.CohortYear < 1980 || c.CohortYear > today.Year()+6), "body.cohort_year", fault.ErrOutOfRange)
	f.Add(c.HukouArea != "" && !area(c.HukouArea), "body.hukou_area", fault.ErrUnknownArea)
	f.Add(len(c.Education) == 0, "body.education", fault.ErrRequired)
	f.Add(len(c.Education) > maxSchooling, "body.education", fault.ErrTooLong)
	for i, e := range c.Education {
		checkSchooling(&f, e, fmt.Sprintf("body.education[%d].", i))
	}
	f.Add(len(c.Skills) > maxSkills, "body.skills", fault.ErrTooLong)
	for i, s := range c.Skills {
		f.Add(tooLong(s, 40), fmt.Sprintf("body.skills[%d]", i), fault.ErrTooLong)
	}
	f.Add(len(c.Experience) > maxExperience, "body.experience", fault.ErrTooLong)
	for i, e := range c.Experience {
		checkExperience(&f, e, fmt.Sprintf("body.experience[%d].", i))
	}
	f.Add(tooLong(c.Intro, maxText), "body.intro", fault.ErrTooLong)
	checkWishes(&f, c.Wishes)
	return f.Err(fault.ErrInvalid)
}

func checkSchooling(f *fault.Fields, e Schooling, at string) {
	f.Add(e.School == "", at+"school", fault.ErrRequired)
	f.Add(tooLong(e.School, 60), at+"school", fault.ErrTooLong)
	f.Add(tooLong(e.Major, 60), at+"major", fault.ErrTooLong)
	level := refdata.Education(e.Education)
	f.Add(!level.Valid() || level == refdata.EducationNone, at+"education", fault.ErrUnknownValue)
	f.Add(e.CampusArea == "", at+"campus_area", fault.ErrRequired)
	f.Add(e.CampusArea != "" && !area(e.CampusArea), at+"campus_area", fault.ErrUnknownArea)
	checkSpan(f, e.FromOn, e.ToOn, at)
	f.Add(e.ToOn == "", at+"to_on", fault.ErrRequired)
}

func checkExperience(f *fault.Fields, e Experience, at string) {
	f.Add(strings.TrimSpace(e.Title) == "", at+"title", fault.ErrRequired)
	f.Add(tooLong(e.Title, 60), at+"title", fault.ErrTooLong)
	f.Add(tooLong(e.Place, 100), at+"place", fault.ErrTooLong)
	f.Add(tooLong(e.Text, maxText), at+"text", fault.ErrTooLong)
	checkSpan(f, e.FromOn, e.ToOn, at)
}

func checkSpan(f *fault.Fields, from, to civil.Date, at string) {
	f.Add(from == "", at+"from_on", fault.ErrRequired)
	f.Add(from != "" && !from.Valid(), at+"from_on", fault.ErrBadDate)
	f.Add(to != "" && !to.Valid(), at+"to_on", fault.ErrBadDate)
	f.Add(from.Valid() && to.Valid() && to < from, at+"to_on", ErrDateOrder)
}

func checkWishes(f *fault.Fields, w Wishes) {
	f.Add(len(w.Kinds) > len(posting.Kinds), "body.wishes.kinds", fault.ErrTooLong)
	for i, k := range w.Kinds {
		_, known := posting.Rule(posting.Kind(k))
		f.Add(!known, fmt.Sprintf("body.wishes.kinds[%d]", i), fault.ErrUnknownValue)
	}
	f.Add(len(w.Areas) > 20, "body.wishes.areas", fault.ErrTooLong)
	for i, a := range w.Areas {
		f.Add(!area(a), fmt.Sprintf("body.wishes.areas[%d]", i), fault.ErrUnknownArea)
	}
	f.Add(w.PayMonthMinYuan < 0 || w.PayMonthMinYuan > 1_000_000, "body.wishes.pay_month_min_yuan", fault.ErrOutOfRange)
}

func area(code string) bool {
	_, ok := refdata.AreaOf(code)
	return ok
}

func mobile(s string) bool {
	return len(s) == 11 && s[0] == '1' && strings.Trim(s, "0123456789") == ""
}

// email is a rough check: whether a mailbox exists only a message to it can tell.
func email(s string) bool {
	local, host, ok := strings.Cut(s, "@")
	return ok && local != "" && strings.Contains(host, ".") && !strings.ContainsAny(s, " \t\r\n") && len(s) <= 254
}

// OriginOf reads from a résumé where the person came from, keeping what it does not tell. The last stage counts;
// a high school or less is no institution, and such people are told apart by household registration (domain.md §2.2).
func OriginOf(c Content, known person.Origin) person.Origin {
	o := known
	if c.HukouArea != "" {
		o.HukouArea = c.HukouArea
	}
	o.CohortYear = c.CohortYear
	if len(c.Education) == 0 {
		return o
	}
	last := slices.MaxFunc(c.Education, func(a, b Schooling) int { return strings.Compare(string(a.ToOn), string(b.ToOn)) })
	o.Education, o.Major, o.GraduatedOn = last.Education, last.Major, last.ToOn
	o.Institution, o.CampusArea = last.School, last.CampusArea
	if !institutional(last.Education) {
		o.Institution, o.CampusArea = "", ""
	}
	return o
}

func institutional(education string) bool {
	switch refdata.Education(education) {
	case refdata.SecondaryVocational, refdata.Associate, refdata.Bachelor, refdata.Master, refdata.Doctor:
		return true
	default:
		return false
	}
}
