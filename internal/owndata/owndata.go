// Package owndata is what people may do with their own data as a whole: take all of it along, and have it deleted
// (个人信息保护法 §§45, 47; 网络数据安全管理条例 §§24, 25). What the law makes the bureau keep stays, sealed, until
// package retention lets go of it; both sides are told so before and after (docs/adr/0018-own-data.md).
package owndata

import (
	"context"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/programme"
	"liuyong/internal/workflow"
)

// Holdings is how much of what concerns somebody stands where their deletion is felt.
type Holdings struct {
	LiveApplications int // withdrawn at once
	Placements       int // kept by duty
	Agreements       int // kept by duty
	RosterRows       int // the school's, kept by duty
}

// Dutiful reports whether the person must stay known.
func (h Holdings) Dutiful() bool { return h.Placements+h.Agreements+h.RosterRows > 0 }

// Store keeps what concerns somebody.
type Store interface {
	workflow.Journal
	audit.Log
	// InSnapshot runs fn on one state of the database; it reads only.
	InSnapshot(ctx context.Context, fn func(ctx context.Context) error) error
	// OwnSections is everything that is kept of an account and its person, by the name of its file.
	OwnSections(ctx context.Context, user id.User) ([]Section, error)
	// OwnUploads lists the uploads of an account.
	OwnUploads(ctx context.Context, user id.User) ([]Upload, error)
	// Holdings counts what a deletion touches.
	Holdings(ctx context.Context, user id.User) (Holdings, error)
	// DueDeletions lists accounts whose day has come, and those whose deletion was begun and not finished.
	DueDeletions(ctx context.Context, now time.Time, limit int) ([]id.User, error)
	// AccountForChange finds an account and holds its row. ErrNotFound.
	AccountForChange(ctx context.Context, user id.User) (account.Account, error)
	// EraseAccount deletes what is only an account's own and makes it a shell; the person stays, sealed, where it must.
	EraseAccount(ctx context.Context, a account.Account, keepPerson bool, at time.Time) error
	// UselessUploads lists uploads of a deleted account that serve nothing.
	UselessUploads(ctx context.Context, user id.User) ([]id.File, error)
	// FinishErasure notes that nothing is left to do.
	FinishErasure(ctx context.Context, user id.User, at time.Time) error
}

// Accounts proves who somebody is and holds the state of the account.
type Accounts interface {
	ProveOwner(ctx context.Context, who actor.Actor, version int, p account.Proof, then func(ctx context.Context, a account.Account) error) error
	RequestDeletion(ctx context.Context, who actor.Actor, version int, p account.Proof, at time.Time, then func(ctx context.Context, a account.Account) error) error
}

// Hiring takes back what was applied for and consented to.
type Hiring interface {
	WithdrawAll(ctx context.Context, a actor.Actor) error
}

// Teams lets somebody go.
type Teams interface {
	SoleOwnerOf(ctx context.Context, a actor.Actor) ([]string, error)
	LeaveAll(ctx context.Context, a actor.Actor) error
}

// What is refused.
var (
	ErrStaff         = fault.Define(fault.Forbidden, "staff_not_deleted", "工作人员账号不能自行注销，请由安全管理员停用。", "Staff accounts are not deleted by themselves. Please have the security administrator disable yours.")
	ErrSoleOwner     = fault.Define(fault.Conflict, "sole_owner", "您是所在单位唯一的负责人，请先把负责人交给其他成员。单位不再使用本站的，请联系就业服务窗口。", "You are the only owner of an organisation. Please hand ownership over first; if the organisation no longer uses this site, contact the service desk.")
	ErrNotUnderstood = fault.Define(fault.Invalid, "consequences_not_confirmed", "请先阅读并确认注销的后果。", "Please read and confirm what the deletion means first.")
)

// Parts are what the use cases work with.
type Parts struct {
	Store    Store
	Accounts Accounts
	Hiring   Hiring
	Teams    Teams
	Files    Files
	Mails    mail.Queue
	Terms    programme.Privacy
	Now      civil.Now
}

// Service holds the use cases.
type Service struct{ Parts }

// NewService ties the use cases to what they need.
func NewService(p Parts) *Service { return &Service{p} }
