package placement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"liuyong/internal/civil"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/person"
	"liuyong/internal/refdata"
)

// What can be refused.
var (
	ErrOwnEvidence      = fault.Define(fault.Forbidden, "own_evidence", "能证明这条就业记录的材料都是您本人提交的，请由另一位工作人员核实。", "You filed every paper this placement rests on. Another officer must verify it.")
	ErrOwnPlacement     = fault.Define(fault.Forbidden, "own_placement", "录入人不能核实自己录入的就业记录，请由另一位工作人员核实。", "Whoever entered a placement cannot verify it. Another officer must.")
	ErrNoEvidence       = fault.Define(fault.Conflict, "evidence_missing", "缺少足以核实的就业材料（三方协议只作暂定）。", "There is no evidence yet that suffices (a tripartite agreement is provisional only).")
	ErrEvidenceKind     = fault.Define(fault.Invalid, "evidence_unfit", "这种材料不能证明该类就业，请按就业类型提交材料。", "This sort of paper does not show this kind of work. Please file one that does.")
	ErrTraineePaper     = fault.Define(fault.Invalid, "trainee_paper_no_evidence", "见习、实习证明材料不能作为就业证明。", "Traineeship and internship papers are no evidence of a job.")
	ErrIdentityUnknown  = fault.Define(fault.Conflict, "identity_unknown", "尚不知道当事人的身份证号码，不能核实。请毕业生确认就业时填写。", "The person's identity number is not known yet. The graduate gives it when confirming.")
	ErrIdentityNeeded   = fault.Define(fault.Invalid, "identity_needed", "确认就业需要填写身份证号码，用于核实就业、避免重复统计。", "Confirming needs your identity number, so that the placement can be verified and is counted once.")
	ErrOriginUnknown    = fault.Define(fault.Conflict, "origin_unknown", "毕业院校所在地和户籍地都不清楚，不能核实。请毕业生补充简历中的教育经历。", "Neither the campus nor the household registration is known. The graduate should complete the education in the résumé.")
	ErrAlreadyConfirmed = fault.Define(fault.Conflict, "already_confirmed", "您已确认过这条就业记录。", "You have confirmed this placement already.")
	ErrAlreadyRecorded  = fault.Define(fault.Conflict, "placement_exists", "此人在该单位同一天入职的就业记录已经存在。", "A placement of this person at this employer from this day is recorded already.")
	ErrNotHireable      = fault.Define(fault.Conflict, "not_recorded_by_hire", "这类岗位的结果由人社部门按公布名单录入，不由单位登记录用。", "Results for this kind of post are entered by the bureau from the published list.")
	ErrOfficialEmployer = fault.Define(fault.Invalid, "uscc_invalid", "单位统一社会信用代码有误，请核对。", "This is not a valid unified social credit code of the employer.")
	ErrSettleOwn        = fault.Define(fault.Forbidden, "own_dispute", "录入人不能处理自己录入记录的争议。", "Whoever entered a placement cannot settle a dispute about it.")
	ErrEvidenceForeign  = fault.Define(fault.Invalid, "evidence_file_unknown", "没有找到您上传的这份文件，请重新上传。", "We could not find this file among your uploads. Please upload it again.")
	ErrReleased         = fault.Define(fault.Conflict, "placement_released", "这条记录已过保存期，材料和个人信息已清除，只用于统计，不能再办理。", "This record was kept for its time. Its papers and its person are gone; it is only counted and nothing more can be done with it.")
	ErrManyPapers       = fault.Define(fault.Conflict, "papers_limit", "这条就业记录的材料已达上限，请联系就业服务窗口。", "No more papers can be filed for this placement. Please contact the service desk.")
	ErrFutureHappening  = fault.Define(fault.Invalid, "day_in_future", "日期不能晚于今天。", "The day cannot be after today.")
)

const (
	maxReason = 500
	maxName   = 100
	// startWindowDays bounds a start day: five years back covers the plan's period, a year ahead what is agreed.
	startBackDays, startAheadDays = 5 * 366, 366
	// MaxEntries bounds the ledger of a placement as far as papers lengthen it.
	MaxEntries = 60
)

// Paper is one piece of evidence.
type Paper struct {
	Kind       Evidence
	FileID     id.File
	HappenedOn civil.Date // the day the paper is about or of; empty: today
	Note       string
}

