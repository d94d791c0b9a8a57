package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

type securityDTO struct {
	Login             string `json:"login" example:"xiaoyong@example.com"`
	Email             string `json:"email,omitempty" doc:"Where the site writes to" example:"xiaoyong@example.com"`
	EmailVerified     bool   `json:"email_verified" example:"true"`
	HasPassword       bool   `json:"has_password" doc:"False where the account signs in elsewhere only" example:"true"`
	PasswordChangedAt string `json:"password_changed_at,omitempty" format:"date-time" example:"2026-11-23T02:00:00Z"`
	SecondFactor      bool   `json:"second_factor" example:"true"`
	SecondFactorSince string `json:"second_factor_since,omitempty" format:"date-time" example:"2026-11-23T02:00:00Z"`
	Required          bool   `json:"second_factor_required" doc:"It can be replaced but not switched off" example:"false"`
	RecoveryLeft      int    `json:"recovery_codes_left" example:"10"`
	UnusedMinutes     int    `json:"session_unused_minutes" doc:"After how long unused a session ends by itself" example:"10080"`
	Version           int    `json:"version" example:"3"`
}

type sessionDTO struct {
	ID        string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Device    string `json:"device" doc:"Browser and system" example:"Chrome · Windows"`
	Address   string `json:"address" doc:"Network address at sign-in" example:"203.0.113.7"`
	Method    string `json:"method" doc:"How it began" example:"password+code"`
	CreatedAt string `json:"created_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	UsedAt    string `json:"used_at" format:"date-time" doc:"To about ten minutes" example:"2026-11-23T02:00:00Z"`
	ExpiresAt string `json:"expires_at" format:"date-time" example:"2026-12-23T02:00:00Z"`
	Current   bool   `json:"current" doc:"The session of this request" example:"true"`
	Version   int    `json:"version" example:"1"`
}

// sessionVersion is that of every session that goes on: it changes once, when it ends.
const sessionVersion = 1

// Proof is what somebody gives once more before something about the account itself is changed.
type Proof struct {
	Password string `json:"password,omitempty" maxLength:"200" doc:"The present password" example:"a-long-pass-phrase"`
	Code     string `json:"code,omitempty" maxLength:"40" doc:"Where there is a second factor: a code of it, or a recovery code" example:"123456"`
}

func (p Proof) proof() account.Proof { return account.Proof{Password: p.Password, Code: p.Code} }

type provenInput struct {
	Versioned
	Body struct {
		Proof Proof `json:"proof"`
	}
}

type passwordInput struct {
	Versioned
	Body struct {
		Proof    Proof  `json:"proof"`
		Password string `json:"password" maxLength:"200" doc:"The new one, at least 10 characters" example:"another-long-phrase"`
	}
}

type emailInput struct {
	Versioned
	Body struct {
		Proof Proof  `json:"proof"`
		Email string `json:"email" maxLength:"254" example:"xiaoyong@example.com"`
	}
}

type factorInput struct {
	Body struct {
		MFAToken string `json:"mfa_token" maxLength:"64" doc:"From the step before" example:"p9w…"`
		Code     string `json:"code" maxLength:"40" doc:"The first code of the app" example:"123456"`
	}
}

type recoveryDTO struct {
	Codes []string `json:"recovery_codes" doc:"Shown this once; each signs in once in place of a code" example:"[\"k7m2p-9xq4d\"]"`
}

func (s *Server) securityRoutes(api huma.API) {
	ended := describe("Other sessions end, and the access token with them: refresh it.")
	huma.Register(api, op(http.MethodGet, "/me/security", "findSecurity", "me", "How my account is kept safe"), s.findSecurity)
	huma.Register(api, op(http.MethodPost, "/me/password", "changePassword", "me", "Set a new password", changes, ended), s.changePassword)
	huma.Register(api, op(http.MethodPost, "/me/email", "changeEmail", "me", "Have a link sent to a new mail address, or to the present one to confirm it", changes, accepts), s.changeEmail)
	huma.Register(api, op(http.MethodPost, "/me/second-factor", "startSecondFactor", "me", "Begin to set up a second factor, or another one", changes), s.startFactor)
	huma.Register(api, op(http.MethodPost, "/me/second-factor/confirm", "confirmSecondFactor", "me", "Set up the second factor with its first code", ended), s.confirmFactor)
	huma.Register(api, op(http.MethodPost, "/me/second-factor/remove", "removeSecondFactor", "me", "Switch the second factor off", changes, ended), s.removeFactor)
	huma.Register(api, op(http.MethodPost, "/me/recovery-codes", "renewRecoveryCodes", "me", "Make new recovery codes; the old ones end", changes), s.renewRecovery)
	huma.Register(api, op(http.MethodPost, "/me/proof", "proveMyself", "me", "Give password and code again, for what is refused with proof_needed",
		describe("Give password and code again. What is refused with proof_needed then goes on for ten minutes in this session.")), s.proveMyself)
	huma.Register(api, op(http.MethodGet, "/me/sessions", "listSessions", "me", "Where I am signed in, the session used last first"), s.listSessions)
	huma.Register(api, op(http.MethodPost, "/me/sessions/{id}/end", "endSession", "me", "End one of my sessions, at once", changes), s.endSession)
	huma.Register(api, op(http.MethodPost, "/me/sessions/end-others", "endOtherSessions", "me", "End all of my sessions but this one, at once"), s.endOtherSessions)
}

func (s *Server) findSecurity(ctx context.Context, _ *struct{}) (*answer[securityDTO], error) {
	v, err := s.Accounts.Security(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	a := v.Account
	out := securityDTO{Login: a.Login, Email: a.Email, EmailVerified: a.EmailVerifiedAt != nil, HasPassword: a.PasswordHash != "",
		SecondFactor: v.FactorSince != nil, Required: v.FactorRequired, RecoveryLeft: v.RecoveryLeft,
		UnusedMinutes: int(v.UnusedFor.Minutes()), Version: a.Version}
	if a.PasswordChangedAt != nil {
		out.PasswordChangedAt = instant(*a.PasswordChangedAt)
	}
	if v.FactorSince != nil {
		out.SecondFactorSince = instant(*v.FactorSince)
	}
	return tagged(out, a.Version), nil
}

func (s *Server) proveMyself(ctx context.Context, in *struct {
	Body struct {
		Proof Proof `json:"proof"`
	}
}) (*struct{}, error) {
	return nil, s.Accounts.ProveMyself(ctx, actor.From(ctx), in.Body.Proof.proof())
}

func (s *Server) changePassword(ctx context.Context, in *passwordInput) (*struct{}, error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Accounts.ChangePassword(ctx, actor.From(ctx), v, in.Body.Proof.proof(), in.Body.Password)
}

func (s *Server) changeEmail(ctx context.Context, in *emailInput) (*struct{}, error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Accounts.RequestEmail(ctx, actor.From(ctx), v, in.Body.Proof.proof(), in.Body.Email)
}

func (s *Server) startFactor(ctx context.Context, in *provenInput) (*plain[setupDTO], error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	c, setup, err := s.Accounts.StartEnrolment(ctx, actor.From(ctx), v, in.Body.Proof.proof())
	if err != nil {
		return nil, err
	}
	return presentSetup(c.Token, setup)
}

func (s *Server) confirmFactor(ctx context.Context, in *factorInput) (*plain[recoveryDTO], error) {
	codes, err := s.Accounts.FinishEnrolment(ctx, actor.From(ctx), in.Body.MFAToken, in.Body.Code)
	if err != nil {
		return nil, err
	}
	return &plain[recoveryDTO]{recoveryDTO{codes}}, nil
}

func (s *Server) removeFactor(ctx context.Context, in *provenInput) (*struct{}, error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Accounts.RemoveFactor(ctx, actor.From(ctx), v, in.Body.Proof.proof())
}

func (s *Server) renewRecovery(ctx context.Context, in *provenInput) (*plain[recoveryDTO], error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	codes, err := s.Accounts.RenewRecovery(ctx, actor.From(ctx), v, in.Body.Proof.proof())
	if err != nil {
		return nil, err
	}
	return &plain[recoveryDTO]{recoveryDTO{codes}}, nil
}

func (s *Server) listSessions(ctx context.Context, _ *struct{}) (*plain[page[sessionDTO]], error) {
	who := actor.From(ctx)
	all, err := s.Accounts.Sessions(ctx, who)
	if err != nil {
		return nil, err
	}
	out := page[sessionDTO]{Items: make([]sessionDTO, 0, len(all))}
	for _, x := range all {
		out.Items = append(out.Items, sessionDTO{ID: string(x.ID), Device: x.Agent, Address: x.Address, Method: string(x.Method),
			CreatedAt: instant(x.CreatedAt), UsedAt: instant(x.UsedAt), ExpiresAt: instant(x.ExpiresAt),
			Current: x.ID == who.SessionID, Version: sessionVersion})
	}
	return &plain[page[sessionDTO]]{out}, nil
}

func (s *Server) endSession(ctx context.Context, in *struct {
	ID string `path:"id" format:"uuid" doc:"The session" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Versioned
}) (*struct{}, error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	if v != sessionVersion {
		return nil, fault.ErrStale.New()
	}
	return nil, s.Accounts.EndSession(ctx, actor.From(ctx), id.Session(in.ID))
}

func (s *Server) endOtherSessions(ctx context.Context, _ *struct{}) (*struct{}, error) {
	return nil, s.Accounts.EndOtherSessions(ctx, actor.From(ctx))
}
