package localstack

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jackc/pgx/v5"
)

// helperVariable makes the test binary start a stack and hold it until its input ends.
const helperVariable = "LIUYONG_LOCALSTACK_TEST_HELPER"

func TestMain(m *testing.M) {
	if dir := os.Getenv(helperVariable); dir != "" {
		os.Exit(runHelper(dir))
	}
	os.Exit(m.Run())
}

func runHelper(dir string) int {
	s, err := Start(context.Background(), Options{DataDir: dir})
	if err != nil {
		fmt.Println("failed:", err)
		return 1
	}
	fmt.Println("ready")
	_, _ = io.Copy(io.Discard, os.Stdin)
	if err := s.Stop(context.Background()); err != nil {
		fmt.Println("failed:", err)
		return 1
	}
	return 0
}

// reachableDir is a temporary directory that the unprivileged user of the parts can reach, which
// t.TempDir is not.
func reachableDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "liuyong-localstack-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	if err := os.Chmod(dir, 0o711); err != nil {
		t.Fatal(err)
	}
	return dir
}

func testContext(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

func start(t *testing.T, options Options) *Stack {
	t.Helper()
	s, err := Start(testContext(t), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, s) })
	return s
}

func stop(t *testing.T, s *Stack) {
	t.Helper()
	if err := s.Stop(context.Background()); err != nil {
		t.Error(err)
	}
}

func query[T any](t *testing.T, address, sql string) T {
	t.Helper()
	ctx := testContext(t)
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	var value T
	if err := conn.QueryRow(ctx, sql).Scan(&value); err != nil {
		t.Fatalf("%s: %v", sql, err)
	}
	return value
}

func execute(t *testing.T, address, sql string) error {
	t.Helper()
	ctx := testContext(t)
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	_, err = conn.Exec(ctx, sql)
	return err
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	ctx := testContext(t)
	for !holds() {
		if pause(ctx, 10*time.Millisecond) != nil {
			t.Fatalf("never happened: %s", what)
		}
	}
}

func TestStartGivesRolesAndPrivacy(t *testing.T) {
	t.Parallel()
	s := start(t, Options{DataDir: reachableDir(t)})

	if s.Attached() {
		t.Error("the first process is not the owner")
	}
	if err := execute(t, s.OwnerURL, "CREATE DATABASE other"); err != nil {
		t.Errorf("the owner cannot create a database: %v", err)
	}
	if err := execute(t, s.OwnerURL, "CREATE ROLE somebody"); err != nil {
		t.Errorf("the owner cannot create a role: %v", err)
	}
	if err := execute(t, s.OwnerURL, "CREATE TABLE kept (id int)"); err != nil {
		t.Errorf("the owner cannot create a table: %v", err)
	}
	for _, sql := range []string{"CREATE TABLE mine (id int)", "CREATE SCHEMA mine", "DROP TABLE kept", "SELECT * FROM kept"} {
		if err := execute(t, s.AppURL, sql); err == nil {
			t.Errorf("the program's role may do %q", sql)
		}
	}
	if err := execute(t, s.OwnerURL, "SET ROLE liuyong_app"); err != nil {
		t.Errorf("the owner cannot take the program's role: %v", err)
	}
	got := map[string]string{}
	for _, name := range []string{"server_version_num", "server_encoding", "TimeZone", "listen_addresses", "fsync", "is_superuser"} {
		got[name] = query[string](t, s.OwnerURL, "SELECT current_setting('"+name+"')")
	}
	want := map[string]string{
		"server_version_num": "170010", "server_encoding": "UTF8", "TimeZone": "UTC",
		"listen_addresses": "127.0.0.1", "fsync": "on", "is_superuser": "off",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("settings (-want +got):\n%s", diff)
	}
	if got := query[string](t, s.OwnerURL, "SELECT upper('é') || lower('Ä')"); got != "Éä" {
		t.Errorf("letters outside ASCII have no case: %s", got)
	}
	if err := pingPostgres(testContext(t), strings.Replace(s.AppURL, s.secrets.AppPassword, "wrong", 1)); err == nil {
		t.Error("PostgreSQL accepts a wrong password")
	}
	if err := pingMeili(testContext(t), s.MeiliURL, "wrong"); err == nil {
		t.Error("Meilisearch accepts a wrong key")
	}
	for _, file := range []string{s.stateFile(), s.lockFile(), secretsFile(s.place.root)} {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v", file, info.Mode())
		}
	}
}

