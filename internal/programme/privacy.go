package programme

// Privacy holds how long personal data may be read and is kept (domain.md §7).
type Privacy struct {
	ResumeAccessDays int  `yaml:"resume_access_days"` // an employer's, after an application has ended
	UnmaskPerHour    int  `yaml:"unmask_per_hour"`    // how often one member of staff may see a value in full
	DeletionWaitDays int  `yaml:"deletion_wait_days"` // in which the end of an account can be called off
	ExportHours      int  `yaml:"export_hours"`       // in which one's own data can be fetched
	Keep             Keep `yaml:"keep"`
}

// Keep is how long each kind of thing is kept after its end.
type Keep struct {
	ApplicationYears int `yaml:"application_years"`
	NoticeYears      int `yaml:"notice_years"`
	EvidenceYears    int `yaml:"evidence_years"`
	RosterYears      int `yaml:"roster_years"`
	SessionDays      int `yaml:"session_days"`
	MailDays         int `yaml:"mail_days"`
	UploadDays       int `yaml:"upload_days"`
}

// The least that the law lets one keep (人力资源市场暂行条例 §33, 网络招聘服务管理规定 §§25–26).
const (
	leastServiceYears = 3
	leastLedgerYears  = 2
)

func (p Privacy) check(bad func(cond bool, format string, args ...any)) {
	for name, days := range map[string]int{"resume_access_days": p.ResumeAccessDays, "unmask_per_hour": p.UnmaskPerHour,
		"deletion_wait_days": p.DeletionWaitDays, "export_hours": p.ExportHours, "keep.session_days": p.Keep.SessionDays,
		"keep.mail_days": p.Keep.MailDays, "keep.upload_days": p.Keep.UploadDays} {
		bad(days < 1, "privacy.%s must be at least 1", name)
	}
	for name, years := range map[string]int{"application_years": p.Keep.ApplicationYears, "notice_years": p.Keep.NoticeYears,
		"evidence_years": p.Keep.EvidenceYears} {
		bad(years < leastServiceYears, "privacy.keep.%s must be at least %d", name, leastServiceYears)
	}
	bad(p.Keep.RosterYears < leastLedgerYears, "privacy.keep.roster_years must be at least %d", leastLedgerYears)
}
