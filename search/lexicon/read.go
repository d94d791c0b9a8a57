package lexicon

import (
	"slices"
	"strings"

	"liuyong/internal/hanzi"
)

// Read is what a query most likely means, and whether that is something else than it says. What the titles hold as it
// stands is left alone.
func (l *Lexicon) Read(q string) (string, bool) {
	parts := strings.Fields(q)
	switch {
	case len(parts) == 1 && isLetters(parts[0]):
		return l.letters(parts[0], true)
	case len(parts) > 1 && l.syllables(parts): // an input method writes the syllables of a word apart
		return l.letters(strings.Join(parts, ""), false)
	}
	changed := false
	for i, part := range parts {
		if read, ok := l.part(part); ok {
			parts[i], changed = read, true
		}
	}
	if !changed {
		return "", false
	}
	return strings.Join(parts, " "), true
}

func (l *Lexicon) syllables(parts []string) bool {
	return !slices.ContainsFunc(parts, func(p string) bool { return !l.syllable[strings.ToLower(p)] })
}

func isLetters(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') }) < 0
}

// part reads one word of a query: its runs of characters and of letters one by one. Anything else stays.
func (l *Lexicon) part(s string) (string, bool) {
	var out strings.Builder
	changed := false
	run, kind := []rune{}, hanRun
	flush := func() {
		text := string(run)
		read, ok := "", false
		switch {
		case len(run) < 2:
		case kind == latinRun:
			read, ok = l.letters(text, false)
		default:
			read, ok = l.homophones(run)
		}
		if ok {
			text, changed = read, true
		}
		out.WriteString(text)
		run = run[:0]
	}
	for _, r := range s {
		letter := isLetters(string(r))
		if !letter && !hanzi.IsHan(r) {
			flush()
			out.WriteRune(r)
			continue
		}
		if len(run) > 0 && kind != runKind(letter) {
			flush()
		}
		kind = runKind(letter)
		run = append(run, r)
	}
	flush()
	return out.String(), changed
}

// often is how many times as frequent a word must be as one in letters that it is typed like, to be meant by them.
const often = 20

// letters reads a run of letters: pinyin, of one word or several, or, where they are all that was asked for, initials. A
// word that titles hold in letters stays, unless hardly any does.
func (l *Lexicon) letters(typed string, initials bool) (string, bool) {
	s := strings.ToLower(typed)
	held := l.latin[s]
	if held > 0 && (!initials || typed != s) { // GPS is no pinyin
		return "", false
	}
	if w, ok := l.bySound[s]; ok && w.weight > held*often {
		return w.text, true
	}
	if held == 0 {
		if words, ok := l.spell(s); ok {
			return words, true
		}
	}
	if w, ok := l.initials[s]; ok && initials && w.weight > held*often {
		return w.text, true
	}
	return "", false
}

// spell cuts letters into sounds of words and words in letters, as few as possible, then the heaviest.
func (l *Lexicon) spell(s string) (string, bool) {
	type best struct {
		words, weight int
		text          string
	}
	at := make([]*best, len(s)+1)
	at[0] = &best{}
	for i := range s {
		if at[i] == nil {
			continue
		}
		for j := i + 2; j <= min(len(s), i+l.longest); j++ {
			var text string
			weight := 0
			if w, ok := l.bySound[s[i:j]]; ok {
				text, weight = w.text, w.weight
			} else if l.latin[s[i:j]] >= rarest {
				text = s[i:j]
			} else {
				continue
			}
			b := &best{at[i].words + 1, at[i].weight + weight, at[i].text + text}
			if at[j] == nil || b.words < at[j].words || b.words == at[j].words && b.weight > at[j].weight {
				at[j] = b
			}
		}
	}
	end := at[len(s)]
	if end == nil || end.weight == 0 { // only words in letters: as it stands
		return "", false
	}
	return end.text, true
}

// A step of the way through a run of characters costs so much: the fewest unknown characters, then the fewest words
// that only sound like what was typed, then the fewest words.
const (
	costKnown  = 1
	costSounds = 6
	costAlone  = 10
)

// homophones reads a run of characters that no title holds: each piece as a word, or as one that sounds like it.
func (l *Lexicon) homophones(run []rune) (string, bool) {
	if l.known[string(run)] > 0 {
		return "", false
	}
	type best struct {
		cost    int
		text    string
		changed bool
	}
	at := make([]best, len(run)+1)
	for j := 1; j <= len(run); j++ {
		at[j] = best{at[j-1].cost + costAlone, at[j-1].text + string(run[j-1]), at[j-1].changed}
		for n := 2; n <= min(longestWord, j); n++ {
			piece := string(run[j-n : j])
			from := at[j-n]
			if l.known[piece] > 0 {
				if cost := from.cost + costKnown; cost < at[j].cost {
					at[j] = best{cost, from.text + piece, from.changed}
				}
				continue
			}
			if w, ok := l.sounding(piece); ok {
				if cost := from.cost + costSounds; cost < at[j].cost {
					at[j] = best{cost, from.text + w.text, true}
				}
			}
		}
	}
	end := at[len(run)]
	return end.text, end.changed
}

// sounding is the word of titles that sounds like a piece, the heaviest.
func (l *Lexicon) sounding(piece string) (word, bool) {
	var out word
	for _, s := range sounds(piece) {
		if w, ok := l.bySound[strings.Join(s, "")]; ok && w.weight > out.weight && len([]rune(w.text)) == len([]rune(piece)) {
			out = w
		}
	}
	return out, out.weight > 0
}
