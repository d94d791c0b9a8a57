package api

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/posting"
	"liuyong/internal/reveal"
	"liuyong/internal/review"
)

type reviewDTO struct {
	ID           string            `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	SubjectKind  string            `json:"subject_kind" enum:"post,qualification" example:"post"`
	SubjectID    string            `json:"subject_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID        string            `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName      string            `json:"org_name,omitempty" example:"永川示例机械有限公司"`
	Title        string            `json:"title,omitempty" example:"总账会计"`
	Round        int               `json:"round" example:"1"`
	Status       string            `json:"status" enum:"open,proposed,approved,returned,rejected,cancelled" example:"open"`
	DueAt        string            `json:"due_at" format:"date-time" example:"2026-11-25T16:00:00Z"`
	Overdue      bool              `json:"overdue" example:"false"`
	SubmittedAt  string            `json:"submitted_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	HeldByMe     bool              `json:"held_by_me" example:"true"`
	LeaseUntil   string            `json:"lease_until,omitempty" format:"date-time" example:"2026-11-23T02:15:00Z"`
	DecidedAt    string            `json:"decided_at,omitempty" format:"date-time" example:"2026-11-23T02:10:00Z"`
	Reason       string            `json:"reason,omitempty" example:"请写明薪酬。"`
	FieldReasons map[string]string `json:"field_reasons,omitempty"`
	Checks       map[string]bool   `json:"checks,omitempty" doc:"U1 to U11 as ticked"`
	Findings     []findingDTO      `json:"findings,omitempty" doc:"Of a qualification: what the program makes of the checks"`
	Evidence     map[string]string `json:"evidence,omitempty" doc:"Of a decided qualification: the SHA-256 of each file that it was decided on"`
	Snapshot     json.RawMessage   `json:"snapshot,omitempty" doc:"What was submitted in this round, an organisation's contact masked"`
	Unmaskable   []string          `json:"unmaskable,omitempty" doc:"Of a qualification: what the caller may see in full by POST /orgs/{org_id}/unmask" example:"[\"contact_name\",\"contact_phone\"]"`
	Rounds       []reviewRoundDTO  `json:"rounds,omitempty" doc:"All rounds of the subject, oldest first, each with what was submitted"`
	Screening    *screeningDTO     `json:"screening,omitempty" doc:"Of a post: what the rules say of it"`
	Objections   []ObjectionDTO    `json:"objections,omitempty" doc:"What the employer holds against rules that stop it"`
	Copies       []copyDTO         `json:"copies,omitempty" doc:"Posts that say nearly the same, the likest first, as of the submission"`
	Corrections  []correctionDTO   `json:"corrections,omitempty" doc:"Slips that the reviewer put right, which go into the post on approval"`
	Risk         int               `json:"risk,omitempty" doc:"Of a post: points of the signals, added up" example:"45"`
	Signals      []signalDTO       `json:"signals,omitempty" doc:"Reasons to look twice, the heaviest first"`
	Verdicts     []hitVerdictDTO   `json:"verdicts,omitempty" doc:"What the reviewer made of each find"`
	Proposal     *proposalDTO      `json:"proposal,omitempty" doc:"A decision that waits for a second reviewer"`
	Version      int               `json:"version" example:"2"`
	Actions      []string          `json:"actions" example:"[\"decide\"]"`
}

type hitVerdictDTO struct {
	Hit    int    `json:"hit" minimum:"0" doc:"Its place among the hits, from 0" example:"0"`
	Upheld bool   `json:"upheld" doc:"false: dismissed, with the reason" example:"false"`
	Reason string `json:"reason,omitempty" maxLength:"500" example:"指的是服务对象，不是招聘条件。"`
}

type signalDTO struct {
	Kind   string `json:"kind" enum:"objected,upheld_before,copies_others,found,new_employer,pay_outlier,reported_now,shared_premises,returned_often" example:"new_employer"`
	Points int    `json:"points" example:"20"`
	Count  int    `json:"count,omitempty" doc:"Of what counted; of pay, percent of the usual" example:"2"`
}

type findingDTO struct {
	Check  string            `json:"check" enum:"U1,U2,U3,U4,U5,U6,U7,U8,U9,U10,U11" example:"U3"`
	Answer string            `json:"answer" enum:"fits,doubt,fails,note" doc:"note: said for the reviewer to go by" example:"fits"`
	Code   string            `json:"code" example:"paper_until"`
	Params map[string]string `json:"params,omitempty" doc:"What the words of the code are filled with"`
}

type correctionDTO struct {
	Field  string `json:"field" enum:"title,duties,conditions,working_hours,benefits" example:"title"`
	Before string `json:"before" example:"总帐会计"`
	After  string `json:"after" example:"总账会计"`
}

type copyDTO struct {
	PostID  string  `json:"post_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgID   string  `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName string  `json:"org_name" example:"永川示例机械有限公司"`
	Title   string  `json:"title" example:"数控车床操作工"`
	Status  string  `json:"status" enum:"in_review,returned,published,frozen,closed,expired,taken_down" example:"published"`
	Like    float64 `json:"like" doc:"The share of what they have in common, 0 to 1" example:"0.87"`
	Own     bool    `json:"own" doc:"By the same employer" example:"false"`
}

