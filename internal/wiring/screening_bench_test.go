//go:build bench

package wiring_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/complaint"
	"liuyong/internal/intake"
	"liuyong/internal/screening"
	"liuyong/internal/testkit"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

// TestBenchPreview tells how long an employer waits for what the rules say of a post of usual length, as a whole
// request: signing, session, rules, answer. Asked: p99 of 10 ms.
func TestBenchPreview(t *testing.T) { //nolint:paralleltest // it measures
	m := testkit.NewMarket(t)
	o := m.Options
	o.Throttle = throttle.Default().Scaled(1e6)
	var err error
	if m.Market, err = wiring.Build(o); err != nil {
		t.Fatal(err)
	}
	m.VerifiedEmployer("maker", 1)
	h := m.Server().Handler()
	ask := func(path, token string, body any) []byte {
		raw, err := json.Marshal(body)
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/api/v1"+path, strings.NewReader(string(raw)))
		r.Header.Set("Content-Type", "application/json")
		if token != "" {
			r.Header.Set("Authorization", "Bearer "+token)
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code != http.StatusOK {
			t.Fatal(w.Code, w.Body)
		}
		return w.Body.Bytes()
	}
	var signedIn struct {
		AccessToken string `json:"access_token"`
	}
	if err := json.Unmarshal(ask("/auth/login", "", map[string]string{"login": "maker", "password": "maker-password"}), &signedIn); err != nil {
		t.Fatal(err)
	}
	post := map[string]any{"kind": "job", "title": "数控车床操作工", "work_area": "500118003", "working_hours": "两班倒，每天8小时，月休四天", "benefits": "五险一金，工作餐，月薪4500-6500元",
		"duties":     strings.Repeat("负责数控车床的日常操作、首件检验和设备保养，按图纸完成加工并填写记录；配合班组长完成生产任务。\n", 8),
		"conditions": strings.Repeat("机械类相关专业，会看图纸，能适应倒班；男女不限，有经验者优先。\n", 6) + "只招男性，35岁以下，试用期3个月。"}
	var took []time.Duration
	for range 3000 {
		from := time.Now()
		ask("/screening/preview", signedIn.AccessToken, post)
		took = append(took, time.Since(from))
	}
	slices.Sort(took)
	t.Logf("preview: p50 %v, p99 %v (asked: 10ms), slowest %v", took[len(took)/2], took[len(took)*99/100], took[len(took)-1])
}

// TestBenchRescreen imports the posts of the files in LIUYONG_BENCH_DATA and holds them against rules that changed: reading
// them from the database, judging, noting the version. Asked: 5,000 posts a second on one core.
func TestBenchRescreen(t *testing.T) { //nolint:paralleltest // it measures
	files, err := filepath.Glob(filepath.Join(os.Getenv("LIUYONG_BENCH_DATA"), "*.jsonl.gz"))
	if err != nil || len(files) == 0 {
		t.Skip("LIUYONG_BENCH_DATA names no folder with .jsonl.gz files")
	}
	m := testkit.NewMarket(t)
	m.Clock.Advance(time.Since(m.Clock.Now()))
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := intake.NewReader(name, f)
		if err == nil {
			err = m.Collector.Collect(t.Context(), rows, func([]intake.Result) error { return nil })
		}
		if err := errors.Join(err, f.Close()); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := m.Posts.Rescreen(t.Context(), m.Complaints.Flag); err != nil {
		t.Fatal(err)
	}
	if err := m.Rules.Switch(t.Context(), m.User("admin", actor.Admin), "disc-appearance", screening.Block, "按新规定执行"); err != nil {
		t.Fatal(err)
	}
	from := time.Now()
	n, err := m.Posts.Rescreen(t.Context(), m.Complaints.Flag)
	if err != nil {
		t.Fatal(err)
	}
	flagged, err := m.Complaints.List(t.Context(), m.User("desk", actor.Reviewer), complaint.Filter{Open: true, Limit: 1_000_000})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d live posts in %v, %.0f a second (asked: 5,000), %d put before the desk", n, time.Since(from), float64(n)/time.Since(from).Seconds(), len(flagged))
}
