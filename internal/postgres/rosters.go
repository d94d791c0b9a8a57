package postgres

import (
	"context"

	"gorm.io/gorm"

	"liuyong/internal/id"
	"liuyong/internal/roster"
)

func init() { onConstraint("rosters_name_key", roster.ErrNameTaken) }

// InstitutionByID finds a school that has an account.
func (d *DB) InstitutionByID(ctx context.Context, o id.Org) (roster.Institution, error) {
	var i roster.Institution
	return i, first(d.conn(ctx).Table("orgs").Select("id, name").Where("id = ? AND kind = 'institution'", o), &i)
}

// InstitutionByName finds a school that has an account; the one registered first when two share the name.
func (d *DB) InstitutionByName(ctx context.Context, name string) (roster.Institution, error) {
	var i roster.Institution
	return i, first(d.conn(ctx).Table("orgs").Select("id, name").Where("name = ? AND kind = 'institution'", name).Order("id"), &i)
}

// InsertRoster adds a roster.
func (d *DB) InsertRoster(ctx context.Context, r roster.Roster) error {
	return d.insert(ctx, "rosters", &r)
}

// RosterByName finds a roster of a class year.
func (d *DB) RosterByName(ctx context.Context, o id.Org, cohortYear int, name string) (roster.Roster, error) {
	var r roster.Roster
	return r, first(d.conn(ctx).Table("rosters").Where("org_id = ? AND cohort_year = ? AND name = ?", o, cohortYear, name), &r)
}

func (d *DB) listedRosters(ctx context.Context) *gorm.DB {
	return d.conn(ctx).Table("rosters r").Joins("JOIN orgs o ON o.id = r.org_id").
		Select("r.*, o.name AS institution, (SELECT count(*) FROM roster_rows w WHERE w.roster_id = r.id) AS rows")
}

// ListedRoster is one roster as lists show it.
func (d *DB) ListedRoster(ctx context.Context, which id.Roster) (roster.Listed, error) {
	var r roster.Listed
	return r, first(d.listedRosters(ctx).Where("r.id = ?", which), &r)
}

// ListRosters pages through rosters, newest first.
func (d *DB) ListRosters(ctx context.Context, f roster.Filter) ([]roster.Listed, error) {
	q := d.listedRosters(ctx).Order("r.id DESC").Limit(f.Limit)
	if f.OrgID != "" {
		q = q.Where("r.org_id = ?", f.OrgID)
	}
	if f.CohortYear != 0 {
		q = q.Where("r.cohort_year = ?", f.CohortYear)
	}
	if f.After != "" {
		q = q.Where("r.id < ?", f.After)
	}
	var out []roster.Listed
	return out, translate(q.Find(&out).Error)
}

// PutRow adds a row, or changes the one of the same person where it differs.
func (d *DB) PutRow(ctx context.Context, r roster.Row) (roster.Outcome, error) {
	var inserted []bool
	err := d.conn(ctx).Raw(`INSERT INTO roster_rows AS w (id, roster_id, person_id, student_no, name, education, major, destination_code, created_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (roster_id, person_id) DO UPDATE SET student_no = excluded.student_no,
		name = excluded.name, education = excluded.education, major = excluded.major, destination_code = excluded.destination_code
		WHERE (w.student_no, w.name, w.education, w.major, w.destination_code)
			IS DISTINCT FROM (excluded.student_no, excluded.name, excluded.education, excluded.major, excluded.destination_code)
		RETURNING xmax = 0`, // a row version that replaces none has no xmax
		r.ID, r.RosterID, r.PersonID, r.StudentNo, r.Name, r.Education, r.Major, r.DestinationCode, r.CreatedAt).Scan(&inserted).Error
	switch {
	case err != nil:
		return "", translate(err)
	case len(inserted) == 0:
		return roster.Unchanged, nil
	case inserted[0]:
		return roster.Added, nil
	}
	return roster.Changed, nil
}

func (d *DB) listedRows(ctx context.Context, of id.Roster) *gorm.DB {
	return d.conn(ctx).Table("roster_rows w").Joins("LEFT JOIN persons p ON p.id = w.person_id").
		Select("w.*, coalesce(p.identity_last4, '') AS identity_last4").Where("w.roster_id = ?", of)
}

// ListedRow finds a row of a roster.
func (d *DB) ListedRow(ctx context.Context, of id.Roster, which id.RosterRow) (roster.ListedRow, error) {
	var r roster.ListedRow
	return r, first(d.listedRows(ctx, of).Where("w.id = ?", which), &r)
}

// ListRows pages through the rows of a roster.
func (d *DB) ListRows(ctx context.Context, f roster.RowFilter) ([]roster.ListedRow, error) {
	q := d.listedRows(ctx, f.RosterID).Order("w.id").Limit(f.Limit)
	if f.Part != "" {
		q = q.Where("(strpos(w.name, ?) > 0 OR strpos(w.student_no, ?) > 0)", f.Part, f.Part)
	}
	if f.After != "" {
		q = q.Where("w.id > ?", f.After)
	}
	var out []roster.ListedRow
	return out, translate(q.Find(&out).Error)
}
