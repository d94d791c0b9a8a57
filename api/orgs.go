package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/reveal"
	"liuyong/internal/review"
)

// OrgProfile is what an organisation says of itself.
type OrgProfile struct {
	Name                string `json:"name" maxLength:"100" example:"永川示例机械有限公司"`
	EmployerKind        string `json:"employer_kind" enum:"enterprise,individual_business,public_institution,government,social_org,professional_firm,hr_agency,dispatch" example:"enterprise"`
	StateOwned          bool   `json:"state_owned,omitempty" doc:"A district state-owned enterprise" example:"false"`
	LegalRepresentative string `json:"legal_representative,omitempty" maxLength:"50" example:"李示例"`
	BusinessScope       string `json:"business_scope,omitempty" maxLength:"1000" doc:"As on the licence; needed of agencies and dispatch units" example:"通用设备制造；机械零件加工。"`
	Industry            string `json:"industry,omitempty" maxLength:"3" doc:"GB/T 4754 section or division" example:"34"`
	Size                string `json:"size,omitempty" enum:"1-19,20-99,100-499,500-999,1000-9999,10000+" example:"100-499"`
	Area                string `json:"area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})$" doc:"GB/T 2260 or statistical code" example:"500118001"`
	Address             string `json:"address,omitempty" maxLength:"200" example:"中山路街道示例大道1号"`
	ContactName         string `json:"contact_name,omitempty" maxLength:"50" doc:"Not public" example:"张示例"`
	ContactPhone        string `json:"contact_phone,omitempty" maxLength:"30" doc:"Not public" example:"023-00000000"`
	Intro               string `json:"intro,omitempty" maxLength:"2000" example:"从事通用设备制造，员工二百余人。"`
}

func (p OrgProfile) profile() org.Profile { return org.Profile(p) }

type documentDTO struct {
	Type      string     `json:"type" maxLength:"40" example:"business_license" doc:"One of the papers of the employer kind, see GET /reference/forms"`
	FileID    string     `json:"file_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Number    string     `json:"number,omitempty" maxLength:"60" example:"91500118MA5U0A1B74"`
	ExpiresOn civil.Date `json:"expires_on,omitempty" format:"date" example:"2031-05-01"`
	LongTerm  bool       `json:"long_term,omitempty" doc:"The paper has no last day" example:"false"`
}

type orgEdit struct {
	OrgProfile
	Documents []documentDTO `json:"documents,omitempty" maxItems:"20"`
}

type orgDTO struct {
	ID             string        `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Kind           string        `json:"kind" enum:"employer,institution,bureau" example:"employer"`
	Origin         string        `json:"origin" enum:"registered,collected" example:"registered"`
	USCC           string        `json:"uscc,omitempty" example:"91500118MA5U0A1B74"`
	Name           string        `json:"name" example:"永川示例机械有限公司"`
	EmployerKind   string        `json:"employer_kind,omitempty" example:"enterprise"`
	StateOwned     bool          `json:"state_owned" example:"false"`
	Industry       string        `json:"industry,omitempty" example:"34"`
	Size           string        `json:"size,omitempty" example:"100-499"`
	Area           string        `json:"area,omitempty" example:"500118001"`
	AreaName       string        `json:"area_name,omitempty" example:"重庆市永川区中山路街道"`
	Address        string        `json:"address,omitempty" example:"中山路街道示例大道1号"`
	Intro          string        `json:"intro,omitempty" example:"从事通用设备制造。"`
	Verified       bool          `json:"verified" doc:"The qualification is in force today" example:"true"`
	QualifiedUntil civil.Date    `json:"qualified_until,omitempty" example:"2027-03-01"`
	Version        int           `json:"version" example:"3"`
	Inside         *orgInsideDTO `json:"inside,omitempty" doc:"For members and the bureau only"`
	Actions        []string      `json:"actions" example:"[\"submit\"]"`
}

