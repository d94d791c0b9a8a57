package intake

import (
	"io"
	"strings"

	"liuyong/internal/fault"
	"liuyong/internal/sheet"
)

// Outcome is what became of a row.
type Outcome string

// The outcomes.
const (
	Accepted Outcome = "accepted" // a new post
	Changed  Outcome = "changed"  // a post that was there and now differs
	Skipped  Outcome = "skipped"  // a post that was there and is the same
	Refused  Outcome = "refused"  // not taken, for the reason given
)

// Zh is the Chinese label.
func (o Outcome) Zh() string {
	switch o {
	case Accepted:
		return "新增"
	case Changed:
		return "更新"
	case Skipped:
		return "未变"
	case Refused:
		return "未接收"
	}
	return string(o)
}

// Result is the report of one row. The first problem that refuses the row, or else the first one, gives its reason.
type Result struct {
	Line     int
	Source   string
	SourceID string
	Title    string
	Outcome  Outcome
	Problems []Problem
}

// Counts are the rows by outcome, and those accepted or changed with at least one note.
type Counts struct {
	Accepted int `json:"accepted"`
	Changed  int `json:"changed"`
	Skipped  int `json:"skipped"`
	Refused  int `json:"refused"`
	Noted    int `json:"noted"`
}

// Total is the number of rows.
func (c Counts) Total() int { return c.Accepted + c.Changed + c.Skipped + c.Refused }

// Report writes the results as CSV (UTF-8 with a mark, for Excel) as they come, and counts them.
type Report struct {
	table  *sheet.Writer // nil before the first row
	counts Counts
	out    io.Writer
}

// NewReport makes a report that writes to out. Flush it at the end.
func NewReport(out io.Writer) *Report { return &Report{out: out} }

// Write adds a row. The error is that of the writer.
func (r *Report) Write(res Result) error {
	if r.table == nil {
		var err error
		r.table, err = sheet.NewWriter(r.out, sheet.CSV, "", []string{"行号", "结果", "来源", "来源编号", "岗位名称", "原因代码", "原因"}, nil)
		if err != nil {
			return err
		}
	}
	r.count(res)
	codes, texts := reasons(res.Problems)
	return r.table.Write(res.Line, res.Outcome.Zh(), res.Source, res.SourceID, res.Title, strings.Join(codes, ";"), strings.Join(texts, ""))
}

func (r *Report) count(res Result) {
	switch res.Outcome {
	case Accepted:
		r.counts.Accepted++
	case Changed:
		r.counts.Changed++
	case Skipped:
		r.counts.Skipped++
	case Refused:
		r.counts.Refused++
	}
	if len(res.Problems) > 0 && (res.Outcome == Accepted || res.Outcome == Changed) {
		r.counts.Noted++
	}
}

// reasons lists each code once; of a refused row only what refuses it.
func reasons(list []Problem) (codes, texts []string) {
	refused := Refuses(list)
	seen := map[*fault.Code]bool{}
	for _, p := range list {
		if seen[p.Code] || refused && !p.Refuses {
			continue
		}
		seen[p.Code] = true
		codes = append(codes, p.Code.Key)
		texts = append(texts, p.Code.Zh)
	}
	return codes, texts
}

// Flush writes what is still held back.
func (r *Report) Flush() error {
	if r.table == nil {
		return nil
	}
	return r.table.Close()
}

// Counts are the totals so far.
func (r *Report) Counts() Counts { return r.counts }