type proposalDTO struct {
	Decision     string            `json:"decision" enum:"approve,return,reject" example:"reject"`
	Reason       string            `json:"reason,omitempty" example:"营业执照与登记信息不符。"`
	FieldReasons map[string]string `json:"field_reasons,omitempty"`
	Verdicts     []hitVerdictDTO   `json:"verdicts,omitempty"`
	Mine         bool              `json:"mine" doc:"Proposed by the caller, who may not decide it" example:"false"`
}

type colleagueDTO struct {
	ID   string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name string `json:"name" example:"审核员甲"`
}

type reviewRoundDTO struct {
	RoundDTO
	Snapshot json.RawMessage `json:"snapshot" doc:"What was submitted in that round"`
}

type reviewCountsDTO struct {
	Open               int `json:"open" example:"41"`
	Overdue            int `json:"overdue" doc:"Of the open ones, past their time" example:"2"`
	OpenPosts          int `json:"open_posts" example:"36"`
	OpenQualifications int `json:"open_qualifications" example:"5"`
	Approved           int `json:"approved" doc:"By me today; of an employer: ever" example:"18"`
	Returned           int `json:"returned" doc:"By me today; of an employer: ever" example:"4"`
	Rejected           int `json:"rejected" doc:"By me today; of an employer: ever" example:"1"`
	Complaints         int `json:"complaints,omitempty" doc:"Of an employer: posts that were reported, ever" example:"2"`
	Upheld             int `json:"upheld,omitempty" doc:"Of those, upheld" example:"1"`
	Applied            int `json:"applied,omitempty" doc:"Of an employer: applications of the 90 days up to a week ago" example:"40"`
	Answered           int `json:"answered,omitempty" doc:"Of those, answered within seven days" example:"31"`
}