func TestSecondProcessAttachesAndSucceeds(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	first := start(t, Options{DataDir: dir, Tuning: Test})
	second := start(t, Options{DataDir: dir, Tuning: Test})

	if !second.Attached() {
		t.Fatal("the second one started parts of its own")
	}
	addresses := func(s *Stack) []string { return []string{s.OwnerURL, s.AppURL, s.MeiliURL, s.MeiliKey} }
	if diff := cmp.Diff(addresses(first), addresses(second)); diff != "" {
		t.Errorf("addresses differ:\n%s", diff)
	}
	if err := second.StopMeili(testContext(t)); !errors.Is(err, ErrAttached) {
		t.Errorf("an attached process stops a part of another: %v", err)
	}
	if err := second.Remove(testContext(t)); !errors.Is(err, ErrAttached) {
		t.Errorf("an attached process removes the data of another: %v", err)
	}
	if err := execute(t, first.OwnerURL, "CREATE TABLE kept AS SELECT 7 AS n"); err != nil {
		t.Fatal(err)
	}

	stop(t, first)
	eventually(t, "the attached process becomes the owner", func() bool { return !second.Attached() })
	if got := query[int](t, second.OwnerURL, "SELECT n FROM kept"); got != 7 {
		t.Errorf("n = %d after the owner ended", got)
	}
	if err := second.Ready(testContext(t), Meilisearch); err != nil {
		t.Error(err)
	}
}

func TestStoppingAnAttachedStackLeavesThePartsAlone(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	owner := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	attached := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	before := owner.PID(Postgres)
	stop(t, attached)
	if err := owner.Ready(testContext(t), Postgres); err != nil {
		t.Error(err)
	}
	if after := owner.PID(Postgres); after != before || after == 0 {
		t.Errorf("process id %d, was %d", after, before)
	}
}

func TestManyAtOnceHaveOneOwner(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	stacks := make([]*Stack, 4)
	var group sync.WaitGroup
	for i := range stacks {
		group.Go(func() {
			var err error
			if stacks[i], err = Start(testContext(t), Options{DataDir: dir, Only: Meilisearch, Tuning: Test}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	var owner *Stack
	owners := 0
	for _, s := range stacks {
		if s == nil {
			t.FailNow()
		}
		if s.MeiliURL != stacks[0].MeiliURL {
			t.Errorf("two addresses: %s and %s", s.MeiliURL, stacks[0].MeiliURL)
		}
		if !s.Attached() {
			owners++
			owner = s
		}
	}
	if owners != 1 {
		t.Errorf("%d owners", owners)
	}
	for _, s := range stacks {
		if s != owner {
			stop(t, s)
		}
	}
	if owner != nil {
		stop(t, owner)
	}
}

func TestMeiliStopsAndStartsWithItsData(t *testing.T) {
	t.Parallel()
	s := start(t, Options{DataDir: reachableDir(t), Only: Meilisearch, Tuning: Test})
	index := func(method string, body string) int {
		request, err := http.NewRequestWithContext(testContext(t), method, s.MeiliURL+"/indexes/posts", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		if method == http.MethodPost {
			request.URL.Path = "/indexes"
		}
		request.Header.Set("Authorization", "Bearer "+s.MeiliKey)
		request.Header.Set("Content-Type", "application/json")
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = response.Body.Close() }()
		return response.StatusCode
	}
	if status := index(http.MethodPost, `{"uid":"posts"}`); status != http.StatusAccepted {
		t.Fatalf("create an index: %d", status)
	}
	eventually(t, "the index exists", func() bool { return index(http.MethodGet, "") == http.StatusOK })

	if err := s.StopMeili(testContext(t)); err != nil {
		t.Fatal(err)
	}
	if err := s.Ready(testContext(t), Meilisearch); err == nil {
		t.Error("it answers after it was stopped")
	}
	if err := s.StartMeili(testContext(t)); err != nil {
		t.Fatal(err)
	}
	if status := index(http.MethodGet, ""); status != http.StatusOK {
		t.Errorf("the index is gone: %d", status)
	}
}

func TestTakenPortIsLeftToWhoeverHasIt(t *testing.T) {
	t.Parallel()
	dir := reachableDir(t)
	first := start(t, Options{DataDir: dir, Only: Meilisearch, Tuning: Test})
	stop(t, first)
	listener, err := net.Listen("tcp", strings.TrimPrefix(first.MeiliURL, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	second := start(t, Options{DataDir: dir, Only: Meilisearch, Tuning: Test})
	if second.MeiliURL == first.MeiliURL {
		t.Errorf("both at %s", first.MeiliURL)
	}
	if second.MeiliKey != first.MeiliKey {
		t.Error("the key changed")
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	if _, err := Start(testContext(t), Options{}); err == nil {
		t.Error("starts without a data directory")
	}
	dir := reachableDir(t)
	if _, err := Start(testContext(t), Options{DataDir: dir, BinDir: t.TempDir()}); !errors.Is(err, ErrNotInstalled) {
		t.Errorf("without an installation: %v", err)
	}
	s := start(t, Options{DataDir: dir, Only: Postgres, Tuning: Test})
	stop(t, s)
	if err := os.Remove(secretsFile(filepath.Join(dir, "local"))); err != nil {
		t.Fatal(err)
	}
	if _, err := Start(testContext(t), Options{DataDir: dir, Only: Postgres, Tuning: Test}); err == nil || !strings.Contains(err.Error(), "passwords") {
		t.Errorf("data without their passwords: %v", err)
	}
}
