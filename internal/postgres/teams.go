package postgres

import (
	"context"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/team"
)

func init() {
	onConstraint("memberships_pkey", team.ErrAlreadyMember)
	onConstraint("invitations_open_key", team.ErrAlreadyInvited)
}

// members is the members of organisations with the last day of the authorisation under which each may act.
func (d *DB) members(ctx context.Context, day civil.Date) *gorm.DB {
	return d.conn(ctx).Table("memberships m").Joins("JOIN users u ON u.id = m.user_id").Joins("JOIN orgs o ON o.id = m.org_id").
		Joins(`LEFT JOIN LATERAL (SELECT max(valid_until) AS until FROM authorisations a WHERE m.needs_authorisation
			AND a.org_id = m.org_id AND a.agent_id = m.user_id AND a.status = 'approved' AND a.valid_until >= ?) a ON true`, day).
		Select("m.*, o.name AS org_name, u.name, u.login, a.until AS authorised_until")
}

// MemberOf finds a member of an organisation as it stands on a day.
func (d *DB) MemberOf(ctx context.Context, o id.Org, user id.User, day civil.Date) (team.Member, error) {
	var m team.Member
	return m, first(d.members(ctx, day).Where("m.org_id = ? AND m.user_id = ?", o, user), &m)
}

// ListMembers pages through the members of an organisation by account.
func (d *DB) ListMembers(ctx context.Context, o id.Org, day civil.Date, after id.User, limit int) ([]team.Member, error) {
	q := d.members(ctx, day).Where("m.org_id = ?", o).Order("m.user_id").Limit(limit)
	if after != "" {
		q = q.Where("m.user_id > ?", after)
	}
	var out []team.Member
	return out, translate(q.Find(&out).Error)
}

// OwnMemberships lists every membership of a user, acting or not, oldest first.
func (d *DB) OwnMemberships(ctx context.Context, user id.User, day civil.Date) ([]team.Member, error) {
	var out []team.Member
	return out, translate(d.members(ctx, day).Where("m.user_id = ?", user).Order("m.created_at, m.org_id").Find(&out).Error)
}

// Owners counts the owners of an organisation but one.
func (d *DB) Owners(ctx context.Context, o id.Org, but id.User, day civil.Date) (all, acting int, err error) {
	var n struct{ Total, Acting int }
	err = d.conn(ctx).Raw(`SELECT count(*) AS total, count(*) FILTER (WHERE EXISTS (SELECT FROM acting_members(@day) t
			WHERE t.user_id = m.user_id AND t.org_id = m.org_id AND t.level = 'owner')) AS acting
		FROM memberships m JOIN users u ON u.id = m.user_id
		WHERE m.org_id = @org AND m.level = 'owner' AND m.user_id <> @but AND u.status = 'active'`,
		map[string]any{"day": day, "org": o, "but": but}).Scan(&n).Error
	return n.Total, n.Acting, translate(err)
}

// AddMember ties an account to an organisation.
func (d *DB) AddMember(ctx context.Context, m team.Member) error {
	return translate(d.conn(ctx).Exec(`INSERT INTO memberships (user_id, org_id, level, needs_authorisation, version, created_at)
		VALUES (?, ?, ?, ?, ?, ?)`, m.UserID, m.OrgID, m.Level, m.NeedsAuthorisation, m.Version, m.CreatedAt).Error)
}

// SaveMember writes a membership that has not changed since it was read.
func (d *DB) SaveMember(ctx context.Context, m team.Member) error {
	return changedOne(d.conn(ctx).Exec(`UPDATE memberships SET level = ?, needs_authorisation = ?, version = version + 1
		WHERE org_id = ? AND user_id = ? AND version = ?`, m.Level, m.NeedsAuthorisation, m.OrgID, m.UserID, m.Version))
}

// DeleteMember ends a membership that has not changed since it was read.
func (d *DB) DeleteMember(ctx context.Context, m team.Member) error {
	return changedOne(d.conn(ctx).Exec("DELETE FROM memberships WHERE org_id = ? AND user_id = ? AND version = ?", m.OrgID, m.UserID, m.Version))
}

// changedOne is ErrStale when a statement that names a version has found no row.
func changedOne(res *gorm.DB) error {
	if res.Error == nil && res.RowsAffected == 0 {
		return fault.ErrStale.New()
	}
	return translate(res.Error)
}

// LockUser holds an account's row.
func (d *DB) LockUser(ctx context.Context, user id.User) error {
	var one string
	return first(d.conn(ctx).Table("users").Select("id").Where("id = ?", user).Clauses(clause.Locking{Strength: "UPDATE"}), &one)
}

// OtherEmployers counts the employers that a user belongs to, acting or not, but one.
func (d *DB) OtherEmployers(ctx context.Context, user id.User, but id.Org) (int, error) {
	var n int
	err := d.conn(ctx).Raw(`SELECT count(*) FROM memberships m JOIN orgs o ON o.id = m.org_id
		WHERE m.user_id = ? AND o.kind = 'employer' AND m.org_id IS DISTINCT FROM ?`, user, null(but)).Scan(&n).Error
	return n, translate(err)
}

