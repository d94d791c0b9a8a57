package screening

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"
)

// Severity is what a hit means for the post.
type Severity string

// The severities, the mildest first: shown only, read by a reviewer with care, and not to be submitted.
const (
	None   Severity = "none"
	Warn   Severity = "warn"
	Review Severity = "review"
	Block  Severity = "block"
)

// Severities in order, the mildest first.
var Severities = []Severity{None, Warn, Review, Block}

// rank orders severities.
func (s Severity) rank() int { return slices.Index(Severities, s) }

// Valid reports whether there is such a severity.
func (s Severity) Valid() bool { return s.rank() >= 0 }

// Rule is one thing that a post may not say, or not without somebody looking at it.
type Rule struct {
	ID       string   `yaml:"id" json:"id"`
	Severity Severity `yaml:"severity" json:"severity"`
	Name     string   `yaml:"name" json:"name"`
	NameEn   string   `yaml:"name_en" json:"name_en"`
	Legal    string   `yaml:"legal" json:"legal"`   // the provisions it stands on
	Advice   string   `yaml:"advice" json:"advice"` // what to write instead, told to the employer
	Calc     string   `yaml:"calc" json:"-"`        // the predicate over numbers or context that makes the hits; calc.go
	Hard     []string `yaml:"hard" json:"-"`        // found before anything is masked
	Safe     []string `yaml:"safe" json:"-"`        // contexts in which the words are harmless; masked
	Find     []string `yaml:"find" json:"-"`        // found in what the masks leave

	hard, safe, find []pattern
}

// file is the form of rules.yaml.
type file struct {
	Version string            `yaml:"version"`
	Words   map[string]string `yaml:"words"`
	// Contexts in which the words of any rule are harmless: people who fight it, promises not to do it, warnings.
	Everywhere []string `yaml:"everywhere"`
	Rules      []*Rule  `yaml:"rules"`
}

// Rules is a compiled rule set. It is safe for concurrent use.
type Rules struct {
	Version string
	List    []*Rule // in the order of the file, in which hits are told

	byID     map[string]int
	severity []Severity // as switched; With
	index    *literals
	owner    []int     // by pattern, the rule that it finds for; -1 for masks and figures
	figures  []pattern // by figureKind
}

//go:embed rules.yaml
var shipped []byte

// Shipped are the rules that come with the program. They are compiled once, on first use.
var Shipped = sync.OnceValue(func() *Rules {
	r, err := Parse(shipped)
	if err != nil {
		panic("screening: the embedded rules are wrong: " + err.Error())
	}
	return r
})

// Parse reads and compiles a rule file; unknown keys, words and severities are refused.
func Parse(b []byte) (*Rules, error) {
	var f file
	dec := yaml.NewDecoder(bytes.NewReader(b))
	dec.KnownFields(true)
	if err := dec.Decode(&f); err != nil {
		return nil, fmt.Errorf("rule file: %w", err)
	}
	out := &Rules{Version: f.Version, List: f.Rules, byID: map[string]int{}, index: newLiterals()}
	var errs []error
	if f.Version == "" {
		errs = append(errs, errors.New("rule file: version is missing"))
	}
	var everywhere []pattern
	for _, src := range f.Everywhere {
		p, err := out.compile(src, f.Words, false)
		errs = append(errs, err)
		everywhere = append(everywhere, p)
	}
	for i, r := range f.Rules {
		r.safe = slices.Clone(everywhere)
		if err := r.check(); err != nil {
			errs = append(errs, err)
		}
		if _, ok := out.byID[r.ID]; ok {
			errs = append(errs, fmt.Errorf("rule file: %s stands twice", r.ID))
		}
		out.byID[r.ID] = i
		out.severity = append(out.severity, r.Severity)
		for _, part := range []struct {
			from []string
			to   *[]pattern
			lazy bool
		}{{r.Hard, &r.hard, true}, {r.Safe, &r.safe, false}, {r.Find, &r.find, true}} {
			for _, src := range part.from {
				p, err := out.compile(src, f.Words, part.lazy)
				if err != nil {
					errs = append(errs, fmt.Errorf("rule file: %s: %w", r.ID, err))
					continue
				}
				*part.to = append(*part.to, p)
				if part.lazy {
					out.own(p, i)
				}
			}
		}
	}
	for _, src := range figureSources {
		p, err := out.compile(src, nil, false)
		errs = append(errs, err)
		out.figures = append(out.figures, p)
	}
	out.own(pattern{first: out.index.n}, -1)
	out.index.close()
	return out, errors.Join(errs...)
}

// own notes the rule that a pattern finds for.
func (rs *Rules) own(p pattern, rule int) {
	for len(rs.owner) <= p.first {
		rs.owner = append(rs.owner, -1)
	}
	rs.owner[p.first] = rule
}

func (r *Rule) check() error {
	switch {
	case r.ID == "" || r.Name == "" || r.NameEn == "" || r.Legal == "" || r.Advice == "":
		return fmt.Errorf("rule file: rule %q lacks a name, its legal basis or advice", r.ID)
	case r.Severity.rank() < 1:
		return fmt.Errorf("rule file: %s: unknown severity %q", r.ID, r.Severity)
	case len(r.Find)+len(r.Hard) == 0 && !slices.Contains(calcs, r.Calc):
		return fmt.Errorf("rule file: %s finds nothing", r.ID)
	}
	return nil
}

// With is the rule set with other severities for some rules; ids that it does not have are left out.
func (rs *Rules) With(switched map[string]Severity) *Rules {
	out := *rs
	out.severity = slices.Clone(rs.severity)
	for id, s := range switched {
		if i, ok := rs.byID[id]; ok && s.rank() >= 0 {
			out.severity[i] = s
		}
	}
	return &out
}

// Find is the rule of an id.
func (rs *Rules) Find(id string) (*Rule, bool) {
	i, ok := rs.byID[id]
	if !ok {
		return nil, false
	}
	return rs.List[i], true
}

// SeverityOf is the severity in force of a rule; None also switches it off.
func (rs *Rules) SeverityOf(id string) Severity {
	if i, ok := rs.byID[id]; ok {
		return rs.severity[i]
	}
	return None
}

var (
	wordRef = regexp.MustCompile(`<([a-z_][a-z_0-9]*)>`)
	gapRef  = regexp.MustCompile(`([~≈])([0-9]+)`)
)

// expand writes the words and gaps of a pattern out: <name> is a word list of the file, ~N at most N runes within a
// part of a sentence, ≈N at most N runes within a sentence.
func expand(src string, words map[string]string, lazy bool) (string, error) {
	for depth := 0; wordRef.MatchString(src); depth++ {
		var unknown string
		src = wordRef.ReplaceAllStringFunc(src, func(ref string) string {
			w, ok := words[ref[1:len(ref)-1]]
			if !ok {
				unknown = ref
			}
			return "(?:" + w + ")"
		})
		if unknown != "" || depth > 5 {
			return "", fmt.Errorf("unknown word list %s", unknown)
		}
	}
	tail := ""
	if lazy {
		tail = "?"
	}
	src = gapRef.ReplaceAllStringFunc(src, func(g string) string {
		if n, ok := strings.CutPrefix(g, "~"); ok {
			return `[^,;。!?+]{0,` + n + `}` + tail
		}
		return `[^;。!?]{0,` + strings.TrimPrefix(g, "≈") + `}` + tail
	})
	return src, nil
}
