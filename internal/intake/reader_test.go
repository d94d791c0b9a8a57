package intake

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"liuyong/internal/fault"
	"liuyong/internal/sheet"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func readAll(t *testing.T, name string, data []byte) ([]Line, error) {
	t.Helper()
	r, err := NewReader(name, bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	}()
	var out []Line
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		out = append(out, line)
	}
}

func row(id, title string) Raw {
	return Raw{Source: "s", SourceID: id, Title: title, Company: "公司"}
}

func check(t *testing.T, name string, data []byte, want []Line) {
	t.Helper()
	got, err := readAll(t, name, data)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: %s", name, diff)
	}
}

func zip(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestJSONLines(t *testing.T) {
	t.Parallel()
	good := `{"source":"s","source_id":"1","title":"甲","company":"公司","tags":["包住"],"unknown":1}`
	want := row("1", "甲")
	want.Tags = []string{"包住"}
	loose := row("2", "乙")
	loose.Tags = []string{"包吃", "包住"}
	data := strings.Join([]string{
		"\ufeff" + good,
		"",
		`{"source":"s","source_id":2,"title":"乙","company":"公司","tags":"包吃,包住","city":null}`,
		`{"source":"s",`,
		`["a"]`,
		`{"source":"s","title":{"a":1}}`,
		"{\"source\":\"s\",\"title\":\"\xff\"}",
		`{"source":"s","title":"` + strings.Repeat("长", sheet.MaxLine) + `"}`,
		good + "\r",
	}, "\n")
	lines := []Line{
		{Number: 1, Raw: want},
		{Number: 3, Raw: loose},
		{Number: 4, Bad: ReasonLineMalformed},
		{Number: 5, Bad: ReasonLineMalformed},
		{Number: 6, Bad: ReasonLineMalformed},
		{Number: 7, Bad: ReasonLineEncoding},
		{Number: 8, Bad: ReasonLineTooLong},
		{Number: 9, Raw: want},
	}
	check(t, "posts.jsonl", []byte(data), lines)
	check(t, "posts.jsonl.gz", zip(t, []byte(data)), lines)
	check(t, "a name that tells nothing", []byte(data), lines)
}

func TestCSV(t *testing.T) {
	t.Parallel()
	data := strings.Join([]string{
		"source,source_id,title,company,tags,description,extra",
		"s,1,甲,公司,包吃;包住,第一行,x",
		`s,2,"乙",公司,,"第一行`,
		`第二行, 说""好""",x`,
		"",
		"s,3,丙,公司",
		`s,4,5" 屏,公司,,,`,
		`s,5,"丁"x,公司,,,`,
		`s,6,"没有结尾,公司,,,`,
		"s,7,戊,公司,,,",
	}, "\r\n")
	first := row("1", "甲")
	first.Tags, first.Description = []string{"包吃", "包住"}, "第一行"
	second := row("2", "乙")
	second.Description = "第一行\n第二行, 说\"好\""
	want := []Line{
		{Number: 2, Raw: first},
		{Number: 3, Raw: second},
		{Number: 6, Bad: ReasonLineFields},
		{Number: 7, Raw: row("4", `5" 屏`)},
		{Number: 8, Bad: ReasonLineMalformed},
		{Number: 9, Bad: ReasonLineMalformed},
		{Number: 10, Raw: row("7", "戊")},
	}
	check(t, "posts.csv", []byte(data), want)
	check(t, "posts.csv", []byte("\ufeff"+data+"\r\n"), want)
	check(t, "posts.csv.gz", zip(t, []byte(data)), want)
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(data)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "gb.csv", []byte(gb), want)
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(data)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "utf16.csv", []byte(utf16), want)
}

func TestStrayQuoteSwallowsNoFurtherLines(t *testing.T) {
	t.Parallel()
	data := "source,source_id,title,company\ns,1,\"甲,公司\ns,2,乙,公司\ns,3,\"丙,公司\ns,4,丁,公司\n"
	check(t, "posts.csv", []byte(data), []Line{
		{Number: 2, Bad: ReasonLineMalformed},
		{Number: 3, Raw: row("2", "乙")},
		{Number: 4, Bad: ReasonLineMalformed},
		{Number: 5, Raw: row("4", "丁")},
	})
}

