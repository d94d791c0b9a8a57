package postgres

import (
	"context"
	"encoding/json"
	"maps"
	"slices"

	"gorm.io/gorm/clause"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/workflow"
)

func init() { onConstraint("orgs_uscc_key", org.ErrUSCCTaken) }

// InsertOrg adds an organisation.
func (d *DB) InsertOrg(ctx context.Context, o org.Org) error {
	d.closeOrg(&o)
	return d.insert(ctx, "orgs", &o)
}

// closeOrg seals who is behind an organisation, openOrg opens it.
func (d *DB) closeOrg(o *org.Org) {
	o.ContactName = d.close(orgContactName, string(o.ID), o.ContactName)
	o.ContactPhone = d.close(orgContactPhone, string(o.ID), o.ContactPhone)
}

func (d *DB) openOrg(o *org.Org) error {
	return d.open(string(o.ID), openText{orgContactName, &o.ContactName}, openText{orgContactPhone, &o.ContactPhone})
}

// OrgByID finds an organisation; lock holds its row.
func (d *DB) OrgByID(ctx context.Context, which id.Org, lock bool) (org.Org, error) {
	var o org.Org
	q := d.conn(ctx).Table("orgs").Where("id = ?", which)
	if lock {
		q = q.Clauses(clause.Locking{Strength: "UPDATE"})
	}
	if err := first(q, &o); err != nil {
		return o, err
	}
	return o, d.openOrg(&o)
}

// SaveOrg writes an organisation that has not changed since it was read.
func (d *DB) SaveOrg(ctx context.Context, o org.Org) error {
	docs, err := json.Marshal(o.Documents)
	if err != nil {
		return err
	}
	d.closeOrg(&o)
	return d.update(ctx, "orgs", string(o.ID), o.Version, map[string]any{
		"name": o.Name, "employer_kind": o.EmployerKind, "state_owned": o.StateOwned,
		"legal_representative": o.LegalRepresentative, "business_scope": o.BusinessScope, "industry": o.Industry, "size": o.Size, "area": o.Area,
		"address": o.Address, "contact_name": o.ContactName, "contact_phone": o.ContactPhone, "intro": o.Intro,
		"qualification": o.Qualification, "qualified_until": o.QualifiedUntil, "withheld_until": o.WithheldUntil, "reminded_days": o.RemindedDays, "documents": string(docs),
		"updated_at": o.UpdatedAt,
	})
}

// InsertMember ties an account to an organisation.
func (d *DB) InsertMember(ctx context.Context, o id.Org, user id.User, level actor.Level) error {
	return d.exec(ctx, "INSERT INTO memberships (user_id, org_id, level, created_at) VALUES (?, ?, ?, ?)",
		user, o, level, d.now().UTC())
}

// ListOrgs pages through organisations, newest first.
func (d *DB) ListOrgs(ctx context.Context, f org.Filter) ([]org.Org, error) {
	q := d.conn(ctx).Table("orgs").Where("origin = ?", org.Registered).Order("id DESC").Limit(f.Limit)
	if f.Kind != "" {
		q = q.Where("kind = ?", f.Kind)
	}
	if f.Qualification != "" {
		q = q.Where("qualification = ?", f.Qualification)
	}
	if f.Name != "" {
		q = q.Where("strpos(name, ?) > 0", f.Name)
	}
	if f.After != "" {
		q = q.Where("id < ?", f.After)
	}
	var out []org.Org
	if err := q.Find(&out).Error; err != nil {
		return nil, translate(err)
	}
	for i := range out {
		if err := d.openOrg(&out[i]); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// MarkOrgPosts notes that the search copies of an organisation's posts are behind.
func (d *DB) MarkOrgPosts(ctx context.Context, o id.Org) error {
	return translate(d.conn(ctx).Exec(`WITH marked AS (
		INSERT INTO search_dirty (key) SELECT id FROM posts WHERE org_id = ? AND status = 'published'
		ON CONFLICT (key) DO UPDATE SET seq = nextval('search_dirty_seq'), attempts = 0, last_error = '')
		SELECT pg_notify('search_dirty', '')`, o).Error)
}

// EndingQualifications finds approvals that end between two days and were not called to mind so few days before, and holds
// their rows.
func (d *DB) EndingQualifications(ctx context.Context, from, by civil.Date, days, limit int) ([]org.Org, error) {
	var out []org.Org
	err := d.conn(ctx).Table("orgs").Where("qualification = ? AND qualified_until BETWEEN ? AND ? AND coalesce(reminded_days, 1000000) > ?", org.Approved, from, by, days).
		Order("id").Limit(limit).Clauses(clause.Locking{Strength: "UPDATE", Options: "SKIP LOCKED"}).Find(&out).Error
	for i := range out {
		if err == nil {
			err = d.openOrg(&out[i])
		}
	}
	return out, translate(err)
}

// ExpireQualifications moves approvals past their day to expired.
func (d *DB) ExpireQualifications(ctx context.Context, today civil.Date, told notice.Notice, r workflow.Record) (int, error) {
	n := 0
	err := d.InTx(ctx, func(ctx context.Context) error {
		var ids []id.Org
		err := d.conn(ctx).Raw(`UPDATE orgs SET qualification = ?, version = version + 1, updated_at = ?
			WHERE qualification = ? AND qualified_until < ? RETURNING id`, r.To, r.At, r.From, today).Scan(&ids).Error
		if err != nil {
			return err
		}
		n = len(ids)
		for _, o := range ids {
			r.SubjectID = string(o)
			if err := d.Log(ctx, r); err != nil {
				return err
			}
			if err := d.MarkOrgPosts(ctx, o); err != nil {
				return err
			}
			told.SubjectID = string(o)
			if err := d.NotifyOrg(ctx, o, told); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}

// OwnFiles implements org.Store. The rows are held: nothing takes a file away that is about to be referred to.
func (d *DB) OwnFiles(ctx context.Context, o id.Org, files []id.File) (bool, error) {
	seen := map[id.File]bool{}
	for _, f := range files {
		seen[f] = true
	}
	if len(seen) == 0 {
		return true, nil
	}
	var held []id.File
	err := d.conn(ctx).Raw(`SELECT id FROM files WHERE id = ANY(?::uuid[]) AND org_id = ? AND scan <> 'infected' FOR KEY SHARE`,
		textArray(slices.Collect(maps.Keys(seen))), o).Scan(&held).Error
	return len(held) == len(seen), translate(err)
}

const employerColumns = `id, name, employer_kind AS kind, state_owned, origin = 'collected' AS collected, industry, qualified_until`

// PostingEmployer is an organisation as posts see it.
func (d *DB) PostingEmployer(ctx context.Context, o id.Org) (posting.Employer, error) {
	var e posting.Employer
	return e, first(d.conn(ctx).Table("orgs").Select(employerColumns).Where("id = ?", o), &e)
}

// TraineeHeadcount is the approved trainee headcount of an organisation in a year.
func (d *DB) TraineeHeadcount(ctx context.Context, o id.Org, year int) (int, error) {
	var n int
	err := d.conn(ctx).Raw(`SELECT coalesce(sum(approved_headcount), 0) FROM trainee_slots
		WHERE org_id = ? AND year = ? AND status = 'approved'`, o, year).Scan(&n).Error
	return n, translate(err)
}
