package account_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

// office is a market with two security administrators.
type office struct {
	*testkit.Market
	one, two actor.Actor
}

func newOffice(t *testing.T) *office {
	t.Helper()
	m := testkit.NewMarket(t)
	return &office{Market: m, one: m.User("security1", actor.Security), two: m.User("security2", actor.Security)}
}

func (o *office) overview(t *testing.T, user id.User) account.Overview {
	t.Helper()
	v, err := o.Administration.Find(t.Context(), o.one, user)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// recorded counts the entries of an action about a subject, with what the last one says.
func recorded(t *testing.T, m *testkit.Market, action string, subject id.User) (n int, by, reason, data string) {
	t.Helper()
	rows, err := m.DB.SQL().QueryContext(t.Context(), `SELECT coalesce(actor_id::text, actor_roles), reason, data::text FROM audit_entries
		WHERE action = $1 AND subject_id = $2 ORDER BY id`, action, string(subject))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		n++
		if err := rows.Scan(&by, &reason, &data); err != nil {
			t.Fatal(err)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return n, by, reason, data
}

func TestRolesAreGivenWithAReason(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Reviewer)
	session := o.SignIn("clerk")
	v, err := o.Administration.SetRoles(actor.In(t.Context(), o.one), o.one, clerk.UserID, 1, []actor.Role{actor.Officer, actor.Reviewer}, " 岗位调整 ")
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff([]actor.Role{actor.Reviewer, actor.Officer}, v.Roles); d != "" || v.Version != 2 {
		t.Errorf("version %d, roles:\n%s", v.Version, d)
	}
	if _, err := o.Accounts.Refresh(t.Context(), session.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("a session of before goes on: %v", err)
	}
	if _, err := o.Accounts.Actor(t.Context(), clerk.UserID, 0, ""); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("an access token of before is good: %v", err)
	}
	n, by, reason, data := recorded(t, o.Market, "account.roles_changed", clerk.UserID)
	if n != 1 || by != string(o.one.UserID) || reason != "岗位调整" || data != `{"to": "reviewer,officer", "from": "reviewer"}` {
		t.Errorf("recorded %d by %s: %q %s", n, by, reason, data)
	}
}

func TestRolesThatAreRefused(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk, graduate := o.User("clerk", actor.Reviewer), o.User("graduate", actor.Graduate)
	for name, c := range map[string]struct {
		user  id.User
		roles []actor.Role
		why   string
		want  *fault.Code
	}{
		"three administrations":   {clerk.UserID, []actor.Role{actor.Admin, actor.Security}, "x", fault.ErrInvalid},
		"audit and business":      {clerk.UserID, []actor.Role{actor.Auditor, actor.Officer}, "x", fault.ErrInvalid},
		"no role":                 {clerk.UserID, nil, "x", fault.ErrInvalid},
		"the program's own":       {clerk.UserID, []actor.Role{actor.System}, "x", fault.ErrInvalid},
		"a graduate's":            {clerk.UserID, []actor.Role{actor.Graduate}, "x", fault.ErrInvalid},
		"no reason":               {clerk.UserID, []actor.Role{actor.Officer}, "  ", workflow.ErrReasonRequired},
		"a graduate made officer": {graduate.UserID, []actor.Role{actor.Officer}, "x", account.ErrRolesFixed},
		"one's own":               {o.one.UserID, []actor.Role{actor.Admin}, "x", account.ErrOwnAccount},
		"nobody":                  {id.New[id.User](), []actor.Role{actor.Officer}, "x", fault.ErrNotFound},
	} {
		if _, err := o.Administration.SetRoles(t.Context(), o.one, c.user, 1, c.roles, c.why); !fault.Is(err, c.want) {
			t.Errorf("%s: got %v, want %s", name, err, c.want.Key)
		}
	}
	if v := o.overview(t, clerk.UserID); v.Version != 1 || !cmp.Equal(v.Roles, []actor.Role{actor.Reviewer}) {
		t.Errorf("a refused change left %v at version %d", v.Roles, v.Version)
	}
	if n, _, _, _ := recorded(t, o.Market, "account.roles_changed", clerk.UserID); n != 0 {
		t.Errorf("%d changes are recorded that did not happen", n)
	}
}

