package review

import (
	"context"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/refdata"
)

// Answer is what the program makes of one of the checks of an audit (domain.md §3.4). It decides nothing: the reviewer
// ticks.
type Answer string

// The answers.
const (
	Fits  Answer = "fits"
	Doubt Answer = "doubt"
	Fails Answer = "fails"
	Note  Answer = "note" // said for the reviewer to go by; only a person can tell whether the check holds
)

// Finding is one thing that the program found about a check, in a code that the reader's language has words for.
type Finding struct {
	Check  string            `json:"check"` // U1–U11
	Answer Answer            `json:"answer"`
	Code   string            `json:"code"`
	Params map[string]string `json:"params,omitempty"`
}

// AuditFacts are what the site knows about an organisation besides its papers.
type AuditFacts struct {
	SameName    int // other registered organisations of the same name
	SameRep     int // other registered organisations with the same legal representative
	SameAddress int // other registered organisations at the same address
	Upheld      int // reported posts where the report was true
	Measures    int // suspensions and revocations that were in force
	Rejected    int // earlier audits that ended with a rejection
}

// endsSoon is how many days before its end a licence is worth a word.
const endsSoon = 30

var (
	hrScope       = regexp.MustCompile(`人力资源服务|职业中介|人才中介|网络招聘|招聘服务|职业介绍|人才服务`)
	dispatchScope = regexp.MustCompile(`劳务派遣|劳动力派遣`)
	notCovered    = regexp.MustCompile(`[（(][^（）()]*不含[^（）()]*[）)]`)
	mobile        = regexp.MustCompile(`^(\+?86)?1[3-9]\d{9}$`)
	landline      = regexp.MustCompile(`^(\+?86)?(0\d{2,3})?[2-8]\d{6,7}(\d{1,4})?$`)
)

// examination gathers findings.
type examination []Finding

func (e *examination) add(check string, a Answer, code string, params ...string) {
	f := Finding{Check: check, Answer: a, Code: code}
	for i := 0; i+1 < len(params); i += 2 {
		if f.Params == nil {
			f.Params = map[string]string{}
		}
		f.Params[params[i]] = params[i+1]
	}
	*e = append(*e, f)
}

// examine answers the checks of an audit as far as a program can, on a day.
func examine(s org.Snapshot, f AuditFacts, today civil.Date) []Finding {
	e := examination{}
	e.code(s)
	e.papers(s, today)
	e.scope(s.Profile)
	e.record(f)
	e.contact(s.Profile, f)
	return e
}

// code answers U1: the credit code, and whether the licence carries it.
func (e *examination) code(s org.Snapshot) {
	u, warnings, err := refdata.ParseUSCC(s.USCC)
	if err != nil {
		e.add("U1", Fails, "code_wrong")
		return
	}
	e.add("U1", Fits, "code_valid")
	for _, w := range warnings {
		e.add("U1", Doubt, w.Code)
	}
	if !refdata.EmployerKind(s.Profile.EmployerKind).FitsUSCC(u) {
		e.add("U1", Doubt, refdata.WarnUSCCKind.Code)
	}
	for _, d := range s.Documents {
		if d.Type != "business_license" || d.Number == "" {
			continue
		}
		if strings.EqualFold(strings.TrimSpace(d.Number), s.USCC) {
			e.add("U1", Fits, "licence_number")
		} else {
			e.add("U1", Doubt, "licence_number_differs")
		}
	}
}

// personal are papers about the agent, which U5 is about; the others are licences.
var personal = []string{"agent_id", "operator_id"}

