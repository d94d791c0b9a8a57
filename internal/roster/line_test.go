package roster

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/fault"
	"liuyong/internal/refdata"
)

func TestEducationsAsSchoolsWriteThem(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]refdata.Education{"本科": refdata.Bachelor, "专科 (高职)": refdata.Associate, "中等职业教育": refdata.SecondaryVocational,
		"master": refdata.Master, "博士研究生": refdata.Doctor, "高中": "", "none": "", "": ""} {
		got, ok := educationOf(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q is %q, %v", text, got, ok)
		}
	}
}

func TestCheckNamesEveryProblemOfARow(t *testing.T) {
	t.Parallel()
	number, err := refdata.MakeCitizenID("500118", "2004-02-29", 12)
	if err != nil {
		t.Fatal(err)
	}
	good := Line{Number: 2, Name: " 王小永 ", IdentityNumber: strings.ToLower(number.Reveal()) + " ", Education: "本科", Major: "会计学", StudentNo: "1", DestinationCode: "46"}
	c, problems := check(good, "2026-11-23")
	if len(problems) != 0 || c.Name != "王小永" || c.education != refdata.Bachelor || c.identity != number || c.IdentityNumber != "" {
		t.Fatalf("%v %v", c, problems)
	}
	for name, x := range map[string]struct {
		change func(*Line)
		column string
		code   *fault.Code
	}{
		"unread":           {func(l *Line) { l.Bad = fault.ErrTooLong }, "", fault.ErrTooLong},
		"long name":        {func(l *Line) { l.Name = strings.Repeat("王", 51) }, "name", fault.ErrTooLong},
		"no major":         {func(l *Line) { l.Major = " " }, "major", fault.ErrRequired},
		"no number":        {func(l *Line) { l.IdentityNumber = "" }, "identity_number", fault.ErrRequired},
		"rounded by Excel": {func(l *Line) { l.IdentityNumber = "5.0011820040229E+17" }, "identity_number", refdata.ErrCitizenIDForm},
		"not born yet":     {func(l *Line) { l.IdentityNumber = bornOn(t, "2026-11-24") }, "identity_number", refdata.ErrCitizenIDDate},
		"no level":         {func(l *Line) { l.Education = "" }, "education", fault.ErrRequired},
		"long code":        {func(l *Line) { l.DestinationCode = "1111" }, "destination_code", ReasonDestination},
	} {
		l := good
		x.change(&l)
		_, problems := check(l, "2026-11-23")
		want := []Problem{{Row: 2, Column: x.column, Code: x.code, Refuses: true}}
		if diff := cmp.Diff(want, problems); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func bornOn(t *testing.T, day string) string {
	t.Helper()
	n, err := refdata.MakeCitizenID("500118", day, 1)
	if err != nil {
		t.Fatal(err)
	}
	return n.Reveal()
}
