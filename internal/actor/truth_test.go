package actor_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// byHand are the places that name a role outside the tables, each with its reason. A permission is none: it belongs
// into table.go or into a workflow.go.
var byHand = map[string]string{
	"internal/account/service.go":         "opens accounts: which roles a newcomer may take, and what comes with each",
	"internal/account/newcomer.go":        "whoever comes from the identity provider becomes a graduate",
	"internal/account/administration.go":  "the last account of the security role stays",
	"internal/postgres/administration.go": "finds the accounts of the security role",
	"internal/org/service.go":             "whoever registers an employer is its first owner; the record of an expiry names the program",
	"internal/posting/service.go":         "the record of an expiry names the program",
	"internal/hiring/read.go":             "the timeline says that the employer's side has seen an application",
	"internal/postgres/graduate.go":       "asks the ledger whether an officer entered a placement",
	"api/site/account.go":                 "the registration form offers two roles",
	"cmd/liuyong/rights.go":               "prints the tables, with a column for the program",
	"internal/team/service.go":            "levels are what a team is about: which ones there must be, and what they are called",
	"internal/team/invitation.go":         "which role an account gets that joins a school or an employer",
}

// One truth: who may do what stands in the table of rights and in the transition tables, nowhere else. Naming a role
// or a level anywhere else, or asking an actor for its roles, fails here.
func TestNoPermissionIsDecidedByHand(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	used := map[string]bool{}
	for _, dir := range []string{"api", "cmd", "internal", "search"} {
		err := fs.WalkDir(os.DirFS(root), dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || exempt(path) {
				return err
			}
			for place, what := range rolesIn(t, filepath.Join(root, path)) {
				if _, ok := byHand[path]; ok {
					used[path] = true
					continue
				}
				t.Errorf("%s:%s names %s: give a right in internal/actor/table.go and ask Check, CheckOver, Over or Scope", path, place, what)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for path := range byHand {
		if !used[path] {
			t.Errorf("%s names no role any more: take it off the list", path)
		}
	}
}

// exempt are the tables themselves, tests, and what makes worlds for tests and demonstrations.
func exempt(path string) bool {
	return strings.HasSuffix(path, "_test.go") || strings.HasSuffix(path, "/workflow.go") ||
		slices.ContainsFunc([]string{"internal/actor/", "internal/demo/", "internal/testkit/", "internal/workflow/"},
			func(p string) bool { return strings.HasPrefix(path, p) })
}

// rolesIn finds where a file names a role or level of package actor, or asks an actor for its roles or its level.
func rolesIn(t *testing.T, path string) map[string]string {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		pkg, _ := sel.X.(*ast.Ident)
		named := pkg != nil && pkg.Name == "actor" && slices.Contains([]string{"Graduate", "Employer", "Institution", "Reviewer", "Officer",
			"Analyst", "Admin", "Security", "Auditor", "System", "Owner", "Recruiter", "Viewer"}, sel.Sel.Name)
		if named || sel.Sel.Name == "Staff" {
			out[files.Position(sel.Pos()).String()[len(path)+1:]] = sel.Sel.Name
		}
		return true
	})
	return out
}
