package api_test

import (
	_ "embed"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

//go:embed testdata/readings.tsv
var readingTable string

// reading is what one operation shows of others, to whom, and how that is recorded.
type reading struct {
	readers, quiet []string // columns of the walk
	action         string
	kind, whose    string
}

// readings reads the table; operations that show nothing of others have no readers.
func readings(t *testing.T) map[string]reading {
	t.Helper()
	out := map[string]reading{}
	for n, line := range strings.Split(strings.TrimSpace(readingTable), "\n") {
		cells := strings.Split(line, "\t")
		if strings.HasPrefix(line, "#") || cells[0] == "operation" {
			continue
		}
		r := reading{}
		switch {
		case len(cells) == 3 && cells[1] == "-" && cells[2] != "":
		case len(cells) == 5:
			r.readers, r.action = strings.Split(cells[1], ","), cells[2]
			r.kind, r.whose, _ = strings.Cut(cells[3], " ")
			if cells[4] != "-" {
				r.quiet = strings.Split(cells[4], ",")
			}
		default:
			t.Fatalf("testdata/readings.tsv:%d has %d cells", n+1, len(cells))
		}
		if _, twice := out[cells[0]]; twice {
			t.Fatalf("testdata/readings.tsv:%d repeats %s", n+1, cells[0])
		}
		out[cells[0]] = r
	}
	return out
}

// Every operation says whether it shows personal data of others: a new one without a row fails the build.
func TestEveryOperationSaysWhatItShowsOfOthers(t *testing.T) {
	t.Parallel()
	table, ops, walk := readings(t), readContract(t).operations(t), walkRows(t)
	for name, o := range ops {
		if _, ok := table[name]; !ok {
			t.Errorf("%s (%s %s) has no row: say in api/testdata/readings.tsv what it shows of whom, and how that is recorded", name, o.method, o.path)
		}
	}
	for name, r := range table {
		if _, ok := ops[name]; !ok {
			t.Errorf("api/testdata/readings.tsv has a row for %s, which is no operation", name)
		}
		for _, c := range slices.Concat(r.readers, r.quiet) {
			if walk[name].cells[c] != "ok" {
				t.Errorf("%s: %s reads it here but is refused in the walk", name, c)
			}
		}
	}
}

// filled makes requests where those of the walk show nobody: lists with somebody in them, and cases about people.
var filled = map[string]func(w *world) request{
	"listApplications": func(w *world) request { w.application("submitted"); return requests["listApplications"](w) },
	"listPlacements":   func(w *world) request { w.placement("provisional"); return requests["listPlacements"](w) },
	"listIndicatorRows": func(w *world) request {
		w.placement("verified")
		return find(thing{id: "K1"}, "/indicators/").under("rows")
	},
	"listOrgAuthorisations": func(w *world) request { w.authorisation("filed"); return requests["listOrgAuthorisations"](w) },
	"listOwnAuthorisations": func(w *world) request { w.authorisation("filed"); return requests["listOwnAuthorisations"](w) },
	"listAuthorisations":    func(w *world) request { w.authorisation("filed"); return requests["listAuthorisations"](w) },
	"nextReview": func(w *world) request {
		w.qualification("")
		return create("/reviews/next", nil)
	},
	"findReview":    func(w *world) request { return find(w.qualification(""), "/reviews/") },
	"claimReview":   func(w *world) request { return act(w.qualification(""), "/reviews/", "claim", nil) },
	"releaseReview": func(w *world) request { return act(w.qualification("reviewer"), "/reviews/", "release", nil) },
	"handOverReview": func(w *world) request {
		return act(w.qualification("reviewer"), "/reviews/", "hand-over", map[string]any{"to": w.secondReviewer(), "note": "请接着核对。"})
	},
	"decideReview": func(w *world) request {
		return act(w.qualification("reviewer"), "/reviews/", "decide", map[string]any{"decision": "return", "reason": "请补充材料。"})
	},
}

// qualification is the case of the papers of "owner", held by somebody or by nobody.
func (w *world) qualification(heldBy string) thing {
	w.t.Helper()
	w.do("owner", "/orgs/"+w.papered().id, "qualification", nil)
	rows := w.client("officer").get("/reviews?kind=qualification").want(w.t, http.StatusOK).items()
	which := w.now("officer", fmt.Sprintf("/reviews/%v", rows[0]["id"]))
	if heldBy == "" {
		return which
	}
	return w.do(heldBy, "/reviews/"+which.id, "claim", nil)
}

// Whoever reads personal data of others leaves exactly one event that says who, by which operation and of whom, and
// whoever reads their own leaves none.
func TestEveryReadingLeavesOneEvent(t *testing.T) {
	t.Parallel()
	everybody := newPeople(t)
	for name, r := range readings(t) {
		for _, column := range slices.Concat(r.readers, r.quiet) {
			t.Run(name+"/"+column, func(t *testing.T) {
				t.Parallel()
				w := everybody.world(t)
				w.as = column
				build := requests[name]
				if other, ok := filled[name]; ok {
					build = other
				}
				ask := build(w)
				before := w.lastEntry(t)
				got := ask.send(w.client(column), ask.path)
				if got.status > 299 {
					t.Fatalf("%d %s", got.status, got.raw)
				}
				events := w.readingsSince(t, before, r.action)
				if slices.Contains(r.quiet, column) {
					if len(events) > 0 {
						t.Errorf("nothing of others was read, and yet %+v", events)
					}
					return
				}
				want := event{Actor: string(w.actors[column].UserID), Operation: name, Action: r.action, Kind: r.kind}
				switch r.whose {
				case "it":
					want.Subject = ask.on.id
				case "org":
					want.Subject = string(w.actors[column].OrgID)
				case "any":
					want.Subject = got.str("id")
				case "some":
					if len(events) == 1 && events[0].Subject != "" {
						want.Subject = events[0].Subject
					}
				}
				if diff := cmp.Diff([]event{want}, events); diff != "" {
					t.Errorf("the one event (-want +got):\n%s", diff)
				}
			})
		}
	}
}

// event is an entry of the audit log as far as the table speaks of it.
type event struct{ Actor, Operation, Action, Kind, Subject string }

func (w *world) lastEntry(t *testing.T) (last int64) {
	t.Helper()
	if err := w.DB.SQL().QueryRowContext(t.Context(), "SELECT coalesce(max(id), 0) FROM audit_entries").Scan(&last); err != nil {
		t.Fatal(err)
	}
	return last
}

// readingsSince are the readings that were recorded after an entry, and events of the given name.
func (w *world) readingsSince(t *testing.T, after int64, action string) []event {
	t.Helper()
	rows, err := w.DB.SQL().QueryContext(t.Context(), `SELECT coalesce(actor_id::text, ''), operation, action, subject_kind, subject_id FROM audit_entries
		WHERE id > $1 AND (action ~ '[.](read|listed|unmasked)$' OR action = $2) ORDER BY id`, after, action)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []event
	for rows.Next() {
		var e event
		if err := rows.Scan(&e.Actor, &e.Operation, &e.Action, &e.Kind, &e.Subject); err != nil {
			t.Fatal(err)
		}
		out = append(out, e)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}
