// Package placement is the ledger of outcomes: who began to work where, from which day, on what evidence, recorded
// when and by whom. Entries are only ever added; the present state of a placement is Derive of its entries, kept
// beside them in the same transaction. Only verified placements count (domain.md §2.0).
package placement

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/person"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

// Kind is what sort of work began.
type Kind string

// The kinds that the plan counts (domain.md §2.2).
const (
	Contract          Kind = "contract" // labour contract or appointment
	CivilServant      Kind = "civil_servant"
	PublicInstitution Kind = "public_institution"
	PublicWelfare     Kind = "public_welfare"
	Grassroots        Kind = "grassroots" // 三支一扶, 西部计划 and other service projects
	Founder           Kind = "founder"
	Flexible          Kind = "flexible"
	TraineeRetained   Kind = "trainee_retained" // labour contract with the base of the traineeship
)

// Evidence is the sort of paper that shows that work began (domain.md §2.0, E1–E7).
type Evidence string

// The sorts.
const (
	SocialInsurance Evidence = "E1" // insurance record under the employer
	LabourContract  Evidence = "E2" // labour or appointment contract with employment registration
	Appointment     Evidence = "E3" // 录用/聘用 decision
	BusinessLicence Evidence = "E4" // naming the founder
	ServiceContract Evidence = "E5" // grassroots service agreement
	FlexibleRecord  Evidence = "E6" // 灵活就业登记 with income record
	Tripartite      Evidence = "E7" // 三方协议: provisional by itself
)

// noEvidence are the papers that are refused by name: traineeship and internship papers prove no job (MOE 四不准).
var noEvidence = []Evidence{"traineeship_agreement", "internship_agreement"}

// KindRule says which papers suffice for a kind.
type KindRule struct {
	Kind     Kind
	Zh, En   string
	Suffices []Evidence
}

// Kinds is the table of kinds in the order they are shown. 三方协议 may be filed for any employed kind and suffices
// for none.
var Kinds = []KindRule{
	{Contract, "劳动合同就业", "Employment under contract", []Evidence{SocialInsurance, LabourContract, Appointment}},
	{TraineeRetained, "见习留用", "Kept on after a traineeship", []Evidence{SocialInsurance, LabourContract}},
	{CivilServant, "公务员（含选调生）", "Civil servant", []Evidence{Appointment, SocialInsurance}},
	{PublicInstitution, "事业单位", "Public institution", []Evidence{Appointment, LabourContract, SocialInsurance}},
	{PublicWelfare, "公益性岗位", "Public-welfare post", []Evidence{LabourContract, Appointment, SocialInsurance}},
	{Grassroots, "基层服务项目", "Grassroots service project", []Evidence{ServiceContract, Appointment, SocialInsurance}},
	{Founder, "自主创业", "Founder", []Evidence{BusinessLicence}},
	{Flexible, "灵活就业", "Flexible work", []Evidence{FlexibleRecord}},
}

// Rule finds the rule of a kind.
func Rule(k Kind) (KindRule, bool) {
	i := slices.IndexFunc(Kinds, func(r KindRule) bool { return r.Kind == k })
	if i < 0 {
		return KindRule{}, false
	}
	return Kinds[i], true
}

// Sufficient reports whether a paper of this sort lets a placement of the kind be verified.
func (k Kind) Sufficient(e Evidence) bool {
	r, _ := Rule(k)
	return slices.Contains(r.Suffices, e)
}

// Files reports whether a paper of this sort may be filed for the kind at all.
func (k Kind) Files(e Evidence) bool {
	return k.Sufficient(e) || e == Tripartite && k != Founder && k != Flexible
}

// EvidenceKind is a sort of paper with its names.
type EvidenceKind struct {
	Kind   Evidence
	Zh, En string
}

// EvidenceKinds is the table of sorts in the order they are shown.
var EvidenceKinds = []EvidenceKind{
	{SocialInsurance, "社会保险缴费记录", "Social insurance record"},
	{LabourContract, "劳动（聘用）合同及就业登记", "Labour contract with employment registration"},
	{Appointment, "录用、聘用文件", "Appointment decision"},
	{BusinessLicence, "营业执照（载明创办人）", "Business licence naming the founder"},
	{ServiceContract, "基层服务协议", "Grassroots service agreement"},
	{FlexibleRecord, "灵活就业登记及收入记录", "Flexible work registration with income record"},
	{Tripartite, "三方就业协议（仅作暂定）", "Tripartite agreement (provisional only)"},
}

