package account

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/mask"
	"liuyong/internal/workflow"
)

// What an administrator of accounts is refused.
var (
	ErrOwnAccount    = fault.Define(fault.Forbidden, "own_account", "不能变更自己的账号，请由另一位安全管理员办理。", "Nobody administers their own account. Please ask another security administrator.")
	ErrLastSecurity  = fault.Define(fault.Conflict, "last_security_account", "这是最后一个可用的安全管理员账号。请先指定另一位安全管理员。", "This is the last security account in use. Please appoint another one first.")
	ErrRolesApart    = fault.Define(fault.Invalid, "roles_apart", "这些角色不能由同一账号担任：系统管理、安全管理、审计相互独立，也不能兼任业务工作。", "One account cannot hold these roles together: system, security and audit stay apart from one another and from business.")
	ErrRolesFixed    = fault.Define(fault.Conflict, "roles_fixed", "毕业生、单位和院校账号的角色不能更改；请另开一个工作人员账号。", "The role of a graduate, an employer or an institution does not change. Please open a staff account of its own.")
	ErrNoRoles       = fault.Define(fault.Invalid, "no_roles", "至少选择一个角色；不再需要的账号请停用。", "Choose at least one role. An account that is no longer needed is disabled.")
	ErrAddressTaken  = fault.Define(fault.Conflict, "address_taken", "这个邮箱已有账号。请在账号列表中查找，已停用的可以重新启用。", "There is an account with this address. Please look for it in the list; one that is disabled can be enabled.")
	ErrNotManageable = fault.Define(fault.Invalid, "role_not_given", "这个角色不能由管理员授予。", "This role is not given by an administrator.")
)

// AdministrationStore keeps what administering accounts needs.
type AdministrationStore interface {
	workflow.Journal
	audit.Log
	// SecurityAccounts lists the active security accounts and holds their rows, so that changes of standing wait for
	// one another and two people cannot remove each other at once.
	SecurityAccounts(ctx context.Context) ([]id.User, error)
	// AccountForChange finds an account and holds its row. ErrNotFound.
	AccountForChange(ctx context.Context, user id.User) (Account, error)
	// SaveStanding writes roles, status and epoch of an account that has still this version. ErrStale.
	SaveStanding(ctx context.Context, a Account) error
	// EndSessions revokes every session of an account.
	EndSessions(ctx context.Context, user id.User, at time.Time) error
	// Failures reads the counts of strangers' wrong passwords for a login; ForgetFailures ends them.
	Failures(ctx context.Context, of []Counter) ([]Count, error)
	ForgetFailures(ctx context.Context, of []Counter) error
	// InsertAccount adds an account. ErrLoginTaken.
	InsertAccount(ctx context.Context, a Account) error
	// Factor finds the second factor of a user (ErrNotFound), DeleteFactor takes it away.
	Factor(ctx context.Context, user id.User) (Factor, error)
	DeleteFactor(ctx context.Context, user id.User) error
	// ListAccounts pages through accounts, newest first.
	ListAccounts(ctx context.Context, f Filter) ([]Listed, error)
	// AccountOverview is one account, without whether it is locked. ErrNotFound.
	AccountOverview(ctx context.Context, user id.User, now time.Time) (Overview, error)
}

// Administration holds the use cases of whoever administers accounts: the security role, and the command line.
type Administration struct {
	store AdministrationStore
	mails mail.Queue
	now   civil.Now
}

// NewAdministration ties the use cases to what they need.
func NewAdministration(s AdministrationStore, mails mail.Queue, now civil.Now) *Administration {
	return &Administration{store: s, mails: mails, now: now}
}

// Filter narrows the list of accounts.
type Filter struct {
	Words  string // a part of the login or the name
	Role   actor.Role
	Status Status
	After  id.User
	Limit  int
}

// Listed is an account as lists show it.
type Listed struct {
	ID        id.User
	Login     string
	Name      string
	Roles     []actor.Role `gorm:"-"`
	Status    Status
	Version   int
	CreatedAt time.Time
}

// Overview is an account as its administrators see it: how it signs in, and nothing of what it does.
type Overview struct {
	Listed
	SecondFactor bool
	Linked       bool // to the identity provider
	Sessions     int  // that have not ended
	LastSignInAt *time.Time
	DeletesAt    *time.Time // when a deletion that its owner asked for is carried out
	Locked       bool
	Actions      []string `gorm:"-"`
}

// The actions on an account besides those of Flow.
const (
	actSetRoles          = "set-roles"
	actResetSecondFactor = "reset-second-factor"
	actEndSessions       = "end-sessions"
	actUnlock            = "unlock"
	actInvite            = "invite"
)

