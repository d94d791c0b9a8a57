package refdata

import (
	_ "embed"
	"slices"
	"sync"
)

// Industry is a section (门类, a letter) or a division (大类, two digits) of GB/T 4754-2017.
type Industry struct {
	Code    string
	Section string // the letter; for a section its own code
	Zh      string
	En      string // short English name; a division has that of its section
}

//go:embed data/industries.tsv
var industriesTSV string

// sectionEnglish holds short names, wide enough for a filter list.
var sectionEnglish = map[string]string{
	"A": "Farming, forestry and fishing", "B": "Mining", "C": "Manufacturing", "D": "Electricity, gas and water",
	"E": "Construction", "F": "Wholesale and retail", "G": "Transport, storage and post",
	"H": "Hotels and restaurants", "I": "IT, software and telecoms", "J": "Finance", "K": "Real estate",
	"L": "Leasing and business services", "M": "Research and technical services",
	"N": "Water, environment and public facilities", "O": "Household and repair services", "P": "Education",
	"Q": "Health and social work", "R": "Culture, sports and entertainment",
	"S": "Public administration and social organisations", "T": "International organisations",
}

type industryTable struct {
	list   []Industry
	byCode map[string]int
	byName map[string]int
}

var industries = sync.OnceValue(func() *industryTable {
	t := &industryTable{byCode: map[string]int{}, byName: map[string]int{}}
	for code, name := range rows(industriesTSV) {
		section := code[:1]
		if len(code) == 3 {
			code = code[1:]
		}
		t.byCode[code] = len(t.list)
		// 教育 and some others are a section and its only division at once: the name stands for the division.
		t.byName[name] = len(t.list)
		t.list = append(t.list, Industry{Code: code, Section: section, Zh: name, En: sectionEnglish[section]})
	}
	return t
})

// IndustryOf finds a section by its letter or a division by its two digits.
func IndustryOf(code string) (Industry, bool) {
	t := industries()
	i, ok := t.byCode[code]
	if !ok {
		return Industry{}, false
	}
	return t.list[i], true
}

// IndustryByName finds a section or division by its exact Chinese name.
func IndustryByName(zh string) (Industry, bool) {
	t := industries()
	i, ok := t.byName[zh]
	if !ok {
		return Industry{}, false
	}
	return t.list[i], true
}

// Industries lists all sections, each followed by its divisions.
func Industries() []Industry { return slices.Clone(industries().list) }

// IndustrySections lists the 20 sections.
func IndustrySections() []Industry {
	return slices.DeleteFunc(Industries(), func(i Industry) bool { return i.Code != i.Section })
}

// IndustryWithin reports whether a code is the given section or division or a division of that section.
func IndustryWithin(code, above string) bool {
	i, ok := IndustryOf(code)
	return ok && (code == above || i.Section == above)
}
