package intake

import (
	"testing"

	"liuyong/internal/fault"
	"liuyong/internal/refdata"

	"github.com/google/go-cmp/cmp"
)

const importDay = "2026-11-22"

func goodRow() Raw {
	return Raw{
		Source: "example", SourceID: "e-1", Title: "设备技术员", Company: "示范制造有限公司", City: "重庆", District: "永川区",
		SalaryText: "6000-9000元/月·13薪", Education: "大专及以上", Experience: "1-3年", Description: "负责设备保养。",
		CompanyType: "民营公司", CompanySize: "100-499人", Industry: "汽车制造业", PostedAt: "2026-10-08",
		URLHost: "jobs.example.cn", Tags: []string{"包住"}, Kind: "fulltime",
	}
}

func TestNormaliseWholeRow(t *testing.T) {
	t.Parallel()
	got, problems := Normalise(goodRow(), importDay)
	if len(problems) > 0 {
		t.Errorf("problems %v", problems)
	}
	want := Normalised{
		Source: "example", SourceID: "e-1", SourceHost: "jobs.example.cn", Kind: Job, Title: "设备技术员",
		Company: "示范制造有限公司", Description: "负责设备保养。", Tags: []string{"包住"}, AreaCode: "500118", PlaceText: "重庆 永川区",
		Pay: Pay{MinYuan: 6000, MaxYuan: 9000, Unit: PerMonth, Months: 13}, Education: refdata.Associate,
		Experience: Experience{Stated: true, MinYears: 1, MaxYears: 3}, IndustryCode: "36", IndustryText: "汽车制造业",
		EmployerKind: refdata.Enterprise, Ownership: Private, StaffSize: From100,
		PostedOn: "2026-10-08", Hash: got.Hash,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if len(got.Hash) != 64 {
		t.Errorf("hash %q", got.Hash)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		change func(*Raw)
		want   *fault.Code
	}{
		"source":    {func(r *Raw) { r.Source = " \u200b" }, ReasonSourceMissing},
		"source_id": {func(r *Raw) { r.SourceID = "" }, ReasonSourceIDMissing},
		"title":     {func(r *Raw) { r.Title = "<b></b>" }, ReasonTitleMissing},
		"company":   {func(r *Raw) { r.Company = "\x00" }, ReasonCompanyMissing},
		"kind":      {func(r *Raw) { r.Kind = "volunteer" }, ReasonKindUnknown},
	} {
		raw := goodRow()
		c.change(&raw)
		_, problems := Normalise(raw, importDay)
		if diff := cmp.Diff([]Problem{{Field: name, Code: c.want, Refuses: true}}, problems); diff != "" || !Refuses(problems) {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestKinds(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]Kind{
		"fulltime": Job, "parttime": Job, "campus": Job, "": Job, "INTERN": StudentInternship, "public": PublicInstitution,
	} {
		raw := goodRow()
		raw.Kind = in
		if got, problems := Normalise(raw, importDay); got.Kind != want || len(problems) > 0 {
			t.Errorf("%q is %s %v", in, got.Kind, problems)
		}
	}
	raw := goodRow()
	raw.Kind, raw.CompanyType = "public", ""
	if got, _ := Normalise(raw, importDay); got.EmployerKind != refdata.PublicInstitution {
		t.Errorf("the employer of a public post is %q", got.EmployerKind)
	}
}

func TestNotesLeaveTheRowAccepted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		field  string
		change func(*Raw)
		want   *fault.Code
	}{
		{"salary_text", func(r *Raw) { r.SalaryText = "1元/次" }, NotePayUnreadable},
		{"salary_text", func(r *Raw) { r.SalaryText = "150-200" }, NotePayAssumed},
		{"salary_text", func(r *Raw) { r.SalaryText = "8000-9000元/月·24薪" }, NotePayMonths},
		{"education", func(r *Raw) { r.Education = "其他" }, NoteEducationUnknown},
		{"experience", func(r *Raw) { r.Experience = "3天/周" }, NoteExperienceUnknown},
		{"city", func(r *Raw) { r.City, r.District = "火星", "" }, NoteAreaUnknown},
		{"district", func(r *Raw) { r.District = "两江新区" }, NoteAreaCityOnly},
		{"district", func(r *Raw) { r.City, r.District = "上海", "天河区" }, NoteAreaConflict},
		{"industry", func(r *Raw) { r.Industry = "星际旅行" }, NoteIndustryUnknown},
		{"company_type", func(r *Raw) { r.CompanyType = "帮会" }, NoteCompanyUnknown},
		{"company_size", func(r *Raw) { r.CompanySize = "很多" }, NoteCompanyUnknown},
		{"posted_at", func(r *Raw) { r.PostedAt = "昨天" }, NoteDateUnreadable},
		{"posted_at", func(r *Raw) { r.PostedAt = "2026-11-23" }, NoteDateFuture},
	} {
		raw := goodRow()
		c.change(&raw)
		_, problems := Normalise(raw, importDay)
		if diff := cmp.Diff([]Problem{{Field: c.field, Code: c.want}}, problems); diff != "" || Refuses(problems) {
			t.Errorf("%s: %s", c.want.Key, diff)
		}
	}
}

func TestHashTellsChangedFromSame(t *testing.T) {
	t.Parallel()
	base, _ := Normalise(goodRow(), importDay)
	again, _ := Normalise(goodRow(), "2027-01-01")
	if base.Hash != again.Hash {
		t.Error("the import day changes the hash")
	}
	seen := map[string]string{base.Hash: "the row itself"}
	for name, change := range map[string]func(*Raw){
		"source": func(r *Raw) { r.Source = "other" }, "source_id": func(r *Raw) { r.SourceID = "e-2" },
		"title": func(r *Raw) { r.Title = "技术员" }, "company": func(r *Raw) { r.Company = "别的公司" },
		"district": func(r *Raw) { r.District = "江津区" }, "pay": func(r *Raw) { r.SalaryText = "6000-9000元/月" },
		"negotiable": func(r *Raw) { r.SalaryText = "面议" }, "no pay": func(r *Raw) { r.SalaryText = "" },
		"education": func(r *Raw) { r.Education = "本科" }, "experience": func(r *Raw) { r.Experience = "3-5年" },
		"any experience": func(r *Raw) { r.Experience = "经验不限" }, "no experience": func(r *Raw) { r.Experience = "" },
		"description": func(r *Raw) { r.Description += "双休" }, "kind": func(r *Raw) { r.Kind = "intern" },
		"industry": func(r *Raw) { r.Industry = "教育" }, "size": func(r *Raw) { r.CompanySize = "20-99人" },
		"type": func(r *Raw) { r.CompanyType = "国企" }, "date": func(r *Raw) { r.PostedAt = "2026-10-09" },
		"host": func(r *Raw) { r.URLHost = "x.example.cn" }, "tags": func(r *Raw) { r.Tags = []string{"包", "住"} },
		"no tags": func(r *Raw) { r.Tags = nil }, "text moved": func(r *Raw) { r.Title, r.Company = "设备技术员示", "范制造有限公司" },
	} {
		raw := goodRow()
		change(&raw)
		n, _ := Normalise(raw, importDay)
		if other, ok := seen[n.Hash]; ok {
			t.Errorf("%s has the hash of %s", name, other)
		}
		seen[n.Hash] = name
	}
}

func TestReadPay(t *testing.T) {
	t.Parallel()
	monthly := func(low, high, months int) Pay {
		return Pay{MinYuan: low, MaxYuan: high, Unit: PerMonth, Months: months}
	}
	for _, c := range []struct {
		in    string
		want  Pay
		notes []*fault.Code
	}{
		{in: "", want: Pay{}},
		{in: "面议", want: Pay{Negotiable: true}},
		{in: "薪资面议", want: Pay{Negotiable: true}},
		{in: "12000-24000元/月", want: monthly(12000, 24000, 12)},
		{in: "12,000-24,000 元/月", want: monthly(12000, 24000, 12)},
		{in: "１２０００－２４０００元／月", want: monthly(12000, 24000, 12)},
		{in: "10000-15000元/月·13薪", want: monthly(10000, 15000, 13)},
		{in: "10000-15000元/月·13-15薪", want: monthly(10000, 15000, 13)},
		{in: "1万-1.5万", want: monthly(10000, 15000, 12)},
		{in: "9k-13k", want: monthly(9000, 13000, 12)},
		{in: "8K-15K", want: monthly(8000, 15000, 12)},
		{in: "25-35K", want: monthly(25000, 35000, 12)},
		{in: "15-30k·14薪", want: monthly(15000, 30000, 14)},
		{in: "0.8-1.5万/月", want: monthly(8000, 15000, 12)},
		{in: "8千-1万", want: monthly(8000, 10000, 12)},
		{in: "6千-1万·14薪", want: monthly(6000, 10000, 14)},
		{in: "6-8千", want: monthly(6000, 8000, 12)},
		{in: "3千-5千元/月", want: monthly(3000, 5000, 12)},
		{in: "8000-1.2万", want: monthly(8000, 12000, 12), notes: []*fault.Code{NotePayAssumed}},
		{in: "1.2-1.6万", want: monthly(12000, 16000, 12), notes: []*fault.Code{NotePayAssumed}},
		{in: "14-30万", want: monthly(11667, 25000, 12), notes: []*fault.Code{NotePayAssumed}},
		{in: "20万-30万", want: monthly(16667, 25000, 12), notes: []*fault.Code{NotePayAssumed}},
		{in: "14-18万/年", want: monthly(11667, 15000, 12)},
		{in: "15-30万/年·15薪", want: monthly(10000, 20000, 15)},
		{in: "年薪18万", want: monthly(15000, 15000, 12)},
		{in: "10万以上/年", want: monthly(8333, 0, 12)},
		{in: "30000元/月起", want: monthly(30000, 0, 12)},
		{in: "5000元/月以上", want: monthly(5000, 0, 12)},
		{in: "3千及以下", want: monthly(0, 3000, 12)},
		{in: "4500元/月", want: monthly(4500, 4500, 12)},
		{in: "¥4500-¥5500/月", want: monthly(4500, 5500, 12)},
		{in: "9000-6000元/月", want: monthly(6000, 9000, 12)},
		{in: "150-250元/天", want: Pay{MinYuan: 150, MaxYuan: 250, Unit: PerDay, Months: 12}},
		{in: "30-60/天", want: Pay{MinYuan: 30, MaxYuan: 60, Unit: PerDay, Months: 12}},
		{in: "1.5千/天", want: Pay{MinYuan: 1500, MaxYuan: 1500, Unit: PerDay, Months: 12}},
		{in: "600-1200元/周", want: Pay{MinYuan: 120, MaxYuan: 240, Unit: PerDay, Months: 12}},
		{in: "25元/小时", want: Pay{MinYuan: 25, MaxYuan: 25, Unit: PerHour, Months: 12}},
		{in: "4000-6000", want: monthly(4000, 6000, 12), notes: []*fault.Code{NotePayAssumed}},
		{in: "160-220", want: Pay{MinYuan: 160, MaxYuan: 220, Unit: PerDay, Months: 12}, notes: []*fault.Code{NotePayAssumed}},
		{in: "20-25", want: Pay{MinYuan: 20, MaxYuan: 25, Unit: PerHour, Months: 12}, notes: []*fault.Code{NotePayAssumed}},
		{in: "10000-15000元/月·24薪", want: monthly(10000, 15000, 12), notes: []*fault.Code{NotePayMonths}},
		{in: "10000-15000元/月·99999999999999999999薪", want: monthly(10000, 15000, 12), notes: []*fault.Code{NotePayMonths}},
		{in: "5-8", notes: []*fault.Code{NotePayUnreadable}},
		{in: "1元/次", notes: []*fault.Code{NotePayUnreadable}},
		{in: "0-0元/月", notes: []*fault.Code{NotePayUnreadable}},
		{in: "-", notes: []*fault.Code{NotePayUnreadable}},
		{in: "13薪", notes: []*fault.Code{NotePayUnreadable}},
		{in: "待遇优厚", notes: []*fault.Code{NotePayUnreadable}},
		{in: "5000元/月另有提成", notes: []*fault.Code{NotePayUnreadable}},
		{in: "99999999999999999999万/月", notes: []*fault.Code{NotePayUnreadable}},
	} {
		p := &problems{}
		got := readPay(c.in, p)
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q: %s", c.in, diff)
		}
		var notes []*fault.Code
		for _, n := range p.list {
			notes = append(notes, n.Code)
		}
		if diff := cmp.Diff(c.notes, notes); diff != "" {
			t.Errorf("notes of %q: %s", c.in, diff)
		}
	}
}

