package placement

import (
	"liuyong/internal/id"
)

// Filter narrows a list of placements. Zero values do not filter.
type Filter struct {
	Person id.Person // read through merges
	OrgID  id.Org
	Status Status
	// Queue puts those with sufficient evidence first and the oldest first: the officers' order of work.
	// Otherwise the newest come first.
	Queue bool
	After id.Placement
	Limit int
}

// Listed is a placement in a list, with its person as the caller may see them.
type Listed struct {
	Placement
	Survivor      id.Person // the person after merges
	PersonName    string
	IdentityLast4 string
	Institution   string
	Education     string
	PostTitle     string
	Actions       []string `gorm:"-"`
}

// View is a placement with its whole ledger.
type View struct {
	Listed
	Entries []Entry
	// Outlook is, for officers and until it is verified, what verifying would fix today if the person did not work
	// in the district before. Nil while the identity or the origin is not known.
	Outlook *Verdict
}
