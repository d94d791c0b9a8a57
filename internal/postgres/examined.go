package postgres

import (
	"context"

	"liuyong/internal/id"
	"liuyong/internal/review"
)

// AuditFacts are what the site knows about an organisation besides its papers.
func (d *DB) AuditFacts(ctx context.Context, org id.Org) (review.AuditFacts, error) {
	var f review.AuditFacts
	err := d.conn(ctx).Raw(`SELECT
		(SELECT count(*) FROM orgs o WHERE o.id <> m.id AND o.origin = 'registered' AND o.kind = 'employer' AND o.name = m.name) AS same_name,
		(SELECT count(*) FROM orgs o WHERE o.id <> m.id AND o.origin = 'registered' AND o.kind = 'employer'
			AND o.legal_representative = m.legal_representative AND m.legal_representative <> '') AS same_rep,
		(SELECT count(*) FROM orgs o WHERE o.id <> m.id AND o.origin = 'registered' AND o.kind = 'employer' AND o.area = m.area
			AND o.address = m.address AND m.address <> '') AS same_address,
		(SELECT count(*) FROM complaint_cases WHERE org_id = m.id AND status = 'upheld') AS upheld,
		(SELECT count(*) FROM measures WHERE org_id = m.id AND status IN ('in_force', 'lifted')) AS measures,
		(SELECT count(*) FROM reviews WHERE subject_kind = 'qualification' AND subject_id = m.id AND status = 'rejected') AS rejected
		FROM orgs m WHERE m.id = ?`, org).Scan(&f).Error
	return f, translate(err)
}

// FileHashes are the SHA-256 of files, in hexadecimal.
func (d *DB) FileHashes(ctx context.Context, files []id.File) (map[id.File]string, error) {
	var rows []struct {
		ID     id.File
		Sha256 string
	}
	err := d.conn(ctx).Raw("SELECT id, sha256 FROM files WHERE id = ANY(?::uuid[])", textArray(files)).Scan(&rows).Error
	out := make(map[id.File]string, len(rows))
	for _, r := range rows {
		out[r.ID] = r.Sha256
	}
	return out, translate(err)
}
