-- +goose Up
-- Words used throughout: *_on is a calendar date in Asia/Shanghai, *_at an instant; version counts edits for
-- compare-and-set; statuses are the states of the transition tables in internal/*/workflow.go.

CREATE TABLE persons (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    -- The identity number: AES-256-GCM ciphertext, HMAC-SHA256 for matching, last four characters for showing.
    identity_sealed bytea,
    identity_hmac bytea,
    identity_last4 text NOT NULL DEFAULT '',
    -- Origin facts (domain.md §2.2); areas are GB/T 2260 or statistical codes.
    institution text NOT NULL DEFAULT '',
    campus_area text NOT NULL DEFAULT '',
    hukou_area text NOT NULL DEFAULT '',
    education text NOT NULL DEFAULT '',
    major text NOT NULL DEFAULT '',
    cohort_year int NOT NULL DEFAULT 0,
    graduated_on date,
    merged_into uuid REFERENCES persons (id),
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT persons_identity_complete CHECK ((identity_sealed IS NULL) = (identity_hmac IS NULL)),
    CONSTRAINT persons_merge_not_self CHECK (merged_into <> id)
);
CREATE UNIQUE INDEX persons_identity_hmac_key ON persons (identity_hmac) WHERE merged_into IS NULL;

CREATE TABLE orgs (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('employer', 'institution', 'bureau')),
    origin text NOT NULL DEFAULT 'registered' CHECK (origin IN ('registered', 'collected')),
    name text NOT NULL,
    uscc text,
    employer_kind text NOT NULL DEFAULT '',
    state_owned boolean NOT NULL DEFAULT false,
    legal_representative text NOT NULL DEFAULT '',
    industry text NOT NULL DEFAULT '',
    size text NOT NULL DEFAULT '',
    area text NOT NULL DEFAULT '',
    address text NOT NULL DEFAULT '',
    contact_name text NOT NULL DEFAULT '',
    contact_phone text NOT NULL DEFAULT '',
    intro text NOT NULL DEFAULT '',
    -- Set by an approved qualification case; empty or past means "not verified now".
    qualification text NOT NULL DEFAULT 'none'
        CHECK (qualification IN ('none', 'in_review', 'returned', 'approved', 'rejected', 'expired')),
    qualified_until date,
    documents jsonb NOT NULL DEFAULT '[]',
    created_by uuid,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX orgs_uscc_key ON orgs (uscc) WHERE uscc IS NOT NULL;
CREATE UNIQUE INDEX orgs_collected_name_key ON orgs (name) WHERE origin = 'collected';

CREATE TABLE users (
    id uuid PRIMARY KEY,
    login text NOT NULL,
    name text NOT NULL,
    password_hash text NOT NULL,
    roles text[] NOT NULL,
    person_id uuid REFERENCES persons (id),
    status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'disabled')),
    auth_epoch int NOT NULL DEFAULT 0,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT users_login_lower CHECK (login = lower(login))
);
CREATE UNIQUE INDEX users_login_key ON users (login);
CREATE INDEX users_person_idx ON users (person_id);

CREATE TABLE memberships (
    user_id uuid NOT NULL REFERENCES users (id),
    org_id uuid NOT NULL REFERENCES orgs (id),
    level text NOT NULL CHECK (level IN ('owner', 'recruiter', 'viewer')),
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, org_id)
);
CREATE INDEX memberships_org_idx ON memberships (org_id);

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

CREATE TABLE files (
    id uuid PRIMARY KEY,
    owner_id uuid NOT NULL REFERENCES users (id),
    org_id uuid REFERENCES orgs (id),
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    sha256 text NOT NULL,
    scan text NOT NULL CHECK (scan IN ('unscanned', 'clean', 'infected')),
    created_at timestamptz NOT NULL
);

-- Who moved what from where to where, when and why: one log for every transition table. Append-only.
CREATE TABLE transitions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    at timestamptz NOT NULL,
    actor_id uuid,
    actor_role text NOT NULL,
    event text NOT NULL,
    from_status text NOT NULL,
    to_status text NOT NULL,
    reason text NOT NULL DEFAULT '',
    data jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX transitions_subject_idx ON transitions (subject_kind, subject_id, id);

CREATE TABLE notices (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users (id),
    kind text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    params jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL,
    read_at timestamptz
);
CREATE INDEX notices_user_idx ON notices (user_id, id DESC);

CREATE TABLE idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL,
    request_hash bytea NOT NULL,
    status int NOT NULL DEFAULT 0,
    header jsonb NOT NULL DEFAULT '{}',
    body bytea,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_age_idx ON idempotency_keys (created_at);

-- Coalescing queue of documents whose copy in the search engine is behind (architecture.md, "Jobs and search sync").
CREATE SEQUENCE search_dirty_seq;
CREATE TABLE search_dirty (
    key uuid PRIMARY KEY,
    seq bigint NOT NULL DEFAULT nextval('search_dirty_seq'),
    attempts int NOT NULL DEFAULT 0,
    last_error text NOT NULL DEFAULT '',
    -- When a key that failed may be tried again; of no meaning while attempts is 0.
    retry_at timestamptz NOT NULL DEFAULT now(),
    -- The change up to which the engine's copy is right, and that up to which search_copies is, which serves when the
    -- engine is away. A row goes when both have come to seq.
    indexed_seq bigint NOT NULL DEFAULT 0,
    copied_seq bigint NOT NULL DEFAULT 0,
    marked_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX search_dirty_seq_idx ON search_dirty (seq);
CREATE INDEX search_dirty_failing_idx ON search_dirty (marked_at) WHERE attempts > 0;

-- A rebuild of the index under way, and the posts that were brought up to date in the old index meanwhile.
CREATE TABLE search_rebuilds (
    name text PRIMARY KEY,
    started_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE search_replays (
    key uuid PRIMARY KEY
);

-- +goose StatementBegin
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd
CREATE TRIGGER transitions_append_only BEFORE UPDATE OR DELETE ON transitions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE search_replays, search_rebuilds, search_dirty, idempotency_keys, notices, transitions, files, sign_in_failures, sessions, memberships, users, orgs, persons;
DROP SEQUENCE search_dirty_seq;
DROP FUNCTION refuse_change;
