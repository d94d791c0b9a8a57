// Package measure is what the bureau does about an employer that breaks the rules: it is suspended while things are looked
// into, or its qualification is revoked, with everything that hangs on it, its posts, their applications and its booths
// at fairs (domain.md §3.4). One reviewer proposes, another puts in force; what is lifted comes back.
package measure

import (
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Kind is what is done.
type Kind string

// The kinds.
const (
	Suspend Kind = "suspend" // out of view until it is lifted
	Revoke  Kind = "revoke"  // taken down, and shut out
)

// Measure is one of them, about one employer.
type Measure struct {
	ID         id.Measure
	OrgID      id.Org
	Kind       Kind
	Status     Status
	Reason     string
	ProposedBy id.User
	DecidedBy  *id.User
	DecidedAt  *time.Time
	Answer     string // why it was refused or lifted
	Version    int
	CreatedAt  time.Time
}

// What can be refused.
var (
	ErrOwnOrg      = fault.Define(fault.Forbidden, "own_measure", "不能处理自己所在的单位。", "You cannot act on your own organisation.")
	ErrOwnProposal = fault.Define(fault.Forbidden, "own_measure_proposal", "这是您提出的处理，须由另一名审核员复核。", "You proposed this; another reviewer must confirm it.")
	ErrWaiting     = fault.Define(fault.Conflict, "measure_waiting", "该单位已有一项处理等待复核。", "A measure against this employer is waiting for a second reviewer already.")
	ErrNoMeasure   = fault.Define(fault.Conflict, "measure_pointless", "单位当前没有有效资质，或已处于该状态，无需这样处理。", "The employer holds no qualification that could be taken away, or is in that state already.")
	ErrByAppeal    = fault.Define(fault.Conflict, "lift_by_appeal", "取消资格只能经单位申诉、由其他审核员改正。", "A revocation is undone only on the employer's appeal, by another reviewer.")
)

const mostWords = 500

func checkReason(reason string) error {
	var f fault.Fields
	f.Add(strings.TrimSpace(reason) == "", "body.reason", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(reason) > mostWords, "body.reason", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}
