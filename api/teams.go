package api

import (
	"cmp"
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"liuyong/internal/actor"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/team"
)

type memberDTO struct {
	OrgID           string     `json:"org_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	OrgName         string     `json:"org_name" example:"永川示例机械有限公司"`
	UserID          string     `json:"user_id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12"`
	Name            string     `json:"name" example:"张示例"`
	Login           string     `json:"login,omitempty" doc:"For owners, and for oneself" example:"zhang@example.com"`
	Level           string     `json:"level" enum:"owner,recruiter,viewer" example:"recruiter"`
	State           string     `json:"state" enum:"acting,waiting" doc:"waiting: a member of another employer without an authorisation in force" example:"acting"`
	AuthorisedUntil civil.Date `json:"authorised_until,omitempty" format:"date" doc:"For members of another employer: the last day of the authorisation in force" example:"2027-03-01"`
	JoinedAt        string     `json:"joined_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	Version         int        `json:"version" example:"1"`
	Actions         []string   `json:"actions" doc:"change_level, remove, hand_over, leave" example:"[\"change_level\",\"remove\"]"`
}

type invitationDTO struct {
	ID        string   `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Address   string   `json:"address" example:"zhang@example.com"`
	Level     string   `json:"level" enum:"owner,recruiter,viewer" example:"recruiter"`
	Status    string   `json:"status" enum:"open,accepted,revoked,expired" example:"open"`
	InvitedBy string   `json:"invited_by" example:"李示例"`
	SentAt    string   `json:"sent_at" format:"date-time" example:"2026-11-23T02:00:00Z"`
	ExpiresAt string   `json:"expires_at" format:"date-time" example:"2026-11-30T02:00:00Z"`
	Version   int      `json:"version" example:"1"`
	Actions   []string `json:"actions" doc:"resend, revoke" example:"[\"resend\",\"revoke\"]"`
}

type invitationPreviewDTO struct {
	OrgName    string `json:"org_name" example:"永川示例机械有限公司"`
	Level      string `json:"level" enum:"owner,recruiter,viewer" example:"recruiter"`
	InvitedBy  string `json:"invited_by" example:"李示例"`
	Address    string `json:"address" doc:"Masked" example:"z***@example.com"`
	HasAccount bool   `json:"has_account" doc:"The address has an account, which accepts; otherwise one is opened with join" example:"false"`
	ExpiresAt  string `json:"expires_at" format:"date-time" example:"2026-11-30T02:00:00Z"`
}

// MemberLevel is a standing inside an organisation.
type MemberLevel struct {
	Level string `json:"level" enum:"owner,recruiter,viewer" example:"viewer"`
}

// InvitationLink holds the one-time token of a link: in the body, never in an address of the contract.
type InvitationLink struct {
	Token string `json:"token,omitempty" maxLength:"100" doc:"From the link in the mail; left out by a browser that came from the page of the link and has it in a cookie" example:"Jq3v5mT8yX1cN0aRw2uZ4bK6dE7fG9hI-_LoPsQtVxY"`
}

// InvitationCookie holds the token of a link between its page and the app, for those who sign in first.
const InvitationCookie = "liuyong_invitation"

// invitationCookieLife is the time to sign in between the page of the link and accepting.
const invitationCookieLife = 30 * time.Minute

// InvitationAnswer names an invitation by its token, in the body or in the cookie.
type InvitationAnswer struct {
	Cookie string `cookie:"liuyong_invitation" doc:"Set by the page of the link; on the loopback" example:"Jq3v5mT8yX1cN0aRw2uZ4bK6dE7fG9hI-_LoPsQtVxY"`
	Host   string `cookie:"__Host-liuyong_invitation" doc:"Set by the page of the link; with TLS" example:"Jq3v5mT8yX1cN0aRw2uZ4bK6dE7fG9hI-_LoPsQtVxY"`
	Body   InvitationLink
}

func (s *Server) invitationOf(in *InvitationAnswer) string {
	return cmp.Or(in.Body.Token, s.chosen(in.Cookie, in.Host))
}

// KeepInvitation is the cookie that carries a token from the page of the link to the routes that answer it; an empty
// token takes it away.
func (s *Server) KeepInvitation(token string) string {
	return s.cookie(http.Cookie{Name: InvitationCookie, Value: token, MaxAge: int(invitationCookieLife / time.Second),
		SameSite: http.SameSiteStrictMode}, "/api/v1/invitations")
}

// MemberPath names a member.
type MemberPath struct {
	OrgPath
	UserID string `path:"user_id" format:"uuid" doc:"The member" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a12"`
}

