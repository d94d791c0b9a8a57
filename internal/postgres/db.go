// Package postgres keeps everything that is true. It implements the Store interface of each domain package, one
// file a domain, on GORM; it decides nothing. Constraint names become faults in errors.go.
package postgres

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	gormpg "gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/seal"
	"liuyong/internal/workflow"
)

// DB is a pool of connections under the program's own role.
type DB struct {
	gorm *gorm.DB
	pool *sql.DB
	url  string
	now  func() time.Time
	ring *seal.Ring
}

// Open connects. The URL is a PostgreSQL connection string; maxConns bounds the pool.
func Open(ctx context.Context, url string, maxConns int) (*DB, error) {
	cfg, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("reading the database address: %w", err)
	}
	cfg.RuntimeParams["timezone"] = "UTC"
	if cfg.RuntimeParams["application_name"] == "" {
		cfg.RuntimeParams["application_name"] = "liuyong"
	}
	cfg.RuntimeParams["standard_conforming_strings"] = "on" // origins are quoted by hand
	// Requests end their statements much sooner; this ends what nobody waits for any more.
	cfg.RuntimeParams["statement_timeout"] = "600s"
	cfg.RuntimeParams["idle_in_transaction_session_timeout"] = "600s"
	cfg.Tracer = queryCounter{}
	pool := sql.OpenDB(connector{stdlib.GetConnector(*cfg)})
	pool.SetMaxOpenConns(maxConns)
	pool.SetMaxIdleConns(maxConns)
	pool.SetConnMaxIdleTime(5 * time.Minute)
	if err := pool.PingContext(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("connecting to the database: %w", err), pool.Close())
	}
	g, err := gorm.Open(gormpg.New(gormpg.Config{Conn: pool}), &gorm.Config{
		SkipDefaultTransaction: true,
		Logger:                 logger.Discard,
		NowFunc:                func() time.Time { return time.Now().UTC() },
	})
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	return &DB{gorm: g, pool: pool, url: url, now: time.Now}, nil
}

// WithClock is the same pool with another clock for the instants that are written here rather than by a use case.
func (d *DB) WithClock(now func() time.Time) *DB {
	other := *d
	other.now = now
	return &other
}

// WithRing is the same pool with the keys that seal what is personal on its way in and open it on its way out.
func (d *DB) WithRing(r *seal.Ring) *DB {
	other := *d
	other.ring = r
	return &other
}

// today is the day in Shanghai.
func (d *DB) today() civil.Date { return civil.DateOf(d.now()) }

// Close ends all connections.
func (d *DB) Close() error { return d.pool.Close() }

// SQL is the pool itself, for the job queue's inserts and for health checks.
func (d *DB) SQL() *sql.DB { return d.pool }

// URL is the connection string the pool was opened with.
func (d *DB) URL() string { return d.url }

// Ping reports whether the database answers.
func (d *DB) Ping(ctx context.Context) error { return d.pool.PingContext(ctx) }

type txKey struct{}

// conn is the transaction of the context, or the pool. Every statement starts from it: a kept *gorm.DB chain
// would carry its conditions into the next query.
func (d *DB) conn(ctx context.Context) *gorm.DB {
	if tx, ok := ctx.Value(txKey{}).(*gorm.DB); ok {
		return tx.WithContext(ctx)
	}
	return d.gorm.WithContext(ctx)
}

const txTries = 3

// InTx implements workflow.Journal. What it changes is recorded as done by the actor and from the origin of ctx.
func (d *DB) InTx(ctx context.Context, fn func(ctx context.Context) error) error {
	if _, nested := ctx.Value(txKey{}).(*gorm.DB); nested {
		return fn(ctx)
	}
	var err error
	for try := range txTries {
		err = d.gorm.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
			return fn(context.WithValue(ctx, txKey{}, tx))
		})
		if !retryable(err) || ctx.Err() != nil {
			return translate(err)
		}
		time.Sleep(time.Duration(try+1) * 5 * time.Millisecond)
	}
	return translate(err)
}

// InSnapshot runs fn on one state of the database, which it only reads.
func (d *DB) InSnapshot(ctx context.Context, fn func(ctx context.Context) error) error {
	return translate(d.gorm.WithContext(ctx).Transaction(func(tx *gorm.DB) error {
		return fn(context.WithValue(ctx, txKey{}, tx))
	}, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true}))
}

// Tx is the database/sql transaction of the context, for the job queue; nil outside InTx.
func (d *DB) Tx(ctx context.Context) *sql.Tx {
	g, ok := ctx.Value(txKey{}).(*gorm.DB)
	if !ok {
		return nil
	}
	tx, _ := g.Statement.ConnPool.(*sql.Tx)
	return tx
}

