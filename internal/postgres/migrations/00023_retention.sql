-- +goose Up
-- Rows that were kept long enough stay for the figures and name nobody: released_at says since when
-- (docs/adr/0021-letting-go.md).
ALTER TABLE applications
    ALTER COLUMN person_id DROP NOT NULL,
    ALTER COLUMN user_id DROP NOT NULL,
    ADD COLUMN released_at timestamptz,
    ADD CONSTRAINT applications_released CHECK (CASE WHEN released_at IS NULL THEN person_id IS NOT NULL AND user_id IS NOT NULL
        ELSE person_id IS NULL AND user_id IS NULL AND resume = '{}' AND message = '' AND offer_note = '' END);
CREATE INDEX applications_unreleased_idx ON applications (updated_at) WHERE released_at IS NULL;

-- The person of a released placement is a stand-in without a name, one for each person, so that people are still
-- counted once.
ALTER TABLE placements ADD COLUMN released_at timestamptz;
DROP INDEX placements_same_key;
CREATE UNIQUE INDEX placements_same_key ON placements (person_id, employer_name, start_on) WHERE status <> 'void' AND released_at IS NULL;
CREATE INDEX placements_unreleased_idx ON placements (created_at) WHERE released_at IS NULL;

ALTER TABLE rosters ADD COLUMN released_at timestamptz;
ALTER TABLE roster_rows
    ALTER COLUMN person_id DROP NOT NULL,
    ADD CONSTRAINT roster_rows_released CHECK (person_id IS NOT NULL OR name = '' AND student_no = '');
CREATE INDEX roster_rows_named_idx ON roster_rows (roster_id) WHERE person_id IS NOT NULL;

-- What points at a person, for those who are needed no more.
CREATE INDEX applications_person_idx ON applications (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX consents_person_idx ON consents (person_id);
CREATE INDEX persons_merged_idx ON persons (merged_into) WHERE merged_into IS NOT NULL;

-- The ledger and the log of steps stay append-only but for one way out: words, papers and people of entries that are older
-- than the law asks, whatever the program says, through the two functions below. The program cannot change this function.
-- +goose StatementBegin
CREATE FUNCTION law_floor() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT now() - interval '3 years' $$;
-- +goose StatementEnd

ALTER TABLE placement_entries
    ALTER COLUMN actor_id DROP NOT NULL,
    ADD CONSTRAINT placement_entries_actor CHECK (actor_id IS NOT NULL OR actor_role = 'graduate');

-- +goose StatementBegin
CREATE FUNCTION guard_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    facts text[] := '{person_id,application_id,employer_name,employer_uscc}';
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.recorded_at < law_floor() AND NEW.file_id IS NULL AND NEW.reason = ''
        AND (NEW.actor_id = OLD.actor_id OR NEW.actor_id IS NULL)
        AND (NEW.data - 'opening') = (OLD.data - 'opening')
        AND (NEW.data -> 'opening') - facts IS NOT DISTINCT FROM (OLD.data -> 'opening') - facts
        AND to_jsonb(NEW) - '{file_id,reason,actor_id,data}'::text[] = to_jsonb(OLD) - '{file_id,reason,actor_id,data}'::text[] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd
DROP TRIGGER placement_entries_append_only ON placement_entries;
CREATE TRIGGER placement_entries_append_only BEFORE UPDATE OR DELETE ON placement_entries
    FOR EACH ROW EXECUTE FUNCTION guard_entry();

-- +goose StatementBegin
CREATE FUNCTION guard_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.subject_kind = 'application' AND OLD.at < law_floor() AND NEW.reason = '' AND NEW.data = '{}'
        AND (NEW.actor_id IS NOT DISTINCT FROM OLD.actor_id OR NEW.actor_id IS NULL AND OLD.actor_role = 'graduate')
        AND to_jsonb(NEW) - '{reason,data,actor_id}'::text[] = to_jsonb(OLD) - '{reason,data,actor_id}'::text[] THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
-- +goose StatementEnd
DROP TRIGGER transitions_append_only ON transitions;
CREATE TRIGGER transitions_append_only BEFORE UPDATE OR DELETE ON transitions
    FOR EACH ROW EXECUTE FUNCTION guard_step();

-- Makes the ledger of released placements say of the person what their rows say: nothing. None of them is in dispute.
-- +goose StatementBegin
CREATE FUNCTION release_entries(which uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE placement_entries e SET file_id = NULL, reason = '',
        actor_id = CASE WHEN e.actor_role <> 'graduate' THEN e.actor_id END,
        data = CASE WHEN e.data ? 'opening' THEN jsonb_set(e.data, '{opening}', (e.data -> 'opening') - 'application_id'
            || jsonb_build_object('person_id', p.person_id, 'employer_name', p.employer_name, 'employer_uscc', p.employer_uscc)) ELSE e.data END
    FROM placements p WHERE p.id = ANY (which) AND e.placement_id = p.id AND p.released_at IS NOT NULL AND p.status <> 'disputed'
$$;
-- +goose StatementEnd

-- Takes from the steps of released applications the words, and who the graduate was.
-- +goose StatementBegin
CREATE FUNCTION release_steps(which uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE transitions t SET reason = '', data = '{}', actor_id = CASE WHEN t.actor_role <> 'graduate' THEN t.actor_id END
    FROM applications a WHERE a.id = ANY (which) AND a.released_at IS NOT NULL AND t.subject_kind = 'application' AND t.subject_id = a.id
$$;
-- +goose StatementEnd
REVOKE ALL ON FUNCTION release_entries(uuid[]), release_steps(uuid[]) FROM PUBLIC;

-- +goose Down
DROP FUNCTION release_entries(uuid[]), release_steps(uuid[]);
DROP TRIGGER transitions_append_only ON transitions;
CREATE TRIGGER transitions_append_only BEFORE UPDATE OR DELETE ON transitions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP TRIGGER placement_entries_append_only ON placement_entries;
CREATE TRIGGER placement_entries_append_only BEFORE UPDATE OR DELETE ON placement_entries
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
DROP FUNCTION guard_entry, guard_step, law_floor;
DROP INDEX persons_merged_idx, consents_person_idx, applications_person_idx, roster_rows_named_idx, placements_unreleased_idx,
    placements_same_key, applications_unreleased_idx;
CREATE UNIQUE INDEX placements_same_key ON placements (person_id, employer_name, start_on) WHERE status <> 'void';
-- What was let go of cannot be given back: the columns that allow it stay nullable.
ALTER TABLE placement_entries DROP CONSTRAINT placement_entries_actor;
ALTER TABLE roster_rows DROP CONSTRAINT roster_rows_released;
ALTER TABLE rosters DROP COLUMN released_at;
ALTER TABLE placements DROP COLUMN released_at;
ALTER TABLE applications DROP CONSTRAINT applications_released, DROP COLUMN released_at;
