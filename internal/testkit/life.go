package testkit

import (
	"context"
	"slices"
	"strings"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/file"
	"liuyong/internal/graduate"
	"liuyong/internal/hiring"
	"liuyong/internal/id"
	"liuyong/internal/idempotency"
	"liuyong/internal/mail"
	"liuyong/internal/placement"
	"liuyong/internal/posting"
	"liuyong/internal/refdata"
	"liuyong/internal/roster"
)

// Life is a graduate of whom the database holds everything that it can hold of one, with values that are found
// wherever they stand.
type Life struct {
	Actor                                           actor.Actor
	Name, Login, Phone, Mail, Identity, ProviderSub string
	Seed                                            []byte // of the second factor
	LinkToken                                       string
	Employer, Officer, School                       actor.Actor
	Live, Hired, Agreed, Withdrawn                  id.Application
	Placement                                       id.Placement
	Useless, Evidence                               file.File // the graduate's uploads: one that serves nothing, one that is evidence
}

// Life lives it, through the real use cases. What the graduate writes freely names them.
func (m *Market) Life() *Life {
	m.t.Helper()
	number, err := refdata.MakeCitizenID("500118", "2003-07-09", 777)
	m.must(err)
	l := &Life{Name: "夏测永", Login: "xia.life@example.com", Phone: "13987654321", Mail: "xia.resume@example.org",
		Identity: number.Reveal(), ProviderSub: "provider-subject-of-xia"}
	a, err := m.Accounts.Add(m.t.Context(), account.Registration{Login: l.Login, Password: Phrase, Name: l.Name}, []actor.Role{actor.Graduate})
	m.must(err)
	m.ready(a)
	l.Actor = m.Actor(a.ID)
	l.Employer, l.Officer = m.VerifiedEmployer("life-employer", 77), m.User("life-officer", actor.Officer)
	l.School = m.Institution("life-school", "重庆文理学院")
	m.lifeOnRoster(l)
	_, err = m.Graduates.WriteResume(m.t.Context(), l.Actor, 0, graduate.Content{Name: l.Name, Phone: l.Phone, Email: l.Mail, CohortYear: 2026,
		Intro: "我是" + l.Name, Skills: []string{"会计"}, Education: []graduate.Schooling{{School: "重庆文理学院", Major: "会计学",
			Education: "bachelor", FromOn: "2022-09-01", ToOn: "2026-06-30"}}})
	m.must(err)
	_, err = m.Graduates.Identify(m.t.Context(), l.Actor, l.Identity)
	m.must(err)
	l.Actor = m.Actor(a.ID) // the person is that of the roster now
	m.lifeAtWork(l)
	m.lifeSigningIn(l)
	return l
}

func (m *Market) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

func (m *Market) lifeOnRoster(l *Life) {
	m.t.Helper()
	r, err := m.Rosters.Create(m.t.Context(), l.School, roster.Draft{Name: "2026届", CohortYear: 2026, CampusArea: "500118"})
	m.must(err)
	lines := func(yield func(roster.Line, error) bool) {
		yield(roster.Line{Number: 2, Name: l.Name, IdentityNumber: l.Identity, Education: "bachelor", Major: "会计学", StudentNo: "20220001"}, nil)
	}
	report, err := m.Rosters.Import(m.t.Context(), l.School, r.ID, lines, 10)
	m.must(err)
	if report.Added != 1 {
		m.t.Fatalf("the roster took %+v", report)
	}
}

// apply sends an application with words that name the graduate.
func (m *Market) lifeApplies(l *Life, title string, kind posting.Kind) hiring.Application {
	m.t.Helper()
	content := Content(title)
	if content.Kind = kind; kind == posting.StudentInternship {
		content.EmploymentForm, content.ContractMonths, content.ProbationMonths = "student", 3, 0
	}
	post := m.Published(l.Employer, content)
	offer, err := m.Hiring.ConsentFor(m.t.Context(), l.Actor, post.ID)
	m.must(err)
	app, err := m.Hiring.Apply(m.t.Context(), l.Actor, post.ID, "您好，我是"+l.Name, offer.TextVersion)
	m.must(err)
	return app
}

