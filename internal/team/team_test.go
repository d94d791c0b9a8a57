package team_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/id"
	"liuyong/internal/mail"
	"liuyong/internal/notice"
	"liuyong/internal/team"
	"liuyong/internal/testkit"
)

// firm is an employer with its first owner.
type firm struct {
	*testkit.Market
	t     *testing.T
	owner actor.Actor
	org   id.Org
}

func newFirm(t *testing.T, m *testkit.Market, login string, serial int) firm {
	t.Helper()
	a := m.VerifiedEmployer(login, serial)
	return firm{m, t, a, a.OrgID}
}

func must[T any](t *testing.T) func(T, error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func wantCode(t *testing.T, err error, c *fault.Code) {
	t.Helper()
	if !fault.Is(err, c) && !(err != nil && slices.ContainsFunc(fault.Of(err).Fields, func(f fault.Field) bool { return f.Code == c })) {
		t.Fatalf("got %v, want %s", err, c.Key)
	}
}

// join invites an address and opens its account; the new member acts for the firm.
func (f firm) join(address string, level actor.Level) actor.Actor {
	f.t.Helper()
	must[team.ListedInvitation](f.t)(f.Teams.Invite(f.t.Context(), f.owner, f.org, address, level, "zh"))
	acc := must[account.Account](f.t)(f.Teams.Join(f.t.Context(), f.InvitationToken(address), "成员"+address, "a-long-pass-phrase"))
	return f.as(acc.ID)
}

// as is an account acting for the firm.
func (f firm) as(user id.User) actor.Actor {
	f.t.Helper()
	a, err := f.Accounts.Actor(f.t.Context(), user, f.epoch(user), f.org)
	if err != nil {
		f.t.Fatal(err)
	}
	return a
}

func (f firm) epoch(user id.User) int {
	f.t.Helper()
	return must[account.Account](f.t)(f.DB.AccountByID(f.t.Context(), user)).AuthEpoch
}

func (f firm) member(user id.User) team.Member {
	f.t.Helper()
	return must[team.Member](f.t)(f.DB.MemberOf(f.t.Context(), f.org, user, f.Now.Today()))
}

func TestInvitedPersonJoinsWithANewAccount(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	ctx := t.Context()
	i := must[team.ListedInvitation](t)(f.Teams.Invite(ctx, f.owner, f.org, " New.Person@Example.com ", actor.Recruiter, "zh"))
	if i.Address != "new.person@example.com" || !slices.Equal(i.Actions, []string{"resend", "revoke"}) {
		t.Fatalf("got %+v", i)
	}
	token := f.InvitationToken(i.Address)
	p := must[team.Preview](t)(f.Teams.Look(ctx, token))
	if p.HasAccount || p.Address != "n***@example.com" || p.Level != actor.Recruiter || !strings.Contains(p.OrgName, "maker") {
		t.Fatalf("got %+v", p)
	}
	acc := must[account.Account](t)(f.Teams.Join(ctx, token, "新成员", "a-long-pass-phrase"))
	a := f.as(acc.ID)
	if a.Level() != actor.Recruiter || !slices.Equal(a.Roles, []actor.Role{actor.Employer}) {
		t.Fatalf("got %+v", a)
	}
	if _, err := f.Posts.Create(ctx, a, testkit.Content("会计")); err != nil {
		t.Fatal(err)
	}
	list := must[[]team.Member](t)(f.Teams.Members(ctx, a, f.org, "", 10))
	if len(list) != 2 || list[0].Login != "" || list[1].Login != i.Address || !slices.Equal(list[1].Actions, []string{"leave"}) || len(list[0].Actions) != 0 {
		t.Fatalf("a recruiter sees names and its own address only: %+v", list)
	}
	if got := must[[]notice.Notice](t)(f.Notices.List(ctx, f.owner, "", 5)); len(got) == 0 || got[0].Kind != notice.MemberJoined {
		t.Fatalf("the owner is told: %+v", got)
	}
	_, err := f.Teams.Invitations(ctx, a, f.org, "", 10)
	wantCode(t, err, fault.ErrForbidden)
	_, err = f.Teams.Invite(ctx, a, f.org, "x@example.com", actor.Viewer, "zh")
	wantCode(t, err, fault.ErrForbidden)
}

func TestALinkWorksOnceForSevenDaysAndForItsAddressOnly(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	ctx := t.Context()
	stranger := newFirm(t, f.Market, "stranger@example.com", 2)
	i := must[team.ListedInvitation](t)(f.Teams.Invite(ctx, f.owner, f.org, "guest@example.com", actor.Viewer, "zh"))
	first := f.InvitationToken(i.Address)

	_, err := f.Teams.Accept(ctx, stranger.owner, first)
	wantCode(t, err, team.ErrOtherAccount)
	if d := fault.Of(err).Detail; d != "g***@example.com" {
		t.Fatalf("the address must stay masked: %q", d)
	}
	for _, forged := range []string{"", "x", strings.Repeat("A", 43), first[:42], first + "A"} {
		_, err := f.Teams.Look(ctx, forged)
		wantCode(t, err, team.ErrInvitationGone)
		_, err = f.Teams.Join(ctx, forged, "假", "a-long-pass-phrase")
		wantCode(t, err, team.ErrInvitationGone)
	}
	_, err = f.Teams.Resend(ctx, f.owner, f.org, i.ID, i.Version)
	wantCode(t, err, team.ErrResentJustNow)
	f.Clock.Advance(11 * time.Minute)
	i = must[team.ListedInvitation](t)(f.Teams.Resend(ctx, f.owner, f.org, i.ID, i.Version))
	second := f.InvitationToken(i.Address)
	_, err = f.Teams.Look(ctx, first)
	wantCode(t, err, team.ErrInvitationGone)

	f.Clock.Advance(7 * 24 * time.Hour)
	_, err = f.Teams.Join(ctx, second, "晚", "a-long-pass-phrase")
	wantCode(t, err, team.ErrInvitationGone)
	if n := must[int](t)(f.Teams.LapseDue(ctx)); n != 1 {
		t.Fatalf("%d lapsed", n)
	}
	i = must[[]team.ListedInvitation](t)(f.Teams.Invitations(ctx, f.owner, f.org, "", 5))[0]
	if i.Status != team.Lapsed || !slices.Equal(i.Actions, []string{"resend"}) {
		t.Fatalf("got %+v", i)
	}
	i = must[team.ListedInvitation](t)(f.Teams.Resend(ctx, f.owner, f.org, i.ID, i.Version))
	third := f.InvitationToken(i.Address)
	must[account.Account](t)(f.Teams.Join(ctx, third, "客人", "a-long-pass-phrase"))
	_, err = f.Teams.Look(ctx, third)
	wantCode(t, err, team.ErrInvitationGone)

	j := must[team.ListedInvitation](t)(f.Teams.Invite(ctx, f.owner, f.org, "other@example.com", actor.Viewer, "zh"))
	must[team.ListedInvitation](t)(f.Teams.Withdraw(ctx, f.owner, f.org, j.ID, j.Version))
	_, err = f.Teams.Join(ctx, f.InvitationToken(j.Address), "撤", "a-long-pass-phrase")
	wantCode(t, err, team.ErrInvitationGone)
}

func TestInvitationsAreBounded(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	a := m.NewEmployer("newcomer", 1)
	for n := range 5 {
		must[team.ListedInvitation](t)(m.Teams.Invite(ctx, a, a.OrgID, fmt.Sprintf("p%d@example.com", n), actor.Viewer, "zh"))
	}
	_, err := m.Teams.Invite(ctx, a, a.OrgID, "p9@example.com", actor.Viewer, "zh")
	wantCode(t, err, team.ErrInvitationCap)
	_, err = m.Teams.Invite(ctx, a, a.OrgID, "p1@example.com", actor.Viewer, "zh")
	if err == nil {
		t.Fatal("an address is invited once")
	}
	// Many organisations cannot flood one mail box either.
	for n := range 6 {
		f := newFirm(t, m, fmt.Sprintf("firm%d", n), 10+n)
		_, err = m.Teams.Invite(ctx, f.owner, f.org, "target@example.com", actor.Viewer, "zh")
		if n < 5 && err != nil {
			t.Fatal(err)
		}
	}
	wantCode(t, err, team.ErrInvitationCap)
	f := newFirm(t, m, "daily", 30)
	for n := range 30 {
		must[team.ListedInvitation](t)(m.Teams.Invite(ctx, f.owner, f.org, fmt.Sprintf("d%d@example.com", n), actor.Viewer, "zh"))
	}
	_, err = m.Teams.Invite(ctx, f.owner, f.org, "d99@example.com", actor.Viewer, "zh")
	wantCode(t, err, team.ErrInvitationCap)
	for _, bad := range []string{"", "no-address", "a@b", "名@example.com", "x@example.com\r\nBcc: y@example.com", strings.Repeat("a", 60) + "@example.com"} {
		_, err := m.Teams.Invite(ctx, f.owner, f.org, bad, actor.Viewer, "zh")
		wantCode(t, err, mail.ErrBadEmail)
	}
}

func TestOnlyAccountsOfTheSameKindJoin(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	ctx := t.Context()
	for login, role := range map[string]actor.Role{"grad@example.com": actor.Graduate, "rev@example.com": actor.Reviewer} {
		a := f.User(login, role)
		must[team.ListedInvitation](t)(f.Teams.Invite(ctx, f.owner, f.org, login, actor.Viewer, "zh"))
		_, err := f.Teams.Accept(ctx, a, f.InvitationToken(login))
		wantCode(t, err, team.ErrAccountUnfit)
	}
	school := f.Institution("school@example.com", "重庆测试学院")
	must[team.ListedInvitation](t)(f.Teams.Invite(ctx, f.owner, f.org, "school@example.com", actor.Viewer, "zh"))
	_, err := f.Teams.Accept(ctx, school, f.InvitationToken("school@example.com"))
	wantCode(t, err, team.ErrAccountUnfit)

	// A school has its team in the same way.
	must[team.ListedInvitation](t)(f.Teams.Invite(ctx, school, school.OrgID, "clerk@example.com", actor.Recruiter, "zh"))
	acc := must[account.Account](t)(f.Teams.Join(ctx, f.InvitationToken("clerk@example.com"), "经办", "a-long-pass-phrase"))
	if a := f.Actor(acc.ID); a.OrgID != school.OrgID || !a.Is(actor.Institution) || a.Level() != actor.Recruiter {
		t.Fatalf("got %+v", a)
	}
}

func TestARemovedMemberStopsAtOnce(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	ctx := t.Context()
	a := f.join("r@example.com", actor.Recruiter)
	paper := f.Upload(a, "劳动合同.pdf").ID
	epoch := f.epoch(a.UserID)
	m := f.member(a.UserID)
	wantCode(t, f.Teams.Remove(ctx, a, f.org, f.owner.UserID, 1), fault.ErrForbidden)
	wantCode(t, f.Teams.Remove(ctx, f.owner, f.org, a.UserID, m.Version+1), fault.ErrStale)
	wantCode(t, f.Teams.Remove(ctx, f.owner, f.org, f.owner.UserID, 1), fault.ErrForbidden)
	if err := f.Teams.Remove(ctx, f.owner, f.org, a.UserID, m.Version); err != nil {
		t.Fatal(err)
	}
	_, err := f.Accounts.Actor(ctx, a.UserID, epoch, f.org)
	wantCode(t, err, account.ErrSessionEnded)
	_, err = f.Accounts.Actor(ctx, a.UserID, f.epoch(a.UserID), f.org)
	wantCode(t, err, fault.ErrForbidden)
	if n := must[[]actor.Membership](t)(f.DB.Memberships(ctx, a.UserID)); len(n) != 0 {
		t.Fatalf("got %+v", n)
	}
	got := must[[]notice.Notice](t)(f.Notices.List(ctx, actor.Actor{UserID: a.UserID, Roles: a.Roles}, "", 5))
	if len(got) != 1 || got[0].Kind != notice.MemberRemoved {
		t.Fatalf("got %+v", got)
	}

	// The papers stay with the organisation.
	gone := must[actor.Actor](t)(f.Accounts.Actor(ctx, a.UserID, f.epoch(a.UserID), ""))
	_, err = f.Files.ScanOf(ctx, gone, paper)
	wantCode(t, err, fault.ErrNotFound)
	if _, err := f.Files.ScanOf(ctx, f.owner, paper); err != nil {
		t.Fatal(err)
	}
}

func TestLevelsAreChangedAndOwnershipGoesOn(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	ctx := t.Context()
	a := f.join("second@example.com", actor.Viewer)
	_, err := f.Posts.Create(ctx, a, testkit.Content("会计"))
	wantCode(t, err, fault.ErrForbidden)
	m := must[team.Member](t)(f.Teams.ChangeLevel(ctx, f.owner, f.org, a.UserID, f.member(a.UserID).Version, actor.Recruiter))
	if _, err := f.Posts.Create(ctx, f.as(a.UserID), testkit.Content("会计")); err != nil {
		t.Fatal(err)
	}
	_, err = f.Teams.ChangeLevel(ctx, f.owner, f.org, f.owner.UserID, f.member(f.owner.UserID).Version, actor.Viewer)
	wantCode(t, err, team.ErrLastOwner)
	wantCode(t, f.Teams.Leave(ctx, f.owner, f.org, f.member(f.owner.UserID).Version), team.ErrLastOwner)
	_, err = f.Teams.ChangeLevel(ctx, f.as(a.UserID), f.org, a.UserID, m.Version, actor.Owner)
	wantCode(t, err, fault.ErrForbidden)

	must[team.Member](t)(f.Teams.HandOver(ctx, f.owner, f.org, a.UserID, m.Version))
	if f.as(a.UserID).Level() != actor.Owner || f.as(f.owner.UserID).Level() != actor.Recruiter {
		t.Fatal("ownership did not go over")
	}
	// The owner of before still holds a request that knew it as owner.
	_, err = f.Teams.ChangeLevel(ctx, f.owner, f.org, a.UserID, f.member(a.UserID).Version, actor.Viewer)
	wantCode(t, err, fault.ErrForbidden)
	if err := f.Teams.Leave(ctx, f.as(f.owner.UserID), f.org, f.member(f.owner.UserID).Version); err != nil {
		t.Fatal(err)
	}
}

// Two owners who demote, remove or leave at the same moment never leave an organisation without one.
func TestTwoOwnersAtOnceLeaveOne(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	for n := range 6 {
		f := newFirm(t, m, fmt.Sprintf("firm%d", n), 1+n)
		b := f.join(fmt.Sprintf("b%d@example.com", n), actor.Owner)
		acts := []func(ctx context.Context, me, other actor.Actor) error{
			func(ctx context.Context, me, other actor.Actor) error {
				_, err := f.Teams.ChangeLevel(ctx, me, f.org, other.UserID, 1, actor.Viewer)
				return err
			},
			func(ctx context.Context, me, other actor.Actor) error {
				return f.Teams.Remove(ctx, me, f.org, other.UserID, 1)
			},
			func(ctx context.Context, me, _ actor.Actor) error { return f.Teams.Leave(ctx, me, f.org, 1) },
		}
		act := acts[n%len(acts)]
		var wg sync.WaitGroup
		errs := make([]error, 2)
		wg.Go(func() { errs[0] = act(t.Context(), f.owner, b) })
		wg.Go(func() { errs[1] = act(t.Context(), b, f.owner) })
		wg.Wait()
		if (errs[0] == nil) == (errs[1] == nil) {
			t.Fatalf("round %d: exactly one must succeed: %v", n, errs)
		}
		_, acting, err := f.DB.Owners(t.Context(), f.org, "00000000-0000-7000-8000-000000000000", m.Now.Today())
		if err != nil || acting != 1 {
			t.Fatalf("round %d: %d owners, %v", n, acting, err)
		}
	}
}

func TestALinkAcceptedTwiceAtOnceMakesOneMember(t *testing.T) {
	t.Parallel()
	f := newFirm(t, testkit.NewMarket(t), "maker", 1)
	ctx := t.Context()
	must[team.ListedInvitation](t)(f.Teams.Invite(ctx, f.owner, f.org, "twin@example.com", actor.Viewer, "zh"))
	token := f.InvitationToken("twin@example.com")
	var wg sync.WaitGroup
	errs := make([]error, 4)
	for i := range errs {
		wg.Go(func() { _, errs[i] = f.Teams.Join(ctx, token, "双", "a-long-pass-phrase") })
	}
	wg.Wait()
	done := 0
	for _, err := range errs {
		if err == nil {
			done++
			continue
		}
		wantCode(t, err, team.ErrInvitationGone)
	}
	if done != 1 || len(must[[]team.Member](t)(f.Teams.Members(ctx, f.owner, f.org, "", 10))) != 2 {
		t.Fatalf("%d joined: %v", done, errs)
	}
}

// An account of one person that accepts two employers at once is free in one of them only.
func TestTwoEmployersAtOnceNeedAnAuthorisation(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	f, g := newFirm(t, m, "first", 1), newFirm(t, m, "second", 2)
	a := m.User("agent@example.com", actor.Employer)
	tokens := [2]string{}
	for i, x := range []firm{f, g} {
		must[team.ListedInvitation](t)(m.Teams.Invite(ctx, x.owner, x.org, "agent@example.com", actor.Recruiter, "zh"))
		tokens[i] = m.InvitationToken("agent@example.com")
	}
	var wg sync.WaitGroup
	errs := make([]error, 2)
	for i := range tokens {
		wg.Go(func() { _, errs[i] = m.Teams.Accept(ctx, a, tokens[i]) })
	}
	wg.Wait()
	acting := must[[]actor.Membership](t)(m.DB.Memberships(ctx, a.UserID))
	own := must[[]team.Member](t)(m.Teams.Memberships(ctx, a))
	if errs[0] != nil || errs[1] != nil || len(acting) != 1 || len(own) != 2 {
		t.Fatalf("%v %+v %+v", errs, acting, own)
	}
}
