package postgres

import (
	"context"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/id"

	"gorm.io/gorm/clause"
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
}

func (d *DB) account(ctx context.Context, where string, arg any) (account.Account, error) {
	var row accountRow
	err := first(d.conn(ctx).Table("users").Select("*, array_to_string(roles, ',') AS role_names").Where(where, arg), &row)
	for _, r := range splitComma(row.RoleNames) {
		row.Roles = append(row.Roles, actor.Role(r))
	}
	return row.Account, err
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

// InsertSession adds a session.
func (d *DB) InsertSession(ctx context.Context, s account.Session) error {
	return d.insert(ctx, "sessions", &s)
}

// SessionByHash finds a session and holds its row.
func (d *DB) SessionByHash(ctx context.Context, hash []byte) (account.Session, error) {
	var s account.Session
	return s, first(d.conn(ctx).Table("sessions").Where("token_hash = ?", hash).Clauses(clause.Locking{Strength: "UPDATE"}), &s)
}

// UseSession marks a session as replaced.
func (d *DB) UseSession(ctx context.Context, s, by id.Session, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE sessions SET used_at = ?, replaced_by = ? WHERE id = ?", at, by, s).Error)
}

// RevokeFamily ends every session of a family.
func (d *DB) RevokeFamily(ctx context.Context, family id.Session, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE sessions SET revoked_at = ? WHERE family_id = ? AND revoked_at IS NULL", at, family).Error)
}

// Failures counts wrong passwords for a login since an instant.
func (d *DB) Failures(ctx context.Context, login string, since time.Time) (int, error) {
	var n int
	err := d.conn(ctx).Raw("SELECT coalesce(max(failures), 0) FROM sign_in_failures WHERE login = ? AND last_at > ?", login, since).Scan(&n).Error
	return n, translate(err)
}

// NoteFailure adds a wrong password; failures before since are forgotten.
func (d *DB) NoteFailure(ctx context.Context, login string, at, since time.Time) error {
	return translate(d.conn(ctx).Exec(`INSERT INTO sign_in_failures (login, failures, last_at) VALUES (@login, 1, @at)
		ON CONFLICT (login) DO UPDATE SET last_at = @at,
			failures = CASE WHEN sign_in_failures.last_at > @since THEN sign_in_failures.failures + 1 ELSE 1 END`,
		map[string]any{"login": login, "at": at, "since": since}).Error)
}

// ForgetFailures ends the count.
func (d *DB) ForgetFailures(ctx context.Context, login string) error {
	return translate(d.conn(ctx).Exec("DELETE FROM sign_in_failures WHERE login = ?", login).Error)
}
