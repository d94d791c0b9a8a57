package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus/promhttp"
	"golang.org/x/net/netutil"
	"golang.org/x/sync/errgroup"

	"liuyong/api"
	"liuyong/api/site"
	"liuyong/internal/audit"
	"liuyong/internal/job"
)

const serveHelp = `
Serves the web site and the REST API on LIUYONG_ADDR and does the background work. With no LIUYONG_DATABASE_URL
it starts the embedded PostgreSQL and Meilisearch under LIUYONG_DATA_DIR and brings the schema up to date.
SIGTERM and Ctrl-C end it cleanly: requests under way finish, jobs are handed back.`

const workerHelp = `
Does the background work only: the timetable and the search sync. Run it beside serve where several machines serve.`

const (
	shutdownGrace = 10 * time.Second
	// maxConnections bounds the connections that are open at once, so that idle ones cannot take every descriptor.
	maxConnections = 8192
)

func runServe(ctx context.Context, c console, args []string) (err error) {
	if err := noArguments(args); err != nil {
		return err
	}
	begin := time.Now()
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	if p.config.Demo {
		if err := p.ensureDemo(ctx, c); err != nil {
			return err
		}
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", p.config.Addr)
	if err != nil {
		return fmt.Errorf("LIUYONG_ADDR: %w", err)
	}
	server := p.Server()
	address := p.siteURL(listener.Addr().String())
	p.Mails.SetSite(address)
	if err := site.Register(server, site.Options{PublicURL: address, Version: version}); err != nil {
		return errors.Join(err, listener.Close())
	}
	work, stopWork := context.WithCancel(ctx)
	defer stopWork()
	g, gctx := errgroup.WithContext(work)
	p.background(gctx, g)
	g.Go(func() error { return p.listen(gctx, listener, server.Handler(), "site") })
	g.Go(func() error { return p.metrics(gctx) })
	p.announce(c, listener, time.Since(begin))
	return g.Wait()
}

// listen serves until the context ends; requests under way then get a moment to finish.
func (p *parts) listen(ctx context.Context, l net.Listener, h http.Handler, name string) error {
	srv := api.NewHTTP(h, p.log)
	done := make(chan error, 1)
	go func() { done <- srv.Serve(netutil.LimitListener(l, maxConnections)) }()
	select {
	case err := <-done:
		return fmt.Errorf("serving the %s: %w", name, err)
	case <-ctx.Done():
		soft, cancel := context.WithTimeout(context.WithoutCancel(ctx), shutdownGrace)
		defer cancel()
		if err := srv.Shutdown(soft); err != nil {
			return errors.Join(fmt.Errorf("ending the %s: %w", name, err), srv.Close())
		}
		return nil
	}
}

func (p *parts) metrics(ctx context.Context) error {
	l, err := new(net.ListenConfig).Listen(ctx, "tcp", p.config.MetricsAddr)
	if err != nil {
		return fmt.Errorf("LIUYONG_METRICS_ADDR: %w", err)
	}
	p.log.Info("metrics", "address", "http://"+l.Addr().String()+"/metrics")
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.Handler())
	return p.listen(ctx, l, mux, "metrics")
}

// background starts the timetable, the search sync and the cache's view of the index.
func (p *parts) background(ctx context.Context, g *errgroup.Group) {
	g.Go(func() error {
		t, err := job.NewTimetable(ctx, p.DB.URL(), p.chores(), p.Mails, p.Files, p.log)
		if err != nil {
			return err
		}
		return t.Run(ctx)
	})
	g.Go(func() error {
		job.NewSearchSync(p.DB, p.engine, p.log).Run(ctx)
		return nil
	})
	g.Go(func() error {
		audit.NewSealer(p.DB, p.Signer, p.Checkpoints, time.Now, p.log).Run(ctx)
		return nil
	})
	g.Go(func() error {
		p.Desk.Run(ctx, func(err error) { p.log.ErrorContext(ctx, "verifying the audit log is tried again", "error", err) })
		return nil
	})
	g.Go(func() error {
		p.finder.Learn(ctx, p.DB.LiveTitles)
		return nil
	})
	g.Go(func() error {
		p.finder.Run(ctx, p.DB.FollowSearch)
		return nil
	})
}

func (p *parts) announce(c console, l net.Listener, took time.Duration) {
	fmt.Fprintf(c.out, "\n留永 LiuYong: http://%s  (ready in %.1f s)\n", l.Addr(), took.Seconds())
	if p.config.Demo {
		fmt.Fprintf(c.out, "%s\n", demoSignIns())
	}
	fmt.Fprintln(c.out, "Ctrl-C ends it.")
}

func runWorker(ctx context.Context, c console, args []string) (err error) {
	if err := noArguments(args); err != nil {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	g, gctx := errgroup.WithContext(ctx)
	p.background(gctx, g)
	g.Go(func() error { <-gctx.Done(); return nil })
	fmt.Fprintln(c.out, "liuyong worker: at work, Ctrl-C ends it")
	return g.Wait()
}
