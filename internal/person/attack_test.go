package person_test

import (
	"testing"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/refdata"
	"liuyong/internal/testkit"
)

// A number alone makes nobody somebody else: it is on many a copied form. Whoever gives it must have the name, too.
func TestANumberAloneMakesNobodySomebodyElse(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	n, err := refdata.MakeCitizenID("500118", "2003-07-09", 31)
	if err != nil {
		t.Fatal(err)
	}
	entered := placement.Entered{IdentityNumber: n.Reveal(), Name: "阿依古丽·买买提", Kind: placement.CivilServant, EmployerName: "永川区测试局",
		EmployerUSCC: testkit.USCC(9), WorkArea: "500118", StartOn: testkit.Today, Origin: person.Origin{CampusArea: "500118", Institution: "重庆文理学院"}}
	officer := m.User("officer", actor.Officer)
	p, err := m.Placements.Enter(ctx, officer, entered)
	if err != nil {
		t.Fatal(err)
	}
	as := func(login, name string) actor.Actor {
		a, err := m.Accounts.Register(ctx, account.Registration{Login: login, Password: testkit.Phrase, Name: name, Role: actor.Graduate})
		if err != nil {
			t.Fatal(err)
		}
		return m.Actor(a.ID)
	}
	thief := as("thief@example.com", "王小永")
	if _, err := m.Graduates.Identify(ctx, thief, n.Reveal()); !fault.Is(err, person.ErrNameDiffers) {
		t.Errorf("the thief: %v", err)
	}
	if _, err := m.Placements.Find(ctx, m.Actor(thief.UserID), p.ID); !fault.Is(err, fault.ErrNotFound) {
		t.Errorf("the thief reads: %v", err)
	}
	// The same name in another hand: blanks and dots are written in many ways.
	own := as("own@example.com", "阿依古丽 • 买买提")
	if _, err := m.Graduates.Identify(ctx, own, n.Reveal()); err != nil {
		t.Fatal(err)
	}
	if _, err := m.Placements.Find(ctx, m.Actor(own.UserID), p.ID); err != nil {
		t.Errorf("who it is about reads: %v", err)
	}
}

// Whoever gives somebody's number before the bureau knows it gets nothing of what the bureau enters later.
func TestWhatIsEnteredGoesToWhoHasTheName(t *testing.T) {
	t.Parallel()
	m := testkit.NewMarket(t)
	ctx := t.Context()
	n, err := refdata.MakeCitizenID("500118", "2003-07-09", 33)
	if err != nil {
		t.Fatal(err)
	}
	thief := m.User("thief", actor.Graduate)
	if _, err := m.Graduates.Identify(ctx, thief, n.Reveal()); err != nil {
		t.Fatal(err)
	}
	_, err = m.Placements.Enter(ctx, m.User("officer", actor.Officer), placement.Entered{IdentityNumber: n.Reveal(), Name: "夏测永", Kind: placement.CivilServant,
		EmployerName: "永川区测试局", EmployerUSCC: testkit.USCC(9), WorkArea: "500118", StartOn: testkit.Today})
	if !fault.Is(err, person.ErrNameDiffers) {
		t.Errorf("got %v", err)
	}
	if rows, err := m.Placements.List(ctx, thief, placement.Filter{Limit: 10}); err != nil || len(rows) > 0 {
		t.Errorf("the thief lists %+v, %v", rows, err)
	}
}
