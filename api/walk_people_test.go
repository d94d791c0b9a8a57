package api_test

import (
	"net/http"

	"liuyong/internal/actor"
	"liuyong/internal/testkit"
)

// agentMail is somebody of a third employer, who is to act for the organisation of "owner".
const agentMail = "agent@example.com"

// home is the path of the organisation of "owner".
func (w *world) home() string { return "/orgs/" + string(w.actors["owner"].OrgID) }

// member is "recruiter" as a member.
func (w *world) member() thing { return thing{string(w.actors["recruiter"].UserID), 1} }

// invitation is one to an address, as its token and as a thing.
func (w *world) invitation(address string) (token string, i thing) {
	w.t.Helper()
	i = thingOf(w.client("owner").invite(string(w.actors["owner"].OrgID), address, "recruiter").want(w.t, http.StatusCreated))
	return w.InvitationToken(address), i
}

// letter is the body that files an authorisation, with a paper uploaded by somebody.
func (w *world) letter(by client) map[string]any {
	return map[string]any{"file_id": by.upload("授权委托书.pdf"), "valid_until": string(testkit.Today.AddMonths(3)), "scope": "代为招聘"}
}

// agent invites somebody of a third employer, who accepts and waits for an authorisation.
func (w *world) agent() (user string) {
	w.t.Helper()
	w.VerifiedEmployer(agentMail, 3)
	token, _ := w.invitation(agentMail)
	m := w.signIn(agentMail).send("POST", "/invitations/accept", map[string]any{"token": token}, nil).want(w.t, http.StatusOK)
	return m.str("user_id")
}

// authorisation is one of the organisation of "owner" in a state.
func (w *world) authorisation(status string) thing {
	w.t.Helper()
	body := with(w.letter(w.client("owner")), "user_id", w.agent())
	x := thingOf(w.client("owner").send("POST", w.home()+"/authorisations", body, nil).want(w.t, http.StatusCreated))
	switch status {
	case "returned":
		return w.do("reviewer", "/authorisations/"+x.id, "return", reason)
	case "approved":
		return w.do("reviewer", "/authorisations/"+x.id, "approve", nil)
	}
	return x
}

// account is that of somebody at the bureau, as "security" administers it.
func (w *world) account() thing {
	return w.now("security", "/accounts/"+string(w.User(w.title("clerk"), actor.Analyst).UserID))
}