func (m *Market) lifeAtWork(l *Life) {
	m.t.Helper()
	ctx := m.t.Context()
	live := m.lifeApplies(l, "出纳", posting.Job)
	live, err := m.Hiring.Interview(ctx, l.Employer, live.ID, live.Version, hiring.Interview{At: m.Clock.Now().Add(48 * time.Hour), Mode: hiring.OnSite,
		Place: "测试大道1号", Note: "请" + l.Name + "带简历"})
	m.must(err)
	withdrawn := m.lifeApplies(l, "助理", posting.Job)
	_, err = m.Hiring.Withdraw(ctx, l.Actor, withdrawn.ID, withdrawn.Version, "")
	m.must(err)
	hired := m.lifeAccepts(l, m.lifeApplies(l, "总账会计", posting.Job))
	_, l.Placement, err = m.Hiring.Hire(ctx, l.Employer, hired.ID, hired.Version, hiring.Hire{StartOn: Today, WorkArea: "500118001"})
	m.must(err)
	agreed := m.lifeAccepts(l, m.lifeApplies(l, "会计实习", posting.StudentInternship))
	_, err = m.Hiring.Agree(ctx, l.Employer, agreed.ID, agreed.Version, hiring.Agreement{StartOn: Today, Months: 3})
	m.must(err)
	l.Live, l.Withdrawn, l.Hired, l.Agreed = live.ID, withdrawn.ID, hired.ID, agreed.ID
	l.Useless = m.Upload(l.Actor, l.Name+"的成绩单.pdf")
	paper := m.Upload(l.Employer, "劳动合同.pdf")
	p, err := m.Placements.FileEvidence(ctx, l.Employer, l.Placement, 1, placement.Paper{Kind: placement.LabourContract, FileID: paper.ID})
	m.must(err)
	_, err = m.Placements.Verify(ctx, l.Officer, l.Placement, p.Version, false)
	m.must(err)
	// Papers of graduates come in through the desk: the ledger refers to one of theirs.
	l.Evidence = m.Upload(l.Actor, l.Name+"的劳动合同.pdf")
	_, err = m.DB.SQL().ExecContext(ctx, `INSERT INTO placement_entries (id, placement_id, seq, kind, happened_on, recorded_at, actor_id, actor_role, evidence_kind, file_id)
		VALUES ($1, $2, 4, 'evidence', $3, $4, $5, 'officer', 'E2', $6)`, id.New[id.Entry](), l.Placement, string(Today), m.Clock.Now(), l.Officer.UserID, l.Evidence.ID)
	m.must(err)
	_, err = m.DB.SQL().ExecContext(ctx, "UPDATE placements SET version = 4 WHERE id = $1", l.Placement)
	m.must(err)
}

func (m *Market) lifeAccepts(l *Life, app hiring.Application) hiring.Application {
	m.t.Helper()
	ctx := m.t.Context()
	app, err := m.Hiring.Offer(ctx, l.Employer, app.ID, app.Version, hiring.Offer{PayYuan: 5500, StartOn: Today.AddDays(7), AnswerBy: Today.AddDays(5),
		Note: l.Name + "，欢迎"})
	m.must(err)
	app, err = m.Hiring.Accept(ctx, l.Actor, app.ID, app.Version)
	m.must(err)
	return app
}

// Upload stores the smallest PDF.
func (m *Market) Upload(a actor.Actor, name string) file.File {
	m.t.Helper()
	f, err := m.Files.Add(m.t.Context(), a, name, strings.NewReader(Paper))
	m.must(err)
	return f
}

// lifeSigningIn leaves every trace that signing in leaves.
func (m *Market) lifeSigningIn(l *Life) {
	m.t.Helper()
	ctx, user := m.t.Context(), l.Actor.UserID
	if g := m.SignIn(l.Login); g.SessionID == "" {
		m.t.Fatal("no session")
	}
	l.Seed = Seed(l.Login)
	f := account.Factor{UserID: user, Seed: m.Ring.Close(l.Seed, "second_factor.seed/"+string(user)), RecoverySalt: make([]byte, 16), CreatedAt: m.Clock.Now()}
	m.must(m.DB.InTx(ctx, func(ctx context.Context) error {
		return m.DB.SaveFactor(ctx, f, [][]byte{[]byte("a recovery code's digest")})
	}))
	o, err := m.Accounts.SignIn(ctx, l.Login, l.Login+"-password", account.Device{})
	if m.must(err); o.Challenge == nil {
		m.t.Fatal("no challenge")
	}
	m.Deliver()
	m.must(m.Accounts.RequestReset(ctx, l.Login))
	letters := m.Deliver()
	if i := slices.IndexFunc(letters, func(x mail.Letter) bool { return x.To == l.Login }); i >= 0 {
		_, l.LinkToken, _ = strings.Cut(LinkIn(letters[i]), "token=")
	}
	now := m.Clock.Now()
	m.must(m.DB.InsertIdentity(ctx, account.Identity{ID: id.New[id.Identity](), UserID: user, Issuer: "https://id.example.gov.cn", Subject: l.ProviderSub, CreatedAt: now, LastUsedAt: now}))
	_, err = m.DB.BeginOnce(ctx, user, "a-key-of-xia", []byte("digest"), now)
	m.must(err)
	m.must(m.DB.EndOnce(ctx, user, "a-key-of-xia", idempotency.Answer{Status: 201, Header: map[string]string{}, Body: []byte(`{"name":"` + l.Name + `"}`)}))
}
