package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type resetRequestInput struct {
	Body struct {
		Login string `json:"login" maxLength:"64" example:"xiaoyong@example.com"`
	}
}

type resetInput struct {
	OnDevice
	Body struct {
		Token    string `json:"token" maxLength:"64" doc:"From the mail" example:"p9w…"`
		Password string `json:"password" maxLength:"200" doc:"The new one, at least 10 characters" example:"a-long-pass-phrase"`
		Code     string `json:"code,omitempty" maxLength:"40" doc:"Where the account has a second factor: a code of it, or a recovery code" example:"123456"`
	}
}

type mailTokenInput struct {
	Body struct {
		Token string `json:"token" maxLength:"64" doc:"From the mail" example:"p9w…"`
	}
}

// accepts marks a route whose work goes on after the answer.
func accepts(o *huma.Operation) { o.DefaultStatus = http.StatusAccepted }

// goes marks a route whose link may have come to its end.
func goes(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusGone) }

func (s *Server) linkRoutes(api huma.API) {
	huma.Register(api, op(http.MethodPost, "/auth/password-reset", "askPasswordReset", "sign-in", "Have a link to set a new password sent to the account's mail address", public, accepts,
		describe("Have a link to set a new password sent to the account's mail address. The answer is the same whether there is such an account or not.")), s.askReset)
	huma.Register(api, op(http.MethodPost, "/auth/password-reset/confirm", "resetPassword", "sign-in", "Set a new password with the link of a mail; every session ends", public, goes), s.resetPassword)
	huma.Register(api, op(http.MethodPost, "/auth/email-confirmation", "confirmEmail", "sign-in", "Confirm a mail address with the link of a mail", public, goes), s.confirmEmail)
}

func (s *Server) askReset(ctx context.Context, in *resetRequestInput) (*struct{}, error) {
	return nil, s.Accounts.RequestReset(ctx, in.Body.Login)
}

// known answers with nothing but the cookie by which the device is known.
type known struct {
	SetCookie string `header:"Set-Cookie" doc:"The token by which this device is known" example:"liuyong_device=…; Path=/; HttpOnly; SameSite=Strict"`
}

func (s *Server) resetPassword(ctx context.Context, in *resetInput) (*known, error) {
	device, err := s.Accounts.ResetPassword(ctx, in.Body.Token, in.Body.Password, in.Body.Code, s.device(in.OnDevice))
	if err != nil {
		return nil, err
	}
	return &known{SetCookie: s.DeviceCookie(device)}, nil
}

func (s *Server) confirmEmail(ctx context.Context, in *mailTokenInput) (*struct{}, error) {
	return nil, s.Accounts.ConfirmEmail(ctx, in.Body.Token)
}
