package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// raw is the connection of the context without GORM, which would unfold slices into lists of parameters.
func (d *DB) raw(ctx context.Context) gorm.ConnPool { return d.conn(ctx).Statement.ConnPool }

// ClaimDirty lists marks after a sequence number in the order in which they were made: those that the engine has yet
// to be told of, failed ones left out until their time has come; or, when uncopied is set, those whose fallback copy
// has yet to be made. Nothing is locked: the claim is the sequence number, which the methods below compare.
func (d *DB) ClaimDirty(ctx context.Context, after int64, limit int, uncopied bool) ([]posting.Mark, error) {
	open := "indexed_seq <> seq AND (attempts = 0 OR retry_at <= now())"
	if uncopied {
		open = "copied_seq <> seq"
	}
	rows, err := d.raw(ctx).QueryContext(ctx,
		"SELECT key, seq FROM search_dirty WHERE seq > $1 AND "+open+" ORDER BY seq LIMIT $2", after, limit)
	if err != nil {
		return nil, translate(err)
	}
	defer rows.Close()
	var out []posting.Mark
	for rows.Next() {
		var m posting.Mark
		if err := rows.Scan(&m.Post, &m.Seq); err != nil {
			return nil, err
		}
		out = append(out, m)
	}
	return out, translate(rows.Err())
}

func columns(marks []posting.Mark) (keys []string, seqs []int64) {
	keys, seqs = make([]string, len(marks)), make([]int64, len(marks))
	for i, m := range marks {
		keys[i], seqs[i] = string(m.Post), m.Seq
	}
	return keys, seqs
}

const (
	// claimedMarks picks those of the claimed marks that have not been renewed since.
	claimedMarks = "unnest($1::uuid[], $2::bigint[]) c (key, seq) WHERE d.key = c.key AND d.seq = c.seq"
	// tellChange notes the posts for a rebuild that is under way, and tells those who keep answers of the engine that
	// there are newer ones.
	tellChange = `, noted AS (INSERT INTO search_replays SELECT key FROM settled WHERE EXISTS (SELECT FROM search_rebuilds)
		ON CONFLICT DO NOTHING) SELECT pg_notify('search_changed', '')`
)

// ClearDirty removes claimed marks: both the engine's and the fallback's copies are right.
func (d *DB) ClearDirty(ctx context.Context, claimed []posting.Mark) error {
	return d.settle(ctx, claimed, "WITH settled AS (DELETE FROM search_dirty d USING "+claimedMarks+" RETURNING d.key)"+tellChange)
}

// MarkIndexed notes that the engine's copies of claimed posts are right, and removes the marks of those whose
// fallback copies are, too.
func (d *DB) MarkIndexed(ctx context.Context, claimed []posting.Mark) error {
	return d.settle(ctx, claimed, "WITH gone AS (DELETE FROM search_dirty d USING "+claimedMarks+" AND d.copied_seq = d.seq RETURNING d.key), "+
		"kept AS (UPDATE search_dirty d SET indexed_seq = d.seq, attempts = 0, last_error = '' FROM "+claimedMarks+
		" AND d.copied_seq <> d.seq RETURNING d.key), settled AS (SELECT key FROM gone UNION ALL SELECT key FROM kept)"+tellChange)
}

// MarkCopied notes that the fallback copies of claimed posts are right, and removes the marks of those whose copies
// in the engine are, too.
func (d *DB) MarkCopied(ctx context.Context, claimed []posting.Mark) error {
	return d.settle(ctx, claimed, "WITH gone AS (DELETE FROM search_dirty d USING "+claimedMarks+" AND d.indexed_seq = d.seq) "+
		"UPDATE search_dirty d SET copied_seq = d.seq FROM "+claimedMarks+" AND d.indexed_seq <> d.seq")
}

func (d *DB) settle(ctx context.Context, claimed []posting.Mark, statement string) error {
	keys, seqs := columns(claimed)
	_, err := d.raw(ctx).ExecContext(ctx, statement, keys, seqs)
	return translate(err)
}

// FailDirty notes why claimed marks could not be dealt with and puts them off, twice as long each time, up to an
// hour. A mark renewed since then is left alone.
func (d *DB) FailDirty(ctx context.Context, claimed []posting.Mark, cause string) error {
	keys, seqs := columns(claimed)
	_, err := d.raw(ctx).ExecContext(ctx, `UPDATE search_dirty d SET attempts = attempts + 1, last_error = left($3, 500),
			retry_at = now() + least(interval '1 hour', interval '1 second' * power(2, least(attempts, 12)))
		FROM `+claimedMarks, keys, seqs, cause)
	return translate(err)
}

// MarkAllSearch marks every published post and every post that has a fallback copy.
func (d *DB) MarkAllSearch(ctx context.Context) error {
	_, err := d.raw(ctx).ExecContext(ctx, `WITH marked AS (
		INSERT INTO search_dirty (key)
		SELECT id FROM posts WHERE status = 'published' UNION SELECT post_id FROM search_copies
		ON CONFLICT (key) DO UPDATE SET seq = nextval('search_dirty_seq'), attempts = 0, last_error = '')
		SELECT pg_notify('search_dirty', '')`)
	return translate(err)
}

// Failing is a post whose copy in the search engine cannot be brought up to date, as admins see it.
type Failing struct {
	Post      id.Post
	Attempts  int
	LastError string
	MarkedAt  time.Time
	RetryAt   time.Time
}

