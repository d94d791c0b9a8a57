package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
)

type consentItemDTO struct {
	Code  string `json:"code" example:"contact"`
	Label string `json:"label" doc:"In the language of Accept-Language" example:"手机号码和电子邮箱"`
}

type consentOfferDTO struct {
	TextVersion string           `json:"text_version" doc:"Send as consent when applying" example:"2026-11-25"`
	OrgID       string           `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Recipient   string           `json:"recipient" doc:"Who gets the résumé" example:"永川示例机械有限公司"`
	Items       []consentItemDTO `json:"items" doc:"What the recipient gets"`
	Text        string           `json:"text" doc:"What one agrees to, in the language of Accept-Language" example:"我同意本站将我此刻的简历提供给……"`
	AccessDays  int              `json:"access_days" doc:"For how long after the end of the application the recipient may read it" example:"90"`
}

type consentDTO struct {
	ID            string           `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Purpose       string           `json:"purpose" enum:"apply" example:"apply"`
	OrgID         string           `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Recipient     string           `json:"recipient" example:"永川示例机械有限公司"`
	ApplicationID string           `json:"application_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	PostTitle     string           `json:"post_title" example:"总账会计"`
	Live          bool             `json:"live" doc:"Withdrawing the consent would withdraw the application too" example:"true"`
	Access        string           `json:"access" enum:"open,withdrawn,ended" doc:"Whether the recipient may still read what was sent: no longer when the consent was withdrawn, or the application ended long ago" example:"open"`
	AccessDays    int              `json:"access_days" doc:"For how long after the end of the application the recipient may read it" example:"90"`
	AccessUntil   string           `json:"access_until,omitempty" format:"date-time" doc:"When that ends or ended, once it is known" example:"2027-02-21T02:00:00Z"`
	Items         []consentItemDTO `json:"items"`
	TextVersion   string           `json:"text_version" example:"2026-11-25"`
	GivenAt       string           `json:"given_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	WithdrawnAt   string           `json:"withdrawn_at,omitempty" format:"date-time" example:"2026-11-24T02:00:00Z"`
	Version       int              `json:"version" example:"1"`
}

type consentPath struct {
	ID string `path:"id" format:"uuid" doc:"The consent" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Versioned
}

func (s *Server) consentRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/posts/{id}/consent", "findConsentOffer", "applications", "What applying for this post asks one to agree to: who gets which data, for what", gone), s.consentOffer)
	huma.Register(api, op(http.MethodGet, "/me/consents", "listConsents", "privacy", "What I agreed to, newest first"), s.listConsents)
	huma.Register(api, op(http.MethodPost, "/me/consents/{id}/withdraw", "withdrawConsent", "privacy",
		"Withdraw a consent: the employer's access ends at once, and a living application with it", changes), s.withdrawConsent)
}

func (s *Server) consentOffer(ctx context.Context, in *struct {
	PostPath
	Lang string `header:"Accept-Language" example:"zh-CN"`
}) (*plain[consentOfferDTO], error) {
	o, err := s.Hiring.ConsentFor(ctx, actor.From(ctx), id.Post(in.ID))
	if err != nil {
		return nil, err
	}
	d := consentOfferDTO{TextVersion: o.TextVersion, OrgID: string(o.OrgID), Recipient: o.Recipient, Text: o.Zh, AccessDays: o.AccessDays}
	lang := language(in.Lang)
	if lang == "en" {
		d.Text = o.En
	}
	for _, i := range o.Items {
		d.Items = append(d.Items, presentItem(i, lang))
	}
	return &plain[consentOfferDTO]{d}, nil
}

func presentItem(i hiring.ConsentItem, lang string) consentItemDTO {
	if lang == "en" {
		return consentItemDTO{i.Code, i.En}
	}
	return consentItemDTO{i.Code, i.Zh}
}

func (s *Server) listConsents(ctx context.Context, in *struct {
	Paged
	Lang string `header:"Accept-Language" example:"zh-CN"`
}) (*plain[page[consentDTO]], error) {
	rows, err := s.Hiring.Consents(ctx, actor.From(ctx), id.Consent(in.After), in.Limit+1)
	if err != nil {
		return nil, err
	}
	lang := language(in.Lang)
	return &plain[page[consentDTO]]{paginate(rows, in.Limit, func(g hiring.Given) string { return string(g.ID) }, func(g hiring.Given) consentDTO {
		d := consentDTO{ID: string(g.ID), Purpose: g.Purpose, OrgID: string(g.OrgID), Recipient: g.OrgName, ApplicationID: string(g.ApplicationID),
			PostTitle: g.PostTitle, Live: g.ApplicationStatus.Live() && g.WithdrawnAt == nil, TextVersion: g.TextVersion,
			GivenAt: instant(g.GivenAt), Access: string(g.Access), AccessDays: s.Programme.Privacy.ResumeAccessDays, Version: g.Version, Items: []consentItemDTO{}}
		if g.AccessUntil != nil {
			d.AccessUntil = instant(*g.AccessUntil)
		}
		if g.WithdrawnAt != nil {
			d.WithdrawnAt = instant(*g.WithdrawnAt)
		}
		for _, code := range g.Items {
			d.Items = append(d.Items, presentItem(hiring.ConsentItemOf(code), lang))
		}
		return d
	})}, nil
}

func (s *Server) withdrawConsent(ctx context.Context, in *consentPath) (*struct{}, error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Hiring.WithdrawConsent(ctx, actor.From(ctx), id.Consent(in.ID), version)
}
