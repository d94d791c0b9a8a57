package screening

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func ids(text string, ctx Context) []string {
	ctx.Limits = testLimits
	return RuleIDs(Shipped().Screen([]Field{{"duties", text}}, ctx))
}

func TestNormalise(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, from, want string }{
		{"separators within a word", "限·男·性", "限男性"},
		{"spaces and zero width", "限　男\u200b 性", "限男性"},
		{"traditional and full width", "僅限男性：ＡＢＣ１２", "仅限男性:abc12"},
		{"spelled", "限nan生，nv士勿投", "限男生,女士勿投"},
		{"a word beside no Han character stays", "nan 12", "nan 12"},
		{"symbols", "只招♂", "只招男"},
		{"hearts", "V❤号", "微信号"},
		{"ranges and dates stay", "18 — 30岁 2026.1", "18-30岁2026.1"},
		{"per", "12小时/天 4000元/月", "12小时/天4000元/月"},
		{"a line end is a full stop", "双休\n\n男", "双休。男"},
		{"a circled number begins an item", "双休①18岁", "双休。18岁"},
		{"no text at all", "\xff\xfe", ""},
	} {
		if got := normalise(c.from); got.text != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got.text, c.want)
		}
	}
}

// TestSpans: what is told of a hit is a part of the text as it was typed.
func TestSpans(t *testing.T) {
	t.Parallel()
	text := "😀 招操作工：限·男·性，包吃住"
	hits := Shipped().Screen([]Field{{"title", "操作工"}, {"duties", text}}, Context{})
	if len(hits) != 1 || hits[0].Rule != "disc-gender" || hits[0].Field != "duties" || hits[0].Severity != Block {
		t.Fatalf("%+v", hits)
	}
	if got := string([]rune(text)[hits[0].Start:hits[0].End]); got != hits[0].Text || got != "限·男·性" {
		t.Errorf("span %q, text %q", got, hits[0].Text)
	}
}

