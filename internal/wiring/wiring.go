// Package wiring builds every use case on one database. The program and the tests build the same way, so that
// what is tested is what runs. Besides cmd it is the only package that sees all sides.
package wiring

import (
	"cmp"
	"errors"
	"log/slog"
	"time"

	"liuyong/api"
	"liuyong/internal/account"
	"liuyong/internal/appeal"
	"liuyong/internal/audit"
	"liuyong/internal/civil"
	"liuyong/internal/complaint"
	"liuyong/internal/fair"
	"liuyong/internal/file"
	"liuyong/internal/graduate"
	"liuyong/internal/hiring"
	"liuyong/internal/indicator"
	"liuyong/internal/mail"
	"liuyong/internal/measure"
	"liuyong/internal/notice"
	"liuyong/internal/org"
	"liuyong/internal/owndata"
	"liuyong/internal/person"
	"liuyong/internal/placement"
	"liuyong/internal/postgres"
	"liuyong/internal/posting"
	"liuyong/internal/programme"
	"liuyong/internal/referral"
	"liuyong/internal/retention"
	"liuyong/internal/reveal"
	"liuyong/internal/review"
	"liuyong/internal/roster"
	"liuyong/internal/rulebook"
	"liuyong/internal/seal"
	"liuyong/internal/team"
	"liuyong/internal/throttle"
	"liuyong/internal/traineeship"
)

// Keys are the secrets of an installation, 32 bytes each, of each purpose the newest first.
type Keys struct {
	Token  [][]byte // sign access tokens
	Data   [][]byte // seal personal data and other secrets that are kept
	Match  [][]byte // find the same identity number again
	Audit  [][]byte // sign the record of who did what
	Cipher seal.Cipher
}

const day = 24 * time.Hour

// Options say what to build on.
type Options struct {
	DB        *postgres.DB
	Programme *programme.Programme
	Now       civil.Now
	Keys      Keys
	UploadDir string
	Scanner   file.Scanner // nil: uploads are not scanned
	Search    posting.Searcher
	Health    api.Health
	Carrier   mail.Carrier
	// Checkpoints is the file that the sealer writes; ExtractRows bounds a table that is taken away, 0: the usual.
	Checkpoints audit.Checkpoints
	ExtractRows int
	SiteURL     string           // for links in mails
	Provider    account.Provider // nil: no identity provider
	Demo        bool             // demonstration accounts need no second factor
	Secure      bool
	Log         *slog.Logger
	Edge        api.Edge
	Throttle    throttle.Table // nil: the usual
}

// extractRows is how many rows a table holds that somebody takes away, unless it is set.
const extractRows = 50_000

// Market is everything built.
type Market struct {
	api.Services
	Options
	Ring      *seal.Ring
	Signer    *audit.Signer
	People    *person.Registry
	Tokens    *api.Tokens
	Collector *posting.Collector
	Mails     *mail.Service
	Retention *retention.Service
}

