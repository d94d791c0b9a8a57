package posting

import (
	"context"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
)

// Filter narrows a list of posts. Zero values do not filter.
type Filter struct {
	OrgID    id.Org
	Mine     bool // those of the employer acted for; the use case fills in OrgID
	Statuses []Status
	IDs      []id.Post
	LiveOnly bool
	NoDrafts bool
	Today    civil.Date
	// ClosingBy leaves only what an employer closes on that day or before, soonest first; After does not go with it.
	// Collected posts have no closing day of their employer's.
	ClosingBy civil.Date
	After     id.Post // keyset: only older ones
	Limit     int
}

// LivePost is a live post as the list for search engines on the web names it.
type LivePost struct {
	ID        id.Post
	UpdatedAt time.Time
}

// Listed is a post in a list, with its employer.
type Listed struct {
	Post
	EmployerName  string
	EmployerUntil civil.Date
	Applications  int      // so far, counted for the organisation's own lists
	Actions       []string `gorm:"-"`
}

// Sort is the order of search results.
type Sort string

// The orders.
const (
	ByRelevance Sort = "relevance"
	ByNewest    Sort = "newest"
	ByPay       Sort = "pay"
)

// Query is a search as a graduate asks it. Repeating a filter means "or" inside it, "and" across filters.
type Query struct {
	Q                string
	Exact            bool // Q is meant as it stands, not as pinyin or a word that sounds like it
	Kinds            []string
	Areas            []string // an area means it and everything below it
	Education        string   // open to someone with this
	Majors           []string
	Industries       []string
	EmployerKinds    []string
	PayMinYuan       int // monthly equivalent
	PostedWithinDays int
	OrgID            id.Org
	FairID           id.Fair
	Sort             Sort
	Page             int // from 1
	PageSize         int // ≤100
}

// MaxPage bounds offset paging in search; nobody reads further, and the engine pays for every skipped hit.
const MaxPage = 50

// Hit is a post as the result list shows it.
type Hit struct {
	ID            id.Post           `json:"id"`
	Kind          Kind              `json:"kind"`
	Title         string            `json:"title"`
	OrgID         id.Org            `json:"org_id"`
	EmployerName  string            `json:"employer_name"`
	EmployerKind  string            `json:"employer_kind"`
	Verified      bool              `json:"verified"`
	VerifiedUntil civil.Date        `json:"verified_until"`
	Source        string            `json:"source"`
	Area          string            `json:"area"`
	PayMinYuan    int               `json:"pay_min_yuan"`
	PayMaxYuan    int               `json:"pay_max_yuan"`
	PayUnit       PayUnit           `json:"pay_unit"`
	PayMonths     int               `json:"pay_months"`
	Education     string            `json:"education"`
	Headcount     int               `json:"headcount"`
	TraineeMonths int               `json:"trainee_months"`
	ClosesOn      civil.Date        `json:"closes_on"`
	PublishedOn   civil.Date        `json:"published_on"`
	Highlight     map[string]string `json:"highlight,omitempty"` // title, employer_name → text escaped for HTML, <mark> around matches
}

// Result is one page of a search.
type Result struct {
	Total      int
	TotalExact bool // false: Total is a lower bound
	Hits       []Hit
	Facets     map[string]map[string]int
	TookMillis int
	Degraded   bool   // PostgreSQL answered instead of the search engine
	Corrected  string // the words that were searched for, where Q stands for others
}

// Searcher answers queries. Both the search engine and the database do.
type Searcher interface {
	Search(ctx context.Context, q Query, today civil.Date) (Result, error)
}

// Document is everything the search engine keeps of one post: what it finds by, filters by and shows.
type Document struct {
	Post     Post
	Employer Employer
	FairIDs  []id.Fair
}