// MemberMove names a member to be changed.
type MemberMove struct {
	MemberPath
	Versioned
}

// InvitationMove names an invitation to be changed.
type InvitationMove struct {
	OrgPath
	InvitationID string `path:"invitation_id" format:"uuid" doc:"The invitation" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a13"`
	Versioned
}

func (s *Server) teamRoutes(api huma.API) {
	const tag = "teams"
	huma.Register(api, op(http.MethodGet, "/orgs/{id}/members", "listMembers", tag, "The members of one's own organisation"), s.listMembers)
	huma.Register(api, op(http.MethodPatch, "/orgs/{id}/members/{user_id}", "editMember", tag, "Change a member's level, by an owner", changes, conflicts), s.editMember)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/members/{user_id}/remove", "removeMember", tag, "End somebody's membership at once, by an owner", changes, quiet), s.removeMember)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/members/{user_id}/hand-over", "handOverOrg", tag, "Make a member an owner and oneself a recruiter, by an owner", changes), s.handOverOrg)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/leave", "leaveOrg", tag, "End one's own membership; the last owner cannot", changes, quiet), s.leaveOrg)
	huma.Register(api, op(http.MethodGet, "/me/memberships", "listMemberships", tag, "The caller's own memberships, also those that wait for an authorisation"), s.listMemberships)
	huma.Register(api, op(http.MethodGet, "/orgs/{id}/invitations", "listInvitations", tag, "Invitations, newest first, for owners"), s.listInvitations)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/invitations", "inviteMember", tag, "Invite somebody by mail with a link that works once, for seven days; by an owner", creates), s.inviteMember)
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/invitations/{invitation_id}/resend", "resendInvitation", tag, "Send an invitation again with another link", changes), s.movedInvitation(s.Teams.Resend))
	huma.Register(api, op(http.MethodPost, "/orgs/{id}/invitations/{invitation_id}/revoke", "revokeInvitation", tag, "End an open invitation", changes), s.movedInvitation(s.Teams.Withdraw))
	huma.Register(api, op(http.MethodPost, "/invitations/look", "lookAtInvitation", tag, "What a link invites to; changes nothing", public, gone), s.lookAtInvitation)
	huma.Register(api, op(http.MethodPost, "/invitations/accept", "acceptInvitation", tag, "Join with the account of the invited address", gone), s.acceptInvitation)
	huma.Register(api, op(http.MethodPost, "/invitations/join", "joinByInvitation", tag, "Open an account for the invited address and join", public, creates, gone), s.joinByInvitation)
}

// conflicts marks a route other than POST that the present state may refuse.
func conflicts(o *huma.Operation) { o.Errors = append(o.Errors, http.StatusConflict) }

// quiet marks a route that answers with nothing.
func quiet(o *huma.Operation) { o.DefaultStatus = http.StatusNoContent }

func (s *Server) listMembers(ctx context.Context, in *struct {
	OrgPath
	Paged
}) (*plain[page[memberDTO]], error) {
	rows, err := s.Teams.Members(ctx, actor.From(ctx), id.Org(in.ID), id.User(in.After), in.Limit+1)
	if err != nil {
		return nil, err
	}
	return &plain[page[memberDTO]]{paginate(rows, in.Limit, func(m team.Member) string { return string(m.UserID) }, s.presentMember)}, nil
}

