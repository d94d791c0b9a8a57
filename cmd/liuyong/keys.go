package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"liuyong/api"
	"liuyong/internal/config"
	"liuyong/internal/postgres"
	"liuyong/internal/seal"
	"liuyong/internal/wiring"
)

const keysHelp = `
keys list
    Shows the keys of each purpose, the one in use first, and how many values need each. Keys are shown by name only.
keys rotate PURPOSE
    Makes a new key and puts it first. Restart every process afterwards: from then on it seals with the new key and
    moves what is sealed over in the background ("keys list" shows how far it is), while the old key still opens.
keys retire PURPOSE NAME
    Takes an old key out; refused while a value or a running process still needs it.
keys reseal
    Moves everything over to the newest keys at once instead of in the background.

PURPOSE is token (access tokens), data (personal data and secrets), match (finding an identity number again) or
audit (the record of who did what). Keys stand in LIUYONG_KEY_FILE, which is changed as a whole or not at all, or,
with embedded parts, in keys.json of the data directory. Where they stand in the environment the command prints what
to set instead. For match stop every process before the first with the new key starts: a process that does not know
the key would take a known person for a new one.`

func runKeys(ctx context.Context, c console, args []string) error {
	verb := ""
	if len(args) > 0 {
		verb, args = args[0], args[1:]
	}
	switch {
	case verb == "list" && len(args) == 0:
		return withParts(ctx, c, func(p *parts) error { return listKeys(ctx, c, p) })
	case verb == "reseal" && len(args) == 0:
		return withParts(ctx, c, func(p *parts) error {
			n, err := p.reseal(ctx)
			fmt.Fprintf(c.out, "sealed anew: %d\n", n)
			return err
		})
	case verb == "rotate" && len(args) == 1:
		return rotateKey(ctx, c, config.Purpose(args[0]))
	case verb == "retire" && len(args) == 2:
		return withParts(ctx, c, func(p *parts) error { return retireKey(ctx, c, p, config.Purpose(args[0]), args[1]) })
	}
	return usageError{"say what to do: list, rotate PURPOSE, retire PURPOSE NAME or reseal"}
}

// withParts opens everything for the time of fn.
func withParts(ctx context.Context, c console, fn func(*parts) error) (err error) {
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	return fn(p)
}

// keys are the keys of the settings as the market takes them.
func (p *parts) keys(ctx context.Context) (wiring.Keys, error) {
	all, err := p.config.Keys(ctx)
	if err != nil {
		return wiring.Keys{}, err
	}
	cipher, err := seal.CipherOf(p.config.SealCipher)
	return wiring.Keys{Token: all.Raw(config.Token), Data: all.Raw(config.Data), Match: all.Raw(config.Match),
		Audit: all.Raw(config.Audit), Cipher: cipher}, err
}

// processName says, to whoever asks the database who is connected, which keys this process writes with.
func processName(k wiring.Keys) string {
	return fmt.Sprintf("liuyong data=%s match=%s", seal.KeyID(k.Data[0]), seal.KeyID(k.Match[0]))
}

// reseal moves everything that is sealed over to the newest keys.
func (p *parts) reseal(ctx context.Context) (int, error) {
	people, err := p.People.Reseal(ctx)
	if err != nil {
		return people, err
	}
	n, err := p.DB.ResealAll(ctx)
	return people + n, err
}

// uses counts what needs each key of a purpose; nil where nothing that is kept does.
func uses(ctx context.Context, p *parts, purpose config.Purpose) (postgres.KeyUse, error) {
	switch purpose {
	case config.Data:
		return p.DB.DataKeyUse(ctx)
	case config.Match:
		return p.DB.MatchKeyUse(ctx)
	case config.Token, config.Audit:
	}
	return nil, nil
}

func listKeys(ctx context.Context, c console, p *parts) error {
	all, err := p.config.Keys(ctx)
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(c.out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "PURPOSE\tNAME\tMADE\tSTATE\tVALUES")
	for _, purpose := range config.Purposes {
		use, err := uses(ctx, p, purpose)
		if err != nil {
			return err
		}
		for i, k := range all[purpose] {
			made, state, values := "-", "in use", "-"
			if !k.MadeAt.IsZero() {
				made = k.MadeAt.Format(time.RFC3339)
			}
			if i > 0 {
				state = "old"
			}
			if use != nil {
				values = fmt.Sprint(use[k.ID()])
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", purpose, k.ID(), made, state, values)
			delete(use, k.ID())
		}
		for name, n := range use {
			state := "MISSING"
			if name == "" {
				name, state = "-", "to be sealed"
			}
			fmt.Fprintf(w, "%s\t%s\t-\t%s\t%d\n", purpose, name, state, n)
		}
	}
	return w.Flush()
}

func rotateKey(ctx context.Context, c console, purpose config.Purpose) error {
	if !slices.Contains(config.Purposes, purpose) {
		return usageError{fmt.Sprintf("there is no purpose %q", purpose)}
	}
	cfg, err := config.Read()
	if err != nil && cfg.KeyFilePath() == "" {
		return err
	}
	made, setting, err := cfg.Rotate(ctx, purpose)
	if errors.Is(err, config.ErrInEnvironment) {
		fmt.Fprintf(c.out, "the keys stand in the environment; set this for every process and restart them:\n%s\n", setting)
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "new %s key %s; restart every process to use it\n", purpose, made.ID())
	return nil
}

func retireKey(ctx context.Context, c console, p *parts, purpose config.Purpose, name string) error {
	if !slices.Contains(config.Purposes, purpose) {
		return usageError{fmt.Sprintf("there is no purpose %q", purpose)}
	}
	if err := stillNeeded(ctx, p, purpose, name); err != nil {
		return err
	}
	setting, err := p.config.Retire(ctx, purpose, name)
	if errors.Is(err, config.ErrInEnvironment) {
		fmt.Fprintf(c.out, "nothing needs %s; set this for every process:\n%s\n", name, setting)
		return nil
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "%s key %s is gone\n", purpose, name)
	return nil
}

// stillNeeded is why a key cannot go yet, nil when it can.
func stillNeeded(ctx context.Context, p *parts, purpose config.Purpose, name string) error {
	if purpose == config.Audit {
		return errors.New("audit keys are never retired: they prove what was recorded under them")
	}
	if purpose == config.Token {
		all, err := p.config.Keys(ctx)
		if err != nil {
			return err
		}
		if since := time.Since(all[purpose][0].MadeAt); since < api.AccessLife {
			return fmt.Errorf("tokens signed with it may hold for another %s", (api.AccessLife - since).Round(time.Second))
		}
		return nil
	}
	use, err := uses(ctx, p, purpose)
	if err != nil {
		return err
	}
	if n := use[name] + use[""]; n > 0 {
		return fmt.Errorf("%d values still need it: the background work or `liuyong keys reseal` moves them over", n)
	}
	names, err := p.DB.ProcessNames(ctx)
	if err != nil {
		return err
	}
	for _, process := range names {
		if strings.Contains(process, string(purpose)+"="+name) {
			return errors.New("a running process still writes with it: restart every process first")
		}
	}
	return nil
}
