package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"liuyong/internal/actor"
	"liuyong/internal/roster"
	"liuyong/internal/sheet"
)

const rosterHelp = `
import roster --institution NAME --name TEXT --year YYYY --area CODE FILE
  Takes the graduates of one class into an institution's roster from .xlsx or CSV with the columns 姓名, 身份证号,
  学历, 专业, 学号 and, where known, 毕业去向代码. The institution must have an account. Refused rows are printed with
  their number and the reason, the rest goes in; the same file again changes nothing.`

func importRoster(ctx context.Context, c console, args []string) (err error) {
	flags := flag.NewFlagSet("import roster", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	institution := flags.String("institution", "", "")
	var d roster.Draft
	flags.StringVar(&d.Name, "name", "", "")
	flags.IntVar(&d.CohortYear, "year", 0, "")
	flags.StringVar(&d.CampusArea, "area", "", "")
	files, err := parseMixed(flags, args)
	switch {
	case err != nil:
		return usageError{err.Error()}
	case len(files) != 1:
		return usageError{"name one file"}
	case *institution == "" || d.Name == "" || d.CohortYear == 0 || d.CampusArea == "":
		return usageError{"--institution, --name, --year and --area are needed"}
	}
	f, err := os.Open(files[0])
	if err != nil {
		return err
	}
	defer f.Close()
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	table, err := sheet.Open(files[0], f)
	if err != nil {
		return inWords(err)
	}
	defer func() { err = errors.Join(err, table.Close()) }()
	r, err := p.Rosters.Ensure(ctx, actor.SystemActor, *institution, d)
	if err != nil {
		return inWords(err)
	}
	lines, err := roster.Lines(table)
	if err != nil {
		return inWords(err)
	}
	report, err := p.Rosters.Import(ctx, actor.SystemActor, r.ID, lines, 0)
	for _, x := range report.Problems {
		verdict := "noted"
		if x.Refuses {
			verdict = "refused"
		}
		fmt.Fprintf(c.out, "row %d %s: %s %s\n", x.Row, verdict, x.Column, x.Code.En)
	}
	fmt.Fprintf(c.out, "read %d, added %d, changed %d, unchanged %d, refused %d\n",
		report.Read, report.Added, report.Changed, report.Unchanged, report.Refused)
	if err != nil {
		return inWords(err)
	}
	return nil
}
