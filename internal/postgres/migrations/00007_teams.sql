-- +goose Up
-- Who acts for an organisation: members, invitations by mail, filed authorisations (internal/team).

ALTER TABLE memberships
    -- The member was a member of another employer before: acts only while an authorisation is in force.
    ADD COLUMN needs_authorisation boolean NOT NULL DEFAULT false,
    ADD COLUMN version int NOT NULL DEFAULT 1;

CREATE TABLE invitations (
    id uuid PRIMARY KEY,
    org_id uuid NOT NULL REFERENCES orgs (id),
    address text NOT NULL,
    level text NOT NULL CHECK (level IN ('owner', 'recruiter', 'viewer')),
    lang text NOT NULL CHECK (lang IN ('zh', 'en')),
    status text NOT NULL CHECK (status IN ('open', 'accepted', 'revoked', 'expired')),
    -- SHA-256 of the one-time link's token; a link sent again has another.
    token_hash bytea NOT NULL,
    sent_at timestamptz NOT NULL,
    sent_count int NOT NULL,
    expires_at timestamptz NOT NULL,
    invited_by uuid NOT NULL REFERENCES users (id),
    accepted_by uuid REFERENCES users (id),
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT invitations_address_lower CHECK (address = lower(address))
);
CREATE UNIQUE INDEX invitations_token_key ON invitations (token_hash);
CREATE UNIQUE INDEX invitations_open_key ON invitations (org_id, address) WHERE status = 'open';
CREATE INDEX invitations_org_idx ON invitations (org_id, id DESC);
CREATE INDEX invitations_address_idx ON invitations (address, sent_at);
CREATE INDEX invitations_expiry_idx ON invitations (expires_at) WHERE status = 'open';

CREATE TABLE authorisations (
    id uuid PRIMARY KEY,
    -- Who authorises, and whom: a member of another employer, or an agency with all of its staff.
    org_id uuid NOT NULL REFERENCES orgs (id),
    agent_id uuid REFERENCES users (id),
    agent_org_id uuid REFERENCES orgs (id),
    file_id uuid NOT NULL REFERENCES files (id),
    valid_until date NOT NULL,
    scope text NOT NULL,
    status text NOT NULL CHECK (status IN ('filed', 'returned', 'approved', 'revoked', 'expired')),
    reason text NOT NULL DEFAULT '',
    filed_by uuid NOT NULL REFERENCES users (id),
    decided_by uuid REFERENCES users (id),
    decided_at timestamptz,
    reminded boolean NOT NULL DEFAULT false,
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    CONSTRAINT authorisations_one_agent CHECK (num_nonnulls(agent_id, agent_org_id) = 1),
    CONSTRAINT authorisations_not_self CHECK (agent_org_id <> org_id)
);
CREATE UNIQUE INDEX authorisations_open_user_key ON authorisations (org_id, agent_id) WHERE status IN ('filed', 'returned');
CREATE UNIQUE INDEX authorisations_open_org_key ON authorisations (org_id, agent_org_id) WHERE status IN ('filed', 'returned');
CREATE INDEX authorisations_org_idx ON authorisations (org_id, id DESC);
CREATE INDEX authorisations_agent_idx ON authorisations (agent_id, id DESC);
CREATE INDEX authorisations_agent_org_idx ON authorisations (agent_org_id, id DESC);
CREATE INDEX authorisations_status_idx ON authorisations (status, id);

-- Who acts for which organisation on a day, at which level: members, and the staff of verified agencies for their
-- clients. Nobody acts through a chain: whoever needs an authorisation to act for an agency does not act for its
-- clients. One person may stand here twice for one organisation.
-- +goose StatementBegin
CREATE FUNCTION acting_members(day date) RETURNS TABLE (user_id uuid, org_id uuid, level text, created_at timestamptz)
LANGUAGE sql STABLE AS $$
    SELECT m.user_id, m.org_id, m.level, m.created_at
    FROM memberships m
    WHERE NOT m.needs_authorisation OR EXISTS (SELECT FROM authorisations a WHERE a.org_id = m.org_id
        AND a.agent_id = m.user_id AND a.status = 'approved' AND a.valid_until >= day)
    UNION ALL
    SELECT m.user_id, a.org_id, CASE m.level WHEN 'viewer' THEN 'viewer' ELSE 'recruiter' END, a.created_at
    FROM authorisations a
    JOIN memberships m ON m.org_id = a.agent_org_id AND NOT m.needs_authorisation
    JOIN orgs agency ON agency.id = a.agent_org_id AND agency.qualified_until >= day
    WHERE a.status = 'approved' AND a.valid_until >= day
$$;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION acting_members;
DROP TABLE authorisations, invitations;
ALTER TABLE memberships DROP COLUMN needs_authorisation, DROP COLUMN version;
