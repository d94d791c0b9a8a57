package postgres

import (
	"context"

	"liuyong/internal/id"
	"liuyong/internal/person"
)

func init() { onConstraint("persons_identity_hmac_key", person.ErrIdentityTaken) }

// InsertPerson adds a person.
func (d *DB) InsertPerson(ctx context.Context, p person.Person) error {
	return translate(d.conn(ctx).Table("persons").Create(&p).Error)
}

// PersonByID follows merges to the surviving person.
func (d *DB) PersonByID(ctx context.Context, who id.Person) (person.Person, error) {
	var p person.Person
	// Merges never chain: Merge moves every earlier name of the absorbed person along.
	err := first(d.conn(ctx).Table("persons").Where(
		"id = (SELECT coalesce(merged_into, id) FROM persons WHERE id = ?)", who), &p)
	return p, err
}

// PersonByHmac finds the surviving person with this identity.
func (d *DB) PersonByHmac(ctx context.Context, hmac []byte) (person.Person, error) {
	var p person.Person
	err := first(d.conn(ctx).Table("persons").Where("identity_hmac = ? AND merged_into IS NULL", hmac), &p)
	return p, err
}

// SavePerson writes a person who has not changed since it was read.
func (d *DB) SavePerson(ctx context.Context, p person.Person) error {
	return d.update(ctx, "persons", string(p.ID), p.Version, map[string]any{
		"name": p.Name, "identity_sealed": p.IdentitySealed, "identity_hmac": p.IdentityHmac,
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
			"UPDATE resumes SET person_id = @into WHERE person_id = @from AND NOT EXISTS (SELECT 1 FROM resumes WHERE person_id = @into)",
		} {
			if err := d.conn(ctx).Exec(q, map[string]any{"from": from, "into": into}).Error; err != nil {
				return translate(err)
			}
		}
		return nil
	})
}

// HasAccount reports whether an account belongs to the person.
func (d *DB) HasAccount(ctx context.Context, p id.Person) (bool, error) {
	var n int64
	err := d.conn(ctx).Table("users").Where("person_id = ?", p).Limit(1).Count(&n).Error
	return n > 0, translate(err)
}