// SearchBacklog counts the marks that wait for the engine and lists the oldest failing ones.
func (d *DB) SearchBacklog(ctx context.Context, limit int) (pending int, failing []Failing, err error) {
	if err := d.conn(ctx).Raw("SELECT count(*) FROM search_dirty WHERE indexed_seq <> seq").Scan(&pending).Error; err != nil {
		return 0, nil, translate(err)
	}
	err = d.conn(ctx).Raw(`SELECT key AS post, attempts, last_error, marked_at, retry_at FROM search_dirty
		WHERE attempts > 0 AND indexed_seq <> seq ORDER BY marked_at LIMIT ?`, limit).Scan(&failing).Error
	return pending, failing, translate(err)
}

// DirtyCount is the number of posts whose copies in the search engine are known to be behind.
func (d *DB) DirtyCount(ctx context.Context) (int, error) {
	var n int
	return n, translate(d.conn(ctx).Raw("SELECT count(*) FROM search_dirty WHERE indexed_seq <> seq").Scan(&n).Error)
}

// Advisory locks are per database, so copies of the program on different databases never meet.
const (
	lockSearchLead    = 0x6c790001 // who runs the sync loop
	lockSearchWrite   = 0x6c790002 // who writes to the live index: a round of the loop, or the end of a rebuild
	lockSearchRebuild = 0x6c790003 // who rebuilds
)

// TryLeadSearch takes the lead of the sync loop on a connection of its own. Without an error and without a lead,
// another process has it.
func (d *DB) TryLeadSearch(ctx context.Context) (posting.Lead, error) {
	conn, err := pgx.Connect(ctx, d.url)
	if err != nil {
		return nil, translate(err)
	}
	var got bool
	if err = conn.QueryRow(ctx, "SELECT pg_try_advisory_lock($1)", lockSearchLead).Scan(&got); err == nil && got {
		if _, err = conn.Exec(ctx, "LISTEN search_dirty"); err == nil {
			return &lead{conn}, nil
		}
	}
	closeConn(conn)
	return nil, translate(err)
}

type lead struct{ conn *pgx.Conn }

// Wait implements posting.Lead.
func (l *lead) Wait(ctx context.Context, most time.Duration) error {
	limited, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	_, err := l.conn.WaitForNotification(limited)
	if limited.Err() != nil && !l.conn.IsClosed() {
		return ctx.Err()
	}
	return translate(err)
}

// Begin implements posting.Lead.
func (l *lead) Begin(ctx context.Context) error {
	_, err := l.conn.Exec(ctx, "SELECT pg_advisory_lock($1)", lockSearchWrite)
	return translate(err)
}

// End implements posting.Lead.
func (l *lead) End(ctx context.Context) error {
	_, err := l.conn.Exec(ctx, "SELECT pg_advisory_unlock($1)", lockSearchWrite)
	return translate(err)
}

// Release implements posting.Lead.
func (l *lead) Release() { closeConn(l.conn) }

// closeConn ends a connection and with it its locks, even when the context of its work has ended.
func closeConn(conn *pgx.Conn) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	_ = conn.Close(ctx) // the locks go with the socket in any case
}

// DuringRebuild lets fill write every published post to a new index while the sync loop goes on with the old one.
// It then stops the loop, gives swap the posts that changed meanwhile, and lets the loop go on with what is the
// index now. One rebuild runs at a time; others wait. What an interrupted rebuild left behind is forgotten.
func (d *DB) DuringRebuild(ctx context.Context, name string, fill func(context.Context) error, swap func(ctx context.Context, behind []id.Post) error) error {
	conn, err := pgx.Connect(ctx, d.url)
	if err != nil {
		return translate(err)
	}
	defer closeConn(conn)
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", lockSearchRebuild); err != nil {
		return translate(err)
	}
	err = d.InTx(ctx, func(ctx context.Context) error {
		if err := d.conn(ctx).Exec("WITH a AS (DELETE FROM search_rebuilds) DELETE FROM search_replays").Error; err != nil {
			return err
		}
		return d.conn(ctx).Exec("INSERT INTO search_rebuilds (name) VALUES (?)", name).Error
	})
	if err != nil {
		return err
	}
	// A clearing that did not see the row above ended before it or took marks whose changes fill is going to read.
	if err := fill(ctx); err != nil {
		return err
	}
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", lockSearchWrite); err != nil {
		return translate(err)
	}
	var behind []id.Post
	err = d.conn(ctx).Raw("SELECT key FROM search_replays UNION SELECT key FROM search_dirty").Scan(&behind).Error
	if err != nil {
		return translate(err)
	}
	if err := swap(ctx, behind); err != nil {
		return err
	}
	_, err = conn.Exec(ctx, "WITH a AS (DELETE FROM search_rebuilds) DELETE FROM search_replays")
	return translate(err)
}

// FollowSearch calls changed at the start and whenever copies in the search engine have been brought up to date.
// It returns when the connection is lost or the context ends.
func (d *DB) FollowSearch(ctx context.Context, changed func()) error {
	conn, err := pgx.Connect(ctx, d.url)
	if err != nil {
		return translate(err)
	}
	defer closeConn(conn)
	if _, err := conn.Exec(ctx, "LISTEN search_changed"); err != nil {
		return translate(err)
	}
	for {
		changed()
		if _, err := conn.WaitForNotification(ctx); err != nil {
			return translate(err)
		}
	}
}
