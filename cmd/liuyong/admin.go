package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/fault"
)

const adminHelp = `
admin add-user --login NAME --name TEXT --roles ROLE[,ROLE]
    Adds an account for the bureau's staff. The password is read from standard input, one line.
    Roles: institution reviewer officer analyst admin security auditor; admin, security and auditor exclude one another.`

func runAdmin(ctx context.Context, c console, args []string) (err error) {
	if len(args) == 0 || args[0] != "add-user" {
		return usageError{"say what to do: add-user"}
	}
	flags := flag.NewFlagSet("admin add-user", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	login := flags.String("login", "", "")
	name := flags.String("name", "", "")
	roleNames := flags.String("roles", "", "")
	if err := flags.Parse(args[1:]); err != nil {
		return usageError{err.Error()}
	}
	roles, err := staffRoles(*roleNames)
	if err != nil {
		return err
	}
	password, err := bufio.NewReader(io.LimitReader(os.Stdin, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	a, err := p.Accounts.Add(ctx, account.Registration{Login: *login, Name: *name, Password: strings.TrimRight(password, "\r\n")}, roles)
	if err != nil {
		return inWords(err)
	}
	fmt.Fprintf(c.out, "added %s (%s)\n", a.Login, *roleNames)
	return nil
}

func staffRoles(names string) ([]actor.Role, error) {
	staff := map[string]actor.Role{}
	for _, r := range actor.Roles {
		if r != actor.Graduate && r != actor.Employer {
			staff[string(r)] = r
		}
	}
	var out []actor.Role
	for _, n := range strings.Split(names, ",") {
		r, ok := staff[strings.TrimSpace(n)]
		if !ok {
			return nil, usageError{fmt.Sprintf("unknown role %q", n)}
		}
		out = append(out, r)
	}
	return out, nil
}

// inWords says a fault as a person reads it, with the places that are wrong.
func inWords(err error) error {
	f := fault.Of(err)
	text := f.Code.En
	for _, x := range f.Fields {
		text += fmt.Sprintf("\n  %s: %s", strings.TrimPrefix(x.Location, "body."), x.Code.En)
	}
	if f.Code == fault.ErrInternal {
		return err
	}
	return errors.New(text)
}
