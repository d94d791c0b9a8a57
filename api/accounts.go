package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/id"
	"liuyong/internal/reveal"
)

// AccountDTO is an account as lists show it.
type AccountDTO struct {
	ID        string   `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Login     string   `json:"login" doc:"A mail address is masked; empty once the account is deleted" example:"s***@example.gov.cn"`
	Name      string   `json:"name" doc:"Masked, but for staff" example:"向审"`
	Roles     []string `json:"roles" example:"[\"reviewer\"]"`
	Status    string   `json:"status" doc:"deleting: its owner asked for its deletion and may still come back; deleted: a shell that ledgers refer to" enum:"active,invited,disabled,deleting,deleted" example:"active"`
	Version   int      `json:"version" example:"3"`
	CreatedAt string   `json:"created_at" format:"date-time" example:"2026-11-20T02:00:00Z"`
}

type accountDetailDTO struct {
	AccountDTO
	SecondFactor bool     `json:"second_factor" doc:"A second factor is enrolled" example:"true"`
	Linked       bool     `json:"linked" doc:"Signs in through the identity provider too" example:"false"`
	Sessions     int      `json:"sessions" doc:"Sessions that have not ended" example:"1"`
	LastSignInAt string   `json:"last_sign_in_at,omitempty" format:"date-time" example:"2026-11-23T02:00:00Z"`
	DeletesAt    string   `json:"deletes_at,omitempty" format:"date-time" doc:"When the account is deleted, as its owner asked; until then the owner can keep it by signing in" example:"2026-11-30T02:00:00Z"`
	Locked       bool     `json:"locked" doc:"Too many wrong passwords just now" example:"false"`
	Unmaskable   []string `json:"unmaskable,omitempty" doc:"What the caller may see in full by POST /accounts/{id}/unmask" example:"[\"login\",\"name\"]"`
	Actions      []string `json:"actions" example:"[\"set-roles\",\"end-sessions\",\"disable\"]"`
}

// AccountPath names an account.
type AccountPath struct {
	ID string `path:"id" format:"uuid" doc:"The account" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
}

// reasoned is a change to an account with why it was made; the reason stands in the audit log.
type reasoned struct {
	AccountPath
	Versioned
	Body struct {
		Reason string `json:"reason" maxLength:"500" example:"本人来电，证件核对无误" doc:"Why; kept in the audit log"`
	}
}

func (s *Server) accountRoutes(api huma.API) {
	huma.Register(api, op(http.MethodGet, "/accounts", "listAccounts", "accounts", "Accounts, newest first, for the security administrators"), s.listAccounts)
	huma.Register(api, op(http.MethodPost, "/accounts", "inviteAccount", "accounts", "Open an account for somebody of the bureau; the owner is told by mail and sets the password", creates), s.inviteAccount)
	huma.Register(api, op(http.MethodPost, "/accounts/search", "searchAccounts", "accounts", "Find accounts by a part of the login or the name",
		describe("Find accounts by a part of the login or the name. The words travel in the body, since names have no place in an address.")), s.searchAccounts)
	huma.Register(api, op(http.MethodGet, "/accounts/{id}", "findAccount", "accounts", "One account: its roles and how it signs in, nothing of what it does"), s.findAccount)
	huma.Register(api, op(http.MethodPost, "/accounts/{id}/set-roles", "setRoles", "accounts", "Give an account of the bureau other roles; its sessions end", changes), s.setRoles)
	for _, c := range []struct {
		verb, name, summary string
		do                  administer
	}{
		{"disable", "disableAccount", "Close an account: its sessions end and it cannot sign in", s.Administration.Disable},
		{"enable", "enableAccount", "Open a disabled account again", s.Administration.Enable},
		{"end-sessions", "endSessions", "Sign an account out everywhere", s.Administration.EndSessions},
		{"reset-second-factor", "resetSecondFactor", "Take a lost second factor away; it is set up anew at the next sign-in", s.Administration.ResetSecondFactor},
		{"invite", "inviteAgain", "Write the invitation once more", s.Administration.InviteAgain},
		{"unlock", "unlockAccount", "Forget the wrong passwords of an account", s.Administration.Unlock},
	} {
		huma.Register(api, op(http.MethodPost, "/accounts/{id}/"+c.verb, c.name, "accounts", c.summary, changes), s.administer(c.do))
	}
}

