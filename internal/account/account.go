// Package account is signing in: accounts, passwords, second factors, sessions. Access tokens are made in api; here
// lives what is kept: argon2id hashes, sealed seeds, and refresh tokens that follow one another, one chain a session,
// with reuse detection (docs/adr/0010).
package account

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Account is someone who can sign in.
type Account struct {
	ID           id.User
	Login        string // lower case: a mail address or a name chosen at registration
	Name         string
	Email        string       // where the site writes to; empty: nowhere
	PasswordHash string       // empty: signs in elsewhere only
	Roles        []actor.Role `gorm:"-"`
	PersonID     *id.Person
	Status       Status
	AuthEpoch    int // raised when password, second factor, roles or memberships change; older sessions end
	Version      int
	CreatedAt    time.Time

	EmailVerifiedAt   *time.Time
	PasswordChangedAt *time.Time
	DeletesAt         *time.Time // when a deletion that was asked for is carried out
}

func (a Account) active() bool { return a.Status == Active }

// comes reports whether the owner may prove who they are: to a session, or to be asked whether the account is to stay.
func (a Account) comes() bool { return a.Status == Active || a.Status == Deleting }

// What can be refused.
var (
	ErrBadCredentials = fault.Define(fault.Unauthenticated, "bad_credentials", "账号或密码不正确。", "The account or the password is wrong.")
	ErrLocked         = fault.Define(fault.TooMany, "sign_in_locked", "尝试次数过多，请稍后再试。用过的设备和“忘记密码”不受影响。", "Too many attempts. Please try again later; devices used before and “Forgotten password” still work.")
	ErrLoginTaken     = fault.Define(fault.Conflict, "login_taken", "该账号已被注册，请直接登录或更换账号。", "This account name is taken. Please sign in or choose another.")
	ErrBadLogin       = fault.Define(fault.Invalid, "bad_login", "账号请填写邮箱，或 4 至 64 位字母、数字、点、下划线、短横线。", "Use a mail address, or 4 to 64 letters, digits, dots, underscores and hyphens.")
	ErrSessionEnded   = fault.Define(fault.Unauthenticated, "session_ended", "登录已失效，请重新登录。", "Your session has ended. Please sign in again.")
)

var loginForm = regexp.MustCompile(`^[a-z0-9][a-z0-9._+@-]{3,63}$`)

// NormalLogin is the form in which a login is kept and compared.
func NormalLogin(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

func checkRegistration(login, password, name string) error {
	var f fault.Fields
	f.Add(!loginForm.MatchString(login), "body.login", ErrBadLogin)
	if why := refusePassword(password, login, name); why != nil {
		f.Add(true, "body.password", why)
	}
	f.Add(strings.TrimSpace(name) == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(name) > maxName, "body.name", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}

// needsSecondFactor is true of whoever works for the bureau (GB/T 22239-2019, 8.1.4.1 d).
func needsSecondFactor(roles []actor.Role) bool {
	return slices.ContainsFunc(roles, func(r actor.Role) bool { return slices.Contains(actor.Bureau, r) })
}
