package api_test

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/api"
)

//go:embed testdata/walk.tsv
var walkTable string

// row is what everybody is to be answered by one operation.
type row struct {
	operation string
	cells     map[string]string // column → "ok", a status, or a status and a code
}

// walkRows reads the table.
func walkRows(t *testing.T) map[string]row {
	t.Helper()
	rows := map[string]row{}
	for n, line := range strings.Split(strings.TrimSpace(walkTable), "\n") {
		cells := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "#"):
			continue
		case len(cells) != len(columns)+1:
			t.Fatalf("testdata/walk.tsv:%d has %d cells, want %d", n+1, len(cells), len(columns)+1)
		case cells[0] == "operation":
			if !slices.Equal(cells[1:], columns) {
				t.Fatalf("testdata/walk.tsv:%d must name the columns %v", n+1, columns)
			}
			continue
		}
		r := row{operation: cells[0], cells: map[string]string{}}
		for i, c := range columns {
			r.cells[c] = cells[i+1]
		}
		if _, twice := rows[r.operation]; twice {
			t.Fatalf("testdata/walk.tsv:%d repeats %s", n+1, r.operation)
		}
		rows[r.operation] = r
	}
	return rows
}

// first is the first column that is answered.
func (r row) first() string {
	for _, c := range columns {
		if r.cells[c] == "ok" {
			return c
		}
	}
	return ""
}

// walkedOperation is what the contract says of one.
type walkedOperation struct {
	ID          string `json:"operationId"`
	RequestBody *struct {
		Content map[string]struct {
			Schema map[string]any `json:"schema"`
		} `json:"content"`
	} `json:"requestBody"`
	method, path string
}

// contract is the OpenAPI document as far as the walk reads it.
type contract struct {
	Paths      map[string]map[string]json.RawMessage `json:"paths"`
	Components struct {
		Schemas map[string]map[string]any `json:"schemas"`
	} `json:"components"`
}

