package screening

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"liuyong/internal/hanzi"
)

// normalised is a text as the rules read it, and where each of its runes came from.
type normalised struct {
	text   string
	starts []int32 // for each rune, the rune of the source at which it begins
	ends   []int32 // and the one after its end
}

// spelled are letters that stand for a character in an evasion (限nan生, 押jin). They count only beside a Han
// character, so that a brand or an abbreviation stays what it is.
var spelled = map[string]string{
	"nan": "男", "nv": "女", "nü": "女", "jin": "金", "fei": "费", "ya": "押", "dan": "单", "hun": "婚", "yun": "孕",
	"gan": "肝", "sheng": "生", "xing": "性", "xin": "薪", "bao": "保", "xian": "限", "zhao": "招", "zheng": "证",
	"qian": "钱", "dai": "贷", "di": "地", "shen": "身", "fen": "分", "ren": "人", "hu": "户", "ji": "籍", "hui": "会", "hao": "号", "wei": "微",
	"v": "微", "vx": "微信", "wx": "微信", "weixin": "微信", "v信": "微信", "wechat": "微信",
}

// wholesale are spellings of one thing that people use to hide it, after everything else is normalised.
var wholesale = strings.NewReplacer(
	"威信信", "微信信", "薇信信", "微信信", "薇信", "微信", "威信号", "微信号", "威信:", "微信:", "卫星号", "微信号", "徽信", "微信", "薇芯", "微信", "微芯", "微信", "威芯", "微信", "微❤", "微信", "微心", "微信", "扣扣", "qq", "y婚y育", "已婚已育", "y婚", "已婚", "w婚", "未婚", "企鹅号", "qq号",
)

// capitals are the numerals of cheques that are hardly ever anything else.
var capitals = map[rune]rune{'壹': '一', '贰': '二', '叁': '三', '柒': '七', '捌': '八', '玖': '九', '佰': '百', '仟': '千'}

// symbols are pictures that stand for a character.
var symbols = map[rune]rune{'♂': '男', '♀': '女', '🚹': '男', '🚺': '女', '👨': '男', '👩': '女', '👦': '男', '👧': '女', '💰': '钱', '💳': '卡', '🈲': '禁', '🉑': '可', '🆔': '证', '❤': '信', '🐧': 'q', '💊': '药'}

// separator reports whether the rune is put between characters only to hide a word.
func separator(r rune) bool {
	switch r {
	case ' ', '\t', '\u3000', '\u00a0', '·', '・', '•', '●', '.', '-', '_', '*', '~', '^', '|', '`', '\'', '"', '“', '”', '‘', '’', '「', '」', '『', '』',
		'【', '】', '[', ']', '《', '》', '#', '—', '–', '…', '⋅', '∙', '﹒', '＊', '✱', '★', '☆', '◆', '■', '\\':
		return true
	}
	return r == '/' || unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Mn, r)
}

// normalise reads a text as people mean it: simplified characters, half width, lower case, without what was put
// between the characters of a word, and with spelled characters and symbols as characters. Line ends become full
// stops. It never fails: bytes that are no text are taken for separators.
func normalise(src string) normalised {
	n := builder{text: make([]byte, 0, len(src)), starts: make([]int32, 0, len(src)/3+8), ends: make([]int32, 0, len(src)/3+8)}
	at := int32(0)
	for i, r := range src {
		if r == '\u3000' && hanzi.IsHan(n.last) && hanAhead(src[i+utf8.RuneLen(r):]) {
			r = ',' // a wide space before words parts them; before a single character it hides one
		}
		n.take(r, at)
		at++
	}
	n.endWord(0)
	out := normalised{text: string(n.text), starts: n.starts, ends: n.ends}
	if strings.ContainsAny(out.text, "薇威徽微扣企婚") {
		if fixed := wholesale.Replace(out.text); utf8.RuneCountInString(fixed) == len(out.starts) {
			out.text = fixed
		}
	}
	return out
}

// hanAhead reports whether a text begins with three Han characters or more.
func hanAhead(s string) bool {
	n := 0
	for _, r := range s {
		if !hanzi.IsHan(r) {
			return false
		}
		if n++; n == 3 {
			return true
		}
	}
	return false
}

// builder collects the runes of a normalised text.
type builder struct {
	text         []byte
	starts, ends []int32
	wordAt       int  // where the run of letters at the end begins in text, -1 without one
	wordRunes    int  // how many runes it has
	inWord       bool // whether there is one
	last         rune
	pending      []held // separators whose fate the next rune decides
}

type held struct {
	r  rune
	at int32
}

func (b *builder) put(r rune, at int32) {
	b.text = utf8.AppendRune(b.text, r)
	b.starts, b.ends = append(b.starts, at), append(b.ends, at+1)
	b.last = r
}

