package api_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/id"
)

// list is one that is cut to what the reader may see: where its rows lie, and whose they are.
type list struct {
	path  string // "%s" stands for the reader's own organisation
	rows  string // the rows that there are, ids as text
	org   string // the column of the organisation, empty where it is not theirs
	user  string // the column of the account or person
	staff string // which rows the bureau sees; empty: all
}

var lists = map[string]list{
	"listApplications":      {path: "/applications", rows: "applications", org: "org_id", user: "user_id"},
	"listPlacements":        {path: "/placements", rows: "placements", org: "org_id", user: "person_id"},
	"listPosts":             {path: "/posts?mine=true", rows: "posts", org: "org_id"},
	"listBooths":            {path: "/booths?mine=true", rows: "fair_booths", org: "org_id"},
	"listFairs":             {path: "/fairs?mine=true", rows: "fairs", org: "host_org_id"},
	"listTraineeships":      {path: "/traineeships", rows: "trainee_slots", org: "org_id", staff: "status <> 'draft'"},
	"listRosters":           {path: "/rosters", rows: "rosters", org: "org_id"},
	"listNotices":           {path: "/me/notices", rows: "notices", user: "user_id", org: "user"},
	"listConsents":          {path: "/me/consents", rows: "consents", user: "user_id"},
	"listReviews":           {path: "/reviews", rows: "reviews", staff: "status = 'open'"},
	"listOrgs":              {path: "/orgs?kind=employer", rows: "orgs", staff: "kind = 'employer'"},
	"listInvitations":       {path: "/orgs/%s/invitations", rows: "invitations", org: "org_id"},
	"listOrgAuthorisations": {path: "/orgs/%s/authorisations", rows: "authorisations", org: "org_id"},
	"listAuthorisations":    {path: "/authorisations", rows: "authorisations", staff: "status = 'filed'"},
}

// Two graduates', two employers' and two schools' things lie side by side: each reads exactly their own, the bureau
// what the table of rights says, and the identifier of another's thing as a cursor opens nothing.
func TestListsShowExactlyWhatIsTheReaders(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	for _, side := range []*world{w, w.otherSide()} {
		side.draft()
		side.submitted()
		side.application("submitted")
		side.placement("verified")
		side.slot("draft")
		side.fair("planned")
		side.booth("requested")
		side.roster()
		side.invitation(side.title("guest") + "@example.com")
	}
	// Filings of one's own that wait at the bureau, of both employers.
	for _, side := range []string{"owner", "other_employer"} {
		slot := w.client(side).get("/traineeships").want(t, http.StatusOK).items()[0]
		w.do(side, fmt.Sprintf("/traineeships/%v", slot["id"]), "submit", nil)
	}
	w.authorisation("filed")
	rows := walkRows(t)
	for name, l := range lists {
		filled := 0
		for _, column := range columns {
			if rows[name].cells[column] != "ok" {
				continue // refused, as the walk shows
			}
			want, asked := w.rowsOf(t, l, column)
			if !asked {
				continue
			}
			org := string(w.actors[column].OrgID)
			path := l.at(org)
			if len(want) == 0 && w.client(column).get(path).status == http.StatusForbidden {
				continue // "mine" is for those who can have some
			}
			if diff := cmp.Diff(want, w.client(column).allIDs(t, path)); diff != "" {
				t.Errorf("%s as %s (-theirs +shown):\n%s", name, column, diff)
			}
			if len(want) > 0 {
				filled++
			}
			everything, _ := w.rowsOf(t, list{rows: l.rows}, "officer")
			for _, cursor := range append(everything, string(id.New[id.Post]())) {
				for _, got := range w.client(column).idsAfter(t, path, cursor) {
					if !slices.Contains(want, got) {
						t.Errorf("%s as %s after %s shows %s, which is not theirs", name, column, cursor, got)
					}
				}
			}
		}
		if filled == 0 {
			t.Errorf("%s was shown to nobody with anything in it", name)
		}
	}
}

// at is the list's path for a reader of an organisation.
func (l list) at(org string) string {
	return strings.Replace(l.path, "%s", org, 1)
}

// rowsOf are the identifiers of what a reader is to see, in order; not asked where the list is no business of theirs.
func (w *world) rowsOf(t *testing.T, l list, column string) (ids []string, asked bool) {
	t.Helper()
	a := w.actors[column]
	staff := !slices.Contains(strangers, column)
	where, arg := orElse(l.staff, "true"), any(nil)
	switch {
	case l.user != "" && (l.org == "user" || a.OrgID == "" && !staff):
		where, arg = l.user+" = $1", string(a.UserID)
		if l.user == "person_id" {
			arg = string(a.PersonID)
		}
	case l.org != "" && a.OrgID != "":
		where, arg = l.org+" = $1", string(a.OrgID)
	case !staff || l.org != "" && column == "visitor":
		return nil, false
	case strings.HasSuffix(l.path, "mine=true"):
		return nil, false // mine: the bureau has none
	}
	query, args := "SELECT id::text FROM "+l.rows+" WHERE "+where+" ORDER BY id", []any{}
	if arg != nil {
		args = append(args, arg)
	}
	found, err := w.DB.SQL().QueryContext(t.Context(), query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer found.Close()
	ids = []string{}
	for found.Next() {
		var one string
		if err := found.Scan(&one); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, one)
	}
	return ids, found.Err() == nil
}

func orElse(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// allIDs pages through a list by two and gives its identifiers in order.
func (c client) allIDs(t *testing.T, path string) []string {
	t.Helper()
	out := []string{}
	for next := ""; ; {
		r := c.get(pageOfTwo(path, next)).want(t, http.StatusOK)
		for _, i := range r.items() {
			out = append(out, fmt.Sprint(i["id"]))
		}
		if next = r.str("next"); next == "" {
			slices.Sort(out)
			return out
		}
	}
}

func (c client) idsAfter(t *testing.T, path, cursor string) []string {
	t.Helper()
	out := []string{}
	for _, i := range c.get(pageOfTwo(path, cursor)).want(t, http.StatusOK).items() {
		out = append(out, fmt.Sprint(i["id"]))
	}
	return out
}

// pageOfTwo asks for a page of two.
func pageOfTwo(path, after string) string {
	sep := "?"
	if slices.Contains([]rune(path), '?') {
		sep = "&"
	}
	path += sep + "limit=2"
	if after != "" {
		path += "&after=" + after
	}
	return path
}
