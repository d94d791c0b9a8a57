-- +goose Up
-- The severities that admins have set for rules of screening, the latest of a rule in force.
CREATE TABLE rule_switches (
    no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id text NOT NULL,
    severity text NOT NULL CONSTRAINT rule_switches_severity_check CHECK (severity IN ('none', 'warn', 'review', 'block')),
    reason text NOT NULL,
    switched_by uuid NOT NULL,
    switched_at timestamptz NOT NULL
);
-- What was found in a submitted post under which rules, the employer's objections, what the reviewer made of each
-- find, and a decision that waits for a second reviewer.
ALTER TABLE reviews
    ADD COLUMN screening jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN objections jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN verdicts jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN proposal jsonb,
    ADD COLUMN proposed_by uuid,
    DROP CONSTRAINT reviews_status_check,
    ADD CONSTRAINT reviews_status_check CHECK (status IN ('open', 'proposed', 'approved', 'returned', 'rejected', 'cancelled'));
DROP INDEX reviews_one_open_key, reviews_queue_idx;
CREATE UNIQUE INDEX reviews_one_open_key ON reviews (subject_kind, subject_id) WHERE status IN ('open', 'proposed');
CREATE INDEX reviews_queue_idx ON reviews (due_at, id) WHERE status IN ('open', 'proposed');

-- +goose Down
DROP INDEX reviews_one_open_key, reviews_queue_idx;
ALTER TABLE reviews
    DROP CONSTRAINT reviews_status_check,
    ADD CONSTRAINT reviews_status_check CHECK (status IN ('open', 'approved', 'returned', 'rejected', 'cancelled')),
    DROP COLUMN proposed_by, DROP COLUMN proposal, DROP COLUMN verdicts, DROP COLUMN objections, DROP COLUMN screening;
CREATE UNIQUE INDEX reviews_one_open_key ON reviews (subject_kind, subject_id) WHERE status = 'open';
CREATE INDEX reviews_queue_idx ON reviews (due_at, id) WHERE status = 'open';
DROP TABLE rule_switches;
