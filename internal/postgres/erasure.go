package postgres

import (
	"context"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/owndata"
	"liuyong/internal/person"
)

// goneName stands where the name of somebody stood whose account was deleted.
const goneName = "已注销用户"

// Holdings counts what a deletion touches.
func (d *DB) Holdings(ctx context.Context, user id.User) (owndata.Holdings, error) {
	var h owndata.Holdings
	err := d.conn(ctx).Raw(`SELECT
		(SELECT count(*) FROM applications a WHERE a.user_id = @user AND a.status = ANY(CAST(@live AS text[]))) AS live_applications,
		(SELECT count(*) FROM placements p WHERE p.person_id IN `+ownPersons+`) AS placements,
		(SELECT count(*) FROM applications a WHERE a.user_id = @user AND a.status = @agreed) AS agreements,
		(SELECT count(*) FROM roster_rows w WHERE w.person_id IN `+ownPersons+`) AS roster_rows`,
		map[string]any{"user": user, "live": textArray(hiring.LiveStatuses()), "agreed": hiring.Agreed}).Scan(&h).Error
	return h, translate(err)
}

// DueDeletions lists accounts whose day has come, and those whose deletion was begun and not finished.
func (d *DB) DueDeletions(ctx context.Context, now time.Time, limit int) ([]id.User, error) {
	var out []id.User
	err := d.conn(ctx).Raw(`SELECT id FROM users WHERE status = ? AND deletes_at <= ? UNION ALL
		SELECT id FROM users WHERE status = ? AND erased_at IS NULL LIMIT ?`, account.Deleting, now, account.Deleted, limit).Scan(&out).Error
	return out, translate(err)
}

// erasing are the statements that delete what is only an account's own, in an order that references allow. What a
// person must stay known for is no account's own: see sealPersons.
var erasing = []string{
	// The names that teams were told of it, before the account's own are gone.
	`UPDATE notices SET params = jsonb_set(params, '{name}', to_jsonb(CAST(@gone AS text))) WHERE subject_kind = 'team' AND params->>'name' = @name
		AND subject_id IN (SELECT subject_id FROM notices WHERE user_id = @user AND subject_kind = 'team'
			UNION SELECT org_id FROM invitations WHERE accepted_by = @user)`,
	`DELETE FROM notices WHERE user_id = @user`,
	`DELETE FROM resumes WHERE person_id IN ` + ownPersons,
	`DELETE FROM interviews WHERE application_id IN (SELECT id FROM applications WHERE user_id = @user)`,
	`UPDATE applications SET resume = jsonb_build_object('name', CAST(@gone AS text)), message = '', offer_note = '', purged_at = coalesce(purged_at, @at)
		WHERE user_id = @user`,
	`DELETE FROM idempotency_keys WHERE user_id = @user`,
	`DELETE FROM sessions WHERE user_id = @user`, // and their tokens
	`DELETE FROM challenges WHERE user_id = @user`,
	`DELETE FROM second_factors WHERE user_id = @user`, // and the recovery codes
	`DELETE FROM mail_links WHERE user_id = @user`,
	`DELETE FROM known_devices WHERE user_id = @user`,
	`DELETE FROM identities WHERE user_id = @user`,
	`DELETE FROM invitations WHERE accepted_by = @user OR address IN (@login, @email)`,
	`DELETE FROM memberships WHERE user_id = @user`,
	// What was reported stays, as if nobody had been signed in.
	`UPDATE complaints SET reporter_id = NULL WHERE reporter_id = @user`,
	// A file that stays because it is evidence keeps its content and loses what its owner called it.
	`UPDATE files SET name = 'file.' || split_part(type, '/', 2) WHERE owner_id = @user AND org_id IS NULL`,
}

// EraseAccount deletes what is only an account's own and makes it a shell; the person stays, sealed, where it must.
func (d *DB) EraseAccount(ctx context.Context, a account.Account, keepPerson bool, at time.Time) error {
	values := map[string]any{"user": a.ID, "name": a.Name, "login": a.Login, "email": a.Email, "gone": goneName, "at": at}
	return d.InTx(ctx, func(ctx context.Context) error {
		for _, q := range erasing {
			if err := d.conn(ctx).Exec(q, values).Error; err != nil {
				return translate(err)
			}
		}
		if err := d.sealPersons(ctx, a.ID, keepPerson); err != nil {
			return err
		}
		return d.update(ctx, "users", string(a.ID), a.Version, map[string]any{"status": account.Deleted, "login": "~" + string(a.ID),
			"name": goneName, "email": nil, "email_verified_at": nil, "password_hash": "", "password_changed_at": nil,
			"person_id": nil, "deletes_at": nil, "auth_epoch": a.AuthEpoch + 1})
	})
}

// sealPersons takes the name of an account's person out of sight. Where ledger or roster must still know the person it
// is sealed, beside the identity number; where nothing must, all facts go.
func (d *DB) sealPersons(ctx context.Context, user id.User, keep bool) error {
	var people []person.Person
	if err := d.conn(ctx).Raw("SELECT * FROM persons WHERE id IN "+ownPersons+" ORDER BY id FOR UPDATE", map[string]any{"user": user}).Scan(&people).Error; err != nil {
		return translate(err)
	}
	for _, p := range people {
		version := p.Version
		if keep {
			p = d.maskPerson(p)
		} else {
			p = person.Person{ID: p.ID, Name: goneName}
		}
		p.Version = version
		if err := d.SavePerson(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

func (d *DB) maskPerson(p person.Person) person.Person {
	if p.NameSealed == nil {
		p.NameSealed = d.ring.Close([]byte(p.Name), personName.owner(string(p.ID)))
		p.Name = mask.Name(p.Name)
	}
	return p
}

// UselessUploads lists uploads of a deleted account that serve nothing.
func (d *DB) UselessUploads(ctx context.Context, user id.User) ([]id.File, error) {
	var out []id.File
	err := d.conn(ctx).Raw(`SELECT f.id FROM files f JOIN users u ON u.id = f.owner_id WHERE f.owner_id = ? AND u.status = ?
		AND NOT file_in_use(f.id)`, user, account.Deleted).Scan(&out).Error
	return out, translate(err)
}

// FinishErasure notes that nothing is left to do for a deleted account.
func (d *DB) FinishErasure(ctx context.Context, user id.User, at time.Time) error {
	return d.exec(ctx, "UPDATE users SET erased_at = ?, version = version + 1 WHERE id = ? AND status = ? AND erased_at IS NULL", at, user, account.Deleted)
}