func (b *builder) take(r rune, at int32) {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		b.plain(r, at)
	case hanzi.IsHan(r):
		r = hanzi.Simplified(r)
		if n, ok := capitals[r]; ok {
			r = n
		}
		b.plain(r, at)
	default:
		b.other(r, at)
	}
}

// other reduces what is neither ASCII nor Han: full width forms, circled numbers, ligatures, symbols.
func (b *builder) other(r rune, at int32) {
	switch r {
	case '，':
		b.plain(',', at)
	case '。', '、':
		b.plain(r, at)
	case '️', '‍', '\u200b', '\ufeff', utf8.RuneError: // variation selector, joiners
		return
	default:
		if r >= 0x2460 && r <= 0x24FF || r >= 0x2776 && r <= 0x2793 { // a circled number begins an item
			b.plain('\n', at)
			return
		}
		if c, ok := symbols[r]; ok {
			b.plain(c, at)
			return
		}
		if separator(r) {
			b.plain(r, at)
			return
		}
		if r > 0xFFFF || r >= 0x0370 && r < 0x2000 {
			b.plain(r, at)
			return
		}
		var buf [utf8.UTFMax]byte
		for _, c := range string(norm.NFKC.Append(nil, buf[:utf8.EncodeRune(buf[:], r)]...)) {
			b.plain(hanzi.Simplified(unicode.ToLower(c)), at)
		}
	}
}

// plain adds a rune that stands for itself.
func (b *builder) plain(r rune, at int32) {
	switch {
	case r == '\n' || r == '\r':
		b.settle(0)
		b.endWord(0)
		if b.last != '。' && len(b.text) > 0 {
			b.put('。', at)
		}
	case separator(r):
		b.pending = append(b.pending, held{r, at})
	case 'a' <= r && r <= 'z' || r == 'ü':
		b.settle(r)
		if !b.inWord {
			b.inWord, b.wordAt, b.wordRunes = true, len(b.text), 0
		}
		b.put(r, at)
		b.wordRunes++
	default:
		b.settle(r)
		b.endWord(r)
		b.put(r, at)
	}
}

// settle decides about the separators before r: they go when they stand between two Han characters or beside a
// mark, and stay in numbers, dates and foreign words.
func (b *builder) settle(r rune) {
	if len(b.pending) == 0 {
		return
	}
	p := b.pending
	b.pending = b.pending[:0]
	left, right := b.last, r
	if len(b.text) == 0 || right == 0 || punct(left) || punct(right) {
		return
	}
	joinsHan := hanzi.IsHan(left) || hanzi.IsHan(right)
	slash := false
	for _, h := range p {
		slash = slash || h.r == '/'
	}
	if slash && (left == '元' || strings.ContainsRune("天日月时周年人h", right) || !hanzi.IsHan(left) || !hanzi.IsHan(right)) {
		b.endWord(0)
		b.put('/', p[0].at)
		return
	}
	if joinsHan && (hanzi.IsHan(left) && hanzi.IsHan(right) || spaceOnly(p)) {
		if !hanzi.IsHan(left) || !hanzi.IsHan(right) {
			b.endWord(right)
		}
		return
	}
	b.endWord(0)
	b.put(shown(p), p[0].at)
}

// shown is the rune that a run of separators is kept as.
func shown(p []held) rune {
	for _, h := range p {
		switch h.r {
		case '-', '~', '—', '–':
			return '-'
		case '.', '_', '*', '#':
			return h.r
		}
	}
	return ' '
}

func spaceOnly(p []held) bool {
	for _, h := range p {
		if h.r != ' ' && h.r != '\t' && h.r != '\u3000' && h.r != '\u00a0' && !unicode.Is(unicode.Cf, h.r) {
			return false
		}
	}
	return true
}

func punct(r rune) bool { return strings.ContainsRune(",;。!?:、()", r) }

// endWord ends a run of letters before the rune next and turns it into the character it spells.
func (b *builder) endWord(next rune) {
	if !b.inWord {
		return
	}
	b.inWord = false
	to, ok := spelled[string(b.text[b.wordAt:])]
	if !ok {
		return
	}
	before, _ := utf8.DecodeLastRune(b.text[:b.wordAt])
	if !hanzi.IsHan(before) && !hanzi.IsHan(next) {
		return
	}
	first := len(b.starts) - b.wordRunes
	start, end := b.starts[first], b.ends[len(b.ends)-1]
	b.text, b.starts, b.ends = b.text[:b.wordAt], b.starts[:first], b.ends[:first]
	for _, r := range to {
		b.text = utf8.AppendRune(b.text, r)
		b.starts, b.ends = append(b.starts, start), append(b.ends, end)
		b.last = r
	}
}
