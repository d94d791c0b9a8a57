package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/mask"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/reveal"
)

type placementDTO struct {
	ID            string            `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status        string            `json:"status" enum:"provisional,verified,disputed,void" example:"provisional"`
	Kind          string            `json:"kind" enum:"contract,trainee_retained,civil_servant,public_institution,public_welfare,grassroots,founder,flexible" example:"contract"`
	Person        placementPerson   `json:"person"`
	EmployerID    string            `json:"employer_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	EmployerName  string            `json:"employer_name" example:"永川示例机械有限公司"`
	EmployerUSCC  string            `json:"employer_uscc,omitempty" example:"91500118MA5U0A1B74"`
	PostID        string            `json:"post_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	PostTitle     string            `json:"post_title,omitempty" example:"总账会计"`
	ApplicationID string            `json:"application_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	WorkArea      string            `json:"work_area" example:"500118001"`
	AreaName      string            `json:"area_name" example:"永川·中山路街道"`
	StartOn       civil.Date        `json:"start_on" format:"date" example:"2026-12-01"`
	Evidenced     bool              `json:"evidenced" doc:"Holds a paper that suffices for its kind" example:"true"`
	ConfirmedAt   string            `json:"confirmed_at,omitempty" format:"date-time" doc:"By the graduate" example:"2026-12-02T02:00:00Z"`
	VerifiedAt    string            `json:"verified_at,omitempty" format:"date-time" example:"2026-12-05T02:00:00Z"`
	Verdict       *verdictDTO       `json:"verdict,omitempty" doc:"Fixed when verified"`
	Outlook       *verdictDTO       `json:"outlook,omitempty" doc:"For officers, until verified: what verifying would fix if the person did not work in the district before; missing while identity or origin is not known"`
	Accepts       []evidenceKindDTO `json:"accepts,omitempty" doc:"The sorts of paper that may be filed for this kind"`
	Entries       []placementEntry  `json:"entries,omitempty" doc:"The ledger, oldest first"`
	RecordedAt    string            `json:"recorded_at" format:"date-time" example:"2026-11-30T02:00:00Z"`
	ReleasedAt    string            `json:"released_at,omitempty" format:"date-time" doc:"Since when it is only counted: person and papers were kept for their time" example:"2033-01-01T02:00:00Z"`
	Version       int               `json:"version" doc:"The number of ledger entries" example:"2"`
	Actions       []string          `json:"actions" example:"[\"confirm\",\"dispute\"]"`
}

type placementPerson struct {
	Name           string   `json:"name" doc:"Masked for the bureau" example:"王**"`
	MaskedIdentity string   `json:"masked_identity,omitempty" doc:"For the person and officers" example:"**************0014"`
	Institution    string   `json:"institution,omitempty" example:"重庆文理学院"`
	Education      string   `json:"education,omitempty" example:"bachelor"`
	Unmaskable     []string `json:"unmaskable,omitempty" doc:"In one placement's own answer: what the caller may see in full by POST /placements/{id}/unmask" example:"[\"identity_number\",\"name\"]"`
}

type verdictDTO struct {
	Origin     string `json:"origin" enum:"in_district,in_city,outside,local_youth" example:"in_district"`
	YouthGroup string `json:"youth_group" enum:"graduate,vocational,other_youth,none" example:"graduate"`
	Counts     bool   `json:"counts" doc:"Taken into the plan's figures from its start day; local youth are shown apart" example:"true"`
}

type evidenceKindDTO struct {
	Kind       string `json:"kind" example:"E2"`
	Zh         string `json:"zh" example:"劳动（聘用）合同及就业登记"`
	En         string `json:"en" example:"Labour contract with employment registration"`
	Sufficient bool   `json:"sufficient" doc:"Lets the placement be verified" example:"true"`
}