func TestMonthlyEquivalent(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		pay       Pay
		low, high int
	}{
		{Pay{MinYuan: 5000, MaxYuan: 8000, Unit: PerMonth, Months: 13}, 5000, 8000},
		{Pay{MinYuan: 150, MaxYuan: 200, Unit: PerDay}, 3263, 4350},
		{Pay{MinYuan: 23, Unit: PerHour}, 4002, 0},
		{Pay{Negotiable: true}, 0, 0},
	} {
		if low, high := c.pay.MinMonthlyYuan(), c.pay.MaxMonthlyYuan(); low != c.low || high != c.high {
			t.Errorf("%v is %d to %d a month, want %d to %d", c.pay, low, high, c.low, c.high)
		}
	}
	if (Pay{}).Stated() || !(Pay{Negotiable: true}).Stated() {
		t.Error("Stated is wrong")
	}
}

func TestReadEducation(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]refdata.Education{
		"": "", "本科": refdata.Bachelor, "本科及以上": refdata.Bachelor, "统招本科": refdata.Bachelor, "大学本科": refdata.Bachelor,
		"学士及以上学位": refdata.Bachelor, "学士及以上和相应学位": refdata.Bachelor, "大专": refdata.Associate, "大学专科": refdata.Associate,
		"专科及以上": refdata.Associate, "学历不限": refdata.EducationNone, "不限制": refdata.EducationNone, "不限": refdata.EducationNone,
		"硕士研究生及以上": refdata.Master, "研究生及以上": refdata.Master, "博士及以上": refdata.Doctor, "高中": refdata.HighSchool,
		"普通高中": refdata.HighSchool, "中技/中专": refdata.SecondaryVocational, "中专/中技及以上": refdata.SecondaryVocational,
		"高中/中专": refdata.SecondaryVocational, "职业高中": refdata.SecondaryVocational, "技工学校": refdata.SecondaryVocational,
		"中等专科": refdata.SecondaryVocational, "初中及以下": refdata.JuniorMiddle, "小学": refdata.EducationNone,
		"5个月,本科": refdata.Bachelor,
	} {
		p := &problems{}
		if got := readEducation(in, p); got != want || len(p.list) > 0 {
			t.Errorf("%q is %q, want %q, %v", in, got, want, p.list)
		}
	}
}

