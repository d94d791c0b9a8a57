package owndata_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/owndata"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

// proof is that of a graduate with everything.
func proof(m *testkit.Market, login string, code bool) account.Proof {
	p := account.Proof{Password: login + "-password"}
	if code {
		p.Code = m.Code(login)
	}
	return p
}

func version(t *testing.T, m *testkit.Market, user id.User) int {
	t.Helper()
	a, err := m.DB.AccountByID(t.Context(), user)
	if err != nil {
		t.Fatal(err)
	}
	return a.Version
}

// ask asks for the deletion of a life's account.
func ask(t *testing.T, m *testkit.Market, l *testkit.Life) time.Time {
	t.Helper()
	at, err := m.OwnData.Request(t.Context(), m.Acting(signedIn(t, m, l)), version(t, m, l.Actor.UserID), proof(m, l.Login, true), true)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func signedIn(t *testing.T, m *testkit.Market, l *testkit.Life) account.Grant {
	t.Helper()
	return m.SignIn(l.Login)
}

func carryOut(t *testing.T, m *testkit.Market) int {
	t.Helper()
	n, err := m.OwnData.CarryOut(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func text(t *testing.T, m *testkit.Market, query string, args ...any) string {
	t.Helper()
	var out string
	if err := m.DB.SQL().QueryRowContext(t.Context(), query, args...).Scan(&out); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return out
}

func kinds(letters []mail.Letter, to string) string {
	var out []string
	for _, l := range letters {
		if l.To == to {
			subject, _, _ := strings.Cut(l.Subject, " · ")
			out = append(out, subject)
		}
	}
	return strings.Join(out, "|")
}

func TestADeletionIsAskedForWithAPassword(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	g := m.User("xiaoyong", actor.Graduate)
	v := version(t, m, g.UserID)
	good := proof(m, "xiaoyong", false)
	for name, c := range map[string]struct {
		who        actor.Actor
		version    int
		proof      account.Proof
		understood bool
		want       *fault.Code
	}{
		"a visitor":             {actor.Actor{}, v, good, true, fault.ErrUnauthenticated},
		"staff":                 {m.User("clerk", actor.Officer), v, good, true, owndata.ErrStaff},
		"without reading":       {g, v, good, false, fault.ErrInvalid},
		"with a wrong version":  {g, v + 1, good, true, fault.ErrStale},
		"with a wrong password": {g, v, account.Proof{Password: "wrong password here"}, true, account.ErrWrongPassword},
	} {
		if _, err := m.OwnData.Request(ctx, c.who, c.version, c.proof, c.understood); !fault.Is(err, c.want) {
			t.Errorf("%s: %v, want %s", name, err, c.want.Key)
		}
	}
	if got := text(t, m, "SELECT status FROM users WHERE id = $1", g.UserID); got != "active" {
		t.Errorf("after refusals: %s", got)
	}
}

// Before the day nothing is deleted and everything has stopped; coming back is one step, and costs the applications.
func TestADeletionCanBeCancelledByComingBack(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	l := m.Life()
	session := signedIn(t, m, l)
	m.Deliver()
	c, err := m.OwnData.Consequences(ctx, m.Acting(session))
	if err != nil || c.LiveApplications != 1 || c.Placements != 1 || c.Agreements != 1 || c.CoolingOffDays != 7 || c.EvidenceYears != 5 {
		t.Fatalf("consequences: %+v, %v", c, err)
	}
	at, err := m.OwnData.Request(ctx, m.Acting(session), version(t, m, l.Actor.UserID), proof(m, l.Login, true), true)
	if err != nil || !at.Equal(m.Clock.Now().AddDate(0, 0, 7)) {
		t.Fatalf("asked for: %v, %v", at, err)
	}
	if _, err := m.Accounts.Acting(ctx, account.Access{UserID: l.Actor.UserID, Session: session.SessionID, Epoch: session.Account.AuthEpoch}, ""); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("the access token goes on: %v", err)
	}
	if _, err := m.Accounts.Refresh(ctx, session.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("the session goes on: %v", err)
	}
	view, err := m.Hiring.Find(ctx, l.Employer, l.Live)
	if err != nil || view.Status != hiring.Withdrawn || view.Access != hiring.AccessWithdrawn || view.Resume != nil {
		t.Errorf("the employer sees %s, %s, %s, %v", view.Status, view.Access, view.Resume, err)
	}
	if got := kinds(m.Deliver(), l.Login); got != "已申请注销账号" {
		t.Errorf("mailed: %s", got)
	}
	m.Clock.Advance(7*24*time.Hour - time.Minute)
	if n := carryOut(t, m); n != 0 {
		t.Fatalf("%d deleted before the day", n)
	}
	o, err := m.Accounts.SignIn(ctx, l.Login, l.Login+"-password", account.Device{})
	if err != nil || o.Challenge == nil || o.Challenge.Purpose != account.AskCode {
		t.Fatalf("sign-in: %+v, %v", o, err)
	}
	o, err = m.Accounts.AnswerChallenge(ctx, o.Challenge.Token, m.Code(l.Login), account.Device{})
	if err != nil || o.Grant != nil || o.Challenge == nil || o.Challenge.Purpose != account.AskStay || !o.Challenge.DeletesAt.Equal(at) {
		t.Fatalf("after the code: %+v, %v", o, err)
	}
	if _, err := m.Accounts.AnswerChallenge(ctx, o.Challenge.Token, m.Code(l.Login), account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
		t.Errorf("the question is no way to a session: %v", err)
	}
	back, err := m.Accounts.CancelDeletion(ctx, o.Challenge.Token, account.Device{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := m.Accounts.CancelDeletion(ctx, o.Challenge.Token, account.Device{}); !fault.Is(err, account.ErrChallengeOver) {
		t.Errorf("twice: %v", err)
	}
	if r, err := m.Graduates.Resume(ctx, m.Acting(back)); err != nil || r.Content.Phone != l.Phone {
		t.Errorf("the résumé: %+v, %v", r, err)
	}
	if got := kinds(m.Deliver(), l.Login); !strings.Contains(got, "账号已保留") {
		t.Errorf("mailed: %s", got)
	}
	m.Clock.Advance(24 * time.Hour)
	if n := carryOut(t, m); n != 0 {
		t.Errorf("%d deleted after the owner came back", n)
	}
}

func TestADeletedAccountIsAShell(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	l := m.Life()
	ask(t, m, l)
	m.Deliver()
	m.Clock.Advance(7 * 24 * time.Hour)
	if n := carryOut(t, m); n != 1 {
		t.Fatalf("%d deleted", n)
	}
	if n := carryOut(t, m); n != 0 {
		t.Errorf("%d deleted a second time", n)
	}
	letters := m.Deliver()
	if got := kinds(letters, l.Login); got != "账号已注销" || !strings.Contains(letters[len(letters)-1].Text, "就业记录 1 条") {
		t.Errorf("mailed: %s", got)
	}
	if _, err := m.Accounts.SignIn(ctx, l.Login, l.Login+"-password", account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
		t.Errorf("sign-in: %v", err)
	}
	if _, err := m.Accounts.SignIn(ctx, "~"+string(l.Actor.UserID), "", account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
		t.Errorf("sign-in of the shell: %v", err)
	}
	if err := m.Accounts.ReadEmail(ctx, l.LinkToken); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("a link still works: %v", err)
	}
	for name, q := range map[string]string{
		"the shell":          "SELECT status || name || (erased_at IS NOT NULL)::text FROM users WHERE id = '" + string(l.Actor.UserID) + "'",
		"the placement":      "SELECT p.status || p.counts::text || n.name FROM placements p JOIN persons n ON n.id = p.person_id",
		"applications":       "SELECT count(*)::text || count(*) FILTER (WHERE resume <> '{\"name\": \"已注销用户\"}')::text FROM applications",
		"evidence":           "SELECT string_agg(name, ',') FROM files WHERE owner_id = '" + string(l.Actor.UserID) + "'",
		"identity":           "SELECT (identity_sealed IS NOT NULL)::text || (name_sealed IS NOT NULL)::text FROM persons WHERE id = '" + string(l.Actor.PersonID) + "'",
		"the step is logged": "SELECT string_agg(event || ':' || actor_role, ',' ORDER BY id) FROM transitions WHERE subject_kind = 'account'",
	} {
		want := map[string]string{"the shell": "deleted已注销用户true", "the placement": "verifiedtrue夏**", "applications": "40", "evidence": "file.pdf",
			"identity": "truetrue", "the step is logged": "leave:graduate,erase:system"}[name]
		if got := text(t, m, q); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
	if _, err := m.Files.Content(l.Useless.ID); err == nil {
		t.Error("the upload that serves nothing is still there")
	}
	if r, err := m.Files.Content(l.Evidence.ID); err != nil {
		t.Errorf("evidence is gone: %v", err)
	} else {
		r.Close()
	}
	returns(t, m, l)
}

// returns opens a new account under the same address; who gives the same identity number is the same person, who has
// a name again.
func returns(t *testing.T, m *testkit.Market, l *testkit.Life) {
	t.Helper()
	ctx := t.Context()
	a, err := m.Accounts.Register(ctx, account.Registration{Login: l.Login, Password: testkit.Phrase, Name: "夏测永", Role: actor.Graduate})
	if err != nil {
		t.Fatalf("the login is not free again: %v", err)
	}
	p, err := m.Graduates.Identify(ctx, m.Actor(a.ID), l.Identity)
	if err != nil || p.ID != l.Actor.PersonID || p.Name != "夏测永" || p.NameSealed != nil {
		t.Errorf("the person who came back: %+v, %v", p, err)
	}
	if rows, err := m.Hiring.Consents(ctx, m.Actor(a.ID), "", 10); err != nil || len(rows) != 0 {
		t.Errorf("the former account's consents: %v, %v", rows, err)
	}
}

// broken breaks at its nth call, as a program that is killed there.
type broken struct {
	owndata.Store
	at *int
}

var errKilled = errors.New("killed")

func (b broken) step() error {
	if *b.at--; *b.at == 0 {
		return errKilled
	}
	return nil
}

func (b broken) EraseAccount(ctx context.Context, a account.Account, keep bool, at time.Time) error {
	if err := b.step(); err != nil {
		return err
	}
	if err := b.Store.EraseAccount(ctx, a, keep, at); err != nil {
		return err
	}
	return b.step()
}

func (b broken) UselessUploads(ctx context.Context, user id.User) ([]id.File, error) {
	if err := b.step(); err != nil {
		return nil, err
	}
	return b.Store.UselessUploads(ctx, user)
}

func (b broken) FinishErasure(ctx context.Context, user id.User, at time.Time) error {
	if err := b.step(); err != nil {
		return err
	}
	return b.Store.FinishErasure(ctx, user, at)
}

type brokenFiles struct {
	*file.Service
	b *broken
}

func (f brokenFiles) Remove(ctx context.Context, which ...id.File) error {
	if err := f.b.step(); err != nil {
		return err
	}
	if err := f.Service.Remove(ctx, which...); err != nil {
		return err
	}
	return f.b.step()
}

// Wherever the job is killed, the next run finishes; half an account is never seen.
func TestADeletionGoesOnWhereItWasKilled(t *testing.T) {
	t.Parallel()
	for point := 1; point <= 6; point++ {
		m := testkit.NewMarket(t)
		l := m.Life()
		ask(t, m, l)
		m.Clock.Advance(8 * 24 * time.Hour)
		at := point
		parts := m.OwnData.Parts
		b := &broken{Store: m.DB, at: &at}
		parts.Store, parts.Files = b, brokenFiles{m.Files, b}
		if n, err := owndata.NewService(parts).CarryOut(t.Context()); n != 0 || !errors.Is(err, errKilled) {
			t.Fatalf("killed at %d: %d, %v", point, n, err)
		}
		status := text(t, m, "SELECT status || (SELECT count(*) FROM resumes)::text || (SELECT count(*) FROM sessions)::text FROM users WHERE id = $1", l.Actor.UserID)
		if half := strings.HasPrefix(status, "deleting") != (status != "deleted00"); half {
			t.Errorf("killed at %d: half an account: %s", point, status)
		}
		if n := carryOut(t, m); n != 1 {
			t.Errorf("killed at %d: the next run dealt with %d", point, n)
		}
		if got := text(t, m, "SELECT status || (erased_at IS NOT NULL)::text || (SELECT count(*) FROM files WHERE owner_id = users.id)::text FROM users WHERE id = $1", l.Actor.UserID); got != "deletedtrue1" {
			t.Errorf("killed at %d: in the end %s", point, got)
		}
		if got := kinds(m.Deliver(), l.Login); strings.Count(got, "账号已注销") != 1 {
			t.Errorf("killed at %d: mailed %s", point, got)
		}
	}
}

// Whoever comes back in the very moment of the deletion either keeps all or has lost all.
func TestComingBackWhileTheDeletionIsCarriedOut(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	var logins []string
	for _, n := range []string{"one", "two", "three", "four", "five", "six"} {
		login := "graduate-" + n
		g := m.User(login, actor.Graduate)
		if _, err := m.OwnData.Request(ctx, g, version(t, m, g.UserID), proof(m, login, false), true); err != nil {
			t.Fatal(err)
		}
		logins = append(logins, login)
	}
	m.Clock.Advance(7 * 24 * time.Hour)
	var tokens []string
	for _, login := range logins {
		o, err := m.Accounts.SignIn(ctx, login, login+"-password", account.Device{})
		if err != nil || o.Challenge == nil {
			t.Fatal(err)
		}
		tokens = append(tokens, o.Challenge.Token)
	}
	var wg sync.WaitGroup
	kept := make([]bool, len(logins))
	for i, token := range tokens {
		wg.Go(func() {
			_, err := m.Accounts.CancelDeletion(ctx, token, account.Device{})
			if err != nil && !fault.Is(err, account.ErrChallengeOver) {
				t.Error(err)
			}
			kept[i] = err == nil
		})
	}
	for range 2 {
		wg.Go(func() {
			if _, err := m.OwnData.CarryOut(ctx); err != nil && !fault.Is(err, fault.ErrStale) {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	carryOut(t, m)
	for i, login := range logins {
		a, err := m.DB.AccountByLogin(ctx, login)
		switch {
		case kept[i] && (err != nil || a.Status != account.Active):
			t.Errorf("%s came back and is %s, %v", login, a.Status, err)
		case !kept[i] && !fault.Is(err, fault.ErrNotFound):
			t.Errorf("%s did not come back and is %s, %v", login, a.Status, err)
		}
	}
}

func TestTheLastOwnerHandsOverFirst(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	owner := m.VerifiedEmployer("owner", 1)
	ask := func() error {
		_, err := m.OwnData.Request(ctx, owner, version(t, m, owner.UserID), proof(m, "owner", false), true)
		return err
	}
	if err := ask(); !fault.Is(err, owndata.ErrSoleOwner) {
		t.Fatalf("the only owner: %v", err)
	}
	if c, err := m.OwnData.Consequences(ctx, owner); err != nil || !slices.Equal(c.SoleOwnerOf, []string{"永川测试owner有限公司"}) {
		t.Errorf("consequences: %+v, %v", c, err)
	}
	second := m.User("second", actor.Employer)
	if err := m.DB.InsertMember(ctx, owner.OrgID, second.UserID, actor.Owner); err != nil {
		t.Fatal(err)
	}
	if err := ask(); err != nil {
		t.Fatal(err)
	}
	// The one who stays is the last one now, and cannot go while the other may still come back.
	second = m.Actor(second.UserID)
	if _, err := m.OwnData.Request(ctx, second, version(t, m, second.UserID), proof(m, "second", false), true); !fault.Is(err, owndata.ErrSoleOwner) {
		t.Errorf("the one who stays: %v", err)
	}
	m.Clock.Advance(7 * 24 * time.Hour)
	if n := carryOut(t, m); n != 1 {
		t.Fatalf("%d deleted", n)
	}
	if got := text(t, m, "SELECT string_agg(user_id::text, ',') FROM memberships WHERE org_id = $1", owner.OrgID); got != string(second.UserID) {
		t.Errorf("members: %s", got)
	}
	if got := text(t, m, "SELECT string_agg(kind || params::text, ',') FROM notices WHERE user_id = $1", second.UserID); got != "member_deleted{}" {
		t.Errorf("the other owner was told: %s", got)
	}
}

// Whoever administers accounts sees that one is leaving and until when it can be kept, and of one that left nothing.
func TestADeletionIsSeenByWhoeverAdministersAccounts(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	l := m.Life()
	ask(t, m, l)
	security := m.User("security1", actor.Security)
	o, err := m.Administration.Find(ctx, security, l.Actor.UserID)
	if err != nil || o.Status != account.Deleting || o.DeletesAt == nil || !o.DeletesAt.Equal(m.Clock.Now().AddDate(0, 0, 7)) {
		t.Fatalf("leaving: %+v, %v", o, err)
	}
	// Its owner may come back, and must be able to without the lost telephone; nobody else decides about it.
	if d := cmp.Diff([]string{"reset-second-factor"}, o.Actions); d != "" {
		t.Errorf("actions while it leaves:\n%s", d)
	}
	if _, err := m.Administration.Disable(ctx, security, o.ID, o.Version, "x"); !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("disabled while it leaves: %v", err)
	}
	m.Clock.Advance(7 * 24 * time.Hour)
	carryOut(t, m)
	o, err = m.Administration.Find(ctx, security, l.Actor.UserID)
	if err != nil || o.Status != account.Deleted || o.DeletesAt != nil || o.Login != "" || strings.Contains(o.Name, "*") || len(o.Actions) != 0 {
		t.Errorf("gone: %+v, %v", o, err)
	}
	if _, err := m.Administration.EndSessions(ctx, security, o.ID, o.Version, "x"); !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("something was done to a deleted account: %v", err)
	}
	list, err := m.Administration.List(ctx, security, account.Filter{Status: account.Deleted, Limit: 10})
	if err != nil || len(list) != 1 || list[0].ID != o.ID {
		t.Errorf("listed: %+v, %v", list, err)
	}
}
