package site

import (
	_ "embed"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
)

//go:embed testdata/routes.tsv
var routeTable string

// Every page and form that is no part of the contract is listed with what a visitor is answered: all of them are for
// everyone, forms only from this site, and there is no further one. What is signed in happens in the app, over the contract.
func TestEveryRouteIsListedWithItsAnswer(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	listed := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(routeTable), "\n") {
		if cells := strings.Split(line, "\t"); len(cells) == 3 && !strings.HasPrefix(line, "#") {
			listed[cells[0]+" "+cells[1]] = cells[2]
		}
	}
	found := map[string]bool{}
	for _, r := range w.site.Engine().Routes() {
		route := r.Method + " " + r.Path
		if strings.HasPrefix(r.Path, "/api/v1/") || r.Method == http.MethodHead {
			continue
		}
		found[route] = true
		want, ok := listed[route]
		if !ok {
			t.Errorf("%s is not listed: say in api/site/testdata/routes.tsv what a visitor is answered", route)
			continue
		}
		path := strings.NewReplacer(":id", "0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11", ":token", "forged", ":topic", "privacy", "*path", "none", "*rest", "").Replace(r.Path)
		req := httptest.NewRequestWithContext(t.Context(), r.Method, path, nil)
		if got := w.do(req).StatusCode; strconv.Itoa(got) != want {
			t.Errorf("%s answers a visitor %d, want %s", route, got, want)
		}
		if r.Method != http.MethodGet {
			req = httptest.NewRequestWithContext(t.Context(), r.Method, path, nil)
			req.Header.Set("Sec-Fetch-Site", "cross-site")
			if got := w.do(req).StatusCode; got != http.StatusForbidden {
				t.Errorf("%s answers a form of another site %d", route, got)
			}
		}
	}
	for route := range listed {
		if !found[route] {
			t.Errorf("%s is listed and is no route", route)
		}
	}
}
