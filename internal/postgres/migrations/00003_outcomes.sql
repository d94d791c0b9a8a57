-- +goose Up
-- The present state of each placement, derived from placement_entries in the same transaction.
CREATE TABLE placements (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES persons (id),
    kind text NOT NULL CHECK (kind IN ('contract', 'civil_servant', 'public_institution', 'public_welfare',
        'grassroots', 'founder', 'flexible', 'trainee_retained')),
    status text NOT NULL CHECK (status IN ('provisional', 'verified', 'disputed', 'void')),
    org_id uuid REFERENCES orgs (id),
    employer_name text NOT NULL,
    employer_uscc text NOT NULL DEFAULT '',
    post_id uuid REFERENCES posts (id),
    application_id uuid REFERENCES applications (id),
    work_area text NOT NULL,
    start_on date NOT NULL,
    entered_by uuid NOT NULL,
    -- Holds a paper that suffices for its kind.
    evidenced boolean NOT NULL DEFAULT false,
    confirmed_at timestamptz,
    verified_by uuid,
    verified_at timestamptz,
    -- Fixed when verified: where the person came from, which of the plan's groups, and whether it counts.
    origin text NOT NULL DEFAULT '' CHECK (origin IN ('', 'in_district', 'in_city', 'outside', 'local_youth')),
    youth_group text NOT NULL DEFAULT '' CHECK (youth_group IN ('', 'graduate', 'vocational', 'other_youth', 'none')),
    counts boolean NOT NULL DEFAULT false,
    -- The number of entries it was derived from.
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX placements_same_key ON placements (person_id, employer_name, start_on) WHERE status <> 'void';
CREATE UNIQUE INDEX placements_application_key ON placements (application_id) WHERE application_id IS NOT NULL;
CREATE INDEX placements_person_idx ON placements (person_id);
CREATE INDEX placements_org_idx ON placements (org_id, id DESC);
CREATE INDEX placements_queue_idx ON placements (status, (NOT evidenced), id);
CREATE INDEX placements_counted_idx ON placements (person_id, start_on) WHERE status = 'verified' AND counts;

-- The ledger itself: what happened, on which day, recorded when, by whom, on what evidence. Append-only.
CREATE TABLE placement_entries (
    id uuid PRIMARY KEY,
    placement_id uuid NOT NULL REFERENCES placements (id),
    seq int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('opened', 'evidence', 'confirmed', 'verified', 'disputed', 'settled', 'voided')),
    happened_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    actor_role text NOT NULL,
    evidence_kind text NOT NULL DEFAULT '',
    file_id uuid REFERENCES files (id),
    reason text NOT NULL DEFAULT '',
    data jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT placement_entries_order_key UNIQUE (placement_id, seq)
);
CREATE TRIGGER placement_entries_append_only BEFORE UPDATE OR DELETE ON placement_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A trainee base's headcount of one calendar year (W4): the smallest form of a slot.
CREATE TABLE trainee_slots (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    year int NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
    requested_headcount int NOT NULL,
    approved_headcount int NOT NULL DEFAULT 0,
    post_summary text NOT NULL DEFAULT '',
    mentor_plan text NOT NULL DEFAULT '',
    insurance_plan text NOT NULL DEFAULT '',
    first_approved_on date,
    reason text NOT NULL DEFAULT '', -- why it was returned, adjusted or withdrawn last
    entered_by uuid NOT NULL,
    approved_by uuid,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT trainee_slots_org_year_key UNIQUE (org_id, year)
);
CREATE INDEX trainee_slots_queue_idx ON trainee_slots (status, id);

CREATE TABLE fairs (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('general', 'specialised', 'online', 'talk')),
    status text NOT NULL CHECK (status IN ('planned', 'open', 'held', 'cancelled')),
    host_org_id uuid REFERENCES orgs (id),
    campus_name text NOT NULL,
    campus_area text NOT NULL,
    place text NOT NULL,
    held_on date NOT NULL,
    opens_at text NOT NULL DEFAULT '',
    booth_count int NOT NULL,
    booking_closes_on date NOT NULL,
    intro text NOT NULL DEFAULT '',
    -- Since when the public sees it; a plan that was never opened is nobody's business.
    opened_at timestamptz,
    attendee_count int NOT NULL DEFAULT 0,
    evidence_file_id uuid REFERENCES files (id),
    evidence_note text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '', -- why it was cancelled
    created_by uuid NOT NULL,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE INDEX fairs_day_idx ON fairs (held_on, id);

CREATE TABLE fair_booths (
    id uuid PRIMARY KEY,
    fair_id uuid NOT NULL REFERENCES fairs (id),
    org_id uuid NOT NULL REFERENCES orgs (id),
    status text NOT NULL CHECK (status IN ('requested', 'admitted', 'declined', 'withdrawn')),
    booth_no text NOT NULL DEFAULT '',
    reason text NOT NULL DEFAULT '',
    post_ids jsonb NOT NULL DEFAULT '[]',
    requested_by uuid NOT NULL,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT fair_booths_org_key UNIQUE (fair_id, org_id)
);
CREATE UNIQUE INDEX fair_booths_no_key ON fair_booths (fair_id, booth_no) WHERE booth_no <> '' AND status = 'admitted';
CREATE INDEX fair_booths_own_idx ON fair_booths (org_id, id DESC);
CREATE INDEX fair_booths_posts_idx ON fair_booths USING gin (post_ids jsonb_path_ops) WHERE status = 'admitted';

CREATE TABLE rosters (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    name text NOT NULL,
    cohort_year int NOT NULL,
    campus_area text NOT NULL,
    created_by uuid, -- NULL: taken in by the command line
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX rosters_name_key ON rosters (org_id, cohort_year, name);

CREATE TABLE roster_rows (
    id uuid PRIMARY KEY,
    roster_id uuid NOT NULL REFERENCES rosters (id),
    person_id uuid NOT NULL REFERENCES persons (id),
    student_no text NOT NULL DEFAULT '',
    name text NOT NULL,
    education text NOT NULL,
    major text NOT NULL DEFAULT '',
    destination_code text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    CONSTRAINT roster_rows_person_key UNIQUE (roster_id, person_id)
);
CREATE INDEX roster_rows_page_idx ON roster_rows (roster_id, id);
CREATE INDEX roster_rows_person_idx ON roster_rows (person_id);

-- Month-end figures as they were known then; later evidence appears as a revision beside them. Append-only.
CREATE TABLE indicator_snapshots (
    as_of date PRIMARY KEY,
    programme_version text NOT NULL,
    items jsonb NOT NULL,
    taken_at timestamptz NOT NULL
);
CREATE TRIGGER indicator_snapshots_append_only BEFORE UPDATE OR DELETE ON indicator_snapshots
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- +goose Down
DROP TABLE indicator_snapshots, roster_rows, rosters, fair_booths, fairs, trainee_slots, placement_entries, placements;
