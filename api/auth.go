package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
)

// RefreshCookie carries the refresh token; only the sign-in routes read it. With TLS its name has a prefix (cookie.go).
const RefreshCookie = "liuyong_refresh"

// DeviceCookie carries the token by which a device is known: strangers' failures to sign in do not slow it down.
const DeviceCookie = "liuyong_device"

const deviceLife = 180 * 24 * 60 * 60 // seconds, as long as the device is remembered

type membershipDTO struct {
	OrgID   string `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName string `json:"org_name" example:"永川示例机械有限公司"`
	Role    string `json:"role" enum:"owner,recruiter,viewer" example:"owner"`
}

// UserDTO is an account as its owner sees it.
type UserDTO struct {
	ID          string          `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name        string          `json:"name" example:"王小永"`
	Roles       []string        `json:"roles" example:"[\"graduate\"]"`
	Memberships []membershipDTO `json:"memberships"`
}

type signInDTO struct {
	AccessToken string   `json:"access_token" doc:"Send as Authorization: Bearer" example:"eyJhbGciOiJFZERTQSJ9…"`
	ExpiresIn   int      `json:"expires_in" doc:"Seconds until the access token ends" example:"600"`
	User        UserDTO  `json:"user"`
	Recovery    []string `json:"recovery_codes,omitempty" doc:"After a second factor was set up, this once: each signs in once in place of a code" example:"[\"k7m2p-9xq4d\"]"`
}

// SignedIn is a session begun or gone on with, and the cookies that belong to it.
type SignedIn struct {
	SetCookie []string `header:"Set-Cookie" doc:"The refresh token, for the sign-in routes only, and the token by which this device is known" example:"liuyong_refresh=…; Path=/api/v1/auth; HttpOnly; SameSite=Strict"`
	Body      signInDTO
}

// loginDTO is a session, or what is still asked for.
type loginDTO struct {
	AccessToken string   `json:"access_token,omitempty" doc:"Send as Authorization: Bearer" example:"eyJhbGciOiJFZERTQSJ9…"`
	ExpiresIn   int      `json:"expires_in,omitempty" doc:"Seconds until the access token ends" example:"600"`
	User        *UserDTO `json:"user,omitempty"`
	MFARequired bool     `json:"mfa_required,omitempty" doc:"A code is needed: POST /auth/mfa" example:"false"`
	MFAEnrol    bool     `json:"mfa_enrolment_required,omitempty" doc:"A second factor must be set up first: POST /auth/mfa/enrolment" example:"false"`
	DeletesAt   string   `json:"deletes_at,omitempty" format:"date-time" doc:"The account is going to be deleted then, and nobody acts with it: POST /auth/deletion/cancel keeps it" example:"2026-11-30T02:00:00Z"`
	MFAToken    string   `json:"mfa_token,omitempty" doc:"For the next step, ten minutes and five tries" example:"p9w…"`
}

type loginAnswer struct {
	SetCookie []string `header:"Set-Cookie" doc:"With a session: the refresh token, and the token by which this device is known" example:"liuyong_refresh=…; Path=/api/v1/auth; HttpOnly; SameSite=Strict"`
	Body      loginDTO
}

// OnDevice is the part of an input that says what somebody signs in on.
type OnDevice struct {
	DeviceToken string `cookie:"liuyong_device" doc:"By which a device is known; on the loopback" example:"p9w…"`
	HostDevice  string `cookie:"__Host-liuyong_device" doc:"By which a device is known; with TLS" example:"p9w…"`
	Agent       string `header:"User-Agent" doc:"Browser and system are kept, to know the device by" example:"Mozilla/5.0"`
}

func (s *Server) device(d OnDevice) account.Device {
	return account.Device{Token: s.chosen(d.DeviceToken, d.HostDevice), Agent: d.Agent}
}

type registerInput struct {
	OnDevice
	Body struct {
		Role     string      `json:"role" enum:"graduate,employer" example:"graduate"`
		Login    string      `json:"login" maxLength:"64" example:"xiaoyong@example.com" doc:"A mail address, or a name of 4 to 64 letters and digits"`
		Password string      `json:"password" maxLength:"200" example:"a-long-pass-phrase" doc:"At least 10 characters"`
		Name     string      `json:"name" maxLength:"50" example:"王小永"`
		USCC     string      `json:"uscc,omitempty" maxLength:"30" example:"91500118MA5U0A1B74" doc:"Employers: unified social credit code (GB 32100-2015)"`
		Org      *OrgProfile `json:"org,omitempty" doc:"Employers: the organisation"`
	}
}

