package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/refdata"
	"liuyong/internal/referral"
)

type referralDTO struct {
	ID          string      `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID       string      `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName     string      `json:"org_name" example:"永川示例机械有限公司"`
	ComplaintID string      `json:"complaint_id,omitempty" doc:"The reports that it comes from" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Title       string      `json:"title,omitempty" doc:"Of the post that it is about" example:"数控车床操作工"`
	Authority   string      `json:"authority" enum:"labour_inspection,market_regulation,police" example:"labour_inspection"`
	Status      string      `json:"status" enum:"sent,replied,closed" example:"sent"`
	Words       string      `json:"words" example:"面试时收取五百元押金，三名应聘者反映一致，请依法查处。"`
	DueOn       civil.Date  `json:"due_on" format:"date" doc:"An answer is expected by then" example:"2026-12-18"`
	Overdue     bool        `json:"overdue" example:"false"`
	Reference   string      `json:"reference,omitempty" doc:"The number that the authority gave the matter" example:"永人社监〔2026〕12号"`
	SentAt      string      `json:"sent_at" format:"date-time" example:"2026-11-27T02:00:00Z"`
	ClosedAt    string      `json:"closed_at,omitempty" format:"date-time" example:"2026-12-20T02:00:00Z"`
	Dossier     *dossierDTO `json:"dossier,omitempty" doc:"What was handed over, as it stood then"`
	Timeline    []passedDTO `json:"timeline,omitempty" doc:"What happened, oldest first"`
	Version     int         `json:"version" example:"1"`
	Actions     []string    `json:"actions" example:"[\"reply\",\"remind\",\"note\",\"close\"]"`
}

type dossierDTO struct {
	Employer   accusedDTO       `json:"employer"`
	Post       *accusedPostDTO  `json:"post,omitempty"`
	Reports    []reportDTO      `json:"reports"`
	Measures   []pastMeasureDTO `json:"measures"`
	Complaints int              `json:"complaints" doc:"All reported posts of the employer" example:"3"`
	Upheld     int              `json:"upheld" doc:"Those of them where the report was true" example:"2"`
}

type accusedDTO struct {
	Name                string `json:"name" example:"永川示例机械有限公司"`
	USCC                string `json:"uscc,omitempty" example:"91500118MA5U0A1B74"`
	Kind                string `json:"employer_kind" example:"enterprise"`
	LegalRepresentative string `json:"legal_representative,omitempty" example:"王示例"`
	AreaName            string `json:"area_name,omitempty" example:"重庆市永川区中山路街道"`
	Address             string `json:"address,omitempty" example:"示例大道1号"`
	Qualification       string `json:"qualification" enum:"none,in_review,returned,approved,rejected,expired,suspended,revoked" example:"approved"`
}

type accusedPostDTO struct {
	PostFields
	ID        string       `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Status    string       `json:"status" example:"taken_down"`
	Screening screeningDTO `json:"screening"`
}

type pastMeasureDTO struct {
	Kind   string `json:"kind" enum:"suspend,revoke" example:"suspend"`
	Status string `json:"status" enum:"in_force,lifted" example:"lifted"`
	Reason string `json:"reason" example:"两次举报属实。"`
	At     string `json:"at" format:"date-time" example:"2026-11-01T02:00:00Z"`
}

type passedDTO struct {
	At        string `json:"at" format:"date-time" example:"2026-11-27T02:00:00Z"`
	Event     string `json:"event" enum:"send,remind,reply,note,close" example:"reply"`
	Words     string `json:"words" example:"已立案，责令三日内退还。"`
	DueOn     string `json:"due_on,omitempty" doc:"Set with it" example:"2026-12-18"`
	Reference string `json:"reference,omitempty" doc:"Given with it" example:"永人社监〔2026〕12号"`
}

