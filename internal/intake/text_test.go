package intake

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"liuyong/internal/sheet"
)

func TestCleanText(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"":                          "",
		"  a \t b  ":                "a b",
		"一\r\n二\r三\n\n\n\n四":        "一\n二\n三\n\n四",
		"一 \n \n 二":                 "一\n\n二",
		"a\x00b\u200b\u202ec\ufeff": "abc",
		"\u200b \u200b一\u200b 二":    "一 二",
		"A\u3000B\u00a0C":           "A B C",
		"<p>职责：</p><p>一&amp;二</p>":  "职责：\n\n一&二",
		"一<br/>二<BR >三":             "一\n二\n三",
		"&lt;div&gt;一&lt;/div&gt;":  "一",
		"熟悉 List<String> 与 a<b、x>y": "熟悉 List<String> 与 a<b、x>y",
		"一<script>alert(1)</SCRIPT>二<style>p{}</style>三": "一二三",
		"一<!-- 注 -->二":       "一二",
		"一<script>没有结尾":      "一",
		"一<!-- 没有结尾":         "一",
		"\xff一\xfe":          "一",
		"\ue123薪资\U000f0001": "薪资",
		"3<5 &nbsp;和 5>3":    "3<5 和 5>3",
		"<a href='x'>链接</a>": "链接",
		"结尾<":                "结尾<",
		"<":                  "<",
		"👍好":                 "👍好",
	} {
		if got := cleanText(in, 100, "", nil); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestCleanLine(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"设备技术员": "设备技术员", " 设备\n技术员 ": "设备 技术员", "C++ 工程师": "C++ 工程师", "a  b": "a b", "a ": "a", "<b>急聘</b> 司机": "急聘 司机", "R&amp;D": "R&D",
	} {
		if got := cleanLine(in, 100, "", nil); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

func TestOverlongTextIsCutAtACharacterAndNoted(t *testing.T) {
	t.Parallel()
	raw := goodRow()
	raw.Title = strings.Repeat("长", 300)
	raw.Description = strings.Repeat("描述", 6000)
	raw.Tags = append([]string{"包住", "包住", ""}, strings.Split(strings.Repeat("甲乙丙丁", 20), "")...)
	n, problems := Normalise(raw, importDay)
	if got := utf8.RuneCountInString(n.Title); got != maxTitle || !strings.HasSuffix(n.Title, "…") {
		t.Errorf("the title has %d characters", got)
	}
	if got := utf8.RuneCountInString(n.Description); got != maxDescription {
		t.Errorf("the description has %d characters", got)
	}
	if got := strings.Join(n.Tags, ""); got != "包住甲乙丙丁" {
		t.Errorf("tags %q", got)
	}
	if len(problems) != 2 || problems[0].Code != NoteTextCut || problems[1].Code != NoteTextCut {
		t.Errorf("problems %v", problems)
	}
}

// TestHostileTextTakesLinearTime guards against searches that begin anew at every opening bracket.
func TestHostileTextTakesLinearTime(t *testing.T) {
	t.Parallel()
	for _, unit := range []string{"<", "<a", "<script></script>", "</", "<!---->", "&lt;", "<script></"} {
		begin := time.Now()
		cleanText(strings.Repeat(unit, sheet.MaxLine/len(unit)), maxDescription, "", nil)
		if spent := time.Since(begin); spent > 5*time.Second {
			t.Errorf("%q repeated takes %v", unit, spent)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	for _, s := range []string{"<p>一</p>", "a\r\nb", "&#x202e;", "<script", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := cleanText(s, 200, "", nil)
		if !utf8.ValidString(got) || utf8.RuneCountInString(got) > 200 || strings.TrimSpace(got) != got {
			t.Errorf("%q gives %q", s, got)
		}
		for _, r := range got {
			if invisible(r) {
				t.Errorf("%q keeps %U", s, r)
			}
		}
		line := cleanLine(s, 50, "", nil)
		if strings.ContainsAny(line, "\r\n\t") || utf8.RuneCountInString(line) > 50 {
			t.Errorf("%q gives the line %q", s, line)
		}
	})
}

func FuzzReadPay(f *testing.F) {
	for _, s := range []string{"6-8千", "1万-1.5万·13薪", "14-30万/年", "面议", "3千及以下"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		pay := readPay(s, &problems{})
		if pay.Unit == "" {
			if pay.MinYuan != 0 || pay.MaxYuan != 0 || pay.Months != 0 {
				t.Errorf("%q: amounts without a unit: %v", s, pay)
			}
			return
		}
		if pay.MinYuan < 0 || pay.MaxYuan != 0 && pay.MinYuan > pay.MaxYuan || pay.Months < 12 || pay.Months > 18 ||
			pay.MaxMonthlyYuan() > implausible || pay.MinYuan == 0 && pay.MaxYuan == 0 {
			t.Errorf("%q: %v", s, pay)
		}
	})
}
