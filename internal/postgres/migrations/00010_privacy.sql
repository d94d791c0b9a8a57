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

-- +goose Down
DROP TABLE consents;
DROP INDEX applications_kept_idx;
ALTER TABLE applications DROP COLUMN purged_at;
