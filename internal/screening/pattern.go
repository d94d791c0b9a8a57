package screening

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"
)

// pattern is a compiled expression and the numbers under which a sentence says whether it is worth trying: there are
// literals for the first, and for the second when there is one (else it is the first again).
type pattern struct {
	re            *regexp.Regexp
	first, second int
}

func (rs *Rules) compile(src string, words map[string]string, lazy bool) (pattern, error) {
	src, err := expand(src, words, lazy)
	if err != nil {
		return pattern{}, err
	}
	re, err := regexp.Compile(src)
	if err != nil {
		return pattern{}, err
	}
	tree, err := syntax.Parse(src, syntax.Perl)
	if err != nil {
		return pattern{}, err
	}
	need := needs(tree.Simplify())
	if len(need) == 0 {
		return pattern{}, fmt.Errorf("%s: no words that every match must hold, so it would be tried on every sentence", src)
	}
	p := pattern{re: re, first: rs.index.add(need[0])}
	p.second = p.first
	if len(need) > 1 {
		p.second = rs.index.add(need[1])
	}
	return p, nil
}

// literals finds in one pass over a sentence which patterns could match: those of which one of the needed literals
// occurs. Running every expression over every post instead costs fifty times as much.
type literals struct {
	han     []*begin // by the first character, from the first of the Han on
	other   map[rune]*begin
	strings map[string][]int
	n       int
}

// begin are the literals with one first rune: by the second one, since hundreds begin alike.
type begin struct {
	alone []int // patterns of the literal that is this rune only
	next  map[rune][]literal
}

type literal struct {
	text     string
	patterns []int
}

const (
	firstHan = 0x4E00
	lastHan  = 0x9FFF
)

func newLiterals() *literals { return &literals{strings: map[string][]int{}} }

// add registers a pattern by its needed literals and gives it its number.
func (l *literals) add(need []string) int {
	for _, s := range need {
		l.strings[s] = append(l.strings[s], l.n)
	}
	l.n++
	return l.n - 1
}

func (l *literals) close() {
	l.han, l.other = make([]*begin, lastHan-firstHan+1), map[rune]*begin{}
	for s, patterns := range l.strings {
		first, size := utf8.DecodeRuneInString(s)
		b := l.begin(first)
		if b == nil {
			b = &begin{next: map[rune][]literal{}}
			if first >= firstHan && first <= lastHan {
				l.han[first-firstHan] = b
			} else {
				l.other[first] = b
			}
		}
		if size == len(s) {
			b.alone = patterns
			continue
		}
		second, _ := utf8.DecodeRuneInString(s[size:])
		b.next[second] = append(b.next[second], literal{s, patterns})
	}
	l.strings = nil
}

func (l *literals) begin(r rune) *begin {
	if r >= firstHan && r <= lastHan {
		return l.han[r-firstHan]
	}
	return l.other[r]
}

// seen is where in a sentence the needed literals of a pattern stand: from the first to after the last. The zero
// value says that there are none.
type seen struct{ from, to int32 }

func (s seen) any() bool { return s.to > 0 }

// mark notes for each pattern where its literals stand in the text, and calls touch for those that have any.
func (l *literals) mark(text string, at []seen, touch func(pattern int)) {
	note := func(patterns []int, from, to int) {
		for _, p := range patterns {
			if !at[p].any() {
				at[p].from = int32(from) //nolint:gosec // a text has 5,000 runes at most
				touch(p)
			}
			at[p].to = max(at[p].to, int32(to)) //nolint:gosec // as above
		}
	}
	for i, r := range text {
		b := l.begin(r)
		if b == nil {
			continue
		}
		after := i + utf8.RuneLen(r)
		note(b.alone, i, after)
		if after >= len(text) {
			break
		}
		second, _ := utf8.DecodeRuneInString(text[after:])
		for _, lit := range b.next[second] {
			if strings.HasPrefix(text[i:], lit.text) {
				note(lit.patterns, i, i+len(lit.text))
			}
		}
	}
}

// reach is how many bytes around its literals a pattern may look: the longest gap of the rules and some words.
const reach = 150

// window cuts a sentence to what a pattern can need: up to the commas before and after its reach. A comma ends a part
// of a sentence as its beginning and end do, so that ^ and $ keep their meaning. It is false when the pattern cannot
// match at all.
func (p pattern) window(s string, at []seen) (from, to int, ok bool) {
	a, b := at[p.first], at[p.second]
	if !a.any() || !b.any() {
		return 0, 0, false
	}
	if b.to-b.from < a.to-a.from {
		a = b
	}
	from, to = int(a.from)-reach, int(a.to)+reach
	if from = max(from, 0); from > 0 {
		from = strings.LastIndexByte(s[:from], ',') + 1
	}
	if to = min(to, len(s)); to < len(s) {
		if i := strings.IndexByte(s[to:], ','); i >= 0 {
			to += i
		} else {
			to = len(s)
		}
	}
	return from, to, true
}

