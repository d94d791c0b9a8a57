package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/graduate"
	"liuyong/internal/person"
)

// ResumeFields is what a graduate writes.
type ResumeFields struct {
	Name       string          `json:"name" maxLength:"50" example:"王小永"`
	Phone      string          `json:"phone" maxLength:"20" example:"13800000000"`
	Email      string          `json:"email,omitempty" maxLength:"254" example:"xiaoyong@example.com"`
	CohortYear int             `json:"cohort_year,omitempty" minimum:"0" maximum:"2100" doc:"届; missing: not a graduate" example:"2026"`
	HukouArea  string          `json:"hukou_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})?$" doc:"Household registration, only for people without an institution; never shown to employers" example:"500118001"`
	Education  []schoolingDTO  `json:"education" minItems:"1" maxItems:"8"`
	Skills     []string        `json:"skills,omitempty" maxItems:"30" example:"[\"总账\",\"Excel\"]"`
	Experience []experienceDTO `json:"experience,omitempty" maxItems:"15"`
	Intro      string          `json:"intro,omitempty" maxLength:"2000" example:"做事细致，熟悉财务软件。"`
	Wishes     wishesDTO       `json:"wishes,omitempty"`
}

type schoolingDTO struct {
	School     string     `json:"school" maxLength:"60" example:"重庆文理学院"`
	CampusArea string     `json:"campus_area,omitempty" pattern:"^([0-9]{6}|[0-9]{9})?$" doc:"Of the campus attended at the end; known for the district's own institutions" example:"500118"`
	Major      string     `json:"major,omitempty" maxLength:"60" example:"会计学"`
	Education  string     `json:"education" enum:"junior_middle,secondary_vocational,high_school,associate,bachelor,master,doctor" example:"bachelor"`
	FromOn     civil.Date `json:"from_on" format:"date" example:"2022-09-01"`
	ToOn       civil.Date `json:"to_on" format:"date" doc:"Graduation, past or expected" example:"2026-06-30"`
}

type experienceDTO struct {
	Title  string     `json:"title" maxLength:"60" example:"财务助理（实习）"`
	Place  string     `json:"place,omitempty" maxLength:"100" example:"永川示例机械有限公司"`
	FromOn civil.Date `json:"from_on" format:"date" example:"2025-07-01"`
	ToOn   civil.Date `json:"to_on,omitempty" format:"date" doc:"Missing: until now" example:"2025-12-31"`
	Text   string     `json:"text,omitempty" maxLength:"2000" example:"协助编制凭证与报表。"`
}

type wishesDTO struct {
	Kinds           []string `json:"kinds,omitempty" maxItems:"10" example:"[\"job\",\"state_owned\"]"`
	Areas           []string `json:"areas,omitempty" maxItems:"20" example:"[\"500118\"]"`
	PayMonthMinYuan int      `json:"pay_month_min_yuan,omitempty" minimum:"0" maximum:"1000000" example:"5000"`
}

type resumeDTO struct {
	ResumeFields
	UpdatedAt string `json:"updated_at,omitempty" format:"date-time" doc:"Missing before the first writing" example:"2026-11-23T02:00:00Z"`
	Version   int    `json:"version" doc:"0 before the first writing" example:"1"`
}

type identityDTO struct {
	Known  bool   `json:"known" example:"true"`
	Masked string `json:"masked" doc:"All but the last four characters hidden" example:"**************0014"`
}

func (s *Server) resumeRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/me/resume", "findResume", "me", "My résumé; version 0 before the first writing"), s.findResume)
	huma.Register(api, op(http.MethodPut, "/me/resume", "writeResume", "me", "Write my résumé; employers see it only as the copy frozen in an application", changes), s.writeResume)
	huma.Register(api, op(http.MethodGet, "/me/identity", "findIdentity", "me", "Whether my identity number is known, and its last four characters"), s.findIdentity)
	huma.Register(api, op(http.MethodPut, "/me/identity", "identify", "me", "Record my identity number, once; it is never sent back",
		func(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusConflict) }), s.identify)
}

func (s *Server) findResume(ctx context.Context, _ *struct{}) (*answer[resumeDTO], error) {
	r, err := s.Graduates.Resume(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	return tagged(presentResume(r), r.Version), nil
}

func (s *Server) writeResume(ctx context.Context, in *struct {
	Versioned
	Body ResumeFields
}) (*answer[resumeDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	r, err := s.Graduates.WriteResume(ctx, actor.From(ctx), version, in.Body.content())
	if err != nil {
		return nil, err
	}
	return tagged(presentResume(r), r.Version), nil
}

func (s *Server) findIdentity(ctx context.Context, _ *struct{}) (*plain[identityDTO], error) {
	p, err := s.Graduates.Identity(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	return presentIdentity(p), nil
}

func presentIdentity(p person.Person) *plain[identityDTO] {
	return &plain[identityDTO]{identityDTO{Known: p.HasIdentity(), Masked: p.MaskedIdentity()}}
}

func (s *Server) identify(ctx context.Context, in *struct {
	Body struct {
		IdentityNumber string `json:"identity_number" maxLength:"30" doc:"GB 11643-1999" example:"11010519491231002X"`
	}
}) (*plain[identityDTO], error) {
	p, err := s.Graduates.Identify(ctx, actor.From(ctx), in.Body.IdentityNumber)
	if err != nil {
		return nil, err
	}
	return presentIdentity(p), nil
}

func (f ResumeFields) content() graduate.Content {
	c := graduate.Content{Name: f.Name, Phone: f.Phone, Email: f.Email, CohortYear: f.CohortYear, HukouArea: f.HukouArea,
		Skills: f.Skills, Intro: f.Intro, Wishes: graduate.Wishes(f.Wishes)}
	for _, e := range f.Education {
		c.Education = append(c.Education, graduate.Schooling(e))
	}
	for _, e := range f.Experience {
		c.Experience = append(c.Experience, graduate.Experience(e))
	}
	return c
}

func presentContent(c graduate.Content) ResumeFields {
	f := ResumeFields{Name: c.Name, Phone: c.Phone, Email: c.Email, CohortYear: c.CohortYear, HukouArea: c.HukouArea,
		Skills: c.Skills, Intro: c.Intro, Wishes: wishesDTO(c.Wishes), Education: []schoolingDTO{}}
	for _, e := range c.Education {
		f.Education = append(f.Education, schoolingDTO(e))
	}
	for _, e := range c.Experience {
		f.Experience = append(f.Experience, experienceDTO(e))
	}
	return f
}

// frozenResume reads the copy that an application keeps.
func frozenResume(raw json.RawMessage) (*ResumeFields, error) {
	var c graduate.Content
	if err := json.Unmarshal(raw, &c); err != nil {
		return nil, fmt.Errorf("reading a frozen résumé: %w", err)
	}
	f := presentContent(c)
	return &f, nil
}

func presentResume(r graduate.Resume) resumeDTO {
	d := resumeDTO{Version: r.Version, ResumeFields: presentContent(r.Content)}
	if r.Version > 0 {
		d.UpdatedAt = instant(r.UpdatedAt)
	}
	return d
}
