-- +goose Up
-- Where the site writes to somebody. Not unique: two accounts of one person may share a mail box, and a refusal here
-- would tell who has an account.
ALTER TABLE users
    ADD COLUMN email text,
    ADD COLUMN email_verified_at timestamptz,
    ADD CONSTRAINT users_email_verified CHECK (email_verified_at IS NULL OR email IS NOT NULL);
UPDATE users SET email = login WHERE login ~ '^[^@]+@[^@]+\.[^@]+$';

-- Messages to mail boxes. sealed holds the address and what the message needs until it is sent; then it is dropped.
CREATE TABLE mails (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    status text NOT NULL CHECK (status IN ('queued', 'sent', 'failed', 'dropped')),
    sealed bytea,
    failure text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    done_at timestamptz,
    CONSTRAINT mails_content CHECK ((status = 'queued') = (sealed IS NOT NULL))
);
CREATE INDEX mails_age_idx ON mails (created_at);

-- +goose Down
DROP TABLE mails;
ALTER TABLE users DROP CONSTRAINT users_email_verified, DROP COLUMN email, DROP COLUMN email_verified_at;
