package screening

// Stated is what a line of a file says of a post besides its text.
type Stated struct {
	EmployerKind   string `json:"employer_kind"`
	StateOwned     bool   `json:"state_owned"`
	PostKind       string `json:"kind"`
	AnnouncementNo string `json:"announcement_no"`
	CampusFair     bool   `json:"campus_fair"`
	ContractMonths int    `json:"contract_months"`
}

// With is the context that was stated, under the wage floors in force.
func (s Stated) With(l Limits) Context {
	return Context{EmployerKind: s.EmployerKind, StateOwned: s.StateOwned, PostKind: s.PostKind,
		AnnouncementNo: s.AnnouncementNo, CampusFair: s.CampusFair, ContractMonths: s.ContractMonths, Limits: l}
}
