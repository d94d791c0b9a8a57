package api_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/id"
	"liuyong/internal/postgres"
	"liuyong/internal/reveal"
)

// Staff see masked values; each field that may be unmasked comes in full, once it is on record who saw it and why.
func TestAnUnmaskedValueIsOnRecordBeforeItIsShown(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	placed := w.placement("provisional")
	roster, row := w.rosterRow()
	agreed := w.authorisation("filed")
	org := thing{id: string(w.actors["owner"].OrgID)}
	number := citizen(t, "2003-05-06", 900)
	legal := map[string]any{"field": "identity_number", "reason_code": "legal_duty", "reason": "办理就业登记核验身份"}
	security := func(field string) map[string]any {
		return map[string]any{"field": field, "reason_code": "account_check", "reason": "核对登录异常的账号"}
	}
	for _, c := range []struct {
		by, before string
		on         thing
		body       map[string]any
		masked     string // how it is shown otherwise, and where
		at         string
		want       string
	}{
		{"reviewer", "/orgs/", org, why("contact_name"), "张**", "/orgs/" + org.id, "张测试"},
		{"officer", "/orgs/", org, why("contact_phone"), "****00", "/orgs/" + org.id, "023-00000000"},
		{"reviewer", "/authorisations/", agreed, why("agent_name"), "经**", "/authorisations/" + agreed.id, "经办" + agentMail},
		{"reviewer", "/authorisations/", agreed, why("filed_by"), "经**", "/authorisations/" + agreed.id, "经办owner"},
		{"officer", "/placements/", placed, why("name"), "王**", "/placements/" + placed.id, "王graduate"},
		{"officer", "/placements/", placed, legal, "**************" + number[14:], "/placements/" + placed.id, number},
		{"officer", "/rosters/" + roster.id + "/rows/", row, why("name"), "", "/rosters/" + roster.id + "/rows", ""},
		{"officer", "/rosters/" + roster.id + "/rows/", row, why("student_no"), "****", "/rosters/" + roster.id + "/rows", ""},
		{"security", "/accounts/", thing{id: string(w.actors["other_employer"].UserID)}, security("login"), "o***@example.com",
			"/accounts/" + string(w.actors["other_employer"].UserID), "other@example.com"},
		{"security", "/accounts/", thing{id: string(w.actors["graduate"].UserID)}, security("name"), "测**",
			"/accounts/" + string(w.actors["graduate"].UserID), "测试graduate"},
	} {
		name := fmt.Sprintf("%s%s", c.before, c.body["field"])
		if c.want == "" {
			full := w.client("school").get(c.at).want(t, http.StatusOK).items()[0]
			c.want = fmt.Sprint(full[fmt.Sprint(c.body["field"])])
		}
		seen := string(w.client(c.by).get(c.at).want(t, http.StatusOK).raw)
		if strings.Contains(seen, `"`+c.want+`"`) || !strings.Contains(seen, c.masked) {
			t.Errorf("%s: the bureau must see %q and not %q: %s", name, c.masked, c.want, seen)
		}
		before := w.lastEntry(t)
		r := w.client(c.by).send("POST", c.before+c.on.id+"/unmask", c.body, map[string]string{"Idempotency-Key": "again"}).want(t, http.StatusOK)
		if r.str("value") != c.want || r.num("hide_after") != 60 || r.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %s, %q", name, r.raw, r.header.Get("Cache-Control"))
		}
		var reason, data string
		err := w.DB.SQL().QueryRowContext(t.Context(), "SELECT reason, data::text FROM audit_entries WHERE id > $1 AND action = 'personal.unmasked'", before).Scan(&reason, &data)
		if err != nil || reason != c.body["reason"] || !strings.Contains(data, fmt.Sprint(c.body["field"])) || strings.Contains(data, c.want) {
			t.Errorf("%s: recorded %q %s: %v", name, reason, data, err)
		}
	}
	var kept int
	if err := w.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM idempotency_keys").Scan(&kept); err != nil || kept != 0 {
		t.Errorf("%d answers with values in full are kept: %v", kept, err)
	}
}

