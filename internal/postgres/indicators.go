package postgres

import (
	"context"
	"encoding/json"

	"liuyong/internal/civil"
	"liuyong/internal/indicator"
	"liuyong/internal/person"
)

// firstCounted are the first verified counted starts, one for each surviving person, in the window [f, t]. It is the
// whole of what K1 counts: everything else only groups it.
const firstCounted = `SELECT DISTINCT ON (coalesce(n.merged_into, n.id)) p.id, p.kind, p.employer_name, p.work_area,
	p.start_on, p.origin, p.youth_group, coalesce(n.merged_into, n.id) AS survivor
	FROM placements p JOIN persons n ON n.id = p.person_id
	WHERE p.status = 'verified' AND p.counts AND p.start_on BETWEEN w.f AND w.t
	ORDER BY coalesce(n.merged_into, n.id), p.start_on, p.id`

// fairDays are the campuses and days on which fairs that count were held in the window, one row each. Two fairs on
// one campus and day are one (domain.md §2.2, W1).
const fairDays = `SELECT DISTINCT ON (fa.campus_area, fa.campus_name, fa.held_on) fa.id, fa.name, fa.campus_name,
	fa.campus_area, fa.held_on, fa.kind FROM fairs fa
	WHERE fa.status = 'held' AND fa.kind IN ('general', 'specialised') AND starts_with(fa.campus_area, @prefix)
	AND fa.held_on BETWEEN w.f AND w.t
	ORDER BY fa.campus_area, fa.campus_name, fa.held_on, fa.id`

// windowTable turns spans of days into rows w(i, f, t).
const windowTable = `WITH w AS (SELECT i - 1 AS i, f, t FROM unnest(CAST(@from AS date[]), CAST(@to AS date[])) WITH ORDINALITY AS u(f, t, i)) `

func windowArgs(windows ...indicator.Window) map[string]any {
	from, to := make([]civil.Date, len(windows)), make([]civil.Date, len(windows))
	for i, w := range windows {
		from[i], to[i] = w.From, w.To
	}
	return map[string]any{"from": textArray(from), "to": textArray(to)}
}

// CountedPeople counts distinct surviving people by their first verified counted start in each window.
func (d *DB) CountedPeople(ctx context.Context, windows []indicator.Window) ([]indicator.Cell, error) {
	var rows []struct {
		I          int
		Origin     person.Class
		YouthGroup person.Group
		Month      string
		People     int
	}
	err := d.conn(ctx).Raw(windowTable+`SELECT w.i, c.origin, c.youth_group, to_char(c.start_on, 'YYYY-MM') AS month, count(*) AS people
		FROM w CROSS JOIN LATERAL (`+firstCounted+`) c GROUP BY 1, 2, 3, 4`, windowArgs(windows...)).Scan(&rows).Error
	out := make([]indicator.Cell, len(rows))
	for i, r := range rows {
		out[i] = indicator.Cell{Window: r.I, Origin: r.Origin, Group: r.YouthGroup, Month: r.Month, People: r.People}
	}
	return out, translate(err)
}

// sums runs a query of (window, number) and puts the numbers in the order of the windows.
func (d *DB) sums(ctx context.Context, query string, n int, args map[string]any) ([]int, error) {
	var rows []struct{ I, N int }
	err := d.conn(ctx).Raw(windowTable+query, args).Scan(&rows).Error
	out := make([]int, n)
	for _, r := range rows {
		out[r.I] = r.N
	}
	return out, translate(err)
}

// FairDays counts campuses and days with a fair that counts, in each window.
func (d *DB) FairDays(ctx context.Context, areaPrefix string, windows []indicator.Window) ([]int, error) {
	args := windowArgs(windows...)
	args["prefix"] = areaPrefix
	return d.sums(ctx, "SELECT w.i, count(*) AS n FROM w CROSS JOIN LATERAL ("+fairDays+") c GROUP BY 1", len(windows), args)
}

