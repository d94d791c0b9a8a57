package roster

import (
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/refdata"
	"liuyong/internal/sheet"
)

// Line is one row as it comes in. Bad names what is wrong when it could not even be read.
type Line struct {
	Number          int
	Name            string
	IdentityNumber  string
	Education       string
	Major           string
	StudentNo       string
	DestinationCode string
	Bad             *fault.Code
}

// Columns of a roster file by the name that problems carry, with the headings under which schools know them. The
// last one may be missing.
var Columns = []struct {
	Field    string
	Headings []string
	set      func(*Line, string)
}{
	{"name", []string{"姓名", "学生姓名", "name"}, func(l *Line, s string) { l.Name = s }},
	{"identity_number", []string{"身份证号", "身份证号码", "公民身份号码", "identity_number"}, func(l *Line, s string) { l.IdentityNumber = s }},
	{"education", []string{"学历", "学历层次", "education"}, func(l *Line, s string) { l.Education = s }},
	{"major", []string{"专业", "专业名称", "major"}, func(l *Line, s string) { l.Major = s }},
	{"student_no", []string{"学号", "student_no"}, func(l *Line, s string) { l.StudentNo = s }},
	{"destination_code", []string{"毕业去向代码", "毕业去向类别代码", "destination_code"}, func(l *Line, s string) { l.DestinationCode = s }},
}

const optionalField = "destination_code"

// Lines reads a table whose header names the columns; columns that nobody knows are passed over.
// Errors: roster_columns, roster_column_twice. The sequence ends with the fault that broke the file off, if any.
func Lines(table *sheet.Reader) (iter.Seq2[Line, error], error) {
	header := table.Header()
	setters := make([]func(*Line, string), len(header))
	seen := map[string]bool{}
	for i, h := range header {
		h = strings.ToLower(strings.TrimSpace(h))
		for _, c := range Columns {
			if !slices.Contains(c.Headings, h) {
				continue
			}
			if seen[c.Field] {
				return nil, ErrColumnTwice.Detailf("%s", c.Headings[0])
			}
			seen[c.Field], setters[i] = true, c.set
		}
	}
	for _, c := range Columns {
		if !seen[c.Field] && c.Field != optionalField {
			return nil, ErrColumnMissing.Detailf("%s", c.Headings[0])
		}
	}
	return func(yield func(Line, error) bool) {
		for {
			row, err := table.Next()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(Line{}, err)
				return
			}
			l := Line{Number: row.Number, Bad: row.Bad}
			if row.Bad == nil {
				if strings.TrimSpace(strings.Join(row.Cells, "")) == "" {
					continue // sheets end in rows that were cleared, not deleted
				}
				for i, set := range setters {
					if set != nil {
						set(&l, row.Cells[i])
					}
				}
			}
			if !yield(l, nil) {
				return
			}
		}
	}, nil
}

// Given turns rows that came as they are into a sequence, numbered from 1.
func Given(lines []Line) iter.Seq2[Line, error] {
	return func(yield func(Line, error) bool) {
		for i, l := range lines {
			l.Number = i + 1
			if !yield(l, nil) {
				return
			}
		}
	}
}

// Problem is one thing about a row: a reason to refuse it, or a note beside it.
type Problem struct {
	Row     int
	Column  string // a field of Columns; empty when it is about the whole row
	Code    *fault.Code
	Refuses bool
}

// checked is a row that may go in.
type checked struct {
	Line
	identity  refdata.CitizenID
	education refdata.Education
}

// check cleans and validates one line; nothing of an identity number is kept in what it reports.
func check(l Line, today civil.Date) (checked, []Problem) {
	if l.Bad != nil {
		return checked{}, []Problem{{Row: l.Number, Code: l.Bad, Refuses: true}}
	}
	var problems []Problem
	add := func(bad bool, column string, code *fault.Code) {
		if bad {
			problems = append(problems, Problem{Row: l.Number, Column: column, Code: code, Refuses: true})
		}
	}
	for _, s := range []*string{&l.Name, &l.IdentityNumber, &l.Education, &l.Major, &l.StudentNo, &l.DestinationCode} {
		*s = strings.TrimSpace(*s)
	}
	out := checked{Line: l}
	add(l.Name == "", "name", fault.ErrRequired)
	add(utf8.RuneCountInString(l.Name) > 50, "name", fault.ErrTooLong)
	add(l.Major == "", "major", fault.ErrRequired)
	add(utf8.RuneCountInString(l.Major) > 60, "major", fault.ErrTooLong)
	add(l.StudentNo == "", "student_no", fault.ErrRequired)
	add(utf8.RuneCountInString(l.StudentNo) > 40, "student_no", fault.ErrTooLong)
	add(!destination(l.DestinationCode), "destination_code", ReasonDestination)
	var ok bool
	out.education, ok = educationOf(l.Education)
	add(l.Education == "", "education", fault.ErrRequired)
	add(l.Education != "" && !ok, "education", ReasonEducation)
	identity, err := refdata.ParseCitizenID(l.IdentityNumber)
	switch {
	case l.IdentityNumber == "":
		add(true, "identity_number", fault.ErrRequired)
	case err != nil:
		add(true, "identity_number", fault.Of(err).Code)
	default:
		add(identity.BirthDate() > string(today), "identity_number", refdata.ErrCitizenIDDate)
	}
	out.identity, out.IdentityNumber = identity, ""
	return out, problems
}

// destination reports whether s can be a destination code. The codes themselves come from the institutions'
// exports and change with the ministry's tables, so they are not listed here (domain.md §2.4).
func destination(s string) bool {
	return s == "" || len(s) >= 2 && len(s) <= 3 && strings.Trim(s, "0123456789") == ""
}
