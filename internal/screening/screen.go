// Package screening holds posts against the law before anybody sees them: what may not be asked of applicants, what
// may not be taken from them, what a wage, a probation and a working day may be. It reads text as people mean it
// (normalise.go), finds what a rule file describes (rule.go, rules.yaml), works out what is a matter of numbers
// (calc.go), and says of each hit where it stands, on what provision, and what to write instead. A hit is no finding
// of a violation: the reviewer decides.
package screening

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Field is one text of a post under the name that its form gives it.
type Field struct {
	Name string
	Text string
}

// Context is what the rules must know of a post besides its text. The zero value knows nothing.
type Context struct {
	EmployerKind   string // domain.md §3.1
	StateOwned     bool
	PostKind       string // the kind of the post, such as traineeship
	AnnouncementNo string // of the official recruitment announcement
	CampusFair     bool
	ContractMonths int // of the form; 0: not told
	Limits         Limits
}

// Limits are the wage floors in force (最低工资规定), from the programme. Zero: pay is not judged.
type Limits struct {
	MonthYuan int
	HourYuan  int
}

// Hit is one place of a text that a rule speaks of. Start and End count Unicode code points of the field's text.
type Hit struct {
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Field    string   `json:"field"`
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Text     string   `json:"text"`
}

// found is a hit in the text as normalised: byte offsets of a field.
type found struct {
	rule       int
	field      int
	start, end int
}

// doc is one post while it is read.
type doc struct {
	rules   *Rules
	ctx     Context
	fields  []Field
	texts   []normalised
	found   []found
	figures []figure
}

// scratch is what the search of a sentence needs, kept from one post to the next.
type scratch struct {
	at      []seen // by pattern
	touched []int  // the patterns with literals in the sentence
	rules   []bool // the rules that one of them finds for
}

var scratches = sync.Pool{New: func() any { return new(scratch) }}

func (sc *scratch) fit(rs *Rules) {
	if len(sc.at) != rs.index.n || len(sc.rules) != len(rs.List) {
		*sc = scratch{at: make([]seen, rs.index.n), rules: make([]bool, len(rs.List))}
	}
}

// Screen finds what the rules say of the texts, in the order of the fields and of the text within them.
func (rs *Rules) Screen(fields []Field, ctx Context) []Hit {
	d := doc{rules: rs, ctx: ctx, fields: fields, texts: make([]normalised, len(fields))}
	sc, _ := scratches.Get().(*scratch)
	defer scratches.Put(sc)
	sc.fit(rs)
	for i, f := range fields {
		d.texts[i] = normalise(f.Text)
		d.search(i, sc)
	}
	d.calculate()
	return d.hits(d.settled())
}

// search runs the rules over each sentence of a field.
func (d *doc) search(field int, sc *scratch) {
	text := d.texts[field].text
	for at := 0; at < len(text); {
		end := at + sentence(text[at:])
		s := text[at:end]
		d.rules.index.mark(s, sc.at, func(p int) {
			sc.touched = append(sc.touched, p)
			if owner := d.rules.owner[p]; owner >= 0 {
				sc.rules[owner] = true
			}
		})
		if len(sc.touched) > 0 {
			d.measure(field, at, s, sc)
			for i, r := range d.rules.List {
				if sc.rules[i] {
					d.apply(i, r, field, at, s, sc)
					sc.rules[i] = false
				}
			}
			for _, p := range sc.touched {
				sc.at[p] = seen{}
			}
			sc.touched = sc.touched[:0]
		}
		at = end
	}
}

// sentence is the length of the first sentence, with its end mark.
func sentence(s string) int {
	for i, r := range s {
		switch r {
		case '。', '!', '?', ';':
			return i + utf8.RuneLen(r)
		}
	}
	return len(s)
}

// apply runs one rule over one sentence.
func (d *doc) apply(rule int, r *Rule, field, at int, s string, sc *scratch) {
	add := func(p pattern, text string) {
		from, to, ok := p.window(text, sc.at)
		if !ok {
			return
		}
		for _, m := range p.re.FindAllStringIndex(text[from:to], -1) {
			start, end := trim(s, from+m[0], from+m[1])
			d.found = append(d.found, found{rule, field, at + start, at + end})
		}
	}
	for _, p := range r.hard {
		add(p, s)
	}
	if !slices.ContainsFunc(r.find, func(p pattern) bool { return sc.at[p.first].any() && sc.at[p.second].any() }) {
		return
	}
	masked := s
	for _, p := range r.safe {
		from, to, ok := p.window(masked, sc.at)
		if !ok {
			continue
		}
		for _, m := range p.re.FindAllStringIndex(masked[from:to], -1) {
			masked = masked[:from+m[0]] + blank(m[1]-m[0]) + masked[from+m[1]:]
		}
	}
	for _, p := range r.find {
		add(p, masked)
	}
}

