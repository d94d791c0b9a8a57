-- +goose Up
CREATE TABLE posts (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    kind text NOT NULL CHECK (kind IN ('job', 'traineeship', 'public_welfare', 'civil_servant', 'public_institution',
        'sanzhi_yifu', 'xibu_plan', 'state_owned', 'flexible', 'student_internship')),
    channel text NOT NULL CHECK (channel IN ('in_site', 'trainee_slot', 'approval', 'official_site', 'collected')),
    status text NOT NULL CHECK (status IN ('draft', 'in_review', 'returned', 'published', 'closed', 'expired', 'taken_down')),
    title text NOT NULL,
    headcount int NOT NULL DEFAULT 0,
    duties text NOT NULL DEFAULT '',
    conditions text NOT NULL DEFAULT '',
    education text NOT NULL DEFAULT 'none',
    majors jsonb NOT NULL DEFAULT '[]',
    experience_min_years int NOT NULL DEFAULT 0,
    work_area text NOT NULL DEFAULT '',
    work_address text NOT NULL DEFAULT '',
    industry text NOT NULL DEFAULT '',
    pay_min_yuan int NOT NULL DEFAULT 0,
    pay_max_yuan int NOT NULL DEFAULT 0,
    pay_unit text NOT NULL DEFAULT 'month' CHECK (pay_unit IN ('month', 'day', 'hour')),
    pay_months int NOT NULL DEFAULT 12,
    -- The monthly equivalent that filters and sorting use; 0 when the pay is not stated.
    pay_month_min_yuan int NOT NULL DEFAULT 0,
    pay_month_max_yuan int NOT NULL DEFAULT 0,
    employment_form text NOT NULL DEFAULT '' CHECK (employment_form IN ('', 'full_time', 'part_time', 'dispatch', 'outsourced', 'flexible', 'trainee', 'student')),
    working_hours text NOT NULL DEFAULT '',
    contract_months int NOT NULL DEFAULT 0,
    probation_months int NOT NULL DEFAULT 0,
    benefits text NOT NULL DEFAULT '',
    trainee_months int NOT NULL DEFAULT 0,
    user_unit text NOT NULL DEFAULT '',
    announcement_no text NOT NULL DEFAULT '',
    approval_no text NOT NULL DEFAULT '',
    official_url text NOT NULL DEFAULT '',
    closes_on date,
    published_at timestamptz,
    round int NOT NULL DEFAULT 0,
    -- Collected posts only: where they were taken from and the digest of what was read.
    source text NOT NULL DEFAULT '',
    source_id text NOT NULL DEFAULT '',
    source_host text NOT NULL DEFAULT '',
    source_hash bytea,
    tags jsonb NOT NULL DEFAULT '[]',
    posted_on date,
    created_by uuid,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    CONSTRAINT posts_pay_order CHECK (pay_max_yuan >= pay_min_yuan AND pay_min_yuan >= 0),
    CONSTRAINT posts_published_complete CHECK (status <> 'published' OR (closes_on IS NOT NULL AND published_at IS NOT NULL))
);
CREATE UNIQUE INDEX posts_source_key ON posts (source, source_id) WHERE channel = 'collected';
CREATE INDEX posts_org_idx ON posts (org_id, id DESC);
CREATE INDEX posts_live_idx ON posts (closes_on) WHERE status = 'published';
CREATE INDEX posts_newest_idx ON posts (published_at DESC, id DESC) WHERE status = 'published';

-- What one searches posts by when the search engine is away: a narrow row for each post that has a copy there, kept
-- by the sync loop. The keys of grams are made in Go (internal/gram).
CREATE TABLE search_copies (
    post_id uuid PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    org_id uuid NOT NULL,
    kind text NOT NULL,
    employer_kind text NOT NULL,
    education smallint NOT NULL,
    area text NOT NULL,
    industry text NOT NULL,
    section text NOT NULL,
    majors text[] NOT NULL,
    fair_ids uuid[] NOT NULL,
    pay_month_min_yuan int NOT NULL,
    pay_month_max_yuan int NOT NULL,
    first_seen timestamptz,
    live_until date NOT NULL,
    title_grams int[] NOT NULL,
    grams int[] NOT NULL
);
CREATE INDEX search_copies_grams_idx ON search_copies USING gin (grams);
CREATE INDEX search_copies_newest_idx ON search_copies (first_seen DESC NULLS LAST, post_id DESC);

