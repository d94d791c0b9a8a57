package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"liuyong/internal/account"
	"liuyong/internal/actor"
	"liuyong/internal/audit"
	"liuyong/internal/fault"
	"liuyong/internal/id"
)

const adminHelp = `
admin add-user --login NAME --name TEXT --roles ROLE[,ROLE]
    Adds an account for the bureau's staff. The password is read from standard input, one line.
admin list-users [--role ROLE] [--status active|invited|disabled] [--words TEXT]
    Lists accounts, newest first; --words is a part of the login or the name.
admin set-roles --login NAME --roles ROLE[,ROLE] --reason TEXT
    Gives a staff account these roles instead of those it has.
admin disable-user --login NAME --reason TEXT
admin enable-user --login NAME --reason TEXT
    Closes an account, or opens it again.
admin end-sessions --login NAME --reason TEXT
    Signs an account out everywhere.
admin reset-second-factor --login NAME --reason TEXT
    Takes a lost second factor away; it is set up anew at the next sign-in.
admin unlock-user --login NAME --reason TEXT
    Forgets the wrong passwords of an account.

Every change ends the account's sessions (but for unlock-user) and stands in the audit log as the program's, with its
reason. The last security account cannot be taken away.
Roles: institution reviewer officer analyst admin security auditor. Only reviewer, officer and analyst go together.`

// adminVerb is one thing that admin does.
type adminVerb struct {
	name string
	asks []string // the flags it needs
	may  []string // the flags it takes
	do   func(ctx context.Context, p *parts, c console, f map[string]string) error
}

func adminVerbs() []adminVerb {
	named := []string{"login", "reason"}
	return []adminVerb{
		{"add-user", []string{"login", "name", "roles"}, nil, addUser},
		{"list-users", nil, []string{"role", "status", "words"}, listUsers},
		{"set-roles", []string{"login", "roles", "reason"}, nil, setRoles},
		{"disable-user", named, nil, changeUser(func(p *parts) change { return p.Administration.Disable })},
		{"enable-user", named, nil, changeUser(func(p *parts) change { return p.Administration.Enable })},
		{"end-sessions", named, nil, changeUser(func(p *parts) change { return p.Administration.EndSessions })},
		{"reset-second-factor", named, nil, changeUser(func(p *parts) change { return p.Administration.ResetSecondFactor })},
		{"unlock-user", named, nil, changeUser(func(p *parts) change { return p.Administration.Unlock })},
	}
}

func runAdmin(ctx context.Context, c console, args []string) (err error) {
	verbs := adminVerbs()
	at := slices.IndexFunc(verbs, func(v adminVerb) bool { return len(args) > 0 && v.name == args[0] })
	if at < 0 {
		names := make([]string, len(verbs))
		for i, v := range verbs {
			names[i] = v.name
		}
		return usageError{"say what to do: " + strings.Join(names, ", ")}
	}
	verb := verbs[at]
	flags, err := verb.read(args[1:])
	if err != nil {
		return err
	}
	p, err := openParts(ctx, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.close()) }()
	ctx = audit.In(actor.In(ctx, actor.SystemActor), audit.Origin{Operation: "admin " + verb.name})
	return inWords(verb.do(ctx, p, c, flags))
}

// read takes the flags of a verb and checks what can be checked without a database.
func (v adminVerb) read(args []string) (map[string]string, error) {
	set := flag.NewFlagSet("admin "+v.name, flag.ContinueOnError)
	set.SetOutput(io.Discard)
	values := map[string]*string{}
	for _, name := range append(slices.Clone(v.asks), v.may...) {
		values[name] = set.String(name, "", "")
	}
	if err := set.Parse(args); err != nil {
		return nil, usageError{err.Error()}
	}
	if set.NArg() > 0 {
		return nil, usageError{fmt.Sprintf("unknown argument %q", set.Arg(0))}
	}
	out := map[string]string{}
	for name, value := range values {
		out[name] = strings.TrimSpace(*value)
		if out[name] == "" && slices.Contains(v.asks, name) {
			return nil, usageError{"--" + name + " is missing"}
		}
	}
	if names, ok := out["roles"]; ok {
		if _, err := staffRoles(names); err != nil {
			return nil, err
		}
	}
	if role := out["role"]; role != "" && !slices.Contains(actor.Roles, actor.Role(role)) {
		return nil, usageError{fmt.Sprintf("unknown role %q", role)}
	}
	if status := account.Status(out["status"]); status != "" && !slices.Contains(account.Flow.States(), status) {
		return nil, usageError{fmt.Sprintf("unknown status %q", status)}
	}
	return out, nil
}