type orgInsideDTO struct {
	Status              string        `json:"status" enum:"none,in_review,returned,approved,rejected,expired,suspended,revoked" example:"approved"`
	LegalRepresentative string        `json:"legal_representative" example:"李示例"`
	BusinessScope       string        `json:"business_scope,omitempty" doc:"As on the licence" example:"通用设备制造；机械零件加工。"`
	ContactName         string        `json:"contact_name" doc:"Masked for the bureau" example:"张**"`
	ContactPhone        string        `json:"contact_phone" doc:"Masked for the bureau" example:"138****0000"`
	Unmaskable          []string      `json:"unmaskable,omitempty" doc:"What the caller may see in full by POST /orgs/{id}/unmask" example:"[\"contact_name\",\"contact_phone\"]"`
	Documents           []documentDTO `json:"documents"`
	AllowedKinds        []string      `json:"allowed_kinds" doc:"The kinds of post it may publish" example:"[\"job\"]"`
	Rounds              []RoundDTO    `json:"rounds" doc:"Earlier decisions, oldest first"`
}

// RoundDTO is one decided or waiting round of review, as its organisation sees it.
type RoundDTO struct {
	Round        int               `json:"round" example:"1"`
	Status       string            `json:"status" enum:"open,approved,returned,rejected,cancelled" example:"returned"`
	Reason       string            `json:"reason,omitempty" example:"请补充授权委托书。"`
	FieldReasons map[string]string `json:"field_reasons,omitempty" doc:"Field of the form, and what to change"`
	Corrections  []correctionDTO   `json:"corrections,omitempty" doc:"Of an approved post: slips that the reviewer put right"`
	SubmittedAt  string            `json:"submitted_at" format:"date-time" example:"2026-11-20T02:00:00Z"`
	DueAt        string            `json:"due_at" format:"date-time" example:"2026-11-25T16:00:00Z"`
	DecidedAt    string            `json:"decided_at,omitempty" format:"date-time" example:"2026-11-21T02:00:00Z"`
}