func TestOnlySecurityAdministersAccounts(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Reviewer)
	for _, role := range actor.Roles {
		if role == actor.Security {
			continue
		}
		a := o.User("someone-"+string(role), role)
		_, list := o.Administration.List(t.Context(), a, account.Filter{Limit: 5})
		_, find := o.Administration.Find(t.Context(), a, clerk.UserID)
		_, roles := o.Administration.SetRoles(t.Context(), a, clerk.UserID, 1, []actor.Role{actor.Officer}, "x")
		_, disable := o.Administration.Disable(t.Context(), a, clerk.UserID, 1, "x")
		_, end := o.Administration.EndSessions(t.Context(), a, clerk.UserID, 1, "x")
		_, unlock := o.Administration.Unlock(t.Context(), a, clerk.UserID, 1, "x")
		for name, err := range map[string]error{"list": list, "find": find, "set-roles": roles, "disable": disable, "end-sessions": end, "unlock": unlock} {
			if !fault.Is(err, fault.ErrForbidden) {
				t.Errorf("%s may %s: %v", role, name, err)
			}
		}
	}
	if _, err := o.Administration.List(t.Context(), actor.Actor{}, account.Filter{Limit: 5}); !fault.Is(err, fault.ErrUnauthenticated) {
		t.Errorf("a visitor: %v", err)
	}
}

func TestADisabledAccountIsOutAtOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Reviewer)
	session := o.SignIn("clerk")
	if v := o.overview(t, clerk.UserID); v.Sessions != 1 || v.LastSignInAt == nil || !cmp.Equal(v.Actions, []string{"set-roles", "reset-second-factor", "end-sessions", "disable"}) {
		t.Errorf("before: %+v", v)
	}
	v, err := o.Administration.Disable(t.Context(), o.one, clerk.UserID, 1, "离职")
	if err != nil {
		t.Fatal(err)
	}
	if v.Sessions != 0 || v.Status != account.Disabled || !cmp.Equal(v.Actions, []string{"reset-second-factor", "enable"}) {
		t.Errorf("after: %+v", v)
	}
	if _, err := o.Accounts.Refresh(t.Context(), session.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("the session goes on: %v", err)
	}
	if _, err := o.TrySignIn("clerk", "clerk-password", account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
		t.Errorf("a disabled account signs in: %v", err)
	}
	if _, err := o.Administration.Disable(t.Context(), o.one, clerk.UserID, v.Version, "再来"); !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("twice: %v", err)
	}
	if v, err = o.Administration.Enable(t.Context(), o.one, clerk.UserID, v.Version, "返岗"); err != nil || v.Status != account.Active {
		t.Fatalf("%v %v", v.Status, err)
	}
	if _, err := o.TrySignIn("clerk", "clerk-password", account.Device{}); err != nil {
		t.Errorf("an enabled account: %v", err)
	}
	history, err := o.DB.History(t.Context(), "account", string(clerk.UserID))
	if err != nil || len(history) != 2 || history[0].Event != "disable" || history[1].Reason != "返岗" {
		t.Errorf("history %+v %v", history, err)
	}
}

func TestSessionsEndAndLocksOpen(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Reviewer)
	session := o.SignIn("clerk")
	for range 5 {
		if _, err := o.TrySignIn("clerk", "wrong", account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
			t.Fatal(err)
		}
	}
	v := o.overview(t, clerk.UserID)
	if !v.Locked || v.Actions[1] != "unlock" {
		t.Fatalf("%+v", v)
	}
	var err error
	if v, err = o.Administration.Unlock(t.Context(), o.one, clerk.UserID, v.Version, "本人来电"); err != nil || v.Locked || v.Sessions != 1 {
		t.Fatalf("unlocking ends nothing: %+v %v", v, err)
	}
	if v, err = o.Administration.EndSessions(t.Context(), o.one, clerk.UserID, v.Version, "手机遗失"); err != nil || v.Sessions != 0 {
		t.Fatalf("%+v %v", v, err)
	}
	if _, err := o.Accounts.Refresh(t.Context(), session.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("the session goes on: %v", err)
	}
	if _, err := o.TrySignIn("clerk", "clerk-password", account.Device{}); err != nil {
		t.Error(err)
	}
}