// List pages through accounts, newest first. That names were read is recorded; what was looked for is not.
// Errors: unauthenticated, forbidden.
func (s *Administration) List(ctx context.Context, a actor.Actor, f Filter) (out []Listed, err error) {
	if err := a.Check(actor.AccountRead); err != nil {
		return nil, err
	}
	f.Words = strings.TrimSpace(f.Words)
	if out, err = s.store.ListAccounts(ctx, f); err != nil {
		return nil, err
	}
	for i := range out {
		out[i].hide(a)
	}
	return out, s.store.RecordEvent(ctx, audit.Event{Action: "account.listed", SubjectKind: "users",
		Data: audit.Details{"role": string(f.Role), "status": string(f.Status), "count": strconv.Itoa(len(out)), "fields": audit.Named("login", "name")}})
}

// hide masks login and name of an account. Staff work under their names: only their address is masked. A deleted account
// has neither, and its shell's login says nothing to anybody.
func (l *Listed) hide(a actor.Actor) {
	if a.May(actor.AccountName) {
		return
	}
	if l.Status == Deleted {
		l.Login = ""
		return
	}
	l.Login = mask.Login(l.Login)
	if !managed(l.Roles) {
		l.Name = mask.Name(l.Name)
	}
}

// Find gives one account. Errors: unauthenticated, forbidden, not_found.
func (s *Administration) Find(ctx context.Context, a actor.Actor, user id.User) (o Overview, err error) {
	if err := a.Check(actor.AccountRead); err != nil {
		return Overview{}, err
	}
	if o, err = s.overview(ctx, a, user); err != nil {
		return Overview{}, err
	}
	return o, s.store.RecordEvent(ctx, audit.Event{Action: "account.read", SubjectKind: "users", SubjectID: string(user),
		Data: audit.Details{"fields": audit.Named("login", "name")}})
}

func (s *Administration) overview(ctx context.Context, a actor.Actor, user id.User) (Overview, error) {
	now := s.now()
	o, err := s.store.AccountOverview(ctx, user, now)
	if err != nil {
		return Overview{}, err
	}
	counts, err := s.store.Failures(ctx, LoginCounters(o.Login))
	o.Locked = slices.ContainsFunc(counts, func(c Count) bool { return rules[c.Kind].wait(c.Count, now.Sub(c.LastAt)) > 0 })
	o.Actions = o.actions(a)
	o.hide(a)
	return o, err
}

// actions are the verbs that the actor may do now.
func (o Overview) actions(a actor.Actor) []string {
	out := []string{}
	if !a.May(actor.AccountHandle) || a.UserID == o.ID {
		return out
	}
	if o.Status == Deleted {
		return out // there is nobody any more to do anything for
	}
	add := func(may bool, verb string) {
		if may {
			out = append(out, verb)
		}
	}
	add(managed(o.Roles) && o.Status != Disabled, actSetRoles)
	add(o.Locked, actUnlock)
	add(o.SecondFactor, actResetSecondFactor)
	add(o.Status == Invited, actInvite)
	add(o.Sessions > 0, actEndSessions)
	return append(out, Flow.Actions(o.Status, a.Roles)...)
}

// managed reports whether these roles may be exchanged.
func managed(roles []actor.Role) bool {
	return !slices.ContainsFunc(roles, func(r actor.Role) bool { return !slices.Contains(actor.Bureau, r) })
}

// SetRoles gives an account of the bureau other roles. Its sessions end: whoever it is signs in anew as what they are.
// Errors: forbidden, own_account, not_found, stale, roles_fixed, invalid (roles, reason), last_security_account.
func (s *Administration) SetRoles(ctx context.Context, a actor.Actor, user id.User, version int, roles []actor.Role, reason string) (Overview, error) {
	return s.change(ctx, a, target{user, version, reason, "account.roles_changed", false}, func(_ context.Context, acc *Account) (audit.Details, error) {
		if !managed(acc.Roles) {
			return nil, ErrRolesFixed.New()
		}
		want, err := checkRoles(roles, actor.Bureau)
		if err != nil {
			return nil, err
		}
		data := audit.Details{"from": RoleNames(acc.Roles), "to": RoleNames(want)}
		acc.Roles = want
		return data, nil
	})
}

// checkRoles gives the roles once each, in the order of the table. Errors: invalid.
func checkRoles(roles, allowed []actor.Role) ([]actor.Role, error) {
	var f fault.Fields
	f.Add(len(roles) == 0, "body.roles", ErrNoRoles)
	f.Add(slices.ContainsFunc(roles, func(r actor.Role) bool { return !slices.Contains(allowed, r) }), "body.roles", ErrNotManageable)
	f.Add(!actor.Compatible(roles), "body.roles", ErrRolesApart)
	if err := f.Err(fault.ErrInvalid); err != nil {
		return nil, err
	}
	var out []actor.Role
	for _, r := range actor.Roles {
		if slices.Contains(roles, r) {
			out = append(out, r)
		}
	}
	return out, nil
}