type administer func(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (account.Overview, error)

func (s *Server) administer(do administer) handlerOf[reasoned, answer[accountDetailDTO]] {
	return func(ctx context.Context, in *reasoned) (*answer[accountDetailDTO], error) {
		v, err := in.version()
		if err != nil {
			return nil, err
		}
		return tagAccount(ctx)(do(ctx, actor.From(ctx), id.User(in.ID), v, in.Body.Reason))
	}
}

func (s *Server) listAccounts(ctx context.Context, in *struct {
	Paged
	Role   string `query:"role" enum:"graduate,employer,institution,reviewer,officer,analyst,admin,security,auditor" example:"reviewer"`
	Status string `query:"status" enum:"active,invited,disabled,deleting,deleted" example:"active"`
}) (*plain[page[AccountDTO]], error) {
	return s.accountPage(ctx, account.Filter{Role: actor.Role(in.Role), Status: account.Status(in.Status), After: id.User(in.After)}, in.Limit)
}

func (s *Server) searchAccounts(ctx context.Context, in *struct {
	Paged
	Body struct {
		Words  string `json:"words" minLength:"1" maxLength:"64" example:"向审" doc:"A part of the login or the name"`
		Role   string `json:"role,omitempty" enum:"graduate,employer,institution,reviewer,officer,analyst,admin,security,auditor" example:"reviewer"`
		Status string `json:"status,omitempty" enum:"active,invited,disabled,deleting,deleted" example:"active"`
	}
}) (*plain[page[AccountDTO]], error) {
	return s.accountPage(ctx, account.Filter{Words: in.Body.Words, Role: actor.Role(in.Body.Role), Status: account.Status(in.Body.Status), After: id.User(in.After)}, in.Limit)
}

func (s *Server) accountPage(ctx context.Context, f account.Filter, limit int) (*plain[page[AccountDTO]], error) {
	f.Limit = limit + 1
	rows, err := s.Administration.List(ctx, actor.From(ctx), f)
	if err != nil {
		return nil, err
	}
	return &plain[page[AccountDTO]]{paginate(rows, limit, func(l account.Listed) string { return string(l.ID) }, presentAccount)}, nil
}

func (s *Server) findAccount(ctx context.Context, in *AccountPath) (*answer[accountDetailDTO], error) {
	return tagAccount(ctx)(s.Administration.Find(ctx, actor.From(ctx), id.User(in.ID)))
}

func (s *Server) setRoles(ctx context.Context, in *struct {
	AccountPath
	Versioned
	Body struct {
		Roles  []string `json:"roles" maxItems:"9" example:"[\"reviewer\",\"officer\"]"`
		Reason string   `json:"reason" maxLength:"500" example:"岗位调整" doc:"Why; kept in the audit log"`
	}
}) (*answer[accountDetailDTO], error) {
	v, err := in.version()
	if err != nil {
		return nil, err
	}
	return tagAccount(ctx)(s.Administration.SetRoles(ctx, actor.From(ctx), id.User(in.ID), v, rolesOf(in.Body.Roles), in.Body.Reason))
}

func (s *Server) inviteAccount(ctx context.Context, in *struct {
	Lang string `header:"Accept-Language" example:"zh-CN"`
	Body struct {
		Email  string   `json:"email" maxLength:"64" example:"shenhe@example.gov.cn" doc:"Also the login"`
		Name   string   `json:"name" maxLength:"50" example:"向审"`
		Roles  []string `json:"roles" maxItems:"9" example:"[\"reviewer\"]"`
		Reason string   `json:"reason" maxLength:"500" example:"新到岗" doc:"Why; kept in the audit log"`
	}
}) (*answer[accountDetailDTO], error) {
	return tagAccount(ctx)(s.Administration.Invite(ctx, actor.From(ctx), account.Invitation{Email: in.Body.Email, Name: in.Body.Name,
		Roles: rolesOf(in.Body.Roles), Reason: in.Body.Reason, Lang: language(in.Lang)}))
}

func rolesOf(names []string) []actor.Role {
	out := make([]actor.Role, len(names))
	for i, n := range names {
		out[i] = actor.Role(n)
	}
	return out
}

func presentAccount(l account.Listed) AccountDTO {
	out := AccountDTO{ID: string(l.ID), Login: l.Login, Name: l.Name, Roles: []string{}, Status: string(l.Status), Version: l.Version, CreatedAt: instant(l.CreatedAt)}
	for _, r := range l.Roles {
		out.Roles = append(out.Roles, string(r))
	}
	return out
}

func tagAccount(ctx context.Context) func(account.Overview, error) (*answer[accountDetailDTO], error) {
	return func(o account.Overview, err error) (*answer[accountDetailDTO], error) {
		if err != nil {
			return nil, err
		}
		out := accountDetailDTO{AccountDTO: presentAccount(o.Listed), SecondFactor: o.SecondFactor, Linked: o.Linked, Sessions: o.Sessions,
			Locked: o.Locked, Actions: o.Actions}
		if o.Status != account.Deleted {
			out.Unmaskable = reveal.Fields(actor.From(ctx), reveal.Account)
		}
		if o.LastSignInAt != nil {
			out.LastSignInAt = instant(*o.LastSignInAt)
		}
		if o.DeletesAt != nil {
			out.DeletesAt = instant(*o.DeletesAt)
		}
		return tagged(out, o.Version), nil
	}
}
