package intake

import (
	"strings"

	"liuyong/internal/refdata"
)

// Experience is what a post asks of working experience.
type Experience struct {
	Stated   bool
	MinYears int // 0: none needed
	MaxYears int // 0: no upper end
}

// OpenToGraduates reports whether someone without experience may apply, as far as the source says.
func (e Experience) OpenToGraduates() bool { return e.Stated && e.MinYears == 0 }

// educations are the words of sources, without what educationNoise drops.
var educations = map[string]refdata.Education{
	"不限": refdata.EducationNone, "不限制": refdata.EducationNone, "无要求": refdata.EducationNone, "小学": refdata.EducationNone,
	"初中": refdata.JuniorMiddle,
	"中专": refdata.SecondaryVocational, "中技": refdata.SecondaryVocational, "中职": refdata.SecondaryVocational,
	"中等专科": refdata.SecondaryVocational, "职高": refdata.SecondaryVocational, "职业高中": refdata.SecondaryVocational,
	"技校": refdata.SecondaryVocational, "技工": refdata.SecondaryVocational, "技工学校": refdata.SecondaryVocational,
	"高中": refdata.HighSchool, "普通高中": refdata.HighSchool,
	"大专": refdata.Associate, "专科": refdata.Associate, "大学专科": refdata.Associate, "高职": refdata.Associate,
	"本科": refdata.Bachelor, "大学本科": refdata.Bachelor, "大学": refdata.Bachelor, "学士": refdata.Bachelor,
	"硕士": refdata.Master, "硕士研究生": refdata.Master, "研究生": refdata.Master, "mba": refdata.Master,
	"博士": refdata.Doctor, "博士研究生": refdata.Doctor,
}

// educationNoise is said around a level and changes nothing about the minimum. 统招 and 全日制 are mere words of the
// source here: a minimum cannot ask for a way of studying.
var educationNoise = strings.NewReplacer("及以上", "", "以上", "", "及以下", "", "以下", "", "和相应学位", "", "学位", "",
	"统招", "", "全日制", "", "学历", "", "要求", "", "毕业", "", "/", " ", ",", " ", "、", " ", "或", " ")

func readEducation(text string, p *problems) refdata.Education {
	s := fold(text)
	if s == "" {
		return ""
	}
	best := refdata.Education("")
	for _, part := range strings.Fields(educationNoise.Replace(s)) {
		// Of several the lowest is the minimum: 中专/高中.
		if e, ok := educations[part]; ok && (best == "" || e.Rank() < best.Rank()) {
			best = e
		}
	}
	if best == "" {
		p.note("education", NoteEducationUnknown)
	}
	return best
}

var noExperience = map[string]bool{
	"不限": true, "经验不限": true, "无经验": true, "无需经验": true, "无": true, "不限经验": true, "无要求": true,
	"在校生/应届生": true, "在校/应届": true, "应届毕业生": true, "应届生": true, "应届": true, "在校生": true, "实习": true, "实习生": true,
}

var experienceNoise = strings.NewReplacer("工作", "", "经验", "", "经历", "", " ", "", "~", "-", "—", "-", "–", "-", "至", "-", "到", "-",
	"十", "10", "一", "1", "二", "2", "两", "2", "三", "3", "四", "4", "五", "5", "六", "6", "七", "7", "八", "8", "九", "9")

func readExperience(text string, p *problems) Experience {
	s := fold(text)
	if s == "" {
		return Experience{}
	}
	if noExperience[s] {
		return Experience{Stated: true}
	}
	if e, ok := parseExperience(experienceNoise.Replace(s)); ok {
		return e
	}
	p.note("experience", NoteExperienceUnknown)
	return Experience{}
}

// parseExperience reads 3-5年, 3年以上, 1年以下, 2年 (at least two).
func parseExperience(s string) (Experience, bool) {
	low, rest, ok := readYears(s)
	if !ok {
		return Experience{}, false
	}
	e := Experience{Stated: true, MinYears: low}
	if after, isRange := strings.CutPrefix(strings.TrimPrefix(rest, "年"), "-"); isRange {
		if e.MaxYears, rest, ok = readYears(after); !ok || e.MaxYears < low {
			return Experience{}, false
		}
	}
	switch rest {
	case "年", "年以上", "年及以上":
		return e, true
	case "年以下", "年及以下", "年以内", "年内":
		e.MinYears, e.MaxYears = 0, low
		return e, true
	}
	return Experience{}, false
}

func readYears(s string) (int, string, bool) {
	n, i := 0, 0
	for ; i < len(s) && i < 2 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n, s[i:], i > 0
}
