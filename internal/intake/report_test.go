package intake

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReport(t *testing.T) {
	t.Parallel()
	var b strings.Builder
	r := NewReport(&b)
	for _, res := range []Result{
		{Line: 2, Source: "s", SourceID: "1", Title: "甲", Outcome: Accepted},
		{Line: 3, Source: "s", SourceID: "2", Title: "=HYPERLINK(\"x\")", Outcome: Changed,
			Problems: []Problem{{Field: "city", Code: NoteAreaUnknown}, {Field: "district", Code: NoteAreaUnknown}}},
		{Line: 4, Source: "s", SourceID: "-3", Title: "丙", Outcome: Skipped, Problems: []Problem{{Code: NoteUnchanged}}},
		{Line: 5, Outcome: Refused, Problems: []Problem{{Field: "city", Code: NoteAreaUnknown}, {Field: "title", Code: ReasonTitleMissing, Refuses: true}}},
	} {
		if err := r.Write(res); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Flush(); err != nil {
		t.Fatal(err)
	}
	text, marked := strings.CutPrefix(b.String(), "\ufeff")
	if !marked {
		t.Error("the file has no mark for Excel")
	}
	got, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"行号", "结果", "来源", "来源编号", "岗位名称", "原因代码", "原因"},
		{"2", "新增", "s", "1", "甲", "", ""},
		{"3", "更新", "s", "2", "'=HYPERLINK(\"x\")", "import_area_unknown", NoteAreaUnknown.Zh},
		{"4", "未变", "s", "'-3", "丙", "import_unchanged", NoteUnchanged.Zh},
		{"5", "未接收", "", "", "", "import_title_missing", ReasonTitleMissing.Zh},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(Counts{Accepted: 1, Changed: 1, Skipped: 1, Refused: 1, Noted: 1}, r.Counts()); diff != "" || r.Counts().Total() != 4 {
		t.Error(diff)
	}
}

type full struct{}

var errFull = errors.New("no room")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestReportTellsWhenItCannotWrite(t *testing.T) {
	t.Parallel()
	if err := NewReport(full{}).Write(Result{Line: 1}); !errors.Is(err, errFull) {
		t.Errorf("%v", err)
	}
}
