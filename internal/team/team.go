// Package team is who acts for an organisation: its members and their levels, the invitations by which they come, and
// the filed authorisations without which nobody acts for two employers. Accounts that an employer opens for its own
// hiring post for that employer alone; whoever acts for another needs that one's 授权委托书, examined by a reviewer
// (人力资源市场暂行条例 §27; the five-ministry notice of 2025-12-25; domain.md §3).
package team

import (
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/workflow"
)

// Member is one account in one organisation.
type Member struct {
	OrgID   id.Org
	OrgName string
	UserID  id.User
	Name    string
	Login   string // for owners only
	Level   actor.Level
	// NeedsAuthorisation marks a member of another employer, who acts only while an authorisation is in force.
	NeedsAuthorisation bool
	// AuthorisedUntil is the last day of the approved authorisation, empty without one.
	AuthorisedUntil civil.Date
	Version         int
	CreatedAt       time.Time
	Actions         []string `gorm:"-"`
}

// ActsOn reports whether the membership lets its holder act on a day.
func (m Member) ActsOn(day civil.Date) bool { return !m.NeedsAuthorisation || m.AuthorisedUntil >= day }

// Invitation asks somebody by mail to join. Its link works once; only the link's hash is kept.
type Invitation struct {
	ID         id.Invitation
	OrgID      id.Org
	Address    string
	Level      actor.Level
	Lang       string
	Status     InvitationStatus
	TokenHash  []byte
	SentAt     time.Time
	SentCount  int
	ExpiresAt  time.Time
	InvitedBy  id.User
	AcceptedBy *id.User
	Version    int
	CreatedAt  time.Time
}

// ListedInvitation is an invitation as lists show it.
type ListedInvitation struct {
	Invitation
	InviterName string
	Actions     []string `gorm:"-"`
}

// Letter is what an authorisation says: the sealed paper, its last day, and what it lets the agent do.
type Letter struct {
	FileID     id.File
	ValidUntil civil.Date
	Scope      string
}

// Authorisation lets an agent act for an organisation: a member of another employer, or an agency with its staff.
type Authorisation struct {
	ID         id.Authorisation
	OrgID      id.Org
	AgentID    *id.User
	AgentOrgID *id.Org
	Letter     `gorm:"embedded"`
	Status     Status
	Reason     string // why it was returned or ended last
	FiledBy    id.User
	DecidedBy  *id.User
	DecidedAt  *time.Time
	Reminded   bool // that it ends soon was told
	Version    int
	CreatedAt  time.Time
}

// ListedAuthorisation is an authorisation with the names of both sides.
type ListedAuthorisation struct {
	Authorisation
	OrgName       string
	OrgUSCC       string `gorm:"column:org_uscc"`
	AgentName     string // of the person; empty for an agency
	AgentOrgNames string // the agency, or the employers that the person belongs to
	AgentOrgUSCC  string `gorm:"column:agent_org_uscc"`
	FilerName     string
	Actions       []string `gorm:"-"`
}

// AuthorisationView is one authorisation with what happened to it.
type AuthorisationView struct {
	ListedAuthorisation
	History []workflow.Record
}

