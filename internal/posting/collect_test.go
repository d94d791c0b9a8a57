package posting_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/intake"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

// made are n rows of a source, all different.
func made(n int) []intake.Raw {
	rows := make([]intake.Raw, n)
	for i := range rows {
		rows[i] = intake.Raw{Source: "示例网", SourceID: fmt.Sprintf("s-%d", i), Title: fmt.Sprintf("技术员%d", i),
			Company: fmt.Sprintf("示例第%d厂", i%7), City: "重庆", District: "永川区", SalaryText: "6000-9000元/月", Education: "大专",
			Experience: "1-3年", Description: "负责设备保养。", PostedAt: "2026-11-01", URLHost: "jobs.example.com", Tags: []string{"双休"}, Kind: "fulltime"}
	}
	return rows
}

func jsonLines(t *testing.T, rows []intake.Raw) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	for _, r := range rows {
		if err := enc.Encode(r); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// collect imports a file and returns what became of its rows.
func collect(t *testing.T, m *testkit.Market, name string, file []byte) []intake.Result {
	t.Helper()
	var out []intake.Result
	r := reader(t, name, file)
	err := m.Collector.Collect(t.Context(), r, func(rs []intake.Result) error { out = append(out, rs...); return nil })
	if err := errors.Join(err, r.Close()); err != nil {
		t.Fatal(err)
	}
	return out
}

func reader(t *testing.T, name string, file []byte) *intake.Reader {
	t.Helper()
	r, err := intake.NewReader(name, bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func counts(results []intake.Result) map[intake.Outcome]int {
	n := map[intake.Outcome]int{}
	for _, r := range results {
		n[r.Outcome]++
	}
	return n
}

func wantCounts(t *testing.T, results []intake.Result, want map[intake.Outcome]int) {
	t.Helper()
	if d := cmp.Diff(want, counts(results)); d != "" {
		t.Errorf("outcomes (-want +got):\n%s", d)
	}
}

// stored are the collected posts by their number at the source.
func stored(t *testing.T, m *testkit.Market) map[string]posting.Listed {
	t.Helper()
	all, err := m.DB.ListPosts(t.Context(), posting.Filter{Limit: 100000})
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]posting.Listed{}
	for _, p := range all {
		if _, twice := out[p.SourceID]; twice {
			t.Errorf("%s is stored twice", p.SourceID)
		}
		out[p.SourceID] = p
	}
	return out
}

func waiting(t *testing.T, m *testkit.Market) int {
	t.Helper()
	n, _, err := m.DB.SearchWaiting(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// caughtUp empties the queue as the sync loop does when the engine has everything.
func caughtUp(t *testing.T, m *testkit.Market) {
	t.Helper()
	marks, err := m.DB.ClaimDirty(t.Context(), 0, 100000, false)
	if err == nil {
		err = m.DB.ClearDirty(t.Context(), marks)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func steps(t *testing.T, m *testkit.Market, post id.Post) []string {
	t.Helper()
	log, err := m.DB.History(t.Context(), posting.Flow.Name(), string(post))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range log {
		out = append(out, fmt.Sprintf("%s %s→%s by %s", r.Event, r.From, r.To, r.ActorRole))
	}
	return out
}

func TestCollectedPost(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	wantCounts(t, collect(t, m, "a.jsonl", jsonLines(t, made(1))), map[intake.Outcome]int{intake.Accepted: 1})
	p := stored(t, m)["s-0"]
	want := posting.Content{Kind: posting.Job, Title: "技术员0", Duties: "负责设备保养。", Education: "associate", Majors: []string{},
		ExperienceMinYears: 1, WorkArea: "500118", PayMinYuan: 6000, PayMaxYuan: 9000, PayUnit: posting.PerMonth, PayMonths: 12,
		ClosesOn: testkit.Today.AddDays(90), Tags: []string{"双休"}}
	if d := cmp.Diff(want, p.Content); d != "" {
		t.Errorf("content (-want +got):\n%s", d)
	}
	if p.Channel != posting.Collected || p.Status != posting.Published || p.Source != "示例网" || p.SourceHost != "jobs.example.com" ||
		p.PostedOn != "2026-11-01" || p.CreatedBy != nil || p.PublishedAt == nil || !p.PublishedAt.Equal(m.Clock.Now()) {
		t.Errorf("post: %+v", p.Post)
	}
	if d := cmp.Diff([]string{"collect draft→published by system"}, steps(t, m, p.ID)); d != "" {
		t.Error(d)
	}
	employer, err := m.DB.PostingEmployer(t.Context(), p.OrgID)
	if err != nil {
		t.Fatal(err)
	}
	if employer.Name != "示例第0厂" || !employer.Collected || employer.VerifiedOn(testkit.Today) {
		t.Errorf("employer: %+v", employer)
	}
	if !p.LiveOn(testkit.Today, employer) || p.AcceptsApplications() {
		t.Error("a collected post is shown and takes no applications here")
	}
	if n := waiting(t, m); n != 1 {
		t.Errorf("%d posts marked for the search, want 1", n)
	}
}

func TestCollectAgain(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	rows := made(2500) // more than one batch
	wantCounts(t, collect(t, m, "a.jsonl", jsonLines(t, rows)), map[intake.Outcome]int{intake.Accepted: 2500})
	caughtUp(t, m)
	before := stored(t, m)

	m.Clock.Advance(24 * time.Hour)
	rows[7].Title, rows[2400].SalaryText = "高级技术员", "9000-12000元/月"
	results := collect(t, m, "a.jsonl", jsonLines(t, rows))
	wantCounts(t, results, map[intake.Outcome]int{intake.Skipped: 2498, intake.Changed: 2})
	if results[0].Problems[0].Code != intake.NoteUnchanged || results[7].Outcome != intake.Changed || results[2400].Outcome != intake.Changed {
		t.Errorf("results: %+v, %+v, %+v", results[0], results[7], results[2400])
	}
	after := stored(t, m)
	if a, b := before["s-7"], after["s-7"]; b.Title != "高级技术员" || b.ID != a.ID || b.Version != a.Version+1 ||
		b.ClosesOn != testkit.Today.AddDays(91) || !b.PublishedAt.Equal(*a.PublishedAt) || !b.CreatedAt.Equal(a.CreatedAt) {
		t.Errorf("changed: %+v", b.Post)
	}
	if d := cmp.Diff(before["s-8"], after["s-8"]); d != "" {
		t.Errorf("a skipped post was touched:\n%s", d)
	}
	if n := waiting(t, m); n != 2 {
		t.Errorf("%d posts marked for the search, want the 2 that changed", n)
	}
	if d := cmp.Diff([]string{"collect draft→published by system"}, steps(t, m, after["s-7"].ID)); d != "" {
		t.Errorf("a change is no step:\n%s", d)
	}
}

func TestCollectTwiceInOneFile(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	rows := append(made(3), made(3)...)
	rows[4].Title, rows[4].Company = "新名称", "另一厂"
	results := collect(t, m, "a.jsonl", jsonLines(t, rows))
	wantCounts(t, results, map[intake.Outcome]int{intake.Accepted: 3, intake.Skipped: 3})
	if results[1].Problems[0].Code != posting.NoteRepeated || results[4].Outcome != intake.Accepted {
		t.Errorf("results: %+v, %+v", results[1], results[4])
	}
	p := stored(t, m)["s-1"]
	if p.Title != "新名称" || p.EmployerName != "另一厂" {
		t.Errorf("the last row must stand: %+v", p)
	}
	if p.Version != 1 {
		t.Errorf("version %d, want 1", p.Version)
	}
	wantCounts(t, collect(t, m, "a.jsonl", jsonLines(t, rows)), map[intake.Outcome]int{intake.Skipped: 6})
}

func TestCollectRefusals(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	rows := made(6)
	rows[1].Title, rows[3].Kind = " ", "没有这一类"
	lines := bytes.Split(bytes.TrimSpace(jsonLines(t, rows)), []byte("\n"))
	lines[4] = []byte(`{"source":"示例网","source_id":`)
	file := bytes.Join(append(lines, nil, []byte("\xff\xfe\xfd"), []byte("{}")), []byte("\n"))
	type refusal struct {
		line int
		code string
	}
	var got []refusal
	results := collect(t, m, "a.jsonl", file)
	for _, r := range results {
		if r.Outcome == intake.Refused {
			for _, p := range r.Problems {
				if p.Refuses {
					got = append(got, refusal{r.Line, p.Code.Key})
				}
			}
		}
	}
	want := []refusal{{2, "import_title_missing"}, {4, "import_kind_unknown"}, {5, intake.ReasonLineMalformed.Key}, {8, intake.ReasonLineEncoding.Key},
		{9, "import_source_missing"}, {9, "import_source_id_missing"}, {9, "import_title_missing"}, {9, "import_company_missing"}}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(refusal{})); d != "" {
		t.Errorf("refusals (-want +got):\n%s", d)
	}
	wantCounts(t, results, map[intake.Outcome]int{intake.Accepted: 3, intake.Refused: 5})
	if n := len(stored(t, m)); n != 3 {
		t.Errorf("%d posts stored, want 3", n)
	}
}

func TestCollectFormatsAgree(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	rows := made(40)
	rows[3].Description, rows[4].Tags = "第一行\n第二行，\"引号\"", []string{"五险一金", "包住"}
	lines := jsonLines(t, rows)
	wantCounts(t, collect(t, m, "posts.jsonl.gz", zipped(t, lines)), map[intake.Outcome]int{intake.Accepted: 40})
	// Whatever the form, the same rows are the same posts.
	for name, file := range map[string][]byte{"posts.jsonl": lines, "posts.csv": asCSV(t, rows), "posts.csv.gz": zipped(t, asCSV(t, rows)), "posts.xlsx": asSheet(t, rows)} {
		if got := counts(collect(t, m, name, file)); got[intake.Skipped] != 40 {
			t.Errorf("%s: %v, want 40 skipped", name, got)
		}
	}
}

func zipped(t *testing.T, raw []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write(raw)
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

var tableHeader = []string{"source", "source_id", "岗位名称", "公司名称", "city", "district", "薪资", "education", "experience", "description",
	"posted_at", "url_host_only", "tags", "kind"}

func cells(r intake.Raw) []string {
	return []string{r.Source, r.SourceID, r.Title, r.Company, r.City, r.District, r.SalaryText, r.Education, r.Experience, r.Description,
		r.PostedAt, r.URLHost, strings.Join(r.Tags, "、"), r.Kind}
}

func asCSV(t *testing.T, rows []intake.Raw) []byte {
	t.Helper()
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	table := [][]string{tableHeader}
	for _, r := range rows {
		table = append(table, cells(r))
	}
	if err := w.WriteAll(table); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asSheet(t *testing.T, rows []intake.Raw) []byte {
	t.Helper()
	f := excelize.NewFile()
	table := [][]string{tableHeader}
	for _, r := range rows {
		table = append(table, cells(r))
	}
	for i, row := range table {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	_, err := f.WriteTo(&b)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCollectAtTheSameTime(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	file := jsonLines(t, made(5000))
	var all []intake.Result
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 3 {
		r := reader(t, "a.jsonl", file)
		wg.Go(func() {
			err := m.Collector.Collect(t.Context(), r, func(rs []intake.Result) error {
				mu.Lock()
				defer mu.Unlock()
				all = append(all, rs...)
				return nil
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	wantCounts(t, all, map[intake.Outcome]int{intake.Accepted: 5000, intake.Skipped: 10000})
	if n := len(stored(t, m)); n != 5000 {
		t.Errorf("%d posts stored, want 5000", n)
	}
}

func TestCollectEndedPosts(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	file := jsonLines(t, made(4))
	collect(t, m, "a.jsonl", file)
	posts := stored(t, m)
	reviewer := m.User("reviewer", actor.Reviewer)
	down := posts["s-0"]
	if _, err := m.Posts.TakeDown(t.Context(), reviewer, down.ID, down.Version, "虚假信息"); err != nil {
		t.Fatal(err)
	}
	closed := posts["s-1"]
	if err := m.DB.InTx(t.Context(), func(ctx context.Context) error {
		closed.Status = posting.Closed
		return errors.Join(m.DB.SavePost(ctx, closed.Post), m.DB.Log(ctx, workflow.Record{SubjectKind: posting.Flow.Name(), SubjectID: string(closed.ID),
			At: m.Clock.Now(), ActorRole: actor.Employer, Event: string(posting.Close), From: string(posting.Published), To: string(posting.Closed)}))
	}); err != nil {
		t.Fatal(err)
	}

	m.Clock.Advance(91 * 24 * time.Hour) // past the day of both that are left
	if n, err := m.Posts.ExpireDue(t.Context()); err != nil || n != 2 {
		t.Fatalf("expired %d, %v", n, err)
	}
	overdue := stored(t, m)["s-3"] // as if the timetable had not come to it yet
	overdue.Status = posting.Published
	if err := m.DB.SavePost(t.Context(), overdue.Post); err != nil {
		t.Fatal(err)
	}
	caughtUp(t, m)
	results := collect(t, m, "a.jsonl", file)
	wantCounts(t, results, map[intake.Outcome]int{intake.Skipped: 2, intake.Changed: 2})
	for _, r := range results[:2] {
		if r.Outcome != intake.Skipped || r.Problems[0].Code != posting.NoteStaysClosed {
			t.Errorf("line %d: %+v", r.Line, r)
		}
	}
	posts = stored(t, m)
	if posts["s-0"].Status != posting.TakenDown || posts["s-1"].Status != posting.Closed {
		t.Error("an import brought back what was closed here")
	}
	today := testkit.Today.AddDays(91)
	for _, n := range []string{"s-2", "s-3"} {
		p := posts[n]
		if p.Status != posting.Published || p.ClosesOn != today.AddDays(90) || !p.PublishedAt.Equal(m.Clock.Now()) {
			t.Errorf("%s: %s until %s, published %s", n, p.Status, p.ClosesOn, p.PublishedAt)
		}
	}
	first := []string{"collect draft→published by system", "expire published→expired by system", "collect expired→published by system"}
	if d := cmp.Diff(first, steps(t, m, posts["s-2"].ID)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(append(first[:2:2], first[1:]...), steps(t, m, posts["s-3"].ID)); d != "" {
		t.Error(d)
	}
	if n := waiting(t, m); n != 2 {
		t.Errorf("%d posts marked for the search, want 2", n)
	}
}

func TestCollectedOrgLearns(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	rows := made(2)
	rows[0].Company, rows[1].Company = "甲厂", "甲厂"
	collect(t, m, "a.jsonl", jsonLines(t, rows[:1]))
	caughtUp(t, m)
	rows[1].CompanyType, rows[1].CompanySize, rows[1].Industry = "个体工商户", "少于20人", "餐饮业"
	collect(t, m, "a.jsonl", jsonLines(t, rows[1:]))
	posts := stored(t, m)
	if posts["s-0"].OrgID != posts["s-1"].OrgID {
		t.Fatal("one name, one organisation")
	}
	o, err := m.DB.OrgByID(t.Context(), posts["s-0"].OrgID, false)
	if err != nil {
		t.Fatal(err)
	}
	if o.EmployerKind != "individual_business" || o.Size != "1-19" || o.Industry == "" || o.Area != "500118" || o.Version != 2 {
		t.Errorf("%+v", o)
	}
	if n := waiting(t, m); n != 2 {
		t.Errorf("%d posts marked for the search, want both: each shows the kind of the employer", n)
	}
	rows[1].Title, rows[1].CompanyType = "店员", "民营公司"
	collect(t, m, "a.jsonl", jsonLines(t, rows[1:]))
	if o, err = m.DB.OrgByID(t.Context(), o.ID, false); err != nil || o.EmployerKind != "individual_business" {
		t.Errorf("what was known must stay: %+v, %v", o, err)
	}
}

// TestCollectCutOff ends an import after its first batch, once as by a kill and once by a broken file, and does it
// again.
func TestCollectCutOff(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	file := jsonLines(t, made(7000))
	ctx, cancel := context.WithCancel(t.Context())
	told := 0
	err := m.Collector.Collect(ctx, reader(t, "a.jsonl", file), func(rs []intake.Result) error {
		told += len(rs)
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("the import went on: %v", err)
	}
	if n := len(stored(t, m)); n < told || n >= 7000 {
		t.Fatalf("%d posts stored, %d told of", n, told)
	}
	broken := zipped(t, file)
	err = m.Collector.Collect(t.Context(), reader(t, "a.jsonl.gz", broken[:len(broken)*3/4]), func([]intake.Result) error { return nil })
	if err == nil || errors.Is(err, io.EOF) {
		t.Fatalf("a broken file was taken for whole: %v", err)
	}
	before := len(stored(t, m))
	wantCounts(t, collect(t, m, "a.jsonl", file), map[intake.Outcome]int{intake.Accepted: 7000 - before, intake.Skipped: before})
	if n := len(stored(t, m)); n != 7000 {
		t.Errorf("%d posts stored, want 7000", n)
	}
}

func TestCollectSample(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	file, err := os.ReadFile("../../deploy/sample/posts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	wantCounts(t, collect(t, m, "posts.jsonl", file), map[intake.Outcome]int{intake.Accepted: 24, intake.Skipped: 1, intake.Refused: 6})
	kinds := map[posting.Kind]int{}
	for _, p := range stored(t, m) {
		kinds[p.Kind]++
	}
	if d := cmp.Diff(map[posting.Kind]int{posting.Job: 21, posting.StudentInternship: 1, posting.PublicInstitution: 2}, kinds); d != "" {
		t.Error(d)
	}
}

// What a rule stops is not taken over, the row says so, and the others go in.
func TestCollectRefusesUnlawfulRows(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	rows := made(3)
	rows[1].Description = "负责包装。入职押金500元。"
	results := collect(t, m, "posts.jsonl", jsonLines(t, rows))
	if results[0].Outcome != intake.Accepted || results[1].Outcome != intake.Refused || results[2].Outcome != intake.Accepted {
		t.Fatalf("%+v", results)
	}
	if p := results[1].Problems; p[len(p)-1].Code != posting.NoteUnlawful || p[len(p)-1].Field != "description" {
		t.Errorf("%+v", p)
	}
}
