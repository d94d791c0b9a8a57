// Package appeal is an employer's way against a decision of the desk: a post that was returned or taken down, a
// qualification that was returned, refused, suspended or revoked. Somebody who had no hand in it decides (domain.md §3.4).
package appeal

import (
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/posting"
)

// Subject is what was decided about.
type Subject string

// The subjects.
const (
	Post          Subject = "post"
	Qualification Subject = "qualification"
)

// Appeal is one of them.
type Appeal struct {
	ID             id.Appeal
	OrgID          id.Org
	SubjectKind    Subject
	SubjectID      string
	SubjectVersion int    // what is changed after the appeal is another matter
	Against        string // the state of the subject that the appeal is about
	Because        string // the reason that was given for it
	Words          string
	Status         Status
	EnteredBy      id.User
	DueAt          time.Time
	DecidedBy      *id.User
	DecidedAt      *time.Time
	Answer         string
	Version        int
	CreatedAt      time.Time
}

// What can be refused.
var (
	ErrOwnDecision = fault.Define(fault.Forbidden, "own_decision", "申诉针对的是您参与作出的决定，须由另一名审核员处理。", "You had a hand in the decision appealed against; another reviewer must look at it.")
	ErrNothing     = fault.Define(fault.Conflict, "nothing_to_appeal", "当前状态没有可以申诉的决定。", "There is no decision here that could be appealed against.")
	ErrAppealed    = fault.Define(fault.Conflict, "appealed_already", "已提交申诉，请等待处理。", "An appeal is waiting already.")
	ErrAnswered    = fault.Define(fault.Conflict, "appeal_answered", "这一决定已经申诉过，并已答复。", "This decision was appealed against before, and answered.")
	ErrMoot        = fault.Define(fault.Conflict, "appeal_moot", "申诉提交后内容或状态已变化，不能直接改正，请说明后驳回。", "What the appeal is about has changed since. Refuse it and say so.")
)

// appealable are the states of a subject against which an employer can appeal.
var appealable = map[Subject]map[string]bool{
	Post:          {string(posting.Returned): true, string(posting.TakenDown): true},
	Qualification: {string(org.Returned): true, string(org.Rejected): true, string(org.Suspended): true, string(org.Revoked): true},
}

const (
	leastWords = 10
	mostWords  = 2000
)

func checkWords(words string) error {
	var f fault.Fields
	n := utf8.RuneCountInString(strings.TrimSpace(words))
	f.Add(n == 0, "body.words", fault.ErrRequired)
	f.Add(n > 0 && n < leastWords, "body.words", fault.ErrTooShort)
	f.Add(n > mostWords, "body.words", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}
