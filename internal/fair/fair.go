// Package fair is campus recruitment: a fair is planned, opened to employers, held, and then counts in W1
// (domain.md §2.2). Employers ask for a booth and are admitted; the posts they bring hang under the fair.
package fair

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/refdata"
)

// Kind is what sort of event a fair is.
type Kind string

// The kinds. Only the first two count in W1, which asks for fairs on the spot (plan line 28).
const (
	General     Kind = "general"     // 综合性现场招聘会
	Specialised Kind = "specialised" // 专业性现场招聘会
	Online      Kind = "online"      // 线上招聘会
	Talk        Kind = "talk"        // 宣讲会
)

// Kinds lists the kinds in the order they are shown.
var Kinds = []Kind{General, Specialised, Online, Talk}

// MaxBooths bounds the booths of one fair.
const MaxBooths = 1000

// MaxBoothPosts bounds the posts that one employer brings to a fair.
const MaxBoothPosts = 50

// Plan is what is written of a fair before it opens.
type Plan struct {
	Name            string     `json:"name"`
	Kind            Kind       `json:"kind"`
	CampusName      string     `json:"campus_name"` // begins with the institution's name; W1 counts one fair per campus and day
	CampusArea      string     `json:"campus_area"` // GB/T 2260 or statistical code
	Place           string     `json:"place"`       // hall, or the address of an online fair
	HeldOn          civil.Date `json:"held_on"`
	OpensAt         string     `json:"opens_at"` // HH:MM in Asia/Shanghai, empty when not fixed yet
	BoothCount      int        `json:"booth_count"`
	BookingClosesOn civil.Date `json:"booking_closes_on"` // the last day on which employers may ask for a booth
	Intro           string     `json:"intro"`
}

// Fair is one event.
type Fair struct {
	ID             id.Fair
	Status         Status
	HostOrgID      *id.Org // the institution that planned it for its own campus
	Plan           `gorm:"embedded"`
	OpenedAt       *time.Time // since when the public sees it
	AttendeeCount  int        // job seekers who came
	EvidenceNote   string
	EvidenceFileID *id.File
	Reason         string // why it was cancelled
	CreatedBy      id.User
	Version        int
	CreatedAt      time.Time
}

// Public reports whether everyone may see the fair: it was opened once, even if it was cancelled since.
func (f Fair) Public() bool { return f.OpenedAt != nil }

// Books reports whether employers may ask for a booth on a day.
func (f Fair) Books(today civil.Date) bool {
	return f.Status == Open && today <= f.BookingClosesOn
}

// Booth is one employer's place at a fair.
type Booth struct {
	ID          id.Booth
	FairID      id.Fair
	OrgID       id.Org
	Status      BoothStatus
	BoothNo     string    // set when admitted, unique within the fair
	Reason      string    // why it was declined
	PostIDs     []id.Post `gorm:"serializer:json"`
	RequestedBy id.User
	Version     int
	CreatedAt   time.Time
}

// Outcome is what is recorded when a fair has been held.
type Outcome struct {
	AttendeeCount  int
	EvidenceNote   string // notice, employer list, pictures: what there is and where it is kept
	EvidenceFileID id.File
}

