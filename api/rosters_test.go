package api_test

import (
	"bytes"
	"fmt"
	"mime/multipart"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/person"
	"liuyong/internal/postgres"
	"liuyong/internal/roster"
)

func rosterBody(name string) map[string]any {
	return map[string]any{"name": name, "cohort_year": 2026, "campus_area": "500118"}
}

func rosterRow(t *testing.T, seq int) map[string]any {
	t.Helper()
	return map[string]any{"name": fmt.Sprintf("王小永%d", seq), "identity_number": citizen(t, "2003-05-06", seq), "education": "本科", "major": "会计学",
		"student_no": fmt.Sprintf("2022%04d", seq)}
}

// sendFile uploads a file to an import.
func (c client) sendFile(path, name string, content []byte) reply {
	c.t.Helper()
	var buf bytes.Buffer
	w := multipart.NewWriter(&buf)
	part, err := w.CreateFormFile("file", name)
	if err == nil {
		_, err = part.Write(content)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		c.t.Fatal(err)
	}
	return c.send("POST", path, buf.String(), map[string]string{"Content-Type": w.FormDataContentType()})
}

type counts struct{ Read, Added, Changed, Unchanged, Refused int }

func countsOf(r reply) counts {
	return counts{r.num("read"), r.num("added"), r.num("changed"), r.num("unchanged"), r.num("refused")}
}

// problems are those of a report as row:column:code.
func (r reply) problems() []string {
	out := []string{}
	for _, p := range r.list("problems") {
		out = append(out, fmt.Sprintf("%v:%v:%v", p["row"], p["column"], p["code"]))
	}
	return out
}

func TestRosterTakesGoodRowsAndReportsBadOnes(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.Institution("school", school)
	s.User("officer", actor.Officer)
	c, officer := s.signIn("school"), s.signIn("officer")
	r := c.send("POST", "/rosters", rosterBody("会计"), nil).want(t, http.StatusCreated)
	c.send("POST", "/rosters", rosterBody("会计"), nil).wantCode(t, http.StatusConflict, "roster_name_taken")
	path := "/rosters/" + r.str("id")

	wrongDigit, unborn, level, empty, repeated := rosterRow(t, 3), rosterRow(t, 4), rosterRow(t, 5), rosterRow(t, 6), rosterRow(t, 1)
	number, _ := wrongDigit["identity_number"].(string)
	last := "0"
	if strings.HasSuffix(number, "0") {
		last = "1"
	}
	wrongDigit["identity_number"] = number[:17] + last
	unborn["identity_number"] = citizen(t, "2030-01-01", 4)
	level["education"], level["destination_code"] = "小学", "工作"
	empty["name"], empty["student_no"] = " ", ""
	rows := []any{rosterRow(t, 1), rosterRow(t, 2), wrongDigit, unborn, level, empty, repeated}
	report := c.send("POST", path+"/rows", map[string]any{"rows": rows}, nil).want(t, http.StatusOK)
	if diff := cmp.Diff(counts{Read: 7, Added: 2, Refused: 5}, countsOf(report)); diff != "" {
		t.Fatal(diff)
	}
	want := []string{"3:identity_number:citizen_id_check", "4:identity_number:citizen_id_date", "5:destination_code:roster_destination",
		"5:education:roster_education", "6:name:required", "6:student_no:required", "7:identity_number:roster_repeated"}
	if diff := cmp.Diff(want, report.problems()); diff != "" {
		t.Fatal(diff)
	}
	if bytes.Contains(report.raw, []byte(number[:17])) {
		t.Fatal("the report repeats an identity number")
	}

	changed := rosterRow(t, 2)
	changed["destination_code"], changed["name"] = "11", "王改名"
	report = c.send("POST", path+"/rows", map[string]any{"rows": []any{rosterRow(t, 1), changed}}, nil).want(t, http.StatusOK)
	if diff := cmp.Diff(counts{Read: 2, Changed: 1, Unchanged: 1}, countsOf(report)); diff != "" {
		t.Fatal(diff)
	}
	if diff := cmp.Diff([]string{"2:name:roster_name_differs"}, report.problems()); diff != "" {
		t.Fatal(diff)
	}

	list := officer.get(path+"/rows").want(t, http.StatusOK)
	items := list.items()
	first, _ := rosterRow(t, 1)["identity_number"].(string)
	if len(items) != 2 || items[0]["masked_identity"] != "**************"+first[14:] || bytes.Contains(list.raw, []byte(first)) || items[0]["education"] != "bachelor" {
		t.Fatalf("got %s", list.raw)
	}
	if found := officer.get(path+"/rows?q=改名").want(t, http.StatusOK).items(); len(found) != 1 || found[0]["destination_code"] != "11" {
		t.Fatalf("got %v", found)
	}
	// The person behind the row carries the facts that decide where they count.
	p, err := s.People.Resolve(t.Context(), first, "", person.Origin{})
	if err != nil {
		t.Fatal(err)
	}
	wantOrigin := person.Origin{Institution: school, CampusArea: "500118", Education: "bachelor", Major: "会计学", CohortYear: 2026}
	if diff := cmp.Diff(wantOrigin, p.Origin); diff != "" {
		t.Fatal(diff)
	}
}