// Belongs reports whether a user is a member of an organisation, acting or not.
func (d *DB) Belongs(ctx context.Context, user id.User, o id.Org) (bool, error) {
	var in bool
	err := d.conn(ctx).Raw("SELECT EXISTS (SELECT FROM memberships WHERE user_id = ? AND org_id = ?)", user, o).Scan(&in).Error
	return in, translate(err)
}

// RaiseEpoch ends all sessions of an account.
func (d *DB) RaiseEpoch(ctx context.Context, user id.User) error {
	return translate(d.conn(ctx).Exec("UPDATE users SET auth_epoch = auth_epoch + 1, version = version + 1 WHERE id = ?", user).Error)
}

// NotifyOwners writes a notice to every owner of an organisation.
func (d *DB) NotifyOwners(ctx context.Context, o id.Org, n notice.Notice) error {
	var users []id.User
	err := d.conn(ctx).Raw("SELECT user_id FROM memberships WHERE org_id = ? AND level = 'owner'", o).Scan(&users).Error
	if err != nil {
		return translate(err)
	}
	return d.notifyAll(ctx, users, n)
}

// InsertInvitation adds an invitation.
func (d *DB) InsertInvitation(ctx context.Context, i team.Invitation) error {
	return d.insert(ctx, "invitations", &i)
}

// InvitationByID finds an invitation of an organisation and holds its row.
func (d *DB) InvitationByID(ctx context.Context, o id.Org, which id.Invitation) (team.Invitation, error) {
	var i team.Invitation
	return i, first(d.conn(ctx).Table("invitations").Where("id = ? AND org_id = ?", which, o).Clauses(clause.Locking{Strength: "UPDATE"}), &i)
}

// InvitationByToken finds an invitation by the hash of its link; lock holds its row.
func (d *DB) InvitationByToken(ctx context.Context, hash []byte, lock bool) (team.Invitation, error) {
	var i team.Invitation
	q := d.conn(ctx).Table("invitations").Where("token_hash = ?", hash)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	return i, first(q, &i)
}

// SaveInvitation writes an invitation that has not changed since it was read.
func (d *DB) SaveInvitation(ctx context.Context, i team.Invitation) error {
	return d.update(ctx, "invitations", string(i.ID), i.Version, map[string]any{"status": i.Status, "token_hash": i.TokenHash,
		"sent_at": i.SentAt, "sent_count": i.SentCount, "expires_at": i.ExpiresAt, "accepted_by": i.AcceptedBy})
}

// ForgetInvitations deletes invitations that came to their end and were last sent before an instant.
func (d *DB) ForgetInvitations(ctx context.Context, before time.Time) (int, error) {
	res := d.conn(ctx).Exec("DELETE FROM invitations WHERE status <> 'open' AND sent_at < ?", before)
	return int(res.RowsAffected), translate(res.Error)
}

// ListInvitations pages through an organisation's invitations, newest first.
func (d *DB) ListInvitations(ctx context.Context, o id.Org, after id.Invitation, limit int) ([]team.ListedInvitation, error) {
	q := d.conn(ctx).Table("invitations i").Joins("JOIN users u ON u.id = i.invited_by").Select("i.*, u.name AS inviter_name").
		Where("i.org_id = ?", o).Order("i.id DESC").Limit(limit)
	if after != "" {
		q = q.Where("i.id < ?", after)
	}
	var out []team.ListedInvitation
	return out, translate(q.Find(&out).Error)
}

// CountInvitations counts what bounds the next mail. A mail sent again counts with the invitation's latest.
func (d *DB) CountInvitations(ctx context.Context, o id.Org, address string, now, since time.Time) (team.InvitationCounts, error) {
	var n team.InvitationCounts
	err := d.conn(ctx).Raw(`SELECT count(*) FILTER (WHERE org_id = @org AND status = 'open' AND expires_at > @now) AS open,
			count(*) FILTER (WHERE org_id = @org AND sent_at > @since) AS day,
			coalesce(sum(sent_count) FILTER (WHERE address = @address AND sent_at > @since), 0) AS to_address
		FROM invitations WHERE org_id = @org OR address = @address`,
		map[string]any{"org": o, "address": address, "now": now, "since": since}).Scan(&n).Error
	return n, translate(err)
}

// OpenInvitationsBy finds the open invitations of an organisation that a user sent, and holds their rows.
func (d *DB) OpenInvitationsBy(ctx context.Context, o id.Org, user id.User) ([]team.Invitation, error) {
	var out []team.Invitation
	err := d.conn(ctx).Table("invitations").Where("org_id = ? AND status = 'open' AND invited_by = ?", o, user).Order("id").
		Clauses(clause.Locking{Strength: "UPDATE"}).Find(&out).Error
	return out, translate(err)
}

// LapsedInvitations finds open invitations past their term and holds their rows.
func (d *DB) LapsedInvitations(ctx context.Context, now time.Time, limit int) ([]team.Invitation, error) {
	var out []team.Invitation
	err := d.conn(ctx).Table("invitations").Where("status = 'open' AND expires_at <= ?", now).Order("expires_at").Limit(limit).
		Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"}).Find(&out).Error
	return out, translate(err)
}
