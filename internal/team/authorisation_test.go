package team_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/file"
	"liuyong/internal/id"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/posting"
	"liuyong/internal/team"
	"liuyong/internal/testkit"
)

// letter is a good letter with a file that the actor uploaded.
func letter(t *testing.T, m *testkit.Market, a actor.Actor) team.Letter {
	t.Helper()
	f := must[file.File](t)(m.Files.Add(t.Context(), a, "授权委托书.pdf", strings.NewReader(testkit.Paper)))
	return team.Letter{FileID: f.ID, ValidUntil: testkit.Today.AddMonths(6), Scope: "代为发布岗位"}
}

// acts reports whether an account may act for an organisation now.
func acts(t *testing.T, m *testkit.Market, user id.User, o id.Org) actor.Level {
	t.Helper()
	for _, x := range must[[]actor.Membership](t)(m.DB.Memberships(t.Context(), user)) {
		if x.OrgID == o {
			return x.Level
		}
	}
	return ""
}

// waiting is somebody of one firm who accepted another's invitation.
func waiting(t *testing.T, m *testkit.Market) (home, other firm, agent actor.Actor) {
	t.Helper()
	home, other = newFirm(t, m, "home@example.com", 1), newFirm(t, m, "other@example.com", 2)
	must[team.ListedInvitation](t)(m.Teams.Invite(t.Context(), other.owner, other.org, "home@example.com", actor.Recruiter, "zh"))
	must[team.Member](t)(m.Teams.Accept(t.Context(), home.owner, m.InvitationToken("home@example.com")))
	return home, other, home.owner
}

func TestAMemberOfAnotherEmployerWaitsForAnAuthorisation(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	home, other, agent := waiting(t, m)
	if acts(t, m, agent.UserID, other.org) != "" || acts(t, m, agent.UserID, home.org) != actor.Owner {
		t.Fatal("nobody acts before the authorisation is approved")
	}
	_, err := m.Accounts.Actor(ctx, agent.UserID, 0, other.org)
	wantCode(t, err, fault.ErrForbidden)
	before := len(must[[]notice.Notice](t)(m.Notices.List(ctx, agent, "", 20)))
	if err := m.DB.NotifyOrg(ctx, other.org, notice.Notice{Kind: notice.PostPublished, SubjectKind: "post", SubjectID: string(other.org)}); err != nil {
		t.Fatal(err)
	}
	if n := len(must[[]notice.Notice](t)(m.Notices.List(ctx, agent, "", 20))); n != before {
		t.Fatal("whoever waits is not told of the organisation's business")
	}

	// Filing: by the other's owner alone, with a good letter of its own.
	good := letter(t, m, other.owner)
	_, err = m.Teams.File(ctx, home.owner, other.org, team.Agent{User: agent.UserID}, letter(t, m, home.owner))
	wantCode(t, err, fault.ErrNotFound)
	for _, bad := range []team.Letter{
		{FileID: good.FileID, ValidUntil: testkit.Today, Scope: "x"},
		{FileID: good.FileID, ValidUntil: testkit.Today.AddMonths(13), Scope: "x"},
		{FileID: good.FileID, ValidUntil: good.ValidUntil, Scope: " "},
		{FileID: letter(t, m, home.owner).FileID, ValidUntil: good.ValidUntil, Scope: "x"},
		{ValidUntil: good.ValidUntil, Scope: "x"},
	} {
		_, err := m.Teams.File(ctx, other.owner, other.org, team.Agent{User: agent.UserID}, bad)
		wantCode(t, err, fault.ErrInvalid)
	}
	_, err = m.Teams.File(ctx, other.owner, other.org, team.Agent{User: other.owner.UserID}, good)
	wantCode(t, err, team.ErrNoNeed)
	x := must[team.ListedAuthorisation](t)(m.Teams.File(ctx, other.owner, other.org, team.Agent{User: agent.UserID}, good))
	_, err = m.Teams.File(ctx, other.owner, other.org, team.Agent{User: agent.UserID}, good)
	wantCode(t, err, team.ErrWaiting)
	if !strings.Contains(x.AgentOrgNames, "home") || !slices.Equal(x.Actions, []string{"revoke"}) {
		t.Fatalf("got %+v", x)
	}

	// Deciding: by a reviewer apart from both sides.
	_, err = m.Teams.Approve(ctx, other.owner, x.ID, x.Version)
	wantCode(t, err, fault.ErrForbidden)
	reviewer := m.User("reviewer", actor.Reviewer)
	_, err = m.Teams.Return(ctx, reviewer, x.ID, x.Version, " ")
	if err == nil {
		t.Fatal("a return needs a reason")
	}
	x = must[team.ListedAuthorisation](t)(m.Teams.Return(ctx, reviewer, x.ID, x.Version, "未盖章"))
	v := must[team.AuthorisationView](t)(m.Teams.FindAuthorisation(ctx, other.owner, x.ID))
	if v.Status != team.Returned || v.Reason != "未盖章" || !slices.Equal(v.Actions, []string{"resubmit", "revoke"}) || len(v.History) != 1 {
		t.Fatalf("got %+v", v)
	}
	x = must[team.ListedAuthorisation](t)(m.Teams.Resubmit(ctx, other.owner, x.ID, x.Version, good))
	_, err = m.Teams.Approve(ctx, reviewer, x.ID, x.Version-1)
	wantCode(t, err, fault.ErrStale)
	x = must[team.ListedAuthorisation](t)(m.Teams.Approve(ctx, reviewer, x.ID, x.Version))
	if acts(t, m, agent.UserID, other.org) != actor.Recruiter {
		t.Fatal("an approved authorisation counts at once")
	}
	both := must[actor.Actor](t)(m.Accounts.Actor(ctx, agent.UserID, 0, ""))
	if both.OrgID != "" || len(both.Memberships) != 2 {
		t.Fatalf("got %+v", both)
	}
	_, err = m.Posts.Create(ctx, both, testkit.Content("会计"))
	wantCode(t, err, actor.ErrOrgRequired)
	_, err = m.Teams.Members(ctx, both, other.org, "", 5)
	wantCode(t, err, actor.ErrOrgRequired)
	as := must[actor.Actor](t)(m.Accounts.Actor(ctx, agent.UserID, 0, other.org))
	p := must[posting.Post](t)(m.Posts.Create(ctx, as, testkit.Content("会计")))
	if p.OrgID != other.org {
		t.Fatalf("the post belongs to %s", p.OrgID)
	}
	_, err = m.Teams.Members(ctx, as, home.org, "", 5)
	wantCode(t, err, fault.ErrNotFound)

	// Ending: the agent may give it up; then nothing more is done in the other's name.
	x = must[team.ListedAuthorisation](t)(m.Teams.Revoke(ctx, as, x.ID, x.Version, ""))
	if acts(t, m, agent.UserID, other.org) != "" || acts(t, m, agent.UserID, home.org) != actor.Owner || x.Status != team.Revoked {
		t.Fatal("a revoked authorisation ends at once")
	}
	_, err = m.Accounts.Actor(ctx, agent.UserID, 0, other.org)
	wantCode(t, err, fault.ErrForbidden)
}

