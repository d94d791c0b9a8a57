package refdata

import (
	_ "embed"
	"strings"
	"sync"
)

// AreaLevel is the level of an area in the administrative order.
type AreaLevel string

// The levels, from the widest to the narrowest.
const (
	Province AreaLevel = "province"
	City     AreaLevel = "city"
	County   AreaLevel = "county"
	Town     AreaLevel = "town"
)

// Area is one administrative division: GB/T 2260 for provinces, cities and counties (6 digits), the statistical
// area code (统计用区划代码, 9 digits) for towns, which are held for Chongqing only.
type Area struct {
	Code   string
	Name   string
	Level  AreaLevel
	Parent string // the next code above, virtual levels included; empty for a province
	// Virtual marks a city level that is no city: 市辖区 and 县 of a municipality, 省直辖县级行政区划. It holds
	// counties and takes part in AreaWithin, but nobody reads its name.
	Virtual bool
}

//go:embed data/areas.tsv
var areasTSV string

type areaTable struct {
	list     []Area // ascending by code
	byCode   map[string]int
	children map[string][]int // real areas below, virtual levels passed through
}

var areas = sync.OnceValue(func() *areaTable {
	t := &areaTable{byCode: map[string]int{}, children: map[string][]int{}}
	for code, name := range rows(areasTSV) {
		t.byCode[code] = len(t.list)
		t.list = append(t.list, Area{Code: code, Name: name, Level: levelOf(code), Virtual: virtualCity(code, name)})
	}
	for i := range t.list {
		a := &t.list[i]
		a.Parent = parentOf(a.Code)
		above := a.Parent
		if p, ok := t.byCode[above]; ok && t.list[p].Virtual {
			above = t.list[p].Parent
		}
		if !a.Virtual {
			t.children[above] = append(t.children[above], i)
		}
	}
	return t
})

// rows yields the two columns of an embedded table.
func rows(tsv string) func(yield func(string, string) bool) {
	return func(yield func(string, string) bool) {
		for line := range strings.Lines(tsv) {
			a, b, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			if ok && !yield(a, b) {
				return
			}
		}
	}
}

func levelOf(code string) AreaLevel {
	switch {
	case len(code) == 9:
		return Town
	case code[2:] == "0000":
		return Province
	case code[4:] == "00":
		return City
	}
	return County
}

func virtualCity(code, name string) bool {
	return levelOf(code) == City && (name == "市辖区" || name == "县" || strings.HasSuffix(name, "直辖县级行政区划"))
}

// parentOf goes one level up by digits alone: 500118001 → 500118 → 500100 → 500000 → "".
func parentOf(code string) string {
	switch levelOf(code) {
	case Town:
		return code[:6]
	case County:
		return code[:4] + "00"
	case City:
		return code[:2] + "0000"
	}
	return ""
}

// AreaOf finds an area by its code.
func AreaOf(code string) (Area, bool) {
	t := areas()
	i, ok := t.byCode[code]
	if !ok {
		return Area{}, false
	}
	return t.list[i], true
}

// AreaAncestors lists every code above, from the province down, virtual levels included:
// 500118001 → 500000, 500100, 500118. An unknown code has none.
func AreaAncestors(code string) []string {
	if _, ok := AreaOf(code); !ok {
		return nil
	}
	var up []string
	for p := parentOf(code); p != ""; p = parentOf(p) {
		up = append([]string{p}, up...)
	}
	return up
}

// AreaPath is the way a reader goes from the province to the area itself, without virtual levels:
// 重庆市, 永川区, 中山路街道. An unknown code has no path.
func AreaPath(code string) []Area {
	self, ok := AreaOf(code)
	if !ok {
		return nil
	}
	var path []Area
	for _, c := range AreaAncestors(code) {
		if a, ok := AreaOf(c); ok && !a.Virtual {
			path = append(path, a)
		}
	}
	if self.Virtual {
		return path
	}
	return append(path, self)
}

// AreaNames lists the names of all areas.
func AreaNames() []string {
	t := areas()
	out := make([]string, 0, len(t.list))
	for _, a := range t.list {
		if !a.Virtual {
			out = append(out, a.Name)
		}
	}
	return out
}

// AreaWithin reports whether code is ancestor or lies below it. Both must be known areas.
func AreaWithin(code, ancestor string) bool {
	if _, ok := AreaOf(code); !ok {
		return false
	}
	if _, ok := AreaOf(ancestor); !ok {
		return false
	}
	return strings.HasPrefix(code, significant(ancestor))
}

// significant is the part of a code that all codes below it share.
func significant(code string) string {
	switch levelOf(code) {
	case Province:
		return code[:2]
	case City:
		return code[:4]
	}
	return code
}

// Children lists the areas directly below, in order of their codes and without virtual levels: the children of
// 500000 are the 38 districts and counties of Chongqing, those of "" are the provinces.
func Children(code string) []Area {
	t := areas()
	below := t.children[code]
	out := make([]Area, len(below))
	for i, n := range below {
		out[i] = t.list[n]
	}
	return out
}

// AreaFullName is the whole name, 重庆市永川区中山路街道, or "" for an unknown code.
func AreaFullName(code string) string {
	var b strings.Builder
	last := ""
	for _, a := range AreaPath(code) {
		// 嘉峪关市 has no counties and stands in the table as its own only one.
		if a.Name != last {
			b.WriteString(a.Name)
		}
		last = a.Name
	}
	return b.String()
}

// AreaShortName is the name for lists: 永川·中山路街道, 重庆·永川, 广州·天河, 成都, 四川; "" for an unknown code.
func AreaShortName(code string) string {
	path := AreaPath(code)
	if len(path) == 0 {
		return ""
	}
	self := path[len(path)-1]
	switch {
	case self.Level == Town:
		return stem(path[len(path)-2].Name) + "·" + self.Name
	case self.Level == County && stem(path[len(path)-2].Name) != stem(self.Name):
		above := path[len(path)-2]
		if above.Level == Province && !municipality(above.Code) {
			return stem(self.Name)
		}
		return stem(above.Name) + "·" + stem(self.Name)
	}
	return stem(self.Name)
}

// municipality reports whether a province is a city itself (直辖市).
func municipality(code string) bool {
	switch code {
	case "110000", "120000", "310000", "500000":
		return true
	}
	return false
}