func TestTheLastSecurityAccountStays(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	if _, err := o.Administration.Disable(ctx, o.one, o.two.UserID, 1, "调离"); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Administration.Disable(ctx, actor.SystemActor, o.one.UserID, 1, "调离"); !fault.Is(err, account.ErrLastSecurity) {
		t.Errorf("the last one was disabled: %v", err)
	}
	if _, err := o.Administration.SetRoles(ctx, actor.SystemActor, o.one.UserID, 1, []actor.Role{actor.Officer}, "调岗"); !fault.Is(err, account.ErrLastSecurity) {
		t.Errorf("the last one lost the role: %v", err)
	}
	if _, err := o.Administration.EndSessions(ctx, actor.SystemActor, o.one.UserID, 1, "手机遗失"); err != nil {
		t.Errorf("signing the last one out is no loss: %v", err)
	}
}

// Two security administrators who remove each other at the same moment: one of them stays.
func TestTwoCannotRemoveEachOther(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	errs := make([]error, 2)
	var wg sync.WaitGroup
	wg.Go(func() { _, errs[0] = o.Administration.Disable(t.Context(), o.one, o.two.UserID, 1, "x") })
	wg.Go(func() { _, errs[1] = o.Administration.Disable(t.Context(), o.two, o.one.UserID, 1, "x") })
	wg.Wait()
	if (errs[0] == nil) == (errs[1] == nil) {
		t.Fatalf("got %v and %v", errs[0], errs[1])
	}
	for _, err := range errs {
		if err != nil && !fault.Is(err, fault.ErrForbidden) {
			t.Errorf("the slower one: %v", err)
		}
	}
	err := o.DB.InTx(t.Context(), func(ctx context.Context) error {
		left, err := o.DB.SecurityAccounts(ctx)
		if len(left) != 1 {
			t.Errorf("%d security accounts are left", len(left))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Two people edit one account's roles at once: the slower one is told.
func TestTwoEditsAtOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Reviewer)
	errs := make([]error, 2)
	var wg sync.WaitGroup
	for i, a := range []actor.Actor{o.one, o.two} {
		wg.Go(func() {
			_, errs[i] = o.Administration.SetRoles(t.Context(), a, clerk.UserID, 1, []actor.Role{actor.Officer}, "x")
		})
	}
	wg.Wait()
	if (errs[0] == nil) == (errs[1] == nil) || errs[0] != nil && !fault.Is(errs[0], fault.ErrStale) || errs[1] != nil && !fault.Is(errs[1], fault.ErrStale) {
		t.Errorf("got %v and %v", errs[0], errs[1])
	}
}

// The database itself refuses what the domain refuses.
func TestTheDatabaseKeepsTheSidesApart(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Reviewer)
	for _, roles := range []string{"{admin,security}", "{security,auditor}", "{admin,auditor}", "{auditor,officer}", "{graduate,reviewer}", "{employer,institution}", "{system}"} {
		if _, err := o.DB.SQL().ExecContext(t.Context(), "UPDATE users SET roles = $1::text[] WHERE id = $2", roles, string(clerk.UserID)); err == nil {
			t.Errorf("%s was written", roles)
		}
	}
	if _, err := o.DB.SQL().ExecContext(t.Context(), "UPDATE users SET roles = '{reviewer,officer,analyst}' WHERE id = $1", string(clerk.UserID)); err != nil {
		t.Error(err)
	}
}

func TestAccountsAreFoundByWords(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	o.User("a_clerk.a", actor.Reviewer)
	o.User("clerk.b", actor.Officer)
	find := func(f account.Filter) []string {
		f.Limit = 10
		rows, err := o.Administration.List(t.Context(), o.one, f)
		if err != nil {
			t.Fatal(err)
		}
		var logins []string
		for _, r := range rows {
			logins = append(logins, r.Login)
		}
		return logins
	}
	for name, c := range map[string]struct {
		f    account.Filter
		want []string
	}{
		"part of a login": {account.Filter{Words: "CLERK"}, []string{"clerk.b", "a_clerk.a"}},
		"part of a name":  {account.Filter{Words: "测试clerk"}, []string{"clerk.b"}},
		"a percent sign":  {account.Filter{Words: "%"}, nil},
		"an underscore":   {account.Filter{Words: "_"}, []string{"a_clerk.a"}},
		"a backslash":     {account.Filter{Words: `\`}, nil},
		"role":            {account.Filter{Role: actor.Officer}, []string{"clerk.b"}},
		"status":          {account.Filter{Status: account.Disabled}, nil},
		"role and words":  {account.Filter{Role: actor.Security, Words: "2"}, []string{"security2"}},
	} {
		if d := cmp.Diff(c.want, find(c.f)); d != "" {
			t.Errorf("%s:\n%s", name, d)
		}
	}
	var n int
	if err := o.DB.SQL().QueryRowContext(t.Context(), "SELECT count(*) FROM audit_entries WHERE action = 'account.listed' AND data::text LIKE '%clerk%'").Scan(&n); err != nil || n != 0 {
		t.Errorf("%d entries hold the words that were looked for (%v)", n, err)
	}
}

// A session left open, or a token that was stolen, gives nobody a role: who administers accounts has proved lately who
// they are, in that session.
func TestAdministeringAsksForAFreshProof(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	colleague := o.User("reviewer1", actor.Reviewer)
	g, elsewhere := o.SignIn("security1"), o.SignIn("security1")
	version := o.overview(t, colleague.UserID).Version
	if _, err := o.Administration.SetRoles(ctx, o.Acting(g), colleague.UserID, version, []actor.Role{actor.Officer}, "岗位调整"); err != nil {
		t.Fatalf("just after the sign-in: %v", err)
	}
	o.Clock.Advance(actor.ProofHolds + time.Second)
	late := o.Acting(g)
	version = o.overview(t, colleague.UserID).Version
	if _, err := o.Administration.SetRoles(ctx, late, colleague.UserID, version, []actor.Role{actor.Analyst}, "岗位调整"); !fault.Is(err, actor.ErrProofNeeded) {
		t.Errorf("later: %v", err)
	}
	if _, err := o.Administration.Invite(ctx, late, account.Invitation{Email: "xin@example.gov.cn", Name: "新同事", Roles: []actor.Role{actor.Reviewer}, Reason: "新到岗"}); !fault.Is(err, actor.ErrProofNeeded) {
		t.Errorf("inviting: %v", err)
	}
	if _, err := o.Administration.Find(ctx, late, colleague.UserID); err != nil {
		t.Errorf("reading needs none: %v", err)
	}
	if got := o.overview(t, colleague.UserID); got.Version != version {
		t.Errorf("something changed: %+v", got)
	}
	for name, p := range map[string]account.Proof{"no code": {Password: "security1-password"}, "a wrong code": {Password: "security1-password", Code: "000000"},
		"a wrong password": {Password: "wrong-wrong-wrong", Code: o.Code("security1")}} {
		if err := o.Accounts.ProveMyself(ctx, late, p); err == nil {
			t.Errorf("%s is a proof", name)
		}
	}
	if err := o.Accounts.ProveMyself(ctx, late, account.Proof{Password: "security1-password", Code: o.Code("security1")}); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Administration.SetRoles(ctx, o.Acting(elsewhere), colleague.UserID, version, []actor.Role{actor.Analyst}, "岗位调整"); !fault.Is(err, actor.ErrProofNeeded) {
		t.Errorf("in another session: %v", err)
	}
	if _, err := o.Administration.SetRoles(ctx, o.Acting(g), colleague.UserID, version, []actor.Role{actor.Analyst}, "岗位调整"); err != nil {
		t.Errorf("after the proof: %v", err)
	}
	if n, _, _, _ := recorded(t, o.Market, "proof.given", o.one.UserID); n != 1 {
		t.Errorf("recorded %d times", n)
	}
}
