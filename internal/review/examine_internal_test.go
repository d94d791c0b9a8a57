package review

import (
	"slices"
	"strings"
	"testing"

	"liuyong/internal/civil"
	"liuyong/internal/org"
)

const today = civil.Date("2026-11-28")

func snapshot(edit func(*org.Snapshot)) org.Snapshot {
	s := org.Snapshot{USCC: "91500118MA5U0A1B74", Profile: org.Profile{EmployerKind: "enterprise", ContactPhone: "023-4980 0000"},
		Documents: []org.Document{{Type: "business_license", Number: "91500118ma5u0a1b74", LongTerm: true}, {Type: "authorization", ExpiresOn: "2027-05-01"},
			{Type: "agent_id", ExpiresOn: "2030-01-01"}}}
	if edit != nil {
		edit(&s)
	}
	return s
}

// Each check is answered by what is known, and only doubts and faults keep it from being ticked beforehand.
func TestExamination(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		edit  func(*org.Snapshot)
		facts AuditFacts
		want  []string // check, answer, code
		not   string
	}{
		"all well": {nil, AuditFacts{}, []string{"U1 fits code_valid", "U1 fits licence_number", "U3 fits paper_long_term", "U3 note status_outside", "U4 note scope_not_needed",
			"U5 note paper_until", "U6 note paper_until", "U8 note record_none", "U9 fits owner_alone", "U10 note phone_landline"}, "doubt"},
		"a code of another kind": {func(s *org.Snapshot) { s.Profile.EmployerKind = "public_institution" }, AuditFacts{}, []string{"U1 doubt uscc_kind"}, ""},
		"another licence":        {func(s *org.Snapshot) { s.Documents[0].Number = "500118000012345" }, AuditFacts{}, []string{"U1 doubt licence_number_differs"}, "licence_number "},
		"a licence that ends": {func(s *org.Snapshot) {
			s.Documents[0] = org.Document{Type: "business_license", ExpiresOn: "2026-12-20"}
		}, AuditFacts{},
			[]string{"U3 doubt paper_ends_soon"}, "U3 fits"},
		"a licence out of term": {func(s *org.Snapshot) {
			s.Documents[0] = org.Document{Type: "business_license", ExpiresOn: "2026-11-27"}
		}, AuditFacts{},
			[]string{"U3 fails paper_expired"}, ""},
		"an authorisation out of term": {func(s *org.Snapshot) { s.Documents[1].ExpiresOn = "2026-11-27" }, AuditFacts{}, []string{"U5 fails paper_expired"}, ""},
		"no authorisation":             {func(s *org.Snapshot) { s.Documents = s.Documents[:1] }, AuditFacts{}, []string{"U5 note authorisation_none"}, ""},
		"an agency whose scope covers it": {func(s *org.Snapshot) {
			s.Profile.EmployerKind, s.Profile.BusinessScope = "hr_agency", "职业中介活动；人力资源服务（不含职业中介活动、劳务派遣服务）"
		}, AuditFacts{}, []string{"U4 fits scope_covers", "U4 note scope_compare"}, ""},
		"an agency without a scope": {func(s *org.Snapshot) {
			s.Profile.EmployerKind, s.Profile.BusinessScope = "hr_agency", "企业管理咨询"
		}, AuditFacts{},
			[]string{"U4 fails scope_lacks"}, ""},
		"dispatch only by what is excluded": {func(s *org.Snapshot) {
			s.Profile.EmployerKind, s.Profile.BusinessScope = "dispatch", "人力资源服务（不含劳务派遣服务）"
		}, AuditFacts{}, []string{"U4 fails scope_lacks"}, ""},
		"an agency that says it is none": {func(s *org.Snapshot) { s.Profile.BusinessScope = "劳务派遣服务；保洁服务" }, AuditFacts{}, []string{"U4 doubt scope_of_other_kind"}, ""},
		"a record":                       {nil, AuditFacts{Upheld: 2, Measures: 1}, []string{"U8 doubt record"}, "record_none"},
		"namesakes": {nil, AuditFacts{SameName: 1, SameRep: 2, SameAddress: 3}, []string{"U9 doubt same_name", "U9 doubt same_representative",
			"U10 doubt same_address"}, ""},
		"a mobile":     {func(s *org.Snapshot) { s.Profile.ContactPhone = "139 0000 0000" }, AuditFacts{}, []string{"U10 note phone_mobile"}, ""},
		"no telephone": {func(s *org.Snapshot) { s.Profile.ContactPhone = "12345678" }, AuditFacts{}, []string{"U10 doubt phone_odd"}, ""},
	} {
		var got []string
		for _, f := range examine(snapshot(c.edit), c.facts, today) {
			got = append(got, f.Check+" "+string(f.Answer)+" "+f.Code)
		}
		for _, w := range c.want {
			if !slices.Contains(got, w) {
				t.Errorf("%s: no %q among %v", name, w, got)
			}
		}
		for _, g := range got {
			if c.not != "" && strings.Contains(g+" ", c.not) {
				t.Errorf("%s: %q", name, g)
			}
		}
	}
}