func TestRosterReadsTheFilesOfSchools(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.Institution("school", school)
	c := s.signIn("school")
	path := "/rosters/" + c.send("POST", "/rosters", rosterBody("全部"), nil).want(t, http.StatusCreated).str("id") + "/rows"

	csv := "学号,姓名,身份证号码,学历层次,专业名称,备注\n20220001,王小永," + citizen(t, "2003-05-06", 1) + ",专科（高职）,护理,\n,,,,,\n20220002,李小永,123,本科,护理,x\n"
	gb, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(csv))
	if err != nil {
		t.Fatal(err)
	}
	report := c.sendFile(path, "名册.csv", gb).want(t, http.StatusOK)
	if diff := cmp.Diff([]string{"4:identity_number:citizen_id_form"}, report.problems()); diff != "" || report.num("added") != 1 {
		t.Fatalf("%s%s", diff, report.raw)
	}

	book := excelize.NewFile()
	for i, row := range [][]any{{"姓名", "身份证号", "学历", "专业", "学号", "毕业去向代码"}, {"张小永", citizen(t, "2002-01-02", 7), "硕士研究生", "软件工程", "2023001", "801"}} {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	buf, err := book.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	if report := c.sendFile(path, "名册.xlsx", buf.Bytes()).want(t, http.StatusOK); report.num("added") != 1 || len(report.problems()) != 0 {
		t.Fatalf("got %s", report.raw)
	}
	c.sendFile(path, "名册.csv", []byte("姓名,学号\n王小永,1\n")).wantCode(t, http.StatusUnprocessableEntity, "roster_columns")
	c.sendFile(path, "名册.csv", []byte("姓名,学生姓名,学号\n")).wantCode(t, http.StatusUnprocessableEntity, "roster_column_twice")
	c.sendFile(path, "名册.docx", []byte("%PDF")).wantCode(t, http.StatusUnsupportedMediaType, "sheet_format")
	c.send("POST", path, `{"rows":[{"identity":"1"}]}`, nil).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	c.send("POST", path, `{"rows":`, nil).wantCode(t, http.StatusUnprocessableEntity, "bad_json")
	c.send("POST", path, `{"rows":[]}`, nil).wantCode(t, http.StatusUnprocessableEntity, "invalid")
	c.send("POST", path, "姓名", map[string]string{"Content-Type": "text/plain"}).wantCode(t, http.StatusUnsupportedMediaType, "unsupported")
}

func TestRostersBelongToTheirInstitution(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.Institution("school", school)
	s.Institution("academy", "重庆另一学院")
	s.VerifiedEmployer("maker", 1)
	s.User("officer", actor.Officer)
	ours, theirs, officer := s.signIn("school"), s.signIn("academy"), s.signIn("officer")
	r := ours.send("POST", "/rosters", rosterBody("会计"), nil).want(t, http.StatusCreated)
	theirs.send("POST", "/rosters", rosterBody("会计"), nil).want(t, http.StatusCreated)
	path := "/rosters/" + r.str("id")
	rows := map[string]any{"rows": []any{rosterRow(t, 1)}}
	theirs.get(path).wantCode(t, http.StatusNotFound, "not_found")
	theirs.get(path+"/rows").wantCode(t, http.StatusNotFound, "not_found")
	theirs.send("POST", path+"/rows", rows, nil).wantCode(t, http.StatusNotFound, "not_found")
	officer.send("POST", path+"/rows", rows, nil).wantCode(t, http.StatusForbidden, "forbidden")
	s.visitor().get(path).wantCode(t, http.StatusUnauthorized, "unauthenticated")
	s.signIn("maker").send("POST", "/rosters", rosterBody("会计"), nil).wantCode(t, http.StatusForbidden, "forbidden")
	if got := ours.get("/rosters").want(t, http.StatusOK).items(); len(got) != 1 || got[0]["institution"] != school {
		t.Fatalf("got %v", got)
	}
	if got := officer.get("/rosters").want(t, http.StatusOK).items(); len(got) != 2 {
		t.Fatalf("got %v", got)
	}
}

func TestTheCommandLineTakesARosterInOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.Institution("school", school)
	ctx := t.Context()
	draft := roster.Draft{Name: "2026届", CohortYear: 2026, CampusArea: "500118"}
	if _, err := s.Rosters.Ensure(ctx, actor.SystemActor, "没有的学院", draft); !fault.Is(err, roster.ErrNoInstitution) {
		t.Fatalf("got %v", err)
	}
	first, err := s.Rosters.Ensure(ctx, actor.SystemActor, school, draft)
	if err != nil {
		t.Fatal(err)
	}
	again, err := s.Rosters.Ensure(ctx, actor.SystemActor, school, draft)
	if err != nil || again.ID != first.ID {
		t.Fatalf("%v and %v, %v", first.ID, again.ID, err)
	}
	var lines []roster.Line
	const people = 250 // more than two transactions hold
	for i := range people {
		lines = append(lines, roster.Line{Name: fmt.Sprintf("学生%d", i), IdentityNumber: citizen(t, "2003-01-01", i), Education: "本科", Major: "会计学", StudentNo: fmt.Sprint(i)})
	}
	report, err := s.Rosters.Import(ctx, actor.SystemActor, first.ID, roster.Given(lines), 0)
	if err != nil || report.Added != people {
		t.Fatalf("%+v, %v", report, err)
	}
	report, err = s.Rosters.Import(ctx, actor.SystemActor, first.ID, roster.Given(lines), people-1)
	if !fault.Is(err, roster.ErrTooManyRows) || report.Unchanged != people-1 {
		t.Fatalf("%+v, %v", report, err)
	}
}

func TestRosterListsTakeAFixedNumberOfQueries(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	a := s.Institution("school", school)
	c := s.signIn("school")
	var path string
	for i := range 3 {
		path = "/rosters/" + c.send("POST", "/rosters", rosterBody(fmt.Sprint(i)), nil).want(t, http.StatusCreated).str("id")
	}
	c.send("POST", path+"/rows", map[string]any{"rows": []any{rosterRow(t, 1), rosterRow(t, 2), rosterRow(t, 3)}}, nil).want(t, http.StatusOK)
	ctx, q := postgres.CountQueries(t.Context())
	rosters, err := s.Rosters.List(ctx, a, roster.Filter{Limit: 20})
	if err != nil || len(rosters) != 3 || rosters[0].Rows != 3 || q.Load() != 1 {
		t.Fatalf("%d rosters in %d queries, %v", len(rosters), q.Load(), err)
	}
	ctx, q = postgres.CountQueries(t.Context())
	rows, err := s.Rosters.Rows(ctx, a, roster.RowFilter{RosterID: rosters[0].ID, Limit: 2})
	if err != nil || len(rows) != 2 || q.Load() != 3 { // the third records that they were read
		t.Fatalf("%d rows in %d queries, %v", len(rows), q.Load(), err)
	}
	rest, err := s.Rosters.Rows(t.Context(), a, roster.RowFilter{RosterID: rosters[0].ID, After: rows[1].ID, Limit: 2})
	if err != nil || len(rest) != 1 || rest[0].Name != "王小永3" {
		t.Fatalf("%v, %v", rest, err)
	}
}

func TestTwoSchoolsNameOnePerson(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ours, theirs := s.Institution("school", school), s.Institution("academy", "重庆另一学院")
	line := roster.Line{Name: "王小永", IdentityNumber: citizen(t, "2003-05-06", 1), Education: "本科", Major: "会计学", StudentNo: "1"}
	var people []id.Person
	for _, a := range []actor.Actor{ours, theirs} {
		r, err := s.Rosters.Create(t.Context(), a, roster.Draft{Name: "2026届", CohortYear: 2026, CampusArea: "500118"})
		if err == nil {
			_, err = s.Rosters.Import(t.Context(), a, r.ID, roster.Given([]roster.Line{line}), roster.MaxRows)
		}
		var rows []roster.ListedRow
		if err == nil {
			rows, err = s.Rosters.Rows(t.Context(), a, roster.RowFilter{RosterID: r.ID, Limit: 10})
		}
		if err != nil || len(rows) != 1 {
			t.Fatalf("%v, %v", rows, err)
		}
		people = append(people, rows[0].PersonID)
	}
	if people[0] != people[1] {
		t.Fatal("one identity number must be one person")
	}
}
