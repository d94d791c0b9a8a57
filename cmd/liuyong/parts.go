package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strings"
	"time"

	"liuyong/api"
	"liuyong/internal/account"
	"liuyong/internal/audit"
	"liuyong/internal/config"
	"liuyong/internal/file"
	"liuyong/internal/file/clamd"
	"liuyong/internal/job"
	"liuyong/internal/localstack"
	"liuyong/internal/mail"
	"liuyong/internal/mail/carrier"
	"liuyong/internal/openid"
	"liuyong/internal/postgres"
	"liuyong/internal/programme"
	"liuyong/internal/throttle"
	"liuyong/internal/wiring"
	"liuyong/search"
)

// parts is a running installation: its database, its search engine and the use cases on them.
type parts struct {
	*wiring.Market
	config   config.Config
	log      *slog.Logger
	stack    *localstack.Stack // nil with a database of one's own
	ownerURL string
	engine   *search.Engine
	finder   *search.Service
}

func newLog(w io.Writer, cfg config.Config) *slog.Logger {
	if cfg.LogJSON {
		return slog.New(slog.NewJSONHandler(w, nil))
	}
	return slog.New(slog.NewTextHandler(w, nil))
}

// poolSize bounds the connections of one process; PostgreSQL allows 200 by default settings of deploy/local.
const poolSize = 40

// openParts reads the settings and opens everything. With embedded parts it starts them, or attaches to those
// that a running serve has, and brings the schema up to date.
func openParts(ctx context.Context, c console) (*parts, error) {
	cfg, err := config.Read()
	if err != nil {
		return nil, err
	}
	p := &parts{config: cfg, log: newLog(c.err, cfg)}
	if err := p.open(ctx); err != nil {
		return nil, errors.Join(err, p.close())
	}
	return p, nil
}

func (p *parts) open(ctx context.Context) error {
	cfg := p.config
	databaseURL, meiliURL, meiliKey := string(cfg.DatabaseURL), cfg.MeiliURL, string(cfg.MeiliKey)
	p.ownerURL = string(cfg.DatabaseOwnerURL)
	if cfg.Embedded() {
		stack, err := localstack.Start(ctx, localstack.Options{DataDir: cfg.DataDir, Log: p.log})
		if err != nil {
			return err
		}
		p.stack = stack
		databaseURL, p.ownerURL, meiliURL, meiliKey = stack.AppURL, stack.OwnerURL, stack.MeiliURL, stack.MeiliKey
		if err := postgres.Migrate(ctx, p.ownerURL, databaseURL); err != nil {
			return err
		}
	}
	policy, err := readProgramme(cfg)
	if err != nil {
		return err
	}
	keys, err := p.keys(ctx)
	if err != nil {
		return err
	}
	db, err := postgres.Open(ctx, postgres.Named(databaseURL, processName(keys)), poolSize)
	if err != nil {
		return err
	}
	if !cfg.Embedded() {
		if err := db.CheckRole(ctx); err != nil {
			return errors.Join(err, db.Close())
		}
	}
	if writable, err := db.WritableLog(ctx); err != nil {
		return errors.Join(err, db.Close())
	} else if writable {
		p.log.Warn(oneRole)
	}
	p.engine = search.New(search.Options{URL: meiliURL, Key: meiliKey, Home: policy.District.Area})
	p.finder = search.NewService(p.engine, db.Fallback(policy.District.Area), db, p.log)
	letters, err := p.carrier()
	if err != nil {
		return errors.Join(err, db.Close())
	}
	p.Market, err = wiring.Build(wiring.Options{DB: db, Programme: policy, Now: time.Now,
		Keys: keys, UploadDir: filepath.Join(cfg.DataDir, "uploads"), Search: p.finder, Health: p, Carrier: letters, Checkpoints: audit.CheckpointFile(cfg.DataDir), ExtractRows: cfg.ExtractRows,
		Scanner: scanner(cfg), SiteURL: p.siteURL(cfg.Addr), Provider: provider(cfg), Demo: cfg.Demo, Log: p.log, Secure: cfg.SecureCookies(), Edge: p.edge(), Throttle: throttle.Default().Scaled(cfg.RateScale)})
	if err != nil {
		return errors.Join(err, db.Close())
	}
	return nil
}

// oneRole is said where the program could change its own record.
const oneRole = "the program's database role may change the audit log, which so proves nothing against the program: give owner and program roles of their own (deploy/postgres-roles.sh) and run `liuyong migrate`"

// carrier is the way mail goes: through the mail server, or into a folder where none is set.
func (p *parts) carrier() (mail.Carrier, error) {
	if p.config.SMTPURL != "" {
		c, err := carrier.NewSMTP(string(p.config.SMTPURL), p.config.MailFrom)
		if err != nil {
			return nil, fmt.Errorf("LIUYONG_SMTP_URL, LIUYONG_MAIL_FROM: %w", err)
		}
		return c, nil
	}
	dir := filepath.Join(p.config.DataDir, "mail")
	p.log.Warn("no mail server is set (LIUYONG_SMTP_URL): mails are written as files", "folder", dir)
	c, err := carrier.NewFolder(dir, p.config.MailFrom)
	if err != nil {
		return nil, fmt.Errorf("writing mails to %s: %w", dir, err)
	}
	return c, nil
}

// siteURL is how the world reaches the site.
func (p *parts) siteURL(listening string) string {
	if p.config.PublicURL != "" {
		return strings.TrimRight(p.config.PublicURL, "/")
	}
	return "http://" + listening
}