func (s *Server) listMemberships(ctx context.Context, _ *struct{}) (*plain[page[memberDTO]], error) {
	rows, err := s.Teams.Memberships(ctx, actor.From(ctx))
	if err != nil {
		return nil, err
	}
	return &plain[page[memberDTO]]{paginate(rows, len(rows), func(m team.Member) string { return string(m.OrgID) }, s.presentMember)}, nil
}

func (s *Server) editMember(ctx context.Context, in *struct {
	MemberMove
	Body MemberLevel
}) (*answer[memberDTO], error) {
	return s.changedMember(in.MemberMove, func(org id.Org, user id.User, version int) (team.Member, error) {
		return s.Teams.ChangeLevel(ctx, actor.From(ctx), org, user, version, actor.Level(in.Body.Level))
	})
}

func (s *Server) handOverOrg(ctx context.Context, in *MemberMove) (*answer[memberDTO], error) {
	return s.changedMember(*in, func(org id.Org, user id.User, version int) (team.Member, error) {
		return s.Teams.HandOver(ctx, actor.From(ctx), org, user, version)
	})
}

func (s *Server) changedMember(in MemberMove, do func(id.Org, id.User, int) (team.Member, error)) (*answer[memberDTO], error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	m, err := do(id.Org(in.ID), id.User(in.UserID), version)
	if err != nil {
		return nil, err
	}
	return tagged(s.presentMember(m), m.Version), nil
}

func (s *Server) removeMember(ctx context.Context, in *MemberMove) (*struct{}, error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Teams.Remove(ctx, actor.From(ctx), id.Org(in.ID), id.User(in.UserID), version)
}

func (s *Server) leaveOrg(ctx context.Context, in *struct {
	OrgPath
	Versioned
}) (*struct{}, error) {
	version, err := in.version()
	if err != nil {
		return nil, err
	}
	return nil, s.Teams.Leave(ctx, actor.From(ctx), id.Org(in.ID), version)
}

func (s *Server) listInvitations(ctx context.Context, in *struct {
	OrgPath
	Paged
}) (*plain[page[invitationDTO]], error) {
	rows, err := s.Teams.Invitations(ctx, actor.From(ctx), id.Org(in.ID), id.Invitation(in.After), in.Limit+1)
	if err != nil {
		return nil, err
	}
	return &plain[page[invitationDTO]]{paginate(rows, in.Limit, func(i team.ListedInvitation) string { return string(i.ID) }, presentInvitation)}, nil
}

func (s *Server) inviteMember(ctx context.Context, in *struct {
	OrgPath
	Body struct {
		Address string `json:"address" maxLength:"64" doc:"Mail address; it becomes the login of a new account" example:"zhang@example.com"`
		MemberLevel
		Lang string `json:"lang,omitempty" enum:"zh,en" default:"zh" doc:"Language of the mail" example:"zh"`
	}
}) (*answer[invitationDTO], error) {
	i, err := s.Teams.Invite(ctx, actor.From(ctx), id.Org(in.ID), in.Body.Address, actor.Level(in.Body.Level), in.Body.Lang)
	if err != nil {
		return nil, err
	}
	return tagged(presentInvitation(i), i.Version), nil
}

func (s *Server) movedInvitation(do func(context.Context, actor.Actor, id.Org, id.Invitation, int) (team.ListedInvitation, error)) handlerOf[InvitationMove, answer[invitationDTO]] {
	return func(ctx context.Context, in *InvitationMove) (*answer[invitationDTO], error) {
		version, err := in.version()
		if err != nil {
			return nil, err
		}
		i, err := do(ctx, actor.From(ctx), id.Org(in.ID), id.Invitation(in.InvitationID), version)
		if err != nil {
			return nil, err
		}
		return tagged(presentInvitation(i), i.Version), nil
	}
}

func (s *Server) lookAtInvitation(ctx context.Context, in *InvitationAnswer) (*plain[invitationPreviewDTO], error) {
	p, err := s.Teams.Look(ctx, s.invitationOf(in))
	if err != nil {
		return nil, err
	}
	return &plain[invitationPreviewDTO]{invitationPreviewDTO{OrgName: p.OrgName, Level: string(p.Level), InvitedBy: p.InviterName,
		Address: p.Address, HasAccount: p.HasAccount, ExpiresAt: instant(p.ExpiresAt)}}, nil
}