// ReviewPath names a case.
type ReviewPath struct {
	ID string `path:"id" format:"uuid" doc:"The case" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// ReviewMove is an action on the version of a case that was seen.
type ReviewMove struct {
	ReviewPath
	Versioned
}

type colleaguesDTO struct {
	Items []colleagueDTO `json:"items"`
}

func (s *Server) reviewRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/reviews", "listReviews", "reviews", "Cases: open ones with the one due first on top, decided ones newest first"), s.listReviews)
	huma.Register(api, op(http.MethodGet, "/reviews/counts", "countReviews", "reviews", "How many cases wait, and what I decided today; or the record of one employer"), s.countReviews)
	huma.Register(api, op(http.MethodPost, "/reviews/next", "nextReview", "reviews", "Take the case to work on: one's own held one, else the one due first", func(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusNotFound) }), s.nextReview)
	huma.Register(api, op(http.MethodGet, "/reviews/{id}", "findReview", "reviews", "One case with all rounds of its subject"), s.findReview)
	huma.Register(api, op(http.MethodPost, "/reviews/{id}/claim", "claimReview", "reviews", "Take a case, or renew the hold on one's own", changes), s.moveReview(s.Reviews.Claim))
	huma.Register(api, op(http.MethodPost, "/reviews/{id}/release", "releaseReview", "reviews", "Put a held case back", changes), s.moveReview(s.Reviews.Release))
	huma.Register(api, op(http.MethodGet, "/reviews/{id}/colleagues", "listColleagues", "reviews", "The reviewers to whom a case can be handed"), s.listColleagues)
	huma.Register(api, op(http.MethodPost, "/reviews/{id}/hand-over", "handOverReview", "reviews", "Hand a held case to a colleague, with a note", changes), s.handOverReview)
	huma.Register(api, op(http.MethodPost, "/reviews/{id}/unassign", "unassignReview", "reviews", "Put back a case that somebody else holds", changes), s.unassignReview)
	huma.Register(api, op(http.MethodPost, "/reviews/{id}/correct", "correctReview", "reviews", "Put a slip in the text of a held post right", changes,
		describe("A few words: a fifth of the text, or ten characters. What was submitted takes the correction away. It goes into the post on approval, and the employer is told.")), s.correctReview)
	huma.Register(api, op(http.MethodPost, "/reviews/{id}/decide", "decideReview", "reviews", "Approve, return with reasons per field, or reject (qualifications only)", changes,
		describe("Rejecting, and approving against a rule that stops posts, is proposed first; a second reviewer carries it out by deciding the same, or contests it.")), s.decideReview)
}

func (s *Server) listReviews(ctx context.Context, in *struct {
	Paged
	Kind   string `query:"kind" enum:"post,qualification" example:"post"`
	Status string `query:"status" enum:"open,approved,returned,rejected,cancelled" default:"open" example:"open"`
}) (*plain[page[reviewDTO]], error) {
	a := actor.From(ctx)
	rows, err := s.Reviews.List(ctx, a, review.Filter{Kind: review.Subject(in.Kind), Status: review.Status(in.Status),
		After: id.Review(in.After), Limit: in.Limit + 1})
	if err != nil {
		return nil, err
	}
	return &plain[page[reviewDTO]]{paginate(rows, in.Limit, func(l review.Listed) string { return string(l.ID) }, func(l review.Listed) reviewDTO {
		d := s.presentReview(a, l.Case)
		d.OrgName, d.Title, d.Snapshot = l.OrgName, l.Title, nil
		return d
	})}, nil
}

func (s *Server) countReviews(ctx context.Context, in *struct {
	Employer string `query:"employer" format:"uuid" doc:"All cases of this employer" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}) (*plain[reviewCountsDTO], error) {
	c, err := s.Reviews.Count(ctx, actor.From(ctx), id.Org(in.Employer))
	if err != nil {
		return nil, err
	}
	return &plain[reviewCountsDTO]{reviewCountsDTO{Open: c.Open, Overdue: c.Overdue, OpenPosts: c.OpenPosts,
		OpenQualifications: c.OpenQualification, Approved: c.Approved, Returned: c.Returned, Rejected: c.Rejected,
		Applied: c.Applied, Answered: c.Answered, Complaints: c.Complaints, Upheld: c.Upheld}}, nil
}

func (s *Server) nextReview(ctx context.Context, in *struct {
	Kind string `query:"kind" enum:"post,qualification" doc:"Only this kind of case" example:"post"`
}) (*answer[reviewDTO], error) {
	c, err := s.Reviews.Next(ctx, actor.From(ctx), review.Subject(in.Kind))
	if err != nil {
		return nil, err
	}
	return s.findReview(ctx, &ReviewPath{ID: string(c.ID)})
}

