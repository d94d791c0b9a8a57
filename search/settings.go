package search

import (
	"bufio"
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/meilisearch/meilisearch-go"
)

//go:embed settings/posts.json
var settingsFile []byte

//go:embed settings/synonyms.txt
var synonymsFile []byte

// wanted are the settings of the index: the file, and the synonyms from theirs.
var wanted = sync.OnceValues(func() (map[string]any, error) {
	var s map[string]any
	if err := json.Unmarshal(settingsFile, &s); err != nil {
		return nil, fmt.Errorf("settings/posts.json: %w", err)
	}
	synonyms, err := parseSynonyms(synonymsFile)
	if err != nil {
		return nil, fmt.Errorf("settings/synonyms.txt: %w", err)
	}
	// The same shape that decoding the engine's answer gives.
	byWord := make(map[string]any, len(synonyms))
	for word, others := range synonyms {
		list := make([]any, len(others))
		for i, o := range others {
			list[i] = o
		}
		byWord[word] = list
	}
	s["synonyms"] = byWord
	return s, nil
})

// parseSynonyms reads groups of words that mean the same, one group a line, separated by commas. A line
// "word > others" makes the word find the others but not the reverse. A line that begins with # is a comment.
func parseSynonyms(file []byte) (map[string][]string, error) {
	out := map[string][]string{}
	add := func(word, other string) {
		if word != other && !slices.Contains(out[word], other) {
			out[word] = append(out[word], other)
		}
	}
	lines := bufio.NewScanner(bytes.NewReader(file))
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		left, right, oneWay := strings.Cut(line, ">")
		group := words(left)
		others := group
		if oneWay {
			others = words(right)
		}
		if len(group) == 0 || len(others) == 0 || !oneWay && len(group) < 2 {
			return nil, fmt.Errorf("line %d: a group needs at least two words", n)
		}
		for _, w := range group {
			for _, o := range others {
				add(w, o)
			}
		}
	}
	for _, others := range out {
		slices.Sort(others)
	}
	return out, lines.Err()
}

func words(list string) []string {
	var out []string
	for _, w := range strings.Split(list, ",") {
		if w = strings.ToLower(strings.TrimSpace(w)); w != "" {
			out = append(out, w)
		}
	}
	return out
}

// Ensure implements posting.Index: it creates the index where there is none and applies the settings where they
// differ from the files. Changing settings of a full index makes the engine index again, during which it goes on
// answering by the old ones. created says that the index was not there and is empty.
func (e *Engine) Ensure(ctx context.Context) (created bool, err error) {
	return e.ensure(ctx, e.uid())
}

func (e *Engine) ensure(ctx context.Context, uid string) (created bool, err error) {
	if _, err = e.meili.GetIndexWithContext(ctx, uid); missing(err) {
		created = true
		info, err := e.meili.CreateIndexWithContext(ctx, &meilisearch.IndexConfig{Uid: uid, PrimaryKey: "id"})
		if err != nil {
			return false, fmt.Errorf("creating index %s: %w", uid, err)
		}
		if err := e.await(ctx, info.TaskUID); err != nil {
			return false, err
		}
	} else if err != nil {
		return false, fmt.Errorf("looking for index %s: %w", uid, err)
	}
	_, err = e.applySettings(ctx, uid)
	return created, err
}

// applySettings sends those settings that differ and reports their names.
func (e *Engine) applySettings(ctx context.Context, uid string) ([]string, error) {
	want, err := wanted()
	if err != nil {
		return nil, err
	}
	path := "/indexes/" + uid + "/settings"
	raw, err := e.call(ctx, "GET", path, nil)
	if err != nil {
		return nil, err
	}
	var have map[string]any
	if err := json.Unmarshal(raw, &have); err != nil {
		return nil, fmt.Errorf("reading the settings of index %s: %w", uid, err)
	}
	changed := map[string]any{}
	for name, value := range want {
		same := covers(have[name], value, name == "rankingRules" || name == "searchableAttributes")
		if old, ok := have[name].(map[string]any); ok && name == "synonyms" {
			fresh, _ := value.(map[string]any)
			same = same && len(old) == len(fresh) // a word taken out of the file must go
		}
		if !same {
			changed[name] = value
		}
	}
	if len(changed) == 0 {
		return nil, nil
	}
	body, err := json.Marshal(changed)
	if err != nil {
		return nil, err
	}
	if raw, err = e.call(ctx, "PATCH", path, body); err != nil {
		return nil, fmt.Errorf("applying settings to index %s: %w", uid, err)
	}
	var task struct {
		UID int64 `json:"taskUid"`
	}
	if err := json.Unmarshal(raw, &task); err != nil {
		return nil, fmt.Errorf("reading the answer to settings: %w", err)
	}
	return slices.Sorted(maps.Keys(changed)), e.await(ctx, task.UID)
}

// covers reports whether have says all that want says. Objects may have more keys, since the engine fills in its
// defaults. Lists are compared as sets unless their order means something.
func covers(have, want any, ordered bool) bool {
	switch w := want.(type) {
	case map[string]any:
		h, ok := have.(map[string]any)
		if !ok {
			return false
		}
		for k, v := range w {
			if !covers(h[k], v, ordered) {
				return false
			}
		}
		return true
	case []any:
		h, ok := have.([]any)
		if !ok || len(h) != len(w) {
			return false
		}
		if ordered {
			return reflect.DeepEqual(h, w)
		}
		return !slices.ContainsFunc(w, func(item any) bool {
			return !slices.ContainsFunc(h, func(other any) bool { return covers(other, item, false) })
		})
	}
	return reflect.DeepEqual(have, want)
}
