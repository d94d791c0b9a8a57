-- +goose Up
-- A session is one sign-in on one device; its refresh tokens follow one another in refresh_tokens. Sessions of the
-- old form end: everybody signs in once more.
DROP TABLE sessions;
CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    auth_epoch int NOT NULL,
    method text NOT NULL,
    -- From it and a token the token's one successor is made (docs/adr/0010).
    chain bytea NOT NULL,
    agent text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_for text NOT NULL DEFAULT ''
);
CREATE INDEX sessions_user_idx ON sessions (user_id, id DESC);
CREATE INDEX sessions_expiry_idx ON sessions (expires_at);

CREATE TABLE refresh_tokens (
    hash bytea PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX refresh_tokens_session_idx ON refresh_tokens (session_id);

-- Second factors: time-based codes (RFC 6238). last_step is the last step whose code was taken; an earlier or equal
-- one is refused, so that a code is good once.
CREATE TABLE second_factors (
    user_id uuid PRIMARY KEY REFERENCES users (id),
    seed bytea NOT NULL,
    last_step bigint NOT NULL,
    recovery_salt bytea NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE TABLE recovery_codes (
    user_id uuid NOT NULL REFERENCES second_factors (user_id) ON DELETE CASCADE,
    hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (user_id, hash)
);

ALTER TABLE users ADD COLUMN password_changed_at timestamptz;

-- The way between a right password and a session: a code is asked for, or a second factor is set up (then seed holds
-- the one that is shown).
CREATE TABLE challenges (
    hash bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    purpose text NOT NULL CHECK (purpose IN ('code', 'enrolment')),
    method text NOT NULL,
    auth_epoch int NOT NULL,
    seed bytea,
    tries int NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX challenges_user_idx ON challenges (user_id);

-- Links sent by mail. A row without a user answers for a login that there is not, so that both take as long.
CREATE TABLE mail_links (
    hash bytea PRIMARY KEY,
    user_id uuid REFERENCES users (id),
    purpose text NOT NULL CHECK (purpose IN ('password', 'email')),
    email text NOT NULL DEFAULT '',
    auth_epoch int NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX mail_links_user_idx ON mail_links (user_id);
CREATE INDEX mail_links_expiry_idx ON mail_links (expires_at);

-- Devices on which an account has signed in: strangers' failures do not count against them.
CREATE TABLE known_devices (
    hash bytea NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id),
    created_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, hash)
);
CREATE INDEX known_devices_hash_idx ON known_devices (hash);

-- Failures counted for a while (internal/account/failure.go). subject and detail are digests of a login, an account, an
-- address or a device: the table lists nobody.
DROP TABLE sign_in_failures;
CREATE TABLE failures (
    kind text NOT NULL,
    subject bytea NOT NULL,
    detail bytea NOT NULL,
    count int NOT NULL,
    last_at timestamptz NOT NULL,
    PRIMARY KEY (kind, subject, detail)
);
CREATE INDEX failures_age_idx ON failures (last_at);

-- +goose Down
ALTER TABLE users DROP COLUMN password_changed_at;
DROP TABLE failures, known_devices, mail_links, challenges, recovery_codes, second_factors, refresh_tokens, sessions;
CREATE TABLE sessions (
    id uuid PRIMARY KEY,
    family_id uuid NOT NULL,
    user_id uuid NOT NULL REFERENCES users (id),
    token_hash bytea NOT NULL,
    auth_epoch int NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    replaced_by uuid,
    revoked_at timestamptz
);
CREATE UNIQUE INDEX sessions_token_hash_key ON sessions (token_hash);
CREATE INDEX sessions_family_idx ON sessions (family_id);
CREATE TABLE sign_in_failures (
    login text PRIMARY KEY,
    failures int NOT NULL,
    last_at timestamptz NOT NULL
);
