package main

import (
	"context"
	"errors"
	"fmt"

	"liuyong/internal/config"
	"liuyong/internal/localstack"
	"liuyong/internal/postgres"
)

const migrateHelp = `
Brings the schema to the state this program needs, with the owner's connection (LIUYONG_DATABASE_OWNER_URL), and
gives the program's own role its rights. It can be repeated. With embedded parts every command does this itself.`

func runMigrate(ctx context.Context, c console, args []string) (err error) {
	if err := noArguments(args); err != nil {
		return err
	}
	cfg, err := config.Read()
	if err != nil {
		return err
	}
	owner, app := string(cfg.DatabaseOwnerURL), string(cfg.DatabaseURL)
	if cfg.Embedded() {
		stack, err := localstack.Start(ctx, localstack.Options{DataDir: cfg.DataDir, Log: newLog(c.err, cfg), Only: localstack.Postgres})
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, stack.Stop(context.WithoutCancel(ctx))) }()
		owner, app = stack.OwnerURL, stack.AppURL
	}
	if err := postgres.Migrate(ctx, owner, app); err != nil {
		return err
	}
	fmt.Fprintln(c.out, "the schema is up to date")
	return nil
}