// KindOfPost is the kind of placement that a hire for a post opens. ok is false for posts whose outcome is not
// recorded by the employer.
func KindOfPost(k posting.Kind, traineeRetained bool) (kind Kind, ok bool) {
	switch k {
	case posting.Job, posting.StateOwned:
		if traineeRetained {
			return TraineeRetained, true
		}
		return Contract, true
	case posting.Flexible:
		return Flexible, true
	case posting.PublicWelfare:
		return PublicWelfare, true
	default:
		return "", false
	}
}

// Entry is one row of the ledger: what happened, on which day, recorded when, by whom, on what evidence.
type Entry struct {
	ID           id.Entry
	PlacementID  id.Placement
	Seq          int // from 1 without gaps
	Kind         EntryKind
	HappenedOn   civil.Date
	RecordedAt   time.Time
	ActorID      id.User // empty: a graduate's who was let go of
	ActorRole    string
	EvidenceKind Evidence
	FileID       *id.File
	Reason       string
	Data         Data `gorm:"serializer:json"`
}

// EntryKind is what an entry records.
type EntryKind string

// The kinds of entries.
const (
	Opened         EntryKind = "opened"
	EvidenceFiled  EntryKind = "evidence"
	Confirmed      EntryKind = "confirmed"
	VerifiedEntry  EntryKind = "verified"
	DisputedEntry  EntryKind = "disputed"
	SettledEntry   EntryKind = "settled"
	VoidedEntry    EntryKind = "voided"
	openingEntryNo           = 1
)

// Data is what an entry carries besides its columns: the facts of an opening or of a verification.
type Data struct {
	Opening *Facts   `json:"opening,omitempty"`
	Verdict *Verdict `json:"verdict,omitempty"`
}

// Facts are what is said to have happened.
type Facts struct {
	PersonID      id.Person       `json:"person_id"`
	Kind          Kind            `json:"kind"`
	OrgID         *id.Org         `json:"org_id,omitempty"`
	EmployerName  string          `json:"employer_name"`
	EmployerUSCC  string          `json:"employer_uscc"`
	PostID        *id.Post        `json:"post_id,omitempty"`
	ApplicationID *id.Application `json:"application_id,omitempty"`
	WorkArea      string          `json:"work_area"` // where the person actually works
	StartOn       civil.Date      `json:"start_on"`
}

// Verdict is what is fixed when a placement is verified.
type Verdict struct {
	Origin           person.Class `json:"origin"`
	YouthGroup       person.Group `json:"youth_group"`
	WorkedHereBefore bool         `json:"worked_here_before"` // in the district in the 12 months before the start
	Counts           bool         `json:"counts"`
}

// Placement is the present state: the row that Derive makes of the entries.
type Placement struct {
	ID            id.Placement
	PersonID      id.Person
	Kind          Kind
	Status        Status
	OrgID         *id.Org
	EmployerName  string
	EmployerUSCC  string `gorm:"column:employer_uscc"`
	PostID        *id.Post
	ApplicationID *id.Application
	WorkArea      string
	StartOn       civil.Date
	EnteredBy     id.User
	Evidenced     bool     // holds a paper that suffices for its kind
	EvidencedBy   *id.User // who filed all papers that suffice; nil when there are several, or none
	ConfirmedAt   *time.Time
	VerifiedBy    *id.User
	VerifiedAt    *time.Time
	Origin        person.Class
	YouthGroup    person.Group
	Counts        bool
	Version       int // the number of entries
	CreatedAt     time.Time
	ReleasedAt    *time.Time // since when it is only counted: the person is a stand-in, and the papers are gone
}

// errLedger is a ledger that no use case can have written.
var errLedger = errors.New("placement: the ledger is not in order")

