//go:build bench

package wiring_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

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
