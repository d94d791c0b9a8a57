package graduate

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/fault"
	"liuyong/internal/person"
)

func whole() Content {
	return clean(Content{Name: " 王小永 ", Phone: "13800000000", CohortYear: 2026, HukouArea: "510104", Skills: []string{"总账", " ", "总账"},
		Education: []Schooling{
			{School: "重庆文理学院", Major: "会计学", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"},
			{School: "示例中学", CampusArea: "510104", Education: "high_school", FromOn: "2019-09-01", ToOn: "2022-06-30"},
		}})
}

func TestCleanFillsInTheCampusOfOwnInstitutions(t *testing.T) {
	t.Parallel()
	c := whole()
	if c.Name != "王小永" || c.Education[0].CampusArea != "500118" || !cmp.Equal(c.Skills, []string{"总账"}) {
		t.Errorf("got %+v", c)
	}
	if err := check(c, "2026-11-23"); err != nil {
		t.Error(err)
	}
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change func(*Content)
		at     string
		code   *fault.Code
	}{
		"no name":           {func(c *Content) { c.Name = "" }, "body.name", fault.ErrRequired},
		"long name":         {func(c *Content) { c.Name = strings.Repeat("长", 51) }, "body.name", fault.ErrTooLong},
		"no phone":          {func(c *Content) { c.Phone = "" }, "body.phone", fault.ErrRequired},
		"short phone":       {func(c *Content) { c.Phone = "1380000" }, "body.phone", ErrBadPhone},
		"bad mail":          {func(c *Content) { c.Email = "nobody" }, "body.email", ErrBadEmail},
		"far class":         {func(c *Content) { c.CohortYear = 2040 }, "body.cohort_year", fault.ErrOutOfRange},
		"no schooling":      {func(c *Content) { c.Education = nil }, "body.education", fault.ErrRequired},
		"no campus":         {func(c *Content) { c.Education[0].CampusArea = "" }, "body.education[0].campus_area", fault.ErrRequired},
		"unknown campus":    {func(c *Content) { c.Education[0].CampusArea = "999999" }, "body.education[0].campus_area", fault.ErrUnknownArea},
		"end before start":  {func(c *Content) { c.Education[1].ToOn = "2018-01-01" }, "body.education[1].to_on", ErrDateOrder},
		"impossible day":    {func(c *Content) { c.Education[1].FromOn = "2019-02-30" }, "body.education[1].from_on", fault.ErrBadDate},
		"unknown education": {func(c *Content) { c.Education[0].Education = "none" }, "body.education[0].education", fault.ErrUnknownValue},
		"unknown wish":      {func(c *Content) { c.Wishes.Kinds = []string{"lottery"} }, "body.wishes.kinds[0]", fault.ErrUnknownValue},
		"nameless practice": {func(c *Content) { c.Experience = []Experience{{FromOn: "2025-01-01"}} }, "body.experience[0].title", fault.ErrRequired},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			content := whole()
			c.change(&content)
			err := check(content, "2026-11-23")
			if err == nil {
				t.Fatal("must be refused")
			}
			for _, f := range fault.Of(err).Fields {
				if f.Location == c.at && f.Code == c.code {
					return
				}
			}
			t.Errorf("%s must name %s, got %v", name, c.at, err)
		})
	}
}

func TestOriginOfReadsTheLastStage(t *testing.T) {
	t.Parallel()
	got := OriginOf(whole(), person.Origin{})
	want := person.Origin{Institution: "重庆文理学院", CampusArea: "500118", HukouArea: "510104", Education: "bachelor", Major: "会计学",
		CohortYear: 2026, GraduatedOn: "2026-06-30"}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	youth := whole()
	youth.Education, youth.CohortYear, youth.HukouArea = youth.Education[1:], 0, ""
	got = OriginOf(youth, person.Origin{Institution: "以前填的学校", CampusArea: "500118", HukouArea: "500118001"})
	want = person.Origin{HukouArea: "500118001", Education: "high_school", GraduatedOn: "2022-06-30"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("a high school is no institution: %s", d)
	}
}