func TestReadExperience(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]Experience{
		"": {}, "3-5年": {true, 3, 5}, "1-3年": {true, 1, 3}, "3年以上": {true, 3, 0}, "10年及以上": {true, 10, 0}, "2年": {true, 2, 0},
		"1年以下": {true, 0, 1}, "1年以内": {true, 0, 1}, "三年以上工作经验": {true, 3, 0}, "3年至5年": {true, 3, 5}, "十年以上": {true, 10, 0},
		"经验不限": {Stated: true}, "不限": {Stated: true}, "无经验": {Stated: true}, "无需经验": {Stated: true},
		"在校生/应届生": {Stated: true}, "应届毕业生": {Stated: true}, "实习": {Stated: true},
	} {
		p := &problems{}
		got := readExperience(in, p)
		if diff := cmp.Diff(want, got); diff != "" || len(p.list) > 0 {
			t.Errorf("%q: %s %v", in, diff, p.list)
		}
	}
	if (Experience{}).OpenToGraduates() || !(Experience{Stated: true, MaxYears: 1}).OpenToGraduates() || (Experience{Stated: true, MinYears: 1}).OpenToGraduates() {
		t.Error("OpenToGraduates is wrong")
	}
	for _, in := range []string{"5-3年", "3天/周", "年", "100年", "3-年"} {
		p := &problems{}
		if got := readExperience(in, p); got.Stated || len(p.list) != 1 {
			t.Errorf("%q is %v", in, got)
		}
	}
}