func TestAnAuthorisationEndsOnItsDay(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	_, other, agent := waiting(t, m)
	l := letter(t, m, other.owner)
	l.ValidUntil = testkit.Today.AddDays(20)
	x := must[team.ListedAuthorisation](t)(m.Teams.File(ctx, other.owner, other.org, team.Agent{User: agent.UserID}, l))
	must[team.ListedAuthorisation](t)(m.Teams.Approve(ctx, m.User("reviewer", actor.Reviewer), x.ID, x.Version))
	chore := func(do func(context.Context) (int, error), want int) {
		t.Helper()
		if n := must[int](t)(do(ctx)); n != want {
			t.Fatalf("%d, want %d", n, want)
		}
	}
	chore(m.Teams.RemindEnding, 0)
	m.Clock.Advance(10 * 24 * time.Hour)
	chore(m.Teams.RemindEnding, 1)
	chore(m.Teams.RemindEnding, 0)
	m.Clock.Advance(10 * 24 * time.Hour)
	chore(m.Teams.ExpireDue, 0)
	if acts(t, m, agent.UserID, other.org) == "" {
		t.Fatal("the last day counts")
	}
	m.Clock.Advance(24 * time.Hour)
	if acts(t, m, agent.UserID, other.org) != "" {
		t.Fatal("it must end with its day, whether or not the chore has run")
	}
	chore(m.Teams.ExpireDue, 1)
	chore(m.Teams.ExpireDue, 0)
	kinds := []notice.Kind{}
	for _, n := range must[[]notice.Notice](t)(m.Notices.List(ctx, other.owner, "", 20)) {
		kinds = append(kinds, n.Kind)
	}
	if want := []notice.Kind{notice.AuthorisationExpired, notice.AuthorisationEnding, notice.AuthorisationApproved, notice.MemberWaits}; !slices.Equal(kinds, want) {
		t.Fatalf("the owner was told %v", kinds)
	}
	v := must[team.AuthorisationView](t)(m.Teams.FindAuthorisation(ctx, agent, x.ID))
	if v.Status != team.Expired || v.History[1].ActorRole != actor.System || len(v.Actions) != 0 {
		t.Fatalf("got %+v", v)
	}
}

