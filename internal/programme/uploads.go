package programme

// Uploads bounds what is kept of uploads.
type Uploads struct {
	Account    Quota `yaml:"account"`
	Org        Quota `yaml:"org"`         // of an organisation, all its members together
	UnusedDays int   `yaml:"unused_days"` // after which an upload goes that nothing refers to
}

// Quota is how much may be uploaded within 24 hours and kept in all.
type Quota struct {
	DayFiles   int `yaml:"day_files"`
	DayMB      int `yaml:"day_mb"`
	TotalFiles int `yaml:"total_files"`
	TotalMB    int `yaml:"total_mb"`
}

func (u Uploads) check(bad func(cond bool, format string, args ...any)) {
	for name, q := range map[string]Quota{"account": u.Account, "org": u.Org} {
		bad(q.DayFiles < 1 || q.DayMB < 1 || q.TotalFiles < q.DayFiles || q.TotalMB < q.DayMB,
			"uploads.%s must allow something, and in all no less than in a day", name)
	}
}
