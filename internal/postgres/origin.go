package postgres

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
)

// origin is who acts and from where, as the database keeps it while a transaction lasts (audit_origin in the
// migrations).
type origin struct {
	By        id.User `json:"by,omitempty"`
	Roles     string  `json:"roles,omitempty"`
	Org       id.Org  `json:"org,omitempty"`
	Operation string  `json:"operation,omitempty"`
	Address   string  `json:"address,omitempty"`
	Request   string  `json:"request,omitempty"`
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
	text, err := json.Marshal(originOf(ctx)) // valid UTF-8 without zero bytes, whatever was put in
	if err != nil {
		return nil, err
	}
	begin += "; set local liuyong.origin = '" + strings.ReplaceAll(string(text), "'", "''") + "'"
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