// OrgPath names an organisation.
type OrgPath struct {
	ID string `path:"id" format:"uuid" doc:"The organisation" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

func (s *Server) orgRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/orgs", "listOrgs", "organisations", "Organisations, newest first, for the bureau"), s.listOrgs)
	huma.Register(api, op(http.MethodGet, "/orgs/{id}", "findOrg", "organisations", "One organisation: its public side, and the inside for members and the bureau", public), s.findOrg)
	huma.Register(api, op(http.MethodPatch, "/orgs/{id}", "editOrg", "organisations", "Change the profile and papers of one's own organisation (merge patch)", changes), s.editOrg)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/qualification", "submitQualification", "organisations", "Hand the papers to the reviewers", changes), s.submitQualification)
}

func (s *Server) listOrgs(ctx context.Context, in *struct {
	Paged
	Kind          string `query:"kind" enum:"employer,institution,bureau" example:"employer"`
	Qualification string `query:"qualification" enum:"none,in_review,returned,approved,rejected,expired,suspended,revoked" example:"approved"`
	Name          string `query:"name" maxLength:"100" doc:"A part of the name" example:"机械"`
}) (*plain[page[orgDTO]], error) {
	rows, err := s.Orgs.List(ctx, actor.From(ctx), org.Filter{Kind: org.Kind(in.Kind), Qualification: org.Qualification(in.Qualification),
		Name: in.Name, After: id.Org(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[orgDTO]]{paginate(rows, in.Limit, func(o org.Org) string { return string(o.ID) },
		func(o org.Org) orgDTO { return s.presentOrg(org.View{Org: o, Actions: []string{}}) })}, nil
}

func (s *Server) findOrg(ctx context.Context, in *OrgPath) (*answer[orgDTO], error) {
	a := actor.From(ctx)
	v, err := s.Orgs.Find(ctx, a, id.Org(in.ID))
	if err != nil {
		return nil, err
	}
	out := s.presentOrg(v)
	if v.Inside {
		rounds, err := s.Reviews.RoundsOf(ctx, actor.From(ctx), review.QualificationSubject, in.ID, v.Org.ID)
		if err != nil {
			return nil, err
		}
		out.Inside.Rounds, out.Inside.Unmaskable = presentRounds(rounds), reveal.Fields(a, reveal.Org)
	}
	return tagged(out, v.Org.Version), nil
}

func (s *Server) editOrg(ctx context.Context, in *struct {
	OrgPath
	Versioned
	Body    orgPatch
	RawBody []byte
}) (*answer[orgDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	a := actor.From(ctx)
	o, err := s.Orgs.Edit(ctx, a, id.Org(in.ID), version, func(p org.Profile, docs []org.Document) (org.Profile, []org.Document, error) {
		next, err := mergePatch(orgEdit{OrgProfile: OrgProfile(p), Documents: presentDocuments(docs)}, in.RawBody)
		return next.profile(), bindDocuments(next.Documents), err
	})
	if err != nil {
		return nil, err
	}
	return s.ownOrg(ctx, a, o.ID)
}

// orgPatch is orgEdit with nothing required.
type orgPatch struct {
	Name                *string       `json:"name,omitempty" maxLength:"100" example:"永川示例机械有限公司"`
	EmployerKind        *string       `json:"employer_kind,omitempty" enum:"enterprise,individual_business,public_institution,government,social_org,professional_firm,hr_agency,dispatch" example:"enterprise"`
	StateOwned          *bool         `json:"state_owned,omitempty" example:"false"`
	LegalRepresentative *string       `json:"legal_representative,omitempty" maxLength:"50" example:"李示例"`
	BusinessScope       *string       `json:"business_scope,omitempty" maxLength:"1000" example:"通用设备制造；机械零件加工。"`
	Industry            *string       `json:"industry,omitempty" maxLength:"3" example:"34"`
	Size                *string       `json:"size,omitempty" enum:"1-19,20-99,100-499,500-999,1000-9999,10000+" example:"100-499"`
	Area                *string       `json:"area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})$" example:"500118001"`
	Address             *string       `json:"address,omitempty" maxLength:"200" example:"中山路街道示例大道1号"`
	ContactName         *string       `json:"contact_name,omitempty" maxLength:"50" example:"张示例"`
	ContactPhone        *string       `json:"contact_phone,omitempty" maxLength:"30" example:"023-00000000"`
	Intro               *string       `json:"intro,omitempty" maxLength:"2000" example:"从事通用设备制造。"`
	Documents           []documentDTO `json:"documents,omitempty" maxItems:"20" doc:"Replaces the whole list"`
}

func (s *Server) submitQualification(ctx context.Context, in *struct {
	OrgPath
	Versioned
}) (*answer[orgDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	a := actor.From(ctx)
	if _, err := s.Orgs.SubmitQualification(ctx, a, id.Org(in.ID), version); err != nil {
		return nil, err
	}
	return s.ownOrg(ctx, a, id.Org(in.ID))
}

func (s *Server) ownOrg(ctx context.Context, a actor.Actor, o id.Org) (*answer[orgDTO], error) {
	return s.findOrg(actor.In(ctx, a), &OrgPath{ID: string(o)})
}

func (s *Server) presentOrg(v org.View) orgDTO {
	o := v.Org
	out := orgDTO{ID: string(o.ID), Kind: string(o.Kind), Origin: string(o.Origin), USCC: o.Code(), Name: o.Name,
		EmployerKind: o.EmployerKind, StateOwned: o.StateOwned, Industry: o.Industry, Size: o.Size, Area: o.Area,
		AreaName: refdata.AreaFullName(o.Area), Address: o.Address, Intro: o.Intro, Verified: o.VerifiedOn(s.Now.Today()),
		QualifiedUntil: o.QualifiedUntil, Version: o.Version, Actions: v.Actions}
	if v.Inside {
		out.Inside = &orgInsideDTO{Status: string(o.Qualification), LegalRepresentative: o.LegalRepresentative, BusinessScope: o.BusinessScope,
			ContactName: o.ContactName, ContactPhone: o.ContactPhone, Documents: presentDocuments(o.Documents),
			AllowedKinds: []string{}, Rounds: []RoundDTO{}}
		for _, k := range posting.AllowedFor(o.EmployerKind, o.StateOwned) {
			out.Inside.AllowedKinds = append(out.Inside.AllowedKinds, string(k))
		}
	}
	return out
}

func presentDocuments(docs []org.Document) []documentDTO {
	out := []documentDTO{}
	for _, d := range docs {
		out = append(out, documentDTO{Type: d.Type, FileID: string(d.FileID), Number: d.Number, ExpiresOn: d.ExpiresOn, LongTerm: d.LongTerm})
	}
	return out
}

func bindDocuments(docs []documentDTO) []org.Document {
	out := []org.Document{}
	for _, d := range docs {
		out = append(out, org.Document{Type: d.Type, FileID: id.File(d.FileID), Number: d.Number, ExpiresOn: d.ExpiresOn, LongTerm: d.LongTerm})
	}
	return out
}
