-- +goose Up
ALTER TABLE posts
    DROP CONSTRAINT posts_status_check,
    ADD CONSTRAINT posts_status_check CHECK (status IN ('draft', 'in_review', 'returned', 'published', 'frozen', 'closed', 'expired', 'taken_down'));

-- What is reported about a post, one case at a time; several reports of it are one case.
CREATE TABLE complaint_cases (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES posts (id),
    org_id uuid NOT NULL REFERENCES orgs (id),
    status text NOT NULL CONSTRAINT complaint_cases_status_check CHECK (status IN ('received', 'checking', 'upheld', 'dismissed')),
    due_at timestamptz NOT NULL,
    claimed_by uuid,
    lease_until timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    reason text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX complaint_cases_one_open_key ON complaint_cases (post_id) WHERE status IN ('received', 'checking');
CREATE INDEX complaint_cases_queue_idx ON complaint_cases (due_at, id) WHERE status IN ('received', 'checking');
CREATE INDEX complaint_cases_org_idx ON complaint_cases (org_id);

CREATE TABLE complaints (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES complaint_cases (id),
    category text NOT NULL CONSTRAINT complaints_category_check CHECK (category IN ('fee', 'false', 'discrimination', 'fraud', 'other')),
    words text NOT NULL,
    receipt text NOT NULL CONSTRAINT complaints_receipt_key UNIQUE,
    reporter_id uuid REFERENCES users (id),
    created_at timestamptz NOT NULL
);
CREATE INDEX complaints_case_idx ON complaints (case_id);
CREATE UNIQUE INDEX complaints_once_key ON complaints (case_id, reporter_id) WHERE reporter_id IS NOT NULL;

-- Proofs of work that were used, so that each serves once; kept until the challenge has run out.
CREATE TABLE complaint_proofs (
    hash bytea PRIMARY KEY,
    used_at timestamptz NOT NULL
);

-- +goose Down
DROP TABLE complaint_proofs, complaints, complaint_cases;
UPDATE posts SET status = 'published' WHERE status = 'frozen';
ALTER TABLE posts
    DROP CONSTRAINT posts_status_check,
    ADD CONSTRAINT posts_status_check CHECK (status IN ('draft', 'in_review', 'returned', 'published', 'closed', 'expired', 'taken_down'));
