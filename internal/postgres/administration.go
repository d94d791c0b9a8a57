package postgres

import (
	"context"
	"strings"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/id"
)

func init() { onConstraint("users_roles_apart", account.ErrRolesApart) }

// SecurityAccounts lists the active security accounts and holds their rows.
func (d *DB) SecurityAccounts(ctx context.Context) ([]id.User, error) {
	var out []id.User
	// Ordered, so that two who hold them wait for one another instead of deadlocking.
	err := d.conn(ctx).Raw(`SELECT id FROM users WHERE status = ? AND roles @> ?::text[] ORDER BY id FOR UPDATE`,
		account.Active, textArray([]actor.Role{actor.Security})).Scan(&out).Error
	return out, translate(err)
}

// AccountForChange finds an account and holds its row.
func (d *DB) AccountForChange(ctx context.Context, user id.User) (account.Account, error) {
	var row accountRow
	err := first(d.conn(ctx).Table("users").Select("*, array_to_string(roles, ',') AS role_names").Where("id = ?", user).
		Clauses(clause.Locking{Strength: "UPDATE"}), &row)
	row.Roles = rolesOf(row.RoleNames)
	return row.Account, err
}

// SaveStanding writes roles, status and epoch of an account that has still this version.
func (d *DB) SaveStanding(ctx context.Context, a account.Account) error {
	return d.update(ctx, "users", string(a.ID), a.Version, map[string]any{"status": a.Status, "auth_epoch": a.AuthEpoch,
		"roles": gorm.Expr("?::text[]", textArray(a.Roles))})
}

// EndSessions revokes every session of an account.
func (d *DB) EndSessions(ctx context.Context, user id.User, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE sessions SET ended_at = ?, ended_for = 'ended_by_administrator' WHERE user_id = ? AND ended_at IS NULL", at, user).Error)
}

const listedColumns = "users.id, login, name, array_to_string(roles, ',') AS role_names, status, users.version, users.created_at"

type listedRow struct {
	account.Listed
	RoleNames string
}

// ListAccounts pages through accounts, newest first.
func (d *DB) ListAccounts(ctx context.Context, f account.Filter) ([]account.Listed, error) {
	q := d.conn(ctx).Table("users").Select(listedColumns).Order("id DESC").Limit(f.Limit)
	if f.Words != "" {
		like := "%" + likeText(f.Words) + "%"
		q = q.Where("login ILIKE ? OR name ILIKE ?", like, like)
	}
	if f.Role != "" {
		q = q.Where("roles @> ?::text[]", textArray([]actor.Role{f.Role}))
	}
	if f.Status != "" {
		q = q.Where("status = ?", f.Status)
	}
	if f.After != "" {
		q = q.Where("id < ?", f.After)
	}
	var rows []listedRow
	err := q.Find(&rows).Error
	out := make([]account.Listed, len(rows))
	for i, r := range rows {
		out[i] = r.Listed
		out[i].Roles = rolesOf(r.RoleNames)
	}
	return out, translate(err)
}

// AccountOverview is an account as its administrators see it.
func (d *DB) AccountOverview(ctx context.Context, user id.User, now time.Time) (account.Overview, error) {
	var row struct {
		account.Overview
		RoleNames string
	}
	err := first(d.conn(ctx).Table("users").Select(listedColumns+`, deletes_at,
		EXISTS (SELECT 1 FROM second_factors f WHERE f.user_id = users.id) AS second_factor,
		EXISTS (SELECT 1 FROM identities i WHERE i.user_id = users.id) AS linked,
		(SELECT count(*) FROM sessions s WHERE s.user_id = users.id AND s.auth_epoch = users.auth_epoch
			AND s.ended_at IS NULL AND s.expires_at > @now) AS sessions,
		(SELECT max(s.created_at) FROM sessions s WHERE s.user_id = users.id) AS last_sign_in_at`,
		map[string]any{"now": now}).Where("id = ?", user), &row)
	row.Roles = rolesOf(row.RoleNames)
	return row.Overview, err
}

func rolesOf(names string) []actor.Role {
	parts := splitComma(names)
	out := make([]actor.Role, len(parts))
	for i, r := range parts {
		out[i] = actor.Role(r)
	}
	return out
}

// likeText makes a text stand for itself in a LIKE pattern.
func likeText(s string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(s)
}
