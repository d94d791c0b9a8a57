package wiring_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"liuyong/internal/testkit"
)

const (
	auditPackage    = "liuyong/internal/audit"
	workflowPackage = "liuyong/internal/workflow"
	// readings makes the actions of readings from the noun that its callers give.
	readings = "reading.go"
)

// former are the words of events that nothing records any more; records of earlier versions still have them.
var former []string

// The auditor's pages say in words what the code records. The code is read with its types, so that an event which is new
// fails here until there are words for it in both languages; so does a table that is new.
func TestEveryEntryOfTheRecordHasWords(t *testing.T) {
	t.Parallel()
	actions, kinds, words := recorded(t)
	if len(actions) < 60 || actions["personal.unmasked"] == "" || actions["placement.listed"] == "" || actions["sign_in.failed"] == "" || actions["account.roles_changed"] == "" {
		t.Fatalf("the code is read wrongly, it records only %v", slices.Sorted(maps.Keys(actions)))
	}
	if words["detail"]["fields"] == "" || words["detail"]["format"] == "" || words["detail"]["subject_kind"] == "" || words["field"]["student_no"] == "" || words["field"]["school"] == "" {
		t.Fatalf("the code is read wrongly, its details are only %v", words)
	}
	for _, table := range auditedTables(t) {
		kinds[table] = "a table that is audited"
	}
	for _, locale := range []string{"zh-CN", "en"} {
		raw, err := os.ReadFile(filepath.Join("..", "..", "frontend", "app", "src", "i18n", locale, "records.ts"))
		if err != nil {
			t.Fatal(err)
		}
		text := string(raw)
		has := func(block, key string) bool { return slices.Contains(keysOf(text, block), key) }
		var keys []string
		for action, at := range actions {
			key := strings.Replace(action, ".", "_", 1)
			keys = append(keys, key)
			// As the pages do: words of its own, or those of its verb and its noun.
			noun, verb, _ := strings.Cut(action, ".")
			if !has("event", key) && (!has("verb", verb) || !has("kind", noun)) {
				t.Errorf("%s (%s) has no words in %s/records.ts: neither under event, nor under verb and kind", action, at, locale)
			}
		}
		for _, key := range keysOf(text, "event") {
			if !slices.Contains(keys, key) && !slices.Contains(former, key) {
				t.Errorf("nothing records %s of %s/records.ts: put it right, or among the former when it was recorded once", key, locale)
			}
		}
		for block, of := range words {
			for name, at := range of {
				if !has(block, name) {
					t.Errorf("%s (%s) has no words under %s of %s/records.ts", name, at, block, locale)
				}
			}
		}
		for kind, at := range kinds {
			if !has("kind", kind) {
				t.Errorf("%s (%s) has no words under kind of %s/records.ts", kind, at, locale)
			}
		}
	}
}

// keysOf are the keys of one block of a file of words.
func keysOf(words, block string) []string {
	_, rest, _ := strings.Cut(words, "\n  "+block+": {\n")
	body, _, _ := strings.Cut(rest, "\n  },\n")
	var out []string
	for _, found := range regexp.MustCompile(`(?m)^    (\w+): `).FindAllStringSubmatch(body, -1) {
		out = append(out, found[1])
	}
	return out
}

func auditedTables(t *testing.T) []string {
	t.Helper()
	rows, err := testkit.DB(t).SQL().QueryContext(t.Context(), "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'audit_update'")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var table string
		if err := rows.Scan(&table); err != nil {
			t.Fatal(err)
		}
		out = append(out, table)
	}
	if err := rows.Err(); err != nil || len(out) < 20 {
		t.Fatalf("%v, %v", out, err)
	}
	return out
}

// code is the program's own source with its types.
type code struct {
	t     *testing.T
	files *token.FileSet
	info  types.Info
	of    map[*ast.File]string // to its package
}

// recorded is every action that the code records, every kind of subject that it names outright, and the names that stand
// in the details of events by the block that has their words, all with where.
func recorded(t *testing.T) (actions, kinds map[string]string, words map[string]map[string]string) {
	t.Helper()
	c := readCode(t)
	actions, kinds = map[string]string{}, map[string]string{}
	words = map[string]map[string]string{"detail": {}, "field": {}}
	for e, tv := range c.info.Types {
		if tv.Value == nil || tv.Value.Kind() != constant.String || constant.StringVal(tv.Value) == "" {
			continue
		}
		switch tv.Type.String() {
		case auditPackage + ".Action":
			actions[constant.StringVal(tv.Value)] = c.at(e)
		case "liuyong/internal/reveal.Kind":
			kinds[constant.StringVal(tv.Value)] = c.at(e)
		case auditPackage + ".Detail":
			words["detail"][constant.StringVal(tv.Value)] = c.at(e)
		case auditPackage + ".Field", "liuyong/internal/reveal.Field":
			words["field"][constant.StringVal(tv.Value)] = c.at(e)
		}
	}
	flows := c.flows()
	for file := range c.of {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "SubjectKind" && c.partOfEvent(key) {
					if name := c.said(n.Value, flows); name != "" {
						kinds[name] = c.at(n)
					}
				}
			case *ast.CallExpr:
				c.call(n, flows, actions, kinds)
			}
			return true
		})
	}
	return actions, kinds, words
}

