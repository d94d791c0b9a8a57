package postgres

import (
	"context"
	"encoding/json"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/graduate"
	"liuyong/internal/id"
	"liuyong/internal/placement"
)

// A second first writing means that someone wrote meanwhile.
func init() { onConstraint("resumes_pkey", fault.ErrStale) }

// ResumeOf finds a person's résumé.
func (d *DB) ResumeOf(ctx context.Context, p id.Person) (graduate.Resume, error) {
	var r graduate.Resume
	if err := first(d.conn(ctx).Table("resumes").Where("person_id = ?", p), &r); err != nil {
		return r, err
	}
	return r, d.openResume(&r)
}

// closeResume seals how the person is reached, openResume opens it.
func (d *DB) closeResume(r *graduate.Resume) {
	r.Content.Phone = d.close(resumePhone, string(r.PersonID), r.Content.Phone)
	r.Content.Email = d.close(resumeEmail, string(r.PersonID), r.Content.Email)
}

func (d *DB) openResume(r *graduate.Resume) error {
	return d.open(string(r.PersonID), openText{resumePhone, &r.Content.Phone}, openText{resumeEmail, &r.Content.Email})
}

// InsertResume adds the first résumé of a person.
func (d *DB) InsertResume(ctx context.Context, r graduate.Resume) error {
	d.closeResume(&r)
	return d.insert(ctx, "resumes", &r)
}

// SaveResume writes a résumé that has not changed since it was read.
func (d *DB) SaveResume(ctx context.Context, r graduate.Resume) error {
	d.closeResume(&r)
	content, err := json.Marshal(r.Content)
	if err != nil {
		return err
	}
	res := d.conn(ctx).Exec(`UPDATE resumes SET content = ?, updated_at = ?, version = version + 1
		WHERE person_id = ? AND version = ?`, string(content), r.UpdatedAt, r.PersonID, r.Version)
	if res.Error == nil && res.RowsAffected == 0 {
		return fault.ErrStale.New()
	}
	return translate(res.Error)
}

// OriginFixed reports whether a roster or an officer told where the person came from, or a placement is verified.
func (d *DB) OriginFixed(ctx context.Context, p id.Person) (bool, error) {
	var yes bool
	err := d.conn(ctx).Raw(`WITH names AS (SELECT id FROM persons WHERE id = @p OR merged_into = @p)
		SELECT EXISTS (SELECT 1 FROM roster_rows WHERE person_id IN (SELECT id FROM names))
		OR EXISTS (SELECT 1 FROM placements pl WHERE pl.person_id IN (SELECT id FROM names) AND pl.status <> @void AND (pl.status = @verified
			OR EXISTS (SELECT 1 FROM placement_entries e WHERE e.placement_id = pl.id AND e.seq = 1 AND e.actor_role = @officer)))`,
		map[string]any{"p": p, "void": placement.Void, "verified": placement.Verified, "officer": actor.Officer}).Scan(&yes).Error
	return yes, translate(err)
}