func TestOverlongCSVRecords(t *testing.T) {
	t.Parallel()
	head := "source,source_id,title,company,description\n"
	long := strings.Repeat("长", sheet.MaxLine/3+10)
	last := row("2", "乙")
	check(t, "line.csv", []byte(head+"s,1,甲,公司,"+long+"\ns,2,乙,公司,\n"), []Line{
		{Number: 2, Bad: ReasonLineTooLong}, {Number: 3, Raw: last}})
	half := strings.Repeat("长", sheet.MaxLine/6+10)
	got, err := readAll(t, "record.csv", []byte(head+"s,1,甲,公司,\""+half+"\n"+half+"\"\ns,2,乙,公司,\n"))
	if err != nil || len(got) != 3 || got[0].Bad != ReasonLineMalformed || got[2].Raw.SourceID != "2" {
		t.Errorf("%d lines, %v", len(got), err)
	}
}

func TestChineseHeader(t *testing.T) {
	t.Parallel()
	want := row("1", "甲")
	want.SalaryText, want.City = "6-8千", "重庆"
	check(t, "posts.csv", []byte("来源,岗位编号,职位名称,公司名称,薪资,工作城市\ns,1,甲,公司,6-8千,重庆\n"), []Line{{Number: 2, Raw: want}})
}

func workbook(t *testing.T, rows ...[]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for i, r := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &r); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSheet(t *testing.T) {
	t.Parallel()
	data := workbook(t,
		[]any{"来源", "来源编号", "岗位名称", "用人单位", "发布日期", "标签"},
		[]any{"s", 1, "甲", "公司", "2026-09-01", "包吃、包住"},
		nil,
		[]any{"s", "2", "乙", "公司"},
		[]any{"s", "3", "丙", "公司", "", "", "多出的一格"},
	)
	first := row("1", "甲")
	first.PostedAt, first.Tags = "2026-09-01", []string{"包吃", "包住"}
	want := []Line{{Number: 2, Raw: first}, {Number: 4, Raw: row("2", "乙")}, {Number: 5, Bad: ReasonLineFields}}
	check(t, "posts.xlsx", data, want)
	check(t, "the first bytes tell", data, want)
}

func TestFilesThatAreRefused(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		data   []byte
		want   *fault.Code
		detail string
	}{
		{"posts.pdf", []byte("%PDF-1.7"), ErrFormat, ""},
		{"posts.json", []byte(`[{"source":"s"}]`), ErrFormat, ""},
		{"posts.csv", nil, ErrHeaderMissing, ""},
		{"posts.csv", []byte("source,title\n"), ErrHeaderMissing, "source_id, company"},
		{"posts.csv", []byte("source,source_id,title,职位,company\n"), ErrHeaderDuplicate, "title"},
		{"posts.csv", []byte("source,\"source_id"), ErrHeaderMissing, ""},
		{"posts.xlsx", workbook(t), ErrHeaderMissing, ""},
		{"posts.xlsx", workbook(t, []any{"source"}), ErrHeaderMissing, "source_id, title, company"},
		{"posts.xlsx", []byte("PK\x03\x04 and nothing more"), ErrUnreadable, ""},
		{"posts.jsonl.gz", []byte{0x1f, 0x8b, 0, 0}, ErrUnreadable, ""},
	} {
		_, err := readAll(t, c.name, c.data)
		if !fault.Is(err, c.want) {
			t.Errorf("%s %.20q: %v, want %s", c.name, c.data, err, c.want.Key)
			continue
		}
		if got := fault.Of(err).Detail; got != c.detail {
			t.Errorf("%s: detail %q, want %q", c.name, got, c.detail)
		}
	}
}

func TestFileThatBreaksOff(t *testing.T) {
	t.Parallel()
	whole := zip(t, []byte(strings.Repeat(`{"source":"s","source_id":"1","title":"甲","company":"公司"}`+"\n", 5000)))
	lines, err := readAll(t, "posts.jsonl.gz", whole[:len(whole)/2])
	if !fault.Is(err, ErrUnreadable) || len(lines) == 0 {
		t.Errorf("%d lines, %v", len(lines), err)
	}
}

func TestEmptyJSONLinesFileHasNoLines(t *testing.T) {
	t.Parallel()
	check(t, "posts.jsonl", nil, nil)
}

func FuzzReader(f *testing.F) {
	f.Add("posts.csv", []byte("source,source_id,title,company\ns,1,\"甲\n乙\",公司\n"))
	f.Add("posts.jsonl", []byte(`{"source":"s"}`))
	f.Add("posts.csv", []byte("\xff\xfes\x00"))
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		r, err := NewReader(name, bytes.NewReader(data))
		if err != nil {
			return
		}
		defer r.Close()
		last := 0
		for range len(data) + 2 {
			line, err := r.Next()
			if err != nil {
				return
			}
			if line.Number <= last {
				t.Fatalf("line %d after %d", line.Number, last)
			}
			last = line.Number
			Normalise(line.Raw, importDay)
		}
		t.Fatal("the reader does not end")
	})
}
