package main

import (
	"context"
	"errors"
	"fmt"

	"liuyong/internal/id"
)

const reindexHelp = `
Builds a new search index beside the present one, fills it from the database while posts may go on changing, and
swaps the two. Searches are answered all the time.`

const verifyHelp = `
Compares every live post with its copy in the search index and prints what is missing, stale or extra.
Exit code 0 only when both agree and nothing waits to be synced.`

func runReindex(ctx context.Context, c console, args []string) (err error) {
	if err := noArguments(args); err != nil {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	n, err := p.engine.Rebuild(ctx, p.DB, progress(c, "indexed"))
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "reindexed %d posts\n", n)
	return nil
}

func runVerifyIndex(ctx context.Context, c console, args []string) (err error) {
	if err := noArguments(args); err != nil {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	r, err := p.engine.Verify(ctx, p.DB, progress(c, "compared"))
	if err != nil {
		return err
	}
	for name, posts := range map[string][]id.Post{"missing": r.Missing, "stale": r.Stale, "extra": r.Extra} {
		for _, post := range posts {
			fmt.Fprintf(c.out, "%s %s\n", name, post)
		}
	}
	fmt.Fprintf(c.out, "posts %d, indexed %d, waiting %d, missing %d, stale %d, extra %d\n",
		r.Posts, r.Indexed, r.Pending, len(r.Missing), len(r.Stale), len(r.Extra))
	if !r.Agree() || r.Pending > 0 {
		return errors.New("index and database differ")
	}
	return nil
}

// progress draws a count in place on a terminal and says nothing elsewhere.
func progress(c console, what string) func(int) {
	if !c.terminal {
		return nil
	}
	last := 0
	return func(done int) {
		if done-last >= 1000 || done < last {
			fmt.Fprintf(c.err, "\r%s %d ", what, done)
			last = done
		}
	}
}
