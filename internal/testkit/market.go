package testkit

import (
	"context"
	"log/slog"
	"sync"
	"testing"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/id"
	"liuyong/internal/org"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/refdata"
	"liuyong/internal/seal"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
)

// Today is the day on which every market of a test begins: a Monday without a holiday near.
const Today = civil.Date("2026-11-23")

// Market is every use case on a fresh database, with a clock of its own.
type Market struct {
	*wiring.Market
	Clock   *Clock
	Letters *Letters // the mail boxes of everybody
	t       testing.TB
	codes   sync.Mutex
	steps   map[string]int64 // last code given out, by login
}

type allWell struct{}

func (allWell) Check(context.Context) map[string]string {
	return map[string]string{"postgres": "ok", "meilisearch": "ok", "jobs": "ok"}
}

// NewMarket builds a market on a fresh database.
func NewMarket(t testing.TB) *Market {
	t.Helper()
	return NewMarketOn(t, Today)
}

// NewMarketOn is NewMarket on another day.
func NewMarketOn(t testing.TB, day civil.Date) *Market {
	t.Helper()
	return MarketOver(t, DB(t), day)
}

// MarketOver is NewMarketOn over a database that the test has made.
func MarketOver(t testing.TB, db *postgres.DB, day civil.Date) *Market {
	t.Helper()
	clock, letters := NewClock(day), &Letters{}
	m, err := wiring.Build(wiring.Options{DB: db, Programme: programme.Default(), Now: clock.Now,
		Keys: wiring.Keys{Token: [][]byte{key('t')}, Data: [][]byte{key('i')}, Match: [][]byte{key('m')}, Audit: [][]byte{key('a')},
			Cipher: seal.AES},
		// The clock stands still, so that buckets never fill again: tests of the limits set their own.
		Throttle:  throttle.Default().Scaled(1000),
		UploadDir: t.TempDir(), Checkpoints: audit.CheckpointFile(t.TempDir()), Search: db.Fallback(programme.Default().District.Area), Health: allWell{}, Carrier: letters, SiteURL: SiteURL, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	return &Market{Market: m, Clock: clock, Letters: letters, t: t}
}

func key(b byte) []byte {
	k := make([]byte, 32)
	for i := range k {
		k[i] = b
	}
	return k
}

// User adds an account and returns it as an actor. The password is that of the login followed by "-password";
// an account of the bureau has a second factor (Code).
func (m *Market) User(login string, roles ...actor.Role) actor.Actor {
	m.t.Helper()
	a, err := m.Accounts.Add(m.t.Context(), account.Registration{Login: login, Password: Phrase, Name: "测试" + login}, roles)
	if err != nil {
		m.t.Fatal(err)
	}
	m.ready(a)
	return m.Actor(a.ID)
}

// Actor reads an account afresh.
func (m *Market) Actor(user id.User) actor.Actor {
	m.t.Helper()
	a, err := m.Accounts.Actor(m.t.Context(), user, 0, "")
	if err != nil {
		m.t.Fatal(err)
	}
	return a
}

// NewEmployer registers an employer that nobody has verified yet. serial makes its credit code.
func (m *Market) NewEmployer(login string, serial int) actor.Actor {
	m.t.Helper()
	a, err := m.Accounts.Register(m.t.Context(), account.Registration{Login: login, Password: Phrase, Name: "经办" + login,
		Role: actor.Employer, USCC: USCC(serial), Org: Profile("永川测试" + login + "有限公司")})
	if err != nil {
		m.t.Fatal(err)
	}
	m.ready(a)
	return m.Actor(a.ID)
}

// USCC is a valid enterprise code of Yongchuan.
func USCC(serial int) string {
	code, err := refdata.MakeUSCC('9', '1', "500118", organisationBody(serial))
	if err != nil {
		panic(err)
	}
	return string(code)
}

func organisationBody(serial int) string {
	const digits = "0123456789"
	b := []byte("MA500000")
	for i := len(b) - 1; serial > 0 && i > 1; i-- {
		b[i] = digits[serial%10]
		serial /= 10
	}
	return string(b)
}

// Profile is a complete profile of an enterprise.
func Profile(name string) org.Profile {
	return org.Profile{Name: name, EmployerKind: "enterprise", LegalRepresentative: "李测试", Industry: "34", Size: "20-99",
		Area: "500118001", Address: "测试大道1号", ContactName: "张测试", ContactPhone: "023-00000000", Intro: "测试用单位。"}
}

// Verify makes an employer's qualification be in force until a day, without the audit.
func (m *Market) Verify(employer actor.Actor, until civil.Date) {
	m.t.Helper()
	o, err := m.DB.OrgByID(m.t.Context(), employer.OrgID, false)
	if err != nil {
		m.t.Fatal(err)
	}
	o.Qualification, o.QualifiedUntil = org.Approved, until
	if err := m.DB.SaveOrg(m.t.Context(), o); err != nil {
		m.t.Fatal(err)
	}
}

// VerifiedEmployer is a registered employer whose qualification is in force for half a year.
func (m *Market) VerifiedEmployer(login string, serial int) actor.Actor {
	m.t.Helper()
	a := m.NewEmployer(login, serial)
	m.Verify(a, Today.AddMonths(6))
	return a
}

// Content is a complete job.
func Content(title string) posting.Content {
	return posting.Content{Kind: posting.Job, Title: title, Headcount: 2, Duties: "编制凭证与报表，月度结账，配合年度审计。",
		Conditions: "相关专业，熟悉办公软件。", Education: "associate", Majors: []string{"会计学"}, WorkArea: "500118001",
		WorkAddress: "测试大道1号", PayMinYuan: 5000, PayMaxYuan: 7000, PayUnit: posting.PerMonth, PayMonths: 12,
		EmploymentForm: "full_time", WorkingHours: "每天8小时，双休", ContractMonths: 36, ProbationMonths: 2, ClosesOn: Today.AddDays(30)}
}

// Published submits content as the employer and approves it as a reviewer, through the real use cases.
func (m *Market) Published(employer actor.Actor, c posting.Content) posting.Post {
	m.t.Helper()
	ctx := m.t.Context()
	p, err := m.Posts.Create(ctx, employer, c)
	if err == nil {
		p, err = m.Posts.Submit(ctx, employer, p.ID, p.Version)
	}
	if err != nil {
		m.t.Fatal(err)
	}
	reviewer := actor.Actor{UserID: id.New[id.User](), Name: "审核员", Roles: []actor.Role{actor.Reviewer}}
	if err := m.DB.InTx(ctx, func(ctx context.Context) error { return m.Posts.Approve(ctx, reviewer, p.ID, nil) }); err != nil {
		m.t.Fatal(err)
	}
	p, err = m.DB.PostByID(ctx, p.ID, false)
	if err != nil {
		m.t.Fatal(err)
	}
	return p
}
