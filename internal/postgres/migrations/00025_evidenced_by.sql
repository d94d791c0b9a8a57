-- +goose Up
-- Who filed all papers that suffice for a placement: that officer may not verify it (placement.Verify).
ALTER TABLE placements ADD COLUMN evidenced_by uuid;
UPDATE placements p SET evidenced_by = sole.filer
FROM (SELECT e.placement_id, min(e.actor_id::text)::uuid AS filer
    FROM placement_entries e JOIN placements q ON q.id = e.placement_id
    WHERE e.kind = 'evidence' AND (q.kind, e.evidence_kind) IN (('contract', 'E1'), ('contract', 'E2'), ('contract', 'E3'),
        ('trainee_retained', 'E1'), ('trainee_retained', 'E2'), ('civil_servant', 'E1'), ('civil_servant', 'E3'),
        ('public_institution', 'E1'), ('public_institution', 'E2'), ('public_institution', 'E3'),
        ('public_welfare', 'E1'), ('public_welfare', 'E2'), ('public_welfare', 'E3'),
        ('grassroots', 'E1'), ('grassroots', 'E3'), ('grassroots', 'E5'), ('founder', 'E4'), ('flexible', 'E6'))
    GROUP BY e.placement_id HAVING count(DISTINCT e.actor_id) = 1) sole
WHERE p.id = sole.placement_id;

-- +goose Down
ALTER TABLE placements DROP COLUMN evidenced_by;