func TestReadIndustry(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"": "", "软件和信息技术服务业": "65", "计算机、通信和其他电子设备制造业": "39", "制造业": "C", "计算机软件 计算机服务(系统、数据服务、维修)": "65",
		"IT服务(系统/数据/维护),计算机软件": "65", "移动互联网,金融": "64", "专业服务/咨询(财会/法律/人力资源等)": "72", "电子技术/半导体/集成电路": "39",
		"教育/培训/院校": "83", "汽车丨出行": "36", "其他": "", "通信(设备/运营/增值)": "63", "餐饮行业": "62", "农/林/牧/渔": "A",
	} {
		p := &problems{}
		if got := readIndustry(in, p); got != want || len(p.list) > 0 {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	for word, code := range industryWords() {
		if _, ok := refdata.IndustryOf(code); !ok || fold(word) != word {
			t.Errorf("the table leads from %q to %q", word, code)
		}
	}
}

func TestReadCompany(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]StaffSize{
		"": "", "少于15人": Under20, "0-20人": Under20, "20人以下": Under20, "15-50人": From20, "1-49人": From20, "少于50人": From20,
		"50-150人": From100, "100-499人": From100, "150-500人": From100, "500-1000人": From500, "500-2000人": From1000,
		"2000人以上": From1000, "5000-10000人": From1000, "10000人以上": From10000,
	} {
		p := &problems{}
		if got := readStaffSize(in, p); got != want || len(p.list) > 0 {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	p := &problems{}
	for _, in := range []string{"人", "50-", "50-20人", "50-60-70人"} {
		if got := readStaffSize(in, p); got != "" {
			t.Errorf("%q is %q", in, got)
		}
	}
	kind, ownership := readCompanyType("外资（非欧美）", p)
	if kind != refdata.Enterprise || ownership != Foreign {
		t.Errorf("%s %s", kind, ownership)
	}
}

func TestReadDate(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"": "", "2026-11-22": "2026-11-22", "2026/9/1": "2026-09-01", "2026.9.1": "2026-09-01", "2026年9月1日": "2026-09-01",
		"2026-09-01 10:20:30": "2026-09-01", "2026-09-01T10:20:30+08:00": "2026-09-01", "45617": "2024-11-21", "45617.5": "2024-11-21",
	} {
		p := &problems{}
		if got := readDate(in, importDay, p); string(got) != want || len(p.list) > 0 {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	for _, in := range []string{"2026-02-30", "刚刚", "12", "0000-00-00"} {
		p := &problems{}
		if got := readDate(in, importDay, p); got != "" || len(p.list) != 1 {
			t.Errorf("%q is %q", in, got)
		}
	}
}
