package postgres

import (
	"context"
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// appendOnly are the tables that the program's role may add to and read, and no more. From two of them the retention lets
// words and people go through functions that themselves hold to the law's least (migrations/00023_retention.sql).
var appendOnly = []string{"transitions", "placement_entries", "indicator_snapshots", "audit_entries", "audit_seals"}

// Migrate brings the schema to the present state with the owner's connection and gives the program's role its
// rights: no DDL anywhere, no UPDATE or DELETE on ledgers and logs. It sees to it that changes of every table are
// recorded. It can be repeated.
func Migrate(ctx context.Context, ownerURL, appURL string) error {
	owner, err := pgx.ParseConfig(ownerURL)
	if err != nil {
		return fmt.Errorf("reading the owner's database address: %w", err)
	}
	app, err := pgx.ParseConfig(appURL)
	if err != nil {
		return fmt.Errorf("reading the database address: %w", err)
	}
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return err
	}
	db := stdlib.OpenDB(*owner)
	defer db.Close()
	provider, err := goose.NewProvider(goose.DialectPostgres, db, files)
	if err != nil {
		return fmt.Errorf("reading the migrations: %w", err)
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("migrating: %w", err)
	}
	if err := migrateJobs(ctx, ownerURL); err != nil {
		return err
	}
	conn, err := pgx.ConnectConfig(ctx, owner)
	if err != nil {
		return fmt.Errorf("connecting as owner: %w", err)
	}
	defer conn.Close(ctx)
	if err := auditTables(ctx, conn); err != nil || app.User == owner.User {
		return err
	}
	return grant(ctx, conn, pgx.Identifier{app.User}.Sanitize())
}

// migrateJobs creates the tables of the job queue (River) with its own migrations.
func migrateJobs(ctx context.Context, ownerURL string) error {
	pool, err := pgxpool.New(ctx, ownerURL)
	if err != nil {
		return fmt.Errorf("connecting as owner: %w", err)
	}
	defer pool.Close()
	m, err := rivermigrate.New(riverpgxv5.New(pool), nil)
	if err != nil {
		return err
	}
	if _, err := m.Migrate(ctx, rivermigrate.DirectionUp, nil); err != nil {
		return fmt.Errorf("migrating the job queue: %w", err)
	}
	return nil
}

func grant(ctx context.Context, conn *pgx.Conn, role string) error {
	statements := []string{
		"GRANT USAGE ON SCHEMA public TO " + role,
		"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + role,
		"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO " + role,
		"REVOKE INSERT, UPDATE, DELETE ON goose_db_version FROM " + role,
		"REVOKE INSERT ON audit_entries FROM " + role,
		"REVOKE USAGE ON SEQUENCE audit_entries_id_seq FROM " + role,
		"GRANT EXECUTE ON FUNCTION record_audit(jsonb) TO " + role,
		"GRANT EXECUTE ON FUNCTION release_entries(uuid[]), release_steps(uuid[]) TO " + role,
	}
	for _, t := range appendOnly {
		statements = append(statements, "REVOKE UPDATE, DELETE, TRUNCATE ON "+t+" FROM "+role)
	}
	var errs []error
	for _, s := range statements {
		if _, err := conn.Exec(ctx, s); err != nil {
			errs = append(errs, fmt.Errorf("%s: %w", s, err))
		}
	}
	return errors.Join(errs...)
}

// MigrationDigest is a digest of all that Migrate does, by which tests know a database made from them.
func MigrationDigest() []byte {
	h := sha256.New()
	_ = fs.WalkDir(migrationFiles, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		b, err := migrationFiles.ReadFile(path)
		h.Write([]byte(path))
		h.Write(b)
		return err
	})
	digestRules(h)
	return h.Sum(nil)
}
