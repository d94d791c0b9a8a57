package intake

import (
	_ "embed"
	"strings"
	"sync"

	"liuyong/internal/refdata"
)

// Ownership says to whom a company belongs, as sources print it. Empty when not stated.
type Ownership string

// The kinds of ownership.
const (
	StateOwned    Ownership = "state_owned"
	Private       Ownership = "private"
	Listed        Ownership = "listed"
	JointStock    Ownership = "joint_stock"
	JointVenture  Ownership = "joint_venture"
	Foreign       Ownership = "foreign"
	HongKongMacao Ownership = "hmt" // 港澳台
	Startup       Ownership = "startup"
)

// StaffSize is a band of the number of staff. Empty when not stated.
type StaffSize string

// The bands.
const (
	Under20   StaffSize = "under_20"
	From20    StaffSize = "20_99"
	From100   StaffSize = "100_499"
	From500   StaffSize = "500_999"
	From1000  StaffSize = "1000_9999"
	From10000 StaffSize = "10000_up"
)

type companyType struct {
	kind      refdata.EmployerKind
	ownership Ownership
}

// companyTypes maps the words of sources. A hospital may be public or private, 其它 says nothing: both stay empty.
var companyTypes = map[string]companyType{
	"民营": {refdata.Enterprise, Private}, "民营公司": {refdata.Enterprise, Private}, "私营": {refdata.Enterprise, Private},
	"股份制企业": {refdata.Enterprise, JointStock}, "国企": {refdata.Enterprise, StateOwned}, "国有企业": {refdata.Enterprise, StateOwned},
	"央企": {refdata.Enterprise, StateOwned}, "上市公司": {refdata.Enterprise, Listed}, "已上市": {refdata.Enterprise, Listed},
	"合资": {refdata.Enterprise, JointVenture}, "外商独资": {refdata.Enterprise, Foreign}, "外资": {refdata.Enterprise, Foreign},
	"外资(非欧美)": {refdata.Enterprise, Foreign}, "外资(欧美)": {refdata.Enterprise, Foreign}, "代表处": {refdata.Enterprise, Foreign},
	"外企代表处": {refdata.Enterprise, Foreign}, "港澳台公司": {refdata.Enterprise, HongKongMacao}, "创业公司": {refdata.Enterprise, Startup},
	"个体工商户": {refdata.IndividualBusiness, Private}, "事业单位": {refdata.PublicInstitution, ""}, "国家机关": {refdata.Government, ""},
	"政府机关": {refdata.Government, ""}, "社会团体": {refdata.SocialOrg, ""}, "非营利组织": {refdata.SocialOrg, ""},
	"律师事务所": {refdata.ProfessionalFirm, ""}, "医院": {}, "其它": {}, "其他": {}, "": {},
}

func readCompanyType(text string, p *problems) (refdata.EmployerKind, Ownership) {
	t, ok := companyTypes[fold(text)]
	if !ok {
		p.note("company_type", NoteCompanyUnknown)
	}
	return t.kind, t.ownership
}

// readStaffSize sorts a range into the band of its middle, since sources cut their bands elsewhere (50-150人), and an
// open one into the band of the number it names.
func readStaffSize(text string, p *problems) StaffSize {
	s := strings.TrimSuffix(fold(text), "人")
	if s == "" {
		return ""
	}
	low, rest, ok := readCount(strings.TrimPrefix(s, "少于"))
	high := low
	switch {
	case !ok:
	case strings.HasPrefix(s, "少于"), strings.HasSuffix(rest, "以下"):
		low = 0
	case strings.HasPrefix(rest, "-"):
		high, rest, ok = readCount(rest[1:])
		ok = ok && rest == ""
	default:
		ok = rest == "" || strings.HasSuffix(rest, "以上")
	}
	if !ok || high < low {
		p.note("company_size", NoteCompanyUnknown)
		return ""
	}
	switch middle := (low + high) / 2; {
	case middle < 20:
		return Under20
	case middle < 100:
		return From20
	case middle < 500:
		return From100
	case middle < 1000:
		return From500
	case middle < 10000:
		return From1000
	}
	return From10000
}

func readCount(s string) (int, string, bool) {
	n, i := 0, 0
	for ; i < len(s) && i < 8 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n, s[i:], i > 0
}

//go:embed industry.tsv
var industryTSV string

// industryWords maps the words of job sites to sections and divisions of GB/T 4754-2017.
var industryWords = sync.OnceValue(func() map[string]string {
	words := map[string]string{}
	for line := range strings.Lines(industryTSV) {
		code, list, _ := strings.Cut(strings.TrimSpace(line), "\t")
		for _, w := range strings.Fields(list) {
			words[w] = code
		}
	}
	return words
})

// noIndustry are words of sources that name none.
var noIndustry = map[string]bool{"其他": true, "其它": true, "其他行业": true, "全部": true, "不限": true, "多元化业务集团公司": true, "跨领域经营": true}

// readIndustry takes the whole text if it is a name of the standard, else the first part that is known: sites join
// what they list with commas, slashes and blanks.
func readIndustry(text string, p *problems) string {
	s := strings.TrimSpace(text)
	if s == "" || noIndustry[s] {
		return ""
	}
	if i, ok := refdata.IndustryByName(s); ok {
		return i.Code
	}
	words := industryWords()
	parts := strings.FieldsFunc(fold(s), func(r rune) bool { return strings.ContainsRune(" ,，/、丨|;；()（）·", r) })
	for _, part := range parts {
		if code, ok := words[part]; ok {
			return code
		}
		if i, ok := refdata.IndustryByName(part); ok {
			return i.Code
		}
		if code, ok := words[strings.TrimSuffix(strings.TrimSuffix(part, "行业"), "业")]; ok {
			return code
		}
	}
	p.note("industry", NoteIndustryUnknown)
	return ""
}
