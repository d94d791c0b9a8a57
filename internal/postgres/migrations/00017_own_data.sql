-- +goose Up
-- Accounts whose owners asked for them to be deleted: they wait some days, in which the owner may come back, and end as
-- shells to which ledgers and logs point and that say nothing of anybody (internal/owndata). erased_at is when the
-- last upload was gone too: until then the job has work left.
ALTER TABLE users DROP CONSTRAINT users_status_check;
ALTER TABLE users ADD CONSTRAINT users_status_check CHECK (status IN ('active', 'invited', 'disabled', 'deleting', 'deleted'));
ALTER TABLE users
    ADD COLUMN deletes_at timestamptz,
    ADD COLUMN erased_at timestamptz,
    ADD CONSTRAINT users_deletes_at CHECK ((status = 'deleting') = (deletes_at IS NOT NULL)),
    ADD CONSTRAINT users_erased_at CHECK (erased_at IS NULL OR status = 'deleted'),
    ADD CONSTRAINT users_deleted_empty CHECK (status <> 'deleted'
        OR (person_id IS NULL AND email IS NULL AND password_hash = '' AND login = '~' || id));
CREATE INDEX users_deletes_idx ON users (deletes_at) WHERE status = 'deleting';
CREATE INDEX users_erasing_idx ON users (id) WHERE status = 'deleted' AND erased_at IS NULL;

-- The name of a person whose account was deleted and whom the ledger must still know: sealed, and masked in name.
ALTER TABLE persons ADD COLUMN name_sealed bytea;

-- A right password of an account that is to be deleted leads to the question whether it is to stay.
ALTER TABLE challenges DROP CONSTRAINT challenges_purpose_check;
ALTER TABLE challenges ADD CONSTRAINT challenges_purpose_check CHECK (purpose IN ('code', 'enrolment', 'deletion'));

-- +goose Down
DELETE FROM challenges WHERE purpose = 'deletion';
ALTER TABLE challenges DROP CONSTRAINT challenges_purpose_check;
ALTER TABLE challenges ADD CONSTRAINT challenges_purpose_check CHECK (purpose IN ('code', 'enrolment'));
ALTER TABLE persons DROP COLUMN name_sealed;
ALTER TABLE users DROP CONSTRAINT users_deleted_empty, DROP CONSTRAINT users_erased_at,
    DROP CONSTRAINT users_deletes_at, DROP COLUMN erased_at, DROP COLUMN deletes_at;
UPDATE users SET status = 'disabled' WHERE status IN ('deleting', 'deleted');
ALTER TABLE users DROP CONSTRAINT users_status_check;
ALTER TABLE users ADD CONSTRAINT users_status_check CHECK (status IN ('active', 'invited', 'disabled'));