// SlotHeadcounts adds up the trainee headcount first approved in each window.
func (d *DB) SlotHeadcounts(ctx context.Context, windows []indicator.Window) ([]int, error) {
	return d.sums(ctx, `SELECT w.i, sum(s.approved_headcount) AS n FROM w JOIN trainee_slots s
		ON s.status = 'approved' AND s.first_approved_on BETWEEN w.f AND w.t GROUP BY 1`, len(windows), windowArgs(windows...))
}

// rows runs a query of indicator rows that selects from w, after an identifier.
func (d *DB) rows(ctx context.Context, query string, w indicator.Window, after string, limit int, args map[string]any) ([]indicator.Row, error) {
	for k, v := range windowArgs(w) {
		args[k] = v
	}
	args["after"], args["limit"] = null(after), limit
	out := []indicator.Row{}
	err := d.conn(ctx).Raw(windowTable+query+` AND (CAST(@after AS uuid) IS NULL OR c.id > CAST(@after AS uuid)) ORDER BY c.id LIMIT @limit`, args).Scan(&out).Error
	return out, translate(err)
}

// PersonRows are the people of these origins by their first counted start in the window.
func (d *DB) PersonRows(ctx context.Context, w indicator.Window, origins []person.Class, after string, limit int) ([]indicator.Row, error) {
	return d.rows(ctx, `SELECT c.id, 1 AS count, c.start_on AS on_day, s.name AS label, s.identity_last4, c.kind, c.employer_name AS employer,
		c.work_area AS area, c.origin, c.youth_group AS "group" FROM w CROSS JOIN LATERAL (`+firstCounted+`) c JOIN persons s ON s.id = c.survivor
		WHERE c.origin = ANY(CAST(@origins AS text[]))`, w, after, limit, map[string]any{"origins": textArray(origins)})
}

// FairRows are the campuses and days with a fair that counts.
func (d *DB) FairRows(ctx context.Context, areaPrefix string, w indicator.Window, after string, limit int) ([]indicator.Row, error) {
	return d.rows(ctx, `SELECT c.id, 1 AS count, c.held_on AS on_day, c.name AS label, c.kind, c.campus_name AS employer, c.campus_area AS area
		FROM w CROSS JOIN LATERAL (`+fairDays+`) c WHERE true`, w, after, limit, map[string]any{"prefix": areaPrefix})
}

// SlotRows are the trainee headcounts first approved in the window.
func (d *DB) SlotRows(ctx context.Context, w indicator.Window, after string, limit int) ([]indicator.Row, error) {
	return d.rows(ctx, `SELECT c.id, c.approved_headcount AS count, c.first_approved_on AS on_day, o.name AS label, 'trainee_slot' AS kind,
		o.name AS employer, o.area FROM w JOIN trainee_slots c ON c.first_approved_on BETWEEN w.f AND w.t JOIN orgs o ON o.id = c.org_id
		WHERE c.status = 'approved'`, w, after, limit, map[string]any{})
}

// KeepSnapshot adds a snapshot unless the day has one, and returns the one that stands.
func (d *DB) KeepSnapshot(ctx context.Context, s indicator.Snapshot) (indicator.Snapshot, error) {
	items, err := json.Marshal(s.Items)
	if err != nil {
		return indicator.Snapshot{}, err
	}
	err = d.conn(ctx).Exec(`INSERT INTO indicator_snapshots (as_of, programme_version, items, taken_at) VALUES (?, ?, ?, ?)
		ON CONFLICT (as_of) DO NOTHING`, s.AsOf, s.ProgrammeVersion, string(items), s.TakenAt).Error
	if err != nil {
		return indicator.Snapshot{}, translate(err)
	}
	var kept indicator.Snapshot
	return kept, first(d.conn(ctx).Table("indicator_snapshots").Where("as_of = ?", s.AsOf), &kept)
}

// Snapshots lists snapshots before a day, newest first.
func (d *DB) Snapshots(ctx context.Context, before civil.Date, limit int) ([]indicator.Snapshot, error) {
	q := d.conn(ctx).Table("indicator_snapshots").Order("as_of DESC").Limit(limit)
	if before != "" {
		q = q.Where("as_of < ?", before)
	}
	var out []indicator.Snapshot
	return out, translate(q.Find(&out).Error)
}
