-- +goose Up
-- What a file was handed in for is asked whenever somebody else opens it, and before it goes.
CREATE INDEX files_org_idx ON files (org_id, created_at) WHERE org_id IS NOT NULL;
CREATE INDEX files_unscanned_idx ON files (created_at) WHERE scan = 'unscanned';
CREATE INDEX files_age_idx ON files (created_at);
CREATE INDEX placement_entries_file_idx ON placement_entries (file_id) WHERE file_id IS NOT NULL;
CREATE INDEX authorisations_file_idx ON authorisations (file_id);
CREATE INDEX fairs_evidence_file_idx ON fairs (evidence_file_id) WHERE evidence_file_id IS NOT NULL;
CREATE INDEX orgs_documents_idx ON orgs USING gin (documents jsonb_path_ops);
CREATE INDEX reviews_documents_idx ON reviews USING gin ((snapshot -> 'documents') jsonb_path_ops) WHERE subject_kind = 'qualification';

-- What was handed in for an audit: to the reviewers in some round, or as an authorisation.
-- +goose StatementBegin
CREATE FUNCTION file_in_audit(file uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM reviews r WHERE r.subject_kind = 'qualification'
            AND r.snapshot -> 'documents' @> jsonb_build_array(jsonb_build_object('file_id', file)))
        OR EXISTS (SELECT FROM authorisations a WHERE a.file_id = file)
$$;
-- +goose StatementEnd

-- What proves a placement or a fair.
-- +goose StatementBegin
CREATE FUNCTION file_in_evidence(file uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM placement_entries e WHERE e.file_id = file)
        OR EXISTS (SELECT FROM fairs f WHERE f.evidence_file_id = file)
$$;
-- +goose StatementEnd

-- What anything refers to. Whatever comes to refer to files belongs here too, or they go after a while.
-- +goose StatementBegin
CREATE FUNCTION file_in_use(file uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT file_in_audit(file) OR file_in_evidence(file)
        OR EXISTS (SELECT FROM orgs o WHERE o.documents @> jsonb_build_array(jsonb_build_object('file_id', file)))
$$;
-- +goose StatementEnd

-- +goose Down
DROP FUNCTION file_in_use(uuid), file_in_audit(uuid), file_in_evidence(uuid);
DROP INDEX reviews_documents_idx, orgs_documents_idx, fairs_evidence_file_idx, authorisations_file_idx, placement_entries_file_idx,
    files_age_idx, files_unscanned_idx, files_org_idx;
