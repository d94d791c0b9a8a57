// Package hiring is the way from an application to a hire. A graduate applies once for a post with a frozen copy of
// the résumé; the employer shortlists, interviews and makes an offer; the graduate answers. Accepting closes that
// application only. A hire opens a placement in the same transaction; a traineeship ends in an agreement, which is
// no labour relation and never a placement (docs/adr/0004).
package hiring

import (
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
)

// Application is one person's application for one post.
type Application struct {
	ID       id.Application
	PostID   id.Post
	OrgID    id.Org
	PersonID id.Person
	UserID   id.User
	Channel  posting.Channel
	Status   Status
	Resume   json.RawMessage `gorm:"type:jsonb"` // as it was on the day of applying
	Message  string
	SeenAt   *time.Time // when the employer first opened it
	Offer    `gorm:"embedded;embeddedPrefix:offer_"`
	// Outcome is set by hire or agree.
	StartOn    civil.Date
	Months     int    // of a traineeship or internship agreement
	WorkArea   string // of a hire
	RejectCode string
	PurgedAt   *time.Time // since when the copy of the résumé is gone
	Version    int
	CreatedAt  time.Time
	UpdatedAt  time.Time
}

// Offer is what the employer offers; a later one before the answer replaces it.
type Offer struct {
	PayYuan  int // in the pay unit of the post
	StartOn  civil.Date
	AnswerBy civil.Date // the last day on which it may be accepted
	Note     string
}

// Mode is how an interview is held.
type Mode string

// The modes.
const (
	OnSite Mode = "on_site"
	Video  Mode = "video"
	Phone  Mode = "phone"
)

// Interview is one appointment.
type Interview struct {
	ID            id.Interview   `json:"id"`
	ApplicationID id.Application `json:"application_id"`
	At            time.Time      `json:"at"`
	Mode          Mode           `json:"mode"`
	Place         string         `json:"place"` // an address, or the link or number for a remote one
	Note          string         `json:"note"`
	CreatedAt     time.Time      `json:"created_at"`
}

// Hire is what the employer records when someone is taken on.
type Hire struct {
	StartOn  civil.Date
	WorkArea string // where the person actually works; empty: as the post says
}

// Agreement is what the employer records when a trainee or intern has signed.
type Agreement struct {
	StartOn civil.Date
	Months  int
}

// Rejection is why an employer refuses: one code of the closed list, and words where they help.
type Rejection struct {
	Code  string
	Words string
}

// RejectReason is one entry of the closed list.
type RejectReason struct {
	Code, Zh, En string
	NeedsWords   bool
}

// RejectReasons is the closed list in the order it is shown. It names nothing that the law forbids to ask for
// (就业促进法 §§27–31).
var RejectReasons = []RejectReason{
	{Code: "position_filled", Zh: "岗位已招满", En: "The post has been filled"},
	{Code: "skills_mismatch", Zh: "专业技能与岗位要求不匹配", En: "Skills do not fit the post"},
	{Code: "education_mismatch", Zh: "学历或专业不符合招聘条件", En: "Education or major does not meet the conditions"},
	{Code: "experience_insufficient", Zh: "实践经历不足", En: "Not enough practical experience"},
	{Code: "failed_interview", Zh: "面试未通过", En: "Did not pass the interview"},
	{Code: "terms_not_agreed", Zh: "待遇或时间未能达成一致", En: "No agreement on pay or time"},
	{Code: "unreachable", Zh: "多次联系未果", En: "Could not be reached"},
	{Code: "did_not_report", Zh: "未按约定报到", En: "Did not report for work as agreed"},
	{Code: "post_cancelled", Zh: "岗位已取消", En: "The post was cancelled"},
	{Code: "other", Zh: "其他原因", En: "Other", NeedsWords: true},
}

// RejectReasonOf finds an entry of the list.
func RejectReasonOf(code string) (RejectReason, bool) {
	i := slices.IndexFunc(RejectReasons, func(r RejectReason) bool { return r.Code == code })
	if i < 0 {
		return RejectReason{}, false
	}
	return RejectReasons[i], true
}

// Vacancy is what applying needs to know of a post.
type Vacancy struct {
	Post         posting.Post
	Employer     posting.Employer
	EmployerUSCC string
}

// overAt is since when the post is no longer published, nil while it is.
func (v Vacancy) overAt() *time.Time {
	if v.Post.Status == posting.Published {
		return nil
	}
	return &v.Post.UpdatedAt
}