// scanner is the virus scanner, where one is set.
func scanner(cfg config.Config) file.Scanner {
	if cfg.ClamdAddr == "" {
		return nil
	}
	network, address, _ := cfg.Clamd() // has been checked when it was read
	return clamd.New(network, address)
}

// provider is the city's identity provider, where one is set.
func provider(cfg config.Config) account.Provider {
	if cfg.OIDCIssuer == "" {
		return nil
	}
	return openid.New(openid.Settings{Issuer: cfg.OIDCIssuer, ClientID: cfg.OIDCClientID, ClientSecret: string(cfg.OIDCClientSecret),
		Name: cfg.OIDCName, ReturnURL: cfg.ProviderReturn(), Proof: cfg.OIDCSecondFactor}, time.Now)
}

// edge is what the settings say of the way to the world. In the demonstration any name of this machine will do.
func (p *parts) edge() api.Edge {
	proxies, _ := p.config.Proxies() // has been checked when it was read
	e := api.Edge{Proxies: proxies}
	if !p.config.Demo {
		e.PublicURL = p.config.PublicURL
	}
	return e
}

func readProgramme(cfg config.Config) (*programme.Programme, error) {
	if cfg.ProgrammeFile == "" {
		return programme.Default(), nil
	}
	return programme.Load(cfg.ProgrammeFile)
}

// close lets go of everything, in the reverse order of opening.
func (p *parts) close() error {
	var errs []error
	if p.Market != nil {
		errs = append(errs, p.Files.Close(), p.DB.Close())
	}
	if p.engine != nil {
		p.engine.Close()
	}
	if p.stack != nil {
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
		defer cancel()
		errs = append(errs, p.stack.Stop(ctx))
	}
	return errors.Join(errs...)
}

// Check implements api.Health.
func (p *parts) Check(ctx context.Context) map[string]string {
	state := map[string]string{"postgres": "ok", "meilisearch": "ok", "jobs": "ok"}
	if err := p.DB.Ping(ctx); err != nil {
		state["postgres"], state["jobs"] = "down", "down"
	} else if _, failing, err := p.DB.SearchBacklog(ctx, 1); err != nil || len(failing) > 0 {
		state["jobs"] = "degraded"
	}
	if err := p.engine.Ping(ctx); err != nil {
		state["meilisearch"] = "down"
	} else if p.finder.Degraded() {
		state["meilisearch"] = "degraded"
	}
	// Degraded at most: nobody is turned away because of it (docs/adr/0014-proof.md).
	state["audit"] = p.Desk.Health(ctx)
	return state
}

// chores is the timetable.
func (p *parts) chores() []job.Chore {
	return []job.Chore{
		{Name: "expire_posts", Every: 10 * time.Minute, Do: p.Posts.ExpireDue},
		{Name: "expire_qualifications", Every: 10 * time.Minute, Do: p.Orgs.ExpireDue},
		{Name: "sketch_collected", Every: 5 * time.Minute, Do: func(ctx context.Context) (int, error) { return p.Posts.SketchCollected(ctx, p.Complaints.FlagCopy) }},
		{Name: "remind_qualifications", Every: time.Hour, Do: p.Orgs.RemindEnding},
		{Name: "rescreen", Every: 5 * time.Minute, Do: func(ctx context.Context) (int, error) { return p.Posts.Rescreen(ctx, p.Complaints.Flag) }},
		{Name: "reseal", Every: 10 * time.Minute, Do: p.reseal},
		{Name: "expire_invitations", Every: time.Hour, Do: p.Teams.LapseDue},
		{Name: "expire_authorisations", Every: 10 * time.Minute, Do: p.Teams.ExpireDue},
		{Name: "remind_referrals", Every: time.Hour, Do: p.Referrals.RemindLate},
		{Name: "remind_authorisations", Every: time.Hour, Do: p.Teams.RemindEnding},
		{Name: "delete_accounts", Every: 10 * time.Minute, Do: p.OwnData.CarryOut},
		{Name: "retention", Every: time.Hour, Do: p.Retention.Purge},
		{Name: "verify_audit_log", Every: 10 * time.Minute, Do: p.Desk.CheckDue},
		{Name: "purge_provider_returns", Every: time.Hour, Do: p.Identities.PurgeReturns},
		{Name: "purge_sign_ins", Every: time.Hour, Do: p.Accounts.PurgeSignIns},
		{Name: "purge_idempotency_keys", Every: time.Hour, Do: func(ctx context.Context) (int, error) {
			return p.Idempotency.PurgeOnce(ctx, time.Now().Add(-24*time.Hour))
		}},
		{Name: "purge_rate_buckets", Every: 10 * time.Minute, Do: func(ctx context.Context) (int, error) {
			return p.DB.PurgeBuckets(ctx, time.Now())
		}},
		{Name: "scan_backlog", Every: 10 * time.Minute, Do: p.Files.ScanBacklog},
		{Name: "remove_unused_uploads", Every: time.Hour, Do: p.Files.RemoveUnused},
		{Name: "sweep_uploads", Every: 6 * time.Hour, Do: p.Files.SweepContent},
		{Name: "snapshot_indicators", Every: time.Hour, Do: func(ctx context.Context) (int, error) {
			_, err := p.Indicators.TakeDueSnapshot(ctx) // the same snapshot again is no news
			return 0, err
		}},
	}
}
