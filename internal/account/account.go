// Package account is signing in: accounts, passwords, sessions. Access tokens are made in api; here lives what is
// kept: argon2id hashes, and refresh tokens that rotate on each use, in families, with reuse detection.
package account

import (
	"regexp"
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
	Email        string // where the site writes to; empty: nowhere
	PasswordHash string
	Roles        []actor.Role `gorm:"-"`
	PersonID     *id.Person
	Status       Status
	AuthEpoch    int // raised when roles or memberships change; older sessions end
	Version      int
	CreatedAt    time.Time

	EmailVerifiedAt *time.Time
}

// Session is one refresh token. A family is the chain of tokens that began with one sign-in.
type Session struct {
	ID         id.Session
	FamilyID   id.Session
	UserID     id.User
	TokenHash  []byte
	AuthEpoch  int
	CreatedAt  time.Time
	ExpiresAt  time.Time
	UsedAt     *time.Time
	ReplacedBy *id.Session
	RevokedAt  *time.Time
}

// What can be refused.
var (
	ErrBadCredentials = fault.Define(fault.Unauthenticated, "bad_credentials", "账号或密码不正确。", "The account or the password is wrong.")
	ErrLocked         = fault.Define(fault.TooMany, "sign_in_locked", "密码错误次数过多，请 15 分钟后再试。", "Too many wrong passwords. Please try again in 15 minutes.")
	ErrLoginTaken     = fault.Define(fault.Conflict, "login_taken", "该账号已被注册，请直接登录或更换账号。", "This account name is taken. Please sign in or choose another.")
	ErrBadLogin       = fault.Define(fault.Invalid, "bad_login", "账号请填写邮箱，或 4 至 64 位字母、数字、点、下划线、短横线。", "Use a mail address, or 4 to 64 letters, digits, dots, underscores and hyphens.")
	ErrWeakPassword   = fault.Define(fault.Invalid, "weak_password", "密码至少 10 个字符，且不能过于常见。", "The password needs at least 10 characters and must not be a common one.")
	ErrSessionEnded   = fault.Define(fault.Unauthenticated, "session_ended", "登录已失效，请重新登录。", "Your session has ended. Please sign in again.")
)

var loginForm = regexp.MustCompile(`^[a-z0-9][a-z0-9._+@-]{3,63}$`)

// common are passwords of the required length that everyone tries first.
var common = []string{"1234567890", "0123456789", "password123", "qwertyuiop", "1q2w3e4r5t", "12345678910", "woaini1314", "aaaaaaaaaa", "1111111111", "0000000000", "abc1234567", "iloveyou123", "qwer123456", "a123456789", "123456789a"}

// NormalLogin is the form in which a login is kept and compared.
func NormalLogin(s string) string { return strings.ToLower(strings.TrimSpace(s)) }

func checkRegistration(login, password, name string) error {
	var f fault.Fields
	f.Add(!loginForm.MatchString(login), "body.login", ErrBadLogin)
	f.Add(utf8.RuneCountInString(password) < 10 || utf8.RuneCountInString(password) > 200, "body.password", ErrWeakPassword)
	lower := strings.ToLower(password)
	for _, c := range common {
		f.Add(lower == c, "body.password", ErrWeakPassword)
	}
	f.Add(strings.TrimSpace(name) == "", "body.name", fault.ErrRequired)
	f.Add(utf8.RuneCountInString(name) > 50, "body.name", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}
