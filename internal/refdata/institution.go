package refdata

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Institution is a school of the district: the seed of the table that the education commission keeps from then on.
type Institution struct {
	Name           string
	Level          string // bachelor, associate, technician (技工) or secondary_vocational
	Ownership      string // public, private, or empty where unknown
	CampusAreaCode string
	MOECode        string // the ten-digit code of the Ministry of Education's list; empty where it has none
	ActiveFrom     string // YYYY-MM-DD, empty: since before the plan
	ActiveTo       string // YYYY-MM-DD, empty: still open
	Verified       bool   // false is shown as 待核实 until the education commission has confirmed the row
}

//go:embed data/institutions.csv
var institutionsCSV string

var institutions = sync.OnceValue(func() []Institution {
	list, err := readInstitutions(institutionsCSV)
	if err != nil {
		panic("refdata: institutions.csv: " + err.Error()) // the file is part of the program; a test reads it
	}
	return list
})

func readInstitutions(text string) ([]Institution, error) {
	recs, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, err
	}
	var list []Institution
	for i, r := range recs[1:] {
		verified, err := strconv.ParseBool(r[7])
		if err != nil {
			return nil, fmt.Errorf("row %d: verified is %q", i+2, r[7])
		}
		if _, ok := AreaOf(r[3]); !ok {
			return nil, fmt.Errorf("row %d: area %q is unknown", i+2, r[3])
		}
		list = append(list, Institution{Name: r[0], Level: r[1], Ownership: r[2], CampusAreaCode: r[3],
			MOECode: r[4], ActiveFrom: r[5], ActiveTo: r[6], Verified: verified})
	}
	return list, nil
}

// Institutions lists the seeded institutions, universities first.
func Institutions() []Institution { return slices.Clone(institutions()) }
