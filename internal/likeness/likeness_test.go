package likeness

import (
	"slices"
	"strings"
	"testing"
)

const (
	lathe = "负责数控车床的日常操作与首件检验，按图纸完成加工并填写记录；配合班组长完成生产任务，做好设备保养和现场整理。要求机械类相关专业，会看图纸，能适应倒班。"
	sales = "开发和维护本地客户，完成销售指标，定期回访并收集市场信息；协助策划促销活动。要求市场营销相关专业，沟通能力强，能适应短期出差。"
)

func TestLike(t *testing.T) {
	t.Parallel()
	of := Of(lathe)
	for name, c := range map[string]struct {
		text      string
		from, til float64
	}{
		"itself":                   {lathe, 1, 1},
		"other punctuation":        {strings.NewReplacer("，", " ", "；", "\n", "。", "").Replace(lathe), 1, 1},
		"a word changed":           {strings.Replace(lathe, "倒班", "夜班", 1), Near, 0.99},
		"a sentence left out":      {strings.Replace(lathe, "做好设备保养和现场整理。", "", 1), Near, 0.99},
		"the sentences turned":     {"要求机械类相关专业，会看图纸，能适应倒班。" + strings.Replace(lathe, "要求机械类相关专业，会看图纸，能适应倒班。", "", 1), Near, 1},
		"traditional characters":   {strings.NewReplacer("数", "數", "车", "車", "设", "設").Replace(lathe), 1, 1},
		"another job":              {sales, 0, 0.2},
		"too short to be compared": {"车工", 0, 0},
	} {
		if got := of.Like(Of(c.text)); got < c.from || got > c.til {
			t.Errorf("%s: %.2f, want %.2f to %.2f", name, got, c.from, c.til)
		}
	}
}

func TestNearCopiesShareABand(t *testing.T) {
	t.Parallel()
	a, b, c := Of(lathe).Bands(), Of(strings.Replace(lathe, "倒班", "夜班", 1)).Bands(), Of(sales).Bands()
	share := func(x, y []int64) bool {
		return slices.ContainsFunc(x, func(k int64) bool { return slices.Contains(y, k) })
	}
	if !share(a, b) || share(a, c) {
		t.Errorf("a copy %v, another %v", share(a, b), share(a, c))
	}
	if len(a) != bands || Of("短").Bands() != nil {
		t.Errorf("%d bands", len(a))
	}
}

func TestKept(t *testing.T) {
	t.Parallel()
	s := Of(lathe)
	back, err := Read(s.Bytes())
	if err != nil || back.Like(s) != 1 {
		t.Errorf("%v, %v", back.Like(s), err)
	}
	if e, err := Read(nil); err != nil || !e.Empty() {
		t.Errorf("%v", err)
	}
	if _, err := Read([]byte{1, 2, 3}); err == nil {
		t.Error("half a sketch was read")
	}
}
