package site

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"liuyong/frontend"
	"liuyong/internal/civil"
	"liuyong/internal/posting"
	"liuyong/internal/testkit"
)

var (
	inTemplate = regexp.MustCompile(`\bt "([^"]*)"`)
	inProgram  = regexp.MustCompile(`\.T\("([^"]*)"`)
	action     = regexp.MustCompile(`(?s)\{\{.*?\}\}`)
	han        = regexp.MustCompile(`\p{Han}+`)
	verb       = regexp.MustCompile(`%[sd]`)
)

// texts are all Chinese texts of the pages, with where each is said.
func texts(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(frontend.Site(), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(frontend.Site(), name)
		for _, m := range inTemplate.FindAllStringSubmatch(string(raw), -1) {
			out[m[1]] = name
		}
		if plain := han.FindAllString(strings.ReplaceAll(action.ReplaceAllString(string(raw), ""), "中文", ""), -1); len(plain) > 0 && !strings.HasPrefix(name, "help/") {
			t.Errorf("%s: %v is in no language's texts", name, plain)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range inProgram.FindAllStringSubmatch(string(raw), -1) {
			out[m[1]] = name
		}
	}
	for _, topic := range helpTopics {
		out[topic.Title], out[topic.About] = "help.go", "help.go"
	}
	for _, form := range employmentForms {
		out[form] = "words.go"
	}
	for _, text := range required {
		out[text] = "account.go"
	}
	return out
}

func TestEveryTextIsInBothLanguages(t *testing.T) {
	t.Parallel()
	said := texts(t)
	for zh, where := range said {
		en, ok := english[zh]
		if !ok {
			t.Errorf("%s: %q has no English", where, zh)
			continue
		}
		for form := range strings.SplitSeq(en, "¦") {
			if got, want := len(verb.FindAllString(form, -1)), len(verb.FindAllString(zh, -1)); got != want {
				t.Errorf("%q takes %d values in English, %d in Chinese", zh, got, want)
			}
		}
	}
	for zh := range english {
		if _, ok := said[zh]; !ok {
			t.Errorf("nobody says %q", zh)
		}
	}
}

func TestFormats(t *testing.T) {
	t.Parallel()
	clock := testkit.NewClock(testkit.Today) // 2026-11-23
	zh, en := words{Lang: "zh", now: clock.Now}, words{Lang: "en", now: clock.Now}
	show := func(p pay) string { return strings.TrimSpace(p.Range + " " + p.Unit) }
	day := func(n int) civil.Date { return testkit.Today.AddDays(n) }
	for _, c := range []struct{ got, want string }{
		{zh.num(0), "0"}, {zh.num(999), "999"}, {zh.num(1000), "1,000"}, {zh.num(1234567), "1,234,567"}, {zh.num(-1234), "-1,234"}, {zh.num(-123), "-123"},
		{zh.figure(40000), "40,000"}, {zh.figure(0.25), "0.3"}, {zh.figure(99.96), "100.0"},
		{zh.date("2026-11-02"), "2026年11月2日"}, {en.date("2026-11-02"), "2 Nov 2026"}, {zh.date(""), ""},
		{zh.ago(day(0)), "今天"}, {zh.ago(day(-1)), "昨天"}, {zh.ago(day(-7)), "7天前"}, {zh.ago(day(-8)), "2026年11月15日"}, {zh.ago(""), ""}, {en.ago(day(-2)), "2 days ago"},
		{zh.due(day(0)), "今天"}, {zh.due(day(1)), "明天"}, {zh.due(day(7)), "7天后"}, {zh.due(day(8)), "2026年12月1日"}, {en.due(day(3)), "in 3 days"},
		{show(zh.pay(6000, 8000, posting.PerMonth, 13, false)), "6,000–8,000 元/月 · 13薪"}, {show(zh.pay(6000, 6000, posting.PerMonth, 12, false)), "6,000 元/月"},
		{show(zh.pay(0, 0, posting.PerMonth, 12, true)), "来源未注明"}, {show(zh.pay(0, 0, posting.PerMonth, 12, false)), "面议"},
		{show(zh.pay(200, 300, posting.PerDay, 13, false)), "200–300 元/天"}, {show(zh.pay(0, 25, posting.PerHour, 12, false)), "25 元/小时"},
		{zh.months(36), "3年"}, {zh.months(6), "6个月"}, {zh.months(0), ""}, {en.months(1), "1 month"}, {en.months(12), "1 year"}, {en.months(24), "2 years"},
		{percent(0.585), "58.5%"}, {percent(1.2), "100%"}, {percent(-1), "0%"}, {zh.share(1.1), "110%"},
		{hostOf("https://rlsbj.example.gov.cn:443/a"), "rlsbj.example.gov.cn"}, {hostOf("javascript:alert(1)"), ""}, {hostOf("https://a@b.example/"), ""},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
