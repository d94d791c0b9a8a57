-- +goose Up
-- Who did and read what, when and from where (internal/audit). Append-only.
CREATE TABLE audit_entries (
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
    before_digest bytea,
    after_digest bytea,
    data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_entries_subject_idx ON audit_entries (subject_kind, subject_id, id);
CREATE INDEX audit_entries_actor_idx ON audit_entries (actor_id, id);
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON audit_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE audit_entries;
