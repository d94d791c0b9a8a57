package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/prometheus/client_golang/prometheus"

	"liuyong/internal/fault"
	"liuyong/internal/throttle"
)

// What broke off because whoever asked has gone is no failure of ours: the operators are not alarmed. Failures of ours
// are, whether or not somebody waits for the answer.
func TestACancelledRequestIsNoFailureOfOurs(t *testing.T) { //nolint:paralleltest // it reads the log of the whole program
	var log bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewJSONHandler(&log, nil)))
	t.Cleanup(func() { slog.SetDefault(before) })
	table := throttle.Table{}
	for class, row := range throttle.Default() {
		row.Shared = false
		table[class] = row
	}
	s := New(Services{Limits: throttle.New(table, nil, []byte("secret"), time.Now)}, Options{Log: slog.Default(), Now: time.Now})
	routes := map[string]func(ctx context.Context) error{
		"/test/broken-off": func(ctx context.Context) error {
			<-ctx.Done()
			return errors.Join(errors.New("reading rows"), ctx.Err())
		},
		"/test/unavailable": func(ctx context.Context) error { <-ctx.Done(); return fault.ErrUnavailable.Because(ctx.Err()) },
		"/test/panic":       func(ctx context.Context) error { <-ctx.Done(); panic("a mistake") },
		"/test/broken":      func(context.Context) error { return errors.New("broken") },
		"/test/refused":     func(ctx context.Context) error { <-ctx.Done(); return fault.ErrNotFound.New() },
	}
	for route, do := range routes {
		s.Engine().GET(route, func(c *gin.Context) { refuse(c, do(c.Request.Context())) })
	}
	for route, want := range map[string]struct {
		status int
		code   string
		alarm  bool
	}{
		"/test/broken-off":  {499, "cancelled", false},
		"/test/unavailable": {499, "cancelled", false},
		"/test/panic":       {500, "internal", true},
		"/test/broken":      {500, "internal", true},
		"/test/refused":     {404, "not_found", false},
	} {
		log.Reset()
		ctx, cancel := context.WithCancel(t.Context())
		if route != "/test/broken" {
			cancel()
		}
		s.Handler().ServeHTTP(httptest.NewRecorder(), httptest.NewRequestWithContext(ctx, http.MethodGet, route, nil))
		cancel()
		var line struct {
			Status int
			Code   string
		}
		lines := bytes.Split(bytes.TrimSpace(log.Bytes()), []byte("\n"))
		if err := json.Unmarshal(lines[len(lines)-1], &line); err != nil || line.Status != want.status || line.Code != want.code {
			t.Errorf("%s: %v, %s", route, err, log.String())
		}
		if alarmed := bytes.Contains(log.Bytes(), []byte(`"level":"ERROR"`)); alarmed != want.alarm {
			t.Errorf("%s: %s", route, log.String())
		}
		if got := measured(t, route); got != strconv.Itoa(want.status) {
			t.Errorf("%s is counted as %q", route, got)
		}
	}
}

// measured is the status under which the figures count the one request of a route.
func measured(t *testing.T, route string) string {
	t.Helper()
	families, err := prometheus.DefaultGatherer.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, family := range families {
		for _, one := range family.GetMetric() {
			labels := map[string]string{}
			for _, pair := range one.GetLabel() {
				labels[pair.GetName()] = pair.GetValue()
			}
			if labels["route"] == route {
				return labels["status"]
			}
		}
	}
	return ""
}
