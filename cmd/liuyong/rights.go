package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"liuyong/internal/actor"
	"liuyong/internal/wiring"
	"liuyong/internal/workflow"
)

const rightsHelp = `
Prints who may do what: the table of rights, and the steps of the transition tables by role. It needs no database.
docs/rights.md is this output.`

const rightsIntro = `# Who may do what

Generated from ` + "`internal/actor/table.go`" + ` and the transition tables by ` + "`make gen`" + `. These two are the only place where it is decided; every use case asks them, and a test walks every operation with every role (api/testdata/walk.tsv).

## Rights

` + "`all`" + `: everything. ` + "`organisation`" + `: what belongs to the organisation acted for, for members of the levels named, or of every level where none is. ` + "`own`" + `: what belongs to one's own account or person. Nothing: no right. What is out of reach is answered as if it did not exist.
`

func runRights(_ context.Context, c console, args []string) error {
	if err := noArguments(args); err != nil {
		return err
	}
	fmt.Fprint(c.out, rightsIntro)
	roles := append(slices.Clone(actor.Roles), actor.System)
	tableHead(c.out, []string{"right", "what it means"}, roles)
	for _, r := range actor.Rights() {
		row := actor.RowOf(r)
		fmt.Fprintf(c.out, "| `%s` | %s |", r, row.What)
		for _, role := range roles {
			fmt.Fprintf(c.out, " %s |", reach(row, role))
		}
		fmt.Fprintln(c.out)
	}
	fmt.Fprint(c.out, "\n## Steps\n\nWho may take which step, once the thing is within the reach of the right named `….handle`, `.edit` or `.decide` of its noun. A star means that the step needs words saying why.\n")
	for _, t := range wiring.Flows() {
		printSteps(c.out, t)
	}
	return nil
}

func tableHead(w io.Writer, columns []string, roles []actor.Role) {
	for _, r := range roles {
		columns = append(columns, string(r))
	}
	fmt.Fprintf(w, "\n| %s |\n|%s\n", strings.Join(columns, " | "), strings.Repeat("---|", len(columns)))
}

// reach is a cell of the table of rights.
func reach(row actor.Row, role actor.Role) string {
	var parts []string
	for _, g := range row.Grants {
		if g.Role != role {
			continue
		}
		text := string(g.Scope)
		for i, l := range g.Levels {
			text += map[bool]string{true: ": ", false: ", "}[i == 0] + string(l)
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

func printSteps(w io.Writer, t workflow.Table) {
	var roles []actor.Role
	for _, s := range t.Steps() {
		for _, r := range s.By {
			if !slices.Contains(roles, r) {
				roles = append(roles, r)
			}
		}
	}
	fmt.Fprintf(w, "\n### %s\n", t.Name())
	tableHead(w, []string{"step", "from", "to"}, roles)
	for _, s := range t.Steps() {
		star := ""
		if s.Needs == workflow.Reason {
			star = "*"
		}
		fmt.Fprintf(w, "| %s%s | %s | %s |", s.Do, star, strings.Join(s.From, ", "), s.To)
		for _, r := range roles {
			mark := ""
			if slices.Contains(s.By, r) {
				mark = "yes"
			}
			fmt.Fprintf(w, " %s |", mark)
		}
		fmt.Fprintln(w)
	}
}
