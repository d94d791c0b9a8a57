package owndata_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/graduate"
	"liuyong/internal/testkit"
)

// unpack reads an export: its files by name.
func unpack(t *testing.T, m *testkit.Market, a actor.Actor, p account.Proof) map[string]string {
	t.Helper()
	x, err := m.OwnData.Export(t.Context(), a, version(t, m, a.UserID), p)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := x.Write(&buf); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		r.Close()
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(content)
	}
	return out
}

// A copy holds all that is one's own, opened, and nothing that is somebody else's.
func TestAnExportHoldsAllThatIsOnesOwn(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	l := m.Life()
	other := m.User("other", actor.Graduate)
	if _, err := m.Graduates.WriteResume(t.Context(), other, 0, graduate.Content{Name: "别人某", Phone: "13700000001", Education: []graduate.Schooling{
		{School: "重庆文理学院", Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}}); err != nil {
		t.Fatal(err)
	}
	mine := m.Acting(m.SignIn(l.Login))
	files := unpack(t, m, mine, proof(m, l.Login, true))
	for name, holds := range map[string][]string{
		"contents.json":          {"我的数据", `"applications.json"`, `"count": 4`},
		"account.json":           {l.Login, l.Name, `"recovery_codes_left": 1`, `"second_factor_since"`},
		"person.json":            {l.Identity[14:], `"identity_number_known": true`, "重庆文理学院"},
		"resume.json":            {l.Phone, l.Mail, "我是夏测永"},
		"applications.json":      {l.Phone, "您好，我是夏测永", "永川测试life-employer有限公司", "请夏测永带简历", "夏测永，欢迎", `"agreed"`, `"hired"`},
		"consents.json":          {"永川测试life-employer有限公司", `"purpose": "apply"`},
		"placements.json":        {`"verified"`, `"E2"`, `"ledger"`},
		"rosters.json":           {"2026届", "20220001"},
		"notices.json":           {`"application_moved"`},
		"sessions.json":          {`"password"`},
		"identity-provider.json": {l.ProviderSub},
		"files.json":             {"夏测永的成绩单.pdf"},
		"files/1-夏测永的成绩单.pdf":    {"%PDF-1.4"},
		"files/2-夏测永的劳动合同.pdf":   {"%PDF-1.4"},
		"log.json":               {`"sign_in.succeeded"`, `"own_data.exported"`, `"by_me": true`, `"by_me": false`},
	} {
		for _, x := range holds {
			if !strings.Contains(files[name], x) {
				t.Errorf("%s does not hold %q:\n%.600s", name, x, files[name])
			}
		}
	}
	for name, content := range files {
		if strings.HasSuffix(name, ".json") && !json.Valid([]byte(content)) {
			t.Errorf("%s is no JSON", name)
		}
		for _, foreign := range []string{"别人某", "13700000001", "life-officer", "张测试", "023-00000000", string(l.Officer.UserID), "sealed:", l.Identity, "argon2"} {
			if strings.Contains(content, foreign) {
				t.Errorf("%s holds %q", name, foreign)
			}
		}
	}
}

func TestAnExportNeedsAProof(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	g := m.User("xiaoyong", actor.Graduate)
	v := version(t, m, g.UserID)
	if _, err := m.OwnData.Export(ctx, actor.Actor{}, v, account.Proof{}); !fault.Is(err, fault.ErrUnauthenticated) {
		t.Errorf("a visitor: %v", err)
	}
	if _, err := m.OwnData.Export(ctx, g, v, account.Proof{Password: "something else"}); !fault.Is(err, account.ErrWrongPassword) {
		t.Errorf("a wrong password: %v", err)
	}
	if got := text(t, m, "SELECT count(*)::text FROM audit_entries WHERE action = 'own_data.exported'"); got != "0" {
		t.Errorf("%s exports recorded", got)
	}
	unpack(t, m, g, proof(m, "xiaoyong", false))
	if got := text(t, m, "SELECT count(*)::text FROM audit_entries WHERE action = 'own_data.exported' AND subject_id = $1", g.UserID); got != "1" {
		t.Errorf("%s exports recorded", got)
	}
}

// Colleagues are in no export of an employer's account: neither their names nor their addresses.
func TestAnExportNamesNoColleague(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	owner := m.VerifiedEmployer("owner", 1)
	if _, err := m.Teams.Invite(t.Context(), owner, owner.OrgID, "colleague@example.com", actor.Recruiter, "zh"); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Teams.Join(t.Context(), m.InvitationToken("colleague@example.com"), "同事某", testkit.Phrase); err != nil {
		t.Fatal(err)
	}
	for name, content := range unpack(t, m, owner, proof(m, "owner", false)) {
		if strings.Contains(content, "colleague@example.com") || strings.Contains(content, "同事某") {
			t.Errorf("%s names the colleague", name)
		}
	}
}

// Who has neither password nor second factor proves it by having just come from the identity provider.
func TestWhoHasNoPasswordProvesItAtTheProvider(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	g := m.User("xiaoyong", actor.Graduate)
	if _, err := m.DB.SQL().ExecContext(ctx, "UPDATE users SET password_hash = '' WHERE id = $1", g.UserID); err != nil {
		t.Fatal(err)
	}
	o, err := m.Accounts.Begin(ctx, g.UserID, account.Device{}, account.ByProvider)
	if err != nil {
		t.Fatal(err)
	}
	mine := m.Acting(*o.Grant)
	unpack(t, m, mine, account.Proof{})
	m.Clock.Advance(11 * time.Minute)
	if _, err := m.OwnData.Request(ctx, mine, version(t, m, g.UserID), account.Proof{}, true); !fault.Is(err, account.ErrSignInAgain) {
		t.Errorf("long after: %v", err)
	}
	if o, err = m.Accounts.Begin(ctx, g.UserID, account.Device{}, account.ByProvider); err != nil {
		t.Fatal(err)
	}
	if _, err := m.OwnData.Request(ctx, m.Acting(*o.Grant), version(t, m, g.UserID), account.Proof{}, true); err != nil {
		t.Errorf("just after: %v", err)
	}
	o, err = m.Accounts.Begin(ctx, g.UserID, account.Device{}, account.ByProvider)
	if err != nil || o.Grant != nil || o.Challenge.Purpose != account.AskStay {
		t.Errorf("the provider leads to a session of an account that goes: %+v, %v", o, err)
	}
}
