package api

import (
	"context"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/fault"
	"liuyong/internal/hiring"
	"liuyong/internal/org"
	"liuyong/internal/placement"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
)

func typeOf[T any]() reflect.Type { return reflect.TypeFor[T]() }

// TermDTO is a code with its names.
type TermDTO struct {
	Code string `json:"code" example:"bachelor"`
	Zh   string `json:"zh" example:"本科"`
	En   string `json:"en" example:"Bachelor"`
}

type kindDTO struct {
	TermDTO
	Channel           string   `json:"channel" example:"in_site"`
	Employers         []string `json:"employers" doc:"Employer kinds that may post it" example:"[\"enterprise\"]"`
	StateOwnedOnly    bool     `json:"state_owned_only" example:"false"`
	NeedsAnnouncement bool     `json:"needs_announcement" example:"false"`
	NeedsApproval     bool     `json:"needs_approval" example:"false"`
	NeedsSlot         bool     `json:"needs_slot" example:"false"`
}

type qualifyingPaperDTO struct {
	TermDTO
	When        string `json:"when" enum:"always,branch,agent_not_operator,establishment_posts,each_client" example:"always"`
	NeedsNumber bool   `json:"needs_number" example:"true"`
	NeedsExpiry bool   `json:"needs_expiry" example:"true"`
}

type employerKindDTO struct {
	TermDTO
	USCCPrefixes []string             `json:"uscc_prefixes" example:"[\"91\"]"`
	Papers       []qualifyingPaperDTO `json:"papers"`
}

type industryDTO struct {
	TermDTO
	Parent string `json:"parent,omitempty" example:"C"`
}

type formsDTO struct {
	Kinds           []kindDTO         `json:"kinds"`
	Educations      []TermDTO         `json:"educations"`
	EmployerKinds   []employerKindDTO `json:"employer_kinds"`
	Industries      []industryDTO     `json:"industries"`
	Sizes           []string          `json:"sizes" example:"[\"100-499\"]"`
	EmploymentForms []string          `json:"employment_forms" example:"[\"full_time\"]"`
	MaxValidityDays int               `json:"max_validity_days" example:"90"`
	PostReviewDays  int               `json:"post_review_workdays" doc:"Working days within which a post that was handed in is to be decided on" example:"2"`
	MinimumWage     wageDTO           `json:"minimum_wage"`
	TraineeMonths   []int             `json:"trainee_months" doc:"Least and most" example:"[3,12]"`
	District        string            `json:"district" example:"500118"`
	RejectReasons   []rejectReasonDTO `json:"reject_reasons" doc:"Why an application may be refused"`
	PlacementKinds  []placementKind   `json:"placement_kinds"`
	EvidenceKinds   []TermDTO         `json:"evidence_kinds"`
	Institutions    []institutionDTO  `json:"institutions" doc:"The district's own, whose campus is known"`
	Kept            []keepingDTO      `json:"kept" doc:"How long what is kept"`
	KeepHold        bool              `json:"keep_hold" doc:"Nothing of applications, placements and rosters goes meanwhile" example:"false"`
}

type keepingDTO struct {
	Key    string `json:"key" doc:"Where the programme file sets it" example:"privacy.keep.application_years"`
	Zh     string `json:"zh" example:"应聘、面试和同意的记录"`
	En     string `json:"en" example:"Applications with interviews and consents"`
	FromZh string `json:"from_zh" doc:"Counted from when" example:"应聘结束"`
	FromEn string `json:"from_en" example:"the end of the application"`
	Value  int    `json:"value" example:"3"`
	Unit   string `json:"unit" enum:"days,years" example:"years"`
	Least  int    `json:"least" doc:"What the file may set at least" example:"3"`
	Law    string `json:"law,omitempty" doc:"That says so" example:"网络招聘服务管理规定 §§25–26"`
}

type rejectReasonDTO struct {
	TermDTO
	NeedsWords bool `json:"needs_words" example:"false"`
}

type placementKind struct {
	TermDTO
	Suffices []placement.Evidence `json:"suffices" doc:"The papers, any one of which lets it be verified" example:"[\"E1\",\"E2\"]"`
}

type institutionDTO struct {
	Name       string `json:"name" example:"重庆文理学院"`
	Level      string `json:"level" example:"bachelor"`
	CampusArea string `json:"campus_area" example:"500118"`
}

type wageDTO struct {
	MonthYuan int  `json:"month_yuan" example:"2330"`
	HourYuan  int  `json:"hour_yuan" example:"23"`
	Verify    bool `json:"verify" doc:"Working knowledge that an officer has not confirmed" example:"true"`
}

type areaDTO struct {
	Code        string `json:"code" example:"500118001"`
	Name        string `json:"name" example:"中山路街道"`
	FullName    string `json:"full_name" example:"重庆市永川区中山路街道"`
	HasChildren bool   `json:"has_children" example:"false"`
}

