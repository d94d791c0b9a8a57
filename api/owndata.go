package api

import (
	"context"
	"mime"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/owndata"
)

type consequencesDTO struct {
	CoolingOffDays   int      `json:"cooling_off_days" doc:"For how long the account can still be kept, by signing in" example:"7"`
	LiveApplications int      `json:"live_applications" doc:"Withdrawn at once, and not restored when the account is kept" example:"2"`
	Placements       int      `json:"placements" doc:"Placement records that are kept, sealed, as the law asks" example:"1"`
	Agreements       int      `json:"agreements" doc:"Trainee agreements that are kept, sealed" example:"0"`
	RosterRows       int      `json:"roster_rows" doc:"Rows in rosters of schools, which are the school's" example:"1"`
	EvidenceYears    int      `json:"evidence_years" doc:"For how long what is kept stays, at least" example:"5"`
	SoleOwnerOf      []string `json:"sole_owner_of" doc:"Organisations to be handed over first" example:"[\"永川示例机械有限公司\"]"`
}

type deletionInput struct {
	Versioned
	Body struct {
		Proof      Proof `json:"proof"`
		Understood bool  `json:"understood" doc:"That the consequences were read; true, or the request is refused" example:"true"`
	}
}

type deletionDTO struct {
	DeletesAt string `json:"deletes_at" format:"date-time" doc:"Until then the account can be kept, by signing in" example:"2026-11-30T02:00:00Z"`
}

type stayInput struct {
	OnDevice
	Body struct {
		MFAToken string `json:"mfa_token" maxLength:"64" doc:"From the sign-in" example:"p9w…"`
	}
}

func (s *Server) ownDataRoutes(api huma.API) {
	export := op(http.MethodPost, "/me/export", "exportOwnData", "privacy", "Take a copy of everything that is kept about me", changes,
		describe("Take a copy of everything that is kept about me: a ZIP with a table of contents, a JSON file for each kind of record, and my uploads."))
	zip := &huma.Schema{Type: huma.TypeString, Format: "binary"}
	export.Responses = map[string]*huma.Response{"200": {Description: "The archive", Content: map[string]*huma.MediaType{"application/zip": {Schema: zip}}}}
	huma.Register(api, export, s.exportOwnData)
	huma.Register(api, op(http.MethodGet, "/me/deletion", "findDeletion", "privacy", "What the deletion of my account would mean"), s.findDeletion)
	huma.Register(api, op(http.MethodPost, "/me/deletion", "requestDeletion", "privacy", "Have my account deleted", changes,
		describe("Have my account deleted. At once all sessions end, and consents and living applications are withdrawn. The account is deleted when the cooling-off days are over; until then its owner keeps it by signing in and POST /auth/deletion/cancel.")), s.requestDeletion)
	huma.Register(api, op(http.MethodPost, "/auth/deletion/cancel", "cancelDeletion", "sign-in", "Keep an account that was to be deleted, and finish the sign-in", public), s.cancelDeletion)
}

func (s *Server) exportOwnData(ctx context.Context, in *provenInput) (*huma.StreamResponse, error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	archive, err := s.OwnData.Export(ctx, actor.From(ctx), v, in.Body.Proof.proof())
	if err != nil {
		return nil, err
	}
	name := "liuyong-" + string(civil.DateOf(archive.At)) + ".zip"
	return &huma.StreamResponse{Body: func(c huma.Context) {
		c.SetHeader("Content-Type", "application/zip")
		c.SetHeader("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
		c.SetHeader("Cache-Control", "private, no-store")
		if err := archive.Write(c.BodyWriter()); err != nil {
			// The answer has begun: an archive without its directory is all that can say so.
			s.Log.WarnContext(c.Context(), "an export broke off", "request_id", requestID(c.Context()), "error", err)
		}
	}}, nil
}

func (s *Server) findDeletion(ctx context.Context, _ *struct{}) (*plain[consequencesDTO], error) {
	c, err := s.OwnData.Consequences(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	return &plain[consequencesDTO]{presentConsequences(c)}, nil
}

func presentConsequences(c owndata.Consequences) consequencesDTO {
	return consequencesDTO{CoolingOffDays: c.CoolingOffDays, LiveApplications: c.LiveApplications, Placements: c.Placements,
		Agreements: c.Agreements, RosterRows: c.RosterRows, EvidenceYears: c.EvidenceYears, SoleOwnerOf: append([]string{}, c.SoleOwnerOf...)}
}

func (s *Server) requestDeletion(ctx context.Context, in *deletionInput) (*plain[deletionDTO], error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	at, err := s.OwnData.Request(ctx, actor.From(ctx), v, in.Body.Proof.proof(), in.Body.Understood)
	if err != nil {
		return nil, err
	}
	return &plain[deletionDTO]{deletionDTO{instant(at)}}, nil
}

func (s *Server) cancelDeletion(ctx context.Context, in *stayInput) (*SignedIn, error) {
	g, err := s.Accounts.CancelDeletion(ctx, in.Body.MFAToken, s.device(in.OnDevice))
	if err != nil {
		return nil, err
	}
	return s.Grant(g)
}

// outcome is a session, or what is still asked for.
func (s *Server) outcome(o account.Outcome) (*loginAnswer, error) {
	if c := o.Challenge; c != nil {
		d := loginDTO{MFARequired: c.Purpose == account.AskCode, MFAEnrol: c.Purpose == account.AskEnroll, MFAToken: c.Token}
		if c.Purpose == account.AskStay && c.DeletesAt != nil {
			d.DeletesAt = instant(*c.DeletesAt)
		}
		return &loginAnswer{Body: d}, nil
	}
	granted, err := s.Grant(*o.Grant)
	if err != nil {
		return nil, err
	}
	return &loginAnswer{SetCookie: granted.SetCookie, Body: loginDTO{AccessToken: granted.Body.AccessToken, ExpiresIn: granted.Body.ExpiresIn, User: &granted.Body.User}}, nil
}
