package postgres

import (
	"context"
	"errors"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
)

// constraints maps the name of a violated constraint to what a person is told. Domain packages define the
// codes; the adapters' init functions fill the table.
var constraints = map[string]*fault.Code{}

func onConstraint(name string, c *fault.Code) { constraints[name] = c }

// translate turns database errors into faults: known constraints by name, a lost connection and a statement that took
// too long into unavailable; all else stays as it is and becomes an internal error at the edge.
func translate(err error) error {
	if err == nil {
		return nil
	}
	var f *fault.Error
	if errors.As(err, &f) {
		return err
	}
	var pg *pgconn.PgError
	if errors.As(err, &pg) {
		if c, ok := constraints[pg.ConstraintName]; ok {
			return c.Because(err)
		}
		if strings.HasPrefix(pg.Code, "08") || strings.HasPrefix(pg.Code, "57P") || pg.Code == "53300" || pg.Code == "57014" {
			return fault.ErrUnavailable.Because(err)
		}
		switch pg.Code {
		case "22021", "22P05": // what no text of the database can hold: a zero character, broken UTF-8
			return fault.ErrBadText.Because(err)
		case "22003", "22008":
			return fault.ErrOutOfRange.Because(err)
		}
		return err
	}
	// The request's time is up, or whoever asked has gone.
	if errors.Is(err, context.DeadlineExceeded) || errors.Is(err, context.Canceled) {
		return fault.ErrUnavailable.Because(err)
	}
	var connect *pgconn.ConnectError
	if errors.As(err, &connect) {
		return fault.ErrUnavailable.Because(err)
	}
	return err
}

// retryable reports serialization failures and deadlocks, after which the same transaction may succeed.
func retryable(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && (pg.Code == "40001" || pg.Code == "40P01")
}

func roleOf(s string) actor.Role { return actor.Role(s) }

// textArray writes strings as a PostgreSQL array literal. Elements are quoted, so any text is safe.
func textArray[T ~string](items []T) string {
	var b strings.Builder
	b.WriteByte('{')
	for i, s := range items {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteByte('"')
		for _, r := range string(s) {
			if r == '"' || r == '\\' {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
		b.WriteByte('"')
	}
	b.WriteByte('}')
	return b.String()
}
