package org_test

import (
	"testing"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/team"
	"liuyong/internal/testkit"
)

// What an audit looked at cannot be exchanged after it: a verified employer would go on under a name, or as a kind of
// organisation, that nobody has examined.
func TestVerificationEndsWithWhatWasExamined(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(p *org.Profile){
		"name":  func(p *org.Profile) { p.Name = "重庆市永川区人力资源和社会保障局" },
		"kind":  func(p *org.Profile) { p.EmployerKind = "hr_agency" },
		"owner": func(p *org.Profile) { p.StateOwned = true },
		"head":  func(p *org.Profile) { p.LegalRepresentative = "王测试" },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := testkit.NewMarket(t)
			ctx := t.Context()
			a := m.VerifiedEmployer("maker", 1)
			post := m.Published(a, testkit.Content("总账会计"))
			o, err := m.DB.OrgByID(ctx, a.OrgID, false)
			if err != nil {
				t.Fatal(err)
			}
			edit := func(version int, change func(p *org.Profile)) (org.Org, error) {
				return m.Orgs.Edit(ctx, a, a.OrgID, version, func(p org.Profile, d []org.Document) (org.Profile, []org.Document, error) {
					change(&p)
					return p, d, nil
				})
			}
			o, err = edit(o.Version, func(p *org.Profile) { p.Intro, p.Name = "新的介绍。", " "+p.Name+" " })
			if err != nil || !o.VerifiedOn(testkit.Today) {
				t.Fatalf("what nobody examines may change: %+v, %v", o, err)
			}
			o, err = edit(o.Version, change)
			if err != nil || o.VerifiedOn(testkit.Today) || o.Qualification != org.None {
				t.Fatalf("verified until %s, %s, %v", o.QualifiedUntil, o.Qualification, err)
			}
			kept, err := m.DB.OrgByID(ctx, a.OrgID, false)
			if err != nil || kept.Version != o.Version || kept.QualifiedUntil != "" {
				t.Errorf("kept is %+v, %v", kept, err)
			}
			if _, err := m.Posts.Find(ctx, actor.Actor{}, post.ID); !fault.Is(err, posting.ErrClosed) {
				t.Errorf("its post: %v", err)
			}
			if _, err := m.Orgs.Find(ctx, actor.Actor{}, a.OrgID); !fault.Is(err, fault.ErrNotFound) {
				t.Errorf("its page: %v", err)
			}
			g := m.User("xiaoyong", actor.Graduate)
			if _, err := m.Hiring.ConsentFor(ctx, g, post.ID); !fault.Is(err, posting.ErrClosed) {
				t.Errorf("applying: %v", err)
			}
			client := m.VerifiedEmployer("client", 2)
			paper := m.Upload(client, "授权委托书.pdf")
			_, err = m.Teams.File(ctx, client, client.OrgID, team.Agent{USCC: o.Code()}, team.Letter{FileID: paper.ID, ValidUntil: testkit.Today.AddMonths(1), Scope: "代为招聘"})
			if !fault.Is(err, fault.ErrInvalid) {
				t.Errorf("as an agency: %v", err)
			}
			v, err := m.Orgs.Find(ctx, a, a.OrgID)
			if err != nil || len(v.Actions) != 1 || v.Actions[0] != string(org.Submit) {
				t.Errorf("its owner may %v, %v", v.Actions, err)
			}
		})
	}
}
