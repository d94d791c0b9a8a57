package hiring

import (
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
)

// Filter narrows a list of applications. Zero values do not filter.
type Filter struct {
	UserID   id.User
	OrgID    id.Org
	PostID   id.Post
	Statuses []Status
	After    id.Application // keyset: only older ones
	Limit    int
}

// Listed is an application in a list, with the names it needs and without the résumé.
type Listed struct {
	Application
	PostTitle          string
	PostKind           posting.Kind
	PostStatus         posting.Status
	PostPayUnit        posting.PayUnit
	EmployerName       string
	ApplicantName      string // from the frozen résumé
	ApplicantEducation string
	ApplicantSchool    string
	PostOverAt         *time.Time // since when the post is no longer live
	ConsentID          id.Consent
	ConsentVersion     int
	ConsentGivenAt     *time.Time
	ConsentWithdrawnAt *time.Time
	Access             Access      `gorm:"-"` // of the employer to what the graduate sent
	AccessUntil        *time.Time  `gorm:"-"`
	Interviews         []Interview `gorm:"serializer:json"` // by the time they are appointed for
	Actions            []string    `gorm:"-"`
}

// Other is one of a graduate's further live applications.
type Other struct {
	Listed
	// Suggested marks those of the same channel: whoever has taken a job usually gives up the others of its kind,
	// while a traineeship leaves them alone.
	Suggested bool
}

// Happening is one line of the timeline.
type Happening struct {
	At     civil.Instant
	Event  string // an Event, or "seen"
	To     Status
	Role   string
	Reason string
}

// View is an application as the graduate or the employer sees it.
type View struct {
	Listed
	Timeline  []Happening
	Placement id.Placement // opened by the hire, if any
}
