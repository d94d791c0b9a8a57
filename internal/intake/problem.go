package intake

import (
	"liuyong/internal/fault"
	"liuyong/internal/sheet"
)

// Problem is one thing about a row: a reason to refuse it or a note beside it.
type Problem struct {
	Field   string // the column; empty when it is about the whole row
	Code    *fault.Code
	Refuses bool
}

// Refuses reports whether any of the problems refuses the row.
func Refuses(list []Problem) bool {
	for _, p := range list {
		if p.Refuses {
			return true
		}
	}
	return false
}

type problems struct{ list []Problem }

func (p *problems) refuse(field string, code *fault.Code) {
	p.list = append(p.list, Problem{Field: field, Code: code, Refuses: true})
}

func (p *problems) note(field string, code *fault.Code) {
	p.list = append(p.list, Problem{Field: field, Code: code})
}

// Why a row is refused.
var (
	ReasonSourceMissing = fault.Define(fault.Invalid, "import_source_missing",
		"缺少来源平台。", "The source is missing.")
	ReasonSourceIDMissing = fault.Define(fault.Invalid, "import_source_id_missing",
		"缺少来源平台的岗位编号。", "The source's own number of the post is missing.")
	ReasonTitleMissing = fault.Define(fault.Invalid, "import_title_missing",
		"缺少岗位名称。", "The title is missing.")
	ReasonCompanyMissing = fault.Define(fault.Invalid, "import_company_missing",
		"缺少用人单位名称。", "The employer is missing.")
	ReasonKindUnknown = fault.Define(fault.Invalid, "import_kind_unknown",
		"无法识别岗位类别，可用 fulltime、parttime、campus、intern、public。",
		"The kind is unknown. Use fulltime, parttime, campus, intern or public.")
	ReasonLineTooLong   = sheet.ReasonLineTooLong
	ReasonLineMalformed = sheet.ReasonLineMalformed
	ReasonLineFields    = sheet.ReasonLineFields
	ReasonLineEncoding  = sheet.ReasonLineEncoding
)

// What is noted about a row that is taken all the same.
var (
	NotePayUnreadable = fault.Define(fault.Invalid, "import_pay_unreadable",
		"无法识别薪资写法，按未注明处理。", "The pay could not be read and counts as not stated.")
	NotePayAssumed = fault.Define(fault.Invalid, "import_pay_assumed",
		"薪资未写明周期（月、天、小时或年），按数额推定。", "The pay names no period (month, day, hour or year); it was inferred from the amount.")
	NotePayMonths = fault.Define(fault.Invalid, "import_pay_months",
		"每年发薪月数不在12至18之间，按12个月处理。", "The months paid a year are not between 12 and 18 and count as 12.")
	NoteEducationUnknown = fault.Define(fault.Invalid, "import_education_unknown",
		"无法识别学历要求，按未注明处理。", "The education could not be read and counts as not stated.")
	NoteExperienceUnknown = fault.Define(fault.Invalid, "import_experience_unknown",
		"无法识别经验要求，按未注明处理。", "The experience could not be read and counts as not stated.")
	NoteAreaUnknown = fault.Define(fault.Invalid, "import_area_unknown",
		"无法识别工作地点，按未注明处理。", "The place could not be found and counts as not stated.")
	NoteAreaCityOnly = fault.Define(fault.Invalid, "import_area_city_only",
		"区县没有行政区划代码（如开发区），只记到城市。", "The district has no area code (a development zone, say); only the city was kept.")
	NoteAreaConflict = fault.Define(fault.Invalid, "import_area_conflict",
		"区县不属于所写的城市，按区县记录。", "The district does not belong to the city; the district was kept.")
	NoteIndustryUnknown = fault.Define(fault.Invalid, "import_industry_unknown",
		"行业未能对应到国民经济行业分类。", "The industry has no counterpart in GB/T 4754.")
	NoteCompanyUnknown = fault.Define(fault.Invalid, "import_company_unknown",
		"无法识别单位性质或规模，按未注明处理。", "The kind or size of the company could not be read and counts as not stated.")
	NoteDateUnreadable = fault.Define(fault.Invalid, "import_date_unreadable",
		"无法识别发布日期，按未注明处理。", "The posting date could not be read and counts as not stated.")
	NoteDateFuture = fault.Define(fault.Invalid, "import_date_future",
		"发布日期晚于导入日期，按未注明处理。", "The posting date lies after the import and counts as not stated.")
	NoteTextCut = fault.Define(fault.Invalid, "import_text_cut",
		"文字过长，已截断。", "The text was too long and has been cut.")
	NoteUnchanged = fault.Define(fault.Invalid, "import_unchanged",
		"与上次导入相同。", "The same as in the last import.")
)

// Why a whole file is refused.
var (
	ErrFormat = fault.Define(fault.Unsupported, "import_format",
		"无法识别文件格式，可用 .jsonl、.csv、.xlsx（可用gzip压缩）。",
		"The format is unknown. Use .jsonl, .csv or .xlsx (gzip is fine).")
	ErrUnreadable      = sheet.ErrUnreadable
	ErrTooLarge        = sheet.ErrTooLarge
	ErrHeaderMissing   = sheet.ErrHeaderMissing
	ErrHeaderDuplicate = sheet.ErrHeaderDuplicate
)