func init() {
	for name, build := range map[string]func(w *world) request{
		"listMembers": func(w *world) request {
			return find(thing{id: string(w.actors["owner"].OrgID)}, "/orgs/").under("members")
		},
		"editMember": func(w *world) request {
			return of(w.member(), http.MethodPatch, w.home()+"/members/", "", map[string]any{"level": "viewer"})
		},
		"removeMember": func(w *world) request { return act(w.member(), w.home()+"/members/", "remove", nil) },
		"handOverOrg":  func(w *world) request { return act(w.member(), w.home()+"/members/", "hand-over", nil) },
		"leaveOrg": func(w *world) request {
			return act(thing{string(w.actors["owner"].OrgID), 1}, "/orgs/", "leave", nil)
		},
		"listMemberships": func(*world) request { return read("/me/memberships") },
		"listInvitations": func(w *world) request {
			w.invitation("zhang@example.com")
			return find(thing{id: string(w.actors["owner"].OrgID)}, "/orgs/").under("invitations")
		},
		"inviteMember": func(w *world) request {
			return create(w.home()+"/invitations", map[string]any{"address": "zhang@example.com", "level": "viewer"})
		},
		"resendInvitation": func(w *world) request {
			_, i := w.invitation("zhang@example.com")
			if _, err := w.DB.SQL().ExecContext(w.t.Context(), "UPDATE invitations SET sent_at = sent_at - interval '1 hour'"); err != nil {
				w.t.Fatal(err)
			}
			return act(i, w.home()+"/invitations/", "resend", nil)
		},
		"revokeInvitation": func(w *world) request {
			_, i := w.invitation("zhang@example.com")
			return act(i, w.home()+"/invitations/", "revoke", nil)
		},
		"lookAtInvitation": func(w *world) request {
			token, _ := w.invitation("zhang@example.com")
			return create("/invitations/look", map[string]any{"token": token})
		},
		"acceptInvitation": func(w *world) request {
			token, _ := w.invitation(logins["other_employer"])
			return create("/invitations/accept", map[string]any{"token": token})
		},
		"joinByInvitation": func(w *world) request {
			token, _ := w.invitation("zhang@example.com")
			return create("/invitations/join", map[string]any{"token": token, "name": "张", "password": "a-long-pass-phrase"})
		},

		"registerOrg": func(w *world) request {
			by := w.filer("owner", "recruiter", "viewer", "other_employer")
			return create("/orgs", map[string]any{"uscc": testkit.USCC(9), "name": "永川第二有限公司", "employer_kind": "enterprise", "authorisation": w.letter(by)})
		},
		"listOrgAuthorisations": func(w *world) request {
			return find(thing{id: string(w.actors["owner"].OrgID)}, "/orgs/").under("authorisations")
		},
		"fileAuthorisation": func(w *world) request {
			return create(w.home()+"/authorisations", with(w.letter(w.client("owner")), "user_id", w.agent()))
		},
		"listOwnAuthorisations": func(*world) request { return read("/me/authorisations") },
		"listAuthorisations":    func(*world) request { return read("/authorisations") },
		"findAuthorisation":     func(w *world) request { return find(w.authorisation("filed"), "/authorisations/") },
		"resubmitAuthorisation": func(w *world) request {
			return act(w.authorisation("returned"), "/authorisations/", "resubmit", w.letter(w.client("owner")))
		},
		"approveAuthorisation": func(w *world) request { return act(w.authorisation("filed"), "/authorisations/", "approve", nil) },
		"returnAuthorisation":  func(w *world) request { return act(w.authorisation("filed"), "/authorisations/", "return", reason) },
		"revokeAuthorisation":  func(w *world) request { return act(w.authorisation("approved"), "/authorisations/", "revoke", reason) },

		"listAccounts":   func(*world) request { return read("/accounts") },
		"searchAccounts": func(*world) request { return create("/accounts/search", map[string]any{"words": "测试"}) },
		"findAccount":    func(w *world) request { return find(w.account(), "/accounts/") },
		"setRoles": func(w *world) request {
			return act(w.account(), "/accounts/", "set-roles", with(reason, "roles", []string{"officer"}))
		},
		"disableAccount": func(w *world) request { return act(w.account(), "/accounts/", "disable", reason) },
		"enableAccount": func(w *world) request {
			return act(w.do("security", "/accounts/"+w.account().id, "disable", reason), "/accounts/", "enable", reason)
		},
		"endSessions": func(w *world) request { return act(w.account(), "/accounts/", "end-sessions", reason) },
		"inviteAccount": func(*world) request {
			return create("/accounts", map[string]any{"email": "new.clerk@example.gov.cn", "name": "新同事", "roles": []string{"officer"}, "reason": "新到岗"})
		},
		"inviteAgain": func(w *world) request {
			invited := map[string]any{"email": "new.clerk@example.gov.cn", "name": "新同事", "roles": []string{"officer"}, "reason": "新到岗"}
			return act(thingOf(w.client("security").send("POST", "/accounts", invited, nil).want(w.t, http.StatusCreated)), "/accounts/", "invite", reason)
		},
		"resetSecondFactor": func(w *world) request { return act(w.account(), "/accounts/", "reset-second-factor", reason) },
		"unlockAccount":     func(w *world) request { return act(w.account(), "/accounts/", "unlock", reason) },
	} {
		requests[name] = build
	}
}
