package postgres

import (
	"context"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/refdata"
	"liuyong/internal/team"
)

func init() {
	onConstraint("authorisations_open_user_key", team.ErrWaiting)
	onConstraint("authorisations_open_org_key", team.ErrWaiting)
}

// InsertAuthorisation adds an authorisation.
func (d *DB) InsertAuthorisation(ctx context.Context, a team.Authorisation) error {
	return d.insert(ctx, "authorisations", &a)
}

// AuthorisationByID finds an authorisation and holds its row.
func (d *DB) AuthorisationByID(ctx context.Context, which id.Authorisation) (team.Authorisation, error) {
	var a team.Authorisation
	return a, first(d.held(ctx).Where("id = ?", which), &a)
}

func (d *DB) held(ctx context.Context) *gorm.DB {
	return d.conn(ctx).Table("authorisations").Clauses(clause.Locking{Strength: "UPDATE"})
}

// AuthorisationsOf finds what is filed, returned or approved of an organisation for a user, and holds the rows.
func (d *DB) AuthorisationsOf(ctx context.Context, o id.Org, user id.User) ([]team.Authorisation, error) {
	var out []team.Authorisation
	err := d.held(ctx).Where("org_id = ? AND agent_id = ? AND status IN ('filed', 'returned', 'approved')", o, user).Order("id").Find(&out).Error
	return out, translate(err)
}

// SaveAuthorisation writes an authorisation that has not changed since it was read.
func (d *DB) SaveAuthorisation(ctx context.Context, a team.Authorisation) error {
	return d.update(ctx, "authorisations", string(a.ID), a.Version, map[string]any{"status": a.Status, "reason": a.Reason, "file_id": a.FileID,
		"valid_until": a.ValidUntil, "scope": a.Scope, "filed_by": a.FiledBy, "decided_by": a.DecidedBy, "decided_at": a.DecidedAt, "reminded": a.Reminded})
}

// listedAuthorisations is authorisations with the names of both sides.
func (d *DB) listedAuthorisations(ctx context.Context) *gorm.DB {
	return d.conn(ctx).Table("authorisations a").Joins("JOIN orgs o ON o.id = a.org_id").Joins("JOIN users filer ON filer.id = a.filed_by").
		Joins("LEFT JOIN users agent ON agent.id = a.agent_id").Joins("LEFT JOIN orgs agency ON agency.id = a.agent_org_id").
		Select(`a.*, o.name AS org_name, coalesce(o.uscc, '') AS org_uscc, coalesce(agent.name, '') AS agent_name,
			coalesce(agency.name, (SELECT string_agg(h.name, '、' ORDER BY m.created_at) FROM memberships m JOIN orgs h ON h.id = m.org_id
				WHERE m.user_id = a.agent_id AND m.org_id <> a.org_id), '') AS agent_org_names,
			coalesce(agency.uscc, '') AS agent_org_uscc, filer.name AS filer_name`)
}

// ListAuthorisations pages through authorisations.
func (d *DB) ListAuthorisations(ctx context.Context, f team.AuthorisationFilter) ([]team.ListedAuthorisation, error) {
	order, beyond := "a.id DESC", "a.id < ?"
	if f.OldestFirst {
		order, beyond = "a.id", "a.id > ?"
	}
	q := d.listedAuthorisations(ctx).Order(order).Limit(f.Limit)
	if f.Org != "" {
		q = q.Where("(a.org_id = ? OR a.agent_org_id = ?)", f.Org, f.Org)
	}
	if f.User != "" {
		q = q.Where("(a.agent_id = ? OR a.filed_by = ?)", f.User, f.User)
	}
	if len(f.Statuses) > 0 {
		q = q.Where("a.status = ANY(?::text[])", textArray(f.Statuses))
	}
	if f.After != "" {
		q = q.Where(beyond, f.After)
	}
	var out []team.ListedAuthorisation
	return out, translate(q.Find(&out).Error)
}

// ListedAuthorisation is one authorisation as lists show it.
func (d *DB) ListedAuthorisation(ctx context.Context, which id.Authorisation) (team.ListedAuthorisation, error) {
	var a team.ListedAuthorisation
	return a, first(d.listedAuthorisations(ctx).Where("a.id = ?", which), &a)
}

// DueAuthorisations finds authorisations that are not ended and whose last day is before a day, and holds their rows.
func (d *DB) DueAuthorisations(ctx context.Context, day civil.Date, limit int) ([]team.Authorisation, error) {
	var out []team.Authorisation
	err := d.held(ctx).Where("status IN ('filed', 'returned', 'approved') AND valid_until < ?", day).Order("id").Limit(limit).Find(&out).Error
	return out, translate(err)
}

// EndingAuthorisations finds approved authorisations that end by a day and of which nobody was told.
func (d *DB) EndingAuthorisations(ctx context.Context, by civil.Date, limit int) ([]team.Authorisation, error) {
	var out []team.Authorisation
	err := d.held(ctx).Where("status = 'approved' AND NOT reminded AND valid_until <= ?", by).Order("id").Limit(limit).Find(&out).Error
	return out, translate(err)
}

// AgencyByUSCC finds a verified HR agency or dispatch company by its credit code.
func (d *DB) AgencyByUSCC(ctx context.Context, code string, day civil.Date) (org.Org, error) {
	var o org.Org
	return o, first(d.conn(ctx).Table("orgs").Where("uscc = ? AND employer_kind IN (?, ?) AND qualified_until >= ?", code,
		refdata.HRAgency, refdata.Dispatch, day), &o)
}