// Derive is the present state of a placement, given its entries in order. It is the only place where entries become
// a state. It fails on a ledger that does not begin with an opening, has gaps, or takes a step outside Flow.
func Derive(entries []Entry) (Placement, error) {
	var p Placement
	for i, e := range entries {
		if e.Seq != i+1 || (e.Kind == Opened) != (e.Seq == openingEntryNo) || i > 0 && e.PlacementID != p.ID {
			return Placement{}, fmt.Errorf("%w: entry %d is %s", errLedger, e.Seq, e.Kind)
		}
		if err := p.apply(e); err != nil {
			return Placement{}, err
		}
	}
	if len(entries) == 0 {
		return Placement{}, fmt.Errorf("%w: it is empty", errLedger)
	}
	return p, nil
}

// apply adds one entry to the state.
func (p *Placement) apply(e Entry) error {
	p.Version = e.Seq
	if e.Kind == Opened {
		f := e.Data.Opening
		if f == nil {
			return fmt.Errorf("%w: the opening has no facts", errLedger)
		}
		p.ID, p.PersonID, p.Kind, p.Status = e.PlacementID, f.PersonID, f.Kind, Flow.Init()
		p.OrgID, p.EmployerName, p.EmployerUSCC = f.OrgID, f.EmployerName, f.EmployerUSCC
		p.PostID, p.ApplicationID, p.WorkArea, p.StartOn = f.PostID, f.ApplicationID, f.WorkArea, f.StartOn
		p.EnteredBy, p.CreatedAt = e.ActorID, e.RecordedAt
		return nil
	}
	to, ok := after(p.Status, e.Kind)
	if !ok {
		return fmt.Errorf("%w: %s while %s", errLedger, e.Kind, p.Status)
	}
	p.Status = to
	at, by := e.RecordedAt, e.ActorID
	switch e.Kind {
	case EvidenceFiled:
		if p.Kind.Sufficient(e.EvidenceKind) {
			p.rest(by)
		}
	case Confirmed:
		p.ConfirmedAt = &at
	case VerifiedEntry:
		v := e.Data.Verdict
		if v == nil {
			return fmt.Errorf("%w: the verification has no verdict", errLedger)
		}
		p.VerifiedBy, p.VerifiedAt = &by, &at
		p.Origin, p.YouthGroup, p.Counts = v.Origin, v.YouthGroup, v.Counts
	case SettledEntry:
		// What was verified before the dispute must be verified again on what is known now.
		p.VerifiedBy, p.VerifiedAt, p.Origin, p.YouthGroup, p.Counts = nil, nil, "", "", false
	default:
		// A dispute and a voiding change the status alone.
	}
	return nil
}

// rest notes that the placement rests on a paper of somebody.
func (p *Placement) rest(filer id.User) {
	switch {
	case !p.Evidenced:
		p.EvidencedBy = &filer
	case p.EvidencedBy != nil && *p.EvidencedBy != filer:
		p.EvidencedBy = nil
	}
	p.Evidenced = true
}

// restsOn reports whether there is no paper that suffices but those of one person.
func (p Placement) restsOn(u id.User) bool { return p.EvidencedBy != nil && *p.EvidencedBy == u }

// Bounds are the policy numbers that decide whether a placement counts.
type Bounds struct {
	District, City string // area codes
	From, To       civil.Date
	MinAge, MaxAge int
}

// Judge fixes origin, group and counting at verification. ok is false while nothing tells where the person came
// from. Whoever still studies on the start day belongs to no group: a student's side job is no placement.
func Judge(f Facts, o person.Origin, born civil.Date, workedHereBefore bool, b Bounds) (v Verdict, ok bool) {
	v.Origin, ok = o.Class(b.District, b.City)
	v.YouthGroup = o.GroupOn(f.StartOn, born, b.MinAge, b.MaxAge)
	if studies(o, f.StartOn) {
		v.YouthGroup = person.NoGroup
	}
	v.WorkedHereBefore = workedHereBefore
	v.Counts = v.YouthGroup != person.NoGroup && !workedHereBefore && refdata.AreaWithin(f.WorkArea, b.District) &&
		f.StartOn >= b.From && f.StartOn <= b.To
	return v, ok
}

// studies reports whether the last known stage of education ends only after a day.
func studies(o person.Origin, day civil.Date) bool {
	if o.GraduatedOn != "" {
		return o.GraduatedOn > day
	}
	return o.CohortYear > day.Year()
}
