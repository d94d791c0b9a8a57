package testkit

import (
	"net/url"
	"strings"

	"github.com/jackc/pgx/v5"
)

// AgeLedgers makes the database take every entry of its ledgers for older than the law asks. The clock of a market can be
// moved by years, that of the database, which guards the ledgers, cannot.
func (m *Market) AgeLedgers() {
	m.t.Helper()
	u, err := url.Parse(m.DB.URL())
	m.must(err)
	conn, err := pgx.Connect(m.t.Context(), inDatabase(Stack(m.t).OwnerURL, strings.TrimPrefix(u.Path, "/")))
	m.must(err)
	defer conn.Close(m.t.Context())
	_, err = conn.Exec(m.t.Context(), "CREATE OR REPLACE FUNCTION law_floor() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT 'infinity'::timestamptz $$")
	m.must(err)
}
