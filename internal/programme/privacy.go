package programme

// Privacy holds how long personal data may be read and is kept (domain.md §7).
type Privacy struct {
	ResumeAccessDays int    `yaml:"resume_access_days"` // an employer's, after an application has ended
	CoolingOffDays   int    `yaml:"cooling_off_days"`   // between asking for an account's deletion and the deletion; 0: none
	Unmask           Unmask `yaml:"unmask"`
	Keep             Keep   `yaml:"keep"`
}

// Unmask is how many masked values one person may see in full.
type Unmask struct {
	PerHour int `yaml:"per_hour"`
	PerDay  int `yaml:"per_day"`
}

// Keep is how long each kind of thing is kept after its end. From when each counts, and no less than what it may be, is
// said by Programme.Keepings.
type Keep struct {
	// Hold stops whatever would take away applications, agreements, placements and rosters, while somebody from outside
	// checks them. A placement in dispute, or waiting to be verified, is held by itself.
	Hold             bool `yaml:"hold"`
	ApplicationYears int  `yaml:"application_years"`
	EvidenceYears    int  `yaml:"evidence_years"` // placements and agreements, with their papers
	RosterYears      int  `yaml:"roster_years"`
	NoticeYears      int  `yaml:"notice_years"`
	SessionDays      int  `yaml:"session_days"`
	MailDays         int  `yaml:"mail_days"`
}

// Unit is what a period counts.
type Unit string

// The units.
const (
	Days  Unit = "days"
	Years Unit = "years"
)

// Keeping is how long one kind of thing is kept.
type Keeping struct {
	Key            string // where the file sets it
	Zh, En         string // what
	FromZh, FromEn string // counted from when
	Value          int
	Unit           Unit
	Least          int    // what the file may set at least
	Law            string // that says so; empty: only that it ends at all
}

// What makes the least of a period.
const (
	leastServiceYears = 3 // also law_floor() in migrations/00023_retention.sql
	serviceLaw        = "网络招聘服务管理规定 §§25–26"
	rosterLaw         = "教育部毕业去向佐证材料至少保存三年（待核实）"
)

// Keepings is the one table of how long what is kept: the file is checked by it, the job of package retention acts on its
// values, and the help page, the administrators' page and docs/production.md show it.
func (p *Programme) Keepings() []Keeping {
	keep := p.Privacy.Keep
	return []Keeping{
		{Key: "privacy.resume_access_days", Zh: "简历副本（单位可以查看）", En: "The copy of a résumé, which the employer may read",
			FromZh: "应聘结束", FromEn: "the end of the application", Value: p.Privacy.ResumeAccessDays, Unit: Days, Least: 1},
		{Key: "privacy.keep.application_years", Zh: "应聘、面试和同意的记录", En: "Applications with interviews and consents",
			FromZh: "应聘结束", FromEn: "the end of the application", Value: keep.ApplicationYears, Unit: Years, Least: leastServiceYears, Law: serviceLaw},
		{Key: "privacy.keep.evidence_years", Zh: "就业记录、见习协议及佐证材料", En: "Placements and trainee agreements with their papers",
			FromZh: "政策期结束与最后一次记录（协议期满）中较晚的一天", FromEn: "the end of the plan or the last entry (of the agreement), whichever is later",
			Value: keep.EvidenceYears, Unit: Years, Least: leastServiceYears, Law: serviceLaw},
		{Key: "privacy.keep.roster_years", Zh: "院校名册", En: "Rosters of schools",
			FromZh: "政策期结束、毕业当年年底与最后一次导入中最晚的一天", FromEn: "the end of the plan, of the class's year or the last import, whichever is latest",
			Value: keep.RosterYears, Unit: Years, Least: leastServiceYears, Law: rosterLaw},
		{Key: "privacy.keep.notice_years", Zh: "站内消息", En: "Messages of the site",
			FromZh: "发出", FromEn: "their sending", Value: keep.NoticeYears, Unit: Years, Least: leastServiceYears, Law: serviceLaw},
		{Key: "privacy.keep.session_days", Zh: "登录记录", En: "Sign-ins", FromZh: "结束", FromEn: "their end", Value: keep.SessionDays, Unit: Days, Least: 1},
		{Key: "privacy.keep.mail_days", Zh: "邮件发送记录", En: "What is noted of mails", FromZh: "处理完毕", FromEn: "their being dealt with",
			Value: keep.MailDays, Unit: Days, Least: 1},
		{Key: "uploads.unused_days", Zh: "没有用到的上传文件", En: "Uploads that nothing refers to", FromZh: "上传", FromEn: "the upload",
			Value: p.Uploads.UnusedDays, Unit: Days, Least: 1},
		{Key: "team.forget_days", Zh: "已结束的团队邀请", En: "Invitations into a team that are over", FromZh: "结束", FromEn: "their end",
			Value: p.Team.ForgetDays, Unit: Days, Least: 1},
	}
}

// mostCoolingOffDays is the most that a person may be made to wait for a deletion: fifteen working days
// (App违法违规收集使用个人信息行为认定方法 §6), which are at least 19 calendar days.
const mostCoolingOffDays = 19

func (p Privacy) check(bad func(cond bool, format string, args ...any)) {
	bad(p.Unmask.PerHour < 1 || p.Unmask.PerDay < p.Unmask.PerHour, "privacy.unmask.per_hour must be at least 1, and per_day no less")
	bad(p.CoolingOffDays < 0 || p.CoolingOffDays > mostCoolingOffDays, "privacy.cooling_off_days must be 0 to %d", mostCoolingOffDays)
}
