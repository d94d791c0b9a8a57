-- +goose Up
-- Who did and read what, when and from where (internal/audit). Append-only, and for the program's role read-only: what
-- it changes is recorded by triggers (postgres.Migrate puts them on every table), all else through record_audit.
CREATE TABLE audit_entries (
    -- Drawn in order; numbers of transactions that were rolled back are missing.
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_id uuid, -- NULL: a visitor, or the program itself
    actor_roles text NOT NULL DEFAULT '',
    org_id uuid,
    operation text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    request_id text NOT NULL DEFAULT '',
    action text NOT NULL,
    subject_kind text NOT NULL DEFAULT '',
    subject_id text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    before_digest bytea, -- SHA-256 of the row in its binary form
    after_digest bytea,
    data jsonb NOT NULL DEFAULT '{}' -- an object whose values are all texts
);
CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_id, id);
CREATE INDEX audit_entries_actor_idx ON audit_entries (actor_id, id) WHERE actor_id IS NOT NULL;
-- Entries come nearly in the order of time, so that a few ranges of blocks hold any hour.
CREATE INDEX audit_entries_at_idx ON audit_entries USING brin (at) WITH (pages_per_range = 16, autosummarize = on);

-- Entries in batches, each batch bound to the one before it by hash and signed (docs/audit.md). A seal speaks for every
-- number after after_id up to upto_id: what is not among its leaves was not there.
CREATE TABLE audit_seals (
    no bigint PRIMARY KEY CHECK (no > 0),
    after_id bigint NOT NULL,
    upto_id bigint NOT NULL,
    count int NOT NULL,
    leaves bytea NOT NULL, -- per entry its id (8 bytes, big-endian) and the SHA-256 of its canonical form (32)
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL,
    key_id text NOT NULL,
    signature bytea NOT NULL,
    CONSTRAINT audit_seals_range CHECK (upto_id > after_id AND count >= 0 AND octet_length(leaves) = 40 * count)
);
CREATE UNIQUE INDEX audit_seals_range_key ON audit_seals (after_id);
CREATE INDEX audit_seals_time_idx ON audit_seals (sealed_at);
ALTER TABLE audit_seals ALTER COLUMN leaves SET STORAGE EXTERNAL; -- digests do not compress

-- Verifications that were asked for, and what they found.
CREATE TABLE audit_checks (
    id uuid PRIMARY KEY,
    status text NOT NULL CHECK (status IN ('waiting', 'running', 'done', 'failed')),
    requested_by uuid REFERENCES users (id), -- NULL: the timetable
    requested_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    report jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX audit_checks_one_waiting_key ON audit_checks (status) WHERE status = 'waiting';

-- +goose StatementBegin
-- Records what changed no audited row. The database sets the time; the rest is what the program says. It cannot
-- pretend to be a trigger.
CREATE FUNCTION record_audit(e jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF coalesce(e->>'action', '') !~ '^[a-z0-9_]+\.[a-z0-9_]+$' OR e->>'action' ~ '\.(insert|update|delete|truncate)$' THEN
        RAISE EXCEPTION 'no event: %', e->>'action' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    -- The number must be drawn by a transaction that already has an identifier: see the sealer.
    PERFORM pg_current_xact_id();
    INSERT INTO audit_entries (actor_id, actor_roles, org_id, operation, address, request_id, action, subject_kind,
        subject_id, reason, data)
    VALUES ((e->>'by')::uuid, coalesce(e->>'roles', ''), (e->>'org')::uuid, coalesce(e->>'operation', ''),
        coalesce(e->>'address', ''), coalesce(e->>'request', ''), e->>'action', coalesce(e->>'subject_kind', ''),
        coalesce(e->>'subject_id', ''), coalesce(e->>'reason', ''),
        coalesce((SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(e->'data')), '{}'));
END $$;
-- +goose StatementEnd

REVOKE ALL ON FUNCTION record_audit(jsonb) FROM PUBLIC;

CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seals
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP FUNCTION record_audit;
DROP TABLE audit_checks, audit_seals, audit_entries;
