// Package roster is an institution's list of a class: who graduates, in what, on which campus. A row ties the
// institution's record to a person, whose identity number is sealed by the register of people and never kept here.
package roster

import (
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/refdata"
)

// Draft is what an institution writes of a new roster.
type Draft struct {
	Name       string
	CohortYear int    // 届
	CampusArea string // GB/T 2260 or statistical code of the campus: it decides K1a, K1b or K1c (domain.md §2.2)
}

// Roster is one list.
type Roster struct {
	ID         id.Roster
	OrgID      id.Org
	Name       string
	CohortYear int
	CampusArea string
	CreatedBy  *id.User // nil when taken in by the command line
	Version    int
	CreatedAt  time.Time
	ReleasedAt *time.Time // since when its rows name nobody
}

// Row is one person in a roster.
type Row struct {
	ID              id.RosterRow
	RosterID        id.Roster
	PersonID        id.Person // empty: was let go of
	StudentNo       string
	Name            string
	Education       string // refdata.Education
	Major           string
	DestinationCode string // 毕业去向代码 as the institution's own export has it, empty when not known yet
	CreatedAt       time.Time
}

// Institution is the school that keeps rosters.
type Institution struct {
	ID   id.Org
	Name string
}

// MaxRows bounds one import through the web; the largest class of a school is near 5,000.
const MaxRows = 20_000

// What can be refused.
var (
	ErrNotInstitution = fault.Define(fault.Forbidden, "not_institution", "只有院校可以维护毕业生名册。", "Only institutions keep rosters.")
	ErrNoInstitution  = fault.Define(fault.NotFound, "no_such_institution", "没有这所院校的账号，请先登记院校。", "There is no such institution. Please register it first.")
	ErrNameTaken      = fault.Define(fault.Conflict, "roster_name_taken", "本届已有同名名册，请直接导入到该名册。", "This class year has a roster of that name. Please import into it.")
	ErrReleased       = fault.Define(fault.Conflict, "roster_released", "名册已过保存期，个人信息已清除，不能再导入。", "This roster was kept for its time and names nobody any more. Nothing can be imported into it.")
	ErrTooManyRows    = fault.Define(fault.TooLarge, "too_many_rows", "一次最多导入 20000 行，请分开导入。", "At most 20,000 rows can be imported at once. Please split the file.")
	ErrColumnMissing  = fault.Define(fault.Invalid, "roster_columns", "表头须包含：姓名、身份证号、学历、专业、学号。", "The header must have: 姓名 (name), 身份证号 (identity number), 学历 (education), 专业 (major), 学号 (student number).")
	ErrColumnTwice    = fault.Define(fault.Invalid, "roster_column_twice", "表头有重复的列。", "The header names a column twice.")
)

// What can be wrong with a row.
var (
	ReasonEducation   = fault.Define(fault.Invalid, "roster_education", "学历须为中专（中职、技工）、专科、本科、硕士或博士。", "The education must be secondary vocational, associate, bachelor, master or doctor.")
	ReasonDestination = fault.Define(fault.Invalid, "roster_destination", "毕业去向代码应为 2 至 3 位数字。", "A destination code has two or three digits.")
	ReasonRepeated    = fault.Define(fault.Invalid, "roster_repeated", "与前面的行是同一个人。", "This is the same person as in an earlier row.")
	ReasonBusy        = fault.Define(fault.Conflict, "roster_row_busy", "该行写入时与其他操作冲突，请重新导入。", "This row met another change. Please import it again.")
	NoteNameDiffers   = fault.Define(fault.Invalid, "roster_name_differs", "该身份证号码已登记的姓名与此不同，已导入，请核对。", "The name recorded for this identity number differs. The row was taken; please check it.")
)

// checkDraft holds what is true of any roster.
func checkDraft(d Draft, today civil.Date) error {
	var f fault.Fields
	f.Add(d.Name == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(d.Name) > 60, "body.name", fault.ErrTooLong)
	f.Add(d.CohortYear < 2000 || d.CohortYear > today.Year()+8, "body.cohort_year", fault.ErrOutOfRange)
	_, known := refdata.AreaOf(d.CampusArea)
	f.Add(!known, "body.campus_area", fault.ErrUnknownArea)
	return f.Err(fault.ErrInvalid)
}

// educations are the ways in which schools write the levels that one graduates with.
var educations = map[string]refdata.Education{
	"中专": refdata.SecondaryVocational, "中职": refdata.SecondaryVocational, "技工": refdata.SecondaryVocational,
	"中技": refdata.SecondaryVocational, "职高": refdata.SecondaryVocational, "中等职业教育": refdata.SecondaryVocational,
	"专科": refdata.Associate, "大专": refdata.Associate, "高职": refdata.Associate, "专科（高职）": refdata.Associate,
	"高职专科": refdata.Associate, "本科": refdata.Bachelor, "大学本科": refdata.Bachelor, "学士": refdata.Bachelor,
	"硕士": refdata.Master, "硕士研究生": refdata.Master, "研究生": refdata.Master, "博士": refdata.Doctor, "博士研究生": refdata.Doctor,
}

// educationOf reads a level as schools write it, or as the interface does.
func educationOf(s string) (refdata.Education, bool) {
	s = strings.NewReplacer("(", "（", ")", "）", " ", "").Replace(strings.TrimSpace(s))
	if e, ok := educations[s]; ok {
		return e, true
	}
	e := refdata.Education(s)
	switch e {
	case refdata.SecondaryVocational, refdata.Associate, refdata.Bachelor, refdata.Master, refdata.Doctor:
		return e, true
	}
	return "", false
}