// What can be refused.
var (
	ErrAlreadyApplied = fault.Define(fault.Conflict, "already_applied", "您已经应聘过这个岗位，可在“我的应聘”中查看进展。", "You have already applied for this post. See how it stands under “My applications”.")
	ErrNoApplyHere    = fault.Define(fault.Conflict, "no_apply_here", "这个岗位不在本站接受应聘，请到公布的官方网站或来源网站报名。", "One does not apply for this post here. Please go to the official or original site.")
	ErrResumeMissing  = fault.Define(fault.Conflict, "resume_missing", "请先填写简历，再应聘岗位。", "Please write your résumé before you apply.")
	ErrOfferExpired   = fault.Define(fault.Conflict, "offer_expired", "录用意向的答复期限已过，请联系用人单位重新发出。", "The day until which this offer could be answered has passed. Please ask the employer to renew it.")
	ErrTraineeNoHire  = fault.Define(fault.Conflict, "trainee_no_hire", "见习和实习不是就业，不能登记录用。请登记见习协议；留用后另签劳动合同再登记就业。", "A traineeship or internship is not a job and cannot be recorded as a hire. Record the agreement; a later labour contract is a placement of its own.")
	ErrOnlyTrainee    = fault.Define(fault.Conflict, "agreement_only_for_trainee", "只有见习和实习岗位签订见习协议；其他岗位请登记录用。", "Only traineeships and internships end in an agreement. Please record a hire for this post.")
	ErrAccessOver     = fault.Define(fault.Conflict, "application_access_over", "应聘结束已久，已不能再查看简历，只能登记结果（录用、签订协议或未通过）。如仍需招聘，请重新发布岗位。", "This application ended long ago and its résumé can no longer be read, so only its outcome can be recorded: a hire, an agreement or a refusal. Please publish a new post if you still recruit.")
	ErrNoPlace        = fault.Define(fault.Conflict, "trainee_places_taken", "本年度核定的见习岗位已全部签约（或尚未核定、已取消），不能再登记见习协议。如需增加，请联系人社部门调整。", "All traineeship posts approved for the year are taken, or none is approved. Please ask the bureau to adjust the number before recording another agreement.")
	ErrManyInterviews = fault.Define(fault.Conflict, "interview_limit", "同一应聘最多安排 20 次面试。", "At most 20 interviews can be appointed for one application.")
	ErrNotAccepted    = fault.Define(fault.Conflict, "application_not_accepted", "接受录用后才能处理其他应聘。", "The other applications can be dealt with once an offer is accepted.")
)

const (
	maxMessage = 1000
	maxNote    = 500
	// startWindowDays bounds a recorded start day to a year before or after today: beyond it is a typing error.
	startWindowDays = 366
	// MaxInterviews bounds the appointments of one application: every list carries them.
	MaxInterviews = 20
)

func tooLong(s string, limit int) bool { return utf8.RuneCountInString(s) > limit }

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// checkInterview bounds an appointment to a year from now: beyond it is a typing error.
func checkInterview(i Interview, now time.Time) error {
	var f fault.Fields
	f.Add(i.At.IsZero(), "body.at", fault.ErrRequired)
	f.Add(!i.At.IsZero() && (i.At.Before(now) || i.At.After(now.AddDate(0, 0, startWindowDays))), "body.at", fault.ErrOutOfRange)
	f.Add(!slices.Contains([]Mode{OnSite, Video, Phone}, i.Mode), "body.mode", fault.ErrUnknownValue)
	f.Add(blank(i.Place), "body.place", fault.ErrRequired)
	f.Add(tooLong(i.Place, 200), "body.place", fault.ErrTooLong)
	f.Add(tooLong(i.Note, maxNote), "body.note", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}

func checkOffer(o Offer, today civil.Date) error {
	var f fault.Fields
	f.Add(o.PayYuan < 1 || o.PayYuan > 1_000_000, "body.pay_yuan", fault.ErrOutOfRange)
	checkDay(&f, "body.start_on", o.StartOn, today, today.AddDays(startWindowDays))
	checkDay(&f, "body.answer_by", o.AnswerBy, today, today.AddDays(startWindowDays))
	f.Add(tooLong(o.Note, maxNote), "body.note", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}

func checkHire(h Hire, today civil.Date) error {
	var f fault.Fields
	checkDay(&f, "body.start_on", h.StartOn, today.AddDays(-startWindowDays), today.AddDays(startWindowDays))
	_, known := refdata.AreaOf(h.WorkArea)
	f.Add(!known, "body.work_area", fault.ErrUnknownArea)
	return f.Err(fault.ErrInvalid)
}

// checkAgreement bounds a traineeship to the programme's term; a student internship has no lower bound here.
func checkAgreement(g Agreement, kind posting.Kind, p *programme.Programme, today civil.Date) error {
	var f fault.Fields
	checkDay(&f, "body.start_on", g.StartOn, today.AddDays(-startWindowDays), today.AddDays(startWindowDays))
	least := 1
	if kind == posting.Traineeship {
		least = p.Traineeship.MinMonths
	}
	f.Add(g.Months < least || g.Months > p.Traineeship.MaxMonths, "body.months", fault.ErrOutOfRange)
	return f.Err(fault.ErrInvalid)
}

func checkRejection(r Rejection) error {
	var f fault.Fields
	reason, known := RejectReasonOf(r.Code)
	f.Add(!known, "body.code", fault.ErrUnknownValue)
	f.Add(reason.NeedsWords && blank(r.Words), "body.words", fault.ErrRequired)
	f.Add(tooLong(r.Words, maxNote), "body.words", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}

func checkDay(f *fault.Fields, at string, d, from, to civil.Date) {
	switch {
	case d == "":
		f.Add(true, at, fault.ErrRequired)
	case !d.Valid():
		f.Add(true, at, fault.ErrBadDate)
	default:
		f.Add(d < from || d > to, at, fault.ErrOutOfRange)
	}
}
