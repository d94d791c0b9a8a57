package postgres

import (
	"context"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/id"
)

func init() { onConstraint("users_login_key", account.ErrLoginTaken) }

// InsertAccount adds an account.
func (d *DB) InsertAccount(ctx context.Context, a account.Account) error {
	return d.exec(ctx, `INSERT INTO users (id, login, name, email, email_verified_at, password_hash, roles, person_id, status, auth_epoch, version, created_at)
		VALUES (?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?)`, a.ID, a.Login, a.Name, null(a.Email), a.EmailVerifiedAt, a.PasswordHash,
		textArray(a.Roles), a.PersonID, a.Status, a.AuthEpoch, a.Version, a.CreatedAt)
}

// accountRow reads roles as one text, since database/sql knows no arrays.
type accountRow struct {
	account.Account
	RoleNames string
	ProvedAt  *time.Time
}

func (d *DB) account(ctx context.Context, where string, arg any) (account.Account, error) {
	var row accountRow
	err := first(d.conn(ctx).Table("users").Select("*, array_to_string(roles, ',') AS role_names").Where(where, arg), &row)
	return row.account(), err
}

func (r accountRow) account() account.Account {
	for _, name := range splitComma(r.RoleNames) {
		r.Roles = append(r.Roles, actor.Role(name))
	}
	return r.Account
}

// AccountByLogin finds an account by its login.
func (d *DB) AccountByLogin(ctx context.Context, login string) (account.Account, error) {
	return d.account(ctx, "login = ?", login)
}

// AccountByID finds an account.
func (d *DB) AccountByID(ctx context.Context, user id.User) (account.Account, error) {
	return d.account(ctx, "id = ?", user)
}

// Memberships lists the organisations a user acts for today, each once, at the highest level held.
func (d *DB) Memberships(ctx context.Context, user id.User) ([]actor.Membership, error) {
	var out []actor.Membership
	err := d.conn(ctx).Raw(`SELECT org_id, org_name, level FROM (
			SELECT DISTINCT ON (m.org_id) m.org_id, o.name AS org_name, m.level, m.created_at
			FROM acting_members(?) m JOIN orgs o ON o.id = m.org_id WHERE m.user_id = ?
			ORDER BY m.org_id, array_position(ARRAY['owner', 'recruiter', 'viewer'], m.level), m.created_at) AS each
		ORDER BY created_at, org_id`, d.today(), user).Scan(&out).Error
	return out, translate(err)
}

// AccountInSession finds an account and, where its session goes on, when its owner last proved who they are.
func (d *DB) AccountInSession(ctx context.Context, user id.User, session id.Session, at time.Time) (account.Account, *time.Time, error) {
	var row accountRow
	err := first(d.conn(ctx).Raw(`SELECT u.*, array_to_string(u.roles, ',') AS role_names, (SELECT s.proved_at FROM sessions s
		WHERE s.id = @session AND s.user_id = u.id AND s.ended_at IS NULL AND s.expires_at > @at) AS proved_at
		FROM users u WHERE u.id = @user`, map[string]any{"session": null(session), "at": at, "user": user}), &row)
	return row.account(), row.ProvedAt, err
}

// SaveAccount writes columns of an account that still has its version.
func (d *DB) SaveAccount(ctx context.Context, a account.Account, change map[string]any) error {
	return d.update(ctx, "users", string(a.ID), a.Version, change)
}
