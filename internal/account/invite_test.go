package account_test

import (
	"strings"
	"testing"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/testkit"
	"liuyong/internal/workflow"
)

func TestAnInvitedColleagueSetsThePasswordAndTheSecondFactor(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := actor.In(t.Context(), o.one)
	i := account.Invitation{Email: "New.Clerk@example.gov.cn", Name: " 新同事 ", Roles: []actor.Role{actor.Officer}, Reason: "新到岗"}
	v, err := o.Administration.Invite(ctx, o.one, i)
	if err != nil || v.Status != account.Invited || v.Login != "n***@example.gov.cn" || v.Name != "新同事" {
		t.Fatalf("%+v %v", v, err)
	}
	letters := o.Deliver()
	if len(letters) != 1 || letters[0].To != "new.clerk@example.gov.cn" || testkit.LinkIn(letters[0]) != "/forgotten-password" || strings.Contains(letters[0].Text, "token") {
		t.Fatalf("%+v", letters)
	}
	for _, password := range []string{"", testkit.Phrase} {
		if _, err := o.TrySignIn("new.clerk@example.gov.cn", password, account.Device{}); !fault.Is(err, account.ErrBadCredentials) {
			t.Errorf("signs in with %q: %v", password, err)
		}
	}
	if v, err = o.Administration.InviteAgain(ctx, o.one, v.ID, v.Version, "没有收到"); err != nil || len(o.Deliver()) != 1 {
		t.Fatalf("writing again: %v", err)
	}
	if err := o.Accounts.RequestReset(t.Context(), "new.clerk@example.gov.cn"); err != nil {
		t.Fatal(err)
	}
	token := tokenIn(t, o.Market)
	if _, err := o.Accounts.ResetPassword(t.Context(), token, testkit.Phrase, "", account.Device{}); err != nil {
		t.Fatal(err)
	}
	out, err := o.Accounts.SignIn(t.Context(), "new.clerk@example.gov.cn", testkit.Phrase, account.Device{})
	if err != nil || out.Grant != nil || out.Challenge.Purpose != account.AskEnroll {
		t.Errorf("the first sign-in: %+v %v", out, err)
	}
	history, err := o.DB.History(t.Context(), "account", string(v.ID))
	if err != nil || len(history) != 1 || history[0].Event != "accept" {
		t.Errorf("history %+v %v", history, err)
	}
	after := o.overview(t, v.ID)
	if _, err := o.Administration.InviteAgain(ctx, o.one, v.ID, after.Version, "再发"); after.Status != account.Active || !fault.Is(err, workflow.ErrTransition) {
		t.Errorf("%s invited again: %v", after.Status, err)
	}
	if n, by, why, _ := recorded(t, o.Market, "account.invited", v.ID); n != 1 || by != string(o.one.UserID) || why != "新到岗" {
		t.Errorf("%d records by %s: %s", n, by, why)
	}
}

func TestInvitationsThatAreRefused(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	good := account.Invitation{Email: "a@example.gov.cn", Name: "某人", Roles: []actor.Role{actor.Officer}, Reason: "新到岗"}
	if _, err := o.Administration.Invite(t.Context(), o.User("admin1", actor.Admin), good); !fault.Is(err, fault.ErrForbidden) {
		t.Errorf("by the system's administrator: %v", err)
	}
	for place, change := range map[string]func(*account.Invitation){
		"body.email":  func(i *account.Invitation) { i.Email = "nobody" },
		"body.name":   func(i *account.Invitation) { i.Name = " " },
		"body.reason": func(i *account.Invitation) { i.Reason = "" },
		"body.roles":  func(i *account.Invitation) { i.Roles = []actor.Role{actor.Admin, actor.Auditor} },
	} {
		i := good
		change(&i)
		_, err := o.Administration.Invite(t.Context(), o.one, i)
		if f := fault.Of(err); err == nil || f.Code != fault.ErrInvalid || len(f.Fields) != 1 || f.Fields[0].Location != place {
			t.Errorf("%s: %v", place, err)
		}
	}
	if _, err := o.Administration.Invite(t.Context(), o.one, good); err != nil {
		t.Fatal(err)
	}
	_, err := o.Administration.Invite(t.Context(), o.one, good)
	if f := fault.Of(err); !fault.Is(err, account.ErrLoginTaken) || len(f.Fields) != 1 || f.Fields[0].Location != "body.email" {
		t.Errorf("twice: %v", err)
	}
}

// A disabled invitation is over: its owner cannot set a password any more.
func TestAWithdrawnInvitationLeadsNowhere(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	v, err := o.Administration.Invite(t.Context(), o.one, account.Invitation{Email: "a@example.gov.cn", Name: "某人", Roles: []actor.Role{actor.Officer}, Reason: "x"})
	if err != nil {
		t.Fatal(err)
	}
	if err := o.Accounts.RequestReset(t.Context(), "a@example.gov.cn"); err != nil {
		t.Fatal(err)
	}
	token := tokenIn(t, o.Market)
	if _, err := o.Administration.Disable(t.Context(), o.one, v.ID, v.Version, "误邀"); err != nil {
		t.Fatal(err)
	}
	if _, err := o.Accounts.ResetPassword(t.Context(), token, testkit.Phrase, "", account.Device{}); !fault.Is(err, account.ErrLinkOver) {
		t.Errorf("the link still works: %v", err)
	}
}

func TestALostSecondFactorIsSetUpAnew(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	clerk := o.User("clerk", actor.Officer)
	g := o.SignIn("clerk")
	v := o.overview(t, clerk.UserID)
	if !v.SecondFactor {
		t.Fatalf("%+v", v)
	}
	v, err := o.Administration.ResetSecondFactor(t.Context(), o.one, clerk.UserID, v.Version, "手机遗失，当面核对")
	if err != nil || v.SecondFactor || v.Sessions != 0 {
		t.Fatalf("%+v %v", v, err)
	}
	if _, err := o.Accounts.Refresh(t.Context(), g.RefreshToken); !fault.Is(err, account.ErrSessionEnded) {
		t.Errorf("a session of before goes on: %v", err)
	}
	out, err := o.Accounts.SignIn(t.Context(), "clerk", "clerk-password", account.Device{})
	if err != nil || out.Grant != nil || out.Challenge.Purpose != account.AskEnroll {
		t.Errorf("the next sign-in: %+v %v", out, err)
	}
	if _, err := o.Administration.ResetSecondFactor(t.Context(), o.one, clerk.UserID, v.Version, "再来"); !fault.Is(err, account.ErrNoFactor) {
		t.Errorf("twice: %v", err)
	}
	if _, err := o.Administration.ResetSecondFactor(t.Context(), o.one, o.one.UserID, o.overview(t, o.one.UserID).Version, "自己"); !fault.Is(err, account.ErrOwnAccount) {
		t.Errorf("one's own: %v", err)
	}
}
