package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"liuyong/internal/intake"
	"liuyong/internal/job"
)

const importHelp = `
import posts [--report FILE] FILE…
  Takes over posts collected from other platforms: JSON lines, CSV (UTF-8, UTF-16 or GB18030) or .xlsx, each also
  compressed by gzip. Every table needs the columns source, source_id, title and company; docs/import.md lists the
  others. Posts are known again by source and source_id: a new one is accepted, one that differs or had ended is
  changed, all others are skipped. A row that cannot be taken is refused with its line number and the rest goes in,
  so that the same file can be imported again at any time.
  What became of every row goes to LIUYONG_DATA_DIR/imports/<name of the file>.report.csv, or to --report FILE.
  The command ends when the search index has caught up, whether a running serve does that or it does so itself.
  Refused rows are no failure: the exit code is 0 when every file was read to its end.

` + rosterHelp

// importKinds are the things that can be imported.
var importKinds = map[string]func(context.Context, console, []string) error{"posts": importPosts, "roster": importRoster}

func runImport(ctx context.Context, c console, args []string) error {
	if len(args) == 0 {
		return usageError{"what shall be imported?"}
	}
	run, ok := importKinds[args[0]]
	if !ok {
		return usageError{fmt.Sprintf("%q cannot be imported", args[0])}
	}
	return run(ctx, c, args[1:])
}

func importPosts(ctx context.Context, c console, args []string) (err error) {
	flags := flag.NewFlagSet("import posts", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	report := flags.String("report", "", "")
	files, err := parseMixed(flags, args)
	switch {
	case err != nil:
		return usageError{err.Error()}
	case len(files) == 0:
		return usageError{"which file?"}
	case *report != "" && len(files) > 1:
		return usageError{"--report goes with one file"}
	}
	for _, name := range files { // before anything is started
		if info, err := os.Stat(name); err != nil {
			return err
		} else if info.IsDir() {
			return usageError{name + " is a folder"}
		}
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	stop := p.syncBeside(ctx)
	defer stop()
	var total intake.Counts
	for _, name := range files {
		to := *report
		if to == "" {
			to = filepath.Join(p.config.DataDir, "imports", filepath.Base(name)+".report.csv")
		}
		counts, importErr := p.importFile(ctx, c, name, to)
		total = sum(total, counts)
		fmt.Fprintf(c.out, "%s: %s; report in %s\n", name, countLine(counts), to)
		if importErr != nil {
			err = errors.Join(err, fmt.Errorf("%s: %w", name, importErr))
		}
	}
	err = errors.Join(err, p.awaitIndex(ctx, c))
	fmt.Fprintln(c.out, countLine(total))
	return err
}

// parseMixed reads flags that may stand before, between and after the other words.
func parseMixed(flags *flag.FlagSet, args []string) ([]string, error) {
	var words []string
	for {
		if err := flags.Parse(args); err != nil {
			return nil, err
		}
		args = flags.Args()
		if len(args) == 0 {
			return words, nil
		}
		words, args = append(words, args[0]), args[1:]
	}
}

func countLine(n intake.Counts) string {
	return fmt.Sprintf("accepted %d, changed %d, skipped %d, refused %d", n.Accepted, n.Changed, n.Skipped, n.Refused)
}

func sum(a, b intake.Counts) intake.Counts {
	return intake.Counts{Accepted: a.Accepted + b.Accepted, Changed: a.Changed + b.Changed, Skipped: a.Skipped + b.Skipped,
		Refused: a.Refused + b.Refused, Noted: a.Noted + b.Noted}
}

func (p *parts) importFile(ctx context.Context, c console, name, reportTo string) (counts intake.Counts, err error) {
	f, err := os.Open(name)
	if err != nil {
		return counts, err
	}
	defer func() { _ = f.Close() }()
	rows, err := intake.NewReader(name, f)
	if err != nil {
		return counts, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	if err := os.MkdirAll(filepath.Dir(reportTo), 0o755); err != nil {
		return counts, err
	}
	to, err := os.Create(reportTo)
	if err != nil {
		return counts, fmt.Errorf("the report: %w", err)
	}
	defer func() { err = errors.Join(err, to.Close()) }()
	report, draw := intake.NewReport(to), newMeter(c, filepath.Base(name))
	err = p.Collector.Collect(ctx, rows, func(results []intake.Result) error {
		for _, r := range results {
			if err := report.Write(r); err != nil {
				return fmt.Errorf("the report: %w", err)
			}
		}
		draw.show(countLine(report.Counts()))
		return report.Flush()
	})
	draw.end()
	return report.Counts(), err
}

// syncBeside runs the search sync next to the import. Where a serve or worker runs, that one has the lead and this
// one waits in vain; should it end meanwhile, this one goes on.
func (p *parts) syncBeside(ctx context.Context) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		job.NewSearchSync(p.DB, p.engine, p.log).Run(ctx)
	}()
	return func() {
		cancel()
		<-done
	}
}

const (
	leastWait, mostWait = 50 * time.Millisecond, time.Second
	// patience is how long the queue may stand still before the command gives up on the search engine.
	patience = time.Minute
)

// awaitIndex returns when every change has reached the search engine.
func (p *parts) awaitIndex(ctx context.Context, c console) error {
	draw := newMeter(c, "search index")
	defer draw.end()
	least, moved := -1, time.Now()
	pause := time.NewTimer(0)
	defer pause.Stop()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-pause.C:
		}
		asked := time.Now()
		waiting, failing, err := p.DB.SearchWaiting(ctx)
		// Counting a long queue must not take the database's time from working it off.
		pause.Reset(min(max(50*time.Since(asked), leastWait), mostWait))
		switch {
		case err != nil:
			return err
		case waiting == 0 && failing > 0:
			return fmt.Errorf("the search engine refused %d posts; they are stored and will be tried again", failing)
		case waiting == 0:
			return nil
		}
		if least < 0 || waiting < least {
			least, moved = waiting, time.Now()
		}
		if time.Since(moved) > patience && p.engine.Ping(ctx) != nil {
			return fmt.Errorf("the search engine is away; %d posts are stored and follow when serve or worker reaches it", waiting)
		}
		draw.show(fmt.Sprintf("%d to go", waiting))
	}
}

// meter shows how far something has come: in place on a terminal, else as a line now and then.
type meter struct {
	console
	what  string
	next  time.Time
	width int // of what stands on the terminal now
}

const plainEvery = 5 * time.Second

func newMeter(c console, what string) *meter {
	m := &meter{console: c, what: what}
	if !c.terminal {
		m.next = time.Now().Add(plainEvery)
	}
	return m
}

func (m *meter) show(state string) {
	now := time.Now()
	if now.Before(m.next) {
		return
	}
	text := m.what + ": " + state
	if !m.terminal {
		m.next = now.Add(plainEvery)
		fmt.Fprintln(m.err, text)
		return
	}
	m.next = now.Add(100 * time.Millisecond)
	fmt.Fprint(m.err, "\r"+text+strings.Repeat(" ", max(0, m.width-len(text))))
	m.width = len(text)
}

// end leaves the terminal's line free for what follows.
func (m *meter) end() {
	if m.width > 0 {
		fmt.Fprint(m.err, "\r"+strings.Repeat(" ", m.width)+"\r")
	}
}
