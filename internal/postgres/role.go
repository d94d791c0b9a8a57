package postgres

import (
	"context"
	"errors"
)

// errMighty is a program that could change its own records.
var errMighty = errors.New("the role of LIUYONG_DATABASE_URL owns the tables or is a superuser, so it could change ledgers and logs: " +
	"give the program a role of its own, as deploy/postgres-roles.sh does")

// CheckRole refuses a role that the rights of migrate do not bind: a superuser, or whoever owns the tables.
func (d *DB) CheckRole(ctx context.Context) error {
	var mighty bool
	err := d.pool.QueryRowContext(ctx, `SELECT r.rolsuper OR pg_has_role(c.relowner, 'MEMBER')
		FROM pg_roles r, pg_class c WHERE r.rolname = current_user AND c.oid = 'audit_entries'::regclass`).Scan(&mighty)
	if err == nil && mighty {
		return errMighty
	}
	return err
}