func addUser(ctx context.Context, p *parts, c console, f map[string]string) error {
	roles, err := staffRoles(f["roles"])
	if err != nil {
		return err
	}
	password, err := bufio.NewReader(io.LimitReader(c.in, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	a, err := p.Accounts.Add(ctx, account.Registration{Login: f["login"], Name: f["name"], Password: strings.TrimRight(password, "\r\n")}, roles)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "added %s (%s)\n", a.Login, f["roles"])
	return nil
}

// listPage is how many accounts are read at once.
const listPage = 100

func listUsers(ctx context.Context, p *parts, c console, f map[string]string) error {
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "LOGIN\tNAME\tROLES\tSTATUS\tSINCE")
	filter := account.Filter{Words: f["words"], Role: actor.Role(f["role"]), Status: account.Status(f["status"]), Limit: listPage}
	n := 0
	for {
		rows, err := p.Administration.List(ctx, actor.SystemActor, filter)
		if err != nil {
			return err
		}
		for _, a := range rows {
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", a.Login, a.Name, account.RoleNames(a.Roles), a.Status, a.CreatedAt.In(time.Local).Format(time.DateOnly))
		}
		n += len(rows)
		if len(rows) < listPage {
			break
		}
		filter.After = rows[len(rows)-1].ID
	}
	if err := table.Flush(); err != nil {
		return err
	}
	fmt.Fprintf(c.out, "%d accounts\n", n)
	return nil
}

func setRoles(ctx context.Context, p *parts, c console, f map[string]string) error {
	roles, err := staffRoles(f["roles"])
	if err != nil {
		return err
	}
	a, err := p.DB.AccountByLogin(ctx, account.NormalLogin(f["login"]))
	if err != nil {
		return err
	}
	o, err := p.Administration.SetRoles(ctx, actor.SystemActor, a.ID, a.Version, roles, f["reason"])
	return told(c, o, err)
}

// change is a use case on one account.
type change = func(ctx context.Context, a actor.Actor, user id.User, version int, reason string) (account.Overview, error)

func changeUser(which func(p *parts) change) func(ctx context.Context, p *parts, c console, f map[string]string) error {
	return func(ctx context.Context, p *parts, c console, f map[string]string) error {
		a, err := p.DB.AccountByLogin(ctx, account.NormalLogin(f["login"]))
		if err != nil {
			return err
		}
		o, err := which(p)(ctx, actor.SystemActor, a.ID, a.Version, f["reason"])
		return told(c, o, err)
	}
}

func told(c console, o account.Overview, err error) error {
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "%s: %s, %s\n", o.Login, account.RoleNames(o.Roles), o.Status)
	return nil
}

func staffRoles(names string) ([]actor.Role, error) {
	var out []actor.Role
	for _, n := range strings.Split(names, ",") {
		r := actor.Role(strings.TrimSpace(n))
		if !slices.Contains(actor.Given, r) {
			return nil, usageError{fmt.Sprintf("unknown role %q", n)}
		}
		out = append(out, r)
	}
	if !actor.Compatible(out) {
		return nil, usageError{account.ErrRolesApart.En}
	}
	return out, nil
}

// inWords says a fault as a person reads it, with the places that are wrong.
func inWords(err error) error {
	if err == nil {
		return nil
	}
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
