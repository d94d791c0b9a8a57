package api

import (
	"context"
	"encoding/json"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/fault"
	"liuyong/internal/id"
)

// Versioned is the part of an input that says which version of a thing the caller has seen.
type Versioned struct {
	IfMatch string `header:"If-Match" doc:"The version that was seen, quoted" example:"\"3\""`
}

// version reads If-Match. Errors: if_match_required, bad_if_match.
func (v Versioned) version() (int, error) {
	s := strings.Trim(strings.TrimPrefix(strings.TrimSpace(v.IfMatch), "W/"), `"`)
	if s == "" {
		return 0, fault.ErrUnmarked.New()
	}
	n, err := strconv.Atoi(s)
	// 0 is the version of what is not written yet, such as a first résumé.
	if err != nil || n < 0 || n > math.MaxInt32 { // the database counts versions in 32 bits
		return 0, errBadVersion.WithFields(errBadVersion.At("header.If-Match"))
	}
	return n, nil
}

// Paged is the part of an input that asks for one page of a list.
type Paged struct {
	Limit int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"How many, at most 100"`
	After string `query:"after" format:"uuid" doc:"The next of the page before" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// page is one page of a list; next is missing on the last one.
type page[T any] struct {
	Items []T    `json:"items" doc:"The rows of this page"`
	Next  string `json:"next,omitempty" doc:"Send as after for the next page; missing on the last"`
}

// paginate cuts rows that were read one beyond the limit into a page.
func paginate[R, T any](rows []R, limit int, key func(R) string, present func(R) T) page[T] {
	out := page[T]{Items: make([]T, 0, min(limit, len(rows)))}
	for i, r := range rows {
		if i == limit {
			out.Next = key(rows[limit-1])
			break
		}
		out.Items = append(out.Items, present(r))
	}
	return out
}

// answer carries one thing and its version.
type answer[T any] struct {
	ETag string `header:"ETag" doc:"The version, for If-Match"`
	Body T
}

func tagged[T any](body T, version int) *answer[T] {
	return &answer[T]{ETag: strconv.Quote(strconv.Itoa(version)), Body: body}
}

// plain carries one thing without a version.
type plain[T any] struct{ Body T }

// mergePatch applies an RFC 7396 merge patch to a value: what the patch names changes, null clears, the rest
// stays. The patch has been checked against the schema of T before.
func mergePatch[T any](current T, patch []byte) (T, error) {
	var zero T
	raw, err := json.Marshal(current)
	if err != nil {
		return zero, err
	}
	var have, change map[string]json.RawMessage
	if err := json.Unmarshal(raw, &have); err != nil {
		return zero, err
	}
	if err := json.Unmarshal(patch, &change); err != nil {
		return zero, errBadJSON.Because(err)
	}
	for k, v := range change {
		if string(v) == "null" {
			delete(have, k)
			continue
		}
		have[k] = v
	}
	if raw, err = json.Marshal(have); err != nil {
		return zero, err
	}
	var out T
	if err := json.Unmarshal(raw, &out); err != nil {
		return zero, errBadValue.Because(err)
	}
	return out, nil
}

// handlerOf is the form of every use case behind a route.
type handlerOf[I, O any] = func(ctx context.Context, in *I) (*O, error)

// op describes a route: method and path, a stable id, a tag to group by, and one line of what it does.
func op(method, path, operationID, tag, summary string, more ...func(*huma.Operation)) huma.Operation {
	o := huma.Operation{Method: method, Path: path, OperationID: operationID, Tags: []string{tag}, Summary: summary,
		Description: summary, MaxBodyBytes: maxBody, BodyReadTimeout: -1 /* deadline bounds it */, Security: []map[string][]string{{"bearer": {}}}}
	o.Errors = []int{http.StatusUnauthorized, http.StatusForbidden, http.StatusUnprocessableEntity, http.StatusTooManyRequests}
	if strings.Contains(path, "{") {
		o.Errors = append(o.Errors, http.StatusNotFound)
	}
	if method == http.MethodPost {
		o.DefaultStatus = http.StatusOK
		o.Errors = append(o.Errors, http.StatusConflict)
	}
	for _, m := range more {
		m(&o)
	}
	return o
}

// public marks a route that needs no sign-in.
func public(o *huma.Operation) { o.Security = []map[string][]string{{}} }

// creates marks a route that answers 201.
func creates(o *huma.Operation) { o.DefaultStatus = http.StatusCreated }

// changes marks a route that changes an existing thing and so needs If-Match.
func changes(o *huma.Operation) {
	o.Errors = append(o.Errors, http.StatusPreconditionFailed, http.StatusPreconditionRequired)
}

// describe adds more than the one line.
func describe(text string) func(*huma.Operation) {
	return func(o *huma.Operation) { o.Description = text }
}

// instant is a moment as the contract writes it.
func instant(t time.Time) string { return t.UTC().Format(time.RFC3339) }

// checkID refuses what is no identifier inside a body, where the schema cannot say so of a list's elements.
func checkID(s, at string) error {
	if !id.Valid(s) {
		return fault.ErrInvalid.WithFields(fault.ErrBadID.At(at))
	}
	return nil
}
