-- +goose Up
-- Buckets of requests that all processes count together (internal/throttle). The key is a keyed digest of class and
-- address or account. Unlogged: after a crash everybody starts with a full bucket, which is cheaper than a log entry
-- for each attempt.
CREATE UNLOGGED TABLE rate_buckets (
    key bytea PRIMARY KEY,
    full_at timestamptz NOT NULL
);
CREATE INDEX rate_buckets_full_idx ON rate_buckets (full_at);

-- How much somebody has uploaded since a moment.
CREATE INDEX files_owner_idx ON files (owner_id, created_at);

-- +goose Down
DROP INDEX files_owner_idx;
DROP TABLE rate_buckets;