// blank is so many bytes without a meaning, so that offsets stay.
func blank(n int) string { return strings.Repeat("\x1a", n) }

// trim takes marks off the ends of a span.
func trim(s string, start, end int) (int, int) {
	const marks = ",;。!?:、)]\x1a "
	for start < end {
		r, n := utf8.DecodeRuneInString(s[start:end])
		if !strings.ContainsRune(marks, r) && r != '(' {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(s[start:end])
		if !strings.ContainsRune(marks, r) {
			break
		}
		end -= n
	}
	return start, end
}

// hides lists which rule says the same with less: within one part of a sentence, the second of a pair is left out.
var hides = [][2]string{
	{"disc-gender", "disc-gender-soft"}, {"disc-hukou", "disc-hukou-soft"}, {"hours-over", "hours-check"},
	{"hours-over", "hours-warn"}, {"pay-below-min", "pay-base-low"}, {"probation-over", "probation-check"},
	{"pay-commission-only", "pay-base-low"}, {"false-insider", "fee-charge"},
	{"scam-overseas", "false-bait"}, {"scam-overseas", "illegal-vocation"},
}

// settled is what was found, each place once for each rule and without what another hit makes needless.
func (d *doc) settled() []found {
	fs := d.found
	slices.SortFunc(fs, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.field, b.field), cmp.Compare(a.rule, b.rule), cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	out := fs[:0]
	for _, f := range fs {
		if f.start >= f.end || d.rules.severity[f.rule] == None {
			continue
		}
		if n := len(out); n > 0 && out[n-1].field == f.field && out[n-1].rule == f.rule && f.start < out[n-1].end {
			out[n-1].end = max(out[n-1].end, f.end)
			continue
		}
		out = append(out, f)
	}
	return slices.DeleteFunc(slices.Clone(out), func(f found) bool {
		id := d.rules.List[f.rule].ID
		for _, h := range hides {
			if h[1] != id {
				continue
			}
			if slices.ContainsFunc(out, func(g found) bool {
				return d.rules.List[g.rule].ID == h[0] && g.field == f.field && d.near(f, g)
			}) {
				return true
			}
		}
		return false
	})
}

// near reports whether two finds stand in the same sentence.
func (d *doc) near(a, b found) bool {
	if a.start > b.start {
		a, b = b, a
	}
	return a.end >= b.start || !strings.ContainsAny(d.texts[a.field].text[a.end:b.start], "。;!?")
}

// hits tells what was found in terms of the source.
func (d *doc) hits(fs []found) []Hit {
	slices.SortFunc(fs, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.field, b.field), cmp.Compare(a.start, b.start), cmp.Compare(a.rule, b.rule))
	})
	out := make([]Hit, 0, len(fs))
	for _, f := range fs {
		n := d.texts[f.field]
		first := utf8.RuneCountInString(n.text[:f.start])
		last := first + utf8.RuneCountInString(n.text[f.start:f.end]) - 1
		start, end := int(n.starts[first]), int(n.ends[last])
		id := d.rules.List[f.rule].ID
		out = append(out, Hit{Rule: id, Severity: d.severity(id), Field: d.fields[f.field].Name, Start: start, End: end,
			Text: slice(d.fields[f.field].Text, start, end)})
	}
	return out
}

// severity is the severity of a rule for this post: limits on schools and ways of study may not be set at all by
// public bodies, nor at campus fairs (三严禁; 深化新时代教育评价改革总体方案).
func (d *doc) severity(id string) Severity {
	s := d.rules.SeverityOf(id)
	public := d.ctx.EmployerKind == "government" || d.ctx.EmployerKind == "public_institution"
	if s == Review && (id == "disc-edu-985" && (public || d.ctx.CampusFair) || id == "disc-edu-mode" && (public || d.ctx.StateOwned)) {
		return Block
	}
	return s
}

// slice cuts code points out of a text.
func slice(s string, start, end int) string {
	from, n := len(s), 0
	for i := range s {
		if n == start {
			from = i
		}
		if n == end {
			return s[from:i]
		}
		n++
	}
	return s[from:]
}

// Verdict is what all hits together mean.
func Verdict(hits []Hit) Severity {
	out := None
	for _, h := range hits {
		if h.Severity.rank() > out.rank() {
			out = h.Severity
		}
	}
	return out
}

// RuleIDs are the rules of the hits, each once, in the order in which they first appear.
func RuleIDs(hits []Hit) []string {
	out := []string{}
	for _, h := range hits {
		if !slices.Contains(out, h.Rule) {
			out = append(out, h.Rule)
		}
	}
	return out
}