// A removed agent's authorisation ends with the membership, so that a new invitation needs a new letter.
func TestRemovalEndsTheAuthorisation(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	_, other, agent := waiting(t, m)
	x := must[team.ListedAuthorisation](t)(m.Teams.File(ctx, other.owner, other.org, team.Agent{User: agent.UserID}, letter(t, m, other.owner)))
	must[team.ListedAuthorisation](t)(m.Teams.Approve(ctx, m.User("reviewer", actor.Reviewer), x.ID, x.Version))
	if err := m.Teams.Remove(ctx, other.owner, other.org, agent.UserID, other.member(agent.UserID).Version); err != nil {
		t.Fatal(err)
	}
	v := must[team.AuthorisationView](t)(m.Teams.FindAuthorisation(ctx, other.owner, x.ID))
	if v.Status != team.Revoked || acts(t, m, agent.UserID, other.org) != "" {
		t.Fatalf("got %s", v.Status)
	}
	must[team.ListedInvitation](t)(m.Teams.Invite(ctx, other.owner, other.org, "home@example.com", actor.Recruiter, "zh"))
	again := must[team.Member](t)(m.Teams.Accept(ctx, agent, m.InvitationToken("home@example.com")))
	if !again.NeedsAuthorisation || acts(t, m, agent.UserID, other.org) != "" {
		t.Fatal("the old letter must not count again")
	}
	// Whoever waits can leave although it cannot name the organisation as acted for.
	if err := m.Teams.Leave(ctx, agent, other.org, again.Version); err != nil {
		t.Fatal(err)
	}
}

func TestReviewersKeepAwayFromTheirOwn(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	_, other, agent := waiting(t, m)
	x := must[team.ListedAuthorisation](t)(m.Teams.File(ctx, other.owner, other.org, team.Agent{User: agent.UserID}, letter(t, m, other.owner)))
	for name, biased := range map[string]actor.Actor{
		"filer": {UserID: other.owner.UserID, Roles: []actor.Role{actor.Reviewer}},
		"agent": {UserID: agent.UserID, Roles: []actor.Role{actor.Reviewer}},
	} {
		if _, err := m.Teams.Approve(ctx, biased, x.ID, x.Version); !fault.Is(err, team.ErrOwnFiling) {
			t.Errorf("%s: %v", name, err)
		}
	}
	inside := m.User("inside", actor.Reviewer)
	if err := m.DB.InsertMember(ctx, other.org, inside.UserID, actor.Viewer); err != nil {
		t.Fatal(err)
	}
	inside = m.Actor(inside.UserID)
	_, err := m.Teams.Approve(ctx, inside, x.ID, x.Version)
	wantCode(t, err, team.ErrOwnFiling)
	if q := must[[]team.ListedAuthorisation](t)(m.Teams.Queue(ctx, inside, team.AuthorisationFilter{Limit: 5})); len(q) != 1 || len(q[0].Actions) != 0 {
		t.Fatalf("got %+v", q)
	}
	_, err = m.Teams.Queue(ctx, other.owner, team.AuthorisationFilter{Limit: 5})
	wantCode(t, err, fault.ErrForbidden)
	stranger := newFirm(t, m, "stranger", 9)
	_, err = m.Teams.FindAuthorisation(ctx, stranger.owner, x.ID)
	wantCode(t, err, fault.ErrNotFound)
	_, err = m.Teams.Revoke(ctx, stranger.owner, x.ID, x.Version, "")
	wantCode(t, err, fault.ErrNotFound)
	_, err = m.Teams.Authorisations(ctx, stranger.owner, team.AuthorisationFilter{Org: other.org, Limit: 5})
	wantCode(t, err, fault.ErrNotFound)
}

