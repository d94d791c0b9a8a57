// Package referral hands a matter over to the authority that can act on it, labour inspection, market regulation or the
// police, with the file as it stands, a day by which an answer is expected, the answer, and what followed, all in one
// timeline (plan task 11; 就业促进法 §60–66 name who acts).
package referral

import (
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// Authority is who can act.
type Authority string

// The authorities.
const (
	LabourInspection Authority = "labour_inspection" // 劳动保障监察
	MarketRegulation Authority = "market_regulation" // 市场监督管理
	Police           Authority = "police"            // 公安
)

// Authorities in the order in which they are offered.
var Authorities = []Authority{LabourInspection, MarketRegulation, Police}

// Referral is one matter with one authority.
type Referral struct {
	ID          id.Referral
	OrgID       id.Org
	ComplaintID *id.ComplaintCase // the reports that it comes from
	Authority   Authority
	Status      Status
	Words       string     // what was found, and what is asked
	Dossier     Dossier    `gorm:"serializer:json"`
	DueOn       civil.Date // an answer is expected by then
	Reference   string     // the number that the authority gave it
	SentBy      id.User
	RemindedOn  civil.Date // when the sender was told that the answer is late
	ClosedAt    *time.Time
	Version     int
	CreatedAt   time.Time
}

// Overdue reports whether an answer is late on a day.
func (r Referral) Overdue(today civil.Date) bool { return r.Status == Sent && r.DueOn < today }

// Dossier is what was handed over, as it stood then: later changes by the employer do not reach it. It names no
// reporter and no contact person.
type Dossier struct {
	Employer Employer  `json:"employer"`
	Post     *Post     `json:"post,omitempty"`
	Reports  []Report  `json:"reports"`
	Measures []Measure `json:"measures"`
	// All reported posts of the employer, and those of them where the report was true.
	Complaints int `json:"complaints"`
	Upheld     int `json:"upheld"`
}

// Employer is whom the matter is about.
type Employer struct {
	Name                string `json:"name"`
	Code                string `json:"code"`
	Kind                string `json:"kind"`
	LegalRepresentative string `json:"legal_representative"`
	Area                string `json:"area"`
	Address             string `json:"address"`
	Qualification       string `json:"qualification"`
}

// Post is what the employer published, and what the rules find in it.
type Post struct {
	ID        id.Post           `json:"id"`
	Status    posting.Status    `json:"status"`
	Content   posting.Content   `json:"content"`
	Screening posting.Screening `json:"screening"`
}

// Report is what somebody said of the post.
type Report struct {
	Category string    `json:"category"`
	Words    string    `json:"words"`
	At       time.Time `json:"at"`
}

// Measure is what the bureau did about the employer before.
type Measure struct {
	Kind   string    `json:"kind"`
	Status string    `json:"status"`
	Reason string    `json:"reason"`
	At     time.Time `json:"at"`
}

// What can be refused.
var (
	ErrOwnOrg      = fault.Define(fault.Forbidden, "own_referral", "不能移送自己所在的单位。", "You cannot hand over a matter about your own organisation.")
	ErrAlreadySent = fault.Define(fault.Conflict, "already_referred", "这件事已移送该部门，尚未办结，请在原移送中跟进。", "This matter is with that authority already. Please follow it up there.")
	ErrBadDue      = fault.Define(fault.Invalid, "bad_due", "期限须在今天之后、一年之内。", "The day must be after today and within a year.")
	ErrOtherOrg    = fault.Define(fault.Invalid, "complaint_of_other", "举报案件与单位不符。", "The reports are about another employer.")
)

const (
	mostWords     = 1000
	mostReference = 100
)

// Draft is what a reviewer writes to hand a matter over.
type Draft struct {
	OrgID       id.Org
	ComplaintID id.ComplaintCase // may be empty
	Authority   Authority
	Words       string
	DueOn       civil.Date // empty: as the programme says
}

func (d Draft) check(today civil.Date) error {
	known := false
	for _, a := range Authorities {
		known = known || a == d.Authority
	}
	f := checkStep(Step{Words: d.Words, DueOn: d.DueOn}, today)
	f.Add(!known, "body.authority", fault.ErrUnknownValue)
	return f.Err(fault.ErrInvalid)
}

// Step is what is written with a step of a referral.
type Step struct {
	Words     string
	DueOn     civil.Date // of a reminder: the new day
	Reference string     // of an answer: the number that the authority gave the matter
}

func checkStep(s Step, today civil.Date) fault.Fields {
	var f fault.Fields
	f.Add(strings.TrimSpace(s.Words) == "", "body.words", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(s.Words) > mostWords, "body.words", fault.ErrTooLong)
	f.Add(s.DueOn != "" && (s.DueOn <= today || s.DueOn > today.AddMonths(12)), "body.due_on", ErrBadDue)
	f.Add(utf8.RuneCountInString(s.Reference) > mostReference, "body.reference", fault.ErrTooLong)
	return f
}
