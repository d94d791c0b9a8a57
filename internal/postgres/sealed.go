package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
)

// sealedPlace is a value that is kept sealed: a bytea column, a text column, or a text inside a jsonb column.
type sealedPlace struct {
	table, row string   // row is an expression that names the row
	column     string   // where the value is
	path       []string // inside jsonb; empty: the column itself
	bytes      bool     // the column is bytea
	kind       string   // of what a domain package seals itself: what it puts before the row in the owner
}

// owner binds the value to its row and place.
func (p sealedPlace) owner(row string) string {
	if p.kind != "" {
		return p.kind + "/" + row
	}
	return p.table + "." + strings.Join(append([]string{p.column}, p.path...), ".") + "/" + row
}

// value is the expression that reads the value.
func (p sealedPlace) value() string {
	if len(p.path) == 0 {
		return p.column
	}
	return fmt.Sprintf("%s #>> '{%s}'", p.column, strings.Join(p.path, ","))
}

// The places that hold what is sealed on its way in and opened on its way out. Identity numbers are sealed by
// package person, which must match them too; what is added here is sealed anew with the rest when a key changes.
var (
	resumePhone       = sealedPlace{table: "resumes", row: "person_id", column: "content", path: []string{"phone"}}
	resumeEmail       = sealedPlace{table: "resumes", row: "person_id", column: "content", path: []string{"email"}}
	applicationPhone  = sealedPlace{table: "applications", row: "id", column: "resume", path: []string{"phone"}}
	applicationEmail  = sealedPlace{table: "applications", row: "id", column: "resume", path: []string{"email"}}
	orgContactName    = sealedPlace{table: "orgs", row: "id", column: "contact_name"}
	orgContactPhone   = sealedPlace{table: "orgs", row: "id", column: "contact_phone"}
	reviewContactName = sealedPlace{table: "reviews", row: "id", column: "snapshot", path: []string{"profile", "contact_name"}}
	reviewPhone       = sealedPlace{table: "reviews", row: "id", column: "snapshot", path: []string{"profile", "contact_phone"}}
	keptAnswer        = sealedPlace{table: "idempotency_keys", row: "user_id::text || '/' || key", column: "body", bytes: true}

	personName = sealedPlace{table: "persons", row: "id", column: "name_sealed", bytes: true}

	queuedMail = sealedPlace{table: "mails", row: "id", column: "sealed", bytes: true, kind: "mail"}

	factorSeed    = sealedPlace{table: "second_factors", row: "user_id", column: "seed", bytes: true, kind: "second_factor.seed"}
	challengeSeed = sealedPlace{table: "challenges", row: "encode(hash, 'hex')", column: "seed", bytes: true, kind: "challenge.seed"}

	// sealedPlaces are all of them. Whoever keeps something sealed in another column adds it here, or its key is
	// retired while it is needed.
	sealedPlaces = []sealedPlace{resumePhone, resumeEmail, applicationPhone, applicationEmail, orgContactName, orgContactPhone,
		reviewContactName, reviewPhone, keptAnswer, personName, queuedMail, factorSeed, challengeSeed}
)

// close seals a text for its place.
func (d *DB) close(p sealedPlace, row, plain string) string {
	return d.ring.CloseText(plain, p.owner(row))
}

// open opens a text in place; several places may stand in one row.
func (d *DB) open(row string, texts ...openText) error {
	for _, t := range texts {
		plain, err := d.ring.OpenText(*t.at, t.place.owner(row))
		if err != nil {
			return fmt.Errorf("%s of %s: %w", t.place.column, t.place.table, err)
		}
		*t.at = plain
	}
	return nil
}

// openText is a text that was read from a place.
type openText struct {
	place sealedPlace
	at    *string
}

// inside changes the texts at the places' paths of a JSON document and leaves all else as it is.
func inside(doc json.RawMessage, change func(sealedPlace, string) (string, error), places ...sealedPlace) (json.RawMessage, error) {
	for _, p := range places {
		var err error
		if doc, err = at(doc, p.path, func(text string) (string, error) { return change(p, text) }); err != nil {
			return nil, err
		}
	}
	return doc, nil
}

// holds reads doc into dst where it has that shape.
func holds(doc json.RawMessage, dst any) bool { return json.Unmarshal(doc, dst) == nil }

func at(doc json.RawMessage, path []string, change func(string) (string, error)) (json.RawMessage, error) {
	if len(path) == 0 {
		var text string
		if !holds(doc, &text) {
			return doc, nil
		}
		text, err := change(text)
		if err != nil {
			return nil, err
		}
		return json.Marshal(text)
	}
	var fields map[string]json.RawMessage
	if !holds(doc, &fields) || fields[path[0]] == nil {
		return doc, nil
	}
	inner, err := at(fields[path[0]], path[1:], change)
	if err != nil {
		return nil, err
	}
	fields[path[0]] = inner
	return json.Marshal(fields)
}

// closeInside seals the texts of a JSON document for a row.
func (d *DB) closeInside(doc json.RawMessage, row string, places ...sealedPlace) (json.RawMessage, error) {
	return inside(doc, func(p sealedPlace, text string) (string, error) { return d.close(p, row, text), nil }, places...)
}

// openInside opens the texts of a JSON document that was read from a row.
func (d *DB) openInside(doc json.RawMessage, row string, places ...sealedPlace) (json.RawMessage, error) {
	return inside(doc, func(p sealedPlace, text string) (string, error) { return d.ring.OpenText(text, p.owner(row)) }, places...)
}

// resealBatch is how many values one transaction seals anew.
const resealBatch = 200

