-- +goose Up
-- The separate consent with which a résumé goes to one employer (个人信息保护法 §23): who gets it, what for, which
-- data, in which words, and since when it is withdrawn.
CREATE TABLE consents (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES persons (id),
    user_id uuid NOT NULL REFERENCES users (id),
    org_id uuid NOT NULL REFERENCES orgs (id),
    application_id uuid NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
    purpose text NOT NULL CHECK (purpose IN ('apply')),
    items jsonb NOT NULL,
    text_version text NOT NULL,
    given_at timestamptz NOT NULL,
    withdrawn_at timestamptz,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT consents_application_key UNIQUE (application_id),
    CONSTRAINT consents_order CHECK (withdrawn_at >= given_at)
);
CREATE INDEX consents_user_idx ON consents (user_id, id DESC);

-- Since when the copy of the résumé is gone; only what a list shows is left of it then.
ALTER TABLE applications ADD COLUMN purged_at timestamptz;
CREATE INDEX applications_kept_idx ON applications (updated_at) WHERE purged_at IS NULL;

-- Since when the content of an upload is gone, though something still names it.
ALTER TABLE files ADD COLUMN purged_at timestamptz;

-- A user's right to take their data along for a day. The file is made while it is read and kept nowhere.
CREATE TABLE exports (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX exports_user_idx ON exports (user_id, id DESC);

-- Accounts that their owners want gone, with the day until which they may think better of it.
CREATE TABLE account_deletions (
    user_id uuid PRIMARY KEY REFERENCES users (id),
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    done_at timestamptz
);
CREATE INDEX account_deletions_due_idx ON account_deletions (due_at) WHERE done_at IS NULL;

ALTER TABLE users DROP CONSTRAINT users_status_check,
    ADD CONSTRAINT users_status_check CHECK (status IN ('active', 'disabled', 'deleted'));

-- How often personal data was shown in full to someone of the bureau, to bound it by the hour.
CREATE TABLE unmaskings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id uuid NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX unmaskings_user_idx ON unmaskings (user_id, at);

-- +goose Down
DROP TABLE unmaskings, account_deletions, exports, consents;
ALTER TABLE files DROP COLUMN purged_at;
DROP INDEX applications_kept_idx;
ALTER TABLE applications DROP COLUMN purged_at;
ALTER TABLE users DROP CONSTRAINT users_status_check,
    ADD CONSTRAINT users_status_check CHECK (status IN ('active', 'disabled'));