type placementEntry struct {
	Seq          int         `json:"seq" example:"2"`
	Kind         string      `json:"kind" enum:"opened,evidence,confirmed,verified,disputed,settled,voided" example:"evidence"`
	HappenedOn   civil.Date  `json:"happened_on" format:"date" doc:"The day it happened" example:"2026-12-01"`
	RecordedAt   string      `json:"recorded_at" format:"date-time" doc:"When it was recorded" example:"2026-12-02T02:00:00Z"`
	Role         string      `json:"role" enum:"graduate,employer,officer" example:"officer"`
	EvidenceKind string      `json:"evidence_kind,omitempty" example:"E2"`
	FileID       string      `json:"file_id,omitempty" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Reason       string      `json:"reason,omitempty" example:"入职日期有误。"`
	Verdict      *verdictDTO `json:"verdict,omitempty"`
}

type evidenceBody struct {
	Kind       string     `json:"kind" maxLength:"40" doc:"E1 to E7; traineeship and internship papers are refused" example:"E2"`
	FileID     string     `json:"file_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	HappenedOn civil.Date `json:"happened_on,omitempty" format:"date" doc:"The day of the paper; missing: today" example:"2026-12-01"`
	Note       string     `json:"note,omitempty" maxLength:"500" example:"合同期三年。"`
}

func (p evidenceBody) paper() placement.Paper {
	return placement.Paper{Kind: placement.Evidence(p.Kind), FileID: id.File(p.FileID), HappenedOn: p.HappenedOn, Note: p.Note}
}

type enterBody struct {
	IdentityNumber string         `json:"identity_number" maxLength:"30" doc:"Never sent back" example:"11010519491231002X"`
	Name           string         `json:"name" maxLength:"50" example:"王小永"`
	Origin         originDTO      `json:"origin,omitempty"`
	Kind           string         `json:"kind" enum:"contract,trainee_retained,civil_servant,public_institution,public_welfare,grassroots,founder,flexible" example:"civil_servant"`
	EmployerName   string         `json:"employer_name" maxLength:"100" example:"永川区示例局"`
	EmployerUSCC   string         `json:"employer_uscc,omitempty" maxLength:"30" doc:"Only flexible work has none" example:"11500118MB0000000X"`
	WorkArea       string         `json:"work_area" pattern:"^([0-9]{6}|[0-9]{9})$" example:"500118"`
	StartOn        civil.Date     `json:"start_on" format:"date" example:"2026-09-01"`
	Evidence       []evidenceBody `json:"evidence,omitempty" maxItems:"10"`
}

type originDTO struct {
	Institution string     `json:"institution,omitempty" maxLength:"100" doc:"Last completed" example:"重庆文理学院"`
	CampusArea  string     `json:"campus_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})?$" example:"500118"`
	HukouArea   string     `json:"hukou_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})?$" doc:"For people without an institution" example:"500118001"`
	Education   string     `json:"education,omitempty" enum:"none,junior_middle,secondary_vocational,high_school,associate,bachelor,master,doctor" example:"bachelor"`
	Major       string     `json:"major,omitempty" maxLength:"100" example:"会计学"`
	CohortYear  int        `json:"cohort_year,omitempty" minimum:"0" maximum:"2100" example:"2026"`
	GraduatedOn civil.Date `json:"graduated_on,omitempty" format:"date" example:"2026-06-30"`
}

