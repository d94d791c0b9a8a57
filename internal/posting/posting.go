// Package posting is the market's goods: posts of ten kinds. Each kind belongs to a channel, which fixes what a
// graduate can do with the post and what follows for the ledger (docs/adr/0004). A post is live, that is found
// and shown, while it is published, not past its closing day, and its employer's qualification is in force.
package posting

import (
	"slices"
	"time"

	"liuyong/internal/civil"
	"liuyong/internal/id"
)

// Kind is what is offered.
type Kind string

// The kinds, in the order in which they are shown.
const (
	Job               Kind = "job"
	Traineeship       Kind = "traineeship"
	PublicWelfare     Kind = "public_welfare"
	CivilServant      Kind = "civil_servant"
	PublicInstitution Kind = "public_institution"
	SanzhiYifu        Kind = "sanzhi_yifu"
	XibuPlan          Kind = "xibu_plan"
	StateOwned        Kind = "state_owned"
	Flexible          Kind = "flexible"
	StudentInternship Kind = "student_internship"
)

// Channel is the way from a post to an outcome.
type Channel string

// The channels.
const (
	InSite       Channel = "in_site"
	TraineeSlot  Channel = "trainee_slot"
	Approval     Channel = "approval"
	OfficialSite Channel = "official_site"
	Collected    Channel = "collected"
)

// KindRule says how posts of a kind come to be.
type KindRule struct {
	Kind    Kind
	Zh, En  string
	Channel Channel
	// Employers are the employer kinds (domain.md §3.1) that may post it.
	Employers []string
	// StateOwnedOnly asks for an employer marked as a district state-owned enterprise.
	StateOwnedOnly bool
	// NeedsAnnouncement asks for the number of the official recruitment announcement and its address.
	NeedsAnnouncement bool
	// NeedsApproval asks for the number under which the bureau approved the post.
	NeedsApproval bool
	// NeedsSlot asks for an approved trainee headcount of the year.
	NeedsSlot bool
}

var (
	anyEmployer = []string{"enterprise", "individual_business", "public_institution", "government", "social_org", "professional_firm", "hr_agency", "dispatch"}
	// 职业教育法 §50: agencies and dispatch companies may not organise student internships; a trainee works in
	// the base's own business, so they are no bases either (domain.md §5).
	noAgents = []string{"enterprise", "individual_business", "public_institution", "government", "social_org", "professional_firm"}
)

// Kinds is the table of kinds in the order they are shown.
var Kinds = []KindRule{
	{Kind: Job, Zh: "全职岗位", En: "Job", Channel: InSite, Employers: anyEmployer},
	{Kind: Traineeship, Zh: "就业见习", En: "Traineeship", Channel: TraineeSlot, Employers: noAgents, NeedsSlot: true},
	{Kind: PublicWelfare, Zh: "公益性岗位", En: "Public-welfare post", Channel: Approval, Employers: []string{"government", "public_institution", "social_org", "enterprise"}, NeedsApproval: true},
	{Kind: CivilServant, Zh: "公务员（含选调生）", En: "Civil servant", Channel: OfficialSite, Employers: []string{"government"}, NeedsAnnouncement: true},
	{Kind: PublicInstitution, Zh: "事业单位", En: "Public institution", Channel: OfficialSite, Employers: []string{"public_institution", "government"}, NeedsAnnouncement: true},
	{Kind: SanzhiYifu, Zh: "三支一扶", En: "Three supports and one assistance", Channel: OfficialSite, Employers: []string{"government"}, NeedsAnnouncement: true},
	{Kind: XibuPlan, Zh: "西部计划", En: "Go West volunteers", Channel: OfficialSite, Employers: []string{"government"}, NeedsAnnouncement: true},
	{Kind: StateOwned, Zh: "国有企业", En: "State-owned enterprise", Channel: InSite, Employers: []string{"enterprise"}, StateOwnedOnly: true},
	{Kind: Flexible, Zh: "灵活就业", En: "Flexible work", Channel: InSite, Employers: anyEmployer},
	{Kind: StudentInternship, Zh: "学生实习", En: "Student internship", Channel: TraineeSlot, Employers: noAgents},
}

// Rule finds the rule of a kind.
func Rule(k Kind) (KindRule, bool) {
	i := slices.IndexFunc(Kinds, func(r KindRule) bool { return r.Kind == k })
	if i < 0 {
		return KindRule{}, false
	}
	return Kinds[i], true
}

// AllowedFor lists the kinds that an employer of this kind may post.
func AllowedFor(employerKind string, stateOwned bool) []Kind {
	out := []Kind{}
	for _, r := range Kinds {
		if slices.Contains(r.Employers, employerKind) && (!r.StateOwnedOnly || stateOwned) {
			out = append(out, r.Kind)
		}
	}
	return out
}

