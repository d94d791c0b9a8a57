package postgres

import (
	"context"
	"encoding/hex"
)

// OpenedValue is a value that is kept sealed, opened.
type OpenedValue struct {
	Table, Column string
	Path          []string
	Plain         []byte
}

// SealedColumn is where something is kept sealed.
type SealedColumn struct {
	Table, Column string
	Path          []string
}

// identityPlace is that of identity numbers, which package person seals by itself.
var identityPlace = sealedPlace{table: "persons", row: "id", column: "identity_sealed", bytes: true, kind: "person.identity"}

// SealedColumns are all places that are listed.
func SealedColumns() []SealedColumn {
	var out []SealedColumn
	for _, p := range append([]sealedPlace{identityPlace}, sealedPlaces...) {
		out = append(out, SealedColumn{p.table, p.column, p.path})
	}
	return out
}

// Opened are all values that are kept sealed, opened.
func (d *DB) Opened(ctx context.Context) ([]OpenedValue, error) {
	var out []OpenedValue
	for _, p := range append([]sealedPlace{identityPlace}, sealedPlaces...) {
		var rows []struct{ Row, Value string }
		value := p.value()
		if p.bytes {
			value = "encode(" + value + ", 'hex')"
		}
		if err := d.conn(ctx).Raw("SELECT (" + p.row + ")::text AS row, " + value + " AS value FROM " + p.table + " WHERE " + p.value() + " IS NOT NULL").Scan(&rows).Error; err != nil {
			return nil, err
		}
		for _, r := range rows {
			plain, err := d.openedValue(p, r.Row, r.Value)
			if err != nil {
				return nil, err
			}
			out = append(out, OpenedValue{p.table, p.column, p.path, plain})
		}
	}
	return out, nil
}

func (d *DB) openedValue(p sealedPlace, row, value string) ([]byte, error) {
	if !p.bytes {
		text, err := d.ring.OpenText(value, p.owner(row))
		return []byte(text), err
	}
	raw, err := hex.DecodeString(value)
	if err != nil {
		return nil, err
	}
	return d.ring.Open(raw, p.owner(row))
}

// OwnSectionNames are the files of an export.
func OwnSectionNames() []string {
	var out []string
	for _, s := range ownSections {
		out = append(out, s.name)
	}
	return out
}
