package localstack

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

const (
	superRole    = "postgres"
	ownerRole    = "liuyong_owner"
	appRole      = "liuyong_app"
	databaseName = "liuyong"
)

// errNotYet marks answers of a part that is still starting.
var errNotYet = errors.New("not ready yet")

func (s *Stack) preparePostgres(ctx context.Context, p *process, port int) error {
	if err := s.initDatabase(ctx); err != nil {
		return err
	}
	arguments := postgresArguments(s.options.Tuning, s.place.postgresDir(), port)
	p.command = func() *exec.Cmd {
		cmd := s.place.command(s.place.program("postgres"), arguments...)
		// "Fast shutdown": clients are disconnected, a checkpoint is written.
		setDeathSignal(cmd, syscall.SIGINT)
		return cmd
	}
	admin := databaseURL(superRole, s.secrets.SuperPassword, port, "postgres")
	p.ready = func(ctx context.Context) error { return ensureRoles(ctx, admin, s.secrets) }
	// After a kill -9 of the main process its children may go on for as long as their statements
	// take, and PostgreSQL does not start beside them; even when told to end they need a moment.
	p.before = func() { endOrphans(s.place.postgresDir()) }
	p.passing = "pre-existing shared memory block"
	p.stopSignals = []stopSignal{{syscall.SIGINT, 30 * time.Second}, {syscall.SIGQUIT, 5 * time.Second}}
	return nil
}

// postgresArguments carry every setting, so that a new version of the program changes them
// without editing a file in somebody's data.
func postgresArguments(tuning Tuning, dir string, port int) []string {
	settings := []string{
		"listen_addresses=127.0.0.1",
		"unix_socket_directories=",
		"max_connections=200",
		"shared_buffers=128MB",
		"work_mem=8MB",
		"maintenance_work_mem=64MB",
		"effective_cache_size=1GB",
		"random_page_cost=1.1",
		"max_wal_size=1GB",
		"jit=off", // compiling a plan costs more than our short queries take
		"timezone=UTC",
		"log_timezone=UTC",
		"log_line_prefix=%m [%p] ",
		"log_checkpoints=off",
		"password_encryption=scram-sha-256",
	}
	if tuning == Test {
		settings = append(settings,
			"fsync=off", "synchronous_commit=off", "full_page_writes=off",
			"wal_level=minimal", "max_wal_senders=0",
			"max_connections=400", // every test package runs as a process with pools of its own
		)
	}
	if sharedMemoryIsSmall() {
		settings = append(settings, "dynamic_shared_memory_type=mmap")
	}
	arguments := []string{"-D", dir, "-p", strconv.Itoa(port)}
	for _, setting := range settings {
		arguments = append(arguments, "-c", setting)
	}
	return arguments
}

// initDatabase makes the cluster where there is none. It works beside the final place and moves
// the result there, so that one that was interrupted is never mistaken for a finished one.
func (s *Stack) initDatabase(ctx context.Context) error {
	if exists(s.place.postgresDir()) {
		return nil
	}
	unfinished := s.place.postgresDir() + ".unfinished"
	if err := errors.Join(os.RemoveAll(unfinished), s.place.makeDir(unfinished)); err != nil {
		return fmt.Errorf("create the database: %w", err)
	}
	password := filepath.Join(s.place.root, "initdb.password")
	defer func() { _ = os.Remove(password) }() // made again by the next attempt
	if err := errors.Join(os.WriteFile(password, []byte(s.secrets.SuperPassword), 0o600), s.place.give(password)); err != nil {
		return fmt.Errorf("create the database: %w", err)
	}
	cmd := s.place.command(s.place.program("initdb"), initArguments(s.options.Tuning, unfinished, password)...)
	setDeathSignal(cmd, syscall.SIGKILL)
	if output, err := runOnKeptThread(ctx, cmd); err != nil {
		return fmt.Errorf("create the database: initdb: %w\n%s", err, output)
	}
	if err := os.Rename(unfinished, s.place.postgresDir()); err != nil {
		return fmt.Errorf("create the database: %w", err)
	}
	return nil
}

func initArguments(tuning Tuning, dir, password string) []string {
	// The order of text is that of code points, the same on every machine and for ever; what is a
	// letter is Unicode's business. Extensions such as pg_trgm still ask the C library for that.
	characters := "C.UTF-8"
	if runtime.GOOS == "darwin" {
		characters = "en_US.UTF-8"
	}
	arguments := []string{
		"-D", dir, "-U", superRole, "--pwfile=" + password, "--auth=scram-sha-256",
		"--encoding=UTF8", "--locale=C", "--lc-ctype=" + characters,
		"--locale-provider=builtin", "--builtin-locale=C.UTF-8",
		"--data-checksums", "--no-instructions",
	}
	if tuning == Test {
		arguments = append(arguments, "--no-sync")
	}
	return arguments
}

func databaseURL(role, password string, port int, database string) string {
	u := url.URL{
		Scheme: "postgres", User: url.UserPassword(role, password),
		Host: fmt.Sprintf("127.0.0.1:%d", port), Path: "/" + database, RawQuery: "sslmode=disable",
	}
	return u.String()
}

func pingPostgres(ctx context.Context, address string) error {
	return withConnection(ctx, address, func(conn *pgx.Conn) error { return conn.Ping(ctx) })
}

func withConnection(ctx context.Context, address string, do func(*pgx.Conn) error) error {
	limited, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	conn, err := pgx.Connect(limited, address)
	if err != nil {
		if refusal := (*pgconn.PgError)(nil); errors.As(err, &refusal) && refusal.Code != "57P03" {
			return fmt.Errorf("PostgreSQL refuses the connection: %w", err)
		}
		return fmt.Errorf("%w: PostgreSQL: %w", errNotYet, err)
	}
	err = do(conn)
	// The answer is what counts; a connection that fails to close is gone as well.
	_ = conn.Close(limited)
	return err
}

// ensureRoles is how PostgreSQL becomes ready: it answers, and the two roles and the database are
// there. The owner is no superuser, as it would be none on a real server, so that a migration
// that needs one fails here first.
func ensureRoles(ctx context.Context, admin string, s secrets) error {
	return withConnection(ctx, admin, func(conn *pgx.Conn) error {
		var roles, databases int
		err := conn.QueryRow(ctx, `SELECT
			(SELECT count(*) FROM pg_roles WHERE rolname IN ($1, $2)),
			(SELECT count(*) FROM pg_database WHERE datname = $3)`, ownerRole, appRole, databaseName).Scan(&roles, &databases)
		if err != nil {
			return fmt.Errorf("ask for roles: %w", err)
		}
		var statements []string
		if roles < 2 {
			statements = append(statements,
				"DROP ROLE IF EXISTS "+ownerRole, "DROP ROLE IF EXISTS "+appRole,
				"CREATE ROLE "+ownerRole+" LOGIN CREATEDB CREATEROLE PASSWORD '"+s.OwnerPassword+"'",
				"CREATE ROLE "+appRole+" LOGIN PASSWORD '"+s.AppPassword+"'",
				"GRANT "+appRole+" TO "+ownerRole+" WITH ADMIN TRUE, INHERIT FALSE, SET TRUE",
				// To drop a test's database from under its last connection, and to count queries.
				"GRANT pg_signal_backend, pg_monitor TO "+ownerRole,
			)
		}
		if databases == 0 {
			statements = append(statements, "CREATE DATABASE "+databaseName+" OWNER "+ownerRole)
		}
		for _, statement := range statements {
			if _, err := conn.Exec(ctx, statement); err != nil {
				return fmt.Errorf("create roles and database: %w", err)
			}
		}
		return nil
	})
}
