package fair

import (
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// Filter narrows a list of fairs. Zero values do not filter.
type Filter struct {
	// Month is YYYY-MM and lists that month by day; without it what comes next is first and the past follows.
	Month      string
	HostOrgID  id.Org
	Mine       bool // those of the institution acted for; the use case fills in HostOrgID
	Statuses   []Status
	PublicOnly bool
	Today      civil.Date
	After      id.Fair // keyset
	Limit      int
}

// Listed is a fair in a list.
type Listed struct {
	Fair
	HostName  string
	Employers int      // admitted
	Waiting   int      // booths asked for and not decided yet
	Posts     int      // posts that the admitted employers bring, live or not
	Actions   []string `gorm:"-"`
}

// BoothFilter narrows a list of booths. Zero values do not filter.
type BoothFilter struct {
	BoothID  id.Booth
	FairID   id.Fair
	OrgID    id.Org
	Statuses []BoothStatus
	After    id.Booth // keyset: only older ones
	Limit    int
}

// ListedBooth is a booth with the names it needs.
type ListedBooth struct {
	Booth
	FairName      string
	FairStatus    Status
	FairHeldOn    civil.Date
	HostOrgID     *id.Org
	EmployerName  string
	EmployerKind  string
	EmployerUntil civil.Date
	Actions       []string `gorm:"-"`
}

// View is one fair as the caller may see it.
type View struct {
	Listed
	Inside bool          // the bureau or the hosting institution, who see evidence and waiting requests
	Booths []ListedBooth // the admitted employers, by booth number
	Posts  []posting.Listed
	Own    *ListedBooth // the caller's own booth, whatever its state
}