const (
	maxExact = 400 // alternatives kept while literals are multiplied out
	maxClass = 24  // members of a character class that still count as literals
)

// exact is the set of all strings that the expression matches, or false when there are too many.
func exact(re *syntax.Regexp) ([]string, bool) {
	switch re.Op {
	case syntax.OpEmptyMatch, syntax.OpBeginText, syntax.OpEndText, syntax.OpBeginLine, syntax.OpEndLine,
		syntax.OpWordBoundary, syntax.OpNoWordBoundary:
		return []string{""}, true
	case syntax.OpLiteral:
		if re.Flags&syntax.FoldCase != 0 {
			return nil, false
		}
		return []string{string(re.Rune)}, true
	case syntax.OpCharClass:
		var out []string
		for i := 0; i < len(re.Rune); i += 2 {
			for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
				if out = append(out, string(r)); len(out) > maxClass {
					return nil, false
				}
			}
		}
		return out, true
	case syntax.OpCapture:
		return exact(re.Sub[0])
	case syntax.OpQuest:
		s, ok := exact(re.Sub[0])
		return append([]string{""}, s...), ok
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			s, ok := exact(sub)
			if out = append(out, s...); !ok || len(out) > maxExact {
				return nil, false
			}
		}
		return out, true
	case syntax.OpConcat:
		out := []string{""}
		for _, sub := range re.Sub {
			s, ok := exact(sub)
			if out = times(out, s); !ok || len(out) > maxExact {
				return nil, false
			}
		}
		return out, true
	}
	return nil, false
}

func times(a, b []string) []string {
	if len(a)*len(b) > 4*maxExact {
		return slices.Repeat([]string{""}, maxExact+1) // too many; the caller gives up
	}
	out := make([]string, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			out = append(out, x+y)
		}
	}
	return out
}

// needs is up to two sets of literals, the better first, of each of which every match holds at least one; empty when
// there is none.
func needs(re *syntax.Regexp) [][]string {
	if s, ok := exact(re); ok {
		return ranked(useful(s))
	}
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return needs(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needs(re.Sub[0])
		}
	case syntax.OpAlternate:
		var out []string
		for _, sub := range re.Sub {
			n := needs(sub)
			if len(n) == 0 {
				return nil
			}
			out = append(out, n[0]...)
		}
		return ranked(useful(out))
	case syntax.OpConcat:
		return ranked(setsOfConcat(re)...)
	}
	return nil
}

// setsOfConcat are the sets of the runs of neighbours that multiply out, and of the single parts.
func setsOfConcat(re *syntax.Regexp) [][]string {
	var out [][]string
	run := []string{""}
	for _, sub := range re.Sub {
		s, ok := exact(sub)
		if !ok {
			run = []string{""}
			out = append(out, needs(sub)...)
			continue
		}
		longer := times(run, s)
		if len(longer) > maxExact {
			longer = s
		}
		run = longer
		out = append(out, useful(run))
	}
	return out
}

// ranked is the best of the sets, and the best of those that share nothing with it.
func ranked(sets ...[]string) [][]string {
	var first, second []string
	for _, s := range sets {
		first = better(first, s)
	}
	for _, s := range sets {
		if !slices.ContainsFunc(s, func(x string) bool {
			return slices.ContainsFunc(first, func(y string) bool { return strings.Contains(x, y) || strings.Contains(y, x) })
		}) {
			second = better(second, s)
		}
	}
	switch {
	case len(first) == 0:
		return nil
	case len(second) == 0:
		return [][]string{first}
	}
	return [][]string{first, second}
}

// useful drops repeats; a set that holds the empty string says nothing.
func useful(s []string) []string {
	if slices.Contains(s, "") {
		return nil
	}
	s = slices.Clone(s)
	slices.Sort(s)
	return slices.Compact(s)
}

// better prefers the set whose shortest literal is longer (rarer in text), then the smaller one.
func better(a, b []string) []string {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	la, lb := shortest(a), shortest(b)
	if lb > la || lb == la && len(b) < len(a) {
		return b
	}
	return a
}

func shortest(s []string) int {
	n := utf8.RuneCountInString(s[0])
	for _, x := range s[1:] {
		n = min(n, utf8.RuneCountInString(x))
	}
	return n
}
