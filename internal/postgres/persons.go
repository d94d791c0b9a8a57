package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/person"
)

func init() { onConstraint("persons_identity_hmac_key", person.ErrIdentityTaken) }

// InsertPerson adds a person.
func (d *DB) InsertPerson(ctx context.Context, p person.Person) error {
	return d.insert(ctx, "persons", &p)
}

// PersonByID follows merges to the surviving person.
func (d *DB) PersonByID(ctx context.Context, who id.Person) (person.Person, error) {
	var p person.Person
	// Merges never chain: Merge moves every earlier name of the absorbed person along.
	err := first(d.conn(ctx).Table("persons").Where(
		"id = (SELECT coalesce(merged_into, id) FROM persons WHERE id = ?)", who), &p)
	return p, err
}

// PersonByHmac finds the surviving person with this identity under any of the keys.
func (d *DB) PersonByHmac(ctx context.Context, hmacs [][]byte) (person.Person, error) {
	var p person.Person
	err := first(d.conn(ctx).Table("persons").Where("identity_hmac IN ? AND merged_into IS NULL", hmacs), &p)
	return p, err
}

// HoldPerson finds a person, merged or not, and holds the row.
func (d *DB) HoldPerson(ctx context.Context, who id.Person) (person.Person, error) {
	var p person.Person
	return p, first(d.conn(ctx).Table("persons").Where("id = ?", who).Clauses(clause.Locking{Strength: "UPDATE"}), &p)
}

// SaveIdentity writes the sealed number and its match.
func (d *DB) SaveIdentity(ctx context.Context, p person.Person) error {
	return translate(d.conn(ctx).Exec(`UPDATE persons SET identity_sealed = ?, identity_hmac = ?, identity_match_key = ?,
		identity_last4 = ? WHERE id = ?`, p.IdentitySealed, p.IdentityHmac, p.IdentityMatchKey, p.IdentityLast4, p.ID).Error)
}

// DueForSealing lists persons whose number stands under an earlier key.
func (d *DB) DueForSealing(ctx context.Context, due person.Due) ([]person.Person, error) {
	q := d.conn(ctx).Table("persons").Select("id").Order("id").Limit(due.Limit).
		Where("identity_sealed IS NOT NULL AND (substring(identity_sealed FROM 1 FOR ?) <> ? OR identity_match_key <> ?)",
			len(due.Current), due.Current, due.MatchKey)
	if due.After != "" {
		q = q.Where("id > ?", due.After)
	}
	var out []person.Person
	return out, translate(q.Find(&out).Error)
}

// SavePerson writes a person who has not changed since it was read.
func (d *DB) SavePerson(ctx context.Context, p person.Person) error {
	return d.update(ctx, "persons", string(p.ID), p.Version, map[string]any{
		"name": p.Name, "name_sealed": p.NameSealed, "identity_sealed": p.IdentitySealed, "identity_hmac": p.IdentityHmac, "identity_match_key": p.IdentityMatchKey,
		"identity_last4": p.IdentityLast4, "institution": p.Institution, "campus_area": p.CampusArea,
		"hukou_area": p.HukouArea, "education": p.Education, "major": p.Major, "cohort_year": p.CohortYear,
		"graduated_on": p.GraduatedOn,
	})
}

// Merge makes from a name of into and moves its account and résumé. What is counted keeps its person_id and is
// read through merged_into.
func (d *DB) Merge(ctx context.Context, from, into id.Person) error {
	return d.InTx(ctx, func(ctx context.Context) error {
		for _, q := range []string{
			"UPDATE persons SET merged_into = @into, version = version + 1 WHERE id = @from OR merged_into = @from",
			"UPDATE users SET person_id = @into, version = version + 1 WHERE person_id = @from",
		} {
			if err := d.conn(ctx).Exec(q, map[string]any{"from": from, "into": into}).Error; err != nil {
				return translate(err)
			}
		}
		return d.moveResume(ctx, from, into)
	})
}

// moveResume gives a résumé to a person who has none. What is sealed for one person does not open for another, so
// it is sealed anew.
func (d *DB) moveResume(ctx context.Context, from, into id.Person) error {
	r, err := d.ResumeOf(ctx, from)
	if fault.Is(err, fault.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	switch _, err := d.ResumeOf(ctx, into); {
	case err == nil:
		return nil
	case !fault.Is(err, fault.ErrNotFound):
		return err
	}
	r.PersonID = into
	if err := d.InsertResume(ctx, r); err != nil {
		return err
	}
	return translate(d.conn(ctx).Exec("DELETE FROM resumes WHERE person_id = ?", from).Error)
}

// HasAccount reports whether an account belongs to the person.
func (d *DB) HasAccount(ctx context.Context, p id.Person) (bool, error) {
	var n int64
	err := d.conn(ctx).Table("users").Where("person_id = ?", p).Limit(1).Count(&n).Error
	return n > 0, translate(err)
}