func (s *Server) referenceRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/reference/forms", "findForms", "reference", "What forms offer: kinds, education, employer kinds with their papers, industries", public), s.findForms)
	huma.Register(api, op(http.MethodGet, "/reference/areas", "listAreas", "reference", "The areas directly below one; without parent the provinces", public), s.listAreas)
}

func (s *Server) findForms(context.Context, *struct{}) (*plain[formsDTO], error) {
	w := s.Programme.MinimumWageOn(s.Now.Today())
	out := formsDTO{Sizes: org.Sizes, EmploymentForms: posting.EmploymentForms(), MaxValidityDays: s.Programme.Posts.MaxValidityDays,
		PostReviewDays: s.Programme.Review.PostSLAWorkdays,
		MinimumWage:    wageDTO{MonthYuan: w.MonthYuan, HourYuan: w.HourYuan, Verify: w.Verify},
		TraineeMonths:  []int{s.Programme.Traineeship.MinMonths, s.Programme.Traineeship.MaxMonths}, District: s.Programme.District.Area}
	for _, k := range posting.Kinds {
		out.Kinds = append(out.Kinds, kindDTO{TermDTO: TermDTO{string(k.Kind), k.Zh, k.En}, Channel: string(k.Channel), Employers: k.Employers,
			StateOwnedOnly: k.StateOwnedOnly, NeedsAnnouncement: k.NeedsAnnouncement, NeedsApproval: k.NeedsApproval, NeedsSlot: k.NeedsSlot})
	}
	for _, e := range refdata.Educations() {
		out.Educations = append(out.Educations, TermDTO{string(e), e.Zh(), e.En()})
	}
	for _, k := range refdata.EmployerKinds() {
		d := employerKindDTO{TermDTO: TermDTO{string(k.Kind), k.Zh, k.En}, USCCPrefixes: k.USCCPrefixes, Papers: []qualifyingPaperDTO{}}
		for _, p := range k.Documents {
			d.Papers = append(d.Papers, qualifyingPaperDTO{TermDTO: TermDTO{p.ID, p.Zh, p.En}, When: string(p.When), NeedsNumber: p.NeedsNumber, NeedsExpiry: p.NeedsExpiry})
		}
		out.EmployerKinds = append(out.EmployerKinds, d)
	}
	for _, i := range refdata.Industries() {
		out.Industries = append(out.Industries, industryDTO{TermDTO: TermDTO{i.Code, i.Zh, i.En}, Parent: i.Section})
	}
	addOutcomes(&out)
	out.KeepHold = s.Programme.Privacy.Keep.Hold
	for _, k := range s.Programme.Keepings() {
		out.Kept = append(out.Kept, keepingDTO{Key: k.Key, Zh: k.Zh, En: k.En, FromZh: k.FromZh, FromEn: k.FromEn, Value: k.Value,
			Unit: string(k.Unit), Least: k.Least, Law: k.Law})
	}
	return &plain[formsDTO]{out}, nil
}

// addOutcomes adds what the forms of applications, placements and résumés offer.
func addOutcomes(out *formsDTO) {
	for _, r := range hiring.RejectReasons {
		out.RejectReasons = append(out.RejectReasons, rejectReasonDTO{TermDTO{r.Code, r.Zh, r.En}, r.NeedsWords})
	}
	for _, k := range placement.Kinds {
		out.PlacementKinds = append(out.PlacementKinds, placementKind{TermDTO{string(k.Kind), k.Zh, k.En}, k.Suffices})
	}
	for _, e := range placement.EvidenceKinds {
		out.EvidenceKinds = append(out.EvidenceKinds, TermDTO{string(e.Kind), e.Zh, e.En})
	}
	for _, i := range refdata.Institutions() {
		out.Institutions = append(out.Institutions, institutionDTO{Name: i.Name, Level: i.Level, CampusArea: i.CampusAreaCode})
	}
}

func (s *Server) listAreas(_ context.Context, in *struct {
	Parent string `query:"parent" pattern:"^([0-9]{6}|[0-9]{9})?$" doc:"An area code" example:"500118"`
}) (*plain[[]areaDTO], error) {
	if in.Parent != "" {
		if _, ok := refdata.AreaOf(in.Parent); !ok {
			return nil, fault.ErrUnknownArea.WithFields(fault.ErrUnknownArea.At("query.parent"))
		}
	}
	out := []areaDTO{}
	for _, a := range refdata.Children(in.Parent) {
		out = append(out, areaDTO{Code: a.Code, Name: a.Name, FullName: refdata.AreaFullName(a.Code), HasChildren: len(refdata.Children(a.Code)) > 0})
	}
	return &plain[[]areaDTO]{out}, nil
}