func TestUnmaskingNeedsAReasonThatFits(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	placed := w.placement("provisional")
	path := "/placements/" + placed.id + "/unmask"
	before := w.lastEntry(t)
	for name, c := range map[string]struct {
		change map[string]any
		at     string
		code   string
	}{
		"no words":                {map[string]any{"reason": ""}, "body.reason", "too_short"},
		"blanks":                  {map[string]any{"reason": "            "}, "body.reason", "too_short"},
		"a word":                  {map[string]any{"reason": "核对"}, "body.reason", "too_short"},
		"a number in the words":   {map[string]any{"reason": "与 138 0000 0000 联系核对"}, "body.reason", "reason_personal"},
		"an address in them":      {map[string]any{"reason": "写信给 zhang@example.cn 核对"}, "body.reason", "reason_personal"},
		"an unknown reason":       {map[string]any{"reason_code": "curiosity"}, "body.reason_code", "unknown_value"},
		"one for accounts":        {map[string]any{"reason_code": "account_check"}, "body.reason_code", "reason_unfit"},
		"a number without law":    {map[string]any{"field": "identity_number"}, "body.reason_code", "reason_unfit"},
		"a field of other things": {map[string]any{"field": "login"}, "body.field", "unknown_value"},
	} {
		body := why("name")
		for k, v := range c.change {
			body[k] = v
		}
		r := w.client("officer").send("POST", path, body, nil)
		if r.status != http.StatusUnprocessableEntity || r.locations()[c.at] != c.code {
			t.Errorf("%s: %d %s", name, r.status, r.raw)
		}
	}
	w.client("officer").send("POST", "/placements/"+string(id.New[id.Placement]())+"/unmask", why("name"), nil).wantCode(t, http.StatusNotFound, "not_found")
	_, row := w.rosterRow()
	other := w.roster()
	w.client("officer").send("POST", "/rosters/"+other.id+"/rows/"+row.id+"/unmask", why("name"), nil).wantCode(t, http.StatusNotFound, "not_found")
	if got := w.readingsSince(t, before, "personal.unmasked"); len(got) > 1 { // the school's reading of the row above
		t.Errorf("what was refused was recorded as seen: %+v", got)
	}
}

// Nobody sees more than so many an hour, whoever they ask for, and refusals of reasons cost nothing.
func TestUnmaskingIsBounded(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	org := "/orgs/" + string(w.actors["owner"].OrgID) + "/unmask"
	most := w.Programme.Privacy.Unmask.PerHour
	var r reply
	given := 0
	for range most + 1 {
		if r = w.client("reviewer").send("POST", org, why("contact_name"), nil); r.status != http.StatusOK {
			break
		}
		given++
	}
	if given == 0 || given > most {
		t.Errorf("%d were given at once, at most %d an hour", given, most)
	}
	r.wantCode(t, http.StatusTooManyRequests, "unmask_limit")
	if r.header.Get("Retry-After") == "" {
		t.Error("it must say how long to wait")
	}
	w.client("officer").send("POST", org, why("contact_name"), nil).want(t, http.StatusOK)
}

// deaf is a store in which nothing can be recorded.
type deaf struct{ *postgres.DB }

func (deaf) RecordEvent(context.Context, audit.Event) error { return errors.New("the log is full") }

func TestWhatCannotBeRecordedIsNotShown(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	s := reveal.NewService(deaf{w.DB}, w.People, w.Limits)
	a := w.actors["reviewer"]
	value, err := s.Reveal(actor.In(t.Context(), a), a, reveal.Request{Kind: reveal.Org, ID: string(w.actors["owner"].OrgID),
		Field: reveal.ContactPhone, Reason: reveal.MatchPapers, Words: "与送来的证明材料核对"})
	if err == nil || value != "" {
		t.Errorf("shown %q, %v", value, err)
	}
}

// Members who only look see who applied, and not how to reach them; who deals with applications does.
func TestViewersSeeNoContactOfAnApplicant(t *testing.T) {
	t.Parallel()
	w := newPeople(t).world(t)
	path := "/applications/" + w.application("submitted").id
	resume := func(column string) map[string]any {
		r, _ := w.client(column).get(path).want(t, http.StatusOK).body["resume"].(map[string]any)
		return r
	}
	full := resume("graduate")
	for _, column := range []string{"owner", "recruiter"} {
		if got := resume(column); got["phone"] != full["phone"] || got["email"] != full["email"] || full["phone"] == "" {
			t.Errorf("%s sees %v", column, got)
		}
	}
	got := resume("viewer")
	if got["phone"] == full["phone"] || got["email"] == full["email"] || !strings.Contains(fmt.Sprint(got["phone"]), "****") || got["name"] != full["name"] {
		t.Errorf("a viewer sees %v", got)
	}
}
