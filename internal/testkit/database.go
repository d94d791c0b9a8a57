// Package testkit gives each test a database of its own, a clock, and builders for what a test is not about.
package testkit

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/jackc/pgx/v5"

	"liuyong/internal/localstack"
	"liuyong/internal/postgres"
	"liuyong/internal/seal"
)

// Stack is the PostgreSQL and Meilisearch that all tests of this machine share.
func Stack(t testing.TB) *localstack.Stack {
	t.Helper()
	s, err := localstack.ForTests(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var template = sync.OnceValues(func() (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	stack, err := localstack.ForTests(ctx)
	if err != nil {
		return "", err
	}
	return makeTemplate(ctx, stack)
})

// templateName changes with the migrations, so that a template of an earlier state is never cloned.
func templateName() string {
	h := sha256.New()
	h.Write(postgres.MigrationDigest())
	return "template_" + hex.EncodeToString(h.Sum(nil))[:16]
}

// templateLock is the advisory lock under which test processes make the template.
const templateLock = 0x6c69757965

func makeTemplate(ctx context.Context, stack *localstack.Stack) (string, error) {
	name := templateName()
	conn, err := pgx.Connect(ctx, stack.OwnerURL)
	if err != nil {
		return "", err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock($1)", templateLock); err != nil {
		return "", err
	}
	var exists bool
	if err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1)", name).Scan(&exists); err != nil || exists {
		return name, err
	}
	// Built under another name first: a process killed half-way must not leave a half-made template.
	draft := name + "_draft"
	for _, q := range []string{"DROP DATABASE IF EXISTS " + draft + " WITH (FORCE)", "CREATE DATABASE " + draft} {
		if _, err := conn.Exec(ctx, q); err != nil {
			return "", err
		}
	}
	if err := postgres.Migrate(ctx, inDatabase(stack.OwnerURL, draft), inDatabase(stack.AppURL, draft)); err != nil {
		return "", err
	}
	_, err = conn.Exec(ctx, "ALTER DATABASE "+draft+" RENAME TO "+name)
	return name, err
}

func inDatabase(address, name string) string {
	u, err := url.Parse(address)
	if err != nil {
		panic(err)
	}
	u.Path = "/" + name
	return u.String()
}

// URLs are the owner's and the program's addresses of a fresh database that is dropped when the test ends.
func URLs(t testing.TB) (owner, app string) {
	t.Helper()
	_, owner, app = clone(t, "")
	return owner, app
}

// clone copies a database, the empty migrated one where none is named.
func clone(t testing.TB, from string) (name, owner, app string) {
	t.Helper()
	stack := Stack(t)
	if from == "" {
		var err error
		if from, err = template(); err != nil {
			t.Fatalf("making the template database: %v", err)
		}
	}
	name = "test_" + strings.ReplaceAll(uuid.NewString(), "-", "")
	admin(t, stack, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s STRATEGY FILE_COPY", name, from))
	t.Cleanup(func() { admin(t, stack, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)") })
	return name, inDatabase(stack.OwnerURL, name), inDatabase(stack.AppURL, name)
}

func admin(t testing.TB, stack *localstack.Stack, query string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, stack.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, query); err != nil {
		t.Fatal(err)
	}
}

// DB opens a fresh database under the program's own role.
func DB(t testing.TB) *postgres.DB {
	t.Helper()
	_, app := URLs(t)
	return open(t, app)
}

func open(t testing.TB, app string) *postgres.DB {
	t.Helper()
	db, err := postgres.Open(t.Context(), app, 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			fmt.Fprintln(os.Stderr, "closing a test database:", err)
		}
	})
	ring, err := seal.NewRing(key('i'))
	if err != nil {
		t.Fatal(err)
	}
	return db.WithRing(ring)
}