type refreshInput struct {
	Token string `cookie:"liuyong_refresh" doc:"The refresh token; on the loopback" example:"p9w…"`
	Host  string `cookie:"__Host-liuyong_refresh" doc:"The refresh token; with TLS" example:"p9w…"`
}

func (s *Server) authRoutes(api huma.API) {
	huma.Register(api, op(http.MethodPost, "/auth/register", "register", "sign-in", "Open an account as a graduate, or as an employer with an organisation", public, creates), s.register)
	huma.Register(api, op(http.MethodPost, "/auth/login", "login", "sign-in", "Sign in with a password", public,
		describe("Sign in with a password. Where the account has a second factor, or must have one, the answer is no session but what is asked for next.")), s.login)
	huma.Register(api, op(http.MethodPost, "/auth/refresh", "refresh", "sign-in", "Exchange the refresh cookie for a new access token", public), s.refresh)
	huma.Register(api, op(http.MethodPost, "/auth/logout", "logout", "sign-in", "End the session", public), s.logout)
	s.secondStepRoutes(api)
	s.linkRoutes(api)
}

func (s *Server) register(ctx context.Context, in *registerInput) (*SignedIn, error) {
	r := account.Registration{Login: in.Body.Login, Password: in.Body.Password, Name: in.Body.Name,
		Role: actor.Role(in.Body.Role), USCC: in.Body.USCC}
	if in.Body.Org != nil {
		r.Org = in.Body.Org.profile()
	}
	return s.Register(ctx, r, s.device(in.OnDevice))
}

type loginInput struct {
	OnDevice
	Body struct {
		Login    string `json:"login" maxLength:"64" example:"graduate@demo"`
		Password string `json:"password" maxLength:"200" example:"liuyong-demo"`
	}
}

func (s *Server) login(ctx context.Context, in *loginInput) (*loginAnswer, error) {
	o, err := s.Accounts.SignIn(ctx, in.Body.Login, in.Body.Password, s.device(in.OnDevice))
	if err != nil {
		return nil, err
	}
	return s.outcome(o)
}

// Grant makes the tokens of a session; the sign-in pages use it too.
func (s *Server) Grant(g account.Grant) (*SignedIn, error) {
	token, err := s.Tokens.issue(g)
	if err != nil {
		return nil, err
	}
	cookies := []string{s.refreshCookie(g.RefreshToken, g.ExpiresAt)}
	if g.DeviceToken != "" {
		cookies = append(cookies, s.DeviceCookie(g.DeviceToken))
	}
	return &SignedIn{SetCookie: cookies, Body: signInDTO{AccessToken: token, ExpiresIn: int(AccessLife / time.Second),
		User: presentUser(g.Account, g.Memberships), Recovery: g.Recovery}}, nil
}

func presentUser(a account.Account, members []actor.Membership) UserDTO {
	u := UserDTO{ID: string(a.ID), Name: a.Name, Roles: []string{}, Memberships: []membershipDTO{}}
	for _, r := range a.Roles {
		u.Roles = append(u.Roles, string(r))
	}
	for _, m := range members {
		u.Memberships = append(u.Memberships, membershipDTO{OrgID: string(m.OrgID), OrgName: m.OrgName, Role: string(m.Level)})
	}
	return u
}

func (s *Server) refreshCookie(token string, expires time.Time) string {
	return s.cookie(http.Cookie{Name: RefreshCookie, Value: token, Expires: expires, SameSite: http.SameSiteStrictMode}, "/api/v1/auth")
}

// DeviceCookie makes a device known; pages and contract both see it. Lax, for the way back from the identity provider.
func (s *Server) DeviceCookie(token string) string {
	return s.cookie(http.Cookie{Name: DeviceCookie, Value: token, MaxAge: deviceLife, SameSite: http.SameSiteLaxMode}, "/")
}

func (s *Server) refresh(ctx context.Context, in *refreshInput) (*SignedIn, error) {
	token := s.chosen(in.Token, in.Host)
	if token == "" {
		return nil, fault.ErrUnauthenticated.New()
	}
	g, err := s.Accounts.Refresh(ctx, token)
	if err != nil {
		return nil, err
	}
	return s.Grant(g)
}

type signedOut struct {
	SetCookie string `header:"Set-Cookie" doc:"Takes the refresh token away" example:"liuyong_refresh=; Path=/api/v1/auth; Max-Age=0"`
}

func (s *Server) logout(ctx context.Context, in *refreshInput) (*signedOut, error) {
	if token := s.chosen(in.Token, in.Host); token != "" {
		if err := s.Accounts.SignOut(ctx, token); err != nil {
			return nil, err
		}
	}
	return &signedOut{SetCookie: s.refreshCookie("", time.Unix(1, 0))}, nil
}