// ResealAll seals every value under the newest key and reports how many there were; it may be stopped and repeated
// at any time. Texts that were kept before they were sealed are sealed too. What opens under no key is passed over:
// it still counts as a use of its key.
func (d *DB) ResealAll(ctx context.Context) (int, error) {
	done := 0
	for _, p := range sealedPlaces {
		for after := ""; ; {
			n, last, err := d.resealSome(ctx, p, after)
			done += n
			if err != nil {
				return done, err
			}
			if after = last; last == "" {
				break
			}
		}
	}
	return done, nil
}

// due is the condition on values that do not stand under the newest key.
func (d *DB) due(p sealedPlace) (string, any) {
	if p.bytes {
		return fmt.Sprintf("%s IS NOT NULL AND substring(%[1]s FROM 1 FOR 5) <> ?", p.value()), d.ring.Current()
	}
	return fmt.Sprintf("coalesce(%s, '') <> '' AND NOT starts_with(%[1]s, ?)", p.value()), d.ring.TextLead()
}

func (d *DB) resealSome(ctx context.Context, p sealedPlace, after string) (done int, last string, err error) {
	err = d.InTx(ctx, func(ctx context.Context) error {
		done, last = 0, ""
		var rows []struct {
			Row   string
			Bytes []byte
			Text  string
		}
		kind := "text"
		if p.bytes {
			kind = "bytes"
		}
		due, current := d.due(p)
		err := d.conn(ctx).Raw(fmt.Sprintf("SELECT (%s)::text AS row, %s AS %s FROM %s WHERE (%[1]s)::text > ? AND %[5]s ORDER BY 1 LIMIT ? FOR UPDATE",
			p.row, p.value(), kind, p.table, due), after, current, resealBatch).Scan(&rows).Error
		if err != nil {
			return err
		}
		for _, r := range rows {
			last = r.Row
			var fresh any
			set := p.column + " = ?"
			if p.bytes {
				plain, err := d.ring.Open(r.Bytes, p.owner(r.Row))
				if err != nil {
					continue
				}
				fresh = d.ring.Close(plain, p.owner(r.Row))
			} else {
				plain, err := d.ring.OpenText(r.Text, p.owner(r.Row))
				if err != nil {
					continue
				}
				fresh = d.close(p, r.Row, plain)
			}
			if len(p.path) > 0 {
				set = fmt.Sprintf("%s = jsonb_set(%[1]s, '{%s}', to_jsonb(?::text))", p.column, strings.Join(p.path, ","))
			}
			if err := d.conn(ctx).Exec(fmt.Sprintf("UPDATE %s SET %s WHERE (%s)::text = ?", p.table, set, p.row), fresh, r.Row).Error; err != nil {
				return err
			}
			done++
		}
		return nil
	})
	return done, last, translate(err)
}

// KeyUse counts the values that need a key: by its name, "" for texts that are not sealed yet and identity numbers
// sealed before values named their key.
type KeyUse map[string]int

// DataKeyUse counts the values sealed under each key.
func (d *DB) DataKeyUse(ctx context.Context) (KeyUse, error) {
	use := KeyUse{}
	count := func(query string) error {
		var rows []struct {
			Key string
			N   int
		}
		if err := d.conn(ctx).Raw(query).Scan(&rows).Error; err != nil {
			return translate(err)
		}
		for _, r := range rows {
			use[r.Key] += r.N
		}
		return nil
	}
	// An identity number in the earlier form is 46 bytes long and names no key.
	err := count(`SELECT CASE WHEN length(identity_sealed) = 46 THEN '' ELSE encode(substring(identity_sealed FROM 2 FOR 4), 'hex') END AS key,
		count(*) AS n FROM persons WHERE identity_sealed IS NOT NULL GROUP BY 1`)
	for _, p := range sealedPlaces {
		if err != nil {
			return nil, err
		}
		if p.bytes {
			err = count(fmt.Sprintf("SELECT encode(substring(%s FROM 2 FOR 4), 'hex') AS key, count(*) AS n FROM %s WHERE %[1]s IS NOT NULL GROUP BY 1", p.column, p.table))
			continue
		}
		err = count(fmt.Sprintf(`SELECT CASE WHEN starts_with(%s, 'sealed:') THEN split_part(%[1]s, ':', 3) ELSE '' END AS key, count(*) AS n
			FROM %[2]s WHERE coalesce(%[1]s, '') <> '' GROUP BY 1`, p.value(), p.table))
	}
	return use, err
}

// MatchKeyUse counts the persons who are found by each key.
func (d *DB) MatchKeyUse(ctx context.Context) (KeyUse, error) {
	var rows []struct {
		Key string
		N   int
	}
	err := d.conn(ctx).Raw("SELECT identity_match_key AS key, count(*) AS n FROM persons WHERE identity_hmac IS NOT NULL GROUP BY 1").Scan(&rows).Error
	use := KeyUse{}
	for _, r := range rows {
		use[r.Key] += r.N
	}
	return use, translate(err)
}

// Named puts the name of the process into a connection string; the server then shows it to others of its role.
func Named(address, name string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "" {
		return address + " application_name=" + name
	}
	q := u.Query()
	q.Set("application_name", name)
	u.RawQuery = q.Encode()
	return u.String()
}

// ProcessNames are the names of all processes that are connected to this database.
func (d *DB) ProcessNames(ctx context.Context) ([]string, error) {
	var names []string
	err := d.conn(ctx).Raw(`SELECT DISTINCT application_name FROM pg_stat_activity
		WHERE datname = current_database() AND starts_with(application_name, 'liuyong')`).Scan(&names).Error
	return names, translate(err)
}
