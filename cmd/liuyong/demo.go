package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"liuyong/internal/config"
	"liuyong/internal/demo"
)

const demoHelp = `
Loads the demonstration: an invented Yongchuan with employers, posts, fairs, rosters, applications and placements, and
one sign-in a role. A database that holds it already is left as it is. Needs LIUYONG_DEMO=1, which is refused on any
address but a loopback one: the passwords are known to everyone. Never load it into a database with real people.`

// errNoDemo is a demonstration that nobody asked for.
var errNoDemo = errors.New("demonstration data are loaded only with LIUYONG_DEMO=1")

func runDemo(ctx context.Context, c console, args []string) (err error) {
	if err := noArguments(args); err != nil {
		return err
	}
	cfg, err := config.Read()
	if err != nil {
		return err
	}
	if !cfg.Demo {
		return errNoDemo
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	if err := p.ensureDemo(ctx, c); err != nil {
		return err
	}
	fmt.Fprintln(c.out, demoSignIns())
	return nil
}

// ensureDemo loads the demonstration into a database that lacks it.
func (p *parts) ensureDemo(ctx context.Context, c console) error {
	if !p.config.Demo {
		return errNoDemo
	}
	there, err := demo.Loaded(ctx, p.DB)
	if err != nil || there {
		return err
	}
	fmt.Fprintln(c.err, "loading the demonstration …")
	begin := time.Now()
	if _, err := demo.EnsureLoaded(ctx, p.Options); err != nil {
		return err
	}
	fmt.Fprintf(c.err, "the demonstration is loaded (%.1f s)\n", time.Since(begin).Seconds())
	return nil
}

// demoSignIns is the table of sign-ins that is printed at the start.
func demoSignIns() string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n演示账号 demonstration sign-ins, password %s\n", demo.Password)
	for _, s := range demo.SignIns() {
		fmt.Fprintf(&b, "  %-18s %s  %s\n", s.Login, s.Zh, s.En)
	}
	return b.String()
}
