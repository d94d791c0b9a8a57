package api_test

import (
	"fmt"
	"net/http"
)

// why is a reason for which any value but an identity number and those of accounts are shown.
func why(field string) map[string]any {
	return map[string]any{"field": field, "reason_code": "match_papers", "reason": "与送来的证明材料核对"}
}

func unmask(t thing, before string, body map[string]any) request {
	return request{method: http.MethodPost, path: before + t.id + "/unmask", on: t, body: body}
}

// rosterRow is a row of a roster of "school".
func (w *world) rosterRow() (roster, row thing) {
	w.t.Helper()
	r := w.roster()
	rows := w.client("school").get("/rosters/"+r.id+"/rows").want(w.t, http.StatusOK).items()
	return r, thing{id: fmt.Sprint(rows[0]["id"])}
}

func init() {
	for name, build := range map[string]func(w *world) request{
		"unmaskOrg": func(w *world) request {
			return unmask(thing{id: string(w.actors["owner"].OrgID)}, "/orgs/", why("contact_phone"))
		},
		"unmaskAuthorisation": func(w *world) request {
			return unmask(w.authorisation("filed"), "/authorisations/", why("agent_name"))
		},
		"unmaskPlacement": func(w *world) request {
			return unmask(w.placement("provisional"), "/placements/", why("name"))
		},
		"unmaskRosterRow": func(w *world) request {
			roster, row := w.rosterRow()
			return unmask(row, "/rosters/"+roster.id+"/rows/", why("name"))
		},
		"unmaskAccount": func(w *world) request {
			return unmask(thing{id: string(w.actors["other_employer"].UserID)}, "/accounts/",
				map[string]any{"field": "login", "reason_code": "account_check", "reason": "核对登录异常的账号"})
		},
	} {
		requests[name] = build
	}
}