func (s *Server) acceptInvitation(ctx context.Context, in *InvitationAnswer) (*acceptedAnswer, error) {
	m, err := s.Teams.Accept(ctx, actor.From(ctx), s.invitationOf(in))
	if err != nil {
		return nil, err
	}
	return &acceptedAnswer{SetCookie: s.KeepInvitation(""), Body: s.presentMember(m)}, nil
}

type acceptedAnswer struct {
	SetCookie string `header:"Set-Cookie" doc:"Takes the token away" example:"liuyong_invitation=; Path=/api/v1/invitations; Max-Age=0"`
	Body      memberDTO
}

type joinedDTO struct {
	Login string `json:"login" doc:"The invited address: sign in with it" example:"zhang@example.com"`
}

func (s *Server) joinByInvitation(ctx context.Context, in *struct {
	Body struct {
		Token    string `json:"token" maxLength:"100" doc:"From the link in the mail" example:"Jq3v5mT8yX1cN0aRw2uZ4bK6dE7fG9hI-_LoPsQtVxY"`
		Name     string `json:"name" maxLength:"50" example:"张示例"`
		Password string `json:"password" maxLength:"200" doc:"At least 10 characters" example:"a-long-pass-phrase"`
	}
}) (*plain[joinedDTO], error) {
	a, err := s.Teams.Join(ctx, in.Body.Token, in.Body.Name, in.Body.Password)
	if err != nil {
		return nil, err
	}
	return &plain[joinedDTO]{joinedDTO{Login: a.Login}}, nil
}

func (s *Server) presentMember(m team.Member) memberDTO {
	state := "acting"
	if !m.ActsOn(s.Now.Today()) {
		state = "waiting"
	}
	if m.Actions == nil {
		m.Actions = []string{}
	}
	return memberDTO{OrgID: string(m.OrgID), OrgName: m.OrgName, UserID: string(m.UserID), Name: m.Name, Login: m.Login, Level: string(m.Level), State: state,
		AuthorisedUntil: m.AuthorisedUntil, JoinedAt: instant(m.CreatedAt), Version: m.Version, Actions: m.Actions}
}

func presentInvitation(i team.ListedInvitation) invitationDTO {
	return invitationDTO{ID: string(i.ID), Address: i.Address, Level: string(i.Level), Status: string(i.Status), InvitedBy: i.InviterName,
		SentAt: instant(i.SentAt), ExpiresAt: instant(i.ExpiresAt), Version: i.Version, Actions: i.Actions}
}

type orgRegistration struct {
	USCC string `json:"uscc" maxLength:"30" doc:"Unified social credit code (GB 32100-2015)" example:"91500118MA5U0A1B74"`
	OrgProfile
	Authorisation *LetterFields `json:"authorisation,omitempty" doc:"Required of members of another employer, who wait until it is approved"`
}

func (s *Server) registerOrg(ctx context.Context, in *struct{ Body orgRegistration }) (*plain[registeredOrgDTO], error) {
	var l *team.Letter
	if in.Body.Authorisation != nil {
		x := in.Body.Authorisation.letter()
		l = &x
	}
	o, err := s.Teams.RegisterOrg(ctx, actor.From(ctx), in.Body.USCC, in.Body.profile(), l)
	if err != nil {
		return nil, err
	}
	return &plain[registeredOrgDTO]{registeredOrgDTO{ID: string(o.ID), Name: o.Name, Waiting: l != nil}}, nil
}

type registeredOrgDTO struct {
	ID      string `json:"id" example:"0190f3c1-7d0a-7c3e-8a55-0c6b2f8f0a11"`
	Name    string `json:"name" example:"永川示例商贸有限公司"`
	Waiting bool   `json:"waiting" doc:"The authorisation waits for a reviewer; until then nobody acts for the organisation" example:"true"`
}
