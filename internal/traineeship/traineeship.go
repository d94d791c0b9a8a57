// Package traineeship is the smallest form of a trainee base (domain.md §5): the headcount that one organisation
// may take on as trainees in one calendar year. The sum of the approved headcounts is W4.
package traineeship

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// MaxHeadcount bounds one filing; the whole district's target is 3,000 a year (plan line 151).
const MaxHeadcount = 3000

// Filing is what an employer asks for.
type Filing struct {
	Year               int    `json:"year"`
	RequestedHeadcount int    `json:"requested_headcount"`
	PostSummary        string `json:"post_summary"`   // which posts, in which of its own business
	MentorPlan         string `json:"mentor_plan"`    // who teaches, how many trainees each
	InsurancePlan      string `json:"insurance_plan"` // accident insurance (渝人社发〔2024〕12号)
}

// Slot is the headcount of one organisation in one year. Year and FirstApprovedOn always agree, since a filing is
// approved in its own year only: W4 counts a slot in the year of its first approval.
type Slot struct {
	ID                id.Slot
	OrgID             id.Org
	Status            Status
	Filing            `gorm:"embedded"`
	ApprovedHeadcount int
	FirstApprovedOn   civil.Date
	Reason            string // why it was returned, adjusted or withdrawn last
	EnteredBy         id.User
	ApprovedBy        *id.User
	Version           int
	CreatedAt         time.Time
}

// What can be refused.
var (
	ErrIncomplete    = fault.Define(fault.Invalid, "slot_incomplete", "见习岗位申报不完整，请按提示补充。", "The filing is incomplete. Please complete the marked fields.")
	ErrNotBase       = fault.Define(fault.Invalid, "not_trainee_base", "您的单位类型不能申报就业见习岗位。", "Organisations of your kind cannot be a trainee base.")
	ErrYear          = fault.Define(fault.Invalid, "slot_year", "只能申报本年度或下一年度的见习岗位。", "Headcounts are filed for this year or the next.")
	ErrYearTaken     = fault.Define(fault.Conflict, "slot_year_taken", "您的单位已申报过该年度的见习岗位，请在原申报上修改。", "Your organisation has already filed for this year. Please change that filing.")
	ErrNotEditable   = fault.Define(fault.Conflict, "slot_not_editable", "只有草稿或被退回的申报可以修改。", "Only drafts and returned filings can be edited.")
	ErrOtherYear     = fault.Define(fault.Conflict, "slot_other_year", "只能在申报所属年度内核定。", "A filing is approved within its own year only.")
	ErrOwnEntry      = fault.Define(fault.Forbidden, "slot_own_entry", "不能核定自己填报或所属单位的申报。", "You cannot decide a filing that you entered or that is your organisation's.")
	ErrOverRequested = fault.Define(fault.Invalid, "over_requested", "核定数须在 1 和申报数之间。", "The approved headcount lies between 1 and what was asked for.")
	ErrSame          = fault.Define(fault.Invalid, "slot_unchanged", "核定数没有变化。", "The headcount is the same as before.")
)

// checkFiling holds what is true of any saved filing.
func checkFiling(f Filing, today civil.Date) error {
	var bad fault.Fields
	bad.Add(f.Year < today.Year() || f.Year > today.Year()+1, "body.year", ErrYear)
	bad.Add(f.RequestedHeadcount < 1 || f.RequestedHeadcount > MaxHeadcount, "body.requested_headcount", fault.ErrOutOfRange)
	for _, t := range f.texts() {
		bad.Add(utf8.RuneCountInString(t.text) > 2000, t.place, fault.ErrTooLong)
	}
	return bad.Err(fault.ErrInvalid)
}

// checkComplete holds what a submitted filing must say.
func checkComplete(f Filing) error {
	var bad fault.Fields
	for _, t := range f.texts() {
		bad.Add(strings.TrimSpace(t.text) == "", t.place, fault.ErrRequired)
	}
	return bad.Err(ErrIncomplete)
}

type placed struct{ place, text string }

func (f Filing) texts() []placed {
	return []placed{{"body.post_summary", f.PostSummary}, {"body.mentor_plan", f.MentorPlan}, {"body.insurance_plan", f.InsurancePlan}}
}

// mayBeBase reports whether an employer of this kind can be a trainee base: those that may post traineeships.
func mayBeBase(employerKind string) bool {
	rule, _ := posting.Rule(posting.Traineeship)
	return slices.Contains(rule.Employers, employerKind)
}