-- What each round of review was about, frozen at submission.
CREATE TABLE post_rounds (
    post_id uuid NOT NULL REFERENCES posts (id),
    round int NOT NULL,
    snapshot jsonb NOT NULL,
    submitted_by uuid NOT NULL,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (post_id, round)
);

CREATE TABLE reviews (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL CHECK (subject_kind IN ('post', 'qualification')),
    subject_id uuid NOT NULL,
    org_id uuid NOT NULL REFERENCES orgs (id),
    round int NOT NULL,
    status text NOT NULL CHECK (status IN ('open', 'approved', 'returned', 'rejected', 'cancelled')),
    due_at timestamptz NOT NULL,
    entered_by uuid NOT NULL,
    claimed_by uuid,
    lease_until timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    reason text NOT NULL DEFAULT '',
    field_reasons jsonb NOT NULL DEFAULT '{}',
    checks jsonb NOT NULL DEFAULT '{}',
    snapshot jsonb NOT NULL DEFAULT '{}',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX reviews_one_open_key ON reviews (subject_kind, subject_id) WHERE status = 'open';
CREATE INDEX reviews_queue_idx ON reviews (due_at, id) WHERE status = 'open';
CREATE INDEX reviews_subject_idx ON reviews (subject_kind, subject_id, round);
CREATE INDEX reviews_org_idx ON reviews (org_id);
CREATE INDEX reviews_decided_idx ON reviews (decided_by, decided_at);

CREATE TABLE resumes (
    person_id uuid PRIMARY KEY REFERENCES persons (id),
    content jsonb NOT NULL,
    version int NOT NULL DEFAULT 1,
    updated_at timestamptz NOT NULL
);

CREATE TABLE applications (
    id uuid PRIMARY KEY,
    post_id uuid NOT NULL REFERENCES posts (id),
    org_id uuid NOT NULL REFERENCES orgs (id),
    person_id uuid NOT NULL REFERENCES persons (id),
    user_id uuid NOT NULL REFERENCES users (id),
    channel text NOT NULL,
    status text NOT NULL CHECK (status IN ('submitted', 'shortlisted', 'interviewing', 'offered', 'accepted', 'hired',
        'agreed', 'declined', 'rejected', 'withdrawn')),
    resume jsonb NOT NULL,
    message text NOT NULL DEFAULT '',
    seen_at timestamptz,
    -- The offer as it stands: what, from when, until when it may be answered.
    offer_pay_yuan int NOT NULL DEFAULT 0,
    offer_start_on date,
    offer_answer_by date,
    offer_note text NOT NULL DEFAULT '',
    -- What came of it: the start of a hire or agreement, the months of an agreement, the code of a refusal.
    start_on date,
    months int NOT NULL DEFAULT 0,
    work_area text NOT NULL DEFAULT '',
    reject_code text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    -- Both: two names of one person may merge after one of them applied.
    CONSTRAINT applications_post_person_key UNIQUE (post_id, person_id),
    CONSTRAINT applications_post_user_key UNIQUE (post_id, user_id)
);
CREATE INDEX applications_user_idx ON applications (user_id, id DESC);
CREATE INDEX applications_org_idx ON applications (org_id, id DESC);
CREATE INDEX applications_post_idx ON applications (post_id, id DESC);

CREATE TABLE interviews (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES applications (id),
    at timestamptz NOT NULL,
    mode text NOT NULL CHECK (mode IN ('on_site', 'video', 'phone')),
    place text NOT NULL,
    note text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL
);
CREATE INDEX interviews_application_idx ON interviews (application_id, at);

-- +goose Down
DROP TABLE interviews, applications, resumes, reviews, post_rounds, search_copies, posts;