// call takes the actions of readings in, and refuses an action that is put together of parts elsewhere.
func (c *code) call(n *ast.CallExpr, flows, actions, kinds map[string]string) {
	if to := c.info.Types[n.Fun]; to.IsType() && c.info.Types[n].Value == nil && !strings.HasPrefix(c.at(n), readings) {
		switch to.Type.String() {
		case auditPackage + ".Action", auditPackage + ".Detail", auditPackage + ".Field":
			c.t.Errorf("%s: an action, a detail or a field is a constant, so that it can be found", c.at(n))
		}
	}
	var called *ast.Ident
	switch f := n.Fun.(type) {
	case *ast.SelectorExpr:
		called = f.Sel
	case *ast.Ident:
		called = f
	default:
		return
	}
	f, ok := c.info.Uses[called].(*types.Func)
	if !ok || f.Pkg() == nil || f.Pkg().Path() != auditPackage {
		return
	}
	verb := map[string]string{"Read": ".read", "ReadPage": ".listed"}[f.Name()]
	if verb == "" || f.Signature().Recv() != nil {
		return
	}
	noun := c.said(n.Args[0], flows)
	if noun == "" {
		c.t.Errorf("%s: what was read is named by a constant or by the name of a workflow, so that it can be found", c.at(n))
		return
	}
	actions[noun+verb], kinds[noun] = c.at(n), c.at(n)
}

// partOfEvent says whether a key is that of an event.
func (c *code) partOfEvent(key *ast.Ident) bool {
	v, ok := c.info.Uses[key].(*types.Var)
	return ok && v.IsField() && v.Pkg().Path() == auditPackage
}

// said is a text that is a constant, or the name of a workflow.
func (c *code) said(e ast.Expr, flows map[string]string) string {
	if v := c.info.Types[e].Value; v != nil {
		return constant.StringVal(v)
	}
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return ""
	}
	if f, ok := call.Fun.(*ast.SelectorExpr); ok && f.Sel.Name == "Name" {
		switch of := f.X.(type) {
		case *ast.Ident:
			return flows[c.name(of)]
		case *ast.SelectorExpr:
			return flows[c.name(of.Sel)]
		}
	}
	return ""
}

// flows are the names of the workflows by the variables that hold them.
func (c *code) flows() map[string]string {
	out := map[string]string{}
	for file := range c.of {
		ast.Inspect(file, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			call, ok := v.Values[0].(*ast.CallExpr)
			if !ok || len(call.Args) == 0 {
				return true
			}
			if f, ok := call.Fun.(*ast.SelectorExpr); ok && c.name(f.Sel) == workflowPackage+".New" {
				out[c.name(v.Names[0])] = constant.StringVal(c.info.Types[call.Args[0]].Value)
			}
			return true
		})
	}
	return out
}

// name is what an identifier stands for, with its package.
func (c *code) name(i *ast.Ident) string {
	if o := c.info.ObjectOf(i); o != nil && o.Pkg() != nil {
		return o.Pkg().Path() + "." + o.Name()
	}
	return ""
}

func (c *code) at(n ast.Node) string {
	p := c.files.Position(n.Pos())
	return filepath.Base(p.Filename) + ":" + p.String()[strings.IndexByte(p.String(), ':')+1:]
}

// readCode reads every package of the program, tests left out. What it imports comes from the build.
func readCode(t *testing.T) *code {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", "list", "-export", "-deps", "-json=ImportPath,Export,Dir,GoFiles", "liuyong/...")
	var wrong bytes.Buffer
	cmd.Stderr = &wrong
	listed, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, wrong.String())
	}
	type source struct {
		ImportPath, Export, Dir string
		GoFiles                 []string
	}
	built := map[string]string{}
	var own []source
	for in := json.NewDecoder(bytes.NewReader(listed)); ; {
		var p source
		if err := in.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		built[p.ImportPath] = p.Export
		if strings.HasPrefix(p.ImportPath, "liuyong/") {
			own = append(own, p)
		}
	}
	c := &code{t: t, files: token.NewFileSet(), of: map[*ast.File]string{},
		info: types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Uses: map[*ast.Ident]types.Object{}, Defs: map[*ast.Ident]types.Object{}}}
	conf := types.Config{Importer: importer.ForCompiler(c.files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(built[path]) })}
	for _, p := range own {
		var files []*ast.File
		for _, name := range p.GoFiles {
			file, err := parser.ParseFile(c.files, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
			c.of[file] = p.ImportPath
		}
		if _, err := conf.Check(p.ImportPath, c.files, files, &c.info); err != nil {
			t.Fatal(err)
		}
	}
	return c
}
