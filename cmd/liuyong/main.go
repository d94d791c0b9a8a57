// Command liuyong serves the market and does its work from the command line: see `liuyong --help`.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"liuyong/internal/audit"
)

// Exit codes of every command.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// usageError is a call with the wrong words; the command's help is shown with it.
type usageError struct{ text string }

func (e usageError) Error() string { return e.text }

// console is where a command reads and writes.
type console struct {
	in       io.Reader
	out, err io.Writer
	// terminal says that err is a terminal, so that progress may be drawn in place.
	terminal bool
}

// command is one verb of the program.
type command struct {
	name, args, summary, help string
	run                       func(ctx context.Context, c console, args []string) error
}

func commands() []command {
	return []command{
		{"serve", "", "serve the site and do its background work", serveHelp, runServe},
		{"worker", "", "do the background work only", workerHelp, runWorker},
		{"migrate", "", "bring the database schema to this version", migrateHelp, runMigrate},
		{"import", "posts|roster FILE", "take over posts of another platform, or a roster", importHelp, runImport},
		{"reindex", "", "build the search index anew without a gap", reindexHelp, runReindex},
		{"verify-index", "", "compare the search index with the database", verifyHelp, runVerifyIndex},
		{"demo", "", "load the demonstration data", demoHelp, runDemo},
		{"audit", "verify|export|key …", "check or export the record of who did what", auditHelp, runAudit},
		{"admin", "VERB …", "add, list and change accounts", adminHelp, runAdmin},
		{"keys", "list|rotate|retire|reseal …", "look at the keys and replace them", keysHelp, runKeys},
		{"screen", "FILE", "hold texts against the rules of lawful posts", screenHelp, runScreen},
		{"openapi", "", "print the OpenAPI document", openapiHelp, runOpenAPI},
		{"charts", "", "print the state diagrams", chartsHelp, runCharts},
		{"rights", "", "print who may do what", rightsHelp, runRights},
	}
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	info, err := os.Stderr.Stat()
	terminal := err == nil && info.Mode()&os.ModeCharDevice != 0
	code := run(ctx, console{in: os.Stdin, out: os.Stdout, err: os.Stderr, terminal: terminal}, os.Args[1:])
	stop()
	os.Exit(code)
}

func run(ctx context.Context, c console, args []string) int {
	if len(args) == 0 || args[0] == "--help" || args[0] == "-h" || args[0] == "help" {
		printUsage(c.out)
		if len(args) == 0 {
			return exitUsage
		}
		return exitDone
	}
	for _, cmd := range commands() {
		if cmd.name != args[0] {
			continue
		}
		for _, a := range args[1:] {
			if a == "--help" || a == "-h" {
				printHelp(c.out, cmd)
				return exitDone
			}
		}
		return finish(c, cmd, cmd.run(audit.In(ctx, audit.Origin{Operation: "liuyong " + cmd.name}), c, args[1:]))
	}
	fmt.Fprintf(c.err, "liuyong: there is no command %q\n\n", args[0])
	printUsage(c.err)
	return exitUsage
}

func finish(c console, cmd command, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		fmt.Fprintf(c.err, "liuyong %s: %s\n\n", cmd.name, usage.text)
		printHelp(c.err, cmd)
		return exitUsage
	}
	fmt.Fprintf(c.err, "liuyong %s: %v\n", cmd.name, err)
	return exitFailed
}

func printUsage(w io.Writer) {
	fmt.Fprintln(w, "留永 LiuYong: the graduate job market of Yongchuan District\n\nUsage: liuyong COMMAND [ARGUMENTS]\n\nCommands:")
	for _, cmd := range commands() {
		fmt.Fprintf(w, "  %-14s %s\n", cmd.name, cmd.summary)
	}
	fmt.Fprintln(w, "\n`liuyong COMMAND --help` tells more. Settings come from the environment: see deploy/env.example.\nExit codes: 0 done, 1 failed, 2 bad use.")
}

func printHelp(w io.Writer, cmd command) {
	fmt.Fprintf(w, "Usage: liuyong %s\n\n%s\n", strings.TrimSpace(cmd.name+" "+cmd.args), strings.TrimSpace(cmd.help))
}

// noArguments refuses words that a command does not know.
func noArguments(args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Sprintf("unknown argument %q", args[0])}
	}
	return nil
}
