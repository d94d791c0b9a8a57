//go:build bench

package likeness

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

type realPost struct{ Title, Company, Description string }

// TestBenchLikeness takes the posts of the files in LIUYONG_BENCH_DATA whose text is long enough, one of each text and
// employer, edits copies of them as people do who post again, and tells how many copies are found among all posts, and
// how many posts are taken for copies of one by another employer that they are not. What two employers have nearly word
// for word is a copy and no false alarm: such pairs are those that share more than 60 % of their grams when counted.
func TestBenchLikeness(t *testing.T) { //nolint:paralleltest // it measures
	dir := os.Getenv("LIUYONG_BENCH_DATA")
	if dir == "" {
		t.Skip("LIUYONG_BENCH_DATA names no folder")
	}
	posts := read(t, dir)
	chance := rand.New(rand.NewSource(1))
	chance.Shuffle(len(posts), func(i, j int) { posts[i], posts[j] = posts[j], posts[i] })
	sketches := make([]Sketch, len(posts))
	index := map[int64][]int32{}
	begin := time.Now()
	for i, p := range posts {
		sketches[i] = Of(p.Title, p.Description)
	}
	took := time.Since(begin)
	for i, s := range sketches {
		for _, b := range s.Bands() {
			index[b] = append(index[b], int32(i))
		}
	}
	best := func(s Sketch, skip int, but string) (at int, like float64) {
		seen := map[int32]bool{}
		at = -1
		for _, b := range s.Bands() {
			for _, c := range index[b] {
				if int(c) == skip || seen[c] || but != "" && posts[c].Company == but {
					continue
				}
				seen[c] = true
				if l := s.Like(sketches[c]); l >= Near && l > like {
					at, like = int(c), l
				}
			}
		}
		return at, like
	}
	const copies = 5000
	found := map[string][2]int{}
	for i := range copies {
		p := posts[i]
		for name, edit := range edits {
			text := edit(p.Description, posts[(i+7)%len(posts)].Description, chance)
			n := found[name]
			n[1]++
			if at, _ := best(Of(p.Title, text), -1, ""); at == i || at >= 0 && posts[at].Company == p.Company {
				n[0]++
			}
			found[name] = n
		}
	}
	all, hit := 0, 0
	for name, n := range found {
		all, hit = all+n[1], hit+n[0]
		t.Logf("%-40s %.2f %% of %d", name, 100*float64(n[0])/float64(n[1]), n[1])
	}
	t.Logf("near copies found: %.2f %% of %d (asked: 95)", 100*float64(hit)/float64(all), all)
	wrong, copied := 0, 0
	for i := range copies {
		at, _ := best(sketches[i], i, posts[i].Company)
		switch {
		case at < 0:
		case counted(posts[i], posts[at]) > 0.5:
			copied++
		default:
			wrong++
		}
	}
	t.Logf("false alarms: %.2f %% of %d posts (asked: at most 1); another %.2f %% are copies", 100*float64(wrong)/copies, copies, 100*float64(copied)/copies)
	t.Logf("%d posts sketched, %.0f a second on one core", len(posts), float64(len(posts))/took.Seconds())
}

// edits are what people do to a text before they post it again.
var edits = map[string]func(text, other string, chance *rand.Rand) string{
	"one character in twelve changed": func(text, other string, chance *rand.Rand) string {
		r, o := []rune(text), []rune(other)
		for range len(r) / 12 {
			r[chance.Intn(len(r))] = o[chance.Intn(len(o))]
		}
		return string(r)
	},
	"a fifth cut off": func(text, _ string, chance *rand.Rand) string {
		r := []rune(text)
		at := chance.Intn(len(r)*4/5 + 1)
		return string(r[:at]) + string(r[at+len(r)/5:])
	},
	"a quarter of another post put in": func(text, other string, chance *rand.Rand) string {
		r, o := []rune(text), []rune(other)
		at, n := chance.Intn(len(r)), min(len(o), len(r)/4)
		return string(r[:at]) + string(o[:n]) + string(r[at:])
	},
	"lines turned around, numbered anew": func(text, _ string, chance *rand.Rand) string {
		parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("\n。；;", r) })
		chance.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		return strings.Join(parts, "；")
	},
	"every number changed, stops to spaces": func(text, _ string, chance *rand.Rand) string {
		return strings.Map(func(r rune) rune {
			switch {
			case '0' <= r && r <= '9':
				return '0' + rune(chance.Intn(10))
			case strings.ContainsRune("，。；、：", r):
				return ' '
			}
			return r
		}, text)
	},
}

// counted is the true share of grams that two posts have in common.
func counted(a, b realPost) float64 {
	x, y := gramsOf(a), gramsOf(b)
	both := 0
	for g := range x {
		if y[g] {
			both++
		}
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

func gramsOf(p realPost) map[string]bool {
	out := map[string]bool{}
	for _, part := range []string{p.Title, p.Description} {
		r := []rune(strings.Map(func(r rune) rune {
			if strings.ContainsRune(" \n\t，。；、：,.;:()（）", r) {
				return -1
			}
			return r
		}, part))
		for i := 0; i+3 <= len(r); i++ {
			out[string(r[i:i+3])] = true
		}
	}
	return out
}

func read(t *testing.T, dir string) []realPost {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no .jsonl.gz in %s: %v", dir, err)
	}
	var out []realPost
	had := map[string]bool{}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		s := bufio.NewScanner(z)
		s.Buffer(nil, 1<<24)
		for s.Scan() {
			var p realPost
			if err := json.Unmarshal(s.Bytes(), &p); err != nil {
				t.Fatal(err)
			}
			key := p.Company + "\x00" + p.Description
			if len([]rune(p.Description)) < 80 || had[key] {
				continue
			}
			had[key] = true
			out = append(out, p)
		}
		_ = f.Close()
	}
	return out
}
