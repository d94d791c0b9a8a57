// Package complaint is what people report about posts: a report by anybody, with a receipt; one case for all reports of
// a post, taken from a queue by one reviewer at a time; the post out of view while it is looked into; and a decision
// that takes it down, with everybody told who waits for it, or shows it again (人力资源市场暂行条例 §29: a mechanism for
// complaints).
package complaint

import (
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Category is what is wrong with the post, in the reporter's eyes.
type Category string

// Categories in the order in which they are offered.
var Categories = []Category{"fee", "fraud", "false", "discrimination", "other"}

// Case is all that is reported about a post until it is decided.
type Case struct {
	ID         id.ComplaintCase
	PostID     id.Post
	OrgID      id.Org
	Status     Status
	DueAt      time.Time
	ClaimedBy  *id.User
	LeaseUntil *time.Time
	DecidedBy  *id.User
	DecidedAt  *time.Time
	Reason     string
	Version    int
	CreatedAt  time.Time
}

// HeldBy reports whether the user has the case under an unexpired lease.
func (c Case) HeldBy(u id.User, now time.Time) bool {
	return c.ClaimedBy != nil && *c.ClaimedBy == u && c.LeaseUntil != nil && c.LeaseUntil.After(now)
}

// Open reports whether the case is not decided.
func (c Case) Open() bool { return c.Status == Received || c.Status == Checking }

// Complaint is one report. Reviewers do not see who made it.
type Complaint struct {
	ID         id.Complaint
	CaseID     id.ComplaintCase
	Category   Category
	Words      string
	Receipt    string
	ReporterID *id.User
	CreatedAt  time.Time
}

// What can be refused.
var (
	ErrAlreadyReported = fault.Define(fault.Conflict, "already_reported", "您已经举报过这个岗位，我们正在处理。", "You have reported this post already; it is being looked into.")
	ErrNotReportable   = fault.Define(fault.Conflict, "not_reportable", "这个岗位已不在招聘中，无需举报。如有受骗，请联系劳动保障监察 12333 或报警 110。", "This post is no longer open. If you were cheated, call the labour inspection on 12333 or the police on 110.")
	ErrNoReceipt       = fault.Define(fault.NotFound, "no_such_receipt", "没有这个受理编号，请核对后再查。", "There is no such receipt. Please check it.")
	ErrNoComplaints    = fault.Define(fault.NotFound, "no_complaints", "没有待处理的举报。", "There are no complaints waiting.")
	ErrHeldByOther     = fault.Define(fault.Conflict, "complaint_held", "该举报正由其他审核员处理。", "Another reviewer is working on this complaint.")
	ErrOwnOrg          = fault.Define(fault.Forbidden, "own_complaint", "不能处理针对自己所在单位的举报。", "You cannot decide a complaint about your own organisation.")
	ErrProof           = fault.Define(fault.Invalid, "bad_proof", "验证已失效，请重新打开举报页面再提交。", "The check has run out. Please open the form again.")
	ErrTooQuick        = fault.Define(fault.Invalid, "too_quick", "请稍等片刻再提交。", "Please wait a moment before you send it.")
)

const (
	leastWords = 10
	mostWords  = 1000
)

// checkWords holds a report against its form.
func checkWords(category Category, words string) error {
	var f fault.Fields
	known := false
	for _, c := range Categories {
		known = known || c == category
	}
	n := utf8.RuneCountInString(strings.TrimSpace(words))
	f.Add(!known, "body.category", fault.ErrUnknownValue)
	f.Add(n == 0, "body.words", fault.ErrRequired)
	f.Add(n > 0 && n < leastWords, "body.words", fault.ErrTooShort)
	f.Add(n > mostWords, "body.words", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}