// Build ties all use cases together.
func Build(o Options) (*Market, error) {
	o.DB = o.DB.WithClock(o.Now)
	ring, err := seal.NewRingWith(o.Keys.Cipher, o.Keys.Data...)
	if err != nil {
		return nil, err
	}
	identities, err := person.NewSeal(ring, o.Keys.Match...)
	if err != nil {
		return nil, err
	}
	tokens, err := api.NewTokens(o.Now, o.Keys.Token...)
	if err != nil {
		return nil, err
	}
	signer, err := audit.NewSigner(o.Keys.Audit...)
	if err != nil {
		return nil, err
	}
	o.DB = o.DB.WithRing(ring)
	m := &Market{Options: o, Ring: ring, Signer: signer, Tokens: tokens, People: person.NewRegistry(o.DB, identities, o.Now)}
	m.Services.Search, m.Services.Health, m.Idempotency = o.Search, o.Health, o.DB
	m.Mails = mail.NewService(o.DB, ring, o.Carrier, o.SiteURL, o.Now, o.Log)
	m.Desk = audit.NewDesk(o.DB, audit.Settings{Signer: signer, Checkpoints: o.Checkpoints, Mails: m.Mails, Notices: o.DB, Now: o.Now,
		ExtractRows: cmp.Or(o.ExtractRows, extractRows)})
	m.Retention = retention.NewService(o.DB, o.Programme, o.Now)
	if o.Throttle == nil {
		o.Throttle = throttle.Default()
	}
	unmask := o.Programme.Privacy.Unmask
	m.Limits = throttle.New(o.Throttle.With(map[throttle.Class]throttle.Rate{throttle.Unmask: throttle.AtMost(unmask.PerHour, time.Hour),
		throttle.UnmaskDay: throttle.AtMost(unmask.PerDay, day)}), o.DB, o.Keys.Match[0], o.Now)
	m.Reveals = reveal.NewService(o.DB, m.People, m.Limits)
	m.Notices = notice.NewService(o.DB, o.Now)
	files, fileErr := file.NewService(o.DB, o.UploadDir, o.Scanner, o.Programme.Uploads, o.Now)
	m.Files = files
	m.Reviews = review.NewService(o.DB, o.Programme, o.Now)
	m.Orgs = org.NewService(o.DB, review.OrgDesk{Service: m.Reviews}, files, o.Programme, o.Now)
	m.Rules = rulebook.NewService(o.DB, o.Programme, o.Now)
	m.Posts = posting.NewService(o.DB, o.DB, review.PostDesk{Service: m.Reviews}, m.Rules, o.Programme, o.Now)
	m.Collector = posting.NewCollector(o.DB, m.Rules, o.Programme, o.Now)
	m.Reviews.Decides(m.Posts, m.Orgs)
	m.Graduates = graduate.NewService(o.DB, m.People, o.Now)
	m.Placements = placement.NewService(o.DB, m.People, files, o.Programme, o.Now)
	m.Hiring = hiring.NewService(o.DB, m.Graduates, m.Placements, o.Programme, o.Now)
	m.Posts.Tells(m.Hiring)
	m.Complaints = complaint.NewService(o.DB, m.Posts, complaint.NewProver(o.Keys.Match[0]), o.Programme, o.Now)
	m.Indicators = indicator.NewService(o.DB, o.Programme, o.Now)
	m.Fairs = fair.NewService(o.DB, o.DB, o.Now)
	m.Measures = measure.NewService(o.DB, m.Orgs, m.Posts, m.Fairs, o.Now)
	m.Referrals = referral.NewService(o.DB, m.Posts, o.Programme, o.Now)
	m.Appeals = appeal.NewService(o.DB, m.Posts, m.Orgs, m.Measures, o.Programme, o.Now)
	m.Traineeships = traineeship.NewService(o.DB, o.DB, o.Now)
	m.Rosters = roster.NewService(o.DB, m.People, o.Now)
	accounts, accountErr := account.NewService(o.DB, m.People, m.Orgs,
		account.Options{Ring: ring, Mails: m.Mails, Now: o.Now, Demo: o.Demo})
	m.Accounts = accounts
	m.Identities = account.NewIdentities(accounts, o.DB, o.Provider, ring, o.Now)
	m.Administration = account.NewAdministration(o.DB, m.Mails, o.Now)
	m.Teams = team.NewService(o.DB, accounts, m.Orgs, files, m.Mails, o.Programme, o.Now)
	m.OwnData = owndata.NewService(owndata.Parts{Store: o.DB, Accounts: accounts, Hiring: m.Hiring, Teams: m.Teams, Files: files,
		Mails: m.Mails, Terms: o.Programme.Privacy, Now: o.Now})
	return m, errors.Join(accountErr, fileErr)
}

// Server is the HTTP side of the market.
func (m *Market) Server() *api.Server {
	return api.New(m.Services, api.Options{Tokens: m.Tokens, Programme: m.Programme, Now: m.Now, Secure: m.Secure, Log: m.Log, Edge: m.Edge})
}
