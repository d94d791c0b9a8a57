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

// Keep is how long each kind of thing is kept after its end.
type Keep struct {
	NoticeYears int `yaml:"notice_years"`
	SessionDays int `yaml:"session_days"`
	MailDays    int `yaml:"mail_days"`
	// EvidenceYears is for placements and agreements with their evidence: after the programme's end or the verification,
	// whichever comes later.
	EvidenceYears int `yaml:"evidence_years"`
}

// leastServiceYears is the least that the law lets one keep records of service (网络招聘服务管理规定 §§25–26).
const leastServiceYears = 3

// mostCoolingOffDays is the most that a person may be made to wait for a deletion: fifteen working days
// (App违法违规收集使用个人信息行为认定方法 §6), which are at least 19 calendar days.
const mostCoolingOffDays = 19

func (p Privacy) check(bad func(cond bool, format string, args ...any)) {
	for name, days := range map[string]int{"resume_access_days": p.ResumeAccessDays, "keep.session_days": p.Keep.SessionDays,
		"keep.mail_days": p.Keep.MailDays} {
		bad(days < 1, "privacy.%s must be at least 1", name)
	}
	bad(p.Unmask.PerHour < 1 || p.Unmask.PerDay < p.Unmask.PerHour, "privacy.unmask.per_hour must be at least 1, and per_day no less")
	bad(p.CoolingOffDays < 0 || p.CoolingOffDays > mostCoolingOffDays, "privacy.cooling_off_days must be 0 to %d", mostCoolingOffDays)
	bad(p.Keep.EvidenceYears < leastServiceYears, "privacy.keep.evidence_years must be at least %d", leastServiceYears)
	bad(p.Keep.NoticeYears < leastServiceYears, "privacy.keep.notice_years must be at least %d", leastServiceYears)
}
