// Package lexicon reads what somebody typed as an input method does: pinyin, initials and homophones become the words of
// live titles that they stand for, before the search engine is asked. It knows no word that no title holds.
package lexicon

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"

	"liuyong/internal/hanzi"
)

const (
	longestWord = 6   // characters of a word
	rarest      = 3   // posts that a word stands for, to be meant by what does not say it; fewer in a small market
	smallMarket = 300 // posts
	mostSounds  = 12
	shortestKey = 2 // letters of initials that may stand for a word
)

// word is a run of characters that titles hold.
type word struct {
	text   string
	weight int // how many posts hold it in their title, those that are called just so many times over
}

// Lexicon are the words of live titles by how they sound. It does not change once it is built, and is safe for concurrent use.
type Lexicon struct {
	known    map[string]int  // every run of two to six characters that a title holds, and the pairs of names
	latin    map[string]int  // words in letters that titles hold, and how many: java, ui
	bySound  map[string]word // full pinyin without tones → the word most often meant
	initials map[string]word // first letters of each syllable, likewise
	syllable map[string]bool // of any word
	longest  int             // letters of the longest sound
}

// seen counts titles that hold one run of characters, begin with it, end with it, and are nothing else.
type seen struct{ held, begin, end, whole int }

// likely is how much more a title that is just the word says about it.
const likely = 20

// Build reads live titles, each with how many posts carry it, and names that are no titles but are searched for as they
// stand: places and employers.
func Build(titles iter.Seq2[string, int], names iter.Seq[string]) *Lexicon {
	l := &Lexicon{known: map[string]int{}, latin: map[string]int{}, bySound: map[string]word{}, initials: map[string]word{},
		syllable: map[string]bool{}}
	counts, all := map[string]seen{}, 0
	for title, posts := range titles {
		all += posts
		for run, kind := range runs(title) {
			if kind == latinRun {
				l.latin[run] += posts
				continue
			}
			grams(run, func(gram string, begin, end bool) {
				c := counts[gram]
				c.held += posts
				if begin {
					c.begin += posts
				}
				if end {
					c.end += posts
				}
				if begin && end {
					c.whole += posts
				}
				counts[gram] = c
			})
		}
	}
	rare := min(rarest, 1+all/smallMarket)
	for text, c := range counts {
		l.known[text] = c.held
		// Half a word is as frequent as the whole and sounds like others: words stand at the edges of titles. Initials stand
		// for so many that only what begins titles and ends them is meant.
		if c.held >= rare && (c.begin+c.end)*10 >= c.held {
			l.add(word{text, c.held + likely*c.whole}, c.begin > 0 && c.end > 0)
		}
	}
	for name := range names {
		for run, kind := range runs(name) {
			if kind == hanRun {
				l.known[run]++
				for rs := []rune(run); len(rs) >= 2; rs = rs[1:] { // pairs only: names are many and say little about titles
					l.known[string(rs[:2])]++
				}
			}
		}
	}
	return l
}

func (l *Lexicon) add(w word, initials bool) {
	heavier := func(a, b word) bool {
		return cmp.Or(cmp.Compare(a.weight, b.weight), -cmp.Compare(a.text, b.text)) > 0
	}
	for _, sound := range sounds(w.text) {
		whole := strings.Join(sound, "")
		if heavier(w, l.bySound[whole]) {
			l.bySound[whole] = w
			l.longest = max(l.longest, len(whole))
		}
		first := make([]byte, len(sound))
		for i, s := range sound {
			first[i] = s[0]
			l.syllable[s] = true
		}
		if initials && len(first) >= shortestKey && heavier(w, l.initials[string(first)]) {
			l.initials[string(first)] = w
		}
	}
}

type runKind bool

const (
	hanRun   runKind = false
	latinRun runKind = true
)

// runs are the runs of Han characters and of letters in a text, in simplified characters and small letters.
func runs(text string) iter.Seq2[string, runKind] {
	return func(yield func(string, runKind) bool) {
		var run []rune
		kind := hanRun
		flush := func() bool {
			ok := len(run) < 2 || yield(string(run), kind)
			run = run[:0]
			return ok
		}
		for _, r := range text {
			r = unicode.ToLower(hanzi.Simplified(r))
			letter := r >= 'a' && r <= 'z'
			if !letter && !hanzi.IsHan(r) {
				if !flush() {
					return
				}
				continue
			}
			if len(run) > 0 && kind != runKind(letter) && !flush() {
				return
			}
			kind = runKind(letter)
			run = append(run, r)
		}
		flush()
	}
}

// grams gives the runs of two to six characters within a longer one, and whether they begin and end it.
func grams(run string, give func(gram string, begin, end bool)) {
	rs := []rune(run)
	for i := range rs {
		for n := 2; n <= longestWord && i+n <= len(rs); n++ {
			give(string(rs[i:i+n]), i == 0, i+n == len(rs))
		}
	}
}

var heteronyms = pinyin.Args{Style: pinyin.Normal, Heteronym: true}

// sounds are the ways in which a word can be said, in syllables without tones: at most so many, the usual ones first.
func sounds(text string) [][]string {
	out := [][]string{{}}
	for _, r := range text {
		var readings []string
		for _, p := range pinyin.SinglePinyin(r, heteronyms) {
			if p = strings.ReplaceAll(p, "ü", "v"); p != "" && !slices.Contains(readings, p) {
				readings = append(readings, p)
			}
		}
		if len(readings) == 0 {
			return nil
		}
		var next [][]string
		for _, p := range readings {
			for _, before := range out {
				if len(next) < mostSounds {
					next = append(next, append(slices.Clone(before), p))
				}
			}
		}
		out = next
	}
	return out
}