// PayUnit is what a wage is paid for.
type PayUnit string

// The units.
const (
	PerMonth PayUnit = "month"
	PerDay   PayUnit = "day"
	PerHour  PayUnit = "hour"
)

// MonthlyEquivalent turns a wage into yuan a month: 21.75 paid days and 174 hours a month (劳社部发〔2008〕3号).
func (u PayUnit) MonthlyEquivalent(yuan int) int {
	switch u {
	case PerDay:
		return yuan * 2175 / 100
	case PerHour:
		return yuan * 174
	}
	return yuan
}

// Content is what an employer writes; a round of review freezes it. Its JSON form is the snapshot.
type Content struct {
	Kind               Kind       `json:"kind"`
	Title              string     `json:"title"`
	Headcount          int        `json:"headcount"`
	Duties             string     `json:"duties"`
	Conditions         string     `json:"conditions"`
	Education          string     `json:"education"` // the least that is asked, refdata.Education
	Majors             []string   `json:"majors" gorm:"serializer:json"`
	ExperienceMinYears int        `json:"experience_min_years"`
	WorkArea           string     `json:"work_area"` // GB/T 2260 or statistical code
	WorkAddress        string     `json:"work_address"`
	Industry           string     `json:"industry"` // GB/T 4754 section or division
	PayMinYuan         int        `json:"pay_min_yuan"`
	PayMaxYuan         int        `json:"pay_max_yuan"`
	PayUnit            PayUnit    `json:"pay_unit"`
	PayMonths          int        `json:"pay_months"` // 12–18 wages a year
	EmploymentForm     string     `json:"employment_form"`
	WorkingHours       string     `json:"working_hours"`
	ContractMonths     int        `json:"contract_months"` // 0: open-ended
	ProbationMonths    int        `json:"probation_months"`
	Benefits           string     `json:"benefits"`
	TraineeMonths      int        `json:"trainee_months"`
	UserUnit           string     `json:"user_unit"` // 用工单位, dispatch only
	AnnouncementNo     string     `json:"announcement_no"`
	ApprovalNo         string     `json:"approval_no"`
	OfficialURL        string     `json:"official_url"`
	ClosesOn           civil.Date `json:"closes_on"` // the last day on which one may apply
	Tags               []string   `json:"tags" gorm:"serializer:json"`
}

// Post is one vacancy, traineeship or announcement.
type Post struct {
	ID              id.Post
	OrgID           id.Org
	Channel         Channel
	Status          Status
	Content         `gorm:"embedded"`
	PayMonthMinYuan int
	PayMonthMaxYuan int
	PublishedAt     *time.Time
	Round           int // rounds of review so far
	Source          string
	SourceID        string
	SourceHost      string
	SourceHash      []byte
	PostedOn        civil.Date
	CreatedBy       *id.User
	Version         int
	CreatedAt       time.Time
	UpdatedAt       time.Time
}

// Employer is what a post needs to know of its organisation.
type Employer struct {
	ID             id.Org
	Name           string
	Kind           string // employer kind, domain.md §3.1
	StateOwned     bool
	Collected      bool // unverified and unclaimed: known only from collected posts
	Industry       string
	QualifiedUntil civil.Date
}

// VerifiedOn reports whether the employer's qualification is in force on a day.
func (e Employer) VerifiedOn(d civil.Date) bool {
	return e.QualifiedUntil != "" && e.QualifiedUntil >= d
}

// LiveUntil is the last day on which the post may be shown, empty when it may not be shown at all.
func (p Post) LiveUntil(e Employer) civil.Date {
	switch {
	case p.Status != Published:
		return ""
	case p.Channel == Collected:
		return p.ClosesOn
	case e.QualifiedUntil == "":
		return ""
	}
	return civil.Earliest(p.ClosesOn, e.QualifiedUntil)
}

// LiveOn reports whether the post may be found and shown on a day.
func (p Post) LiveOn(d civil.Date, e Employer) bool {
	until := p.LiveUntil(e)
	return until != "" && until >= d
}

// AcceptsApplications reports whether one applies for the post on this site.
func (p Post) AcceptsApplications() bool {
	return p.Channel == InSite || p.Channel == TraineeSlot || p.Channel == Approval
}

// setDerived fills what follows from the content.
func (p *Post) setDerived() {
	if r, ok := Rule(p.Kind); ok && p.Channel != Collected {
		p.Channel = r.Channel
	}
	p.PayMonthMinYuan = p.PayUnit.MonthlyEquivalent(p.PayMinYuan)
	p.PayMonthMaxYuan = p.PayUnit.MonthlyEquivalent(p.PayMaxYuan)
}
