package postgres

import (
	"context"
	"fmt"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/placement"
)

// PurgeSnapshots replaces the frozen résumés of applications that ended before by a masked name. When an application
// has ended is said by hiring.Listed.EndedAt; the two agree.
func (d *DB) PurgeSnapshots(ctx context.Context, before, now time.Time, limit int) (int, error) {
	res := d.conn(ctx).Exec(`WITH due AS (
		SELECT a.id FROM applications a JOIN posts p ON p.id = a.post_id
		WHERE a.purged_at IS NULL AND a.updated_at <= @before
		AND (NOT a.status = ANY(CAST(@live AS text[])) OR p.status <> 'published' AND p.updated_at <= @before)
		ORDER BY a.updated_at LIMIT @limit FOR UPDATE OF a SKIP LOCKED)
		UPDATE applications a SET purged_at = @now, message = '',
			resume = jsonb_build_object('name', left(a.resume->>'name', 1) || '**')
		FROM due WHERE a.id = due.id`,
		map[string]any{"before": before, "now": now, "limit": limit, "live": textArray(hiring.LiveStatuses())})
	return int(res.RowsAffected), translate(res.Error)
}

// ReleaseApplications takes from applications that ended before, but for agreements, whom they were of and what was
// written. The application of a placement in dispute stays as it is.
func (d *DB) ReleaseApplications(ctx context.Context, before, now time.Time, limit int) (int, error) {
	return d.releaseApplications(ctx, `a.status <> @agreed AND a.updated_at < @before
		AND (NOT a.status = ANY(CAST(@live AS text[])) OR p.status <> 'published' AND p.updated_at < @before)
		AND NOT EXISTS (SELECT FROM placements pl WHERE pl.application_id = a.id AND pl.status = 'disputed' AND pl.released_at IS NULL)`,
		before, now, limit)
}

// ReleaseAgreements does the same to agreements that were signed before and whose term ended before.
func (d *DB) ReleaseAgreements(ctx context.Context, before, now time.Time, limit int) (int, error) {
	return d.releaseApplications(ctx, `a.status = @agreed AND a.updated_at < @before
		AND coalesce(a.start_on + make_interval(months => a.months), a.updated_at AT TIME ZONE 'Asia/Shanghai') < CAST(@day AS date)`,
		before, now, limit)
}

func (d *DB) releaseApplications(ctx context.Context, due string, before, now time.Time, limit int) (n int, err error) {
	err = d.InTx(ctx, func(ctx context.Context) error {
		var which []id.Application
		err := d.conn(ctx).Raw(`SELECT a.id FROM applications a JOIN posts p ON p.id = a.post_id WHERE a.released_at IS NULL AND `+due+`
			ORDER BY a.updated_at LIMIT @limit FOR UPDATE OF a SKIP LOCKED`, map[string]any{"before": before, "day": civil.DateOf(before),
			"limit": limit, "agreed": hiring.Agreed, "live": textArray(hiring.LiveStatuses())}).Scan(&which).Error
		if n = len(which); err != nil || n == 0 {
			return err
		}
		return d.each(ctx, map[string]any{"which": textArray(which), "now": now},
			`UPDATE applications SET person_id = NULL, user_id = NULL, resume = '{}', message = '', offer_pay_yuan = 0, offer_start_on = NULL,
				offer_answer_by = NULL, offer_note = '', seen_at = NULL, purged_at = coalesce(purged_at, @now), released_at = @now,
				version = version + 1 WHERE id = ANY(CAST(@which AS uuid[]))`,
			`DELETE FROM interviews WHERE application_id = ANY(CAST(@which AS uuid[]))`,
			`DELETE FROM consents WHERE application_id = ANY(CAST(@which AS uuid[]))`,
			`SELECT release_steps(CAST(@which AS uuid[]))`)
	})
	return n, translate(err)
}

// each runs statements with the same values.
func (d *DB) each(ctx context.Context, values map[string]any, statements ...string) error {
	for _, q := range statements {
		if err := d.conn(ctx).Exec(q, values).Error; err != nil {
			return err
		}
	}
	return nil
}