// An agency acts for its client with all of its staff, as recruiters at most, while both the authorisation and its own
// qualification are in force.
func TestAnAgencyActsForItsClient(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	client, agency := newFirm(t, m, "client", 1), newFirm(t, m, "agency", 2)
	code := testkit.USCC(2)
	_, err := m.Teams.File(ctx, client.owner, client.org, team.Agent{USCC: code}, letter(t, m, client.owner))
	wantCode(t, err, team.ErrNotAgency)
	o := must[org.Org](t)(m.DB.OrgByID(ctx, agency.org, false))
	o.EmployerKind = "hr_agency"
	if err := m.DB.SaveOrg(ctx, o); err != nil {
		t.Fatal(err)
	}
	_, err = m.Teams.File(ctx, agency.owner, agency.org, team.Agent{USCC: code}, letter(t, m, agency.owner))
	wantCode(t, err, team.ErrNotAgency)
	x := must[team.ListedAuthorisation](t)(m.Teams.File(ctx, client.owner, client.org, team.Agent{USCC: code}, letter(t, m, client.owner)))
	if acts(t, m, agency.owner.UserID, client.org) != "" {
		t.Fatal("not before it is approved")
	}
	x = must[team.ListedAuthorisation](t)(m.Teams.Approve(ctx, m.User("reviewer", actor.Reviewer), x.ID, x.Version))
	viewer := agency.join("viewer@example.com", actor.Viewer)
	if acts(t, m, agency.owner.UserID, client.org) != actor.Recruiter || acts(t, m, viewer.UserID, client.org) != actor.Viewer {
		t.Fatal("staff act as recruiters at most")
	}
	as := must[actor.Actor](t)(m.Accounts.Actor(ctx, agency.owner.UserID, 0, client.org))
	must[posting.Post](t)(m.Posts.Create(ctx, as, testkit.Content("会计")))
	_, err = m.Teams.Invite(ctx, as, client.org, "x@example.com", actor.Owner, "zh")
	wantCode(t, err, fault.ErrForbidden)
	if _, err = m.Teams.Revoke(ctx, as, x.ID, x.Version, ""); !fault.Is(err, fault.ErrForbidden) {
		t.Fatalf("acting for the client it is no owner: %v", err)
	}

	m.Verify(agency.owner, testkit.Today.AddDays(-1))
	if acts(t, m, agency.owner.UserID, client.org) != "" {
		t.Fatal("an agency without a qualification acts for nobody")
	}
	m.Verify(agency.owner, testkit.Today.AddMonths(1))
	home := must[actor.Actor](t)(m.Accounts.Actor(ctx, agency.owner.UserID, 0, agency.org))
	x = must[team.ListedAuthorisation](t)(m.Teams.Revoke(ctx, home, x.ID, x.Version, ""))
	if acts(t, m, agency.owner.UserID, client.org) != "" || x.Status != team.Revoked {
		t.Fatal("the agency may give it up")
	}
}

// A second employer registered with the same account waits in the same way.
func TestASecondRegistrationWaits(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	f := newFirm(t, m, "first", 1)
	_, err := m.Teams.RegisterOrg(ctx, f.owner, testkit.USCC(2), testkit.Profile("永川第二有限公司"), nil)
	wantCode(t, err, team.ErrLetterNeeded)
	l := letter(t, m, f.owner)
	bad := l
	bad.ValidUntil = testkit.Today
	_, err = m.Teams.RegisterOrg(ctx, f.owner, testkit.USCC(2), testkit.Profile("永川第二有限公司"), &bad)
	wantCode(t, err, fault.ErrInvalid)
	o := must[org.Org](t)(m.Teams.RegisterOrg(ctx, f.owner, testkit.USCC(2), testkit.Profile("永川第二有限公司"), &l))
	_, err = m.Teams.RegisterOrg(ctx, f.owner, testkit.USCC(2), testkit.Profile("又一次"), &l)
	wantCode(t, err, org.ErrUSCCTaken)
	if acts(t, m, f.owner.UserID, o.ID) != "" {
		t.Fatal("it must wait")
	}
	own := must[[]team.Member](t)(m.Teams.Memberships(ctx, f.owner))
	wantCode(t, m.Teams.Leave(ctx, f.owner, o.ID, own[1].Version), team.ErrLastOwner)
	x := must[[]team.ListedAuthorisation](t)(m.Teams.OwnAuthorisations(ctx, f.owner, team.AuthorisationFilter{Limit: 5}))[0]
	reviewer := m.User("reviewer", actor.Reviewer)
	x = must[team.ListedAuthorisation](t)(m.Teams.Return(ctx, reviewer, x.ID, x.Version, "看不清"))
	x = must[team.ListedAuthorisation](t)(m.Teams.Resubmit(ctx, f.owner, x.ID, x.Version, l))
	x = must[team.ListedAuthorisation](t)(m.Teams.Approve(ctx, reviewer, x.ID, x.Version))
	if acts(t, m, f.owner.UserID, o.ID) != actor.Owner {
		t.Fatal("approved, its owner acts")
	}
	// A reviewer may end it with a reason; then a new letter can be filed by whoever registered it.
	_, err = m.Teams.Revoke(ctx, reviewer, x.ID, x.Version, "")
	if err == nil {
		t.Fatal("a reviewer gives a reason")
	}
	must[team.ListedAuthorisation](t)(m.Teams.Revoke(ctx, reviewer, x.ID, x.Version, "委托方否认"))
	if acts(t, m, f.owner.UserID, o.ID) != "" {
		t.Fatal("revoked")
	}
	must[team.ListedAuthorisation](t)(m.Teams.File(ctx, f.owner, o.ID, team.Agent{User: f.owner.UserID}, l))
}
