package refdata

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// MajorLevel says which part of the catalogue of majors an entry is.
type MajorLevel string

// The levels of the catalogue of majors.
const (
	MajorCategory   MajorLevel = "category"   // 学科门类, two digits: 08 工学
	MajorClass      MajorLevel = "class"      // 专业类, four digits: 0809 计算机类
	MajorSpecialty  MajorLevel = "specialty"  // 专业, six digits and letters: 080901 计算机科学与技术
	MajorVocational MajorLevel = "vocational" // 高职专业大类, 41–59: 51 电子与信息大类
)

// Major is an entry of the catalogue of undergraduate majors (普通高等学校本科专业目录) or one of the 19 classes of
// the vocational one (职业教育专业目录 2021, 高等职业教育专科).
type Major struct {
	Code  string
	Name  string
	Level MajorLevel
}

//go:embed data/majors.tsv
var majorsTSV string

type majorTable struct {
	list   []Major
	byCode map[string]int
	byName map[string]int
}

var majors = sync.OnceValue(func() *majorTable {
	t := &majorTable{byCode: map[string]int{}, byName: map[string]int{}}
	for code, name := range rows(majorsTSV) {
		m := Major{Code: code, Name: name, Level: majorLevel(code)}
		t.byCode[code] = len(t.list)
		// 哲学 is a category and a major: the name stands for the narrower one.
		t.byName[name] = len(t.list)
		t.list = append(t.list, m)
	}
	return t
})

func majorLevel(code string) MajorLevel {
	switch {
	case len(code) == 2 && code >= "41":
		return MajorVocational
	case len(code) == 2:
		return MajorCategory
	case len(code) == 4:
		return MajorClass
	}
	return MajorSpecialty
}

// MajorOf finds an entry by its code.
func MajorOf(code string) (Major, bool) {
	t := majors()
	i, ok := t.byCode[code]
	if !ok {
		return Major{}, false
	}
	return t.list[i], true
}

// MajorByName finds an entry by its exact name.
func MajorByName(name string) (Major, bool) {
	t := majors()
	i, ok := t.byName[strings.TrimSpace(name)]
	if !ok {
		return Major{}, false
	}
	return t.list[i], true
}

// Majors lists the whole catalogue by code: 12 disciplines and 交叉学科, each with its classes and majors, then the
// 19 vocational classes.
func Majors() []Major { return slices.Clone(majors().list) }

// MajorWithin reports whether code is above or lies below it (080901 lies within 0809 and 08). Unknown codes do not.
func MajorWithin(code, above string) bool {
	_, ok := MajorOf(code)
	_, known := MajorOf(above)
	return ok && known && strings.HasPrefix(code, above)
}
