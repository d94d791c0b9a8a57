-- +goose Up
-- Accounts that the bureau opens wait for their owner to set a password (internal/account, Flow).
ALTER TABLE users DROP CONSTRAINT users_status_check;
ALTER TABLE users ADD CONSTRAINT users_status_check CHECK (status IN ('active', 'invited', 'disabled'));

-- One account stands on one side (actor.Compatible): those who ask, those who decide, and the three administrations
-- that are never one person. Counted, so that no pair is forgotten.
ALTER TABLE users ADD CONSTRAINT users_roles_known CHECK (
    roles <@ '{graduate,employer,institution,reviewer,officer,analyst,admin,security,auditor}'::text[]);
ALTER TABLE users ADD CONSTRAINT users_roles_apart CHECK (
    (roles && '{graduate}'::text[])::int + (roles && '{employer}'::text[])::int + (roles && '{institution}'::text[])::int
    + (roles && '{reviewer,officer,analyst}'::text[])::int + (roles && '{admin}'::text[])::int
    + (roles && '{security}'::text[])::int + (roles && '{auditor}'::text[])::int <= 1);

-- Which account somebody of an identity provider is (internal/account, Identities). One person there is one account
-- here, and an account has one person of each provider.
CREATE TABLE identities (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    issuer text NOT NULL,
    subject text NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    CONSTRAINT identities_subject_key UNIQUE (issuer, subject),
    CONSTRAINT identities_user_key UNIQUE (user_id, issuer)
);

-- Returns from the provider that have been taken, so that none is taken twice. Kept as long as one could be.
CREATE TABLE identity_returns (
    state_hash bytea PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
CREATE INDEX identity_returns_expiry_idx ON identity_returns (expires_at);

-- +goose Down
DROP TABLE identity_returns, identities;
ALTER TABLE users DROP CONSTRAINT users_roles_apart;
ALTER TABLE users DROP CONSTRAINT users_roles_known;
UPDATE users SET status = 'disabled' WHERE status = 'invited';
ALTER TABLE users DROP CONSTRAINT users_status_check;
ALTER TABLE users ADD CONSTRAINT users_status_check CHECK (status IN ('active', 'disabled'));