// What can be refused.
var (
	ErrIncomplete     = fault.Define(fault.Invalid, "fair_incomplete", "招聘会信息有误，请按提示修改。", "Some details of the fair are wrong. Please correct the marked fields.")
	ErrNotPlanned     = fault.Define(fault.Conflict, "fair_not_planned", "招聘会开放报名后不能再修改。", "A fair cannot be edited once it is open for booking.")
	ErrNotOwnCampus   = fault.Define(fault.Invalid, "not_own_campus", "院校只能在本校校区举办，校区名称须以本校名称开头。", "An institution holds fairs on its own campus: the campus name must begin with the institution's name.")
	ErrPastDay        = fault.Define(fault.Invalid, "fair_day_past", "日期不能早于今天。", "The day cannot be in the past.")
	ErrBookingAfter   = fault.Define(fault.Invalid, "booking_after_fair", "报名截止日不能晚于举办日。", "Booking cannot close after the day of the fair.")
	ErrBadTime        = fault.Define(fault.Invalid, "bad_time", "时间请按 09:30 的格式填写。", "Write the time like 09:30.")
	ErrNotYetHeld     = fault.Define(fault.Conflict, "fair_not_yet_held", "举办日当天起才能登记举办结果。", "The outcome can be recorded from the day of the fair on.")
	ErrNoEvidence     = fault.Define(fault.Invalid, "fair_evidence_missing", "登记举办须有到场人数、佐证说明，并至少有一家已准入单位。", "A held fair needs its attendance, evidence, and at least one admitted employer.")
	ErrBookingClosed  = fault.Define(fault.Conflict, "booking_closed", "该招聘会未开放报名，或报名已截止。", "This fair is not open for booking, or booking has closed.")
	ErrFairOver       = fault.Define(fault.Conflict, "fair_not_open", "招聘会不在开放状态，展位不能再变动。", "The fair is not open, so its booths cannot change any more.")
	ErrBoothRequested = fault.Define(fault.Conflict, "booth_requested", "您的单位已申请过该招聘会的展位。", "Your organisation has already asked for a booth at this fair.")
	ErrBoothNoTaken   = fault.Define(fault.Conflict, "booth_no_taken", "该展位号已分配给其他单位。", "This booth number is already given to another employer.")
	ErrFull           = fault.Define(fault.Conflict, "fair_full", "展位已满。", "All booths are taken.")
	ErrNotOwnPost     = fault.Define(fault.Invalid, "not_own_post", "只能选择本单位未停止招聘的岗位。", "Choose posts of your own organisation that are not closed.")
)

var clockTime = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)

// trim drops the blanks around texts, so that one campus has one name.
func (p *Plan) trim() {
	for _, s := range []*string{&p.Name, &p.CampusName, &p.Place, &p.Intro, &p.OpensAt} {
		*s = strings.TrimSpace(*s)
	}
	p.CampusName = strings.Join(strings.Fields(p.CampusName), " ")
}

// checkPlan holds what is true of any saved plan. host is the institution's name, empty for the bureau's fairs.
func checkPlan(p Plan, host string, today civil.Date) error {
	var f fault.Fields
	f.Add(p.Name == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(p.Name) > 60, "body.name", fault.ErrTooLong)
	f.Add(!slices.Contains(Kinds, p.Kind), "body.kind", fault.ErrUnknownValue)
	f.Add(p.CampusName == "", "body.campus_name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(p.CampusName) > 60, "body.campus_name", fault.ErrTooLong)
	f.Add(p.CampusName != "" && !strings.HasPrefix(p.CampusName, host), "body.campus_name", ErrNotOwnCampus)
	_, known := refdata.AreaOf(p.CampusArea)
	f.Add(!known, "body.campus_area", fault.ErrUnknownArea)
	f.Add(p.Place == "", "body.place", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(p.Place) > 200, "body.place", fault.ErrTooLong)
	f.Add(utf8.RuneCountInString(p.Intro) > 5000, "body.intro", fault.ErrTooLong)
	f.Add(p.OpensAt != "" && !clockTime.MatchString(p.OpensAt), "body.opens_at", ErrBadTime)
	f.Add(p.BoothCount < 1 || p.BoothCount > MaxBooths, "body.booth_count", fault.ErrOutOfRange)
	f.Add(!p.HeldOn.Valid(), "body.held_on", fault.ErrBadDate)
	f.Add(p.HeldOn.Valid() && p.HeldOn < today, "body.held_on", ErrPastDay)
	f.Add(!p.BookingClosesOn.Valid(), "body.booking_closes_on", fault.ErrBadDate)
	f.Add(p.BookingClosesOn.Valid() && p.BookingClosesOn < today, "body.booking_closes_on", ErrPastDay)
	f.Add(p.BookingClosesOn > p.HeldOn, "body.booking_closes_on", ErrBookingAfter)
	return f.Err(ErrIncomplete)
}

// checkOutcome holds what a held fair must show (domain.md §2.2, W1).
func checkOutcome(o Outcome, admitted int) error {
	var f fault.Fields
	f.Add(o.AttendeeCount < 1, "body.attendee_count", fault.ErrRequired)
	f.Add(o.AttendeeCount > 1_000_000, "body.attendee_count", fault.ErrOutOfRange)
	f.Add(strings.TrimSpace(o.EvidenceNote) == "", "body.evidence_note", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(o.EvidenceNote) > 2000, "body.evidence_note", fault.ErrTooLong)
	f.Add(admitted == 0, "body", ErrNoEvidence)
	return f.Err(ErrNoEvidence)
}