func (s *Server) findReview(ctx context.Context, in *ReviewPath) (*answer[reviewDTO], error) {
	a := actor.From(ctx)
	o, err := s.Reviews.Find(ctx, a, id.Review(in.ID))
	if err != nil {
		return nil, err
	}
	d := s.presentReview(a, o.Case)
	d.OrgName = o.OrgName
	presentFinds(&d, a, o.Case)
	if o.SubjectKind == review.QualificationSubject {
		d.Unmaskable = reveal.Fields(a, reveal.Org)
	}
	shown := presentRounds(o.Rounds)
	for i, r := range o.Rounds {
		d.Rounds = append(d.Rounds, reviewRoundDTO{RoundDTO: shown[i], Snapshot: r.Snapshot})
	}
	return tagged(d, o.Version), nil
}

func (s *Server) moveReview(do func(context.Context, actor.Actor, id.Review, int) (review.Case, error)) handlerOf[ReviewMove, answer[reviewDTO]] {
	return func(ctx context.Context, in *ReviewMove) (*answer[reviewDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		if _, err := do(ctx, actor.From(ctx), id.Review(in.ID), version); err != nil {
			return nil, err
		}
		return s.findReview(ctx, &in.ReviewPath)
	}
}

func (s *Server) decideReview(ctx context.Context, in *struct {
	ReviewMove
	Body struct {
		Decision     string            `json:"decision" enum:"approve,return,reject,contest" example:"return"`
		Reason       string            `json:"reason,omitempty" maxLength:"2000" example:"请写明基本工资。" doc:"Needed for return and reject, unless a field has one"`
		FieldReasons map[string]string `json:"field_reasons,omitempty" doc:"Field of the form, and what to change"`
		Checks       map[string]bool   `json:"checks,omitempty" doc:"U1 to U11 as ticked, for qualifications"`
		Verdicts     []hitVerdictDTO   `json:"verdicts,omitempty" maxItems:"500" doc:"Each find of the screening upheld or dismissed; needed before approving, but for warnings"`
	}
}) (*answer[reviewDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	d := review.Decision{Outcome: review.Event(in.Body.Decision), Reason: in.Body.Reason, FieldReasons: in.Body.FieldReasons, Checks: in.Body.Checks}
	for _, v := range in.Body.Verdicts {
		d.Verdicts = append(d.Verdicts, review.Verdict(v))
	}
	if _, err = s.Reviews.Decide(ctx, actor.From(ctx), id.Review(in.ID), version, d); err != nil {
		return nil, err
	}
	return s.findReview(ctx, &in.ReviewPath)
}

func (s *Server) listColleagues(ctx context.Context, in *ReviewPath) (*plain[colleaguesDTO], error) {
	who, err := s.Reviews.Colleagues(ctx, actor.From(ctx), id.Review(in.ID))
	if err != nil {
		return nil, err
	}
	out := colleaguesDTO{Items: []colleagueDTO{}}
	for _, c := range who {
		out.Items = append(out.Items, colleagueDTO{string(c.ID), c.Name})
	}
	return &plain[colleaguesDTO]{out}, nil
}

func (s *Server) handOverReview(ctx context.Context, in *struct {
	ReviewMove
	Body struct {
		To   string `json:"to" format:"uuid" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
		Note string `json:"note" maxLength:"500" example:"我下午请假，请接着核对薪酬。"`
	}
}) (*answer[reviewDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	if _, err := s.Reviews.HandOver(ctx, actor.From(ctx), id.Review(in.ID), version, id.User(in.Body.To), in.Body.Note); err != nil {
		return nil, err
	}
	return s.findReview(ctx, &in.ReviewPath)
}

func (s *Server) unassignReview(ctx context.Context, in *struct {
	ReviewMove
	Body reasonBody
}) (*struct{}, error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Reviews.Unassign(ctx, actor.From(ctx), id.Review(in.ID), version, in.Body.Reason)
}

func (s *Server) correctReview(ctx context.Context, in *struct {
	ReviewMove
	Body struct {
		Field string `json:"field" enum:"title,duties,conditions,working_hours,benefits" example:"title"`
		Text  string `json:"text" maxLength:"5000" doc:"The whole field as corrected" example:"总账会计"`
	}
}) (*answer[reviewDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	if _, err := s.Reviews.Correct(ctx, actor.From(ctx), id.Review(in.ID), version, in.Body.Field, in.Body.Text); err != nil {
		return nil, err
	}
	return s.findReview(ctx, &in.ReviewPath)
}

func presentCorrections(cs []posting.Correction) []correctionDTO {
	out := make([]correctionDTO, 0, len(cs))
	for _, c := range cs {
		out = append(out, correctionDTO(c))
	}
	return out
}

func presentVerdicts(vs []review.Verdict) []hitVerdictDTO {
	out := make([]hitVerdictDTO, 0, len(vs))
	for _, v := range vs {
		out = append(out, hitVerdictDTO(v))
	}
	return out
}

// presentFinds adds what the screening of a post, its employer and the reviewers said.
func presentFinds(d *reviewDTO, a actor.Actor, c review.Case) {
	if c.SubjectKind == review.PostSubject {
		shown := presentScreening(c.Screening)
		d.Screening = &shown
	}
	for _, f := range c.Findings {
		d.Findings = append(d.Findings, findingDTO{f.Check, string(f.Answer), f.Code, f.Params})
	}
	for file, sum := range c.Evidence {
		if d.Evidence == nil {
			d.Evidence = map[string]string{}
		}
		d.Evidence[string(file)] = sum
	}
	for _, o := range c.Objections {
		d.Objections = append(d.Objections, ObjectionDTO(o))
	}
	for _, k := range c.Copies {
		d.Copies = append(d.Copies, copyDTO{PostID: string(k.Post), OrgID: string(k.Org), OrgName: k.Name, Title: k.Title, Status: string(k.Status),
			Like: k.Like, Own: k.Org == c.OrgID})
	}
	d.Verdicts, d.Corrections = presentVerdicts(c.Verdicts), presentCorrections(c.Corrections)
	if p := c.Proposal; p != nil && !c.Blind(a.UserID) {
		d.Proposal = &proposalDTO{Decision: string(p.Outcome), Reason: p.Reason, FieldReasons: p.FieldReasons, Verdicts: presentVerdicts(p.Verdicts),
			Mine: c.ProposedBy != nil && *c.ProposedBy == a.UserID}
	}
}

func (s *Server) presentReview(a actor.Actor, c review.Case) reviewDTO {
	now := s.Now()
	d := reviewDTO{ID: string(c.ID), SubjectKind: string(c.SubjectKind), SubjectID: c.SubjectID, OrgID: string(c.OrgID), Round: c.Round,
		Status: string(c.Status), DueAt: c.DueAt.UTC().Format(time.RFC3339), Overdue: c.Pending() && c.DueAt.Before(now),
		SubmittedAt: c.CreatedAt.UTC().Format(time.RFC3339), HeldByMe: c.HeldBy(a.UserID, now), Reason: c.Reason,
		FieldReasons: c.FieldReasons, Checks: c.Checks, Snapshot: c.Snapshot, Version: c.Version, Actions: s.Reviews.Actions(a, c)}
	if c.Blind(a.UserID) {
		d.Status = string(review.Open)
	}
	d.Risk = c.Risk
	for _, one := range c.Signals {
		d.Signals = append(d.Signals, signalDTO{one.Kind, one.Points, one.Count})
	}
	if c.LeaseUntil != nil {
		d.LeaseUntil = c.LeaseUntil.UTC().Format(time.RFC3339)
	}
	if c.DecidedAt != nil {
		d.DecidedAt = c.DecidedAt.UTC().Format(time.RFC3339)
	}
	return d
}
