-- +goose Up
-- One summary of the log for every way of looking for entries, instead of a tree for each: every writer would have to
-- keep each tree up to date, while a summary is made once for many entries (docs/adr/0014-proof.md). It keeps per 64 blocks the span of ids
-- and times, and of each other column which values may be there. The sizes are chosen so that a summary always fits on
-- a page: one that does not would make writing fail. "id + 0" keeps the planner from the primary key where only the
-- summary will do (postgres.EachEntryBy).
CREATE INDEX audit_entries_find_idx ON audit_entries USING brin (
    (id + 0), at,
    subject_id text_bloom_ops (n_distinct_per_range = 2048, false_positive_rate = 0.01),
    request_id text_bloom_ops (n_distinct_per_range = 1024, false_positive_rate = 0.01),
    address text_bloom_ops (n_distinct_per_range = 512, false_positive_rate = 0.01),
    actor_id uuid_bloom_ops (n_distinct_per_range = 512, false_positive_rate = 0.01),
    org_id uuid_bloom_ops (n_distinct_per_range = 256, false_positive_rate = 0.01),
    operation text_bloom_ops (n_distinct_per_range = 64, false_positive_rate = 0.01),
    action text_bloom_ops (n_distinct_per_range = 64, false_positive_rate = 0.01),
    subject_kind text_bloom_ops (n_distinct_per_range = 64, false_positive_rate = 0.01)
) WITH (pages_per_range = 64, autosummarize = on);
DROP INDEX audit_entries_subject_idx, audit_entries_actor_idx, audit_entries_at_idx;

ALTER TABLE audit_checks ADD COLUMN failure text NOT NULL DEFAULT '';

-- How far the verification under way is. It changes every few seconds, so it is kept apart from what is recorded.
CREATE TABLE audit_check_steps (
    check_id uuid PRIMARY KEY REFERENCES audit_checks (id),
    entries bigint NOT NULL,
    total bigint NOT NULL,
    at timestamptz NOT NULL
);

-- How sealing stands, as the sealer last said: one row.
CREATE TABLE audit_sealers (
    sole boolean PRIMARY KEY DEFAULT true CHECK (sole),
    failure text NOT NULL DEFAULT '',
    failing_since timestamptz,
    checkpoint_no bigint,
    checkpoint_at timestamptz
);
INSERT INTO audit_sealers DEFAULT VALUES;

-- +goose Down
DROP TABLE audit_sealers, audit_check_steps;
ALTER TABLE audit_checks DROP COLUMN failure;
DROP INDEX audit_entries_find_idx;
CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_id, id);
CREATE INDEX audit_entries_actor_idx ON audit_entries (actor_id, id) WHERE actor_id IS NOT NULL;
CREATE INDEX audit_entries_at_idx ON audit_entries USING brin (at) WITH (pages_per_range = 16, autosummarize = on);
