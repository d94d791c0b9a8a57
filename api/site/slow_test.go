package site

import (
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

func TestAFormThatNeverEndsIsLetGo(t *testing.T) {
	t.Parallel()
	w := worldWith(t, func(o *wiring.Options) {
		o.Throttle = throttle.Default().Scaled(1000)
		for class, limit := range o.Throttle {
			limit.Time = 300 * time.Millisecond
			o.Throttle[class] = limit
		}
	})
	srv := httptest.NewServer(w.site.Handler())
	t.Cleanup(srv.Close)
	answered := testkit.Drip(t, srv.Listener.Addr().String(), "POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n")
	if !strings.HasPrefix(answered, "HTTP/1.1 408 ") || !strings.Contains(answered, "<!doctype html>") && !strings.Contains(answered, "<!DOCTYPE html>") {
		t.Errorf("answered %q", answered)
	}
}
