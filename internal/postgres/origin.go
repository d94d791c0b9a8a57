package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
)

// origin is who acts and from where, as the database keeps it while a transaction lasts.
type origin struct {
	By        id.User
	Roles     string
	Org       id.Org
	Operation string
	Address   string
	Request   string
}

// unit separates what an origin consists of. The triggers take it apart again for every change, and an object of JSON
// costs them 10 µs more.
const unit = "\x1f"

// setting is the origin as the text that the triggers read, valid UTF-8 without control characters in its parts,
// whatever was put in.
func (o origin) setting() string {
	parts := []string{string(o.By), o.Roles, string(o.Org), o.Operation, o.Address, o.Request}
	for i, p := range parts {
		parts[i] = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return utf8.RuneError
			}
			return r
		}, p)
	}
	return strings.Join(parts, unit)
}

func originOf(ctx context.Context) origin {
	a, from := actor.From(ctx), audit.From(ctx)
	return origin{By: a.UserID, Roles: rolesText(a), Org: a.OrgID, Operation: from.Operation, Address: from.Address, Request: from.RequestID}
}

func rolesText(a actor.Actor) string {
	names := make([]string, len(a.Roles))
	for i, r := range a.Roles {
		names[i] = string(r)
	}
	return strings.Join(names, ",")
}

// connector makes connections whose transactions know who acts.
type connector struct{ driver.Connector }

// Connect implements driver.Connector.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	own, ok := conn.(*stdlib.Conn)
	if !ok {
		return nil, errors.Join(fmt.Errorf("the driver gave a %T", conn), conn.Close())
	}
	return markedConn{own}, nil
}

// markedConn is a connection whose transactions know who acts.
type markedConn struct{ *stdlib.Conn }

var isolation = map[sql.IsolationLevel]string{sql.LevelDefault: "", sql.LevelReadCommitted: " isolation level read committed",
	sql.LevelRepeatableRead: " isolation level repeatable read", sql.LevelSerializable: " isolation level serializable"}

// BeginTx implements driver.ConnBeginTx. The origin goes in the same message as BEGIN: a message of its own would
// cost every transaction a round trip.
func (c markedConn) BeginTx(ctx context.Context, opts driver.TxOptions) (driver.Tx, error) {
	conn := c.Conn.Conn()
	level, known := isolation[sql.IsolationLevel(opts.Isolation)]
	switch {
	case conn.IsClosed():
		return nil, driver.ErrBadConn
	case !known:
		return c.Conn.BeginTx(ctx, opts)
	}
	begin := "begin" + level
	if opts.ReadOnly {
		begin += " read only"
	}
	begin += "; set local liuyong.origin = '" + strings.ReplaceAll(originOf(ctx).setting(), "'", "''") + "'"
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{BeginQuery: begin})
	if err != nil {
		return nil, err
	}
	return markedTx{ctx, tx}, nil
}

// markedTx is a transaction as database/sql wants it, which gives no context at its end.
type markedTx struct {
	ctx context.Context
	tx  pgx.Tx
}

// Commit implements driver.Tx.
func (t markedTx) Commit() error { return t.tx.Commit(t.ctx) }

// Rollback implements driver.Tx.
func (t markedTx) Rollback() error { return t.tx.Rollback(t.ctx) }