func TestContext(t *testing.T) {
	t.Parallel()
	const age, school = "18周岁以上35周岁以下", "仅限985院校毕业生"
	severity := func(text string, ctx Context) Severity {
		return Verdict(Shipped().Screen([]Field{{"conditions", text}}, ctx))
	}
	for _, c := range []struct {
		name string
		got  any
		want any
	}{
		{"an age limit is for the reviewer", ids(age, Context{})[0], "disc-age"},
		{"of an announcement it is noted", ids(age, Context{EmployerKind: "public_institution", AnnouncementNo: "公告1号"})[0], "age-lawful-note"},
		{"a number without a public body is not enough", ids(age, Context{EmployerKind: "enterprise", AnnouncementNo: "公告1号"})[0], "disc-age"},
		{"blank is no number", ids(age, Context{EmployerKind: "government", AnnouncementNo: " "})[0], "disc-age"},
		{"schools at an enterprise", severity(school, Context{EmployerKind: "enterprise"}), Review},
		{"schools at a public body", severity(school, Context{EmployerKind: "government"}), Block},
		{"schools at a campus fair", severity(school, Context{EmployerKind: "enterprise", CampusFair: true}), Block},
		{"way of study at a state-owned one", severity("须全日制本科", Context{StateOwned: true}), Block},
		{"the contract of the form", ids("试用期3个月", Context{ContractMonths: 12})[0], "probation-over"},
		{"a long contract of the form", len(ids("试用期3个月", Context{ContractMonths: 36})), 0},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

// TestFigures covers the predicates at their borders: one within the law, one beyond it.
func TestFigures(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"月薪2330元", ""}, {"月薪2329元", "pay-below-min"}, {"工资2-3千元", "pay-below-min"}, {"月薪2.4k-3k元", ""},
		{"时薪23元", ""}, {"22元/小时", "pay-below-min"}, {"底薪两千元", "pay-base-low"}, {"底薪2330元", ""}, {"全勤奖1000元/月", ""},
		{"试用期6个月，合同3年", ""}, {"试用期两个月，一年期劳动合同", ""}, {"试用期60天，合同1年", ""}, {"试用期三个月，签2年合同", "probation-over"},
		{"试用期1个月，合同六个月", ""}, {"试用期2个月，合同六个月", "probation-over"}, {"试用期6个月，无固定期限合同", ""}, {"试用期半年", "probation-check"},
		{"试用期工资80%", ""}, {"试用期工资为转正的79%", "probation-pay"}, {"试用期工资八折", ""}, {"试用期3000元，转正后5000元", "probation-pay"}, {"试用期4000元，转正后5000元", ""},
		{"每天工作8小时", ""}, {"每天工作8.5小时", "hours-check"}, {"每天工作11小时", "hours-check"}, {"每天工作11.5小时", "hours-over"}, {"上班时间9:00-18:00", ""}, {"早八晚九", "hours-over"}, {"营业时间9:00-22:00", ""}, {"上班8:00-21:00，中午休息3小时", "hours-check"},
		{"见习期12个月", ""}, {"见习期13个月", "trainee-term"}, {"见习期两个月", "trainee-term"}, {"见习期3个月", ""},
	} {
		got := strings.Join(ids(c.text, Context{}), " ")
		if got != c.want {
			t.Errorf("%s: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		s, unit string
		want    float64
	}{
		{"1800", "", 1800}, {"1.5", "万", 15000}, {"2", "k", 2000}, {"一千八", "", 1800}, {"两万五", "", 25000}, {"十二", "", 12},
		{"二十", "", 20}, {"三十五", "", 35}, {"一万零五百", "", 10500}, {"二千零五", "", 2005}, {"半", "", 0.5}, {"", "", 0}, {"个", "", 0}, {"万", "", 10000},
	} {
		if got, ok := number(c.s, c.unit); got != c.want || ok != (c.want != 0) {
			t.Errorf("%s%s: got %v %v, want %v", c.s, c.unit, got, ok, c.want)
		}
	}
}

func TestSwitches(t *testing.T) {
	t.Parallel()
	text := []Field{{"duties", "只招男性，单休"}}
	rs := Shipped().With(map[string]Severity{"disc-gender": Review, "hours-warn": None, "no-such-rule": Block, "disc-age": "odd"})
	hits := rs.Screen(text, Context{})
	if len(hits) != 1 || hits[0].Severity != Review {
		t.Errorf("switched: %+v", hits)
	}
	if rs.SeverityOf("disc-age") != Review || rs.SeverityOf("no-such-rule") != None {
		t.Error("an unknown severity or rule changed something")
	}
	if hits := Shipped().Screen(text, Context{}); len(hits) != 2 || Verdict(hits) != Block {
		t.Errorf("the shipped rules changed too: %+v", hits)
	}
}

func TestParseRefuses(t *testing.T) {
	t.Parallel()
	const head = "version: x\nwords: {a: '男|女'}\nrules:\n"
	const rule = "  - {id: r, severity: block, name: n, name_en: n, legal: l, advice: a, "
	for name, file := range map[string]string{
		"an unknown key":       head + rule + "find: ['<a>'], colour: red}\n",
		"an unknown word":      head + rule + "find: ['<b>']}\n",
		"an unknown severity":  head + strings.Replace(rule, "block", "loud", 1) + "find: ['<a>']}\n",
		"a rule twice":         head + rule + "find: ['<a>']}\n" + rule + "find: ['<a>']}\n",
		"nothing to find":      head + rule + "safe: ['<a>']}\n",
		"no expression":        head + rule + "find: ['(']}\n",
		"what matches nothing": head + rule + "find: ['a*']}\n",
		"no version":           "rules: []\n",
		"no yaml":              "\t",
	} {
		if _, err := Parse([]byte(file)); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if _, err := Parse([]byte(head + rule + "find: ['<a>']}\n")); err != nil {
		t.Errorf("a right file was refused: %v", err)
	}
}

// TestEveryRuleIsMet: no rule stands in the file that no labelled sentence shows at work.
func TestEveryRuleIsMet(t *testing.T) {
	t.Parallel()
	var met []string
	for _, file := range labelledFiles {
		for _, l := range readLabelled(t, file) {
			met = append(met, l.Expected...)
		}
	}
	for _, r := range Shipped().List {
		if !slices.Contains(met, r.ID) {
			t.Errorf("%s: no sentence", r.ID)
		}
	}
	if n := len(Shipped().List); n != 54 {
		t.Errorf("%d rules", n)
	}
}

func FuzzScreen(f *testing.F) {
	for _, s := range []string{"限·男·性", "试用期一年，合同半年", "早八晚九每天12小时", "月薪一千八\n👨\xff", "nv", "((,,;;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		runes := utf8.RuneCountInString(s)
		for _, h := range Shipped().Screen([]Field{{"f", s}}, Context{Limits: testLimits, ContractMonths: 12}) {
			if h.Start < 0 || h.Start >= h.End || h.End > runes || h.Text == "" || !strings.Contains(s, h.Text) {
				t.Fatalf("%q: %+v", s, h)
			}
		}
	})
}