// CloseRosters lets nothing more come into rosters of classes and imports before.
func (d *DB) CloseRosters(ctx context.Context, before, now time.Time, limit int) (int, error) {
	res := d.conn(ctx).Exec(`UPDATE rosters SET released_at = @now, version = version + 1 WHERE id IN (
		SELECT r.id FROM rosters r WHERE r.released_at IS NULL AND make_date(r.cohort_year, 12, 31) < CAST(@day AS date) AND r.created_at < @before
			AND NOT EXISTS (SELECT FROM roster_rows w WHERE w.roster_id = r.id AND w.created_at >= @before)
		ORDER BY r.id LIMIT @limit FOR UPDATE SKIP LOCKED)`,
		map[string]any{"before": before, "day": civil.DateOf(before), "now": now, "limit": limit})
	return int(res.RowsAffected), translate(res.Error)
}

// ReleaseRosterRows takes from the rows of closed rosters whom they are about; what is counted of them stays.
func (d *DB) ReleaseRosterRows(ctx context.Context, limit int) (int, error) {
	res := d.conn(ctx).Exec(`UPDATE roster_rows SET person_id = NULL, name = '', student_no = '' WHERE id IN (
		SELECT w.id FROM rosters r JOIN roster_rows w ON w.roster_id = r.id WHERE r.released_at IS NOT NULL AND w.person_id IS NOT NULL
		LIMIT ? FOR UPDATE OF w SKIP LOCKED)`, limit)
	return int(res.RowsAffected), translate(res.Error)
}

// duePlacements are the people all of whose placements were last dealt with before and are neither in dispute nor waiting to
// be verified, of people n and placements p: only the whole of somebody can be let go of, or they would be counted twice.
const duePlacements = `SELECT coalesce(n.merged_into, n.id) AS survivor FROM placements p JOIN persons n ON n.id = p.person_id
	WHERE p.released_at IS NULL %s GROUP BY 1
	HAVING bool_and(p.created_at < @before AND p.status <> 'disputed' AND NOT (p.status = 'provisional' AND p.evidenced)
		AND NOT EXISTS (SELECT FROM placement_entries e WHERE e.placement_id = p.id AND e.recorded_at >= @before) %s)`

// ReleasePlacements gives the placements of people whose last one was dealt with before to a stand-in without a name, and
// takes papers and words out of their ledgers. limit bounds the people.
func (d *DB) ReleasePlacements(ctx context.Context, before, now time.Time, limit int) (n int, err error) {
	err = d.InTx(ctx, func(ctx context.Context) error {
		due, err := d.holdDue(ctx, before, limit)
		if n = len(due); err != nil || n == 0 {
			return err
		}
		standIns := make([]id.Person, n)
		for i := range standIns {
			standIns[i] = id.New[id.Person]()
		}
		values := map[string]any{"due": textArray(due), "standIns": textArray(standIns), "name": mask.Nobody, "now": now,
			"own": textArray([]placement.Kind{placement.Founder, placement.Flexible})}
		if err := d.each(ctx, values, `INSERT INTO persons (id, name, created_at) SELECT s, @name, @now FROM unnest(CAST(@standIns AS uuid[])) AS s`); err != nil {
			return err
		}
		var which []id.Placement
		// Who works for themselves has an employer of their own name.
		err = d.conn(ctx).Raw(`UPDATE placements p SET person_id = x.stand_in, application_id = NULL, released_at = @now,
			employer_name = CASE WHEN p.kind = ANY(CAST(@own AS text[])) THEN '' ELSE p.employer_name END,
			employer_uscc = CASE WHEN p.kind = ANY(CAST(@own AS text[])) THEN '' ELSE p.employer_uscc END
			FROM unnest(CAST(@due AS uuid[]), CAST(@standIns AS uuid[])) AS x (survivor, stand_in)
			JOIN persons n ON n.id = x.survivor OR n.merged_into = x.survivor
			WHERE p.person_id = n.id AND p.released_at IS NULL RETURNING p.id`, values).Scan(&which).Error
		if err != nil {
			return err
		}
		return d.each(ctx, map[string]any{"which": textArray(which)}, `SELECT release_entries(CAST(@which AS uuid[]))`)
	})
	return n, translate(err)
}

