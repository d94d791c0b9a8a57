package api

import (
	"context"
	"fmt"
	"image/color"
	"net/http"
	"strings"

	"github.com/boombuler/barcode/qr"
	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/account"
)

type codeInput struct {
	OnDevice
	Body struct {
		MFAToken string `json:"mfa_token" maxLength:"64" doc:"From the step before" example:"p9w…"`
		Code     string `json:"code" maxLength:"40" doc:"Six digits of the app, or a recovery code" example:"123456"`
	}
}

type setupDTO struct {
	MFAToken   string `json:"mfa_token" doc:"For the confirmation" example:"p9w…"`
	Secret     string `json:"secret" doc:"To type into an app that cannot scan" example:"JBSWY3DPEHPK3PXP"`
	OtpauthURI string `json:"otpauth_uri" doc:"What the code to scan says" example:"otpauth://totp/…"`
	QRSVG      string `json:"qr_svg" doc:"The code to scan, as an SVG" example:"<svg …>"`
}

type enrolmentInput struct {
	Body struct {
		MFAToken string `json:"mfa_token" maxLength:"64" doc:"From the sign-in" example:"p9w…"`
	}
}

func (s *Server) secondStepRoutes(api huma.API) {
	huma.Register(api, op(http.MethodPost, "/auth/mfa", "answerMfa", "sign-in", "Finish a sign-in with a code of the second factor, or a recovery code", public,
		describe("Finish a sign-in with a code of the second factor, or a recovery code. Each code is good once. After five wrong ones the sign-in begins anew.")), s.answerMFA)
	huma.Register(api, op(http.MethodPost, "/auth/mfa/enrolment", "showMfaEnrolment", "sign-in", "What an authenticator app needs, at a first sign-in that must set up a second factor", public,
		describe("What an authenticator app needs, at a first sign-in that must set up a second factor. Asking again gives the same.")), s.showEnrolment)
	huma.Register(api, op(http.MethodPost, "/auth/mfa/enrolment/confirm", "confirmMfaEnrolment", "sign-in", "Set up the second factor with its first code and finish the sign-in", public,
		describe("Set up the second factor with its first code and finish the sign-in. The answer holds the recovery codes, this once.")), s.confirmEnrolment)
}

func (s *Server) answerMFA(ctx context.Context, in *codeInput) (*loginAnswer, error) {
	o, err := s.Accounts.AnswerChallenge(ctx, in.Body.MFAToken, in.Body.Code, s.device(in.OnDevice))
	if err != nil {
		return nil, err
	}
	return s.outcome(o)
}

func (s *Server) showEnrolment(ctx context.Context, in *enrolmentInput) (*plain[setupDTO], error) {
	setup, err := s.Accounts.Enrolment(ctx, in.Body.MFAToken)
	if err != nil {
		return nil, err
	}
	return presentSetup(in.Body.MFAToken, setup)
}

func presentSetup(token string, s account.Setup) (*plain[setupDTO], error) {
	svg, err := QRCode(s.URI)
	return &plain[setupDTO]{setupDTO{MFAToken: token, Secret: s.Secret, OtpauthURI: s.URI, QRSVG: svg}}, err
}

func (s *Server) confirmEnrolment(ctx context.Context, in *codeInput) (*SignedIn, error) {
	g, err := s.Accounts.ConfirmEnrolment(ctx, in.Body.MFAToken, in.Body.Code, s.device(in.OnDevice))
	if err != nil {
		return nil, err
	}
	return s.Grant(g)
}

// border is the white border that a code needs to be found, in modules (ISO/IEC 18004).
const border = 4

// QRCode draws a text as an SVG to scan, dark on white in either theme.
func QRCode(text string) (string, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return "", fmt.Errorf("api: drawing a code: %w", err)
	}
	size := code.Bounds().Dx()
	var path strings.Builder
	for y := range size {
		for x := range size {
			if gray, _ := color.GrayModel.Convert(code.At(x, y)).(color.Gray); gray.Y < 128 {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x+border, y+border)
			}
		}
	}
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/><path d="%s"/></svg>`,
		size+2*border, size+2*border, size+2*border, size+2*border, path.String()), nil
}
