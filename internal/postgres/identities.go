package postgres

import (
	"context"
	"time"

	"gorm.io/gorm/clause"

	"liuyong/internal/account"
	"liuyong/internal/id"
)

func init() {
	onConstraint("identities_subject_key", account.ErrIdentityTaken)
	onConstraint("identities_user_key", account.ErrIdentityKnown)
}

// IdentityOf finds the identity of somebody at a provider.
func (d *DB) IdentityOf(ctx context.Context, issuer, subject string) (account.Identity, error) {
	var i account.Identity
	return i, first(d.conn(ctx).Table("identities").Where("issuer = ? AND subject = ?", issuer, subject), &i)
}

// OwnIdentity finds an account's identity at a provider.
func (d *DB) OwnIdentity(ctx context.Context, user id.User, issuer string) (account.Identity, error) {
	var i account.Identity
	return i, first(d.conn(ctx).Table("identities").Where("user_id = ? AND issuer = ?", user, issuer), &i)
}

// InsertIdentity adds an identity.
func (d *DB) InsertIdentity(ctx context.Context, i account.Identity) error {
	return translate(d.conn(ctx).Table("identities").Create(&i).Error)
}

// DeleteIdentity takes an identity away.
func (d *DB) DeleteIdentity(ctx context.Context, which id.Identity) error {
	return translate(d.conn(ctx).Exec("DELETE FROM identities WHERE id = ?", which).Error)
}

// UseIdentity notes when an identity was last signed in with.
func (d *DB) UseIdentity(ctx context.Context, which id.Identity, at time.Time) error {
	return translate(d.conn(ctx).Exec("UPDATE identities SET last_used_at = ? WHERE id = ?", at, which).Error)
}

// TakeReturn notes that a return from a provider was taken and reports whether it is the first time.
func (d *DB) TakeReturn(ctx context.Context, state []byte, expires time.Time) (bool, error) {
	res := d.conn(ctx).Table("identity_returns").Clauses(clause.OnConflict{DoNothing: true}).
		Create(map[string]any{"state_hash": state, "expires_at": expires})
	return res.RowsAffected == 1, translate(res.Error)
}

// PurgeReturns forgets returns that could not come again.
func (d *DB) PurgeReturns(ctx context.Context, before time.Time) (int, error) {
	res := d.conn(ctx).Exec("DELETE FROM identity_returns WHERE expires_at < ?", before)
	return int(res.RowsAffected), translate(res.Error)
}