// What can be refused.
var (
	ErrAlreadyMember  = fault.Define(fault.Conflict, "already_member", "这个账号已经是团队成员。", "This account is a member already.")
	ErrAlreadyInvited = fault.Define(fault.Conflict, "already_invited", "已邀请过这个邮箱，且邀请仍有效。可在邀请列表中重新发送。", "This address has an open invitation. You can send it again from the list.")
	ErrInvitationCap  = fault.Define(fault.TooMany, "invitation_limit", "邀请数量已达上限，请先撤回不需要的邀请，或明天再试。", "The limit of invitations is reached. Revoke some that are not needed, or try again tomorrow.")
	ErrResentJustNow  = fault.Define(fault.TooMany, "invitation_sent_just_now", "邀请邮件刚刚发送过，请过几分钟再试。", "The invitation was sent only just now. Please try again in a few minutes.")
	ErrInvitationGone = fault.Define(fault.Gone, "invitation_gone", "邀请链接无效、已使用或已过期，请联系邀请您的单位负责人重新发送。", "This invitation link is wrong, used or expired. Please ask whoever invited you to send it again.")
	ErrOtherAccount   = fault.Define(fault.Forbidden, "invitation_other_account", "邀请发给了另一个邮箱。请用收到邀请的邮箱账号登录，或请单位负责人改邀您的邮箱。", "The invitation went to another address. Sign in with the account of that address, or ask the organisation's owner to invite yours.")
	ErrAccountUnfit   = fault.Define(fault.Forbidden, "account_unfit", "这个账号不是同类单位账号（毕业生、工作人员账号不能兼任），请让单位负责人邀请您的另一个邮箱。", "Accounts of graduates, staff and other kinds of organisation cannot join. Please have another of your addresses invited.")
	ErrLastOwner      = fault.Define(fault.Conflict, "last_owner", "单位至少要有一名负责人。请先把负责人交给其他成员。", "An organisation needs at least one owner. Please hand ownership over first.")
	ErrNotActing      = fault.Define(fault.Conflict, "member_not_acting", "该成员的授权尚未生效，暂不能接任负责人。", "This member's authorisation is not in force, so ownership cannot go there yet.")
	ErrNoNeed         = fault.Define(fault.Invalid, "authorisation_not_needed", "该成员只在本单位任职，不需要授权委托书。", "This member acts for your organisation alone and needs no authorisation.")
	ErrNotAgency      = fault.Define(fault.Invalid, "not_an_agency", "没有找到资质有效的人力资源服务机构或劳务派遣单位，请核对信用代码。", "There is no verified HR agency or dispatch company with this code. Please check it.")
	ErrWaiting        = fault.Define(fault.Conflict, "authorisation_waiting", "这份授权已提交，正在等待审核或补正。", "An authorisation for this agent is filed already and waits for a decision or correction.")
	ErrTerm           = fault.Define(fault.Invalid, "authorisation_term", "授权期限须晚于今天，且最长一年。", "The last day must be after today and at most a year away.")
	ErrOwnFiling      = fault.Define(fault.Forbidden, "authorisation_own", "不能审核自己提交、授权给自己或所属单位的授权。", "You cannot decide what you filed, what authorises you, or what concerns an organisation of yours.")
	ErrLetterNeeded   = fault.Define(fault.Invalid, "authorisation_required", "您已是其他单位的成员，再登记一家单位须同时提交其授权委托书。", "You belong to another employer already: to register one more, file its authorisation with it.")
)

// addressForm is a mail address that can also be a login, which a new account gets.
var addressForm = regexp.MustCompile(`^[a-z0-9][a-z0-9._+-]*@[a-z0-9.-]+$`)

const maxAddress = 64

func normalAddress(s string) (string, error) {
	s, err := mail.NormalAddress(s)
	if err != nil || len(s) > maxAddress || !addressForm.MatchString(s) {
		return "", fault.ErrInvalid.WithFields(mail.ErrBadEmail.At("body.address"))
	}
	return s, nil
}

// noLinks are the characters of which mail readers make links, and what looks alike and makes none.
var noLinks = strings.NewReplacer(".", "．", "/", "／", ":", "：", "@", "＠")

// unlinked is a name for a mail: names are whatever somebody typed, and a mail of this site leads to this site only.
func unlinked(name string) string { return noLinks.Replace(name) }

const maxScope = 500

// checkLetter holds what is true of any filed letter; the file's owner is checked apart.
func checkLetter(l Letter, at string, today civil.Date, months int) error {
	var f fault.Fields
	f.Add(l.FileID == "", at+"file_id", fault.ErrRequired)
	f.Add(strings.TrimSpace(l.Scope) == "", at+"scope", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(l.Scope) > maxScope, at+"scope", fault.ErrTooLong)
	f.Add(!l.ValidUntil.Valid() || l.ValidUntil <= today || l.ValidUntil > today.AddMonths(months), at+"valid_until", ErrTerm)
	return f.Err(fault.ErrInvalid)
}