// papers answers U3 and U5: what is in term.
func (e *examination) papers(s org.Snapshot, today civil.Date) {
	authorised := false
	for _, d := range s.Documents {
		check := "U3"
		switch {
		case d.Type == "authorization":
			check, authorised = "U5", true
		case slices.Contains(personal, d.Type):
			check = "U6"
		}
		switch {
		case d.ExpiresOn == "" && !d.LongTerm:
			continue
		case d.ExpiresOn != "" && d.ExpiresOn < today:
			e.add(check, Fails, "paper_expired", "paper", d.Type, "date", string(d.ExpiresOn))
		case d.ExpiresOn != "" && today.DaysUntil(d.ExpiresOn) <= endsSoon:
			e.add(check, Doubt, "paper_ends_soon", "paper", d.Type, "date", string(d.ExpiresOn))
		case check != "U3": // in date; the name, the seal and the picture take a person
			e.add(check, Note, "paper_until", "paper", d.Type, "date", string(d.ExpiresOn))
		case d.LongTerm:
			e.add(check, Fits, "paper_long_term", "paper", d.Type)
		default:
			e.add(check, Fits, "paper_until", "paper", d.Type, "date", string(d.ExpiresOn))
		}
	}
	e.add("U3", Note, "status_outside")
	if !authorised {
		e.add("U5", Note, "authorisation_none")
	}
}

// scope answers U4: whether what is licensed covers the posts that the kind of employer may publish for others.
func (e *examination) scope(p org.Profile) {
	text := notCovered.ReplaceAllString(p.BusinessScope, "")
	hr, dispatch := hrScope.MatchString(text), dispatchScope.MatchString(text)
	kind := refdata.EmployerKind(p.EmployerKind)
	switch {
	case kind == refdata.HRAgency && hr, kind == refdata.Dispatch && dispatch:
		e.add("U4", Fits, "scope_covers")
		e.add("U4", Note, "scope_compare") // the employer typed it
	case kind == refdata.HRAgency, kind == refdata.Dispatch:
		e.add("U4", Fails, "scope_lacks")
	case hr || dispatch:
		e.add("U4", Doubt, "scope_of_other_kind")
	default:
		e.add("U4", Note, "scope_not_needed")
	}
}

// record answers U8 and U9 from what the site knows. The public black lists are not on it.
func (e *examination) record(f AuditFacts) {
	if f.Upheld+f.Measures+f.Rejected > 0 {
		e.add("U8", Doubt, "record", "upheld", strconv.Itoa(f.Upheld), "measures", strconv.Itoa(f.Measures), "rejected", strconv.Itoa(f.Rejected))
	} else {
		e.add("U8", Note, "record_none")
	}
	e.add("U9", Fits, "owner_alone")
	if f.SameName > 0 {
		e.add("U9", Doubt, "same_name", "n", strconv.Itoa(f.SameName))
	}
	if f.SameRep > 0 {
		e.add("U9", Doubt, "same_representative", "n", strconv.Itoa(f.SameRep))
	}
}

// contact answers U10 as far as form tells.
func (e *examination) contact(p org.Profile, f AuditFacts) {
	phone := strings.NewReplacer("-", "", " ", "", "(", "", ")", "").Replace(p.ContactPhone)
	switch {
	case mobile.MatchString(phone):
		e.add("U10", Note, "phone_mobile")
	case landline.MatchString(phone):
		e.add("U10", Note, "phone_landline")
	default:
		e.add("U10", Doubt, "phone_odd")
	}
	if f.SameAddress > 0 {
		e.add("U10", Doubt, "same_address", "n", strconv.Itoa(f.SameAddress))
	}
}

// findings examines the papers of a case as they were handed in.
func (s *Service) findings(ctx context.Context, c Case) ([]Finding, error) {
	var snap org.Snapshot
	if err := json.Unmarshal(c.Snapshot, &snap); err != nil {
		return nil, err
	}
	f, err := s.store.AuditFacts(ctx, c.OrgID)
	if err != nil {
		return nil, err
	}
	return examine(snap, f, s.now.Today()), nil
}

// evidence are the fingerprints of the files that a decision is made on, by file.
func (s *Service) evidence(ctx context.Context, c Case) (map[id.File]string, error) {
	var snap org.Snapshot
	if err := json.Unmarshal(c.Snapshot, &snap); err != nil {
		return nil, err
	}
	files := make([]id.File, 0, len(snap.Documents))
	for _, d := range snap.Documents {
		if d.FileID != "" {
			files = append(files, d.FileID)
		}
	}
	return s.store.FileHashes(ctx, files)
}
