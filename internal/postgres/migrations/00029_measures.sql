-- +goose Up
ALTER TABLE orgs
    DROP CONSTRAINT orgs_qualification_check,
    ADD CONSTRAINT orgs_qualification_check CHECK (qualification IN ('none', 'in_review', 'returned', 'approved', 'rejected', 'expired', 'suspended', 'revoked')),
    -- The last day of an approval that a measure took away, for when the measure is lifted.
    ADD COLUMN withheld_until date;

-- What the bureau does about an employer: proposed by one reviewer, put in force by another.
CREATE TABLE measures (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    kind text NOT NULL CONSTRAINT measures_kind_check CHECK (kind IN ('suspend', 'revoke')),
    status text NOT NULL CONSTRAINT measures_status_check CHECK (status IN ('proposed', 'refused', 'in_force', 'lifted')),
    reason text NOT NULL,
    proposed_by uuid NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    answer text NOT NULL DEFAULT '', -- why it was refused or lifted
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX measures_one_proposed_key ON measures (org_id) WHERE status = 'proposed';
CREATE UNIQUE INDEX measures_one_in_force_key ON measures (org_id) WHERE status = 'in_force';
CREATE INDEX measures_org_idx ON measures (org_id, id);

-- An employer's appeal against a decision about its post or its qualification.
CREATE TABLE appeals (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    subject_kind text NOT NULL CONSTRAINT appeals_subject_check CHECK (subject_kind IN ('post', 'qualification')),
    subject_id uuid NOT NULL,
    subject_version int NOT NULL,
    against text NOT NULL, -- the state of the subject that the appeal is about
    because text NOT NULL, -- the reason given for it
    words text NOT NULL,
    status text NOT NULL CONSTRAINT appeals_status_check CHECK (status IN ('filed', 'granted', 'refused', 'withdrawn')),
    entered_by uuid NOT NULL,
    due_at timestamptz NOT NULL,
    decided_by uuid,
    decided_at timestamptz,
    answer text NOT NULL DEFAULT '',
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX appeals_one_open_key ON appeals (subject_kind, subject_id) WHERE status = 'filed';
-- One appeal for one decision: what was refused is not asked again until something has changed.
CREATE UNIQUE INDEX appeals_once_key ON appeals (subject_kind, subject_id, subject_version) WHERE status IN ('granted', 'refused');
CREATE INDEX appeals_queue_idx ON appeals (due_at, id) WHERE status = 'filed';
CREATE INDEX appeals_org_idx ON appeals (org_id, id);

-- +goose Down
DROP TABLE appeals, measures;
UPDATE orgs SET qualification = 'rejected' WHERE qualification IN ('suspended', 'revoked');
ALTER TABLE orgs
    DROP COLUMN withheld_until,
    DROP CONSTRAINT orgs_qualification_check,
    ADD CONSTRAINT orgs_qualification_check CHECK (qualification IN ('none', 'in_review', 'returned', 'approved', 'rejected', 'expired'));