// ReferralPath names a referral.
type ReferralPath struct {
	ID string `path:"id" format:"uuid" doc:"The referral" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

type referralStep struct {
	Words     string     `json:"words" maxLength:"1000" example:"已立案，责令三日内退还。"`
	DueOn     civil.Date `json:"due_on,omitempty" format:"date" doc:"With a reminder: the new day" example:"2026-12-18"`
	Reference string     `json:"reference,omitempty" maxLength:"100" doc:"With an answer: the authority's number" example:"永人社监〔2026〕12号"`
}

func (s *Server) referralRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/referrals", "listReferrals", "referrals", "Matters handed over: open ones by the day an answer is due, closed ones newest first, those of one matter newest first"), s.listReferrals)
	huma.Register(api, op(http.MethodPost, "/referrals", "sendReferral", "referrals", "Note that a matter was handed over, with the file as it stands", creates,
		describe("The file is put together from the employer, the reported post with what the rules find in it, the reports without who made them, and measures of the past. The employer is not told.")), s.sendReferral)
	huma.Register(api, op(http.MethodGet, "/referrals/{id}", "findReferral", "referrals", "One matter with its file and all that happened"), s.findReferral)
	for _, v := range []struct {
		do      referral.Event
		summary string
	}{
		{referral.Reply, "Note the authority's answer"},
		{referral.Remind, "Note that an answer was asked for again, by a new day"},
		{referral.Note, "Note what else happened"},
		{referral.Close, "End the matter, with what came of it"},
	} {
		huma.Register(api, op(http.MethodPost, "/referrals/{id}/"+string(v.do), string(v.do)+"Referral", "referrals", v.summary, changes), s.actOnReferral(v.do))
	}
}

func (s *Server) listReferrals(ctx context.Context, in *struct {
	Paged
	Employer  string `query:"employer" format:"uuid" doc:"About one employer" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Complaint string `query:"complaint" format:"uuid" doc:"That come from one case of reports" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	State     string `query:"state" enum:"open,closed" doc:"Only such" example:"open"`
}) (*plain[page[referralDTO]], error) {
	a := actor.From(ctx)
	rows, err := s.Referrals.List(ctx, a, referral.Filter{OrgID: id.Org(in.Employer), ComplaintID: id.ComplaintCase(in.Complaint), State: in.State,
		After: id.Referral(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[referralDTO]]{paginate(rows, in.Limit, func(l referral.Listed) string { return string(l.ID) }, func(l referral.Listed) referralDTO {
		d := s.presentReferral(a, l.Referral)
		d.OrgName, d.Title = l.OrgName, l.Title
		return d
	})}, nil
}

func (s *Server) sendReferral(ctx context.Context, in *struct {
	Body struct {
		OrgID       string     `json:"org_id" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
		ComplaintID string     `json:"complaint_id,omitempty" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
		Authority   string     `json:"authority" enum:"labour_inspection,market_regulation,police" example:"labour_inspection"`
		Words       string     `json:"words" maxLength:"1000" doc:"What was found, and what is asked" example:"面试时收取五百元押金，三名应聘者反映一致，请依法查处。"`
		DueOn       civil.Date `json:"due_on,omitempty" format:"date" doc:"Without it, as the programme says" example:"2026-12-18"`
	}
}) (*answer[referralDTO], error) {
	b := in.Body
	r, err := s.Referrals.Send(ctx, actor.From(ctx), referral.Draft{OrgID: id.Org(b.OrgID), ComplaintID: id.ComplaintCase(b.ComplaintID),
		Authority: referral.Authority(b.Authority), Words: b.Words, DueOn: b.DueOn})
	if err != nil {
		return nil, err
	}
	return s.findReferral(ctx, &ReferralPath{ID: string(r.ID)})
}

func (s *Server) findReferral(ctx context.Context, in *ReferralPath) (*answer[referralDTO], error) {
	a := actor.From(ctx)
	o, err := s.Referrals.Find(ctx, a, id.Referral(in.ID))
	if err != nil {
		return nil, err
	}
	d := s.presentReferral(a, o.Referral)
	d.Dossier = presentDossier(o.Dossier)
	d.OrgName = o.Dossier.Employer.Name
	if o.Dossier.Post != nil {
		d.Title = o.Dossier.Post.Content.Title
	}
	for _, r := range o.Timeline {
		one := passedDTO{At: instant(r.At), Event: r.Event, Words: r.Reason}
		one.DueOn, _ = r.Data["due_on"].(string)
		one.Reference, _ = r.Data["reference"].(string)
		d.Timeline = append(d.Timeline, one)
	}
	return tagged(d, o.Version), nil
}

func (s *Server) actOnReferral(do referral.Event) handlerOf[struct {
	ReferralPath
	Versioned
	Body referralStep
}, answer[referralDTO]] {
	return func(ctx context.Context, in *struct {
		ReferralPath
		Versioned
		Body referralStep
	}) (*answer[referralDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		if _, err := s.Referrals.Act(ctx, actor.From(ctx), id.Referral(in.ID), version, do, referral.Step(in.Body)); err != nil {
			return nil, err
		}
		return s.findReferral(ctx, &in.ReferralPath)
	}
}

func (s *Server) presentReferral(a actor.Actor, r referral.Referral) referralDTO {
	d := referralDTO{ID: string(r.ID), OrgID: string(r.OrgID), Authority: string(r.Authority), Status: string(r.Status), Words: r.Words, DueOn: r.DueOn,
		Overdue: r.Overdue(civil.DateOf(s.Now())), Reference: r.Reference, SentAt: instant(r.CreatedAt), Version: r.Version, Actions: s.Referrals.Actions(a, r)}
	if r.ComplaintID != nil {
		d.ComplaintID = string(*r.ComplaintID)
	}
	if r.ClosedAt != nil {
		d.ClosedAt = instant(*r.ClosedAt)
	}
	return d
}

func presentDossier(o referral.Dossier) *dossierDTO {
	e := o.Employer
	d := &dossierDTO{Employer: accusedDTO{Name: e.Name, USCC: e.Code, Kind: e.Kind, LegalRepresentative: e.LegalRepresentative,
		AreaName: refdata.AreaFullName(e.Area), Address: e.Address, Qualification: e.Qualification},
		Reports: []reportDTO{}, Measures: []pastMeasureDTO{}, Complaints: o.Complaints, Upheld: o.Upheld}
	if p := o.Post; p != nil {
		d.Post = &accusedPostDTO{PostFields: presentFields(p.Content), ID: string(p.ID), Status: string(p.Status), Screening: presentScreening(p.Screening)}
	}
	for _, r := range o.Reports {
		d.Reports = append(d.Reports, reportDTO{r.Category, r.Words, instant(r.At)})
	}
	for _, m := range o.Measures {
		d.Measures = append(d.Measures, pastMeasureDTO{m.Kind, m.Status, m.Reason, instant(m.At)})
	}
	return d
}