// PlacementPath names a placement.
type PlacementPath struct {
	ID string `path:"id" format:"uuid" doc:"The placement" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// PlacementMove names a placement to be changed.
type PlacementMove struct {
	PlacementPath
	Versioned
}

type placementVerb[B any] struct {
	PlacementMove
	Body B
}

func (s *Server) placementRoutes(api huma.API) {
	const tag = "placements"
	huma.Register(api, op(http.MethodGet, "/placements", "listPlacements", tag, "A graduate's own, an employer's, or for the bureau all; officers get provisional ones with evidence first, oldest first"), s.listPlacements)
	huma.Register(api, op(http.MethodPost, "/placements", "enterPlacement", tag, "Enter an outcome that came about elsewhere, for officers; another officer verifies it", creates), s.enterPlacement)
	huma.Register(api, op(http.MethodGet, "/placements/{id}", "findPlacement", tag, "One placement with its ledger"), s.findPlacement)
	huma.Register(api, op(http.MethodPost, "/placements/{id}/evidence", "fileEvidence", tag, "Add a paper, by an officer or the employer", changes), s.fileEvidence)
	huma.Register(api, op(http.MethodPost, "/placements/{id}/confirm", "confirmPlacement", tag, "The graduate's word that it is right; needs the identity number, once", changes), s.confirmPlacement)
	huma.Register(api, op(http.MethodPost, "/placements/{id}/verify", "verifyPlacement", tag, "Verify against evidence, by an officer who did not enter it", changes), s.verifyPlacement)
	for _, v := range []struct {
		verb, summary string
		do            func(context.Context, actor.Actor, id.Placement, int, string) (placement.Placement, error)
	}{
		{"dispute", "The graduate's word that it is wrong; takes it out of every figure until settled", s.Placements.Dispute},
		{"settle", "End a dispute in which the record proved right; it is then verified again", s.Placements.Settle},
		{"void", "Strike a placement that never took effect", s.Placements.MakeVoid},
	} {
		huma.Register(api, op(http.MethodPost, "/placements/{id}/"+v.verb, v.verb+"Placement", tag, v.summary, changes), s.movePlacement(v.do))
	}
}

func (s *Server) listPlacements(ctx context.Context, in *struct {
	Paged
	Status string `query:"status" enum:"provisional,verified,disputed,void" example:"provisional"`
}) (*plain[page[placementDTO]], error) {
	rows, err := s.Placements.List(ctx, actor.From(ctx), placement.Filter{Status: placement.Status(in.Status),
		After: id.Placement(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[placementDTO]]{paginate(rows, in.Limit, func(l placement.Listed) string { return string(l.ID) }, presentPlacement)}, nil
}

func (s *Server) enterPlacement(ctx context.Context, in *struct{ Body enterBody }) (*answer[placementDTO], error) {
	b := in.Body
	e := placement.Entered{IdentityNumber: b.IdentityNumber, Name: b.Name, Origin: person.Origin(b.Origin), Kind: placement.Kind(b.Kind),
		EmployerName: b.EmployerName, EmployerUSCC: b.EmployerUSCC, WorkArea: b.WorkArea, StartOn: b.StartOn}
	for _, p := range b.Evidence {
		e.Evidence = append(e.Evidence, p.paper())
	}
	p, err := s.Placements.Enter(ctx, actor.From(ctx), e)
	if err != nil {
		return nil, err
	}
	return s.findPlacement(ctx, &PlacementPath{ID: string(p.ID)})
}

func (s *Server) findPlacement(ctx context.Context, in *PlacementPath) (*answer[placementDTO], error) {
	v, err := s.Placements.Find(ctx, actor.From(ctx), id.Placement(in.ID))
	if err != nil {
		return nil, err
	}
	d := presentPlacement(v.Listed)
	d.Person.Unmaskable = reveal.Fields(actor.From(ctx), reveal.Placement)
	for _, e := range placement.EvidenceKinds {
		if v.Kind.Files(e.Kind) {
			d.Accepts = append(d.Accepts, evidenceKindDTO{Kind: string(e.Kind), Zh: e.Zh, En: e.En, Sufficient: v.Kind.Sufficient(e.Kind)})
		}
	}
	for _, e := range v.Entries {
		d.Entries = append(d.Entries, presentEntry(e))
	}
	if o := v.Outlook; o != nil {
		d.Outlook = &verdictDTO{Origin: string(o.Origin), YouthGroup: string(o.YouthGroup), Counts: o.Counts}
	}
	return tagged(d, v.Version), nil
}

// placementMoved runs a move and shows what came of it.
func (s *Server) placementMoved(ctx context.Context, in *PlacementMove, do func(version int) error) (*answer[placementDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	if err := do(version); err != nil {
		return nil, err
	}
	return s.findPlacement(ctx, &in.PlacementPath)
}

func (s *Server) fileEvidence(ctx context.Context, in *placementVerb[evidenceBody]) (*answer[placementDTO], error) {
	return s.placementMoved(ctx, &in.PlacementMove, func(version int) error {
		_, err := s.Placements.FileEvidence(ctx, actor.From(ctx), id.Placement(in.ID), version, in.Body.paper())
		return err
	})
}

func (s *Server) confirmPlacement(ctx context.Context, in *struct {
	PlacementMove
	Body *struct {
		IdentityNumber string `json:"identity_number,omitempty" maxLength:"30" doc:"Needed when it is not known yet; never sent back" example:"11010519491231002X"`
	}
}) (*answer[placementDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	number := ""
	if in.Body != nil {
		number = in.Body.IdentityNumber
	}
	a := actor.From(ctx)
	// The number may show that the graduate is someone already known.
	if a.PersonID, err = s.Placements.Confirm(ctx, a, id.Placement(in.ID), version, number); err != nil {
		return nil, err
	}
	return s.findPlacement(actor.In(ctx, a), &in.PlacementPath)
}

// verifyBody is what the officer found.
type verifyBody struct {
	WorkedHereBefore bool `json:"worked_here_before" doc:"Worked or was insured in the district in the twelve months before the start; then it does not count" example:"false"`
}

func (s *Server) verifyPlacement(ctx context.Context, in *placementVerb[verifyBody]) (*answer[placementDTO], error) {
	return s.placementMoved(ctx, &in.PlacementMove, func(version int) error {
		_, err := s.Placements.Verify(ctx, actor.From(ctx), id.Placement(in.ID), version, in.Body.WorkedHereBefore)
		return err
	})
}

func (s *Server) movePlacement(do func(context.Context, actor.Actor, id.Placement, int, string) (placement.Placement, error)) handlerOf[placementVerb[reasonBody], answer[placementDTO]] {
	return func(ctx context.Context, in *placementVerb[reasonBody]) (*answer[placementDTO], error) {
		return s.placementMoved(ctx, &in.PlacementMove, func(version int) error {
			_, err := do(ctx, actor.From(ctx), id.Placement(in.ID), version, in.Body.Reason)
			return err
		})
	}
}

func presentPlacement(l placement.Listed) placementDTO {
	d := placementDTO{ID: string(l.ID), Status: string(l.Status), Kind: string(l.Kind), EmployerName: l.EmployerName, EmployerUSCC: l.EmployerUSCC,
		Person: placementPerson{Name: l.PersonName, MaskedIdentity: mask.Identity(l.IdentityLast4),
			Institution: l.Institution, Education: l.Education},
		PostTitle: l.PostTitle, WorkArea: l.WorkArea, AreaName: areaName(l.WorkArea), StartOn: l.StartOn, Evidenced: l.Evidenced,
		RecordedAt: instant(l.CreatedAt), Version: l.Version, Actions: l.Actions}
	d.EmployerID, d.PostID, d.ApplicationID = text(l.OrgID), text(l.PostID), text(l.ApplicationID)
	if l.ReleasedAt != nil {
		d.ReleasedAt = instant(*l.ReleasedAt)
	}
	if l.ConfirmedAt != nil {
		d.ConfirmedAt = instant(*l.ConfirmedAt)
	}
	if l.VerifiedAt != nil {
		d.VerifiedAt = instant(*l.VerifiedAt)
		d.Verdict = &verdictDTO{Origin: string(l.Origin), YouthGroup: string(l.YouthGroup), Counts: l.Counts}
	}
	return d
}

func presentEntry(e placement.Entry) placementEntry {
	d := placementEntry{Seq: e.Seq, Kind: string(e.Kind), HappenedOn: e.HappenedOn, RecordedAt: instant(e.RecordedAt), Role: e.ActorRole,
		EvidenceKind: string(e.EvidenceKind), FileID: text(e.FileID), Reason: e.Reason}
	if v := e.Data.Verdict; v != nil {
		d.Verdict = &verdictDTO{Origin: string(v.Origin), YouthGroup: string(v.YouthGroup), Counts: v.Counts}
	}
	return d
}

// text is an optional identifier, empty when there is none.
func text[T ~string](p *T) string {
	if p == nil {
		return ""
	}
	return string(*p)
}
