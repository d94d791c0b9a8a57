package traineeship

import (
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/workflow"
)

// Filter narrows a list of slots. Zero values do not filter.
type Filter struct {
	OrgID       id.Org
	Statuses    []Status
	Year        int
	OldestFirst bool    // the order of a queue
	After       id.Slot // keyset
	Limit       int
}

// Listed is a slot in a list, with its employer.
type Listed struct {
	Slot
	EmployerName  string
	EmployerKind  string
	EmployerSize  string // size class by staff; a cap of trainees per staff is not known for Chongqing (domain.md §5)
	EmployerUntil civil.Date
	Actions       []string `gorm:"-"`
}

// View is one slot with what happened to it, oldest first; Data holds the headcount of each step.
type View struct {
	Listed
	History []workflow.Record
}
