package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/reveal"
)

// UnmaskBody names one value and says why it is needed. Neither stands in an address.
type UnmaskBody struct {
	Field      string `json:"field" enum:"contact_name,contact_phone,agent_name,filed_by,name,identity_number,student_no,login" doc:"One of what the thing lists as unmaskable" example:"name"`
	ReasonCode string `json:"reason_code" enum:"match_papers,contact,complaint,correct,legal_duty,account_check" doc:"An identity number is shown for legal_duty only, what belongs to an account not for match_papers" example:"match_papers"`
	Reason     string `json:"reason" maxLength:"200" doc:"What exactly for, at least six characters. It is kept in the audit log, so it holds nobody's number or address" example:"与劳动合同上的姓名核对"`
}

type unmaskedDTO struct {
	Value     string `json:"value" example:"王小永"`
	HideAfter int    `json:"hide_after" doc:"Seconds after which a screen hides it again" example:"60"`
}

type unmaskedAnswer struct {
	CacheControl string `header:"Cache-Control" doc:"Nothing keeps the answer" example:"no-store"`
	Body         unmaskedDTO
}

// RosterRowPath names a row of a roster.
type RosterRowPath struct {
	RosterPath
	RowID string `path:"row_id" format:"uuid" doc:"The row" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a14"`
}

// unmasking marks what shows a masked value: its answers are never kept for a repeat.
const unmasking = "unmasking"

func (s *Server) unmaskRoutes(api huma.API) {
	const says = " One value at a time, with a reason, at most so many an hour and a day; who saw what and why stands in the audit log before it is shown. An Idempotency-Key means nothing here: a repeat is a reading of its own."
	for _, k := range []struct {
		kind                reveal.Kind
		path, name, summary string
	}{
		{reveal.Org, "/orgs/{id}/unmask", "unmaskOrg", "Show the contact of an organisation in full, to reviewers and officers"},
		{reveal.Authorisation, "/authorisations/{id}/unmask", "unmaskAuthorisation", "Show whom an authorisation names in full, to reviewers"},
		{reveal.Placement, "/placements/{id}/unmask", "unmaskPlacement", "Show name or identity number of a placement's person in full, to officers"},
		{reveal.Account, "/accounts/{id}/unmask", "unmaskAccount", "Show login or name of an account in full, to security administrators"},
	} {
		huma.Register(api, op(http.MethodPost, k.path, k.name, unmasking, k.summary, describe(k.summary+"."+says)), func(ctx context.Context, in *struct {
			ID   string `path:"id" format:"uuid" doc:"The thing" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
			Body UnmaskBody
		}) (*unmaskedAnswer, error) {
			return s.unmask(ctx, k.kind, in.ID, "", in.Body)
		})
	}
	const row = "Show name or student number in a row of a roster in full, to officers"
	huma.Register(api, op(http.MethodPost, rosterRowsPath+"/{row_id}/unmask", "unmaskRosterRow", unmasking, row, describe(row+"."+says)), func(ctx context.Context, in *struct {
		RosterRowPath
		Body UnmaskBody
	}) (*unmaskedAnswer, error) {
		return s.unmask(ctx, reveal.RosterRow, in.RowID, id.Roster(in.ID), in.Body)
	})
}

func (s *Server) unmask(ctx context.Context, k reveal.Kind, which string, roster id.Roster, b UnmaskBody) (*unmaskedAnswer, error) {
	value, err := s.Reveals.Reveal(ctx, actor.From(ctx), reveal.Request{Kind: k, ID: which, Roster: roster, Field: reveal.Field(b.Field),
		Reason: reveal.Reason(b.ReasonCode), Words: b.Reason})
	if err != nil {
		return nil, err
	}
	return &unmaskedAnswer{CacheControl: "no-store", Body: unmaskedDTO{Value: value, HideAfter: int(reveal.HideAfter / time.Second)}}, nil
}
