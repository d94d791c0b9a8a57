package postgres

import (
	"context"

	"gorm.io/gorm/clause"

	"liuyong/internal/hiring"
	"liuyong/internal/id"
)

// InsertConsent adds a consent.
func (d *DB) InsertConsent(ctx context.Context, c hiring.Consent) error {
	return translate(d.conn(ctx).Table("consents").Create(&c).Error)
}

// ConsentByID finds a consent and holds its row.
func (d *DB) ConsentByID(ctx context.Context, which id.Consent) (hiring.Consent, error) {
	var c hiring.Consent
	return c, first(d.conn(ctx).Table("consents").Where("id = ?", which).Clauses(clause.Locking{Strength: "UPDATE"}), &c)
}

// SaveConsent writes when a consent was withdrawn.
func (d *DB) SaveConsent(ctx context.Context, c hiring.Consent) error {
	return d.update(ctx, "consents", string(c.ID), c.Version, map[string]any{"withdrawn_at": c.WithdrawnAt})
}

// ListConsents pages through a user's consents, newest first.
func (d *DB) ListConsents(ctx context.Context, user id.User, after id.Consent, limit int) ([]hiring.Given, error) {
	q := d.conn(ctx).Table("consents c").Joins("JOIN orgs o ON o.id = c.org_id").Joins("JOIN applications a ON a.id = c.application_id").
		Joins("JOIN posts p ON p.id = a.post_id").
		Select(`c.*, o.name AS org_name, p.title AS post_title, a.status AS application_status, a.updated_at AS application_updated_at,
			CASE WHEN p.status <> 'published' THEN p.updated_at END AS post_over_at`).
		Where("c.user_id = ?", user).Order("c.id DESC").Limit(limit)
	if after != "" {
		q = q.Where("c.id < ?", after)
	}
	var out []hiring.Given
	return out, translate(q.Find(&out).Error)
}

// StandingConsents are a user's consents that are not withdrawn, held.
func (d *DB) StandingConsents(ctx context.Context, user id.User) ([]hiring.Consent, error) {
	var out []hiring.Consent
	return out, translate(d.conn(ctx).Table("consents").Where("user_id = ? AND withdrawn_at IS NULL", user).Order("id").
		Clauses(clause.Locking{Strength: "UPDATE"}).Find(&out).Error)
}