func readContract(t *testing.T) contract {
	t.Helper()
	raw, err := api.New(api.Services{}, api.Options{}).Document()
	if err != nil {
		t.Fatal(err)
	}
	var doc contract
	if err := json.Unmarshal(raw, &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

// operations maps the operations of the contract to what it says of them.
func (c contract) operations(t *testing.T) map[string]walkedOperation {
	t.Helper()
	out := map[string]walkedOperation{}
	for path, item := range c.Paths {
		for _, method := range []string{"get", "post", "put", "patch", "delete"} {
			raw, ok := item[method]
			if !ok {
				continue
			}
			o := walkedOperation{method: strings.ToUpper(method), path: path}
			if err := json.Unmarshal(raw, &o); err != nil {
				t.Fatal(err)
			}
			out[o.ID] = o
		}
	}
	return out
}

// Every operation of the contract has a row in the table and a request in requests, and nothing else has: whoever
// adds an operation says here who may use it.
func TestEveryOperationIsWalked(t *testing.T) {
	t.Parallel()
	rows, ops := walkRows(t), readContract(t).operations(t)
	for name, o := range ops {
		if _, ok := rows[name]; !ok {
			t.Errorf("%s (%s %s) has no row: say in api/testdata/walk.tsv who is answered what, thinking of each column what the least is that they need", name, o.method, o.path)
		}
		if _, ok := requests[name]; !ok {
			t.Errorf("%s (%s %s) has no request: add one to requests in api/walk_requests_test.go, valid and on a real thing in the right state", name, o.method, o.path)
		}
	}
	for name := range rows {
		if _, ok := ops[name]; !ok {
			t.Errorf("api/testdata/walk.tsv has a row for %s, which is no operation", name)
		}
	}
	for name := range requests {
		if _, ok := ops[name]; !ok {
			t.Errorf("requests has %s, which is no operation", name)
		}
	}
}

// Every operation is asked for by everybody: refusals first, on one thing, each with the answer of the table and none
// telling a stranger whether the thing exists; then the same request by those who may, which shows that it was valid
// and that the refusals changed nothing. After a GET, whoever asked, every table is as before: a link that a mail
// scanner follows, a picture of another site whose address is ours, a page loaded ahead can do no harm.
func TestWalk(t *testing.T) {
	t.Parallel()
	everybody, ops := newPeople(t), readContract(t).operations(t)
	for name, r := range walkRows(t) {
		o, known := ops[name]
		build, ok := requests[name]
		if !known || !ok {
			continue // TestEveryOperationIsWalked tells
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := everybody.world(t)
			w.as = r.first()
			ask := build(w)
			if got := ask.method + " " + pattern(ask); got != o.method+" "+anyID.ReplaceAllString(o.path, "{id}") {
				t.Fatalf("the request is %s, the operation %s %s", got, o.method, o.path)
			}
			if o.method == http.MethodGet {
				defer w.unchanged(t)()
			}
			for _, c := range columns {
				if r.cells[c] != "ok" {
					w.refused(t, ask, c, r.cells[c])
				}
			}
			for _, c := range columns {
				if r.cells[c] != "ok" {
					continue
				}
				if c != w.as && o.method != http.MethodGet {
					t.Run(c, func(t *testing.T) {
						fresh := everybody.world(t)
						fresh.as = c
						build(fresh).answered(t, fresh.client(c))
					})
					continue
				}
				ask.answered(t, w.client(c))
			}
		})
	}
}

// unchanged gives what holds every table against what it is now.
func (w *world) unchanged(t *testing.T) func() {
	t.Helper()
	before := w.State()
	return func() {
		if diff := cmp.Diff(before, w.State()); diff != "" {
			t.Errorf("asking changed something:\n%s", diff)
		}
	}
}

// answered asks and wants a success.
func (r request) answered(t *testing.T, c client) {
	t.Helper()
	if got := r.send(c, r.path); got.status < 200 || got.status > 299 {
		t.Errorf("it must be answered, got %d %s: %s", got.status, got.str("code"), got.raw)
	}
}

// refused asks as somebody who may not, and asks a stranger's question: is there such a thing?
func (w *world) refused(t *testing.T, ask request, column, want string) {
	t.Helper()
	status, code, named := strings.Cut(want, ":")
	if !named {
		code = map[string]string{"401": "unauthenticated", "403": "forbidden", "404": "not_found"}[status]
	}
	got := ask.send(w.client(column), ask.path)
	if strconv.Itoa(got.status) != status || got.str("code") != code {
		t.Errorf("%s: got %d %s, want %s %s: %s", column, got.status, got.str("code"), status, code, got.raw)
		return
	}
	if ask.on.id == "" || !slices.Contains(strangers, column) || w.knows(ask, column) {
		return
	}
	none := ask.send(w.client(column), another(ask.path, ask.on.id))
	if diff := cmp.Diff(none.withoutRequest(), got.withoutRequest()); diff != "" {
		t.Errorf("%s can tell whether the thing exists (-there is none +there is one):\n%s", column, diff)
	}
}

// knows reports whether somebody may see the thing that a request is about, so that it is no secret to them.
func (w *world) knows(ask request, column string) bool {
	path := ask.path[:strings.Index(ask.path, ask.on.id)+len(ask.on.id)]
	r := w.client(column).get(path)
	return r.status < 300 || r.status == http.StatusGone
}

// withoutRequest is the answer without what differs from request to request.
func (r reply) withoutRequest() map[string]any {
	out := map[string]any{"": r.status}
	for k, v := range r.body {
		if k != "request_id" {
			out[k] = v
		}
	}
	return out
}

// anyID is the place of an identifier in a path, whatever the contract calls it.
var anyID = regexp.MustCompile(`\{[a-z_]+\}`)

// receipts are what whoever reports a post gets.
var receipts = regexp.MustCompile(`^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$`)

// pattern is the path of a request as the contract writes it.
func pattern(r request) string {
	path, _, _ := strings.Cut(r.path, "?")
	parts := strings.Split(path, "/")
	for i, p := range parts {
		_, err := strconv.Atoi(p)
		if strings.Count(p, "-") == 4 && len(p) == 36 || receipts.MatchString(p) || err == nil {
			parts[i] = "{id}"
		}
	}
	path = strings.Join(parts, "/")
	if r.on.id != "" && strings.Count(path, "{") == 0 {
		path = strings.Replace(path, r.on.id, "{id}", 1)
	}
	return path
}

func TestPatternOfARequest(t *testing.T) {
	t.Parallel()
	which := "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"
	for path, want := range map[string]string{"/me": "/me", "/posts/" + which + "/submit": "/posts/{id}/submit", "/booths?mine=true": "/booths"} {
		if got := pattern(request{path: path}); got != want {
			t.Errorf("%s: got %s", path, fmt.Sprint(got))
		}
	}
}
