-- +goose Up
-- Matters handed over to another authority, with the file as it stood.
CREATE TABLE referrals (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    complaint_id uuid REFERENCES complaint_cases (id),
    authority text NOT NULL CONSTRAINT referrals_authority_check CHECK (authority IN ('labour_inspection', 'market_regulation', 'police')),
    status text NOT NULL CONSTRAINT referrals_status_check CHECK (status IN ('sent', 'replied', 'closed')),
    words text NOT NULL,
    dossier jsonb NOT NULL,
    due_on date NOT NULL,
    reference text NOT NULL DEFAULT '',
    sent_by uuid NOT NULL,
    reminded_on date,
    closed_at timestamptz,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL
);
-- An authority has a matter once: all reports of a post, or an employer without them.
CREATE UNIQUE INDEX referrals_once_key ON referrals (org_id, authority, coalesce(complaint_id, org_id)) WHERE status <> 'closed';
CREATE INDEX referrals_due_idx ON referrals (due_on, id) WHERE status <> 'closed';
CREATE INDEX referrals_org_idx ON referrals (org_id, id);
CREATE INDEX referrals_complaint_idx ON referrals (complaint_id);

-- +goose Down
DROP TABLE referrals;
