package lexicon

import (
	"maps"
	"slices"
	"testing"
)

func small() *Lexicon {
	return Build(maps.All(map[string]int{"会计": 40, "总账会计": 12, "行政前台": 20, "前台文员": 9, "Java开发工程师": 30, "销售代表": 25, "小手工": 1,
		"幼儿教师": 8, "UI设计师": 6, "数控车床操作工": 11, "重庆储备干部": 5}), slices.Values([]string{"永川区", "双石镇", "永川示例机械有限公司"}))
}

func TestReading(t *testing.T) {
	t.Parallel()
	l := small()
	for q, want := range map[string]string{
		"kuaiji": "会计", "KuaiJi": "会计", "kuai ji": "会计", "zongzhangkuaiji": "总账会计", "xiaoshoudaibiao": "销售代表",
		"xzqt": "行政前台", "kj": "会计", "xsdb": "销售代表",
		"会记": "会计", "总帐会记": "总账会计", "永川会记": "永川会计", "销受代表": "销售代表", "youerjiaoshi": "幼儿教师", "幼儿叫师": "幼儿教师",
		"javakaifa": "java开发", "永川 kuaiji": "永川 会计", "永川kuaiji": "永川会计",
	} {
		if got, ok := l.Read(q); !ok || got != want {
			t.Errorf("%q is read as %q (%v), want %q", q, got, ok, want)
		}
	}
}

// What titles, places and employers say stays as it is, and so does what sounds like nothing.
func TestWhatStays(t *testing.T) {
	t.Parallel()
	l := small()
	for _, q := range []string{"会计", "java", "UI", "java 会计", "永川", "双石", "示例机械", "c++", "3500元", "qqqq", "zzz", "", "a", "的", "机械", "永川会计", "前台", "蘑菇"} {
		if got, ok := l.Read(q); ok {
			t.Errorf("%q is read as %q", q, got)
		}
	}
}

func FuzzRead(f *testing.F) {
	l := small()
	for _, q := range []string{"kuaiji", "会记", "a b c", "\xff\xfe", "永川kuaiji c++", "ＫＪ"} {
		f.Add(q)
	}
	f.Fuzz(func(t *testing.T, q string) {
		got, ok := l.Read(q)
		if again, twice := l.Read(q); again != got || twice != ok {
			t.Errorf("%q is read as %q, then as %q", q, got, again)
		}
	})
}
