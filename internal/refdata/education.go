package refdata

import "slices"

// Education is a level of education: on a post the minimum asked, on a person the highest reached.
type Education string

// The levels in ascending order. EducationNone on a post means that none is asked.
const (
	EducationNone       Education = "none"
	JuniorMiddle        Education = "junior_middle"
	SecondaryVocational Education = "secondary_vocational"
	HighSchool          Education = "high_school"
	Associate           Education = "associate"
	Bachelor            Education = "bachelor"
	Master              Education = "master"
	Doctor              Education = "doctor"
)

// Educations lists the levels in ascending order.
func Educations() []Education {
	return []Education{EducationNone, JuniorMiddle, SecondaryVocational, HighSchool, Associate, Bachelor, Master, Doctor}
}

// Rank is the place in the ascending order, 0 for none; -1 for anything that is not a level.
func (e Education) Rank() int { return slices.Index(Educations(), e) }

// Valid reports whether e is one of the levels.
func (e Education) Valid() bool { return e.Rank() >= 0 }

// Meets reports whether someone who reached e satisfies a minimum.
func (e Education) Meets(minimum Education) bool {
	return e.Valid() && minimum.Valid() && e.Rank() >= minimum.Rank()
}

// Zh is the Chinese label.
func (e Education) Zh() string { return educationLabels[e].zh }

// En is the English label.
func (e Education) En() string { return educationLabels[e].en }

type label struct{ zh, en string }

var educationLabels = map[Education]label{
	EducationNone:       {"不限", "Any"},
	JuniorMiddle:        {"初中", "Junior middle school"},
	SecondaryVocational: {"中专/中技/职高", "Secondary vocational"},
	HighSchool:          {"高中", "High school"},
	Associate:           {"大专", "Associate"},
	Bachelor:            {"本科", "Bachelor"},
	Master:              {"硕士", "Master"},
	Doctor:              {"博士", "Doctor"},
}
