-- +goose Up
-- The scope of business as on the licence, which an audit compares with what an employer may recruit for.
ALTER TABLE orgs ADD COLUMN business_scope text NOT NULL DEFAULT '';
-- What the program made of the checks of an audit, and the fingerprints of the files that it was decided on.
ALTER TABLE reviews
    ADD COLUMN findings jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN evidence jsonb NOT NULL DEFAULT '{}';

-- +goose Down
ALTER TABLE reviews DROP COLUMN evidence, DROP COLUMN findings;
ALTER TABLE orgs DROP COLUMN business_scope;
