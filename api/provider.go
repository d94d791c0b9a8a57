package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
)

type providerLinkDTO struct {
	Provider    string `json:"provider,omitempty" example:"渝快办" doc:"What the identity provider is called; missing where there is none"`
	Available   bool   `json:"available" example:"true" doc:"It can be reached, as far as is known"`
	Linked      bool   `json:"linked" example:"true"`
	HasPassword bool   `json:"has_password" example:"true" doc:"Without a password the link cannot be taken away"`
	LinkedAt    string `json:"linked_at,omitempty" format:"date-time" example:"2026-11-20T02:00:00Z"`
	LastUsedAt  string `json:"last_used_at,omitempty" format:"date-time" example:"2026-11-23T02:00:00Z"`
}

type departureDTO struct {
	URL string `json:"url" format:"uri" example:"https://id.example.gov.cn/authorize?client_id=liuyong" doc:"Where to go with the browser"`
}

type departureAnswer struct {
	SetCookie string `header:"Set-Cookie" doc:"Ties the return to this browser" example:"liuyong_provider=…; Path=/; HttpOnly; SameSite=Lax"`
	Body      departureDTO
}

const passCookie = "liuyong_provider"

// appAccount is the page of the app that shows the link.
const appAccount = "/app/account"

func (s *Server) providerRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/me/provider", "findProviderLink", "me", "How my account is linked to the identity provider"), s.findProviderLink)
	huma.Register(api, op(http.MethodPost, "/me/provider/link", "linkProvider", "me", "Go to the identity provider to link my account"), s.linkProvider)
	huma.Register(api, op(http.MethodPost, "/me/provider/unlink", "unlinkProvider", "me", "Take the link to the identity provider away"), s.unlinkProvider)
}

func (s *Server) findProviderLink(ctx context.Context, _ *struct{}) (*plain[providerLinkDTO], error) {
	own, err := s.Identities.Own(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	out := providerLinkDTO{Provider: own.Title, Available: own.Up, Linked: own.Linked, HasPassword: own.HasPassword}
	if own.Linked {
		out.LinkedAt, out.LastUsedAt = instant(own.LinkedAt), instant(own.LastUsedAt)
	}
	return &plain[providerLinkDTO]{out}, nil
}

type passwordAgain struct {
	Body struct {
		Password string `json:"password" maxLength:"200" example:"a-long-pass-phrase" doc:"Once more, so that a device left open is not enough"`
	}
}

func (s *Server) linkProvider(ctx context.Context, in *passwordAgain) (*departureAnswer, error) {
	d, err := s.Identities.StartLink(ctx, actor.From(ctx), in.Body.Password, appAccount)
	if err != nil {
		return nil, err
	}
	return &departureAnswer{SetCookie: s.PassCookie(d.Pass, d.EndsAt), Body: departureDTO{URL: d.URL}}, nil
}

func (s *Server) unlinkProvider(ctx context.Context, in *passwordAgain) (*struct{}, error) {
	return nil, s.Identities.Unlink(ctx, actor.From(ctx), in.Body.Password)
}

// PassCookie is what the browser keeps while somebody is at the identity provider, or chooses at the first sign-in.
// Lax, since it comes back on the way from another site.
func (s *Server) PassCookie(pass string, ends time.Time) string {
	return s.cookie(http.Cookie{Name: passCookie, Value: pass, Expires: ends, SameSite: http.SameSiteLaxMode}, "/")
}
