// Package intake reads posts collected from other platforms and brings them into the form that the rest of the
// program uses. It streams and keeps no state: the database, the screening and the search index are the caller's.
//
// A file is opened with NewReader, which gives one Line after the other; Normalise turns the Raw row of a line into a
// Normalised post and says what was wrong with it; Report writes what became of every line.
package intake

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"strconv"
	"strings"

	"liuyong/internal/civil"
	"liuyong/internal/refdata"
)

// Raw is one row as the file has it: the wording of the source, an empty string where nothing is known.
type Raw struct {
	ID          string   `json:"id"`
	Source      string   `json:"source"`
	SourceID    string   `json:"source_id"`
	Title       string   `json:"title"`
	Company     string   `json:"company"`
	City        string   `json:"city"`
	District    string   `json:"district"`
	SalaryText  string   `json:"salary_text"`
	Education   string   `json:"education"`
	Experience  string   `json:"experience"`
	Description string   `json:"description"`
	CompanyType string   `json:"company_type"`
	CompanySize string   `json:"company_size"`
	Industry    string   `json:"industry"`
	PostedAt    string   `json:"posted_at"`
	URLHost     string   `json:"url_host_only"`
	Tags        []string `json:"tags"`
	Kind        string   `json:"kind"`
}

// Limits in characters; what is longer is cut with a note.
const (
	maxTitle       = 100
	maxName        = 120
	maxDescription = 10000
	maxTag         = 30
	maxTags        = 30
)

// Kind is the kind of post that a row becomes.
type Kind string

// The kinds a collected post can have.
const (
	Job               Kind = "job"
	StudentInternship Kind = "student_internship"
	PublicInstitution Kind = "public_institution"
)

// kinds maps the wording of sources. A row that says nothing is a job, as nearly all are.
var kinds = map[string]Kind{
	"": Job, "fulltime": Job, "campus": Job, "parttime": Job, "job": Job, "全职": Job, "校招": Job, "兼职": Job,
	"intern": StudentInternship, "student_internship": StudentInternship, "实习": StudentInternship,
	"public": PublicInstitution, "public_institution": PublicInstitution, "事业单位": PublicInstitution,
}

// Normalised is a post ready to be stored. Empty fields are shown as 来源未注明.
type Normalised struct {
	Source      string // with SourceID the identity of the post across imports
	SourceID    string
	SourceHost  string // host of the page it came from, to name the source
	Kind        Kind
	Title       string
	Company     string
	Description string // plain text, paragraphs separated by line breaks
	Tags        []string

	AreaCode     string // GB/T 2260; empty when the place is unknown
	PlaceText    string // city and district as printed
	Pay          Pay
	Education    refdata.Education // the minimum asked; empty when not stated
	Experience   Experience
	IndustryCode string // GB/T 4754 section or division, empty when unknown
	IndustryText string
	EmployerKind refdata.EmployerKind // empty when not stated
	Ownership    Ownership
	StaffSize    StaffSize

	PostedOn civil.Date // empty when not stated

	// Hash is a SHA-256 (hex) over everything above: the same row imported again has the same hash.
	Hash string
}

// Normalise turns a row into a post. Problems that refuse the row (see Refuses) leave the post incomplete; the others
// are notes, and the field they name is empty or a cautious reading. importDay bounds the posting date.
func Normalise(raw Raw, importDay civil.Date) (Normalised, []Problem) {
	p := &problems{}
	n := Normalised{
		Source:       cleanLine(raw.Source, maxName, "source", p),
		SourceID:     cleanLine(raw.SourceID, maxName, "source_id", p),
		SourceHost:   cleanLine(raw.URLHost, maxName, "url_host_only", p),
		Title:        cleanLine(raw.Title, maxTitle, "title", p),
		Company:      cleanLine(raw.Company, maxName, "company", p),
		Description:  cleanText(raw.Description, maxDescription, "description", p),
		Tags:         cleanTags(raw.Tags, p),
		PlaceText:    cleanLine(strings.TrimSpace(raw.City+" "+raw.District), maxName, "city", p),
		IndustryText: cleanLine(raw.Industry, maxName, "industry", p),
	}
	n.require(p)
	kind, ok := kinds[strings.ToLower(strings.TrimSpace(raw.Kind))]
	if !ok {
		p.refuse("kind", ReasonKindUnknown)
	}
	n.Kind = kind
	n.AreaCode = readArea(fold(raw.City), fold(raw.District), p)
	n.Pay = readPay(raw.SalaryText, p)
	n.Education = readEducation(raw.Education, p)
	n.Experience = readExperience(raw.Experience, p)
	n.IndustryCode = readIndustry(n.IndustryText, p)
	n.EmployerKind, n.Ownership = readCompanyType(raw.CompanyType, p)
	if n.EmployerKind == "" && n.Kind == PublicInstitution {
		n.EmployerKind = refdata.PublicInstitution
	}
	n.StaffSize = readStaffSize(raw.CompanySize, p)
	n.PostedOn = readDate(raw.PostedAt, importDay, p)
	n.Hash = n.hash()
	return n, p.list
}

func (n *Normalised) require(p *problems) {
	if n.Source == "" {
		p.refuse("source", ReasonSourceMissing)
	}
	if n.SourceID == "" {
		p.refuse("source_id", ReasonSourceIDMissing)
	}
	if n.Title == "" {
		p.refuse("title", ReasonTitleMissing)
	}
	if n.Company == "" {
		p.refuse("company", ReasonCompanyMissing)
	}
}

func (n *Normalised) hash() string {
	buf := make([]byte, 0, len(n.Description)+1024)
	for _, s := range []string{
		n.Source, n.SourceID, n.SourceHost, string(n.Kind), n.Title, n.Company, n.Description,
		n.AreaCode, n.PlaceText, string(n.Pay.Unit), string(n.Education), n.IndustryCode, n.IndustryText,
		string(n.EmployerKind), string(n.Ownership), string(n.StaffSize), string(n.PostedOn),
	} {
		buf = appendText(buf, s)
	}
	buf = binary.AppendUvarint(buf, uint64(len(n.Tags)))
	for _, t := range n.Tags {
		buf = appendText(buf, t)
	}
	for _, v := range []int{n.Pay.MinYuan, n.Pay.MaxYuan, n.Pay.Months, n.Experience.MinYears, n.Experience.MaxYears} {
		buf = binary.AppendUvarint(buf, uint64(v))
	}
	buf = strconv.AppendBool(buf, n.Pay.Negotiable)
	buf = strconv.AppendBool(buf, n.Experience.Stated)
	sum := sha256.Sum256(buf)
	return hex.EncodeToString(sum[:])
}

// appendText writes a field with its length, so that no two rows can run together into the same bytes.
func appendText(buf []byte, s string) []byte {
	return append(binary.AppendUvarint(buf, uint64(len(s))), s...)
}
