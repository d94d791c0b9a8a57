package search

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// document is a post in the index: the fields of the hit as a result list shows it, under the names they have
// there, and what one searches, filters and sorts by.
type document struct {
	posting.Hit
	Duties     string   `json:"duties"`
	Conditions string   `json:"conditions"`
	Majors     []string `json:"majors"`
	Tags       []string `json:"tags"`
	UserUnit   string   `json:"user_unit"`
	AreaName   string   `json:"area_name"`
	// Areas are the work area and all above it: a filter on any of them finds the post.
	Areas []string `json:"areas"`
	// Place is where the post is counted while no area is chosen (posting.FacetPlace).
	Place string `json:"place"`
	// Industries are the division and its section.
	Industries    []string  `json:"industries"`
	EducationRank int       `json:"education_rank"`
	PayMonthMin   int       `json:"pay_month_min"` // yuan
	PayMonthMax   int       `json:"pay_month_max"` // yuan
	FirstSeen     int64     `json:"first_seen"`    // Unix seconds, 0 when the source does not say
	LiveUntil     int       `json:"live_until"`    // days since 1970-01-01
	FairIDs       []id.Fair `json:"fair_ids"`
	Collected     bool      `json:"collected"`
	// Digest is that of all the rest, by which Verify tells a stale copy.
	Digest string `json:"digest"`
}

// day is a date as a number that the engine can compare.
func day(d civil.Date) int { return civil.Date("1970-01-01").DaysUntil(d) }

// encode appends the document as one line of JSON.
func (e *Engine) encode(to *bytes.Buffer, d posting.Document) (digest string, err error) {
	doc := e.document(d)
	start := to.Len()
	enc := json.NewEncoder(to)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(doc); err != nil {
		to.Truncate(start)
		return "", err
	}
	// The digest is written over the empty one at the end of the line, so that encoding once is enough.
	const end = `"digest":""}` + "\n"
	sum := sha256.Sum256(to.Bytes()[start:])
	digest = hex.EncodeToString(sum[:12])
	to.Truncate(to.Len() - len(end))
	to.WriteString(`"digest":"` + digest + `"}` + "\n")
	return digest, nil
}

func (e *Engine) document(d posting.Document) document {
	p := d.Post
	doc := document{
		// Whether the employer is verified depends on the day; decoding a hit works it out.
		Hit:    d.Hit(""),
		Duties: p.Duties, Conditions: p.Conditions, Majors: p.Majors, Tags: p.Tags, UserUnit: p.UserUnit,
		AreaName: refdata.AreaFullName(p.WorkArea), Place: posting.FacetPlace(p.WorkArea, e.home),
		EducationRank: max(0, refdata.Education(p.Education).Rank()),
		PayMonthMin:   p.PayMonthMinYuan, PayMonthMax: p.PayMonthMaxYuan,
		LiveUntil: day(p.LiveUntil(d.Employer)), FairIDs: d.FairIDs, Collected: p.Channel == posting.Collected,
	}
	doc.Verified = false
	if _, ok := refdata.AreaOf(p.WorkArea); ok {
		doc.Areas = append(refdata.AreaAncestors(p.WorkArea), p.WorkArea)
	}
	if i, ok := refdata.IndustryOf(p.Industry); ok {
		doc.Industries = []string{i.Section}
		if i.Code != i.Section {
			doc.Industries = append(doc.Industries, i.Code)
		}
	}
	if t := p.FirstSeen(); !t.IsZero() {
		doc.FirstSeen = t.Unix()
	}
	return doc
}