// Entered is what an officer enters from a published list or a register.
type Entered struct {
	IdentityNumber string
	Name           string
	Origin         person.Origin
	Kind           Kind
	EmployerName   string
	EmployerUSCC   string
	WorkArea       string
	StartOn        civil.Date
	Evidence       []Paper
}

func checkEntered(in Entered, today civil.Date) error {
	var f fault.Fields
	_, known := Rule(in.Kind)
	f.Add(!known, "body.kind", fault.ErrUnknownValue)
	f.Add(blank(in.IdentityNumber), "body.identity_number", fault.ErrRequired)
	f.Add(blank(in.Name), "body.name", fault.ErrRequired)
	f.Add(tooLong(in.Name, 50), "body.name", fault.ErrTooLong)
	f.Add(blank(in.EmployerName), "body.employer_name", fault.ErrRequired)
	f.Add(tooLong(in.EmployerName, maxName), "body.employer_name", fault.ErrTooLong)
	if in.EmployerUSCC != "" {
		_, _, err := refdata.ParseUSCC(in.EmployerUSCC)
		f.Add(err != nil, "body.employer_uscc", ErrOfficialEmployer)
	}
	// Only whoever works for themselves has no employer with a code.
	f.Add(in.EmployerUSCC == "" && in.Kind != Flexible, "body.employer_uscc", fault.ErrRequired)
	checkPlaceAndDay(&f, in.WorkArea, in.StartOn, today)
	checkOrigin(&f, in.Origin)
	f.Add(len(in.Evidence) > 10, "body.evidence", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}

func checkPlaceAndDay(f *fault.Fields, area string, start, today civil.Date) {
	_, known := refdata.AreaOf(area)
	f.Add(!known, "body.work_area", fault.ErrUnknownArea)
	f.Add(start == "", "body.start_on", fault.ErrRequired)
	f.Add(start != "" && !start.Valid(), "body.start_on", fault.ErrBadDate)
	f.Add(start.Valid() && (start < today.AddDays(-startBackDays) || start > today.AddDays(startAheadDays)), "body.start_on", fault.ErrOutOfRange)
}

func checkOrigin(f *fault.Fields, o person.Origin) {
	for _, a := range []struct{ at, code string }{{"body.origin.campus_area", o.CampusArea}, {"body.origin.hukou_area", o.HukouArea}} {
		_, known := refdata.AreaOf(a.code)
		f.Add(a.code != "" && !known, a.at, fault.ErrUnknownArea)
	}
	f.Add(o.Education != "" && !refdata.Education(o.Education).Valid(), "body.origin.education", fault.ErrUnknownValue)
	f.Add(o.GraduatedOn != "" && !o.GraduatedOn.Valid(), "body.origin.graduated_on", fault.ErrBadDate)
	f.Add(tooLong(o.Institution, maxName), "body.origin.institution", fault.ErrTooLong)
	f.Add(tooLong(o.Major, maxName), "body.origin.major", fault.ErrTooLong)
}

// checkPaper holds a piece of evidence against the kind of placement.
func checkPaper(p Paper, k Kind, today civil.Date, at string) error {
	var f fault.Fields
	known := slices.ContainsFunc(EvidenceKinds, func(e EvidenceKind) bool { return e.Kind == p.Kind })
	switch {
	case slices.Contains(noEvidence, p.Kind):
		return ErrTraineePaper.WithFields(ErrTraineePaper.At(at + "kind"))
	case !known:
		f.Add(true, at+"kind", fault.ErrUnknownValue)
	case !k.Files(p.Kind):
		return ErrEvidenceKind.WithFields(ErrEvidenceKind.At(at + "kind"))
	}
	f.Add(p.FileID == "", at+"file_id", fault.ErrRequired)
	f.Add(p.HappenedOn != "" && !p.HappenedOn.Valid(), at+"happened_on", fault.ErrBadDate)
	f.Add(p.HappenedOn.Valid() && p.HappenedOn > today, at+"happened_on", ErrFutureHappening)
	f.Add(tooLong(p.Note, maxReason), at+"note", fault.ErrTooLong)
	return f.Err(fault.ErrInvalid)
}

func checkReason(reason string) error {
	if tooLong(reason, maxReason) {
		return fault.ErrInvalid.WithFields(fault.ErrTooLong.At("body.reason"))
	}
	return nil
}

func tooLong(s string, limit int) bool { return utf8.RuneCountInString(s) > limit }

func blank(s string) bool { return strings.TrimSpace(s) == "" }