// Log implements workflow.Journal.
func (d *DB) Log(ctx context.Context, r workflow.Record) error {
	data := []byte("{}")
	if r.Data != nil {
		var err error
		if data, err = json.Marshal(r.Data); err != nil {
			return err
		}
	}
	return translate(d.conn(ctx).Exec(`INSERT INTO transitions
		(subject_kind, subject_id, at, actor_id, actor_role, event, from_status, to_status, reason, data)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		r.SubjectKind, r.SubjectID, r.At, null(r.ActorID), r.ActorRole, r.Event, r.From, r.To, r.Reason, string(data)).Error)
}

// History is the transition log of one thing, oldest first.
func (d *DB) History(ctx context.Context, subjectKind, subjectID string) ([]workflow.Record, error) {
	var rows []struct {
		At                                             time.Time
		ActorID                                        *string
		ActorRole, Event, FromStatus, ToStatus, Reason string
		Data                                           []byte
	}
	err := d.conn(ctx).Raw(`SELECT at, actor_id, actor_role, event, from_status, to_status, reason, data FROM transitions
		WHERE subject_kind = ? AND subject_id = ? ORDER BY id`, subjectKind, subjectID).Scan(&rows).Error
	out := make([]workflow.Record, 0, len(rows))
	for _, r := range rows {
		rec := workflow.Record{SubjectKind: subjectKind, SubjectID: subjectID, At: r.At, Event: r.Event,
			From: r.FromStatus, To: r.ToStatus, Reason: r.Reason}
		rec.ActorRole = roleOf(r.ActorRole)
		if err := json.Unmarshal(r.Data, &rec.Data); err != nil {
			return nil, err
		}
		out = append(out, rec)
	}
	return out, translate(err)
}

// MarkSearch notes that the search engine's copies of these posts are behind, and wakes the loop that mends it
// when the transaction commits.
func (d *DB) MarkSearch(ctx context.Context, keys ...string) error {
	if len(keys) == 0 {
		return nil
	}
	return translate(d.conn(ctx).Exec(`WITH marked AS (
		INSERT INTO search_dirty (key) SELECT unnest(?::uuid[])
		ON CONFLICT (key) DO UPDATE SET seq = nextval('search_dirty_seq'), attempts = 0, last_error = '')
		SELECT pg_notify('search_dirty', '')`, textArray(keys)).Error)
}

// update writes cols to the row if it still has the version, and raises the version. A row that moved on is
// ErrStale.
func (d *DB) update(ctx context.Context, table, rowID string, version int, cols map[string]any) error {
	cols["version"] = version + 1
	return d.InTx(ctx, func(ctx context.Context) error {
		res := d.conn(ctx).Table(table).Where("id = ? AND version = ?", rowID, version).Updates(cols)
		if res.Error != nil {
			return translate(res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.ErrStale.New()
		}
		return nil
	})
}

// insert adds a row, or a slice of rows, in the transaction of the context or one of its own: only inside a transaction
// the audit log knows who acts.
func (d *DB) insert(ctx context.Context, table string, row any) error {
	return d.InTx(ctx, func(ctx context.Context) error { return translate(d.conn(ctx).Table(table).Create(row).Error) })
}

// exec is one statement that changes audited rows, in the transaction of the context or one of its own.
func (d *DB) exec(ctx context.Context, query string, args ...any) error {
	return d.InTx(ctx, func(ctx context.Context) error { return translate(d.conn(ctx).Exec(query, args...).Error) })
}

// first loads one row into dst; no row is ErrNotFound.
func first(q *gorm.DB, dst any) error {
	res := q.Limit(1).Find(dst)
	if res.Error != nil {
		return translate(res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.ErrNotFound.New()
	}
	return nil
}

// null turns an empty identifier or text into NULL.
func null[T ~string](v T) any {
	if v == "" {
		return nil
	}
	return string(v)
}

type countKey struct{}

// CountQueries returns a context in which every statement sent to the database is counted. List endpoints
// assert their number with it.
func CountQueries(ctx context.Context) (context.Context, *atomic.Int64) {
	n := &atomic.Int64{}
	return context.WithValue(ctx, countKey{}, n), n
}

type queryCounter struct{}

func (queryCounter) TraceQueryStart(ctx context.Context, _ *pgx.Conn, _ pgx.TraceQueryStartData) context.Context {
	if n, ok := ctx.Value(countKey{}).(*atomic.Int64); ok {
		n.Add(1)
	}
	return ctx
}

func (queryCounter) TraceQueryEnd(context.Context, *pgx.Conn, pgx.TraceQueryEndData) {}