// holdDue finds people whose placements are due, and holds them and these. Whoever is busy with one of them is before us:
// those people have another turn.
func (d *DB) holdDue(ctx context.Context, before time.Time, limit int) ([]id.Person, error) {
	values := map[string]any{"before": before, "limit": limit}
	var some, people, due []id.Person
	var held []id.Placement
	read := func(into any, query string) error { return d.conn(ctx).Raw(query, values).Scan(into).Error }
	if err := read(&some, fmt.Sprintf(duePlacements, "", "")+" ORDER BY 1 LIMIT @limit"); err != nil || len(some) == 0 {
		return nil, err
	}
	values["some"] = textArray(some)
	// Placements before people, in the order of the use cases.
	if err := read(&held, `SELECT p.id FROM placements p JOIN persons n ON n.id = p.person_id WHERE p.released_at IS NULL
		AND coalesce(n.merged_into, n.id) = ANY(CAST(@some AS uuid[])) ORDER BY p.id FOR UPDATE OF p SKIP LOCKED`); err != nil {
		return nil, err
	}
	if err := read(&people, `SELECT id FROM persons WHERE id = ANY(CAST(@some AS uuid[])) ORDER BY id FOR UPDATE SKIP LOCKED`); err != nil {
		return nil, err
	}
	values["held"], values["people"] = textArray(held), textArray(people)
	// A statement of its own, so that it sees what was added until they were held.
	return due, read(&due, fmt.Sprintf(duePlacements, "AND coalesce(n.merged_into, n.id) = ANY(CAST(@people AS uuid[]))", "AND p.id = ANY(CAST(@held AS uuid[]))"))
}

// needless is the condition on persons n whom nothing points at.
const needless = `NOT EXISTS (SELECT FROM users x WHERE x.person_id = n.id) AND NOT EXISTS (SELECT FROM resumes x WHERE x.person_id = n.id)
	AND NOT EXISTS (SELECT FROM applications x WHERE x.person_id = n.id) AND NOT EXISTS (SELECT FROM consents x WHERE x.person_id = n.id)
	AND NOT EXISTS (SELECT FROM placements x WHERE x.person_id = n.id) AND NOT EXISTS (SELECT FROM roster_rows x WHERE x.person_id = n.id)
	AND NOT EXISTS (SELECT FROM persons x WHERE x.merged_into = n.id)`

// DropPersons deletes people of before whom nothing points at any more.
func (d *DB) DropPersons(ctx context.Context, before time.Time, limit int) (n int, err error) {
	err = d.InTx(ctx, func(ctx context.Context) error {
		n = 0
		for range 2 { // the earlier names of somebody first, which point at the surviving one
			gone, err := d.dropPersons(ctx, before, limit-n)
			if n += gone; err != nil || n == limit {
				return err
			}
		}
		return nil
	})
	return n, translate(err)
}

func (d *DB) dropPersons(ctx context.Context, before time.Time, limit int) (int, error) {
	var held []id.Person
	err := d.conn(ctx).Raw("SELECT n.id FROM persons n WHERE n.created_at < ? AND "+needless+" ORDER BY n.id LIMIT ? FOR UPDATE OF n SKIP LOCKED",
		before, limit).Scan(&held).Error
	if err != nil || len(held) == 0 {
		return 0, err
	}
	// Whatever comes to point at a person holds the row, so that what does not now will not.
	res := d.conn(ctx).Exec("DELETE FROM persons n WHERE n.id = ANY(CAST(? AS uuid[])) AND "+needless, textArray(held))
	return int(res.RowsAffected), res.Error
}

// PurgeSessions deletes sessions that ended before.
func (d *DB) PurgeSessions(ctx context.Context, before time.Time, limit int) (int, error) {
	return d.purge(ctx, "sessions", "expires_at < ? OR ended_at < ?", limit, before, before)
}

// PurgeNotices deletes messages that were written before.
func (d *DB) PurgeNotices(ctx context.Context, before time.Time, limit int) (int, error) {
	return d.purge(ctx, "notices", "created_at < ?", limit, before)
}

// PurgeMails deletes what is noted of mails dealt with before.
func (d *DB) PurgeMails(ctx context.Context, before time.Time, limit int) (int, error) {
	return d.purge(ctx, "mails", "done_at < ?", limit, before)
}

func (d *DB) purge(ctx context.Context, table, where string, limit int, args ...any) (int, error) {
	res := d.conn(ctx).Exec("DELETE FROM "+table+" WHERE id IN (SELECT id FROM "+table+" WHERE "+where+" LIMIT ? FOR UPDATE SKIP LOCKED)", append(args, limit)...)
	return int(res.RowsAffected), translate(res.Error)
}