// RoleNames writes roles as records and the command line show them.
func RoleNames(roles []actor.Role) string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = string(r)
	}
	return strings.Join(names, ",")
}

// Disable closes an account: its sessions end at once and it cannot sign in.
// Errors: forbidden, own_account, not_found, stale, transition_not_allowed, reason_required, last_security_account.
func (s *Administration) Disable(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (Overview, error) {
	return s.move(ctx, a, target{user, version, reason, "account.disabled", false}, Disable)
}

// Enable opens a disabled account again. Errors: as Disable.
func (s *Administration) Enable(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (Overview, error) {
	return s.move(ctx, a, target{user, version, reason, "account.enabled", false}, Enable)
}

func (s *Administration) move(ctx context.Context, a actor.Actor, t target, do Event) (Overview, error) {
	return s.change(ctx, a, t, func(ctx context.Context, acc *Account) (audit.Details, error) {
		to, record, err := Flow.Move(a, string(acc.ID), acc.Status, do, t.reason, s.now())
		if err != nil {
			return nil, err
		}
		acc.Status = to
		return nil, s.store.Log(ctx, record)
	})
}

// EndSessions signs an account out everywhere. Errors: forbidden, own_account, not_found, stale, reason_required.
func (s *Administration) EndSessions(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (Overview, error) {
	return s.change(ctx, a, target{user, version, reason, "account.sessions_ended", false}, func(context.Context, *Account) (audit.Details, error) { return nil, nil })
}

// Unlock forgets the wrong passwords of an account. Errors: forbidden, own_account, not_found, stale, reason_required.
func (s *Administration) Unlock(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (Overview, error) {
	return s.change(ctx, a, target{user, version, reason, "account.unlocked", true}, func(ctx context.Context, acc *Account) (audit.Details, error) {
		return nil, s.store.ForgetFailures(ctx, LoginCounters(acc.Login))
	})
}

// target is what a change is about: which account, as it was seen, why, and the name under which it is recorded.
type target struct {
	user    id.User
	version int
	reason  string
	action  audit.Action
	gentle  bool // takes nothing away, so sessions go on
}

const (
	maxReason = 500
	maxName   = 50
)

// change does something to an account's standing and records who did it and why. Unless it is gentle it raises the
// epoch, so that every session and access token of before ends.
func (s *Administration) change(ctx context.Context, a actor.Actor, t target, do func(ctx context.Context, acc *Account) (audit.Details, error)) (o Overview, err error) {
	if err := a.Check(actor.AccountHandle); err != nil {
		return Overview{}, err
	}
	if err := a.Fresh(s.now()); err != nil {
		return Overview{}, err
	}
	t.reason = strings.TrimSpace(t.reason)
	if t.reason == "" {
		return Overview{}, workflow.ErrReasonRequired.WithFields(fault.ErrRequired.At("body.reason"))
	}
	if utf8.RuneCountInString(t.reason) > maxReason {
		return Overview{}, fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.reason"))
	}
	err = s.store.InTx(ctx, func(ctx context.Context) error {
		if err := s.apply(ctx, a, t, do); err != nil {
			return err
		}
		o, err = s.overview(ctx, a, t.user)
		return err
	})
	return o, err
}

func (s *Administration) apply(ctx context.Context, a actor.Actor, t target, do func(ctx context.Context, acc *Account) (audit.Details, error)) error {
	security, err := s.store.SecurityAccounts(ctx)
	if err != nil {
		return err
	}
	if a.SignedIn() && !slices.Contains(security, a.UserID) { // lost the role while the request was on its way
		return fault.ErrForbidden.New()
	}
	acc, err := s.store.AccountForChange(ctx, t.user)
	switch {
	case err != nil:
		return err
	case acc.ID == a.UserID:
		return ErrOwnAccount.New()
	case acc.Status == Deleted:
		return workflow.ErrTransition.Detailf("%s: %s", Flow.Name(), acc.Status)
	case acc.Version != t.version:
		return fault.ErrStale.New()
	}
	data, err := do(ctx, &acc)
	if err != nil {
		return err
	}
	stays := acc.Status == Active && slices.Contains(acc.Roles, actor.Security)
	if len(security) == 1 && security[0] == acc.ID && !stays {
		return ErrLastSecurity.New()
	}
	if !t.gentle {
		acc.AuthEpoch++
		if err := s.store.EndSessions(ctx, acc.ID, s.now()); err != nil {
			return err
		}
	}
	if err := s.store.SaveStanding(ctx, acc); err != nil {
		return err
	}
	return s.store.RecordEvent(ctx, audit.Event{Action: t.action, SubjectKind: "users", SubjectID: string(acc.ID), Reason: t.reason, Data: data})
}
